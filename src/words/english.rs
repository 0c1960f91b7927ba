//! The English of the command line, compiled in.

use super::phrase::english_plural;
use super::{ENGLISH, Lexicon, Source};

/// The files whose words the command line says.
const FILES: [(&str, &str); 4] = [
    ("numbers", include_str!("../../locales/en/numbers.ftl")),
    ("compare", include_str!("../../locales/en/compare.ftl")),
    ("diary", include_str!("../../locales/en/diary.ftl")),
    ("command", include_str!("../../locales/en/command.ftl")),
];

/// English words.
#[must_use]
pub fn english() -> Lexicon {
    let source = |(name, text): &(&str, &str)| Source {
        language: ENGLISH.to_owned(),
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    };
    Lexicon::new(ENGLISH, &FILES.iter().map(source).collect::<Vec<_>>(), english_plural)
}
