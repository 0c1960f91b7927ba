//! One run as it comes in: which replications are finished, what is on screen meanwhile, and what to ask for next.
//!
//! Replies go into slots by their replication, and results are made on finished prefixes, so the order in which workers
//! answer cannot change a figure. While a slider moves, a run is first looked at (a few replications and the picture); only
//! then may a newer plan take its place. So there is always something new to see, and never a queue. What comes next is asked for
//! only when what came is on screen, until then the machine belongs to the page: a few replications, the picture, the rest.

mod requests;

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::channel::Cast;
use crate::run::cost::block_ms;
use crate::run::results::{Results, by_month};
use dealers_choice::experiment::sequential::Schedule;
use dealers_choice::experiment::{Block, Criterion, Plan, Tally, Trace};
use requests::{FIRST_PIECE, batch_end, deadline_ms, first_look, is_next_due, piece, pieces, traces};

/// Work after which progress is worth telling, milliseconds.
const PROGRESS_MS: f64 = 150.0;

/// How far a run is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing was asked yet.
    Waiting,
    /// Replications are coming in.
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
    /// What the finished replications say; none before the first run.
    tally: Option<Tally>,
    looked: u32,
    /// Replications that the reader was told are finished.
    told: u32,
    /// Replications asked for so far.
    asked: u32,
    /// Whether the rest of the run is still to be asked for.
    rest_due: bool,
    /// Pictures of a replication that have come; they are shown together.
    casts_coming: Vec<Option<Rc<Cast>>>,
    /// Pictures of this run that have not come yet.
    casts_due: u32,
    /// Whether the baseline is run beside the policies.
    compared: bool,
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
            tally: None,
            looked: 0,
            told: 0,
            asked: 0,
            rest_due: false,
            casts_coming: Vec::new(),
            casts_due: 0,
            compared: false,
            next: None,
        }
    }
}

impl Stage {
    /// Replications finished so far, without gaps; told in steps, since telling costs a picture of the page.
    #[must_use]
    pub const fn finished(&self) -> u32 {
        self.told
    }

    /// What answers of workers change on screen: the run, the replications looked at and told of, whether it is over, and the
    /// pictures.
    #[must_use]
    pub fn heard(&self) -> impl PartialEq + use<> {
        let pictures: Vec<_> = self.casts.iter().map(|cast| cast.as_ref().map(Rc::as_ptr)).collect();
        (self.run, self.looked, self.told, self.phase == Phase::Running, pictures)
    }

    /// Whether anything of this run has been shown.
    #[must_use]
    pub const fn has_looked(&self) -> bool {
        self.looked > 0
    }

    /// Replications asked for.
    #[must_use]
    pub fn wanted(&self) -> u32 {
        self.plan.as_ref().map_or(0, |plan| plan.replications())
    }

    /// Replications finished without a gap.
    fn prefix(&self) -> u32 {
        self.tally.as_ref().map_or(0, Tally::prefix)
    }

    /// Whether the first look at the run is still to come.
    fn awaits_first_look(&self) -> bool {
        self.phase == Phase::Running && (self.looked == 0 || self.casts_due > 0)
    }

    /// Runs `plan` as run number `run`; or notes it for later, when the first look at the present run is still to come.
    pub fn show(&mut self, plan: Rc<Plan>, run: u64) -> Vec<Effect> {
        if self.awaits_first_look()
            && self.plan.as_ref().is_some_and(|old| old.policies().len() == plan.policies().len())
        {
            self.next = Some(plan);
            return Vec::new();
        }
        self.start(plan, run)
    }

    /// Whether the pictures of every policy are there.
    #[must_use]
    pub fn has_pictures(&self) -> bool {
        !self.casts.is_empty() && self.casts.iter().all(Option::is_some)
    }

    /// From the next run on, the baseline is run beside the policies, or no longer; whether that is new.
    pub fn compare_with_baseline(&mut self, compared: bool) -> bool {
        std::mem::replace(&mut self.compared, compared) != compared
    }

    /// Runs `plan` now.
    pub fn start(&mut self, plan: Rc<Plan>, run: u64) -> Vec<Effect> {
        self.run = run;
        self.phase = Phase::Running;
        self.tally = Some(Tally::new(&plan, &by_month()));
        (self.looked, self.told, self.asked, self.next) = (0, 0, 0, None);
        self.rest_due = true;
        self.casts.resize(plan.policies().len(), None);
        self.casts_coming = vec![None; plan.policies().len()];
        self.casts_due = plan.policies().len() as u32;
        let requests = pieces(&plan, 0, first_look(&plan), FIRST_PIECE, self.compared);
        let deadline_ms = deadline_ms(&plan);
        self.plan = Some(plan);
        vec![Effect::Compute { run, requests, deadline_ms }]
    }

    /// Asks for the pictures of `replication` after the first look, once.
    pub fn pictures(&mut self, replication: u32) -> Vec<Effect> {
        let due = self.rest_due && matches!(self.phase, Phase::Running | Phase::Finished);
        if due { self.picture(replication) } else { Vec::new() }
    }

    /// Asks for the rest of the run after the pictures, once.
    fn rest(&mut self) -> Vec<Effect> {
        let due = std::mem::take(&mut self.rest_due) && self.phase == Phase::Running;
        let Some(plan) = self.plan.clone().filter(|_| due) else { return Vec::new() };
        let from = first_look(&plan);
        vec![self.batch(&plan, from)]
    }

    /// Asks for the next replications of a long run, before workers run dry.
    pub fn more(&mut self) -> Vec<Effect> {
        let Some((plan, tally)) = self.plan.clone().zip(self.tally.as_ref()) else { return Vec::new() };
        let runs = self.phase == Phase::Running && !self.rest_due && self.asked > 0;
        if !runs || !is_next_due(&plan, tally.count(), self.asked) {
            return Vec::new();
        }
        vec![self.batch(&plan, self.asked)]
    }

    fn batch(&mut self, plan: &Rc<Plan>, from: u32) -> Effect {
        self.asked = batch_end(plan, from);
        let requests = pieces(plan, from, self.asked, piece(plan), self.compared);
        Effect::ComputeMore { run: self.run, requests, deadline_ms: deadline_ms(plan) }
    }

    /// Whether the run was ever started.
    #[must_use]
    pub const fn has_begun(&self) -> bool {
        self.tally.is_some()
    }

    /// Takes `plan` to the stage without running it.
    pub fn hold(&mut self, plan: Rc<Plan>) {
        self.casts = vec![None; plan.policies().len()];
        (self.plan, self.phase) = (Some(plan), Phase::Stopped);
    }

    /// Asks for what is missing of a run that was stopped or failed.
    pub fn resume(&mut self, replication: u32) -> Vec<Effect> {
        let Some(plan) = self.plan.clone() else { return Vec::new() };
        self.phase = if self.prefix() < self.wanted() { Phase::Running } else { Phase::Finished };
        self.rest_due = false;
        let mut requests = if self.casts_due > 0 { traces(&plan, replication) } else { Vec::new() };
        self.asked = batch_end(&plan, self.prefix());
        requests.extend(pieces(&plan, self.prefix(), self.asked, piece(&plan), self.compared));
        vec![Effect::Compute { run: self.run, requests, deadline_ms: deadline_ms(&plan) }]
    }

    /// Whether it waits for answers to another run than these: those that the workers have not forgotten.
    #[must_use]
    pub fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.phase == Phase::Running && !kept.contains(&self.run)
    }

    /// Is to be run again, if the workers have forgotten all runs but these.
    pub fn forget(&mut self, kept: &[u64]) {
        if self.is_forgotten(kept) {
            (self.phase, self.next) = (Phase::Waiting, None);
        }
    }

    /// Stops the run; what is finished stays.
    pub fn stop(&mut self) -> Vec<Effect> {
        if self.phase != Phase::Running {
            return Vec::new();
        }
        self.phase = Phase::Stopped;
        (self.next, self.told) = (None, self.prefix());
        vec![Effect::StopComputing]
    }

    /// Asks for the pictures of another replication.
    #[must_use]
    pub fn picture(&self, replication: u32) -> Vec<Effect> {
        let Some(plan) = &self.plan else { return Vec::new() };
        vec![Effect::ComputeMore { run: self.run, requests: traces(plan, replication), deadline_ms: deadline_ms(plan) }]
    }

    /// Takes in finished replications; the newer plan, if it is its turn now.
    pub fn blocks_arrived(&mut self, blocks: Vec<Block>, decided_by: Criterion) -> Option<Rc<Plan>> {
        let wanted = self.wanted();
        if let Some(tally) = &mut self.tally {
            blocks.into_iter().filter(|block| block.replication < wanted).for_each(|block| tally.add(&block));
        }
        if self.prefix() == self.wanted() && self.phase == Phase::Running {
            self.phase = Phase::Finished;
        }
        self.look(decided_by);
        self.tell();
        self.turn_of_next()
    }

    /// Takes in a picture, if it is of `replication`; the newer plan, if it is its turn now, and else what is to be asked for
    /// next.
    pub fn trace_arrived(&mut self, trace: Rc<Trace>, replication: u32) -> (Option<Rc<Plan>>, Vec<Effect>) {
        if trace.replication == replication
            && let Some(place) = self.casts_coming.get_mut(trace.policy as usize)
        {
            *place = Some(Rc::new(Cast::new(trace)));
        }
        if self.casts_coming.iter().all(Option::is_some) {
            self.casts = self.casts_coming.iter_mut().map(Option::take).collect();
        }
        self.casts_due = self.casts_due.saturating_sub(1);
        match self.turn_of_next() {
            None if self.casts_due == 0 => (None, self.rest()),
            next => (next, Vec::new()),
        }
    }

    /// Gives the run up; one that has finished stays so.
    pub fn failed(&mut self, message: String) -> Vec<Effect> {
        if self.phase == Phase::Running {
            self.phase = Phase::Failed(message);
        }
        self.next = None;
        vec![Effect::StopComputing]
    }

    /// Makes the results again, by another criterion.
    pub fn decide_by(&mut self, decided_by: Criterion) {
        if let Some(results) = &self.results {
            self.results = Some(Rc::new(results.decided_by(decided_by)));
        }
    }

    fn turn_of_next(&mut self) -> Option<Rc<Plan>> {
        if self.awaits_first_look() { None } else { self.next.take() }
    }

    /// Tells how far the run is: with every look, and now and then between them.
    fn tell(&mut self) {
        let Some(plan) = &self.plan else { return };
        let step = (PROGRESS_MS / block_ms(plan)) as u32;
        if self.looked > self.told || self.prefix() >= self.told + step.max(1) || self.prefix() == plan.replications() {
            self.told = self.prefix();
        }
    }

    /// Makes results if enough more replications are finished.
    fn look(&mut self, decided_by: Criterion) {
        let (Some(plan), Some(tally)) = (&self.plan, &self.tally) else { return };
        let looks = Schedule::Drawn.looks(plan.replications());
        let reached = looks.filter(|look| *look <= self.prefix()).max().unwrap_or(0);
        if reached > self.looked && reached >= first_look(plan) {
            self.looked = reached;
            self.results = Some(Rc::new(Results::new(self.run, Rc::clone(plan), tally.before(reached), decided_by)));
        }
    }
}

#[cfg(test)]
mod tests;
