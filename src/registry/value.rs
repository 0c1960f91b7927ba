//! How values are spelled and typed: what a person writes, what a field holds, and what was wrong with it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Kind, Saying};

/// A value as a person or a file spells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// `true` or `false`.
    Switch(bool),
    /// A number.
    Number(f64),
    /// A word, for choices.
    Word(String),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Switch(on) => on.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Word(word) => write!(f, "\"{}\"", word.escape_default()),
        }
    }
}

/// Something wrong with an input: where, what, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The field, such as `policies[1].set.margin`.
    pub field: String,
    /// What is wrong.
    pub message: Saying,
    /// What would be right.
    pub hint: Saying,
}

impl Problem {
    /// A problem of `field`.
    pub fn new(field: impl Into<String>, message: Saying, hint: Saying) -> Self {
        Self { field: field.into(), message, hint }
    }

    /// A problem that only the command line and stores can have.
    #[cfg(feature = "store")]
    pub(crate) fn english(field: impl Into<String>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(field, Saying::english(message), Saying::english(hint))
    }

    /// The same problem, seen from the thing that contains the field.
    #[must_use]
    pub fn within(mut self, place: &str) -> Self {
        self.field = format!("{place}.{}", self.field);
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.field, self.message, self.hint)
    }
}

/// A type that an entry's field may have.
pub trait Setting: Copy {
    /// The kind of value it is.
    const KIND: Kind;
    /// As a number.
    fn number(self) -> f64;
    /// From an allowed number.
    fn from_number(number: f64) -> Self;
}

impl Setting for f64 {
    const KIND: Kind = Kind::Number;
    fn number(self) -> f64 {
        self
    }
    fn from_number(number: f64) -> Self {
        number
    }
}

impl Setting for u32 {
    const KIND: Kind = Kind::Whole;
    fn number(self) -> f64 {
        f64::from(self)
    }
    fn from_number(number: f64) -> Self {
        number as Self
    }
}

impl Setting for bool {
    const KIND: Kind = Kind::Switch;
    fn number(self) -> f64 {
        f64::from(u8::from(self))
    }
    fn from_number(number: f64) -> Self {
        number >= 0.5
    }
}
