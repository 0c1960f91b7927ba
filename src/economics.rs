//! The textbook rules that dealers follow: each a small pure function with its source.
//!
//! A dealer's decision in the model is a known result of the literature applied to the dealer's own numbers. Keeping
//! those results here, apart from the month, lets the tests hold the very functions that run against examples computed
//! by hand; `docs/validation.md` lists them. Results that the simulation does not call live with the tests, in
//! `tests/it/textbook`. Sources are recalled.

use crate::numeric::Bounded as _;
use crate::numeric::{clamp01, logistic, sqrt};

/// Money spent on local advertising when sales answer by the factor `(1 + a/A₀)^b`: `max(0, m·D·b/(1 − θ) − A₀)`.
///
/// `marginal` is margin times demand times elasticity, `m·D·b`, in money; `net_cost` is the dealer's own share `1 − θ` of
/// a unit of money spent, in (0, 1]; `baseline` is `A₀`, the exposure that comes free, in money. The first-order condition.
#[inline]
#[must_use]
pub fn advertising(marginal: f64, net_cost: f64, baseline: f64) -> f64 {
    (marginal / net_cost - baseline).at_least(0.0)
}

/// The probability in [0, 1] of staying when staying is worth `utility_gap` more than leaving and taste varies by `tau`,
/// both in utility (binary logit, McFadden 1974).
#[inline]
#[must_use]
pub fn stay_probability(utility_gap: f64, tau: f64) -> f64 {
    logistic(utility_gap / tau)
}

/// One step of a stock that is kept in part and fed: `g·keep + inflow` (Nerlove & Arrow 1962, with `keep = 1 − δ`).
#[inline]
#[must_use]
pub fn stock_of_goodwill(g: f64, keep: f64, inflow: f64) -> f64 {
    g * keep + inflow
}

/// The effort `e ≥ 0` at which `(1 + e)·e = k`: a marginal gain `k/(1 + e)` meets a marginal cost `e`, both in units of the
/// effort cost. No effort pays where `k ≤ 0`. The first-order condition of S3.
#[inline]
#[must_use]
pub fn effort(k: f64) -> f64 {
    if k > 0.0 { 0.5 * (sqrt(1.0 + 4.0 * k) - 1.0) } else { 0.0 }
}

/// What being caught would cost on average, in money: `q̂·(F + V·rent)` (Becker 1968; Shapiro & Stiglitz 1984).
///
/// `detection` is the perceived probability `q̂`; `fine` is `F` and `rent_value` is `V·rent`, the present value of what is
/// earned here beyond the best alternative, both in money.
#[inline]
#[must_use]
pub fn deterrence(detection: f64, fine: f64, rent_value: f64) -> f64 {
    detection * (fine + rent_value)
}

/// The mark-up of a single product under logit demand: `1/(β(1 − s))`, in the unit of price that the sensitivity `β` is per
/// (money, or shares of list); market share `s` in [0, 1).
#[inline]
#[must_use]
pub fn markup(beta: f64, share: f64) -> f64 {
    1.0 / (beta * (1.0 - share))
}

/// The chance in [0, 1] of ending above a goal, `ahead` of it by so much on average with the standard deviation `doubt`: a straight
/// line through one half that stands for the normal curve, certain two deviations away.
#[inline]
#[must_use]
pub fn straight_chance(ahead: f64, doubt: f64) -> f64 {
    clamp01(0.5 + ahead / (4.0 * doubt))
}

/// The present value, in money, of a dealer that earns the enterprise `margin` a month, this month included, and leaves
/// with monthly probability `churn`, at a monthly `discount` rate: `M(1 + d)/(d + h)`.
#[inline]
#[must_use]
pub fn lifetime_value(margin: f64, churn: f64, discount: f64) -> f64 {
    margin * (1.0 + discount) / (discount + churn)
}

/// The long-run share of slots with a dealer, in [0, 1], when dealers leave with monthly probability `hazard` and vacant
/// slots are filled with monthly probability `fill` (alternating renewal).
#[inline]
#[must_use]
pub fn coverage(hazard: f64, fill: f64) -> f64 {
    fill / (fill + hazard)
}

/// How much of its own effort a dealer keeps when a share `spill`, in [0, 1], works for the mean of all `dealers` of the
/// territory, itself included: `1 − ς(n − 1)/n`.
#[inline]
#[must_use]
pub fn own_weight(spill: f64, dealers: f64) -> f64 {
    1.0 - spill * (dealers - 1.0) / dealers
}

/// One step of an exponential average towards `target`, at `rate` in [0, 1] a month.
#[inline]
#[must_use]
pub fn ewma(old: f64, rate: f64, target: f64) -> f64 {
    old + rate * (target - old)
}

/// Whether a dealer joins a boycott: its own anger `conflict`, plus `contagion` times the share of linked dealers that joined, is
/// above its `threshold`; all in [0, 1] (Granovetter 1978).
#[inline]
#[must_use]
pub fn boycott_joins(conflict: f64, contagion: f64, share_joined: f64, threshold: f64) -> bool {
    conflict + contagion * share_joined > threshold
}
