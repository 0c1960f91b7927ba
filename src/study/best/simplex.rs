//! One simplex search, played as far as its answers go (Nelder and Mead 1965, by the crate `argmin`).

use std::cell::RefCell;

use argmin::core::{CostFunction, Error, Executor};
use argmin::solver::neldermead::NelderMead;

/// Spread of the values of a simplex at which it has settled: a hundredth of a per cent of the base.
const SETTLED: f64 = 1e-4;
/// Steps of a simplex.
const STEPS_MAX: u64 = 60;

/// The point that the search from `simplex` wants to know next; none when it has settled. `value` gives what is known.
///
/// Every corner of the simplex must be known.
pub(super) fn wanted(simplex: &[Vec<f64>], value: &dyn Fn(&[f64]) -> Option<f64>) -> Option<Vec<f64>> {
    let unknown = RefCell::new(None);
    let solver = NelderMead::new(simplex.to_vec()).with_sd_tolerance(SETTLED).expect("a tolerance above zero");
    let search = Executor::new(Known { value, unknown: &unknown }, solver);
    // It ends with an error where it wants what is not known, and that is what is asked for here.
    drop(search.configure(|state| state.max_iters(STEPS_MAX)).timer(false).run());
    unknown.into_inner()
}

struct Known<'a> {
    value: &'a dyn Fn(&[f64]) -> Option<f64>,
    unknown: &'a RefCell<Option<Vec<f64>>>,
}

impl CostFunction for Known<'_> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, point: &Vec<f64>) -> Result<f64, Error> {
        (self.value)(point).ok_or_else(|| {
            *self.unknown.borrow_mut() = Some(point.clone());
            Error::msg("not known yet")
        })
    }
}
