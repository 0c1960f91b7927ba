//! The exponential, fast and within one unit in the last place, and what follows from it.
//!
//! `x = (32k + j)·(ln 2)/32 + r` with a small `r`, so `e^x = 2^k · 2^(j/32) · e^r`: a bit move, one of 32 constants, and
//! a short polynomial (the idea is Tang's, 1989). Constants and coefficients were computed for this file with 50 digits.

use super::ln;

/// Adding `1.5·2^52` rounds to the nearest whole number and leaves that number in the low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// Steps of the table in one doubling.
const STEPS: u64 = 32;
/// `32/ln 2`.
const STEPS_PER_E: f64 = 46.166_241_308_446_83;
/// The first 38 bits of `(ln 2)/32`: a product with any step is exact.
const STEP_HIGH: f64 = 0.021_660_849_392_446_835;
/// What `STEP_HIGH` leaves out.
const STEP_LOW: f64 = 5.145_609_244_655_338e-14;
/// Within this distance of zero neither `e^x` nor `e^-x` leaves the normal numbers.
const NEAR: f64 = 708.0;
/// One step of a float's binary exponent, in its bits.
const DOUBLING: u64 = 1 << 52;

/// `e^x`, within one unit in the last place.
///
/// Below −708 (3·10⁻³⁰⁸) the answer is 0, so no subnormal number, slow on most machines, is ever made here.
#[inline]
#[must_use]
pub fn exp(x: f64) -> f64 {
    if x.abs() < NEAR { exp_scaled(x, 0) } else { exp_far(x) }
}

/// `e^x/2^halvings`.
#[inline]
fn exp_scaled(x: f64, halvings: u64) -> f64 {
    let shifted = x * STEPS_PER_E + ROUND;
    let step = shifted - ROUND;
    let high = x - step * STEP_HIGH;
    let low = step * STEP_LOW;
    let bits = shifted.to_bits();
    let (power_bits, power_rest) = POWERS[(bits % STEPS) as usize];
    let power = f64::from_bits(power_bits.wrapping_add((bits & !(STEPS - 1)) << 47).wrapping_sub(halvings * DOUBLING));
    power + power * (high + (tail(high - low) + (power_rest - low)))
}

/// `e^r − 1 − r` for `|r| ≤ (ln 2)/64`, within 2⁻⁶¹.
#[inline]
fn tail(r: f64) -> f64 {
    let r2 = r * r;
    let low = 0.5 + r * 0.166_666_666_666_325_3;
    let high = 0.041_666_666_666_624 + r * 0.008_333_356_611_453_803;
    r2 * (low + r2 * (high + r2 * 0.001_388_891_798_653_118))
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
        exp_scaled(x, 1) * 2.0
    }
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

/// `2^(j/32)` as bits, and what the bits leave out, relative.
pub const POWERS: [(u64, f64); STEPS as usize] = [
    (0x3FF0_0000_0000_0000, 0.0),
    (0x3FF0_59B0_D315_8574, 4.999_744_872_272_632_6e-17),
    (0x3FF0_B558_6CF9_890F, 8.189_317_638_195_515e-17),
    (0x3FF1_1301_D012_5B51, -7.402_825_309_426_177e-17),
    (0x3FF1_72B8_3C7D_517B, -2.793_911_485_951_573_3e-17),
    (0x3FF1_D487_3168_B9AA, 9.341_710_609_905_046e-17),
    (0x3FF2_387A_6E75_6238, 7.826_573_258_636_076e-17),
    (0x3FF2_9E9D_F51F_DEE1, 3.290_472_664_600_841_6e-17),
    (0x3FF3_06FE_0A31_B715, 3.348_462_333_625_152_4e-17),
    (0x3FF3_71A7_373A_A9CB, -6.346_552_106_729_483e-17),
    (0x3FF3_DEA6_4C12_3422, 3.750_854_201_303_127e-17),
    (0x3FF4_4E08_6061_892D, 2.102_304_967_521_571_4e-18),
    (0x3FF4_BFDA_D536_2A27, 1.957_258_529_311_203_6e-17),
    (0x3FF5_342B_569D_4F82, -2.157_147_725_120_875_2e-17),
    (0x3FF5_AB07_DD48_5429, 5.686_480_957_911_74e-17),
    (0x3FF6_247E_B03A_5585, -4.892_306_751_352_275_6e-17),
    (0x3FF6_A09E_667F_3BCD, -6.835_808_657_661_922e-17),
    (0x3FF7_1F75_E8EC_5F74, -2.092_304_381_843_353e-17),
    (0x3FF7_A114_73EB_0187, -2.359_109_477_085_005_3e-17),
    (0x3FF8_2589_994C_CE13, -6.735_219_232_374_683e-17),
    (0x3FF8_ACE5_422A_A0DB, 5.154_830_117_078_678_3e-17),
    (0x3FF9_3737_B0CD_C5E5, -6.432_131_775_424_189e-18),
    (0x3FF9_C491_82A3_F090, 1.534_141_005_360_372_3e-17),
    (0x3FFA_5503_B23E_255D, -6.152_602_891_550_265e-17),
    (0x3FFA_E89F_995A_D3AD, 4.875_160_526_227_062e-17),
    (0x3FFB_7F76_F2FB_5E47, -1.077_248_707_893_405_6e-17),
    (0x3FFC_199B_DD85_529C, 1.685_487_290_628_973e-17),
    (0x3FFC_B720_DCEF_9069, 1.015_621_901_164_15e-17),
    (0x3FFD_5818_DCFB_A487, 1.790_126_907_604_513e-17),
    (0x3FFD_FC97_337B_9B5F, -3.266_924_100_901_318e-17),
    (0x3FFE_A4AF_A2A4_90DA, -5.545_065_618_639_427e-17),
    (0x3FFF_5076_5B6E_4540, 4.578_491_527_706_009_5e-17),
];
