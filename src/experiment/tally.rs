//! What the replications of a run say so far, kept up as they come in.
//!
//! A [`Block`] holds every figure of every month, so that 60,000 replications of ten years fill gigabytes. A tally keeps what is asked
//! for later and lets the block go: of each replication the figures of the whole horizon (a kilobyte for four policies), and of the
//! first [`BY_MONTH`] replications the months of some figures that are named when it starts. Fans, lines and horizons are of these
//! first replications; the verdict, the spreads and the wins are of all.
//!
//! Replications lie in their order, whatever the order in which they come, so no figure depends on who finished first. A clone shares
//! the replications and costs a pointer for each.

mod courses;

use std::sync::Arc;

pub use courses::{ahead_from, behind_from, means_of_last};

use super::against::Against;
use super::horizon::Horizon;
use super::leadership::ranking;
use super::sample::{Sample, paired};
use super::sequential::Schedule;
use super::statistics::quantiles;
use super::verdict::{Verdict, verdict_of};
use super::{Block, Criterion, Plan, Run};
use crate::sim::{KPI_COUNT, Kpi};

/// Replications of which the months are kept: enough for a fan, whose 5 % line is good to half a per cent of the replications then.
pub const BY_MONTH: u32 = 2_000;

/// The shares of replications below the five lines of a fan.
const SHARES: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// The replications of a run so far.
#[derive(Clone, Debug)]
pub struct Tally {
    months: u32,
    kpis: Arc<[Kpi]>,
    /// How many there are from the first on without a gap.
    prefix: u32,
    /// In their order.
    replications: Vec<Arc<Replication>>,
}

/// What is kept of a replication.
#[derive(Debug)]
struct Replication {
    /// The block without its months.
    block: Block,
    /// `courses[(policy * kpis + kpi) * months + month]`; empty from [`BY_MONTH`] replications on.
    courses: Vec<f64>,
}

/// A figure with its spread over the replications; not a number where none is defined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Nineteen in twenty replications are above this.
    pub low: f64,
    /// Half of the replications are above this.
    pub median: f64,
    /// One in twenty replications is above this.
    pub high: f64,
}

impl Spread {
    /// Nothing is known yet.
    pub const UNKNOWN: Self = Self { low: f64::NAN, median: f64::NAN, high: f64::NAN };

    pub(super) fn of(mut values: Vec<f64>) -> Self {
        let lines = quantiles(&mut values, &[0.05, 0.5, 0.95]);
        Self { low: lines[0], median: lines[1], high: lines[2] }
    }
}

/// For each month the values below which 5, 25, 50, 75 and 95 % of the replications lie.
pub type Fan = Vec<[f64; 5]>;

impl Tally {
    /// No replication yet of a plan of which the months of these figures will be asked for.
    #[must_use]
    pub fn new(plan: &Plan, by_month: &[Kpi]) -> Self {
        Self { months: plan.months, kpis: by_month.into(), prefix: 0, replications: Vec::new() }
    }

    /// Memory that a tally of all replications of a plan takes at most, bytes, when the months of so many figures are kept.
    #[must_use]
    pub fn bytes(plan: &Plan, by_month: usize) -> u64 {
        let (figure, policies) = (size_of::<f64>() as u64, plan.policies.len() as u64);
        let whole = KPI_COUNT as u64 * figure;
        let each = (policies + 1) * whole + policies * size_of::<Run>() as u64 + 2 * size_of::<Replication>() as u64;
        let course = policies * by_month as u64 * u64::from(plan.months) * figure;
        u64::from(plan.replications) * each + u64::from(plan.replications.min(BY_MONTH)) * course
    }

    /// Takes in a finished replication; one that is there already is replaced.
    pub fn add(&mut self, block: &Block) {
        let kept = Arc::new(self.kept(block));
        match self.replications.binary_search_by_key(&block.replication, |replication| replication.block.replication) {
            Ok(place) => self.replications[place] = kept,
            Err(place) => self.replications.insert(place, kept),
        }
        let is_next = |kept: &Arc<Replication>, prefix: u32| kept.block.replication == prefix;
        while self.replications.get(self.prefix as usize).is_some_and(|kept| is_next(kept, self.prefix)) {
            self.prefix += 1;
        }
    }

    fn kept(&self, block: &Block) -> Replication {
        let course = |run: &Run, kpi: Kpi| (0..self.months).map(|month| run.month(month, kpi)).collect::<Vec<_>>();
        let courses = block.runs.iter().flat_map(|run| self.kpis.iter().flat_map(move |kpi| course(run, *kpi)));
        let courses = if block.replication < BY_MONTH { courses.collect() } else { Vec::new() };
        let runs = block.runs.iter().map(|run| Run { by_month: Vec::new(), whole: run.whole.clone() }).collect();
        Replication { block: Block { runs, baseline: block.baseline.clone(), ..*block }, courses }
    }

    /// How many replications there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.replications.len() as u32
    }

    /// How many replications are there from the first on without a gap.
    #[must_use]
    pub const fn prefix(&self) -> u32 {
        self.prefix
    }

    /// The replications before that one alone.
    #[must_use]
    pub fn before(&self, replication: u32) -> Self {
        let end = self.replications.partition_point(|kept| kept.block.replication < replication);
        Self {
            prefix: self.prefix.min(replication),
            replications: self.replications[..end].to_vec(),
            kpis: Arc::clone(&self.kpis),
            ..*self
        }
    }

    fn sample(&self) -> Sample<'_> {
        Sample::new(self.replications.iter().map(|replication| &replication.block))
    }

    /// Which policy to take, when the run is looked at on that schedule.
    #[must_use]
    pub fn verdict(&self, plan: &Plan, schedule: Schedule, criterion: Criterion) -> Option<Verdict> {
        verdict_of(schedule, plan, &self.sample(), criterion)
    }

    /// The places of the policies with a defined mean in what decides, the best first.
    #[must_use]
    pub fn ranking(&self, policies: usize, criterion: Criterion) -> Vec<usize> {
        let replications = self.sample();
        ranking(&(0..policies).map(|policy| replications.figures(policy, criterion)).collect::<Vec<_>>())
    }

    /// The spread of a figure of the whole horizon.
    #[must_use]
    pub fn spread(&self, policy: usize, kpi: Kpi) -> Spread {
        Spread::of(self.sample().whole(policy, kpi))
    }

    /// For each replication by how much a policy does better than another in what decides; below zero it does worse.
    #[must_use]
    pub fn margins(&self, [policy, other]: [usize; 2], criterion: Criterion) -> Vec<f64> {
        let replications = self.sample();
        paired(&replications.figures(policy, criterion), &replications.figures(other, criterion))
    }

    /// For each replication whether a policy does better than another.
    #[must_use]
    pub fn wins(&self, pair: [usize; 2], criterion: Criterion) -> Vec<bool> {
        self.margins(pair, criterion).into_iter().map(|margin| margin > 0.0).collect()
    }

    /// The gain of a policy over another in what decides: as a share of the other's figure; in points where that is a gain itself.
    #[must_use]
    pub fn gain(&self, [policy, other]: [usize; 2], criterion: Criterion) -> Spread {
        let gain = |block: &Block| {
            let (left, right) = (criterion.figure(block, policy), criterion.figure(block, other));
            if criterion.gain_is_in_points() { left - right } else { (left - right) / right.abs() }
        };
        Spread::of(self.replications.iter().map(|replication| gain(&replication.block)).collect())
    }

    /// A figure of one replication month by month; none if the months of that figure or replication were not kept.
    #[must_use]
    pub fn course(&self, policy: usize, kpi: Kpi, replication: u32) -> Option<&[f64]> {
        let place =
            self.replications.binary_search_by_key(&replication, |replication| replication.block.replication).ok()?;
        self.course_in(&self.replications[place], policy, kpi)
    }

    fn course_in<'a>(&self, replication: &'a Replication, policy: usize, kpi: Kpi) -> Option<&'a [f64]> {
        let place = self.kpis.iter().position(|kept| *kept == kpi)?;
        let (first, months) = ((policy * self.kpis.len() + place) * self.months as usize, self.months as usize);
        replication.courses.get(first..first + months)
    }

    /// The fan of a figure; empty where its months were not kept.
    #[must_use]
    pub fn fan(&self, policy: usize, kpi: Kpi) -> Fan {
        let courses: Vec<&[f64]> =
            self.replications.iter().filter_map(|replication| self.course_in(replication, policy, kpi)).collect();
        fan(&courses, self.months as usize, |course, month| course[month])
    }

    /// The fan of a figure's mean over the last so many months, or over all months so far while they are fewer: what comes and
    /// goes with the seasons of a year does not show in a year's mean.
    #[must_use]
    pub fn fan_of_last(&self, policy: usize, kpi: Kpi, months: u32) -> Fan {
        let courses: Vec<Vec<f64>> = self
            .replications
            .iter()
            .filter_map(|replication| Some(means_of_last(self.course_in(replication, policy, kpi)?, months)))
            .collect();
        fan(&courses, self.months as usize, |course, month| course[month])
    }

    /// The fan of what a policy is ahead of another in what decides, on the same draws; above zero it does better.
    #[must_use]
    pub fn lead(&self, pair: [usize; 2], criterion: Criterion) -> Fan {
        let courses = self.pairs(pair, criterion.monthly());
        fan(&courses, self.months as usize, |[left, right], month| criterion.sign() * (left[month] - right[month]))
    }

    /// The same in one replication alone; empty where its months were not kept.
    #[must_use]
    pub fn lead_in(&self, pair: [usize; 2], criterion: Criterion, replication: u32) -> Vec<f64> {
        let [left, right] = pair.map(|policy| self.course(policy, criterion.monthly(), replication));
        let months = left.zip(right).into_iter().flat_map(|(left, right)| left.iter().zip(right));
        months.map(|(left, right)| criterion.sign() * (left - right)).collect()
    }

    /// When a policy's gain over another lasts; none before the first replication, or if the months of its present value were not kept.
    #[must_use]
    pub fn horizon(&self, pair: [usize; 2]) -> Option<Horizon> {
        let so_far = |[left, right]: [&[f64]; 2]| left.iter().zip(right).map(|(left, right)| left - right).collect();
        let gains: Vec<Vec<f64>> = self.pairs(pair, Kpi::Npv).into_iter().map(so_far).collect();
        (!gains.is_empty()).then(|| Horizon::of_gains(&gains))
    }

    /// What a policy comes to against another; none before the first replication.
    #[must_use]
    pub fn against(&self, pair: [usize; 2]) -> Option<Against> {
        let blocks = self.replications.iter().map(|replication| &replication.block);
        (!self.replications.is_empty()).then(|| Against::of(&blocks, pair, self.horizon(pair)))
    }

    fn pairs(&self, pair: [usize; 2], kpi: Kpi) -> Vec<[&[f64]; 2]> {
        let [left, right] = pair.map(|policy| move |replication| self.course_in(replication, policy, kpi));
        self.replications.iter().filter_map(|replication| Some([left(replication)?, right(replication)?])).collect()
    }
}

fn fan<T>(courses: &[T], months: usize, value: impl Fn(&T, usize) -> f64) -> Fan {
    let lines = |month: usize| {
        let mut values: Vec<f64> = courses.iter().map(|course| value(course, month)).collect();
        quantiles(&mut values, &SHARES).try_into().expect("as many quantiles as shares")
    };
    (0..months).filter(|_| !courses.is_empty()).map(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::{Spread, Tally};
    use crate::experiment::horizon::Horizon;
    use crate::experiment::sequential::Schedule;
    use crate::experiment::verdict::verdict_at;
    use crate::experiment::{Block, Criterion, Plan, PlanSpec, Weights, run_block, summarise};
    use crate::sim::Kpi;

    const BY_MONTH: [Kpi; 3] = [Kpi::Npv, Kpi::Loyalty, Kpi::EnterpriseProfit];

    fn run() -> (Plan, Vec<Block>) {
        let plan = Plan::try_from(PlanSpec { months: 12, dealers: 10, ..PlanSpec::default() }).expect("a small plan");
        let blocks = (0..12).map(|replication| run_block(&plan, replication)).collect();
        (plan, blocks)
    }

    fn tally<'a>(plan: &Plan, blocks: impl IntoIterator<Item = &'a Block>) -> Tally {
        let mut tally = Tally::new(plan, &BY_MONTH);
        blocks.into_iter().for_each(|block| tally.add(block));
        tally
    }

    /// Everything that a tally says, to the bit.
    fn said(plan: &Plan, tally: &Tally) -> String {
        let criteria = [Criterion::default(), Criterion::Score(Weights::default()), Criterion::Kpi(Kpi::ExitRate)];
        let decided = criteria.map(|criterion| {
            let verdict = tally.verdict(plan, Schedule::Drawn, criterion);
            (verdict, tally.wins([1, 0], criterion), tally.gain([1, 0], criterion), tally.lead([1, 0], criterion))
        });
        let figures = (tally.spread(2, Kpi::Sales), tally.fan(1, Kpi::Loyalty), tally.horizon([1, 0]));
        format!("{decided:?} {figures:?} {:?}", tally.course(0, Kpi::Npv, 5))
    }

    #[test]
    fn the_order_in_which_replications_come_changes_nothing_nor_does_one_that_comes_twice() {
        let (plan, blocks) = run();
        let in_order = said(&plan, &tally(&plan, &blocks));
        assert_eq!(said(&plan, &tally(&plan, blocks.iter().rev())), in_order);
        assert_eq!(said(&plan, &tally(&plan, blocks.iter().chain(&blocks[3..5]))), in_order);
    }

    #[test]
    fn the_first_replications_of_many_say_what_they_say_alone() {
        let (plan, blocks) = run();
        let whole = tally(&plan, &blocks);
        assert_eq!(said(&plan, &whole.before(7)), said(&plan, &tally(&plan, &blocks[..7])));
        let gap = tally(&plan, blocks.iter().filter(|block| block.replication != 4));
        assert_eq!((gap.count(), gap.prefix(), whole.prefix()), (11, 4, 12));
    }

    #[test]
    fn a_tally_says_what_the_blocks_themselves_say() {
        let (plan, blocks) = run();
        let tally = tally(&plan, &blocks);
        let summary = summarise(&plan, &blocks, &BY_MONTH, 0);
        let column = |fan: &[[f64; 5]], line: usize| fan.iter().map(|lines| lines[line]).collect::<Vec<_>>();
        for kpi in BY_MONTH {
            let (fan, figures) = (tally.fan(2, kpi), &summary.policies[2].kpis[&kpi]);
            let bands = &figures.by_month;
            for (line, band) in [&bands.q05, &bands.q25, &bands.q50, &bands.q75, &bands.q95].into_iter().enumerate() {
                assert_eq!(&column(&fan, line), band, "{kpi:?}");
            }
            let spread = Spread { low: figures.q05, median: figures.q50, high: figures.q95 };
            assert_eq!(tally.spread(2, kpi), spread);
        }
        let lead = summary.differences.iter().find(|one| one.policy == plan.policies()[1].key && one.kpi == Kpi::Npv);
        assert_eq!(column(&tally.lead([1, 0], Criterion::default()), 2), lead.expect("a difference").by_month.q50);
        let horizon = tally.horizon([1, 0]).expect("present values were kept");
        assert_eq!(horizon, Horizon::of(&blocks, 1, 0));
        let lead = tally.lead([1, 0], Criterion::default());
        assert_eq!(horizon.payback_month, super::ahead_from(&lead), "one month, wherever it is told");
        assert_eq!(horizon.gain_so_far, column(&lead, 2));
        let criterion = Criterion::Score(Weights::default());
        assert_eq!(
            tally.verdict(&plan, Schedule::Drawn, criterion),
            verdict_at(Schedule::Drawn, &plan, &blocks, criterion)
        );
    }

    #[test]
    fn a_tally_without_a_replication_says_nothing() {
        let (plan, _) = run();
        let empty = tally(&plan, []);
        assert!(
            empty.verdict(&plan, Schedule::Drawn, Criterion::default()).is_none() && empty.horizon([1, 0]).is_none()
        );
        assert!(empty.fan(0, Kpi::Npv).is_empty() && empty.spread(0, Kpi::Npv).median.is_nan());
        assert!(empty.wins([1, 0], Criterion::default()).is_empty() && empty.course(0, Kpi::Npv, 0).is_none());
    }

    #[test]
    fn months_are_kept_of_the_first_replications_and_the_named_figures_alone() {
        let (plan, blocks) = run();
        let late = Block { replication: super::BY_MONTH, ..blocks[0].clone() };
        let tally = tally(&plan, blocks.iter().chain([&late]));
        assert_eq!((tally.count(), tally.course(0, Kpi::Npv, super::BY_MONTH)), (13, None));
        assert_eq!(tally.course(0, Kpi::Sales, 0), None);
        assert_eq!(tally.fan(0, Kpi::Npv), tally.before(12).fan(0, Kpi::Npv));
    }

    #[test]
    fn a_lead_has_a_course_in_each_replication_and_a_mean_of_one_month_is_that_month() {
        let (plan, blocks) = run();
        let (tally, criterion) = (tally(&plan, &blocks), Criterion::default());
        assert_eq!(tally.lead_in([1, 0], criterion, 11).len(), plan.months() as usize);
        assert!(tally.lead_in([1, 0], criterion, 12).is_empty(), "there are twelve");
        assert_eq!(tally.fan_of_last(2, Kpi::EnterpriseProfit, 1), tally.fan(2, Kpi::EnterpriseProfit));
    }
}
