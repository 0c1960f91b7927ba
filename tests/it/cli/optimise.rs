//! `optimise` and `compare --equal-budget`: what they give, what they refuse, and that it is the same however it was computed.

use serde_json::Value as Json;

use super::{call, printed, refused};

/// Options of a search that takes no time.
const SMALL: [&str; 12] = [
    "optimise",
    "--months",
    "12",
    "--dealers",
    "12",
    "--futures",
    "4",
    "--evaluations",
    "40",
    "--base",
    "mixed",
    "--levers",
];

fn search(args: &[&'static str]) -> Json {
    let args = [&SMALL, args, &["--format", "json"]].concat();
    serde_json::from_str(&printed(&args)).expect("JSON")
}

fn mixes(document: &Json) -> &Vec<Json> {
    document["mixes"].as_array().expect("mixes")
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let with = |threads| printed(&[&SMALL[..], &["margin,talks", "--format", "json", "--threads", threads]].concat());
    assert!(with("1") == with("5"));
}

#[test]
fn a_mix_stays_within_its_bounds_and_its_policy_has_its_levers() {
    let document = search(&["margin,talks,equipment", "--bounds", "margin=0.15:0.2", "--bounds", "talks=0.5:1"]);
    assert!(!mixes(&document).is_empty());
    for mix in mixes(&document) {
        let [margin, talks, equipment] =
            ["margin", "talks", "equipment"].map(|key| mix["levers"][format!("best.{key}")].as_f64().expect(key));
        assert!((0.15..=0.2).contains(&margin) && (0.5..=1.0).contains(&talks), "{mix}");
        assert!(equipment == 0.0 || equipment == 1.0, "a switch is on or off: {mix}");
        assert_eq!(mix["policy"]["set"]["talks"].as_f64(), Some(talks), "{mix}");
        assert!(mix["fresh"] == true && mix["gains"]["npv"]["ci95"].is_array(), "{mix}");
    }
}

#[test]
fn a_front_of_two_goes_from_the_best_in_the_first_to_the_best_in_the_second() {
    let document = search(&["margin,bonus", "--maximise", "npv,dealer_profit"]);
    let gains = |goal: &str| -> Vec<f64> {
        mixes(&document).iter().map(|mix| mix["gains"][goal]["mean"].as_f64().expect("a gain")).collect()
    };
    let (first, second) = (gains("npv"), gains("dealer_profit"));
    assert!(first.len() > 2, "{document}");
    assert!(first.is_sorted_by(|left, right| left > right) && second.is_sorted_by(|left, right| left < right));
}

#[test]
fn rows_say_the_same_as_the_document() {
    let document = search(&["margin,talks"]);
    let lines = printed(&[&SMALL[..], &["margin,talks", "--format", "ndjson"]].concat());
    let rows: Vec<Json> = lines.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    assert_eq!(rows.len(), 3 * mixes(&document).len());
    assert_eq!(rows[0]["value"], mixes(&document)[0]["levers"]["best.margin"]);
    assert_eq!(rows[2]["low"], mixes(&document)[0]["gains"]["npv"]["ci95"][0]);
    assert_eq!(printed(&[&SMALL[..], &["margin,talks", "--format", "csv"]].concat()).lines().count(), rows.len() + 1);
}

#[test]
fn all_mistakes_of_a_search_are_told_at_once() {
    let search = [
        "optimise",
        "--maximise",
        "npv,profit",
        "--levers",
        "marjin,talks,talks",
        "--bounds",
        "talks=1:0.5",
        "--bounds",
        "bonus=0:0.05",
        "--bounds",
        "talks",
        "--budget",
        "2",
        "--evaluations",
        "5",
        "--futures",
        "1",
        "--format",
        "xls",
    ];
    refused(
        &search,
        "maximise: there is no KPI \"profit\" (one of the KPIs that the list of keys names)\n\
         budget: \"2\" is not allowed (a share of revenue at list from -0.5 to 0.5, such as 0.03 or 3%)\n\
         evaluations: \"5\" is not allowed (a whole number from 20 to 100000)\n\
         futures: \"1\" is not allowed (a whole number from 2 to 10000)\n\
         format: there is no format \"xls\" (one of FORMATS)\n\
         levers: there is no lever, condition or parameter \"marjin\" (did you mean \"margin\"?)\n\
         levers: talks is there twice (each lever once)\n\
         bounds: 1 is not below 0.5 (KEY=LOW:HIGH, such as bonus=0:0.05)\n\
         bounds: bonus is not among the levers to change (KEY=LOW:HIGH, such as bonus=0:0.05)\n\
         bounds: \"talks\" has no range (KEY=LOW:HIGH, such as bonus=0:0.05)\n",
    );
    refused(
        &["optimise", "--maximise", "npv,npv", "--base", "mixd"],
        "maximise: npv twice (two different KPIs)\nbase: there is no policy \"mixd\" (did you mean \"mixed\"?)\n",
    );
    refused(
        &["compare", "--equal-budget", "lots"],
        "equal_budget: \"lots\" is not allowed (a share of revenue at list from -0.5 to 0.5, such as 0.03 or 3%)\n",
    );
}

#[test]
fn a_budget_that_nothing_meets_is_refused_with_the_nearest() {
    let said = |args: &[&str]| {
        let output = call(args);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
        String::from_utf8(output.stderr).expect("text")
    };
    let mix = said(&[&SMALL[..], &["talks", "--budget", "-0.4"]].concat());
    assert!(mix.starts_with("budget: no mix costs at most -0.4 of revenue (the cheapest one costs "), "{mix}");
    let plan = ["--months", "12", "--dealers", "12", "--replications", "2"];
    let equal = said(&[&["compare", "--policies", "carrot,stick", "--equal-budget", "0.45"], &plan[..]].concat());
    assert!(equal.starts_with("equal_budget: no policy costs 0.45 of revenue at any intensity"), "{equal}");
    assert!(equal.contains("carrot comes nearest: ") && equal.contains("stick comes nearest: "), "{equal}");
}

/// At a twentieth of revenue a carrot can be bought, and the stick cannot: that is said, and the carrot really costs so much.
#[test]
fn at_the_same_cost_each_policy_costs_as_much_or_is_said_not_to() {
    let plan = ["--months", "24", "--replications", "20", "--policies", "carrot,stick", "--equal-budget", "0.05"];
    let args = [&["compare"], &plan[..]].concat();
    let document: Json = serde_json::from_str(&printed(&[&args[..], &["--format", "json"]].concat())).expect("JSON");
    let [carrot, stick] = [0, 1].map(|place| document["equal_budget"][place].clone());
    assert!(carrot["met"] == true && stick["met"] == false, "{carrot} {stick}");
    let cost = &document["policies"][0]["kpis"]["policy_cost"]["mean"];
    assert_eq!(*cost, carrot["cost"], "what was solved for is what is compared");
    let text = printed(&[&args[..], &["--format", "text"]].concat());
    assert!(text.contains("carrot at ") && text.contains("% of revenue; it can get no closer\n"), "{text}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_writes_the_best_so_far_and_says_how_far_it_came() {
    use std::process::{Command, Stdio};
    let out = super::folder("optimise_interrupted").join("best.json");
    let args = ["optimise", "--futures", "300", "--evaluations", "10000", "--out"];
    let child = super::program().args(args).arg(&out).stderr(Stdio::piped()).spawn().expect("starts");
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill").success());
    let output = child.wait_with_output().expect("ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(130), "{said}");
    let tried = said.strip_prefix("stopped: tried ").and_then(|said| said.split(' ').next()).expect("how far");
    assert!(said.ends_with(" points; the best so far was written\n"), "{said}");
    let document: Json = serde_json::from_str(&std::fs::read_to_string(&out).expect("a file")).expect("JSON");
    assert_eq!((document["tried"].to_string().as_str(), &document["mixes"][0]["fresh"]), (tried, &Json::Bool(false)));
}
