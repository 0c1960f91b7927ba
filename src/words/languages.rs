//! Which languages there are, and which one a reader gets.

/// A language that there are words in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code, which is the name of its folder in `locales/`.
    pub code: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
}

/// The code of the language that everything is said in when another lacks it.
pub const ENGLISH: &str = "en";

/// All languages. A new one is a folder and a line here.
pub const LANGUAGES: &[Language] = &[Language { code: ENGLISH, name: "English" }];

/// The first of the wanted languages that there is, else English. `de-AT` is content with `de`.
#[must_use]
pub fn chosen<'a>(wanted: impl IntoIterator<Item = &'a str>, languages: &[Language]) -> &'static str {
    let found = wanted.into_iter().find_map(|wanted| {
        let root = wanted.split(['-', '_', '.']).next().unwrap_or_default();
        let named = |code: &str| languages.iter().find(|language| language.code.eq_ignore_ascii_case(code));
        named(wanted).or_else(|| named(root))
    });
    found.map_or(ENGLISH, |language| language.code)
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, Language, chosen};

    #[test]
    fn the_first_wanted_language_that_there_is_is_chosen() {
        let languages = [
            Language { code: "en", name: "English" },
            Language { code: "de", name: "Deutsch" },
            Language { code: "pt-BR", name: "Português" },
        ];
        for (wanted, expected) in [
            (&["fr", "de-AT", "en"][..], "de"),
            (&["pt-br"], "pt-BR"),
            (&["de_DE.UTF-8"], "de"),
            (&["fr"], ENGLISH),
            (&[], ENGLISH),
        ] {
            assert_eq!(chosen(wanted.iter().copied(), &languages), expected, "{wanted:?}");
        }
    }
}
