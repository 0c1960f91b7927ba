//! No rule knows the name of a policy: what a dealer does follows from levers alone.

use std::fs;
use std::path::{Path, PathBuf};

use dealers_choice::sim::PRESETS;

/// The tables of settings, which say from which policy a setting is tried.
const TABLES: [&str; 3] = ["policy.rs", "scenario.rs", "parameters.rs"];

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            sources(&path, into);
        } else if !TABLES.iter().any(|table| path.ends_with(table)) {
            into.push(path);
        }
    }
}

/// The code of a line, without its comment.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

#[test]
fn no_rule_of_the_model_knows_a_policy_by_name() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sim"), &mut files);
    assert!(files.len() > 20, "the sources have moved");
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file");
        for (number, line) in (1..).zip(text.lines()) {
            let words = code(line).split(|c: char| !c.is_alphanumeric() && c != '_');
            let named = words.filter(|word| PRESETS.iter().any(|preset| preset.key == *word)).count();
            let looks_up = code(line).contains("Preset") && !code(line).trim_start().starts_with("pub use");
            assert!(named == 0 && !looks_up, "{}:{number}: {line}", file.display());
        }
    }
}
