//! One simplex search, played as far as its answers go (Nelder and Mead 1965, by the crate `argmin`).

use std::cell::RefCell;

use argmin::core::{CostFunction, Error, Executor};
use argmin::solver::neldermead::NelderMead;
use argmin_math::{ArgminAdd, ArgminMul, ArgminSub};

/// Spread of the values of a simplex at which it has settled: a hundredth of a per cent of the base.
const SETTLED: f64 = 1e-4;
/// Steps of a simplex.
const STEPS_MAX: u64 = 60;

/// The point that the search from `simplex` wants to know next; none when it has settled. `value` gives what is known.
///
/// Every corner of the simplex must be known.
pub(super) fn wanted(simplex: &[Vec<f64>], value: &dyn Fn(&[f64]) -> Option<f64>) -> Option<Vec<f64>> {
    let unknown = RefCell::new(None);
    let solver = NelderMead::new(simplex.iter().cloned().map(Place).collect())
        .with_sd_tolerance(SETTLED)
        .expect("a tolerance above zero");
    let search = Executor::new(Known { value, unknown: &unknown }, solver);
    // It ends with an error where it wants what is not known, and that is what is asked for here.
    drop(search.configure(|state| state.max_iters(STEPS_MAX)).timer(false).run());
    unknown.into_inner()
}

/// A place, with the arithmetic that a simplex needs: the same bits on every machine.
#[derive(Clone)]
struct Place(Vec<f64>);

impl Place {
    fn with(&self, other: &Self, number: impl Fn(f64, f64) -> f64) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(left, right)| number(*left, *right)).collect())
    }
}

impl ArgminAdd<Self, Self> for Place {
    fn add(&self, other: &Self) -> Self {
        self.with(other, |left, right| left + right)
    }
}

impl ArgminSub<Self, Self> for Place {
    fn sub(&self, other: &Self) -> Self {
        self.with(other, |left, right| left - right)
    }
}

impl ArgminMul<f64, Self> for Place {
    fn mul(&self, times: &f64) -> Self {
        Self(self.0.iter().map(|part| times * part).collect())
    }
}

struct Known<'a> {
    value: &'a dyn Fn(&[f64]) -> Option<f64>,
    unknown: &'a RefCell<Option<Vec<f64>>>,
}

impl CostFunction for Known<'_> {
    type Param = Place;
    type Output = f64;

    fn cost(&self, Place(point): &Place) -> Result<f64, Error> {
        (self.value)(point).ok_or_else(|| {
            *self.unknown.borrow_mut() = Some(point.clone());
            Error::msg("not known yet")
        })
    }
}
