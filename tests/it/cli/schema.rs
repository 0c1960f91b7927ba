//! The published schemas: results obey them, plan files obey them, and wrong ones do not.

use std::fs;

use serde_json::Value as Json;

use super::printed;

fn schema(of: &str) -> Json {
    serde_json::from_str(&printed(&["schema", of])).expect("JSON")
}

/// Everything in `json` that `schema` does not allow: the part of JSON Schema 2020-12 that our schemas use.
fn violations(schema: &Json, json: &Json, root: &Json, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(reference) = schema["$ref"].as_str() {
        let target =
            root.pointer(reference.trim_start_matches('#')).unwrap_or_else(|| panic!("{reference} leads nowhere"));
        found.extend(violations(target, json, root, place));
    }
    for key in ["anyOf", "oneOf"] {
        let choices = schema[key]
            .as_array()
            .filter(|choices| choices.iter().all(|c| !violations(c, json, root, place).is_empty()));
        found.extend(choices.map(|_| format!("{place}: none of {key}")));
    }
    let simple = [
        ("type", schema.get("type").is_none_or(|types| is_of(types, json))),
        ("enum", schema["enum"].as_array().is_none_or(|words| words.contains(json))),
        ("const", schema.get("const").is_none_or(|only| only == json)),
        ("minimum", bound(&schema["minimum"], json, |number, bound| number >= bound)),
        ("maximum", bound(&schema["maximum"], json, |number, bound| number <= bound)),
        (
            "minItems",
            json.as_array().is_none_or(|items| items.len() as u64 >= schema["minItems"].as_u64().unwrap_or(0)),
        ),
        (
            "maxItems",
            json.as_array().is_none_or(|items| items.len() as u64 <= schema["maxItems"].as_u64().unwrap_or(u64::MAX)),
        ),
    ];
    found.extend(simple.iter().filter(|(_, holds)| !holds).map(|(rule, _)| format!("{place}: {rule}")));
    found.extend(inside(schema, json, root, place));
    found
}

fn is_of(types: &Json, json: &Json) -> bool {
    let is = |name: &Json| match name.as_str() {
        Some("object") => json.is_object(),
        Some("array") => json.is_array(),
        Some("string") => json.is_string(),
        Some("boolean") => json.is_boolean(),
        Some("null") => json.is_null(),
        Some("integer") => json.is_u64() || json.is_i64() || json.as_f64().is_some_and(|number| number.fract() == 0.0),
        Some("number") => json.is_number(),
        other => panic!("unknown type {other:?}"),
    };
    types.as_array().map_or_else(|| is(types), |types| types.iter().any(is))
}

fn bound(bound: &Json, json: &Json, holds: fn(f64, f64) -> bool) -> bool {
    let both = bound.as_f64().zip(json.as_f64());
    both.is_none_or(|(bound, number)| holds(number, bound))
}

fn inside(schema: &Json, json: &Json, root: &Json, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
    found.extend(required.filter(|key| json.get(key).is_none()).map(|key| format!("{place}: {key} is missing")));
    for (key, value) in json.as_object().into_iter().flatten() {
        let place = format!("{place}.{key}");
        match (schema["properties"].get(key), schema.get("additionalProperties")) {
            (Some(own), _) => found.extend(violations(own, value, root, &place)),
            (None, Some(Json::Bool(false))) => found.push(format!("{place}: unknown")),
            (None, Some(others)) => found.extend(violations(others, value, root, &place)),
            (None, None) => {}
        }
    }
    if let Some(items) = schema.get("items") {
        let each = json.as_array().into_iter().flatten().enumerate();
        found.extend(each.flat_map(|(i, item)| violations(items, item, root, &format!("{place}[{i}]"))));
    }
    found
}

fn obeys(schema: &Json, json: &Json) {
    assert_eq!(violations(schema, json, schema, "$"), Vec::<String>::new());
}

#[test]
fn results_obey_their_schemas() {
    for (command, policies, replications) in [
        ("compare", "carrot,stick", "2"),
        ("run", "carrot,stick", "2"),
        ("compare", "carrot", "2"),
        ("compare", "carrot,stick", "1"),
    ] {
        let args = [
            command,
            "--policies",
            policies,
            "--replications",
            replications,
            "--months",
            "3",
            "--dealers",
            "12",
            "--format",
            "json",
        ];
        obeys(&schema(command), &serde_json::from_str(&printed(&args)).expect("JSON"));
    }
}

#[test]
fn studies_obey_their_schema() {
    let schema = schema("sensitivity");
    for method in ["morris", "sobol", "robustness"] {
        let size = ["--samples", "2", "--futures", "2", "--months", "3", "--dealers", "12", "--replications", "2"];
        let args = [&["sensitivity", "--method", method, "--format", "json"], &size[..]].concat();
        obeys(&schema, &serde_json::from_str(&printed(&args)).expect("JSON"));
    }
    let wrong = serde_json::json!({ "findings": { "method": "guessing" } });
    assert!(!violations(&schema, &wrong, &schema, "$").is_empty());
}

#[test]
fn searches_obey_their_schemas() {
    let size = ["--months", "3", "--dealers", "12", "--replications", "2", "--format", "json"];
    let mixed = ["optimise", "--evaluations", "20", "--futures", "2"];
    for goal in [&["--maximise", "npv,sales"][..], &["--budget", "0.1"], &[]] {
        let args = [&mixed[..], goal, &size].concat();
        obeys(&schema("optimise"), &serde_json::from_str(&printed(&args)).expect("JSON"));
    }
    let args = [&["compare", "--equal-budget", "0.01"], &size[..]].concat();
    obeys(&schema("compare"), &serde_json::from_str(&printed(&args)).expect("JSON"));
    let args = [&["faceoff"], &size[..]].concat();
    obeys(&schema("faceoff"), &serde_json::from_str(&printed(&args)).expect("JSON"));
}

#[test]
fn explanations_obey_their_schema() {
    let size = ["--months", "12", "--dealers", "12", "--replications", "2", "--policies", "stick"];
    let asked = ["explain", "--dealer", "3", "--exits", "--shares", "--what-if", "6:mixed", "--format", "json"];
    let json = printed(&[&asked[..], &size].concat());
    obeys(&schema("explain"), &serde_json::from_str(&json).expect("JSON"));
}

#[test]
fn plan_files_obey_their_schema_and_wrong_ones_do_not() {
    let schema = schema("plan");
    for entry in fs::read_dir("scenarios").expect("examples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            obeys(&schema, &serde_json::from_str(&fs::read_to_string(path).expect("an example")).expect("JSON"));
        }
    }
    let wrong = [
        r#"{ "monts": 3 }"#,
        r#"{ "months": 121 }"#,
        r#"{ "scenario": "middle" }"#,
        r#"{ "policies": [ {} ] }"#,
        r#"{ "version": 2 }"#,
        r#"{ "policies": [ { "key": "a", "set": { "margin": 0.9 } } ] }"#,
        r#"{ "conditions": { "boycott": "yes" } }"#,
        r#"{ "policies": [] }"#,
    ];
    for text in wrong {
        let json = serde_json::from_str(text).expect("JSON");
        assert!(!violations(&schema, &json, &schema, "$").is_empty(), "{text}");
    }
}
