//! Do intervals cover what they claim, and do the words follow from the numbers?

use dealers_choice::experiment::statistics::{
    VerbalScale, mean_interval, mean_sd, quantiles, settled, share_better, student_cdf, student_quantile, wilson,
    word_of,
};
use dealers_choice::luck::DrawSource;
use dealers_choice::numeric::{exp, normal_quantile};
use proptest::prelude::*;

/// Uniform numbers, as many as asked for, the same every time.
fn uniforms(seed: u64, count: u32) -> Vec<f64> {
    let mut into = Vec::new();
    DrawSource::new(seed, 0).territories(0, count, &mut into);
    into.split_off(1)
}

fn near(ours: f64, expected: f64, tolerance: f64) {
    assert!((ours - expected).abs() <= tolerance, "{ours} is not {expected}");
}

/// df 1: tan(π(p − ½)); df 2: (2p − 1)/√(2p(1 − p)); the rest from printed tables and 30-digit arithmetic.
#[test]
fn student_quantiles_agree_with_known_values() {
    let known = [
        (1.0, 0.975, 12.706_204_736_174_694),
        (1.0, 0.6, 0.324_919_696_232_906_3),
        (1.0, 0.9995, 636.619_248_768_719_6),
        (2.0, 0.975, 4.302_652_729_749_462),
        (4.0, 0.995, 4.604_094_871_349_992),
        (9.0, 0.975, 2.262_157_162_798_205),
        (10.0, 0.95, 1.812_461_122_811_676_6),
        (30.0, 0.975, 2.042_272_456_301_237_8),
        (99.0, 0.975, 1.984_216_951_586_417),
        (1e6, 0.975, 1.959_966_356_748_867_5),
    ];
    for (df, p, expected) in known {
        near(student_quantile(df, p) / expected, 1.0, 1e-9);
        near(student_quantile(df, 1.0 - p) / expected, -1.0, 1e-9);
    }
    near(student_quantile(7.0, 0.5), 0.0, 1e-9);
}

proptest! {
    #[test]
    fn a_student_quantile_is_undone_by_its_distribution(df in 1u32..2000, p in 0.0005..0.9995f64) {
        let df = f64::from(df);
        prop_assert!((student_cdf(df, student_quantile(df, p)) - p).abs() < 1e-9);
    }

    #[test]
    fn a_quantile_lies_between_the_least_and_the_greatest(
        mut values in prop::collection::vec(-1e3..1e3f64, 1..40), share in 0.0..=1.0f64,
    ) {
        let found = quantiles(&mut values, &[0.0, share, 1.0]);
        prop_assert!(found[0] == values[0] && found[2] == values[values.len() - 1]);
        prop_assert!(found[0] <= found[1] && found[1] <= found[2]);
    }

    #[test]
    fn the_two_sides_of_a_comparison_share_all_replications(differences in prop::collection::vec(-2i8..=2, 1..40)) {
        let ours: Vec<f64> = differences.iter().copied().map(f64::from).collect();
        let theirs: Vec<f64> = ours.iter().map(|difference| -difference).collect();
        prop_assert!((share_better(&ours) + share_better(&theirs) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn an_interval_of_a_share_stays_a_share_and_holds_it(wins in 0u32..=200, losses in 0u32..=200) {
        let n = (wins + losses).max(1);
        let share = f64::from(wins) / f64::from(n);
        let (low, high) = wilson(share, n);
        prop_assert!(0.0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1.0 && low < high);
    }
}

/// 95 % of 20,000 samples has a standard error of .15 %, so 93–97 % is far beyond chance.
fn check_coverage(what: &str, covered: impl Fn(u32) -> bool) {
    const SAMPLES: u32 = 20_000;
    let hits = (0..SAMPLES).filter(|sample| covered(*sample)).count() as f64;
    let coverage = hits / f64::from(SAMPLES);
    assert!((0.93..=0.97).contains(&coverage), "{what}: {coverage}");
}

#[test]
fn intervals_of_a_mean_cover_it_in_95_of_100_samples() {
    for size in [2, 5, 10, 30, 100] {
        check_coverage(&format!("{size} normal values"), |sample| {
            let values: Vec<f64> =
                uniforms(u64::from(sample), size).into_iter().map(|u| 3.0 + 2.0 * normal_quantile(u)).collect();
            let (_, low, high) = mean_interval(&values);
            low <= 3.0 && 3.0 <= high
        });
    }
}

/// Profit is skewed; a log-normal with σ = .35, the law of dealers' sizes, is about as skewed.
#[test]
fn intervals_of_a_mean_hold_for_skewed_values_too() {
    let mean = exp(0.5 * 0.35 * 0.35);
    check_coverage("log-normal values", |sample| {
        let values: Vec<f64> =
            uniforms(u64::from(sample), 30).into_iter().map(|u| exp(0.35 * normal_quantile(u))).collect();
        let (_, low, high) = mean_interval(&values);
        low <= mean && mean <= high
    });
}

/// Shares come in steps, so exact coverage differs from case to case (at .3 of 20 it is .975); here it is .935 to .967.
#[test]
fn intervals_of_a_share_cover_it_in_95_of_100_samples() {
    for (share, size) in [(0.5, 50), (0.55, 100), (0.75, 100), (0.86, 100), (0.95, 100), (0.95, 200)] {
        check_coverage(&format!("{share} of {size}"), |sample| {
            let wins = uniforms(u64::from(sample) + 1_000_000, size).into_iter().filter(|u| *u < share).count();
            let (low, high) = wilson(wins as f64 / f64::from(size), size);
            low <= share && share <= high
        });
    }
}

/// Wilson (1927) for 86 of 100: centre (.86 + 3.841459/200)/1.03841459 = .846683, half-width
/// 1.959964/1.03841459·√(.86·.14/100 + 3.841459/40000) = .068054.
#[test]
fn the_interval_of_a_share_agrees_with_a_hand_computation() {
    let (low, high) = wilson(0.86, 100);
    near(low, 0.778_628_1, 1e-6);
    near(high, 0.914_736_6, 1e-6);
    assert_eq!(wilson(0.5, 0), (0.0, 1.0));
}

/// Type 7 at p: position (n − 1)p. For 1, 2, 4, 8, 16: p = .1 → .4 → 1.4; p = .25 → 1 → 2; p = .9 → 3.6 → 12.8.
#[test]
fn quantiles_are_of_type_seven() {
    let mut values = [8.0, f64::NAN, 1.0, 16.0, 2.0, -f64::NAN, 4.0];
    let found = quantiles(&mut values, &[0.0, 0.1, 0.25, 0.5, 0.9, 1.0]);
    for (ours, expected) in found.into_iter().zip([1.0, 1.4, 2.0, 4.0, 12.8, 16.0]) {
        near(ours, expected, 1e-12);
    }
    assert!(quantiles(&mut [f64::NAN], &[0.5])[0].is_nan());
    assert_eq!(quantiles(&mut [f64::INFINITY, 1.0], &[0.0, 1.0]), [1.0, f64::INFINITY]);
}

/// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, sd √(32/7) = 2.138090.
#[test]
fn means_and_deviations_leave_out_what_is_undefined() {
    let (mean, sd) = mean_sd(&[2.0, 4.0, f64::NAN, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
    near(mean, 5.0, 1e-12);
    near(sd, 2.138_089_935, 1e-9);
    assert!(mean_sd(&[]).0.is_nan() && mean_sd(&[1.0]).1.is_nan() && share_better(&[f64::NAN]).is_nan());
    assert_eq!(mean_interval(&[7.0]), (7.0, f64::NEG_INFINITY, f64::INFINITY));
    assert_eq!(mean_interval(&[7.0, 7.0]), (7.0, 7.0, 7.0));
}

#[test]
fn ties_count_half() {
    near(share_better(&[1.0, 0.0, -1.0, f64::NAN, 3.0]), 0.625, 1e-12);
}

/// Two policies whose results share nine tenths of their variance: paired, the variance of the difference is a tenth.
#[test]
fn common_luck_reduces_the_variance_of_a_difference() {
    let normals = |seed| uniforms(seed, 4_000).into_iter().map(normal_quantile).collect::<Vec<_>>();
    let (market, other_market, own, other) = (normals(1), normals(2), normals(3), normals(4));
    let difference = |theirs: &[f64]| -> Vec<f64> {
        (0..4_000).map(|i| 3.0 * market[i] + own[i] - (3.0 * theirs[i] + other[i])).collect()
    };
    let ratio = mean_sd(&difference(&other_market)).1 / mean_sd(&difference(&market)).1;
    near(ratio * ratio, 10.0, 1.0);
}

#[test]
fn words_follow_the_fixed_scale() {
    use VerbalScale::{AlmostAlways, MoreOftenThanNot, TooClose, Usually};
    let scale = [
        (1.0, AlmostAlways),
        (0.95, AlmostAlways),
        (0.949, Usually),
        (0.86, Usually),
        (0.75, Usually),
        (0.749, MoreOftenThanNot),
        (0.55, MoreOftenThanNot),
        (0.549, TooClose),
        (0.5, TooClose),
        (0.451, TooClose),
        (0.3, MoreOftenThanNot),
        (0.02, AlmostAlways),
    ];
    for (share, word) in scale {
        assert_eq!(word_of(share), word, "{share}");
    }
}

#[test]
fn a_verdict_is_settled_when_its_interval_lies_in_one_word() {
    assert!(settled((0.96, 1.0)) && settled((0.77, 0.92)) && settled((0.46, 0.54)) && settled((0.0, 0.04)));
    assert!(!settled((0.74, 0.8)) && !settled((0.4, 0.6)) && !settled((0.02, 0.98)) && !settled((0.3, 0.7)));
}
