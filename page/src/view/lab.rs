//! The Lab: one policy in one market, its levers beside the result, its dealers one by one.

mod bench;
mod breakdown;
mod charts;
mod dials;
mod diary;
mod help;
mod levers;
mod people;
mod roster;
mod saved_runs;
mod why;

use yew::prelude::*;

use super::PageProps;
use crate::dispatch::use_dispatch;
use crate::shared::Shared;
use crate::state::chart::ChartId;
use crate::state::results::CHARTS;
use crate::state::{Panel, State};
use bench::Bench;
use charts::Charts;
use diary::DiaryCard;
use people::People;
use saved_runs::SavedRuns;

/// The screen. In the order of the document the levers come first, then the channel and the diary, then the charts; the
/// style sheet puts them side by side where there is room, and the levers into a sheet at the bottom where there is not.
#[component]
pub fn Lab(props: &PageProps) -> Html {
    let (state, send) = (&props.state, use_dispatch());
    html! {
        <div class="lab">
            {bench(state)}
            {people(state)}
            <DiaryCard cast={cast(state)} dealer={state.bench.dealer} month={state.playback.month} counterfactuals={why::counterfactuals(&send, state)} />
            {charts(state)}
            <why::Why state={state.clone()} />
            <SavedRuns saved={Shared::of(&state.bench.saved)} ready={state.lab.results.is_some()} />
        </div>
    }
}

fn bench(state: &State) -> Html {
    let why = match state.panel {
        Some(Panel::Why(key)) => Some(key),
        _ => None,
    };
    html! { <Bench draft={Shared::of(state.draft())} place={state.on_bench()} depth={state.bench.depth} {why} /> }
}

fn people(state: &State) -> Html {
    html! {
        <People draft={Shared::of(state.draft())} place={state.on_bench()} cast={cast(state)} chosen={state.bench.dealer}
            as_table={state.bench.as_table} glides={state.glides()} playback={state.playback} replications={state.lab.wanted()} />
    }
}

fn charts(state: &State) -> Html {
    let open = (0..CHARTS.len()).find(|chart| state.is_open(Panel::Rows(ChartId::Fan(*chart, 0))));
    html! {
        <Charts draft={Shared::of(state.draft())} place={state.on_bench()} results={state.lab.results.as_ref().map(Shared::of)}
            saved={Shared::of(&state.bench.saved)} month={state.playback.month} replication={state.playback.replication} pointer={state.pointer} {open}
            phase={state.lab.phase.clone()} done={state.lab.finished()} wanted={state.lab.wanted()} />
    }
}

/// The replication on screen under the policy on the bench.
fn cast(state: &State) -> Option<Shared<crate::channel::Cast>> {
    state.lab.casts.first().and_then(Option::as_ref).map(Shared::of)
}
