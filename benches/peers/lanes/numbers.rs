//! Four numbers at a time, one of each future, and the project's own functions of them: every lane has the bits of `numeric`.

use bytemuck::cast;
use dealers_choice::numeric;
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

/// The table of `numeric::exp`.
const POWERS: [(u64, f64); 32] = [
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
