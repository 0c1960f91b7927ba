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

/// V39, a bonus of 3 % of the quota against two points of margin. Measured: swing of orders −.0044 [−.0051, −.0036] with
/// exclusive rights and as much without them, from .171; sales +3.7 % and +4.3 %.
#[test]
fn v39_a_bonus_for_a_threshold_steadies_orders_with_and_without_exclusive_rights() {
    let steadier = |exclusive: u8| {
        let bonus = format!("laissez_faire exclusive={exclusive} bonus=0.03");
        let margin = format!("laissez_faire exclusive={exclusive} margin=0.22");
        let panel = Panel::live("mid", &[&bonus, &margin], 20);
        let gap = |figure| {
            let [left, right] = [0, 1].map(|policy| of_the_steady(&panel, policy, figure));
            Difference::between(left.values(), right.values())
        };
        gap(|life| life.moments.iter().map(|moment| moment.sold).sum()).exceeds(0.0);
        gap(swing)
    };
    let [shared, exclusive] = [0, 1].map(steadier);
    shared.stays_below(0.0);
    exclusive.stays_below(0.0);
    let more = Difference::between(exclusive.values(), shared.values());
    more.exceeds(-0.003);
    more.stays_below(0.003);
}

/// V41, a bonus of 2 % of the quota. Measured: effort +.26, +.22, +.17 of the least, middling and most capable third.
#[test]
fn v41_a_bonus_raises_the_work_of_weak_and_strong_dealers_of_the_weak_most() {
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
    let [weak, middling, strong] = [0.0..0.52, 0.52..0.68, 0.68..1.0].map(gain);
    strong.exceeds(0.1);
    Difference::between(middling.values(), strong.values()).exceeds(0.0);
    Difference::between(weak.values(), middling.values()).exceeds(0.0);
}
