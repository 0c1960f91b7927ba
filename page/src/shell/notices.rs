//! What the reader should know: what happened, what still works, one button.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page, Setup, Work};
use crate::shared::Notice;
use crate::words::{problem_in_words, say};

/// What the notices need.
#[derive(Clone, PartialEq, Properties)]
pub struct NoticesProps {
    /// Those that are not read yet.
    pub notices: Vec<Notice>,
}

/// The notices, spoken as they come.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let send = use_dispatch();
    html! { <div class="notices" role="status">{for props.notices.iter().map(|notice| one(&send, notice))}</div> }
}

fn one(send: &Dispatch, notice: &Notice) -> Html {
    html! {
        <div class="notice">
            <div class="notice__words">{words(notice)}</div>
            {action(send, notice)}
            <button class="button button--icon" aria-label={say("close", &[])} onclick={send.on(Msg::Page(Page::NoticeClosed(notice.clone())))}>
                {symbol(paths::CLOSE)}
            </button>
        </div>
    }
}

fn words(notice: &Notice) -> Html {
    let plain = |key| html! { <p>{live(say(key, &[]))}</p> };
    match notice {
        Notice::BadLink { problems, work } => html! {
            <>
                {plain(if *work { "notice-bad-link-work" } else { "notice-bad-link" })}
                <ul>{for problems.iter().map(|problem| html! { <li>{problem_in_words(problem)}</li> })}</ul>
            </>
        },
        Notice::BrokeDown { example: false } => plain("notice-broke"),
        Notice::BrokeDown { example: true } => plain("notice-broke-example"),
        Notice::BadSeed(text) => html! { <p>{live(say("notice-bad-luck", &[("text", text.as_str().into())]))}</p> },
        Notice::Crashed(last_words, plan) => html! {
            <>
                {plain("notice-crashed")}
                <details><summary>{say("notice-crashed-words", &[])}</summary><pre>{last_words}</pre><pre>{plan}</pre></details>
            </>
        },
        Notice::CopyByHand(address) => {
            html! { <><p>{say("notice-copy-by-hand", &[])}</p><p><code>{address}</code></p></> }
        }
        Notice::NoWorkers => plain("notice-no-workers"),
        Notice::KeptAside(key) => html! { <p>{say("notice-kept-aside", &[("name", key.aside().into())])}</p> },
        Notice::TooManyRows => plain("notice-too-many-rows"),
        Notice::NothingKept => plain("notice-nothing-kept"),
        Notice::Copied => plain("notice-copied"),
        Notice::UpdateWaits => plain("notice-update"),
        Notice::UpdateRefused => plain("notice-update-refused"),
        Notice::WholeRefused => plain("notice-whole-refused"),
        Notice::NoChapter(number) => html! { <p>{say("notice-no-chapter", &[("number", (*number).into())])}</p> },
        Notice::Locked => plain("notice-locked"),
    }
}

fn action(send: &Dispatch, notice: &Notice) -> Html {
    let button = |key, msg| html! { {press("button button--main", say(key, &[]), send.on(msg))} };
    match notice {
        Notice::BadLink { work, .. } => html! {
            <>
                {for work.then(|| button("notice-go-on", Msg::Page(Page::NoticeClosed(notice.clone()))))}
                {button("notice-default", Msg::Setup(Setup::Restarted))}
            </>
        },
        Notice::BrokeDown { example: false } => button("notice-broke-run", Msg::Work(Work::Resumed)),
        Notice::Crashed(..) => button("notice-retry", Msg::Work(Work::Resumed)),
        Notice::UpdateWaits => button("notice-update-take", Msg::Page(Page::UpdateWanted)),
        Notice::BrokeDown { example: true }
        | Notice::BadSeed(_)
        | Notice::NoWorkers
        | Notice::KeptAside(_)
        | Notice::TooManyRows
        | Notice::NothingKept
        | Notice::CopyByHand(_)
        | Notice::Copied
        | Notice::UpdateRefused
        | Notice::WholeRefused
        | Notice::NoChapter(_)
        | Notice::Locked => Html::default(),
    }
}
