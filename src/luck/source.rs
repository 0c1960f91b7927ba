//! Where draws come from: one replication, entered at any month, slot or person.

use rand::rand_core::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::chacha::Blocks;
use super::uniform;
use super::words::{Draws, WORDS};

/// The first month with draws: the burn-in begins six months before month 0.
pub const MONTH_FIRST: i32 = -6;
/// The slots that fit between two reserved kinds of blocks.
pub const SLOTS_MAX: u32 = 1 << 24;

/// Streams are counted from here for each kind of draws, 2³² apart, so that no two kinds ever share a word.
#[derive(Clone, Copy)]
enum Kind {
    Dealers = 0,
    Territories = 1,
    Traits = 2,
    Network = 3,
    Design = 4,
}

/// One replication's draws: a pure function of (seed, replication) and the address asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrawSource {
    /// The seed of the whole experiment.
    pub seed: u64,
    /// Which replication, from 0.
    pub replication: u32,
}

impl DrawSource {
    /// The draws of one replication.
    #[must_use]
    pub const fn new(seed: u64, replication: u32) -> Self {
        Self { seed, replication }
    }

    /// Replaces `into` by the draws of slots `0..slots` in a month, counted from −6.
    pub fn month(&self, month: i32, slots: u32, into: &mut Vec<Draws>) {
        debug_assert!(slots <= SLOTS_MAX, "{slots} slots");
        let mut blocks = self.blocks(Kind::Dealers, stream_of(month), 0);
        into.clear();
        into.extend((0..slots).map(|_| Draws::new(blocks.next())));
    }

    /// The draws of one slot in one month: the same that [`DrawSource::month`] gives it.
    #[must_use]
    pub fn dealer(&self, month: i32, slot: u32) -> Draws {
        let mut words = self.stream(Kind::Dealers, stream_of(month), slot);
        Draws::new(std::array::from_fn(|_| words.next_u32()))
    }

    /// Replaces `into` by the market's draws in a month: first the shock that all share, then one per territory.
    pub fn territories(&self, month: i32, territories: u32, into: &mut Vec<f64>) {
        let mut blocks = self.blocks(Kind::Territories, stream_of(month), 0);
        let count = territories as usize + 1;
        into.clear();
        while into.len() < count {
            let wanted = count - into.len();
            into.extend(blocks.next().into_iter().take(wanted).map(uniform));
        }
    }

    /// Sixteen uniform numbers for the traits of the `generation`-th person in a slot: the same under every policy.
    #[must_use]
    pub fn traits(&self, slot: u32, generation: u32) -> [f64; WORDS] {
        self.blocks(Kind::Traits, generation, slot).next().map(uniform)
    }

    /// Sixteen uniform numbers for the links of a slot.
    #[must_use]
    pub fn network(&self, slot: u32) -> [f64; WORDS] {
        self.blocks(Kind::Network, 0, slot).next().map(uniform)
    }

    /// Replaces `into` by `count` uniform numbers for the `row`-th point of an experiment's design: the seed alone decides.
    pub fn design(seed: u64, row: u32, count: u32, into: &mut Vec<f64>) {
        let mut words = Self::new(seed, 0).stream(Kind::Design, row, 0);
        into.clear();
        into.extend((0..count).map(|_| uniform(words.next_u32())));
    }

    /// Blocks of words from that of `slot` on.
    fn blocks(&self, kind: Kind, within: u32, slot: u32) -> Blocks {
        Blocks::new(self.key(), stream_number(kind, within), slot)
    }

    /// The generator, entered where the first word of `slot` lies.
    fn stream(&self, kind: Kind, within: u32, slot: u32) -> ChaCha8Rng {
        let mut words = ChaCha8Rng::from_seed(self.key());
        words.set_stream(stream_number(kind, within));
        words.set_word_pos(u128::from(slot) * WORDS as u128);
        words
    }

    /// Seed, replication and a name that sets this program's draws apart from any other use of the same numbers.
    fn key(&self) -> [u8; 32] {
        let mut key = *b"seed....rep.dealer's choice luck";
        key[..8].copy_from_slice(&self.seed.to_le_bytes());
        key[8..12].copy_from_slice(&self.replication.to_le_bytes());
        key
    }
}

/// The month's place among the streams of its kind.
fn stream_of(month: i32) -> u32 {
    debug_assert!(month >= MONTH_FIRST, "month {month}");
    (month - MONTH_FIRST).unsigned_abs()
}

/// The stream of a kind of draws, at its own place within the kind.
fn stream_number(kind: Kind, within: u32) -> u64 {
    ((kind as u64) << 32) | u64::from(within)
}
