//! Rules about who may know whom. `ARCHITECTURE.md` draws the picture; here it is held.

use dealers_choice::sim::PRESETS;

use super::{File, files, found, none, root};

/// Every module of the core and the modules that it may use, from the ground up.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("units", &[]),
    ("numeric", &[]),
    ("luck", &[]),
    ("registry", &["numeric"]),
    ("claims", &[]),
    ("economics", &["numeric"]),
    ("sim", &["economics", "luck", "numeric", "registry", "units"]),
    ("experiment", &["luck", "numeric", "registry", "sim"]),
    ("study", &["experiment", "luck", "numeric", "registry", "sim"]),
    ("store", &["experiment", "registry", "sim", "study"]),
    ("story", &["claims", "experiment", "registry", "sim"]),
    ("workshop", &["experiment", "numeric", "registry", "sim"]),
    ("report", &["experiment", "numeric", "registry", "sim", "study"]),
    ("words", &["claims", "experiment", "numeric", "registry", "sim"]),
    ("cli", &["experiment", "numeric", "registry", "report", "sim", "store", "study", "words"]),
];

/// The Rust files of a module: `src/name.rs` and what is below `src/name`.
fn module(name: &str) -> Vec<File> {
    let folder = format!("src/{name}");
    let mut files = if root().join(format!("{folder}.rs")).is_file() { files(&folder) } else { Vec::new() };
    files.retain(|file| file.is_below(&folder));
    files
}

/// The modules of this crate that a line of code names.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let letters =
        |rest: &'_ str| rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    // `saying!` is a macro of the registry, and a macro lives at the crate's root.
    line.split("crate::").skip(1).map(move |rest| &rest[..letters(rest)]).filter(|name| *name != "saying")
}

#[test]
fn lower_modules_know_no_upper_ones() {
    let mut findings = Vec::new();
    for (name, allowed) in MAY_USE {
        for file in module(name) {
            for (number, line) in file.code() {
                let wrong = named(line).filter(|other| *other != name && !allowed.contains(other));
                findings.extend(wrong.map(|other| format!("{}:{number}: {name} uses {other}", file.path)));
            }
        }
    }
    none(findings, "against the picture in ARCHITECTURE.md");
}

#[test]
fn every_module_has_its_place_in_the_picture() {
    let known = |file: &File| MAY_USE.iter().any(|(name, _)| file.is_below(&format!("src/{name}")));
    let programs = |file: &File| file.path == "src/lib.rs" || file.path.starts_with("src/bin/");
    let strangers = files("src/").into_iter().filter(|file| !known(file) && !programs(file));
    none(strangers.map(|file| file.path), "say in tests/it/tidy/imports.rs what these may use");
}

#[test]
fn the_model_knows_no_clock_file_thread_or_generator() {
    let words =
        ["std::time", "std::fs", "std::env", "std::thread", "std::io", "std::net", "rand::", "rand_chacha", "Instant"];
    none(found(&module("sim"), &words), "the model is a function of its inputs");
    none(found(&module("economics"), &words), "a rule is a function of its inputs");
}

#[test]
fn chance_is_made_in_one_place() {
    let others = files("src/").into_iter().filter(|file| !file.is_below("src/luck"));
    none(found(&others.collect::<Vec<_>>(), &["rand::", "rand_chacha::"]), "only src/luck may make luck");
}

#[test]
fn only_the_month_and_the_replication_are_handed_the_world_to_change() {
    let by_right = |file: &File| {
        file.is_below("src/sim/month") || ["src/sim/world.rs", "src/experiment/replication.rs"].contains(&&*file.path)
    };
    let others: Vec<_> = files("src/").into_iter().filter(|file| !by_right(file)).collect();
    let ways = ["&mut World", "&mut self.world", "mut world", "World {"];
    none(found(&others, &ways), "a rule gives a value or changes the one dealer that it is given");
}

#[test]
fn no_rule_of_the_model_knows_a_policy_by_name() {
    let mut findings = Vec::new();
    for file in module("sim").into_iter().filter(|file| file.path != "src/sim/policy.rs") {
        for (number, line) in file.code() {
            // An entry of the registry names the policy from which it must move a KPI.
            let line = line.split(" from \"").next().unwrap_or_default();
            let mut words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let named = words.any(|word| PRESETS.iter().any(|preset| preset.key == word));
            let looked_up = line.contains("Preset") && !line.starts_with("pub use ");
            findings.extend((named || looked_up).then(|| format!("{}:{number}", file.path)));
        }
    }
    none(findings, "what a policy does is in its levers");
}
