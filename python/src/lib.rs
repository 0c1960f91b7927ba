//! The simulation as a module of Python: what the package `dealers_choice` is built on.
//!
//! What passes between the two is small: plans and answers as JSON, figures as the bytes of an array, which NumPy takes as
//! they are. Everything that a person calls, and what they read about it, is in `python/dealers_choice`. While something is
//! computed, the interpreter is free for other threads, and Ctrl-C is heard between futures.

mod blocks;
mod labour;
mod mistakes;
mod plan;
mod questions;
mod story;
mod study;
mod tables;

use pyo3::prelude::*;

/// What the package is built on; see `dealers_choice`.
#[pymodule]
mod _dealers_choice {
    #[pymodule_export]
    use super::plan::Plan;
    #[pymodule_export]
    use super::study::{Study, work};
    #[pymodule_export]
    use super::tables::tables;
}
