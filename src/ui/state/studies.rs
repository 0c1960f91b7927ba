//! The studies of the page: each with what the reader has set, and the inquiry that works on it.
//!
//! Only the study on screen has the workers; one that is left pauses and goes on when the reader comes back.

use super::State;
use super::effect::Effect;
use super::inquiry::Inquiry;
use crate::study::Standing;

/// All studies.
#[derive(Clone, Debug, Default)]
pub struct Studies {
    /// Which policy wins where.
    pub map: Inquiry,
}

/// Something about a study was touched.
#[derive(Clone, Debug)]
pub enum Study {
    /// Go on.
    Resumed,
}

impl State {
    pub(super) fn study(&mut self, event: Study) -> Vec<Effect> {
        match event {
            Study::Resumed => self.studies.map.resume(),
        }
    }

    pub(super) fn answered(&mut self, run: u64, from: u32, standings: Vec<Standing>, now_ms: f64) -> Vec<Effect> {
        if self.studies.map.run == run { self.studies.map.arrived(from, standings, now_ms) } else { Vec::new() }
    }
}
