//! What several commands have in common: words from a list, numbers.
//!
//! Options are taken as plain text and read here, not by the parser of the arguments, so that all mistakes can be told at
//! once.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};

use crate::registry::{Problem, Spec, Unit};

/// Accepts any text, and knows which words are right: for the help and for completions.
#[derive(Clone)]
pub(super) struct Suggested(pub fn() -> Vec<&'static str>);

impl TypedValueParser for Suggested {
    type Value = String;

    fn parse_ref(&self, _: &clap::Command, _: Option<&clap::Arg>, value: &OsStr) -> Result<String, clap::Error> {
        Ok(value.to_string_lossy().into_owned())
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.0)().into_iter().map(PossibleValue::new)))
    }
}

/// Notes a problem and goes on without the value.
pub(super) fn noted<T>(read: Result<T, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|problem| problems.push(problem)).ok()
}

/// A whole number from `min` to `max`.
pub(super) fn whole<T>(field: &str, text: &str, min: T, max: T) -> Result<T, Problem>
where
    T: std::str::FromStr + PartialOrd + std::fmt::Display + Copy,
{
    let number = text.trim().parse().ok().filter(|number| (min..=max).contains(number));
    number.ok_or_else(|| {
        Problem::english(
            field,
            format!("\"{}\" is not allowed", text.escape_default()),
            format!("a whole number from {min} to {max}"),
        )
    })
}

/// A part of the revenue at list.
pub(super) fn share_of_revenue(field: &str, text: &str) -> Result<f64, Problem> {
    let share = Unit::Share.read(text).filter(|share| (-0.5..=0.5).contains(share));
    share.ok_or_else(|| {
        let hint = "a share of revenue at list from -0.5 to 0.5, such as 0.03 or 3%";
        Problem::english(field, format!("\"{}\" is not allowed", text.escape_default()), hint)
    })
}

/// The keys of a table of settings with their ranges, for the help.
pub(super) fn keys_help(first: &str, specs: &[Spec]) -> String {
    let line = |spec: &Spec| format!("\n  {:<22} {}", spec.key, range(spec));
    format!("{first}{}", specs.iter().map(line).collect::<String>())
}

/// The allowed values of a setting.
pub(super) fn range(spec: &Spec) -> String {
    use crate::registry::Kind;
    match spec.kind {
        Kind::Number | Kind::Whole => {
            format!("{} to {} {}", spec.min, spec.max, spec.unit.symbol()).trim_end().to_owned()
        }
        Kind::Switch => "true or false".to_owned(),
        Kind::Choice(words) => words.join(", "),
    }
}
