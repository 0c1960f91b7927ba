//! What is said about a value that an entry does not allow.

use super::{Kind, Problem, Spec, Value};
use crate::saying;

impl Spec {
    /// What is wrong with a value, and what would be right.
    pub(super) fn refusal(&self, value: &Value) -> Problem {
        let unit = self.unit.symbol();
        let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
        let (min, max) = (self.min, self.max);
        let hint = match (self.kind, self.meant(value)) {
            (Kind::Number, None) => {
                saying!("number", "a number from {min} to {max}{unit}", min = min, max = max, unit = unit)
            }
            (Kind::Whole, None) => {
                saying!("whole-number", "a whole number from {min} to {max}{unit}", min = min, max = max, unit = unit)
            }
            (Kind::Number, Some(meant)) => saying!(
                "meant-number",
                "did you mean {meant}? a number from {min} to {max}{unit}",
                meant = meant,
                min = min,
                max = max,
                unit = unit
            ),
            (Kind::Whole, Some(meant)) => saying!(
                "meant-whole-number",
                "did you mean {meant}? a whole number from {min} to {max}{unit}",
                meant = meant,
                min = min,
                max = max,
                unit = unit
            ),
            (Kind::Switch, _) => saying!("true-or-false", "true or false"),
            (Kind::Choice(words), _) => saying!("one-of", "one of {words}", words = words.join(", ")),
        };
        Problem::new(self.key, saying!("not-allowed", "{value} is not allowed", value = value), hint)
    }

    /// What was probably meant: a decimal comma, a number in per cent where a share belongs, or the other way round.
    fn meant(&self, value: &Value) -> Option<f64> {
        let written = match value {
            Value::Switch(_) => return None,
            Value::Number(number) => number.to_string(),
            Value::Word(word) => word.replace(',', "."),
        };
        let bare = written.trim_end().trim_end_matches('%').to_owned();
        let mut readings =
            [format!("{bare}%"), bare, written].into_iter().rev().filter_map(|text| self.unit.read(&text));
        readings.find(|number| self.allows(*number))
    }
}
