//! Which numbers are fitted, between which values, and what a rule book is.

use super::Refusal;
use crate::experiment::fingerprint;
use crate::numeric::Bounded as _;
use crate::registry::{Group, Kind, Spec};
use crate::sim::Parameters;

/// By which share of its default a number may be off, up and down, before any evidence (assumed).
pub const SPAN: f64 = 0.3;

/// Values that a free number can take: a rule book is a digit from 0 to 15 for each, so that a file of hundreds stays small.
pub const LEVELS: u8 = 16;

/// A free number, and between which values it is looked for. Every value between is as likely before the evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Its place among the parameters.
    pub place: usize,
    /// The smallest value.
    pub low: f64,
    /// The largest value.
    pub high: f64,
}

impl Prior {
    /// Within `span` of its default, as a share of it, and no further than the registry allows.
    ///
    /// # Errors
    /// If nothing is left to look for.
    pub fn new(place: usize, spec: &Spec, span: f64) -> Result<Self, Refusal> {
        let way = span * spec.default.abs();
        let [low, high] = [spec.default - way, spec.default + way].map(|end| spec.nearest(end));
        if low < high { Ok(Self { place, low, high }) } else { Err(Refusal::NoRange { key: spec.key }) }
    }

    /// The value of a digit: the middle of its part of the span.
    #[must_use]
    pub fn value(&self, digit: u8) -> f64 {
        self.low + (self.high - self.low) * (f64::from(digit) + 0.5) / f64::from(LEVELS)
    }

    /// The digit of a share of the span, 0-1.
    #[must_use]
    pub fn digit(share: f64) -> u8 {
        (share * f64::from(LEVELS)).at_most(f64::from(LEVELS - 1)) as u8
    }

    /// Its row in the registry.
    #[must_use]
    pub fn spec(&self) -> &'static Spec {
        &Parameters::SPECS[self.place]
    }
}

/// Every number of behaviour that is no cost and has a range: accounts are known to whoever has them, and a rule that is off by
/// default stays off.
#[must_use]
pub fn free(span: f64) -> Vec<Prior> {
    let is_free = |spec: &Spec| spec.group != Group::Costs && matches!(spec.kind, Kind::Number | Kind::Whole);
    let specs = Parameters::SPECS.iter().enumerate().filter(|(_, spec)| is_free(spec));
    specs.filter_map(|(place, spec)| Prior::new(place, spec, span).ok()).collect()
}

/// The parameters that a rule book stands for: a digit for each free number, everything else as usual.
#[must_use]
pub fn rule_book(priors: &[Prior], digits: &[u8]) -> Parameters {
    let mut numbers = Parameters::default().numbers();
    for (prior, digit) in priors.iter().zip(digits) {
        numbers[prior.place] = prior.value(*digit);
    }
    Parameters::from_numbers(&numbers)
}

/// One number for what a rule book depends on: the keys, defaults and ranges of all parameters, and the span.
#[must_use]
pub fn model_version(span: f64) -> String {
    let figures = |spec: &Spec| {
        let key: Vec<f64> = spec.key.bytes().map(f64::from).collect();
        key.into_iter().chain([spec.default, spec.min, spec.max])
    };
    fingerprint(Parameters::SPECS.iter().flat_map(figures).chain([span]))
}

#[cfg(test)]
mod tests {
    use super::{LEVELS, Prior, free, rule_book};
    use crate::registry::Group;
    use crate::sim::Parameters;
    use crate::study::calibration::Refusal;

    #[test]
    fn a_number_is_looked_for_around_its_default_and_within_its_range() {
        let check = |key: &str, span: f64, expected: [f64; 2]| {
            let place = Parameters::index(key).expect("a parameter");
            let prior = Prior::new(place, &Parameters::SPECS[place], span).expect("a range");
            assert!((prior.low - expected[0]).abs() + (prior.high - expected[1]).abs() < 1e-12, "{key}: {prior:?}");
        };
        let [sensitivity, floor] = [Parameters::default().price_sensitivity, 1.0];
        check("price_sensitivity", 0.1, [0.9 * sensitivity, 1.1 * sensitivity]);
        check("loss_aversion", 0.9, [floor, 3.0]);
    }

    #[test]
    fn a_number_without_a_range_is_refused_by_its_name() {
        let place = Parameters::index("price_sensitivity").expect("a parameter");
        let spec = Parameters::SPECS[place];
        for (spec, span) in [(crate::registry::Spec { default: 0.0, min: 0.0, ..spec }, 0.3), (spec, 0.0)] {
            let refusal = Prior::new(place, &spec, span).expect_err("nothing to look for");
            assert_eq!(refusal, Refusal::NoRange { key: "price_sensitivity" });
            assert!(refusal.to_string().starts_with("price_sensitivity has no range"), "{refusal}");
        }
    }

    #[test]
    fn costs_are_not_fitted_and_all_else_is() {
        let priors = free(0.3);
        assert!(priors.iter().all(|prior| prior.spec().group != Group::Costs && prior.low < prior.high));
        let usual = Parameters::default().numbers();
        let moved = rule_book(&priors, &vec![0; priors.len()]).numbers();
        for (place, spec) in Parameters::SPECS.iter().enumerate() {
            assert_eq!(moved[place] != usual[place], priors.iter().any(|prior| prior.place == place), "{}", spec.key);
        }
    }

    #[test]
    fn digits_part_the_span_evenly() {
        let prior = Prior { place: 0, low: 2.0, high: 4.0 };
        assert_eq!([0.0, 0.06, 0.063, 0.5, 0.999, 1.0].map(Prior::digit), [0, 0, 1, 8, 15, 15]);
        let values: Vec<f64> = (0..LEVELS).map(|digit| prior.value(digit)).collect();
        assert_eq!((values[0], values[15]), (2.0625, 3.9375));
        assert!(values.windows(2).all(|pair| (pair[1] - pair[0] - 0.125).abs() < 1e-12));
    }
}
