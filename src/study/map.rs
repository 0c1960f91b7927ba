//! Which policy wins where: a cell for each pair of values of two factors, filled from coarse to fine, so that a picture that
//! is not finished is a picture all the same. [`Adaptive`] computes only those cells where something changes.

mod adaptive;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::evaluation::{Budget, Evaluation, Study};
use super::factor::{DIALLED, Factor, Point};
use super::method::Method;
use crate::experiment::sequential::Lead;
use crate::experiment::statistics::{VerbalScale, word_of};
use crate::experiment::{Criterion, PlanSpec, PolicySpec};
use crate::numeric::Bounded as _;
use crate::registry::{Kind, Problem, Saying};
use crate::saying;
pub use adaptive::Adaptive;

/// Fewest and most cells along an axis.
pub const CELLS: (u32, u32) = (2, 101);
/// Cells along an axis of the first, coarse picture.
const COARSE: u32 = 5;

/// A factor from one value to another in equal steps.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// What goes along it.
    pub factor: Factor,
    /// The first value.
    pub low: f64,
    /// The last value.
    pub high: f64,
    /// How many values.
    pub count: u32,
}

impl Axis {
    /// The `index`-th value.
    #[must_use]
    pub fn value(&self, index: u32) -> f64 {
        let part = f64::from(index) / f64::from(self.count - 1);
        // The ends exactly, and no dust of binary fractions between them.
        ((self.low + part * (self.high - self.low)) * 1e9).round() / 1e9
    }

    /// The place of a value, in cells from the first; none outside.
    #[must_use]
    pub fn place(&self, value: f64) -> Option<f64> {
        let part = (value - self.low) / (self.high - self.low);
        (0.0..=1.0).contains(&part).then(|| part * f64::from(self.count - 1))
    }

    fn check(&self, field: &str, key: &str) -> Result<(), Problem> {
        let range = self.factor.range();
        let refuse = |message: Saying| {
            let hint = saying!(
                "axis",
                "KEY=LOW:HIGH:CELLS, such as {key}={min}:{max}:21",
                key = key,
                min = range.min,
                max = range.max
            );
            Err(Problem::new(field, message, hint))
        };
        let whole = self.factor.setting().is_some_and(|setting| setting.kind != Kind::Number);
        if self.low.partial_cmp(&self.high) != Some(Ordering::Less) {
            refuse(saying!("not-below", "{low} is not below {high}", low = self.low, high = self.high))
        } else if self.low < range.min || self.high > range.max {
            refuse(saying!("range", "{key} goes from {min} to {max}", key = key, min = range.min, max = range.max))
        } else if !(CELLS.0..=CELLS.1).contains(&self.count) {
            refuse(saying!(
                "cells",
                "an axis has {min} to {max} cells, not {count}",
                min = CELLS.0,
                max = CELLS.1,
                count = self.count
            ))
        } else if whole && (0..self.count).any(|index| self.value(index).fract() != 0.0) {
            refuse(saying!("whole-steps", "{key} takes whole numbers only", key = key))
        } else {
            Ok(())
        }
    }
}

/// The method; the study's factors are those of the two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    x: Axis,
    y: Axis,
    /// The cells in the order in which they are asked for: column and row.
    order: Vec<(u32, u32)>,
}

/// What a cell shows at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Place of the policy that leads.
    pub leader: u16,
    /// Whether it wins; else it is too close to call.
    pub wins: bool,
}

/// How the policies stand in a cell, and how that is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// They were run there.
    Computed(Evaluation),
    /// All cells around it show this, so it is taken to show it too. There are no figures.
    Inferred(Shown),
}

/// How a cell came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Value along the first axis.
    pub x: f64,
    /// Value along the second axis.
    pub y: f64,
    /// How the policies stand there.
    pub outcome: Outcome,
}

impl Shown {
    /// What a cell shows that was computed; nothing where nobody leads. It is too close to call where the leader was not surely
    /// ahead at the end of its replications, or does better in fewer than 55 of 100.
    fn of(evaluation: &Evaluation) -> Option<Self> {
        let wins = evaluation.named() && word_of(evaluation.share().at_least(0.5)) != VerbalScale::TooClose;
        evaluation.leader().map(|leader| Self { leader, wins })
    }
}

impl Cell {
    /// What it shows; nothing where nobody leads.
    #[must_use]
    pub fn shown(&self) -> Option<Shown> {
        match &self.outcome {
            Outcome::Computed(evaluation) => Shown::of(evaluation),
            Outcome::Inferred(shown) => Some(*shown),
        }
    }

    /// Place of the policy that wins; none where it is too close to call.
    #[must_use]
    pub fn winner(&self) -> Option<u16> {
        self.shown().filter(|shown| shown.wins).map(|shown| shown.leader)
    }

    /// Place of the policy that leads, clearly or not.
    #[must_use]
    pub fn leader(&self) -> Option<u16> {
        self.shown().map(|shown| shown.leader)
    }

    /// How the policies stand there, where they were run there.
    #[must_use]
    pub const fn evaluation(&self) -> Option<&Evaluation> {
        match &self.outcome {
            Outcome::Computed(evaluation) => Some(evaluation),
            Outcome::Inferred(_) => None,
        }
    }

    /// Whether it was not computed, but inferred from the cells around it.
    #[must_use]
    pub const fn is_inferred(&self) -> bool {
        matches!(self.outcome, Outcome::Inferred(_))
    }

    /// The mean lead over the runner-up, as a share of the size of the runner-up's mean; its interval too. Not a number where
    /// nothing was run.
    #[must_use]
    pub fn margin(&self) -> Lead {
        let Some(evaluation) = self.evaluation() else { return Lead::UNKNOWN };
        let Lead { mean, low, high } = evaluation.lead();
        let size = evaluation.runner_up().map_or(f64::NAN, |policy| evaluation.mean(0, policy.into()).abs());
        Lead { mean: mean / size, low: low / size, high: high / size }
    }
}

impl Map {
    /// The map over two axes of a plan, which gets the policy that the dials turn if an axis asks for it.
    ///
    /// # Errors
    /// Everything that is wrong with the axes, each under its field, `x` or `y`.
    pub fn new(spec: &PlanSpec, x: Axis, y: Axis) -> Result<Self, Vec<Problem>> {
        let keys = [x, y].map(|axis| axis.factor.key(spec));
        let mut problems: Vec<Problem> = [(x, "x", &keys[0]), (y, "y", &keys[1])]
            .into_iter()
            .filter_map(|(axis, field, key)| axis.check(field, key).err())
            .collect();
        if x.factor.moves_with(y.factor) {
            let message = saying!("same-axis", "{key} is on the other axis already", key = keys[1]);
            problems.push(Problem::new("y", message, saying!("other-axis", "choose a different factor for each axis")));
        }
        if problems.is_empty() { Ok(Self { x, y, order: order(x.count, y.count) }) } else { Err(problems) }
    }

    /// The axes.
    #[must_use]
    pub const fn axes(&self) -> [&Axis; 2] {
        [&self.x, &self.y]
    }

    /// The study that this map asks about, with at most so many replications in a cell.
    #[must_use]
    pub fn study(&self, spec: PlanSpec, criterion: Criterion, replications: u32) -> Study {
        let factors = vec![self.x.factor, self.y.factor];
        Study { spec, factors, criteria: vec![criterion], budget: Budget::UntilNamed(replications) }
    }

    /// The cells, row by row from the first values on, as far as they are answered; `answers` in the order of asking.
    pub fn cells<'a>(&self, answers: impl Iterator<Item = Option<&'a Evaluation>>) -> Vec<Option<Cell>> {
        let mut cells = vec![None; self.order.len()];
        for ((column, row), evaluation) in self.order.iter().zip(answers) {
            let place = self.index(*column, *row);
            cells[place] = evaluation.map(|evaluation| self.cell(place, Outcome::Computed(evaluation.clone())));
        }
        cells
    }

    /// The place of a cell, row by row from the first values on.
    const fn index(&self, column: u32, row: u32) -> usize {
        (row * self.x.count + column) as usize
    }

    /// The values of the two factors at a place.
    fn point(&self, place: usize) -> Point {
        let place = place as u32;
        vec![self.x.value(place % self.x.count), self.y.value(place / self.x.count)]
    }

    /// The cell at a place.
    fn cell(&self, place: usize, outcome: Outcome) -> Cell {
        let point = self.point(place);
        Cell { x: point[0], y: point[1], outcome }
    }
}

impl Method for Map {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        self.order[told.len().min(self.order.len())..]
            .iter()
            .map(|(column, row)| self.point(self.index(*column, *row)))
            .collect()
    }

    fn expected(&self) -> u32 {
        self.order.len() as u32
    }
}

/// All cells, those of a coarse picture first, then those between them, and so on.
fn order(columns: u32, rows: u32) -> Vec<(u32, u32)> {
    let mut order = Vec::with_capacity((columns * rows) as usize);
    let mut seen = vec![false; (columns * rows) as usize];
    let mut parts = COARSE - 1;
    while order.len() < seen.len() {
        for row in picks(rows, parts) {
            for column in picks(columns, parts) {
                let place = (row * columns + column) as usize;
                if !std::mem::replace(&mut seen[place], true) {
                    order.push((column, row));
                }
            }
        }
        parts *= 2;
    }
    order
}

/// So many parts of an axis: the cells nearest to the borders between them.
fn picks(count: u32, parts: u32) -> Vec<u32> {
    let last = count - 1;
    let mut picks: Vec<u32> = (0..=parts).map(|part| (last * part + parts / 2) / parts).collect();
    picks.dedup();
    picks
}

/// The plan with the policy that the dials of the carrot × stick plane turn, beside the baseline: what a map over the dials
/// compares.
#[must_use]
pub fn with_dials(spec: &PlanSpec, fair: bool) -> PlanSpec {
    let dials = PolicySpec { fairness: fair, ..PolicySpec::preset(DIALLED) };
    PlanSpec { policies: vec![PolicySpec::preset("laissez_faire"), dials], ..spec.clone() }
}

#[cfg(test)]
mod tests {
    use super::{Axis, Map, order, with_dials};
    use crate::experiment::PlanSpec;
    use crate::study::{Factor, Method, inquire};

    fn axis(spec: &PlanSpec, key: &str, low: f64, high: f64, count: u32) -> Axis {
        Axis { factor: Factor::find(spec, "x", key).expect("a factor"), low, high, count }
    }

    #[test]
    fn every_cell_is_asked_for_once_and_a_coarse_picture_comes_first() {
        for (columns, rows) in [(21, 21), (2, 2), (7, 30), (101, 3)] {
            let order = order(columns, rows);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!((sorted.len(), order.len()), ((columns * rows) as usize, (columns * rows) as usize));
            assert_eq!(order[0], (0, 0));
        }
        let first: Vec<_> = order(21, 21).into_iter().take(25).collect();
        assert!(first.iter().all(|(column, row)| column % 5 == 0 && row % 5 == 0));
        assert!(first.contains(&(20, 20)) && first.contains(&(10, 5)));
    }

    #[test]
    fn axes_that_make_no_map_are_refused_under_their_fields() {
        let spec = PlanSpec::default();
        let brand = |low, high, count| axis(&spec, "brand_strength", low, high, count);
        let growth = axis(&spec, "market_growth", 0.0, 0.2, 5);
        let check = |x, y, fields: &[&str]| {
            let problems = Map::new(&spec, x, y).expect_err("no map");
            assert_eq!(problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), fields);
        };
        check(brand(0.3, -0.3, 5), growth, &["x"]);
        check(brand(f64::NAN, 0.3, 5), growth, &["x"]);
        check(growth, brand(0.0, 0.3, 1), &["y"]);
        check(brand(-2.0, 0.3, 5), growth, &["x"]);
        check(brand(-0.3, 0.3, 5), brand(0.0, 0.1, 3), &["y"]);
        check(axis(&spec, "pull", 0.0, 1.0, 5), axis(&spec, "rival_hunger", 0.0, 0.1, 5), &["y"]);
        check(brand(0.3, 0.3, 200), axis(&spec, "boycott", 0.0, 1.0, 3), &["x", "y"]);
        assert!(Map::new(&spec, axis(&spec, "boycott", 0.0, 1.0, 2), growth).is_ok());
    }

    #[test]
    fn a_part_of_a_map_is_a_beginning_of_the_whole() {
        let spec = with_dials(&PlanSpec { months: 6, dealers: 10, ..PlanSpec::default() }, true);
        let [x, y] =
            [("carrot_intensity", 2.0), ("stick_intensity", 4.0)].map(|(key, high)| axis(&spec, key, 0.0, high, 3));
        let map = Map::new(&spec, x, y).expect("a map");
        let study = map.study(spec, crate::experiment::Criterion::default(), 4);
        let told = inquire(&map, |points| points.iter().map(|point| study.evaluation(point)).collect());
        assert_eq!((told.len(), map.ask(&told).len(), map.ask(&told[..4]).len()), (9, 0, 5));
        let cells = map.cells(told[..4].iter().map(Some));
        assert_eq!(cells.iter().flatten().count(), 4);
        let corner = cells[0].as_ref().expect("the first corner comes first");
        assert_eq!((corner.x, corner.y, corner.winner()), (0.0, 0.0, None), "no dials are leaving be");
        assert_eq!(corner.evaluation(), Some(&study.evaluation(&vec![0.0, 0.0])));
    }
}
