//! Facts of channel research asked as their authors asked them: of a panel of dealers, by a questionnaire that is marked with
//! errors, with simple statistics.
//!
//! A replication is a channel of its own and its dealers are not independent. So every figure is computed within each
//! replication, and the 95 % interval is that of its mean over replications (Student's t). Signs that the rules of the model
//! have from the literature are named in `docs/validation.md`; what is asked here is what becomes of them.

mod leaving;
pub mod panel;
mod questionnaire;
mod regression;
mod rewards;
mod satisfaction;
mod trust;
mod watching;

use std::sync::LazyLock;

use dealers_choice::sim::diary::Event;

use crate::lab::Difference;
use panel::{Moment, Panel};
use questionnaire::{Case, alpha, asked};

pub use regression::correlation;

/// The five policies in an average market, in 20 replications.
static USUAL: LazyLock<Panel> =
    LazyLock::new(|| Panel::live("mid", &["laissez_faire", "carrot", "stick", "fair_stick", "mixed"], 20));

/// What their dealers answer.
static ANSWERS: LazyLock<Vec<Case<'static>>> = LazyLock::new(|| asked(&USUAL));

/// Something known of a dealer that was asked.
type Figure = fn(&Case<'_>) -> f64;
/// Which dealers are looked at.
type Choice = fn(&Case<'_>) -> bool;

const ALL: Choice = |_| true;
const UNDER_THE_STICK: Choice = |case| case.row.life.policy == 2;

/// A figure in each replication, computed from those of its cases that are chosen; unknown where they are fewer than 20.
fn in_each(cases: &[Case], chosen: impl Fn(&Case) -> bool, figure: impl Fn(&[&Case]) -> f64) -> Difference {
    let replications = cases.chunk_by(|left, right| left.row.life.replication == right.row.life.replication);
    let in_one = |replication: &[Case]| {
        let cases: Vec<&Case> = replication.iter().filter(|case| chosen(case)).collect();
        if cases.len() < 20 { f64::NAN } else { figure(&cases) }
    };
    Difference::of(replications.map(in_one).collect())
}

/// The correlation of two figures in each replication.
fn correlated(chosen: Choice, x: Figure, y: Figure) -> Difference {
    in_each(&ANSWERS, chosen, |cases| correlation(cases, x, y))
}

/// The standardised coefficients in each replication of the fit of `y` by some figures.
fn fitted<const N: usize>(chosen: Choice, y: Figure, by: [Figure; N]) -> [Difference; N] {
    std::array::from_fn(|index| in_each(&ANSWERS, chosen, |cases| regression::betas(cases, y, by)[index]))
}

/// The mean of a figure in each replication.
fn mean(cases: &[Case], chosen: impl Fn(&Case) -> bool, figure: Figure) -> Difference {
    in_each(cases, chosen, |cases| cases.iter().map(|case| figure(case)).sum::<f64>() / cases.len() as f64)
}

/// How far a figure moved in each replication from the month before an event to so many months after it: the mean over the
/// dealers to whom it happened under that policy. How they were before decides which of them count.
fn after(
    panel: &Panel,
    policy: usize,
    months: usize,
    counts: impl Fn(&Moment, &Event) -> bool,
    figure: fn(&Moment) -> f64,
) -> Difference {
    let mut sums = vec![(0.0, 0.0); panel.replications];
    for life in panel.under(policy) {
        for (month, event) in life.events.iter().filter(|(month, _)| *month > 0) {
            let (before, after) = (life.at(month - 1), life.at(month - 1 + months));
            if let (Some(before), Some(after)) = (before, after)
                && counts(before, event)
            {
                let (moved, count) = &mut sums[life.replication as usize];
                *moved += figure(after) - figure(before);
                *count += 1.0;
            }
        }
    }
    Difference::of(sums.into_iter().map(|(moved, count)| moved / count).collect())
}

/// Measured: .68 (coercion, which few have met) to .96 (investment). Below .6 a scale would not be published.
#[test]
fn the_items_of_a_scale_agree_as_well_as_in_papers() {
    for construct in questionnaire::CONSTRUCTS {
        let alpha = alpha(&ANSWERS, construct);
        assert!((0.6..0.98).contains(&alpha), "{construct:?}: {alpha:.3}");
    }
}
