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

/// What keeps a number and its unit on one line of a page; a terminal, and whatever reads its output, expects a space.
const NO_BREAK: char = '\u{a0}';

/// English words.
#[must_use]
pub fn english() -> Lexicon {
    let source = |(name, text): &(&str, &str)| Source {
        language: ENGLISH.to_owned(),
        name: (*name).to_owned(),
        text: text.replace(NO_BREAK, " "),
    };
    Lexicon::new(ENGLISH, &FILES.iter().map(source).collect::<Vec<_>>(), english_plural)
}

#[cfg(test)]
mod tests {
    use super::{NO_BREAK, english};

    #[test]
    fn the_command_line_says_plain_spaces() {
        let words = english();
        let said = [words.percent(0.5, 0), words.short(64_800.0), words.counted("unit-months", 3.0)];
        assert!(said.iter().all(|text| text.contains(' ') && !text.contains(NO_BREAK)), "{said:?}");
    }
}
