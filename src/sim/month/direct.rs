//! The enterprise's own outlets: they sell at list beside its dealers, at a dealer's costs, out of what is left when orders are
//! filled.

use super::tally::Tally;
use crate::economics;
use crate::numeric::Bounded as _;
use crate::sim::ledger::Account;
use crate::sim::terms::{LIST, Terms};
use crate::sim::world::World;
use crate::units::Goods;

/// Units that the enterprise plans to sell itself this month.
pub fn expected(world: &World, terms: &Terms, season: f64) -> f64 {
    if terms.direct_mass > 0.0 { world.enterprise.direct_demand * season } else { 0.0 }
}

/// Sells what customers want from the enterprise's own outlets, as far as goods are left, and pays what selling costs.
pub fn sell(world: &mut World, terms: &Terms, season: f64, tally: &mut Tally) {
    if terms.direct_mass <= 0.0 {
        return;
    }
    let World { territories, enterprise, ledger, .. } = world;
    let wanted: f64 = territories.iter().map(|territory| territory.direct).sum();
    let extent: f64 = territories.iter().map(|territory| territory.extent).sum();
    let goods = Goods::from_units(wanted).min(enterprise.stock);
    let sold = goods.units();
    enterprise.stock -= goods;
    let p = &terms.parameters;
    enterprise.direct_demand = economics::ewma(enterprise.direct_demand, p.demand_learning, wanted / season);
    ledger.sold += goods;
    ledger.sell_direct(sold * LIST);
    let overhead = (p.fixed_cost + p.effort_cost / 2.0) * terms.direct_size() * extent;
    ledger.spend(Account::Operating, (p.handling_cost * sold + overhead) * terms.scale);
    ledger.spend(Account::Warranty, p.warranty_share * sold * p.unit_cost);
    tally.sold += sold;
    tally.direct += sold;
    tally.rival_sold += p.unmet_to_rivals * (wanted - sold).at_least(0.0);
}
