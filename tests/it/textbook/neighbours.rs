//! The nearest neighbours of the rules in `src/economics.rs`: what rounds off their families.

use dealers_choice::economics::deterrence;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::{exp, ln, ln_1p, powf};

/// The probabilities of choosing each of several options, `e^(U/τ)/Σ` (McFadden 1974).
#[must_use]
pub fn choice(utilities: &[f64], tau: f64) -> Vec<f64> {
    let best = utilities.iter().copied().fold(f64::NEG_INFINITY, |best, utility| utility.at_least(best));
    let weights: Vec<f64> = utilities.iter().map(|utility| exp((utility - best) / tau)).collect();
    let total: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / total).collect()
}

/// What it is worth, in utility, to have several options and to choose by taste: `τ ln Σ e^(U/τ)` (McFadden 1974).
#[must_use]
pub fn inclusive_value(utilities: &[f64], tau: f64) -> f64 {
    let best = utilities.iter().copied().fold(f64::NEG_INFINITY, |best, utility| utility.at_least(best));
    best + tau * ln(utilities.iter().map(|utility| exp((utility - best) / tau)).sum())
}

/// Whether a dealer resists a `gain`, in money, from free-riding: what deters is at least as large.
#[inline]
#[must_use]
pub fn comply(gain: f64, detection: f64, fine: f64, rent_value: f64) -> bool {
    gain <= deterrence(detection, fine, rent_value)
}

/// How many months of rent the replication is worth, `V = δ/(1 − δ(1 − x))`: monthly discount factor `δ`, exit probability
/// `x`, both in [0, 1] (Shapiro & Stiglitz 1984, in discrete time).
#[inline]
#[must_use]
pub fn patience(discount: f64, exit: f64) -> f64 {
    discount / (1.0 - discount * (1.0 - exit))
}

/// The months after which an exponential average has gone half the way: `ln ½/ln(1 − η)`, `rate` η in (0, 1).
#[must_use]
pub fn half_life(rate: f64) -> f64 {
    -std::f64::consts::LN_2 / ln_1p(-rate)
}

/// The monthly probability, in [0, 1), that adds up to an `annual` one, in [0, 1): `1 − (1 − a)^(1/12)`.
#[must_use]
pub fn monthly_rate(annual: f64) -> f64 {
    1.0 - powf(1.0 - annual, 1.0 / 12.0)
}

/// The share, in [0, 1], that joins in the end if everybody sees everybody and thresholds are spread evenly over
/// `[low, high]`: `(C − a)/(b − a − γ)`, or everybody once contagion outruns the spread (Granovetter 1978, mean field).
#[must_use]
pub fn boycott_share(conflict: f64, contagion: f64, low: f64, high: f64) -> f64 {
    if conflict <= low {
        return 0.0;
    }
    let resistance = high - low - contagion;
    if resistance > 0.0 { ((conflict - low) / resistance).at_most(1.0) } else { 1.0 }
}
