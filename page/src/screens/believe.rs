//! Why the answer may be believed, and how far.
//!
//! All that is touched here may be touched elsewhere too, and all that it shows is shared.

mod view;

use crate::screens::desk::Desk;
use crate::screens::memoryless::without_memory;
pub use view::Believe as View;

without_memory!();

impl Desk for Model {
    fn has_stage(&self) -> bool {
        false
    }
}
