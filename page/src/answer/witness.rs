//! What a dealer of a team would say: somebody who left in an ordinary future, and the last things that happened to it.

use std::rc::Rc;

use crate::effect::Effect;
use crate::words::{names, numbers, with};
use dealers_choice::experiment::statistics::quantiles;
use dealers_choice::experiment::trace::{Status, Trace};
use dealers_choice::sim::diary::{Entry, Event};
use dealers_choice::words;
use dealers_choice::workshop::{Game, Record};
use worker::Request;

/// Sentences that are told of a life.
const TOLD: usize = 6;
/// Time that a life may take to be lived again, milliseconds.
const DEADLINE_MS: i32 = 60_000;

/// Somebody who tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Who.
    pub name: String,
    /// What happened, the month before the words.
    pub lines: Vec<(String, String)>,
}

/// A question to a dealer, on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Number of the run; 0 while nothing is asked.
    pub run: u64,
    /// The team.
    pub team: usize,
    /// Who answered, if anybody did.
    pub witness: Option<Witness>,
    /// Whether an answer came.
    pub answered: bool,
}

impl Asked {
    /// Asks a dealer of that team, in the future whose profit lies in the middle.
    pub fn ask(&mut self, game: &Game, round: usize, year: &[Record], team: usize, run: u64) -> Vec<Effect> {
        *self = Self { run, team, ..Self::default() };
        let request = Request::Trace { plan: game.plan(round), policy: team as u32, replication: middle(year, team) };
        vec![Effect::ComputeMore { run, requests: vec![Rc::new(request)], deadline_ms: DEADLINE_MS }]
    }

    /// Whether that run is its.
    #[must_use]
    pub const fn owns(&self, run: u64) -> bool {
        run > 0 && self.run == run
    }

    /// Whether it waits for an answer to another run than these.
    #[must_use]
    pub fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.run > 0 && !kept.contains(&self.run)
    }

    /// Notes that the workers have forgotten all runs but these.
    pub fn forget(&mut self, kept: &[u64]) {
        if self.is_forgotten(kept) {
            self.run = 0;
        }
    }

    /// Gives up that run, if it is its.
    pub fn failed(&mut self, run: u64) {
        if self.owns(run) {
            *self = Self::default();
        }
    }

    /// Takes in the life that came back.
    pub fn arrived(&mut self, trace: &Trace) {
        (self.run, self.answered, self.witness) = (0, true, witness(trace));
    }
}

/// The future whose profit of the year lies closest to the median, from 0.
fn middle(year: &[Record], team: usize) -> u32 {
    let profit = |record: &Record| record.teams[team].profit;
    let median = quantiles(&mut year.iter().map(profit).collect::<Vec<_>>(), &[0.5])[0];
    let far = |record: &&Record| (profit(record) - median).abs();
    year.iter().min_by(|one, other| far(one).total_cmp(&far(other))).map_or(0, |record| record.replication)
}

/// The dealer who left last, for a rival if anybody did; without anybody who left, whoever was told most.
fn witness(trace: &Trace) -> Option<Witness> {
    let entries: Vec<&Entry> = trace.diary.iter().collect();
    let leaves = |entry: &&&Entry| Status::after(&entry.event).is_some();
    let defects = |entry: &&&Entry| matches!(entry.event, Event::Defected { .. });
    let last = entries.iter().rev().find(defects).or_else(|| entries.iter().rev().find(leaves));
    let last = last.or_else(|| entries.iter().rev().find(|entry| weighs(&entry.event)))?;
    let own = entries.iter().filter(|entry| (entry.slot, entry.generation) == (last.slot, last.generation));
    let told: Vec<_> = own.filter(|entry| weighs(&entry.event)).collect();
    let line = |entry: &&&&Entry| {
        let name = |slot| names::dealer(slot, 0);
        (numbers::month(entry.month + 1), with(|lexicon| words::sentence(lexicon, entry, name)))
    };
    let lines = told[told.len().saturating_sub(TOLD)..].iter().map(|entry| line(&entry)).collect();
    Some(Witness { name: names::dealer(last.slot, last.generation), lines })
}

/// Whether a life can turn on it.
const fn weighs(event: &Event) -> bool {
    matches!(
        event,
        Event::Demand { .. }
            | Event::Fined { .. }
            | Event::Missed { .. }
            | Event::Warned
            | Event::Helped { .. }
            | Event::MarginCut { .. }
            | Event::SawSanction { .. }
            | Event::Offer { .. }
            | Event::Defected { .. }
            | Event::Terminated { .. }
            | Event::Closed { .. }
            | Event::Bankrupt { .. }
            | Event::Complained { .. }
            | Event::BonusPaid { .. }
            | Event::PromiseBroken
    )
}
