//! Claims about bonuses that need every dealer and not only the sum.

use super::panel::{Life, Panel};
use super::questionnaire::asked;
use super::{Case, mean};
use crate::lab::Difference;

/// How much a dealer's orders swing from month to month: standard deviation over mean, years 2 to 5.
fn swing(life: &Life) -> f64 {
    let orders: Vec<f64> = (12..60).filter_map(|month| Some(life.at(month)?.order)).collect();
    let mean = orders.iter().sum::<f64>() / orders.len() as f64;
    (orders.iter().map(|order| (order - mean) * (order - mean)).sum::<f64>() / orders.len() as f64).sqrt() / mean
}

/// The mean in each replication over the dealers who were there all the time.
fn of_the_steady(panel: &Panel, policy: usize, figure: fn(&Life) -> f64) -> Difference {
    let of_one = |replication: u32| {
        let steady = |life: &&Life| life.replication == replication && life.moments.len() == 60;
        let figures: Vec<f64> = panel.under(policy).filter(steady).map(figure).collect();
        figures.iter().sum::<f64>() / figures.len() as f64
    };
    Difference::of((0..panel.replications as u32).map(of_one).collect())
}

/// V39, a bonus against as much margin. Measured: 2 % of the quota move the swing of orders (from .17) by −.0025 [−.0034, −.0016] with
/// exclusive rights, by −.0010 [−.0018, −.0002] without; 3 % by −.0001 [−.0013, .0010] and by +.0016 [.0005, .0027]. Sales rise by 3
/// to 4 %.
#[test]
fn v39_a_bonus_for_a_threshold_steadies_orders_with_exclusive_rights_and_can_unsettle_them_without() {
    let steadier = |exclusive: u8, bonus: f64, margin: f64| {
        let bonus = format!("laissez_faire exclusive={exclusive} bonus={bonus}");
        let margin = format!("laissez_faire exclusive={exclusive} margin={margin}");
        let panel = Panel::live("mid", &[&bonus, &margin], 40);
        let gap = |figure| {
            let [left, right] = [0, 1].map(|policy| of_the_steady(&panel, policy, figure));
            Difference::between(left.values(), right.values())
        };
        gap(|life| life.moments.iter().map(|moment| moment.sold).sum()).exceeds(0.0);
        gap(swing)
    };
    let [shared, exclusive] = [0, 1].map(|rights| steadier(rights, 0.02, 0.215));
    exclusive.stays_below(0.0);
    Difference::between(exclusive.values(), shared.values()).stays_below(0.0);
    let [shared, exclusive] = [0, 1].map(|rights| steadier(rights, 0.03, 0.22));
    shared.exceeds(0.0);
    Difference::between(exclusive.values(), shared.values()).stays_below(0.0);
}

/// V41, a bonus of 2 % of the quota. Measured: effort +.13 [.12, .14], +.14 [.13, .14], +.14 [.13, .15] of the least, middling and most
/// capable third.
#[test]
fn v41_a_bonus_raises_the_work_of_weak_middling_and_strong_dealers_alike() {
    let panel = Panel::live("mid", &["laissez_faire", "laissez_faire bonus=0.02"], 20);
    let cases = asked(&panel);
    let gain = |capable: std::ops::Range<f64>| {
        let effort = |policy: usize| {
            let chosen =
                |case: &Case| case.row.life.policy == policy && capable.contains(&case.row.life.traits.capability);
            mean(&cases, chosen, |case| case.row.now.effort)
        };
        Difference::between(effort(1).values(), effort(0).values())
    };
    for gain in [0.0..0.52, 0.52..0.68, 0.68..1.0].map(gain) {
        gain.lies_within(0.1, 0.2);
    }
}
