//! What is said about an input: a code and values, of which English is one rendering.

use std::fmt;

/// A sentence or a part of one. Its English stands where it is made; another language finds its own by the code
/// (docs/decisions/0045-words-as-files.md).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Saying {
    /// The code; empty for what the command line says, which has no other language.
    pub code: &'static str,
    /// The values, by name.
    pub values: Box<[(&'static str, String)]>,
    /// The English, with `{name}` where a value belongs.
    english: &'static str,
}

impl Saying {
    /// A saying with a code. [`crate::saying!`] writes it shorter.
    #[must_use]
    pub fn new(code: &'static str, english: &'static str, values: Vec<(&'static str, String)>) -> Self {
        Self { code, values: values.into(), english }
    }

    /// English alone, for the command line and stores.
    #[cfg(feature = "store")]
    pub(crate) fn english(text: impl Into<String>) -> Self {
        Self::new("", "{text}", vec![("text", text.into())])
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Saying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.english;
        while let Some((before, behind)) = rest.split_once('{') {
            let named = behind.split_once('}').and_then(|(name, after)| Some((self.value(name)?, after)));
            let (value, after) = named.unwrap_or(("{", behind));
            write!(f, "{before}{value}")?;
            rest = after;
        }
        f.write_str(rest)
    }
}

/// `saying!("code", "English with {name}", name = value)`.
#[macro_export]
macro_rules! saying {
    ($code:literal, $english:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::registry::Saying::new($code, $english, vec![$((stringify!($name), $value.to_string())),*])
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_stand_where_their_names_do_and_nothing_else_is_touched() {
        let text = saying!("x", "{low} is not below {high}, as in {\"a\": {}}", low = "{high}", high = 3).to_string();
        assert_eq!(text, "{high} is not below 3, as in {\"a\": {}}");
    }
}
