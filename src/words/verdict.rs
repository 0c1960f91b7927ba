//! Which policy does better, and how sure that is.

use super::{Arg, Lexicon};
use crate::experiment::statistics::VerbalScale;

/// How often a leader does better than its runner-up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wins {
    /// The word for the share.
    pub scale: VerbalScale,
    /// Whether more replications would hardly change the word.
    pub settled: bool,
    /// Share of replications (0-1) in which the leader does better; ties count half.
    pub share: f64,
    /// Number of replications.
    pub replications: u32,
}

/// The answer in one sentence, for a report.
#[must_use]
pub fn answer(lexicon: &Lexicon, wins: Wins, leader: &str, runner: &str) -> String {
    let key = match wins.scale {
        _ if !wins.settled => "verdict-so-far",
        VerbalScale::AlmostAlways => "verdict-almost_always",
        VerbalScale::Usually => "verdict-usually",
        VerbalScale::MoreOftenThanNot => "verdict-more_often_than_not",
        VerbalScale::TooClose => "verdict-too_close",
    };
    counted(lexicon, key, wins, leader, runner)
}

/// The answer as a headline: one short line.
#[must_use]
pub fn headline(lexicon: &Lexicon, wins: Wins, leader: &str, runner: &str) -> String {
    let key = match wins.scale {
        _ if !wins.settled => "headline-so-far",
        VerbalScale::AlmostAlways => "headline-almost_always",
        VerbalScale::Usually => "headline-usually",
        VerbalScale::MoreOftenThanNot => "headline-more_often_than_not",
        VerbalScale::TooClose => "headline-too_close",
    };
    counted(lexicon, key, wins, leader, runner)
}

fn counted(lexicon: &Lexicon, key: &str, wins: Wins, leader: &str, runner: &str) -> String {
    let won = (wins.share * f64::from(wins.replications)).round() as u32;
    let args = [
        ("leader", leader.into()),
        ("runner", runner.into()),
        ("wins", won.into()),
        ("futures", wins.replications.into()),
    ];
    lexicon.say(key, &args)
}

/// The mean lead with the ends of the interval that holds however often one looks; `named` says whether the leader is surely
/// the best. None where there is no interval yet.
pub fn lead(
    lexicon: &Lexicon,
    [mean, low, high]: [f64; 3],
    named: bool,
    figure: impl Fn(f64) -> String,
) -> Option<String> {
    if !low.is_finite() || !high.is_finite() {
        return None;
    }
    let key = if named { "verdict-lead-sure" } else { "verdict-lead-open" };
    let figure = |value| Arg::from(figure(value));
    Some(lexicon.say(key, &[("mean", figure(mean)), ("low", figure(low)), ("high", figure(high))]))
}
