//! What is asked beside the run of all policies when nothing moves any more: does the answer stand under perturbed rules, and
//! where does it end?
//!
//! The workers belong to the reader: whatever is touched comes first, and what was asked here is asked again later.

use dealers_choice::numeric::order;
use std::rc::Rc;

use super::draft::Draft;
use super::inquiry::{Inquiry, Progress};
use crate::effect::{Effect, Wake};
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::study::sensitivity::{Perturbing, Robustness};
use dealers_choice::study::sliders::SLIDERS;
use dealers_choice::study::switching::{REPLICATIONS, SearchRange, Switching, SwitchingValues};
use dealers_choice::study::{Budget, Evaluation, Factor, Study};

/// Draws of the rules, and replications in each.
const DRAWS: u32 = 40;
const DRAW_REPLICATIONS: u32 = 4;

/// The answer that is asked about.
#[derive(Clone, Debug)]
pub struct About {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// What decided.
    pub criterion: Criterion,
    /// Place of the policy that leads.
    pub leader: u16,
}

impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draft, &other.draft) && (self.criterion, self.leader) == (other.criterion, other.leader)
    }
}

/// What is asked, about which answer, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    about: Option<About>,
    perturbing: Inquiry,
    switching: Inquiry,
    /// What the first has found, once it has heard all.
    robustness: Option<Rc<Robustness>>,
    /// What the second has found, once it has finished.
    limits: Option<Rc<Vec<Limit>>>,
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

    /// In which share of perturbed rules the leader still leads; none before all of them are known.
    #[must_use]
    pub fn robustness(&self, about: &About) -> Option<&Rc<Robustness>> {
        self.robustness.as_ref().filter(|_| self.about.as_ref() == Some(about))
    }

    /// Where the answer ends along each slider, the nearest end first; none before all of them are known.
    #[must_use]
    pub fn limits(&self, about: &About) -> Option<&Rc<Vec<Limit>>> {
        self.limits.as_ref().filter(|_| self.about.as_ref() == Some(about))
    }

    /// Asks what is not known yet about an answer, under the number `run`: first one thing, then the other. Whether that
    /// number was used.
    pub fn ask(&mut self, about: &About, run: u64) -> (bool, Vec<Effect>) {
        if self.about.as_ref() != Some(about) {
            *self = Self { about: Some(about.clone()), ..Self::default() };
        }
        match (&self.perturbing.progress, &self.switching.progress) {
            (Progress::Idle, _) => {
                (true, self.perturbing.start(run, about.perturbed_study(), Rc::new(about.perturbing())))
            }
            (Progress::Paused, _) => (false, self.perturbing.resume()),
            (_, Progress::Idle) => {
                (true, self.switching.start(run, about.switching_study(), Rc::new(about.switching())))
            }
            (_, Progress::Paused) => (false, self.switching.resume()),
            _ => (false, Vec::new()),
        }
    }

    /// Takes in answers.
    pub fn answered(&mut self, run: u64, from: u32, evaluations: Vec<Evaluation>, now_ms: f64) -> Vec<Effect> {
        let Some(inquiry) = self.inquiries().into_iter().find(|inquiry| inquiry.run == run) else {
            return Vec::new();
        };
        let mut effects = inquiry.arrived(from, evaluations, now_ms);
        if inquiry.progress == Progress::Finished {
            self.conclude();
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        effects
    }

    /// Works out what the finished questions say, once for all that show it.
    fn conclude(&mut self) {
        let Some(about) = &self.about else { return };
        let [perturbed, switched] = self.heard();
        if perturbed && self.robustness.is_none() {
            self.robustness = Some(Rc::new(Robustness::of(about.leader, self.perturbing.told())));
        }
        if switched && self.limits.is_none() {
            self.limits = Some(Rc::new(about.limits(self.switching.told())));
        }
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
    fn perturbing(&self) -> Perturbing {
        Perturbing { seed: self.draft.spec().seed, draws: DRAWS, own: *self.draft.plan().parameters() }
    }

    /// The search for the ends along the sliders of the market.
    fn switching(&self) -> Switching {
        let range = |key: &str| {
            let factor = Factor::find(&PlanSpec::default(), "x", key).expect("a slider is a condition or the pull");
            SearchRange::whole(self.draft.plan(), 0, factor)
        };
        Switching { ranges: SLIDERS.iter().map(|key| range(key)).collect(), leader: self.leader }
    }

    /// Where the answer ends along each slider, the nearest end first.
    fn limits(&self, told: &[Evaluation]) -> Vec<Limit> {
        let switching = self.switching();
        let values = switching.switching_values(told);
        let limits =
            switching.ranges.iter().zip(values).map(|(range, values)| Limit { range: *range, values }).collect();
        let way = |limit: &Limit| limit.values.nearest(&limit.range).unwrap_or(f64::INFINITY);
        order::by_number(limits, way)
    }

    fn perturbed_study(&self) -> Rc<Study> {
        self.study(Perturbing::factors(), DRAW_REPLICATIONS)
    }

    fn switching_study(&self) -> Rc<Study> {
        self.study(self.switching().ranges.iter().map(|range| range.factor).collect(), REPLICATIONS)
    }

    fn study(&self, factors: Vec<Factor>, replications: u32) -> Rc<Study> {
        let (spec, criteria) = (self.draft.spec().clone(), vec![self.criterion]);
        Rc::new(Study { spec, factors, criteria, budget: Budget::Replications(replications) })
    }
}
