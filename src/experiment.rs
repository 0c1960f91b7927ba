//! Experiments on the model: a plan, its blocks, one future in full.

pub mod block;
pub mod future;
pub mod plan;
mod recorder;
pub mod spec;
pub mod statistics;
pub mod trace;

pub use block::{Block, Run, run_block, run_policies};
pub use plan::{Plan, PolicyPlan, RosterRow};
pub use spec::{ChangeSpec, FromSpec, PlanSpec, PolicySpec, Settings};
pub use trace::{Trace, trace};
