//! The answer, as a sentence that a person would say.

use yew::prelude::*;

use crate::controls::live::{live, live_marked};
use crate::run::draft::Draft;
use crate::run::results::{Answer, Results};
use crate::words::{Arg, names, numbers, say, with};
use dealers_choice::experiment::Leadership;
use dealers_choice::experiment::verdict::Verdict;
use dealers_choice::sim::Kpi;
use dealers_choice::words::{self, Wins};

/// Sets a part of a sentence apart; no locale file contains it.
const MARK: char = '\u{1}';

/// The answer in one sentence, what it comes to, and how sure it is.
pub fn sentences(draft: &Draft, results: &Results, answer: &Answer) -> [Html; 3] {
    let [leader, runner] = answer.pair().map(|place| names::policy(draft, place));
    let class = format!("verdict__leader look-{}", draft.looks()[answer.leader()].key());
    let title = marked(&title(answer, &format!("{MARK}{leader}{MARK}"), &runner), &class);
    let words = detail(results, answer, &leader, &runner);
    [title, live(words), lead(answer).map(live).unwrap_or_default()]
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

fn detail(results: &Results, answer: &Answer, leader: &str, runner: &str) -> String {
    let in_points = results.criterion.gain_is_in_points();
    let digits = usize::from(in_points);
    let gain =
        |share: f64| if in_points { numbers::number(100.0 * share, digits) } else { numbers::percent(share, digits) };
    let way = match answer.gain.median {
        median if words::is_nothing(100.0 * median, digits) => "same",
        median if median < 0.0 => "less",
        _ => "more",
    };
    let size = gain(answer.gain.median.abs());
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
            ("kept", kept(answer.leader())),
            ("runner-kept", kept(answer.pair()[1])),
            ("dealers", results.plan.dealers().into()),
        ],
    )
}

/// The mean lead with the interval that holds however often one looks.
fn lead(answer: &Answer) -> Option<String> {
    let Verdict { criterion, leadership: Leadership { lead, named, .. }, .. } = &answer.verdict;
    let (low, high) = if criterion.sign() < 0.0 { (lead.high, lead.low) } else { (lead.low, lead.high) };
    let figure = |value| numbers::by_criterion(*criterion, criterion.sign() * value);
    with(|lexicon| words::lead(lexicon, [lead.mean, low, high], *named, figure))
}

/// The sentence with the part between two marks set apart.
fn marked(sentence: &str, class: &str) -> Html {
    let parts = sentence.split(MARK).enumerate();
    let words = html! {
        {for parts.map(|(index, part)| if index % 2 == 1 { html! { <strong class={class.to_owned()}>{part}</strong> } } else { html! { {part} } })}
    };
    live_marked(sentence, words)
}
