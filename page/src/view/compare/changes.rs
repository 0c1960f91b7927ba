//! What would change the answer, and when it begins to hold.

use yew::prelude::*;

use super::asides::switching;
use super::when::when;
use crate::dispatch::Dispatch;
use crate::state::msg::{Msg, Page};
use crate::state::results::Results;
use crate::state::{Screen, State};
use crate::words::say;

/// The card; it asks nothing itself, what it shows comes when nothing moves any more.
pub fn changes(send: &Dispatch, state: &State, results: Option<&Results>) -> Html {
    let way = |key, screen| html! { <button class="button" onclick={send.on(Msg::Page(Page::ScreenChosen(screen)))}>{say(key, &[])}</button> };
    html! {
        <section class="card change">
            <div><h2>{say("changes-title", &[])}</h2>{switching(state)}</div>
            <div><h2>{say("when-title", &[])}</h2>{for results.map(|results| when(state.draft(), results))}</div>
            <div class="change__ways"><h2>{say("changes-ways", &[])}</h2>{way("changes-map", Screen::Map)}{way("changes-matters", Screen::Matters)}{way("changes-brief", Screen::Brief)}</div>
        </section>
    }
}
