//! The answer: who leads among the policies that are tried, and what is known beside it.

use std::rc::Rc;

use super::Shared;
use crate::effect::Effect;
use crate::run::asides::{About, Limit};
use dealers_choice::study::sensitivity::Robustness;

impl Shared {
    /// Place of the policy that leads, if that is known.
    #[must_use]
    pub fn leader(&self) -> Option<u16> {
        let results = self.compared().filter(|results| results.plan == *self.draft().plan())?;
        results.answer.as_ref().map(|answer| answer.leader() as u16)
    }

    /// The present answer, if it is known.
    fn about(&self) -> Option<About> {
        self.leader().map(|leader| About { draft: Rc::clone(self.draft()), criterion: self.criterion, leader })
    }

    /// In which share of perturbed rules the present leader still leads; none before all of them are known.
    #[must_use]
    pub fn robustness(&self) -> Option<&Rc<Robustness>> {
        self.asides.robustness(&self.about()?)
    }

    /// Where the answer ends along each slider, the nearest end first; none before all of them are known.
    #[must_use]
    pub fn limits(&self) -> Option<&Rc<Vec<Limit>>> {
        self.asides.limits(&self.about()?)
    }

    /// Asks what is not known yet about the present answer, once all replications are in.
    pub fn ask_aside(&mut self) -> Vec<Effect> {
        let complete = self.stage.results.as_ref().is_some_and(|results| results.complete());
        let Some(about) = self.about().filter(|_| complete) else { return Vec::new() };
        let (used, effects) = self.asides.ask(&about, self.runs + 1);
        self.runs += u64::from(used);
        effects
    }
}
