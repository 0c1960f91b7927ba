//! The best mix, and policies at the same cost: what the reader has set, and what was found.

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::shared::Shared;
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::registry::Kind;
use dealers_choice::report::best::beside_base;
use dealers_choice::sim::{Kpi, Policy};
use dealers_choice::study::best::{BEST, Best, EVALUATIONS, Found, LEVERS, REPLICATIONS, with_best};
use dealers_choice::study::equal_budget::{self, EqualBudget, Priced};
use dealers_choice::study::sensitivity::Span;
use dealers_choice::study::{Evaluation, Factor, Method};

/// Most levers of one search.
pub const LEVERS_MAX: usize = 8;
/// Budgets that can be picked, share of revenue at list.
pub const BUDGETS: [f64; 5] = [0.01, 0.02, 0.03, 0.05, 0.08];
/// What can be maximised beside profit.
pub const SECONDS: [Kpi; 3] = [Kpi::CohortLoyalty, Kpi::Sales, Kpi::DealerProfit];

/// What is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// The best mix of levers.
    #[default]
    Mix,
    /// The policies of the plan at the same cost.
    SameCost,
}

impl Aim {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Mix, Self::SameCost];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mix => "mix",
            Self::SameCost => "cost",
        }
    }
}

/// What this screen remembers.
#[derive(Clone, Debug)]
pub struct Model {
    /// What is looked for.
    pub aim: Aim,
    /// Place of the policy that is made better.
    pub base: usize,
    /// Levers that are moved: places in the table of levers.
    pub levers: Vec<usize>,
    /// A second figure for a front: a place in [`SECONDS`].
    pub second: Option<usize>,
    /// Most that it may cost: a place in [`BUDGETS`].
    pub budget: Option<usize>,
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// The work on it.
    pub inquiry: Inquiry,
}

impl Default for Model {
    fn default() -> Self {
        let levers = LEVERS.iter().filter_map(|key| Policy::index(key)).collect();
        Self {
            aim: Aim::default(),
            base: 0,
            levers,
            second: None,
            budget: None,
            asked: None,
            inquiry: Inquiry::default(),
        }
    }
}

/// A search as it was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// The plan of the search.
    pub spec: Rc<PlanSpec>,
    /// How.
    pub search: Search,
}

/// A search.
#[derive(Clone, Debug)]
pub enum Search {
    /// The best mix.
    Mix {
        /// How.
        method: Rc<Best>,
        /// What is found so far.
        found: Rc<Found>,
    },
    /// The same cost.
    SameCost {
        /// How.
        method: Rc<EqualBudget>,
        /// How far each policy goes for the budget; nothing before the first answer.
        priced: Rc<Vec<Priced>>,
    },
}

impl Search {
    /// Works out what the answers so far say.
    pub(super) fn conclude(&mut self, told: &[Evaluation]) {
        match self {
            Self::Mix { method, found } => *found = Rc::new(method.found(told)),
            Self::SameCost { method, priced } => *priced = Rc::new(method.priced(told)),
        }
    }
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// Something else was to be looked for.
    AimChosen(Aim),
    /// Another policy was to be made better.
    BaseChosen(usize),
    /// A lever was to be moved, or no longer.
    LeverToggled(usize),
    /// Another second figure was picked, or none.
    SecondChosen(Option<usize>),
    /// Another budget was picked, or none.
    BudgetChosen(Option<usize>),
    /// The search was wanted.
    Asked,
    /// A mix that was found was wanted in Compare.
    MixOpened(usize),
    /// The policies at the same cost were wanted in Compare.
    PricedOpened,
}

impl Model {
    /// The budget that is set; making costs equal always has one.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let usual = (self.aim == Aim::SameCost).then_some(2);
        self.budget.or(usual).map(|place| BUDGETS[place])
    }
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::AimChosen(aim) => self.aim = aim,
            Msg::BaseChosen(base) => self.base = base,
            Msg::LeverToggled(lever) => match self.levers.iter().position(|known| *known == lever) {
                Some(place) => drop(self.levers.remove(place)),
                None if self.levers.len() < LEVERS_MAX => self.levers.push(lever),
                None => {}
            },
            Msg::SecondChosen(second) => self.second = second,
            Msg::BudgetChosen(budget) => self.budget = budget,
            Msg::Asked if self.aim == Aim::SameCost => return self.ask_same_cost(shared),
            Msg::Asked => return self.ask_mix(shared),
            Msg::MixOpened(place) => self.open_mix(place, shared),
            Msg::PricedOpened => self.open_priced(shared),
        }
        Vec::new()
    }

    fn ask_mix(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let draft = Rc::clone(shared.draft());
        let mut levers = self.levers.clone();
        levers.sort_unstable();
        if levers.is_empty() {
            return Vec::new();
        }
        let spec = with_best(draft.spec(), self.base.min(draft.policies().len() - 1));
        let Ok(begun) = Draft::read(spec.clone()) else { return Vec::new() };
        let span = |lever: &usize| {
            let factor = Factor::find(&spec, "levers", &format!("{BEST}.{}", Policy::SPECS[*lever].key))
                .expect("a lever of the copy");
            let range = factor.range();
            Span { factor, low: range.min, high: range.max }
        };
        let spans: Vec<Span> = levers.iter().map(span).collect();
        let base = spans.iter().map(|span| span.factor.now(begun.plan(), 1)).collect();
        let goals =
            std::iter::once(shared.criterion).chain(self.second.map(|place| Criterion::Kpi(SECONDS[place]))).collect();
        let method =
            Rc::new(Best { spans, base, goals, budget: self.share(), evaluations: EVALUATIONS, seed: spec.seed });
        let study = method.study(spec.clone(), REPLICATIONS);
        let search = Search::Mix { method: Rc::clone(&method), found: Rc::new(method.found(&[])) };
        self.asked = Some(Asked { draft, spec: Rc::new(spec), search });
        self.inquiry.start(shared.next_run(), Rc::new(study), method)
    }

    fn ask_same_cost(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let draft = Rc::clone(shared.draft());
        let budget = self.share().unwrap_or(BUDGETS[2]);
        let method = Rc::new(EqualBudget { policies: draft.policies().len() as u16, budget });
        let study = method.study(draft.spec().clone(), equal_budget::REPLICATIONS);
        let spec = Rc::new(draft.spec().clone());
        let search = Search::SameCost { method: Rc::clone(&method), priced: Rc::default() };
        self.asked = Some(Asked { draft, spec, search });
        let method: Rc<dyn Method> = method;
        self.inquiry.start(shared.next_run(), Rc::new(study), method)
    }

    fn open_mix(&self, place: usize, shared: &mut Shared) {
        let Some(Asked { spec, search: Search::Mix { method, found }, .. }) = &self.asked else { return };
        let draft = found.mixes.get(place).and_then(|mix| Draft::read(beside_base(spec, method, mix)).ok());
        if let Some(draft) = draft {
            shared.try_out(draft);
        }
    }

    fn open_priced(&self, shared: &mut Shared) {
        let Some(Asked { spec, search: Search::SameCost { method, priced }, .. }) = &self.asked else { return };
        if priced.is_empty() {
            return;
        }
        if let Ok(draft) = Draft::read(method.plan(spec, priced)) {
            shared.try_out(draft);
        }
    }
}

/// The levers that a search may move: those that are amounts.
pub fn movable() -> impl Iterator<Item = usize> {
    Policy::SPECS.iter().enumerate().filter(|(_, spec)| spec.kind == Kind::Number).map(|(place, _)| place)
}
