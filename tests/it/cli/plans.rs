//! Plan files as editors, shells and people write them.

use std::fs;
use std::path::Path;

use super::{call, folder, printed, refused};

const PLAN: &str = "{\n  \"months\": 3,\n  \"dealers\": 12,\n  \"replications\": 2\n}\n";

/// The last line that `compare` says of a plan file: the digest.
fn digest(path: &Path) -> String {
    let said = printed(&["compare", path.to_str().expect("Unicode")]);
    said.lines().last().expect("a digest").to_owned()
}

#[test]
fn the_same_plan_in_any_encoding_and_under_any_name_gives_the_same_digest() {
    let folder = folder("plans").join("Pläne (2) [neu]");
    fs::create_dir_all(&folder).expect("a folder");
    let wide = |mark: char| format!("{mark}{PLAN}").replace('\n', "\r\n").encode_utf16().collect::<Vec<u16>>();
    let written = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a plan");
        digest(&path)
    };
    let plain = written("plan für Händler.json", PLAN.as_bytes());
    assert!(plain.starts_with("digest "), "{plain}");
    for (name, bytes) in [
        ("mark.json", format!("\u{feff}{PLAN}").into_bytes()),
        ("windows.json", PLAN.replace('\n', "\r\n").into_bytes()),
        ("little.json", wide('\u{feff}').iter().flat_map(|unit| unit.to_le_bytes()).collect()),
        ("big.json", wide('\u{feff}').iter().flat_map(|unit| unit.to_be_bytes()).collect()),
    ] {
        assert_eq!(written(name, &bytes), plain, "{name}");
    }
    let out = folder.join("Ergebnis (1).csv");
    printed(&["run", folder.join("mark.json").to_str().expect("Unicode"), "--out", out.to_str().expect("Unicode")]);
    assert!(fs::read_to_string(out).expect("a result").starts_with("scenario,"));
}

#[test]
fn what_json_does_not_have_is_refused_with_its_place() {
    let plan = folder("plans_refused").join("plan.json");
    let check = |text: &str, expected: &str| {
        fs::write(&plan, text).expect("a plan");
        refused(&["run", plan.to_str().expect("a plain path")], &format!("plan: {expected}\n"));
    };
    let comment = "JSON has no comments: take it out";
    check(
        "{\n  \"months\": 12, // a year\n  \"seed\": 1\n}",
        &format!("line 2, column 17: key must be a string ({comment})"),
    );
    check("{ # a year\n}", &format!("line 1, column 3: key must be a string ({comment})"));
    check("{\n  \"months\": 12,\n}", "line 3, column 1: trailing comma (remove the comma: nothing follows it)");
    check(
        "{ \"months\": 12, \"months\": 24 }",
        "line 1, column 30: the key \"months\" appears twice (take one of them out)",
    );
}

#[test]
fn shares_are_understood_in_per_cent_wherever_they_are_given() {
    let size = ["--policies", "carrot,mixed", "--months", "3", "--dealers", "12", "--replications", "2"];
    let with = |args: &[&'static str]| printed(&[&["compare"], &size[..], args].concat());
    let plain = with(&["--set", "carrot.margin=0.255", "--condition", "usual_margin=0.21"]);
    for margin in ["carrot.margin=25.5%", "carrot.margin=25.5 %", "carrot.margin= 25.5\u{a0}%"] {
        assert_eq!(with(&["--set", margin, "--condition", "usual_margin=21%"]), plain, "{margin}");
    }
    assert_eq!(with(&["--equal-budget", "3%"]), with(&["--equal-budget", "0.03"]));
    let plan = folder("percent").join("plan.json");
    let text = r#"{ "policies": [ { "key": "carrot", "set": { "margin": "25.5 %" } }, { "key": "mixed" } ], "conditions": { "usual_margin": "21%" } }"#;
    fs::write(&plan, text).expect("a plan");
    let of_file = [&["compare", plan.to_str().expect("a plain path")], &size[2..]].concat();
    assert_eq!(printed(&of_file), plain);
}

#[test]
fn a_number_that_is_none_brings_the_one_that_was_meant() {
    let check = |setting: &str, expected: &str| refused(&["run", "--set", setting], &format!("{expected}\n"));
    check("margin=25", "margin: \"25\" is not allowed (did you mean 0.25? a number from 0.02 to 0.5 share)");
    check("margin=22,5%", "margin: \"22,5%\" is not allowed (did you mean 0.225? a number from 0.02 to 0.5 share)");
    check("margin=0,25", "margin: \"0,25\" is not allowed (did you mean 0.25? a number from 0.02 to 0.5 share)");
    check("credit_days=30%", "credit_days: \"30%\" is not allowed (did you mean 30? a number from 0 to 180 days)");
    check("margin=many", "margin: \"many\" is not allowed (a number from 0.02 to 0.5 share)");
    let sweep = ["sweep", "--months", "3", "--dealers", "12", "--futures", "10", "--y", "pull=0:1:2", "--x"];
    let swept = |axis: &'static str| printed(&[&sweep[..], &[axis]].concat());
    assert_eq!(swept("market_growth=-5%:12.5 %:2"), swept("market_growth=-0.05:0.125:2"));
    assert_eq!(call(&["sweep", "--x", "margin=1:2:%", "--y", "pull"]).status.code(), Some(2));
}
