//! The normal law: density, distribution and quantile.
//!
//! All draws with a bell shape pass through `normal_quantile`, which rises with its argument: a luckier number is a
//! luckier outcome, under every policy alike.

use super::{exp, ln};

/// `1/√(2π)`.
const DENSITY_AT_ZERO: f64 = 0.398_942_280_401_432_7;
/// Beyond this distance the rational form of the distribution gives way to a continued fraction.
const RATIONAL_MAX: f64 = 7.071_067_811_865_475;
/// Beyond this distance from the middle a quantile is taken from the tail formulas.
const CENTRE: f64 = 0.425;

/// The density of the standard normal law at `z`.
#[inline]
#[must_use]
pub fn normal_pdf(z: f64) -> f64 {
    DENSITY_AT_ZERO * exp(-0.5 * z * z)
}

/// The probability that a standard normal number is at most `z`: right to fifteen places, and in the far lower tail
/// to eight digits (rational form of Hart et al. 1968 as arranged by West 2005; recalled, and checked).
#[inline]
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    let distance = z.abs();
    let bell = exp(-0.5 * distance * distance);
    let tail = if distance < RATIONAL_MAX { bell * tail_ratio(distance) } else { bell * far_tail_ratio(distance) };
    if z > 0.0 { 1.0 - tail } else { tail }
}

/// The upper tail divided by `e^(−z²/2)`, for `z` in [0, 5√2].
#[inline]
fn tail_ratio(z: f64) -> f64 {
    let numerator = polynomial(
        z,
        [
            220.206_867_912_376,
            221.213_596_169_931,
            112.079_291_497_871,
            33.912_866_078_383,
            6.373_962_203_531_65,
            0.700_383_064_443_688,
            3.526_249_659_989_11e-2,
        ],
    );
    let denominator = polynomial(
        z,
        [
            440.413_735_824_752,
            793.826_512_519_948,
            637.333_633_378_831,
            296.564_248_779_674,
            86.780_732_202_946_1,
            16.064_177_579_207,
            1.755_667_163_182_64,
            8.838_834_764_831_84e-2,
        ],
    );
    numerator / denominator
}

/// The same ratio farther out: Laplace's continued fraction, cut after four steps.
#[cold]
fn far_tail_ratio(z: f64) -> f64 {
    DENSITY_AT_ZERO / (z + 1.0 / (z + 2.0 / (z + 3.0 / (z + 4.0 / (z + 0.65)))))
}

/// The number that a standard normal number stays below with probability `share`, in (0, 1); relative error about
/// 10⁻¹⁶ (Wichura 1988, algorithm AS 241, routine PPND16; coefficients recalled and checked against the distribution).
#[inline]
#[must_use]
pub fn normal_quantile(share: f64) -> f64 {
    let q = share - 0.5;
    if q.abs() <= CENTRE {
        let r = CENTRE * CENTRE - q * q;
        return q * polynomial(r, CENTRE_ABOVE) / polynomial(r, CENTRE_BELOW);
    }
    let tail = if q < 0.0 { share } else { 1.0 - share };
    let size = tail_quantile((-ln(tail)).sqrt());
    if q < 0.0 { -size } else { size }
}

/// The quantile's size in a tail, from `r = √(−ln tail)`.
fn tail_quantile(r: f64) -> f64 {
    if r <= 5.0 {
        polynomial(r - 1.6, NEAR_ABOVE) / polynomial(r - 1.6, NEAR_BELOW)
    } else {
        polynomial(r - 5.0, FAR_ABOVE) / polynomial(r - 5.0, FAR_BELOW)
    }
}

/// A polynomial with its constant term first.
#[inline]
fn polynomial<const N: usize>(x: f64, coefficients: [f64; N]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

const CENTRE_ABOVE: [f64; 8] = [
    3.387_132_872_796_366_608,
    133.141_667_891_784_377_45,
    1_971.590_950_306_551_442_7,
    13_731.693_765_509_461_125,
    45_921.953_931_549_871_457,
    67_265.770_927_008_700_853,
    33_430.575_583_588_128_105,
    2_509.080_928_730_122_672_7,
];
const CENTRE_BELOW: [f64; 8] = [
    1.0,
    42.313_330_701_600_911_252,
    687.187_007_492_057_908_3,
    5_394.196_021_424_751_107_7,
    21_213.794_301_586_595_867,
    39_307.895_800_092_710_61,
    28_729.085_735_721_942_674,
    5_226.495_278_852_854_561,
];
const NEAR_ABOVE: [f64; 8] = [
    1.423_437_110_749_683_577_34,
    4.630_337_846_156_545_295_9,
    5.769_497_221_460_691_405_5,
    3.647_848_324_763_204_605_04,
    1.270_458_252_452_368_382_58,
    0.241_780_725_177_450_611_77,
    0.022_723_844_989_269_184_583_3,
    7.745_450_142_783_414_076_4e-4,
];
const NEAR_BELOW: [f64; 8] = [
    1.0,
    2.053_191_626_637_758_821_87,
    1.676_384_830_183_803_849_4,
    0.689_767_334_985_100_004_55,
    0.148_103_976_427_480_074_59,
    0.015_198_666_563_616_457_196_6,
    5.475_938_084_995_344_946e-4,
    1.050_750_071_644_416_843_24e-9,
];
const FAR_ABOVE: [f64; 8] = [
    6.657_904_643_501_103_777_2,
    5.463_784_911_164_114_369_9,
    1.784_826_539_917_291_335_8,
    0.296_560_571_828_504_891_23,
    0.026_532_189_526_576_123_093,
    1.242_660_947_388_078_438_6e-3,
    2.711_555_568_743_487_578_15e-5,
    2.010_334_399_292_288_132_65e-7,
];
const FAR_BELOW: [f64; 8] = [
    1.0,
    0.599_832_206_555_887_937_69,
    0.136_929_880_922_735_805_31,
    0.014_875_361_290_850_614_852_5,
    7.868_691_311_456_132_591e-4,
    1.846_318_317_510_054_681_8e-5,
    1.421_511_758_316_445_888_7e-7,
    2.044_263_103_389_939_785_64e-15,
];
