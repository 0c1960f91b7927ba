//! What was asked beside Compare: does the answer stand under other rules, does it outlast the horizon, what does it lean on,
//! and where does it end?

use yew::prelude::*;

use crate::controls::live::live;
use crate::shared::Shared;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::study::horizons::Standing;
use dealers_choice::study::sensitivity::Holds;
use dealers_choice::study::switching::TippingPoint;
use dealers_choice::study::{Evaluation, Factor};

/// How the answer fares under other rules of behaviour, beside how it does under ours.
pub fn robustness(shared: &Shared) -> Html {
    let results = shared.compared().and_then(|results| results.answer.as_ref());
    let Some(answer) = results else { return Html::default() };
    let Some(robustness) = shared.robustness() else { return live(say("verdict-rules-coming", &[])) };
    let share = answer.verdict.leadership.share;
    let [low, high, part, share_told] = [robustness.ci95[0], robustness.ci95[1], robustness.share, share]
        .map(|share| numbers::percent(share, 0).into());
    let args = [
        ("policy", names::policy(shared.draft(), answer.leader()).into()),
        ("led", robustness.led[answer.leader()].into()),
        ("draws", robustness.draws.into()),
        ("part", part),
        ("low", low),
        ("high", high),
    ];
    let beside = match robustness.beside(share) {
        Holds::AsOften => "verdict-rules-alike",
        Holds::MoreOften => "verdict-rules-more",
        Holds::LessOften => "verdict-rules-less",
        Holds::Perhaps => "verdict-rules-open",
    };
    html! { <>{live(say("verdict-rules", &args))}{" "}{live(say(beside, &[("share", share_told)]))}</> }
}

/// Who leads over the plan's own horizon, and over shorter and longer ones once they are known: the same words wherever it is said.
pub fn horizon(shared: &Shared) -> Html {
    let results = shared.compared().filter(|_| shared.leader().is_some());
    let Some((results, answer)) = results.and_then(|results| Some((results, results.answer.as_ref()?))) else {
        return Html::default();
    };
    let own = results.plan.months();
    let others = shared.horizons().map_or(&[][..], |others| others);
    let stands =
        |(months, evaluation): &(u32, Evaluation)| Some(Standing::over(*months, evaluation.leadership.as_ref()?));
    let own_standing = Standing::over(own, &answer.verdict.leadership);
    let standings = others.iter().filter_map(stands).chain([own_standing]).collect();
    let mut futures = 0;
    let mut told: Vec<String> =
        Standing::told(standings, own).iter().map(|standing| over(shared, standing, &mut futures)).collect();
    if others.is_empty() {
        told.push(say("time-coming", &[]));
    }
    live(told.join(" "))
}

/// Who leads over a horizon, in a sentence; of how many `futures` is said where the sentence before it has not.
fn over(shared: &Shared, standing: &Standing, futures: &mut u32) -> String {
    let Standing { months, leader, runner_up, wins, replications } = *standing;
    let name = |place: u16| Arg::from(names::policy(shared.draft(), place.into()));
    let args = [
        ("years", numbers::years(months).into()),
        ("leader", name(leader)),
        ("runner", name(runner_up)),
        ("wins", wins.into()),
        ("futures", replications.into()),
    ];
    let turns = shared.leader().is_some_and(|own| own != leader);
    let key = match (standing.is_close(), turns, *futures == replications) {
        (true, ..) => "time-close",
        (_, true, _) => "time-other",
        (.., true) => "time-next",
        (.., false) => "time-first",
    };
    *futures = replications;
    say(key, &args)
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
                {search(shared, found.is_empty())}
            } else if found.is_empty() {
                <p>{live(say("changes-none", &[]))}</p>
            }
        </>
    }
}

/// How far the search is: what stands above it is what was found so far.
fn search(shared: &Shared, is_bare: bool) -> Html {
    let done = shared.search_done().at_most(1.0);
    let key = if is_bare { "changes-coming" } else { "changes-refining" };
    html! {
        <p class="changes__coming">
            {live(say(key, &[("done", numbers::percent(done, 0).into())]))}
            <progress max="1" value={format!("{done:.2}")} aria-hidden="true" />
        </p>
    }
}

/// Every tipping point that is known, each in a sentence, the closest first.
fn ends(shared: &Shared) -> Vec<String> {
    shared.limits().map_or(&[][..], |points| points).iter().map(|point| sentence(shared, point)).collect()
}

/// A tipping point in a sentence.
#[must_use]
pub fn sentence(shared: &Shared, point: &TippingPoint) -> String {
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
            let reach = if point.is_likely() { "near" } else { "far" };
            let times = numbers::number(times, 1).into();
            let away = say("changes-error", &[("times", times), ("error", error), ("reach", reach.into())]);
            format!("{told} {away}")
        }
        None => told,
    }
}

/// What is said of a tipping point anywhere.
#[must_use]
pub fn args(shared: &Shared, point: &TippingPoint) -> [(&'static str, Arg); 4] {
    let factor = point.range.factor;
    [
        ("thing", names::factor(shared.draft(), factor).into()),
        ("value", numbers::factor(factor, point.at.value).into()),
        ("now", numbers::factor(factor, point.range.now).into()),
        ("then", names::policy(shared.draft(), point.at.then.into()).into()),
    ]
}
