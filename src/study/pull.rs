//! The rival's pull: one dial from 0 to 1 that moves three conditions together.

use crate::sim::Conditions;

/// What it is called wherever a factor is named.
pub const KEY: &str = "pull";
/// The conditions that it moves.
pub const MOVED: [&str; 3] = ["rival_hunger", "rival_margin", "rival_signing_months"];
/// Chance of an offer a month at full pull.
const HUNGER_MAX: f64 = 0.12;
/// Difference of the rival's margin to the usual one, share of list, at no pull and at full pull.
const MARGIN_OFFSET: (f64, f64) = (-0.02, 0.02);
/// Signing bonus at full pull, months of profit.
const SIGNING_MAX: f64 = 6.0;

/// The pull that these conditions amount to, 0-1: that of the chance of an offer, which matters most.
#[must_use]
pub fn of(conditions: &Conditions) -> f64 {
    (conditions.rival_hunger / HUNGER_MAX).clamp(0.0, 1.0)
}

/// The conditions at that pull in a trade with that usual margin (share of list).
#[must_use]
pub fn settings(pull: f64, usual_margin: f64) -> [(&'static str, f64); 3] {
    let (low, high) = MARGIN_OFFSET;
    [
        ("rival_hunger", pull * HUNGER_MAX),
        ("rival_margin", usual_margin + low + pull * (high - low)),
        ("rival_signing_months", pull * SIGNING_MAX),
    ]
}

/// Whether the three conditions stand where the dial would put them.
#[must_use]
pub fn agrees(conditions: &Conditions) -> bool {
    let [(_, hunger), (_, margin), (_, months)] = settings(of(conditions), conditions.usual_margin);
    let near = |left: f64, right: f64, step: f64| (left - right).abs() <= step;
    near(conditions.rival_hunger, hunger, 0.001)
        && near(conditions.rival_margin, margin, 0.006)
        && near(conditions.rival_signing_months, months, 0.3)
}
