//! The best mix, and policies at the same cost: the question as it is set, what was found, and whether it would stand.

use std::rc::Rc;

use crate::effect::{Effect, Wake};
use crate::run::draft::Draft;
use crate::run::inquiry::{Inquiry, Progress};
use crate::screens::best::beside::beside;
use crate::screens::best::choice;
use crate::shared::Shared;
use crate::shared::better::{Better, market_of};
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::report::best::beside_base;
use dealers_choice::sim::Policy;
use dealers_choice::study::best::{BEST, Best, Found, Mix, REPLICATIONS, with_best};
use dealers_choice::study::equal_budget::{self, EqualBudget, Priced};
use dealers_choice::study::sensitivity::{Perturbing, Robustness, Span};
use dealers_choice::study::{Budget, Evaluation, Factor, Method, Study};

/// Rule books under which what was found is tried, and replications in each.
const RULE_BOOKS: u32 = 40;
const RULE_BOOK_REPLICATIONS: u32 = 4;
/// Place of the policy that is made better, and of the one that was found, in the plan of a search.
const FOUND: u16 = 1;

/// What this screen remembers; how it is set is in [`Shared::studies`].
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// The work on it.
    pub inquiry: Inquiry,
    /// The work on whether the best mix would stand under other rules.
    pub check: Inquiry,
    /// How often it does better than what it was made of; none before all is known.
    pub robustness: Option<Rc<Robustness>>,
}

/// A search as it was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// Place of the policy that is made better.
    pub base: usize,
    /// What decided.
    pub criterion: Criterion,
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
    fn conclude(&mut self, told: &[Evaluation]) {
        match self {
            Self::Mix { method, found } => *found = Rc::new(method.found(told)),
            Self::SameCost { method, priced } => *priced = Rc::new(method.priced(told)),
        }
    }

    /// Whether it is the same search, whatever it has found.
    fn is_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Mix { method, .. }, Self::Mix { method: same, .. }) => method == same,
            (Self::SameCost { method, .. }, Self::SameCost { method: same, .. }) => method == same,
            _ => false,
        }
    }
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// The same cost was to be looked for, or the best mix.
    SameCostChosen(bool),
    /// Another policy was to be made better.
    BaseChosen(usize),
    /// A lever was to be moved, or no longer.
    LeverToggled(usize),
    /// Another second figure was picked, or none.
    SecondChosen(Option<usize>),
    /// Another budget was picked, or none.
    BudgetChosen(Option<usize>),
    /// A mix that was found was wanted in Compare.
    MixOpened(usize),
    /// The policies at the same cost were wanted in Compare.
    PricedOpened,
}

impl Asked {
    /// The search as it is set; none if no lever is to be moved.
    fn now(shared: &Shared) -> Option<Self> {
        let (draft, view) = (Rc::clone(shared.draft()), &shared.studies.best);
        let base = shared.to_improve();
        let criterion = shared.criterion;
        if view.same_cost {
            let budget = choice::share(view)?;
            let method = Rc::new(EqualBudget { policies: draft.policies().len() as u16, budget });
            let spec = Rc::new(draft.spec().clone());
            return Some(Self {
                draft,
                base,
                criterion,
                spec,
                search: Search::SameCost { method, priced: Rc::default() },
            });
        }
        let levers = choice::levers(view);
        let spec = with_best(draft.spec(), base);
        let plan = Draft::read(spec.clone()).ok().filter(|_| !levers.is_empty())?;
        let span = |lever: usize| {
            let factor = Factor::find(&spec, "levers", &format!("{BEST}.{}", Policy::SPECS[lever].key))
                .expect("a lever of the copy");
            let range = factor.range();
            Span { factor, low: range.min, high: range.max }
        };
        let goals = std::iter::once(criterion).chain(choice::second(view).map(Criterion::Kpi)).collect();
        let spans = levers.into_iter().map(span).collect();
        let method = Rc::new(Best::new(&spec, plan.plan(), spans, goals, choice::share(view)));
        let found = Rc::new(method.found(&[]));
        Some(Self { draft, base, criterion, spec: Rc::new(spec), search: Search::Mix { method, found } })
    }

    fn is_as(&self, other: &Self) -> bool {
        (&self.draft, self.base, self.criterion) == (&other.draft, other.base, other.criterion)
            && self.search.is_as(&other.search)
    }

    /// What the workers are asked, and how.
    fn question(&self) -> (Study, Rc<dyn Method>) {
        let spec = || (*self.spec).clone();
        match &self.search {
            Search::Mix { method, .. } => (method.study(spec(), REPLICATIONS), Rc::<Best>::clone(method)),
            Search::SameCost { method, .. } => {
                (method.study(spec(), equal_budget::REPLICATIONS), Rc::<EqualBudget>::clone(method))
            }
        }
    }

    /// The best mix that was found, and the plan in which it stands beside what it was made of.
    #[must_use]
    pub fn best(&self) -> Option<(&Mix, PlanSpec)> {
        let Search::Mix { method, found } = &self.search else { return None };
        let mix = found.mixes.first()?;
        Some((mix, beside_base(&self.spec, method, mix)))
    }

    /// What is known of the best mix, for the screens that give the answer: a gain that fresh luck has shown to be one.
    fn better(&self) -> Option<Rc<Better>> {
        let (mix, spec) = self.best()?;
        let gain = mix.gains.first()?;
        let is_sure = mix.fresh && gain.ci95.is_some_and(|[low, _]| low > 0.0);
        let policy = spec.policies.last().filter(|_| is_sure)?.clone();
        let base = self.draft.spec().policies[self.base].clone();
        Some(Rc::new(Better {
            market: market_of(&self.spec),
            base,
            policy,
            criterion: self.criterion,
            gain: gain.mean,
        }))
    }
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        let view = &mut shared.studies.best;
        let place = |place: Option<usize>| place.map(|place| place as u8);
        match msg {
            Msg::SameCostChosen(same_cost) => view.same_cost = same_cost,
            Msg::BaseChosen(base) => shared.take_to_bench(base),
            Msg::LeverToggled(lever) => view.levers = choice::toggled(view, lever),
            Msg::SecondChosen(second) => view.second = place(second),
            Msg::BudgetChosen(budget) => view.budget = place(budget),
            Msg::MixOpened(place) => {
                self.open_mix(place, shared);
                return Vec::new();
            }
            Msg::PricedOpened => {
                self.open_priced(shared);
                return Vec::new();
            }
        }
        self.ask(shared)
    }

    /// Searches as it is set, goes on with what had to wait, and tries what was found under other rules.
    pub(super) fn ask(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let Some(asked) = Asked::now(shared).filter(|_| !shared.is_running()) else { return Vec::new() };
        if self.asked.as_ref().is_none_or(|known| !known.is_as(&asked)) {
            let (study, method) = asked.question();
            *self = Self { asked: Some(asked), ..Self::default() };
            return self.inquiry.start(shared.next_run(), Rc::new(study), method);
        }
        if self.inquiry.progress == Progress::Finished {
            shared.better = self.asked.as_ref().and_then(Asked::better);
        }
        match self.inquiry.progress {
            Progress::Finished if self.check.progress == Progress::Idle => self.check(shared),
            Progress::Finished => self.check.go_on(),
            _ => self.inquiry.go_on(),
        }
    }

    /// Tries the best mix under other rules, beside what it was made of.
    fn check(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let best = self.asked.as_ref().and_then(|asked| Some((asked.criterion, asked.best()?.1)));
        let Some((criterion, draft)) = best.and_then(|(criterion, spec)| Some((criterion, Draft::read(spec).ok()?)))
        else {
            return Vec::new();
        };
        let method = Perturbing { seed: draft.spec().seed, draws: RULE_BOOKS, own: *draft.plan().parameters() };
        let budget = Budget::Replications(RULE_BOOK_REPLICATIONS);
        let spec = draft.spec().clone();
        let study = Study { spec, factors: Perturbing::factors(), criteria: vec![criterion], budget };
        self.check.start(shared.next_run(), Rc::new(study), Rc::new(method))
    }

    /// Takes in answers to what was asked under that number.
    pub(super) fn arrived(&mut self, run: u64, from: u32, told: Vec<Evaluation>, now_ms: f64) -> Vec<Effect> {
        let is_check = self.check.run == run;
        let inquiry = if is_check { &mut self.check } else { &mut self.inquiry };
        let mut effects = inquiry.arrived(from, told, now_ms);
        let finished = inquiry.progress == Progress::Finished;
        if is_check {
            self.robustness = finished.then(|| Rc::new(Robustness::of(FOUND, self.check.told())));
        } else if let Some(asked) = &mut self.asked {
            asked.search.conclude(self.inquiry.told());
            effects.extend(finished.then_some(Effect::OnceAtRest(Wake::Rested)));
        }
        effects
    }

    /// Adds a mix to the policies that are tried, in the market in which it was found.
    fn open_mix(&self, place: usize, shared: &mut Shared) {
        let Some(Asked { draft, base, spec, search: Search::Mix { method, found }, .. }) = &self.asked else { return };
        let mix = found.mixes.get(place).map(|mix| beside_base(spec, method, mix));
        let mix = mix.and_then(|found| found.policies.last().cloned());
        let draft =
            mix.and_then(|mix| draft.tried(|words| beside(words, &words.policies[*base].key.clone(), mix)).ok());
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
