//! Does the books' arithmetic agree with the figures, and is every account in use?

use std::collections::BTreeMap;

use dealers_choice::experiment::replication::Shared;
use dealers_choice::sim::ledger::{Account, Party};
use dealers_choice::sim::{Kpi, World};

use crate::lab::Lab;

/// All accounts.
const ACCOUNTS: [Account; 32] = [
    Account::Receipts,
    Account::Wholesale,
    Account::Clawback,
    Account::Allowance,
    Account::Bonus,
    Account::CoopAds,
    Account::Advertising,
    Account::BrandAdvertising,
    Account::Equipment,
    Account::Training,
    Account::Talks,
    Account::Monitoring,
    Account::Assessment,
    Account::Diagnosis,
    Account::Fine,
    Account::Dispute,
    Account::RiskShare,
    Account::BuyBack,
    Account::Signing,
    Account::CostOfGoods,
    Account::Flexibility,
    Account::Holding,
    Account::Warranty,
    Account::Financing,
    Account::Credit,
    Account::Operating,
    Account::Leakage,
    Account::Recruitment,
    Account::OwnerDraw,
    Account::Capital,
    Account::Liquidation,
    Account::Forfeit,
];

/// A policy that uses every lever that money flows through.
const GENEROUS_AND_HARSH: &str = "stick bond_months=0.5 monitoring=0.1 bonus=0.02 allowance=0.01 coop_share=0.5 equipment=1 training_sales=0.25 \
    diagnosis=1 risk_share=0.5 credit_days=30 brand_advertising=5000 buyback_share=0.9";

/// Lives through one replication of that policy and shows every month before and after.
fn live(market: &str, policy: &str, mut see: impl FnMut(&World, &World, f64)) {
    let plan = Lab::new(market).plan(&[policy]);
    let mut shared = Shared::new(&plan, 0);
    let mut replication = shared.replication(&plan.policies()[0].levers);
    for month in 0..plan.months() {
        let before = replication.world.clone();
        shared.draw(month);
        replication.live_unseen(&plan, &shared, month);
        see(&before, &replication.world, replication.history()[month as usize][Kpi::EnterpriseProfit as usize].of);
    }
}

#[test]
fn every_account_is_in_use() {
    let mut used = BTreeMap::new();
    live("hungry_rivals", GENEROUS_AND_HARSH, |_, after, _| {
        for account in ACCOUNTS {
            *used.entry(account as u32).or_insert(0.0) += after.ledger.flow(account).units().abs();
        }
    });
    let idle: Vec<_> = ACCOUNTS.into_iter().filter(|account| used[&(*account as u32)] == 0.0).collect();
    assert!(idle.is_empty(), "no money flows through {idle:?}");
}

#[test]
fn profit_is_the_change_of_cash_and_of_stock_at_cost() {
    let worth = |world: &World| world.ledger.balance(Party::Enterprise).units() + 60.0 * world.enterprise.stock.units();
    live("sellers_market", "mixed", |before, after, profit| {
        let change = worth(after) - worth(before);
        assert!((profit - change).abs() < 1e-3, "{profit} is not {change}");
    });
}

#[test]
fn sales_are_the_goods_that_leave_the_channel() {
    let plan = Lab::new("mid").plan(&["carrot"]);
    let mut shared = Shared::new(&plan, 0);
    let mut replication = shared.replication(&plan.policies()[0].levers);
    for month in 0..plan.months() {
        let before = replication.world.ledger.sold;
        shared.draw(month);
        replication.live_unseen(&plan, &shared, month);
        let left = (replication.world.ledger.sold - before).units();
        let sales = replication.history()[month as usize][Kpi::Sales as usize].of;
        assert!((left - sales).abs() < 1e-3, "{left} is not {sales}");
    }
}

#[test]
fn customers_and_rivals_only_pay_and_the_world_only_takes() {
    live("hungry_rivals", "stick", |before, after, _| {
        let change = |party: Party| (after.ledger.balance(party) - before.ledger.balance(party)).units();
        assert!(change(Party::Customers) < 0.0 && change(Party::Rivals) <= 0.0);
    });
}
