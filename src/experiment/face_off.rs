//! The enterprises of a plan's policies face to face: one market, and they recruit each other's dealers.
//!
//! A plan's policies usually live in parallel worlds. Here those worlds become one market from some month on: all customers may go to
//! any enterprise, and dealers may move to another one ([`crate::sim::advance_together`]).

use serde::{Deserialize, Serialize};

use super::Plan;
use super::block::{Block, live};
use super::replication::{Shared, face_off, open_face_off};

/// What came of one replication in which the policies' enterprises share a market.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FaceOff {
    /// The run of each enterprise. The baseline was not run.
    pub block: Block,
    /// Dealers who went from one of the `n` enterprises to another: `moved[from * n + to]`.
    pub moved: Vec<u32>,
}

impl FaceOff {
    /// Dealers who went from the enterprise of one policy to that of another, both by their position in the plan.
    #[must_use]
    pub fn moved(&self, from: u32, to: u32) -> u32 {
        self.moved[from as usize * self.block.runs.len() + to as usize]
    }
}

/// Runs one replication of a plan whose enterprises share a market from month `from` on (0: from the start). The months before it
/// are lived in parallel worlds, exactly as in [`super::run_policies`].
#[must_use]
pub fn run_face_off(plan: &Plan, from: u32, replication: u32) -> FaceOff {
    let mut shared = Shared::new(plan, replication);
    let mut replications = shared.replications(plan);
    let mut moved = vec![0; replications.len() * replications.len()];
    let from = from.min(plan.months);
    live(plan, &mut shared, &mut replications, 0..from);
    if from < plan.months {
        open_face_off(plan, &shared, &mut replications, from);
    }
    for month in from..plan.months {
        face_off(plan, &mut shared, &mut replications, month, &mut moved);
    }
    FaceOff { block: Block::of(replication, &replications), moved }
}
