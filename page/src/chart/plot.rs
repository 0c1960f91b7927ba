//! A chart on the page: the field with its axes, the month on screen, and what the pointer points at.
//!
//! The field is stretched by the browser (its strokes are not), so a chart needs no drawing when the page changes its width;
//! the words of the axes stand beside it and keep their size.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::chart::picture::Picture;
use crate::chart::shapes::{kept_dash, share_of_months};
use crate::chart_id::{ChartId, Pointer};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::{live, live_figure};
use crate::msg::{Msg, Page};
use crate::run::playback::Play;
use crate::same::Same;
use crate::words::{numbers, say};

/// What is drawn and what those hear who do not see it.
#[derive(Debug, PartialEq)]
pub struct Drawn {
    /// The shapes.
    pub picture: Picture,
    /// The sentence.
    pub summary: String,
}

/// What a chart needs.
#[derive(Clone, PartialEq, Properties)]
pub struct PlotProps {
    /// Which chart it is.
    pub id: ChartId,
    /// What is drawn; nothing before the first replications.
    pub drawn: Option<Same<Drawn>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
}

/// A chart, or its empty place.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let (send, field) = (use_dispatch(), use_node_ref());
    let Some(drawn) = &props.drawn else { return html! { <div class="plot"></div> } };
    let (picture, shown) = (&drawn.picture, &drawn.picture.shown);
    let month = (props.month as usize).saturating_sub(1);
    let frame = picture.frame;
    html! {
        <div class={classes!("plot", format!("look-{}", shown.look.key()))}>
            <svg class="plot__levels" aria-hidden="true">{for levels(picture)}</svg>
            <svg class="plot__field" ref={&field} role="img" aria-label={drawn.summary.clone()} preserveAspectRatio="none"
                viewBox={format!("{} {} {} {}", frame.left, frame.top, frame.width, frame.height)}
                onpointermove={pointed(&send, &field, props)} onpointerleave={left(&send, props)} onclick={chosen(&send, &field, props)}>
                <Shapes drawn={drawn.clone()} />
                <path class="plot__future" d={picture.replication_up_to(month)} />
                <path class="plot__month" d={picture.upright(month)} />
                if let Some(pointer) = props.pointer {
                    <path class="plot__pointer" d={picture.upright(pointer.month as usize)} />
                }
            </svg>
            <svg class="plot__years" aria-hidden="true">{for years(picture)}</svg>
            if let Some(pointer) = props.pointer.filter(|pointer| pointer.chart == props.id) {
                {tip(picture, pointer.month as usize)}
            }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ShapesProps {
    drawn: Same<Drawn>,
}

/// What stays as it is while the month moves.
#[component]
fn Shapes(props: &ShapesProps) -> Html {
    let picture = &props.drawn.picture;
    let kept = picture.shown.kept.iter().zip(&picture.kept);
    html! {
        <g>
            <path class="plot__level" d={picture.levels.clone()} />
            {for kept.map(|(run, line)| html! { <path class="plot__kept" stroke-dasharray={kept_dash(run.id)} d={line.clone()} /> })}
            <path class="plot__most" d={picture.most.clone()} />
            <path class="plot__half" d={picture.half.clone()} />
            <path class="plot__second" d={picture.second.clone()} />
            <path class="plot__median" stroke-dasharray={picture.shown.look.dash()} d={picture.median.clone()} />
            <path class="plot__zero" d={picture.zero.clone()} />
        </g>
    }
}

/// The words of the levels, from the lowest up.
fn levels(picture: &Picture) -> impl Iterator<Item = Html> {
    let axis = picture.shown.axis;
    picture.shown.levels().map(move |(value, words)| {
        let down = 100.0 * (axis.high - value) / (axis.high - axis.low);
        html! { <text x="100%" y={format!("{down:.1}%")}>{words}</text> }
    })
}

/// The words of the years, at their last months.
fn years(picture: &Picture) -> impl Iterator<Item = Html> {
    let months = picture.shown.months();
    picture.shown.years().map(move |month| {
        let along = 100.0 * share_of_months(month, months);
        html! { <text x={format!("{along:.1}%")} y="50%">{month + 1}</text> }
    })
}

/// The month under the pointer, from 0.
fn month_at(event: &MouseEvent, field: &NodeRef, months: usize) -> Option<u32> {
    let room = field.cast::<Element>()?.get_bounding_client_rect();
    let along = (f64::from(event.client_x()) - room.left()) / room.width();
    let last = months.checked_sub(1)? as f64;
    along.is_finite().then(|| (along * last).round().clamp(0.0, last) as u32)
}

fn months(props: &PlotProps) -> usize {
    props.drawn.as_ref().map_or(0, |drawn| drawn.picture.shown.months())
}

fn pointed(send: &Dispatch, field: &NodeRef, props: &PlotProps) -> Callback<PointerEvent> {
    let (send, field, chart, months, now) = (send.clone(), field.clone(), props.id, months(props), props.pointer);
    Callback::from(move |event: PointerEvent| {
        let pointer = month_at(&event, &field, months).map(|month| Pointer { chart, month });
        if pointer != now {
            send.emit(Msg::Page(Page::Pointed(pointer)));
        }
    })
}

fn left(send: &Dispatch, props: &PlotProps) -> Option<Callback<PointerEvent>> {
    props.pointer.map(|_| send.on(Msg::Page(Page::Pointed(None))))
}

/// A click brings the month under it on screen.
fn chosen(send: &Dispatch, field: &NodeRef, props: &PlotProps) -> Callback<MouseEvent> {
    let (send, field, months) = (send.clone(), field.clone(), months(props));
    Callback::from(move |event: MouseEvent| {
        if let Some(month) = month_at(&event, &field, months) {
            send.emit(Msg::Play(Play::MonthChosen(month + 1)));
        }
    })
}

/// What the chart says of a month, above it: what is pointed at stays in sight.
fn tip(picture: &Picture, month: usize) -> Html {
    let shown = &picture.shown;
    let figure = |value: f64| numbers::kpi(shown.kpi.spec(), value);
    let range = |low, high| format!("{} – {}", figure(low), figure(high));
    let line = |words: String, figures: String| {
        html! { <div class="tip__line">{live(words)}{" "}<b>{live_figure(figures)}</b></div> }
    };
    let Some([low, lower, median, upper, high]) = shown.fan.rows.get(month).copied() else { return Html::default() };
    let along = share_of_months(month, shown.months());
    html! {
        <div class="tip" style={format!("--share: {along:.3}")} aria-hidden="true">
            <div class="tip__title">{live(say("chart-tip-month", &[("x", (month as u32 + 1).into())]))}</div>
            <div class="tip__name">{shown.name.clone()}</div>
            {line(say("chart-middle", &[]), figure(median))}
            {line(say("chart-half", &[]), range(lower, upper))}
            {line(say("chart-most", &[]), range(low, high))}
            {for shown.replication.get(month).map(|value| line(say("chart-this", &[]), figure(*value)))}
            {for shown.fan.second.get(month).map(|value| line(say("chart-second", &[]), figure(*value)))}
            {for shown.kept.iter().filter_map(|kept| Some(line(kept.name.clone(), figure(*kept.median.get(month)?))))}
        </div>
    }
}
