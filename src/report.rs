//! Ways out: results and plans as text that other programs and other people can read.
//!
//! What is said is decided once, as a [`table`] or a [`json`] document; how it is spelled is the business of one small
//! writer each. The page and the command line use the same ones, so their files are the same.

#[cfg(feature = "optimise")]
pub mod best;
#[cfg(feature = "cli")]
pub mod calibration;
#[cfg(feature = "cli")]
pub mod events;
pub mod explained;
pub mod face_off;
pub mod formats;
pub mod json;
pub mod link;
pub mod map;
pub mod rows;
pub mod schema;
pub mod sensitivity;
pub mod table;
pub mod tables;

pub use formats::csv;
pub use link::{Link, ViewState};
pub use table::Table;
