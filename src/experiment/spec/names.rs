//! What people call things: names of policies, their looks, the currency. Free words, but short and without control characters.

use super::hint::unknown;
use super::limits::{AMOUNT, CURRENCY_LENGTH_MAX, DECIMALS, NAME_LENGTH_MAX, check_range};
use crate::experiment::scale::ScaleSpec;
use crate::registry::{Problem, Saying};
use crate::saying;

type Problems = Vec<Problem>;

/// The colours and shapes by which policies are told apart, in the order of the presets that own them.
pub const LOOKS: [&str; 5] = ["plain", "carrot", "stick", "fair", "mixed"];

/// Adds what is wrong with the name and the look of a policy, which stands at `place`.
pub(super) fn check(name: Option<&str>, look: Option<&str>, place: &str, problems: &mut Problems) {
    if let Some(name) = name {
        check_words(name, &format!("{place}.name"), NAME_LENGTH_MAX, problems);
    }
    if let Some(look) = look.filter(|look| !LOOKS.contains(look)) {
        problems.push(unknown(&format!("{place}.look"), "look", look, LOOKS.into_iter()));
    }
}

/// Adds what is wrong with the reader's own amounts.
pub(super) fn check_scale(scale: &ScaleSpec, problems: &mut Problems) {
    for (key, amount) in [("units", scale.units), ("price", scale.price)] {
        if let Some(amount) = amount {
            check_range(amount, AMOUNT[0], AMOUNT[1], &format!("scale.{key}"), problems);
        }
    }
    if let Some(currency) = &scale.currency {
        check_words(currency, "scale.currency", CURRENCY_LENGTH_MAX, problems);
    }
    if let Some(decimals) = scale.decimals {
        DECIMALS.check("scale.", decimals, problems);
    }
}

fn check_words(words: &str, field: &str, longest: usize, problems: &mut Problems) {
    let length = words.chars().count();
    let mut refuse = |message: Saying, hint: Saying| problems.push(Problem::new(field, message, hint));
    if words.chars().any(char::is_control) {
        refuse(
            saying!("name-control", "it has a line break or another control character"),
            saying!("name-plain", "one line of plain words"),
        );
    } else if words.trim().is_empty() {
        refuse(saying!("name-empty", "it is empty"), saying!("name-or-none", "give it some letters, or leave it out"));
    } else if length > longest {
        refuse(
            saying!("name-long", "it has {length} characters", length = length),
            saying!("name-limit", "at most {max} characters", max = longest),
        );
    }
}
