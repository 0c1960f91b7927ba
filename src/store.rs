//! A folder in which a study keeps its results, so that it can be stopped, moved, checked and resumed.
//!
//! The store is the system, and who does the work is anybody's business: threads, shards of a batch system, another machine. A study
//! falls into pieces of work ([`Work`]): tasks ([`Task`]), or measurements of a calibration. Each has a key that says all that its result depends on, and its result is one Parquet file under that
//! key ([`Store`]). To resume is to do the tasks whose keys are missing; more points or more futures are more keys; a task that was
//! done twice is harmless; and where two results of one key differ, the second is set aside and told.
//!
//! A machine that computes other bits is found before it keeps anything: the store holds the digest of a small plan ([`fn@canary`]), and
//! whoever opens it runs that plan first.

mod canary;
mod columns;
mod definition;
mod file;
mod folder;
mod inquiry;
mod measurement;
mod settle;
mod standing;
mod task;
mod trouble;
mod work;

pub use canary::canary;
pub use definition::{Definition, Design, POINTS_MAX};
pub use folder::{Kept, State, Store, place};
pub use inquiry::{done, evaluated, known, portions};
pub use measurement::{BOOKS, Measurement};
pub use standing::Standing;
pub use task::{Futures, Task, pieces, rows_of_task};
pub use trouble::Trouble;
pub use work::Work;
