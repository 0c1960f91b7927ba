//! The answer: who leads among the policies that are tried, and what is known beside it.

use std::rc::Rc;

use super::Shared;
use crate::effect::Effect;
use crate::run::asides::{About, Extra};
use crate::run::inquiry::Inquiry;
use dealers_choice::study::Evaluation;
use dealers_choice::study::sensitivity::Robustness;
use dealers_choice::study::switching::TippingPoint;

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

    /// In how many rule books that fit what is known the present leader leads; none before the first are known.
    #[must_use]
    pub fn robustness(&self) -> Option<&Rc<Robustness>> {
        self.asides.robustness(&self.about()?)
    }

    /// How the policies stand over other horizons, months; none before all of them are known.
    #[must_use]
    pub fn horizons(&self) -> Option<&Rc<Vec<(u32, Evaluation)>>> {
        self.asides.horizons(&self.about()?)
    }

    /// Where the answer ends, as far as the search came, the closest first; none before its first round.
    #[must_use]
    pub fn limits(&self) -> Option<&Rc<Vec<TippingPoint>>> {
        self.asides.limits(&self.about()?)
    }

    /// Whether the search for these ends is over.
    #[must_use]
    pub fn searched(&self) -> bool {
        self.about().is_some_and(|about| self.asides.searched(&about))
    }

    /// How far that search is, as a share.
    #[must_use]
    pub fn search_done(&self) -> f64 {
        let (done, all) = self.about().and_then(|about| self.asides.search_done(&about)).unwrap_or((0, 1));
        f64::from(done) / f64::from(all.max(1))
    }

    /// The study that a screen wanted beside the answer, once it was asked.
    #[must_use]
    pub fn extra(&self) -> Option<&Inquiry> {
        self.asides.extra(&self.about()?)
    }

    /// Whether everything that is asked beside the answer is known, with the study that a screen wanted.
    #[must_use]
    pub fn all_asked(&self) -> bool {
        self.about().is_some_and(|about| self.asides.is_over(&about))
    }

    /// Asks what is not known yet about the present answer, once all replications are in; then what a screen wants beside it.
    pub fn ask_aside(&mut self, extra: Option<&Extra>) -> Vec<Effect> {
        let complete = self.stage.results.as_ref().is_some_and(|results| results.complete());
        let Some(about) = self.about().filter(|_| complete) else { return Vec::new() };
        let (used, effects) = self.asides.ask(&about, extra, self.runs + 1);
        self.runs += u64::from(used);
        effects
    }
}
