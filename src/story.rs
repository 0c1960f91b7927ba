//! What the story tells, as data: each chapter is a market, a seed, a bet, and what the model answers to it.
//!
//! The words are in the locale files; every answer and every number that they quote is held by `tests/it/story.rs`.

mod questions;

use crate::claims::opening::FLIP;
use crate::experiment::{PlanSpec, PolicySpec, Settings};
use crate::registry::{Spec, Value};
use crate::sim::{Conditions, Parameters, Policy};

pub use questions::{QUESTIONS, Question, ROUND};

/// Futures that a chapter runs.
const REPLICATIONS: u32 = 100;

/// A chapter: bet, watch, explain.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// The word in the locale files.
    pub key: &'static str,
    /// Key of the market.
    pub scenario: &'static str,
    /// Dealer slots.
    pub dealers: u32,
    /// Months.
    pub months: u32,
    /// The seed.
    pub seed: u64,
    /// The policies that one watches.
    pub sides: &'static [Side],
    /// What one may bet on, by the word in the locale files.
    pub options: &'static [&'static str],
    /// Place of the option that the model shows.
    pub answer: usize,
    /// What the reader may move once the answer is known.
    pub control: Option<Control>,
    /// Numbers that the words quote, each with the name that they give it.
    pub quotes: &'static [(&'static str, f64)],
}

/// A policy of a chapter.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    /// Its key.
    pub key: &'static str,
    /// The preset that it starts from.
    pub base: &'static str,
    /// The levers in which it differs from that.
    pub set: &'static [(&'static str, f64)],
    /// Its look in every chapter; none for the one that is free.
    pub look: Option<&'static str>,
}

/// What a chapter lets its reader move.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// A number of the market or of behaviour, between two ends, from the second, where the chapter begins.
    Slider {
        /// Its key.
        key: &'static str,
        /// The two ends.
        ends: [f64; 2],
        /// Where it begins.
        start: f64,
    },
    /// A square of a map of two conditions: three values of each, and the winner of each square, row by row.
    Squares {
        /// The keys of the conditions, across and down.
        keys: [&'static str; 2],
        /// Their values.
        values: [[f64; 3]; 2],
        /// Places of the winners among the sides.
        winners: [usize; 9],
    },
}

impl Side {
    const fn preset(key: &'static str) -> Self {
        Self { key, base: key, set: &[], look: None }
    }

    fn spec(&self) -> PolicySpec {
        let set = self.set.iter().filter_map(|(key, value)| Some(spelled(Policy::spec(key)?, *value))).collect();
        if self.key == self.base {
            PolicySpec::preset(self.key)
        } else {
            let look = self.look.map(ToOwned::to_owned);
            PolicySpec { base: Some(self.base.to_owned()), set, look, ..PolicySpec::preset(self.key) }
        }
    }
}

impl Chapter {
    /// The chapter of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        CHAPTERS.iter().find(|chapter| chapter.key == key)
    }

    /// Its plan, with these conditions and parameters set by its control.
    #[must_use]
    pub fn plan(&self, set: &[(&str, f64)]) -> PlanSpec {
        let of = |find: fn(&str) -> Option<&'static Spec>| -> Settings {
            set.iter().filter_map(|(key, value)| Some(spelled(find(key)?, *value))).collect()
        };
        PlanSpec {
            scenario: self.scenario.to_owned(),
            conditions: of(Conditions::spec),
            parameters: of(Parameters::spec),
            dealers: self.dealers,
            months: self.months,
            seed: self.seed,
            replications: REPLICATIONS,
            policies: self.sides.iter().map(Side::spec).collect(),
            ..PlanSpec::default()
        }
    }
}

impl Control {
    /// What it sets where it begins.
    #[must_use]
    pub fn start(&self) -> Vec<(&'static str, f64)> {
        match self {
            Self::Slider { key, start, .. } => vec![(key, *start)],
            Self::Squares { .. } => self.square(Self::MIDDLE),
        }
    }

    /// The square in the middle.
    pub const MIDDLE: usize = 4;

    /// What a square sets; nothing where there are none.
    #[must_use]
    pub fn square(&self, place: usize) -> Vec<(&'static str, f64)> {
        match self {
            Self::Slider { .. } => Vec::new(),
            Self::Squares { keys, values, .. } => {
                vec![(keys[0], values[0][place % 3]), (keys[1], values[1][place / 3 % 3])]
            }
        }
    }
}

fn spelled(spec: &Spec, value: f64) -> (String, Value) {
    (spec.key.to_owned(), spec.spell(value))
}

const CARROT: Side = Side::preset("carrot");
const STICK: Side = Side::preset("stick");
const MIXED: Side = Side::preset("mixed");

/// The stick with one lever moved.
const fn lever(key: &'static str, set: &'static [(&'static str, f64)]) -> Side {
    Side { key, base: "stick", set, look: None }
}

/// The stick that asks why before it punishes.
const ASK: Side = Side { look: Some("plain"), ..lever("ask", &[("diagnosis", 1.0)]) };

/// The chapters, in order.
pub const CHAPTERS: &[Chapter] = &[
    Chapter {
        key: "month",
        scenario: "mid",
        dealers: 12,
        months: 12,
        seed: 4217,
        sides: &[STICK],
        options: &["lazy", "unlucky", "unskilled"],
        answer: 1,
        control: None,
        quotes: &[("unjust", 0.75)],
    },
    Chapter {
        key: "five",
        scenario: "mid",
        dealers: 12,
        months: 24,
        seed: 4217,
        sides: &[STICK],
        options: &["large", "small", "sharp", "careful", "overrated"],
        answer: 4,
        control: None,
        quotes: &[("large", 0.48), ("small", 0.31), ("sharp", 0.36), ("careful", 0.42), ("overrated", 0.56)],
    },
    Chapter {
        key: "year",
        scenario: "mid",
        dealers: 12,
        months: 12,
        seed: 13,
        sides: &[CARROT, STICK, MIXED],
        options: &["carrot", "stick", "mixed"],
        answer: 0,
        control: None,
        quotes: &[],
    },
    Chapter {
        key: "later",
        scenario: "mid",
        dealers: 60,
        months: 36,
        seed: 12,
        sides: &[CARROT, STICK],
        options: &["soon", "two_years", "never"],
        answer: 1,
        control: None,
        quotes: &[],
    },
    Chapter {
        key: "market",
        scenario: FLIP.scenario,
        dealers: FLIP.dealers,
        months: FLIP.months,
        seed: FLIP.seed,
        sides: &[CARROT, STICK],
        options: &["carrot", "stick", "same"],
        answer: 1,
        control: Some(Control::Slider { key: FLIP.slider, ends: [FLIP.ends[1], FLIP.ends[0]], start: FLIP.ends[0] }),
        quotes: &[],
    },
    Chapter {
        key: "luck",
        scenario: "mid",
        dealers: 60,
        months: 36,
        seed: 23,
        sides: &[STICK, ASK],
        options: &["fewer", "same", "more"],
        answer: 2,
        control: Some(Control::Slider { key: "local_spread", ends: [0.0, 0.3], start: 0.3 }),
        quotes: &[("calm", 0.61), ("wild", 0.87)],
    },
    Chapter {
        key: "lever",
        scenario: "mid",
        dealers: 60,
        months: 36,
        seed: 4217,
        sides: &[
            STICK,
            lever("pay", &[("margin", 0.21), ("bonus", 0.02)]),
            ASK,
            lever("wait", &[("tolerance", 2.0)]),
            lever("talk", &[("talks", 0.5)]),
        ],
        options: &["pay", "ask", "wait", "talk"],
        answer: 1,
        control: None,
        quotes: &[],
    },
    Chapter {
        key: "map",
        scenario: "mid",
        dealers: 60,
        months: 36,
        seed: 110,
        sides: &[CARROT, STICK, MIXED],
        options: &["carrot", "stick", "mixed", "none"],
        answer: 3,
        control: Some(Control::Squares {
            keys: ["brand_strength", "rival_strength"],
            values: [[-0.4, 0.0, 0.4], [-0.3, 0.0, 0.3]],
            winners: [0, 2, 1, 0, 2, 1, 0, 0, 2],
        }),
        quotes: &[],
    },
];
