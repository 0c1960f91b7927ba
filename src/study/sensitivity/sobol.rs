//! Sobol indices: which part of the outcome's variance is due to which factor.
//!
//! The first index of a factor is the share of the variance that would go if the factor alone were known; the total index is
//! the share that would stay if everything else were known. What the total has more than the first is interplay (Sobol 1993).
//! Two independent points A and B make a row; for each factor a third one is A with B's value of that factor. The first index
//! is estimated as in Saltelli et al. 2010, from outcomes less their mean, the total as in Jansen 1999 (all from memory).
//!
//! Points are independent rather than evenly spread, so that the rows can be drawn again (bootstrap) for an honest interval:
//! see `docs/decisions/0041-plain-points-for-sensitivity.md`.

use serde::{Deserialize, Serialize};

use super::{Span, rest, stretched};
use crate::experiment::statistics::{NORMAL_975, mean_sd};
use crate::luck::DrawSource;
use crate::study::factor::Point;
use crate::study::{Evaluation, Method};

/// How often the rows are drawn again for the intervals.
const RESAMPLES: u32 = 500;
/// Where the draws of the resampling begin among the rows of the design.
const RESAMPLING_FIRST: u32 = 1 << 31;

/// The method.
#[derive(Clone, Debug, PartialEq)]
pub struct Sobol {
    /// The seed of the design.
    pub seed: u64,
    /// What is varied, in the order of the study's factors.
    pub spans: Vec<Span>,
    /// Number of rows; each takes two runs more than there are factors.
    pub samples: u32,
}

/// The indices of a factor, shares of the variance. An estimate may fall a little below 0 or above 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Indices {
    /// What the factor does alone.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub first: f64,
    /// 95 % interval of the first index (bootstrap over the rows: Archer, Saltelli and Sobol 1997, from memory).
    #[cfg_attr(feature = "cli", schemars(with = "[Option<f64>; 2]"))]
    pub first_ci95: [f64; 2],
    /// What the factor does alone and together with others.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub total: f64,
    /// 95 % interval of the total index.
    #[cfg_attr(feature = "cli", schemars(with = "[Option<f64>; 2]"))]
    pub total_ci95: [f64; 2],
}

impl Indices {
    /// What is said of a factor before the first row, and where the outcome never moves.
    const NONE: Self = Self { first: f64::NAN, first_ci95: [f64::NAN; 2], total: f64::NAN, total_ci95: [f64::NAN; 2] };

    /// The first and the total index; none where the outcome does not move or no row is complete.
    #[must_use]
    pub fn shares(&self) -> Option<[f64; 2]> {
        (self.first.is_finite() && self.total.is_finite()).then_some([self.first, self.total])
    }
}

/// Complete rows from which on indices are worth a look while more are on their way: fewer jump about (assumed).
pub const ROWS_MIN: u32 = 8;

/// What the indices of all factors of an outcome are good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// There are none: no row is complete, or the outcome never moves.
    None,
    /// Alone the factors, or one of them, take more than the whole variance, which only happens where there are too few rows.
    FewRows,
    /// They can be shares of one whole.
    Sound,
}

impl Grounds {
    /// What these indices, one for each factor, are good for.
    pub fn of<'a>(indices: impl IntoIterator<Item = &'a Indices>) -> Self {
        let alone: Option<Vec<f64>> =
            indices.into_iter().map(|indices| indices.shares().map(|[first, _]| first)).collect();
        match alone {
            Some(alone) if alone.is_empty() => Self::None,
            Some(alone) if alone.iter().sum::<f64>() > 1.0 || alone.iter().any(|share| *share > 1.0) => Self::FewRows,
            Some(_) => Self::Sound,
            None => Self::None,
        }
    }
}

impl Method for Sobol {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        let factors = self.spans.len() as u32;
        let points = (0..self.samples).flat_map(|row| sample(self.seed, row, factors));
        rest(points.map(|unit| stretched(&self.spans, &unit)).collect(), told.len())
    }

    fn expected(&self) -> u32 {
        self.samples * (self.spans.len() as u32 + 2)
    }
}

/// The `row`-th row in the unit cube: A, B, and A with B's value of each factor.
#[must_use]
pub fn sample(seed: u64, row: u32, factors: u32) -> Vec<Vec<f64>> {
    let mut uniforms = Vec::new();
    DrawSource::design(seed, row, 2 * factors, &mut uniforms);
    let (a, b) = uniforms.split_at(factors as usize);
    let exchanged = (0..factors as usize).map(|factor| {
        let mut point = a.to_vec();
        point[factor] = b[factor];
        point
    });
    [a.to_vec(), b.to_vec()].into_iter().chain(exchanged).collect()
}

/// The indices of so many factors, from the outcomes of complete rows, and the number of rows used: one with an undefined
/// outcome is left out. Not a number where the outcome never moves or no row is used ([`Indices::shares`]).
#[must_use]
pub fn apportioned(seed: u64, factors: u32, outcomes: &[f64]) -> (u32, Vec<Indices>) {
    let rows = outcomes.chunks_exact(factors as usize + 2);
    let rows: Vec<&[f64]> = rows.filter(|row| row.iter().all(|outcome| outcome.is_finite())).collect();
    let count = rows.len() as u32;
    if count == 0 {
        return (0, vec![Indices::NONE; factors as usize]);
    }
    let best = estimates(&rows, factors);
    let again: Vec<Vec<[f64; 2]>> =
        (0..RESAMPLES).map(|number| estimates(&drawn_again(seed, number, &rows), factors)).collect();
    let interval = |factor: usize, which: usize| {
        let values: Vec<f64> = again.iter().map(|estimates| estimates[factor][which]).collect();
        let half = NORMAL_975 * mean_sd(&values).1;
        let middle = best[factor][which];
        if count < 2 { [f64::NAN; 2] } else { [middle - half, middle + half] }
    };
    let indices = |factor: usize| Indices {
        first: best[factor][0],
        first_ci95: interval(factor, 0),
        total: best[factor][1],
        total_ci95: interval(factor, 1),
    };
    (count, (0..factors as usize).map(indices).collect())
}

/// As many rows as there are, drawn from them with replacement.
fn drawn_again<'a>(seed: u64, number: u32, rows: &[&'a [f64]]) -> Vec<&'a [f64]> {
    let mut uniforms = Vec::new();
    DrawSource::design(seed, RESAMPLING_FIRST + number, rows.len() as u32, &mut uniforms);
    uniforms.iter().map(|uniform| rows[(uniform * rows.len() as f64) as usize]).collect()
}

/// The first and the total index of every factor; not a number without a row.
fn estimates(rows: &[&[f64]], factors: u32) -> Vec<[f64; 2]> {
    let ends: Vec<f64> = rows.iter().flat_map(|row| [row[0], row[1]]).collect();
    let (mean, sd) = mean_sd(&ends);
    let scale = sd * sd * rows.len() as f64;
    let of = |factor: usize| {
        let (mut first, mut total) = (0.0, 0.0);
        for row in rows {
            let change = row[factor + 2] - row[0];
            first += (row[1] - mean) * change;
            total += change * change;
        }
        if scale > 0.0 { [first / scale, 0.5 * total / scale] } else { [f64::NAN; 2] }
    };
    (0..factors as usize).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::{Grounds, apportioned, sample};

    #[test]
    fn a_row_exchanges_one_value_at_a_time() {
        let row = sample(5, 2, 3);
        let (a, b) = (&row[0], &row[1]);
        let expected = [vec![b[0], a[1], a[2]], vec![a[0], b[1], a[2]], vec![a[0], a[1], b[2]]];
        assert_eq!(row[2..], expected);
    }

    #[test]
    fn shares_are_none_without_a_row_or_a_movement_and_more_than_the_whole_means_few_rows() {
        let grounds = |factors, outcomes: &[f64]| {
            let (count, indices) = apportioned(1, factors, outcomes);
            assert_eq!(indices.len(), factors as usize, "one for each factor");
            (count, Grounds::of(&indices))
        };
        assert_eq!(grounds(2, &[]), (0, Grounds::None));
        assert_eq!(grounds(2, &[1.0, 2.0, 3.0]), (0, Grounds::None), "a row of four is not complete");
        assert_eq!(grounds(2, &[f64::NAN, 2.0, 3.0, 4.0]), (0, Grounds::None));
        assert_eq!(grounds(1, &[2.0; 30]), (10, Grounds::None));
        assert_eq!(grounds(1, &[2.0, 2.0, 3.0]), (1, Grounds::None), "the whole did not move");
        assert_eq!(grounds(2, &[0.0, 1.0, 1.0, 1.0]), (1, Grounds::FewRows));
        let sum: Vec<f64> =
            (0..500).flat_map(|row| sample(3, row, 2)).map(|point| point[0] + point[0] * point[1]).collect();
        assert_eq!(grounds(2, &sum), (500, Grounds::Sound));
    }

    #[test]
    fn what_never_moves_has_no_indices_and_a_gap_costs_its_row_alone() {
        let (count, indices) = apportioned(1, 1, &[2.0; 30]);
        assert!(count == 10 && indices[0].first.is_nan() && indices[0].total.is_nan());
        let mut outcomes: Vec<f64> = (0..20).flat_map(|row| sample(1, row, 1)).map(|point| point[0]).collect();
        let whole = apportioned(1, 1, &outcomes);
        outcomes.extend([f64::NAN, 1.0, 2.0]);
        assert_eq!(apportioned(1, 1, &outcomes), whole);
    }
}
