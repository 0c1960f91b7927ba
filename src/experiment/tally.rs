//! What the futures of a run say so far, kept up as they come in.
//!
//! A [`Block`] holds every figure of every month, so that 60,000 futures of ten years fill gigabytes. A tally keeps what is asked
//! for later and lets the block go: of each future the figures of the whole horizon (a kilobyte for four policies), and of the
//! first [`BY_MONTH`] futures the months of some figures that are named when it starts. Fans, lines and horizons are of these
//! first futures; the verdict, the spreads and the wins are of all.
//!
//! Futures lie in their order, whatever the order in which they come, so no figure depends on who finished first. A clone shares
//! the futures and costs a pointer for each.

use std::sync::Arc;

use super::horizon::Horizon;
use super::sample::{Sample, paired};
use super::sequential::Schedule;
use super::statistics::quantiles;
use super::verdict::{Verdict, verdict_of};
use super::{Block, Judge, Plan, Run};
use crate::sim::Kpi;

/// Futures of which the months are kept: enough for a fan, whose 5 % line is good to half a per cent of the futures then.
pub const BY_MONTH: u32 = 2_000;

/// The shares of futures below the five lines of a fan.
const SHARES: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// The futures of a run so far.
#[derive(Clone, Debug)]
pub struct Tally {
    months: u32,
    kpis: Arc<[Kpi]>,
    /// By rising replication.
    futures: Vec<Arc<Future>>,
}

/// What is kept of a future.
#[derive(Debug)]
struct Future {
    /// The block without its months.
    block: Block,
    /// `courses[(policy * kpis + kpi) * months + month]`; empty from [`BY_MONTH`] futures on.
    courses: Vec<f64>,
}

/// A figure with its spread over the futures; not a number where none is defined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Nineteen in twenty futures are above this.
    pub low: f64,
    /// Half of the futures are above this.
    pub median: f64,
    /// One in twenty futures is above this.
    pub high: f64,
}

impl Spread {
    /// Nothing is known yet.
    pub const UNKNOWN: Self = Self { low: f64::NAN, median: f64::NAN, high: f64::NAN };

    fn of(mut values: Vec<f64>) -> Self {
        let lines = quantiles(&mut values, &[0.05, 0.5, 0.95]);
        Self { low: lines[0], median: lines[1], high: lines[2] }
    }
}

/// For each month the values below which 5, 25, 50, 75 and 95 % of the futures lie.
pub type Fan = Vec<[f64; 5]>;

impl Tally {
    /// No future yet of a plan of which the months of these figures will be asked for.
    #[must_use]
    pub fn new(plan: &Plan, by_month: &[Kpi]) -> Self {
        Self { months: plan.months, kpis: by_month.into(), futures: Vec::new() }
    }

    /// Takes in a finished future; one that is there already is replaced.
    pub fn add(&mut self, block: &Block) {
        let kept = Arc::new(self.kept(block));
        match self.futures.binary_search_by_key(&block.replication, |future| future.block.replication) {
            Ok(place) => self.futures[place] = kept,
            Err(place) => self.futures.insert(place, kept),
        }
    }

    fn kept(&self, block: &Block) -> Future {
        let course = |run: &Run, kpi: Kpi| (0..self.months).map(|month| run.month(month, kpi)).collect::<Vec<_>>();
        let courses = block.runs.iter().flat_map(|run| self.kpis.iter().flat_map(move |kpi| course(run, *kpi)));
        let courses = if block.replication < BY_MONTH { courses.collect() } else { Vec::new() };
        let runs = block.runs.iter().map(|run| Run { by_month: Vec::new(), whole: run.whole.clone() }).collect();
        Future { block: Block { runs, left_be: block.left_be.clone(), ..*block }, courses }
    }

    /// How many futures there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.futures.len() as u32
    }

    /// How many futures are there from the first on without a gap.
    #[must_use]
    pub fn prefix(&self) -> u32 {
        let in_place = |(place, future): &(usize, &Arc<Future>)| future.block.replication as usize == *place;
        self.futures.iter().enumerate().take_while(in_place).count() as u32
    }

    /// The futures before that one alone.
    #[must_use]
    pub fn before(&self, future: u32) -> Self {
        let end = self.futures.partition_point(|kept| kept.block.replication < future);
        Self { futures: self.futures[..end].to_vec(), kpis: Arc::clone(&self.kpis), ..*self }
    }

    fn sample(&self) -> Sample<'_> {
        Sample::new(self.futures.iter().map(|future| &future.block))
    }

    /// Which policy to take, when the run is looked at on that schedule.
    #[must_use]
    pub fn verdict(&self, plan: &Plan, schedule: Schedule, judge: Judge) -> Option<Verdict> {
        verdict_of(schedule, plan, &self.sample(), judge)
    }

    /// The spread of a figure of the whole horizon.
    #[must_use]
    pub fn spread(&self, policy: usize, kpi: Kpi) -> Spread {
        Spread::of(self.sample().whole(policy, kpi))
    }

    /// For each future whether a policy does better than another.
    #[must_use]
    pub fn wins(&self, [policy, other]: [usize; 2], judge: Judge) -> Vec<bool> {
        let futures = self.sample();
        let differences = paired(&futures.figures(policy, judge), &futures.figures(other, judge));
        differences.into_iter().map(|difference| difference > 0.0).collect()
    }

    /// The gain of a policy over another in what decides: as a share of the other's figure; in points where that is a gain itself.
    #[must_use]
    pub fn gain(&self, [policy, other]: [usize; 2], judge: Judge) -> Spread {
        let gain = |block: &Block| {
            let (left, right) = (judge.figure(block, policy), judge.figure(block, other));
            match judge {
                Judge::Score(_) | Judge::Kpi(Kpi::WinWin) => left - right,
                Judge::Kpi(_) => (left - right) / right.abs(),
            }
        };
        Spread::of(self.futures.iter().map(|future| gain(&future.block)).collect())
    }

    /// A figure of one future month by month; none if the months of that figure or future were not kept.
    #[must_use]
    pub fn course(&self, policy: usize, kpi: Kpi, future: u32) -> Option<&[f64]> {
        let place = self.futures.binary_search_by_key(&future, |future| future.block.replication).ok()?;
        self.course_in(&self.futures[place], policy, kpi)
    }

    fn course_in<'a>(&self, future: &'a Future, policy: usize, kpi: Kpi) -> Option<&'a [f64]> {
        let place = self.kpis.iter().position(|kept| *kept == kpi)?;
        let (first, months) = ((policy * self.kpis.len() + place) * self.months as usize, self.months as usize);
        future.courses.get(first..first + months)
    }

    /// The fan of a figure; empty where its months were not kept.
    #[must_use]
    pub fn fan(&self, policy: usize, kpi: Kpi) -> Fan {
        let courses: Vec<&[f64]> =
            self.futures.iter().filter_map(|future| self.course_in(future, policy, kpi)).collect();
        fan(&courses, self.months as usize, |course, month| course[month])
    }

    /// The fan of what a policy is ahead of another in what decides, on the same luck; above zero it does better.
    #[must_use]
    pub fn lead(&self, pair: [usize; 2], judge: Judge) -> Fan {
        let courses = self.pairs(pair, judge.monthly());
        fan(&courses, self.months as usize, |[left, right], month| judge.sign() * (left[month] - right[month]))
    }

    /// When a policy's gain over another lasts; none before the first future, or if the months of the profit were not kept.
    #[must_use]
    pub fn horizon(&self, pair: [usize; 2]) -> Option<Horizon> {
        let so_far = |[left, right]: [&[f64]; 2]| {
            let months = left.iter().zip(right);
            let add = |sum: &mut f64, (left, right): (&f64, &f64)| {
                *sum += left - right;
                Some(*sum)
            };
            months.scan(0.0, add).collect()
        };
        let gains: Vec<Vec<f64>> = self.pairs(pair, Kpi::EnterpriseProfit).into_iter().map(so_far).collect();
        (!gains.is_empty()).then(|| Horizon::of_gains(&gains))
    }

    fn pairs(&self, pair: [usize; 2], kpi: Kpi) -> Vec<[&[f64]; 2]> {
        let [left, right] = pair.map(|policy| move |future| self.course_in(future, policy, kpi));
        self.futures.iter().filter_map(|future| Some([left(future)?, right(future)?])).collect()
    }
}

/// The first month (1 is the first) from which on the median of a lead stays above zero; none if it does not at the end.
///
/// That is about the middle future of each month. When the gain so far of a single future begins to last is its payback month
/// ([`Horizon`]), of which the median over the futures is told; the two need not be the same month.
#[must_use]
pub fn ahead_from(lead: &[[f64; 5]]) -> Option<u32> {
    let behind = lead.iter().rposition(|lines| lines[2] <= 0.0);
    behind.map_or(Some(1), |month| Some(month as u32 + 2)).filter(|month| *month as usize <= lead.len())
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
    use super::{Spread, Tally, ahead_from};
    use crate::experiment::horizon::Horizon;
    use crate::experiment::sequential::Schedule;
    use crate::experiment::verdict::verdict_at;
    use crate::experiment::{Block, Judge, Plan, PlanSpec, Weights, run_block, summarise};
    use crate::sim::Kpi;

    const BY_MONTH: [Kpi; 3] = [Kpi::Npv, Kpi::Loyalty, Kpi::EnterpriseProfit];

    fn run() -> (Plan, Vec<Block>) {
        let plan = Plan::try_from(PlanSpec { months: 12, dealers: 10, ..PlanSpec::default() }).expect("a small plan");
        let blocks = (0..12).map(|future| run_block(&plan, future)).collect();
        (plan, blocks)
    }

    fn tally<'a>(plan: &Plan, blocks: impl IntoIterator<Item = &'a Block>) -> Tally {
        let mut tally = Tally::new(plan, &BY_MONTH);
        blocks.into_iter().for_each(|block| tally.add(block));
        tally
    }

    /// Everything that a tally says, to the bit.
    fn said(plan: &Plan, tally: &Tally) -> String {
        let judges = [Judge::default(), Judge::Score(Weights::default()), Judge::Kpi(Kpi::ExitRate)];
        let judged = judges.map(|judge| {
            let verdict = tally.verdict(plan, Schedule::Drawn, judge);
            (verdict, tally.wins([1, 0], judge), tally.gain([1, 0], judge), tally.lead([1, 0], judge))
        });
        let figures = (tally.spread(2, Kpi::Sales), tally.fan(1, Kpi::Loyalty), tally.horizon([1, 0]));
        format!("{judged:?} {figures:?} {:?}", tally.course(0, Kpi::Npv, 5))
    }

    #[test]
    fn the_order_in_which_futures_come_changes_nothing_nor_does_one_that_comes_twice() {
        let (plan, blocks) = run();
        let in_order = said(&plan, &tally(&plan, &blocks));
        assert_eq!(said(&plan, &tally(&plan, blocks.iter().rev())), in_order);
        assert_eq!(said(&plan, &tally(&plan, blocks.iter().chain(&blocks[3..5]))), in_order);
    }

    #[test]
    fn the_first_futures_of_many_say_what_they_say_alone() {
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
        assert_eq!(column(&tally.lead([1, 0], Judge::default()), 2), lead.expect("a difference").by_month.q50);
        assert_eq!(tally.horizon([1, 0]), Some(Horizon::of(&blocks, 1, 0)));
        let judge = Judge::Score(Weights::default());
        assert_eq!(
            tally.verdict(&plan, Schedule::Drawn, judge),
            verdict_at(Schedule::Drawn, &plan, &blocks, judge)
        );
    }

    #[test]
    fn a_tally_without_a_future_says_nothing() {
        let (plan, _) = run();
        let empty = tally(&plan, []);
        assert!(empty.verdict(&plan, Schedule::Drawn, Judge::default()).is_none() && empty.horizon([1, 0]).is_none());
        assert!(empty.fan(0, Kpi::Npv).is_empty() && empty.spread(0, Kpi::Npv).median.is_nan());
        assert!(empty.wins([1, 0], Judge::default()).is_empty() && empty.course(0, Kpi::Npv, 0).is_none());
    }

    #[test]
    fn months_are_kept_of_the_first_futures_and_the_named_figures_alone() {
        let (plan, blocks) = run();
        let late = Block { replication: super::BY_MONTH, ..blocks[0].clone() };
        let tally = tally(&plan, blocks.iter().chain([&late]));
        assert_eq!((tally.count(), tally.course(0, Kpi::Npv, super::BY_MONTH)), (13, None));
        assert_eq!(tally.course(0, Kpi::Sales, 0), None);
        assert_eq!(tally.fan(0, Kpi::Npv), tally.before(12).fan(0, Kpi::Npv));
    }

    #[test]
    fn a_lead_lasts_from_the_month_after_its_median_was_last_not_above_zero() {
        let check = |medians: &[f64], expected| {
            let lead: Vec<[f64; 5]> = medians.iter().map(|median| [*median; 5]).collect();
            assert_eq!(ahead_from(&lead), expected, "{medians:?}");
        };
        check(&[1.0, 2.0], Some(1));
        check(&[1.0, -1.0, 0.0, 2.0], Some(4));
        check(&[1.0, 0.0], None);
    }
}
