//! Four numbers at a time, one of each future, and the project's own functions of them: every lane has the bits of `numeric`.

use bytemuck::cast;
use dealers_choice::numeric::{self, POWERS};
pub use wide::f64x4;
use wide::u64x4;

/// 1.5·2⁵²: a number to which it is added is rounded to a whole, which its last bits then hold.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// 2⁵² and its bits: a small whole number in its last bits makes it larger by just that.
const WHOLE: f64 = 4_503_599_627_370_496.0;
const WHOLE_BITS: u64 = 0x4330_0000_0000_0000;
/// Added to a power of two, so that no power is negative.
const BIAS: u64 = 1024;

/// The number in the lanes where `here` is set, zero elsewhere.
#[inline]
pub fn only(here: f64x4, x: impl Into<f64x4>) -> f64x4 {
    here & x.into()
}

/// One number where `here` is set, another elsewhere.
#[inline]
pub fn choose(here: f64x4, then: impl Into<f64x4>, otherwise: impl Into<f64x4>) -> f64x4 {
    here.bitselect(then.into(), otherwise.into())
}

#[inline]
pub fn at_least(x: f64x4, floor: f64) -> f64x4 {
    choose(x.simd_gt(floor), x, floor)
}

#[inline]
pub fn at_most(x: f64x4, cap: f64) -> f64x4 {
    choose(x.simd_lt(cap), x, cap)
}

#[inline]
pub fn clamp01(x: f64x4) -> f64x4 {
    choose(x.simd_lt(0.0), 0.0, choose(x.simd_gt(1.0), 1.0, x))
}

#[inline]
pub fn logistic(x: f64x4) -> f64x4 {
    1.0 / (1.0 + exp(-x))
}

/// `numeric::exp`, step by step; what is far from zero in any lane goes to the function itself.
#[inline]
pub fn exp(x: f64x4) -> f64x4 {
    if !x.abs().simd_lt(708.0).all() {
        return x.to_array().map(numeric::exp).into();
    }
    let shifted = x * 46.166_241_308_446_83 + ROUND;
    let step = shifted - ROUND;
    let (high, low) = (x - step * 0.021_660_849_392_446_835, step * 5.145_609_244_655_338e-14);
    let bits: u64x4 = cast(shifted);
    let powers = (bits & 31).to_array().map(|step| POWERS[step as usize % 32]);
    let (power, rest) = (u64x4::from(powers.map(|power| power.0)), f64x4::from(powers.map(|power| power.1)));
    let power: f64x4 = cast(power + ((bits & !31) << 47));
    let r = high - low;
    let r2 = r * r;
    let below = 0.5 + r * 0.166_666_666_666_325_3;
    let above = 0.041_666_666_666_624 + r * 0.008_333_356_611_453_803;
    let tail = r2 * (below + r2 * (above + r2 * 0.001_388_891_798_653_118));
    power + power * (high + (tail + (rest - low)))
}

/// `numeric::ln`, step by step; the model asks for nothing but numbers around 1.
#[inline]
pub fn ln(x: f64x4) -> f64x4 {
    let bits: u64x4 = cast(x);
    let biased: u64x4 = (bits - 0x3FE6_A09E_667F_3BCD + (BIAS << 52)) >> 52;
    let k = cast::<_, f64x4>(biased | WHOLE_BITS) - (WHOLE + BIAS as f64);
    let f = cast::<_, f64x4>(bits - ((biased - BIAS) << 52)) - 1.0;
    let s = f / (2.0 + f);
    let half = 0.5 * f * f;
    let z = s * s;
    let z2 = z * z;
    let low = 0.666_666_666_666_667 + z * 0.399_999_999_998_988_9;
    let middle = 0.285_714_286_262_538_36 + z * 0.222_222_110_893_794_96;
    let high = 0.181_828_924_325_368_7 + z * (0.153_316_117_220_550_08 + z * 0.146_178_071_534_174_25);
    let tail = z * (low + z2 * (middle + z2 * high));
    k * 0.693_147_180_559_208_2 - ((half - (s * (half + tail) + k * 7.371_002_565_167_799e-13)) - f)
}
