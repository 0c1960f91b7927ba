//! What would change the answer, and when it begins to hold.

use yew::prelude::*;

use crate::answer::limits::switching;
use crate::answer::when::when;
use crate::controls::dispatch::Dispatch;
use crate::msg::{Msg, Page};
use crate::run::results::Results;
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::say;

/// The card; it asks nothing itself, what it shows comes when nothing moves any more.
pub fn changes(send: &Dispatch, shared: &Shared, results: Option<&Results>) -> Html {
    let way = |key, screen| html! { <button class="button" onclick={send.on(Msg::Page(Page::ScreenChosen(screen)))}>{say(key, &[])}</button> };
    html! {
        <section class="card change">
            <div><h2>{say("changes-title", &[])}</h2>{switching(shared)}</div>
            <div><h2>{say("when-title", &[])}</h2>{for results.map(|results| when(shared.draft(), results))}</div>
            <div class="change__ways">
                <h2>{say("changes-ways", &[])}</h2>
                {way("changes-map", Screen::Map)}
                {way("changes-matters", Screen::Matters)}
                {way("changes-brief", Screen::Brief)}
            </div>
        </section>
    }
}
