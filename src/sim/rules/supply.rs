//! What the enterprise makes, who gets it when it is short, and how well it fits.

use crate::numeric::{Bounded as _, clamp01, within};
use crate::sim::dealer::Dealer;
use crate::sim::policy::AllocationRule;
use crate::sim::terms::Terms;

/// Least and most weight of a score where goods are short. A guard: one quarter's luck must not take all.
const SCORE_CLAIM: (f64, f64) = (0.04, 4.0);
/// Most that the years with the enterprise add to a weight where goods are short, in units of `tenure_claim`. A guard too.
const TENURE_CLAIM_MAX: f64 = 2.0;

/// Units to make this month: between plan and orders as the supply is flexible, corrected for stock, within capacity.
#[must_use]
pub fn production(plan: f64, orders: f64, stock: f64, capacity: f64, terms: &Terms) -> f64 {
    let (p, flexibility) = (&terms.parameters, terms.policy.supply_flexibility);
    let correction = p.stock_correction * (p.plan_stock * plan - stock);
    let wanted = (1.0 - flexibility) * plan + flexibility * orders + correction;
    within(wanted, 0.0, capacity)
}

/// A dealer's weight when goods are short.
#[inline]
#[must_use]
pub fn claim(dealer: &Dealer, terms: &Terms) -> f64 {
    let p = &terms.parameters;
    let weight = match terms.policy.allocation_rule {
        AllocationRule::Orders => 1.0,
        AllocationRule::Score => within(dealer.record.score * dealer.record.score, SCORE_CLAIM.0, SCORE_CLAIM.1),
        AllocationRule::Tenure => {
            let counted = f64::from(dealer.tenure).at_most(TENURE_CLAIM_MAX * p.tenure_claim);
            p.newcomer_claim + counted / p.tenure_claim
        }
    };
    dealer.present.order * weight
}

/// Shares `goods` (units) among orders in proportion to claims, nobody above its order ("water-filling"): gives the
/// units per claim at which the goods are used up. `wants` gives each dealer's order and claim.
#[must_use]
pub fn water_level(goods: f64, wants: &(impl Iterator<Item = (f64, f64)> + Clone)) -> f64 {
    /// Each pass settles at least one order for good, and a few settle all that matter.
    const PASSES: u32 = 16;
    let mut level = 0.0;
    for _ in 0..PASSES {
        let (mut settled, mut open) = (0.0, 0.0);
        for (order, claim) in wants.clone() {
            if claim * level >= order {
                settled += order;
            } else {
                open += claim;
            }
        }
        if open <= 0.0 {
            return f64::INFINITY;
        }
        let next = (goods - settled).at_least(0.0) / open;
        if next <= level {
            break;
        }
        level = next;
    }
    level
}

/// How well the supply fits, 0-1: the product of quantity, quality, variety, price and delivery.
#[inline]
#[must_use]
pub fn fit(dealer: &Dealer, terms: &Terms, delivery: f64) -> f64 {
    let (p, present) = (&terms.parameters, &dealer.present);
    let quality = 1.0 - p.defects * (1.0 - p.defects_avoided * dealer.skills.product);
    let dearer = terms.wholesale(present.margin) - terms.market_price;
    let price = if dearer > 0.0 { 1.0 - dearer / terms.market_price } else { 1.0 };
    present.fill * quality * terms.variety * price * delivery
}

/// Delivery time, 0-1: worse for inflexible supply and near the limit of capacity.
#[must_use]
pub fn delivery(terms: &Terms, orders: f64, capacity: f64) -> f64 {
    let (p, flexibility) = (&terms.parameters, terms.policy.supply_flexibility);
    1.0 - p.rigid_delay * (1.0 - flexibility) - p.crowded_delay * clamp01(orders / capacity - p.crowded_from)
}
