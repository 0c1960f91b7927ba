//! How sure the answer is, on one small card: luck, the size of the lead, the model's own rules, time, and what it leans on.

use yew::prelude::*;

use crate::answer::limits::{horizon, robustness, switching};
use crate::controls::dispatch::Dispatch;
use crate::controls::fold::Foldable;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::results::Answer;
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::{names, numbers, say};

/// How sure the answer is; `lead` says what the mean lead is worth.
pub fn sure(send: &Dispatch, shared: &Shared, known: Option<&Answer>, lead: Html) -> Html {
    html! {
        <Foldable class="sure" title="sure-title">
            <dl class="sure__points">
                {point("sure-luck", known.map(|answer| luck(shared, answer)))}
                {point("sure-size", known.map(|_| html! { <>{lead}{" "}{further(send)}</> }))}
                {point("sure-rules", known.map(|_| robustness(shared)))}
                {point("sure-time", known.map(|_| horizon(shared)))}
            </dl>
            <div class="sure__leans">
                <h3>{say("changes-title", &[])}</h3>
                {switching(shared)}
            </div>
        </Foldable>
    }
}

fn point(key: &str, words: Option<Html>) -> Html {
    html! { <div class="sure__point"><dt>{say(key, &[])}</dt><dd>{for words}</dd></div> }
}

/// That these policies are few of many, and the way to the search among all.
fn further(send: &Dispatch) -> Html {
    html! {
        <>
            {say("sure-size-best", &[])}{" "}
            {press("button button--link", say("sure-size-way", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Best))))}
        </>
    }
}

/// The share of futures with its interval.
fn luck(shared: &Shared, answer: &Answer) -> Html {
    let leadership = &answer.verdict.leadership;
    let [low, high] = leadership.ci95.map(|share| numbers::percent(share, 0).into());
    let args = [
        ("policy", names::policy(shared.draft(), answer.leader()).into()),
        ("share", numbers::percent(leadership.share, 0).into()),
        ("low", low),
        ("high", high),
    ];
    live(say("sure-luck-words", &args))
}
