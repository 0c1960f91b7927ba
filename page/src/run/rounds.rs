//! The rounds of a workshop at work: what was asked of the workers, and what has come back. Any window that knows the session asks
//! for itself, and all get the same.

use std::rc::Rc;

use crate::effect::Effect;
use dealers_choice::numeric::order;
use dealers_choice::workshop::setup::FUTURES;
use dealers_choice::workshop::{Game, Record, Session};
use worker::Request;

/// Futures that one request asks for.
const PIECE: u32 = 10;
/// Time that one request may take, milliseconds: ten futures of eight teams take well under a second.
const DEADLINE_MS: i32 = 60_000;

/// What a game brings in a round.
#[derive(Clone, Debug, PartialEq)]
struct Year {
    /// Number of the run; 0 while nothing is asked.
    run: u64,
    round: usize,
    game: Game,
    records: Vec<Record>,
    failed: Option<String>,
}

/// All rounds that are known or asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rounds {
    years: Vec<Year>,
}

impl Rounds {
    /// Asks for what the revealed rounds of a session bring, as far as that is neither known nor asked for. What another game brought is
    /// forgotten.
    pub fn follow(&mut self, session: &Session, mut next_run: impl FnMut() -> u64) -> Vec<Effect> {
        let wanted: Vec<_> = (0..session.revealed).filter_map(|round| Some((round, session.game(round)?))).collect();
        self.years.retain(|year| wanted.iter().any(|(round, game)| year.is_of(*round, game)));
        wanted.into_iter().flat_map(|(round, game)| self.ask(round, game, next_run())).collect()
    }

    /// Asks for what a game brings in a round, unless that is known or asked for.
    pub fn ask(&mut self, round: usize, game: Game, run: u64) -> Vec<Effect> {
        let place = self.years.iter().position(|year| year.is_of(round, &game));
        let place = place.unwrap_or_else(|| {
            self.years.push(Year { run: 0, round, game, records: Vec::new(), failed: None });
            self.years.len() - 1
        });
        self.years[place].ask(run).into_iter().collect()
    }

    /// Whether a run is one of these.
    #[must_use]
    pub fn owns(&self, run: u64) -> bool {
        run > 0 && self.years.iter().any(|year| year.run == run)
    }

    /// Takes in what has come back.
    pub fn arrived(&mut self, run: u64, records: Vec<Record>) {
        let Some(year) = self.years.iter_mut().find(|year| year.run == run) else { return };
        year.records.extend(records);
        if year.is_complete() {
            year.records = order::by_key(std::mem::take(&mut year.records), |record| record.replication.into());
            year.run = 0;
        }
    }

    /// Gives up a run, with the worker's last words.
    pub fn failed(&mut self, run: u64, words: &str) {
        if let Some(year) = self.years.iter_mut().find(|year| year.run == run) {
            (year.run, year.failed) = (0, Some(words.to_owned()));
        }
    }

    /// Lets what has failed be asked again; whether anything had.
    pub fn retried(&mut self) -> bool {
        let mut any = false;
        for year in &mut self.years {
            any |= year.failed.take().is_some();
        }
        any
    }

    /// Whether it waits for answers to other runs than these.
    #[must_use]
    pub fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.years.iter().any(|year| year.run > 0 && !kept.contains(&year.run))
    }

    /// Notes that the workers have forgotten all runs but these.
    pub fn forget(&mut self, kept: &[u64]) {
        for year in self.years.iter_mut().filter(|year| year.run > 0 && !kept.contains(&year.run)) {
            year.run = 0;
            year.records.clear();
        }
    }

    /// What a game brings in a round, once all of it is known.
    #[must_use]
    pub fn of(&self, round: usize, game: &Game) -> Option<&[Record]> {
        let year = self.years.iter().find(|year| year.is_of(round, game))?;
        year.is_complete().then_some(&year.records)
    }

    /// What the session's game brought in a revealed round, once all of it is known.
    #[must_use]
    pub fn year(&self, session: &Session, round: usize) -> Option<&[Record]> {
        self.of(round, &session.game(round)?)
    }

    /// The worker's last words, if something was given up.
    #[must_use]
    pub fn broken(&self) -> Option<&str> {
        self.years.iter().find_map(|year| year.failed.as_deref())
    }
}

impl Year {
    fn is_of(&self, round: usize, game: &Game) -> bool {
        self.round == round && self.game == *game
    }

    fn is_complete(&self) -> bool {
        self.records.len() == FUTURES as usize
    }

    fn ask(&mut self, run: u64) -> Option<Effect> {
        if self.run > 0 || self.is_complete() || self.failed.is_some() {
            return None;
        }
        (self.run, self.records) = (run, Vec::new());
        let (plan, meets) = (self.game.plan(self.round), self.game.meets(self.round));
        let piece = |from: u32| Request::Year { plan: plan.clone(), meets, from, to: (from + PIECE).min(FUTURES) };
        let requests = (0..FUTURES).step_by(PIECE as usize).map(|from| Rc::new(piece(from))).collect();
        Some(Effect::ComputeMore { run, requests, deadline_ms: DEADLINE_MS })
    }
}
