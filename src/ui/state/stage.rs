//! One run as it comes in: which futures are finished, what is on screen meanwhile, and what to ask for next.
//!
//! Replies go into slots by their future, and results are made on finished prefixes, so the order in which workers
//! answer cannot change a figure. While a slider moves, a run is first looked at (a few futures and the picture); only
//! then may a newer plan take its place. So there is always something new to see, and never a queue.

use std::rc::Rc;

use super::effect::Effect;
use super::results::Results;
use crate::experiment::{Block, Plan, Trace, trace};
use crate::sim::Kpi;
use crate::ui::channel::Cast;
use crate::wire::Request;

/// Numbers of finished futures at which results are made: few, since drawing a look costs more than running its futures.
const LOOKS: [u32; 11] = [1, 2, 5, 20, 100, 200, 500, 1_000, 5_000, 20_000, 50_000];
/// Time for a dealer's month in a worker, microseconds: only to size pieces of work.
const DEALER_MONTH_US: f64 = 0.45;
/// Work that a first look may take on one worker, milliseconds.
const FIRST_LOOK_MS: f64 = 26.0;
/// Work in one request, milliseconds.
const PIECE_MS: f64 = 16.0;
/// Futures in a first look, where they are quick to run.
const FIRST_LOOK_MAX: u32 = 5;
/// Shortest time after which a worker counts as lost, milliseconds.
const DEADLINE_MS_MIN: f64 = 8_000.0;

/// How far a run is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing was asked yet.
    Waiting,
    /// Futures are coming in.
    Running,
    /// All are there.
    Finished,
    /// The reader stopped it.
    Stopped,
    /// It was given up; a worker's last words.
    Failed(String),
}

/// A run and what of it is on screen.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Number of the run; higher is newer.
    pub run: u64,
    /// The plan of the run.
    pub plan: Option<Rc<Plan>>,
    /// How far it is.
    pub phase: Phase,
    /// What is on screen: of this run, or of the one before as long as this one has nothing to show.
    pub results: Option<Rc<Results>>,
    /// The picture of each policy, in their order; of this run or the one before.
    pub casts: Vec<Option<Rc<Cast>>>,
    blocks: Vec<Option<Rc<Block>>>,
    prefix: u32,
    looked: u32,
    /// Pictures of this run that have not come yet.
    casts_due: u32,
    /// A newer plan waits for this run's first look.
    next: Option<Rc<Plan>>,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            run: 0,
            plan: None,
            phase: Phase::Waiting,
            results: None,
            casts: Vec::new(),
            blocks: Vec::new(),
            prefix: 0,
            looked: 0,
            casts_due: 0,
            next: None,
        }
    }
}

impl Stage {
    /// Futures finished so far, without gaps.
    #[must_use]
    pub const fn finished(&self) -> u32 {
        self.prefix
    }

    /// Futures asked for.
    #[must_use]
    pub fn wanted(&self) -> u32 {
        self.plan.as_ref().map_or(0, |plan| plan.replications)
    }

    /// Whether the first look at the run is still to come.
    fn awaits_first_look(&self) -> bool {
        self.phase == Phase::Running && (self.looked == 0 || self.casts_due > 0)
    }

    /// Runs `plan` as run number `run`, with pictures of `future`; or notes it for later, when the first look at the
    /// present run is still to come.
    pub fn show(&mut self, plan: Rc<Plan>, run: u64, future: u32) -> Vec<Effect> {
        if self.awaits_first_look() && self.plan.as_ref().is_some_and(|old| old.policies.len() == plan.policies.len()) {
            self.next = Some(plan);
            return Vec::new();
        }
        self.start(plan, run, future)
    }

    /// Draws the pictures of the first future at once, before any worker has started.
    pub fn rehearse(&mut self, plan: Rc<Plan>) {
        let pictures = (0..plan.policies.len() as u32).map(|policy| Rc::new(trace(&plan, policy, 0)));
        self.casts = pictures.map(|picture| Some(Rc::new(Cast::new(picture)))).collect();
        self.plan = Some(plan);
    }

    /// Runs `plan` now.
    pub fn start(&mut self, plan: Rc<Plan>, run: u64, future: u32) -> Vec<Effect> {
        self.run = run;
        self.phase = Phase::Running;
        self.blocks = vec![None; plan.replications as usize];
        (self.prefix, self.looked, self.next) = (0, 0, None);
        self.casts.resize(plan.policies.len(), None);
        self.casts_due = plan.policies.len() as u32;
        let mut requests = pieces(&plan, 0, first_look(&plan), 2);
        requests.extend(traces(&plan, future));
        requests.extend(pieces(&plan, first_look(&plan), plan.replications, u32::MAX));
        let deadline_ms = deadline_ms(&plan);
        self.plan = Some(plan);
        vec![Effect::Compute { run, requests, deadline_ms }]
    }

    /// Asks for what is missing of a run that was stopped or failed.
    pub fn resume(&mut self, future: u32) -> Vec<Effect> {
        let Some(plan) = self.plan.clone() else { return Vec::new() };
        self.phase = if self.prefix < self.wanted() { Phase::Running } else { Phase::Finished };
        let mut requests = if self.casts_due > 0 { traces(&plan, future) } else { Vec::new() };
        requests.extend(pieces(&plan, self.prefix, plan.replications, u32::MAX));
        vec![Effect::Compute { run: self.run, requests, deadline_ms: deadline_ms(&plan) }]
    }

    /// Stops the run; what is finished stays.
    pub fn stop(&mut self) -> Vec<Effect> {
        if self.phase != Phase::Running {
            return Vec::new();
        }
        self.phase = Phase::Stopped;
        self.next = None;
        vec![Effect::StopComputing]
    }

    /// Asks for the pictures of another future.
    #[must_use]
    pub fn picture(&self, future: u32) -> Vec<Effect> {
        let Some(plan) = &self.plan else { return Vec::new() };
        vec![Effect::ComputeMore { run: self.run, requests: traces(plan, future), deadline_ms: deadline_ms(plan) }]
    }

    /// Takes in finished futures; the newer plan, if it is its turn now.
    pub fn blocks_arrived(&mut self, blocks: Vec<Block>, judged_by: Kpi) -> Option<Rc<Plan>> {
        for block in blocks {
            let place = block.replication as usize;
            if place < self.blocks.len() {
                self.blocks[place] = Some(Rc::new(block));
            }
        }
        while self.blocks.get(self.prefix as usize).is_some_and(Option::is_some) {
            self.prefix += 1;
        }
        if self.prefix == self.wanted() && self.phase == Phase::Running {
            self.phase = Phase::Finished;
        }
        self.look(judged_by);
        self.turn_of_next()
    }

    /// Takes in a picture, if it is of `future`; the newer plan, if it is its turn now.
    pub fn trace_arrived(&mut self, trace: Rc<Trace>, future: u32) -> Option<Rc<Plan>> {
        if trace.replication == future
            && let Some(place) = self.casts.get_mut(trace.policy as usize)
        {
            *place = Some(Rc::new(Cast::new(trace)));
        }
        self.casts_due = self.casts_due.saturating_sub(1);
        self.turn_of_next()
    }

    /// Gives the run up; one that has finished stays so.
    pub fn failed(&mut self, message: String) -> Vec<Effect> {
        if self.phase == Phase::Running {
            self.phase = Phase::Failed(message);
        }
        self.next = None;
        vec![Effect::StopComputing]
    }

    /// Makes the results again, for another KPI that decides.
    pub fn judge(&mut self, judged_by: Kpi) {
        if let Some(results) = &self.results {
            self.results = Some(Rc::new(results.judged_by(judged_by)));
        }
    }

    fn turn_of_next(&mut self) -> Option<Rc<Plan>> {
        if self.awaits_first_look() { None } else { self.next.take() }
    }

    /// Makes results if enough more futures are finished.
    fn look(&mut self, judged_by: Kpi) {
        let Some(plan) = &self.plan else { return };
        let reached =
            LOOKS.iter().copied().chain([plan.replications]).filter(|look| *look <= self.prefix).max().unwrap_or(0);
        if reached > self.looked && reached >= first_look(plan) {
            self.looked = reached;
            let blocks = self.blocks.iter().flatten().take(reached as usize).map(|block| (**block).clone()).collect();
            self.results = Some(Rc::new(Results::new(self.run, Rc::clone(plan), blocks, judged_by)));
        }
    }
}

/// Time for one future of a plan under all its policies, milliseconds.
fn block_ms(plan: &Plan) -> f64 {
    f64::from(plan.dealers) * f64::from(plan.months) * plan.policies.len() as f64 * DEALER_MONTH_US / 1000.0
}

fn first_look(plan: &Plan) -> u32 {
    let quick = (FIRST_LOOK_MS / block_ms(plan)).floor() as u32;
    let look = LOOKS.iter().copied().filter(|look| *look <= quick.min(FIRST_LOOK_MAX)).max().unwrap_or(1);
    look.min(plan.replications)
}

/// The futures from `from` until before `to`, in requests of about equal work and at most `most` futures.
fn pieces(plan: &Rc<Plan>, from: u32, to: u32, most: u32) -> Vec<Rc<Request>> {
    let size = ((PIECE_MS / block_ms(plan)) as u32).clamp(1, most);
    let starts = (from..to).step_by(size as usize);
    starts
        .map(|start| {
            Rc::new(Request::Blocks { plan: (**plan).clone(), from: start, to: to.min(start + size), compared: false })
        })
        .collect()
}

fn traces(plan: &Rc<Plan>, future: u32) -> Vec<Rc<Request>> {
    let policies = 0..plan.policies.len() as u32;
    policies.map(|policy| Rc::new(Request::Trace { plan: (**plan).clone(), policy, replication: future })).collect()
}

fn deadline_ms(plan: &Plan) -> i32 {
    (DEADLINE_MS_MIN + 20.0 * block_ms(plan)).min(f64::from(i32::MAX / 2)) as i32
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Phase, Stage, pieces};
    use crate::experiment::{Block, Plan, PlanSpec, run_policies, trace};
    use crate::sim::Kpi;
    use crate::ui::state::effect::Effect;
    use crate::wire::Request;

    fn plan(seed: u64) -> Rc<Plan> {
        let spec = PlanSpec { months: 3, replications: 10, dealers: 10, seed, ..PlanSpec::default() };
        Rc::new(Plan::try_from(spec).expect("a small plan"))
    }

    fn blocks(plan: &Plan, futures: std::ops::Range<u32>) -> Vec<Block> {
        futures.map(|future| run_policies(plan, future)).collect()
    }

    fn pictures(stage: &mut Stage, plan: &Plan) -> Vec<Option<Rc<Plan>>> {
        (0..3).map(|policy| stage.trace_arrived(Rc::new(trace(plan, policy, 0)), 0)).collect()
    }

    #[test]
    fn every_future_is_asked_for_once() {
        let plan = plan(1);
        let asked = pieces(&plan, 3, 10, 4)
            .iter()
            .flat_map(|request| match &**request {
                Request::Blocks { from, to, .. } => (*from..*to).collect::<Vec<_>>(),
                _ => Vec::new(),
            })
            .collect::<Vec<_>>();
        assert_eq!(asked, (3..10).collect::<Vec<_>>());
    }

    #[test]
    fn the_order_of_answers_changes_nothing() {
        let plan = plan(1);
        let results = |order: [std::ops::Range<u32>; 3]| {
            let mut stage = Stage::default();
            stage.start(Rc::clone(&plan), 1, 0);
            for futures in order {
                stage.blocks_arrived(blocks(&plan, futures), Kpi::Npv);
            }
            assert_eq!(stage.phase, Phase::Finished);
            stage.results.expect("results").fans.clone()
        };
        assert_eq!(results([0..4, 4..7, 7..10]), results([7..10, 0..4, 4..7]));
    }

    #[test]
    fn results_are_of_whole_prefixes_only() {
        let plan = plan(1);
        let mut stage = Stage::default();
        stage.start(Rc::clone(&plan), 1, 0);
        stage.blocks_arrived(blocks(&plan, 1..10), Kpi::Npv);
        assert!(stage.results.is_none() && stage.finished() == 0);
        stage.blocks_arrived(blocks(&plan, 0..1), Kpi::Npv);
        assert_eq!(stage.results.expect("results").futures(), 10);
    }

    #[test]
    fn a_newer_plan_waits_for_the_first_look_and_no_longer() {
        let (old, new) = (plan(1), plan(2));
        let mut stage = Stage::default();
        stage.start(Rc::clone(&old), 1, 0);
        assert!(stage.show(plan(3), 2, 0).is_empty() && stage.show(Rc::clone(&new), 3, 0).is_empty());
        assert!(stage.blocks_arrived(blocks(&old, 0..5), Kpi::Npv).is_none(), "the pictures are still to come");
        assert_eq!(pictures(&mut stage, &old), [None, None, Some(Rc::clone(&new))]);
        assert!(stage.results.is_some(), "what was seen stays until there is something new");
        assert!(matches!(&stage.show(new, 4, 0)[..], [Effect::Compute { run: 4, .. }]));
    }

    #[test]
    fn a_stopped_run_keeps_what_it_has_and_goes_on_from_there() {
        let plan = plan(1);
        let mut stage = Stage::default();
        stage.start(Rc::clone(&plan), 1, 0);
        stage.blocks_arrived(blocks(&plan, 0..5), Kpi::Npv);
        assert!(matches!(&stage.stop()[..], [Effect::StopComputing]));
        assert_eq!((stage.phase.clone(), stage.finished()), (Phase::Stopped, 5));
        stage.resume(0);
        stage.blocks_arrived(blocks(&plan, 5..10), Kpi::Npv);
        assert_eq!(stage.phase, Phase::Finished);
    }
}
