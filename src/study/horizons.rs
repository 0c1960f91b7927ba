//! The same plan over shorter and longer horizons: does the answer outlast the one that was chosen?

use super::evaluation::{Budget, Evaluation, Study};
use super::factor::{Factor, Point};
use super::method::Method;
use super::sensitivity::rest;
use crate::experiment::statistics::{VerbalScale, word_of};
use crate::experiment::{Criterion, Leadership, PlanSpec};
use crate::numeric::order;

/// One, three, five and ten years, in months.
const MONTHS: [u32; 4] = [12, 36, 60, 120];

/// Replications over each horizon: the same first ones that a verdict has.
pub const REPLICATIONS: u32 = 100;

/// The method: the plan over each of some horizons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Horizons(pub Vec<u32>);

/// Who leads over a horizon, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The horizon, months.
    pub months: u32,
    /// Place of the policy with the best mean.
    pub leader: u16,
    /// Place of the second best.
    pub runner_up: u16,
    /// Replications in which the leader does better than the second best; ties count half.
    pub wins: u32,
    /// Replications in all.
    pub replications: u32,
}

impl Standing {
    /// How it stands over that horizon.
    #[must_use]
    pub fn over(months: u32, leadership: &Leadership) -> Self {
        let Leadership { leader, runner_up, share, replications, .. } = *leadership;
        Self { months, leader, runner_up, wins: (share * f64::from(replications)).round() as u32, replications }
    }

    /// Whether nobody leads to speak of.
    #[must_use]
    pub fn is_close(&self) -> bool {
        word_of(f64::from(self.wins) / f64::from(self.replications)) == VerbalScale::TooClose
    }

    /// Those worth telling, the shortest horizon first: the shortest, the longest and the `own` one of the plan, and any that is
    /// led by somebody who leads none of these.
    #[must_use]
    pub fn told(standings: Vec<Self>, own: u32) -> Vec<Self> {
        let mut standings = order::by_key(standings, |standing| standing.months.into());
        let ends = [standings.first(), standings.last()].map(|end| end.map(|standing| standing.months));
        let is_told = |standing: &Self| standing.months == own || ends.contains(&Some(standing.months));
        let mut leaders: Vec<u16> = standings.iter().filter(|one| is_told(one)).map(|one| one.leader).collect();
        standings.retain(|standing| {
            let is_new = !leaders.contains(&standing.leader);
            leaders.push(standing.leader);
            is_told(standing) || is_new
        });
        standings
    }
}

impl Horizons {
    /// The usual horizons that differ from that one, months.
    #[must_use]
    pub fn beside(months: u32) -> Self {
        Self(MONTHS.into_iter().filter(|other| *other != months).collect())
    }

    /// The study in which the method asks.
    #[must_use]
    pub fn study(spec: PlanSpec, criterion: Criterion) -> Study {
        let budget = Budget::Replications(REPLICATIONS);
        Study { spec, factors: vec![Factor::Months], criteria: vec![criterion], budget }
    }
}

impl Method for Horizons {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        rest(self.0.iter().map(|months| vec![f64::from(*months)]).collect(), told.len())
    }

    fn expected(&self) -> u32 {
        self.0.len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::{Horizons, Standing};
    use crate::experiment::{Criterion, Plan, PlanSpec, run_policies, verdict};
    use crate::study::{Budget, Study, inquire};

    #[test]
    fn the_ends_the_own_horizon_and_every_other_leader_are_told() {
        let close = |wins| Standing { months: 60, leader: 0, runner_up: 1, wins, replications: 100 }.is_close();
        assert!(close(50) && close(54) && !close(55), "the words of a verdict draw the line");
        let standing = |(months, leader)| Standing { months, leader, runner_up: 9, wins: 60, replications: 100 };
        let told = |leaders: [(u32, u16); 4], own| -> Vec<u32> {
            Standing::told(leaders.map(standing).to_vec(), own).iter().map(|one| one.months).collect()
        };
        assert_eq!(told([(60, 0), (12, 1), (36, 1), (120, 0)], 60), [12, 60, 120]);
        assert_eq!(told([(120, 0), (12, 0), (36, 1), (60, 1)], 120), [12, 36, 120]);
        assert_eq!(told([(12, 0), (36, 0), (60, 2), (120, 1)], 12), [12, 60, 120]);
    }

    #[test]
    fn another_horizon_has_the_verdict_of_the_plan_that_is_so_long() {
        let spec = PlanSpec { dealers: 12, months: 36, ..PlanSpec::default() };
        let study = Study { budget: Budget::Replications(4), ..Horizons::study(spec.clone(), Criterion::default()) };
        let horizons = Horizons::beside(36);
        assert_eq!(horizons.0, [12, 60, 120]);
        let told = inquire(&horizons, |points| points.iter().map(|point| study.evaluation(point)).collect());
        for (months, evaluation) in horizons.0.iter().zip(&told) {
            let plan = Plan::try_from(PlanSpec { months: *months, ..spec.clone() }).expect("a plan");
            let blocks: Vec<_> = (0..4).map(|replication| run_policies(&plan, replication)).collect();
            let found = verdict(&plan, &blocks, Criterion::default()).expect("three policies");
            assert_eq!((evaluation.share(), evaluation.lead()), (found.leadership.share, found.leadership.lead));
        }
    }
}
