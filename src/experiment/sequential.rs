//! Replications one after another until the answer is clear: how wide an interval must be when it is looked at again and again.
//!
//! Looking after every replication and stopping at the first interval that leaves out zero would name a leader too often: a
//! 95 % interval holds for one look. So the 5 % are spent over the looks, α/(k(k+1)) at the k-th, which add up to α whatever
//! the number of looks (the union bound of Boole; α spending: Lan and DeMets 1983, from memory). At each look the interval is
//! Student's, so with normal differences the promise is exact and not asymptotic.
//!
//! What is drawn while it runs may be looked at before the first of these looks ([`Schedule::Drawn`]). Those early looks spend
//! what the thirteen leave over, so every later interval is the same whoever looks.
//!
//! The leader is picked because it looks best, so its intervals against all others have to hold together: each gets its part
//! of α. That is enough to name it: the wrong policy can only be named if one of the intervals of the truly best policy
//! against the others fails.

use super::statistics::mean_interval_at;

/// The share of experiments in which some interval at some look may fail.
const ALPHA: f64 = 0.05;

/// Numbers of replications after which it is asked whether the answer is clear. A run that ends between two of them is looked at
/// once more at its end.
pub const LOOKS: [u32; 13] = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

/// Those of them at which a run is drawn, and the early ones. One replication says nothing about the spread, so it spends nothing.
const DRAWN: [u32; 11] = [1, 2, 4, 10, 100, 200, 500, 1_000, 5_000, 20_000, 50_000];
/// Early looks with an interval.
const EARLY: f64 = 2.0;
/// The part of α that the looks of a run of any length up to the last of [`LOOKS`] leave over.
const LEFT_OVER: f64 = 1.0 / (LOOKS.len() as f64 + 1.0);

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

    /// The lead in `differences`, one for each replication, when there are `rivals` to be ahead of at the same time and this look
    /// may fail in a share `spent` of the experiments ([`Schedule::spent`]).
    #[must_use]
    pub fn of(differences: &[f64], rivals: u32, spent: f64) -> Self {
        let (mean, low, high) = mean_interval_at(differences, 1.0 - spent / f64::from(rivals.max(1)));
        Self { mean, low, high }
    }

    /// Whether the interval lies above zero: the first is surely ahead.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.low > 0.0
    }
}

/// When a run is looked at while it goes on, and what each look may spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// At each of [`LOOKS`]: the command line and the studies.
    Full,
    /// At few of them, since drawing a look costs more than running its replications, and after 1, 2 and 4 replications already, so that
    /// there is something to see where a replication takes long.
    Drawn,
}

impl Schedule {
    /// The looks at a run of at most `most` replications, the last one at its end.
    pub fn looks(self, most: u32) -> impl Iterator<Item = u32> {
        let looks = match self {
            Self::Full => LOOKS.as_slice(),
            Self::Drawn => &DRAWN,
        };
        looks.iter().copied().filter(move |look| *look < most).chain([most])
    }

    /// The share of experiments in which an interval may fail at the look after so many of at most `most` replications. What lies
    /// between two looks counts as the next one.
    #[must_use]
    pub fn spent(self, replications: u32, most: u32) -> f64 {
        let is_early = |look: u32| look < most && look < LOOKS[0];
        match self.looks(most).find(|look| *look >= replications) {
            Some(look) if is_early(look) => ALPHA * LEFT_OVER / EARLY,
            _ => {
                let look = f64::from(look_number(replications));
                ALPHA / (look * (look + 1.0))
            }
        }
    }
}

/// Which of [`LOOKS`] it is after so many replications, from 1.
fn look_number(replications: u32) -> u32 {
    LOOKS.iter().filter(|look| **look < replications).count() as u32 + 1
}

#[cfg(test)]
mod tests {
    use super::{ALPHA, DRAWN, LOOKS, Lead, Schedule, look_number};
    use crate::luck::DrawSource;
    use crate::numeric::normal_quantile;

    #[test]
    fn a_look_counts_as_the_next_one_until_it_is_reached() {
        for (replications, number) in [(2, 1), (10, 1), (11, 2), (20, 2), (100, 4), (101, 5), (100_000, 13)] {
            assert_eq!(look_number(replications), number, "{replications} replications");
        }
        let looks = |schedule: Schedule, most| schedule.looks(most).collect::<Vec<_>>();
        assert_eq!(looks(Schedule::Full, 35), [10, 20, 35]);
        assert_eq!(looks(Schedule::Full, 10), [10]);
        assert_eq!(looks(Schedule::Full, 3), [3]);
        assert_eq!(looks(Schedule::Drawn, 3), [1, 2, 3]);
        assert_eq!(looks(Schedule::Drawn, 150), [1, 2, 4, 10, 100, 150]);
    }

    /// So the page and the command line show the same interval once ten replications are in, or all of a shorter run.
    #[test]
    fn a_drawn_look_that_is_no_early_one_spends_as_much_as_any() {
        for replications in [10, 17, 100, 101, 5_000] {
            assert_eq!(
                Schedule::Drawn.spent(replications, 100_000),
                Schedule::Full.spent(replications, 100_000),
                "{replications}"
            );
        }
        assert_eq!(Schedule::Drawn.spent(3, 3), Schedule::Full.spent(3, 3));
        assert!(Schedule::Drawn.spent(3, 100) < Schedule::Full.spent(3, 100));
        assert!(DRAWN.iter().all(|look| *look < LOOKS[0] || LOOKS.contains(look)));
    }

    #[test]
    fn all_looks_together_spend_no_more_than_there_is() {
        let early = DRAWN.into_iter().filter(|look| *look > 1 && *look < LOOKS[0]);
        let spent = early.chain(LOOKS).map(|look| Schedule::Drawn.spent(look, 100_000)).sum::<f64>();
        assert!((spent - ALPHA).abs() < 1e-12, "{spent}");
    }

    /// A normal number for each replication of an experiment, addressed like any other draw.
    fn noise(experiment: u64, replications: u32) -> Vec<f64> {
        let mut uniforms = Vec::new();
        DrawSource::new(experiment, 0).territories(0, replications, &mut uniforms);
        uniforms.into_iter().take(replications as usize).map(normal_quantile).collect()
    }

    /// In how many of so many experiments without any difference some interval fails, looked at from `first` replications on.
    fn failed(experiments: u64, schedule: Schedule, first: u32, most: u32) -> usize {
        let fails = |experiment: &u64| {
            let values = noise(*experiment, most);
            schedule.looks(most).filter(|look| *look >= first).any(|look| {
                let lead = Lead::of(&values[..look as usize], 1, schedule.spent(look, most));
                lead.low > 0.0 || lead.high < 0.0
            })
        };
        (0..experiments).filter(fails).count()
    }

    /// 2,000 experiments, looked at five times. The interval may fail in 5 % of them at most; with a true rate of 5 % more
    /// than 6.5 % would be seen once in a thousand times. One look at 95 % each would fail in 14 %.
    #[test]
    fn looking_again_and_again_names_a_leader_out_of_nothing_in_one_case_of_twenty_at_most() {
        let failed = failed(2_000, Schedule::Full, 1, 200);
        assert!((20..=130).contains(&failed), "{failed} of 2000");
    }

    /// 8,000 experiments, as the page looks: a small channel from ten replications on, a large one from the first. The standard
    /// deviation of a rate of 5 % is .24 %. Were the early looks to spend as much as the first each, it would be 7.5 %.
    #[test]
    fn what_is_drawn_early_names_a_leader_out_of_nothing_in_one_case_of_twenty_at_most() {
        for first in [10, 1] {
            let failed = failed(8_000, Schedule::Drawn, first, 200);
            assert!((80..=460).contains(&failed), "{failed} of 8000 from {first} on");
        }
    }

    /// Common draws make a difference of 1.5 % about 1.1 standard deviations (`docs/model.md`): ten replications mostly settle it.
    #[test]
    fn ten_or_twenty_replications_settle_a_difference_of_one_standard_deviation() {
        let sure = |look: usize| {
            let named = |experiment: &u64| {
                let values: Vec<f64> = noise(*experiment, 20).into_iter().map(|value| value + 1.1).collect();
                Lead::of(&values[..look], 1, Schedule::Full.spent(look as u32, 20)).is_sure()
            };
            (0..500).filter(named).count()
        };
        assert!(sure(10) > 250 && sure(20) > 425, "{} and {} of 500", sure(10), sure(20));
    }

    #[test]
    fn more_rivals_ask_for_a_wider_interval() {
        let values = noise(7, 20);
        let [one, four] = [1, 4].map(|rivals| Lead::of(&values, rivals, 0.025));
        assert!(four.low < one.low && four.high > one.high && four.mean.to_bits() == one.mean.to_bits());
    }
}
