//! What the stick does, to whom, and for how long.

use dealers_choice::sim::Kpi;

use super::{FIRST_YEAR, LAST_TWO_YEARS};
use crate::lab::{Difference, Lab};

/// Measured: profit +6.6 % [5.8, 7.3] in the first year, −4.8 % [−6.5, −3.1] in the second, −10.7 % [−12.7, −8.7] in the last two;
/// sales then −10.1 %.
#[test]
fn e01_a_harsh_stick_buys_a_good_year_in_an_average_market_and_then_costs() {
    let replications = Lab::new("mid").run(&["laissez_faire", "stick"]);
    let gap = |kpi, months| replications.gap_in("stick", "laissez_faire", kpi, months);
    gap(Kpi::EnterpriseProfit, FIRST_YEAR).exceeds(0.0);
    gap(Kpi::EnterpriseProfit, LAST_TWO_YEARS).stays_below(0.0);
    gap(Kpi::Sales, LAST_TWO_YEARS).stays_below(0.0);
}

/// Measured: with a weak brand the second half of the first year already loses (−4.3 % [−6.7, −2.0]), in `mid` it gains (+7.3 % [6.0,
/// 8.7]).
#[test]
fn e01_the_good_time_is_shorter_with_a_weak_brand() {
    let second_half = |market| {
        let replications = Lab::new(market).run(&["laissez_faire", "stick"]);
        replications.gap_in("stick", "laissez_faire", Kpi::EnterpriseProfit, 6..12)
    };
    second_half("weak_brand").stays_below(0.0);
    second_half("mid").exceeds(0.0);
}

/// Measured: profit +8.5 % [8.2, 8.8], +4.9 % [3.8, 6.0], +.1 % [−1.4, 1.5], −1.1 % [−2.5, .2], −.4 % [−1.7, 1.0] in years 1 to 5;
/// loyalty of the first dealers .25 against .57.
#[test]
fn e01_a_strong_brand_pays_for_the_stick_for_two_years_and_hides_what_it_costs_in_loyalty() {
    let replications = Lab::new("strong_brand").run(&["laissez_faire", "stick"]);
    let gap = |months| replications.gap_in("stick", "laissez_faire", Kpi::EnterpriseProfit, months);
    let of_a_year = replications.mean("laissez_faire", Kpi::Npv) / 5.0;
    gap(12..24).exceeds(0.0);
    gap(24..60).lies_within(-0.1 * of_a_year, 0.1 * of_a_year);
    replications.gap("stick", "laissez_faire", Kpi::CohortLoyalty).stays_below(-0.15);
}

/// Measured: NPV −363 [−399, −328], −415, −297, −146 [−204, −88], +1 [−54, 56], +186 [133, 239], +378 [322, 434] thousand at a brand of
/// −.4, −.2, 0, .1, .2, .3, .4: the sign changes near +.2.
#[test]
fn e02_what_the_harsh_stick_earns_changes_sign_with_the_strength_of_the_brand() {
    let gain = |brand: f64| {
        let lab = Lab::new(&format!("mid brand_strength={brand}")).replications(60);
        lab.run(&["laissez_faire", "stick"]).gap("stick", "laissez_faire", Kpi::Npv)
    };
    for brand in [-0.4, -0.2, 0.0, 0.1] {
        gain(brand).stays_below(0.0);
    }
    for brand in [0.3, 0.4] {
        gain(brand).exceeds(0.0);
    }
}

/// A fine for nothing but detected free-riding: no cut, no termination.
const FINES_ONLY: &str = "stick margin_cut=0 termination=0";

/// What it changes that dealers hear of each other's punishments, in a market with those settings.
fn heard(settings: &str, policy: &str, kpi: Kpi) -> Difference {
    let figures = |observation: f64| {
        let market = format!("mid guilt_visible=1 {settings} observation={observation}");
        Lab::new(&market).run(&[policy]).whole(policy, kpi)
    };
    Difference::between(&figures(1.0), &figures(0.0))
}

/// Measured: free-riding −.0008 [−.0010, −.0006]; exits −.0011 [−.0018, −.0003]. A hundredth of a dealer-year is an eighth of all.
#[test]
fn e04_seeing_fair_punishment_deters_slightly_and_drives_nobody_away() {
    heard("false_alarm=0", FINES_ONLY, Kpi::FreeRiding).stays_below(0.0);
    let exits = heard("false_alarm=0", FINES_ONLY, Kpi::ExitRate);
    exits.stays_below(0.01);
    exits.exceeds(-0.01);
}

/// Measured with three false alarms in ten: exits +.123 [.115, .132] a dealer-year, NPV −673 [−716, −631] thousand.
#[test]
fn e04_seeing_unfair_punishment_drives_dealers_away() {
    heard("false_alarm=0.3", "stick", Kpi::ExitRate).exceeds(0.05);
    heard("false_alarm=0.3", "stick", Kpi::Npv).stays_below(-200_000.0);
}

/// What tolerance 8 earns more than tolerance 1.
fn patience(market: &str) -> Difference {
    Lab::new(market).run(&["stick", "stick tolerance=8"]).gap("stick tolerance=8", "stick", Kpi::Npv)
}

/// Measured: NPV +116 [60, 172], +145 [93, 196], +11 [−40, 61], −531 [−581, −481] thousand in `hungry_rivals`, `mid`,
/// `quiet_rivals`, `strong_many_quiet`. A little tolerance (2) loses everywhere: −113 [−152, −75] among hungry rivals.
#[test]
fn e05_tolerance_pays_for_a_harsh_stick_among_hungry_rivals_and_costs_where_dealers_have_nowhere_to_go() {
    let [hungry, quiet, corner] = ["hungry_rivals", "quiet_rivals", "strong_many_quiet"].map(patience);
    hungry.exceeds(0.0);
    Difference::between(hungry.values(), quiet.values()).exceeds(0.0);
    Difference::between(quiet.values(), corner.values()).exceeds(100_000.0);
    corner.stays_below(-100_000.0);
}

/// Measured for tolerance 1 against 2: NPV +300 [261, 340], +365, +460, +717 [691, 743] thousand.
#[test]
fn e05_a_stick_that_asks_why_does_best_with_little_tolerance() {
    for market in ["hungry_rivals", "mid", "quiet_rivals", "strong_many_quiet"] {
        let replications = Lab::new(market).replications(20).run(&["fair_stick tolerance=1", "fair_stick"]);
        replications.gap("fair_stick tolerance=1", "fair_stick", Kpi::Npv).exceeds(200_000.0);
    }
}

/// Measured: NPV +685 [626, 745] thousand, 13 %; exits −.125 [−.134, −.116] a dealer-year.
#[test]
fn e07_asking_why_makes_the_harsh_stick_earn_more() {
    let replications = Lab::new("mid").run(&["stick", "stick diagnosis=1"]);
    replications.gap("stick diagnosis=1", "stick", Kpi::Npv).exceeds(475_000.0);
    replications.gap("stick diagnosis=1", "stick", Kpi::ExitRate).stays_below(-0.08);
}

/// Measured: loyalty of survivors −.085 [−.088, −.081] against those left alone, of the first dealers −.255 [−.266, −.244].
#[test]
fn e11_the_loyalty_of_survivors_hides_what_the_stick_has_done() {
    let replications = Lab::new("mid").run(&["laissez_faire", "stick"]);
    replications.gap("stick", "laissez_faire", Kpi::Loyalty).exceeds(-0.12);
    replications.gap("stick", "laissez_faire", Kpi::CohortLoyalty).stays_below(-0.20);
}
