//! Goods are made and shared out, customers come, money changes hands.

use super::{MonthLuck, Tally, decisions};
use crate::economics;
use crate::numeric;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, Witness};
use crate::sim::ledger::{Account, Ledger, Party};
use crate::sim::rules::demand::{self, Market};
use crate::sim::rules::{stock, supply};
use crate::sim::terms::{LIST, Terms};
use crate::sim::territory::Territory;
use crate::sim::world::{Enterprise, World};
use crate::units::Goods;

/// Where unmet demand goes: to other dealers of the brand, to the rivals, into next month; the rest is lost
/// (Gruen, Corsten and Bharadwaj 2002, from memory).
const UNMET_TO_SIBLINGS: f64 = 0.31;
const UNMET_TO_RIVALS: f64 = 0.26;
const UNMET_WAITS: f64 = 0.34;
/// Share of slow stock that customers take in a month at most.
const SLOW_SALES: f64 = 0.25;
/// Share of units that come back under warranty at a dealer without product skill.
const WARRANTY: f64 = 0.01;
/// What a month of credit saves a dealer and costs the enterprise, as a share of what is owed.
const CREDIT_SAVES: f64 = 0.01;
const CREDIT_COSTS: f64 = 0.008;
/// Share of its profit that the owner takes out of the shop.
const OWNER_SHARE: f64 = 0.8;
/// How fast the smoothed sales by which a dealer is judged follow its sales.
const SALES_LEARNING: f64 = 0.3;

/// How this month's goods are shared out.
#[derive(Clone, Copy, Debug)]
pub struct Supply {
    /// Units per claim for dealers whose orders go first.
    first: f64,
    /// Units per claim for the others.
    rest: f64,
    /// Delivery time, 0-1.
    delivery: f64,
    /// Utility of the brand.
    brand: f64,
}

/// Makes the month's goods and decides how they are shared out.
pub fn produce(world: &mut World, terms: &Terms, orders: f64) -> Supply {
    let brand = decisions::brand(world, terms);
    let World { enterprise, ledger, dealers, .. } = world;
    let flexibility = terms.policy.supply_flexibility;
    let made = supply::production(enterprise.plan, orders, enterprise.stock.units(), enterprise.capacity, flexibility);
    let goods = Goods::from_units(made);
    ledger.made += goods;
    enterprise.stock += goods;
    let cost = made * terms.parameters.unit_cost;
    ledger.spend(Account::CostOfGoods, cost);
    ledger.spend(Account::Flexibility, cost * terms.parameters.flexibility_cost * flexibility * flexibility);
    enterprise.plan = economics::ewma(enterprise.plan, supply::PLAN_LEARNING, orders);
    let (first, rest) = share_out(dealers, terms, enterprise.stock.units(), orders);
    Supply { first, rest, delivery: supply::delivery(flexibility, orders, enterprise.capacity), brand }
}

/// Units per claim for orders that go first and for the others; without limit when there is enough for all.
fn share_out(dealers: &[Dealer], terms: &Terms, goods: f64, orders: f64) -> (f64, f64) {
    if goods >= orders {
        return (f64::INFINITY, f64::INFINITY);
    }
    let rule = terms.policy.allocation_rule;
    let of = move |first: bool| {
        let chosen = dealers.iter().filter(move |dealer| dealer.active && dealer.record.priority == first);
        chosen.map(move |dealer| (dealer.present.order, supply::claim(dealer, rule)))
    };
    let first_orders: f64 = of(true).map(|(order, _)| order).sum();
    let left = (goods - first_orders).max(0.0);
    (supply::water_level(goods, of(true)), supply::water_level(left, of(false)))
}

/// Goods arrive, customers come, money changes hands, territory by territory.
pub fn trade(
    world: &mut World,
    terms: &Terms,
    supply: &Supply,
    season: f64,
    luck: &MonthLuck,
    tally: &mut Tally,
    witness: &mut impl Witness,
) {
    let World { territories, dealers, ledger, enterprise, .. } = world;
    for territory in territories {
        for slot in territory.range() {
            let dealer = &mut dealers[slot];
            if dealer.active {
                receive_goods(dealer, terms, supply, season, enterprise, ledger, tally);
                dealer.present.fit = supply::fit(dealer, terms, supply.delivery);
                dealer.present.attraction = demand::attraction(dealer, terms, territory, supply.brand);
            }
        }
        serve(territory, dealers, terms, luck, tally);
        for slot in territory.range() {
            let dealer = &mut dealers[slot];
            if dealer.active {
                settle(dealer, terms, season, luck.dealers[slot].claim(), enterprise, ledger, tally);
                tell(dealer, territory, terms, slot, witness);
            }
        }
    }
}

/// What was ordered comes as far as there is enough; what was pushed comes from what is left.
fn receive_goods(
    dealer: &mut Dealer,
    terms: &Terms,
    supply: &Supply,
    season: f64,
    enterprise: &mut Enterprise,
    ledger: &mut Ledger,
    tally: &mut Tally,
) {
    let level = if dealer.record.priority { supply.first } else { supply.rest };
    let order = dealer.present.order;
    let share = if level.is_finite() {
        (supply::claim(dealer, terms.policy.allocation_rule) * level).min(order)
    } else {
        order
    };
    let delivered = Goods::from_units(share).min(enterprise.stock);
    enterprise.stock -= delivered;
    dealer.stock += delivered;
    dealer.present.delivered = delivered;
    let mut pushed = Goods::default();
    if terms.policy.forced_stock > 0.0 {
        pushed = Goods::from_units(decisions::forced(dealer, terms, season)).min(enterprise.stock);
        enterprise.stock -= pushed;
        dealer.slow_stock += pushed;
    }
    let units = (delivered + pushed).units();
    if !terms.consigned {
        pay_wholesale(dealer, terms, ledger, units);
    }
    dealer.record.ordered += order;
    dealer.record.delivered += delivered.units();
    tally.ordered += order;
    tally.delivered += delivered.units();
    tally.pushed += pushed.units();
}

fn pay_wholesale(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger, units: f64) {
    let (margin, cut) = (dealer.present.margin, dealer.record.cut);
    ledger.pay(&mut dealer.purse, Party::Enterprise, Account::Wholesale, units * terms.wholesale(margin + cut));
    if cut > 0.0 {
        ledger.pay(&mut dealer.purse, Party::Enterprise, Account::Clawback, units * LIST * cut);
    }
}

/// Customers choose, and take what is there.
fn serve(territory: &mut Territory, dealers: &mut [Dealer], terms: &Terms, luck: &MonthLuck, tally: &mut Tally) {
    let members = &dealers[territory.range()];
    let common: f64 = members.iter().filter(|d| d.active && !d.is_exclusive(terms)).map(|d| d.present.attraction).sum();
    territory.attraction = members.iter().filter(|d| d.active).map(|d| d.present.attraction).sum();
    // Where nobody has a right of its own, the dealers serve the whole territory together.
    let slots = f64::from(territory.slots);
    let shared_slots = if terms.policy.exclusive { territory.common_slots } else { slots };
    let shared = Market::of(territory, terms, shared_slots, common);
    tally.potential += territory.market;
    tally.served += territory.market * territory.active / slots;
    tally.rival_sold += shared.units * shared.rivals;
    let (mut unmet, mut spare) = (0.0, 0.0);
    for slot in territory.range() {
        let dealer = &mut dealers[slot];
        if !dealer.active {
            continue;
        }
        let alone = dealer.is_exclusive(terms);
        let market = if alone { Market::of(territory, terms, 1.0, dealer.present.attraction) } else { shared };
        if alone {
            tally.rival_sold += market.units * market.rivals;
        }
        dealer.present.share = dealer.present.attraction * market.per_mass;
        let noise = numeric::normal_quantile(luck.dealers[slot].demand());
        dealer.present.wanted = demand::wanted(dealer, &market, terms, noise);
        sell(dealer);
        tally.rival_sold += UNMET_TO_RIVALS * dealer.present.unmet;
        if !alone {
            unmet += dealer.present.unmet;
            spare += 0.5 * dealer.stock.units();
        }
    }
    if unmet > 0.0 && spare > 0.0 {
        share_unmet(territory, dealers, terms, (UNMET_TO_SIBLINGS * unmet / spare).min(1.0));
    }
}

/// Sells what customers want as far as it is there, slow lines first.
fn sell(dealer: &mut Dealer) {
    let wanted = dealer.present.wanted + dealer.backlog;
    let slow = Goods::from_units((SLOW_SALES * dealer.slow_stock.units()).min(wanted)).min(dealer.slow_stock);
    let brisk = Goods::from_units(wanted - slow.units()).min(dealer.stock);
    dealer.slow_stock -= slow;
    dealer.stock -= brisk;
    dealer.present.sold = (slow + brisk).units();
    dealer.present.unmet = (wanted - dealer.present.sold).max(0.0);
    dealer.backlog = UNMET_WAITS * dealer.present.unmet;
}

/// Customers who found a shelf empty buy at other dealers of the brand, up to half of what those have left.
fn share_unmet(territory: &Territory, dealers: &mut [Dealer], terms: &Terms, rate: f64) {
    for dealer in dealers[territory.range()].iter_mut().filter(|dealer| dealer.active && !dealer.is_exclusive(terms)) {
        let extra = Goods::from_units(0.5 * rate * dealer.stock.units()).min(dealer.stock);
        dealer.stock -= extra;
        dealer.present.sold += extra.units();
    }
}

/// The dealer's money of the month: what it took in, what it paid, what is left as profit.
fn settle(
    dealer: &mut Dealer,
    terms: &Terms,
    season: f64,
    claim: f64,
    enterprise: &mut Enterprise,
    ledger: &mut Ledger,
    tally: &mut Tally,
) {
    let (sold, margin) = (dealer.present.sold, dealer.present.margin);
    ledger.sold += Goods::from_units(sold);
    tally.sold += sold;
    tally.margin_given += sold * LIST * (margin - terms.conditions.usual_margin);
    let trading = receipts(dealer, terms, ledger, sold);
    let running = running_costs(dealer, terms, ledger, sold);
    let holding = hold_stock(dealer, terms, enterprise, ledger, season, tally);
    let (ads, _) = decisions::pay_for_ads(dealer, terms, ledger, claim);
    let leak = if dealer.free_riding {
        let gain = crate::sim::rules::honesty::gain(dealer, terms);
        ledger.receive(Party::Enterprise, &mut dealer.purse, Account::Leakage, gain)
    } else {
        0.0
    };
    dealer.present.profit = trading - running - holding - ads + leak;
    tally.effort += dealer.effort;
    tally.free_riding += f64::from(u8::from(dealer.free_riding));
    learn_demand(dealer, terms, season);
}

/// What customers pay less what the goods cost, the allowance, and the value of credit. Gives the trading profit.
fn receipts(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger, sold: f64) -> f64 {
    let margin = dealer.present.margin;
    let (price, cost) = (LIST * (1.0 - margin * dealer.present.rivalry), terms.wholesale(margin));
    let mut profit = ledger.receive(Party::Customers, &mut dealer.purse, Account::Receipts, sold * price) - sold * cost;
    if terms.consigned {
        pay_wholesale(dealer, terms, ledger, sold);
    }
    if terms.policy.allowance > 0.0 && !dealer.record.award_revoked {
        profit += ledger.receive(
            Party::Enterprise,
            &mut dealer.purse,
            Account::Allowance,
            sold * LIST * terms.policy.allowance,
        );
    }
    if terms.policy.credit_days > 0.0 {
        let owed = sold * cost * terms.policy.credit_days / 30.0;
        ledger.spend(Account::Financing, CREDIT_COSTS * owed);
        profit += ledger.receive(Party::World, &mut dealer.purse, Account::Credit, CREDIT_SAVES * owed);
    }
    profit
}

/// Handling, fixed cost and the cost of effort; and the warranty, which the enterprise bears.
fn running_costs(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger, sold: f64) -> f64 {
    let (p, skills) = (&terms.parameters, &dealer.skills);
    ledger.spend(Account::Warranty, WARRANTY * (1.0 - 0.5 * skills.product) * sold * p.unit_cost);
    let handling = p.handling_cost * sold * (1.0 - 0.15 * skills.management);
    let effort = 0.5 * p.effort_cost * dealer.effort * dealer.effort;
    let overhead = (p.fixed_cost * (1.0 - 0.02 * skills.management) + effort) * dealer.traits.size;
    ledger.pay(&mut dealer.purse, Party::World, Account::Operating, (handling + overhead) * terms.scale)
}

/// Stock costs money, loses value and may go back. Gives the cost to the dealer.
fn hold_stock(
    dealer: &mut Dealer,
    terms: &Terms,
    enterprise: &mut Enterprise,
    ledger: &mut Ledger,
    season: f64,
    tally: &mut Tally,
) -> f64 {
    let cost = terms.wholesale(dealer.present.margin);
    let target = stock::target(dealer, terms, season);
    tally.surplus += (dealer.stock + dealer.slow_stock).units() + dealer.present.sold - target;
    let lost = terms.conditions.obsolescence;
    let scrapped = scrap(&mut dealer.stock, lost) + scrap(&mut dealer.slow_stock, lost);
    ledger.scrapped += scrapped;
    if terms.consigned {
        tally.consigned += (dealer.stock + dealer.slow_stock).units();
        return 0.0;
    }
    let value = (dealer.stock + dealer.slow_stock).units() * cost;
    let carrying =
        ledger.pay(&mut dealer.purse, Party::World, Account::Holding, terms.parameters.carrying_cost * value);
    let loss = scrapped.units() * cost;
    let borne = if terms.policy.risk_share > 0.0 {
        ledger.receive(Party::Enterprise, &mut dealer.purse, Account::RiskShare, terms.policy.risk_share * loss)
    } else {
        0.0
    };
    let back = Goods::from_units(stock::returns(dealer, terms, target)).min(dealer.stock);
    dealer.stock -= back;
    enterprise.stock += back;
    let worth = back.units() * cost;
    let refund =
        ledger.receive(Party::Enterprise, &mut dealer.purse, Account::BuyBack, terms.policy.buyback_share * worth);
    carrying + loss - borne + worth - refund
}

fn scrap(stock: &mut Goods, share: f64) -> Goods {
    let lost = Goods::from_units(stock.units() * share).min(*stock);
    *stock -= lost;
    lost
}

/// What the month teaches the dealer and the enterprise about its demand.
fn learn_demand(dealer: &mut Dealer, terms: &Terms, season: f64) {
    let learning = terms.parameters.demand_learning;
    dealer.beliefs.demand = economics::ewma(dealer.beliefs.demand, learning, dealer.present.wanted / season);
    let record = &mut dealer.record;
    record.sold += dealer.present.sold;
    record.usual_sales = economics::ewma(record.usual_sales, SALES_LEARNING, dealer.present.sold / season);
}

/// The owner lives from the shop, also in bad months.
pub fn pay_owner(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger) {
    let least = terms.parameters.draw_floor * dealer.normal_profit(terms);
    ledger.pay(&mut dealer.purse, Party::World, Account::OwnerDraw, (OWNER_SHARE * dealer.present.profit).max(least));
}

/// Tells the diary what was unusual.
fn tell(dealer: &Dealer, territory: &Territory, terms: &Terms, slot: usize, witness: &mut impl Witness) {
    const UNUSUAL: f64 = 0.12;
    if territory.shock.abs() > UNUSUAL {
        witness.note(slot, || Event::Demand { change: (numeric::exp(territory.shock) - 1.0) as f32 });
    }
    let (order, delivered) = (dealer.present.order, dealer.present.delivered.units());
    if delivered < 0.9 * order {
        witness.note(slot, || Event::ShortSupply { fill: (delivered / order) as f32 });
    }
    if terms.policy.forced_stock > 0.0 {
        witness.note(slot, || Event::ForcedStock { units: (terms.policy.forced_stock * dealer.beliefs.demand) as f32 });
    }
}
