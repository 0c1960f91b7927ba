//! What the policies do to loyalty, sales, dealers and profit: one chart a measure; on a narrow screen a table of the policies with
//! small lines, whose heads choose the chart below it.

use yew::prelude::*;

use crate::chart::courses::{Courses, courses_id, spark};
use crate::chart_id::Pointer;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::run::results::{CHARTS, Results};
use crate::same::Same;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::sim::Kpi;

/// What the charts need.
#[derive(Clone, PartialEq, Properties)]
pub struct MeasuresProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// The policy that is looked at.
    pub front: usize,
    /// The month on screen, from 1.
    pub month: u32,
    /// The replication on screen, from 0.
    pub replication: u32,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
    /// The chart whose rows are open.
    pub open: Option<usize>,
}

/// The charts.
#[component]
pub fn Measures(props: &MeasuresProps) -> Html {
    let chosen = use_state(|| 0);
    html! {
        <section class="card measures" aria-label={say("measures-title", &[])}>
            <h2>{say("measures-title", &[])}</h2>
            {table(props, &chosen)}
            <div class="courses">
                {for (0..CHARTS.len()).map(|chart| html! {
                    <Courses key={courses_id(chart).name()} draft={props.draft.clone()} results={props.results.clone()} {chart} front={props.front}
                        month={Some(props.month)} replication={Some(props.replication)} pointer={props.pointer} open={props.open == Some(chart)} chosen={chart == *chosen} />
                })}
            </div>
            <p class="legend">{live(say("courses-legend", &[("number", (props.replication + 1).into())]))}</p>
        </section>
    }
}

fn table(props: &MeasuresProps, chosen: &UseStateHandle<usize>) -> Html {
    let head = |(chart, spec): (usize, &crate::run::results::ChartSpec)| {
        let chooses = chosen.clone();
        html! {
            <th scope="col">
                <button class="button sparks__head" aria-pressed={(chart == **chosen).to_string()} onclick={move |_| chooses.set(chart)}>
                    {say(&format!("chart-short-{}", spec.key), &[])}
                </button>
            </th>
        }
    };
    html! {
        <table class="sparks">
            <thead><tr>{for CHARTS.iter().enumerate().map(head)}</tr></thead>
            {for (0..props.draft.policies().len()).map(|place| policy(props, place))}
            <caption>{say("sparks-note", &[])}</caption>
        </table>
    }
}

/// What the verdict judges a policy by: the months below are only its way there. A score is told as the profit.
fn judged(results: &Results, place: usize) -> String {
    let kpi = if let Criterion::Kpi(kpi) = results.criterion { kpi } else { Kpi::Npv };
    let args = [
        ("what", say(&format!("kpi-{}", kpi.spec().key), &[]).into()),
        ("years", numbers::years(results.plan.months()).into()),
        ("figure", numbers::kpi(kpi.spec(), results.whole(place, kpi).median).into()),
    ];
    say("sparks-judged", &args)
}

/// A policy: its name with what it is judged by, and below it a line and the last figure of each measure.
fn policy(props: &MeasuresProps, place: usize) -> Html {
    let look = props.draft.looks()[place];
    let cell =
        |chart: usize| html! { <td>{for props.results.as_ref().map(|results| spark(results, chart, place))}</td> };
    html! {
        <tbody class={format!("look-{}", look.key())}>
            <tr><th scope="rowgroup" colspan={CHARTS.len().to_string()}>{mark(look)}{live(names::policy(&props.draft, place))}
                <span class="sparks__judged">{for props.results.as_ref().map(|results| live(judged(results, place)))}</span></th></tr>
            <tr>{for (0..CHARTS.len()).map(cell)}</tr>
        </tbody>
    }
}
