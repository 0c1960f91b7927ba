//! The Lab: one policy in one market, its levers beside the result, its dealers one by one.

mod bench;
mod breakdown;
mod charts;
mod dials;
mod diary;
mod help;
mod kept;
mod levers;
mod people;
mod roster;
mod saved_runs;
mod what_if;
mod why;

use yew::prelude::*;

use crate::chart::fan_id;
use crate::controls::dispatch::use_dispatch;
use crate::run::results::CHARTS;
use crate::same::Same;
use crate::screens::lab::Model;
use crate::screens::props::Props;
use crate::shared::{Panel, Shared};
use bench::Bench;
use charts::Charts;
use diary::DiaryCard;
use people::People;
use saved_runs::SavedRuns;
use what_if::WhatIf;
use why::WhyCard;

/// The screen. In the order of the document the levers come first, then the channel, then why it came so with a diary, then the
/// charts; the style sheet puts them side by side where there is room, and the levers into a sheet at the bottom where there is
/// not.
#[component]
pub fn Lab(props: &Props<Model>) -> Html {
    let (shared, desk, send) = (&props.shared, &props.desk, use_dispatch());
    html! {
        <div class="lab">
            {bench(shared)}
            {people(shared, desk)}
            <div class="lab__side">
                <WhyCard shared={shared.clone()} desk={desk.clone()} />
                <DiaryCard cast={desk.cast().map(Same::of)} dealer={desk.reading(shared)} picked={shared.bench.dealer.is_some()}
                    month={shared.playback.month} counterfactuals={kept::counterfactuals(&send, shared, desk)} />
            </div>
            {charts(shared, desk)}
            <div class="lab__more">
                <WhatIf shared={shared.clone()} desk={desk.clone()} />
                <SavedRuns saved={Same::of(&shared.bench.saved)} ready={desk.stage.results.is_some()} />
            </div>
        </div>
    }
}

fn bench(shared: &Shared) -> Html {
    let why = match shared.panel {
        Some(Panel::Why(key)) => Some(key),
        _ => None,
    };
    html! { <Bench draft={Same::of(shared.draft())} place={shared.on_bench()} depth={shared.bench.depth} {why} /> }
}

fn people(shared: &Shared, desk: &Model) -> Html {
    html! {
        <People draft={Same::of(shared.draft())} place={shared.on_bench()} cast={desk.cast().map(Same::of)} chosen={desk.reading(shared)}
            as_table={desk.as_table} glides={shared.glides(&desk.stage)} playback={shared.playback} replications={desk.stage.wanted()} />
    }
}

fn charts(shared: &Shared, desk: &Model) -> Html {
    let open = (0..CHARTS.len()).find(|chart| shared.is_open(Panel::Rows(fan_id(*chart, 0))));
    html! {
        <Charts draft={Same::of(shared.draft())} place={shared.on_bench()} results={desk.stage.results.as_ref().map(Same::of)}
            saved={Same::of(&shared.bench.saved)} month={shared.playback.month} replication={shared.playback.replication} pointer={shared.pointer} {open}
            phase={desk.stage.phase.clone()} done={desk.stage.finished()} wanted={desk.stage.wanted()} />
    }
}
