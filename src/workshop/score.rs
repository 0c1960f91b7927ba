//! Who did best, and whether that can be told: scores over many futures on the same draws, so that no rank is luck.

use super::setup::{DEALERS, Parts, Setup, Twist};
use super::year::{Record, TeamYear};
use crate::experiment::statistics::{VerbalScale, quantiles, share_better, word_of};
use crate::numeric::order;
use crate::numeric::{Bounded as _, within};
use crate::sim::SPARE;

/// Points for profit that leaving dealers alone would bring; a tenth more or less profit is as many points as a tenth of a hundred.
const USUAL_POINTS: f64 = 50.0;
/// The most points of a part.
const FULL: f64 = 100.0;

/// How a team stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The team, from 0.
    pub team: usize,
    /// Median of its scores over the futures, 0-100.
    pub median: f64,
    /// The ends of what nine futures in ten bring, 0-100.
    pub range: [f64; 2],
    /// Medians of the parts, each 0-100: profit, dealers, loyalty.
    pub parts: [f64; 3],
    /// Share of futures in which it scores more than the next team in the ranking, ties counting half; none for the last.
    pub beats_next: Option<f64>,
}

impl Standing {
    /// Whether it and the next in the ranking are too close to call.
    #[must_use]
    pub fn is_close_to_next(&self) -> bool {
        self.beats_next.is_some_and(|share| word_of(share) == VerbalScale::TooClose)
    }
}

/// Points of the parts of a year in one future, each 0-100; `room` is the number of places that a team can have.
#[must_use]
pub fn points(year: &TeamYear, room: f64) -> [f64; 3] {
    let gain = if year.usual == 0.0 { 0.0 } else { (year.profit - year.usual) / year.usual.abs() };
    let dealers = year.dealers.last().copied().unwrap_or_default();
    [USUAL_POINTS + FULL * gain, FULL * dealers / room, FULL * year.loyalty].map(|points| within(points, 0.0, FULL))
}

/// Each team's score in every future: the mean over the years. `rooms` are the places of each year.
#[must_use]
pub fn scores(years: &[&[Record]], rooms: &[f64], parts: Parts) -> Vec<Vec<f64>> {
    let teams = years.first().and_then(|year| year.first()).map_or(0, |record| record.teams.len());
    (0..teams).map(|team| of_team(years, rooms, team, |points| total(points, parts))).collect()
}

/// The ranking after these years, the best first. A team's score in a future is the mean over the years; equal teams stand in their
/// order. `rooms` are the places of each year.
#[must_use]
pub fn ranking(years: &[&[Record]], rooms: &[f64], parts: Parts) -> Vec<Standing> {
    let scores = scores(years, rooms, parts);
    let standings = (0..scores.len()).map(|team| {
        let [low, median, high] = spread(&scores[team]);
        let part = |part: usize| spread(&of_team(years, rooms, team, |points| points[part]))[1];
        Standing { team, median, range: [low, high], parts: [0, 1, 2].map(part), beats_next: None }
    });
    let mut ranked = order::by_number(standings.collect(), |standing| -standing.median);
    for place in 1..ranked.len() {
        let pair = [ranked[place - 1].team, ranked[place].team].map(|team| &scores[team]);
        let leads: Vec<f64> = pair[0].iter().zip(pair[1]).map(|(ours, theirs)| ours - theirs).collect();
        ranked[place - 1].beats_next = Some(share_better(&leads));
    }
    ranked
}

/// Places that a team has in an ordinary year.
#[must_use]
pub fn usual_room() -> f64 {
    f64::from(DEALERS)
}

/// Places that a team can have in a round: more where companies meet, for dealers of the others.
#[must_use]
pub fn room(setup: &Setup, round: usize) -> f64 {
    let meets = setup.rounds[round].twist == Twist::FaceOff;
    usual_room() * if meets { 1.0 + SPARE } else { 1.0 }
}

fn total(points: [f64; 3], parts: Parts) -> f64 {
    let weights = [parts.profit, parts.dealers, parts.loyalty].map(f64::from);
    points.iter().zip(weights).map(|(points, weight)| points * weight).sum::<f64>() / 100.0
}

/// A team's figure in each future, as the mean over the years.
fn of_team(years: &[&[Record]], rooms: &[f64], team: usize, figure: impl Fn([f64; 3]) -> f64) -> Vec<f64> {
    let futures = years.iter().map(|year| year.len()).min().unwrap_or_default();
    let mean = |future: usize| {
        let figures = years.iter().zip(rooms).map(|(year, room)| figure(points(&year[future].teams[team], *room)));
        figures.sum::<f64>() / years.len() as f64
    };
    (0..futures).map(mean).collect()
}

/// Low end, median and high end of what nine futures in ten bring.
fn spread(values: &[f64]) -> [f64; 3] {
    let found = quantiles(&mut values.to_vec(), &[0.05, 0.5, 0.95]);
    [found[0], found[1], found[2]].map(|value| value.at_least(0.0))
}
