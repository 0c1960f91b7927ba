//! Experiments on the model: a plan, its blocks, one future in full.

pub mod block;
pub mod digest;
pub mod exits;
pub mod future;
pub mod horizon;
pub mod judge;
pub mod plan;
mod recorder;
mod sample;
pub mod sequential;
pub mod shaken;
pub mod spec;
pub mod statistics;
pub mod summary;
pub mod tally;
pub mod trace;
pub mod verdict;

pub use block::{Block, Run, run_block, run_policies};
pub use digest::digest;
pub use judge::{Judge, Weights};
pub use plan::{Plan, PolicyPlan, RosterRow};
pub use shaken::parameters_shaken;
pub use spec::{ChangeSpec, FromSpec, PlanSpec, PolicySpec, Settings};
pub use summary::{Bands, Difference, Figures, PolicySummary, Summary, summarise};
pub use tally::Tally;
pub use trace::{Trace, trace};
pub use verdict::{Verdict, verdict};
