//! The evaluation of a plan's policies at one point: who leads, by how much, how surely, and what each comes to.

use serde::{Deserialize, Serialize};

use super::factor::{Factor, Point};
use super::variation::varied;
use crate::experiment::sequential::{Lead, Schedule};
use crate::experiment::statistics::mean_sd;
use crate::experiment::{Block, Criterion, Leadership, Plan, PlanSpec, run_block, run_policies};
use crate::numeric::Bounded as _;

/// A question about many variations of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// The plan that is varied; it can be run.
    pub spec: PlanSpec,
    /// What is varied.
    pub factors: Vec<Factor>,
    /// What decides comes first; the others are only worked out too.
    pub criteria: Vec<Criterion>,
    /// How many replications a point gets.
    pub budget: Budget,
}

/// How many replications a point gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Budget {
    /// So many.
    Replications(u32),
    /// Until the leader is named, at most so many.
    UntilNamed(u32),
}

impl Budget {
    /// Replications that a point may take at most.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            Self::Replications(count) | Self::UntilNamed(count) => count,
        }
    }
}

/// How the policies stand at a point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Replications that were run.
    pub replications: u32,
    /// Mean figures, as they are: `means[criterion * policies + policy]`. Not a number where none is defined.
    pub means: Vec<f64>,
    /// For each policy the replications in which it did best; a tie is shared.
    pub wins: Vec<f64>,
    /// Who leads by what decides, and how surely; none if fewer than two policies are defined.
    pub leadership: Option<Leadership>,
}

impl Study {
    /// The plan at a point.
    #[must_use]
    pub fn plan(&self, point: &Point) -> Plan {
        varied(&self.spec, &self.factors, point)
    }

    /// How the policies stand at a point.
    #[must_use]
    pub fn evaluation(&self, point: &Point) -> Evaluation {
        evaluation(&self.plan(point), &self.criteria, self.budget)
    }
}

/// How the policies of a plan stand after as many replications as the budget allows.
#[must_use]
pub fn evaluation(plan: &Plan, criteria: &[Criterion], budget: Budget) -> Evaluation {
    Evaluation::of(&blocks(plan, criteria, budget), criteria)
}

/// As many replications of a plan as the budget allows, in order; with the baseline where a criterion needs it.
#[must_use]
pub fn blocks(plan: &Plan, criteria: &[Criterion], budget: Budget) -> Vec<Block> {
    let run = runner(criteria);
    let (most, early) = match budget {
        Budget::Replications(most) => (most, false),
        Budget::UntilNamed(most) => (most, true),
    };
    let mut blocks: Vec<Block> = Vec::with_capacity(most as usize);
    for look in Schedule::Full.looks(most) {
        blocks.extend((blocks.len() as u32..look).map(|replication| run(plan, replication)));
        if early && Evaluation::of(&blocks, criteria).named() {
            break;
        }
    }
    blocks
}

/// What runs one replication for these criteria.
pub(crate) fn runner(criteria: &[Criterion]) -> fn(&Plan, u32) -> Block {
    if criteria.iter().any(|criterion| criterion.needs_baseline()) { run_block } else { run_policies }
}

impl Evaluation {
    /// How the policies stand after these replications, in order.
    #[must_use]
    pub fn of(blocks: &[Block], criteria: &[Criterion]) -> Self {
        let policies = blocks.first().map_or(0, |block| block.runs.len());
        let figures = |criterion: Criterion, policy: usize| -> Vec<f64> {
            blocks.iter().map(|block| criterion.figure(block, policy)).collect()
        };
        let means =
            criteria.iter().flat_map(|criterion| (0..policies).map(|policy| mean_sd(&figures(*criterion, policy)).0));
        let first = criteria.first().copied().unwrap_or_default();
        let worth: Vec<Vec<f64>> = (0..policies)
            .map(|policy| figures(first, policy).into_iter().map(|figure| first.sign() * figure).collect())
            .collect();
        let spent = Schedule::Full.spent(blocks.len() as u32, u32::MAX);
        Self {
            replications: blocks.len() as u32,
            means: means.collect(),
            wins: wins(&worth),
            leadership: Leadership::of(&worth, spent, false),
        }
    }

    /// Place of the policy with the best mean; none if fewer than two are defined.
    #[must_use]
    pub fn leader(&self) -> Option<u16> {
        self.leadership.map(|leadership| leadership.leader)
    }

    /// Place of the policy with the second best mean.
    #[must_use]
    pub fn runner_up(&self) -> Option<u16> {
        self.leadership.map(|leadership| leadership.runner_up)
    }

    /// Share of replications (0-1) in which the leader does better than the runner-up; ties count half.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.leadership.map_or(f64::NAN, |leadership| leadership.share)
    }

    /// Mean lead over the runner-up.
    #[must_use]
    pub fn lead(&self) -> Lead {
        self.leadership.map_or(Lead::UNKNOWN, |leadership| leadership.lead)
    }

    /// Whether the leader is surely the best.
    #[must_use]
    pub fn named(&self) -> bool {
        self.leadership.is_some_and(|leadership| leadership.named)
    }

    /// The mean of that criterion's figure under that policy; not a number where it is undefined or no replication was run.
    #[must_use]
    pub fn mean(&self, criterion: usize, policy: usize) -> f64 {
        self.means.get(criterion * self.wins.len() + policy).copied().unwrap_or(f64::NAN)
    }
}

/// For each policy the replications in which nobody does better; those who are equal share.
fn wins(worth: &[Vec<f64>]) -> Vec<f64> {
    let mut wins = vec![0.0; worth.len()];
    for replication in 0..worth.first().map_or(0, Vec::len) {
        let best = worth
            .iter()
            .map(|figures| figures[replication])
            .filter(|figure| !figure.is_nan())
            .fold(f64::NEG_INFINITY, |best, figure| figure.at_least(best));
        let winners: Vec<usize> = (0..worth.len()).filter(|policy| worth[*policy][replication] == best).collect();
        for policy in &winners {
            wins[*policy] += 1.0 / winners.len() as f64;
        }
    }
    wins
}

#[cfg(test)]
mod tests {
    use super::{Budget, Evaluation, Study};
    use crate::experiment::{Criterion, Leadership, Plan, PlanSpec, run_policies, verdict};
    use crate::numeric::Bounded as _;
    use crate::sim::Kpi;
    use crate::study::Factor;

    fn study(budget: Budget) -> Study {
        let spec = PlanSpec { months: 24, dealers: 20, ..PlanSpec::default() };
        let factor = Factor::find(&spec, "x", "brand_strength").expect("a condition");
        Study {
            spec,
            factors: vec![factor],
            criteria: vec![Criterion::default(), Criterion::Kpi(Kpi::Loyalty)],
            budget,
        }
    }

    #[test]
    fn a_point_stands_as_its_plan_does_in_compare() {
        let study = study(Budget::Replications(12));
        let (point, plan) = (vec![0.3], study.plan(&vec![0.3]));
        let blocks: Vec<_> = (0..12).map(|replication| run_policies(&plan, replication)).collect();
        let verdict = verdict(&plan, &blocks, Criterion::default()).expect("three policies");
        let evaluation = study.evaluation(&point);
        assert_eq!(plan.policies()[evaluation.leader().expect("a leader") as usize].key, verdict.leader);
        let Leadership { lead, share, named, .. } = verdict.leadership;
        assert_eq!((evaluation.lead(), evaluation.share(), evaluation.named()), (lead, share, named));
        assert_eq!(evaluation.wins.iter().sum::<f64>(), 12.0);
        assert_eq!(evaluation.means.len(), 6);
    }

    #[test]
    fn a_clear_point_takes_fewer_replications_and_they_are_the_first_ones() {
        let early = study(Budget::UntilNamed(50)).evaluation(&vec![0.6]);
        assert!(early.named() && early.replications < 50, "{early:?}");
        assert_eq!(study(Budget::Replications(early.replications)).evaluation(&vec![0.6]), early);
    }

    #[test]
    fn equals_share_a_win_and_nobody_leads_alone() {
        let spec = PlanSpec { months: 3, dealers: 10, ..PlanSpec::default() };
        let plan = Plan::try_from(&spec).expect("a small plan");
        let mut block = run_policies(&plan, 0);
        block.runs[1] = block.runs[0].clone();
        let best = (0..3).map(|policy| block.runs[policy].whole(Kpi::Npv)).fold(f64::NEG_INFINITY, f64::at_least);
        let evaluation = Evaluation::of(&[block.clone()], &[Criterion::default()]);
        let expected = if block.runs[2].whole(Kpi::Npv) == best { [0.0, 0.0, 1.0] } else { [0.5, 0.5, 0.0] };
        assert_eq!(evaluation.wins, expected);
        assert!(!evaluation.named());
    }
}
