//! The brief: the answer on one page.
//!
//! All that is touched here may be touched elsewhere too, and all that it shows is shared. It wants one thing more than Compare: a
//! small map, which is asked for when all else is known.

mod map;
mod view;

use crate::run::asides::Extra;
use crate::screens::desk::Desk;
use crate::screens::memoryless::without_memory;
use crate::shared::Shared;
pub use view::Brief as View;

without_memory!();

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }

    fn beside(&self, shared: &Shared) -> Option<Extra> {
        map::wanted(shared)
    }
}
