//! Ways out: results and plans as text that other programs and other people can read.

pub mod link;

pub use link::{Link, ViewState};
