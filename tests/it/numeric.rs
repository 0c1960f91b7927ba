//! Are our own real functions as exact as they claim, everywhere they are asked?

use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::{
    BetaLaw, beta_cdf, beta_quantile, clamp01, exp, ln, ln_1p, logistic, logit, normal_cdf, normal_pdf,
    normal_quantile, powf,
};
use proptest::prelude::*;

/// Steps between two floats of the same sign, 0 if they are equal; equal infinities count as equal.
fn ulps(a: f64, b: f64) -> u64 {
    if a == b { 0 } else { a.to_bits().abs_diff(b.to_bits()) }
}

/// The worst distance from `reference`, in units in the last place, over an even grid.
fn worst(low: f64, high: f64, points: u32, ours: fn(f64) -> f64, reference: fn(f64) -> f64) -> (u64, f64) {
    (0..=points)
        .map(|i| low + (high - low) * f64::from(i) / f64::from(points))
        .map(|x| (ulps(ours(x), reference(x)), x))
        .max_by_key(|(distance, _)| *distance)
        .expect("the grid has points")
}

fn check_grid(low: f64, high: f64, ours: fn(f64) -> f64, reference: fn(f64) -> f64) {
    let (distance, x) = worst(low, high, 2_000_000, ours, reference);
    assert!(distance <= 1, "{distance} units in the last place at {x}");
}

#[test]
fn exp_is_within_one_unit_in_the_last_place() {
    check_grid(-1.0, 1.0, exp, libm::exp);
    check_grid(-40.0, 40.0, exp, libm::exp);
    check_grid(-707.9, 709.7, exp, libm::exp);
}

#[test]
fn ln_is_within_one_unit_in_the_last_place() {
    check_grid(0.5, 2.0, ln, libm::log);
    check_grid(0.999, 1.001, ln, libm::log);
    check_grid(1e-6, 1e4, ln, libm::log);
    check_grid(1e-320, 1e-300, ln, libm::log);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200_000))]

    #[test]
    fn exp_is_exact_to_a_unit_at_random_points(x in -708.0..709.7f64) {
        prop_assert!(ulps(exp(x), libm::exp(x)) <= 1);
    }

    #[test]
    fn ln_is_exact_to_a_unit_at_any_positive_number(bits in 1u64..0x7FF0_0000_0000_0000) {
        let x = f64::from_bits(bits);
        prop_assert!(ulps(ln(x), libm::log(x)) <= 1);
    }

    #[test]
    fn ln_1p_loses_nothing_of_a_small_number(exponent in -60.0..4.0f64, negative: bool) {
        let size = exp(exponent);
        let x = if negative { -size / (1.0 + size) } else { size };
        prop_assert!(ulps(ln_1p(x), libm::log1p(x)) <= 2, "{x}");
    }

    #[test]
    fn a_quantile_is_undone_by_its_distribution(z in -6.0..6.0f64) {
        let share = distribution_by_libm(z);
        prop_assert!((distribution_by_libm(normal_quantile(share)) / share - 1.0).abs() <= 1e-13);
    }

    #[test]
    fn logit_is_undone_by_logistic(x in -30.0..30.0f64) {
        prop_assert!((logit(logistic(x)) - x).abs() <= 1e-3 * f64::EPSILON.sqrt() * exp(x.abs()).at_least(1.0));
    }
}

#[test]
fn the_ends_of_the_number_line_are_as_in_mathematics() {
    let cases = [
        (exp(0.0), 1.0),
        (exp(-709.0), 0.0),
        (exp(f64::NEG_INFINITY), 0.0),
        (exp(710.0), f64::INFINITY),
        (exp(f64::INFINITY), f64::INFINITY),
        (ln(1.0), 0.0),
        (ln(0.0), f64::NEG_INFINITY),
        (ln(f64::INFINITY), f64::INFINITY),
        (logistic(-800.0), 0.0),
        (logistic(800.0), 1.0),
        (normal_cdf(-40.0), 0.0),
        (normal_cdf(40.0), 1.0),
    ];
    for (place, (ours, expected)) in cases.into_iter().enumerate() {
        assert!(ours == expected, "case {place}: {ours} is not {expected}");
    }
    assert!(exp(f64::NAN).is_nan() && ln(f64::NAN).is_nan() && ln(-1.0).is_nan() && clamp01(f64::NAN).is_nan());
}

/// Values of the normal law from printed tables (Abramowitz & Stegun 1964, table 26.1; and 1.96 to more digits).
#[test]
fn the_normal_law_agrees_with_printed_tables() {
    let near = |ours: f64, printed: f64| assert!((ours - printed).abs() < 1e-14, "{ours} is not {printed}");
    near(normal_pdf(1.0), 0.241_970_724_519_143_37);
    near(normal_cdf(1.0), 0.841_344_746_068_542_9);
    near(normal_cdf(0.0), 0.5);
    near(normal_quantile(0.5), 0.0);
    near(normal_quantile(0.975), 1.959_963_984_540_054);
    near(normal_quantile(0.025), -1.959_963_984_540_054);
    near(normal_quantile(0.999), 3.090_232_306_167_813_5);
    near(normal_quantile(1e-9), -5.997_807_015_007_686);
    near(normal_quantile(1e-20), -9.262_340_089_798_408);
}

/// The normal distribution from an error function that is exact far into the tail.
fn distribution_by_libm(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

#[test]
fn the_normal_distribution_is_right_to_fifteen_places() {
    for i in -9_000..=9_000 {
        let z = 1e-3 * f64::from(i);
        let (ours, reference) = (normal_cdf(z), distribution_by_libm(z));
        assert!((ours - reference).abs() < 1e-15, "{ours} at {z}");
        assert!((ours / reference - 1.0).abs() < 2e-8, "{ours} at {z}");
    }
}

#[test]
fn powers_are_those_of_libm() {
    assert!((powf(1.12, 1.0 / 12.0) - 1.009_488_792_934_583).abs() < 1e-15);
}

const LAWS: [BetaLaw; 3] = [BetaLaw::Capability, BetaLaw::Opportunism, BetaLaw::Fairness];

/// Between two knots the line leaves the curve most in the outermost cells, where the curve is steepest.
#[test]
fn a_beta_quantile_is_undone_by_its_distribution() {
    for law in LAWS {
        for i in 0..=512 {
            let share = f64::from(i) / 512.0;
            let error = (beta_cdf(law, beta_quantile(law, share)) - share).abs();
            assert!(error < 1e-13, "{law:?}: {error} at the knot {share}");
        }
        for i in 1..10_000 {
            let share = f64::from(i) / 10_000.0;
            let error = (beta_cdf(law, beta_quantile(law, share)) - share).abs();
            assert!(error < 2e-3, "{law:?}: {error} at {share}");
        }
    }
}

#[test]
fn beta_quantiles_rise_from_zero_to_one() {
    for law in LAWS {
        let values: Vec<f64> = (0..=7_000).map(|i| beta_quantile(law, f64::from(i) / 7_000.0)).collect();
        assert!(values.windows(2).all(|pair| pair[0] < pair[1]), "{law:?}");
        assert!(values[0] == 0.0 && values[7_000] == 1.0, "{law:?}");
    }
}

/// Mean a/(a+b); variance ab/((a+b)²(a+b+1)): (.6, .021818), (1/3, .031746), (.5, .027778). The straight lines of
/// the outermost cells widen the spread by less than one part in a hundred.
#[test]
fn the_traits_have_the_means_and_spreads_of_their_laws() {
    for (law, mean, variance) in
        [(LAWS[0], 0.6, 24.0 / 1100.0), (LAWS[1], 1.0 / 3.0, 8.0 / 252.0), (LAWS[2], 0.5, 16.0 / 576.0)]
    {
        let draws: Vec<f64> = (0..100_000).map(|i| beta_quantile(law, (f64::from(i) + 0.5) / 100_000.0)).collect();
        let found = draws.iter().sum::<f64>() / 1e5;
        let spread = draws.iter().map(|x| (x - found) * (x - found)).sum::<f64>() / 1e5;
        assert!((found - mean).abs() < 1e-3, "{law:?}: mean {found}");
        assert!((spread / variance - 1.0).abs() < 0.01, "{law:?}: variance {spread}");
    }
}
