//! Every word that a reader sees, from the locale files.
//!
//! A missing word shows as its key: ugly enough to be seen, and a test finds it before a reader does.

pub mod names;
pub mod numbers;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The English words that the page needs which a reader loads first.
pub const FIRST: &[&str] = &[
    include_str!("../../locales/en/page.ftl"),
    include_str!("../../locales/en/compare.ftl"),
    include_str!("../../locales/en/charts.ftl"),
    include_str!("../../locales/en/names.ftl"),
    include_str!("../../locales/en/registry.ftl"),
];

/// All English words, file by file.
#[cfg(not(feature = "whole"))]
pub const ENGLISH: &[&str] = FIRST;

/// All English words, file by file.
#[cfg(feature = "whole")]
pub const ENGLISH: &[&str] = &[
    FIRST[0],
    FIRST[1],
    FIRST[2],
    FIRST[3],
    FIRST[4],
    include_str!("../../locales/en/settings.ftl"),
    include_str!("../../locales/en/lab.ftl"),
    include_str!("../../locales/en/diary.ftl"),
    include_str!("../../locales/en/studies.ftl"),
    include_str!("../../locales/en/brief.ftl"),
    include_str!("../../locales/en/believe.ftl"),
];

thread_local! {
    static BUNDLE: FluentBundle<FluentResource> = bundle(ENGLISH);
}

/// A value put into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, as it stands.
    Text(String),
    /// A number, which decides between one and many.
    Number(f64),
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

/// The sentence of that key, with these values put in.
#[must_use]
pub fn say(key: &str, args: &[(&'static str, Arg)]) -> String {
    BUNDLE.with(|bundle| find(bundle, key, args)).unwrap_or_else(|| key.to_owned())
}

/// Whether there are words for that key.
#[must_use]
pub fn knows(key: &str) -> bool {
    BUNDLE.with(|bundle| bundle.has_message(key))
}

/// The words of that key, which are separated by `|`.
#[must_use]
pub fn list(key: &str) -> Vec<String> {
    say(key, &[]).split('|').map(|word| word.trim().to_owned()).collect()
}

fn bundle(sources: &[&str]) -> FluentBundle<FluentResource> {
    let english: LanguageIdentifier = "en".parse().expect("a language code that everybody knows");
    let mut bundle = FluentBundle::new(vec![english]);
    // One script, one direction: the marks that isolate values would only get in the way of those who search the page.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn find(bundle: &FluentBundle<FluentResource>, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => text.as_str().into(),
        Arg::Number(number) => (*number).into(),
    }
}
