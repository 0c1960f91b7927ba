//! Replications one after another until the answer is clear: how wide an interval must be when it is looked at again and again.
//!
//! Looking after every replication and stopping at the first interval that leaves out zero would name a leader too often: a
//! 95 % interval holds for one look. So the 5 % are spent over the looks, α/(k(k+1)) at the k-th, which add up to α whatever
//! the number of looks (the union bound of Boole; α spending: Lan and DeMets 1983, from memory). At each look the interval is
//! Student's, so with normal differences the promise is exact and not asymptotic.
//!
//! The leader is picked because it looks best, so its intervals against all others have to hold together: each gets its part
//! of α. That is enough to name it: the wrong policy can only be named if one of the intervals of the truly best policy
//! against the others fails.

use super::statistics::{mean_interval, mean_interval_at};

/// The share of experiments in which some interval at some look may fail.
const ALPHA: f64 = 0.05;

/// Numbers of replications after which it is asked whether the answer is clear. A run that ends between two of them is looked at
/// once more at its end.
pub const LOOKS: [u32; 13] = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

/// The mean of paired differences with an interval that holds however often one has looked.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Lead {
    /// Mean difference, for the better: above zero the first is ahead.
    pub mean: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Lead {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { mean: f64::NAN, low: f64::NEG_INFINITY, high: f64::INFINITY };

    /// The lead in `differences`, one for each replication, when there are `rivals` to be ahead of at the same time.
    #[must_use]
    pub fn of(differences: &[f64], rivals: u32) -> Self {
        let replications = differences.len() as u32;
        if replications < 2 {
            let (mean, low, high) = mean_interval(differences);
            return Self { mean, low, high };
        }
        let look = f64::from(look_number(replications));
        let spent = ALPHA / (look * (look + 1.0)) / f64::from(rivals.max(1));
        let (mean, low, high) = mean_interval_at(differences, 1.0 - spent);
        Self { mean, low, high }
    }

    /// Whether the interval lies above zero: the first is surely ahead.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.low > 0.0
    }
}

/// Which look it is after so many replications, from 1.
#[must_use]
pub fn look_number(replications: u32) -> u32 {
    LOOKS.iter().filter(|look| **look < replications).count() as u32 + 1
}

/// The looks at a run of at most `most` replications, the last one at its end.
pub fn looks(most: u32) -> impl Iterator<Item = u32> {
    LOOKS.into_iter().filter(move |look| *look < most).chain([most])
}

#[cfg(test)]
mod tests {
    use super::{LOOKS, Lead, look_number, looks};
    use crate::luck::DrawSource;
    use crate::numeric::normal_quantile;

    #[test]
    fn a_look_counts_as_the_next_one_until_it_is_reached() {
        for (replications, number) in [(2, 1), (10, 1), (11, 2), (20, 2), (100, 4), (101, 5), (100_000, 13)] {
            assert_eq!(look_number(replications), number, "{replications} futures");
        }
        assert_eq!(looks(35).collect::<Vec<_>>(), [10, 20, 35]);
        assert_eq!(looks(10).collect::<Vec<_>>(), [10]);
        assert_eq!(looks(3).collect::<Vec<_>>(), [3]);
    }

    /// A normal number for each replication of an experiment, addressed like any other draw.
    fn noise(experiment: u64, replications: u32) -> Vec<f64> {
        let mut uniforms = Vec::new();
        DrawSource::new(experiment, 0).territories(0, replications, &mut uniforms);
        uniforms.into_iter().take(replications as usize).map(normal_quantile).collect()
    }

    /// 2,000 experiments without any difference, looked at five times. The interval may fail in 5 % of them at most; with
    /// a true rate of 5 % more than 6.5 % would be seen once in a thousand times. One look at 95 % each would fail in 14 %.
    #[test]
    fn looking_again_and_again_names_a_leader_out_of_nothing_in_one_case_of_twenty_at_most() {
        let fails = |experiment: &u64| {
            let values = noise(*experiment, 200);
            LOOKS[..5].iter().any(|look| {
                let lead = Lead::of(&values[..*look as usize], 1);
                lead.low > 0.0 || lead.high < 0.0
            })
        };
        let failed = (0..2_000).filter(fails).count();
        assert!((20..=130).contains(&failed), "{failed} of 2000");
    }

    /// Common draws make a difference of 1.5 % about 1.1 standard deviations (`docs/model.md`): ten replications mostly settle
    /// it.
    #[test]
    fn ten_or_twenty_replications_settle_a_difference_of_one_standard_deviation() {
        let sure = |look: usize| {
            let named = |experiment: &u64| {
                let values: Vec<f64> = noise(*experiment, 20).into_iter().map(|value| value + 1.1).collect();
                Lead::of(&values[..look], 1).is_sure()
            };
            (0..500).filter(named).count()
        };
        assert!(sure(10) > 250 && sure(20) > 425, "{} and {} of 500", sure(10), sure(20));
    }

    #[test]
    fn more_rivals_ask_for_a_wider_interval() {
        let values = noise(7, 20);
        let [one, four] = [1, 4].map(|rivals| Lead::of(&values, rivals));
        assert!(four.low < one.low && four.high > one.high && four.mean.to_bits() == one.mean.to_bits());
    }
}
