//! Why the answer may be believed, and how far.
//!
//! All that is touched here may be touched elsewhere too, and all that it shows is shared.

mod view;

use crate::effect::Effect;
use crate::screens::desk::Desk;
use crate::shared::Shared;
pub use view::Believe as View;

/// What this screen remembers for itself: nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Model;

/// What only this screen can hear: nothing.
#[derive(Clone, Copy, Debug)]
pub enum Msg {}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, _: &mut Shared) -> Vec<Effect> {
        match msg {}
    }
}

impl Desk for Model {
    fn has_stage(&self) -> bool {
        false
    }
}
