//! How far what somebody says of a market is likely to be from what it turns out to be.
//!
//! One rule for every condition, assumed: a tenth of its range, no more than five steps of its slider, and no more than half of its
//! value where it cannot be below zero. So a usual margin of 20 % may be 17.5 or 22.5 %, and what is not there at all has no error.
//! A word, a switch or a count is known or not. The horizon is chosen.

use crate::numeric::Bounded as _;
use crate::study::Factor;

/// Share of its range.
const SHARE: f64 = 0.1;
/// Steps of its slider.
const STEPS_MAX: f64 = 5.0;
/// Share of its value, where it cannot be below zero.
const OF_VALUE: f64 = 0.5;

/// The likely error of a condition that stands there; none for what nobody estimates.
pub(super) fn error(factor: Factor, now: f64) -> Option<f64> {
    let is_estimated = matches!(factor, Factor::Condition(_) | Factor::Pull) && !factor.is_stepwise();
    let range = factor.range();
    let most = (SHARE * (range.max - range.min)).at_most(STEPS_MAX * range.step);
    let error = if range.min < 0.0 { most } else { most.at_most(OF_VALUE * now) };
    (is_estimated && error > 0.0).then_some(error)
}

#[cfg(test)]
mod tests {
    use super::error;
    use crate::experiment::PlanSpec;
    use crate::study::Factor;

    #[test]
    fn an_estimate_may_be_off_and_what_is_known_or_chosen_is_not() {
        let of = |key, now| error(Factor::find(&PlanSpec::default(), "x", key).expect("a factor"), now);
        let near = |found: Option<f64>, expected: f64| found.is_some_and(|found| (found - expected).abs() < 1e-12);
        assert!(near(of("usual_margin", 0.2), 0.025), "five steps of half a point");
        assert!(near(of("brand_strength", 0.0), 0.12), "a tenth of the range");
        assert!(near(of("rival_hunger", 0.03), 0.015), "half of what there is");
        assert!(near(of("pull", 0.25), 0.1));
        for (key, now) in
            [("cull_share", 0.0), ("boycott", 1.0), ("rival_count", 2.0), ("months", 60.0), ("margin", 0.2)]
        {
            assert_eq!(of(key, now), None, "{key}");
        }
    }
}
