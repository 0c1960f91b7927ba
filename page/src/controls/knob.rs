//! A number that a person may set: slider, switch or choice, made from its registry entry.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::msg::{Msg, Setup};
use crate::run::dial::Dial;
use crate::words::{knows, numbers, say};
use dealers_choice::registry::{Kind, Spec};

/// What a knob moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moves {
    /// A condition of the market.
    Condition(&'static str),
    /// The rival's pull.
    Pull,
    /// A behavioural parameter.
    Parameter(&'static str),
    /// A lever of the policy at that place.
    Lever(usize, &'static str),
    /// A dial of the policy at that place.
    Dial(usize, Dial),
}

impl Moves {
    /// What happened when it was moved to that value.
    #[must_use]
    pub fn msg(self, value: f64) -> Msg {
        Msg::Setup(match self {
            Self::Condition(key) => Setup::ConditionMoved(key, value),
            Self::Pull => Setup::PullMoved(value),
            Self::Parameter(key) => Setup::ParameterMoved(key, value),
            Self::Lever(place, key) => Setup::LeverMoved(place, key, value),
            Self::Dial(place, dial) => Setup::DialMoved(place, dial, value),
        })
    }
}

/// What a knob needs.
#[derive(Clone, PartialEq, Properties)]
pub struct KnobProps {
    /// What it moves.
    pub moves: Moves,
    /// The registry entry that gives range, step and words of its value.
    pub spec: &'static Spec,
    /// What it is called.
    pub label: AttrValue,
    /// The value.
    pub value: f64,
    /// Words at the ends of the slider, as the first part of their keys.
    #[prop_or_default]
    pub ends: Option<&'static str>,
    /// What stands beside and below it.
    #[prop_or_default]
    pub children: Html,
}

/// A knob.
#[component]
pub fn Knob(props: &KnobProps) -> Html {
    let send = use_dispatch();
    let id = format!("knob-{}", props.spec.key);
    html! {
        <div class={classes!("knob", matches!(props.spec.kind, Kind::Switch).then_some("knob--switch"))}>
            <label class="knob__label" for={id.clone()}>{&props.label}</label>
            {control(&send, props, &id)}
            {props.children.clone()}
        </div>
    }
}

fn control(send: &Dispatch, props: &KnobProps, id: &str) -> Html {
    match props.spec.kind {
        Kind::Switch => switch(send, props, id),
        Kind::Choice(words) => choice(send, props, id, words),
        Kind::Number | Kind::Whole => {
            let text = degree(
                props.ends,
                props.value,
                [props.spec.min, props.spec.default, props.spec.max],
                &numbers::setting(props.spec, props.value),
            );
            let range = (props.spec.min, props.spec.max, props.spec.step);
            slider(send, props.moves, id, range, props.value, &text, props.ends)
        }
    }
}

/// A slider with its value in words. Its thumb stands where the state says.
pub fn slider(
    send: &Dispatch,
    moves: Moves,
    id: &str,
    (min, max, step): (f64, f64, f64),
    value: f64,
    text: &str,
    ends: Option<&str>,
) -> Html {
    html! {
        <>
            <span class="knob__value" aria-hidden="true">{live(text.to_owned())}</span>
            <input class="knob__slider" type="range" id={id.to_owned()} min={min.to_string()} max={max.to_string()} step={step.to_string()}
                value={value.to_string()} aria-valuetext={text.to_owned()}
                oninput={send.on_value(move |text| Some(moves.msg(text.parse().ok()?)))}
                onchange={send.on(Msg::Setup(Setup::Released))} />
            {ends_in_words(ends)}
        </>
    }
}

/// A value that has no unit with a word before it: that of the end to which it is nearer than to what is usual, else the one for
/// what is usual. Text alone where there are no such words.
#[must_use]
pub fn degree(ends: Option<&str>, value: f64, [min, usual, max]: [f64; 3], text: &str) -> String {
    let Some(ends) = ends.filter(|ends| knows(&format!("{ends}-middle"))) else { return text.to_owned() };
    let word = if value < f64::midpoint(min, usual) {
        "low"
    } else if value > f64::midpoint(usual, max) {
        "high"
    } else {
        "middle"
    };
    say("knob-degree", &[("word", say(&format!("{ends}-{word}"), &[]).into()), ("value", text.into())])
}

fn ends_in_words(ends: Option<&str>) -> Html {
    let Some(ends) = ends.filter(|ends| knows(&format!("{ends}-low"))) else { return Html::default() };
    html! {
        <span class="knob__ends" aria-hidden="true">
            <span>{say(&format!("{ends}-low"), &[])}</span><span>{say(&format!("{ends}-high"), &[])}</span>
        </span>
    }
}

fn switch(send: &Dispatch, props: &KnobProps, id: &str) -> Html {
    let (moves, on) = (props.moves, props.value >= 0.5);
    let next = if on { 0.0 } else { 1.0 };
    html! {
        <input class="knob__switch" type="checkbox" role="switch" id={id.to_owned()} checked={on} onchange={send.on(moves.msg(next))} />
    }
}

fn choice(send: &Dispatch, props: &KnobProps, id: &str, words: &'static [&'static str]) -> Html {
    let moves = props.moves;
    let option = |(index, word): (usize, &&str)| {
        html! { <option value={index.to_string()} selected={index as f64 == props.value}>{say(&format!("choice-{word}"), &[])}</option> }
    };
    html! {
        <select class="knob__choice" id={id.to_owned()} onchange={send.on_value(move |text| Some(moves.msg(text.parse().ok()?)))}>
            {for words.iter().enumerate().map(option)}
        </select>
    }
}
