//! What is asked beside Compare when nothing moves any more: does the answer stand under shaken rules, and where does it end?
//!
//! The workers belong to the reader: whatever is touched comes first, and what was asked here is asked again later.

use std::rc::Rc;

use super::State;
use super::draft::Draft;
use super::effect::Effect;
use super::inquiry::{Inquiry, Progress};
use super::msg::{Msg, Work};
use dealers_choice::experiment::{Judge, PlanSpec};
use dealers_choice::study::breaking::{Breaking, Ends, FUTURES, Reach};
use dealers_choice::study::sensitivity::{Robustness, Shaking};
use dealers_choice::study::{Budget, Factor, Method, Standing, Study};

/// Draws of the rules, and futures in each.
const DRAWS: u32 = 40;
const DRAW_FUTURES: u32 = 4;

/// The five sliders of the market, in the order of the page.
pub const SLIDERS: [&str; 5] = ["brand_strength", "pull", "market_growth", "demand_volatility", "candidate_supply"];

/// What is asked, for which answer, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    about: Option<(Rc<Draft>, Judge, u16)>,
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
}

/// The five sliders with where they stand.
fn reaches(draft: &Draft) -> Vec<Reach> {
    let reach = |key: &str| {
        let factor = Factor::find(&PlanSpec::default(), "x", key).expect("a slider is a condition or the pull");
        Reach::whole(draft.plan(), 0, factor)
    };
    SLIDERS.iter().map(|key| reach(key)).collect()
}

impl State {
    /// In which share of shaken rules the present leader still leads; none before all of them are known.
    #[must_use]
    pub fn robustness(&self) -> Option<Robustness> {
        let (_, _, leader) = self.asides.about.as_ref().filter(|about| self.is_about(about))?;
        let told = self.asides.shaking.told();
        (told.len() as u32 == DRAWS).then(|| Robustness::of(*leader, told))
    }

    /// Where the answer ends along each slider, the nearest end first; none before all of them are known.
    #[must_use]
    pub fn limits(&self) -> Option<Vec<Limit>> {
        let (draft, _, leader) = self.asides.about.as_ref().filter(|about| self.is_about(about))?;
        if self.asides.breaking.progress != Progress::Finished {
            return None;
        }
        let breaking = Breaking { reaches: reaches(draft), leader: *leader };
        let ends = breaking.ends(self.asides.breaking.told());
        let mut limits: Vec<Limit> =
            breaking.reaches.iter().zip(ends).map(|(reach, ends)| Limit { reach: *reach, ends }).collect();
        let way = |limit: &Limit| limit.ends.nearest(&limit.reach).unwrap_or(f64::INFINITY);
        limits.sort_by(|left, right| way(left).total_cmp(&way(right)));
        Some(limits)
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

    /// Asks what is not known yet about the present answer: first one thing, then the other.
    pub(super) fn ask_aside(&mut self) -> Vec<Effect> {
        let ready =
            self.screen.shows_answer() && self.compare.results.as_ref().is_some_and(|results| results.complete());
        let Some(leader) = self.leader().filter(|_| ready) else { return Vec::new() };
        if !self.asides.about.as_ref().is_some_and(|about| self.is_about(about)) {
            self.asides = Asides { about: Some((Rc::clone(self.draft()), self.judge, leader)), ..Asides::default() };
        }
        match (&self.asides.shaking.progress, &self.asides.breaking.progress) {
            (Progress::Idle, _) => self.shake(),
            (Progress::Paused, _) => self.asides.shaking.resume(),
            (_, Progress::Idle) => self.look_for_ends(leader),
            (_, Progress::Paused) => self.asides.breaking.resume(),
            _ => Vec::new(),
        }
    }

    fn shake(&mut self) -> Vec<Effect> {
        let draft = Rc::clone(self.draft());
        let method = Shaking { seed: draft.spec().seed, draws: DRAWS, own: *draft.plan().parameters() };
        self.runs += 1;
        let study = self.aside_study(&draft, Shaking::factors(), DRAW_FUTURES);
        self.asides.shaking.start(self.runs, study, Rc::new(method))
    }

    fn look_for_ends(&mut self, leader: u16) -> Vec<Effect> {
        let draft = Rc::clone(self.draft());
        let method = Breaking { reaches: reaches(&draft), leader };
        let factors = method.reaches.iter().map(|reach| reach.factor).collect();
        self.runs += 1;
        let study = self.aside_study(&draft, factors, FUTURES);
        let method: Rc<dyn Method> = Rc::new(method);
        self.asides.breaking.start(self.runs, study, method)
    }

    fn aside_study(&self, draft: &Draft, factors: Vec<Factor>, futures: u32) -> Rc<Study> {
        let (spec, judges) = (draft.spec().clone(), vec![self.judge]);
        Rc::new(Study { spec, factors, judges, budget: Budget::Futures(futures) })
    }

    pub(super) fn aside_answered(&mut self, run: u64, from: u32, standings: Vec<Standing>, now_ms: f64) -> Vec<Effect> {
        let Some(inquiry) = self.asides.inquiries().into_iter().find(|inquiry| inquiry.run == run) else {
            return Vec::new();
        };
        let mut effects = inquiry.arrived(from, standings, now_ms);
        if inquiry.progress == Progress::Finished {
            effects.push(Effect::OnceAtRest(Msg::Work(Work::AtRest)));
        }
        effects
    }

    /// A question that breaks workers is not asked again.
    pub(super) fn aside_failed(&mut self, run: u64) -> Vec<Effect> {
        let inquiry = self.asides.inquiries().into_iter().find(|inquiry| run > 0 && inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.failed(String::new()))
    }

    /// Lets the workers do something else first.
    pub(super) fn rest_asides(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.asides.inquiries().into_iter().flat_map(Inquiry::pause).collect();
        if !effects.is_empty() {
            effects.push(Effect::OnceAtRest(Msg::Work(Work::AtRest)));
        }
        effects
    }
}
