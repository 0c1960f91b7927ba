//! That a better mix is known than the policies side by side: by how much, what it does to dealers, and where it is.

use yew::prelude::*;

use crate::answer::short::Way;
use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::draft::Draft;
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::{names, numbers, say};

/// The sentence; none where no better mix is known, or where it is among the policies already.
#[must_use]
pub fn known(shared: &Shared) -> Option<String> {
    let (better, base) = shared.better()?;
    let mixed = shared.draft().tried(|words| words.policies[base] = better.policy.clone()).ok();
    let way = mixed.as_ref().map_or(Way::Neither, |draft: &Draft| Way::of(draft, base));
    let args = [
        ("base", names::policy(shared.draft(), base).into()),
        ("gain", numbers::percent(better.gain, 0).into()),
        ("what", names::figure(better.criterion).into()),
        ("way", way.key().into()),
    ];
    Some(say("better-known", &args))
}

/// The sentence with the way to the mix.
#[must_use]
pub fn better(send: &Dispatch, shared: &Shared) -> Option<Html> {
    let words = known(shared)?;
    Some(html! {
        <p class="verdict__better">
            {live(words)}{" "}
            {press("button button--link", say("better-way", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Best))))}
        </p>
    })
}
