//! Rows and columns, before anybody has decided how they are spelled.

use std::borrow::Cow;

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers below 2⁶³: counts and positions.
    Whole,
    /// Whole numbers below 2⁶³, not there where there is none.
    WholeOrNone,
    /// Whole numbers that may use all 64 bits: seeds.
    Unsigned,
    /// Numbers; not a number where a figure is undefined.
    Number,
    /// A JSON object.
    Object,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name: small letters, digits, underscores.
    pub name: Cow<'static, str>,
    /// What its cells hold.
    pub kind: Kind,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(u64),
    /// A number; not a number for an undefined figure.
    Number(f64),
    /// A JSON object, spelled.
    Object(String),
    /// No whole number, where there is none.
    None,
}

/// A table whose rows are made when they are asked for.
pub struct Table<'a> {
    /// The heads of the columns.
    pub columns: Vec<Column>,
    /// The rows, each with one cell for each column, of the column's kind.
    pub rows: Box<dyn Iterator<Item = Vec<Cell<'a>>> + 'a>,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub const fn text(name: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), kind: Kind::Text }
    }

    /// A column of whole numbers.
    #[must_use]
    pub const fn whole(name: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), kind: Kind::Whole }
    }

    /// A column of whole numbers that are not always there.
    #[must_use]
    pub const fn whole_or_none(name: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), kind: Kind::WholeOrNone }
    }

    /// A column of whole numbers that may use all 64 bits.
    #[must_use]
    pub const fn unsigned(name: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), kind: Kind::Unsigned }
    }

    /// A column of numbers.
    #[must_use]
    pub const fn number(name: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), kind: Kind::Number }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(u64::from(number))
    }
}

impl From<u64> for Cell<'_> {
    fn from(number: u64) -> Self {
        Self::Whole(number)
    }
}

impl From<Option<u32>> for Cell<'_> {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::None, Self::from)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}
