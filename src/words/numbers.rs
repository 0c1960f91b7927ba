//! Numbers as a reader expects them: no more digits than they deserve, and a real minus sign.
//!
//! The marks come from the locale files and the rounding is done here, so a number reads the same on every machine.

use super::{Arg, Lexicon};

const THOUSAND: f64 = 1e3;
const MILLION: f64 = 1e6;

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
        if !value.is_finite() {
            return self.number(value, 0);
        }
        let size = value.abs();
        if size >= 0.9995 * MILLION {
            self.say("number-million", &[("number", self.figures(value / MILLION).into())])
        } else if size >= 9.995 * THOUSAND {
            self.say("number-thousand", &[("number", self.figures(value / THOUSAND).into())])
        } else {
            self.number(value, usize::from(size < 10.0 && size.fract() != 0.0))
        }
    }

    /// Whole numbers of something that is one or many, such as `3 months`.
    #[must_use]
    pub fn counted(&self, key: &str, value: f64) -> String {
        self.say(key, &[("count", Arg::Number(value)), ("number", self.number(value, 0).into())])
    }

    fn figures(&self, value: f64) -> String {
        let size = value.abs();
        self.number(value, if size < 9.995 { 2 } else { usize::from(size < 99.95) })
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
