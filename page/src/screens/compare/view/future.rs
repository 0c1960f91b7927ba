//! The future on screen in words: who does better in it and by how much; and where the leader loses, since when, and whom it cost.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::run::results::{Answer, Results};
use crate::screens::compare::view::diary::diary_button;
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::tally::behind_from;

/// Dealers that are named; the others are counted.
const NAMED: usize = 3;

/// What the future on screen comes to.
pub fn future(send: &Dispatch, shared: &Shared, results: &Results, answer: &Answer) -> Html {
    let replication = shared.playback.replication;
    let [leader, runner] = answer.pair().map(|place| names::policy(shared.draft(), place));
    let Some(margin) = answer.margins.get(replication as usize).copied() else { return Html::default() };
    let args = [
        ("number", (replication + 1).into()),
        ("leader", leader.as_str().into()),
        ("runner", runner.as_str().into()),
        ("years", numbers::years(results.plan.months()).into()),
        ("by", numbers::by_criterion(results.criterion, margin.abs()).into()),
    ];
    let lost = margin < 0.0;
    let key = if lost { "future-lost" } else { "future-won" };
    html! {
        <div class={classes!("future", lost.then_some("future--lost"))}>
            <p>{live(say(key, &args))}{" "}{say("future-marks", &[])}
                if lost { {" "}{for turned(&results.lead(replication), &runner)} }
            </p>
            if lost { {for cost(send, shared, answer, [&leader, &runner])} }
        </div>
    }
}

/// Since when the runner-up is ahead for good.
fn turned(lead: &[f64], runner: &str) -> Option<Html> {
    let month = behind_from(lead).filter(|_| !lead.is_empty())?;
    let key = if month == 1 { "future-behind-first" } else { "future-behind" };
    Some(live(say(key, &[("runner", runner.into()), ("month", month.into())])))
}

/// Whom it cost: dealers who were lost under the leader and stayed under the runner-up, each a way to its diary.
fn cost(send: &Dispatch, shared: &Shared, answer: &Answer, [leader, runner]: [&str; 2]) -> Option<Html> {
    let cast = |place: usize| -> Option<&Cast> {
        let cast = shared.stage.casts.get(place)?.as_deref()?;
        (cast.trace.replication == shared.playback.replication).then_some(cast)
    };
    let [led, followed] = answer.pair().map(cast);
    let lost = led?.lost_but_kept(followed?);
    let args = [("leader", leader.into()), ("runner", runner.into()), ("count", (lost.len() as u32).into())];
    if lost.is_empty() {
        return Some(html! { <p>{live(say("future-cost-none", &args))}</p> });
    }
    let named = lost.iter().take(NAMED).map(|dealer| button(send, answer.leader(), *dealer));
    let more = (lost.len().saturating_sub(NAMED)) as u32;
    Some(html! {
        <p>{live(say("future-cost", &args))}{" "}{for named}
            if more > 0 { {live(say("future-cost-more", &[("count", more.into())]))} }
        </p>
    })
}

fn button(send: &Dispatch, place: usize, dealer: DealerId) -> Html {
    html! { <>{diary_button(send, place, dealer)}{" "}</> }
}
