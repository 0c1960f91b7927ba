//! Short run and long run told apart: when does a policy's gain in profit begin to last, and when does it turn into a loss?
//!
//! The *payback month* is the first month from which on the gain so far, in the enterprise's profit over another policy on the
//! same draws, stays above zero. The *regret month* is the last month in which a gain so far was still there that has been lost
//! by the end. Months are counted from 1. A replication has at most one of the two: it ends above zero or it does not.

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
    /// Median payback month of these, counted from 1; none if there are none.
    pub payback_month: Option<u32>,
    /// Share of futures (0-1) in which there was a gain that is lost by the end.
    pub regrets: f64,
    /// Median regret month of these, counted from 1; none if there are none.
    pub regret_month: Option<u32>,
    /// Median gain so far, month by month, in money.
    pub gain_so_far: Vec<f64>,
}

/// How it goes in one replication.
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
        let months =
            |which: fn(&Course) -> Option<u32>| courses.iter().filter_map(which).map(f64::from).collect::<Vec<_>>();
        let payback = months(|course| if let Course::PaysBack(month) = course { Some(*month) } else { None });
        let regret = months(|course| if let Course::Regrets(month) = course { Some(*month) } else { None });
        let share = |found: &[f64]| found.len() as f64 / courses.len() as f64;
        let length = gains.first().map_or(0, Vec::len);
        let median = |month: usize| middle(gains.iter().map(|gains| gains[month]).collect());
        Self {
            pays_back: share(&payback),
            regrets: share(&regret),
            payback_month: whole(middle(payback)),
            regret_month: whole(middle(regret)),
            gain_so_far: (0..length).map(median).collect(),
        }
    }
}

fn middle(mut values: Vec<f64>) -> f64 {
    quantiles(&mut values, &[0.5])[0]
}

fn whole(month: f64) -> Option<u32> {
    month.is_finite().then(|| month.round() as u32)
}

/// The gain so far at the end of each month.
fn so_far(block: &Block, policy: usize, other: usize) -> Vec<f64> {
    let months = (block.runs[policy].by_month.len() / KPI_COUNT) as u32;
    let profit = |policy: usize, month| block.runs[policy].month(month, Kpi::EnterpriseProfit);
    let mut sum = 0.0;
    let add = |month| {
        sum += profit(policy, month) - profit(other, month);
        sum
    };
    (0..months).map(add).collect()
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
