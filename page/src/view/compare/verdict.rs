//! The answer, as a sentence that a person would say, with its replications as dots.

use yew::prelude::*;

use super::criteria;
use super::dots::dots;
use super::progress::progress;
use super::weights::weights;
use crate::dispatch::use_dispatch;
use crate::format;
use crate::shared::Shared;
use crate::state::draft::Draft;
use crate::state::names;
use crate::state::playback::Moving;
use crate::state::results::{Answer, Results};
use crate::state::stage::Phase;
use crate::words::{Arg, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::experiment::statistics::VerbalScale;
use dealers_choice::experiment::verdict::Verdict;
use dealers_choice::sim::Kpi;

/// Sets a part of a sentence apart; no locale file contains it.
const MARK: char = '\u{1}';

/// What the verdict needs.
#[derive(Clone, PartialEq, Properties)]
pub struct VerdictCardProps {
    /// What is tried.
    pub draft: Shared<Draft>,
    /// What is known; nothing before the first replications.
    pub results: Option<Shared<Results>>,
    /// What decides.
    pub criterion: Criterion,
    /// The replication that the keyboard has reached.
    pub reached: u32,
    /// The replication on screen.
    pub replication: u32,
    /// What is known of the answer under other rules, in words.
    pub rules: Html,
    /// What moves by itself.
    pub moving: Moving,
    /// How far the run is.
    pub phase: Phase,
    /// Replications finished.
    pub done: u32,
    /// Replications wanted.
    pub wanted: u32,
}

/// The verdict.
#[component]
pub fn VerdictCard(props: &VerdictCardProps) -> Html {
    let send = use_dispatch();
    let known = props.results.as_ref().and_then(|results| Some((results, results.answer.as_ref()?)));
    let [title, words, sure] = known.map_or_else(opening, |(results, answer)| sentences(&props.draft, results, answer));
    html! {
        <section class="card verdict" id="result" tabindex="-1" aria-label={say("verdict-title", &[])} data-run={known.map(|(results, _)| results.run.to_string())}>
            <div class="verdict__words">
                <h1>{title}</h1>
                <div class="verdict__detail"><p>{words}</p><p class="verdict__sure">{sure}{" "}{props.rules.clone()}</p></div>
                {criteria(&send, props.criterion)}
                {weights(&send, props.criterion)}
            </div>
            <p class="unseen" role="status">{known.filter(|_| props.phase == Phase::Finished).map(|(_, answer)| spoken(&props.draft, answer))}</p>
            <div class="verdict__futures">
                {dots(&send, props, known.map(|(results, answer)| (&**results, &**answer)))}
                {progress(&send, &props.phase, props.done, props.wanted)}
            </div>
        </section>
    }
}

fn opening() -> [Html; 3] {
    [html! { {say("compare-question", &[])} }, html! { {say("compare-counting", &[])} }, Html::default()]
}

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
fn spoken(draft: &Draft, answer: &Answer) -> String {
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
        Criterion::Kpi(Kpi::WinWin) | Criterion::Score(_) => format::number(100.0 * share, 1),
        Criterion::Kpi(_) => format::percent(share, 0),
    };
    let size = gain(answer.gain.median.abs());
    let way = match size.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        false => "same",
        true if answer.gain.median < 0.0 => "less",
        true => "more",
    };
    let kept = |policy| Arg::from(format::number(results.whole(policy, Kpi::ActiveDealers).median, 0));
    say(
        &format!("verdict-{}", results.criterion.key()),
        &[
            ("leader", leader.into()),
            ("runner", runner.into()),
            ("years", years(results.plan.months()).into()),
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
    let figure = |value| Arg::from(format::by_criterion(*criterion, criterion.sign() * value));
    let (low, high) = if criterion.sign() < 0.0 { (lead.high, lead.low) } else { (lead.low, lead.high) };
    let key = if *named { "verdict-lead-sure" } else { "verdict-lead-open" };
    say(key, &[("mean", figure(lead.mean)), ("low", figure(low)), ("high", figure(high))])
}

/// A time in words: whole years where it is whole years.
pub fn years(months: u32) -> String {
    if months.is_multiple_of(12) {
        say("years", &[("count", (months / 12).into())])
    } else {
        say("years-months", &[("count", months.into())])
    }
}

/// The sentence with the part between two marks set apart.
fn marked(sentence: &str, class: &str) -> Html {
    let parts = sentence.split(MARK).enumerate();
    html! {
        {for parts.map(|(index, part)| if index % 2 == 1 { html! { <strong class={class.to_owned()}>{part}</strong> } } else { html! { {part} } })}
    }
}
