//! What a team has decided in a round, as eight characters that are read out and typed.
//!
//! Team, round, bet and nine levers are thirty bits: six digits of Crockford's base 32 (2002), which has no letter that looks like a number.
//! Two more make it a word of the code of Reed and Solomon (1960) of length 8 over the field of 32 elements. Its words differ in at least three
//! places, so one or two wrong characters are never taken for another word; a single one is located. The elements at which the word vanishes
//! are chosen so that no swap of neighbours looks like a single wrong character: it is located too.

use bech32::primitives::gf32::Fe32;

/// Characters of a code.
pub const LENGTH: usize = 8;
/// Characters that say something; the others check them.
const SAID: usize = 6;
/// Levers that a team sets.
pub const LEVERS: usize = 9;
/// Steps of a lever.
pub const STEPS: u8 = 5;
/// Teams, rounds, and bets with the one that is none.
pub const CHOICES: u8 = 8;

/// Crockford's digits.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The letters that are no digits, and the digits that they look like.
const LIKE: [(char, char); 3] = [('O', '0'), ('I', '1'), ('L', '1')];
/// The element *x* of the field, whose powers are the places of a word. With x⁵ = x³ + 1, 1 + x = x¹⁴: a swap of the places *i* and
/// *i* + 1 leaves what a wrong character at the place *i* + 14 would, and there is none.
const X: Fe32 = Fe32::Z;
/// Where 1 + *x* lies among the powers of *x*.
const SWAP: usize = 14;

/// What a team has decided in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The team, from 0, below [`CHOICES`].
    pub team: u8,
    /// The round, from 0, below [`CHOICES`].
    pub round: u8,
    /// What it has bet on, below [`CHOICES`]; 0 for nothing.
    pub bet: u8,
    /// The step of each lever, from 0, below [`STEPS`].
    pub steps: [u8; LEVERS],
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// It has that many characters.
    Length(usize),
    /// At that place, from 0, stands a sign that no code has.
    Sign(usize, char),
    /// One character is wrong, at that place, from 0; that one would do.
    Character(usize, char),
    /// The characters at that place, from 0, and the next one have changed places.
    Swapped(usize),
    /// More is wrong than can be said.
    More,
}

impl Decision {
    /// Its thirty bits; nothing where a number is too large.
    fn bits(&self) -> Option<u32> {
        let heads = [self.team, self.round, self.bet];
        if heads.iter().any(|head| *head >= CHOICES) || self.steps.iter().any(|step| *step >= STEPS) {
            return None;
        }
        let head = heads.iter().fold(0, |bits, head| bits * u32::from(CHOICES) + u32::from(*head));
        Some(head << 21 | self.steps.iter().fold(0, |bits, step| bits * u32::from(STEPS) + u32::from(*step)))
    }

    fn from_bits(bits: u32) -> Option<Self> {
        let mut levers = bits & ((1 << 21) - 1);
        let mut steps = [0; LEVERS];
        for step in steps.iter_mut().rev() {
            *step = (levers % u32::from(STEPS)) as u8;
            levers /= u32::from(STEPS);
        }
        let head = |shift: u32| (bits >> shift & 7) as u8;
        (levers == 0).then_some(Self { team: head(27), round: head(24), bet: head(21), steps })
    }

    /// Its code, in two groups of four. Nothing where a number is larger than a code can say.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        let bits = self.bits()?;
        let mut word = [Fe32::Q; LENGTH];
        for (place, digit) in word.iter_mut().take(SAID).enumerate() {
            *digit = element((bits >> (5 * (SAID - 1 - place)) & 31) as u8);
        }
        let [first, second] = checks(word);
        word[SAID] = first;
        word[SAID + 1] = second;
        let digits: String = word.iter().map(|element| char::from(DIGITS[usize::from(element.to_u8())])).collect();
        Some(format!("{}-{}", &digits[..4], &digits[4..]))
    }

    /// What a code says. Spaces, hyphens and small letters do no harm, nor does a letter that looks like a digit.
    ///
    /// # Errors
    /// What is wrong with the text, as near as it can be said. Three or more wrong characters are taken for another decision in about one
    /// of a thousand cases.
    pub fn read(text: &str) -> Result<Self, Mistake> {
        let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace() && !"-–".contains(*sign)).collect();
        let mut word = [Fe32::Q; LENGTH];
        for (place, sign) in signs.iter().enumerate() {
            let digit = digit(*sign).ok_or(Mistake::Sign(place, *sign))?;
            *word.get_mut(place).ok_or(Mistake::Length(signs.len()))? = element(digit);
        }
        if signs.len() < LENGTH {
            return Err(Mistake::Length(signs.len()));
        }
        if let Some(mistake) = mistake(word) {
            return Err(mistake);
        }
        let bits = word[..SAID].iter().fold(0, |bits, element| bits << 5 | u32::from(element.to_u8()));
        Self::from_bits(bits).ok_or(Mistake::More)
    }
}

/// The value of a sign as a digit.
fn digit(sign: char) -> Option<u8> {
    let sign = sign.to_ascii_uppercase();
    let sign = LIKE.iter().find(|(like, _)| *like == sign).map_or(sign, |(_, digit)| *digit);
    DIGITS.iter().position(|digit| char::from(*digit) == sign).map(|place| place as u8)
}

fn element(digit: u8) -> Fe32 {
    Fe32::try_from(digit).unwrap_or(Fe32::Q)
}

fn power(exponent: usize) -> Fe32 {
    (0..exponent).fold(Fe32::P, |power, _| power * X)
}

/// The word as a polynomial, at *x* and at *x*²: both are 0 for a word of the code.
fn syndromes(word: [Fe32; LENGTH]) -> [Fe32; 2] {
    [1, 2].map(|order| {
        word.iter().enumerate().fold(Fe32::Q, |sum, (place, element)| sum + *element * power(order * place))
    })
}

/// The last two characters that make a word of the code out of the first six and two zeros.
fn checks(word: [Fe32; LENGTH]) -> [Fe32; 2] {
    let [one, two] = syndromes(word);
    let [first, second] = [power(SAID), power(SAID + 1)];
    let last = (two + one * first) / (second * (first + second));
    [(one + last * second) / first, last]
}

/// What is wrong with a word, if it is not one of the code.
fn mistake(word: [Fe32; LENGTH]) -> Option<Mistake> {
    let [one, two] = syndromes(word);
    if one == Fe32::Q && two == Fe32::Q {
        return None;
    }
    if one == Fe32::Q || two == Fe32::Q {
        return Some(Mistake::More);
    }
    let at = (0..31).find(|exponent| power(*exponent) == two / one);
    if let Some(at) = at.filter(|at| *at < LENGTH) {
        let meant = word[at] + one / power(at);
        return Some(Mistake::Character(at, char::from(DIGITS[usize::from(meant.to_u8())])));
    }
    let swapped = at.and_then(|at| at.checked_sub(SWAP)).filter(|place| {
        place + 1 < LENGTH && (word[*place] + word[place + 1]) * (power(*place) + power(place + 1)) == one
    });
    Some(swapped.map_or(Mistake::More, Mistake::Swapped))
}
