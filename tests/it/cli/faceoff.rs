//! `faceoff`: what it gives in every format, what it refuses, and that it is the same however it was computed.

use serde_json::Value as Json;

use super::{printed, refused};

/// A face-off that takes no time.
const SMALL: [&str; 9] =
    ["faceoff", "--months", "12", "--dealers", "20", "--replications", "5", "--scenario", "hungry_rivals"];

fn said(args: &[&'static str]) -> String {
    printed(&[&SMALL, args].concat())
}

fn document(args: &[&'static str]) -> Json {
    serde_json::from_str(&said(&[args, &["--format", "json"]].concat())).expect("JSON")
}

#[test]
fn the_number_of_threads_changes_nothing() {
    assert_eq!(document(&["--threads", "1"]), document(&["--threads", "5"]));
}

#[test]
fn every_enterprise_and_every_pair_has_its_rows() {
    let found = document(&["--from", "4"]);
    let keys = ["carrot", "stick", "mixed"];
    let named: Vec<&str> =
        found["enterprises"].as_array().expect("a list").iter().filter_map(|one| one["policy"].as_str()).collect();
    assert_eq!((named, &found["from"]), (keys.to_vec(), &Json::from(4)));
    assert_eq!(found["moves"].as_array().map(Vec::len), Some(6));
    let rows: Vec<Json> = said(&["--from", "4", "--format", "ndjson"])
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect();
    assert_eq!(rows.len(), 3 * 4 + 6);
    assert_eq!(rows[0]["q50"], found["enterprises"][0]["profit"]["q50"]);
    assert_eq!(rows[12]["mean"], found["moves"][0]["dealers"]["mean"]);
}

#[test]
fn text_shows_the_standings_and_who_won_whom() {
    let text = said(&[]);
    for line in ["profit", "dealers", "loyalty", "market_share", "from \\ to"] {
        assert!(text.lines().any(|one| one.starts_with(line)), "{line}: {text}");
    }
    assert!(text.contains("From month 1 on they share one market."), "{text}");
}

/// One enterprise has the market for itself, as in `compare`.
#[test]
fn one_enterprise_has_the_digest_of_an_ordinary_run() {
    let size = ["--months", "12", "--dealers", "20", "--replications", "5", "--policy", "stick", "--format", "json"];
    let of = |command: &'static str| -> Json {
        serde_json::from_str(&printed(&[&[command], &size[..]].concat())).expect("JSON")
    };
    assert_eq!(
        of("faceoff")["enterprises"][0]["dealers"]["mean"],
        of("compare")["policies"][0]["kpis"]["active_dealers"]["mean"]
    );
}

#[test]
fn a_month_beyond_the_horizon_is_refused() {
    let wrong = |month: &'static str| {
        let expected = format!("from: \"{month}\" is not allowed (a whole number from 1 to 12)\n");
        refused(&[&SMALL, &["--from", month][..]].concat(), &expected);
    };
    wrong("13");
    wrong("0");
}
