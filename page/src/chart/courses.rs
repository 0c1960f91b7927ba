//! One figure under every policy in one chart: a line each with its name at its end, and the band of the policy that is looked at.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::fan::{more, rows};
use crate::chart::plot::{Ground, tip_line, tip_of};
use crate::chart::shapes::{Frame, Places};
use crate::chart::{Rows, ends_apart};
use crate::chart_id::{ChartId, Pointer};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::{live, live_figure};
use crate::msg::{Msg, Page};
use crate::run::dated::dated;
use crate::run::draft::Draft;
use crate::run::look::Look;
use crate::run::results::{Axis, CHARTS, Results};
use crate::same::Same;
use crate::words::{names, numbers, say};

/// A field that is stretched to the room it gets: fine enough to look smooth.
const FIELD: Frame = Frame { left: 0, top: 0, width: 600, height: 1000 };
/// A line in a table: a small field.
const SPARK: Frame = Frame { left: 0, top: 0, width: 60, height: 24 };
/// Least distance of two names at the ends of lines, per cent of the height: that of a finger's target.
const APART: f64 = 15.5;

/// The chart of one of [`CHARTS`], by its place, for all policies.
#[must_use]
pub const fn courses_id(chart: usize) -> ChartId {
    ChartId::of_all(CHARTS[chart].key)
}

/// What the chart needs.
#[derive(Clone, PartialEq, Properties)]
pub struct CoursesProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// Which of the charts.
    pub chart: usize,
    /// The policy that is looked at.
    pub front: usize,
    /// The month on screen, from 1; none where no month is.
    pub month: Option<u32>,
    /// The replication on screen, from 0; none where the chart is not about one.
    pub replication: Option<u32>,
    /// Where the pointer is, in whichever chart.
    pub pointer: Option<Pointer>,
    /// Whether the rows are open.
    pub open: bool,
    /// Whether it is the one that a narrow screen shows.
    pub chosen: bool,
    /// Whether it is only looked at: it has no rows, and no policy of the reader's own is meant by it.
    #[prop_or_default]
    pub still: bool,
}

/// One policy's line.
struct Course {
    look: Look,
    name: String,
    line: String,
    /// Median of each month.
    medians: Vec<f64>,
    /// Bands of nine in ten and of half of the replications.
    bands: [String; 2],
    /// The second line.
    second: String,
    /// This replication.
    replication: Places,
}

/// The chart.
#[component]
pub fn Courses(props: &CoursesProps) -> Html {
    let (send, field, over) = (use_dispatch(), use_node_ref(), use_state(|| None));
    let (chart, key) = (props.chart, CHARTS[props.chart].key);
    let title = say(&format!("chart-{key}"), &[]);
    let courses = use_memo((props.results.clone(), props.draft.clone(), props.replication), |_| courses(props));
    let looked_at = over.filter(|place| *place < courses.len()).unwrap_or(props.front);
    html! {
        <figure class={classes!("chart", "courses__chart", props.chosen.then_some("is-chosen"))}>
            <figcaption class="chart__head">
                <h3>{title.clone()}</h3>
                <span class="chart__unit">{say(&format!("chart-unit-{key}"), &[numbers::money_unit()])}</span>
                if !props.still {
                    {more(&send, courses_id(chart), &title, props.open)}
                }
            </figcaption>
            <div class="plot plot--courses">
                {for props.results.as_ref().map(|results| drawing(&send, &field, &over, props, results, &courses, looked_at))}
            </div>
            if props.open {
                {for props.results.as_ref().map(|results| rows(&send, courses_id(chart), &title, false, &table(results, chart, &courses)))}
            }
        </figure>
    }
}

fn courses(props: &CoursesProps) -> Vec<Course> {
    let Some(results) = &props.results else { return Vec::new() };
    let (chart, months) = (props.chart, results.plan.months() as usize);
    let axis = results.axes[chart];
    let course = |(place, fan): (usize, &Rc<crate::run::results::Fan>)| {
        let places = |line: usize| FIELD.places(axis, fan.rows.iter().map(|row| row[line]));
        let [low, lower, median, upper, high] = [0, 1, 2, 3, 4].map(places);
        Course {
            look: props.draft.looks()[place],
            name: names::policy(&props.draft, place),
            line: FIELD.line(&median, months),
            medians: fan.rows.iter().map(|row| row[2]).collect(),
            bands: [FIELD.band(&low, &high), FIELD.band(&lower, &upper)],
            second: FIELD.line(&FIELD.places(axis, fan.second.iter().copied()), months),
            replication: FIELD
                .places(axis, props.replication.into_iter().flat_map(|one| results.line(chart, place, one))),
        }
    };
    results.fans[chart].iter().enumerate().map(course).collect()
}

fn drawing(
    send: &Dispatch,
    field: &NodeRef,
    over: &UseStateHandle<Option<usize>>,
    props: &CoursesProps,
    results: &Results,
    courses: &[Course],
    looked_at: usize,
) -> Html {
    let months = results.plan.months() as usize;
    let dated = dated(&results.plan);
    let ground = Ground {
        id: courses_id(props.chart),
        frame: FIELD,
        axis: results.axes[props.chart],
        kpi: CHARTS[props.chart].kpi,
        months,
        month: props.month,
        pointer: props.pointer,
        dated: &dated,
    };
    let line = |(place, course): (usize, &Course)| {
        let class =
            classes!("course", format!("look-{}", course.look.key()), (place == looked_at).then_some("is-looked-at"));
        html! { <g {class}><path class="plot__median" stroke-dasharray={course.look.dash()} d={course.line.clone()} /></g> }
    };
    let lines = html! {
        <>
            {for courses.get(looked_at).map(|course| beneath(course, props.month.unwrap_or_default() as usize, months))}
            {for courses.iter().enumerate().map(line)}
        </>
    };
    html! {
        <>
            {ground.field(send, field, &summary(props, results, courses), lines)}
            <div class="ends">{for ends((!props.still).then_some(send), over, &ground, courses, looked_at)}</div>
            {for ground.now()}
            {for ground.pointed().map(|month| tip(props.chart, courses, month, &ground))}
        </>
    }
}

/// What lies under the lines: the bands of the policy that is looked at, its second line, and this replication up to the month.
fn beneath(course: &Course, month: usize, months: usize) -> Html {
    let [most, half] = course.bands.clone();
    let shown = &course.replication[..course.replication.len().min(month)];
    html! {
        <g class={format!("look-{}", course.look.key())}>
            <path class="plot__most" d={most} />
            <path class="plot__half" d={half} />
            <path class="plot__second" d={course.second.clone()} />
            <path class="plot__future" d={FIELD.line(shown, months)} />
        </g>
    }
}

/// The names at the ends of the lines, kept apart; each shows the band of its policy.
fn ends(
    send: Option<&Dispatch>,
    over: &UseStateHandle<Option<usize>>,
    ground: &Ground,
    courses: &[Course],
    looked_at: usize,
) -> Vec<Html> {
    let lasts = courses.iter().map(|course| course.medians.last().copied().unwrap_or(f64::NAN));
    let places = ends_apart(&lasts.clone().map(|last| ground.down(last)).collect::<Vec<_>>(), APART);
    let end = |(place, (course, (last, down))): (usize, (&Course, (f64, f64)))| {
        let to = |over: &UseStateHandle<Option<usize>>, place| {
            let over = over.clone();
            move || over.set(place)
        };
        let (enters, leaves) = (to(over, Some(place)), to(over, None));
        let (focuses, blurs) = (enters.clone(), leaves.clone());
        html! {
            <button title={course.name.clone()} class={classes!("end", format!("look-{}", course.look.key()))} style={format!("top: {down:.1}%")} aria-pressed={(place == looked_at).to_string()}
                onclick={send.map(|send| send.on(Msg::Page(Page::PolicyFronted(place))))} onpointerenter={move |_| enters()} onpointerleave={move |_| leaves()}
                onfocus={move |_: FocusEvent| focuses()} onblur={move |_: FocusEvent| blurs()}>
                {mark(course.look)}<span class="end__name">{live(course.name.clone())}</span>{" "}<b>{live_figure(numbers::bare(ground.kpi.spec(), last))}</b>
            </button>
        }
    };
    courses.iter().zip(lasts.zip(places)).enumerate().map(end).collect()
}

fn tip(chart: usize, courses: &[Course], month: usize, ground: &Ground) -> Html {
    let line = |course: &Course| {
        Some(tip_line(course.name.clone(), numbers::kpi(CHARTS[chart].kpi.spec(), *course.medians.get(month)?)))
    };
    tip_of(month, ground.months, ground.dated, html! { {for courses.iter().filter_map(line)} })
}

/// What those hear who do not see it: from where to where each policy goes.
fn summary(props: &CoursesProps, results: &Results, courses: &[Course]) -> String {
    let spec = CHARTS[props.chart].kpi.spec();
    let figure = |value: Option<&f64>| numbers::kpi(spec, value.copied().unwrap_or(f64::NAN)).into();
    let course = |course: &Course| {
        let (first, last) = (figure(course.medians.first()), figure(course.medians.last()));
        say("chart-summary-course", &[("policy", course.name.as_str().into()), ("first", first), ("last", last)])
    };
    let args = [
        ("chart", say(&format!("chart-{}", CHARTS[props.chart].key), &[]).into()),
        ("months", results.plan.months().into()),
        ("futures", results.charted().into()),
        ("courses", courses.iter().map(course).collect::<Vec<_>>().join(" ").into()),
    ];
    say("chart-summary-courses", &args)
}

/// The rows behind the chart: of each policy the median and nine in ten.
fn table(results: &Results, chart: usize, courses: &[Course]) -> Rows {
    const LINES: [(&str, usize); 3] = [("low", 0), ("median", 2), ("high", 4)];
    let of = |course: &Course, line: &str| {
        let words = say(&format!("chart-row-{line}"), &[]);
        say("chart-of-policy", &[("chart", words.into()), ("policy", course.name.as_str().into())])
    };
    let head = courses.iter().flat_map(|course| LINES.map(|(line, _)| of(course, line)));
    let fans = &results.fans[chart];
    let cell = |value: f64| numbers::kpi(CHARTS[chart].kpi.spec(), value);
    let row = |month: usize| {
        let cells = fans.iter().flat_map(|fan| LINES.map(|(_, line)| cell(fan.rows[month][line])));
        std::iter::once((month + 1).to_string()).chain(cells).collect()
    };
    let months = fans.first().map_or(0, |fan| fan.rows.len());
    Rows {
        head: std::iter::once(say("chart-row-month", &[])).chain(head).collect(),
        body: (0..months).map(row).collect(),
    }
}

/// A policy's median in a chart as a line for a table, with its last figure.
pub fn spark(results: &Results, chart: usize, policy: usize) -> Html {
    let (axis, rows): (Axis, _) = (results.axes[chart], &results.fans[chart][policy].rows);
    let line = SPARK.line(&SPARK.places(axis, rows.iter().map(|row| row[2])), rows.len());
    let last = rows.last().map_or(f64::NAN, |row| row[2]);
    html! {
        <>
            <svg class="spark" viewBox="-1 -1 62 26" preserveAspectRatio="none" aria-hidden="true"><path d={line} /></svg>
            {live_figure(numbers::bare(CHARTS[chart].kpi.spec(), last))}
        </>
    }
}
