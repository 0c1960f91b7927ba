//! What was asked beside Compare: does the answer stand under perturbed rules, does it outlast the horizon, what does it lean on,
//! and where does it end?

use yew::prelude::*;

use crate::controls::live::live;
use crate::shared::Shared;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::study::switching::TippingPoint;
use dealers_choice::study::{Evaluation, Factor};

/// How the answer fares under other rules of behaviour, beside what it says under these.
pub fn robustness(shared: &Shared) -> Html {
    let results = shared.compared().and_then(|results| results.answer.as_ref());
    let Some(answer) = results else { return Html::default() };
    let Some(robustness) = shared.robustness() else { return live(say("verdict-rules-coming", &[])) };
    let [low, high] = robustness.ci95.map(|share| numbers::percent(share, 0).into());
    let args = [
        ("policy", names::policy(shared.draft(), answer.leader()).into()),
        ("share", numbers::percent(answer.verdict.leadership.share, 0).into()),
        ("led", robustness.led[answer.leader()].into()),
        ("draws", robustness.draws.into()),
        ("low", low),
        ("high", high),
    ];
    live(say("verdict-rules", &args))
}

/// Whether the answer outlasts the horizon: who leads over the longest one that was tried, and over the longest shorter one with
/// another leader.
pub fn horizon(shared: &Shared) -> Html {
    let Some((horizons, leader)) = shared.horizons().zip(shared.leader()) else { return Html::default() };
    let differs = |(_, evaluation): &&(u32, Evaluation)| evaluation.leader().is_some_and(|other| other != leader);
    let mut told: Vec<&(u32, Evaluation)> = horizons.iter().rev().filter(differs).take(1).collect();
    told.extend(horizons.last().filter(|last| !told.contains(last)));
    let sentences: Vec<String> = told.into_iter().filter_map(|told| over(shared, leader, told)).collect();
    live(sentences.join(" "))
}

/// Who leads over a horizon, in a sentence.
fn over(shared: &Shared, leader: u16, (months, evaluation): &(u32, Evaluation)) -> Option<String> {
    let name = |place: u16| Arg::from(names::policy(shared.draft(), place.into()));
    let wins = (evaluation.share() * f64::from(evaluation.replications)).round() as u32;
    let ahead = evaluation.leader()?;
    let args = [
        ("years", numbers::years(*months).into()),
        ("leader", name(ahead)),
        ("runner", name(evaluation.runner_up()?)),
        ("wins", wins.into()),
        ("futures", evaluation.replications.into()),
    ];
    Some(say(if ahead == leader { "horizon-same" } else { "horizon-other" }, &args))
}

/// What the answer leans on most: the closest tipping point, if a likely error of its assumption reaches it, in a sentence of its
/// own. Nothing where none does, or before the search is over: what it says then stays.
#[must_use]
pub fn leaning(shared: &Shared) -> Option<Html> {
    let points = shared.limits().filter(|_| shared.searched())?;
    let first = points.first().filter(|point| point.is_likely())?;
    let own = [
        ("side", if first.at.value < first.range.now { "below" } else { "above" }.into()),
        ("who", if is_said(shared, first) { "you" } else { "we" }.into()),
    ];
    let others = others(points, first.range.factor);
    let sentence = say("leaning", &[&args(shared, first)[..], &own].concat());
    let others = (others > 0).then(|| say("leaning-others", &[("count", others.into())]));
    Some(html! { <>{live(sentence)}{for others.map(|words| html! { <>{" "}{live(words)}</> })}</> })
}

/// How many other assumptions have a tipping point that a likely error reaches.
fn others(points: &[TippingPoint], first: Factor) -> u32 {
    let near = points.iter().filter(|point| point.is_likely()).map(|point| point.range.factor);
    let mut counted = vec![first];
    for factor in near {
        if !counted.contains(&factor) {
            counted.push(factor);
        }
    }
    counted.len() as u32 - 1
}

/// Whether the reader has said where the assumption stands.
fn is_said(shared: &Shared, point: &TippingPoint) -> bool {
    let conditions = &shared.draft().spec().conditions;
    point.range.factor.setting().is_some_and(|setting| conditions.contains_key(setting.key))
}

/// Ends that are told; the others are further away.
const TOLD: usize = 3;

/// Where the answer ends, the closest first.
pub fn switching(shared: &Shared) -> Html {
    let found: Vec<Html> = ends(shared).into_iter().take(TOLD).map(|line| html! { <li>{live(line)}</li> }).collect();
    let searching = !shared.searched();
    html! {
        <>
            if !found.is_empty() { <ol class="changes">{for found.clone()}</ol> }
            if searching {
                <p class="changes__coming">{live(say(if found.is_empty() { "changes-coming" } else { "changes-refining" }, &[]))}</p>
            } else if !found.is_empty() && leaning(shared).is_none() {
                <p>{live(say("leaning-none", &[]))}</p>
            } else if found.is_empty() {
                <p>{live(say("changes-none", &[]))}</p>
            }
        </>
    }
}

/// Every tipping point that is known, each in a sentence, the closest first.
fn ends(shared: &Shared) -> Vec<String> {
    shared.limits().map_or(&[][..], |points| points).iter().map(|point| sentence(shared, point)).collect()
}

fn sentence(shared: &Shared, point: &TippingPoint) -> String {
    let TippingPoint { range, at } = point;
    let key = match () {
        () if range.factor.is_stepwise() => "changes-at",
        () if at.value < range.now => "changes-below",
        () => "changes-above",
    };
    let told = say(key, &args(shared, point));
    match range.likely_error().zip(point.errors()) {
        Some((error, times)) => {
            let error = numbers::likely_error(range.factor, error).into();
            let away = say("changes-error", &[("times", numbers::number(times, 1).into()), ("error", error)]);
            format!("{told} {away}")
        }
        None => told,
    }
}

/// What is said of a tipping point anywhere.
fn args(shared: &Shared, point: &TippingPoint) -> [(&'static str, Arg); 4] {
    let factor = point.range.factor;
    [
        ("thing", names::factor(shared.draft(), factor).into()),
        ("value", numbers::factor(factor, point.at.value).into()),
        ("now", numbers::factor(factor, point.range.now).into()),
        ("then", names::policy(shared.draft(), point.at.then.into()).into()),
    ]
}
