//! What all studies show alike: how far the work is, how long it will take, and the ways to pause, stop and go on.

use yew::prelude::*;

use crate::chart_id::{ChartId, Format};
use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page, Study};
use crate::run::inquiry::{Inquiry, Progress};
use crate::words::{numbers, say};
use dealers_choice::numeric::Bounded as _;

/// How far an inquiry is; nothing before it was asked.
pub fn progress(send: &Dispatch, inquiry: &Inquiry) -> Html {
    let (done, all) = inquiry.done();
    let buttons: &[(&str, Study)] = match inquiry.progress {
        Progress::Idle => return Html::default(),
        Progress::Running | Progress::Waiting => &[("study-pause", Study::Paused), ("study-stop", Study::Stopped)],
        Progress::Paused => &[("study-resume", Study::Resumed), ("study-stop", Study::Stopped)],
        Progress::Stopped | Progress::Failed(_) => &[("study-resume", Study::Resumed)],
        Progress::Finished => &[],
    };
    // Each step would be said; what is said is that it pauses, stops or ends.
    let spoken = if inquiry.progress == Progress::Running { "off" } else { "polite" };
    // Nobody needs to see that nothing is left to do; who cannot see that the answer stands still is told.
    let is_over = (inquiry.progress == Progress::Finished).then_some("unseen");
    html! {
        <p class={classes!("progress", "study__progress", is_over)}>
            <progress max={all.max(1).to_string()} value={done.to_string()} aria-label={say("study-progress", &[])}></progress>
            <span class="progress__words" role="status" aria-live={spoken}>{live(words(inquiry, done, all))}</span>
            {for buttons.iter().map(|(key, event)| html! {
                <button class="button button--link" onclick={send.on(Msg::Study(*event))}>{live(say(key, &[]))}</button>
            })}
        </p>
    }
}

fn words(inquiry: &Inquiry, done: u32, all: u32) -> String {
    let key = match inquiry.progress {
        Progress::Idle | Progress::Running | Progress::Waiting => "study-running",
        Progress::Paused => "study-paused",
        Progress::Stopped => "study-stopped",
        Progress::Failed(_) => "study-failed",
        Progress::Finished => "study-finished",
    };
    let number = |count: u32| numbers::number(f64::from(count), 0).into();
    let words = say(key, &[("done", number(done)), ("all", number(all))]);
    let left = inquiry.left_s().map(left);
    left.map_or(words.clone(), |left| format!("{words} {left}"))
}

/// A time left, in steps that do not flicker.
fn left(seconds: f64) -> String {
    if seconds < 90.0 {
        let rounded = if seconds < 10.0 { seconds.ceil() } else { 5.0 * (seconds / 5.0).ceil() };
        say("study-left-seconds", &[("count", (rounded.at_least(1.0) as u32).into())])
    } else {
        say("study-left-minutes", &[("count", ((seconds / 60.0).ceil() as u32).into())])
    }
}

/// That what is shown was asked about an earlier plan, while the present one is still to come.
pub fn outdated(is_outdated: bool) -> Html {
    if is_outdated {
        html! { <p class="study__note">{say("study-outdated", &[])}</p> }
    } else {
        Html::default()
    }
}

/// The ways to take a result away.
pub fn exports(send: &Dispatch, chart: ChartId) -> Html {
    let way = |format: Format| {
        let form = format.key();
        let key = if format.dialect().is_some() { format!("study-{form}") } else { format!("export-{form}") };
        html! { {press("button", say(&key, &[]), send.on(Msg::Page(Page::ExportWanted(chart, format))))} }
    };
    html! { <p class="study__exports">{for Format::OF_CHART.map(way)}</p> }
}
