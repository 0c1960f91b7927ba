//! The answer, as a sentence that a person would say.

use yew::prelude::*;

use crate::run::draft::Draft;
use crate::run::results::{Answer, Results};
use crate::words::{Arg, names, numbers, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::experiment::statistics::VerbalScale;
use dealers_choice::experiment::verdict::Verdict;
use dealers_choice::sim::Kpi;

/// Sets a part of a sentence apart; no locale file contains it.
const MARK: char = '\u{1}';

/// The answer in one sentence, what it comes to, and how sure it is.
pub fn sentences(draft: &Draft, results: &Results, answer: &Answer) -> [Html; 3] {
    let [leader, runner] = [answer.leader, answer.runner_up].map(|place| names::policy(draft, place));
    let class = format!("verdict__leader look-{}", draft.looks()[answer.leader].key());
    let title = marked(&title(answer, &format!("{MARK}{leader}{MARK}"), &runner), &class);
    let words = detail(results, answer, &leader, &runner);
    [title, html! { {words} }, html! { {lead(answer)} }]
}

/// The answer in one sentence.
fn title(answer: &Answer, leader: &str, runner: &str) -> String {
    let wins = (answer.verdict.share * f64::from(answer.verdict.replications)).round() as u32;
    let args = [
        ("leader", leader.into()),
        ("runner", runner.into()),
        ("wins", wins.into()),
        ("futures", answer.verdict.replications.into()),
    ];
    say(key(answer), &args)
}

/// What is spoken once all replications are in.
#[must_use]
pub fn spoken(draft: &Draft, answer: &Answer) -> String {
    let [leader, runner] = [answer.leader, answer.runner_up].map(|place| names::policy(draft, place));
    title(answer, &leader, &runner)
}

const fn key(answer: &Answer) -> &'static str {
    if !answer.verdict.settled {
        return "verdict-so-far";
    }
    match answer.verdict.word {
        VerbalScale::AlmostAlways => "verdict-almost_always",
        VerbalScale::Usually => "verdict-usually",
        VerbalScale::MoreOftenThanNot => "verdict-more_often_than_not",
        VerbalScale::TooClose => "verdict-too_close",
    }
}

fn detail(results: &Results, answer: &Answer, leader: &str, runner: &str) -> String {
    let gain = |share| match results.criterion {
        Criterion::Kpi(Kpi::WinWin) | Criterion::Score(_) => numbers::number(100.0 * share, 1),
        Criterion::Kpi(_) => numbers::percent(share, 0),
    };
    let size = gain(answer.gain.median.abs());
    let way = match size.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        false => "same",
        true if answer.gain.median < 0.0 => "less",
        true => "more",
    };
    let kept = |policy| Arg::from(numbers::number(results.whole(policy, Kpi::ActiveDealers).median, 0));
    say(
        &format!("verdict-{}", results.criterion.key()),
        &[
            ("leader", leader.into()),
            ("runner", runner.into()),
            ("years", numbers::years(results.plan.months()).into()),
            ("gain", size.into()),
            ("way", way.into()),
            ("low", gain(answer.gain.low).into()),
            ("high", gain(answer.gain.high).into()),
            ("kept", kept(answer.leader)),
            ("runner-kept", kept(answer.runner_up)),
            ("dealers", results.plan.dealers().into()),
        ],
    )
}

/// The mean lead with the interval that holds however often one looks.
fn lead(answer: &Answer) -> String {
    let Verdict { criterion, lead, named, .. } = &answer.verdict;
    if !lead.low.is_finite() {
        return String::new();
    }
    let figure = |value| Arg::from(numbers::by_criterion(*criterion, criterion.sign() * value));
    let (low, high) = if criterion.sign() < 0.0 { (lead.high, lead.low) } else { (lead.low, lead.high) };
    let key = if *named { "verdict-lead-sure" } else { "verdict-lead-open" };
    say(key, &[("mean", figure(lead.mean)), ("low", figure(low)), ("high", figure(high))])
}

/// The sentence with the part between two marks set apart.
fn marked(sentence: &str, class: &str) -> Html {
    let parts = sentence.split(MARK).enumerate();
    html! {
        {for parts.map(|(index, part)| if index % 2 == 1 { html! { <strong class={class.to_owned()}>{part}</strong> } } else { html! { {part} } })}
    }
}
