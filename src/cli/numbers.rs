//! Numbers as a person reads them. What has no value has no words: a sentence leaves its clause out, a cell says `undefined`.

use crate::experiment::{Criterion, Scale};
use crate::registry::Unit;
use crate::sim::Kpi;

/// What a cell says where there is no value.
const UNDEFINED: &str = "undefined";

/// A number with so many decimals; what rounds to nothing has no sign.
pub(super) fn fixed(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    if text.contains(|digit: char| matches!(digit, '1'..='9') || digit.is_alphabetic()) {
        text
    } else {
        text.trim_start_matches('-').to_owned()
    }
}

/// A figure of what decides, with as many digits as tell something.
pub(super) fn by_criterion(scale: &Scale, criterion: Criterion, number: f64) -> String {
    match criterion {
        Criterion::Kpi(kpi) => figure(scale, kpi, number),
        Criterion::Score(_) if number.is_nan() => UNDEFINED.to_owned(),
        Criterion::Score(_) => fixed(number, 3),
    }
}

/// A figure with as many digits as tell something, in the plan's own amounts.
pub(super) fn figure(scale: &Scale, kpi: Kpi, number: f64) -> String {
    let unit = kpi.spec().unit;
    let number = scale.of_unit(unit) * number;
    match unit {
        _ if number.is_nan() => UNDEFINED.to_owned(),
        Unit::Share | Unit::ShareAMonth | Unit::ShareAYear => fixed(number, 3),
        _ if number.abs() < 100.0 => fixed(number, 2),
        _ => fixed(number, 0),
    }
}

/// A share in per cent.
pub(super) fn percent(share: f64) -> String {
    if share.is_finite() { format!("{} %", fixed(100.0 * share, 0)) } else { UNDEFINED.to_owned() }
}

/// `3 replications`, `1 replication`.
pub(super) fn counted(count: u32, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// `low to high`, where there are such ends.
pub(super) fn between([low, high]: [f64; 2], spell: impl Fn(f64) -> String) -> Option<String> {
    (low.is_finite() && high.is_finite()).then(|| format!("{} to {}", spell(low), spell(high)))
}

/// The clause that follows what is said, if it has a value.
pub(super) fn clause(before: &str, value: Option<String>, after: &str) -> String {
    value.map_or_else(String::new, |value| format!("{before}{value}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{between, clause, fixed, percent};

    #[test]
    fn nothing_has_no_sign_and_the_undefined_no_number() {
        for (number, text) in [(-0.004, "0.00"), (-0.006, "-0.01"), (12.0, "12.00"), (-3.5, "-3.50")] {
            assert_eq!(fixed(number, 2), text);
        }
        assert_eq!((percent(-0.001).as_str(), percent(f64::NAN).as_str()), ("0 %", "undefined"));
    }

    #[test]
    fn a_clause_without_a_value_is_left_out() {
        let interval = |ends| clause(" (", between(ends, percent), ")");
        assert_eq!(interval([0.1, 0.2]), " (10 % to 20 %)");
        assert_eq!(interval([f64::NEG_INFINITY, f64::INFINITY]), "");
        assert_eq!(interval([f64::NAN, 0.2]), "");
    }
}
