//! What follows from each kind of event.

mod page;
mod setup;

use std::rc::Rc;

use super::effect::Effect;
use super::lab::DealerId;
use super::msg::{Lab, Msg, Play, Work};
use super::stage::{Phase, Stage};
use super::{Notice, Screen, State};
use dealers_choice::experiment::{Block, Plan, Trace};
use dealers_choice::study::Evaluation;
use worker::Request;

impl State {
    /// What the page does when it opens.
    pub fn open(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Dress(self.preferences)];
        effects.extend(self.screen_chosen());
        effects
    }

    /// Shows what is tried now: runs it, unless it is what is on screen already.
    pub(super) fn rerun(&mut self) -> Vec<Effect> {
        if !self.screen.has_stage() {
            return Vec::new();
        }
        let plan = self.plan_on_screen();
        self.playback.clamp(plan.months(), plan.replications());
        if self.stage().plan.as_ref() == Some(&plan) && matches!(self.stage().phase, Phase::Running | Phase::Finished) {
            return Vec::new();
        }
        self.run_again()
    }

    /// Runs what is tried now, whatever is on screen.
    pub(super) fn run_again(&mut self) -> Vec<Effect> {
        let plan = self.plan_on_screen();
        self.runs += 1;
        let run = self.runs;
        self.stage_mut().show(plan, run)
    }

    pub(super) fn work(&mut self, event: Work) -> Vec<Effect> {
        match event {
            Work::BlocksArrived(run, blocks) => self.blocks_arrived(run, blocks),
            Work::FirstLookSeen(run) => {
                let replication = self.playback.replication;
                self.stage_of(run).map_or_else(Vec::new, |stage| stage.pictures(replication))
            }
            Work::TraceArrived(run, trace) => self.trace_arrived(run, trace),
            Work::CounterfactualArrived(run, counterfactual) => {
                self.counterfactual_arrived(run, counterfactual);
                Vec::new()
            }
            Work::ReckoningsArrived(run, reckonings) => {
                self.reckonings_arrived(run, &reckonings);
                Vec::new()
            }
            Work::EvaluationsArrived { run, from, evaluations, now_ms } => {
                self.evaluations_arrived(run, from, evaluations, now_ms)
            }
            Work::Crashed(run, words) => self.crashed(run, words),
            Work::WorkersRefused => {
                self.notify(Notice::NoWorkers);
                Vec::new()
            }
            Work::AtRest => self.ask_aside(),
            Work::Cancelled => self.stage_mut().stop(),
            Work::Resumed => {
                let replication = self.playback.replication;
                self.stage_mut().resume(replication)
            }
            Work::CrashWanted => vec![Effect::ComputeMore {
                run: self.stage().run,
                requests: vec![Rc::new(Request::Crash)],
                deadline_ms: 8_000,
            }],
        }
    }

    fn blocks_arrived(&mut self, run: u64, blocks: Vec<Block>) -> Vec<Effect> {
        let criterion = self.criterion;
        let Some(stage) = self.stage_of(run) else { return Vec::new() };
        let looked = stage.has_looked();
        let next = stage.blocks_arrived(blocks, criterion);
        let first = stage.has_looked() && !looked;
        let done = stage.phase == Phase::Finished;
        let mut effects = self.take_turn(next);
        if done && run == self.compare.run {
            effects.push(Effect::OnceAtRest(Msg::Work(Work::AtRest)));
            effects.extend(self.study_ready());
        }
        if first && !effects.iter().any(|effect| matches!(effect, Effect::Compute { .. })) {
            effects.push(Effect::OnceSeen(Msg::Work(Work::FirstLookSeen(run))));
        }
        effects
    }

    fn trace_arrived(&mut self, run: u64, trace: Rc<Trace>) -> Vec<Effect> {
        let replication = self.playback.replication;
        let Some(stage) = self.stage_of(run) else { return Vec::new() };
        let (next, mut effects) = stage.trace_arrived(trace, replication);
        effects.extend(self.take_turn(next));
        if !self.greeted && !self.less_motion() && self.stage().casts.iter().all(Option::is_some) {
            self.greeted = true;
            effects.extend(self.playback.start(self.draft().plan().months()));
        }
        effects
    }

    /// Runs the plan that waited for the first look at the run before it.
    fn take_turn(&mut self, next: Option<Rc<Plan>>) -> Vec<Effect> {
        let Some(plan) = next else { return Vec::new() };
        self.runs += 1;
        let run = self.runs;
        self.stage_mut().start(plan, run)
    }

    fn crashed(&mut self, run: u64, words: String) -> Vec<Effect> {
        let plan = super::address::print(self);
        let mut effects = self.stage_of(run).map_or_else(Vec::new, |stage| stage.failed(words.clone()));
        effects.extend(self.study_failed(run, &words));
        effects.extend(self.aside_failed(run));
        self.notify(Notice::Crashed(words, plan));
        effects
    }

    fn evaluations_arrived(&mut self, run: u64, from: u32, evaluations: Vec<Evaluation>, now_ms: f64) -> Vec<Effect> {
        if self.asides.owns(run) {
            return self.aside_answered(run, from, evaluations, now_ms);
        }
        self.study_answered(run, from, evaluations, now_ms)
    }

    pub(super) fn play(&mut self, event: Play) -> Vec<Effect> {
        let (months, replications) = (self.draft().plan().months(), self.stage().finished());
        self.greeted = true;
        let before = self.playback.replication;
        let mut effects = self.playback.update(event, months, replications);
        if self.playback.replication != before {
            effects.extend(self.rest_asides());
            effects.extend(self.stage().picture(self.playback.replication));
        }
        if !matches!(event, Play::MonthPassed(_) | Play::ReplicationReached(_)) {
            effects.extend(self.remember());
        }
        effects
    }

    pub(super) fn lab(&mut self, event: Lab) -> Vec<Effect> {
        let run = self.run_to_save();
        let policy = self.bench.policy;
        self.bench.update(event, || run);
        if self.bench.policy != policy {
            self.history.release();
        }
        let mut effects = self.rerun();
        effects.extend(self.remember());
        effects
    }

    /// The name and the medians of the run on the bench.
    fn run_to_save(&self) -> Option<(String, Vec<Vec<f64>>)> {
        let results = self.lab.results.as_ref()?;
        let medians = results.fans.iter().map(|fans| fans[0].rows.iter().map(|row| row[2]).collect()).collect();
        let name = super::names::saved_run(self.draft(), self.on_bench());
        let taken: Vec<&str> = self.bench.saved.iter().map(|run| run.name.as_str()).collect();
        Some((super::names::unlike(&name, &taken), medians))
    }

    pub(super) fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    pub(super) const fn stage_mut(&mut self) -> &mut Stage {
        match self.screen {
            Screen::Lab => &mut self.lab,
            _ => &mut self.compare,
        }
    }

    /// The stage on which that run still plays.
    fn stage_of(&mut self, run: u64) -> Option<&mut Stage> {
        [&mut self.compare, &mut self.lab].into_iter().find(|stage| stage.run == run)
    }

    /// The dealer whose diary is open, if there is such a person in the replication on screen.
    #[must_use]
    pub fn dealer(&self) -> Option<DealerId> {
        let cast = self.lab.casts.first()?.as_ref()?;
        self.bench.dealer.filter(|dealer| cast.person(dealer.slot, dealer.generation).is_some())
    }
}
