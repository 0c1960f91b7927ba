//! A dot is a replication: filled where the leader does better, and a way into that replication.
//!
//! The dots are one stop for the Tab key; arrows go from dot to dot, Enter opens the replication.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::msg::Msg;
use crate::run::draft::Draft;
use crate::run::look::Look;
use crate::run::playback::{Moving, Play};
use crate::run::results::{Answer, Results};
use crate::run::stage::Phase;
use crate::same::Same;
use crate::words::{names, say};
use dealers_choice::experiment::Criterion;

/// What the verdict and its dots need.
#[derive(Clone, PartialEq, Properties)]
pub struct VerdictCardProps {
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
    /// What is known of the answer under other rules, in words.
    pub rules: Html,
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

/// The dots.
pub fn dots(send: &Dispatch, props: &VerdictCardProps, known: Option<(&Results, &Answer)>) -> Html {
    let count = props.draft.plan().replications().min(DOTS_MAX);
    let names = known.map(|(_, answer)| answer.pair().map(|place| name(props, place)));
    let look = known.and_then(|(_, answer)| props.draft.looks().get(answer.leader()).copied()).unwrap_or(Look::Plain);
    html! {
        <>
            <div class={classes!("dots", format!("look-{}", look.key()))} role="toolbar"
                aria-label={say("dots-title", &[])} onkeydown={keys(send, props.reached, count)}>
                {for (0..count).map(|replication| dot(send, props, known.map(|(_, answer)| answer), names.as_ref(), replication))}
            </div>
            <p class="dots__caption">{for names.as_ref().map(|names| live(caption(props, names, count)))}</p>
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

/// Straight into a replication that the leader lost, or won.
fn ways(send: &Dispatch, answer: &Answer) -> Html {
    let first = |won: bool| answer.wins.iter().position(|win| *win == won).map(|replication| replication as u32);
    let way = |key, replication| {
        html! {
            <button class="button button--link" onclick={send.on(Msg::Play(Play::ReplicationChosen(replication)))}>
                {live(say(key, &[]))}
            </button>
        }
    };
    html! { <>{for first(false).map(|replication| way("dots-lost", replication))}{for first(true).map(|replication| way("dots-won", replication))}</> }
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
