//! The brief: the answer on one page.
//!
//! All that is touched here may be touched elsewhere too, and all that it shows is shared.

mod view;

use crate::screens::desk::{Desk, without_memory};
pub use view::Brief as View;

without_memory!();

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }
}
