//! A chart with its title, its figure, and the way to its rows and pictures.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{Drawn, Picture, Plot, Rows, Shown, fan_id, fan_rows, fan_summary};
use crate::chart_id::{ChartId, Format, Pointer};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::live::{live, live_figure};
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::bench::Saved;
use crate::run::look::Look;
use crate::run::results::{CHARTS, Results};
use crate::same::Same;
use crate::shared::Panel;
use crate::words::{numbers, say};

/// What a policy's chart needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FanChartProps {
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// Which of the charts.
    pub chart: usize,
    /// Place of the policy.
    pub policy: usize,
    /// Name of the policy.
    pub name: AttrValue,
    /// How it is told from others.
    pub look: Look,
    /// The month on screen, from 1.
    pub month: u32,
    /// The replication on screen, from 0.
    pub replication: u32,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
    /// Whether the rows are open.
    pub open: bool,
    /// Saved runs.
    #[prop_or_default]
    pub saved: Option<Same<Vec<Saved>>>,
}

/// A policy's chart.
#[component]
pub fn FanChart(props: &FanChartProps) -> Html {
    let send = use_dispatch();
    let id = fan_id(props.chart, props.policy);
    let title = say(&format!("chart-{}", CHARTS[props.chart].key), &[]);
    let drawn =
        use_memo((props.results.clone(), props.replication, props.saved.clone(), props.name.clone()), |_| draw(props));
    html! {
        <figure class="chart">
            <figcaption class="chart__head">
                <h3>{title.clone()}</h3>
                <span class="chart__unit">{say(&format!("chart-unit-{}", CHARTS[props.chart].key), &[numbers::money_unit()])}</span>
                <b class="chart__figure">{live_figure(figure(props))}</b>
                {more(&send, id, &title, props.open)}
            </figcaption>
            <Plot {id} drawn={(*drawn).as_ref().map(Same::of)} month={props.month} pointer={props.pointer} />
            if props.open {
                if let Some(results) = &props.results {
                    {rows(&send, id, &title, results.plan.policies().len() == 1, &fan_rows(results, props.chart, props.policy, props.replication))}
                }
            }
        </figure>
    }
}

/// What is drawn and what is said of it.
fn draw(props: &FanChartProps) -> Option<Rc<Drawn>> {
    let results = props.results.as_ref()?;
    let saved = props.saved.as_ref().map_or(&[][..], |saved| saved.as_slice());
    let shown = Shown::fan(results, [props.chart, props.policy], &props.name, props.look, props.replication, saved)?;
    let summary = fan_summary(results, props.chart, props.policy, &props.name);
    Some(Rc::new(Drawn { picture: Picture::stretching(shown), summary }))
}

/// The middle replication's figure in the month on screen.
fn figure(props: &FanChartProps) -> String {
    let fan = props.results.as_ref().and_then(|results| results.fans.get(props.chart)?.get(props.policy).cloned());
    let row = fan.and_then(|fan| fan.rows.get(props.month as usize - 1).copied());
    row.map_or_else(String::new, |row| numbers::kpi(CHARTS[props.chart].kpi.spec(), row[2]))
}

/// The button that opens the rows.
pub fn more(send: &Dispatch, id: ChartId, title: &str, open: bool) -> Html {
    let label = say("chart-more", &[("chart", title.into())]);
    html! {
        <button class="button chart__more" id={Panel::Rows(id).opener()} aria-label={label.clone()} title={label} aria-expanded={open.to_string()}
            onclick={send.on(Msg::Page(Page::PanelToggled(Panel::Rows(id))))}>{say("chart-more-short", &[])}{symbol(paths::MORE)}</button>
    }
}

/// The rows behind a chart, and the ways to take it away; `alone` where the run is of one policy.
pub fn rows(send: &Dispatch, id: ChartId, title: &str, alone: bool, rows: &Rows) -> Html {
    let caption = say("chart-rows", &[("chart", title.into())]);
    html! {
        <section class="rows" aria-label={caption.clone()}>
            <p class="rows__ways">
                {for Format::OF_CHART.into_iter().chain(Format::OF_RUN).map(|format| html! {
                    {press("button", say(&way(format, alone), &[]), send.on(Msg::Page(Page::ExportWanted(id, format))))}
                })}
            </p>
            <div class="rows__scroll" tabindex="0" role="group" aria-label={caption.clone()}>
                <table>
                    <caption>{caption.clone()}</caption>
                    <thead><tr>{for rows.head.iter().map(|cell| html! { <th scope="col">{cell}</th> })}</tr></thead>
                    <tbody>{for rows.body.iter().map(|row| row_of(row))}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The word for a way to take a chart away: rows are of all policies of the run.
fn way(format: Format, alone: bool) -> String {
    let form = format.key();
    if alone && Format::OF_RUN.contains(&format) { format!("export-alone-{form}") } else { format!("export-{form}") }
}

fn row_of(cells: &[String]) -> Html {
    html! {
        <tr>{for cells.iter().enumerate().map(|(index, cell)| if index == 0 { html! { <th scope="row">{live(cell.clone())}</th> } } else { html! { <td>{live_figure(cell.clone())}</td> } })}</tr>
    }
}
