//! Every key has its words, and every word is said somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dealers_choice::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS};
use page::table::Screen;
use page::words::{ENGLISH, FIRST, knows, say};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
const CORE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src");
const DOCUMENT: &str = include_str!("../../../index.html");

#[test]
fn everything_in_the_registry_has_words() {
    let levers = Policy::SPECS.iter().map(|spec| format!("lever-{}", spec.key));
    let conditions = Conditions::SPECS.iter().map(|spec| format!("condition-{}", spec.key));
    let parameters = Parameters::SPECS.iter().map(|spec| format!("parameter-{}", spec.key));
    let figures = KPIS.iter().map(|spec| format!("kpi-{}", spec.key));
    let markets = SCENARIOS.iter().map(|scenario| format!("scenario-{}", scenario.key));
    let policies =
        PRESETS.iter().flat_map(|preset| [format!("policy-{}", preset.key), format!("policy-{}-motto", preset.key)]);
    let missing: Vec<String> = levers
        .chain(conditions)
        .chain(parameters)
        .chain(figures)
        .chain(markets)
        .chain(policies)
        .filter(|key| !knows(key))
        .collect();
    assert!(missing.is_empty(), "without words: {missing:?}");
}

#[test]
fn every_key_that_a_view_names_has_words() {
    let sources = sources();
    let mut missing: Vec<&str> =
        sources.iter().flat_map(|source| named_keys(source)).filter(|key| !knows(key)).collect();
    missing.dedup();
    assert!(missing.is_empty(), "without words: {missing:?}");
}

#[test]
fn no_word_is_written_that_nobody_says() {
    let sources = sources().concat();
    let (templates, words) = (templates(&sources), words(&sources));
    let is_said = |key: &str| {
        sources.contains(&format!("\"{key}\""))
            || is_composed(key, &templates, &words)
            || DOCUMENT.contains(&say(key, &[]))
    };
    let unused: Vec<&str> = keys().filter(|key| !is_said(key)).collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
}

/// Whether some source puts the key together from parts that it spells out and words that are known, as in
/// `format!("lever-{}", …)`.
fn is_composed(key: &str, templates: &[Vec<&str>], words: &BTreeSet<String>) -> bool {
    templates.iter().any(|parts| fits(key, parts, words))
}

/// Whether a text is the parts with known words, or numbers, between them.
fn fits(text: &str, parts: &[&str], words: &BTreeSet<String>) -> bool {
    let Some(rest) = text.strip_prefix(parts[0]) else { return false };
    if parts.len() == 1 {
        return rest.is_empty();
    }
    let known = |word: &str| words.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit());
    (1..=rest.len()).any(|end| known(&rest[..end]) && fits(&rest[end..], &parts[1..], words))
}

/// What sources spell out around the holes of keys.
fn templates(sources: &str) -> Vec<Vec<&str>> {
    let quoted = sources.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
    let spelled = |part: &&str| {
        part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
    };
    quoted
        .filter(|text| text.contains('{'))
        .filter_map(spread)
        .filter(|parts| parts.iter().all(spelled) && parts.iter().any(|part| part.len() > 1))
        .collect()
}

/// What stands around the holes of a format string; nothing where a hole is not closed.
fn spread(text: &str) -> Option<Vec<&str>> {
    let Some((before, rest)) = text.split_once('{') else { return Some(vec![text]) };
    let mut parts = vec![before];
    parts.extend(spread(rest.split_once('}')?.1)?);
    Some(parts)
}

/// The words that may stand in the hole of a key: those in quotes in the page and the core, and the keys of the registry.
fn words(sources: &str) -> BTreeSet<String> {
    let mut core = Vec::new();
    collect(Path::new(CORE), &mut core);
    let core: String = core.iter().map(|file| fs::read_to_string(file).expect("a source file")).collect();
    let quoted = |text: &str| -> Vec<String> {
        text.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
    };
    let registry = Policy::SPECS.iter().chain(Conditions::SPECS).chain(Parameters::SPECS).map(|spec| spec.key);
    let rest = KPIS.iter().map(|spec| spec.key).chain(SCENARIOS.iter().map(|scenario| scenario.key));
    let screens = Screen::ALL.iter().map(|screen| screen.key());
    let known = registry.chain(rest).chain(screens).chain(PRESETS.iter().map(|preset| preset.key)).map(str::to_owned);
    quoted(sources).into_iter().chain(quoted(&core)).chain(known).collect()
}

/// All keys of the locale files.
fn keys() -> impl Iterator<Item = &'static str> {
    let lines = ENGLISH.iter().flat_map(|file| file.lines());
    let entry = |line: &'static str| line.split_once(" =").map(|(key, _)| key);
    lines.filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase())).filter_map(entry)
}

/// The keys that stand in a source as `say("…"`.
fn named_keys(source: &str) -> Vec<&str> {
    source.split("say(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn sources() -> Vec<String> {
    let mut files = Vec::new();
    collect(Path::new(SOURCES), &mut files);
    files.iter().map(|file| fs::read_to_string(file).expect("a source file")).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// The sources of what only the whole page has.
const LATER: [&str; 9] = [
    "src/chart/bars",
    "src/chart/field",
    "src/controls/study",
    "src/screens/believe",
    "src/screens/best",
    "src/screens/brief",
    "src/screens/lab",
    "src/screens/map",
    "src/screens/matters",
];

/// The page that a reader loads first says nothing whose words only the whole page has.
#[test]
fn the_first_screen_has_its_own_words() {
    let known = |key: &str| FIRST.iter().flat_map(|file| file.lines()).any(|line| line.split(" =").next() == Some(key));
    let mut files = Vec::new();
    collect(Path::new(SOURCES), &mut files);
    files.retain(|file| LATER.iter().all(|later| !file.to_string_lossy().contains(later)));
    let sources: Vec<String> = files.iter().map(|file| fs::read_to_string(file).expect("a source file")).collect();
    let missing: Vec<&str> = sources.iter().flat_map(|source| named_keys(source)).filter(|key| !known(key)).collect();
    assert!(missing.is_empty(), "words that come too late: {missing:?}");
}
