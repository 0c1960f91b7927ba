//! What the enterprise makes, who gets it when it is short, and how well it fits.

use crate::numeric::{Bounded as _, within};
use crate::sim::dealer::Dealer;
use crate::sim::policy::AllocationRule;
use crate::sim::terms::Terms;

/// How fast the plan follows orders.
pub const PLAN_LEARNING: f64 = 0.15;
/// Stock the enterprise wants, in months of its plan, and how fast it corrects it.
const STOCK_MONTHS: f64 = 0.2;
const STOCK_CORRECTION: f64 = 0.25;

/// Units to make this month: between plan and orders as the supply is flexible, corrected for stock, within capacity.
#[must_use]
pub fn production(plan: f64, orders: f64, stock: f64, capacity: f64, flexibility: f64) -> f64 {
    let wanted = (1.0 - flexibility) * plan + flexibility * orders + STOCK_CORRECTION * (STOCK_MONTHS * plan - stock);
    within(wanted, 0.0, capacity)
}

/// A dealer's weight when goods are short.
#[inline]
#[must_use]
pub fn claim(dealer: &Dealer, rule: AllocationRule) -> f64 {
    let weight = match rule {
        AllocationRule::Orders => 1.0,
        AllocationRule::Score => (dealer.record.score * dealer.record.score).clamp(0.04, 4.0),
        AllocationRule::Tenure => 0.25 + f64::from(dealer.tenure.min(120)) / 60.0,
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
    let present = &dealer.present;
    let quality = 1.0 - 0.03 * (1.0 - 0.5 * dealer.skills.product);
    let dearer = terms.wholesale(present.margin) - terms.market_price;
    let price = if dearer > 0.0 { 1.0 - dearer / terms.market_price } else { 1.0 };
    present.fill * quality * terms.variety * price * delivery
}

/// Delivery time, 0-1: worse for inflexible supply and near the limit of capacity.
#[must_use]
pub fn delivery(flexibility: f64, orders: f64, capacity: f64) -> f64 {
    1.0 - 0.2 * (1.0 - flexibility) - 0.3 * (orders / capacity - 0.9).clamp(0.0, 1.0)
}
