//! The natural logarithm, fast and within one unit in the last place.
//!
//! `x = 2^k·m` with `m` around 1, and a polynomial in `s² = ((m − 1)/(m + 1))²` (an old form: Cody & Waite 1980); its
//! coefficients were fitted for this file at Chebyshev nodes with 50 digits. There is no table.

/// The first 40 bits of ln 2: a product with any binary exponent is exact.
const LN_2_HIGH: f64 = 0.693_147_180_559_208_2;
/// What `LN_2_HIGH` leaves out.
const LN_2_LOW: f64 = 7.371_002_565_167_799e-13;
/// The smallest normal number, as bits.
const NORMAL_MIN: u64 = 0x0010_0000_0000_0000;
/// Infinity, as bits.
const INFINITE: u64 = 0x7FF0_0000_0000_0000;
/// The square root of one half, as bits: the lower end of the mantissas.
const SQRT_HALF: u64 = 0x3FE6_A09E_667F_3BCD;

/// The natural logarithm, within one unit in the last place; undefined below 0, −∞ at 0.
#[inline]
#[must_use]
pub fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    if bits.wrapping_sub(NORMAL_MIN) < INFINITE - NORMAL_MIN { ln_scaled(bits, 0.0) } else { ln_edge(x) }
}

/// The logarithm of a positive normal number given as bits, times 2 to the power `exponent`.
#[inline]
fn ln_scaled(bits: u64, exponent: f64) -> f64 {
    let whole = bits.wrapping_sub(SQRT_HALF).cast_signed() >> 52;
    let f = f64::from_bits(bits.wrapping_sub(whole.cast_unsigned() << 52)) - 1.0;
    let k = whole as f64 + exponent;
    let s = f / (2.0 + f);
    let half = 0.5 * f * f;
    k * LN_2_HIGH - ((half - (s * (half + ln_tail(s * s)) + k * LN_2_LOW)) - f)
}

/// `2 artanh(s)/s − 2` as a function of `z = s² ≤ 0.03`, within 2⁻⁵⁷ of the whole.
#[inline]
fn ln_tail(z: f64) -> f64 {
    let z2 = z * z;
    let low = 0.666_666_666_666_667 + z * 0.399_999_999_998_988_9;
    let middle = 0.285_714_286_262_538_36 + z * 0.222_222_110_893_794_96;
    let high = 0.181_828_924_325_368_7 + z * (0.153_316_117_220_550_08 + z * 0.146_178_071_534_174_25);
    z * (low + z2 * (middle + z2 * high))
}

/// The logarithm of everything that is not a positive normal number.
#[cold]
fn ln_edge(x: f64) -> f64 {
    if x == 0.0 {
        f64::NEG_INFINITY
    } else if x < 0.0 {
        f64::NAN
    } else if x < f64::MIN_POSITIVE {
        ln_scaled((x * 18_014_398_509_481_984.0).to_bits(), -54.0)
    } else {
        x
    }
}

/// `ln(1 + x)` without losing a small `x`; for finite `x > −1`.
#[inline]
#[must_use]
pub fn ln_1p(x: f64) -> f64 {
    let sum = 1.0 + x;
    ln(sum) + (x - (sum - 1.0)) / sum
}
