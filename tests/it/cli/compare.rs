//! `compare` where it does more than run all replications: stopping early, and deciding by a weighted score.

use std::fs;

use serde_json::Value as Json;

use super::{folder, printed, refused};

/// A comparison that takes no time.
const SMALL: [&str; 7] = ["compare", "--months", "12", "--dealers", "12", "--format", "json"];

fn compared(args: &[&'static str]) -> Json {
    serde_json::from_str(&printed(&[&SMALL, args].concat())).expect("JSON")
}

/// The carrot against the stick is no close race: it is over long before the thousand replications are.
#[test]
fn a_clear_race_is_stopped_early_and_is_then_just_that_many_replications() {
    let race = ["--policies", "carrot,stick", "--sequential", "--replications", "1000"];
    let mut stopped = compared(&race);
    let replications = stopped["replications"].as_u64().expect("a number");
    assert!((10..1000).contains(&replications), "{replications}");
    assert!(stopped["verdict"]["named"] == true && stopped["verdict"]["settled"] == true, "{}", stopped["verdict"]);
    let number = replications.to_string();
    let args = [&SMALL[..], &["--policies", "carrot,stick", "--replications", &number]].concat();
    let mut whole: Json = serde_json::from_str(&printed(&args)).expect("JSON");
    for document in [&mut stopped, &mut whole] {
        document.as_object_mut().expect("an object").remove("plan");
    }
    assert_eq!(stopped, whole);
}

/// Two policies with the same levers earn the same on the same draws: nobody can ever be named.
#[test]
fn a_race_of_twins_takes_all_replications_and_names_nobody() {
    let file = folder("compare_twins").join("plan.json");
    let plan = r#"{ "policies": [ { "key": "carrot" }, { "key": "twin", "base": "carrot" } ], "replications": 30 }"#;
    fs::write(&file, plan).expect("a plan");
    let with = |threads| {
        let args = [&SMALL[..], &["--sequential", "--threads", threads, file.to_str().expect("a path")]].concat();
        printed(&args)
    };
    let one = with("1");
    assert!(one == with("5"));
    let twins: Json = serde_json::from_str(&one).expect("JSON");
    assert_eq!((&twins["replications"], &twins["verdict"]["named"]), (&Json::from(30), &Json::from(false)));
}

#[test]
fn a_score_with_one_weight_ranks_as_its_figure_does() {
    let leader = |by: &'static str| {
        compared(&["--replications", "8", "--by", by])["verdict"]["leader"].as_str().expect("a leader").to_owned()
    };
    assert_eq!(leader("score=1,0,0"), leader("npv"));
    assert_eq!(leader("score=0,0,5"), leader("score=0,0,1"));
    let verdict = compared(&["--replications", "8", "--by", "score=50,30,20"])["verdict"].clone();
    assert_eq!(verdict["kpi"], "score");
}

#[test]
fn weights_that_weigh_nothing_are_refused() {
    refused(
        &["compare", "--by", "score=0,0,0", "--equal-budget", "2"],
        "by: \"0,0,0\" is not a set of weights (three weights from 0 to 1000 for profit, dealers and loyalty, such as 50,30,20)\n\
         equal_budget: \"2\" is not allowed (a share of revenue at list from -0.5 to 0.5, such as 0.03 or 3%)\n",
    );
}

#[test]
fn text_has_names_and_own_amounts_and_rows_have_neither() {
    let folder = folder("own_amounts");
    let file = folder.join("plan.json");
    let plan = r#"{ "dealers": 12, "months": 5, "replications": 3, "scale": { "units": 200, "price": 50, "currency": "EUR" },
        "policies": [ { "key": "carrot", "name": "Our <way>" }, { "key": "stick" } ] }"#;
    fs::write(&file, plan).expect("a plan file");
    let file = file.to_str().expect("a path");
    let text = printed(&["compare", file]);
    assert!(text.contains("Our <way>") && text.contains("EUR") && !text.contains("carrot"), "{text}");
    let usual = ["--policies", "carrot,stick", "--dealers", "12", "--months", "5", "--replications", "3"];
    let rows = |args: &[&str]| printed(&[args, &["--format", "csv"]].concat());
    assert_eq!(rows(&["compare", file]), rows(&[&["compare"][..], &usual].concat()));
    let sales = |text: &str| {
        let row = text.lines().find(|line| line.starts_with("sales ")).expect("a row").to_owned();
        row.split_whitespace().nth(1).and_then(|cell| cell.parse::<f64>().ok()).expect("a number")
    };
    let own = sales(&text) / sales(&printed(&[&["compare"][..], &usual].concat()));
    assert!((own - 2.0).abs() < 0.01, "200 instead of 100 units: {own}");
}
