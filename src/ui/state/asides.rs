//! What is asked beside Compare when nothing moves any more: does the answer stand under shaken rules, and where does it end?
//!
//! The workers belong to the reader: whatever is touched comes first, and what was asked here is asked again later.

use std::rc::Rc;

use super::State;
use super::draft::Draft;
use super::effect::Effect;
use super::inquiry::{Inquiry, Progress};
use super::msg::{Msg, Work};
use crate::experiment::Judge;
use crate::study::sensitivity::{Robustness, Shaking};
use crate::study::{Budget, Standing, Study};

/// Draws of the rules, and futures in each.
const DRAWS: u32 = 40;
const DRAW_FUTURES: u32 = 4;

/// What is asked, for which answer, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    about: Option<(Rc<Draft>, Judge, u16)>,
    shaking: Inquiry,
}

impl Asides {
    /// Whether a run belongs here.
    #[must_use]
    pub const fn owns(&self, run: u64) -> bool {
        run > 0 && self.shaking.run == run
    }
}

impl State {
    /// In which share of shaken rules the present leader still leads; none before enough of them are known.
    #[must_use]
    pub fn robustness(&self) -> Option<Robustness> {
        let (_, _, leader) = self.asides.about.as_ref().filter(|about| self.is_about(about))?;
        let told = self.asides.shaking.told();
        (told.len() as u32 == DRAWS).then(|| Robustness::of(*leader, told))
    }

    fn is_about(&self, (draft, judge, leader): &(Rc<Draft>, Judge, u16)) -> bool {
        Rc::ptr_eq(draft, self.draft()) && *judge == self.judge && Some(*leader) == self.leader()
    }

    /// Place of the policy that leads in Compare, if that is known.
    #[must_use]
    pub fn leader(&self) -> Option<u16> {
        let results = self.compared().filter(|results| results.plan == *self.draft().plan())?;
        results.answer.as_ref().map(|answer| answer.leader as u16)
    }

    /// Asks what is not known yet about the present answer.
    pub(super) fn ask_aside(&mut self) -> Vec<Effect> {
        let ready =
            self.screen.shows_answer() && self.compare.results.as_ref().is_some_and(|results| results.complete());
        let Some(leader) = self.leader().filter(|_| ready) else { return Vec::new() };
        let known = self.asides.about.as_ref().is_some_and(|about| self.is_about(about));
        if known {
            return self.asides.shaking.resume();
        }
        self.asides = Asides { about: Some((Rc::clone(self.draft()), self.judge, leader)), ..Asides::default() };
        self.runs += 1;
        let draft = self.draft();
        let study = Study {
            spec: draft.spec().clone(),
            factors: Shaking::factors(),
            judges: vec![self.judge],
            budget: Budget::Futures(DRAW_FUTURES),
        };
        let method = Shaking { seed: draft.spec().seed, draws: DRAWS, own: *draft.plan().parameters() };
        self.asides.shaking.start(self.runs, Rc::new(study), Rc::new(method))
    }

    pub(super) fn aside_answered(&mut self, _: u64, from: u32, standings: Vec<Standing>, now_ms: f64) -> Vec<Effect> {
        self.asides.shaking.arrived(from, standings, now_ms)
    }

    /// A question that breaks workers is not asked again.
    pub(super) fn aside_failed(&mut self, run: u64) -> Vec<Effect> {
        if self.asides.owns(run) { self.asides.shaking.failed(String::new()) } else { Vec::new() }
    }

    /// Lets the workers do something else first.
    pub(super) fn rest_asides(&mut self) -> Vec<Effect> {
        if self.asides.shaking.progress != Progress::Running {
            return Vec::new();
        }
        let mut effects = self.asides.shaking.pause();
        effects.push(Effect::OnceAtRest(Msg::Work(Work::AtRest)));
        effects
    }
}
