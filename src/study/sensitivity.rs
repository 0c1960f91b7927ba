//! What matters: which of the things that nobody knows or that somebody may choose move the answer, and by how much.
//!
//! Three questions, three methods, all of them about one [`Outcome`], such as the lead of a policy over the best other one:
//!
//! * [`Morris`] screens many factors with few runs: how far does the outcome move when one of them moves?
//! * [`Sobol`] apportions the variance of the outcome: how much of it is a factor's own, how much its interplay with others?
//! * [`Perturbing`] asks whether the verdict stands under other rules of behaviour that fit what is known.
//!
//! Every point meets the same replications, so the outcome is a fixed function of the factors; what is said holds for the mean of
//! these replications. Designs follow from the seed. The estimators take plain numbers and are held against functions whose
//! indices are known (`tests/it/sensitivity.rs`).

mod analysis;
mod morris;
mod outcome;
mod robustness;
mod sobol;
mod span;

pub use analysis::{Analysis, MethodKind};
pub use morris::{Effect, Morris, Way, foremost, screened, trajectory};
pub use outcome::Outcome;
pub use robustness::{Holds, PERTURBATION, Perturbing, Robustness, Rules};
pub use sobol::{Grounds, Indices, ROWS_MIN, Sobol, apportioned, sample};
pub use span::{FACTOR_SETS, Span, all_spans, spans};

use super::factor::Point;

/// Values of the factors at a point of the unit cube.
fn stretched(spans: &[Span], unit: &[f64]) -> Point {
    spans.iter().zip(unit).map(|(span, part)| span.at(*part)).collect()
}

/// The points of a design that have not been told yet.
pub(super) fn rest(design: Vec<Point>, told: usize) -> Vec<Point> {
    design.into_iter().skip(told).collect()
}
