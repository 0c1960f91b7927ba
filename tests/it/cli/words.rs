//! Sentences of the command line over plans in which something has no value: nothing is said of it.

use std::fs;

use super::everything::RESULTS;
use super::{call, folder};

/// What no text may hold: numbers that are none, and clauses without a value.
const FAULTS: [&str; 14] =
    ["NaN", "inf ", " inf", "inf)", " - ", " -\n", "()", "( ", " )", " ,", " ;", " .\n", ": .", "null"];

/// Plans in which something has no value.
const AWKWARD: [(&str, &str); 6] = [
    ("one future", r#"{ "replications": 1 }"#),
    ("one month and one future", r#"{ "months": 1, "replications": 1 }"#),
    ("one policy", r#"{ "policies": [ { "key": "carrot" } ] }"#),
    ("nothing varies", r#"{ "policies": [ { "key": "carrot" }, { "key": "twin", "base": "carrot" } ] }"#),
    ("nobody leaves", r#"{ "months": 2, "policies": [ { "key": "carrot" }, { "key": "laissez_faire" } ] }"#),
    (
        "all leave",
        r#"{ "months": 60, "replications": 1, "conditions": { "candidate_supply": 0 },
             "policies": [ { "key": "stick", "set": { "margin": 0.02 } }, { "key": "mixed", "set": { "margin": 0.02 } } ] }"#,
    ),
];

/// Faults of a text; double spaces are for tables and lists, so a sentence is what ends with a full stop.
fn faults(text: &str) -> Vec<String> {
    let found = FAULTS.iter().filter(|fault| text.contains(**fault)).map(|fault| format!("{fault:?}"));
    let sentences = text.lines().filter(|line| line.ends_with('.') && !line.trim_start().starts_with("month "));
    let gaps = sentences.filter(|line| line.trim_start().contains("  ")).map(str::to_owned);
    found.chain(gaps).collect()
}

#[test]
fn no_sentence_has_a_clause_without_a_value() {
    let folder = folder("words");
    for (name, plan) in AWKWARD {
        let file = folder.join(format!("{name}.json"));
        fs::write(&file, plan).expect("a plan");
        let file = file.to_str().expect("a plain path");
        let spelled = |command: &&[&'static str]| command[0] != "run";
        let twice =
            ["npv", "fairness"].map(|figure| RESULTS.iter().copied().filter(spelled).map(move |args| (args, figure)));
        for (command, figure) in twice.into_iter().flatten() {
            let by = match command[0] {
                "optimise" => vec!["--maximise", figure],
                "explain" => Vec::new(),
                _ => vec!["--by", figure],
            };
            let size = ["--dealers", "12", file];
            let args = [command, &by[..], &size[..]].concat();
            let turn: Vec<&str> = args.iter().map(|word| if *word == "3:carrot" { "1:carrot" } else { word }).collect();
            let output = call(&turn);
            let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
            assert!([Some(0), Some(2)].contains(&output.status.code()), "{name}: {turn:?}: {said}");
            assert!(!said.is_empty() && faults(&said).is_empty(), "{name}: {turn:?}: {:?}\n{said}", faults(&said));
        }
    }
}

#[test]
fn what_nothing_moves_is_said_to_be_moved_by_nothing() {
    let plan = folder("words_twins").join("plan.json");
    fs::write(&plan, AWKWARD[3].1).expect("a plan");
    for method in ["sobol", "morris"] {
        let size = ["--samples", "4", "--futures", "2", "--months", "3", "--dealers", "12", "--replications", "2"];
        let args = [&["sensitivity", plan.to_str().expect("a path"), "--method", method], &size[..]].concat();
        let said = super::printed(&args);
        assert!(said.contains("None of these factors changes it") && !said.contains("What matters most"), "{said}");
    }
}

#[test]
fn shares_of_more_than_the_whole_say_that_the_sample_is_small() {
    let size = ["--samples", "4", "--futures", "2", "--months", "6", "--dealers", "12", "--replications", "1"];
    let said = super::printed(&[&["sensitivity", "--method", "sobol"], &size[..]].concat());
    assert!(said.contains("more than the whole: 4 rows are too few"), "{said}");
}
