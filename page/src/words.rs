//! Every word that a reader sees, from the locale files.
//!
//! The files come before the program does: the document's boot script fetches what the program at hand says, in the reader's
//! language and in English, which speaks where the language has nothing (`dealers_choice::words`).

#[cfg(feature = "whole")]
pub mod chapters;
#[cfg(not(target_arch = "wasm32"))]
mod files;
pub mod market;
pub mod names;
pub mod numbers;
pub mod origin;
pub mod search;
pub mod typed;

use std::cell::OnceCell;

use crate::table::Screen;
use dealers_choice::registry::Problem;
pub use dealers_choice::words::Arg;
use dealers_choice::words::{self, Fault, Lexicon};

thread_local! {
    static LEXICON: OnceCell<Lexicon> = const { OnceCell::new() };
}

/// Says everything with these words from here on. The first words stay.
pub fn speak(lexicon: Lexicon) {
    LEXICON.with(|own| drop(own.set(lexicon)));
}

/// What `ask` gets from the words.
pub fn with<T>(ask: impl FnOnce(&Lexicon) -> T) -> T {
    LEXICON.with(|own| ask(own.get_or_init(usual)))
}

/// Without a browser, English from the project's files.
#[cfg(not(target_arch = "wasm32"))]
fn usual() -> Lexicon {
    files::english()
}

/// In a browser, words come from the document before anything is said.
#[cfg(target_arch = "wasm32")]
fn usual() -> Lexicon {
    Lexicon::new(words::ENGLISH, &[], words::english_plural)
}

/// The sentence of that key, with these values put in.
#[must_use]
pub fn say(key: &str, args: &[(&'static str, Arg)]) -> String {
    with(|lexicon| lexicon.say(key, args))
}

/// Whether there are words for that key.
#[must_use]
pub fn knows(key: &str) -> bool {
    with(|lexicon| lexicon.knows(key))
}

/// The words of that key, which are separated by `|`.
#[must_use]
pub fn list(key: &str) -> Vec<String> {
    with(|lexicon| lexicon.list(key))
}

/// The title of the document while that screen is shown.
#[must_use]
pub fn title(screen: Screen) -> String {
    say("app-title", &[("screen", say(&format!("screen-{}", screen.key()), &[]).into())])
}

/// A problem in one sentence.
#[must_use]
pub fn problem_in_words(problem: &Problem) -> String {
    let [message, hint] = [&problem.message, &problem.hint].map(|said| with(|lexicon| words::said(lexicon, said)));
    say(
        "notice-problem",
        &[("field", problem.field.as_str().into()), ("message", message.into()), ("hint", hint.into())],
    )
}

/// The help of a setting, a market or a preset, given its key and its English.
#[must_use]
pub fn help(key: &str, english: &str) -> String {
    with(|lexicon| words::help(lexicon, key, english))
}

/// What was wrong with words until now, on this thread.
#[must_use]
pub fn faults() -> Vec<Fault> {
    with(Lexicon::faults)
}
