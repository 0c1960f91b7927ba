//! Values that are put into sentences.

use std::borrow::Cow;

/// A value put into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, as it stands.
    Text(String),
    /// A number, which decides between one and many.
    Number(f64),
}

impl Arg {
    pub(super) fn in_words(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Number(number) => number.to_string().into(),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}
