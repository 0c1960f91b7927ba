//! The answer, as a sentence that a person would say.

use yew::prelude::*;

use crate::answer::short::short;
use crate::controls::live::{live, live_marked};
use crate::run::draft::Draft;
use crate::run::results::{Answer, Results, Spread};
use crate::words::{names, numbers, say, with};
use dealers_choice::experiment::verdict::Verdict;
use dealers_choice::experiment::{Criterion, Leadership};
use dealers_choice::registry::Unit;
use dealers_choice::sim::Kpi;
use dealers_choice::words::{self, Wins};

/// Sets a part of a sentence apart; no locale file contains it.
const MARK: char = '\u{1}';

/// The answer in one sentence, what it comes to, and how sure it is.
pub fn sentences(draft: &Draft, results: &Results, answer: &Answer) -> [Html; 3] {
    let [leader, runner] = answer.pair().map(|place| names::policy(draft, place));
    let class = format!("verdict__leader look-{}", draft.looks()[answer.leader()].key());
    let title = marked(&title(answer, &format!("{MARK}{leader}{MARK}"), &runner), &class);
    let words = [short(draft, answer), Some(detail(results, answer, &leader, &runner)), others(draft, answer)];
    let words = words.into_iter().flatten().map(|sentence| html! { <>{live(sentence)}{" "}</> });
    [title, words.collect(), lead(draft, answer).map(live).unwrap_or_default()]
}

/// The answer in one sentence.
fn title(answer: &Answer, leader: &str, runner: &str) -> String {
    let Leadership { word: scale, settled, share, replications, .. } = answer.verdict.leadership;
    with(|lexicon| words::headline(lexicon, Wins { scale, settled, share, replications }, leader, runner))
}

/// What is spoken once all replications are in.
#[must_use]
pub fn spoken(draft: &Draft, answer: &Answer) -> String {
    let [leader, runner] = answer.pair().map(|place| names::policy(draft, place));
    title(answer, &leader, &runner)
}

/// The answer in plain words: who does better how often, and what it comes to.
#[must_use]
pub fn told(draft: &Draft, results: &Results, answer: &Answer) -> String {
    let [leader, runner] = answer.pair().map(|place| names::policy(draft, place));
    format!("{} {}", title(answer, &leader, &runner), detail(results, answer, &leader, &runner))
}

fn detail(results: &Results, answer: &Answer, leader: &str, runner: &str) -> String {
    let in_points = results.criterion.gain_is_in_points();
    let Spread { low, median, high } = answer.gain;
    let digits = digits(in_points, [low, median, high]);
    let gain =
        |share: f64| if in_points { numbers::number(100.0 * share, digits) } else { numbers::percent(share, digits) };
    let way = match median {
        _ if words::is_nothing(100.0 * median, digits) => "same",
        median if median < 0.0 => "less",
        _ => "more",
    };
    let [kept, runner_kept] =
        answer.pair().map(|policy| numbers::number(results.whole(policy, Kpi::ActiveDealers).median, 0));
    let args = [
        ("leader", leader.into()),
        ("runner", runner.into()),
        ("years", numbers::years(results.plan.months()).into()),
        ("gain", gain(median.abs()).into()),
        ("way", way.into()),
        ("low", gain(low).into()),
        ("high", gain(high).into()),
        ("kept", kept.as_str().into()),
        ("runner-kept", runner_kept.as_str().into()),
        ("dealers", results.plan.dealers().into()),
    ];
    let told = say(&format!("verdict-{}", results.criterion.key()), &args);
    let is_told = kept == runner_kept || results.criterion == Criterion::Kpi(Kpi::ActiveDealers);
    if is_told { told } else { format!("{told} {}", say("verdict-kept", &args)) }
}

/// Who comes after the two; none where they are all.
fn others(draft: &Draft, answer: &Answer) -> Option<String> {
    let behind = answer.ranking.iter().filter(|place| !answer.pair().contains(place));
    let listed = with(|lexicon| lexicon.listed(behind.map(|place| names::policy(draft, *place))));
    (!listed.is_empty()).then(|| say("verdict-others", &[("policies", listed.into())]))
}

/// Digits of a gain and its ends: points have one, and per cent too where an end would read 0 and is not.
fn digits(in_points: bool, gains: [f64; 3]) -> usize {
    usize::from(in_points || gains.into_iter().any(|gain| words::is_nothing(100.0 * gain, 0)))
}

/// The mean lead with the interval that holds however often one looks.
fn lead(draft: &Draft, answer: &Answer) -> Option<String> {
    let Verdict { criterion, leadership: Leadership { lead, named, .. }, .. } = &answer.verdict;
    let (low, high) = if criterion.sign() < 0.0 { (lead.high, lead.low) } else { (lead.low, lead.high) };
    let figure = |value| numbers::by_criterion(*criterion, criterion.sign() * value);
    let told = with(|lexicon| words::lead(lexicon, [lead.mean, low, high], *named, figure))?;
    let in_money = matches!(criterion, Criterion::Kpi(kpi) if kpi.spec().unit == Unit::Money);
    let is_bare = in_money && draft.spec().scale.currency.is_none();
    Some(if is_bare { format!("{told} {}", say("money-told", &[numbers::money_unit()])) } else { told })
}

/// The sentence with the part between two marks set apart.
fn marked(sentence: &str, class: &str) -> Html {
    let parts = sentence.split(MARK).enumerate();
    let words = html! {
        {for parts.map(|(index, part)| if index % 2 == 1 { html! { <strong class={class.to_owned()}>{part}</strong> } } else { html! { {part} } })}
    };
    live_marked(sentence, words)
}
