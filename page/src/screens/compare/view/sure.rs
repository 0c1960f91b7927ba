//! How sure the answer is, on one small card: luck, the size of the lead, the model's own rules, time, and what it leans on.

use yew::prelude::*;

use crate::answer::limits::{horizon, robustness, switching};
use crate::controls::dispatch::Dispatch;
use crate::controls::fold::Foldable;
use crate::controls::live::live;
use crate::msg::{Msg, Setup};
use crate::run::results::{Answer, Results};
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::statistics::word_of;
use dealers_choice::numeric::Bounded as _;

/// The horizon that is offered where the answer is for less, months.
const LONG_RUN: u32 = 120;

/// How sure the answer is; `lead` says what the mean lead is worth.
pub fn sure(send: &Dispatch, shared: &Shared, known: Option<(&Results, &Answer)>, lead: Html) -> Html {
    html! {
        <Foldable class="sure" title="sure-title">
            <dl class="sure__points">
                {point("sure-luck", known.map(|(_, answer)| luck(shared, answer)))}
                {point("sure-size", known.map(|_| lead))}
                {point("sure-rules", known.map(|(_, answer)| rules(shared, answer)))}
                {point("sure-time", known.map(|(results, answer)| time(send, shared, results, answer)))}
            </dl>
            <div class="sure__leans">
                <h3>{say("changes-title", &[])}</h3>
                {switching(shared)}
            </div>
        </Foldable>
    }
}

fn point(key: &str, words: Option<Html>) -> Html {
    html! { <div class="sure__point"><dt>{say(key, &[])}</dt><dd>{for words}</dd></div> }
}

/// The share of futures with its interval.
fn luck(shared: &Shared, answer: &Answer) -> Html {
    let leadership = &answer.verdict.leadership;
    let [low, high] = leadership.ci95.map(|share| numbers::percent(share, 0).into());
    let args = [
        ("policy", names::policy(shared.draft(), answer.leader()).into()),
        ("share", numbers::percent(leadership.share, 0).into()),
        ("low", low),
        ("high", high),
    ];
    live(say("sure-luck-words", &args))
}

/// How it fares under other rules, and what that means beside the futures.
fn rules(shared: &Shared, answer: &Answer) -> Html {
    let joined = shared.robustness().map(|robustness| {
        let leadership = &answer.verdict.leadership;
        let led = f64::from(robustness.led[answer.leader()]) / f64::from(robustness.draws);
        // Who leads in fewer draws than not is too close to call, not sure of the opposite.
        let key = match word_of(led.at_least(0.5)) {
            word if word >= leadership.word => "sure-rules-stand",
            _ if robustness.ci95[0] > 0.5 => "sure-rules-lean",
            _ => "sure-rules-open",
        };
        live(say(key, &[]))
    });
    html! { <>{robustness(shared)}{" "}{for joined}</> }
}

/// How often it is ahead after a year and at the end, where the course ends in what decides; and the way to a longer run.
fn time(send: &Dispatch, shared: &Shared, results: &Results, answer: &Answer) -> Html {
    let months = results.plan.months();
    let longer = (months < LONG_RUN).then(|| {
        let years = numbers::years(LONG_RUN);
        html! {
            <button class="button button--link" onclick={send.on(Msg::Setup(Setup::MonthsChosen(LONG_RUN)))}>
                {live(say("sure-time-longer", &[("years", years.into())]))}
            </button>
        }
    });
    html! { <>{live(trend(shared, results, answer))}{" "}{horizon(shared)}{" "}{for longer}</> }
}

fn trend(shared: &Shared, results: &Results, answer: &Answer) -> String {
    let months = results.plan.months();
    let years = numbers::years(months);
    let ends = [answer.ahead.get(11), answer.ahead.last()].map(|count| count.copied().unwrap_or_default());
    let decided = answer.wins.iter().take(results.charted() as usize).filter(|won| **won).count() as u32;
    if months <= 12 || ends[1] != decided {
        return say("sure-time-one", &[("years", years.into())]);
    }
    let key = match ends {
        [first, last] if last > first => "sure-time-grows",
        [first, last] if last < first => "sure-time-shrinks",
        _ => "sure-time-stays",
    };
    let args = [
        ("policy", names::policy(shared.draft(), answer.leader()).into()),
        ("first", ends[0].into()),
        ("last", ends[1].into()),
        ("years", years.into()),
    ];
    say(key, &args)
}
