//! From the text of a plan file to a [`PlanSpec`], noting every mistake of form on the way.
//!
//! A field that cannot be read keeps its default, so that one mistake does not hide the next.

use serde_json::{Map, Value as Json};

use super::dials::{CARROT_KEY, STICK_KEY};
use super::limits::{CHANGES_MAX, DEALERS, DECIMALS, MONTH, MONTHS, REPLICATIONS, TENURE_MONTHS, UNTIL};
use super::strict::Strict;
use super::{ChangeSpec, FromSpec, Limit, PLAN_VERSION, PlanSpec, PolicySpec, Settings, unknown};
use crate::experiment::plan::RosterRow;
use crate::experiment::scale::ScaleSpec;
use crate::registry::{Problem, Saying, Value};
use crate::saying;

const PLAN_KEYS: &[&str] = &[
    "version",
    "scenario",
    "conditions",
    "parameters",
    "months",
    "replications",
    "seed",
    "dealers",
    "policies",
    "changes",
    "roster",
    "scale",
];
const POLICY_KEYS: &[&str] = &["key", "base", "set", CARROT_KEY, STICK_KEY, "fairness", "from", "name", "look"];
const SCALE_KEYS: &[&str] = &["units", "price", "currency", "decimals"];
const ROSTER_KEYS: &[&str] = &["size", "capability", "tenure_months", "margin_offset"];

/// Reads a plan file: what could be read of it, and what was wrong with its form.
pub(super) fn read(text: &str) -> (PlanSpec, Vec<Problem>) {
    let mut problems = Vec::new();
    let spec = match parse(text) {
        Ok(json) => plan(&Node { place: String::new(), json: &json }, &mut problems),
        Err(problem) => {
            problems.push(problem);
            PlanSpec::default()
        }
    };
    (spec, problems)
}

fn parse(text: &str) -> Result<Json, Problem> {
    if text.len() > PlanSpec::TEXT_MAX {
        let message = saying!("file-size", "the file has {size} bytes", size = text.len());
        return Err(Problem::new(
            "plan",
            message,
            saying!("file-limit", "a plan file has at most {max} bytes", max = PlanSpec::TEXT_MAX),
        ));
    }
    if text.trim().is_empty() {
        return Err(Problem::new(
            "plan",
            saying!("file-empty", "the file is empty"),
            saying!("file-smallest", "the smallest plan file is {}"),
        ));
    }
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map(|Strict(json)| json).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let told = saying!(
            "json",
            "line {line}, column {column}: {message}",
            line = error.line(),
            column = error.column(),
            message = message
        );
        Problem::new("plan", told, cure(text, &error, message))
    })
}

/// What to do about a mistake of form.
fn cure(text: &str, error: &serde_json::Error, message: &str) -> Saying {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let there = line.get(error.column().saturating_sub(1)..).unwrap_or_default();
    if ["//", "/*", "#"].iter().any(|comment| there.starts_with(comment)) {
        saying!("json-comment", "JSON has no comments: take it out")
    } else if message == "trailing comma" {
        saying!("json-comma", "remove the comma: nothing follows it")
    } else if message.ends_with("appears twice") {
        saying!("json-twice", "take one of them out")
    } else {
        saying!("json-plan", "a plan file is a JSON object such as {\"scenario\": \"mid\"}")
    }
}

fn plan(root: &Node, problems: &mut Vec<Problem>) -> PlanSpec {
    let usual = PlanSpec::default();
    let Some(fields) = root.object(PLAN_KEYS, problems) else { return usual };
    let version = fields.whole("version", PLAN_VERSION, problems);
    if version != PLAN_VERSION {
        let message = saying!("version", "this is a plan file of version {version}", version = version);
        problems.push(Problem::new(
            "version",
            message,
            saying!("version-read", "this program reads version {version}", version = PLAN_VERSION),
        ));
    }
    let roster = fields.list("roster", roster_row, problems).unwrap_or_default();
    let slots = if roster.is_empty() { usual.dealers } else { roster.len() as u32 };
    PlanSpec {
        version: PLAN_VERSION,
        scenario: fields.word("scenario", problems).unwrap_or(usual.scenario),
        conditions: fields.settings("conditions", problems),
        parameters: fields.settings("parameters", problems),
        months: fields.limited(MONTHS, problems).unwrap_or(usual.months),
        replications: fields.limited(REPLICATIONS, problems).unwrap_or(usual.replications),
        seed: fields.seed(problems).unwrap_or(usual.seed),
        dealers: fields.limited(DEALERS, problems).unwrap_or(slots),
        policies: fields.list("policies", policy, problems).unwrap_or(usual.policies),
        changes: fields.list("changes", change, problems).unwrap_or_default(),
        roster,
        scale: fields.part("scale", scale, problems).unwrap_or_default(),
    }
}

fn policy(node: &Node, problems: &mut Vec<Problem>) -> PolicySpec {
    let mut policy = PolicySpec::preset(&node.place.replace(['[', ']'], "_"));
    let Some(fields) = node.object(POLICY_KEYS, problems) else { return policy };
    if fields.map.contains_key("key") {
        policy.key = fields.word("key", problems).unwrap_or(policy.key);
    } else {
        problems.push(Problem::new(
            fields.at("key"),
            saying!("key-missing", "a policy needs a key"),
            saying!("key-such-as", "such as \"carrot\" or \"mine\""),
        ));
    }
    policy.base = fields.word("base", problems);
    policy.set = fields.settings("set", problems);
    policy.carrot_intensity = fields.number(CARROT_KEY, problems);
    policy.stick_intensity = fields.number(STICK_KEY, problems);
    policy.fairness = fields.flag("fairness", problems).unwrap_or(true);
    policy.from = fields.list("from", from, problems).unwrap_or_default();
    policy.name = fields.word("name", problems);
    policy.look = fields.word("look", problems);
    policy
}

fn from(node: &Node, problems: &mut Vec<Problem>) -> FromSpec {
    let Some(fields) = node.object(&["month", "set"], problems) else { return FromSpec::default() };
    FromSpec { month: fields.month(problems), set: fields.settings("set", problems) }
}

fn change(node: &Node, problems: &mut Vec<Problem>) -> ChangeSpec {
    let keys = &["month", "until", "conditions"];
    let Some(fields) = node.object(keys, problems) else { return ChangeSpec::default() };
    ChangeSpec {
        month: fields.month(problems),
        until: fields.limited(UNTIL, problems),
        conditions: fields.settings("conditions", problems),
    }
}

fn scale(node: &Node, problems: &mut Vec<Problem>) -> ScaleSpec {
    let Some(fields) = node.object(SCALE_KEYS, problems) else { return ScaleSpec::default() };
    ScaleSpec {
        units: fields.number("units", problems),
        price: fields.number("price", problems),
        currency: fields.word("currency", problems),
        decimals: fields.limited(DECIMALS, problems),
    }
}

fn roster_row(node: &Node, problems: &mut Vec<Problem>) -> RosterRow {
    let Some(fields) = node.object(ROSTER_KEYS, problems) else { return RosterRow::NORMAL };
    RosterRow {
        size: fields.number("size", problems).unwrap_or(RosterRow::NORMAL.size),
        capability: fields.number("capability", problems),
        tenure_months: fields.limited(TENURE_MONTHS, problems),
        margin_offset: fields.number("margin_offset", problems).unwrap_or(RosterRow::NORMAL.margin_offset),
    }
}

/// A value of the file and where it stands.
struct Node<'a> {
    place: String,
    json: &'a Json,
}

/// An object of the file and where it stands.
struct Fields<'a> {
    place: String,
    map: &'a Map<String, Json>,
}

impl<'a> Node<'a> {
    /// The object that stands here, having reported every key that is not `known`.
    fn object(&self, known: &[&str], problems: &mut Vec<Problem>) -> Option<Fields<'a>> {
        let Some(map) = self.json.as_object() else {
            problems.push(mistaken(
                if self.place.is_empty() { "plan" } else { &self.place },
                self.json,
                saying!("object", "an object { … }"),
            ));
            return None;
        };
        let fields = Fields { place: self.place.clone(), map };
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            let shown: String = key.chars().take(60).flat_map(char::escape_default).collect();
            problems.push(unknown(&fields.at(&shown), "field", key, known.iter().copied()));
        }
        Some(fields)
    }
}

impl Fields<'_> {
    fn at(&self, key: &str) -> String {
        if self.place.is_empty() { key.to_owned() } else { format!("{}.{key}", self.place) }
    }

    /// The field as `read` sees it; nothing if it is absent or null; a problem if `read` sees nothing.
    fn read<T>(
        &self,
        key: &str,
        right: Saying,
        read: impl Fn(&Json) -> Option<T>,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let json = self.map.get(key).filter(|json| !json.is_null())?;
        let seen = read(json);
        if seen.is_none() {
            problems.push(mistaken(&self.at(key), json, right));
        }
        seen
    }

    fn word(&self, key: &str, problems: &mut Vec<Problem>) -> Option<String> {
        self.read(key, saying!("word", "a word in quotes"), |json| json.as_str().map(str::to_owned), problems)
    }

    fn flag(&self, key: &str, problems: &mut Vec<Problem>) -> Option<bool> {
        self.read(key, saying!("true-or-false", "true or false"), Json::as_bool, problems)
    }

    fn number(&self, key: &str, problems: &mut Vec<Problem>) -> Option<f64> {
        self.read(key, saying!("any-number", "a number"), Json::as_f64, problems)
    }

    fn whole(&self, key: &str, usual: u32, problems: &mut Vec<Problem>) -> u32 {
        self.read(key, saying!("any-whole-number", "a whole number"), whole, problems).unwrap_or(usual)
    }

    fn limited(&self, limit: Limit, problems: &mut Vec<Problem>) -> Option<u32> {
        self.read(limit.key, limit.hint(), |json| whole(json).filter(|value| limit.allows(*value)), problems)
    }

    fn month(&self, problems: &mut Vec<Problem>) -> u32 {
        if !self.map.contains_key("month") {
            problems.push(Problem::new(
                self.at("month"),
                saying!("month-missing", "a dated change needs a month"),
                MONTH.hint(),
            ));
        }
        self.limited(MONTH, problems).unwrap_or_default()
    }

    fn seed(&self, problems: &mut Vec<Problem>) -> Option<u64> {
        self.read(
            "seed",
            saying!("whole-number", "a whole number from {min} to {max}{unit}", min = 0, max = u64::MAX, unit = ""),
            Json::as_u64,
            problems,
        )
    }

    fn settings(&self, key: &str, problems: &mut Vec<Problem>) -> Settings {
        let Some(json) = self.map.get(key) else { return Settings::new() };
        let Some(map) = json.as_object() else {
            problems.push(mistaken(&self.at(key), json, saying!("settings", "an object such as {\"margin\": 0.22}")));
            return Settings::new();
        };
        let inner = Fields { place: self.at(key), map };
        let spelled = |key: &String| {
            Some((
                key.clone(),
                inner.read(key, saying!("setting", "a number, true, false or a word"), value, &mut *problems)?,
            ))
        };
        map.keys().filter_map(spelled).collect()
    }

    /// The object of that key as `read` sees it; nothing if it is absent.
    fn part<T>(&self, key: &str, read: fn(&Node, &mut Vec<Problem>) -> T, problems: &mut Vec<Problem>) -> Option<T> {
        let json = self.map.get(key)?;
        Some(read(&Node { place: self.at(key), json }, problems))
    }

    fn list<T>(
        &self,
        key: &str,
        read: fn(&Node, &mut Vec<Problem>) -> T,
        problems: &mut Vec<Problem>,
    ) -> Option<Vec<T>> {
        let json = self.map.get(key)?;
        let Some(items) = json.as_array() else {
            problems.push(mistaken(&self.at(key), json, saying!("list", "a list [ … ]")));
            return None;
        };
        if key != "roster" && items.len() > CHANGES_MAX {
            problems.push(Problem::new(
                self.at(key),
                saying!("entries", "has {count} entries", count = items.len()),
                saying!("at-most", "at most {max}", max = CHANGES_MAX),
            ));
            return None;
        }
        let node = |(i, json)| Node { place: format!("{}[{i}]", self.at(key)), json };
        Some(items.iter().enumerate().map(node).map(|node| read(&node, problems)).collect())
    }
}

fn whole(json: &Json) -> Option<u32> {
    json.as_u64().and_then(|number| u32::try_from(number).ok())
}

fn value(json: &Json) -> Option<Value> {
    match json {
        Json::Bool(on) => Some(Value::Switch(*on)),
        Json::Number(number) => number.as_f64().map(Value::Number),
        Json::String(word) => Some(Value::Word(word.clone())),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

fn mistaken(field: &str, json: &Json, right: Saying) -> Problem {
    let message = match json {
        Json::Null => saying!("not-allowed", "{value} is not allowed", value = "null"),
        Json::Bool(_) | Json::Number(_) => saying!("not-allowed", "{value} is not allowed", value = json),
        Json::String(word) => {
            let shown: String = word.chars().take(60).flat_map(char::escape_default).collect();
            saying!("not-allowed", "{value} is not allowed", value = format!("\"{shown}\""))
        }
        Json::Array(_) => saying!("list-here", "a list is not allowed here"),
        Json::Object(_) => saying!("object-here", "an object is not allowed here"),
    };
    Problem::new(field, message, right)
}
