//! What may be said about a policy after so many replications: means with their intervals, shares, quantiles, words.
//!
//! Policies meet the same draws, so everything of interest is a list of paired differences, one number per replication. Where
//! a replication leaves a figure undefined (the sales per dealer of a network without dealers), it is left out, not counted
//! as zero.

use crate::numeric::{Bounded as _, clamp01};

mod student;
mod words;

pub use student::{student_cdf, student_quantile};
pub use words::{VerbalScale, settled, word_of};

/// The 97.5 % point of the normal law: half of what a 95 % interval leaves out lies above it.
pub(crate) const NORMAL_975: f64 = 1.959_963_984_540_054;

/// The defined values' number, mean and standard deviation (with n − 1); NaN where there are too few of them.
fn moments(values: &[f64]) -> (u32, f64, f64) {
    let defined = || values.iter().copied().filter(|value| !value.is_nan());
    let count = defined().fold(0, |count: u32, _| count + 1);
    let n = f64::from(count);
    let mean = defined().sum::<f64>() / n;
    let squares: f64 = defined().map(|value| (value - mean) * (value - mean)).sum();
    let sd = if count > 1 { (squares / (n - 1.0)).sqrt() } else { f64::NAN };
    (count, mean, sd)
}

/// The mean and the standard deviation (with n − 1) of the defined values: NaN for no value, and for the deviation of one.
#[must_use]
pub fn mean_sd(values: &[f64]) -> (f64, f64) {
    let (_, mean, sd) = moments(values);
    (mean, sd)
}

/// The mean and its 95 % interval (mean, low, high) by Student's t (1908).
///
/// One value says nothing about the spread: its interval is the whole line. No value at all: NaN.
///
/// ```
/// use dealers_choice::experiment::statistics::mean_interval;
/// let (mean, low, high) = mean_interval(&[1.0, 2.0, 3.0]);
/// // sd 1, standard error 1/√3 = .57735, t(2; .975) = 4.302653
/// assert!(mean == 2.0 && (low + 0.484_138).abs() < 1e-6 && (high - 4.484_138).abs() < 1e-6);
/// ```
#[must_use]
pub fn mean_interval(values: &[f64]) -> (f64, f64, f64) {
    mean_interval_at(values, 0.95)
}

/// The mean and its interval (mean, low, high) at a confidence in (0, 1), as [`mean_interval`].
#[must_use]
pub fn mean_interval_at(values: &[f64], confidence: f64) -> (f64, f64, f64) {
    let (count, mean, sd) = moments(values);
    match count {
        0 => (f64::NAN, f64::NAN, f64::NAN),
        1 => (mean, f64::NEG_INFINITY, f64::INFINITY),
        _ => {
            let half = student_quantile(f64::from(count - 1), 0.5 + 0.5 * confidence) * sd / f64::from(count).sqrt();
            (mean, mean - half, mean + half)
        }
    }
}

/// The share of defined differences above 0, in [0, 1], ties counting half; NaN for none.
#[must_use]
pub fn share_better(differences: &[f64]) -> f64 {
    let worth = |difference: f64| if difference > 0.0 { 1.0 } else { f64::from(u8::from(difference == 0.0)) * 0.5 };
    let worths: Vec<f64> = differences.iter().copied().filter(|value| !value.is_nan()).map(worth).collect();
    mean_sd(&worths).0
}

/// The 95 % interval (low, high) of a share seen in `n` replications (Wilson 1927): never outside [0, 1], and of some width
/// even when all replications agree.
#[must_use]
pub fn wilson(share: f64, n: u32) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let (n, z2) = (f64::from(n), NORMAL_975 * NORMAL_975);
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = NORMAL_975 / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    ((centre - half).at_least(0.0), (centre + half).at_most(1.0))
}

/// The quantiles at `shares`, each in [0, 1], of the defined values (type 7 of Hyndman & Fan 1996: straight lines
/// between neighbours). Sorts `values`, undefined ones last; NaN if none is defined.
#[must_use]
pub fn quantiles(values: &mut [f64], shares: &[f64]) -> Vec<f64> {
    values.sort_unstable_by(|a, b| a.is_nan().cmp(&b.is_nan()).then(a.total_cmp(b)));
    let defined = values.partition_point(|value| !value.is_nan());
    shares.iter().map(|share| quantile_of_sorted(&values[..defined], *share)).collect()
}

/// The quantile at `share`, in [0, 1], of rising defined values; NaN for none.
#[must_use]
pub fn quantile_of_sorted(values: &[f64], share: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else {
        return f64::NAN;
    };
    let position = clamp01(share) * last as f64;
    let below = (position as usize).min(last);
    let above = (below + 1).min(last);
    let part = position - below as f64;
    if part > 0.0 { values[below] + part * (values[above] - values[below]) } else { values[below] }
}
