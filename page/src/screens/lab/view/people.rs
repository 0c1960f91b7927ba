//! The channel on the bench: as a picture or as a table, with the months below, and every dealer to be chosen.

use yew::prelude::*;

use crate::chart::channel::Channel;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::{live, live_figure};
use crate::controls::transport::Transport;
use crate::msg::{Msg, OnBench};
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::run::draft::Draft;
use crate::run::playback::Playback;
use crate::same::Same;
use crate::screens::lab::Msg as Lab;
use crate::screens::lab::roster::beside;
use crate::screens::lab::view::roster::Roster;
use crate::words::{market, names, say};

/// What the channel needs.
#[derive(Clone, PartialEq, Properties)]
pub struct PeopleProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// Place of the policy on the bench.
    pub place: usize,
    /// The replication on screen; none while it is still to come.
    pub cast: Option<Same<Cast>>,
    /// The dealer whose diary is open.
    pub chosen: Option<DealerId>,
    /// Whether the channel is a table instead of a picture.
    pub as_table: bool,
    /// Whether the dots glide.
    pub glides: bool,
    /// Where the picture stands.
    pub playback: Playback,
    /// Replications asked for.
    pub replications: u32,
}

/// The channel.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let (own, send, month) = (use_dispatch(), use_dispatch(), props.playback.month);
    html! {
        <section class="card people" id="result" aria-label={say("channel-title", &[])}>
            {head(&own, props)}
            <div class="people__stage">
                if props.as_table {
                    <Roster cast={props.cast.clone()} {month} chosen={props.chosen} />
                } else {
                    {picture(&send, props)}
                }
                {counts(props)}
            </div>
            <Transport playback={props.playback} months={props.draft.plan().months()} replications={props.replications} />
        </section>
    }
}

fn head(send: &Dispatch<Lab>, props: &PeopleProps) -> Html {
    let policy = names::policy_in_full(&props.draft, props.place);
    let market = say("lab-market", &[("market", market::name(&props.draft).into())]);
    html! {
        <header class="people__head">
            {mark(props.draft.looks()[props.place])}
            <h1 class="people__title">{live(policy)}<span class="people__market">{live(market)}</span></h1>
            <button class="button" aria-pressed={props.as_table.to_string()} onclick={send.on(Lab::TableToggled)}>{say("channel-table", &[])}</button>
        </header>
    }
}

/// The picture. Arrow keys go from dealer to dealer, Escape lets go.
fn picture(send: &Dispatch, props: &PeopleProps) -> Html {
    let policy = names::policy(&props.draft, props.place);
    html! {
        <div class="people__picture" tabindex="0" role="group" aria-label={say("channel-keys", &[])} onkeydown={keys(send, props)}>
            <Channel cast={props.cast.clone()} look={props.draft.looks()[props.place]} {policy}
                month={props.playback.month} glides={props.glides} chooses=true chosen={props.chosen} />
        </div>
    }
}

fn keys(send: &Dispatch, props: &PeopleProps) -> Callback<KeyboardEvent> {
    let (send, cast, month, chosen) = (send.clone(), props.cast.clone(), props.playback.month, props.chosen);
    Callback::from(move |event: KeyboardEvent| {
        let Some(cast) = &cast else { return };
        let [before, after] = chosen.map_or([None; 2], |dealer| beside(cast, month, dealer));
        let dealer = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => after.or_else(|| crate::screens::lab::roster::first(cast, month)),
            "ArrowLeft" | "ArrowUp" => before.or_else(|| crate::screens::lab::roster::first(cast, month)),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        send.emit(Msg::Bench(OnBench::DealerChosen(dealer)));
    })
}

/// How many stand where, and what the marks mean.
fn counts(props: &PeopleProps) -> Html {
    let count = props.cast.as_ref().map(|cast| cast.count(props.playback.month)).unwrap_or_default();
    let counts = [
        ("count-with", count.with_you),
        ("count-defected", count.defected),
        ("count-removed", count.terminated),
        ("count-closed", count.closed),
        ("count-punished", count.punished),
        ("count-unlucky", count.unlucky),
    ];
    html! {
        <div class="people__side">
            <dl class="counts">
                {for counts.map(|(key, number)| html! {
                    <div class={classes!("count", key)}>
                        <dt>{say(key, &[])}</dt>
                        <dd>{live_figure(number.to_string())}</dd>
                    </div>
                })}
            </dl>
            <p class="people__legend">{say("channel-legend", &[])}</p>
        </div>
    }
}
