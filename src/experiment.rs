//! Experiments on the model: a plan, its blocks, one replication in full.

pub mod against;
pub mod block;
pub mod criterion;
pub mod digest;
pub mod exits;
pub mod face_off;
pub mod horizon;
pub mod leadership;
pub mod perturbed;
pub mod plan;
mod recorder;
pub mod replication;
mod sample;
pub mod scale;
pub mod sequential;
pub mod spec;
pub mod statistics;
pub mod summary;
pub mod tally;
pub mod trace;
pub mod verdict;

pub use against::Against;
pub use block::{Block, Run, run_block, run_policies};
pub use criterion::{Criterion, Weights};
pub use digest::{digest, fingerprint};
pub use face_off::{FaceOff, run_face_off};
pub use leadership::Leadership;
pub use perturbed::perturbed_parameters;
pub use plan::{Plan, PolicyPlan, RosterRow, TODAY};
pub use recorder::trace;
pub use scale::{Scale, ScaleSpec};
pub use spec::{ChangeSpec, FromSpec, PlanSpec, PolicySpec, Settings};
pub use summary::{Bands, Difference, Figures, PolicySummary, Summary, summarise};
pub use tally::Tally;
pub use trace::Trace;
pub use verdict::{Verdict, verdict};
