//! A dot is a future: filled where the leader does better, and a way into that future.
//!
//! The dots are one stop for the Tab key; arrows go from dot to dot, Enter opens the future.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::msg::Msg;
use crate::run::draft::Draft;
use crate::run::look::Look;
use crate::run::playback::{Moving, Play};
use crate::run::results::{Answer, Results};
use crate::run::stage::Phase;
use crate::same::Same;
use crate::words::{names, say};
use dealers_choice::experiment::Judge;

/// What the verdict and its dots need.
#[derive(Clone, PartialEq, Properties)]
pub struct VerdictCardProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// What is known; nothing before the first futures.
    pub results: Option<Same<Results>>,
    /// What decides.
    pub judge: Judge,
    /// The future that the keyboard has reached.
    pub reached: u32,
    /// The future on screen.
    pub future: u32,
    /// What is known of the answer under other rules, in words.
    pub rules: Html,
    /// What moves by itself.
    pub moving: Moving,
    /// How far the run is.
    pub phase: Phase,
    /// Futures finished.
    pub done: u32,
    /// Futures wanted.
    pub wanted: u32,
}

/// Most dots.
const DOTS_MAX: u32 = 100;
/// Dots in a row of a wide screen.
const ROW: u32 = 20;

/// The dots.
pub fn dots(send: &Dispatch, props: &VerdictCardProps, known: Option<(&Results, &Answer)>) -> Html {
    let count = props.draft.plan().replications().min(DOTS_MAX);
    let names = known.map(|(_, answer)| [answer.leader, answer.runner_up].map(|place| name(props, place)));
    let look = known.and_then(|(_, answer)| props.draft.looks().get(answer.leader).copied()).unwrap_or(Look::Plain);
    html! {
        <>
            <div class={classes!("dots", format!("look-{}", look.key()))} role="toolbar" aria-label={say("dots-title", &[])} onkeydown={keys(send, props.reached, count)}>
                {for (0..count).map(|future| dot(send, props, known.map(|(_, answer)| answer), names.as_ref(), future))}
            </div>
            <p class="dots__caption">{names.as_ref().map_or_else(String::new, |names| caption(props, names, count))}</p>
            <p class="dots__ways">
                {for known.map(|(_, answer)| ways(send, answer))}
                {flip(send, props.moving)}
            </p>
        </>
    }
}

fn name(props: &VerdictCardProps, place: usize) -> String {
    names::policy(&props.draft, place)
}

fn caption(props: &VerdictCardProps, [leader, runner]: &[String; 2], count: u32) -> String {
    let key = if props.draft.plan().replications() > count { "dots-caption-some" } else { "dots-caption" };
    say(key, &[("leader", leader.as_str().into()), ("runner", runner.as_str().into()), ("count", count.into())])
}

fn dot(
    send: &Dispatch,
    props: &VerdictCardProps,
    answer: Option<&Answer>,
    names: Option<&[String; 2]>,
    future: u32,
) -> Html {
    let won = answer.and_then(|answer| answer.wins.get(future as usize).copied());
    let (key, class) = match won {
        Some(true) => ("dot-won", "dot--won"),
        Some(false) => ("dot-lost", "dot--lost"),
        None => ("dot-coming", "dot--coming"),
    };
    let leader = names.map_or("", |names| names[0].as_str());
    let shown = future == props.future;
    html! {
        <button key={future} class={classes!("dot", class, shown.then_some("is-shown"))} tabindex={if future == props.reached { "0" } else { "-1" }}
            aria-pressed={shown.to_string()} aria-label={say(key, &[("number", (future + 1).into()), ("leader", leader.into())])}
            onclick={send.on(Msg::Play(Play::FutureChosen(future)))} />
    }
}

/// Straight into a future that the leader lost, or won.
fn ways(send: &Dispatch, answer: &Answer) -> Html {
    let first = |won: bool| answer.wins.iter().position(|win| *win == won).map(|future| future as u32);
    let way = |key, future| html! { <button class="button button--link" onclick={send.on(Msg::Play(Play::FutureChosen(future)))}>{say(key, &[])}</button> };
    html! { <>{for first(false).map(|future| way("dots-lost", future))}{for first(true).map(|future| way("dots-won", future))}</> }
}

fn flip(send: &Dispatch, moving: Moving) -> Html {
    let key = if moving == Moving::Futures { "dots-stop" } else { "dots-flip" };
    html! { <button class="button button--link" onclick={send.on(Msg::Play(Play::FlipToggled))}>{say(key, &[])}</button> }
}

fn keys(send: &Dispatch, reached: u32, count: u32) -> Callback<KeyboardEvent> {
    let send = send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowRight" => reached + 1,
            "ArrowLeft" => reached.saturating_sub(1),
            "ArrowDown" => reached + ROW,
            "ArrowUp" => reached.saturating_sub(ROW),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        let next = next.min(count - 1);
        event.prevent_default();
        send.emit(Msg::Play(Play::FutureReached(next)));
        focus(&event, next);
    })
}

/// Takes the focus from the dot that was pressed to another in the same row.
fn focus(event: &KeyboardEvent, future: u32) {
    let dots = event.target_dyn_into::<HtmlElement>().and_then(|dot| dot.parent_element());
    let dot = dots.and_then(|dots| dots.query_selector(&format!(":nth-child({})", future + 1)).ok().flatten());
    if let Some(dot) = dot.and_then(|dot| dot.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        drop(dot.focus());
    }
}
