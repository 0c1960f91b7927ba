//! Numbers as a reader expects them: with their unit, no more digits than they deserve, and a real minus sign.
//!
//! The marks come from the locale files and the rounding is done here, so a number reads the same in every browser, in
//! the tests and in print.

use crate::run::dial::Dial;
use crate::words::{say, with};
use dealers_choice::experiment::{Criterion, Scale};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::registry::{Kind, Spec, Unit};
use dealers_choice::sim::{KpiSpec, kpi::Whole};
use dealers_choice::study::Factor;
pub use dealers_choice::words::signed;
use dealers_choice::words::{Arg, Lexicon, is_nothing};

/// What stands between a number and its unit, so that no line ends there; files have a space in its place.
pub const NO_BREAK: char = '\u{a0}';
/// Levels of an axis that reaches so far are written in thousands, or in millions.
const IN_THOUSANDS_FROM: f64 = 20_000.0;
const IN_MILLIONS_FROM: f64 = 2_000_000.0;

/// A number with `digits` after the decimal mark, grouped by thousands.
#[must_use]
pub fn number(value: f64, digits: usize) -> String {
    with(|lexicon| lexicon.number(value, digits))
}

/// A share as a percentage.
#[must_use]
pub fn percent(share: f64, digits: usize) -> String {
    with(|lexicon| lexicon.percent(share, digits))
}

/// An amount in three figures: 12,400 as `12.4 k`, 6,130,000 as `6.13 M`.
#[must_use]
pub fn short(value: f64) -> String {
    with(|lexicon| lexicon.short(value))
}

/// Tells goods and money in these amounts from here on.
pub fn tell_in(scale: &Scale) {
    with(|lexicon| lexicon.tell_in(scale));
}

/// An amount of the model's money, in the reader's money. Without one, a unit of goods lists at 100.
#[must_use]
pub fn money(value: f64) -> String {
    with(|lexicon| lexicon.money(value))
}

/// In what money is told, as a value for a sentence.
#[must_use]
pub fn money_unit() -> (&'static str, Arg) {
    ("money", with(Lexicon::money_unit).into())
}

/// An amount of the reader's money.
#[must_use]
pub fn own_money(amount: f64) -> String {
    with(|lexicon| lexicon.own_money(amount))
}

/// An amount of the model's goods, in the reader's units.
#[must_use]
pub fn goods(value: f64) -> String {
    with(|lexicon| lexicon.goods(value))
}

/// The figure of a KPI, with its unit where that is short.
#[must_use]
pub fn kpi(spec: &KpiSpec, value: f64) -> String {
    match spec.unit {
        Unit::Share if spec.whole == Whole::Last => number(value, 2),
        Unit::Share | Unit::ShareAYear | Unit::ShareAMonth => percent(value, 1),
        Unit::Money | Unit::MoneyAMonth => money(value),
        Unit::Goods => goods(value),
        Unit::Count => number(value, 0),
        Unit::Number
        | Unit::ChanceAMonth
        | Unit::Months
        | Unit::Days
        | Unit::MonthsOfProfit
        | Unit::AMonth
        | Unit::Times
        | Unit::Switch
        | Unit::Word => number(value, 2),
    }
}

/// The figure of a KPI in three figures without its unit, in the reader's amounts, for where the unit stands beside it.
#[must_use]
pub fn bare(spec: &KpiSpec, value: f64) -> String {
    match spec.unit {
        Unit::Money | Unit::MoneyAMonth => short(with(|lexicon| lexicon.of_unit(spec.unit)) * value),
        _ => kpi(spec, value),
    }
}

/// The ends of a range of a KPI, told alike.
#[must_use]
pub fn kpi_range(spec: &KpiSpec, ends: [f64; 2]) -> [String; 2] {
    match spec.unit {
        Unit::Money | Unit::MoneyAMonth => with(|lexicon| lexicon.money_range(ends)),
        _ => ends.map(|value| kpi(spec, value)),
    }
}

/// A level of a chart's axis, which goes from `low` to `high` by `step`, in the reader's amounts.
#[must_use]
pub fn level(spec: &KpiSpec, [low, high, step]: [f64; 3], value: f64) -> String {
    let factor = with(|lexicon| lexicon.of_unit(spec.unit));
    let [low, high, step, value] = [low, high, step, value].map(|number| factor * number);
    let largest = low.abs().at_least(high.abs());
    let in_parts = |key: &str, part: f64| {
        let digits = digits((step / part * 1e6).round() / 1e6);
        say(key, &[("number", number(value / part, digits).into())])
    };
    match spec.unit {
        Unit::Share => number(value, 2),
        _ if is_nothing(value / step, 3) || largest < IN_THOUSANDS_FROM => number(value, digits(step)),
        _ if largest < IN_MILLIONS_FROM => in_parts("number-thousand", 1e3),
        _ => in_parts("number-million", 1e6),
    }
}

/// The value of something that is varied.
#[must_use]
pub fn factor(factor: Factor, value: f64) -> String {
    match factor.setting() {
        Some(spec) => setting(spec, value),
        None if factor == Factor::Pull => number(value, 2),
        None if factor == Factor::Months => counted("unit-months", value.round()),
        None => with_unit("unit-times", &number(value, 1)),
    }
}

/// How far something that is varied is likely to be off: what is a share is off by points.
#[must_use]
pub fn likely_error(factor: Factor, error: f64) -> String {
    let unit = factor.range().unit;
    let error = if unit.is_share() { 100.0 * error } else { error };
    let number = number(error, digits(error));
    match unit {
        unit if unit.is_share() => with_unit("unit-points", &number),
        Unit::Times => with_unit("unit-times", &number),
        Unit::MonthsOfProfit => with_unit("unit-months-of-profit", &number),
        _ => number,
    }
}

/// The figure of what decides; a score is a gain, in points.
#[must_use]
pub fn by_criterion(criterion: Criterion, value: f64) -> String {
    match criterion {
        Criterion::Kpi(one) => kpi(one.spec(), value),
        Criterion::Score(_) => with_unit("unit-points", &number(100.0 * value, 1)),
    }
}

/// The same beside a larger figure: no finer than that one.
#[must_use]
pub fn by_criterion_beside(criterion: Criterion, value: f64, larger: f64) -> String {
    match criterion {
        Criterion::Kpi(one) => {
            let [told, _] = kpi_range(one.spec(), [value, larger]);
            told
        }
        Criterion::Score(_) => by_criterion(criterion, value),
    }
}

/// The value of a setting in words, as beside its slider.
#[must_use]
pub fn setting(spec: &Spec, value: f64) -> String {
    match (spec.kind, spec.unit) {
        (Kind::Switch, _) => say(if value >= 0.5 { "switch-on" } else { "switch-off" }, &[]),
        (Kind::Choice(words), _) => {
            words.get(value as usize).map_or_else(String::new, |word| say(&format!("choice-{word}"), &[]))
        }
        (_, Unit::Share) => percent(value, digits(100.0 * spec.step)),
        (_, Unit::ShareAMonth | Unit::ChanceAMonth) => {
            with_unit("unit-a-month", &percent(value, digits(100.0 * spec.step)))
        }
        (_, Unit::ShareAYear) => with_unit("unit-a-year", &signed(&percent(value, digits(100.0 * spec.step)))),
        (_, Unit::Times) => with_unit("unit-times", &number(value, digits(spec.step))),
        (_, Unit::Months) => counted("unit-months", value),
        (_, Unit::Days) => counted("unit-days", value),
        (_, Unit::MonthsOfProfit) => with_unit("unit-months-of-profit", &number(value, digits(spec.step))),
        (_, Unit::AMonth) => with_unit("unit-a-month", &number(value, digits(spec.step))),
        (_, Unit::MoneyAMonth) => with_unit("unit-a-month", &money(value)),
        (_, Unit::Number) if spec.min < 0.0 => signed(&number(value, digits(spec.step))),
        (_, Unit::Number | Unit::Money | Unit::Count | Unit::Goods | Unit::Switch | Unit::Word) => {
            number(value, digits(spec.step))
        }
    }
}

/// The position of a dial in words, as beside its slider.
#[must_use]
pub fn dial(dial: Dial, value: f64) -> String {
    match dial {
        Dial::Carrot | Dial::Stick => say("dial-times", &[("number", number(value, 1).into())]),
        Dial::Talks => with_unit("unit-a-month", &number(value, 1)),
        Dial::Tolerance | Dial::Fairness => number(value, 0),
    }
}

fn with_unit(key: &str, text: &str) -> String {
    say(key, &[("number", text.into())])
}

fn counted(key: &str, value: f64) -> String {
    with(|lexicon| lexicon.counted(key, value))
}

/// Digits after the decimal mark that a slider of that step needs.
fn digits(step: f64) -> usize {
    (0..4)
        .find(|digits| {
            let scaled = step * [1.0, 10.0, 100.0, 1000.0][*digits];
            (scaled - scaled.round()).abs() < 1e-6
        })
        .unwrap_or(3)
}

/// The date of a month that is counted from 1: the year and the month in it.
#[must_use]
pub fn month(month: u32) -> String {
    say(
        "month-of-year",
        &[("year", (month.saturating_sub(1) / 12 + 1).into()), ("month", (month.saturating_sub(1) % 12 + 1).into())],
    )
}

/// A time in words: whole years where it is whole years.
#[must_use]
pub fn years(months: u32) -> String {
    if months.is_multiple_of(12) {
        say("years", &[("count", (months / 12).into())])
    } else {
        say("years-months", &[("count", months.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::{digits, number, percent, setting, short, signed};
    use dealers_choice::sim::{Conditions, Policy};
    use dealers_choice::words::is_nothing;

    #[test]
    fn numbers_carry_groups_a_point_and_a_real_minus() {
        for (value, places, expected) in [
            (0.0, 0, "0"),
            (-0.004, 2, "0.00"),
            (-1234.5, 1, "−1,234.5"),
            (1_000_000.0, 0, "1,000,000"),
            (999.6, 0, "1,000"),
            (f64::NAN, 1, "–"),
        ] {
            assert_eq!(number(value, places), expected);
        }
        assert_eq!(percent(0.125, 1), "12.5\u{a0}%");
    }

    #[test]
    fn what_is_nothing_shows_no_digit_and_what_is_something_shows_one() {
        for value in (-3_000..=3_000).map(|step| f64::from(step) / 1_000.0) {
            for digits in 0..4 {
                let shows = number(value, digits).contains(|digit| matches!(digit, '1'..='9'));
                assert_eq!(is_nothing(value, digits), !shows, "{value} with {digits} digits");
            }
        }
        assert!(!is_nothing(f64::NAN, 0) && !is_nothing(f64::INFINITY, 0));
    }

    #[test]
    fn amounts_are_told_in_three_figures() {
        for (value, expected) in [
            (7.0, "7"),
            (7.25, "7.2"),
            (812.0, "812"),
            (12_400.0, "12.4\u{a0}k"),
            (-999_700.0, "−1.00\u{a0}M"),
            (6_130_000.0, "6.13\u{a0}M"),
            (123_456_789.0, "123\u{a0}M"),
        ] {
            assert_eq!(short(value), expected);
        }
        assert_eq!((signed("5"), signed("−5"), signed("0.0")), ("+5".into(), "−5".into(), "0.0".into()));
    }

    #[test]
    fn settings_are_told_with_their_unit() {
        for (key, value, expected) in [
            ("margin", 0.215, "21.5\u{a0}%"),
            ("tolerance", 2.0, "2"),
            ("talks", 0.5, "0.5\u{a0}/\u{a0}month"),
            ("assess_every_months", 1.0, "1\u{a0}month"),
        ] {
            assert_eq!(setting(Policy::spec(key).expect("a lever"), value), expected);
        }
        assert_eq!(
            setting(Conditions::spec("market_growth").expect("a condition"), 0.05),
            "+5\u{a0}%\u{a0}/\u{a0}year"
        );
        assert_eq!((digits(1.0), digits(0.05), digits(0.005)), (0, 2, 3));
    }
}
