//! Why a calibration cannot be done, or what it left behind cannot be used, in plain words.

use std::fmt;

/// What is wrong, and what would help.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A number that is to be fitted has one value only.
    NoRange {
        /// Its key.
        key: &'static str,
    },
    /// A target asks for something that does not exist or cannot be measured.
    NoSuch {
        /// The target.
        target: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// Two targets want the same statistic to be two things.
    Contradiction {
        /// The first target.
        first: &'static str,
        /// The second.
        second: &'static str,
    },
    /// No rule book meets all targets at once.
    Unmet {
        /// The smallest implausibility that was found.
        closest: f64,
        /// What the rule book that came closest misses: the target, what was measured, what was wanted.
        misses: Vec<(&'static str, f64, String)>,
    },
    /// A file ends before it is complete, or is no such file at all.
    Unreadable {
        /// What it should be.
        what: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// It was made for other rules, other targets or other settings.
    Foreign {
        /// What it is.
        what: &'static str,
        /// What is other than here.
        why: &'static str,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRange { key } => {
                write!(
                    f,
                    "{key} has no range in which it could be fitted; give it one in the registry, or leave it out"
                )
            }
            Self::NoSuch { target, what } => write!(f, "the target {target} cannot be measured: {what}"),
            Self::Contradiction { first, second } => {
                write!(
                    f,
                    "the targets {first} and {second} contradict: one statistic cannot meet both; change one of them"
                )
            }
            Self::Unmet { closest, misses } => {
                write!(f, "no rule book meets all targets at once; the closest is off by {closest:.2} tolerances")?;
                for (target, measured, wanted) in misses {
                    write!(f, "; {target} is {measured:.3} instead of {wanted}")?;
                }
                write!(f, ". Widen a tolerance, drop a target, or allow more rounds")
            }
            Self::Unreadable { what, why } => write!(f, "this is no complete {what}: {why}"),
            Self::Foreign { what, why } => write!(f, "this {what} belongs to another version of the model: {why}"),
        }
    }
}

impl std::error::Error for Refusal {}
