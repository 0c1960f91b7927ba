//! The manual in `docs/cli.md` says what the program says. `UPDATE_DOCS=1` rewrites it.

use std::{env, fs};

use dealers_choice::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS};

use super::printed;

const MANUAL: &str = "docs/cli.md";
/// How a block of program output begins.
const BLOCK: &str = "```console dealers-choice";

/// The manual with every block of program output made anew.
fn renewed(manual: &str) -> String {
    let mut parts = manual.split(BLOCK);
    let head = parts.next().unwrap_or_default().to_owned();
    [head].into_iter().chain(parts.map(renewed_block)).collect::<Vec<_>>().join(BLOCK)
}

/// A block, from the arguments on, with what the program says to them, and the text up to the next block.
fn renewed_block(block: &str) -> String {
    let (args, rest) = block.split_once('\n').expect("a block has lines");
    let (_, after) = rest.split_once("```").expect("a block ends");
    let said = printed(&args.split_whitespace().collect::<Vec<_>>());
    format!("{args}\n{}\n```{after}", said.trim_end())
}

#[test]
fn the_manual_shows_what_the_program_says() {
    let manual = fs::read_to_string(MANUAL).expect("the manual");
    let renewed = renewed(&manual);
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(MANUAL, &renewed).expect("the manual can be written");
    } else {
        assert!(manual == renewed, "{MANUAL} is out of date: run this test with UPDATE_DOCS=1");
    }
    assert!(renewed.matches(BLOCK).count() >= 9);
}

#[test]
fn the_long_help_names_every_lever_and_condition_with_its_range() {
    let help = printed(&["run", "--help"]);
    for spec in Policy::SPECS.iter().chain(Conditions::SPECS) {
        assert!(help.contains(spec.key), "{}", spec.key);
    }
    assert!(help.contains("0.02 to 0.5 share") && help.contains("output, behaviour"));
}

#[test]
fn every_key_is_listed_as_text_and_as_json() {
    let check = |list: &str, keys: Vec<&str>| {
        let text = printed(&["list", list]);
        let listed: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(listed, keys);
        let json: serde_json::Value =
            serde_json::from_str(&printed(&["list", list, "--format", "json"])).expect("JSON");
        let listed: Vec<&str> =
            json.as_array().expect("a list").iter().filter_map(|entry| entry["key"].as_str()).collect();
        assert_eq!(listed, keys);
    };
    check("levers", Policy::SPECS.iter().map(|spec| spec.key).collect());
    check("conditions", Conditions::SPECS.iter().map(|spec| spec.key).collect());
    check("parameters", Parameters::SPECS.iter().map(|spec| spec.key).collect());
    check("kpis", KPIS.iter().map(|spec| spec.key).collect());
    check("scenarios", SCENARIOS.iter().map(|scenario| scenario.key).collect());
    check("policies", PRESETS.iter().map(|preset| preset.key).collect());
}

#[test]
fn completions_know_commands_options_and_words() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = printed(&["completions", shell]);
        assert!(script.contains("compare") && script.contains("replications"), "{shell}");
    }
    for shell in ["bash", "zsh", "fish"] {
        let script = printed(&["completions", shell]);
        assert!(script.contains("ndjson") && script.contains("hungry_rivals"), "{shell}");
    }
}
