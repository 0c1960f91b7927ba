//! Dealers that can be chosen in the picture of the channel: an element for each, where the whole program shows one channel.

use yew::prelude::*;

use super::channel::{ChannelProps, key, marks, px};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::msg::{Msg, OnBench};
use crate::run::bench::DealerId;
use crate::run::channel::Figure;
use crate::words::names;
use dealers_choice::experiment::trace::Status;

/// How far from a dealer's middle a touch still means it.
const REACH: f64 = 10.0;

/// Everybody as an element.
#[component]
pub fn People(props: &ChannelProps) -> Html {
    let send = use_dispatch();
    let figures = props.cast.as_ref().map(|cast| cast.figures(props.month)).unwrap_or_default();
    html! {
        <>
            <g class="channel__targets" aria-hidden="true">{for figures.iter().map(|figure| target(&send, props, figure))}</g>
            <g class="channel__people">{for figures.iter().map(|figure| person(&send, props, figure))}</g>
        </>
    }
}

fn person(send: &Dispatch, props: &ChannelProps, figure: &Figure) -> Html {
    let id = DealerId { slot: figure.slot, generation: figure.generation };
    let chosen = props.chosen == Some(id);
    html! {
        <g key={key(figure)} class={classes!("person", status(figure.status), chosen.then_some("is-chosen"))} onclick={choose(send, props, id)}>
            <title>{names::dealer(figure.slot, figure.generation)}</title>
            <circle class="person__dot" cx={px(figure.x)} cy={px(figure.y)} r={px(figure.radius)} />
            {for marks(figure, chosen)}
        </g>
    }
}

/// The ground around a dot that counts as the dot for a finger.
fn target(send: &Dispatch, props: &ChannelProps, figure: &Figure) -> Html {
    let id = DealerId { slot: figure.slot, generation: figure.generation };
    html! { <circle key={key(figure)} class="person__target" cx={px(figure.x)} cy={px(figure.y)} r={px(REACH)} onclick={choose(send, props, id)} /> }
}

/// Opens the dealer's diary, or closes it.
fn choose(send: &Dispatch, props: &ChannelProps, id: DealerId) -> Callback<MouseEvent> {
    send.on(Msg::Bench(OnBench::DealerChosen((props.chosen != Some(id)).then_some(id))))
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "person--active",
        Status::Punished => "person--punished",
        Status::Unlucky => "person--unlucky",
        Status::Defected | Status::Terminated | Status::Closed | Status::Bankrupt => "person--gone",
    }
}
