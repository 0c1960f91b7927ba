//! The bench: the policy that is looked at alone, how many of its levers lie there, whose diary is open, runs kept to compare.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// Runs that can be kept.
pub const SAVED_MAX: usize = 6;

/// How many levers are on the bench.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Five dials.
    #[default]
    Dials,
    /// All levers of the policy, in groups.
    Levers,
    /// The market and the rules of behaviour too, with the source of each figure.
    Rules,
}

impl Depth {
    /// All depths, shallow to deep.
    pub const ALL: [Self; 3] = [Self::Dials, Self::Levers, Self::Rules];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dials => "dials",
            Self::Levers => "levers",
            Self::Rules => "rules",
        }
    }
}

/// Somebody: a slot and which person in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DealerId {
    /// The slot.
    pub slot: u32,
    /// Which person in that slot, from 0.
    pub generation: u32,
}

/// A run that was kept: its medians, to be laid over later charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// Tells saved runs apart.
    pub id: u32,
    /// What it was, in words.
    pub name: String,
    /// Median by month of each chart's KPI, in the order of the charts.
    pub medians: Vec<Vec<f64>>,
    /// Whether it is laid over the charts.
    pub shown: bool,
}

/// The policy that is looked at alone, and the runs that were kept: links and the storage carry them, so that both programs
/// have them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bench {
    /// Place of the policy on the bench.
    pub policy: usize,
    /// Whether the reader has picked it.
    pub picked: bool,
    /// How many levers are on the bench.
    pub depth: Depth,
    /// The dealer whose diary is open.
    pub dealer: Option<DealerId>,
    /// Saved runs.
    pub saved: Rc<Vec<Saved>>,
}

impl Bench {
    /// Keeps a run: its name and the median by month of each chart. The oldest gives way.
    pub fn save(&mut self, name: String, medians: Vec<Vec<f64>>) {
        let id = self.saved.iter().map(|run| run.id + 1).max().unwrap_or(1);
        let saved = Rc::make_mut(&mut self.saved);
        saved.push(Saved { id, name, medians, shown: true });
        if saved.len() > SAVED_MAX {
            saved.remove(0);
        }
    }

    /// Shows a saved run, or hides it.
    pub fn toggle(&mut self, id: u32) {
        for run in Rc::make_mut(&mut self.saved).iter_mut().filter(|run| run.id == id) {
            run.shown = !run.shown;
        }
    }

    /// Throws a saved run away.
    pub fn remove(&mut self, id: u32) {
        Rc::make_mut(&mut self.saved).retain(|run| run.id != id);
    }
}
