//! Exponential, logarithm and what follows from them, fast and within one unit in the last place.
//!
//! `exp` splits `x = k·ln 2 + r` with `|r| ≤ ½ ln 2` and evaluates a polynomial in `r`; `ln` splits `x = 2^k·m` with
//! `m` around 1 and evaluates a polynomial in `s² = ((m − 1)/(m + 1))²`. Both ideas are old (Cody & Waite 1980); the
//! coefficients were fitted for this file at Chebyshev nodes with 50 digits. There is no table, hence no cache miss.

use std::f64::consts::LOG2_E;

/// Adding `1.5·2^52` rounds to the nearest whole number and leaves that number in the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// The first 40 bits of ln 2: a product with any exponent is exact.
const LN_2_HIGH: f64 = 0.693_147_180_559_208_2;
/// What `LN_2_HIGH` leaves out.
const LN_2_LOW: f64 = 7.371_002_565_167_799e-13;
/// Within this distance of zero neither `e^x` nor `e^-x` leaves the normal numbers.
const EXP_NEAR: f64 = 708.0;
/// The smallest normal number, as bits.
const NORMAL_MIN: u64 = 0x0010_0000_0000_0000;
/// Infinity, as bits.
const INFINITE: u64 = 0x7FF0_0000_0000_0000;
/// The square root of one half, as bits: the lower end of the mantissas of `ln`.
const SQRT_HALF: u64 = 0x3FE6_A09E_667F_3BCD;

/// `e^x`, within one unit in the last place.
///
/// Below −708 (3·10⁻³⁰⁸) the answer is 0, so no subnormal number, slow on most machines, is ever made here.
#[inline]
#[must_use]
pub fn exp(x: f64) -> f64 {
    if x.abs() < EXP_NEAR {
        let (mantissa, rounded) = exp_parts(x);
        mantissa * f64::from_bits(rounded.wrapping_add(1023) << 52)
    } else {
        exp_far(x)
    }
}

/// `e^x = mantissa·2^k`: the mantissa, and a word whose low bits are `k`.
#[inline]
fn exp_parts(x: f64) -> (f64, u64) {
    let shifted = x * LOG2_E + ROUND;
    let k = shifted - ROUND;
    let high = x - k * LN_2_HIGH;
    let low = k * LN_2_LOW;
    let r = high - low;
    (1.0 + (high + (exp_tail(r) - low)), shifted.to_bits())
}

/// `e^r − 1 − r` for `|r| ≤ ½ ln 2`, relative to `e^r` within 2⁻⁵⁹.
#[inline]
fn exp_tail(r: f64) -> f64 {
    let r2 = r * r;
    let r4 = r2 * r2;
    let low = (0.5 + r * 0.166_666_666_666_666_69) + r2 * (0.041_666_666_666_666_664 + r * 0.008_333_333_333_330_062);
    let middle = (0.001_388_888_888_888_655_2 + r * 0.000_198_412_698_630_536_18)
        + r2 * (2.480_158_731_714_449_8e-5 + r * 2.755_726_845_999_706_4e-6);
    let high = (2.755_728_296_954_995e-7 + r * 2.510_038_549_551_032e-8) + r2 * 2.091_123_663_026_154_5e-9;
    r2 * (low + r4 * (middle + r4 * high))
}

/// `e^x` where the answer, or its scale, leaves the normal numbers.
#[cold]
fn exp_far(x: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x < 0.0 {
        0.0
    } else if x > 710.0 {
        f64::INFINITY
    } else {
        let (mantissa, rounded) = exp_parts(x);
        mantissa * f64::from_bits(rounded.wrapping_add(1022) << 52) * 2.0
    }
}

/// The natural logarithm, within one unit in the last place; undefined below 0, −∞ at 0.
#[inline]
#[must_use]
pub fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    if bits.wrapping_sub(NORMAL_MIN) < INFINITE - NORMAL_MIN {
        ln_scaled(bits, 0.0)
    } else {
        ln_edge(x)
    }
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

/// `base^exponent` for a base above 0, within one unit in the last place. For rare use: it is slow.
#[must_use]
pub fn powf(base: f64, exponent: f64) -> f64 {
    debug_assert!(base > 0.0, "a power of {base}");
    libm::pow(base, exponent)
}

/// The share `1/(1 + e^-x)` in [0, 1] that belongs to log odds `x`.
#[inline]
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// The log odds of a share in (0, 1): what `logistic` undoes.
#[inline]
#[must_use]
pub fn logit(share: f64) -> f64 {
    ln(share / (1.0 - share))
}
