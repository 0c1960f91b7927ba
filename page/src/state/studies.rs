//! The studies of the page: each with what the reader has set, and the inquiry that works on it.
//!
//! Only the study on screen has the workers; one that is left pauses and goes on when the reader comes back.

pub mod best;
pub mod map;
pub mod matters;
pub mod why;

use std::rc::Rc;

use super::chart::{ChartId, Format};
use super::draft::Draft;
use super::effect::Effect;
use super::inquiry::{Inquiry, Progress};
use super::stage::Phase;
use super::{Screen, State};
use best::BestDesk;
use dealers_choice::study::{Evaluation, Method, Study as Question};
use map::MapDesk;
use matters::Matters;
use why::WhyDesk;

/// All studies.
#[derive(Clone, Debug, Default)]
pub struct Studies {
    /// Which policy wins where.
    pub map: MapDesk,
    /// What matters.
    pub matters: Matters,
    /// The best mix.
    pub best: BestDesk,
    /// Why it came so.
    pub why: WhyDesk,
}

/// Something about a study was touched.
#[derive(Clone, Copy, Debug)]
pub enum Study {
    /// Which policy wins where.
    Map(map::Event),
    /// What matters.
    Matters(matters::Event),
    /// The best mix.
    Best(best::Event),
    /// Why it came so.
    Why(why::Event),
    /// The study on screen was wanted to pause.
    Paused,
    /// It was wanted to go on.
    Resumed,
    /// It was stopped.
    Stopped,
}

impl Studies {
    fn inquiries(&mut self) -> [&mut Inquiry; 4] {
        [&mut self.map.inquiry, &mut self.matters.inquiry, &mut self.best.inquiry, &mut self.why.shares.inquiry]
    }
}

impl State {
    pub(super) fn study(&mut self, event: Study) -> Vec<Effect> {
        match event {
            Study::Map(event) => self.map(event),
            Study::Matters(event) => self.matters(event),
            Study::Best(event) => self.best(event),
            Study::Why(event) => self.why(event),
            Study::Paused => self.inquiry_mut().map_or_else(Vec::new, Inquiry::pause),
            Study::Resumed => self.inquiry_mut().map_or_else(Vec::new, Inquiry::resume),
            Study::Stopped => self.inquiry_mut().map_or_else(Vec::new, Inquiry::stop),
        }
    }

    /// The inquiry of the study on screen.
    #[must_use]
    pub const fn inquiry(&self) -> Option<&Inquiry> {
        match self.screen {
            Screen::Map => Some(&self.studies.map.inquiry),
            Screen::Matters => Some(&self.studies.matters.inquiry),
            Screen::Best => Some(&self.studies.best.inquiry),
            Screen::Lab => Some(&self.studies.why.shares.inquiry),
            _ => None,
        }
    }

    pub(super) const fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        match self.screen {
            Screen::Map => Some(&mut self.studies.map.inquiry),
            Screen::Matters => Some(&mut self.studies.matters.inquiry),
            Screen::Best => Some(&mut self.studies.best.inquiry),
            Screen::Lab => Some(&mut self.studies.why.shares.inquiry),
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
            (ChartId::Map, Format::Csv) => crate::map::csv(&self.studies.map)?,
            (ChartId::Matters, Format::Csv) => crate::matters::csv(&self.studies.matters)?,
            _ => return None,
        };
        Some(Effect::SaveText { name: name.to_owned(), text })
    }

    /// Leaves the study on screen for another screen.
    pub(super) fn leave_study(&mut self) -> Vec<Effect> {
        self.inquiry_mut().map_or_else(Vec::new, Inquiry::pause)
    }

    /// Shows a plan in Compare, as a step that can be taken back.
    pub(super) fn try_out(&mut self, draft: Draft) -> Vec<Effect> {
        let left = self.leave_study();
        self.history.step(draft);
        self.screen = Screen::Compare;
        self.front = 0;
        [left, self.rerun(), self.remember()].concat()
    }

    /// What was waiting for the answer of Compare, which is there now: the study on screen goes on.
    pub(super) fn study_ready(&mut self) -> Vec<Effect> {
        if std::mem::take(&mut self.studies.matters.waiting) && self.screen == Screen::Matters {
            return self.ask_what_matters();
        }
        self.enter_study()
    }

    /// Comes back to the study on screen.
    pub(super) fn enter_study(&mut self) -> Vec<Effect> {
        if self.compare.phase == Phase::Running {
            return Vec::new();
        }
        let paused = self.inquiry_mut().filter(|inquiry| inquiry.progress == Progress::Paused);
        paused.map_or_else(Vec::new, Inquiry::resume)
    }

    /// Takes in answers to whichever study they belong to.
    pub(super) fn study_answered(
        &mut self,
        run: u64,
        from: u32,
        evaluations: Vec<Evaluation>,
        now_ms: f64,
    ) -> Vec<Effect> {
        let inquiry = self.studies.inquiries().into_iter().find(|inquiry| inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.arrived(from, evaluations, now_ms))
    }

    /// Gives up the study to which the run belongs, if it is one.
    pub(super) fn study_failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        let inquiry = self.studies.inquiries().into_iter().find(|inquiry| inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.failed(words.to_owned()))
    }
}
