//! A chart on the page: the field with its axes, the month on screen, and what the pointer points at.
//!
//! The field is stretched by the browser (its strokes are not), so a chart needs no drawing when the page changes its width;
//! the words of the axes stand beside it and keep their size.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::chart::dated;
use crate::chart::picture::Picture;
use crate::chart::shapes::{Frame, kept_dash, share_of_months};
use crate::chart::shown::{last_months, levels};
use crate::chart_id::{ChartId, Pointer};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::{live, live_figure};
use crate::msg::{Msg, Page};
use crate::run::dated::Dated;
use crate::run::playback::Play;
use crate::run::results::Axis;
use crate::same::Same;
use crate::words::{numbers, say};
use dealers_choice::numeric::within;
use dealers_choice::sim::Kpi;

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
    /// The month on screen, from 1; none where nothing moves, as on paper.
    #[prop_or_default]
    pub month: Option<u32>,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
}

/// A chart, or its empty place.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let (send, field) = (use_dispatch(), use_node_ref());
    let Some(drawn) = &props.drawn else { return html! { <div class="plot"></div> } };
    let (picture, shown) = (&drawn.picture, &drawn.picture.shown);
    let ground = Ground {
        id: props.id,
        frame: picture.frame,
        axis: shown.axis,
        kpi: shown.kpi,
        months: shown.months(),
        month: props.month,
        pointer: props.pointer,
        dated: &shown.dated,
    };
    let month = props.month.map_or(0, |month| month as usize).saturating_sub(1);
    let lines = html! {
        <>
            <Shapes drawn={drawn.clone()} />
            <path class="plot__future" d={picture.replication_up_to(month)} />
        </>
    };
    html! {
        <div class={classes!("plot", format!("look-{}", shown.look.key()))}>
            {ground.field(&send, &field, &drawn.summary, lines)}
            {for ground.now()}
            {for ground.pointed().map(|month| tip(picture, month))}
        </div>
    }
}

/// What every chart of months stands on: its axis, its months, the month on screen and the one that is pointed at.
pub(super) struct Ground<'a> {
    pub id: ChartId,
    pub frame: Frame,
    pub axis: Axis,
    pub kpi: Kpi,
    pub months: usize,
    /// The month on screen, from 1.
    pub month: Option<u32>,
    pub pointer: Option<Pointer>,
    /// The months in which the market changes.
    pub dated: &'a [Dated],
}

impl Ground<'_> {
    /// The field with the words of its axes; `lines` lie in it.
    pub fn field(&self, send: &Dispatch, field: &NodeRef, summary: &str, lines: Html) -> Html {
        let Frame { left, top, width, height } = self.frame;
        html! {
            <>
                <svg class="plot__levels" aria-hidden="true">{for self.levels()}</svg>
                <svg class="plot__field" ref={field} role="img" aria-label={dated::after(summary, self.dated)} preserveAspectRatio="none"
                    viewBox={format!("{left} {top} {width} {height}")}
                    onpointermove={self.points(send, field)} onpointerleave={self.pointer.map(|_| send.on(Msg::Page(Page::Pointed(None))))}
                    onclick={self.chooses(send, field)}>
                    {dated::lines(self.frame, self.months, self.dated)}
                    {lines}
                    {for self.month.map(|month| html! { <path class="plot__month" d={self.upright(month.saturating_sub(1))} /> })}
                    if let Some(pointer) = self.pointer {
                        <path class="plot__pointer" d={self.upright(pointer.month)} />
                    }
                </svg>
                <svg class="plot__years" aria-hidden="true"><text class="plot__axis" x="0" y="50%">{say("chart-axis-month", &[])}</text>{for self.years()}{dated::signs(self.months, self.dated)}</svg>
            </>
        }
    }

    /// The name of the month on screen, beside its line.
    pub fn now(&self) -> Option<Html> {
        let month = self.month?;
        let along = share_of_months((month as usize).saturating_sub(1), self.months);
        let class = classes!("plot__now", (along > 0.5).then_some("is-late"));
        let words = say("chart-tip-month", &[("x", month.into())]);
        Some(html! { <span {class} style={format!("--share: {along:.3}")} aria-hidden="true">{live(words)}</span> })
    }

    /// The month, from 0, of which this chart tells, because the pointer is on it.
    pub fn pointed(&self) -> Option<usize> {
        self.pointer.filter(|pointer| pointer.chart == self.id).map(|pointer| pointer.month as usize)
    }

    fn upright(&self, month: u32) -> String {
        self.frame.upright((month as usize).min(self.months.saturating_sub(1)), self.months)
    }

    /// How far a value lies below the upper end of the axis, per cent of its height.
    pub fn down(&self, value: f64) -> f64 {
        100.0 * (self.axis.high - value) / (self.axis.high - self.axis.low)
    }

    /// The words of the levels, from the lowest up.
    fn levels(&self) -> impl Iterator<Item = Html> {
        let level = |(value, words)| html! { <text x="100%" y={format!("{:.1}%", self.down(value))}>{words}</text> };
        levels(self.axis, self.kpi).map(level)
    }

    /// The words of the years, at their last months.
    fn years(&self) -> impl Iterator<Item = Html> {
        let along = |month: usize| format!("{:.1}%", 100.0 * share_of_months(month, self.months));
        last_months(self.months).map(move |month| html! { <text x={along(month)} y="50%">{month + 1}</text> })
    }

    fn points(&self, send: &Dispatch, field: &NodeRef) -> Callback<PointerEvent> {
        let (send, field, chart, months, now) = (send.clone(), field.clone(), self.id, self.months, self.pointer);
        Callback::from(move |event: PointerEvent| {
            let pointer = month_at(&event, &field, months).map(|month| Pointer { chart, month });
            if pointer != now {
                send.emit(Msg::Page(Page::Pointed(pointer)));
            }
        })
    }

    /// A click brings the month under it on screen.
    fn chooses(&self, send: &Dispatch, field: &NodeRef) -> Callback<MouseEvent> {
        let (send, field, months) = (send.clone(), field.clone(), self.months);
        Callback::from(move |event: MouseEvent| {
            if let Some(month) = month_at(&event, &field, months) {
                send.emit(Msg::Play(Play::MonthChosen(month + 1)));
            }
        })
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

/// The month under the pointer, from 0.
fn month_at(event: &MouseEvent, field: &NodeRef, months: usize) -> Option<u32> {
    let room = field.cast::<Element>()?.get_bounding_client_rect();
    let along = (f64::from(event.client_x()) - room.left()) / room.width();
    let last = months.checked_sub(1)? as f64;
    along.is_finite().then(|| within((along * last).round(), 0.0, last) as u32)
}

/// What the chart says of a month, above it: what is pointed at stays in sight.
fn tip(picture: &Picture, month: usize) -> Html {
    let shown = &picture.shown;
    let figure = |value: f64| numbers::kpi(shown.kpi.spec(), value);
    let range = |low, high| format!("{} – {}", figure(low), figure(high));
    let Some([low, lower, median, upper, high]) = shown.fan.rows.get(month).copied() else { return Html::default() };
    let lines = html! {
        <>
            <div class="tip__name">{shown.name.clone()}</div>
            {tip_line(say("chart-middle", &[]), figure(median))}
            {tip_line(say("chart-half", &[]), range(lower, upper))}
            {tip_line(say("chart-most", &[]), range(low, high))}
            {for shown.replication.get(month).map(|value| tip_line(say("chart-this", &[]), figure(*value)))}
            {for shown.fan.second.get(month).map(|value| tip_line(say("chart-second", &[]), figure(*value)))}
            {for shown.kept.iter().filter_map(|kept| Some(tip_line(kept.name.clone(), figure(*kept.median.get(month)?))))}
        </>
    };
    tip_of(month, shown.months(), &shown.dated, lines)
}

/// What is said of a month, beside it.
pub(super) fn tip_of(month: usize, months: usize, dated: &[Dated], lines: Html) -> Html {
    let along = share_of_months(month, months);
    html! {
        <div class="tip" style={format!("--share: {along:.3}")} aria-hidden="true">
            <div class="tip__title">{live(say("chart-tip-month", &[("x", (month as u32 + 1).into())]))}</div>
            {lines}
            {dated::told(month, dated)}
        </div>
    }
}

/// A line of what is said: words, and a figure.
pub(super) fn tip_line(words: String, figures: String) -> Html {
    html! { <div class="tip__line">{live(words)}{" "}<b>{live_figure(figures)}</b></div> }
}
