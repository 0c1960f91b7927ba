//! The four charts of the policy on the bench, over all replications, with what it comes to in the end.

use yew::prelude::*;

use crate::chart::fan::FanChart;
use crate::chart_id::Pointer;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::{live, live_figure};
use crate::controls::progress::progress;
use crate::run::bench::Saved;
use crate::run::draft::Draft;
use crate::run::results::{CHARTS, FIGURES, Results};
use crate::run::stage::Phase;
use crate::same::Same;
use crate::words::{names, numbers, say};

/// What the charts need.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartsProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// Place of the policy on the bench.
    pub place: usize,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// Saved runs.
    pub saved: Same<Vec<Saved>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// The replication on screen, from 0.
    pub replication: u32,
    /// The chart whose rows are open.
    pub open: Option<usize>,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
    /// How far the run is.
    pub phase: Phase,
    /// Replications finished.
    pub done: u32,
    /// Replications asked for.
    pub wanted: u32,
}

/// The charts.
#[component]
pub fn Charts(props: &ChartsProps) -> Html {
    let send = use_dispatch();
    html! {
        <section class="card charts" aria-label={say("lab-charts", &[])}>
            <div class="charts__grid">{for (0..CHARTS.len()).map(|chart| fan(props, chart))}</div>
            {foot(&send, props)}
            {figures(props)}
        </section>
    }
}

fn fan(props: &ChartsProps, chart: usize) -> Html {
    let name = names::policy_in_full(&props.draft, props.place);
    html! {
        <FanChart key={chart} results={props.results.clone()} {chart} policy={0} {name} look={props.draft.looks()[props.place]}
            month={props.month} replication={props.replication} pointer={props.pointer} open={props.open == Some(chart)} saved={props.saved.clone()} />
    }
}

fn foot(send: &Dispatch, props: &ChartsProps) -> Html {
    html! {
        <div class="charts__foot">
            <p class="charts__legend">{live(say("chart-legend", &[("number", (props.replication + 1).into())]))}{" "}{say("chart-legend-second", &[])}</p>
            {for props.results.as_ref().and_then(|results| names::of_first(results)).map(|words| html! { <p class="charts__legend">{live(words)}</p> })}
            {progress(send, &props.phase, props.done, props.wanted)}
        </div>
    }
}

/// What it comes to: the middle of the replications over the whole horizon, and where nine in ten lie.
fn figures(props: &ChartsProps) -> Html {
    let figure = |kpi: dealers_choice::sim::Kpi| {
        let (spec, whole) = (kpi.spec(), props.results.as_ref()?.whole(0, kpi));
        let [low, high] = [whole.low, whole.high].map(|value| numbers::kpi(spec, value));
        Some(html! {
            <div class="figure">
                <dt>{say(&format!("comes-to-{}", spec.key), &[])}<br />{live(say("figure-range", &[("low", low.into()), ("high", high.into())]))}</dt>
                <dd>{live_figure(numbers::kpi(spec, whole.median))}</dd>
            </div>
        })
    };
    html! {
        <>
            <h2 class="unseen">{say("lab-figures", &[])}</h2>
            <dl class="figures charts__figures">{for FIGURES.into_iter().filter_map(figure)}</dl>
        </>
    }
}
