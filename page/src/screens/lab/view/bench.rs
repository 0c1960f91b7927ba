//! The bench: which policy lies on it, from which preset, in which market, and its levers in the depth that is wanted.

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::lock::Lock;
use crate::controls::market::picker;
use crate::msg::{Msg, OnBench, Setup};
use crate::run::bench::Depth;
use crate::run::draft::Draft;
use crate::same::Same;
use crate::screens::lab::view::dials::dials;
use crate::screens::lab::view::levers::Levers;
use crate::shared::lesson::Aid;
use crate::words::{help, names, say};
use dealers_choice::sim::PRESETS;

/// What the bench needs.
#[derive(Clone, PartialEq, Properties)]
pub struct BenchProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// Place of the policy on the bench.
    pub place: usize,
    /// How many levers are shown.
    pub depth: Depth,
    /// The lever whose "Why?" is open.
    pub why: Option<&'static str>,
}

/// The bench. On a narrow screen it is a sheet at the bottom that can be drawn up, so that levers and result are seen together.
#[component]
pub fn Bench(props: &BenchProps) -> Html {
    let (send, drawn_up) = (use_dispatch(), use_state(|| false));
    let policy = names::policy_in_full(&props.draft, props.place);
    let draw = {
        let drawn_up = drawn_up.clone();
        Callback::from(move |_| drawn_up.set(!*drawn_up))
    };
    html! {
        <section class={classes!("card", "bench", drawn_up.then_some("is-drawn-up"))} aria-label={say("lab-bench", &[])}>
            <button class="bench__handle" aria-expanded={drawn_up.to_string()} aria-controls="bench" onclick={draw}>
                {mark(props.draft.looks()[props.place])}
                <span>{live(say("lab-handle", &[("policy", policy.into())]))}</span>
            </button>
            <div class="bench__body" id="bench">
                {which(&send, props)}
                <Lock aid={Aid::Policies}>{preset(&send, props)}</Lock>
                <Lock aid={Aid::Market}>{picker(&send, &props.draft)}</Lock>
                {depths(&send, props.depth)}
                {body(&send, props)}
            </div>
        </section>
    }
}

fn body(send: &Dispatch, props: &BenchProps) -> Html {
    match props.depth {
        Depth::Dials => locked(Aid::Policies, dials(send, props)),
        Depth::Levers | Depth::Rules => {
            html! { <Levers draft={props.draft.clone()} place={props.place} depth={props.depth} why={props.why} /> }
        }
    }
}

fn locked(aid: Aid, controls: Html) -> Html {
    html! { <Lock {aid}>{controls}</Lock> }
}

/// Which policy of the experiment lies on the bench.
fn which(send: &Dispatch, props: &BenchProps) -> Html {
    let looks = props.draft.looks();
    let policy = |(place, look): (usize, _)| {
        html! {
            <label class="which__choice">
                <input type="radio" name="on-bench" checked={place == props.place} onchange={send.on(Msg::Bench(OnBench::PolicyChosen(place)))} />
                <span>{mark(look)}{live(names::policy(&props.draft, place))}</span>
            </label>
        }
    };
    html! {
        <fieldset class="which">
            <legend class="bench__label">{say("lab-policy", &[])}</legend>
            <span class="which__row">{for looks.into_iter().enumerate().map(policy)}</span>
        </fieldset>
    }
}

/// The preset that the policy starts from.
fn preset(send: &Dispatch, props: &BenchProps) -> Html {
    let (now, place) = (props.draft.preset(props.place).key, props.place);
    let chosen = move |key: String| {
        let preset = PRESETS.iter().find(|preset| preset.key == key)?;
        Some(Msg::Setup(Setup::PresetChosen(place, preset.key)))
    };
    html! {
        <p class="bench__preset">
            <label class="bench__label" for="preset">{say("lab-preset", &[])}</label>
            <select id="preset" class="field" onchange={send.on_value(chosen)}>
                {for PRESETS.iter().map(|preset| html! {
                    <option value={preset.key} selected={preset.key == now}
                        title={help(&format!("policy-{}", preset.key), preset.help)}>
                        {say(&format!("policy-{}", preset.key), &[])}
                    </option>
                })}
            </select>
            <button class="button" disabled={!props.draft.is_edited(place)} onclick={send.on(Msg::Setup(Setup::PresetChosen(place, now)))}>
                {say("lab-reset", &[])}
            </button>
        </p>
    }
}

fn depths(send: &Dispatch, now: Depth) -> Html {
    let depths = Depth::ALL
        .map(|depth| (format!("depth-{}", depth.key()), depth == now, Msg::Bench(OnBench::DepthChosen(depth))));
    choices(send, "lab-depth", &depths)
}
