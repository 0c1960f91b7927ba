//! What follows from what workers answer, and from how the reader handles a run.

use std::rc::Rc;

use super::State;
use crate::effect::{Effect, Wake};
use crate::msg::Work;
use crate::run::stage::{Phase, Stage};
use crate::screens::desk::Desk;
use crate::shared::Notice;
use crate::shared::address;
use crate::table::IS_WHOLE;
use dealers_choice::experiment::{Block, Criterion, Plan, Trace};
use worker::{Reply, Request};

impl State {
    /// Shows what is tried now: runs it, unless it is what is on screen already.
    pub(super) fn rerun(&mut self) -> Vec<Effect> {
        if !self.desk().is_some_and(Desk::has_stage) {
            return Vec::new();
        }
        let plan = self.plan_on_screen();
        self.shared_mut().playback.clamp(plan.months(), plan.replications());
        if self.stage().plan.as_ref() == Some(&plan) && matches!(self.stage().phase, Phase::Running | Phase::Finished) {
            return Vec::new();
        }
        self.run_again()
    }

    /// Runs what is tried now, whatever is on screen.
    pub(super) fn run_again(&mut self) -> Vec<Effect> {
        let plan = self.plan_on_screen();
        let shared = self.shared_mut();
        let compared = shared.needs_baseline();
        shared.stage.compare_with_baseline(compared);
        let run = shared.next_run();
        self.stage_mut().show(plan, run)
    }

    /// The plan that the screen shows.
    pub(super) fn plan_on_screen(&self) -> Rc<Plan> {
        let of_all = || Rc::clone(self.shared.draft().plan());
        self.desk().map_or_else(of_all, |desk| desk.plan(&self.shared))
    }

    /// The horizon of the run that the screen shows.
    pub(super) fn months_on_screen(&self) -> u32 {
        self.stage().plan.as_ref().unwrap_or_else(|| self.shared.draft().plan()).months()
    }

    /// The month at which the moving picture on screen stops.
    pub(super) fn last_month(&self) -> u32 {
        let months = self.months_on_screen();
        self.desk().and_then(Desk::waits_at).map_or(months, |month| month.min(months))
    }

    pub(super) fn work(&mut self, event: Work) -> Vec<Effect> {
        let replication = self.shared.playback.replication;
        match event {
            Work::Answered { run, reply, now_ms } => self.answered(run, reply, now_ms),
            Work::FirstLookSeen(run) => self.stage_of(run).map_or_else(Vec::new, |stage| stage.pictures(replication)),
            Work::Crashed(run, words) => self.crashed(run, &words),
            Work::WorkersRefused => {
                self.shared_mut().notify(Notice::NoWorkers);
                Vec::new()
            }
            // The opening has no answer beside which more is asked.
            Work::AtRest if !IS_WHOLE => Vec::new(),
            Work::AtRest if self.desk().is_some_and(Desk::shows_answer) => {
                let extra = self.desk().and_then(|desk| desk.beside(&self.shared));
                self.shared_mut().ask_aside(extra.as_ref())
            }
            Work::AtRest => self.entered(),
            Work::Ticked(now_ms) => {
                self.shared_mut().now_ms = now_ms;
                self.desk().is_some_and(|desk| desk.ticks(&self.shared)).then_some(Effect::Tick).into_iter().collect()
            }
            Work::Cancelled => self.stage_mut().stop(),
            Work::Resumed => self.resumed(replication),
            Work::CrashWanted => vec![Effect::ComputeMore {
                run: self.stage().run,
                requests: vec![Rc::new(Request::Crash)],
                deadline_ms: 8_000,
            }],
        }
    }

    /// Goes on with what has failed or was stopped: the study on screen, or the run.
    fn resumed(&mut self, replication: u32) -> Vec<Effect> {
        let over = |notice: &Notice| matches!(notice, Notice::Crashed(..) | Notice::BrokeDown { example: false });
        self.shared_mut().notices.retain(|notice| !over(notice));
        let shared = Rc::make_mut(&mut self.shared);
        let retried = self.desks.of_mut(shared.screen).and_then(|desk| desk.retried(shared));
        if let Some(effects) = retried {
            return effects;
        }
        if self.stage().has_begun() { self.stage_mut().resume(replication) } else { self.run_again() }
    }

    /// Hands an answer to whoever asked.
    fn answered(&mut self, run: u64, reply: Reply, now_ms: f64) -> Vec<Effect> {
        match (reply, self.shared.asides.owns(run)) {
            (Reply::Blocks(blocks), _) => self.blocks_arrived(run, blocks),
            (Reply::Trace(trace), _) if self.desks.find(|desk| desk.owns(run)).is_none() => {
                self.trace_arrived(run, Rc::new(trace))
            }
            (Reply::Evaluations { from, evaluations }, true) if IS_WHOLE => {
                self.shared_mut().asides.answered(run, from, evaluations, now_ms)
            }
            (reply, _) => {
                let asked = self.desks.find(|desk| desk.owns(run)).and_then(|screen| self.desks.of_mut(screen));
                asked.map_or_else(Vec::new, |desk| desk.answered(run, reply, now_ms))
            }
        }
    }

    fn blocks_arrived(&mut self, run: u64, blocks: Vec<Block>) -> Vec<Effect> {
        let criterion = self.criterion_of(run);
        let Some(stage) = self.stage_of(run) else { return Vec::new() };
        let looked = stage.has_looked();
        let next = stage.blocks_arrived(blocks, criterion);
        let more = if next.is_none() { stage.more() } else { Vec::new() };
        let first = stage.has_looked() && !looked;
        let done = stage.phase == Phase::Finished;
        let mut effects = self.take_turn(next);
        effects.extend(more);
        if done {
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        if done && run == self.shared.stage.run {
            self.shared_mut().open_bench();
            effects.extend(self.entered());
        }
        if first && !effects.iter().any(|effect| matches!(effect, Effect::Compute { .. })) {
            effects.push(Effect::OnceSeen(Wake::Seen(run)));
        }
        effects
    }

    fn trace_arrived(&mut self, run: u64, trace: Rc<Trace>) -> Vec<Effect> {
        let replication = self.shared.playback.replication;
        let Some(stage) = self.stage_of(run) else { return Vec::new() };
        let (next, mut effects) = stage.trace_arrived(trace, replication);
        effects.extend(self.take_turn(next));
        let seen = self.stage().casts.iter().all(Option::is_some);
        if !self.shared.greeted && !self.shared.less_motion() && seen {
            let months = self.last_month();
            let shared = self.shared_mut();
            shared.greeted = true;
            effects.extend(shared.playback.start(months));
        }
        effects
    }

    /// Runs the plan that waited for the first look at the run before it.
    fn take_turn(&mut self, next: Option<Rc<Plan>>) -> Vec<Effect> {
        let Some(plan) = next else { return Vec::new() };
        let run = self.shared_mut().next_run();
        self.stage_mut().start(plan, run)
    }

    fn crashed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        let plan = address::print(&self.shared);
        let mut effects = self.stage_of(run).map_or_else(Vec::new, |stage| stage.failed(words.to_owned()));
        let asked = self.desks.find(|desk| desk.owns(run)).and_then(|screen| self.desks.of_mut(screen));
        effects.extend(asked.map_or_else(Vec::new, |desk| desk.failed(run, words)));
        let shared = self.shared_mut();
        effects.extend(shared.asides.failed(run));
        shared.notify(Notice::Crashed(words.to_owned(), plan));
        effects
    }

    /// What decides who does best in that run.
    fn criterion_of(&self, run: u64) -> Criterion {
        let owner = self.desks.find(|desk| desk.stage().is_some_and(|stage| stage.run == run));
        let desk = owner.filter(|_| self.shared.stage.run != run).and_then(|screen| self.desks.of(screen));
        desk.map_or(self.shared.criterion, |desk| desk.criterion(&self.shared))
    }

    /// The stage on which that run still plays.
    fn stage_of(&mut self, run: u64) -> Option<&mut Stage> {
        if self.shared.stage.run == run {
            return Some(&mut self.shared_mut().stage);
        }
        let screen = self.desks.find(|desk| desk.stage().is_some_and(|stage| stage.run == run))?;
        self.desks.of_mut(screen)?.stage_mut()
    }
}
