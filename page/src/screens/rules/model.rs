//! What this screen remembers: the description of the model.

use crate::effect::Effect;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use crate::shared::paper::Paper;

/// What this screen remembers.
#[derive(Clone, Debug)]
pub struct Model {
    /// The document.
    pub paper: Paper,
}

impl Default for Model {
    fn default() -> Self {
        Self { paper: Paper::new("model") }
    }
}

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
    fn paper_mut(&mut self) -> Option<&mut Paper> {
        Some(&mut self.paper)
    }

    fn has_stage(&self) -> bool {
        false
    }

    fn paper(&self) -> Option<&Paper> {
        Some(&self.paper)
    }
}
