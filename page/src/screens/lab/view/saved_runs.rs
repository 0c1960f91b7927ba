//! Saved runs: put one aside, lay it over the charts, throw it away.

use yew::prelude::*;

use crate::chart::kept_dash;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::press::press_if;
use crate::msg::{Msg, OnBench};
use crate::run::bench::Saved;
use crate::same::Same;
use crate::screens::lab::Msg as Lab;
use crate::words::say;

/// What the saved runs need.
#[derive(Clone, PartialEq, Properties)]
pub struct SavedRunsProps {
    /// Saved runs.
    pub saved: Same<Vec<Saved>>,
    /// Whether there is a run to keep.
    pub ready: bool,
}

/// The saved runs.
#[component]
pub fn SavedRuns(props: &SavedRunsProps) -> Html {
    let (own, send) = (use_dispatch(), use_dispatch());
    html! {
        <section class="card saved-runs" aria-labelledby="saved-runs-title">
            <h2 id="saved-runs-title">{say("lab-saved", &[])}</h2>
            {press_if(props.ready, "button", say("lab-save", &[]), own.on(Lab::RunSaved))}
            if props.saved.is_empty() {
                <p class="saved-runs__none">{say("lab-saved-none", &[])}</p>
            } else {
                <ul class="saved-runs__runs">{for props.saved.iter().map(|run| saved(&send, run))}</ul>
            }
        </section>
    }
}

fn saved(send: &Dispatch, run: &Saved) -> Html {
    let id = format!("kept-{}", run.id);
    let remove = say("lab-saved-remove", &[("name", run.name.as_str().into())]);
    html! {
        <li class="saved-runs__run" key={run.id}>
            <input type="checkbox" id={id.clone()} checked={run.shown} onchange={send.on(Msg::Bench(OnBench::SavedToggled(run.id)))} />
            <svg class="saved-runs__line" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4h36" stroke-dasharray={kept_dash(run.id)} /></svg>
            <label for={id}>{&run.name}</label>
            <button class="button button--icon" aria-label={remove.clone()} title={remove}
                onclick={send.on(Msg::Bench(OnBench::SavedRemoved(run.id)))}>
                {symbol(paths::CLOSE)}
            </button>
        </li>
    }
}
