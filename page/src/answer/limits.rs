//! What was asked beside Compare: does the answer stand under perturbed rules, does it outlast the horizon, what does it lean on,
//! and where does it end?

use dealers_choice::numeric::order;
use yew::prelude::*;

use crate::controls::live::live;
use crate::run::asides::Limit;
use crate::shared::Shared;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::study::Evaluation;
use dealers_choice::study::switching::SwitchingValue;

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

/// What the answer leans on most: the nearest end that lies within the likely error of an assumption, in a sentence of its own.
/// Nothing where there is none, or none is known yet.
#[must_use]
pub fn leaning(shared: &Shared) -> Option<Html> {
    let (limits, leader) = (shared.limits()?, shared.leader()?);
    let mut near = limits.iter().filter_map(|limit| Some((limit, limit.likely()?)));
    let (limit, at) = near.next()?;
    let own = [
        ("leader", names::policy(shared.draft(), leader.into()).into()),
        ("side", if at.value < limit.range.now { "above" } else { "below" }.into()),
        ("who", if is_said(shared, limit) { "you" } else { "we" }.into()),
    ];
    let others = near.count() as u32;
    let sentence = say("leaning", &[&args(shared, limit, at)[..], &own].concat());
    let others = (others > 0).then(|| say("leaning-others", &[("count", others.into())]));
    Some(html! { <>{live(sentence)}{for others.map(|words| html! { <>{" "}{live(words)}</> })}</> })
}

/// Whether the reader has said where the assumption stands.
fn is_said(shared: &Shared, limit: &Limit) -> bool {
    let conditions = &shared.draft().spec().conditions;
    limit.range.factor.setting().is_some_and(|setting| conditions.contains_key(setting.key))
}

/// Ends that are told; the others are further away.
const TOLD: usize = 3;

/// Where the answer ends, the nearest end first.
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

/// Every end that is known, each in a sentence, the nearest first.
fn ends(shared: &Shared) -> Vec<String> {
    let limits = shared.limits().map_or(&[][..], |limits| limits);
    let ends = limits.iter().flat_map(|limit| limit.values.ends().map(move |at| (limit, at)));
    let ends = order::by_number(ends.collect(), |(limit, at)| limit.range.part(at.value).abs());
    ends.into_iter().map(|(limit, at)| sentence(shared, limit, at)).collect()
}

fn sentence(shared: &Shared, limit: &Limit, at: &SwitchingValue) -> String {
    let key = match () {
        () if limit.range.factor.is_stepwise() => "changes-at",
        () if at.value < limit.range.now => "changes-below",
        () => "changes-above",
    };
    let error = limit.range.likely_error().map(|error| numbers::likely_error(limit.range.factor, error));
    let told = say(key, &args(shared, limit, at));
    let error = error.map(|error| say("changes-error", &[("error", error.into())]));
    error.map_or(told.clone(), |error| format!("{told} {error}"))
}

fn args(shared: &Shared, limit: &Limit, at: &SwitchingValue) -> [(&'static str, Arg); 4] {
    let factor = limit.range.factor;
    [
        ("thing", names::factor(shared.draft(), factor).into()),
        ("value", numbers::factor(factor, at.value).into()),
        ("now", numbers::factor(factor, limit.range.now).into()),
        ("then", names::policy(shared.draft(), at.then.into()).into()),
    ]
}
