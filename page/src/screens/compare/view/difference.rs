//! Leader less runner-up, month by month on the same draws: the honest picture of who is ahead.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::fan::{more, rows};
use crate::chart::{DIFFERENCE, Drawn, Picture, Plot, Shown, difference_rows, difference_summary};
use crate::chart_id::Pointer;
use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::run::results::{Answer, Difference, Results};
use crate::same::Same;
use crate::words::{names, say};

/// What the difference needs.
#[derive(Clone, PartialEq, Properties)]
pub struct DifferenceCardProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
    /// Whether the rows are open.
    pub open: bool,
}

/// The difference.
#[component]
pub fn DifferenceCard(props: &DifferenceCardProps) -> Html {
    let send = use_dispatch();
    let title = title(props);
    let drawn = use_memo((props.results.clone(), title.clone()), |_| draw(props, &title));
    let known = known(props);
    html! {
        <section class="card difference">
            <figure class="chart chart--wide">
                <figcaption class="chart__head">
                    <h2>{live(title.clone())}</h2>
                    <b class="chart__figure">{for known.map(|(results, _, difference)| live(names::above(results, difference)))}</b>
                    {more(&send, DIFFERENCE, &title, props.open)}
                </figcaption>
                <Plot id={DIFFERENCE} drawn={(*drawn).as_ref().map(Same::of)} month={props.month} pointer={props.pointer} />
                <p class="chart__words">{for known.map(|(_, _, difference)| live(ahead(difference)))}</p>
                {for known.and_then(|(results, ..)| names::of_first(results)).map(|words| html! { <p class="chart__words">{live(words)}</p> })}
                if let (true, Some((results, _, difference))) = (props.open, known) {
                    {rows(&send, DIFFERENCE, &title, false, &difference_rows(difference, results.criterion.monthly()))}
                }
            </figure>
        </section>
    }
}

type Known<'a> = (&'a Results, &'a Answer, &'a Difference);

fn known(props: &DifferenceCardProps) -> Option<Known<'_>> {
    let results = props.results.as_ref()?;
    Some((results, results.answer.as_deref()?, results.difference.as_deref()?))
}

fn title(props: &DifferenceCardProps) -> String {
    known(props).map_or_else(
        || say("chart-difference", &[]),
        |(results, answer, _)| names::difference(&props.draft, results, answer),
    )
}

fn draw(props: &DifferenceCardProps, title: &str) -> Option<Rc<Drawn>> {
    let (results, answer, difference) = known(props)?;
    let [leader, runner] = answer.pair().map(|place| names::policy(&props.draft, place));
    let shown = Shown::difference(results, title, props.draft.looks()[answer.leader()])?;
    let summary = difference_summary(results, difference, [&leader, &runner]);
    Some(Rc::new(Drawn { picture: Picture::stretching(shown), summary }))
}

fn ahead(difference: &Difference) -> String {
    match difference.ahead_from {
        None => say("difference-ahead-never", &[]),
        Some(1) => say("difference-ahead-first", &[]),
        Some(month) => say("difference-ahead", &[("month", month.into())]),
    }
}
