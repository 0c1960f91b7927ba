//! Short run and long run told apart: when does a policy's gain in profit begin to last, and when does it turn into a loss?
//!
//! A *gain so far* is how far the present value of the enterprise's profit up to a month is above that under another policy, on the
//! same draws: what a verdict by profit looks at in the last month, and what the difference of two policies shows in every month.
//! The *payback month* is the first month from which on its median over the replications stays above zero; the *regret month* is the
//! last month in which that median was above zero and no longer is at the end. So there is at most one of the two, and it is where
//! the line that a reader sees crosses zero. In which share of the replications a gain lasts, or is lost, is counted in each of them.
//! Months are counted from 1.

use serde::{Deserialize, Serialize};

use super::Block;
use super::statistics::quantiles;
use crate::sim::{KPI_COUNT, Kpi};

/// When the gain of one policy over another lasts, over many futures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Horizon {
    /// Share of futures (0-1) in which the gain lasts to the end.
    pub pays_back: f64,
    /// First month, counted from 1, from which on the median gain so far stays above zero; none if it does not at the end.
    pub payback_month: Option<u32>,
    /// Share of futures (0-1) in which there was a gain that is lost by the end.
    pub regrets: f64,
    /// Last month, counted from 1, in which the median gain so far was above zero, if it is not at the end; else none.
    pub regret_month: Option<u32>,
    /// Median gain so far, month by month, in money, later profit worth less.
    pub gain_so_far: Vec<f64>,
}

/// How a gain goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    PaysBack(u32),
    Regrets(u32),
    NeverGains,
}

impl Horizon {
    /// The gain of the policy at `policy` over that at `other` in these replications.
    #[must_use]
    pub fn of(blocks: &[Block], policy: usize, other: usize) -> Self {
        Self::of_gains(&blocks.iter().map(|block| so_far(block, policy, other)).collect::<Vec<_>>())
    }

    /// The same from the gains so far of each replication, month by month.
    pub(super) fn of_gains(gains: &[Vec<f64>]) -> Self {
        let courses: Vec<Course> = gains.iter().map(|gains| course(gains)).collect();
        let share = |which: fn(&Course) -> bool| {
            courses.iter().filter(|course| which(course)).count() as f64 / courses.len() as f64
        };
        let length = gains.first().map_or(0, Vec::len);
        let median = |month: usize| middle(gains.iter().map(|gains| gains[month]).collect());
        let gain_so_far: Vec<f64> = (0..length).map(median).collect();
        let (payback_month, regret_month) = match course(&gain_so_far) {
            Course::PaysBack(month) => (Some(month), None),
            Course::Regrets(month) => (None, Some(month)),
            Course::NeverGains => (None, None),
        };
        Self {
            pays_back: share(|course| matches!(course, Course::PaysBack(_))),
            payback_month,
            regrets: share(|course| matches!(course, Course::Regrets(_))),
            regret_month,
            gain_so_far,
        }
    }
}

/// The first month (1 is the first) from which on a gain stays above zero; none if it does not at the end.
pub(super) fn lasts_from(gains: &[f64]) -> Option<u32> {
    if let Course::PaysBack(month) = course(gains) { Some(month) } else { None }
}

fn middle(mut values: Vec<f64>) -> f64 {
    quantiles(&mut values, &[0.5])[0]
}

/// The gain so far at the end of each month.
fn so_far(block: &Block, policy: usize, other: usize) -> Vec<f64> {
    let months = (block.runs[policy].by_month.len() / KPI_COUNT) as u32;
    let worth = |policy: usize, month| block.runs[policy].month(month, Kpi::Npv);
    (0..months).map(|month| worth(policy, month) - worth(other, month)).collect()
}

fn course(gains: &[f64]) -> Course {
    let ends_above = gains.last().is_some_and(|gain| *gain > 0.0);
    let last = gains.iter().rposition(|gain| (*gain > 0.0) != ends_above).map_or(0, |month| month as u32 + 1);
    match (ends_above, last) {
        (true, last) => Course::PaysBack(last + 1),
        (false, 0) => Course::NeverGains,
        (false, last) => Course::Regrets(last),
    }
}

#[cfg(test)]
mod tests {
    use super::{Course, Horizon, course};
    use crate::experiment::{Plan, PlanSpec, PolicySpec, run_policies};

    fn check(gains: &[f64], expected: Course) {
        assert_eq!(course(gains), expected, "{gains:?}");
    }

    #[test]
    fn a_gain_that_stays_pays_back_and_one_that_goes_is_regretted() {
        check(&[1.0, 2.0, 3.0], Course::PaysBack(1));
        check(&[-1.0, 1.0, -1.0, 2.0], Course::PaysBack(4));
        check(&[-1.0, 1.0, 2.0, 0.0], Course::Regrets(3));
        check(&[-1.0, -2.0, 0.0], Course::NeverGains);
    }

    /// In an average market a harsh stick buys a good year and is regretted in most replications (E1 of `docs/validation.md`).
    #[test]
    fn the_harsh_stick_is_a_thing_of_the_short_run_in_an_average_market() {
        let policies = ["laissez_faire", "stick"].map(PolicySpec::preset).into();
        let plan = Plan::try_from(PlanSpec { policies, ..PlanSpec::default() }).expect("a plan");
        let blocks: Vec<_> = (0..20).map(|replication| run_policies(&plan, replication)).collect();
        let horizon = Horizon::of(&blocks, 1, 0);
        assert!(horizon.regrets > 0.5, "{horizon:?}");
        assert!(horizon.gain_so_far[11] > 0.0 && horizon.gain_so_far.len() == 60);
        let itself = Horizon::of(&blocks, 0, 0);
        assert_eq!((itself.pays_back, itself.regrets, itself.payback_month), (0.0, 0.0, None));
    }
}
