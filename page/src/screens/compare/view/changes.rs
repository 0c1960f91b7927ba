//! When the answer begins to hold, how hard it is for dealers to leave, and where to go from here.

use yew::prelude::*;

use crate::answer::when::when;
use crate::controls::dispatch::Dispatch;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::channel::Cast;
use crate::same::Same;
use crate::screens::compare::view::need::NeedCard;
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::say;

/// The cards at the end.
pub fn changes(send: &Dispatch, shared: &Shared) -> Html {
    let way = |key, screen| html! { {press("button", say(key, &[]), send.on(Msg::Page(Page::ScreenChosen(screen))))} };
    let ways = [("changes-map", Screen::Map), ("changes-matters", Screen::Matters), ("changes-brief", Screen::Brief)];
    html! {
        <div class="beneath">
            <section class="card change">
                <h2>{say("when-title", &[])}</h2>
                {for shared.compared().map(|results| when(shared.draft(), results))}
                <p class="change__ways">
                    {for ways.into_iter().filter(|(_, screen)| !shared.lesson.hides(*screen)).map(|(key, screen)| way(key, screen))}
                </p>
            </section>
            <NeedCard draft={Same::of(shared.draft())} casts={casts(shared)} month={shared.playback.month} replication={shared.playback.replication} />
        </div>
    }
}

fn casts(shared: &Shared) -> Vec<Option<Same<Cast>>> {
    shared.stage.casts.iter().map(|cast| cast.as_ref().map(Same::of)).collect()
}
