//! Did you mean …? What to say about a key that nobody knows.

use std::collections::BTreeMap;

use crate::registry::{Problem, Saying, Spec, Value};
use crate::saying;

/// Values by key, as a person spelled them.
pub type Settings = BTreeMap<String, Value>;

/// Lists longer than this are not spelled out in a hint.
const LISTED_MAX: usize = 14;

/// The problem of a `field` whose `key` is none of the `known` ones, with the nearest one as a hint.
#[must_use]
pub fn unknown<'a>(field: &str, what: &str, key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Problem {
    let shown: String = key.chars().take(60).flat_map(char::escape_default).collect();
    let message = saying!("unknown", "there is no {what} \"{key}\"", what = what, key = shown);
    Problem::new(field, message, hint(what, key, known))
}

fn hint<'a>(what: &str, key: &str, known: impl Iterator<Item = &'a str> + Clone) -> Saying {
    let near = known.clone().map(|name| (distance(key, name), name)).min();
    match near {
        Some((steps, name)) if steps * 5 <= name.len() * 2 => {
            saying!("did-you-mean", "did you mean \"{name}\"?", name = name)
        }
        _ if known.clone().count() <= LISTED_MAX => {
            saying!("one-of", "one of {words}", words = known.collect::<Vec<_>>().join(", "))
        }
        _ => saying!("one-of-many", "one of the {what} that the list of keys names", what = plural(what)),
    }
}

fn plural(what: &str) -> String {
    what.strip_suffix('y').map_or_else(|| format!("{what}s"), |stem| format!("{stem}ies"))
}

/// Edit distance in letters (Levenshtein 1966): how many to insert, delete or replace.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().take(80).enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = replaced.min(corner + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}

/// Spells every readable value of `settings` the usual way.
pub(super) fn respell(settings: &mut Settings, specs: &[Spec]) {
    for (key, value) in settings {
        let spec = specs.iter().find(|spec| spec.key == key);
        if let Some((spec, Ok(number))) = spec.map(|spec| (spec, spec.read(value))) {
            *value = spec.spell(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{distance, unknown};

    #[test]
    fn distance_counts_inserted_deleted_and_replaced_letters() {
        for (left, right, expected) in
            [("", "", 0), ("abc", "", 3), ("margin", "margn", 1), ("stick", "stock", 1), ("carrot", "parrots", 2)]
        {
            assert_eq!(distance(left, right), expected, "{left} {right}");
            assert_eq!(distance(right, left), expected, "{right} {left}");
        }
    }

    #[test]
    fn a_slip_brings_the_nearest_key_and_a_stranger_brings_the_list() {
        let known = ["margin", "bonus"];
        let hint = |key| unknown("set", "lever", key, known.into_iter()).hint.to_string();
        assert_eq!(hint("margni"), "did you mean \"margin\"?");
        assert_eq!(hint("weather"), "one of margin, bonus");
    }
}
