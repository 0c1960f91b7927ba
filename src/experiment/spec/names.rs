//! What people call things: names of policies, their looks, the currency. Free words, but short and without control characters.

use super::limits::{AMOUNT, CURRENCY_LENGTH_MAX, DECIMALS, NAME_LENGTH_MAX};
use super::resolve::{Problems, check_range};
use super::{LOOKS, PolicySpec, unknown};
use crate::experiment::scale::ScaleSpec;
use crate::registry::{Problem, Saying};
use crate::saying;

/// Adds what is wrong with the name and the look of the policy, which stands at `place`.
pub(super) fn check(policy: &PolicySpec, place: &str, problems: &mut Problems) {
    if let Some(name) = &policy.name {
        check_words(name, &format!("{place}.name"), NAME_LENGTH_MAX, problems);
    }
    if let Some(look) = policy.look.as_deref().filter(|look| !LOOKS.contains(look)) {
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
