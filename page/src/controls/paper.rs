//! A document of the project on a screen: until it is there, how far it is; then its parts as HTML.
//!
//! The HTML is made by the project's build from the project's own files, so nothing of a stranger stands in it.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::shared::paper::{Paper, PaperState};
use crate::table::Screen;
use crate::words::say;

/// A part of a document.
pub fn prose(text: &str) -> Html {
    html! { <div class="paper">{Html::from_html_unchecked(text.to_owned().into())}</div> }
}

/// What stands in the document's place until it is there; nothing once it is.
#[must_use]
pub fn arriving(send: &Dispatch, paper: &Paper, screen: Screen) -> Option<Html> {
    match paper.state {
        PaperState::There(_) => None,
        PaperState::Away | PaperState::Coming => {
            Some(html! { <p class="study__empty" role="status">{say("paper-coming", &[])}</p> })
        }
        PaperState::Missing => Some(html! {
            <div class="study__empty" role="alert">
                <p>{say("paper-missing", &[])}</p>
                {press("button button--main", say("paper-again", &[]), send.on(Msg::Page(Page::ScreenChosen(screen))))}
            </div>
        }),
    }
}
