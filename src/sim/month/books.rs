//! Closes the month: the brand's goodwill, the enterprise's profit, and the KPIs.

use super::tally::Tally;
use super::turnover;
use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::kpi::{Fraction, KPI_COUNT, Kpi, MonthRecord};
use crate::sim::ledger::{Account, Party};
use crate::sim::terms::{LIST, Terms};
use crate::sim::world::{Enterprise, World};
use crate::units::Goods;

/// Least number of goods in use. A guard: a share is divided by it.
const INSTALLED_LEAST: f64 = 1e-9;
/// Least discount a month. A guard: the value of a dealer is divided by it where nobody leaves.
const DISCOUNT_LEAST: f64 = 1e-6;

/// Closes the books and gives the month's KPIs.
pub fn close(world: &mut World, terms: &Terms, season: f64, tally: &Tally) -> MonthRecord {
    advertise(world, terms);
    keep_stock(world, terms, tally);
    spread(world, terms, tally);
    goodwill(world, terms, tally);
    let profit = profit(world, terms, tally);
    let record = record(world, terms, tally, profit, season);
    world.month += 1;
    record
}

fn advertise(world: &mut World, terms: &Terms) {
    let spent = terms.policy.brand_advertising;
    let slots: f64 = world.territories.iter().map(|territory| f64::from(territory.slots)).sum();
    world.ledger.spend(Account::BrandAdvertising, spent);
    let p = &terms.parameters;
    let inflow = p.brand_ad_effect * numeric::ln(1.0 + spent / (p.usual_brand_ads * slots));
    world.enterprise.advertising = economics::stock_of_goodwill(world.enterprise.advertising, p.ad_memory, inflow);
}

/// The enterprise's own stock, also where dealers hold it for the enterprise, costs money and loses value.
fn keep_stock(world: &mut World, terms: &Terms, tally: &Tally) {
    let value = (world.enterprise.stock.units() + tally.consigned) * terms.parameters.unit_cost;
    world.ledger.spend(Account::Holding, terms.parameters.carrying_cost * value);
    let lost = Goods::from_units(world.enterprise.stock.units() * terms.conditions.obsolescence);
    world.enterprise.stock -= lost;
    world.ledger.scrapped += lost;
}

/// Free-riders wear the brand down, a skilled channel builds it up (Nerlove and Arrow 1962, from memory).
fn goodwill(world: &mut World, terms: &Terms, tally: &Tally) {
    let p = &terms.parameters;
    let riders = tally.free_riding / tally.working.at_least(1.0);
    let skill = tally.skill / tally.staying.at_least(1.0);
    let cheap = tally.markdown / tally.working.at_least(1.0);
    let inflow = p.skill_goodwill * skill - p.free_riding_harm * riders - p.clearance_harm * cheap;
    world.enterprise.goodwill = economics::stock_of_goodwill(world.enterprise.goodwill, p.goodwill_memory, inflow);
    world.enterprise.reputation = f64::midpoint(tally.loyalty, tally.trust) / tally.staying.at_least(1.0);
}

/// Goods in use speak for themselves (diffusion by imitation, Bass 1969): the brand gains as its share of them grows beyond that of
/// month 0, and loses as it falls.
fn spread(world: &mut World, terms: &Terms, tally: &Tally) {
    let (p, month) = (&terms.parameters, world.month);
    let Enterprise { installed, following, .. } = &mut world.enterprise;
    let fresh = installed.own + installed.rivals <= 0.0;
    let start = if fresh { 1.0 / (1.0 - p.installed_memory) } else { 1.0 };
    installed.own = economics::stock_of_goodwill(installed.own, p.installed_memory, start * tally.sold);
    installed.rivals = economics::stock_of_goodwill(installed.rivals, p.installed_memory, start * tally.rival_sold);
    let share = installed.own / (installed.own + installed.rivals).at_least(INSTALLED_LEAST);
    if month < 0 {
        return;
    }
    let first = *installed.first_share.get_or_insert(share);
    if first > 0.0 && share > 0.0 {
        let most = p.channel_brand_max;
        *following = numeric::within(p.word_of_mouth * numeric::ln(share / first), -most, most);
    }
}

/// The enterprise's profit of the month: the change of cash and of stock at cost.
fn profit(world: &mut World, terms: &Terms, tally: &Tally) -> f64 {
    let stock = world.enterprise.stock.units() + tally.consigned;
    let worth = world.ledger.balance(Party::Enterprise).units() + stock * terms.parameters.unit_cost;
    let profit = worth - world.enterprise.worth;
    world.enterprise.worth = worth;
    if world.month >= 0 {
        world.enterprise.discount *= numeric::powf(1.0 + terms.parameters.discount_rate, -1.0 / 12.0);
        world.enterprise.present_value += profit * world.enterprise.discount;
    }
    profit
}

/// All KPIs of the month.
fn record(world: &World, terms: &Terms, tally: &Tally, profit: f64, season: f64) -> MonthRecord {
    let mut record = [Fraction::default(); KPI_COUNT];
    let years = tally.working / 12.0;
    let exits = tally.defected + tally.terminated + tally.closed + tally.bankrupt;
    let per_dealer = |sum: f64| Fraction::new(sum, tally.staying);
    let at_work = |sum: f64| Fraction::new(sum, tally.working);
    let revenue = tally.sold * LIST;
    for (kpi, fraction) in [
        (Kpi::Loyalty, per_dealer(tally.loyalty)),
        (Kpi::CohortLoyalty, Fraction::new(tally.cohort_loyalty, world.founded)),
        (Kpi::Sales, Fraction::plain(tally.sold)),
        (Kpi::SellIn, Fraction::plain(tally.delivered + tally.pushed)),
        (Kpi::ActiveDealers, Fraction::plain(tally.staying)),
        (Kpi::DefectionRate, Fraction::new(tally.defected, years)),
        (Kpi::TerminationRate, Fraction::new(tally.terminated, years)),
        (Kpi::ClosureRate, Fraction::new(tally.closed, years)),
        (Kpi::BankruptcyRate, Fraction::new(tally.bankrupt, years)),
        (Kpi::ExitRate, Fraction::new(exits, years)),
        (Kpi::MarketShare, Fraction::new(tally.sold, tally.sold + tally.rival_sold)),
        (Kpi::Coverage, Fraction::new(tally.served, tally.potential)),
        (Kpi::EnterpriseProfit, Fraction::plain(profit)),
        (Kpi::DealerProfit, at_work(tally.dealer_profit)),
        (Kpi::ChannelProfit, Fraction::plain(profit + tally.dealer_profit)),
        (Kpi::Npv, Fraction::plain(world.enterprise.present_value)),
        (Kpi::Trust, per_dealer(tally.trust)),
        (Kpi::EconomicSatisfaction, per_dealer(tally.economic)),
        (Kpi::SocialSatisfaction, per_dealer(tally.social)),
        (Kpi::Conflict, per_dealer(tally.conflict)),
        (Kpi::FreeRiding, at_work(tally.free_riding)),
        (Kpi::Fairness, Fraction::new(tally.just_sanctions, tally.sanctions)),
        (Kpi::UnfairSanctions, Fraction::plain(tally.sanctions - tally.just_sanctions)),
        (Kpi::PolicyCost, Fraction::new(world.ledger.policy_spending() + tally.margin_given, revenue)),
        (Kpi::FillRate, Fraction::new(tally.delivered, tally.ordered)),
        (Kpi::Stuffing, Fraction::new(tally.surplus * season, tally.sold - tally.direct)),
        (Kpi::Effort, at_work(tally.effort)),
        (Kpi::DealerLifetimeValue, Fraction::plain(lifetime_value(terms, tally, profit))),
        (Kpi::LossMakingDealers, at_work(tally.loss_making)),
        (Kpi::QuotaAttainment, Fraction::new(tally.assessed_sales, tally.assessed_quota)),
        (Kpi::CoverageAhead, coverage_ahead(world, terms, tally)),
        (Kpi::Grievance, per_dealer(tally.grievance)),
        (Kpi::StrikeShare, at_work(tally.striking)),
        (Kpi::Markdown, at_work(tally.markdown)),
        (Kpi::DealersAtALossAYear, Fraction::new(tally.loss_year_months, tally.year_months)),
        (Kpi::AttainmentMet, Fraction::new(tally.met, tally.assessed)),
        (Kpi::AttainmentSpread, spread_of(tally.attained, tally.attained_squared, tally.assessed)),
        (Kpi::ProfitSpread, spread_of(tally.profit_share, tally.profit_share_squared, tally.working)),
    ] {
        record[kpi as usize] = fraction;
    }
    record
}

/// The standard deviation over `count` dealers, weighted by their number, from a sum and a sum of squares.
fn spread_of(sum: f64, squares: f64, count: f64) -> Fraction {
    if count <= 0.0 {
        return Fraction::default();
    }
    let mean = sum / count;
    Fraction::new(count * numeric::sqrt((squares / count - mean * mean).at_least(0.0)), count)
}

/// What an average dealer of this moment is worth to the enterprise (see [`economics::lifetime_value`]).
fn lifetime_value(terms: &Terms, tally: &Tally, profit: f64) -> f64 {
    let discount = numeric::powf(1.0 + terms.parameters.discount_rate, 1.0 / 12.0) - 1.0;
    economics::lifetime_value(
        profit / tally.staying.at_least(1.0),
        churn(terms, tally),
        discount.at_least(DISCOUNT_LEAST),
    )
}

/// Where the share of slots with a dealer tends (see [`economics::coverage`]). A vacancy lasts until candidates are heard, and
/// then as long as it takes to find one.
/// Where nobody leaves and nobody could come, it stays undefined.
fn coverage_ahead(world: &World, terms: &Terms, tally: &Tally) -> Fraction {
    let (churn, chance) = (churn(terms, tally), turnover::recruitment_chance(world, terms));
    let fill = chance / (1.0 + terms.parameters.vacant_months * chance);
    if churn + fill > 0.0 { Fraction::plain(economics::coverage(churn, fill)) } else { Fraction::default() }
}

/// Chance a month that an average dealer of this moment leaves of its own will.
fn churn(terms: &Terms, tally: &Tally) -> f64 {
    let per = 1.0 / tally.staying.at_least(1.0);
    let p = &terms.parameters;
    let gap = tally.gap * per
        + p.loyalty_weight * (2.0 * tally.loyalty * per - 1.0)
        + p.switching_weight * terms.conditions.switching_cost;
    let review = p.base_review + p.conflict_review * tally.conflict * per;
    review * (1.0 - economics::stay_probability(gap, p.choice_noise))
}
