//! What the parts of the hand-out are drawn from, and what many of them have alike.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::screens::handout::gathered::Gathered;
use crate::screens::handout::model::{Model, Msg};
use crate::shared::Shared;
use crate::shared::handout::Composition;
use crate::words::say;

/// What the parts of the screen are drawn from.
pub struct Desk<'a> {
    /// Where messages of this screen go.
    pub send: Dispatch<Msg>,
    /// Where those of the page go.
    pub page: Dispatch,
    /// What all screens share.
    pub shared: &'a Shared,
    /// What this one remembers.
    pub model: &'a Model,
    /// What was composed.
    pub composition: &'a Composition,
    /// The page as it would be with that in Compare.
    pub told: &'a Shared,
    /// What came of it.
    pub all: &'a Gathered,
}

/// A part of the composer under its heading.
pub fn part(heading: Html, body: Html) -> Html {
    html! { <section class="card handout__part"><h2>{heading}</h2>{body}</section> }
}

/// A part of a page under its heading.
pub fn section(key: &str, body: Html) -> Html {
    html! { <section><h3>{say(key, &[])}</h3>{body}</section> }
}

/// A paragraph of words that may change.
pub fn paragraph(class: &'static str, words: String) -> Html {
    html! { <p class={class}>{live(words)}</p> }
}

/// A paragraph that always says the same.
pub fn said(class: &'static str, key: &str) -> Html {
    paragraph(class, say(key, &[]))
}

/// Words that matter.
pub fn bold(words: &str) -> Html {
    html! { <b>{live(words.to_owned())}</b> }
}

/// A button that says what was touched on this screen.
pub fn button(send: &Dispatch<Msg>, words: String, is_off: bool, msg: Msg) -> Html {
    html! { <button class="button" disabled={is_off} onclick={send.on(msg)}>{live(words)}</button> }
}

/// Entries of a list.
pub fn list(class: &'static str, entries: impl Iterator<Item = Html>) -> Html {
    html! { <ol class={class}>{for entries.map(|entry| html! { <li>{entry}</li> })}</ol> }
}
