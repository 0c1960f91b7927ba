//! A dot is a replication: filled where the leader does better, and a way into that replication.
//!
//! The dots are one stop for the Tab key; arrows go from dot to dot, Enter opens the replication.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::progress::progress;
use crate::msg::Msg;
use crate::run::draft::Draft;
use crate::run::look::Look;
use crate::run::playback::{Moving, Play};
use crate::run::results::{Answer, Results};
use crate::run::stage::Phase;
use crate::same::Same;
use crate::words::{names, say};
use dealers_choice::experiment::Criterion;

/// What the dots need.
#[derive(Clone, PartialEq, Properties)]
pub struct DotsProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// What decides.
    pub criterion: Criterion,
    /// The replication that the keyboard has reached.
    pub reached: u32,
    /// The replication on screen.
    pub replication: u32,
    /// What moves by itself.
    pub moving: Moving,
    /// How far the run is.
    pub phase: Phase,
    /// Replications finished.
    pub done: u32,
    /// Replications wanted.
    pub wanted: u32,
}

/// Most dots.
const DOTS_MAX: u32 = 100;
/// Dots in a row of a wide screen.
const ROW: u32 = 20;

/// The dots, what they mean, and how far the run is.
#[component]
pub fn Dots(props: &DotsProps) -> Html {
    let send = use_dispatch();
    let answer = props.results.as_ref().and_then(|results| results.answer.as_deref());
    let count = props.draft.plan().replications().min(DOTS_MAX);
    let names = answer.map(|answer| answer.pair().map(|place| name(props, place)));
    let look = answer.and_then(|answer| props.draft.looks().get(answer.leader()).copied()).unwrap_or(Look::Plain);
    html! {
        <>
            <p class="dots__caption">{for names.as_ref().map(|names| live(caption(props, names, count)))}</p>
            <div class={classes!("dots", format!("look-{}", look.key()))} role="toolbar"
                aria-label={say("dots-title", &[])} onkeydown={keys(&send, props.reached, count)}>
                {for (0..count).map(|replication| dot(&send, props, answer, names.as_ref(), replication))}
            </div>
            <div class="dots__ways">
                {progress(&send, &props.phase, props.done, props.wanted)}
                {for answer.map(|answer| ways(&send, props, answer, count))}
                {flip(&send, props.moving)}
            </div>
        </>
    }
}

fn name(props: &DotsProps, place: usize) -> String {
    names::policy(&props.draft, place)
}

fn caption(props: &DotsProps, [leader, runner]: &[String; 2], count: u32) -> String {
    let key = if props.draft.plan().replications() > count { "dots-caption-some" } else { "dots-caption" };
    say(key, &[("leader", leader.as_str().into()), ("runner", runner.as_str().into()), ("count", count.into())])
}

fn dot(
    send: &Dispatch,
    props: &DotsProps,
    answer: Option<&Answer>,
    names: Option<&[String; 2]>,
    replication: u32,
) -> Html {
    let won = answer.and_then(|answer| answer.wins.get(replication as usize).copied());
    let (key, class) = match won {
        Some(true) => ("dot-won", "dot--won"),
        Some(false) => ("dot-lost", "dot--lost"),
        None => ("dot-coming", "dot--coming"),
    };
    let leader = names.map_or("", |names| names[0].as_str());
    let shown = replication == props.replication;
    html! {
        <button key={replication} class={classes!("dot", class, shown.then_some("is-shown"))} tabindex={if replication == props.reached { "0" } else { "-1" }}
            aria-pressed={shown.to_string()} aria-label={say(key, &[("number", (replication + 1).into()), ("leader", leader.into())])}
            onclick={send.on(Msg::Play(Play::ReplicationChosen(replication)))} />
    }
}

/// Straight into the next replication that the leader lost, or won, at its end: that is where it shows.
fn ways(send: &Dispatch, props: &DotsProps, answer: &Answer, count: u32) -> Html {
    let months = props.draft.plan().months();
    let next = |won: bool| {
        let after = (1..=count).map(|step| (props.replication + step) % count);
        after.into_iter().find(|replication| answer.wins.get(*replication as usize) == Some(&won))
    };
    let way = |key, replication| {
        let send = send.clone();
        let shows = move |_| {
            send.emit(Msg::Play(Play::ReplicationChosen(replication)));
            send.emit(Msg::Play(Play::MonthChosen(months)));
        };
        html! { <button class="button button--link" onclick={shows}>{live(say(key, &[]))}</button> }
    };
    html! { <>{for next(false).map(|replication| way("dots-lost", replication))}{for next(true).map(|replication| way("dots-won", replication))}</> }
}

fn flip(send: &Dispatch, moving: Moving) -> Html {
    let key = if moving == Moving::Replications { "dots-stop" } else { "dots-flip" };
    html! { <button class="button button--link" onclick={send.on(Msg::Play(Play::FlipToggled))}>{live(say(key, &[]))}</button> }
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
        send.emit(Msg::Play(Play::ReplicationReached(next)));
    })
}
