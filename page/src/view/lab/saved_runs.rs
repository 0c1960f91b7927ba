//! Saved runs: put one aside, lay it over the charts, throw it away.

use yew::prelude::*;

use crate::chart::kept_dash;
use crate::dispatch::{Dispatch, use_dispatch};
use crate::shared::Shared;
use crate::state::lab::Saved;
use crate::state::msg::{Lab, Msg};
use crate::view::icon::{paths, symbol};
use crate::words::say;

/// What the saved runs need.
#[derive(Clone, PartialEq, Properties)]
pub struct SavedRunsProps {
    /// Saved runs.
    pub saved: Shared<Vec<Saved>>,
    /// Whether there is a run to keep.
    pub ready: bool,
}

/// The saved runs.
#[component]
pub fn SavedRuns(props: &SavedRunsProps) -> Html {
    let send = use_dispatch();
    html! {
        <section class="card shelf" aria-labelledby="shelf-title">
            <h2 id="shelf-title">{say("lab-saved", &[])}</h2>
            <button class="button" disabled={!props.ready} onclick={send.on(Msg::Lab(Lab::RunSaved))}>{say("lab-save", &[])}</button>
            if props.saved.is_empty() {
                <p class="shelf__none">{say("lab-saved-none", &[])}</p>
            } else {
                <ul class="shelf__runs">{for props.saved.iter().map(|run| saved(&send, run))}</ul>
            }
        </section>
    }
}

fn saved(send: &Dispatch, run: &Saved) -> Html {
    let id = format!("kept-{}", run.id);
    let remove = say("lab-saved-remove", &[("name", run.name.as_str().into())]);
    html! {
        <li class="shelf__run" key={run.id}>
            <input type="checkbox" id={id.clone()} checked={run.shown} onchange={send.on(Msg::Lab(Lab::SavedToggled(run.id)))} />
            <svg class="shelf__line" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4h36" stroke-dasharray={kept_dash(run.id)} /></svg>
            <label for={id}>{&run.name}</label>
            <button class="button button--icon" aria-label={remove.clone()} title={remove} onclick={send.on(Msg::Lab(Lab::SavedRemoved(run.id)))}>{symbol(paths::CLOSE)}</button>
        </li>
    }
}
