//! What if another policy were in force from the month on screen?

use yew::prelude::*;

use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::screens::lab::why::Event;
use crate::screens::lab::{Model, Msg};
use crate::screens::props::Props;
use crate::words::say;
use dealers_choice::sim::PRESETS;

/// The card: from the month on screen on with another policy, the rest of the draws unchanged.
#[component]
pub fn WhatIf(props: &Props<Model>) -> Html {
    let (shared, send) = (&props.shared, use_dispatch());
    let month = shared.playback.month;
    let chosen = |text: String| Some(Msg::Why(Event::PresetTried(text.parse().ok()?)));
    let option = |(place, preset): (usize, &dealers_choice::sim::Preset)| {
        html! {
            <option value={place.to_string()}>{say(&format!("policy-{}", preset.key), &[])}</option>
        }
    };
    html! {
        <section class="card what-if" aria-label={say("what-if", &[])}>
            <h2>{say("what-if", &[])}</h2>
            <p class="panel__row">
                <label for="what-if">{live(say("what-if-label", &[("month", (month + 1).min(shared.draft().plan().months()).into())]))}</label>
                <select class="field" id="what-if" disabled={month >= shared.draft().plan().months()} onchange={send.on_value(chosen)}>
                    <option value="none" selected=true>{say("what-if-none", &[])}</option>
                    {for PRESETS.iter().enumerate().map(option)}
                </select>
            </p>
            <p class="study__note">{say("what-if-note", &[])}</p>
        </section>
    }
}
