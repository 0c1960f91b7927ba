//! The console on screen: before a workshop begins its set-up, then the phase at hand, with what to say beside it.

mod answers;
mod cards;
mod phase;
mod setup;

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::file::file_button;
use crate::controls::live::live;
use crate::controls::press::{press, press_if};
use crate::screens::props::Props;
use crate::screens::workshop::given::Desk;
use crate::screens::workshop::kit::kit;
use crate::screens::workshop::model::{Model, Msg, session};
use crate::shared::address::BOARD;
use crate::words::say;
use dealers_choice::workshop::Session;
use dealers_choice::workshop::file::Unreadable;

/// The screen.
#[component]
pub fn Workshop(props: &Props<Model>) -> Html {
    let (send, shared, model) = (use_dispatch::<Msg>(), &*props.shared, &*props.desk);
    let session = session(shared);
    if model.kit {
        let setup = session.as_ref().map_or(&model.setup, |session| &session.setup);
        return kit(&send, setup);
    }
    html! {
        <div class="study workshop">
            {head(&send, model, session.as_ref())}
            if let Some(session) = &session {
                {going(&Desk { send: &send, shared, model, session })}
            } else {
                <div class="workshop__pair">{setup::setup(&send, model)}{setup::minutes(&model.setup)}</div>
            }
            {files(&send, model, session.is_some())}
        </div>
    }
}

/// What this is, and the ways to the board and to the kit.
fn head(send: &Dispatch<Msg>, model: &Model, session: Option<&Session>) -> Html {
    let rehearses = session.is_some_and(|session| session.teams.iter().all(|team| team.robot));
    let words = if rehearses { "workshop-rehearsal" } else { "workshop-words" };
    html! {
        <header class="study__head">
            <h1>{say("workshop-title", &[])}</h1>
            <p>{live(say(words, &[]))}</p>
            <p class="workshop__top">
                if session.is_some() {
                    <a class="button" href={BOARD} target="_blank" rel="opener">{say("workshop-board", &[])}</a>
                }
                {press("button", say("workshop-kit", &[]), send.on(Msg::KitToggled))}
                if session.is_none() && model.can_undo() {
                    {press("button", say("workshop-back", &[]), send.on(Msg::Undone))}
                }
            </p>
        </header>
    }
}

/// A workshop that goes on.
fn going(desk: &Desk) -> Html {
    html! {
        <>
            {phase::strip(desk)}
            <div class="workshop__pair">
                <section class="card workshop__now" id="result" tabindex="-1" aria-labelledby="phase">{phase::now(desk)}</section>
                {phase::notes(desk)}
            </div>
        </>
    }
}

/// The session as a file, and the ways out.
fn files(send: &Dispatch<Msg>, model: &Model, goes_on: bool) -> Html {
    let trouble = model.trouble.map(|trouble| match trouble {
        Unreadable::Form => say("workshop-file-form", &[]),
        Unreadable::Version(version) => say("workshop-file-version", &[("version", version.into())]),
        Unreadable::Content => say("workshop-file-content", &[]),
    });
    html! {
        <footer class="workshop__files">
            if goes_on {
                {press_if(model.can_undo(), "button", say("workshop-undo", &[]), send.on(Msg::Undone))}
                {press("button", say("workshop-save", &[]), send.on(Msg::SaveWanted))}
            }
            {file_button(send, &say("workshop-restore", &[]), ".txt,text/plain", Msg::Restored)}
            if goes_on {
                {press("button button--link", say("workshop-end", &[]), send.on(Msg::Ended))}
            }
            <p role="alert">{for trouble.map(live)}</p>
        </footer>
    }
}
