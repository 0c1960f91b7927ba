//! Goods are made and shared out, customers come, money changes hands.

use super::decisions;
use super::draws::MonthDraws;
use super::tally::Tally;
use super::transactions::{Supply, Transactions};
use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, USUAL_FIT};
use crate::sim::diary::{Event, Observer, Support};
use crate::sim::ledger::Account;
use crate::sim::rules::demand::{self, Custom, Market};
use crate::sim::rules::{clearance, supply};
use crate::sim::terms::Terms;
use crate::sim::territory::Territory;
use crate::sim::world::World;
use crate::units::Goods;

/// Makes the month's goods and decides how they are shared out.
pub fn produce(world: &mut World, terms: &Terms, orders: f64) -> Supply {
    let brand = decisions::brand(world, terms);
    let World { enterprise, ledger, dealers, .. } = world;
    let flexibility = terms.policy.supply_flexibility;
    let made = supply::production(enterprise.plan, orders, enterprise.stock.units(), enterprise.capacity, terms);
    let goods = Goods::from_units(made);
    ledger.made += goods;
    enterprise.stock += goods;
    let cost = made * terms.parameters.unit_cost;
    ledger.spend(Account::CostOfGoods, cost);
    ledger.spend(Account::Flexibility, cost * terms.parameters.flexibility_cost * flexibility * flexibility);
    enterprise.plan = economics::ewma(enterprise.plan, terms.parameters.plan_learning, orders);
    let delivery = supply::delivery(terms, orders, enterprise.capacity);
    share_out(dealers, terms, enterprise.stock.units(), orders, Supply { delivery, brand, ..Supply::ENOUGH })
}

/// Shares out the goods: orders that go first, then the others, then what nobody ordered. `demands` counts all three.
fn share_out(dealers: &[Dealer], terms: &Terms, goods: f64, demands: f64, enough: Supply) -> Supply {
    if goods >= demands {
        return enough;
    }
    let of = move |first: bool| {
        let chosen = dealers.iter().filter(move |dealer| dealer.is_active() && dealer.record.priority == first);
        chosen.map(move |dealer| (dealer.present.order, supply::claim(dealer, terms)))
    };
    let total = |first: bool| of(first).map(|(order, _)| order).sum::<f64>();
    let (first_orders, rest_orders) = (total(true), total(false));
    let left = (goods - first_orders).at_least(0.0);
    let pushable = demands - first_orders - rest_orders;
    let push = if pushable > 0.0 { numeric::clamp01((left - rest_orders) / pushable) } else { 0.0 };
    Supply { first: supply::water_level(goods, &of(true)), rest: supply::water_level(left, &of(false)), push, ..enough }
}

/// Goods arrive in a territory, and its dealers attract customers.
pub fn deliver(territory: &Territory, dealers: &mut [Dealer], transactions: &mut Transactions<'_>) {
    let (terms, supply) = (transactions.terms, transactions.supply);
    for range in territory.ranges() {
        for dealer in dealers[range].iter_mut().filter(|dealer| dealer.is_active()) {
            transactions.deliver(dealer);
            dealer.present.fit = supply::fit(dealer, terms, supply.delivery);
            dealer.present.attraction = demand::attraction(dealer, terms, territory, supply.brand);
        }
    }
}

/// Money changes hands in a territory.
pub fn settle(
    territory: &Territory,
    dealers: &mut [Dealer],
    transactions: &mut Transactions<'_>,
    draws: &MonthDraws,
    observer: &mut Observer,
) {
    for range in territory.ranges() {
        for slot in range {
            let dealer = &mut dealers[slot];
            if dealer.is_active() {
                let help = transactions.settle(dealer, draws.dealers[slot].claim());
                tell(dealer, territory, help, slot, observer);
            }
        }
    }
}

/// Attraction of the dealers of a territory who are like that.
fn attraction_of(territory: &Territory, dealers: &[Dealer], counts: impl Fn(&Dealer) -> bool) -> f64 {
    let members = territory.ranges().into_iter().flat_map(|range| &dealers[range]);
    members.filter(|dealer| counts(dealer)).map(|dealer| dealer.present.attraction).sum()
}

/// Attraction of the dealers of a territory who have no right of their own.
pub fn common_attraction(territory: &Territory, dealers: &[Dealer], terms: &Terms) -> f64 {
    attraction_of(territory, dealers, |dealer| dealer.is_active() && !dealer.is_exclusive(terms))
}

/// The part of a territory that the dealers without a right of their own serve together. Where nobody has such a right, it is the
/// whole.
pub fn shared_slots(territory: &Territory, terms: &Terms) -> f64 {
    if terms.policy.exclusive { territory.common_slots } else { territory.extent }
}

/// Customers choose, and take what is there; `custom` says how many come.
pub fn serve(
    territory: &mut Territory,
    dealers: &mut [Dealer],
    terms: &Terms,
    custom: &Custom,
    draws: &MonthDraws,
    tally: &mut Tally,
) {
    territory.attraction = attraction_of(territory, dealers, Dealer::is_active);
    let common =
        if terms.policy.exclusive { common_attraction(territory, dealers, terms) } else { territory.attraction };
    territory.custom = custom.whole;
    let slots = territory.extent;
    let shared = Market::of(territory, terms, shared_slots(territory, terms), common).with(custom.shared);
    tally.potential += territory.market;
    tally.served += territory.market * territory.held / slots;
    // Where a right of one's own is vacant, the rivals are alone.
    let unserved = if terms.policy.exclusive { slots - territory.held } else { 0.0 };
    let left = Market::of(territory, terms, unserved, 0.0).with(custom.vacant);
    tally.rival_sold += shared.units * shared.rivals + left.units * left.rivals;
    territory.direct = shared.units * shared.direct + left.units * left.direct;
    let p = &terms.parameters;
    let (mut unmet, mut spare) = (0.0, 0.0);
    for range in territory.ranges() {
        for slot in range {
            let dealer = &mut dealers[slot];
            if !dealer.is_active() {
                continue;
            }
            let alone = dealer.is_exclusive(terms);
            let market = if alone {
                let part = Market::of(territory, terms, territory.place(slot), dealer.present.attraction);
                part.with(custom.part(slot - territory.first as usize))
            } else {
                shared
            };
            if alone {
                tally.rival_sold += market.units * market.rivals;
                territory.direct += market.units * market.direct;
            }
            dealer.present.share = dealer.present.attraction * market.per_mass;
            dealer.local = terms.parameters.local_persistence * dealer.local + terms.local_news * draws.local[slot];
            dealer.present.wanted = demand::wanted(dealer, &market, terms, draws.noise[slot]);
            let short = sell(dealer, terms);
            tally.rival_sold += p.unmet_to_rivals * short;
            if !alone {
                unmet += short;
                spare += p.shelf_reach * dealer.stock.units();
            }
        }
    }
    if unmet > 0.0 && spare > 0.0 {
        share_unmet(territory, dealers, terms, (p.unmet_to_siblings * unmet / spare).at_most(1.0));
    }
}

/// Sells what customers want as far as it is there, slow lines to those who take them. Gives the units that were not there.
fn sell(dealer: &mut Dealer, terms: &Terms) -> f64 {
    let p = &terms.parameters;
    let wanted = dealer.present.wanted + dealer.backlog;
    let slow = Goods::from_units(clearance::slow_sales(wanted, dealer.present.markdown, terms)).min(dealer.slow_stock);
    let brisk = Goods::from_units(wanted - slow.units()).min(dealer.stock);
    dealer.slow_stock -= slow;
    dealer.stock -= brisk;
    dealer.present.sold = (slow + brisk).units();
    let unmet = (wanted - dealer.present.sold).at_least(0.0);
    dealer.backlog = p.unmet_waits * unmet;
    unmet
}

/// Customers who found a shelf empty buy at other dealers of the brand, as far as they come upon what those have left.
fn share_unmet(territory: &Territory, dealers: &mut [Dealer], terms: &Terms, rate: f64) {
    for range in territory.ranges() {
        for dealer in dealers[range].iter_mut().filter(|dealer| dealer.is_active() && !dealer.is_exclusive(terms)) {
            let extra = Goods::from_units(terms.parameters.shelf_reach * rate * dealer.stock.units()).min(dealer.stock);
            dealer.stock -= extra;
            dealer.present.sold += extra.units();
        }
    }
}

/// Tells the diary what was unusual, and what the enterprise helped with: `help` is its part of the advertising, money.
fn tell(dealer: &Dealer, territory: &Territory, help: f64, slot: usize, observer: &mut Observer) {
    /// Shock to demand that is worth telling.
    const UNUSUAL: f64 = 0.12;
    /// Share of an order below which its delivery is worth telling.
    const SHORT: f64 = 0.9;
    /// Fit of the supply, beyond the usual one, from which on it is worth telling.
    const GOOD_FIT: f64 = USUAL_FIT + 0.05;
    /// Help with advertising, money, that is worth telling.
    const WORTH_TELLING: f64 = 1.0;
    if territory.shock.abs() > UNUSUAL {
        observer.record(slot, || Event::Demand { change: (numeric::exp(territory.shock) - 1.0) as f32 });
    }
    if dealer.present.fill < SHORT {
        observer.record(slot, || Event::ShortSupply { fill: dealer.present.fill as f32 });
    }
    if dealer.present.fit > GOOD_FIT {
        observer.record(slot, || Event::Supported { by: Support::Supply, amount: dealer.present.fit as f32 });
    }
    if help > WORTH_TELLING {
        observer.record(slot, || Event::CoopAds { amount: help as f32 });
    }
    if dealer.present.pushed > Goods::ZERO {
        observer.record(slot, || Event::ForcedStock { units: dealer.present.pushed.units() as f32 });
    }
}
