//! The one number at a point that a sensitivity analysis is about.

use serde::{Deserialize, Serialize};

use crate::experiment::Criterion;
use crate::numeric::Bounded as _;
use crate::study::Evaluation;

/// A number that follows from how the policies stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// How far a policy is ahead of the best other one, for the better: below zero somebody else leads.
    Lead {
        /// The policy.
        policy: u16,
    },
    /// The mean of the criterion's figure under a policy.
    Mean {
        /// The policy.
        policy: u16,
    },
}

impl Outcome {
    /// All that can be said of so many policies: first the lead of `favourite`, if it has a rival; then every mean.
    #[must_use]
    pub fn all(policies: u16, favourite: u16) -> Vec<Self> {
        let lead = (policies > 1).then_some(Self::Lead { policy: favourite });
        lead.into_iter().chain((0..policies).map(|policy| Self::Mean { policy })).collect()
    }

    /// The policy that it is about.
    #[must_use]
    pub const fn policy(self) -> u16 {
        match self {
            Self::Lead { policy } | Self::Mean { policy } => policy,
        }
    }

    /// Its name in results.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lead { .. } => "lead",
            Self::Mean { .. } => "mean",
        }
    }

    /// The number, by the study's first criterion; not a number where it is undefined.
    #[must_use]
    pub fn of(self, evaluation: &Evaluation, criterion: Criterion) -> f64 {
        let mean = |policy: usize| evaluation.mean(0, policy);
        match self {
            Self::Mean { policy } => mean(policy.into()),
            Self::Lead { policy } => {
                let others = (0..evaluation.wins.len()).filter(|other| *other != usize::from(policy));
                let best = others.map(|other| criterion.sign() * mean(other)).filter(|worth| !worth.is_nan());
                criterion.sign() * mean(policy.into())
                    - best.reduce(|best, other| other.at_least(best)).unwrap_or(f64::NAN)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::experiment::{Criterion, PlanSpec};
    use crate::sim::Kpi;
    use crate::study::{Budget, Evaluation, Study};

    fn evaluation(means: &[f64]) -> Evaluation {
        Evaluation { replications: 2, means: means.to_vec(), wins: vec![0.0; means.len()], leadership: None }
    }

    #[test]
    fn a_lead_is_over_the_best_other_one_and_for_the_better() {
        let check = |policy, criterion, means: &[f64], expected: f64| {
            assert_eq!(Outcome::Lead { policy }.of(&evaluation(means), criterion), expected, "{means:?}");
        };
        let (more, less) = (Criterion::Kpi(Kpi::Npv), Criterion::Kpi(Kpi::ExitRate));
        check(0, more, &[5.0, 3.0, 4.0], 1.0);
        check(1, more, &[5.0, 3.0, 4.0], -2.0);
        check(1, less, &[5.0, 3.0, 4.0], 1.0);
        check(0, more, &[5.0, 3.0, f64::NAN], 2.0);
        assert!(Outcome::Lead { policy: 0 }.of(&evaluation(&[5.0]), more).is_nan(), "nobody to be ahead of");
    }

    #[test]
    fn the_lead_of_the_leader_is_that_of_the_verdict() {
        let spec = PlanSpec { months: 12, dealers: 20, ..PlanSpec::default() };
        let study =
            Study { spec, factors: Vec::new(), criteria: vec![Criterion::default()], budget: Budget::Replications(10) };
        let evaluation = study.evaluation(&Vec::new());
        let lead = Outcome::Lead { policy: evaluation.leader().expect("three policies") };
        let gap = lead.of(&evaluation, Criterion::default()) - evaluation.lead().mean;
        assert!(gap.abs() < 1e-9 * evaluation.lead().mean.abs(), "{gap}");
    }
}
