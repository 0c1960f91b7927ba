//! Numbers as a reader expects them: no more digits than they deserve, and a real minus sign.
//!
//! The marks come from the locale files and the rounding is done here, so a number reads the same on every machine.

use super::{Arg, Lexicon};
use crate::registry::Unit;

const THOUSAND: f64 = 1e3;
const MILLION: f64 = 1e6;
/// Smaller amounts of money are told with their coins.
const COINS_BELOW: f64 = 100.0;

impl Lexicon {
    /// A number with `digits` after the decimal mark, grouped by thousands.
    #[must_use]
    pub fn number(&self, value: f64, digits: usize) -> String {
        if !value.is_finite() {
            return self.say("number-none", &[]);
        }
        let size = rounded(value.abs(), digits);
        let text = format!("{size:.digits$}");
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if value < 0.0 && size > 0.0 { "−" } else { "" };
        let point = if rest.is_empty() { String::new() } else { self.say("number-point", &[]) };
        format!("{sign}{}{point}{rest}", self.grouped(whole))
    }

    /// A share as a percentage.
    #[must_use]
    pub fn percent(&self, share: f64, digits: usize) -> String {
        if !share.is_finite() {
            return self.number(share, digits);
        }
        self.say("number-percent", &[("number", self.number(100.0 * share, digits).into())])
    }

    /// An amount in three figures: 12,400 as `12.4 k`, 6,130,000 as `6.13 M`.
    #[must_use]
    pub fn short(&self, value: f64) -> String {
        self.short_beside(value, value)
    }

    /// The same beside a larger amount: no finer than that one in the same unit.
    fn short_beside(&self, value: f64, larger: f64) -> String {
        if !value.is_finite() {
            return self.number(value, 0);
        }
        let size = value.abs();
        let in_parts = |key: &str, part: f64| {
            let digits = digits_of(value / part).min(digits_of(larger / part));
            self.say(key, &[("number", self.number(value / part, digits).into())])
        };
        if size >= 0.9995 * MILLION {
            in_parts("number-million", MILLION)
        } else if size >= 9.995 * THOUSAND {
            in_parts("number-thousand", THOUSAND)
        } else {
            self.number(value, usize::from(size < 10.0 && size.fract() != 0.0))
        }
    }

    /// In what money is told.
    #[must_use]
    pub fn money_unit(&self) -> String {
        let scale = self.scale.borrow();
        match scale.currency.as_deref() {
            Some(currency) => self.say("money-unit-currency", &[("currency", currency.into())]),
            None if scale.money.to_bits() == 1.0_f64.to_bits() => self.say("money-unit-list", &[]),
            None => self.say("money-unit-own", &[]),
        }
    }

    /// What a figure in that unit is multiplied by to be told.
    #[must_use]
    pub fn of_unit(&self, unit: Unit) -> f64 {
        self.scale.borrow().of_unit(unit)
    }

    /// An amount of the model's goods, in the reader's units.
    #[must_use]
    pub fn goods(&self, value: f64) -> String {
        let goods = self.scale.borrow().goods;
        self.short(goods * value)
    }

    /// An amount of the model's money, in the reader's.
    #[must_use]
    pub fn money(&self, value: f64) -> String {
        let money = self.scale.borrow().money;
        self.own_money(money * value)
    }

    /// An amount of the reader's money, with its currency if the reader has named one.
    #[must_use]
    pub fn own_money(&self, amount: f64) -> String {
        self.own_money_beside(amount, amount)
    }

    /// The ends of a range of the model's money, both told as finely as the larger one.
    #[must_use]
    pub fn money_range(&self, [low, high]: [f64; 2]) -> [String; 2] {
        let money = self.scale.borrow().money;
        let larger = money * if low.abs() > high.abs() { low } else { high };
        [low, high].map(|value| self.own_money_beside(money * value, larger))
    }

    fn own_money_beside(&self, amount: f64, larger: f64) -> String {
        let scale = self.scale.borrow();
        let Some(currency) = scale.currency.as_deref().filter(|_| amount.is_finite()) else {
            return self.short_beside(amount, larger);
        };
        let size = amount.abs();
        let digits = scale.decimals as usize;
        let small = size < COINS_BELOW && !is_nothing(size, digits);
        let number = if small { self.number(size, digits) } else { self.short_beside(size.round(), larger) };
        let key = if currency.chars().all(char::is_alphabetic) { "money-code" } else { "money-symbol" };
        let sign = if amount < 0.0 && number.contains(|digit| matches!(digit, '1'..='9')) { "−" } else { "" };
        sign.to_owned() + &self.say(key, &[("currency", currency.into()), ("number", number.into())])
    }

    /// Whole numbers of something that is one or many, such as `3 months`.
    #[must_use]
    pub fn counted(&self, key: &str, value: f64) -> String {
        self.say(key, &[("count", Arg::Number(value)), ("number", self.number(value, 0).into())])
    }

    fn grouped(&self, digits: &str) -> String {
        let mark = self.say("number-group", &[]);
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 * mark.len());
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push_str(&mark);
            }
            out.push(digit);
        }
        out
    }
}

/// Digits after the decimal mark of a number in three figures.
fn digits_of(value: f64) -> usize {
    let size = value.abs();
    if size < 9.995 { 2 } else { usize::from(size < 99.95) }
}

/// Whether a number rounds to nothing with `digits` after the decimal mark.
#[must_use]
pub fn is_nothing(value: f64, digits: usize) -> bool {
    rounded(value, digits) == 0.0
}

/// The nearest number that has no more than `digits` after the decimal mark; of two that are as near, the even one.
fn rounded(value: f64, digits: usize) -> f64 {
    let scale = (0..digits).fold(1.0, |scale, _| 10.0 * scale);
    (scale * value).round_ties_even() / scale
}

/// A number with a sign in any case, for differences.
#[must_use]
pub fn signed(text: &str) -> String {
    if text.starts_with('−') || !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        text.to_owned()
    } else {
        format!("+{text}")
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::signed;
    use crate::experiment::{Scale, ScaleSpec};
    use crate::words::english;

    #[test]
    fn money_has_the_readers_currency_and_coins() {
        let check = |currency: &str, amounts: [(f64, &str); 4]| {
            let words = english();
            words
                .tell_in(&Scale::of(&ScaleSpec { currency: Some(currency.to_owned()), ..ScaleSpec::default() }, 100.0));
            for (value, expected) in amounts {
                assert_eq!(words.money(value), expected);
            }
        };
        check("EUR", [(7.254, "EUR 7.25"), (-812.4, "−EUR 812"), (12_400.0, "EUR 12.4 k"), (0.001, "EUR 0")]);
        check("€", [(7.254, "€7.25"), (-812.4, "−€812"), (6_130_000.0, "€6.13 M"), (0.0, "€0")]);
        check("¥", [(7.254, "¥7"), (-812.4, "−¥812"), (12_400.0, "¥12.4 k"), (0.4, "¥0")]);
        assert_eq!(signed("€5"), "+€5");
    }

    #[test]
    fn the_ends_of_a_range_are_told_alike() {
        let words = english();
        for (ends, told) in [
            ([95_800.0, 150_400.0], ["96 k", "150 k"]),
            ([-20_300.0, 4_100.0], ["−20.3 k", "4,100"]),
            ([812_400.0, 1_204_000.0], ["812 k", "1.20 M"]),
            ([9_120_000.0, 12_340_000.0], ["9.1 M", "12.3 M"]),
        ] {
            assert_eq!(words.money_range(ends), told);
        }
        let own = ScaleSpec { currency: Some("€".to_owned()), ..ScaleSpec::default() };
        words.tell_in(&Scale::of(&own, 100.0));
        assert_eq!(words.money_range([95_800.0, 150_400.0]), ["€96 k", "€150 k"]);
    }

    #[test]
    fn goods_and_money_are_told_in_the_readers_amounts_and_without_any_as_the_model_counts() {
        let words = english();
        assert_eq!((words.goods(250.0).as_str(), words.money(250.0).as_str()), ("250", "250"));
        let own = ScaleSpec { units: Some(200.0), price: Some(50.0), currency: Some("$".to_owned()), decimals: None };
        words.tell_in(&Scale::of(&own, 100.0));
        assert_eq!((words.goods(250.0).as_str(), words.money(25_000.0).as_str()), ("500", "$25.0 k"));
    }
}
