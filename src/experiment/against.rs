//! What a policy comes to against another one on the same draws, in the words of somebody who has to pay for it: gain, cost, return
//! and payback. The other is usually what is done today.

use super::Block;
use super::horizon::Horizon;
use super::tally::Spread;
use crate::sim::Kpi;
use crate::sim::terms::LIST;

/// A policy against another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// What it earns more over the horizon, discounted to the start, money.
    pub gain: Spread,
    /// The same as a share of what the other earns.
    pub gain_share: Spread,
    /// What it costs more over the horizon in the mean, spent or forgone, money; not a number where no cost is known.
    pub extra_cost: f64,
    /// What it earns more for each unit of money that it costs more, both undiscounted and in the mean; none where it costs no more.
    pub earned_back: Option<f64>,
    /// When the gain begins to last, or is lost; none where no months are known.
    pub horizon: Option<Horizon>,
}

impl Against {
    /// The policy at the first of two places against that at the second, in these replications.
    pub(super) fn of<'a>(
        blocks: &(impl Iterator<Item = &'a Block> + Clone),
        pair: [usize; 2],
        horizon: Option<Horizon>,
    ) -> Self {
        let gap = |block: &Block, figure: fn(&Block, usize) -> f64| figure(block, pair[0]) - figure(block, pair[1]);
        let mean = |figure: fn(&Block, usize) -> f64| {
            let gaps: Vec<f64> = blocks.clone().map(|block| gap(block, figure)).collect();
            gaps.iter().sum::<f64>() / gaps.len() as f64
        };
        let (extra_cost, extra_profit) =
            (mean(cost), mean(|block, policy| block.runs[policy].whole(Kpi::EnterpriseProfit)));
        Self {
            gain: Spread::of(blocks.clone().map(|block| gap(block, npv)).collect()),
            gain_share: Spread::of(blocks.clone().map(|block| gap(block, npv) / npv(block, pair[1]).abs()).collect()),
            extra_cost,
            earned_back: (extra_cost > 0.0).then(|| extra_profit / extra_cost),
            horizon,
        }
    }
}

fn npv(block: &Block, policy: usize) -> f64 {
    block.runs[policy].whole(Kpi::Npv)
}

/// What a policy costs more than leaving dealers alone, money.
fn cost(block: &Block, policy: usize) -> f64 {
    let run = &block.runs[policy];
    LIST * run.whole(Kpi::Sales) * run.whole(Kpi::PolicyCost)
}

#[cfg(test)]
mod tests {
    use super::Against;
    use crate::experiment::{Block, Plan, PlanSpec, PolicySpec, run_block, run_policies};
    use crate::sim::Kpi;

    fn plan() -> Plan {
        let policies = ["laissez_faire", "carrot", "mixed"].map(PolicySpec::preset).into();
        Plan::try_from(PlanSpec { months: 24, dealers: 20, policies, ..PlanSpec::default() }).expect("a plan")
    }

    #[test]
    fn against_leaving_dealers_alone_it_says_what_the_kpis_say() {
        let block: Block = run_block(&plan(), 0);
        let against = Against::of(&[&block].into_iter(), [1, 0], None);
        let run = &block.runs[1];
        assert!((against.earned_back.expect("a cost") - run.whole(Kpi::PolicyRoi)).abs() < 1e-6, "{against:?}");
        let gap = run.whole(Kpi::Npv) - block.runs[0].whole(Kpi::Npv);
        assert!((against.gain.median - gap).abs() < 1e-6 && against.extra_cost > 0.0);
    }

    #[test]
    fn costs_are_the_difference_of_two_policies_and_what_costs_no_more_has_no_return() {
        let blocks: Vec<Block> = (0..4).map(|replication| run_block(&plan(), replication)).collect();
        let [there, back] = [[1, 2], [2, 1]].map(|pair| Against::of(&blocks.iter(), pair, None));
        assert!((there.extra_cost + back.extra_cost).abs() < 1e-6);
        assert!(there.earned_back.is_some() != back.earned_back.is_some(), "{there:?} {back:?}");
        let itself = Against::of(&blocks.iter(), [1, 1], None);
        assert_eq!((itself.gain.median, itself.extra_cost, itself.earned_back), (0.0, 0.0, None));
    }

    #[test]
    fn without_the_baseline_no_cost_is_known() {
        let block = run_policies(&plan(), 0);
        let against = Against::of(&[&block].into_iter(), [1, 0], None);
        assert!(against.extra_cost.is_nan() && against.earned_back.is_none() && against.gain.median.is_finite());
    }
}
