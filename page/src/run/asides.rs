//! What is asked beside the run of all policies when nothing moves any more: does the answer stand under shaken rules, and
//! where does it end?
//!
//! The workers belong to the reader: whatever is touched comes first, and what was asked here is asked again later.

use std::rc::Rc;

use super::draft::Draft;
use super::inquiry::{Inquiry, Progress};
use super::sliders::SLIDERS;
use crate::effect::{Effect, Wake};
use dealers_choice::experiment::{Judge, PlanSpec};
use dealers_choice::study::breaking::{Breaking, Ends, FUTURES, Reach};
use dealers_choice::study::sensitivity::{Robustness, Shaking};
use dealers_choice::study::{Budget, Factor, Standing, Study};

/// Draws of the rules, and futures in each.
const DRAWS: u32 = 40;
const DRAW_FUTURES: u32 = 4;

/// The answer that is asked about.
#[derive(Clone, Debug)]
pub struct About {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// What decided.
    pub judge: Judge,
    /// Place of the policy that leads.
    pub leader: u16,
}

impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draft, &other.draft) && (self.judge, self.leader) == (other.judge, other.leader)
    }
}

/// What is asked, about which answer, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    about: Option<About>,
    shaking: Inquiry,
    breaking: Inquiry,
}

/// Where the answer ends along one slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// The slider, where it stands and how far it goes.
    pub reach: Reach,
    /// Where the leader leads no longer.
    pub ends: Ends,
}

impl Asides {
    fn inquiries(&mut self) -> [&mut Inquiry; 2] {
        [&mut self.shaking, &mut self.breaking]
    }

    /// Which of the two answers are known.
    #[must_use]
    pub fn heard(&self) -> [bool; 2] {
        [&self.shaking, &self.breaking].map(|inquiry| inquiry.progress == Progress::Finished)
    }

    /// Whether a run belongs here.
    #[must_use]
    pub const fn owns(&self, run: u64) -> bool {
        run > 0 && (self.shaking.run == run || self.breaking.run == run)
    }

    /// In which share of shaken rules the leader still leads; none before all of them are known.
    #[must_use]
    pub fn robustness(&self, about: &About) -> Option<Robustness> {
        let told = self.shaking.told();
        let known = self.about.as_ref() == Some(about) && told.len() as u32 == DRAWS;
        known.then(|| Robustness::of(about.leader, told))
    }

    /// Where the answer ends along each slider, the nearest end first; none before all of them are known.
    #[must_use]
    pub fn limits(&self, about: &About) -> Option<Vec<Limit>> {
        if self.about.as_ref() != Some(about) || self.breaking.progress != Progress::Finished {
            return None;
        }
        let breaking = about.breaking();
        let ends = breaking.ends(self.breaking.told());
        let mut limits: Vec<Limit> =
            breaking.reaches.iter().zip(ends).map(|(reach, ends)| Limit { reach: *reach, ends }).collect();
        let way = |limit: &Limit| limit.ends.nearest(&limit.reach).unwrap_or(f64::INFINITY);
        limits.sort_by(|left, right| way(left).total_cmp(&way(right)));
        Some(limits)
    }

    /// Asks what is not known yet about an answer, under the number `run`: first one thing, then the other. Whether that
    /// number was used.
    pub fn ask(&mut self, about: About, run: u64) -> (bool, Vec<Effect>) {
        if self.about.as_ref() != Some(&about) {
            *self = Self { about: Some(about.clone()), ..Self::default() };
        }
        match (&self.shaking.progress, &self.breaking.progress) {
            (Progress::Idle, _) => (true, self.shaking.start(run, about.shaken_study(), Rc::new(about.shaking()))),
            (Progress::Paused, _) => (false, self.shaking.resume()),
            (_, Progress::Idle) => (true, self.breaking.start(run, about.breaking_study(), Rc::new(about.breaking()))),
            (_, Progress::Paused) => (false, self.breaking.resume()),
            _ => (false, Vec::new()),
        }
    }

    /// Takes in answers.
    pub fn answered(&mut self, run: u64, from: u32, standings: Vec<Standing>, now_ms: f64) -> Vec<Effect> {
        let Some(inquiry) = self.inquiries().into_iter().find(|inquiry| inquiry.run == run) else {
            return Vec::new();
        };
        let mut effects = inquiry.arrived(from, standings, now_ms);
        if inquiry.progress == Progress::Finished {
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        effects
    }

    /// A question that breaks workers is not asked again.
    pub fn failed(&mut self, run: u64) -> Vec<Effect> {
        let inquiry = self.inquiries().into_iter().find(|inquiry| run > 0 && inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.failed(String::new()))
    }

    /// Lets the workers do something else first.
    pub fn rest(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.inquiries().into_iter().flat_map(Inquiry::pause).collect();
        if !effects.is_empty() {
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        effects
    }
}

impl About {
    fn shaking(&self) -> Shaking {
        Shaking { seed: self.draft.spec().seed, draws: DRAWS, own: *self.draft.plan().parameters() }
    }

    /// The search for the ends along the sliders of the market.
    fn breaking(&self) -> Breaking {
        let reach = |key: &str| {
            let factor = Factor::find(&PlanSpec::default(), "x", key).expect("a slider is a condition or the pull");
            Reach::whole(self.draft.plan(), 0, factor)
        };
        Breaking { reaches: SLIDERS.iter().map(|key| reach(key)).collect(), leader: self.leader }
    }

    fn shaken_study(&self) -> Rc<Study> {
        self.study(Shaking::factors(), DRAW_FUTURES)
    }

    fn breaking_study(&self) -> Rc<Study> {
        self.study(self.breaking().reaches.iter().map(|reach| reach.factor).collect(), FUTURES)
    }

    fn study(&self, factors: Vec<Factor>, futures: u32) -> Rc<Study> {
        let (spec, judges) = (self.draft.spec().clone(), vec![self.judge]);
        Rc::new(Study { spec, factors, judges, budget: Budget::Futures(futures) })
    }
}
