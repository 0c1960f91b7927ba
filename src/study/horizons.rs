//! The same plan over shorter and longer horizons: does the answer outlast the one that was chosen?

use super::evaluation::{Budget, Evaluation, Study};
use super::factor::{Factor, Point};
use super::method::Method;
use super::sensitivity::rest;
use crate::experiment::{Criterion, PlanSpec};

/// One, three, five and ten years, in months.
const MONTHS: [u32; 4] = [12, 36, 60, 120];

/// Replications over each horizon: the same first ones that a verdict has.
pub const REPLICATIONS: u32 = 100;

/// The method: the plan over each of some horizons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Horizons(pub Vec<u32>);

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
    use super::Horizons;
    use crate::experiment::{Criterion, Plan, PlanSpec, run_policies, verdict};
    use crate::study::{Budget, Study, inquire};

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
