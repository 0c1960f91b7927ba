//! Three questions. Each answer is optional: what is usual stands beside it and counts until something is typed.

use yew::prelude::*;

use super::entry::{Entry, EntryProps, entry};
use crate::controls::knob::{Knob, Moves};
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::screens::yours::fields::{Field, usual};
use crate::screens::yours::model::Model;
use crate::shared::Shared;
use crate::words::{numbers, say, typed};
use dealers_choice::experiment::PlanSpec;
use dealers_choice::sim::Conditions;
use dealers_choice::sim::world::DEALERS_A_TERRITORY;

/// The three questions.
pub fn questions(shared: &Shared, desk: &Model) -> Html {
    let draft = shared.draft();
    html! {
        <>
            {question("yours-dealers-title", [dealers(draft, desk), regions(draft, desk)].map(field), Html::default())}
            {question("yours-sales-title", sales(draft, desk).map(field), turnover(draft))}
            {question("yours-margin-title", margins(draft, desk).map(field), brands(draft))}
        </>
    }
}

fn field(props: EntryProps) -> Html {
    html! { <Entry ..props /> }
}

fn question<const N: usize>(title: &str, fields: [Html; N], more: Html) -> Html {
    html! {
        <section class="card yours__question" aria-label={say(title, &[])}>
            <h2>{say(title, &[])}</h2>
            <div class="yours__fields">{for fields}</div>
            {more}
        </section>
    }
}

fn dealers(draft: &Draft, desk: &Model) -> EntryProps {
    let (now, usual) = (draft.plan().dealers(), PlanSpec::default().dealers);
    let value = (now != usual).then(|| now.to_string());
    entry(desk, Field::Dealers, say("yours-dealers", &[]), value).or_usual(usual.into(), &usual.to_string())
}

fn regions(draft: &Draft, desk: &Model) -> EntryProps {
    let (now, usual) = (draft.conditions().territories, draft.plan().dealers().div_ceil(DEALERS_A_TERRITORY));
    let value = (now > 0).then(|| now.to_string());
    entry(desk, Field::Regions, say("yours-regions", &[]), value).or_usual(usual.into(), &usual.to_string())
}

fn sales(draft: &Draft, desk: &Model) -> [EntryProps; 3] {
    let (scale, (units, price)) = (&draft.spec().scale, usual(draft));
    let amount = |field, key: &str, value: Option<f64>, usual: f64| {
        entry(desk, field, say(key, &[]), value.map(typed::spelled)).or_usual(usual.round(), &numbers::number(usual, 0))
    };
    let currency = entry(desk, Field::Currency, say("yours-currency", &[]), scale.currency.clone());
    [
        amount(Field::Units, "yours-units", scale.units, units),
        amount(Field::Price, "yours-price", scale.price, price),
        EntryProps { words: true, note: say("yours-currency-note", &[]).into(), ..currency },
    ]
}

/// What a dealer turns over in a month, and all of them.
fn turnover(draft: &Draft) -> Html {
    let (scale, (units, price)) = (&draft.spec().scale, usual(draft));
    if scale.units.is_none() && scale.price.is_none() {
        return Html::default();
    }
    let one = scale.units.unwrap_or(units) * scale.price.unwrap_or(price);
    let all = numbers::own_money(one * f64::from(draft.plan().dealers()));
    html! { <p class="study__note">{live(say("yours-turnover", &[("one", numbers::own_money(one).into()), ("all", all.into())]))}</p> }
}

fn margins(draft: &Draft, desk: &Model) -> [EntryProps; 2] {
    let unset = |key: &str| {
        let usual = draft.tried(|words| drop(words.conditions.remove(key))).unwrap_or_else(|_| draft.clone());
        *usual.conditions()
    };
    let margin = |key: &'static str, label: &str| {
        let (index, spec) = Conditions::index(key).zip(Conditions::spec(key))?;
        let set = draft.spec().conditions.contains_key(key);
        let value = set.then(|| typed::spelled(100.0 * draft.conditions().number(index)));
        let usual = unset(key).number(index);
        let told = numbers::setting(spec, usual);
        Some(entry(desk, Field::Condition(key), say(label, &[]), value).or_usual(100.0 * usual, &told))
    };
    [("usual_margin", "yours-margin"), ("rival_margin", "yours-rival-margin")].map(|(key, label)| {
        margin(key, label).unwrap_or_else(|| entry(desk, Field::Condition(key), say(label, &[]), None))
    })
}

fn brands(draft: &Draft) -> Html {
    let knob = |(key, label): (&'static str, &str)| {
        let Some((index, spec)) = Conditions::index(key).zip(Conditions::spec(key)) else { return Html::default() };
        html! { <Knob moves={Moves::Condition(key)} {spec} label={say(label, &[])} value={draft.conditions().number(index)} ends="brand_strength" /> }
    };
    html! { <div class="knobs">{for [("brand_strength", "yours-brand"), ("rival_strength", "yours-rival-brand")].map(knob)}</div> }
}
