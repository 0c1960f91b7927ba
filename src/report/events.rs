//! What happened to every dealer, as rows.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::rows::{ADDRESS, address};
use super::table::{Cell, Column, Kind, Table};
use crate::experiment::{Plan, Trace};
use crate::sim::diary::Entry;

/// One row for each thing that happened to a dealer, in the order of the traces, then of time.
#[must_use]
pub fn rows<'a>(plan: &'a Plan, traces: impl Iterator<Item = Trace> + 'a) -> Table<'a> {
    let own = [Column::whole("slot"), Column::whole("generation"), Column::text("event"), Column::number("loyalty")];
    let details = Column { name: "details".into(), kind: Kind::Object };
    let rows = traces.flat_map(move |trace| {
        let policy = plan.policies()[trace.policy as usize].key.as_str();
        trace
            .diary
            .into_iter()
            .map(move |entry| diary_row(address(plan, policy, trace.replication, entry.month), &entry))
    });
    Table { columns: ADDRESS.into_iter().chain(own).chain([details]).collect(), rows: Box::new(rows) }
}

fn diary_row<'a>(address: [Cell<'a>; 5], entry: &Entry) -> Vec<Cell<'a>> {
    let (event, details) = event_text(entry);
    let own = [
        entry.slot.into(),
        entry.generation.into(),
        Cell::Text(event.into()),
        Cell::Number(shortest(entry.loyalty)),
        Cell::Object(details),
    ];
    address.into_iter().chain(own).collect()
}

/// The event's name and its details as a JSON object, as the serializer spells them: an event without details is its name alone.
fn event_text(entry: &Entry) -> (String, String) {
    let json = serde_json::to_string(&entry.event).expect("events are plain values with names");
    let detailed: Option<BTreeMap<String, &RawValue>> = serde_json::from_str(&json).ok();
    let named =
        detailed.and_then(|mut detailed| detailed.pop_first()).map(|(name, details)| (name, details.get().to_owned()));
    named.unwrap_or_else(|| (serde_json::from_str(&json).expect("a name"), "{}".to_owned()))
}

/// The number that is spelled like the single-precision one.
fn shortest(number: f32) -> f64 {
    number.to_string().parse().unwrap_or(f64::NAN)
}
