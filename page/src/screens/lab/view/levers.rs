//! The deeper levels of the bench, made from the registry: all levers of the policy, the market, the rules of behaviour.

use yew::prelude::*;

use crate::controls::knob::Moves;
use crate::screens::lab::view::bench::BenchProps;
use crate::screens::lab::view::help::ExplainedKnob;
use crate::words::say;
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Conditions, Parameters, Policy, explanation};

/// All levers of the policy on the bench, group by group.
pub fn levers(props: &BenchProps) -> Html {
    let (place, policy) = (props.place, props.draft.levers(props.place));
    let knob = |spec: &'static Spec, value| {
        knob(props, spec, &format!("lever-{}", spec.key), Moves::Lever(place, spec.key), value)
    };
    groups(Policy::SPECS, &policy.numbers(), true, &knob)
}

/// The market and the rules of behaviour, group by group, each with its source.
pub fn rules(props: &BenchProps) -> Html {
    let market = |spec: &'static Spec, value| {
        sourced(spec, knob(props, spec, &format!("condition-{}", spec.key), Moves::Condition(spec.key), value))
    };
    let behaviour = |spec: &'static Spec, value| {
        sourced(spec, knob(props, spec, &format!("parameter-{}", spec.key), Moves::Parameter(spec.key), value))
    };
    html! {
        <>
            <h2 class="bench__title">{say("rules-market", &[])}</h2>
            {groups(Conditions::SPECS, &props.draft.conditions().numbers(), false, &market)}
            <h2 class="bench__title">{say("rules-behaviour", &[])}</h2>
            <p class="bench__words">{say("rules-words", &[])}</p>
            {groups(Parameters::SPECS, &props.draft.plan().parameters().numbers(), false, &behaviour)}
        </>
    }
}

/// Entries that belong together under one heading that folds.
fn groups(specs: &'static [Spec], values: &[f64], open: bool, knob: &dyn Fn(&'static Spec, f64) -> Html) -> Html {
    let mut values = values.iter();
    let group = |specs: &'static [Spec]| {
        let knobs: Vec<Html> = specs.iter().zip(values.by_ref()).map(|(spec, value)| knob(spec, *value)).collect();
        html! {
            <details class="group" {open}>
                <summary class="group__name">{say(&format!("group-{}", specs[0].group.key()), &[])}</summary>
                <div class="knobs">{for knobs}</div>
            </details>
        }
    };
    specs.chunk_by(|left, right| left.group == right.group).map(group).collect()
}

fn knob(props: &BenchProps, spec: &'static Spec, name: &str, moves: Moves, value: f64) -> Html {
    let label = say(name, &[]);
    html! { <ExplainedKnob key={spec.key} {moves} {spec} {label} {value} open={props.why == Some(spec.key)} /> }
}

/// A knob with the source of its figure below.
fn sourced(spec: &'static Spec, knob: Html) -> Html {
    html! { <div class="sourced" key={spec.key}>{knob}<p class="sourced__source">{explanation(spec).source}</p></div> }
}
