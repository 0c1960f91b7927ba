//! Leader less runner-up, month by month on the same luck: the honest picture of who is ahead.

use yew::prelude::*;

use crate::ui::chart::{FanView, difference_option, difference_rows, difference_summary};
use crate::ui::dispatch::use_dispatch;
use crate::ui::shared::Shared;
use crate::ui::state::draft::Draft;
use crate::ui::state::export::ChartId;
use crate::ui::state::names;
use crate::ui::state::results::{Answer, Difference, Results};
use crate::ui::view::chart::{Drawn, more, plot, rows};
use crate::ui::words::say;

/// What the difference needs.
#[derive(Clone, PartialEq, Properties)]
pub struct DifferenceCardProps {
    /// What is tried.
    pub draft: Shared<Draft>,
    /// What is known; nothing before the first futures.
    pub results: Option<Shared<Results>>,
    /// The month on screen, from 1.
    pub month: u32,
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
                    <h2>{title.clone()}</h2>
                    <b class="chart__figure">{for known.map(|(results, _, difference)| above(results, difference))}</b>
                    {more(&send, ChartId::Difference, &title, props.open)}
                </figcaption>
                {plot(ChartId::Difference, (*drawn).as_ref(), props.month)}
                <p class="chart__words">{for known.map(|(_, _, difference)| ahead(difference))}</p>
                if let (true, Some((results, _, difference))) = (props.open, known) {
                    {rows(&send, ChartId::Difference, &title, &difference_rows(difference, results.judge))}
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

fn pair(props: &DifferenceCardProps, answer: &Answer) -> [String; 2] {
    [answer.leader, answer.runner_up].map(|place| names::policy(&props.draft, place))
}

fn title(props: &DifferenceCardProps) -> String {
    let named = known(props).map(|(results, answer, _)| (results, pair(props, answer)));
    let Some((results, [leader, runner])) = named else { return say("chart-difference", &[]) };
    let what = say(&format!("kpi-{}", results.judge.spec().key), &[]).to_lowercase();
    say("difference-title", &[("leader", leader.into()), ("runner", runner.into()), ("what", what.into())])
}

fn draw(props: &DifferenceCardProps, title: &str) -> Option<Drawn> {
    let (results, answer, difference) = known(props)?;
    let [leader, runner] = pair(props, answer);
    let view = FanView {
        title: title.to_owned(),
        subtitle: above(results, difference),
        name: title.to_owned(),
        look: props.draft.looks()[answer.leader],
        kpi: results.judge,
        fan: &difference.fan,
        line: &[],
        axis: difference.axis,
        saved: Vec::new(),
    };
    Some(Drawn::new(difference_option(&view), difference_summary(results, difference, [&leader, &runner])))
}

fn above(results: &Results, difference: &Difference) -> String {
    say("difference-above", &[("above", difference.above.into()), ("futures", results.futures().into())])
}

fn ahead(difference: &Difference) -> String {
    match difference.ahead_from {
        None => say("difference-ahead-never", &[]),
        Some(1) => say("difference-ahead-first", &[]),
        Some(month) => say("difference-ahead", &[("month", month.into())]),
    }
}
