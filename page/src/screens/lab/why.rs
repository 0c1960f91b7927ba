//! Why it came so: what would have retained a dealer, why dealers left, what each lever is worth, and what if from here on.

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::run::cost;
use crate::run::draft::{Draft, POLICIES_MAX};
use crate::run::inquiry::Inquiry;
use crate::shared::Shared;
use dealers_choice::experiment::exits::Reckoning;
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::numeric::order;
use dealers_choice::sim::Policy;
use dealers_choice::study::branch::branch;
use dealers_choice::study::counterfactual::{Counterfactual, Whom};
use dealers_choice::study::shapley::{COALITION_REPLICATIONS, PAIRS, Shapley, Worth, differing, groups};
use worker::{Reply, Request};

/// Most replications in which leavers are counted.
pub const REPLICATIONS: u32 = 100;
/// Replications counted in one request.
const PIECE: u32 = 4;
/// Most runs of one policy that it takes to find what would have retained a dealer by one lever.
const TRIALS: f64 = 40.0;

/// What is asked, and what is known.
#[derive(Clone, Debug, Default)]
pub struct Why {
    /// What would have retained a dealer.
    pub counterfactuals: Counterfactuals,
    /// Why dealers left.
    pub leaving: Leaving,
    /// What each lever is worth.
    pub shares: Shares,
    /// What was last known of that: it stays on screen until more is known.
    pub worths: Option<Worths>,
    /// Whether whole groups of levers are asked about.
    pub by_group: bool,
}

/// What would have retained a dealer.
#[derive(Clone, Debug, Default)]
pub struct Counterfactuals {
    about: Option<(Rc<Draft>, Whom)>,
    run: u64,
    /// Whether a worker broke on it.
    pub failed: bool,
    /// Levers that were tried so far.
    pub tried: u32,
    /// Changes that keep the dealer, the smallest first.
    pub found: Vec<Counterfactual>,
}

/// Why dealers left, under every policy of the plan.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    about: Option<Rc<Draft>>,
    run: u64,
    /// Whether a worker broke on it.
    pub failed: bool,
    /// For each policy what was counted so far, a replication at a time.
    pub counted: Vec<Vec<Reckoning>>,
    /// What was counted before that: it stays on screen until more is known.
    before: Vec<Vec<Reckoning>>,
}

/// What each lever of the policy on the bench is worth.
#[derive(Clone, Debug, Default)]
pub struct Shares {
    /// The plan and the policy that were asked about.
    pub about: Option<(Rc<Draft>, usize)>,
    /// The players: levers, a bit each. None where the policy is the baseline.
    pub method: Option<Rc<Shapley>>,
    by_group: bool,
    /// The work on it.
    pub inquiry: Inquiry,
}

/// What the levers of a policy are worth, as far as it is known.
#[derive(Clone, Debug)]
pub struct Worths {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// Place of the policy.
    pub place: usize,
    /// What decided.
    pub criterion: Criterion,
    /// Whether the players are whole groups.
    pub by_group: bool,
    /// The players: levers, a bit each.
    pub players: Vec<u64>,
    /// What each is worth, in the unit of what decides.
    pub each: Vec<Worth>,
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// What would have retained the dealer whose diary is open?
    CounterfactualWanted,
    /// Why did dealers leave?
    LeavingWanted,
    /// What each group of levers is worth was wanted, or each lever.
    GroupsChosen(bool),
    /// What if another preset were in force from the month on screen?
    PresetTried(usize),
}

impl Shares {
    /// What the answers so far say; none before they say anything.
    fn worths(&self) -> Option<Worths> {
        let (about, method, study) = (self.about.as_ref()?, self.method.as_ref()?, self.inquiry.study()?);
        let outcomes: Vec<f64> = self.inquiry.told().iter().map(|evaluation| evaluation.mean(0, 0)).collect();
        let each = Some(method.worths(&outcomes)).filter(|worths| !worths.is_empty())?;
        Some(Worths {
            draft: Rc::clone(&about.0),
            place: about.1,
            criterion: study.criteria[0],
            by_group: self.by_group,
            players: method.players.clone(),
            each,
        })
    }
}

/// That dealer, if it has left by the end of the replication on screen.
#[must_use]
pub fn leaver(dealer: Option<DealerId>, shared: &Shared, cast: Option<&Cast>) -> Option<Whom> {
    let (dealer, cast) = (dealer?, cast?);
    cast.person(dealer.slot, dealer.generation)?;
    let whom = Whom {
        policy: shared.on_bench() as u32,
        replication: shared.playback.replication,
        slot: dealer.slot,
        generation: dealer.generation,
    };
    cast.end(dealer.slot, dealer.generation).map(|_| whom)
}

impl Why {
    /// What follows from what was touched; `leaver` is the dealer whose diary is open, if it has left.
    pub fn update(&mut self, event: Event, shared: &mut Shared, leaver: Option<Whom>) -> Vec<Effect> {
        match event {
            Event::CounterfactualWanted => leaver.map_or_else(Vec::new, |whom| self.ask_what_keeps(whom, shared)),
            Event::LeavingWanted => self.ask_why_they_left(shared),
            Event::GroupsChosen(by_group) => {
                self.by_group = by_group;
                self.begin_shares(shared)
            }
            Event::PresetTried(preset) => {
                what_if(preset, shared);
                Vec::new()
            }
        }
    }

    /// Asks what is not known yet about what is on the bench, behind what was asked before.
    pub fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let leaving = if self.leaving(shared).is_none() { self.ask_why_they_left(shared) } else { Vec::new() };
        let shares = self.begin_shares(shared);
        leaving.into_iter().chain(shares).map(Effect::after_others).collect()
    }

    fn begin_shares(&mut self, shared: &mut Shared) -> Vec<Effect> {
        if !shared.draft().spec().policies[shared.on_bench()].from.is_empty() {
            return Vec::new();
        }
        let by_group = self.by_group;
        if self.shares(shared).is_some_and(|shares| shares.by_group == by_group) {
            return self.shares.inquiry.go_on();
        }
        self.ask_shares(by_group, shared)
    }

    /// What was counted of why dealers left, for each policy, and whether it is of the present plan.
    #[must_use]
    pub fn counted(&self, shared: &Shared) -> Option<(&[Vec<Reckoning>], bool)> {
        let policies = shared.draft().policies().len();
        let fits = |counted: &&Vec<Vec<Reckoning>>| counted.len() == policies && !counted[0].is_empty();
        let now = self.leaving(shared).map(|leaving| &leaving.counted).filter(fits);
        let before = [&self.leaving.counted, &self.leaving.before].into_iter().find(fits);
        now.map(|now| (&now[..], true)).or_else(|| before.map(|before| (&before[..], false)))
    }

    /// What was last known of what the levers on the bench are worth.
    #[must_use]
    pub fn worths(&self, shared: &Shared) -> Option<&Worths> {
        let key = |draft: &Draft, place: usize| draft.spec().policies.get(place).map(|policy| policy.key.clone());
        let here = key(shared.draft(), shared.on_bench());
        let is_here = |worths: &&Worths| key(&worths.draft, worths.place) == here && worths.by_group == self.by_group;
        self.worths.as_ref().filter(is_here)
    }

    /// What is known of what would have retained that dealer; none if nobody asked.
    #[must_use]
    pub fn counterfactuals(&self, whom: Whom, shared: &Shared) -> Option<&Counterfactuals> {
        let about = self.counterfactuals.about.as_ref();
        let same = about.is_some_and(|(draft, asked)| Rc::ptr_eq(draft, shared.draft()) && *asked == whom);
        same.then_some(&self.counterfactuals)
    }

    /// What is known of why dealers left in the present plan; none if nobody asked.
    #[must_use]
    pub fn leaving(&self, shared: &Shared) -> Option<&Leaving> {
        let about = self.leaving.about.as_ref();
        about.is_some_and(|draft| Rc::ptr_eq(draft, shared.draft())).then_some(&self.leaving)
    }

    /// What is known of what the levers on the bench are worth; none if nobody asked.
    #[must_use]
    pub fn shares(&self, shared: &Shared) -> Option<&Shares> {
        let same =
            |(draft, place): &(Rc<Draft>, usize)| Rc::ptr_eq(draft, shared.draft()) && *place == shared.on_bench();
        self.shares.about.as_ref().is_some_and(same).then_some(&self.shares)
    }

    /// Whether that run was asked for here.
    #[must_use]
    pub const fn owns(&self, run: u64) -> bool {
        run > 0 && (self.counterfactuals.run == run || self.leaving.run == run || self.shares.inquiry.run == run)
    }

    /// Takes in what a worker has answered.
    pub fn answered(&mut self, run: u64, reply: Reply, now_ms: f64) -> Vec<Effect> {
        match reply {
            Reply::Counterfactual(counterfactual) if self.counterfactuals.run == run => {
                self.counterfactuals.arrived(counterfactual);
            }
            Reply::Reckonings(reckonings) if self.leaving.run == run => self.leaving.arrived(&reckonings),
            Reply::Evaluations { from, evaluations } if self.shares.inquiry.run == run => {
                let effects = self.shares.inquiry.arrived(from, evaluations, now_ms);
                self.worths = self.shares.worths().or_else(|| self.worths.take());
                return effects;
            }
            _ => {}
        }
        Vec::new()
    }

    /// Whether answers are still to come to a question that can only be asked again as a whole.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        self.counterfactuals.is_counting() || self.leaving.is_counting()
    }

    /// Whether answers are still to come to other questions than these, which the workers have not forgotten.
    #[must_use]
    pub fn is_forgotten(&self, kept: &[u64]) -> bool {
        let counting = [
            (self.counterfactuals.run, self.counterfactuals.is_counting()),
            (self.leaving.run, self.leaving.is_counting()),
        ];
        let forgotten = counting.into_iter().any(|(run, is_counting)| is_counting && !kept.contains(&run));
        forgotten || self.shares.inquiry.is_forgotten(kept)
    }

    /// Gives up questions that can only be asked again as a whole, and lets the other wait, if the workers have forgotten them.
    pub fn forget(&mut self, kept: &[u64]) {
        if self.counterfactuals.is_counting() && !kept.contains(&self.counterfactuals.run) {
            self.counterfactuals = Counterfactuals::default();
        }
        if self.leaving.is_counting() && !kept.contains(&self.leaving.run) {
            self.leaving = Leaving { before: self.leaving.last(), ..Leaving::default() };
        }
        self.shares.inquiry.forget(kept);
    }

    /// A worker broke on what was asked under that number.
    pub fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        self.counterfactuals.failed |= self.counterfactuals.run == run;
        self.leaving.failed |= self.leaving.run == run;
        let broken = self.shares.inquiry.run == run;
        if broken { self.shares.inquiry.failed(words.to_owned()) } else { Vec::new() }
    }

    /// Asks again what a worker broke on, if that is still what is on screen.
    pub fn retried(&mut self, shared: &mut Shared) -> Option<Vec<Effect>> {
        let whom = self.counterfactuals.about.as_ref().map(|(_, whom)| *whom);
        let whom = whom.filter(|whom| self.counterfactuals(*whom, shared).is_some_and(|asked| asked.failed));
        if let Some(whom) = whom {
            return Some(self.ask_what_keeps(whom, shared));
        }
        let broken = self.leaving(shared).is_some_and(|asked| asked.failed);
        broken.then(|| self.ask_why_they_left(shared))
    }

    fn ask_what_keeps(&mut self, whom: Whom, shared: &mut Shared) -> Vec<Effect> {
        let draft = Rc::clone(shared.draft());
        let request = |lever| Rc::new(Request::Counterfactual { plan: (**draft.plan()).clone(), whom, lever, from: 0 });
        let requests = (0..Policy::SPECS.len() as u16).map(request).collect();
        let (run, work_ms) = (shared.next_run(), TRIALS * cost::block_ms(draft.plan()) / draft.policies().len() as f64);
        self.counterfactuals = Counterfactuals { about: Some((draft, whom)), run, ..Counterfactuals::default() };
        more(run, requests, work_ms)
    }

    fn ask_why_they_left(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let draft = Rc::clone(shared.draft());
        let replications = wanted(&draft);
        let request = |from: u32| {
            Rc::new(Request::Reckonings { plan: (**draft.plan()).clone(), from, to: (from + PIECE).min(replications) })
        };
        let requests = (0..replications).step_by(PIECE as usize).map(request).collect();
        let (run, work_ms) = (shared.next_run(), f64::from(PIECE) * cost::block_ms(draft.plan()));
        let counted = vec![Vec::new(); draft.policies().len()];
        self.leaving = Leaving { about: Some(draft), run, counted, failed: false, before: self.leaving.last() };
        more(run, requests, work_ms)
    }

    fn ask_shares(&mut self, by_group: bool, shared: &mut Shared) -> Vec<Effect> {
        let (draft, place) = (Rc::clone(shared.draft()), shared.on_bench());
        let alone = PlanSpec { policies: vec![draft.spec().policies[place].clone()], ..draft.spec().clone() };
        let players: Vec<u64> = if by_group {
            groups(draft.plan(), place).into_iter().map(|(_, levers)| levers).collect()
        } else {
            differing(draft.plan(), place).into_iter().map(|lever| 1 << lever).collect()
        };
        if players.is_empty() {
            self.shares = Shares { about: Some((draft, place)), by_group, ..Shares::default() };
            return Vec::new();
        }
        let method = Rc::new(Shapley { players, pairs: PAIRS, seed: alone.seed });
        let study = Shapley::study(alone, 0, shared.criterion, COALITION_REPLICATIONS);
        let about = Some((draft, place));
        self.shares = Shares { about, method: Some(Rc::clone(&method)), by_group, ..Shares::default() };
        self.shares.inquiry.start(shared.next_run(), Rc::new(study), method)
    }
}

impl Counterfactuals {
    fn is_counting(&self) -> bool {
        self.about.is_some() && !self.failed && self.tried < Policy::SPECS.len() as u32
    }

    fn arrived(&mut self, counterfactual: Option<Counterfactual>) {
        self.tried += 1;
        self.found.extend(counterfactual);
        let by_lever = order::by_key(std::mem::take(&mut self.found), |found| found.lever.into());
        self.found = order::by_number(by_lever, |found| found.size);
    }
}

impl Leaving {
    /// What was counted last.
    fn last(&mut self) -> Vec<Vec<Reckoning>> {
        let is_known = self.counted.first().is_some_and(|counted| !counted.is_empty());
        std::mem::take(if is_known { &mut self.counted } else { &mut self.before })
    }

    fn is_counting(&self) -> bool {
        let counted = self.counted.first().map_or(0, Vec::len) as u32;
        self.about.as_ref().is_some_and(|draft| !self.failed && counted < wanted(draft))
    }

    fn arrived(&mut self, reckonings: &[Vec<Reckoning>]) {
        for replication in reckonings {
            for (counted, one) in self.counted.iter_mut().zip(replication) {
                counted.push(one.clone());
            }
        }
    }
}

/// Replications in which leavers are counted.
fn wanted(draft: &Draft) -> u32 {
    REPLICATIONS.min(draft.plan().replications())
}

/// Asks for this too, after what was asked before; each request is about that much work, milliseconds.
fn more(run: u64, requests: Vec<Rc<Request>>, work_ms: f64) -> Vec<Effect> {
    vec![Effect::ComputeMore { run, requests, deadline_ms: cost::deadline_ms(work_ms) }]
}

/// Puts a copy of the policy on the bench beside it that turns into another preset after the month on screen.
fn what_if(preset: usize, shared: &mut Shared) {
    let (draft, place, month) = (Rc::clone(shared.draft()), shared.on_bench(), shared.playback.month);
    let mut spec = branch(draft.spec(), place, month.min(draft.plan().months() - 1), preset);
    if spec.policies.len() > POLICIES_MAX {
        spec.policies.remove(usize::from(place == 0));
    }
    if let Ok(draft) = Draft::read(spec) {
        shared.try_out(draft);
    }
}
