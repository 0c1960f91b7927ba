//! The draws of one dealer in one month, each word under the name of the event it decides.

use super::uniform;

/// Words in one dealer's draws: one block of the generator.
pub(super) const WORDS: usize = 16;
/// 2³² divided by the golden ratio: steps of this size visit the circle evenly, whatever the number of partners.
const GOLDEN: u32 = 0x9E37_79B9;
/// Added to a word before it is stirred, so that its second number tells nothing of its first.
const SECOND: u32 = 0x68E3_1DA4;
/// An odd factor that permutes the words so thoroughly that a word and its product look independent.
const SCRAMBLE: u32 = 0x2C1B_3C6D;

/// Sixteen uniform numbers, each in (0, 1) and each for one kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    words: [u32; WORDS],
}

/// Names the words, in the order of their places.
macro_rules! events {
    ($($(#[$doc:meta])* $place:literal $name:ident)*) => {
        impl Draws {
            $(
                $(#[$doc])*
                #[inline]
                #[must_use]
                pub fn $name(&self) -> f64 {
                    self.at($place)
                }
            )*
        }
    };
}

events! {
    /// Noise in the dealer's demand.
    0 demand
    /// The pull of free-riding this month.
    1 temptation
    /// Whether monitoring reports the dealer.
    2 detection
    /// What the dealer sees of others; taken per partner by [`Draws::observation_of`].
    3 observation
    /// Whether a claim for co-op advertising is accepted.
    4 claim
    /// Whether the enterprise keeps its promise.
    5 promise
    /// Whether the cause of a failure is told rightly.
    6 diagnosis
    /// Whether a candidate is in hand to take over.
    7 candidate
    /// Whether a rival would take the dealer, and whether it makes an offer: who gets one is taken.
    8 offer
    /// Whether the dealer reviews its contract.
    9 review
    /// Whether a reviewing dealer stays.
    10 stay
    /// Whether a staying dealer speaks up.
    11 voice
    /// Whether a complaint is answered.
    12 answer
    /// Whether an unfair sanction seen makes the dealer review; taken per partner by [`Draws::unfair_shock_of`].
    13 unfair_shock
    /// Whether a peer's exit makes the dealer review; taken per partner by [`Draws::exit_shock_of`].
    14 exit_shock
    /// Whether a vacant slot finds its newcomer.
    15 recruitment
}

impl Draws {
    /// Neither lucky nor unlucky: every number as near to ½ as a cell's middle can be.
    pub const MEDIAN: Self = Self { words: [0x8000_0000; WORDS] };

    pub(super) const fn new(words: [u32; WORDS]) -> Self {
        Self { words }
    }

    /// News in what lastingly lifts or lowers the dealer's own demand: a second number from the word of its noise.
    #[inline]
    #[must_use]
    pub fn local(&self) -> f64 {
        uniform(stirred(self.words[0]))
    }

    /// Whether this dealer sees what happens to `partner`, a slot.
    #[inline]
    #[must_use]
    pub fn observation_of(&self, partner: u32) -> f64 {
        Self::towards(self.words[3], partner)
    }

    /// Whether this dealer can tell if the punished `partner`, a slot, was guilty.
    ///
    /// Drawn from the observation word too, scrambled first: otherwise the same pair would see and know together always.
    #[inline]
    #[must_use]
    pub fn visible_of(&self, partner: u32) -> f64 {
        Self::towards(self.words[3].wrapping_mul(SCRAMBLE), partner)
    }

    /// Whether an unfair sanction against `partner`, a slot, makes this dealer review.
    #[inline]
    #[must_use]
    pub fn unfair_shock_of(&self, partner: u32) -> f64 {
        Self::towards(self.words[13], partner)
    }

    /// Whether the exit of `partner`, a slot, makes this dealer review.
    #[inline]
    #[must_use]
    pub fn exit_shock_of(&self, partner: u32) -> f64 {
        Self::towards(self.words[14], partner)
    }

    #[inline]
    fn at(&self, place: usize) -> f64 {
        uniform(self.words[place])
    }

    /// A word turned by the partner's own angle: one word serves all pairs of an observer, without asking for more draws.
    #[inline]
    fn towards(word: u32, partner: u32) -> f64 {
        uniform(word.wrapping_add(partner.wrapping_add(1).wrapping_mul(GOLDEN)))
    }
}

/// A word so stirred that it and the word itself look independent, while equal chances stay equal: the steps can be undone
/// (finaliser of `MurmurHash3`, Appleby 2011).
#[inline]
const fn stirred(word: u32) -> u32 {
    let word = word.wrapping_add(SECOND);
    let word = (word ^ (word >> 16)).wrapping_mul(0x85EB_CA6B);
    let word = (word ^ (word >> 13)).wrapping_mul(0xC2B2_AE35);
    word ^ (word >> 16)
}
