//! The dots as a document of their own: a replication each, beside the share that they add up to.

use crate::chart::document::Document;
use crate::chart::network::{TOP, document};
use crate::chart::writing::{Ink, text};
use crate::run::look::Look;
use crate::run::results::{Answer, Results};
use crate::shared::Shared;
use crate::words::{names, numbers, say};

/// Dots, dots in a row, pixels from one to the next, radius.
const DOTS_MAX: usize = 100;
const ROW: u32 = 10;
const STEP: u32 = 34;
const RADIUS: u32 = 11;
/// Height of the document below its head, pixels: that of a chart beside it.
const HEIGHT: u32 = 376;
/// Where the words beside the dots begin, from the left, and the share among them, from the top.
const WORDS: i32 = 396;
const SHARE: i32 = 140;

/// A dot for each replication, filled where the leader does better.
pub fn dots(shared: &Shared, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
    let (draft, results) = (shared.draft(), shared.compared()?);
    let answer = results.answer.as_deref()?;
    let own = ink(draft.looks()[answer.leader()]);
    let [leader, runner] = answer.pair().map(|place| names::policy_in_full(draft, place));
    let won = answer.wins.iter().filter(|won| **won).count() as u32;
    let args = [
        ("leader", leader.as_str().into()),
        ("runner", runner.as_str().into()),
        ("wins", won.into()),
        ("futures", results.replications().into()),
    ];
    let wins = (0..).zip(answer.wins.iter().take(DOTS_MAX));
    let dots: String = wins
        .map(|(place, won)| {
            let (x, y) = (16 + RADIUS + 2 + STEP * (place % ROW), TOP + RADIUS + 2 + STEP * (place / ROW));
            circle([x, y], *won, &own)
        })
        .collect();
    let titles = [say("figures-dots", &args), caption(results, &leader, &runner)];
    Some(document(&(dots + &beside(answer, &leader, &own)), HEIGHT, &titles, &own))
}

fn circle([x, y]: [u32; 2], won: bool, ink: &Ink) -> String {
    let fill = if won { &ink.look } else { &ink.paper };
    format!(
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"{RADIUS}\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"2.5\"/>",
        ink.look
    )
}

fn caption(results: &Results, leader: &str, runner: &str) -> String {
    let count = results.replications().min(DOTS_MAX as u32);
    let key = if results.replications() > count { "dots-caption-some" } else { "dots-caption" };
    say(key, &[("leader", leader.into()), ("runner", runner.into()), ("count", count.into())])
}

/// The share in large letters, what it is of, and how sure it is.
fn beside(answer: &Answer, leader: &str, ink: &Ink) -> String {
    let leadership = &answer.verdict.leadership;
    let [low, high] = leadership.ci95.map(|share| numbers::percent(share, 0).into());
    let of = say("figures-dots-share", &[("leader", leader.into())]);
    let sure = say("figures-dots-sure", &[("low", low), ("high", high)]);
    let line = |down: i32, size: i32, color: &str, words: &str| text(WORDS, SHARE + down, size, "start", color, words);
    line(0, 72, &ink.look, &numbers::percent(leadership.share, 0))
        + &line(36, 16, &ink.ink, &of)
        + &line(60, 13, &ink.soft, &sure)
}
