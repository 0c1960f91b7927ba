//! What is asked beside Compare when nothing moves any more: does the answer stand under perturbed rules, and where does it end?
//!
//! The workers belong to the reader: whatever is touched comes first, and what was asked here is asked again later.

use std::rc::Rc;

use super::State;
use super::draft::Draft;
use super::effect::Effect;
use super::inquiry::{Inquiry, Progress};
use super::msg::{Msg, Work};
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::study::sensitivity::{Perturbing, Robustness};
use dealers_choice::study::switching::{REPLICATIONS, SearchRange, Switching, SwitchingValues};
use dealers_choice::study::{Budget, Evaluation, Factor, Method, Study};

/// Draws of the rules, and replications in each.
const DRAWS: u32 = 40;
const DRAW_REPLICATIONS: u32 = 4;

/// The five sliders of the market, in the order of the page.
pub const SLIDERS: [&str; 5] = ["brand_strength", "pull", "market_growth", "demand_volatility", "candidate_supply"];

/// What is asked, for which answer, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    about: Option<(Rc<Draft>, Criterion, u16)>,
    perturbing: Inquiry,
    switching: Inquiry,
}

/// Where the answer ends along one slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// The slider, where it stands and how far it goes.
    pub range: SearchRange,
    /// Where the leader leads no longer.
    pub values: SwitchingValues,
}

impl Asides {
    fn inquiries(&mut self) -> [&mut Inquiry; 2] {
        [&mut self.perturbing, &mut self.switching]
    }

    /// Which of the two answers are known.
    #[must_use]
    pub fn heard(&self) -> [bool; 2] {
        [&self.perturbing, &self.switching].map(|inquiry| inquiry.progress == Progress::Finished)
    }

    /// Whether a run belongs here.
    #[must_use]
    pub const fn owns(&self, run: u64) -> bool {
        run > 0 && (self.perturbing.run == run || self.switching.run == run)
    }
}

/// The five sliders with where they stand.
fn ranges(draft: &Draft) -> Vec<SearchRange> {
    let range = |key: &str| {
        let factor = Factor::find(&PlanSpec::default(), "x", key).expect("a slider is a condition or the pull");
        SearchRange::whole(draft.plan(), 0, factor)
    };
    SLIDERS.iter().map(|key| range(key)).collect()
}

impl State {
    /// In which share of perturbed rules the present leader still leads; none before all of them are known.
    #[must_use]
    pub fn robustness(&self) -> Option<Robustness> {
        let (_, _, leader) = self.asides.about.as_ref().filter(|about| self.is_about(about))?;
        let told = self.asides.perturbing.told();
        (told.len() as u32 == DRAWS).then(|| Robustness::of(*leader, told))
    }

    /// Where the answer ends along each slider, the nearest end first; none before all of them are known.
    #[must_use]
    pub fn limits(&self) -> Option<Vec<Limit>> {
        let (draft, _, leader) = self.asides.about.as_ref().filter(|about| self.is_about(about))?;
        if self.asides.switching.progress != Progress::Finished {
            return None;
        }
        let switching = Switching { ranges: ranges(draft), leader: *leader };
        let values = switching.switching_values(self.asides.switching.told());
        let mut limits: Vec<Limit> =
            switching.ranges.iter().zip(values).map(|(range, values)| Limit { range: *range, values }).collect();
        let way = |limit: &Limit| limit.values.nearest(&limit.range).unwrap_or(f64::INFINITY);
        limits.sort_by(|left, right| way(left).total_cmp(&way(right)));
        Some(limits)
    }

    fn is_about(&self, (draft, criterion, leader): &(Rc<Draft>, Criterion, u16)) -> bool {
        Rc::ptr_eq(draft, self.draft()) && *criterion == self.criterion && Some(*leader) == self.leader()
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
            self.asides =
                Asides { about: Some((Rc::clone(self.draft()), self.criterion, leader)), ..Asides::default() };
        }
        match (&self.asides.perturbing.progress, &self.asides.switching.progress) {
            (Progress::Idle, _) => self.perturb(),
            (Progress::Paused, _) => self.asides.perturbing.resume(),
            (_, Progress::Idle) => self.look_for_switching_values(leader),
            (_, Progress::Paused) => self.asides.switching.resume(),
            _ => Vec::new(),
        }
    }

    fn perturb(&mut self) -> Vec<Effect> {
        let draft = Rc::clone(self.draft());
        let method = Perturbing { seed: draft.spec().seed, draws: DRAWS, own: *draft.plan().parameters() };
        self.runs += 1;
        let study = self.aside_study(&draft, Perturbing::factors(), DRAW_REPLICATIONS);
        self.asides.perturbing.start(self.runs, study, Rc::new(method))
    }

    fn look_for_switching_values(&mut self, leader: u16) -> Vec<Effect> {
        let draft = Rc::clone(self.draft());
        let method = Switching { ranges: ranges(&draft), leader };
        let factors = method.ranges.iter().map(|range| range.factor).collect();
        self.runs += 1;
        let study = self.aside_study(&draft, factors, REPLICATIONS);
        let method: Rc<dyn Method> = Rc::new(method);
        self.asides.switching.start(self.runs, study, method)
    }

    fn aside_study(&self, draft: &Draft, factors: Vec<Factor>, replications: u32) -> Rc<Study> {
        let (spec, criteria) = (draft.spec().clone(), vec![self.criterion]);
        Rc::new(Study { spec, factors, criteria, budget: Budget::Replications(replications) })
    }

    pub(super) fn aside_answered(
        &mut self,
        run: u64,
        from: u32,
        evaluations: Vec<Evaluation>,
        now_ms: f64,
    ) -> Vec<Effect> {
        let Some(inquiry) = self.asides.inquiries().into_iter().find(|inquiry| inquiry.run == run) else {
            return Vec::new();
        };
        let mut effects = inquiry.arrived(from, evaluations, now_ms);
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
