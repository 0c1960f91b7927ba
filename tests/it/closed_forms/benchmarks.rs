//! Results beside the model: channels, promotion, stock, incentives, diffusion.

use super::{near, uniforms};
use crate::textbook::{
    Bass, Dilemma, LinearDemand, Newsvendor, QuotaBonus, RivalChannels, Split, SquareRootSales, annual_rate, choice,
    exclusivity_threshold, goodwill_after, goodwill_to_sales, linear_incentive, nash_bargain, order_variance_ratio,
    rent_needed, support_share, wage_premium,
};
use dealers_choice::economics::{own_weight, stock_of_goodwill};
use dealers_choice::numeric::normal_quantile;

const DEMAND: LinearDemand = LinearDemand { intercept: 200.0, slope: 1.0, unit_cost: 60.0 };

fn check_split(ours: Split, wholesale: f64, price: f64, quantity: f64, enterprise: f64, dealer: f64) {
    near(ours.wholesale, wholesale);
    near(ours.price, price);
    near(ours.quantity, quantity);
    near(ours.enterprise, enterprise);
    near(ours.dealer, dealer);
}

/// B1. w = (200 + 60)/2 = 130; p = (600 + 60)/4 = 165; q = 140/4 = 35; 140²/8 = 2450; 140²/16 = 1225; 140²/4 = 4900.
#[test]
fn b01_two_margins_cost_a_quarter_of_the_profit() {
    check_split(DEMAND.decentralised(), 130.0, 165.0, 35.0, 2450.0, 1225.0);
    check_split(DEMAND.integrated(), 60.0, 130.0, 70.0, 0.0, 4900.0);
    near(DEMAND.decentralised().channel() / DEMAND.integrated().channel(), 0.75);
}

/// B2. w = 60 + .4·70 + 500/70 = 95.142857; dealer .6·4900 − 500 = 2440; enterprise .4·4900 + 500 = 2460.
#[test]
fn b02_a_price_list_restores_the_whole_profit() {
    let list = DEMAND.with_quantity_discount(0.4, 500.0);
    check_split(list, 60.0 + 28.0 + 500.0 / 70.0, 130.0, 70.0, 2460.0, 2440.0);
    near(DEMAND.with_quantity_discount(0.0, 900.0).wholesale, 60.0 + 900.0 / 70.0);
}

/// B3. θ = .5: 1/1.5² = .444444, w = 2.5/3 = .833333, p = 1.833333/1.5 = 1.222222, q = 1 − .5·1.222222 = .388889,
/// w·q = .324074, p·q = .475309. θ = .9: 1/1.1² = .826446, w = 2.9/1.48 = 1.959459, w·q = 1.432283.
#[test]
fn b03_dealers_soften_a_price_war_between_close_rivals() {
    let (mild, close) = (RivalChannels { substitution: 0.5 }, RivalChannels { substitution: 0.9 });
    near(mild.integrated_profit(), 4.0 / 9.0);
    near(mild.wholesale(), 5.0 / 6.0);
    near(mild.enterprise_profit(), 0.324_074_074_074);
    near(mild.channel_profit(), 0.475_308_641_975);
    near(close.integrated_profit(), 0.826_446_280_992);
    near(close.wholesale(), 1.959_459_459_459);
    near(close.enterprise_profit(), 1.432_283_020_13);
    let pays = |substitution| RivalChannels { substitution }.dealers_pay();
    assert!(pays(0.708) && !pays(0.7077));
}

/// B4. (6 − 5.6)/(6 − 1.6) = .4/4.4; (8 − 2.8)/(8 − .8) = 5.2/7.2; 3/4 < 1.4 gives none.
#[test]
fn b04_a_leader_supports_advertising_when_its_margin_is_larger() {
    near(support_share(6.0, 4.0, 0.4), 0.4 / 4.4);
    near(support_share(8.0, 2.0, 0.4), 5.2 / 7.2);
    near(support_share(3.0, 4.0, 0.4), 0.0);
}

/// B5. t = 24/56 = .428571; a = (4·16/(2·.571429))² = 56² = 3136; alone 32² = 1024; one firm (4·36/2)² = 5184.
#[test]
fn b05_the_best_support_share_beats_its_neighbours() {
    let sales = SquareRootSales { response: 4.0, dealer_margin: 16.0, enterprise_margin: 20.0 };
    near(sales.best_share(), 3.0 / 7.0);
    near(sales.spent(sales.best_share()), 3136.0);
    near(sales.spent(0.0), 1024.0);
    near(sales.spent_integrated(), 5184.0);
    let gain = |share| sales.enterprise_gain(share);
    assert!(gain(3.0 / 7.0) > gain(0.42) && gain(3.0 / 7.0) > gain(0.44));
    near(SquareRootSales { enterprise_margin: 7.0, ..sales }.best_share(), 0.0);
}

const VENDOR: Newsvendor = Newsvendor { mean: 100.0, deviation: 25.0, price: 100.0, wholesale: 80.0, salvage: 50.0 };

/// B6. s = 50: 20/50 = .4, z = −.253347, Q = 93.666322, 2000 − 50·25·.386343 = 1517.071833. s = 70: 20/30, z = .430727,
/// Q = 110.768182, 2000 − 30·25·.363600 = 1727.300169.
#[test]
fn b06_a_newsvendor_orders_the_critical_ratio() {
    near(VENDOR.critical_ratio(), 0.4);
    near(VENDOR.order(), 93.666_322_421_6);
    near(VENDOR.profit(), 1_517.071_833_13);
    let salvaged = Newsvendor { salvage: 70.0, ..VENDOR };
    near(salvaged.order(), 110.768_182_482);
    near(salvaged.profit(), 1_727.300_168_99);
}

/// B6, Pasternack. 100 − 20·50/40 = 75: ratio 20/25 = 40/50 = .8, Q = 121.040531; together 4000 − 50·25·.279962 =
/// 3650.047599, of which the dealer 2000 − 25·25·.279962 = 1825.023800.
#[test]
fn b06_buying_back_at_the_right_price_makes_the_dealer_stock_for_the_channel() {
    near(VENDOR.coordinating_buyback(60.0), 75.0);
    let dealer = Newsvendor { salvage: VENDOR.coordinating_buyback(60.0), ..VENDOR };
    let channel = Newsvendor { wholesale: 60.0, ..VENDOR };
    near(dealer.order(), 121.040_530_839);
    near(dealer.order(), channel.order());
    near(dealer.profit(), 1_825.023_799_75);
    near(channel.profit(), 3_650.047_599_49);
}

/// B7. A dealer that reviews with .1 and stays with .798924 leaves with .0201076 a month: 1 − .9798924¹² = .216317 a year.
#[test]
fn b07_monthly_exits_add_up_to_annual_ones() {
    let monthly = 0.1 * (1.0 - choice(&[1.0, 0.2, -0.5], 0.5)[0]);
    near(monthly, 0.020_107_604_597_9);
    near(annual_rate(monthly), 0.216_316_600_589);
}

/// B8. As the step that the simulation takes, repeated. Best ratio: .2/(2·(.01 + .1)) = .909091.
#[test]
fn b08_goodwill_in_closed_form_equals_its_steps() {
    near(goodwill_after(24.0, 100.0, 0.1, 50.0), 468.093_422_769_253);
    for months in 0..60 {
        let stepped = (0..months).fold(100.0, |g, _| stock_of_goodwill(g, 1.0 - 0.1, 50.0));
        near(goodwill_after(f64::from(months), 100.0, 0.1, 50.0), stepped);
    }
    near(goodwill_to_sales(0.2, 2.0, 0.01, 0.1), 1.0 / 1.1);
}

/// B9. ln(12.666667)/.41 = 6.192619; 1000·.1681/1.52 = 110.592105; F(t*) = (1 − 3/38)/2 = .460526.
#[test]
fn b09_a_novelty_spreads_along_the_bass_curve() {
    let bass = Bass { innovation: 0.03, imitation: 0.38 };
    near(bass.peak_time(), 6.192_619_197_7);
    near(1000.0 * bass.peak_rate(), 110.592_105_263);
    near(bass.adopted(bass.peak_time()), 35.0 / 76.0);
    near(bass.adopted(5.0), 0.331_198_642_491);
    near(bass.adopted(10.0), 0.812_803_221_221);
    let rate = |time: f64| (bass.adopted(time + 5e-4) - bass.adopted(time - 5e-4)) / 1e-3;
    assert!((rate(bass.peak_time()) / bass.peak_rate() - 1.0).abs() < 1e-6);
}

/// B10. (900 − 600)/(900 − 200) = 3/7, 300/600 = .5; Axelrod's 5, 3, 1, 0: 2/4 = .5, 2/3.
#[test]
fn b10_cooperation_needs_patience() {
    let check = |temptation, reward, punishment, sucker, grim, tit_for_tat| {
        let dilemma = Dilemma { temptation, reward, punishment, sucker };
        near(dilemma.patience_under_grim(), grim);
        near(dilemma.patience_under_tit_for_tat(), tit_for_tat);
    };
    check(900.0, 600.0, 200.0, 0.0, 3.0 / 7.0, 0.5);
    check(5.0, 3.0, 1.0, 0.0, 0.5, 2.0 / 3.0);
}

/// B11. 100·.13/.1 = 130; (300/.1 − 500)/32.885906 = 76.020408; Becker's limit: a fine of 220/.25 = 880 needs no rent.
#[test]
fn b11_rent_does_what_a_fine_cannot() {
    near(wage_premium(100.0, 0.02, 0.01, 0.1), 130.0);
    near(rent_needed(300.0, 0.1, 500.0, 0.98, 0.01), 76.020_408_163_3);
    near(rent_needed(220.0, 0.25, 880.0, 0.98, 0.01), 0.0);
}

const QUOTA: QuotaBonus =
    QuotaBonus { base_sales: 70.0, effect: 30.0, margin: 16.0, bonus: 1000.0, deviation: 15.0, cost: 460.0 };

/// B12. Roots of 30·(16 + 1000·φ((Q − 70 − 30e)/15)/15) = 460e at the higher peak; without a bonus 480/460 = 1.043478.
#[test]
fn b12_effort_rises_with_the_quota_until_nobody_tries() {
    for (quota, effort) in [
        (80.0, 1.305_480_427_13),
        (100.0, 1.698_041_648_54),
        (120.0, 2.143_736_950_81),
        (140.0, 2.579_711_233_11),
        (145.0, 2.674_980_406_01),
        (146.0, 1.067_008_208_37),
    ] {
        near(QUOTA.effort(quota), effort);
    }
    near(QUOTA.effort(1e4), QUOTA.effort_without_bonus());
    near(QUOTA.effort_without_bonus(), 24.0 / 23.0);
}

/// B12. Both peaks are worth the same at Q = 145.915617, where effort falls from 2.690966 to 1.067463.
#[test]
fn b12_a_quota_too_high_has_a_cliff() {
    let cliff = QUOTA.give_up_quota().expect("two peaks");
    near(cliff, 145.915_616_948);
    assert!((QUOTA.effort(cliff - 1e-6) - 2.690_966).abs() < 1e-5);
    assert!((QUOTA.effort(cliff + 1e-6) - 1.067_463).abs() < 1e-5);
    assert_eq!(QuotaBonus { bonus: 400.0, ..QUOTA }.give_up_quota(), None);
}

/// B13. 20·900/(900 + .001·460·225) = 18000/1003.5 = 17.937220.
#[test]
fn b13_noise_weakens_the_best_incentive() {
    near(linear_incentive(20.0, 30.0, 460.0, 0.001, 225.0), 18_000.0 / 1003.5);
    near(linear_incentive(20.0, 30.0, 460.0, 0.0, 225.0), 20.0);
}

/// B18. 1 + .6 + .18/1.7 = 1.705882; 1 + 1.2 + .72/1.7 = 2.623529; 1 + 1.2 + .72/1.8 = 2.6.
#[test]
fn b18_orders_swing_more_than_demand() {
    for (lead, smoothing, expected) in [(1.0, 0.3, 1.705_882_352_94), (2.0, 0.3, 2.623_529_411_76), (3.0, 0.2, 2.6)] {
        near(order_variance_ratio(lead, smoothing), expected);
        let simulated = simulated_order_variance(lead, smoothing);
        assert!((simulated / expected - 1.0).abs() < 0.02, "{simulated} is not {expected}");
    }
}

/// Order what was sold, and raise the stock by `lead` times the change of a smoothed forecast: 200,000 periods.
fn simulated_order_variance(lead: f64, smoothing: f64) -> f64 {
    let (mut forecast, mut demands, mut orders) = (0.0, 0.0, 0.0);
    for demand in uniforms(18, 200_000).into_iter().map(normal_quantile) {
        let before = forecast;
        forecast += smoothing * (demand - forecast);
        let order = demand + lead * (forecast - before);
        demands += demand * demand;
        orders += order * order;
    }
    orders / demands
}

/// B19. (1 − .8/.96)·5/4 = .208333; at it, effort in common and alone weigh the same.
#[test]
fn b19_an_exclusive_right_pays_from_a_fifth_of_spill_over_on() {
    let spill = exclusivity_threshold(5.0, 0.2, 0.04);
    near(spill, 5.0 / 24.0);
    near(own_weight(spill, 5.0) * (1.0 - 0.04), 1.0 - 0.2);
}

/// B20. 2450 + (4900 − 3675)/2 = 3062.5; 1225 + 612.5 = 1837.5.
#[test]
fn b20_bargainers_halve_what_they_gain_together() {
    let (enterprise, dealer) = nash_bargain(4900.0, (2450.0, 1225.0));
    near(enterprise, 3062.5);
    near(dealer, 1837.5);
}
