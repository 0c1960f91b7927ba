//! All that was assumed: the market and how it differs from its scenario, every dated change, and what each policy is.

use yew::prelude::*;

use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::words::{Arg, help, names, numbers, say, with};
use dealers_choice::experiment::spec::{Dated, Differences, Moved, PolicyDifferences, Size};
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Preset, Scenario};

/// The market, the horizon, and how they differ from the scenario.
pub fn market(draft: &Draft) -> Html {
    let scenario = &draft.spec().scenario;
    let line = [
        ("market", say(&format!("scenario-{scenario}"), &[]).into()),
        ("dealers", draft.plan().dealers().into()),
        ("years", numbers::years(draft.plan().months()).into()),
        ("seed", draft.plan().seed().to_string().into()),
    ];
    let told = Scenario::find(scenario).map(|found| help(&format!("scenario-{scenario}"), found.help));
    html! {
        <>
            <p>{live(say("brief-market-line", &line))}{" "}{for told.map(live)}</p>
            <ul class="brief__assumed">{for differences(draft).into_iter().map(|line| html! { <li>{live(line)}</li> })}</ul>
        </>
    }
}

/// A line for each thing that differs, or one that nothing does.
fn differences(draft: &Draft) -> Vec<String> {
    let Ok(found) = Differences::of(draft.spec()) else { return Vec::new() };
    let given =
        (found.given_dealers > 0).then(|| say("brief-given", &[("dealers", (found.given_dealers as u32).into())]));
    let settings = |kind: &'static str, moved: &[Moved]| {
        moved.iter().map(|moved| setting(kind, "brief-differs", moved)).collect::<Vec<_>>()
    };
    let lines: Vec<String> = found
        .sizes
        .iter()
        .map(size)
        .chain(amounts(draft))
        .chain(given)
        .chain(settings("condition", &found.conditions))
        .chain(found.changes.iter().map(|change| dated("condition", change)))
        .chain(settings("parameter", &found.parameters))
        .collect();
    if lines.is_empty() { vec![say("brief-differs-not", &[])] } else { lines }
}

fn size(size: &Size) -> String {
    let number =
        |value: u64| Arg::from(if size.key == "seed" { value.to_string() } else { numbers::number(value as f64, 0) });
    let name = say(&format!("brief-size-{}", size.key), &[]);
    say("brief-differs", &[("name", name.into()), ("value", number(size.value)), ("usual", number(size.usual))])
}

/// What a dealer sells a month and at what price, where the reader has said so.
fn amounts(draft: &Draft) -> Vec<String> {
    let scale = &draft.spec().scale;
    let units = scale.units.map(|units| ("brief-units", numbers::number(units, usize::from(units.fract() != 0.0))));
    let price = scale.price.map(|price| ("brief-price", numbers::own_money(price)));
    let line = |(name, value): (&str, String)| {
        say("brief-amount", &[("name", say(name, &[]).into()), ("value", value.into())])
    };
    units.into_iter().chain(price).map(line).collect()
}

fn setting(kind: &str, key: &str, moved: &Moved) -> String {
    let Moved { spec, usual, value } = moved;
    let key = if usual == value { "brief-follows" } else { key };
    let told = |value: f64| Arg::from(numbers::setting(spec, value));
    say(key, &[("name", named(kind, spec).into()), ("value", told(*value)), ("usual", told(*usual))])
}

fn named(kind: &str, spec: &Spec) -> String {
    say(&format!("{kind}-{}", spec.key), &[])
}

/// What changes at a date, months counted from 1.
fn dated(kind: &str, change: &Dated) -> String {
    let told = change.moved.iter().map(|moved| {
        let value = numbers::setting(moved.spec, moved.value);
        say("dated-condition", &[("name", named(kind, moved.spec).into()), ("value", value.into())])
    });
    let what =
        change.preset.map_or_else(|| with(|lexicon| lexicon.listed(told)), |key| say(&format!("policy-{key}"), &[]));
    let args =
        [("from", (change.from + 1).into()), ("until", change.until.unwrap_or_default().into()), ("what", what.into())];
    say(if change.until.is_some() { "brief-dated-until" } else { "brief-dated" }, &args)
}

/// Every policy in a line or two: what its preset does, and how it differs.
pub fn policies(draft: &Draft) -> Html {
    let Ok(found) = Differences::of(draft.spec()) else { return Html::default() };
    let looks = draft.looks();
    let line = |(place, policy): (usize, &PolicyDifferences)| {
        html! {
            <li>{mark(looks[place])}<span><strong>{live(names::policy(draft, place))}</strong>{": "}{live(policy_in_words(policy))}</span></li>
        }
    };
    html! { <ul class="brief__policies">{for found.policies.iter().enumerate().map(line)}</ul> }
}

fn policy_in_words(policy: &PolicyDifferences) -> String {
    let base = Preset::find(policy.base)
        .map_or_else(String::new, |preset| help(&format!("policy-{}", preset.key), preset.help));
    let dials = policy.dials.map(|(carrot, stick, fair)| {
        let times = |value| Arg::from(numbers::number(value, 1));
        let key = if fair { "brief-dials-fair" } else { "brief-dials" };
        say(key, &[("carrot", times(carrot)), ("stick", times(stick))])
    });
    let levers = policy.levers.iter().map(|moved| setting("lever", "brief-lever", moved));
    let levers = (!policy.levers.is_empty())
        .then(|| say("brief-levers", &[("levers", with(|lexicon| lexicon.listed(levers)).into())]));
    let from = policy.from.iter().map(|change| dated("lever", change));
    std::iter::once(base).chain(dials).chain(levers).chain(from).collect::<Vec<_>>().join(" ")
}
