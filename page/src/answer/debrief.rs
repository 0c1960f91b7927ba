//! What the cards of a debrief know, from the session's own data: what was bet, when it turned, luck or effort, and the teams between
//! carrot and stick.

mod cards;

pub use cards::{bets, bets_sum, by_team, on_board, other, stance, turned, unfair};

use crate::run::rounds::Rounds;
use crate::words::say;
use dealers_choice::workshop::debrief::{self, Turn};
use dealers_choice::workshop::session::{Bet, Earns};
use dealers_choice::workshop::{Game, Record, Session};

/// A bet in words, given its number in a code.
#[must_use]
pub fn bet(number: u8) -> String {
    Bet::of(number).map_or_else(
        || say("bet-none", &[]),
        |bet| say(&format!("bet-{}", bet.on.key()), &[("sure", if bet.sure { "yes" } else { "no" }.into())]),
    )
}

/// What was decided up to the last round that was revealed.
#[must_use]
pub fn last_game(session: &Session) -> Option<Game> {
    session.game(session.revealed.checked_sub(1)?)
}

/// Rounds that count, were revealed, and are known.
#[must_use]
pub fn years<'a>(session: &Session, rounds: &'a Rounds) -> Vec<(usize, &'a [Record])> {
    let counts = |round: &usize| session.setup.year(*round).is_some();
    (0..session.revealed).filter(counts).filter_map(|round| Some((round, rounds.year(session, round)?))).collect()
}

/// The last of them that a team had to itself.
#[must_use]
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
    #[must_use]
    pub fn is_right(self) -> bool {
        self.bet.is_some_and(|bet| bet.on == self.came)
    }
}

/// Each year's bet of a team.
#[must_use]
pub fn held(session: &Session, rounds: &Rounds, team: usize) -> Vec<Held> {
    let held = |(round, year): (usize, &[Record])| {
        let bet = session.answers[round][team].and_then(|answer| Bet::of(answer.bet));
        Held { bet, came: debrief::earned(year, team) }
    };
    years(session, rounds).into_iter().map(held).collect()
}

/// When a team's channel turned, and the round in which that was.
#[must_use]
pub fn turn(session: &Session, rounds: &Rounds, team: usize) -> Option<(Turn, usize)> {
    let years = years(session, rounds);
    let records: Vec<&[Record]> = years.iter().map(|(_, year)| *year).collect();
    let turn = debrief::turn(&records, team)?;
    let year = turn.month / dealers_choice::workshop::setup::YEAR;
    Some((turn, years[year as usize].0))
}

/// Punishments a future over all years, of dealers who had not deserved them.
#[must_use]
pub fn unjust(session: &Session, rounds: &Rounds, team: usize) -> f64 {
    years(session, rounds).into_iter().map(|(_, year)| debrief::unfair(year, team)).sum()
}
