//! Which policy does best where: the question of the article.

use dealers_choice::sim::{Kpi, PRESETS, SCENARIOS};

use crate::lab::{Difference, Lab};

/// Fails unless the policy earns more than every other preset in that market but those.
fn is_best_with(policy: &str, market: &str, equals: &[&str]) {
    let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.key).collect();
    let replications = Lab::new(market).replications(100).run(&presets);
    for other in presets.iter().filter(|other| **other != policy && !equals.contains(other)) {
        replications.gap(policy, other, Kpi::Npv).exceeds(0.0);
    }
}

/// Fails unless the policy earns more than every other preset in that market.
fn is_best(policy: &str, market: &str) {
    is_best_with(policy, market, &[]);
}

/// Measured against the next best, which is the mixed policy: NPV +44 [24, 65] thousand in `mid`, +493 with a weak brand, +356 among
/// hungry rivals, +107 and +28 [7, 50] with few and many candidates, +212 in a price war, +876 where dealers hold all the cards.
#[test]
fn e06_the_carrot_is_best_in_average_markets_and_where_dealers_hold_the_cards() {
    for market in
        ["mid", "no_candidates", "many_candidates", "weak_brand", "hungry_rivals", "price_war", "weak_hungry_none"]
    {
        is_best("carrot", market);
    }
}

/// Measured against the next best, which is the carrot: NPV +229 [215, 243] thousand with a strong brand, +67 [53, 81] with quiet
/// rivals, +17 [3, 31] in recession. Where the enterprise holds all the cards the harsh stick earns as much (−34 [−80, 13]).
#[test]
fn e06_the_mixed_policy_is_best_where_the_enterprise_is_strong_and_in_recession() {
    for market in ["strong_brand", "quiet_rivals", "recession"] {
        is_best("mixed", market);
    }
    is_best_with("mixed", "strong_many_quiet", &["stick"]);
}

/// Measured against the baseline: harsh stick +176 [161, 191] thousand of 7.0 million, fair stick −5 [−11, 2], mixed −711, carrot
/// −1,546.
#[test]
fn e06_the_harsh_stick_alone_pays_in_a_sellers_market() {
    is_best("stick", "sellers_market");
    let policies = ["laissez_faire", "carrot", "mixed", "fair_stick"];
    let replications = Lab::new("sellers_market").replications(60).run(&policies);
    let gain = |policy| replications.gap(policy, "laissez_faire", Kpi::Npv);
    for policy in ["carrot", "mixed"] {
        gain(policy).stays_below(0.0);
    }
    gain("fair_stick").lies_within(-35_000.0, 35_000.0);
}

/// Measured with a strong brand against the baseline: NPV +277 [228, 326] thousand, +592 [550, 633] with quiet rivals and many
/// candidates too; but the mixed policy earns 384 [330, 439] thousand more with a strong brand alone.
#[test]
fn e06_the_harsh_stick_pays_with_a_strong_brand_but_is_not_best() {
    for market in ["strong_brand", "strong_many_quiet"] {
        let replications = Lab::new(market).run(&["stick", "laissez_faire"]);
        replications.gap("stick", "laissez_faire", Kpi::Npv).exceeds(100_000.0);
    }
    let replications = Lab::new("strong_brand").run(&["mixed", "stick"]);
    replications.gap("mixed", "stick", Kpi::Npv).exceeds(200_000.0);
}

/// Measured: exits −.04 [−.05, −.03] (strong brand, many candidates, quiet rivals) to −.59 [−.61, −.56] a dealer-year; loyalty of the
/// first dealers +.19 to +.73.
#[test]
fn e12_the_carrot_keeps_more_dealers_than_the_stick_in_every_market() {
    for scenario in SCENARIOS {
        let replications = Lab::new(scenario.key).replications(16).run(&["carrot", "stick"]);
        replications.gap("carrot", "stick", Kpi::ExitRate).stays_below(0.0);
        replications.gap("carrot", "stick", Kpi::CohortLoyalty).exceeds(0.0);
    }
}

/// What the harsh stick earns more than the carrot within so many months at that strength of the brand.
fn stick_earns_more(brand: f64, months: u32) -> Difference {
    let lab = Lab::new(&format!("mid brand_strength={brand}")).months(months);
    lab.run(&["carrot", "stick"]).gap("stick", "carrot", Kpi::Npv)
}

/// Measured within three years: the stick earns more in 0, 0, 0, 12, 54, 90, 98 of 100 replications at a brand of −.4, −.2, 0, .1, .2,
/// .3, .4; NPV −651 [−679, −623] thousand at −.2, +365 [336, 393] at .4.
#[test]
fn e12_who_earns_more_within_three_years_flips_with_the_strength_of_the_brand() {
    for brand in [-0.4, -0.2, 0.0] {
        stick_earns_more(brand, 36).stays_below(-100_000.0);
    }
    for brand in [0.3, 0.4] {
        stick_earns_more(brand, 36).exceeds(100_000.0);
    }
}

/// Measured within five years: NPV −1,755, −1,292, −310 [−361, −259], −8 [−57, 41] thousand at a brand of −.2, 0, .3, .4: even with
/// the strongest brand the stick only draws level.
#[test]
fn e12_within_five_years_the_carrot_earns_more_and_the_less_so_the_stronger_the_brand() {
    let [weak, usual, strong] = [-0.2, 0.0, 0.3].map(|brand| stick_earns_more(brand, 60));
    strong.stays_below(0.0);
    Difference::between(usual.values(), weak.values()).exceeds(100_000.0);
    Difference::between(strong.values(), usual.values()).exceeds(100_000.0);
    stick_earns_more(0.4, 60).lies_within(-150_000.0, 150_000.0);
}
