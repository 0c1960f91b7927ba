//! Plan files: what is read, what is worked out from it, and what is said about every kind of mistake.

use dealers_choice::experiment::{Plan, PlanSpec};
use dealers_choice::registry::Problem;
use dealers_choice::sim::scenario::DealerType;
use dealers_choice::sim::{PRESETS, SCENARIOS};

/// Reads a plan file that must be right.
fn plan(text: &str) -> Plan {
    let spec = PlanSpec::from_json(text).unwrap_or_else(|problems| panic!("{text}: {problems:?}"));
    Plan::try_from(spec).expect("what was read can be run")
}

/// Reads a plan file that must be wrong.
fn problems(text: &str) -> Vec<Problem> {
    PlanSpec::from_json(text).expect_err(text)
}

/// The problem of a plan file with one mistake, as the command line prints it.
fn check(text: &str, expected: &str) {
    let problems = problems(text);
    let printed: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(printed.join("\n"), expected, "{text}");
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-12
}

#[test]
fn an_empty_object_is_the_default_plan() {
    let plan = plan("{}");
    assert_eq!(plan, Plan::try_from(PlanSpec::default()).expect("the default"));
    let keys: Vec<&str> = plan.policies().iter().map(|policy| policy.key.as_str()).collect();
    assert_eq!(keys, ["carrot", "stick", "mixed"]);
    assert_eq!((plan.months(), plan.replications(), plan.seed(), plan.dealers()), (60, 100, 4217, 60));
}

#[test]
fn a_plan_file_comes_back_as_it_was_written() {
    let text = r#"{ "version": 1, "scenario": "recession", "conditions": { "boycott": true, "rival_reaction": "match" },
        "parameters": { "spillover": 0.1 }, "months": 36, "replications": 7, "seed": 18446744073709551615, "dealers": 12,
        "policies": [ { "key": "mine", "base": "mixed", "set": { "margin": 0.22 }, "carrot_intensity": 0.5,
                        "stick_intensity": 3, "fairness": false, "from": [ { "month": 24, "set": { "talks": 1 } } ],
                        "name": "What we do <today>", "look": "fair" } ],
        "changes": [ { "month": 3, "until": 9, "conditions": { "rival_hunger": 0.12 } } ],
        "scale": { "units": 250, "price": 80, "currency": "CHF", "decimals": 2 } }"#;
    let spec = PlanSpec::from_json(text).expect("a valid plan");
    assert_eq!(PlanSpec::from_json(&spec.to_json()), Ok(spec));
    let usual = PlanSpec::default();
    assert_eq!(PlanSpec::from_json(&usual.to_json()), Ok(usual));
}

#[test]
fn every_problem_is_told_at_once() {
    let text = r#"{ "months": 0, "seeed": 1, "scenario": "middle", "conditions": { "rival_hunger": 9, "weather": 1 },
        "policies": [ { "key": "a b", "set": { "margin": "much", "bonus": 0.02 } }, { "base": "carot" }, 7 ],
        "changes": [ { "month": 9, "until": 9 } ] }"#;
    let fields: Vec<String> = problems(text).into_iter().map(|problem| problem.field).collect();
    let expected = [
        "seeed",
        "months",
        "policies[1].key",
        "policies[2]",
        "scenario",
        "conditions.rival_hunger",
        "conditions.weather",
        "changes[0].until",
        "policies[0].key",
        "policies[0].set.margin",
        "policies[1].base",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn unknown_keys_bring_the_nearest_known_one() {
    check(r#"{ "month": 12 }"#, "month: there is no field \"month\" (did you mean \"months\"?)");
    check(r#"{ "scenario": "recesion" }"#, "scenario: there is no scenario \"recesion\" (did you mean \"recession\"?)");
    check(
        r#"{ "policies": [ { "key": "x", "set": { "margn": 0.2 } } ] }"#,
        "policies[0].set.margn: there is no lever \"margn\" (did you mean \"margin\"?)",
    );
    check(
        r#"{ "parameters": { "qqqqqqqqqq": 0.2 } }"#,
        "parameters.qqqqqqqqqq: there is no parameter \"qqqqqqqqqq\" (one of the parameters that the list of keys names)",
    );
}

#[test]
fn values_out_of_range_bring_the_range() {
    let set = |value: &str| format!(r#"{{ "policies": [ {{ "key": "x", "set": {{ {value} }} }} ] }}"#);
    check(&set(r#""margin": 0.9"#), "policies[0].set.margin: 0.9 is not allowed (a number from 0.02 to 0.5 share)");
    check(&set(r#""tolerance": 1.5"#), "policies[0].set.tolerance: 1.5 is not allowed (a whole number from 1 to 12)");
    check(&set(r#""diagnosis": 2"#), "policies[0].set.diagnosis: 2 is not allowed (true or false)");
    check(
        &set(r#""monitoring_mode": "both""#),
        "policies[0].set.monitoring_mode: \"both\" is not allowed (one of output, behaviour)",
    );
    check(r#"{ "months": 121 }"#, "months: 121 is not allowed (a whole number from 1 to 120)");
    check(r#"{ "dealers": 9 }"#, "dealers: 9 is not allowed (a whole number from 10 to 1000000)");
    check(r#"{ "replications": -1 }"#, "replications: -1 is not allowed (a whole number from 1 to 100000)");
    check(
        r#"{ "policies": [ { "key": "x", "stick_intensity": 5 } ] }"#,
        "policies[0].stick_intensity: 5 is not allowed (a number from 0 to 4)",
    );
}

#[test]
fn names_looks_and_own_amounts_are_short_plain_and_in_range() {
    let policy = |face: &str| format!(r#"{{ "policies": [ {{ "key": "x", {face} }} ] }}"#);
    let long = "n".repeat(500);
    check(&policy(&format!(r#""name": "{long}""#)), "policies[0].name: it has 500 characters (at most 60 characters)");
    check(
        &policy(r#""name": "a\nb""#),
        "policies[0].name: it has a line break or another control character (one line of plain words)",
    );
    check(&policy(r#""name": "  ""#), "policies[0].name: it is empty (give it some letters, or leave it out)");
    check(&policy(r#""name": 7"#), "policies[0].name: 7 is not allowed (a word in quotes)");
    check(
        &policy(r#""look": "green""#),
        "policies[0].look: there is no look \"green\" (one of plain, carrot, stick, fair, mixed)",
    );
    check(r#"{ "scale": { "units": 0 } }"#, "scale.units: 0 is not allowed (a number from 0.001 to 1000000000000)");
    check(r#"{ "scale": { "decimals": 9 } }"#, "scale.decimals: 9 is not allowed (a whole number from 0 to 4)");
    check(r#"{ "scale": { "currency": "doubloons" } }"#, "scale.currency: it has 9 characters (at most 8 characters)");
    check(r#"{ "scale": 3 }"#, "scale: 3 is not allowed (an object { … })");
}

#[test]
fn numbers_that_are_none_are_refused() {
    for text in ["NaN", "Infinity", "1e999", "-1e999"] {
        let found = problems(&format!(r#"{{ "conditions": {{ "rival_hunger": {text} }} }}"#));
        assert!(found[0].message.to_string().starts_with("line 1, column "), "{text}: {found:?}");
    }
    for word in ["NaN", "inf", "-inf", "infinity"] {
        let found = problems(&format!(r#"{{ "conditions": {{ "rival_hunger": "{word}" }} }}"#));
        assert_eq!((found.len(), found[0].field.as_str()), (1, "conditions.rival_hunger"), "{word}");
    }
    let not_a_number = PlanSpec { policies: vec![], ..PlanSpec::default() };
    let mut spec = PlanSpec::default();
    spec.policies[0].carrot_intensity = Some(f64::NAN);
    for spec in [spec, not_a_number] {
        assert!(Plan::try_from(spec).is_err());
    }
}

#[test]
fn absurd_sizes_are_refused_before_anything_is_reserved() {
    check(
        r#"{ "replications": 100000, "dealers": 1000000 }"#,
        "replications: the run would take 9 GB of memory (use fewer futures, policies, months or dealers, to stay within 4 GB)",
    );
    let many = r#"{ "key": "a" },"#.repeat(200);
    assert!(
        problems(&format!("{{ \"policies\": [ {many} {{ \"key\": \"b\" }} ] }}")).iter().any(|p| p.field == "policies")
    );
    let none = problems(r#"{ "policies": [] }"#);
    assert_eq!(none[0].to_string(), "policies: a plan with 0 policies cannot run (1 to 32 policies)");
    let long = format!("{{ \"scenario\": \"{}\" }}", "x".repeat(PlanSpec::TEXT_MAX));
    assert_eq!(problems(&long)[0].hint.to_string(), "a plan file has at most 1048576 bytes");
}

#[test]
fn malformed_files_say_where() {
    check("", "plan: the file is empty (the smallest plan file is {})");
    let hint = "a plan file is a JSON object such as {\"scenario\": \"mid\"}";
    check("{\n  \"months\": 12,\n", &format!("plan: line 3, column 0: EOF while parsing a value ({hint})"));
    check("{ months: 12 }", &format!("plan: line 1, column 3: key must be a string ({hint})"));
    check(
        "{ \"months\": 12, \"months\": 24 }",
        "plan: line 1, column 30: the key \"months\" appears twice (take one of them out)",
    );
    check("[]", "plan: a list is not allowed here (an object { … })");
    check("{ \"version\": 2 }", "version: this is a plan file of version 2 (this program reads version 1)");
    let nested = format!("{{ \"conditions\": {}1{} }}", "[".repeat(5000), "]".repeat(5000));
    assert!(problems(&nested)[0].message.to_string().contains("recursion limit"), "{:?}", problems(&nested));
}

#[test]
fn a_truncated_plan_file_never_passes_and_never_panics() {
    let whole = PlanSpec::default().to_json();
    let whole = whole.trim_end();
    for end in 1..whole.len() {
        assert!(PlanSpec::from_json(&whole[..end]).is_err(), "{end} bytes");
    }
}

#[test]
fn policies_need_plain_keys_of_their_own() {
    check(
        r#"{ "policies": [ { "key": "a" }, { "key": "a" } ] }"#,
        "policies[1].key: there are two policies \"a\" (give each policy its own key)",
    );
    for key in ["", "A", "a-b", "a\\nb", "é", &"x".repeat(41)] {
        let found = problems(&format!(r#"{{ "policies": [ {{ "key": "{key}" }} ] }}"#));
        assert_eq!(found[0].hint.to_string(), "1 to 40 of a-z, 0-9 and _", "{key}");
    }
}

#[test]
fn the_trade_sets_the_usual_margin_and_the_rivals_follow() {
    let market = |text: &str| *plan(text).market().at(0);
    let retail = market(r#"{ "conditions": { "dealer_type": "retailer" } }"#);
    assert_eq!(retail.dealer_type, DealerType::Retailer);
    assert!(close(retail.usual_margin, 0.30) && close(retail.rival_margin, 0.30));
    // Hungry rivals pay two points more than usual.
    let hungry = market(r#"{ "scenario": "hungry_rivals", "conditions": { "dealer_type": "agent" } }"#);
    assert!(close(hungry.usual_margin, 0.08) && close(hungry.rival_margin, 0.10));
    let own = market(r#"{ "conditions": { "dealer_type": "agent", "usual_margin": 0.1, "rival_margin": 0.4 } }"#);
    assert!(close(own.usual_margin, 0.10) && close(own.rival_margin, 0.40));
    let unchanged = market(r#"{ "scenario": "quiet_rivals" }"#);
    assert_eq!(unchanged.rival_margin.to_bits(), 0.18_f64.to_bits());
}

#[test]
fn a_preset_holds_its_margin_as_an_offset_to_the_usual_one() {
    let retail = plan(
        r#"{ "conditions": { "usual_margin": 0.3 }, "policies": [ { "key": "carrot" }, { "key": "x", "set": { "margin": 0.22 } } ] }"#,
    );
    let margin = |i: usize| retail.policies()[i].levers.at(0).margin;
    assert!(close(margin(0), 0.31) && close(margin(1), 0.22));
}

#[test]
fn set_wins_over_dials_and_dates_win_over_set() {
    let text = r#"{ "policies": [ { "key": "x", "carrot_intensity": 1, "stick_intensity": 1, "set": { "bonus": 0.05 },
        "from": [ { "month": 24, "set": { "bonus": 0.0, "equipment": false } } ] } ] }"#;
    let plan = plan(text);
    let (early, late) = (*plan.policies()[0].levers.at(23), *plan.policies()[0].levers.at(24));
    assert!(close(early.bonus, 0.05) && early.equipment && early.termination && close(early.coop_share, 0.5));
    assert!(close(late.bonus, 0.0) && !late.equipment && late.termination && close(late.coop_share, 0.5));
}

#[test]
fn dated_changes_win_while_they_last() {
    let plan = plan(
        r#"{ "scenario": "rival_raid", "conditions": { "rival_hunger": 0.05 },
             "changes": [ { "month": 26, "until": 28, "conditions": { "rival_hunger": 0.2 } }, { "month": 50, "conditions": { "boycott": true } } ] }"#,
    );
    let hunger = [0, 23, 24, 26, 28, 30].map(|month| plan.market().at(month).rival_hunger);
    assert_eq!(hunger, [0.05, 0.05, 0.12, 0.2, 0.12, 0.05]);
    assert_eq!([49, 50, 119].map(|month| plan.market().at(month).boycott), [false, true, true]);
}

#[test]
fn a_roster_sets_the_number_of_dealers() {
    let rows = r#"{ "size": 2.5, "tenure_months": 12 },"#.repeat(11);
    let roster = format!(r#""roster": [ {rows} {{ "margin_offset": -0.01, "capability": 0.9 }} ]"#);
    let plan = plan(&format!("{{ {roster} }}"));
    assert_eq!((plan.dealers(), plan.roster().len()), (12, 12));
    assert_eq!((plan.roster()[0].tenure_months, plan.roster()[11].capability), (Some(12), Some(0.9)));
    assert_eq!(problems(&format!("{{ \"dealers\": 60, {roster} }}"))[0].field, "dealers");
    assert_eq!(problems(r#"{ "roster": [ { "size": -1 } ] }"#).len(), 2);
}

#[test]
fn every_scenario_and_preset_makes_a_plan() {
    for scenario in SCENARIOS {
        for preset in PRESETS {
            plan(&format!(r#"{{ "scenario": "{}", "policies": [ {{ "key": "{}" }} ] }}"#, scenario.key, preset.key));
        }
    }
}
