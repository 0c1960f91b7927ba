//! Words for people: codes and values go in, sentences come out.
//!
//! Words are files, one for each language and subject, in `locales/`; a new language is a folder there. Who runs the program brings the files along: the command
//! line has its English compiled in, others read or fetch what they need. Nothing here knows where words are shown.

mod argument;
mod diary;
#[cfg(feature = "cli")]
mod english;
mod explanations;
mod fault;
mod lexicon;
mod numbers;
mod phrase;
mod verdict;

pub use argument::Arg;
pub use diary::{in_words, loyalty_terms, sentence, stay_terms};
#[cfg(feature = "cli")]
pub use english::english;
pub use explanations::{claim, family, help, known, outcome, parts, said};
pub use fault::Fault;
pub use lexicon::{Lexicon, Source};
pub use numbers::{is_nothing, signed};
pub use phrase::{Plural, english_plural};
pub use verdict::{Wins, answer, headline, lead};

/// The code of the language in which everything is said that another lacks.
pub const ENGLISH: &str = "en";
