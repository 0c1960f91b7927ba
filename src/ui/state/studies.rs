//! The studies of the page: each with what the reader has set, and the inquiry that works on it.
//!
//! Only the study on screen has the workers; one that is left pauses and goes on when the reader comes back.

pub mod matters;

use std::rc::Rc;

use super::chart::{ChartId, Format};
use super::effect::Effect;
use super::inquiry::{Inquiry, Progress};
use super::{Screen, State};
use crate::study::{Method, Standing, Study as Question};
use matters::Matters;

/// All studies.
#[derive(Clone, Debug, Default)]
pub struct Studies {
    /// What matters.
    pub matters: Matters,
}

/// Something about a study was touched.
#[derive(Clone, Copy, Debug)]
pub enum Study {
    /// What matters.
    Matters(matters::Event),
    /// The study on screen was wanted to pause.
    Paused,
    /// It was wanted to go on.
    Resumed,
    /// It was stopped.
    Stopped,
}

impl State {
    pub(super) fn study(&mut self, event: Study) -> Vec<Effect> {
        match event {
            Study::Matters(event) => self.matters(event),
            Study::Paused => self.inquiry_mut().map_or_else(Vec::new, Inquiry::pause),
            Study::Resumed => self.inquiry_mut().map_or_else(Vec::new, Inquiry::resume),
            Study::Stopped => self.inquiry_mut().map_or_else(Vec::new, Inquiry::stop),
        }
    }

    /// The inquiry of the study on screen.
    #[must_use]
    pub const fn inquiry(&self) -> Option<&Inquiry> {
        match self.screen {
            Screen::Matters => Some(&self.studies.matters.inquiry),
            _ => None,
        }
    }

    pub(super) const fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        match self.screen {
            Screen::Matters => Some(&mut self.studies.matters.inquiry),
            _ => None,
        }
    }

    /// Begins the study on screen.
    pub(super) fn inquire(&mut self, study: Question, method: Rc<dyn Method>) -> Vec<Effect> {
        self.runs += 1;
        let run = self.runs;
        self.inquiry_mut().map_or_else(Vec::new, |inquiry| inquiry.start(run, Rc::new(study), method))
    }

    /// The table behind a study's picture as a file; nothing for other charts and forms.
    pub(super) fn study_table(&self, chart: ChartId, format: Format, name: &str) -> Option<Effect> {
        let text = match (chart, format) {
            (ChartId::Matters, Format::Csv) => crate::ui::matters::bars(&self.studies.matters)?.csv(),
            _ => return None,
        };
        Some(Effect::SaveText { name: name.to_owned(), text })
    }

    /// Leaves the study on screen for another screen.
    pub(super) fn leave_study(&mut self) -> Vec<Effect> {
        self.inquiry_mut().map_or_else(Vec::new, Inquiry::pause)
    }

    /// Comes back to the study on screen.
    pub(super) fn enter_study(&mut self) -> Vec<Effect> {
        let paused = self.inquiry_mut().filter(|inquiry| inquiry.progress == Progress::Paused);
        paused.map_or_else(Vec::new, Inquiry::resume)
    }

    /// Takes in answers to whichever study they belong to.
    pub(super) fn study_answered(&mut self, run: u64, from: u32, standings: Vec<Standing>, now_ms: f64) -> Vec<Effect> {
        let inquiry = [&mut self.studies.matters.inquiry].into_iter().find(|inquiry| inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.arrived(from, standings, now_ms))
    }

    /// Gives up the study to which the run belongs, if it is one.
    pub(super) fn study_failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        let inquiry = [&mut self.studies.matters.inquiry].into_iter().find(|inquiry| inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.failed(words.to_owned()))
    }
}
