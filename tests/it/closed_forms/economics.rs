//! The rules that dealers follow, called as the simulation calls them.

use super::{near, uniforms};
use crate::textbook::{boycott_share, choice, comply, half_life, inclusive_value, monthly_rate, patience};
use dealers_choice::economics::{
    advertising, boycott_joins, coverage, deterrence, effort, ewma, lifetime_value, markup, own_weight,
    stay_probability, stock_of_goodwill,
};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::{ln, logit};
use proptest::prelude::*;

/// B5′. m·D·b = 16·100·.1 = 160: alone 160/1 − 100 = 60; with half paid 160/.5 − 100 = 220; 160 − 200 < 0 is none.
#[test]
fn b05_advertising_grows_with_the_enterprises_help() {
    near(advertising(16.0 * 100.0 * 0.1, 1.0, 100.0), 60.0);
    near(advertising(16.0 * 100.0 * 0.1, 0.5, 100.0), 220.0);
    near(advertising(160.0, 1.0, 200.0), 0.0);
}

/// B7. e^2 = 7.389056, e^.4 = 1.491825, e^−1 = .367879, sum 9.248760: .798924, .161300, .039776; .5·ln 9.248760 = 1.112245.
#[test]
fn b07_choices_follow_their_utilities() {
    let utilities = [1.0, 0.2, -0.5];
    let shares = choice(&utilities, 0.5);
    for (ours, expected) in shares.iter().zip([0.798_923_954_021, 0.161_299_964_459, 0.039_776_081_519_6]) {
        near(*ours, expected);
    }
    near(inclusive_value(&utilities, 0.5), 1.112_244_757_09);
    near(choice(&[1e6, 1e6 - 0.35], 0.5)[0], stay_probability(0.35, 0.5));
}

/// B8. One step at a time: 50/.1 + (100 − 50/.1)·.9²⁴ = 500 − 400·.0797664 = 468.093423.
#[test]
fn b08_goodwill_settles_at_inflow_over_decay() {
    near((0..24).fold(100.0, |g, _| stock_of_goodwill(g, 0.9, 50.0)), 468.093_422_769_253);
    near((0..400).fold(100.0, |g, _| stock_of_goodwill(g, 0.9, 50.0)), 500.0);
}

/// B11. V = .98/(1 − .98·.99) = .98/.0298 = 32.885906; .1·(500 + 32.885906·76.020408) = .1·(500 + 2500) = 300.
#[test]
fn b11_a_threat_bites_as_far_as_there_is_rent_to_lose() {
    let months = patience(0.98, 0.01);
    near(months, 0.98 / 0.0298);
    near(deterrence(0.1, 500.0, months * 76.020_408_163_265_3), 300.0);
    assert!(comply(300.0, 0.1, 500.0, months * 76.03) && !comply(300.0, 0.1, 500.0, months * 76.01));
    assert!(comply(220.0, 0.25, 880.0, 0.0) && !comply(220.001, 0.25, 880.0, 0.0));
}

/// B14. 1/(.026·.9755) = 1/.025363 = 39.427513, so p = 80 + 39.427513 with a share of .0245.
#[test]
fn b14_the_markup_shrinks_with_price_sensitivity() {
    near(markup(0.026, 0.0245), 39.427_512_518_2);
}

/// B15. K = 16·100·.6·.96/460 = 921.6/460 = 2.003478; (−1 + √(1 + 8.013913))/2 = (−1 + 3.002318)/2 = 1.001159.
#[test]
fn b15_effort_meets_its_cost() {
    near(effort(16.0 * 100.0 * 0.6 * 0.96 / 460.0), 1.001_158_972_55);
    near(effort(0.0), 0.0);
    near(effort(-3.0), 0.0);
}

/// B16. 2000·1.01/.019 = 106,315.789; and the sum of 2000·(.991/1.01)^t over all months t.
#[test]
fn b16_a_dealers_lifetime_value_is_the_sum_of_its_months() {
    let sum: f64 = std::iter::successors(Some(2000.0), |value| Some(value * 0.991 / 1.01)).take(3000).sum();
    near(lifetime_value(2000.0, 0.009, 0.01), 106_315.789_473_684);
    near(lifetime_value(2000.0, 0.009, 0.01), sum);
}

/// B17. .2/.209 = .956938; .04/.049 = .816327; .2/.23 = .869565. The simulated slot is vacant or held by chance alone:
/// 400,000 months with runs of about 100 leave an error of some .005.
#[test]
fn b17_coverage_is_what_a_slot_shows_in_the_long_run() {
    for (hazard, fill, expected) in
        [(0.009, 0.2, 0.956_937_799_043), (0.009, 0.04, 0.816_326_530_612), (0.03, 0.2, 0.869_565_217_391)]
    {
        near(coverage(hazard, fill), expected);
        let (mut active, mut months) = (true, 0u32);
        for u in uniforms(17, 400_000) {
            active = if active { u >= hazard } else { u < fill };
            months += u32::from(active);
        }
        let simulated = f64::from(months) / 400_000.0;
        assert!((simulated - expected).abs() < 0.01, "{simulated} is not {expected}");
    }
}

/// B19. Five dealers: 1 − .5·4/5 = .6. Alone nothing is lost; without spill-over nothing either.
#[test]
fn b19_a_dealer_keeps_less_of_its_effort_the_more_spills_over() {
    near(own_weight(0.5, 5.0), 0.6);
    near(own_weight(0.5, 1.0), 1.0);
    near(own_weight(0.0, 5.0), 1.0);
}

/// B21. ln .5/ln .94 = 11.202306, ln .5/ln .88 = 5.422271, ln .5/ln .82 = 3.492789; 1 − .9114^(1/12) = .0077013,
/// 1 − .8951^(1/12) = .0091925.
#[test]
fn b21_averages_forget_half_in_their_half_life_and_rates_convert() {
    for (rate, months) in [(0.06, 11.202_305_583_6), (0.12, 5.422_270_979_58), (0.18, 3.492_788_620_79)] {
        near(half_life(rate), months);
        let left = (0..40).fold(1.0, |old, _| ewma(old, rate, 0.0));
        near(40.0 * ln(0.5) / ln(left), months);
    }
    near(monthly_rate(0.0886), 0.007_701_308_463_2);
    near(monthly_rate(0.1049), 0.009_192_474_738_26);
}

/// B22. (.5 − .4)/(.6 − .3) = ⅓; with γ ≥ .6 nothing stops it. The crowd of 60,000 finds the same share person by person.
#[test]
fn b22_a_boycott_tips_where_the_mean_field_says() {
    for (conflict, contagion, expected) in
        [(0.5, 0.3, 1.0 / 3.0), (0.5, 0.6, 1.0), (0.5, 0.9, 1.0), (0.4, 0.9, 0.0), (0.9, 0.3, 1.0), (0.46, 0.2, 0.15)]
    {
        near(boycott_share(conflict, contagion, 0.4, 1.0), expected);
        let settled = (0..400).fold(0.0, |joined, _| share_joining(conflict, contagion, joined));
        assert!((settled - expected).abs() < 1e-3, "{settled} is not {expected}");
    }
}

/// The share of a crowd with evenly spread thresholds that joins when a share has joined.
fn share_joining(conflict: f64, contagion: f64, joined: f64) -> f64 {
    let thresholds = (0..60_000).map(|i| 0.4 + 0.6 * (f64::from(i) + 0.5) / 60_000.0);
    thresholds.filter(|threshold| boycott_joins(conflict, contagion, joined, *threshold)).count() as f64 / 60_000.0
}

proptest! {
    #[test]
    fn advertising_is_where_the_last_money_pays_for_itself(
        marginal in 1.0..1e4f64, net_cost in 0.05..1.0f64, baseline in 1.0..500.0f64,
    ) {
        let best = advertising(marginal, net_cost, baseline);
        let value = |a: f64| marginal * ln(1.0 + a / baseline) - net_cost * a;
        prop_assert!(value(best) >= value((best - 0.1).at_least(0.0)) && value(best) >= value(best + 0.1));
    }

    #[test]
    fn effort_solves_its_equation(k in 1e-9..1e3f64) {
        let e = effort(k);
        prop_assert!(((1.0 + e) * e / k - 1.0).abs() < 1e-12);
    }

    #[test]
    fn leaving_and_staying_are_all_there_is(gap in -9.0..9.0f64, tau in 0.3..2.0f64) {
        let stay = stay_probability(gap, tau);
        prop_assert!((stay + stay_probability(-gap, tau) - 1.0).abs() < 1e-15);
        prop_assert!((logit(stay) * tau - gap).abs() < 1e-3 * (1.0 + gap.abs()) || !(1e-9..1.0 - 1e-9).contains(&stay));
        prop_assert!((choice(&[gap, 0.0], tau)[0] - stay).abs() < 1e-14);
    }

    #[test]
    fn shares_of_a_choice_add_up_and_ignore_a_common_bonus(
        utilities in prop::collection::vec(-5.0..5.0f64, 1..8), bonus in -50.0..50.0f64,
    ) {
        let shifted: Vec<f64> = utilities.iter().map(|utility| utility + bonus).collect();
        prop_assert!((choice(&utilities, 0.65).iter().sum::<f64>() - 1.0).abs() < 1e-14);
        for (ours, same) in choice(&utilities, 0.65).iter().zip(choice(&shifted, 0.65)) {
            prop_assert!((ours - same).abs() < 1e-12);
        }
        let gain = inclusive_value(&shifted, 0.65) - inclusive_value(&utilities, 0.65);
        prop_assert!((gain - bonus).abs() < 1e-12 * (1.0 + bonus.abs()) * 10.0);
    }
}
