//! The "Why?" of a setting: what it is for, its range, the source of its figure.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::knob::{Knob, Moves};
use crate::controls::live::live;
use crate::msg::{Msg, Page, Setup};
use crate::screens::lab::settings::called;
use crate::shared::Panel;
use crate::words::{help, numbers, say};
use dealers_choice::registry::Spec;
use dealers_choice::sim::explanation;

/// What a knob with its "Why?" needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ExplainedKnobProps {
    /// What it moves.
    pub moves: Moves,
    /// The registry entry that gives everything but its name.
    pub spec: &'static Spec,
    /// What it is called.
    pub label: AttrValue,
    /// The value.
    pub value: f64,
    /// Where it would stand if the reader had not moved it; none where it stands there.
    #[prop_or_default]
    pub usual: Option<f64>,
    /// Whether its "Why?" is open.
    pub open: bool,
}

/// A knob with its "Why?".
#[component]
pub fn ExplainedKnob(props: &ExplainedKnobProps) -> Html {
    let send = use_dispatch();
    html! {
        <Knob moves={props.moves} spec={props.spec} label={props.label.clone()} value={props.value}>
            {why_button(&send, props.spec.key, &props.label, props.open)}
            {for props.usual.map(|usual| put_back(&send, props, usual))}
            if props.open {
                {why(props.spec, &props.label)}
            }
        </Knob>
    }
}

/// What is usual, and the way back there.
fn put_back(send: &Dispatch, props: &ExplainedKnobProps, usual: f64) -> Html {
    let (send, msg) = (send.clone(), props.moves.msg(usual));
    let back = move |_: MouseEvent| {
        send.emit(msg.clone());
        send.emit(Msg::Setup(Setup::Released));
    };
    let told = say("settings-usual", &[("usual", numbers::setting(props.spec, usual).into())]);
    let label = say("settings-reset", &[("name", (&*props.label).into())]);
    html! {
        <p class="knob__usual">{live(told)}{" "}<button class="button button--link" aria-label={label} onclick={back}>{say("lab-reset", &[])}</button></p>
    }
}

/// The button that opens the "Why?" of that key.
pub fn why_button(send: &Dispatch, key: &'static str, name: &str, open: bool) -> Html {
    let label = say("why", &[("name", name.into())]);
    html! {
        <button class="knob__why" id={Panel::Why(key).opener()} aria-label={label} aria-expanded={open.to_string()}
            onclick={send.on(Msg::Page(Page::PanelToggled(Panel::Why(key))))}>{"?"}</button>
    }
}

/// What a number is for, its rule and its source.
fn why(spec: &'static Spec, name: &str) -> Html {
    let told = explanation(spec);
    let value = |value| crate::words::Arg::from(numbers::setting(spec, value));
    html! {
        <aside class="why" aria-label={say("why", &[("name", name.into())])}>
            <p class="why__help">{help(spec.key, told.help)}</p>
            {for called(spec).map(|words| html! { <p>{say("why-called", &[("words", words.into())])}</p> })}
            <p>{say("why-range", &[("min", value(spec.min)), ("max", value(spec.max)), ("default", value(spec.default))])}</p>
            <p>{say("why-source", &[("source", told.source.trim_end_matches('.').into())])}</p>
            <p>{say("why-standard", &[("key", spec.key.into())])}</p>
        </aside>
    }
}
