//! The best mix of levers, and policies at the same cost.

mod model;
mod view;

use crate::run::inquiry::Inquiry;
use crate::screens::desk::Desk;
pub use model::{Aim, Model, Msg, SECONDS};
pub use view::BestMix as View;

impl Desk for Model {
    fn inquiry(&self) -> Option<&Inquiry> {
        Some(&self.inquiry)
    }

    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        Some(&mut self.inquiry)
    }

    fn conclude(&mut self) {
        if let Some(asked) = &mut self.asked {
            asked.search.conclude(self.inquiry.told());
        }
    }
}
