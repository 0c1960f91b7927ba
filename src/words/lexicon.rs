//! Sentences by key, in the language that is wanted, else in English.

use std::cell::RefCell;
use std::collections::BTreeMap;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse_runtime;

use super::phrase::{Plural, Sentence};
use super::{Arg, ENGLISH, Fault};
use crate::experiment::Scale;

/// A file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The language's code.
    pub language: String,
    /// The file's name without its extension.
    pub name: String,
    /// Its content, in Fluent's notation.
    pub text: String,
}

/// All sentences that were read, in one language and in English.
///
/// What the language lacks is said in English; what English lacks shows as its key: ugly enough to be seen, and never an empty
/// place. Every such step is kept as a [`Fault`], so that a test finds it before a reader does.
pub struct Lexicon {
    /// The language that is wanted, then English.
    voices: Vec<Voice>,
    plural: Plural,
    faults: RefCell<Vec<Fault>>,
    /// In whose amounts goods and money are told.
    pub(super) scale: RefCell<Scale>,
}

/// One language.
struct Voice {
    language: String,
    sentences: BTreeMap<String, Sentence>,
}

impl Lexicon {
    /// The words of these files that are in `language` or in English. `plural` knows how each language counts.
    #[must_use]
    pub fn new(language: &str, sources: &[Source], plural: Plural) -> Self {
        let mut faults = Vec::new();
        let mut languages = vec![language, ENGLISH];
        languages.dedup();
        let voices = languages.into_iter().map(|language| Voice::new(language, sources, &mut faults)).collect();
        Self { voices, plural, faults: RefCell::new(faults), scale: RefCell::default() }
    }

    /// Tells goods and money in these amounts from here on.
    pub fn tell_in(&self, scale: &Scale) {
        self.scale.replace(scale.clone());
    }

    /// The sentence of that key, with these values put in.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let mut last = None;
        for voice in &self.voices {
            match voice.say(key, args, self.plural) {
                Ok(text) => return text,
                Err((fault, text)) => {
                    let mut faults = self.faults.borrow_mut();
                    if !faults.contains(&fault) {
                        faults.push(fault);
                    }
                    last = text.or(last);
                }
            }
        }
        last.unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of that key, if any language has it.
    #[must_use]
    pub fn find(&self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        self.knows(key).then(|| self.say(key, args))
    }

    /// Whether there are words for that key.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.voices.iter().any(|voice| voice.sentences.contains_key(key))
    }

    /// The words of that key, which are separated by `|`.
    #[must_use]
    pub fn list(&self, key: &str) -> Vec<String> {
        self.say(key, &[]).split('|').map(|word| word.trim().to_owned()).collect()
    }

    /// These parts as a list within a sentence.
    #[must_use]
    pub fn listed(&self, parts: impl IntoIterator<Item = String>) -> String {
        let more =
            |listed: String, next: String| self.say("list-more", &[("listed", listed.into()), ("next", next.into())]);
        parts.into_iter().reduce(more).unwrap_or_default()
    }

    /// What was wrong until now with the files and with what was asked for.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        self.faults.borrow().clone()
    }
}

impl Voice {
    fn new(language: &str, sources: &[Source], faults: &mut Vec<Fault>) -> Self {
        let mut sentences = BTreeMap::new();
        for source in sources.iter().filter(|source| source.language == language) {
            let resource = parse_runtime(source.text.as_str()).unwrap_or_else(|(readable, errors)| {
                let places = errors.iter().map(|error| error.slice.as_ref().unwrap_or(&error.pos).start);
                faults.extend(places.map(|place| source.unreadable(place)));
                readable
            });
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let (key, Some(pattern)) = (message.id.name, &message.value) else { continue };
                if sentences.contains_key(key) {
                    faults.push(Fault::Twice { language: language.to_owned(), key: key.to_owned() });
                } else {
                    sentences.insert(key.to_owned(), Sentence::read(pattern));
                }
            }
        }
        Self { language: language.to_owned(), sentences }
    }

    /// The sentence; if something is wrong with it, what, and what can be said all the same.
    fn say(&self, key: &str, args: &[(&'static str, Arg)], plural: Plural) -> Result<String, (Fault, Option<String>)> {
        let (language, fault_key) = (self.language.clone(), key.to_owned());
        let Some(sentence) = self.sentences.get(key) else {
            return Err((Fault::Missing { language, key: fault_key }, None));
        };
        let mut said = String::new();
        if sentence.say(args, &|number| plural(&self.language, number), &mut said) {
            Ok(said)
        } else {
            Err((Fault::Unsayable { language, key: fault_key }, Some(said)))
        }
    }
}

impl Source {
    fn unreadable(&self, place: usize) -> Fault {
        let before = self.text.as_bytes().iter().take(place);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        Fault::Unreadable { language: self.language.clone(), file: self.name.clone(), line }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, Fault, Lexicon, Source};
    use crate::words::phrase::english_plural;

    fn source(language: &str, name: &str, text: &str) -> Source {
        Source { language: language.to_owned(), name: name.to_owned(), text: text.to_owned() }
    }

    /// English and a tiny language of tests, whose file is broken in the middle.
    fn two_languages() -> Lexicon {
        let english = "greeting = Good day\nonly = Only in English\ncount = { $n } in all\nbye = Goodbye";
        let tiny = "greeting = Gidi\ncount = { $m } na\n= not an entry\nbye = Bibi";
        Lexicon::new("tlh", &[source("en", "page", english), source("tlh", "page", tiny)], english_plural)
    }

    #[test]
    fn a_language_overrides_english_and_english_stands_in_for_what_it_lacks() {
        let lexicon = two_languages();
        assert_eq!((lexicon.say("greeting", &[]).as_str(), lexicon.say("bye", &[]).as_str()), ("Gidi", "Bibi"));
        assert_eq!(lexicon.say("only", &[]), "Only in English");
        let missing = Fault::Missing { language: "tlh".to_owned(), key: "only".to_owned() };
        assert!(lexicon.faults().contains(&missing), "{:?}", lexicon.faults());
    }

    #[test]
    fn an_entry_that_cannot_be_read_or_said_is_seen_and_english_speaks() {
        let lexicon = two_languages();
        let unreadable = Fault::Unreadable { language: "tlh".to_owned(), file: "page".to_owned(), line: 3 };
        assert_eq!(lexicon.faults(), [unreadable]);
        assert_eq!(lexicon.say("count", &[("n", Arg::from(3))]), "3 in all");
        let unsayable = Fault::Unsayable { language: "tlh".to_owned(), key: "count".to_owned() };
        assert!(lexicon.faults().contains(&unsayable), "{:?}", lexicon.faults());
    }

    #[test]
    fn a_missing_file_is_never_an_empty_place() {
        let lexicon = Lexicon::new("tlh", &[source("en", "page", "greeting = Good day")], english_plural);
        assert_eq!(lexicon.say("greeting", &[]), "Good day");
        assert_eq!(lexicon.say("nobody-wrote-this", &[]), "nobody-wrote-this");
        assert_eq!(lexicon.faults().len(), 3, "{:?}", lexicon.faults());
    }

    #[test]
    fn a_key_that_stands_twice_is_seen() {
        let lexicon =
            Lexicon::new("en", &[source("en", "a", "yes = Yes"), source("en", "b", "yes = Oh yes")], english_plural);
        assert_eq!(lexicon.faults(), [Fault::Twice { language: "en".to_owned(), key: "yes".to_owned() }]);
        assert_eq!(lexicon.say("yes", &[]), "Yes");
    }
}
