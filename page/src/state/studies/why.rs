//! Why it came so: what would have retained a dealer, why dealers left, what each lever is worth, and what if from here on.

use std::rc::Rc;

use super::super::State;
use super::super::draft::Draft;
use super::super::effect::Effect;
use super::super::inquiry::Inquiry;
use crate::state::draft::POLICIES_MAX;
use dealers_choice::experiment::PlanSpec;
use dealers_choice::experiment::exits::Reckoning;
use dealers_choice::sim::Policy;
use dealers_choice::study::branch::branch;
use dealers_choice::study::counterfactual::{Counterfactual, Whom};
use dealers_choice::study::shapley::{COALITION_REPLICATIONS, PAIRS, Shapley, Worth, differing, groups};
use worker::Request;

/// Most replications in which leavers are counted.
pub const REPLICATIONS: u32 = 100;
/// Replications counted in one request.
const PIECE: u32 = 4;
/// Time that one request may take, milliseconds.
const DEADLINE_MS: i32 = 60_000;

/// The desk.
#[derive(Clone, Debug, Default)]
pub struct WhyDesk {
    /// What would have retained a dealer.
    pub counterfactuals: Counterfactuals,
    /// Why dealers left.
    pub leaving: Leaving,
    /// What each lever is worth.
    pub shares: Shares,
}

/// What would have retained a dealer.
#[derive(Clone, Debug, Default)]
pub struct Counterfactuals {
    about: Option<(Rc<Draft>, Whom)>,
    run: u64,
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
    /// For each policy what was counted so far, a replication at a time.
    pub counted: Vec<Vec<Reckoning>>,
}

/// What each lever of the policy on the bench is worth.
#[derive(Clone, Debug, Default)]
pub struct Shares {
    /// The plan and the policy that were asked about.
    pub about: Option<(Rc<Draft>, usize)>,
    /// The players: levers, a bit each.
    pub method: Option<Rc<Shapley>>,
    /// Whether the players are whole groups.
    pub by_group: bool,
    /// The work on it.
    pub inquiry: Inquiry,
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// What would have retained the dealer whose diary is open?
    CounterfactualWanted,
    /// Why did dealers leave?
    LeavingWanted,
    /// What is each group of levers worth, or each lever?
    SharesWanted(bool),
    /// What if another preset were in force from the month on screen?
    WhatIf(usize),
}

impl Shares {
    /// The worths that are known, in the order of the players; in the unit of what decides.
    #[must_use]
    pub fn worths(&self) -> Vec<Worth> {
        let Some(method) = &self.method else { return Vec::new() };
        let outcomes: Vec<f64> = self.inquiry.told().iter().map(|evaluation| evaluation.mean(0, 0)).collect();
        method.worths(&outcomes)
    }
}

impl State {
    pub(super) fn why(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::CounterfactualWanted => self.ask_what_keeps(),
            Event::LeavingWanted => self.ask_why_they_left(),
            Event::SharesWanted(by_group) => self.ask_shares(by_group),
            Event::WhatIf(preset) => self.what_if(preset),
        }
    }

    /// The dealer whose diary is open, if it has left by the end of the replication on screen.
    #[must_use]
    pub fn leaver(&self) -> Option<Whom> {
        let dealer = self.dealer()?;
        let cast = self.lab.casts.first()?.as_ref()?;
        let whom = Whom {
            policy: self.on_bench() as u32,
            replication: self.playback.replication,
            slot: dealer.slot,
            generation: dealer.generation,
        };
        cast.end(dealer.slot, dealer.generation).map(|_| whom)
    }

    /// What is known of what would have retained that dealer; none if nobody asked.
    #[must_use]
    pub fn counterfactuals(&self, whom: Whom) -> Option<&Counterfactuals> {
        let counterfactuals = &self.studies.why.counterfactuals;
        counterfactuals
            .about
            .as_ref()
            .is_some_and(|(draft, asked)| Rc::ptr_eq(draft, self.draft()) && *asked == whom)
            .then_some(counterfactuals)
    }

    /// What is known of why dealers left in the present plan; none if nobody asked.
    #[must_use]
    pub fn leaving(&self) -> Option<&Leaving> {
        let leaving = &self.studies.why.leaving;
        leaving.about.as_ref().is_some_and(|draft| Rc::ptr_eq(draft, self.draft())).then_some(leaving)
    }

    /// What is known of what the levers on the bench are worth; none if nobody asked.
    #[must_use]
    pub fn shares(&self) -> Option<&Shares> {
        let shares = &self.studies.why.shares;
        let same = |(draft, place): &(Rc<Draft>, usize)| Rc::ptr_eq(draft, self.draft()) && *place == self.on_bench();
        shares.about.as_ref().is_some_and(same).then_some(shares)
    }

    fn more(&mut self, requests: Vec<Rc<Request>>) -> (u64, Vec<Effect>) {
        self.runs += 1;
        (self.runs, vec![Effect::ComputeMore { run: self.runs, requests, deadline_ms: DEADLINE_MS }])
    }

    fn ask_what_keeps(&mut self) -> Vec<Effect> {
        let Some(whom) = self.leaver() else { return Vec::new() };
        let draft = Rc::clone(self.draft());
        let request = |lever| Rc::new(Request::Counterfactual { plan: (**draft.plan()).clone(), whom, lever, from: 0 });
        let (run, effects) = self.more((0..Policy::SPECS.len() as u16).map(request).collect());
        self.studies.why.counterfactuals =
            Counterfactuals { about: Some((draft, whom)), run, ..Counterfactuals::default() };
        effects
    }

    fn ask_why_they_left(&mut self) -> Vec<Effect> {
        let draft = Rc::clone(self.draft());
        let replications = REPLICATIONS.min(draft.plan().replications());
        let request = |from: u32| {
            Rc::new(Request::Reckonings { plan: (**draft.plan()).clone(), from, to: (from + PIECE).min(replications) })
        };
        let (run, effects) = self.more((0..replications).step_by(PIECE as usize).map(request).collect());
        let counted = vec![Vec::new(); draft.policies().len()];
        self.studies.why.leaving = Leaving { about: Some(draft), run, counted };
        effects
    }

    fn ask_shares(&mut self, by_group: bool) -> Vec<Effect> {
        let (draft, place) = (Rc::clone(self.draft()), self.on_bench());
        let alone = PlanSpec { policies: vec![draft.spec().policies[place].clone()], ..draft.spec().clone() };
        let players: Vec<u64> = if by_group {
            groups(draft.plan(), place).into_iter().map(|(_, levers)| levers).collect()
        } else {
            differing(draft.plan(), place).into_iter().map(|lever| 1 << lever).collect()
        };
        if players.is_empty() {
            self.studies.why.shares = Shares { about: Some((draft, place)), by_group, ..Shares::default() };
            return Vec::new();
        }
        let method = Rc::new(Shapley { players, pairs: PAIRS, seed: alone.seed });
        let study = Shapley::study(alone, 0, self.criterion, COALITION_REPLICATIONS);
        self.runs += 1;
        let run = self.runs;
        let shares = &mut self.studies.why.shares;
        (shares.about, shares.method, shares.by_group) = (Some((draft, place)), Some(Rc::clone(&method)), by_group);
        shares.inquiry.start(run, Rc::new(study), method)
    }

    /// Puts a copy of the policy on the bench beside it that turns into another preset after the month on screen.
    fn what_if(&mut self, preset: usize) -> Vec<Effect> {
        let (draft, place, month) = (Rc::clone(self.draft()), self.on_bench(), self.playback.month);
        let mut spec = branch(draft.spec(), place, month.min(draft.plan().months() - 1), preset);
        if spec.policies.len() > POLICIES_MAX {
            spec.policies.remove(usize::from(place == 0));
        }
        Draft::read(spec).map_or_else(|_| Vec::new(), |draft| self.try_out(draft))
    }

    pub(in crate::state) fn counterfactual_arrived(&mut self, run: u64, counterfactual: Option<Counterfactual>) {
        let counterfactuals = &mut self.studies.why.counterfactuals;
        if counterfactuals.run == run {
            counterfactuals.tried += 1;
            counterfactuals.found.extend(counterfactual);
            counterfactuals
                .found
                .sort_by(|left, right| left.size.total_cmp(&right.size).then(left.lever.cmp(&right.lever)));
        }
    }

    pub(in crate::state) fn reckonings_arrived(&mut self, run: u64, reckonings: &[Vec<Reckoning>]) {
        let leaving = &mut self.studies.why.leaving;
        if leaving.run == run {
            for replication in reckonings {
                for (counted, one) in leaving.counted.iter_mut().zip(replication) {
                    counted.push(one.clone());
                }
            }
        }
    }
}
