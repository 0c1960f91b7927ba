//! `sensitivity`: what it gives in every format, what it refuses, and that it is the same however it was computed.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{call, printed, refused};

/// Options of a study that takes no time.
const SMALL: [&str; 8] = ["--months", "6", "--dealers", "12", "--futures", "2", "--replications", "4"];

fn study(args: &[&'static str]) -> Vec<&'static str> {
    [&["sensitivity"], args, &SMALL].concat()
}

fn json(args: &[&'static str]) -> Json {
    serde_json::from_str(&printed(&study(&[args, &["--format", "json"]].concat()))).expect("JSON")
}

const METHODS: [&[&str]; 3] = [
    &["--method", "morris", "--factors", "sliders,boycott,stick.talks=0.1:1.5", "--samples", "3"],
    &["--method", "sobol", "--factors", "brand_strength=-0.5:0.5,pull", "--samples", "5"],
    &["--method", "robustness", "--samples", "6"],
];

#[test]
fn the_number_of_threads_changes_nothing() {
    for method in METHODS {
        let one = printed(&study(&[method, &["--threads", "1"]].concat()));
        assert!(one == printed(&study(&[method, &["--threads", "5"]].concat())), "{method:?}");
    }
}

#[test]
fn the_lead_comes_first_and_every_factor_is_measured_for_every_outcome() {
    for method in &METHODS[..2] {
        let findings = &json(method)["findings"];
        let outcomes = findings["outcomes"].as_array().expect("outcomes");
        let named: Vec<&str> = outcomes.iter().filter_map(|outcome| outcome["outcome"].as_str()).collect();
        assert_eq!(named, ["lead", "mean", "mean", "mean"]);
        let factors = |outcome: &Json| {
            let factors = outcome["factors"].as_array().expect("factors").iter();
            let mut keys: Vec<String> = factors.map(|factor| factor["factor"].to_string()).collect();
            keys.sort();
            keys
        };
        assert!(outcomes.iter().all(|outcome| factors(outcome) == factors(&outcomes[0])));
        assert_eq!(factors(&outcomes[0]).len(), if findings["method"] == "morris" { 7 } else { 2 });
    }
}

#[test]
fn factors_are_in_order_of_importance() {
    let ordered = |method: &[&'static str], measure: &str| {
        let outcomes = json(method)["findings"]["outcomes"].clone();
        for outcome in outcomes.as_array().expect("outcomes") {
            let sizes: Vec<f64> = outcome["factors"]
                .as_array()
                .expect("factors")
                .iter()
                .map(|factor| factor[measure].as_f64().expect("a number"))
                .collect();
            assert!(sizes.is_sorted_by(|left, right| left >= right), "{measure}: {sizes:?}");
        }
    };
    ordered(METHODS[0], "mu_star");
    ordered(METHODS[1], "total");
}

#[test]
fn rows_say_the_same_as_the_document() {
    for method in METHODS {
        let document = json(method)["findings"].clone();
        let csv = printed(&study(&[method, &["--format", "csv"]].concat()));
        let lines = printed(&study(&[method, &["--format", "ndjson"]].concat()));
        assert_eq!(csv.lines().count(), lines.lines().count() + 1);
        let rows: Vec<BTreeMap<String, Json>> =
            lines.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
        if document["method"] == "robustness" {
            let led = |rows: &mut dyn Iterator<Item = u64>| rows.sum::<u64>();
            assert_eq!(led(&mut rows.iter().filter_map(|row| row["led"].as_u64())), 6);
        } else {
            let first = &document["outcomes"][0];
            let measure = if document["method"] == "morris" { "mu_star" } else { "first" };
            assert_eq!(rows[0][measure], first["factors"][0][measure]);
            assert_eq!((&rows[0]["policy"], &rows[0]["outcome"]), (&first["policy"], &first["outcome"]));
        }
    }
}

#[test]
fn a_single_policy_has_its_mean_looked_at_and_another_lead_can_be_asked_for() {
    let alone = json(&["--policies", "carrot", "--samples", "2"]);
    let outcomes = alone["findings"]["outcomes"].as_array().expect("outcomes").clone();
    assert_eq!((outcomes.len(), outcomes[0]["outcome"].as_str()), (1, Some("mean")));
    let asked = json(&["--lead", "stick", "--samples", "2"]);
    assert_eq!(asked["findings"]["outcomes"][0]["policy"], "stick");
    let levers = json(&["--lead", "stick", "--factors", "levers", "--samples", "2"]);
    let first = levers["findings"]["outcomes"][0]["factors"][0]["factor"].as_str().expect("a key").to_owned();
    assert!(first.starts_with("stick."), "{first}");
}

#[test]
fn robustness_perturbs_the_rules_and_counts_who_leads() {
    let findings = &json(METHODS[2])["findings"];
    let led: Vec<u64> =
        findings["policies"].as_array().expect("policies").iter().filter_map(|policy| policy["led"].as_u64()).collect();
    assert_eq!((led.iter().sum::<u64>(), led.len()), (6, 3));
    let text = |rules| printed(&study(&[METHODS[2], &["--format", "text", "--rules", rules]].concat()));
    let [fitting, drawn] = ["ensemble", "thirty-percent"].map(text);
    assert!(fitting.contains(" of the 6 rule books that fit what is known: "), "{fitting}");
    assert!(drawn.contains("off by up to 30 %") && drawn.contains(" of the 6 draws: "), "{drawn}");
    assert!(fitting == printed(&study(&[METHODS[2], &["--format", "text"]].concat())), "those that fit are usual");
}

#[test]
fn a_tornado_gives_where_each_lead_ends_and_the_nearest_end_first() {
    let document = json(&[
        "--policies",
        "carrot,mixed,laissez_faire",
        "--method",
        "tornado",
        "--factors",
        "brand_strength,usual_margin=0.05:0.4,candidate_supply",
    ]);
    let leader = document["findings"]["leader"].as_str().expect("a leader").to_owned();
    let factors = document["findings"]["factors"].as_array().expect("factors").clone();
    assert_eq!(factors.len(), 3);
    let ways: Vec<f64> = factors.iter().map(|factor| factor["distance"].as_f64().unwrap_or(f64::INFINITY)).collect();
    assert!(ways.is_sorted() && ways[0].is_finite(), "{ways:?}");
    for (factor, end) in factors.iter().flat_map(|factor| ["below", "above"].map(|side| (factor, &factor[side]))) {
        let Some(value) = end["value"].as_f64() else { continue };
        let bounds = ["low", "high"].map(|bound| factor[bound].as_f64().expect("a bound"));
        assert!((bounds[0]..=bounds[1]).contains(&value) && end["then"] != leader.as_str(), "{factor}");
    }
}

#[test]
fn all_mistakes_of_a_study_are_told_at_once() {
    refused(
        &[
            "sensitivity",
            "--method",
            "morriss",
            "--factors",
            "condition,brand_strenght,talks=1:0.2,margin=0.1:0.9,pull=x",
            "--samples",
            "1",
            "--futures",
            "0",
            "--of",
            "profit",
            "--lead",
            "mixd",
            "--format",
            "xls",
        ],
        "by: there is no KPI \"profit\" (one of the KPIs that the list of keys names)\n\
         method: there is no method \"morriss\" (did you mean \"morris\"?)\n\
         futures: \"0\" is not allowed (a whole number from 2 to 10000)\n\
         samples: \"1\" is not allowed (a whole number from 2 to 100000)\n\
         format: there is no format \"xls\" (one of FORMATS)\n\
         factors: there is no set of factors \"condition\" (did you mean \"conditions\"?)\n\
         factors: there is no lever, condition or parameter \"brand_strenght\" (did you mean \"brand_strength\"?)\n\
         factors: 1 is not below 0.2 (KEY=LOW:HIGH, such as talks=0:2)\n\
         factors: margin goes from 0.02 to 0.5 (KEY=LOW:HIGH, such as margin=0.02:0.5)\n\
         factors: pull has no range of two numbers (KEY=LOW:HIGH, such as pull=0:1)\n\
         lead: there is no policy \"mixd\" (did you mean \"mixed\"?)\n",
    );
    refused(
        &["sensitivity", "--method", "robustness", "--policies", "carrot", "--factors", "pull"],
        "policies: one policy has nobody to beat (two or more, such as carrot,stick)\n\
         factors: robustness changes every setting of behaviour (leave it out, or use --method morris)\n",
    );
    refused(
        &["sensitivity", "--rules", "ensembel"],
        "rules: there is no kind of rules \"ensembel\" (did you mean \"ensemble\"?)\n\
         rules: only robustness tries other rules (add --method robustness)\n",
    );
    refused(&["sensitivity", "--factors", "sliders,pull"], "factors: pull is there twice (each factor once)\n");
    let nothing = call(&["sensitivity", "--factors", ""]);
    assert_eq!(nothing.status.code(), Some(2), "{}", String::from_utf8_lossy(&nothing.stderr));
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_the_complete_samples_and_says_how_far_it_came() {
    use std::process::{Command, Stdio};
    let out = super::folder("sensitivity_interrupted").join("morris.json");
    let args =
        ["sensitivity", "--samples", "50000", "--dealers", "60", "--months", "12", "--replications", "2", "--out"];
    let child = super::program().args(args).arg(&out).stderr(Stdio::piped()).spawn().expect("starts");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill").success());
    let output = child.wait_with_output().expect("ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(130), "{said}");
    let done = said.strip_prefix("stopped: ").and_then(|said| said.split(' ').next()).expect("how far");
    let document: Json = serde_json::from_str(&std::fs::read_to_string(&out).expect("a file")).expect("JSON");
    assert_eq!(document["findings"]["trajectories"].to_string(), done, "{said}");
}
