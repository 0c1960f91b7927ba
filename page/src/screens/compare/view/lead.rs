//! Leader less runner-up, month by month on the same draws: the honest picture of who is ahead.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::fan::{more, rows};
use crate::chart::{DIFFERENCE, Drawn, Picture, Plot, Shown, difference_rows, difference_summary, lead_unit};
use crate::chart_id::Pointer;
use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::run::results::{Answer, Difference, Results};
use crate::same::Same;
use crate::words::{names, say};

/// What the difference needs.
#[derive(Clone, PartialEq, Properties)]
pub struct LeadChartProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// The replication on screen, from 0: its own lead is a thin line.
    pub replication: u32,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
    /// Whether the rows are open.
    pub open: bool,
}

/// The difference.
#[component]
pub fn LeadChart(props: &LeadChartProps) -> Html {
    let send = use_dispatch();
    let title = title(props);
    let drawn = use_memo((props.results.clone(), title.clone(), props.replication), |_| draw(props, &title));
    let known = known(props);
    html! {
        <figure class="chart lead">
            <figcaption class="chart__head">
                <h2>{live(title.clone())}</h2>
                <span class="chart__unit">{for known.map(|(results, ..)| live(lead_unit(results)))}</span>
                {more(&send, DIFFERENCE, &title, props.open)}
            </figcaption>
            <div class="lead__field">
                <Plot id={DIFFERENCE} drawn={(*drawn).as_ref().map(Same::of)} month={props.month} pointer={props.pointer} />
                {for known.map(|(_, answer, difference)| sides(props, answer, difference))}
            </div>
            <p class="chart__words">{for known.map(|(results, _, difference)| live(words(results, difference)))}{" "}{live(say("chart-legend", &[("number", (props.replication + 1).into())]))}</p>
            if let (true, Some((results, _, difference))) = (props.open, known) {
                {rows(&send, DIFFERENCE, &title, false, &difference_rows(difference, results.criterion.monthly()))}
            }
        </figure>
    }
}

/// Who is ahead on which side of zero, where the axis has both sides.
fn sides(props: &LeadChartProps, answer: &Answer, difference: &Difference) -> Html {
    let axis = difference.axis;
    let zero = 100.0 * axis.high / (axis.high - axis.low);
    let [leader, runner] =
        answer.pair().map(|place| say("lead-ahead", &[("policy", names::policy(&props.draft, place).into())]));
    let words = |dy, words: String| html! { <text x="4" y={format!("{zero:.1}%")} {dy}>{words}</text> };
    html! {
        <svg class="lead__sides" aria-hidden="true">
            if zero > 15.0 { {words("-5", leader)} }
            if zero < 85.0 { {words("14", runner)} }
        </svg>
    }
}

type Known<'a> = (&'a Results, &'a Answer, &'a Difference);

fn known(props: &LeadChartProps) -> Option<Known<'_>> {
    let results = props.results.as_ref()?;
    Some((results, results.answer.as_deref()?, results.difference.as_deref()?))
}

fn title(props: &LeadChartProps) -> String {
    known(props).map_or_else(
        || say("chart-difference", &[]),
        |(results, answer, _)| names::difference(&props.draft, results, answer),
    )
}

fn draw(props: &LeadChartProps, title: &str) -> Option<Rc<Drawn>> {
    let (results, answer, difference) = known(props)?;
    let [leader, runner] = answer.pair().map(|place| names::policy(&props.draft, place));
    let fan = Shown::difference(results, title, props.draft.looks()[answer.leader()])?;
    let shown = Shown { replication: results.lead(props.replication), ..fan };
    let summary = difference_summary(results, difference, [&leader, &runner]);
    Some(Rc::new(Drawn { picture: Picture::stretching(shown), summary }))
}

/// From when on it is ahead, and of how many futures the chart is made.
fn words(results: &Results, difference: &Difference) -> String {
    let ahead = match difference.ahead_from {
        None => say("difference-ahead-never", &[]),
        Some(1) => say("difference-ahead-first", &[]),
        Some(month) => say("difference-ahead", &[("month", month.into())]),
    };
    names::of_first(results).map_or(ahead.clone(), |first| format!("{ahead} {first}"))
}
