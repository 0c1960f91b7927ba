//! What a target is: a statistic, what it should be, within which tolerance, and who says so.

use super::trial::HOPELESS;
use crate::numeric;
use crate::sim::Parameters;

/// One figure of a market under a policy over some months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// A scenario, then conditions that differ: `mid boycott=1`.
    pub market: &'static str,
    /// A preset, then levers that differ: `laissez_faire margin=0.19`.
    pub policy: &'static str,
    /// The key of the KPI.
    pub kpi: &'static str,
    /// The first month, from 0.
    pub from: u32,
    /// The month after the last.
    pub to: u32,
}

impl Look {
    /// The same figure under another policy.
    #[must_use]
    pub const fn under(self, policy: &'static str) -> Self {
        Self { policy, ..self }
    }

    /// Another figure of the same run.
    #[must_use]
    pub const fn of(self, kpi: &'static str) -> Self {
        Self { kpi, ..self }
    }

    /// The same figure over other months.
    #[must_use]
    pub const fn months(self, from: u32, to: u32) -> Self {
        Self { from, to, ..self }
    }
}

/// What is measured: a figure, or what two figures are to each other. A figure is its mean over all futures.
#[derive(Clone, Copy, Debug)]
pub enum Statistic {
    /// The figure itself.
    Figure(Look),
    /// The first over the second.
    Ratio(Look, Look),
    /// How much more the first is, as a share of the second.
    Gain(Look, Look),
    /// By how many per cent the first is more than the second for each per cent of an input, of which it has so many times as much.
    Elasticity(Look, Look, f64),
    /// What follows from the numbers alone, in closed form.
    Closed(fn(&Parameters) -> f64),
}

impl Statistic {
    /// The figures that it needs.
    pub fn looks(&self) -> impl Iterator<Item = Look> {
        let (first, second) = match *self {
            Self::Figure(look) => (Some(look), None),
            Self::Ratio(one, other) | Self::Gain(one, other) | Self::Elasticity(one, other, _) => {
                (Some(one), Some(other))
            }
            Self::Closed(_) => (None, None),
        };
        first.into_iter().chain(second)
    }

    /// Its value under some rules; `figure` gives each figure that it needs.
    pub fn value(&self, rules: &Parameters, figure: impl Fn(Look) -> f64) -> f64 {
        match *self {
            Self::Figure(look) => figure(look),
            Self::Ratio(one, other) => figure(one) / figure(other),
            Self::Gain(one, other) => figure(one) / figure(other) - 1.0,
            Self::Elasticity(one, other, times) => numeric::ln(figure(one) / figure(other)) / numeric::ln(times),
            Self::Closed(formula) => formula(rules),
        }
    }

    /// Whether both are measured alike.
    #[must_use]
    pub fn is_that_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Figure(a), Self::Figure(b)) => a == b,
            (Self::Ratio(a, b), Self::Ratio(c, d)) | (Self::Gain(a, b), Self::Gain(c, d)) => a == c && b == d,
            (Self::Elasticity(a, b, x), Self::Elasticity(c, d, y)) => a == c && b == d && x == y,
            _ => false,
        }
    }
}

/// What a statistic should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wanted {
    /// Between two values.
    Between(f64, f64),
    /// A value or more; off by the second number, it is one tolerance off.
    AtLeast(f64, f64),
    /// A value or less.
    AtMost(f64, f64),
}

impl Wanted {
    /// How far a measured value is from what is wanted: 0 at best, 1 at the edge of what is accepted, more beyond.
    #[must_use]
    pub fn implausibility(self, measured: f64) -> f64 {
        let miss = match self {
            Self::Between(low, high) => (2.0 * measured - low - high).abs() / (high - low),
            Self::AtLeast(value, tolerance) => 1.0 + (value - measured) / tolerance,
            Self::AtMost(value, tolerance) => 1.0 + (measured - value) / tolerance,
        };
        if miss.is_nan() { HOPELESS } else { numeric::within(miss, 0.0, HOPELESS) }
    }

    /// What is accepted, from a value to another.
    #[must_use]
    pub const fn ends(self) -> [f64; 2] {
        match self {
            Self::Between(low, high) => [low, high],
            Self::AtLeast(value, _) => [value, f64::INFINITY],
            Self::AtMost(value, _) => [f64::NEG_INFINITY, value],
        }
    }

    /// Whether some value meets both.
    #[must_use]
    pub fn agrees_with(self, other: Self) -> bool {
        let ([low, high], [from, to]) = (self.ends(), other.ends());
        low <= to && from <= high
    }

    /// In words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Between(low, high) => format!("{low} to {high}"),
            Self::AtLeast(value, _) => format!("{value} or more"),
            Self::AtMost(value, _) => format!("{value} or less"),
        }
    }
}

/// What a fact is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The rule books are chosen so that they meet it: that they do proves nothing.
    Fitting,
    /// It is kept back and only looked at afterwards.
    Testing,
}

/// A fact with a number.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name in files.
    pub key: &'static str,
    /// The claim of docs/validation.md that it belongs to; empty for none.
    pub claim: &'static str,
    /// What is measured, in a few words.
    pub words: &'static str,
    /// How.
    pub statistic: Statistic,
    /// What it should be.
    pub wanted: Wanted,
    /// Who says so, and how that is known.
    pub source: &'static str,
    /// What it is used for.
    pub purpose: Purpose,
}

/// What these targets ask for, in words that say all of it.
pub fn told(targets: &[Target]) -> String {
    let looks = |target: &Target| -> Vec<Look> { target.statistic.looks().collect() };
    let row = |target: &Target| format!("{}:{}:{:?};", target.key, target.wanted.words(), looks(target));
    targets.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{HOPELESS, Look, Statistic, Wanted};
    use crate::sim::Parameters;

    const LOOK: Look = Look { market: "mid", policy: "laissez_faire", kpi: "npv", from: 0, to: 12 };

    #[test]
    fn what_is_accepted_is_at_most_one_tolerance_off() {
        let check = |wanted: Wanted, measured: f64, expected: f64| {
            let miss = wanted.implausibility(measured);
            assert!((miss - expected).abs() < 1e-12, "{wanted:?} at {measured}: {miss}");
        };
        check(Wanted::Between(0.08, 0.10), 0.09, 0.0);
        check(Wanted::Between(0.08, 0.10), 0.08, 1.0);
        check(Wanted::Between(0.08, 0.10), 0.13, 4.0);
        check(Wanted::AtLeast(3.0, 1.0), 9.0, 0.0);
        check(Wanted::AtLeast(3.0, 1.0), 3.0, 1.0);
        check(Wanted::AtLeast(3.0, 1.0), 1.0, 3.0);
        check(Wanted::AtMost(0.35, 0.05), 0.40, 2.0);
        check(Wanted::AtMost(0.35, 0.05), f64::NAN, HOPELESS);
    }

    #[test]
    fn a_statistic_is_made_of_its_figures() {
        let (one, other) = (LOOK, LOOK.under("stick"));
        let figure = |look: Look| if look == one { 6.0 } else { 4.0 };
        let value = |statistic: Statistic| statistic.value(&Parameters::default(), figure);
        assert_eq!(value(Statistic::Figure(one)), 6.0);
        assert_eq!(value(Statistic::Ratio(one, other)), 1.5);
        assert_eq!(value(Statistic::Gain(one, other)), 0.5);
        assert!((value(Statistic::Elasticity(one, other, 1.5)) - 1.0).abs() < 1e-12);
        assert_eq!(value(Statistic::Closed(|rules| 2.0 * rules.spillover)), 2.0 * Parameters::default().spillover);
        assert_eq!(Statistic::Gain(one, other).looks().collect::<Vec<_>>(), [one, other]);
    }

    #[test]
    fn targets_agree_where_some_value_meets_both() {
        let near = Wanted::Between(0.08, 0.10);
        assert!(near.agrees_with(Wanted::Between(0.10, 0.2)) && near.agrees_with(Wanted::AtLeast(0.1, 1.0)));
        assert!(!near.agrees_with(Wanted::AtLeast(0.11, 0.01)) && !near.agrees_with(Wanted::AtMost(0.07, 0.01)));
    }
}
