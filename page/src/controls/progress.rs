//! How many replications are in, and the way to stop or to go on.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::msg::{Msg, Work};
use crate::run::stage::Phase;
use crate::words::say;

/// The progress of a run.
pub fn progress(send: &Dispatch, phase: &Phase, done: u32, wanted: u32) -> Html {
    let (key, button) = match phase {
        Phase::Waiting | Phase::Running => ("progress", Some(("progress-stop", Work::Cancelled))),
        Phase::Finished => ("progress-done", None),
        Phase::Stopped => ("progress-stopped", Some(("progress-resume", Work::Resumed))),
        Phase::Failed(_) => ("progress-failed", Some(("progress-resume", Work::Resumed))),
    };
    html! {
        <p class="progress">
            <progress max={wanted.max(1).to_string()} value={done.to_string()} aria-label={say("dots-title", &[])}></progress>
            <span class="progress__words">{live(say(key, &[("done", done.into()), ("wanted", wanted.into())]))}</span>
            if let Some((key, event)) = button {
                <button class="button button--link" onclick={send.on(Msg::Work(event))}>{live(say(key, &[]))}</button>
            }
        </p>
    }
}
