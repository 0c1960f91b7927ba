//! What there is to talk about when it is over, from the session's own data.

use super::code::{LEVERS, STEPS};
use super::levers::{Means, TABLE};
use super::score;
use super::session::Earns;
use super::setup::{Parts, Twist, YEAR};
use super::year::{Game, Record};
use crate::experiment::statistics::{VerbalScale, quantiles, share_better, word_of};
use crate::numeric::order;

/// How a team's profit of a year stood to that of leaving dealers alone, over the futures: what a bet is held against.
#[must_use]
pub fn earned(year: &[Record], team: usize) -> Earns {
    let gains: Vec<f64> = year.iter().map(|record| record.teams[team].profit - record.teams[team].usual).collect();
    let share = share_better(&gains);
    match word_of(share) {
        VerbalScale::TooClose => Earns::Close,
        _ if share > 0.5 => Earns::More,
        _ => Earns::Less,
    }
}

/// Punishments a future, in a year, of dealers who only had bad luck or did nothing wrong: the mean over the futures.
#[must_use]
pub fn unfair(year: &[Record], team: usize) -> f64 {
    year.iter().map(|record| record.teams[team].unfair).sum::<f64>() / year.len() as f64
}

/// The month in which a team's channel turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// The month, from 0 over the years that count.
    pub month: u32,
    /// Dealers lost in it, in the median future.
    pub lost: f64,
}

/// The largest fall from one month to the next in the median number of dealers; none where it never fell.
#[must_use]
pub fn turn(years: &[&[Record]], team: usize) -> Option<Turn> {
    let median = |year: &[Record], month: usize| {
        let mut dealers: Vec<f64> = year.iter().map(|record| record.teams[team].dealers[month]).collect();
        quantiles(&mut dealers, &[0.5])[0]
    };
    let medians: Vec<f64> =
        years.iter().flat_map(|year| (0..YEAR as usize).map(move |month| median(year, month))).collect();
    let falls = medians.windows(2).zip(1..).map(|(pair, month)| Turn { month, lost: pair[0] - pair[1] });
    falls.filter(|turn| turn.lost > 0.0).fold(None, |deepest: Option<Turn>, turn| match deepest {
        Some(deepest) if deepest.lost >= turn.lost => Some(deepest),
        _ => Some(turn),
    })
}

/// Dealers whom a team won from the others where companies met, and whom it lost to them: means over the futures. None in a year in
/// which they did not meet.
#[must_use]
pub fn moves(year: &[Record], team: usize) -> Option<[f64; 2]> {
    let teams = year.first().filter(|record| !record.moved.is_empty())?.teams.len();
    let of = |place: fn(usize, usize, usize) -> usize| {
        let sum = |record: &Record| (0..teams).map(|other| record.moved[place(team, other, teams)]).sum::<u32>();
        year.iter().map(|record| f64::from(sum(record))).sum::<f64>() / year.len() as f64
    };
    Some([of(|team, other, teams| other * teams + team), of(|team, other, teams| team * teams + other)])
}

/// Where a team stands between carrots and sticks: its steps away from leaving dealers alone, as shares (0-1) of all there are.
#[must_use]
pub fn stance(steps: &[u8; LEVERS]) -> [f64; 2] {
    let share = |is_stick: bool| {
        let chosen = || TABLE.iter().zip(steps).filter(move |(lever, _)| (lever.means == Means::Stick) == is_stick);
        let most: u32 = chosen().map(|(lever, _)| u32::from(STEPS - 1 - lever.usual)).sum();
        let taken: u32 = chosen().map(|(lever, step)| u32::from(step.saturating_sub(lever.usual))).sum();
        f64::from(taken) / f64::from(most)
    };
    [share(false), share(true)]
}

/// One lever a step further, in every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Place of the lever in the table.
    pub lever: usize,
    /// Whether it is a step more; else it is a step less.
    pub more: bool,
}

/// A game in which every "team" is that team with one lever a step further: the first as it was, then the variants. Years in which
/// companies meet are left out, for there a team does not stand alone. None before the first year.
#[must_use]
pub fn variants(game: &Game, team: usize) -> Option<(Game, Vec<Variant>)> {
    let all = (0..LEVERS).flat_map(|lever| [false, true].map(|more| Variant { lever, more }));
    let own: Vec<[u8; LEVERS]> = game.steps.iter().map(|teams| teams[team]).collect();
    let possible: Vec<Variant> = all.filter(|variant| own.iter().any(|steps| variant.of(steps) != *steps)).collect();
    let alone = game.setup.rounds.iter().take(own.len()).take_while(|round| round.twist != Twist::FaceOff).count();
    let beside = |steps: &[u8; LEVERS]| {
        std::iter::once(*steps).chain(possible.iter().map(|variant| variant.of(steps))).collect()
    };
    let steps = own[..alone].iter().map(beside).collect();
    (alone > 1).then(|| (Game { setup: game.setup.clone(), steps }, possible))
}

impl Variant {
    fn of(self, steps: &[u8; LEVERS]) -> [u8; LEVERS] {
        let mut changed = *steps;
        let step = &mut changed[self.lever];
        *step = if self.more { (*step + 1).min(STEPS - 1) } else { step.saturating_sub(1) };
        changed
    }
}

/// What a variant would have brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// Its place among the variants.
    pub variant: usize,
    /// Points more, in the median of the futures.
    pub points: f64,
    /// Share of the futures (0-1) in which it scores more than what the team did; ties count half.
    pub share: f64,
}

/// The variant with the best median score in the last year; `year` comes from the game of [`variants`]. None where it does not beat
/// what the team did, or that is too close to call.
#[must_use]
pub fn better(year: &[Record], parts: Parts) -> Option<Gain> {
    let scores = score::scores(&[year], &[score::usual_room()], parts);
    let median = |team: usize| quantiles(&mut scores[team].clone(), &[0.5])[0];
    let best = order::places_by_number((1..scores.len()).map(|team| -median(team))).first().map(|place| place + 1)?;
    let leads: Vec<f64> = scores[best].iter().zip(&scores[0]).map(|(its, own)| its - own).collect();
    let (points, share) = (median(best) - median(0), share_better(&leads));
    let is_better = points > 0.0 && share > 0.5 && word_of(share) != VerbalScale::TooClose;
    is_better.then_some(Gain { variant: best - 1, points, share })
}
