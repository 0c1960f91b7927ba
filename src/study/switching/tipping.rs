//! Tipping points: every place where the lead ends, the closest first.
//!
//! How close one is, is counted in the likely error of its assumption: a margin that tips two points away is closer than a brand
//! that tips a tenth away, if margins are told less well than brands. What nobody estimates, such as the horizon, comes after
//! all that is estimated, by its share of what it may be.

use super::{SearchRange, SwitchingValue, SwitchingValues};
use crate::numeric::order;

/// A place where the lead ends along one assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TippingPoint {
    /// The assumption, where it stands and how far it goes.
    pub range: SearchRange,
    /// Where the leader leads no longer.
    pub at: SwitchingValue,
}

impl TippingPoint {
    /// All of these, the closest first.
    #[must_use]
    pub fn closest_first(ranges: &[SearchRange], values: &[SwitchingValues]) -> Vec<Self> {
        let points = ranges.iter().zip(values).flat_map(|(range, values)| {
            let at = |at: &SwitchingValue| Self { range: *range, at: *at };
            values.ends().map(at).collect::<Vec<_>>()
        });
        let by_part = order::by_number(points.collect(), |point| point.range.part(point.at.value).abs());
        order::by_number(by_part, |point| point.errors().unwrap_or(f64::INFINITY))
    }

    /// How many likely errors it is away; none where nobody estimates the assumption.
    #[must_use]
    pub fn errors(&self) -> Option<f64> {
        Some((self.at.value - self.range.now).abs() / self.range.likely_error()?)
    }

    /// Whether a likely error of its assumption reaches it.
    #[must_use]
    pub fn is_likely(&self) -> bool {
        self.errors().is_some_and(|errors| errors <= 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{SearchRange, SwitchingValue, SwitchingValues, TippingPoint};
    use crate::experiment::{Plan, PlanSpec};
    use crate::study::Factor;

    fn point(key: &str, value: f64) -> (SearchRange, SwitchingValues) {
        let spec = PlanSpec::default();
        let factor = Factor::find(&spec, "x", key).expect("a factor");
        let range = SearchRange::whole(&Plan::try_from(spec).expect("a plan"), 0, factor);
        let at = Some(SwitchingValue { value, within: 0.0, then: 1 });
        let (below, above) = if value < range.now { (at, None) } else { (None, at) };
        (range, SwitchingValues { below, above })
    }

    #[test]
    fn the_closest_is_the_one_that_the_fewest_likely_errors_reach() {
        let (ranges, values): (Vec<_>, Vec<_>) = [
            point("months", 61.0),
            point("usual_margin", 0.23),
            point("rival_margin", 0.222),
            point("brand_strength", -0.1),
        ]
        .into_iter()
        .unzip();
        let found = TippingPoint::closest_first(&ranges, &values);
        let key = |point: &TippingPoint| point.range.factor.key(&PlanSpec::default());
        let told: Vec<(String, bool)> = found.iter().map(|point| (key(point), point.is_likely())).collect();
        assert_eq!(
            told.iter().map(|(key, is_likely)| (key.as_str(), *is_likely)).collect::<Vec<_>>(),
            [("brand_strength", true), ("rival_margin", true), ("usual_margin", false), ("months", false)],
            "{:?}",
            found.iter().map(TippingPoint::errors).collect::<Vec<_>>()
        );
        assert_eq!(found[3].errors(), None);
    }
}
