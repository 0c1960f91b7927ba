//! Money and goods as whole numbers of grains, so that books balance exactly. A grain is 2⁻²⁰ of a unit, about a millionth.
//!
//! What one party pays another receives: the same integer is posted on both sides, and a sum over everybody is zero to
//! the last digit, whatever the order of addition. A float becomes an amount in one place only, rounded once.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// Grains in one unit: a power of two, so that a grain's way to a float and back costs no division and no digit.
const SCALE: f64 = 1_048_576.0;
/// Adding `1.5·2^52` rounds to the nearest whole number, ties to even, and leaves it in the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// Below this size (2^51 grains) the rounding trick holds.
const ROUND_MAX: f64 = 2_251_799_813_685_248.0;

/// Grains nearest to `units`, ties to even; saturates beyond 8.8·10¹² units.
#[inline]
fn grains(units: f64) -> i64 {
    let scaled = units * SCALE;
    if scaled.abs() < ROUND_MAX {
        (scaled + ROUND).to_bits().wrapping_sub(ROUND.to_bits()).cast_signed()
    } else {
        far_grains(scaled)
    }
}

/// The rare rest: more than two thousand million units, or not a number.
#[cold]
fn far_grains(scaled: f64) -> i64 {
    debug_assert!(!scaled.is_nan(), "an amount that is not a number");
    libm::rint(scaled) as i64
}

/// Defines an amount: a whole number of grains that adds up, in one dimension.
macro_rules! amount {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(
            /// Grains of 2⁻²⁰ of a unit; may be negative.
            pub i64,
        );

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// The nearest amount, ties to even. An undefined number is a bug: it stops a debug build and counts as 0.
            #[inline]
            #[must_use]
            pub fn from_units(units: f64) -> Self {
                Self(grains(units))
            }

            /// The amount as a float, in units.
            #[inline]
            #[must_use]
            pub fn units(self) -> f64 {
                self.0 as f64 / SCALE
            }
        }

        impl Add for $name {
            type Output = Self;
            #[inline]
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            #[inline]
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $name {
            type Output = Self;
            #[inline]
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl AddAssign for $name {
            #[inline]
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl SubAssign for $name {
            #[inline]
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
                amounts.fold(Self::ZERO, Add::add)
            }
        }
    };
}

amount! {
    /// An amount of money. One unit is 1/100 of the list price.
    Money
}

amount! {
    /// An amount of goods. One unit is one unit of the product.
    Goods
}
