//! What changes at a date: a row for each change, and a list to add one from.

use yew::prelude::*;

use super::entry::{Entry, EntryProps, entry};
use crate::controls::dispatch::Dispatch;
use crate::controls::icon::{paths, symbol};
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::screens::yours::changes::{TEMPLATES, changeable};
use crate::screens::yours::fields::Field;
use crate::screens::yours::model::{Model, Msg};
use crate::shared::Shared;
use crate::words::{numbers, say, typed};
use dealers_choice::experiment::ChangeSpec;
use dealers_choice::registry::{Kind, Spec, Value};
use dealers_choice::sim::{Conditions, Scenario};

/// What changes and when.
pub fn changes(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let draft = shared.draft();
    let own = draft.spec().changes.iter().enumerate().map(|(at, change)| row(send, draft, desk, at, change));
    let rows: Vec<Html> = given(draft).into_iter().chain(own).collect();
    html! {
        <section class="card yours__changes" aria-label={say("yours-changes-title", &[])}>
            <h2>{say("yours-changes-title", &[])}</h2>
            <p class="study__note">{say("yours-changes-words", &[])}</p>
            if !rows.is_empty() { <ul>{rows}</ul> }
            <div class="entry entry--words">
                <label class="entry__label" for="yours-change-add">{say("yours-change-add", &[])}</label>
                <select class="field" id="yours-change-add" key={draft.spec().changes.len()} onchange={send.on_value(|key| (!key.is_empty()).then_some(Msg::ChangeAdded(key)))}>
                    <option value="" selected=true>{say("yours-change-choose", &[])}</option>
                    {for TEMPLATES.iter().map(|template| html! { <option value={template.key}>{say(&format!("yours-template-{}", template.key), &[])}</option> })}
                    <optgroup label={say("yours-change-other", &[])}>
                        {for changeable().map(|key| html! { <option value={key}>{say(&format!("condition-{key}"), &[])}</option> })}
                    </optgroup>
                </select>
            </div>
        </section>
    }
}

/// The changes that the named market brings along.
fn given(draft: &Draft) -> Vec<Html> {
    let scenario = Scenario::find(&draft.spec().scenario);
    let changes = scenario.map_or(&[][..], |scenario| scenario.changes);
    let words = |(from, until, key, value): &(u32, u32, &'static str, f64)| {
        let told = Conditions::spec(key).map_or_else(String::new, |spec| numbers::setting(spec, *value));
        let name = say(&format!("condition-{key}"), &[]);
        say(
            "yours-change-given",
            &[("name", name.into()), ("value", told.into()), ("from", (from + 1).into()), ("to", (*until).into())],
        )
    };
    changes.iter().map(|change| html! { <li class="study__note">{live(words(change))}</li> }).collect()
}

fn row(send: &Dispatch<Msg>, draft: &Draft, desk: &Model, at: usize, change: &ChangeSpec) -> Html {
    let from = entry(desk, Field::From(at), say("yours-from", &[]), Some((change.month + 1).to_string()));
    let to = entry(desk, Field::To(at), say("yours-to", &[]), change.until.map(|until| until.to_string()));
    let late = change.month >= draft.plan().months();
    let date = if late {
        say("yours-too-late", &[("months", draft.plan().months().into())])
    } else {
        numbers::month(change.month + 1)
    };
    let from = EntryProps { note: date.into(), ..from };
    let to = EntryProps { hint: say("yours-to-end", &[]).into(), note: say("yours-to-note", &[]).into(), ..to };
    let settings = change
        .conditions
        .iter()
        .filter_map(|(key, value)| Some(setting(send, draft, desk, at, (Conditions::spec(key)?, value))));
    html! {
        <li class="yours__change" key={at}>
            <div class="yours__fields">
                {for [from, to].into_iter().map(|props| html! { <Entry ..props /> })}
                {for settings}
            </div>
            <button class="button button--icon" aria-label={say("yours-change-remove", &[("number", (at as u32 + 1).into())])} title={say("yours-change-remove", &[("number", (at as u32 + 1).into())])}
                onclick={send.on(Msg::ChangeRemoved(at))}>{symbol(paths::CLOSE)}</button>
        </li>
    }
}

/// The value of a condition while the change lasts.
fn setting(
    send: &Dispatch<Msg>,
    draft: &Draft,
    desk: &Model,
    at: usize,
    (spec, value): (&'static Spec, &Value),
) -> Html {
    let (field, label) = (Field::Changed(at, spec.key), say(&format!("condition-{}", spec.key), &[]));
    let number = spec.read(value).unwrap_or(spec.default);
    match spec.kind {
        Kind::Number | Kind::Whole => {
            let share = spec.unit.is_share();
            let shown = typed::spelled(if share { 100.0 * number } else { number }) + if share { " %" } else { "" };
            let props = EntryProps { note: note(draft, at, spec).into(), ..entry(desk, field, label, Some(shown)) };
            html! { <Entry ..props /> }
        }
        Kind::Switch | Kind::Choice(_) => choice(send, field, &label, spec, number),
    }
}

/// What it was the month before, and what may be typed.
fn note(draft: &Draft, at: usize, spec: &Spec) -> String {
    let month = draft.spec().changes[at].month.saturating_sub(1).min(draft.plan().months() - 1);
    let before = Conditions::index(spec.key).map(|index| draft.plan().market().at(month).number(index));
    let told = before.map_or_else(String::new, |before| numbers::setting(spec, before));
    say("yours-before", &[("before", told.into()), ("range", range(spec).into())])
}

/// What may be typed.
fn range(spec: &Spec) -> String {
    let [low, high] = [spec.min, spec.max].map(|end| numbers::setting(spec, end).into());
    say("yours-range", &[("low", low), ("high", high)])
}

fn choice(send: &Dispatch<Msg>, field: Field, label: &str, spec: &'static Spec, now: f64) -> Html {
    let options = (0..=spec.max as u32).map(f64::from);
    html! {
        <div class="entry">
            <label class="entry__label" for={field.id()}>{label}</label>
            <select class="field" id={field.id()} onchange={send.on_value(move |text| Some(Msg::Typed(field, text)))}>
                {for options.map(|value| html! { <option value={value.to_string()} selected={value == now}>{numbers::setting(spec, value)}</option> })}
            </select>
        </div>
    }
}
