//! What each team could have done better in the debrief: one lever a step further, asked for when it is wanted.

use std::collections::BTreeMap;

use crate::answer::debrief::last_game;
use crate::effect::Effect;
use crate::run::rounds::Rounds;
use crate::shared::Shared;
use dealers_choice::workshop::debrief::{self, Gain, Variant};
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
