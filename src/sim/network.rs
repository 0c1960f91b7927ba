//! Who knows whom: a small world of dealers, and everybody in the same territory.

use crate::luck::DrawSource;
use crate::numeric::order;

/// How many dealers of its own territory a dealer can know, itself included. A guard: the ties of a territory grow with the
/// square of its dealers.
const TERRITORY_TIES: u32 = 9;

/// The ties of a dealer beyond its territory.
#[derive(Clone, Copy, Debug)]
pub struct Ties {
    /// How many, on average.
    pub near: u32,
    /// Share of them that leads to a random dealer instead of a near one (Watts and Strogatz 1998, from memory).
    pub far_share: f64,
}

/// Ties between slots, each in both directions, in rising order.
#[derive(Clone, Debug)]
pub struct Network {
    /// Where the ties of each slot begin in `ties`; one more than there are slots.
    starts: Vec<u32>,
    ties: Vec<u32>,
}

impl Network {
    /// The network of `slots` slots with these ties each, and the territories' members all tied.
    #[must_use]
    pub fn new(draws: &DrawSource, slots: u32, ties: Ties, territory_of: &[u32], range_of: &[(u32, u32)]) -> Self {
        let mut pairs = Self::small_world(draws, slots, ties);
        for slot in 0..slots {
            let (first, count) = range_of[territory_of[slot as usize] as usize];
            // A territory so large that not everybody can know everybody: only the nearest do.
            let reach = count.min(TERRITORY_TIES);
            pairs.extend((1..reach).map(|step| first + (slot - first + step) % count).map(|other| (slot, other)));
        }
        let mirrored: Vec<_> = pairs.iter().map(|(a, b)| (*b, *a)).collect();
        pairs.extend(mirrored);
        let mut pairs = order::by_key(pairs, |(a, b)| u64::from(*a) << 32 | u64::from(*b));
        pairs.dedup();
        Self::from_pairs(slots, &pairs)
    }

    fn small_world(draws: &DrawSource, slots: u32, Ties { near, far_share }: Ties) -> Vec<(u32, u32)> {
        let mut pairs = Vec::with_capacity((slots * near) as usize);
        for slot in 0..slots {
            let u = draws.network(slot);
            for step in 1..=sociable(near / 2, u[14]) {
                let draw = 2 * step as usize;
                let far = 1 + (u[draw + 1] * f64::from(slots - 1)) as u32;
                let distance = if u[draw] < far_share { far } else { step };
                pairs.push((slot, (slot + distance) % slots));
            }
        }
        pairs.retain(|(a, b)| a != b);
        pairs
    }

    fn from_pairs(slots: u32, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0; slots as usize + 1];
        for (a, _) in pairs {
            starts[*a as usize + 1] += 1;
        }
        for slot in 0..slots as usize {
            starts[slot + 1] += starts[slot];
        }
        Self { starts, ties: pairs.iter().map(|(_, b)| *b).collect() }
    }

    /// The same network with places added, each tied to these slots.
    #[must_use]
    pub fn with(&self, added: &[Vec<u32>]) -> Self {
        let slots = self.starts.len() - 1;
        let own = (0..slots).flat_map(|slot| self.of(slot).iter().map(move |other| (slot as u32, *other)));
        let to = |place: usize| (slots + place) as u32;
        let more = added.iter().enumerate().flat_map(|(place, ties)| ties.iter().map(move |slot| (to(place), *slot)));
        let mirrored = more.clone().map(|(place, slot)| (slot, place));
        let pairs =
            order::by_key(own.chain(more).chain(mirrored).collect(), |(a, b)| u64::from(*a) << 32 | u64::from(*b));
        Self::from_pairs((slots + added.len()) as u32, &pairs)
    }

    /// The ties of `slot` against the average.
    #[must_use]
    pub fn prominence(&self, slot: usize) -> f64 {
        let mean = self.ties.len() as f64 / (self.starts.len() - 1).max(1) as f64;
        if mean > 0.0 { self.of(slot).len() as f64 / mean } else { 1.0 }
    }

    /// The slots tied to `slot`.
    #[inline]
    #[must_use]
    pub fn of(&self, slot: usize) -> &[u32] {
        &self.ties[self.starts[slot] as usize..self.starts[slot + 1] as usize]
    }
}

/// How many ties a dealer makes, who are `mean` on average: some few make many. The numbers are geometric, up to six.
fn sociable(mean: u32, draw: f64) -> u32 {
    /// A guard: the draws of a slot are so many.
    const MOST: u32 = 6;
    let again = f64::from(mean) / f64::from(mean + 1);
    let (mut ties, mut left) = (0, draw);
    while ties < MOST && left < again {
        left /= again;
        ties += 1;
    }
    ties
}
