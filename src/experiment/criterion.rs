//! The criterion between policies: one figure of the whole horizon, or several of them weighed together.

use serde::{Deserialize, Serialize};

use super::Block;
use super::spec::unknown;
use crate::registry::Problem;
use crate::saying;
use crate::sim::kpi::Better;
use crate::sim::{KPIS, Kpi};

/// The figures that a score weighs, in the order of its weights.
pub const SCORED: [Kpi; 3] = [Kpi::Npv, Kpi::ActiveDealers, Kpi::CohortLoyalty];

/// What decides.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Criterion {
    /// A KPI of the whole horizon.
    Kpi(Kpi),
    /// Gains over the baseline, weighed.
    Score(Weights),
}

/// How much profit, dealers still there and loyalty count in a score: relative weights, not negative, not all zero.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights(pub [f64; 3]);

impl Default for Weights {
    /// Half for profit, three tenths for dealers still there, a fifth for loyalty (assumed).
    fn default() -> Self {
        Self([0.5, 0.3, 0.2])
    }
}

impl Default for Criterion {
    fn default() -> Self {
        Self::Kpi(Kpi::Npv)
    }
}

impl Criterion {
    /// The key in exports, in links and on the command line: that of the KPI, or `score`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kpi(kpi) => kpi.spec().key,
            Self::Score(_) => "score",
        }
    }

    /// Reads a KPI's key, `score`, or a score with weights for profit, dealers and loyalty, such as `score=50,30,20`.
    ///
    /// # Errors
    /// Says what is wrong and what would be right.
    pub fn read(field: &str, text: &str) -> Result<Self, Problem> {
        let (key, weights) = text.split_once('=').map_or((text, None), |(key, weights)| (key, Some(weights)));
        match (key.trim(), weights) {
            ("score", None) => Ok(Self::Score(Weights::default())),
            ("score", Some(weights)) => Weights::read(field, weights).map(Self::Score),
            (key, None) if Kpi::find(key).is_some() => Ok(Self::Kpi(Kpi::find(key).expect("it was just found"))),
            (key, _) => Err(unknown(field, "KPI", key, KPIS.iter().map(|spec| spec.key).chain(["score"]))),
        }
    }

    /// The figure that shows its course month by month: a score has none of its own and is followed in profit.
    #[must_use]
    pub const fn monthly(self) -> Kpi {
        match self {
            Self::Score(_) => Kpi::Npv,
            Self::Kpi(kpi) => kpi,
        }
    }

    /// Whether it needs to know what the baseline comes to.
    #[must_use]
    pub const fn needs_baseline(self) -> bool {
        matches!(self, Self::Score(_) | Self::Kpi(Kpi::WinWin | Kpi::PolicyRoi | Kpi::PolicyCost))
    }

    /// 1 where more of it is better, −1 where less is.
    #[must_use]
    pub fn sign(self) -> f64 {
        match self {
            Self::Kpi(kpi) if kpi.spec().better == Better::Less => -1.0,
            Self::Kpi(_) | Self::Score(_) => 1.0,
        }
    }

    /// Whether a gain in it is told in points: what is a gain over the baseline already has no share of its own.
    #[must_use]
    pub const fn gain_is_in_points(self) -> bool {
        matches!(self, Self::Score(_) | Self::Kpi(Kpi::WinWin))
    }

    /// The figure of the policy at that place in a replication; not a number where it is undefined.
    ///
    /// A score is the weighed mean of the relative gains over the baseline, a share: .1 is a tenth better than the baseline.
    #[must_use]
    pub fn figure(self, block: &Block, policy: usize) -> f64 {
        match self {
            Self::Kpi(kpi) => block.runs[policy].whole(kpi),
            Self::Score(weights) => weights.score(block, policy),
        }
    }
}

impl Weights {
    /// Largest weight that may be given.
    const WEIGHT_MAX: f64 = 1_000.0;

    /// The weight at that place as a share of all, 0-1.
    #[must_use]
    pub fn share(self, place: usize) -> f64 {
        self.0[place] / self.0.iter().sum::<f64>()
    }

    /// These weights with another one at that place, 0-1, the others as their shares were; none if all of them were zero.
    #[must_use]
    pub fn with(self, place: usize, share: f64) -> Option<Self> {
        let mut shares = [0, 1, 2].map(|place| self.share(place));
        shares[place] = share;
        (shares.iter().sum::<f64>() > 0.0).then_some(Self(shares))
    }

    fn read(field: &str, text: &str) -> Result<Self, Problem> {
        let numbers: Vec<f64> = text.split(',').filter_map(|word| word.trim().parse().ok()).collect();
        let fits = |weights: &[f64; 3]| {
            weights.iter().all(|weight| (0.0..=Self::WEIGHT_MAX).contains(weight)) && weights.iter().sum::<f64>() > 0.0
        };
        let weights = <[f64; 3]>::try_from(numbers).ok().filter(fits).filter(|_| text.split(',').count() == 3);
        weights.map(Self).ok_or_else(|| {
            let hint =
                saying!("weights", "three weights from 0 to 1000 for profit, dealers and loyalty, such as 50,30,20");
            let text = text.escape_default();
            Problem::new(field, saying!("not-weights", "\"{text}\" is not a set of weights", text = text), hint)
        })
    }

    fn score(self, block: &Block, policy: usize) -> f64 {
        let Self(weights) = self;
        let total: f64 = weights.iter().sum();
        let gain = |kpi: Kpi| {
            let reference = block.baseline.get(kpi as usize).copied().unwrap_or(f64::NAN);
            (block.runs[policy].whole(kpi) - reference) / reference.abs()
        };
        let weighed = weights.iter().zip(SCORED).filter(|(weight, _)| **weight > 0.0);
        weighed.map(|(weight, kpi)| weight * gain(kpi)).sum::<f64>() / total
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Run};
    use super::{Criterion, SCORED, Weights};
    use crate::sim::{KPI_COUNT, Kpi};

    fn check(text: &str, expected: Option<Criterion>) {
        assert_eq!(Criterion::read("by", text).ok(), expected, "{text}");
    }

    #[test]
    fn a_kpi_or_weights_decide_and_nothing_else() {
        check("loyalty", Some(Criterion::Kpi(Kpi::Loyalty)));
        check("score", Some(Criterion::Score(Weights::default())));
        check("score=2, 1,0", Some(Criterion::Score(Weights([2.0, 1.0, 0.0]))));
        for text in ["weather", "score=1,2", "score=0,0,0", "score=1,-1,1", "score=1,x,1,1", "npv=1"] {
            check(text, None);
        }
    }

    #[test]
    fn one_weight_moves_and_the_others_keep_their_shares() {
        let weights = Weights([4.0, 3.0, 1.0]);
        assert_eq!([0, 1, 2].map(|place| weights.share(place)), [0.5, 0.375, 0.125]);
        assert_eq!(weights.with(1, 1.0), Some(Weights([0.5, 1.0, 0.125])));
        assert_eq!(Weights([0.0, 2.0, 0.0]).with(1, 0.0), None, "something has to count");
    }

    #[test]
    fn a_gain_over_the_baseline_has_points_and_no_shares() {
        assert!(
            Criterion::Score(Weights::default()).gain_is_in_points() && Criterion::Kpi(Kpi::WinWin).gain_is_in_points()
        );
        assert!(!Criterion::Kpi(Kpi::Npv).gain_is_in_points());
    }

    #[test]
    fn a_score_is_the_weighed_gain_over_the_baseline() {
        let figures = |[npv, dealers, loyalty]: [f64; 3]| {
            let mut whole = vec![0.0; KPI_COUNT];
            for (kpi, value) in SCORED.into_iter().zip([npv, dealers, loyalty]) {
                whole[kpi as usize] = value;
            }
            whole
        };
        let run = Run { by_month: Vec::new(), whole: figures([110.0, 30.0, 0.3]) };
        let block = Block { replication: 0, runs: vec![run], baseline: figures([100.0, 40.0, 0.4]) };
        // Gains .1, −.25, −.25: .5 × .1 − .3 × .25 − .2 × .25 = −.075.
        let score = Criterion::Score(Weights::default()).figure(&block, 0);
        assert!((score + 0.075).abs() < 1e-12, "{score}");
        let profit_alone = Criterion::Score(Weights([1.0, 0.0, 0.0])).figure(&block, 0);
        assert!((profit_alone - 0.1).abs() < 1e-12);
        let unknown = Block { baseline: Vec::new(), ..block };
        assert!(Criterion::Score(Weights::default()).figure(&unknown, 0).is_nan());
    }
}
