//! The Lab: one policy on the bench, its levers in three depths, its dealers one by one, its runs kept to compare.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::msg::Lab as Event;

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

/// One of the five dials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// How much of the carrot is added.
    Carrot,
    /// How much of the stick is added.
    Stick,
    /// Whether somebody asks why before anybody is punished.
    Fairness,
    /// Talks a month.
    Talks,
    /// The failure at which punishment starts.
    Tolerance,
}

impl Dial {
    /// All dials.
    pub const ALL: [Self; 5] = [Self::Carrot, Self::Stick, Self::Fairness, Self::Talks, Self::Tolerance];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Carrot => "carrot",
            Self::Stick => "stick",
            Self::Fairness => "fairness",
            Self::Talks => "talks",
            Self::Tolerance => "tolerance",
        }
    }

    /// Range and step of its slider.
    #[must_use]
    pub const fn range(self) -> (f64, f64, f64) {
        match self {
            Self::Carrot | Self::Talks => (0.0, 2.0, 0.1),
            Self::Stick => (0.0, 4.0, 0.1),
            Self::Fairness => (0.0, 1.0, 1.0),
            Self::Tolerance => (1.0, 12.0, 1.0),
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

/// A run that was kept: its medians, to be laid over later charts, and the link that restores it.
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

/// What the Lab remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bench {
    /// Place of the policy on the bench.
    pub policy: usize,
    /// How many levers are on the bench.
    pub depth: Depth,
    /// The dealer whose diary is open.
    pub dealer: Option<DealerId>,
    /// Whether the channel is a table instead of a picture.
    pub as_table: bool,
    /// Saved runs.
    pub saved: Rc<Vec<Saved>>,
}

impl Bench {
    /// Takes note of `event`, with the medians and the name of the run on screen.
    pub fn update(&mut self, event: Event, run: impl FnOnce() -> Option<(String, Vec<Vec<f64>>)>) {
        match event {
            Event::PolicyChosen(policy) => {
                self.policy = policy;
                self.dealer = None;
            }
            Event::DepthChosen(depth) => self.depth = depth,
            Event::DealerChosen(dealer) => self.dealer = dealer,
            Event::TableToggled => self.as_table = !self.as_table,
            Event::RunSaved => self.save(run()),
            Event::SavedToggled(id) => self.change(|saved| toggle(saved, id)),
            Event::SavedRemoved(id) => self.change(|saved| saved.retain(|run| run.id != id)),
        }
    }

    fn save(&mut self, run: Option<(String, Vec<Vec<f64>>)>) {
        let Some((name, medians)) = run else { return };
        let id = self.saved.iter().map(|run| run.id + 1).max().unwrap_or(1);
        self.change(|saved| {
            saved.push(Saved { id, name, medians, shown: true });
            if saved.len() > SAVED_MAX {
                saved.remove(0);
            }
        });
    }

    fn change(&mut self, change: impl FnOnce(&mut Vec<Saved>)) {
        let mut saved = (*self.saved).clone();
        change(&mut saved);
        self.saved = Rc::new(saved);
    }
}

fn toggle(saved: &mut [Saved], id: u32) {
    for run in saved.iter_mut().filter(|run| run.id == id) {
        run.shown = !run.shown;
    }
}
