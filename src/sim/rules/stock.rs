//! What a dealer orders and what it sends back.

use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::rules::finance;
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

/// Units ordered: up to the target, and what customers wait for, as far as the money goes. Slow lines do not count. A strike begins
/// with single lines, and then nothing is ordered.
#[inline]
#[must_use]
pub fn order(dealer: &Dealer, terms: &Terms) -> f64 {
    let wanted = (dealer.present.target + dealer.backlog - dealer.stock.units()).at_least(0.0);
    let kept = match dealer.boycott {
        0 => 1.0,
        1 => terms.parameters.strike_orders,
        _ => return 0.0,
    };
    (kept * wanted).at_most(finance::affordable(dealer, terms))
}

/// Units sent back in a month: part of what is left beyond the target and would cost more to hold until it is sold
/// than the enterprise's refund falls short of its price.
#[inline]
#[must_use]
pub fn returns(dealer: &Dealer, terms: &Terms, target: f64) -> f64 {
    let worth_holding = dealer.beliefs.demand * terms.return_after_months;
    terms.parameters.return_share * (dealer.stock.units() - target - worth_holding).at_least(0.0)
}
