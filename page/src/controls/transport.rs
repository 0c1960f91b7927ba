//! The months: play, pause, step, speed, and any month at once; on the keyboard too.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlButtonElement, HtmlSelectElement};
use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::live::live;
use crate::msg::Msg;
use crate::run::playback::{Moving, Play, Playback, SPEEDS};
use crate::words::say;

/// What the transport needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TransportProps {
    /// Where the picture stands.
    pub playback: Playback,
    /// The horizon, months.
    pub months: u32,
    /// Replications to look at.
    pub replications: u32,
}

/// The transport. Space plays and pauses, arrows step, Home and End go to the ends, wherever in it the focus is.
#[component]
pub fn Transport(props: &TransportProps) -> Html {
    let (send, now) = (use_dispatch(), props.playback);
    let playing = now.moving == Moving::Months;
    let (play_key, play_path) =
        if playing { ("transport-pause", paths::PAUSE) } else { ("transport-play", paths::PLAY) };
    html! {
        <div class="transport" role="group" aria-label={say("transport", &[])} onkeydown={keys(&send, props)}>
            {button(&send, "transport-start", paths::START, Play::MonthChosen(1))}
            {button(&send, "transport-back", paths::BACK, Play::Stepped(-1))}
            <button class="button button--round button--main" aria-label={say(play_key, &[])} title={say(play_key, &[])} onclick={send.on(Msg::Play(Play::Toggled))}>
                {symbol(play_path)}
            </button>
            {button(&send, "transport-forward", paths::FORWARD, Play::Stepped(1))}
            {button(&send, "transport-end", paths::END, Play::MonthChosen(props.months))}
            <label class="transport__month" for="transport-slider">{live(say("transport-now", &[("month", now.month.into()), ("months", props.months.into())]))}</label>
            <input class="transport__slider" id="transport-slider" type="range" min="1" max={props.months.to_string()} step="1" value={now.month.to_string()}
                oninput={send.on_value(|text| Some(Msg::Play(Play::MonthChosen(text.parse().ok()?))))} />
            {speed(&send, now.speed)}
            <span class="transport__future">{live(say("transport-future", &[("number", (now.replication + 1).into()), ("count", props.replications.into())]))}</span>
        </div>
    }
}

fn button(send: &Dispatch, key: &str, path: &'static str, event: Play) -> Html {
    html! {
        <button class="button button--icon" aria-label={say(key, &[])} title={say(key, &[])} onclick={send.on(Msg::Play(event))}>{symbol(path)}</button>
    }
}

fn speed(send: &Dispatch, now: u32) -> Html {
    html! {
        <select class="transport__speed field" aria-label={say("transport-speed", &[])}
            onchange={send.on_value(|text| Some(Msg::Play(Play::SpeedChosen(text.parse().ok()?))))}>
            {for SPEEDS.map(|speed| html! {
                <option value={speed.to_string()} selected={speed == now}>{say("speed", &[("speed", speed.into())])}</option>
            })}
        </select>
    }
}

/// The keys of the transport; those that a focused control needs itself are left to it.
fn keys(send: &Dispatch, props: &TransportProps) -> Callback<KeyboardEvent> {
    let (send, months) = (send.clone(), props.months);
    Callback::from(move |event: KeyboardEvent| {
        let (chooses, presses) = (is::<HtmlSelectElement>(&event), is::<HtmlButtonElement>(&event));
        let play = match event.key().as_str() {
            _ if chooses => return,
            " " if presses => return,
            " " => Play::Toggled,
            "ArrowLeft" => Play::Stepped(-1),
            "ArrowRight" => Play::Stepped(1),
            "Home" => Play::MonthChosen(1),
            "End" => Play::MonthChosen(months),
            _ => return,
        };
        event.prevent_default();
        send.emit(Msg::Play(play));
    })
}

/// Whether the key goes to a control of that kind.
fn is<Control: JsCast + AsRef<EventTarget>>(event: &KeyboardEvent) -> bool {
    event.target_dyn_into::<Control>().is_some()
}
