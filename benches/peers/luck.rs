//! The luck of the reduced model: a number for every address (seed, future, month, place, kind), as `README.md` says, drawn once
//! for all policies.

use dealers_choice::numeric::Bounded as _;

/// Territories.
pub const TERRITORIES: usize = 12;
/// Places in a territory.
pub const PLACES: usize = 5;
/// Places for dealers.
pub const SLOTS: usize = TERRITORIES * PLACES;
/// Months of a run.
pub const MONTHS: usize = 36;
const SEED: u32 = 7;

/// A dealer's luck in a month, uniform on 0-1 but for the factor `noise`.
#[derive(Clone, Copy)]
pub struct DealerLuck {
    pub noise: f64,
    pub offer: f64,
    pub review: f64,
    pub choice: f64,
    pub candidate: f64,
}

/// All luck of one future, the same under every policy.
pub struct Luck {
    pub sizes: Vec<f64>,
    pub shocks: Vec<[f64; TERRITORIES]>,
    pub dealers: Vec<[DealerLuck; SLOTS]>,
}

fn mix(hash: u32, word: u32) -> u32 {
    let hash = (hash ^ word).wrapping_mul(0x9E37_79B1);
    let hash = (hash ^ (hash >> 15)).wrapping_mul(0x85EB_CA6B);
    hash ^ (hash >> 13)
}

fn uniform(address: u32, kind: u32) -> f64 {
    (f64::from(mix(address, kind)) + 0.5) / 4_294_967_296.0
}

fn bell(address: u32) -> f64 {
    2.0 * (uniform(address, 0) + uniform(address, 1) + uniform(address, 2) - 1.5)
}

impl Luck {
    /// The luck of the future with this number.
    pub fn draw(replication: u32) -> Self {
        let replication = mix(SEED, replication);
        let months = || (0..MONTHS as u32).map(move |month| mix(replication, month));
        let shock = |month, territory| bell(mix(month, 1000 + territory as u32));
        let dealer = |month, slot| {
            let address = mix(month, slot as u32);
            DealerLuck {
                noise: (1.0 + 0.15 * bell(address)).at_least(0.2),
                offer: uniform(address, 3),
                review: uniform(address, 4),
                choice: uniform(address, 5),
                candidate: uniform(address, 6),
            }
        };
        Self {
            sizes: (0..SLOTS as u32).map(|slot| 0.6 + 0.8 * uniform(mix(mix(replication, 0), slot), 7)).collect(),
            shocks: months().map(|month| std::array::from_fn(|territory| shock(month, territory))).collect(),
            dealers: months().map(|month| std::array::from_fn(|slot| dealer(month, slot))).collect(),
        }
    }
}
