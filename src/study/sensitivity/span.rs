//! Between which values a factor is varied when somebody asks what matters.
//!
//! How uncertain a factor is nobody knows better than the person who asks; the usual spans are assumed. A condition or a lever
//! goes a fifth of its range to either side of its present value, but no more than ten steps of its slider; a parameter of
//! behaviour goes 30 % of its value to either side. A dial, a switch, a choice or a count goes through its whole range.

use serde::{Deserialize, Serialize};

use super::PERTURBATION;
use crate::experiment::spec::unknown;
use crate::experiment::{Plan, PlanSpec};
use crate::numeric::Bounded as _;
use crate::registry::{Kind, Problem, Saying};
use crate::saying;
use crate::sim::{Conditions, Parameters, Policy};
use crate::study::factor::twice;
use crate::study::{Factor, sliders};

/// Words that stand for many factors.
pub const FACTOR_SETS: [&str; 5] = ["sliders", "conditions", "levers", "parameters", "market"];
/// Share of its range by which a condition or a lever is moved to either side.
const SHARE: f64 = 0.2;
/// Steps of its slider by which it is moved at most.
const STEPS_MAX: f64 = 10.0;

/// A factor and the values between which it is varied.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// What is varied.
    pub factor: Factor,
    /// The smallest value.
    pub low: f64,
    /// The largest value.
    pub high: f64,
}

impl Span {
    /// The value at a part of the way, 0-1. What has no halves takes each of its values over an equal part of the way.
    #[must_use]
    pub fn at(&self, part: f64) -> f64 {
        let Self { factor, low, high } = *self;
        if factor.setting().is_none_or(|setting| setting.kind == Kind::Number) {
            return low + part * (high - low);
        }
        (low + part * (high - low + 1.0)).floor().at_most(high)
    }

    /// The usual span of a factor of that plan; `favourite` is the policy whose levers are meant where none is named.
    #[must_use]
    pub fn usual(plan: &Plan, favourite: u16, factor: Factor) -> Self {
        let range = factor.range();
        let present = factor.now(plan, favourite);
        let reach = match factor {
            Factor::Parameter(_) => PERTURBATION * present.abs(),
            _ => (SHARE * (range.max - range.min)).at_most(STEPS_MAX * range.step),
        };
        let gradual =
            matches!(factor, Factor::Condition(_) | Factor::Parameter(_) | Factor::Lever { .. } | Factor::Pull)
                && factor.setting().is_none_or(|setting| setting.kind == Kind::Number);
        if gradual {
            Self { factor, low: (present - reach).at_least(range.min), high: (present + reach).at_most(range.max) }
        } else {
            Self { factor, low: range.min, high: range.max }
        }
    }
}

/// The spans that `text` asks for: one of [`FACTOR_SETS`] (only what is a number, not a switch, a choice or a count; `market` has
/// switches, choices and the horizon too), a key with its usual span, or `KEY=LOW:HIGH`.
///
/// # Errors
/// Says what is wrong and what would be right.
pub fn spans(spec: &PlanSpec, plan: &Plan, favourite: u16, field: &str, text: &str) -> Result<Vec<Span>, Problem> {
    if let Some(factors) = set(favourite, text) {
        let spans = factors.into_iter().map(|factor| Span::usual(plan, favourite, factor));
        return Ok(spans.filter(|span| span.low < span.high).collect());
    }
    let (key, ends) = text.split_once('=').map_or((text, None), |(key, ends)| (key.trim(), Some(ends)));
    let factor = Factor::find(spec, field, key).map_err(|problem| with_sets(problem, field, key))?;
    let span = ends.map_or_else(|| Ok(Span::usual(plan, favourite, factor)), |ends| read(factor, field, key, ends))?;
    if span.low < span.high {
        return Ok(vec![span]);
    }
    let message = saying!("not-below", "{low} is not below {high}", low = span.low, high = span.high);
    Err(Problem::new(field, message, hint(factor, key)))
}

/// All that several texts name, each as [`spans`] reads it.
///
/// # Errors
/// Everything that is wrong with them, and a factor that is there twice.
pub fn all_spans(spec: &PlanSpec, plan: &Plan, favourite: u16, texts: &[String]) -> Result<Vec<Span>, Vec<Problem>> {
    const FIELD: &str = "factors";
    let mut problems = Vec::new();
    let mut read = |text: &String| {
        spans(spec, plan, favourite, FIELD, text.trim()).map_err(|problem| problems.push(problem)).unwrap_or_default()
    };
    let spans: Vec<Span> = texts.iter().flat_map(&mut read).collect();
    let factors: Vec<Factor> = spans.iter().map(|span| span.factor).collect();
    problems.extend(twice(spec, FIELD, &factors));
    if problems.is_empty() { Ok(spans) } else { Err(problems) }
}

/// The problem of a key that is near to one of the sets, which are few.
fn with_sets(problem: Problem, field: &str, key: &str) -> Problem {
    let set = unknown(field, "set of factors", key, FACTOR_SETS.into_iter());
    if set.hint.code == "did-you-mean" { set } else { problem }
}

fn set(favourite: u16, word: &str) -> Option<Vec<Factor>> {
    let numbers = |specs: &'static [crate::registry::Spec]| {
        let places = specs.iter().enumerate().filter(|(_, spec)| spec.kind == Kind::Number);
        places.map(|(place, _)| place as u16)
    };
    let slider = |key| Factor::Condition(Conditions::index(key).expect("a condition") as u16);
    match word {
        "sliders" => Some(sliders::conditions().map(slider).chain([Factor::Pull]).collect()),
        "conditions" => Some(numbers(Conditions::SPECS).map(Factor::Condition).collect()),
        "parameters" => Some(numbers(Parameters::SPECS).map(Factor::Parameter).collect()),
        "levers" => {
            let policy = Some(favourite);
            Some(numbers(Policy::SPECS).map(|lever| Factor::Lever { policy, lever }).collect())
        }
        "market" => Some(sliders::market()),
        _ => None,
    }
}

fn read(factor: Factor, field: &str, key: &str, ends: &str) -> Result<Span, Problem> {
    let range = factor.range();
    let number = |text: &str| range.unit.read(text);
    let ends = ends.split_once(':').and_then(|(low, high)| number(low).zip(number(high)));
    let refuse = |message: Saying| Problem::new(field, message, hint(factor, key));
    let (low, high) =
        ends.ok_or_else(|| refuse(saying!("no-range", "{key} has no range of two numbers", key = key)))?;
    if low < range.min || high > range.max {
        return Err(refuse(saying!(
            "range",
            "{key} goes from {min} to {max}",
            key = key,
            min = range.min,
            max = range.max
        )));
    }
    Ok(Span { factor, low, high })
}

fn hint(factor: Factor, key: &str) -> Saying {
    let range = factor.range();
    saying!("span", "KEY=LOW:HIGH, such as {key}={min}:{max}", key = key, min = range.min, max = range.max)
}

#[cfg(test)]
mod tests {
    use super::{FACTOR_SETS, Span, spans};
    use crate::experiment::{Plan, PlanSpec};
    use crate::registry::Problem;
    use crate::study::Factor;

    fn read(text: &str) -> Result<Vec<Span>, Problem> {
        let spec = PlanSpec::default();
        spans(&spec, &Plan::try_from(&spec).expect("the default plan"), 2, "factors", text)
    }

    fn check(text: &str, low: f64, high: f64) {
        let span = read(text).unwrap_or_else(|problem| panic!("{problem}"))[0];
        assert!((span.low - low).abs() < 1e-12 && (span.high - high).abs() < 1e-12, "{text}: {span:?}");
    }

    #[test]
    fn a_factor_is_varied_around_where_it_stands_and_never_out_of_its_range() {
        check("brand_strength", -0.24, 0.24);
        check("market_growth", -0.05, 0.15);
        check("demand_volatility", 0.0, 0.12);
        check("pull", 0.05, 0.45);
        check("loyalty_weight", 1.12, 2.08);
        check("talks=0.2:1", 0.2, 1.0);
        check("boycott", 0.0, 1.0);
        check("mixed.intensity", 0.0, 4.0);
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for text in ["talks=1:0.2", "talks=1", "talks=1:1", "talks=0:9", "talks=NaN:1", "tolks", "nobody.talks", ""] {
            assert!(read(text).is_err(), "{text}");
        }
        assert_eq!(read("condition").expect_err("no set").hint.to_string(), "did you mean \"conditions\"?");
    }

    #[test]
    fn every_set_has_factors_that_can_move() {
        for set in FACTOR_SETS {
            let spans = read(set).expect("a set");
            assert!(spans.len() >= 5 && spans.iter().all(|span| span.low < span.high), "{set}");
        }
        let levers = read("levers").expect("a set");
        assert!(levers.iter().all(|span| matches!(span.factor, Factor::Lever { policy: Some(2), .. })));
    }

    #[test]
    fn a_switch_is_off_half_of_the_way() {
        let span = read("boycott").expect("a switch")[0];
        assert_eq!([0.0, 0.49, 0.51, 1.0].map(|part| span.at(part)), [0.0, 0.0, 1.0, 1.0]);
        let choice = read("rival_reaction").expect("a choice")[0];
        assert_eq!([0.2, 0.5, 0.7, 1.0].map(|part| choice.at(part)), [0.0, 1.0, 2.0, 2.0]);
    }
}
