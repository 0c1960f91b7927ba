//! The nine levers that a team sets, and what each of their five steps is.
//!
//! What a team leaves as it is leaves its dealers alone: the usual steps are the first preset. Steps are assumed; they span what the
//! presets do.

use super::code::{LEVERS, STEPS};
use crate::experiment::Settings;
use crate::registry::{Kind, Value};
use crate::sim::Policy;

/// What a lever is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// It pays.
    Carrot,
    /// It helps.
    Care,
    /// It punishes.
    Stick,
}

/// A lever of a team.
#[derive(Clone, Copy, Debug)]
pub struct Lever {
    /// The word in the locale files.
    pub key: &'static str,
    /// What it is.
    pub means: Means,
    /// The step that leaves dealers alone.
    pub usual: u8,
    /// The levers of the model that it moves, each with its value at every step.
    moves: &'static [Move],
}

/// A lever of the model, with its value at every step.
#[derive(Clone, Copy, Debug)]
struct Move {
    key: &'static str,
    values: [f64; STEPS as usize],
    /// The values are shares of the trade's usual margin.
    of_margin: bool,
}

const fn to(key: &'static str, values: [f64; STEPS as usize]) -> Move {
    Move { key, values, of_margin: false }
}

const fn of_margin(key: &'static str, values: [f64; STEPS as usize]) -> Move {
    Move { key, values, of_margin: true }
}

/// Modules of training a month, in each skill.
const MODULES: [f64; STEPS as usize] = [0.0, 0.1, 0.2, 0.35, 0.5];

/// The levers, in the order of a code.
pub const TABLE: [Lever; LEVERS] = [
    Lever { key: "margin", means: Means::Carrot, usual: 2, moves: &[of_margin("margin", [0.9, 0.95, 1.0, 1.05, 1.1])] },
    Lever { key: "bonus", means: Means::Carrot, usual: 0, moves: &[of_margin("bonus", [0.0, 0.05, 0.1, 0.15, 0.2])] },
    Lever { key: "ads", means: Means::Carrot, usual: 0, moves: &[to("coop_share", [0.0, 0.2, 0.4, 0.6, 0.8])] },
    Lever { key: "risk", means: Means::Carrot, usual: 0, moves: &[to("risk_share", [0.0, 0.25, 0.5, 0.75, 1.0])] },
    Lever { key: "talks", means: Means::Care, usual: 0, moves: &[to("talks", [0.1, 0.3, 0.5, 0.8, 1.2])] },
    Lever {
        key: "training",
        means: Means::Care,
        usual: 0,
        moves: &[
            to("training_sales", MODULES),
            to("training_product", MODULES),
            to("training_management", MODULES),
            to("training_marketing", MODULES),
        ],
    },
    Lever { key: "standard", means: Means::Stick, usual: 1, moves: &[to("quota", [0.9, 1.0, 1.05, 1.1, 1.2])] },
    Lever {
        key: "watch",
        means: Means::Stick,
        usual: 0,
        moves: &[to("monitoring", [0.05, 0.15, 0.25, 0.35, 0.5]), to("fine_months", [0.0, 0.5, 1.0, 2.0, 3.0])],
    },
    Lever {
        key: "miss",
        means: Means::Stick,
        usual: 0,
        // Nothing; ask why and warn; cut the margin too; drop for a better one too; all that at the first miss, unasked.
        moves: &[
            to("diagnosis", [0.0, 1.0, 1.0, 1.0, 0.0]),
            to("tolerance", [12.0, 12.0, 2.0, 2.0, 1.0]),
            to("margin_cut", [0.0, 0.0, 0.02, 0.02, 0.03]),
            to("termination", [0.0, 0.0, 0.0, 1.0, 1.0]),
            to("require_candidate", [0.0, 0.0, 0.0, 1.0, 0.0]),
        ],
    },
];

/// The step of every lever that leaves dealers alone.
#[must_use]
pub fn usual() -> [u8; LEVERS] {
    TABLE.map(|lever| lever.usual)
}

/// The levers of the model at these steps, in a trade with that usual margin (share of list). A step beyond the last is the last.
#[must_use]
pub fn settings(steps: &[u8; LEVERS], usual_margin: f64) -> Settings {
    let moves = TABLE.iter().zip(steps).flat_map(|(lever, step)| lever.moves.iter().map(move |of| (of, *step)));
    moves.map(|(of, step)| (of.key.to_owned(), of.value(step, usual_margin))).collect()
}

impl Lever {
    /// The first lever of the model that it moves, and its value at a step, in a trade with that usual margin (share of list).
    #[must_use]
    pub fn shown(&self, step: u8, usual_margin: f64) -> (&'static str, f64) {
        let first = &self.moves[0];
        (first.key, first.number(step, usual_margin))
    }
}

impl Move {
    fn number(&self, step: u8, usual_margin: f64) -> f64 {
        let value = self.values[usize::from(step.min(STEPS - 1))];
        if self.of_margin { value * usual_margin } else { value }
    }

    fn value(&self, step: u8, usual_margin: f64) -> Value {
        let number = self.number(step, usual_margin);
        let kind = Policy::index(self.key).map(|index| Policy::SPECS[index].kind);
        if kind == Some(Kind::Switch) { Value::Switch(number > 0.5) } else { Value::Number(number) }
    }
}
