//! Every key has its words, and every word is said somewhere.

mod keys;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use dealers_choice::sim::{Conditions, Parameters, Policy};
use dealers_choice::words::{ENGLISH, Fault, Lexicon, Source};
use keys::composed;
use page::shell::page::render;
use page::state::State;
use page::words::{faults, knows, say};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
const CORE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src");
const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales");
const DOCUMENT: &str = include_str!("../../../index.html");

#[test]
fn the_words_are_read_without_a_fault() {
    assert!(!say("verdict-title", &[]).is_empty());
    assert_eq!(faults(), []);
}

/// What only English has, another language may lack: English then speaks. What English does not have, nobody asks for.
#[test]
fn no_language_has_words_that_english_lacks() {
    let folders = entries(Path::new(LOCALES));
    let languages: Vec<&str> = folders.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert!(languages.contains(&ENGLISH));
    let beside_code = |key: &str| ["help-", "claim-", "claims-", "problem-"].iter().any(|start| key.starts_with(start));
    let unknown: Vec<(String, String)> = languages
        .iter()
        .flat_map(|language| words(language))
        .filter(|(_, key)| !knows(key) && !beside_code(key))
        .collect();
    assert!(unknown.is_empty(), "not in English: {unknown:?}");
}

/// A tiny language of this test alone: what it has is said in it, what it lacks is said in English, and both are seen.
#[tokio::test(flavor = "current_thread")]
async fn the_page_speaks_another_language_as_far_as_it_goes() {
    let source = |language: &str, name: &str, text: String| Source {
        language: language.to_owned(),
        name: name.to_owned(),
        text,
    };
    let english = entries(&Path::new(LOCALES).join(ENGLISH));
    let english =
        english.iter().map(|path| source(ENGLISH, "file", fs::read_to_string(path).expect("a file of words")));
    let tiny =
        source("tlh", "page", "screen-lab = Waqmey\nscreen-map = { broken\nhelp-scenario-mid = motlh".to_owned());
    page::words::speak(Lexicon::new(
        "tlh",
        &english.chain([tiny]).collect::<Vec<_>>(),
        dealers_choice::words::english_plural,
    ));
    let html = render(Rc::new(State::default())).await;
    assert!(html.contains("Waqmey") && html.contains(">Map<") && html.contains("title=\"motlh\""), "{html}");
    assert!(faults().contains(&Fault::Missing { language: "tlh".to_owned(), key: "screen-map".to_owned() }));
    assert!(faults().iter().any(|fault| matches!(fault, Fault::Unreadable { line: 2, .. })));
}

#[test]
fn every_key_that_is_said_has_words() {
    let sources = sources();
    let named = sources.iter().flat_map(|source| named_keys(source)).map(str::to_owned);
    let composed = composed().into_iter().flat_map(|(_, keys)| keys);
    let missing: BTreeSet<String> = named.chain(composed).filter(|key| !knows(key)).collect();
    assert!(missing.is_empty(), "without words: {missing:?}");
}

#[test]
fn no_word_is_written_that_nobody_says() {
    let sources = sources().concat();
    let composed: BTreeSet<String> = composed().into_iter().flat_map(|(_, keys)| keys).collect();
    let is_said = |key: &str| {
        sources.contains(&format!("\"{key}\"")) || composed.contains(key) || DOCUMENT.contains(&say(key, &[]))
    };
    let keys = words(ENGLISH);
    let unused: Vec<&String> = keys.iter().map(|(_, key)| key).filter(|key| !is_said(key)).collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
}

/// A key that code puts together is held by the list of what it becomes, and by nothing less.
#[test]
fn every_pattern_of_keys_is_listed_with_what_it_becomes_and_is_in_use() {
    let sources = sources();
    let used: BTreeSet<String> = sources.iter().flat_map(|source| patterns(source, "format!(\"")).collect();
    let said: BTreeSet<String> = sources.iter().flat_map(|source| patterns(source, "say(&format!(\"")).collect();
    let listed: BTreeSet<String> = composed().iter().map(|(pattern, _)| (*pattern).to_owned()).collect();
    assert!(said.is_subset(&listed), "not listed: {:?}", said.difference(&listed));
    assert!(listed.is_subset(&used), "not in use: {:?}", listed.difference(&used));
}

/// Help is found by the key of a setting alone, so no two settings may share one.
#[test]
fn no_two_settings_have_the_same_key() {
    let all: Vec<&str> =
        [Policy::SPECS, Conditions::SPECS, Parameters::SPECS].concat().iter().map(|spec| spec.key).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

/// The document is what people read, the words by which the Lab finds a lever are the same ones.
#[test]
fn the_words_by_which_a_lever_is_found_are_those_of_the_glossary() {
    let glossary = include_str!("../../../docs/glossary.md");
    let rows: Vec<&str> = glossary.lines().filter(|line| line.starts_with("| ")).collect();
    let is_told = |key: &str, words: &str| {
        rows.iter().any(|row| row.starts_with(&format!("| {words} |")) && row.contains(&format!("`{key}`")))
    };
    let untold = keys::CALLED.split(' ').flat_map(|key| {
        let words = say(&format!("called-{key}"), &[]);
        let parts: Vec<String> = words.split("; ").filter(|words| !is_told(key, words)).map(str::to_owned).collect();
        parts.into_iter().map(move |words| format!("{key}: {words}"))
    });
    assert_eq!(untold.collect::<Vec<_>>(), [""; 0]);
    let dashes = rows.iter().filter(|row| row.contains("| – |")).count();
    assert!(rows.len() >= 25 && dashes >= 3, "where nothing fits, it says so");
}

/// File and key of every entry of a language.
fn words(language: &str) -> Vec<(String, String)> {
    let files = entries(&Path::new(LOCALES).join(language));
    let read = |path: &PathBuf| {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let text = fs::read_to_string(path).expect("a file of words");
        let starts = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_lowercase());
        let keys = text.lines().filter(starts).filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()));
        keys.map(|key| (name.clone(), key)).collect::<Vec<_>>()
    };
    files.iter().flat_map(read).collect()
}

/// The keys that stand in a source as `say("…"`.
fn named_keys(source: &str) -> Vec<&str> {
    let is_key = |text: &&str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    source.split("say(\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(is_key).collect()
}

/// The patterns of keys that follow `opening` in a source, with `{}` for each part that is put in.
fn patterns(source: &str, opening: &str) -> Vec<String> {
    let texts = source.split(opening).skip(1).filter_map(|rest| rest.split('"').next());
    let bare = |text: &str| {
        let parts = text.split('{').enumerate();
        parts
            .map(|(i, part)| if i == 0 { part.to_owned() } else { part.split('}').skip(1).collect() })
            .collect::<Vec<_>>()
    };
    texts.filter(|text| text.contains('{')).map(|text| bare(text).join("{}")).collect()
}

fn sources() -> Vec<String> {
    let mut files = Vec::new();
    for folder in [SOURCES, &format!("{CORE}/words"), &format!("{CORE}/cli")] {
        collect(Path::new(folder), &mut files);
    }
    files.iter().map(|file| source(file)).collect()
}

/// A source without its own tests.
fn source(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a source file");
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// The sources of what only the whole page has, by the marks in the code: `src/screens/lab` where `screens.rs` has `lab` so.
fn later() -> Vec<String> {
    let marked = |path: PathBuf| {
        let folder = path.with_extension("");
        let folder = folder.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a source of the page").to_owned();
        let modules = |text: &str| -> Vec<String> {
            let lines = text.split("#[cfg(feature = \"whole\")]\n").skip(1).filter_map(|rest| rest.lines().next());
            let names =
                lines.filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
            names.map(|name| folder.join(name).to_string_lossy().into_owned()).collect()
        };
        if path.is_dir() { Vec::new() } else { modules(&source(&path)) }
    };
    entries(Path::new(SOURCES)).into_iter().flat_map(marked).collect()
}

/// The page that a reader loads first says nothing whose words only the whole page has.
#[test]
fn the_first_screen_has_its_own_words() {
    let (_, rest) = DOCUMENT.split_once("name=\"first-words\" content=\"").expect("the list of what comes first");
    let first: Vec<&str> = rest.split('"').next().unwrap_or_default().split(' ').collect();
    let keys: BTreeSet<String> =
        words(ENGLISH).into_iter().filter(|(file, _)| first.contains(&file.as_str())).map(|(_, key)| key).collect();
    let mut files = Vec::new();
    collect(Path::new(SOURCES), &mut files);
    let later = later();
    assert!(later.contains(&"src/screens/lab".to_owned()), "the marks are found: {later:?}");
    files.retain(|file| later.iter().all(|later| !file.to_string_lossy().contains(later)));
    let sources: Vec<String> = files.iter().map(|file| source(file)).collect();
    let missing: Vec<&str> =
        sources.iter().flat_map(|source| named_keys(source)).filter(|key| !keys.contains(*key)).collect();
    assert!(missing.is_empty(), "words that come too late: {missing:?}");
}
