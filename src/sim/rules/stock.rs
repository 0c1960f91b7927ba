//! What a dealer orders and what it sends back.

use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::terms::Terms;

/// The stock a dealer would choose at the start of a month, units: expected demand and a safety stock by the
/// newsvendor's critical ratio (Arrow, Harris and Marschak 1951, from memory); the cautious hold less.
#[inline]
#[must_use]
pub fn target(dealer: &Dealer, terms: &Terms, season: f64) -> f64 {
    let own_margin = dealer.present.margin == terms.policy.margin;
    let safety = if own_margin { terms.safety } else { terms.safety_at(dealer.present.margin) };
    let p = &terms.parameters;
    dealer.beliefs.demand
        * season
        * (p.cover_months + safety * terms.forecast_error * (1.0 - p.caution_stock * dealer.traits.caution))
}

/// Units ordered: up to the target, and what customers wait for. Slow lines do not count; boycotters order nothing.
#[inline]
#[must_use]
pub fn order(dealer: &Dealer) -> f64 {
    if dealer.boycott > 0 {
        return 0.0;
    }
    (dealer.present.target + dealer.backlog - dealer.stock.units()).at_least(0.0)
}

/// Units sent back in a month: part of what is left beyond the target and would cost more to hold until it is sold
/// than the enterprise's refund falls short of its price.
#[inline]
#[must_use]
pub fn returns(dealer: &Dealer, terms: &Terms, target: f64) -> f64 {
    let worth_holding = dealer.beliefs.demand * terms.return_after_months;
    terms.parameters.return_share * (dealer.stock.units() - target - worth_holding).at_least(0.0)
}
