//! `explain`: every question in words and as findings, what it refuses, and that it is the same however it was computed.

use std::fs;

use serde_json::Value as Json;

use super::{folder, printed, refused};
use dealers_choice::numeric::Bounded as _;

/// A plan that takes little time and under which dealers leave.
const SMALL: [&str; 9] = ["explain", "--months", "24", "--dealers", "24", "--replications", "4", "--policies", "stick"];

fn told(args: &[&'static str]) -> String {
    printed(&[&SMALL, args].concat())
}

fn findings(args: &[&'static str]) -> Vec<Json> {
    let json: Json = serde_json::from_str(&told(&[args, &["--format", "json"]].concat())).expect("JSON");
    json["findings"].as_array().expect("findings").clone()
}

fn value(findings: &[Json], question: &str, about: &str) -> f64 {
    let found = findings.iter().find(|one| one["question"] == question && one["about"] == about);
    found.and_then(|one| one["value"].as_f64()).unwrap_or_else(|| panic!("{question} {about}: {findings:#?}"))
}

/// A slot whose first dealer leaves within the two years, and one whose dealer does not.
fn slots() -> [String; 2] {
    let ends = |slot: &String| {
        let args = [&SMALL[..], &["--format", "text", "--dealer", slot]].concat();
        printed(&args).contains("It is still with you at the end") && !printed(&args).contains("Dealer 2 in this slot")
    };
    let all: Vec<String> = (0..24_u32).map(|slot| slot.to_string()).collect();
    let find = |stays| all.iter().find(|slot| ends(slot) == stays).expect("some stay, some leave").clone();
    [find(false), find(true)]
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let with = |threads| told(&["--dealer", "3", "--exits", "--shares", "--what-if", "12:mixed", "--threads", threads]);
    assert!(with("1") == with("5"));
}

#[test]
fn who_left_is_told_what_would_have_kept_it_and_who_stayed_that_it_did() {
    let [left, stayed] = slots();
    let said = printed(&[&SMALL[..], &["--format", "text", "--dealer", &left]].concat());
    assert!(said.contains("would have kept it"), "{said}");
    let said = printed(&[&SMALL[..], &["--format", "text", "--dealer", &stayed]].concat());
    assert!(said.ends_with("  It is still with you at the end.\n\n"), "{said}");
    let late = printed(&[&SMALL[..], &["--format", "text", "--dealer", &left, "--month", "24"]].concat());
    assert!(
        late.contains("from month 24 would have kept it") || late.contains("before anything could change"),
        "{late}"
    );
}

#[test]
fn text_and_rows_count_months_alike() {
    let [left, _] = slots();
    let text = printed(&[&SMALL[..], &["--format", "text", "--dealer", &left]].concat());
    let said = text
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("month ")?.split_whitespace().next()?.parse().ok());
    let json = printed(&[&SMALL[..], &["--format", "json", "--dealer", &left]].concat());
    let json: Json = serde_json::from_str(&json).expect("JSON");
    let story = json["findings"].as_array().expect("findings").iter().filter(|one| one["question"] == "story");
    let (said, rows): (Vec<u64>, Vec<u64>) = (said.collect(), story.filter_map(|one| one["month"].as_u64()).collect());
    assert!(!said.is_empty() && said == rows && text.contains("in future 1,"), "{said:?} {rows:?}");
}

#[test]
fn reasons_add_up_to_all_who_left_and_luck_has_an_interval() {
    let found = findings(&["--exits"]);
    let reasons: f64 = found
        .iter()
        .filter(|one| {
            let is_reason = |about: &str| !about.starts_with("all") && about != "exit_rate";
            one["question"] == "exits" && one["about"].as_str().is_some_and(is_reason)
        })
        .filter_map(|one| one["value"].as_f64())
        .sum();
    let all = value(&found, "exits", "all");
    assert!((reasons - all).abs() < 1e-9 && all > 0.0, "{reasons} {all}");
    let compared = printed(&[&["compare"], &SMALL[1..], &["--format", "json"]].concat());
    let compared: Json = serde_json::from_str(&compared).expect("JSON");
    assert_eq!(
        Some(value(&found, "exits", "exit_rate")),
        compared["policies"][0]["kpis"]["exit_rate"]["mean"].as_f64()
    );
    let share = found.iter().find(|one| one["about"] == "only_unlucky_share").expect("a share");
    let [low, mid, high] = ["low", "value", "high"].map(|key| share[key].as_f64().expect(key));
    assert!(0.0 <= low && low < mid && mid < high && high <= 1.0, "{share}");
}

#[test]
fn shares_of_groups_and_of_levers_add_up_to_the_same() {
    let found = findings(&["--shares"]);
    let sum = |keep: &dyn Fn(&str) -> bool| -> f64 {
        let shares = found.iter().filter(|one| one["question"] == "shares" && one["about"].as_str().is_some_and(keep));
        shares.filter_map(|one| one["value"].as_f64()).sum()
    };
    let is_group = |about: &str| ["carrots", "care", "sticks"].contains(&about);
    let (groups, levers) = (sum(&is_group), sum(&|about| !is_group(about)));
    assert!((groups - levers).abs() < 1e-6 * groups.abs().at_least(1.0), "{groups} {levers}");
}

#[test]
fn shares_of_a_policy_that_changes_at_a_date_are_refused() {
    let file = folder("explain_dated").join("plan.json");
    let plan = r#"{ "policies": [ { "key": "stick", "from": [ { "month": 6, "set": { "margin": 0.3 } } ] } ] }"#;
    fs::write(&file, plan).expect("a plan");
    refused(
        &["explain", file.to_str().expect("a path"), "--shares"],
        "shares: stick changes at a date; --shares needs levers that stay the same (a plan without `from`, or --what-if)\n",
    );
}

#[test]
fn a_turn_to_the_policy_that_is_there_changes_nothing() {
    let same = findings(&["--what-if", "12:stick"]);
    assert_eq!(same.len(), 5);
    assert!(same.iter().all(|one| one["value"].as_f64() == Some(0.0)), "{same:#?}");
    let other = findings(&["--what-if", "12:carrot"]);
    assert!(value(&other, "what_if", "cohort_loyalty") > 0.0, "{other:#?}");
}

#[test]
fn rows_say_the_same_as_the_document() {
    let asked = ["--exits", "--what-if", "12:mixed"];
    let found = findings(&asked);
    let rows: Vec<Json> = told(&[&asked[..], &["--format", "ndjson"]].concat())
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect();
    assert_eq!(rows.len(), found.len());
    for (row, finding) in rows.iter().zip(&found) {
        assert_eq!((&row["about"], &row["value"]), (&finding["about"], &finding["value"]));
    }
    assert_eq!(told(&[&asked[..], &["--format", "csv"]].concat()).lines().count(), found.len() + 1);
}

#[test]
fn nothing_to_explain_and_wrong_turns_are_refused() {
    refused(&["explain"], "dealer: is needed (a slot such as --dealer 23, or --exits, --shares or --what-if)\n");
    refused(&["explain", "--exits", "--month", "3"], "month: is about one dealer (add a slot, such as --dealer 23)\n");
    refused(
        &["explain", "--what-if", "90:mixd", "--format", "xls"],
        "format: there is no format \"xls\" (one of FORMATS)\n\
         what_if: \"90\" is not allowed (a whole number from 1 to 60)\n\
         what_if: there is no policy \"mixd\" (did you mean \"mixed\"?)\n",
    );
}

#[test]
fn the_findings_of_a_story_say_whose_it_is_and_how_it_ended() {
    let [left, stayed] = slots();
    let ends = |slot: &str| -> Vec<Json> {
        let json = printed(&[&SMALL[..], &["--format", "json", "--dealer", slot]].concat());
        let json: Json = serde_json::from_str(&json).expect("JSON");
        let found = json["findings"].as_array().expect("findings").clone();
        assert!(found.iter().all(|one| one["dealer"]["slot"].as_u64() == slot.parse().ok()), "{found:#?}");
        found.into_iter().filter(|one| one["question"] == "end").collect()
    };
    let (gone, here) = (ends(&left), ends(&stayed));
    assert!(gone[0]["about"] == "left" && gone[0]["month"].is_u64() && gone[0]["dealer"]["generation"] == 0);
    assert_eq!(gone[0]["dealer"]["replication"], 1, "futures count from 1");
    assert!(here.len() == 1 && here[0]["about"] == "stayed" && here[0]["month"].is_null(), "{here:#?}");
}
