//! What the model is compared with: findings of channel research and patterns that must emerge. Each has its source, the
//! test behind it, and how it went. docs/validation.md shows these rows.

pub mod ablation;
mod claim;
mod emergent;
mod leaving;
pub mod opening;
pub mod perturbed;
mod rewards;
mod satisfaction;
mod trust;
mod watching;

pub use claim::{Claim, Family, Known, Outcome};

/// All claims by subject.
pub const FAMILIES: &[Family] = &[
    Family { key: "satisfaction", name: "Power, satisfaction and conflict", claims: satisfaction::CLAIMS },
    Family { key: "trust", name: "Trust, fairness and dependence", claims: trust::CLAIMS },
    Family { key: "leaving", name: "Leaving", claims: leaving::CLAIMS },
    Family { key: "watching", name: "Monitoring, cheating and punishing", claims: watching::CLAIMS },
    Family { key: "rewards", name: "Rewards, help and advertising", claims: rewards::CLAIMS },
    Family { key: "emergent", name: "What must emerge without being built in", claims: emergent::CLAIMS },
];

/// Claims of all subjects.
pub fn claims() -> impl Iterator<Item = &'static Claim> {
    FAMILIES.iter().flat_map(|family| family.claims)
}

/// How many of these claims went so.
pub fn count<'a>(claims: impl IntoIterator<Item = &'a Claim>, outcome: Outcome) -> u32 {
    claims.into_iter().filter(|claim| claim.outcome == outcome).count() as u32
}
