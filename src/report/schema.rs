//! What a plan file may hold, as a JSON Schema made from the registry, and the schemas of the results.

use serde_json::{Map, Value as Json, json};

use crate::experiment::spec::{AMOUNT, LOOKS, Limit, PLAN_VERSION, dials};
use crate::registry::{Kind, Spec};
use crate::sim::{Conditions, PRESETS, Parameters, Policy, SCENARIOS};

/// The dialect in which the schemas are written.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a plan file.
#[must_use]
pub fn plan() -> Json {
    let scenarios: Vec<&str> = SCENARIOS.iter().map(|scenario| scenario.key).collect();
    json!({
        "$schema": DIALECT,
        "title": "Plan",
        "description": "A plan file of Dealer's Choice. Everything has a default.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "version": { "const": PLAN_VERSION, "description": "Version of the plan file's form." },
            "scenario": { "enum": scenarios, "description": "Key of the scenario to start from.", "default": "mid" },
            "conditions": settings(Conditions::SPECS),
            "parameters": settings(Parameters::SPECS),
            "months": limited("months", "Horizon in months.", 60),
            "replications": limited("replications", "Number of futures.", 100),
            "seed": { "type": "integer", "minimum": 0, "description": "The luck number.", "default": 4217 },
            "dealers": limited("dealers", "Dealer slots.", 60),
            "policies": { "type": "array", "minItems": 1, "maxItems": 32, "items": policy() },
            "changes": { "type": "array", "maxItems": 120, "items": change() },
            "roster": { "type": "array", "items": roster_row() },
            "scale": scale(),
        },
    })
}

fn policy() -> Json {
    let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.key).collect();
    let from = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["month"],
        "properties": { "month": month(0, 119), "set": settings(Policy::SPECS) },
    });
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["key"],
        "properties": {
            "key": { "type": "string", "pattern": "^[a-z0-9_]{1,40}$", "description": "The key under which results are given." },
            "base": { "enum": presets, "description": "The preset to start from; without it the one of the same key, else laissez_faire." },
            "set": settings(Policy::SPECS),
            (dials::CARROT_KEY): { "type": "number", "minimum": 0, "maximum": dials::CARROT_MAX as u32, "description": "How much carrot is added." },
            (dials::STICK_KEY): { "type": "number", "minimum": 0, "maximum": dials::STICK_MAX as u32, "description": "How much stick is added." },
            "fairness": { "type": "boolean", "default": true, "description": "Whether the stick that is added is the fair one." },
            "from": { "type": "array", "maxItems": 120, "items": from, "description": "Levers that change at a date." },
            "name": { "type": "string", "minLength": 1, "maxLength": 60, "description": "What the policy is called." },
            "look": { "enum": LOOKS, "description": "Its colour and shape on the page; without it those of the preset of the same key." },
        },
    })
}

fn change() -> Json {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["month"],
        "properties": { "month": month(0, 119), "until": month(1, 120), "conditions": settings(Conditions::SPECS) },
    })
}

fn scale() -> Json {
    json!({
        "type": "object",
        "additionalProperties": false,
        "description": "Your own amounts. They change how amounts are told, and no result.",
        "properties": {
            "units": { "type": "number", "minimum": AMOUNT[0], "maximum": AMOUNT[1], "description": "Units that a normal dealer sells in the first month." },
            "price": { "type": "number", "minimum": AMOUNT[0], "maximum": AMOUNT[1], "description": "List price of a unit." },
            "currency": { "type": "string", "minLength": 1, "maxLength": 8, "description": "A code such as EUR, or a symbol." },
            "decimals": { "type": "integer", "minimum": 0, "maximum": 4, "description": "Digits after the decimal mark; without it those of the currency." },
        },
    })
}

fn roster_row() -> Json {
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "size": { "type": "number", "minimum": 0.01, "maximum": 100, "default": 1 },
            "capability": { "type": ["number", "null"], "minimum": 0, "maximum": 1 },
            "tenure_months": { "type": ["integer", "null"], "minimum": 0, "maximum": 600 },
            "margin_offset": { "type": "number", "minimum": -0.3, "maximum": 0.3, "default": 0 },
        },
    })
}

fn month(min: u32, max: u32) -> Json {
    json!({ "type": "integer", "minimum": min, "maximum": max, "description": "Counted from 0: month 0 is the first." })
}

fn limited(key: &str, description: &str, default: u32) -> Json {
    let limit = Limit::find(key).expect("a field with a limit");
    json!({ "type": "integer", "minimum": limit.min, "maximum": limit.max, "default": default, "description": description })
}

fn settings(specs: &[Spec]) -> Json {
    let properties: Map<String, Json> = specs.iter().map(|spec| (spec.key.to_owned(), setting(spec))).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn setting(spec: &Spec) -> Json {
    let mut schema = match spec.kind {
        Kind::Number => json!({ "type": "number", "minimum": spec.min, "maximum": spec.max }),
        Kind::Whole => json!({ "type": "integer", "minimum": spec.min, "maximum": spec.max }),
        Kind::Switch => json!({ "enum": [true, false, 1, 0] }),
        Kind::Choice(words) => json!({ "enum": words }),
    };
    schema["description"] = json!(crate::sim::explanation(spec).help);
    schema["default"] = json!(spec.spell(spec.default));
    schema
}

/// The place of the plan's schema within the schema of a result.
#[cfg(feature = "cli")]
pub(super) fn reference_to_plan(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "$ref": "#/$defs/Plan" })
}

/// The schema of a result, with the plan's inside.
#[cfg(feature = "cli")]
#[must_use]
pub fn result<T: schemars::JsonSchema>() -> Json {
    let mut schema = schemars::schema_for!(T).to_value();
    let mut plan = plan();
    plan.as_object_mut().map(|plan| plan.remove("$schema"));
    schema["$defs"]["Plan"] = plan;
    schema
}
