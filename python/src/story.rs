//! One dealer's story under one policy in one future, and what would have kept it.

use dealers_choice::experiment::trace::Person;
use dealers_choice::experiment::{self, trace};
use dealers_choice::numeric::order;
use dealers_choice::sim::Policy;
use dealers_choice::sim::diary::{Entry, Event};
use dealers_choice::study::counterfactual::{Counterfactual, Whom, counterfactual, left_in};
use dealers_choice::words::{ENGLISH, Lexicon, Source, english_plural, sentence, stay_terms};
use pyo3::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

use crate::labour::in_order;
use crate::plan;

/// The words of a diary.
const WORDS: [(&str, &str); 3] = [
    ("numbers", include_str!("../../locales/en/numbers.ftl")),
    ("diary", include_str!("../../locales/en/diary.ftl")),
    ("command", include_str!("../../locales/en/command.ftl")),
];
/// What keeps a number and its unit on one line of a page.
const NO_BREAK: char = '\u{a0}';

/// Where to look; everything counts from 0.
#[derive(Clone, Copy)]
pub struct Scene {
    pub policy: u32,
    pub future: u32,
    pub slot: u32,
    /// The month from which on a lever is moved.
    pub from_month: u32,
    /// Whether to look for what would have kept a dealer.
    pub changes: bool,
}

/// A person who held the slot, as it is told: months count from 1.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    person: Person,
    left: Option<u32>,
    events: Vec<Value>,
    kept: Vec<Value>,
}

/// The story of everybody who held the slot.
pub fn story(py: Python<'_>, plan: &experiment::Plan, scene: Scene, threads: u32) -> PyResult<String> {
    let Scene { policy, future, slot, from_month, changes } = scene;
    let trace = py.detach(|| trace(plan, policy, future));
    let words = english(plan);
    let mut told = Vec::new();
    for person in trace.people.iter().filter(|person| person.slot == slot) {
        let whom = Whom { policy, replication: future, slot, generation: person.generation };
        let own = |entry: &&Entry| (entry.slot, entry.generation) == (slot, person.generation);
        let left = left_in(plan, whom);
        let kept = match left {
            Some(month) if changes && from_month <= month => kept(py, plan, whom, from_month, threads)?,
            _ => Vec::new(),
        };
        let events = trace.diary.iter().filter(own).map(|entry| event(&words, entry)).collect();
        told.push(Told {
            person: Person { since: person.since + 1, ..*person },
            left: left.map(|month| month + 1),
            events,
            kept,
        });
    }
    Ok(plan::json(&told))
}

fn english(plan: &experiment::Plan) -> Lexicon {
    let source = |(name, text): &(&str, &str)| Source {
        language: ENGLISH.to_owned(),
        name: (*name).to_owned(),
        text: text.replace(NO_BREAK, " "),
    };
    let words = Lexicon::new(ENGLISH, &WORDS.iter().map(source).collect::<Vec<_>>(), english_plural);
    words.tell_in(plan.scale());
    words
}

/// What happened, with the terms of a decision where it was one.
fn event(words: &Lexicon, entry: &Entry) -> Value {
    let text = sentence(words, entry, |slot| words.say("dealer-slot", &[("slot", slot.to_string().into())]));
    let terms = match entry.event {
        Event::Stayed { terms } | Event::Defected { terms } | Event::Closed { terms } => {
            let said = stay_terms(terms).map(|(key, value)| (words.say(key, &[]), Value::from(value)));
            Value::Object(said.into_iter().collect())
        }
        _ => Value::Null,
    };
    json!({ "month": entry.month + 1, "loyalty": entry.loyalty, "text": text, "terms": terms })
}

/// What would have kept a person who left, with one lever moved, the smallest change first.
fn kept(py: Python<'_>, plan: &experiment::Plan, whom: Whom, from: u32, threads: u32) -> PyResult<Vec<Value>> {
    let levers = Policy::SPECS.len() as u32;
    let found = in_order(py, levers, threads, |lever| counterfactual(plan, whom, lever as u16, from))?;
    let found: Vec<Counterfactual> = found.into_iter().flatten().collect();
    Ok(order::by_number(found, |change| change.size).iter().map(change).collect())
}

fn change(change: &Counterfactual) -> Value {
    let Counterfactual { lever, from, to, leaves, npv, .. } = *change;
    let spec = &Policy::SPECS[lever as usize];
    json!({
        "lever": spec.key, "now": spec.spell(from), "value": spec.spell(to),
        "leaves": leaves.map(|month| month + 1), "npv": npv,
    })
}
