//! Which policy does best where: the question of the article.

use dealers_choice::sim::{Kpi, PRESETS, SCENARIOS};

use crate::lab::Lab;

/// Fails unless the policy earns more than every other preset in that market.
fn is_best(policy: &str, market: &str) {
    let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.key).collect();
    let replications = Lab::new(market).replications(60).run(&presets);
    for other in presets.iter().filter(|other| **other != policy) {
        replications.gap(policy, other, Kpi::Npv).exceeds(0.0);
    }
}

/// Measured against the next best, which is the carrot: NPV +123, +173, +78, +134, +69 thousand.
#[test]
fn e06_the_mixed_policy_is_best_in_ordinary_markets() {
    for market in ["mid", "quiet_rivals", "no_candidates", "many_candidates", "recession"] {
        is_best("mixed", market);
    }
}

/// Measured against the next best, which is the mixed policy: NPV +366, +154, +831 thousand.
#[test]
fn e06_the_carrot_is_best_where_dealers_hold_the_cards() {
    for market in ["weak_brand", "hungry_rivals", "weak_hungry_none"] {
        is_best("carrot", market);
    }
}

/// Measured against the next best, which is the mixed policy: NPV +214 and +477 thousand. The harsh stick asks no questions
/// (E7: without diagnosis it still wins here).
#[test]
fn e06_the_harsh_stick_is_best_where_the_enterprise_holds_the_cards() {
    for market in ["strong_brand", "strong_many_quiet"] {
        is_best("stick", market);
    }
}

/// Measured against the baseline: carrot −1,543, mixed −732, fair stick −36, stick −24 ± 18 thousand of 7.0 million. So small a
/// loss may change its sign with the draws; half of one per cent would be a gain.
#[test]
fn e06_nothing_pays_in_a_sellers_market() {
    let policies = ["laissez_faire", "carrot", "mixed", "fair_stick", "stick"];
    let replications = Lab::new("sellers_market").replications(60).run(&policies);
    let gain = |policy| replications.gap(policy, "laissez_faire", Kpi::Npv);
    for policy in ["carrot", "mixed", "fair_stick"] {
        gain(policy).stays_below(0.0);
    }
    gain("stick").stays_below(35_000.0);
}

/// Measured: from .004 of a dealer-year against .10 (strong brand, many candidates, quiet rivals) to .17 against 1.02; the markets
/// of the cases lie within, but for two in which new dealers go bankrupt: 1.0 against 1.3 (computers), .24 against 2.6 (cars).
#[test]
fn e12_the_carrot_keeps_more_dealers_than_the_stick_in_every_market() {
    for scenario in SCENARIOS {
        let replications = Lab::new(scenario.key).replications(16).run(&["carrot", "stick"]);
        replications.gap("carrot", "stick", Kpi::ExitRate).stays_below(0.0);
        replications.gap("carrot", "stick", Kpi::CohortLoyalty).exceeds(0.0);
    }
}

/// Measured: the stick earns more in 0, 0, 0, 5, 57, 96, 100 of 100 replications at a brand of −.4, −.2, 0, .1, .2, .3, .4.
#[test]
fn e12_who_earns_more_flips_with_the_strength_of_the_brand() {
    let stick_earns_more = |brand: f64| {
        let replications = Lab::new(&format!("mid brand_strength={brand}")).run(&["carrot", "stick"]);
        replications.gap("stick", "carrot", Kpi::Npv)
    };
    for brand in [-0.4, -0.2, 0.0] {
        stick_earns_more(brand).stays_below(0.0);
    }
    for brand in [0.3, 0.4] {
        stick_earns_more(brand).exceeds(0.0);
    }
}
