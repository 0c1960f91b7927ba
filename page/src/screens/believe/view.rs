//! Why believe this: how the program was checked, what does not hold, and what it cannot tell.

use yew::prelude::*;

use crate::screens::believe::Model;
use crate::screens::props::Props;
use crate::words::{say, with};
use dealers_choice::claims::perturbed::{DRAWS, Part};
use dealers_choice::claims::{Claim, FAMILIES, Family, Outcome, claims, count};
use dealers_choice::words;

/// What was checked, in the order in which it builds trust.
const CHECKS: [&str; 5] = ["forms", "laws", "bits", "calibration", "luck"];
/// What is built in openly, and what is left out.
const LIMITS: [&str; 6] = ["forecast", "assumed", "built-in", "extremes", "programmes", "enterprise"];

/// How a claim may have gone, the best first.
const OUTCOMES: [Outcome; 4] = [Outcome::Holds, Outcome::Partly, Outcome::Fails, Outcome::NotModelled];

/// The screen.
#[component]
pub fn Believe(_: &Props<Model>) -> Html {
    let check = |key: &str| {
        html! {
            <section class="card believe__check">
                <h2>{say(&format!("believe-{key}-title"), &[])}</h2>
                <p>{say(&format!("believe-{key}"), &[])}</p>
            </section>
        }
    };
    html! {
        <div class="study">
            <header class="study__head"><h1>{say("believe-title", &[])}</h1><p>{say("believe-words", &[])}</p></header>
            <div class="believe__checks">{for CHECKS.map(check)}</div>
            <section class="card study__result claims">
                <h2>{say("believe-claims", &[])}</h2>
                <p class="study__note">{counts()}</p>
                <ul class="claims__legend">{for OUTCOMES.map(legend)}</ul>
                <div>{for FAMILIES.iter().map(family)}</div>
            </section>
            <section class="card study__result" id="result" tabindex="-1">
                <h2>{say("believe-limits", &[])}</h2>
                <ul class="brief__limits">{for LIMITS.map(|key| html! { <li>{say(&format!("believe-limit-{key}"), &[])}</li> })}</ul>
            </section>
        </div>
    }
}

/// How all claims went, in one sentence.
fn counts() -> String {
    let count = |outcome| count(claims(), outcome).into();
    let args = [
        ("all", (claims().count() as u32).into()),
        ("holds", count(Outcome::Holds)),
        ("partly", count(Outcome::Partly)),
        ("fails", count(Outcome::Fails)),
        ("unmodelled", count(Outcome::NotModelled)),
    ];
    say("believe-claims-count", &args)
}

/// A claim as a dot: filled where it holds, half where it holds in part, a ring where it fails, faint where the model has no say.
fn dot(outcome: Outcome) -> Html {
    html! { <span class={format!("claims__dot claims__dot--{}", outcome.key())}></span> }
}

fn legend(outcome: Outcome) -> Html {
    let count = [("count", count(claims(), outcome).into())];
    html! { <li>{dot(outcome)}{say(&format!("believe-legend-{}", outcome.key()), &count)}</li> }
}

/// The claims about one subject, folded: a dot for each.
fn family(family: &Family) -> Html {
    let args = [("holds", count(family.claims, Outcome::Holds).into()), ("all", (family.claims.len() as u32).into())];
    let sorted =
        OUTCOMES.into_iter().flat_map(|outcome| std::iter::repeat_n(outcome, count(family.claims, outcome) as usize));
    html! {
        <details class="fold">
            <summary>
                <span class="claims__family">{with(|lexicon| words::family(lexicon, family))}</span>
                <span class="claims__dots" aria-hidden="true">{for sorted.map(dot)}</span>
                <span class="claims__count">{say("believe-family", &args)}</span>
            </summary>
            <ul>{for family.claims.iter().map(claim)}</ul>
        </details>
    }
}

fn claim(claim: &Claim) -> Html {
    let open = (!claim.outcome.is_tested()).then_some("claims__outcome--open");
    let [text, result, source] = with(|lexicon| words::claim(lexicon, claim));
    let parts: Vec<_> = with(|lexicon| words::parts(lexicon, claim).collect());
    let known = with(|lexicon| words::known(lexicon, claim.known));
    let evidence = [("result", result.into()), ("source", source.into()), ("known", known.into())];
    html! {
        <li>
            <span class={classes!("claims__outcome", open)}>{dot(claim.outcome)}{with(|lexicon| words::outcome(lexicon, claim.outcome))}</span>
            <div>
                {text}
                <small>{say("believe-evidence", &evidence)}</small>
                {for parts.iter().map(part)}
            </div>
        </li>
    }
}

/// How a part of a claim fares under other rules.
fn part((text, part): &(String, &Part)) -> Html {
    let args = [("stands", part.stands.into()), ("draws", DRAWS.into())];
    html! { <small>{text}{" "}<b>{say("believe-part", &args)}</b></small> }
}
