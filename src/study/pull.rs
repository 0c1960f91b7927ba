//! The rival's pull: one dial from 0 to 1 that moves three conditions together.

use crate::numeric::clamp01;
use crate::sim::Conditions;

/// What it is called wherever a factor is named.
pub const KEY: &str = "pull";
/// The conditions that it moves.
pub const MOVED: [&str; 3] = ["rival_hunger", "rival_margin", "rival_signing_months"];
/// Chance of an offer a month at full pull.
const HUNGER_MAX: f64 = 0.12;
/// Rise of the rival's margin from no pull to full pull, share of list.
const MARGIN_SPAN: f64 = 0.04;
/// Rise of the signing bonus from no pull to full pull, months of profit.
const SIGNING_MAX: f64 = 6.0;

/// The pull that these conditions amount to, 0-1: that of the chance of an offer, which matters most.
#[must_use]
pub fn of(conditions: &Conditions) -> f64 {
    clamp01(conditions.rival_hunger / HUNGER_MAX)
}

/// The three conditions with the dial turned to `pull`, 0-1: each goes as far as the dial, from where it stands. So a market that
/// has them in other proportions keeps these, and the dial where it stands is the market itself.
#[must_use]
pub fn turned(conditions: &Conditions, pull: f64) -> [(&'static str, f64); 3] {
    let way = pull - of(conditions);
    [
        ("rival_hunger", conditions.rival_hunger + way * HUNGER_MAX),
        ("rival_margin", conditions.rival_margin + way * MARGIN_SPAN),
        ("rival_signing_months", conditions.rival_signing_months + way * SIGNING_MAX),
    ]
}

#[cfg(test)]
mod tests {
    use super::{MOVED, of, turned};
    use crate::experiment::{Plan, PlanSpec};
    use crate::sim::Conditions;

    #[test]
    fn the_dial_where_it_stands_is_the_market_itself_and_a_turn_keeps_the_proportions() {
        let mid = *Plan::try_from(PlanSpec::default()).expect("the default plan").market().at(0);
        let own = Conditions { rival_hunger: 0.03, rival_margin: 0.3, rival_signing_months: 1.0, ..mid };
        assert_eq!(turned(&own, of(&own)), [(MOVED[0], 0.03), (MOVED[1], 0.3), (MOVED[2], 1.0)]);
        let [hunger, margin, months] = turned(&own, 0.75).map(|(_, value)| value);
        assert!((hunger - 0.09).abs() < 1e-12 && (margin - 0.32).abs() < 1e-12 && (months - 4.0).abs() < 1e-12);
    }
}
