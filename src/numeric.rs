//! Real functions with the same bits everywhere: natively, in Node and in a browser.
//!
//! The standard library may answer `exp` differently on two machines, and then two people who open the same link
//! would see two different histories. So the model calls only these functions. Each uses nothing but `+ − × ÷`,
//! the (exact) square root and bit moves, or calls `libm`, which is written the same way. `exp` and `ln`, asked a
//! dozen times for every dealer and month, are our own, within one unit in the last place.

mod beta;
mod exponential;
mod logarithm;
mod normal;
pub mod order;

pub use beta::{BetaLaw, beta_cdf, beta_quantile};
pub use exponential::{POWERS, exp, logistic, logit, powf};
pub use logarithm::{ln, ln_1p};
pub use normal::{normal_cdf, normal_pdf, normal_quantile};

/// The sine of an angle in radians.
#[must_use]
pub fn sin(angle: f64) -> f64 {
    libm::sin(angle)
}

/// The square root: exact rounding is required of every machine, so the standard one serves.
#[inline]
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    x.sqrt()
}

/// The nearest number in [0, 1]; an undefined number stays undefined, so that it is found and not hidden.
#[inline]
#[must_use]
pub fn clamp01(x: f64) -> f64 {
    within(x, 0.0, 1.0)
}

/// The nearest number in [`low`, `high`]; an undefined number stays undefined. The standard `clamp` can fail, and the words it
/// would fail with cost a program 6 KB.
#[inline]
#[must_use]
pub fn within(x: f64, low: f64, high: f64) -> f64 {
    debug_assert!(low <= high, "{low} is above {high}");
    if x < low {
        low
    } else if x > high {
        high
    } else {
        x
    }
}

/// Numbers kept within bounds.
///
/// The standard `max` and `min` may give either zero of `max(0, −0)`, and in a browser each is a call of a function; these are one
/// comparison. Of an undefined number the bound is left.
pub trait Bounded {
    /// The number, or `floor` where it is not above it.
    #[must_use]
    fn at_least(self, floor: Self) -> Self;
    /// The number, or `cap` where it is not below it.
    #[must_use]
    fn at_most(self, cap: Self) -> Self;
}

impl Bounded for f64 {
    #[inline]
    fn at_least(self, floor: Self) -> Self {
        if self > floor { self } else { floor }
    }

    #[inline]
    fn at_most(self, cap: Self) -> Self {
        if self < cap { self } else { cap }
    }
}
