//! One definition per number that a person may set.
//!
//! Every lever of a policy, every condition of a market and every behavioural parameter is one entry of a
//! `registry!` table. From that entry follow the field of a plain struct, its default, its range and step, its unit,
//! its group, the help text, the source of the figure, the slider, the key in plan files and links, the row in the
//! documentation, and the experiment in which a test proves that it matters. What does not follow, because it must be chosen: where
//! the model uses it, its place in links (the end of a list in `report::link`), and its words on the page.
//!
//! ```
//! use dealers_choice::sim::Policy;
//! let margin = Policy::spec("margin").expect("a lever of that key");
//! assert_eq!((margin.min, margin.max), (0.02, 0.50));
//! ```

mod moves;
mod refusal;
mod saying;
mod value;

pub use moves::Moves;
pub use saying::Saying;
pub use value::{Problem, Setting, Value};

use crate::numeric;

/// What kind of value an entry takes. Inside the program every value travels as one `f64`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any number in the range.
    Number,
    /// A whole number in the range.
    Whole,
    /// 0 for off, 1 for on.
    Switch,
    /// The index of one of these words.
    Choice(&'static [&'static str]),
}

/// The unit in which a value is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number without a unit (utility, elasticity, weight).
    Number,
    /// A fraction of one.
    Share,
    /// A fraction of one, per month.
    ShareAMonth,
    /// A fraction of one, per year.
    ShareAYear,
    /// A probability, per dealer and month.
    ChanceAMonth,
    /// Money: 1 is a hundredth of the list price of one unit of goods.
    Money,
    /// Money per month.
    MoneyAMonth,
    /// Months.
    Months,
    /// Days.
    Days,
    /// Months of a normal dealer's profit.
    MonthsOfProfit,
    /// Events, sessions or modules a month.
    AMonth,
    /// A multiple of the usual.
    Times,
    /// A count.
    Count,
    /// Units of goods.
    Goods,
    /// Off or on.
    Switch,
    /// One of a few words.
    Word,
}

impl Unit {
    /// The unit as it stands in tables and on the command line; empty for plain numbers.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Number | Self::Count => "",
            Self::Share => "share",
            Self::ShareAMonth => "share/month",
            Self::ShareAYear => "share/year",
            Self::ChanceAMonth => "chance/month",
            Self::Money => "money",
            Self::MoneyAMonth => "money/month",
            Self::Months => "months",
            Self::Days => "days",
            Self::MonthsOfProfit => "months of profit",
            Self::AMonth => "a month",
            Self::Times => "×",
            Self::Goods => "units",
            Self::Switch => "on/off",
            Self::Word => "word",
        }
    }
}

impl Unit {
    /// Whether it is a part of a whole, which may also be given in per cent.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::ShareAMonth | Self::ShareAYear | Self::ChanceAMonth)
    }

    /// The number that a person typed in this unit: `0.25`, and for shares `25 %` too.
    #[must_use]
    pub fn read(self, text: &str) -> Option<f64> {
        let text = text.trim();
        let number = match text.strip_suffix('%') {
            // The power of ten is read with the digits, so that 7 % is 0.07 to the last bit.
            Some(percent) if self.is_share() => format!("{}e-2", percent.trim_end()).parse().ok(),
            Some(_) => None,
            None => text.parse().ok(),
        };
        number.filter(|number: &f64| number.is_finite())
    }
}

/// Where an entry belongs, in tables and on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the groups are their own names")]
pub enum Group {
    Carrots,
    Care,
    Sticks,
    Market,
    Rival,
    Channel,
    Demand,
    Work,
    Costs,
    Honesty,
    Assessment,
    Feelings,
    Peers,
    Leaving,
    Standing,
    Clearance,
    Finance,
    Voice,
    Supply,
    Punishment,
    Satisfaction,
    Trust,
}

impl Group {
    /// The group's key in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Carrots => "carrots",
            Self::Care => "care",
            Self::Sticks => "sticks",
            Self::Market => "market",
            Self::Rival => "rival",
            Self::Channel => "channel",
            Self::Demand => "demand",
            Self::Work => "work",
            Self::Costs => "costs",
            Self::Honesty => "honesty",
            Self::Assessment => "assessment",
            Self::Feelings => "feelings",
            Self::Peers => "peers",
            Self::Leaving => "leaving",
            Self::Standing => "standing",
            Self::Clearance => "clearance",
            Self::Finance => "finance",
            Self::Voice => "voice",
            Self::Supply => "supply",
            Self::Punishment => "punishment",
            Self::Satisfaction => "satisfaction",
            Self::Trust => "trust",
        }
    }
}

/// Everything the program knows about one number a person may set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// The key in plan files, links, exports and on the command line.
    pub key: &'static str,
    /// What kind of value it takes.
    pub kind: Kind,
    /// The unit of the value.
    pub unit: Unit,
    /// The group it is shown in.
    pub group: Group,
    /// The value when nobody says anything.
    pub default: f64,
    /// The smallest value allowed.
    pub min: f64,
    /// The largest value allowed.
    pub max: f64,
    /// The step of its slider.
    pub step: f64,
}

/// What is said of an entry. It stands in a table of its own, so that a program that never asks does not carry the texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explanation {
    /// What it means, in one or two sentences.
    pub help: &'static str,
    /// Where the default and the range come from, or `assumed`.
    pub source: &'static str,
    /// Where it must move a KPI.
    pub moves: Moves,
}

impl Spec {
    /// Whether `value` is allowed: finite, in range, whole or a switch where it must be.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        let in_range = value.is_finite() && (self.min..=self.max).contains(&value);
        in_range && (self.kind == Kind::Number || value.fract() == 0.0)
    }

    /// The nearest allowed value.
    #[must_use]
    pub fn nearest(&self, value: f64) -> f64 {
        let clipped = if value.is_nan() { self.default } else { numeric::within(value, self.min, self.max) };
        if self.kind == Kind::Number { clipped } else { clipped.round() }
    }

    /// The value in words as a plan file would spell it.
    #[must_use]
    pub fn spell(&self, value: f64) -> Value {
        match self.kind {
            Kind::Number | Kind::Whole => Value::Number(value),
            Kind::Switch => Value::Switch(value >= 0.5),
            Kind::Choice(words) => Value::Word(words[value as usize].to_owned()),
        }
    }

    /// Reads a spelled value.
    ///
    /// # Errors
    /// Says what is wrong with it and what would be right.
    pub fn read(&self, value: &Value) -> Result<f64, Problem> {
        let number = match (self.kind, value) {
            (Kind::Choice(words), Value::Word(word)) => words.iter().position(|known| known == word).map(|i| i as f64),
            (Kind::Switch, Value::Switch(on)) => Some(f64::from(u8::from(*on))),
            (_, Value::Word(word)) => self.unit.read(word),
            (Kind::Choice(_) | Kind::Number | Kind::Whole, Value::Switch(_)) => None,
            (_, Value::Number(number)) => Some(*number),
        };
        number.filter(|number| self.allows(*number)).ok_or_else(|| self.refusal(value))
    }

    /// Reads a value typed on a command line or in a field.
    ///
    /// # Errors
    /// As [`Spec::read`].
    pub fn read_text(&self, text: &str) -> Result<f64, Problem> {
        match (self.kind, text.trim()) {
            (Kind::Switch, "true" | "on" | "yes") => Ok(1.0),
            (Kind::Switch, "false" | "off" | "no") => Ok(0.0),
            (_, text) => self.read(&Value::Word(text.to_owned())),
        }
    }
}

/// Declares a fieldless enum whose variants a person may choose between by a word.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $Name:ident { $($(#[$doc:meta])* $Variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[repr(u8)]
        pub enum $Name { $($(#[$doc])* $Variant),+ }

        impl $Name {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];
        }

        impl $crate::registry::Setting for $Name {
            const KIND: $crate::registry::Kind = $crate::registry::Kind::Choice(&[$($word),+]);
            fn number(self) -> f64 { f64::from(self as u8) }
            fn from_number(number: f64) -> Self { Self::ALL[number as usize] }
        }
    };
}
pub(crate) use choice;

/// Declares a struct of settings together with its table of [`Spec`]s. See the module's head.
macro_rules! registry {
    ($(#[$meta:meta])* pub struct $Name:ident {
        $($group:ident {
            $($(#[doc = $help:literal])+ $field:ident: $ty:ident = $default:expr, $min:literal to $max:literal by $step:literal,
              $unit:ident, $source:literal, $kpi:literal in $scenario:literal from $base:literal to $to:literal;)+
        })+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $Name {
            $($($(#[doc = $help])+ pub $field: $ty,)+)+
        }

        impl Default for $Name {
            fn default() -> Self {
                Self { $($($field: $default,)+)+ }
            }
        }

        impl $Name {
            /// One entry for each field, in the order of the fields.
            pub const SPECS: &'static [$crate::registry::Spec] = {
                static SPECS: &[$crate::registry::Spec] = &[$($($crate::registry::Spec {
                key: stringify!($field),
                kind: <$ty as $crate::registry::Setting>::KIND,
                unit: $crate::registry::Unit::$unit,
                group: $crate::registry::Group::$group,
                default: $crate::registry::as_number!($ty, $default),
                min: $min as f64,
                max: $max as f64,
                step: $step as f64,
            },)+)+];
                SPECS
            };

            /// What is said of each entry, in the order of [`Self::SPECS`].
            pub const EXPLANATIONS: &'static [$crate::registry::Explanation] = {
                static EXPLANATIONS: &[$crate::registry::Explanation] = &[$($($crate::registry::Explanation {
                help: concat!($($help),+).trim_ascii(),
                source: $source,
                moves: $crate::registry::Moves { kpi: $kpi, scenario: $scenario, base: $base, to: $to as f64 },
            },)+)+];
                EXPLANATIONS
            };

            /// The entry of that key.
            #[must_use]
            pub fn spec(key: &str) -> Option<&'static $crate::registry::Spec> {
                Self::SPECS.iter().find(|spec| spec.key == key)
            }

            /// The position of that key in [`Self::SPECS`].
            #[must_use]
            pub fn index(key: &str) -> Option<usize> {
                Self::SPECS.iter().position(|spec| spec.key == key)
            }

            /// The value of every field as a number, in the order of [`Self::SPECS`].
            #[must_use]
            pub fn numbers(&self) -> [f64; Self::SPECS.len()] {
                [$($($crate::registry::Setting::number(self.$field),)+)+]
            }

            /// The settings with these numbers, each moved to the nearest allowed value.
            #[must_use]
            pub fn from_numbers(numbers: &[f64; Self::SPECS.len()]) -> Self {
                let mut specs = Self::SPECS.iter().zip(numbers);
                let mut next = || specs.next().map_or(0.0, |(spec, number)| spec.nearest(*number));
                Self { $($($field: $crate::registry::Setting::from_number(next()),)+)+ }
            }

            /// The value of the field at `index`, as a number.
            #[must_use]
            pub fn number(&self, index: usize) -> f64 {
                self.numbers()[index]
            }

            /// The same settings with the field at `index` at the allowed value nearest to `number`.
            #[must_use]
            pub fn with(&self, index: usize, number: f64) -> Self {
                let mut numbers = self.numbers();
                numbers[index] = number;
                Self::from_numbers(&numbers)
            }
        }
    };
}
pub(crate) use registry;

/// The default of a field as a number, in a constant.
macro_rules! as_number {
    (f64, $value:expr) => {
        $value
    };
    (u32, $value:expr) => {
        $value as f64
    };
    ($ty:ident, $value:expr) => {
        $value as u8 as f64
    };
}
pub(crate) use as_number;
