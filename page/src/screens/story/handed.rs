//! The line that a learner hands in: bets and answers, and two characters that tell whether it was changed. It holds nothing else.
//!
//! Digits are those of Crockford's base 32, which has no letter that looks like a number. The check is a remainder modulo a prime, so
//! that every single wrong character and every swap of neighbours shows.

use super::progress::{Bet, Progress};
use dealers_choice::story::CHAPTERS;

/// How a line begins, with its version.
const START: &str = "DC1";
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Digits of the answers, of the check, and in a group.
const ANSWERS: usize = 9;
const CHECK: usize = 2;
const GROUP: usize = 4;
/// Bits of a bet, and of an answer.
const BET_BITS: u32 = 3;
const ANSWER_BITS: u32 = 2;
/// The largest prime below what two digits hold, and a multiplier.
const PRIME: u64 = 1021;
const MULTIPLIER: u64 = 33;

/// The line of what the reader did.
#[must_use]
pub fn line(progress: &Progress) -> String {
    let bet = |bet: &Bet| match bet {
        Bet::Open => 0,
        Bet::Skipped => 1,
        Bet::On(option) => *option as u64 + 2,
    };
    let bets = progress.bets.iter().fold(0, |all, one| all << BET_BITS | bet(one));
    let answers = progress.answers.iter().flatten();
    let all = answers.fold(bets, |all, one| all << ANSWER_BITS | one.map_or(0, |option| option as u64 + 1));
    let digits: String = digits(all, ANSWERS) + &digits(check(&places(all, ANSWERS)), CHECK);
    let groups: Vec<&str> =
        (0..digits.len()).step_by(GROUP).map(|from| &digits[from..digits.len().min(from + GROUP)]).collect();
    format!("{START}-{}", groups.join("-"))
}

/// What a line says; nothing if it was changed or cut off. Small letters, spaces and missing strokes do no harm.
#[must_use]
pub fn read(line: &str) -> Option<Progress> {
    let upper: String = line.to_ascii_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let digit = |letter: u8| DIGITS.iter().position(|known| *known == alike(letter)).map(|place| place as u64);
    let places: Vec<u64> = upper.strip_prefix(START)?.bytes().map(digit).collect::<Option<_>>()?;
    if places.len() != ANSWERS + CHECK || number(&places[ANSWERS..]) != check(&places[..ANSWERS]) {
        return None;
    }
    let mut all = number(&places[..ANSWERS]);
    let mut take = |bits: u32| {
        let low = all & ((1 << bits) - 1);
        all >>= bits;
        low as usize
    };
    let mut progress = Progress::default();
    for answer in progress.answers.iter_mut().flatten().rev() {
        *answer = take(ANSWER_BITS).checked_sub(1);
    }
    for (bet, chapter) in progress.bets.iter_mut().zip(CHAPTERS).rev() {
        *bet = match take(BET_BITS) {
            0 => Bet::Open,
            1 => Bet::Skipped,
            option if option - 2 < chapter.options.len() => Bet::On(option - 2),
            _ => return None,
        };
    }
    Some(progress)
}

/// The letters that Crockford's digits leave out mean those that they look like.
const fn alike(letter: u8) -> u8 {
    match letter {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    }
}

fn places(number: u64, count: usize) -> Vec<u64> {
    (0..count as u32).rev().map(|place| number >> (5 * place) & 31).collect()
}

fn digits(number: u64, count: usize) -> String {
    places(number, count).into_iter().map(|place| char::from(DIGITS[place as usize])).collect()
}

fn number(places: &[u64]) -> u64 {
    places.iter().fold(0, |all, place| all << 5 | place)
}

fn check(places: &[u64]) -> u64 {
    places.iter().fold(1, |rest, place| (rest * MULTIPLIER + place) % PRIME)
}

#[cfg(test)]
mod tests {
    use super::super::progress::{Bet, Progress};
    use super::{DIGITS, line, read};

    fn done() -> Progress {
        Progress {
            bets: [Bet::On(1), Bet::On(4), Bet::Skipped, Bet::On(2), Bet::Open, Bet::On(0), Bet::On(3), Bet::On(3)],
            answers: [[Some(0), Some(2), None, Some(1), Some(2)], [Some(2), Some(2), Some(0), Some(1), Some(1)]],
            ..Progress::default()
        }
    }

    #[test]
    fn a_line_says_what_was_done() {
        let said = read(&line(&done())).expect("a line");
        assert_eq!((said.bets, said.answers), (done().bets, done().answers));
        assert!(read(&line(&done()).to_lowercase().replace('-', " ")).is_some());
    }

    #[test]
    fn every_wrong_character_and_every_swap_of_neighbours_shows() {
        let good: String = line(&done()).replace('-', "");
        for place in 3..good.len() {
            for digit in DIGITS {
                let mut bytes = good.clone().into_bytes();
                bytes[place] = *digit;
                let changed = String::from_utf8(bytes).expect("letters");
                assert!(changed == good || read(&changed).is_none(), "{changed}");
            }
            if place + 1 < good.len() {
                let mut bytes = good.clone().into_bytes();
                bytes.swap(place, place + 1);
                let changed = String::from_utf8(bytes).expect("letters");
                assert!(changed == good || read(&changed).is_none(), "{changed}");
            }
        }
        for cut in 0..good.len() {
            assert!(read(&good[..cut]).is_none());
        }
    }
}
