//! Every key has its words.

use std::fs;
use std::path::{Path, PathBuf};

use dealers_choice::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS};
use dealers_choice::ui::words::knows;

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui");

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
