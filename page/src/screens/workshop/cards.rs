//! The cards of the debrief, from the session's own data: what was bet, when it turned, luck or effort, another policy on the same luck,
//! the teams between carrot and stick, and what a dealer would say.

use std::collections::BTreeMap;

use crate::effect::Effect;
use crate::run::rounds::Rounds;
use crate::shared::Shared;
use dealers_choice::workshop::debrief::{self, Gain, Turn, Variant};
use dealers_choice::workshop::session::{Bet, Earns};
use dealers_choice::workshop::{Game, Record, Session};

/// What one step of one lever would have brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OneStep {
    /// Nobody asked.
    NotAsked,
    /// It is on its way.
    Playing,
    /// Nothing would have been better.
    NoneBetter,
    /// That step would have brought more.
    Better(Variant, Gain),
}

/// What each team could have done better: one lever a step further, asked for when it is wanted.
#[derive(Clone, Debug, Default)]
pub struct Best {
    asked: BTreeMap<usize, (Game, Vec<Variant>)>,
    rounds: Rounds,
}

impl Best {
    /// Asks for all teams; what is known stays.
    pub fn ask(&mut self, session: &Session, shared: &mut Shared) -> Vec<Effect> {
        let Some(game) = last_game(session) else { return Vec::new() };
        let mut effects = Vec::new();
        for team in 0..session.teams.len() {
            let Some((beside, variants)) = debrief::variants(&game, team) else { continue };
            effects.extend(self.rounds.ask(beside.steps.len() - 1, beside.clone(), shared.next_run()));
            self.asked.insert(team, (beside, variants));
        }
        effects
    }

    /// Whether anything was asked.
    pub fn is_asked(&self) -> bool {
        !self.asked.is_empty()
    }

    /// What one step would have brought a team in the last year that it had to itself.
    pub fn of(&self, session: &Session, team: usize) -> OneStep {
        let Some((beside, variants)) = self.asked.get(&team) else { return OneStep::NotAsked };
        let Some(year) = self.rounds.of(beside.steps.len() - 1, beside) else { return OneStep::Playing };
        let better = debrief::better(year, session.setup.parts);
        better.map_or(OneStep::NoneBetter, |gain| OneStep::Better(variants[gain.variant], gain))
    }

    pub fn owns(&self, run: u64) -> bool {
        self.rounds.owns(run)
    }

    pub fn arrived(&mut self, run: u64, records: Vec<Record>) {
        self.rounds.arrived(run, records);
    }

    pub fn failed(&mut self, run: u64, words: &str) {
        self.rounds.failed(run, words);
    }

    pub fn retried(&mut self) -> bool {
        self.rounds.retried()
    }

    pub fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.rounds.is_forgotten(kept)
    }

    pub fn forget(&mut self, kept: &[u64]) {
        self.rounds.forget(kept);
    }
}

/// What was decided up to the last round that was revealed.
pub fn last_game(session: &Session) -> Option<Game> {
    session.game(session.revealed.checked_sub(1)?)
}

/// Rounds that count, were revealed, and are known.
pub fn years<'a>(session: &Session, rounds: &'a Rounds) -> Vec<(usize, &'a [Record])> {
    let counts = |round: &usize| session.setup.year(*round).is_some();
    (0..session.revealed).filter(counts).filter_map(|round| Some((round, rounds.year(session, round)?))).collect()
}

/// The last of them that a team had to itself.
pub fn last_alone<'a>(session: &Session, rounds: &'a Rounds) -> Option<(usize, &'a [Record])> {
    let game = last_game(session)?;
    years(session, rounds).into_iter().rev().find(|(round, _)| !game.meets(*round))
}

/// A bet and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The bet; none where none was placed.
    pub bet: Option<Bet>,
    /// What came.
    pub came: Earns,
}

impl Held {
    /// Whether the bet was right.
    pub fn is_right(self) -> bool {
        self.bet.is_some_and(|bet| bet.on == self.came)
    }
}

/// Each year's bet of a team.
pub fn bets(session: &Session, rounds: &Rounds, team: usize) -> Vec<Held> {
    let held = |(round, year): (usize, &[Record])| {
        let bet = session.answers[round][team].and_then(|answer| Bet::of(answer.bet));
        Held { bet, came: debrief::earned(year, team) }
    };
    years(session, rounds).into_iter().map(held).collect()
}

/// When a team's channel turned, and the round in which that was.
pub fn turn(session: &Session, rounds: &Rounds, team: usize) -> Option<(Turn, usize)> {
    let years = years(session, rounds);
    let records: Vec<&[Record]> = years.iter().map(|(_, year)| *year).collect();
    let turn = debrief::turn(&records, team)?;
    let year = turn.month / dealers_choice::workshop::setup::YEAR;
    Some((turn, years[year as usize].0))
}

/// Punishments a future over all years, of dealers who had not deserved them.
pub fn unfair(session: &Session, rounds: &Rounds, team: usize) -> f64 {
    let mean = |year: &[Record]| year.iter().map(|record| record.teams[team].unfair).sum::<f64>() / year.len() as f64;
    years(session, rounds).into_iter().map(|(_, year)| mean(year)).sum()
}
