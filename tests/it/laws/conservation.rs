//! Nothing is lost and nothing comes from nowhere: money, goods, dealers; and every figure is a number.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Kpi, MonthRecord, Policy, World};
use dealers_choice::units::{Goods, Money};
use proptest::prelude::*;

use super::{any_plan, live, plan, policy};

/// KPIs that are shares of a whole.
const SHARES: [Kpi; 12] = [
    Kpi::Loyalty,
    Kpi::CohortLoyalty,
    Kpi::MarketShare,
    Kpi::Coverage,
    Kpi::Trust,
    Kpi::EconomicSatisfaction,
    Kpi::SocialSatisfaction,
    Kpi::Conflict,
    Kpi::FreeRiding,
    Kpi::Fairness,
    Kpi::FillRate,
    Kpi::LossMakingDealers,
];
/// Goods are rounded to a grain, once for each of two dozen dealers.
const ROUNDING: f64 = 24e-6;
/// The four ways to go.
const EXITS: [Kpi; 4] = [Kpi::DefectionRate, Kpi::TerminationRate, Kpi::ClosureRate, Kpi::BankruptcyRate];

fn money_and_goods_balance(world: &World) {
    assert_eq!(world.balance(), Money::default(), "month {}", world.month);
    assert_eq!(world.missing_goods(), Goods::default(), "month {}", world.month);
    let none = Goods::default();
    assert!(world.enterprise.stock >= none, "the enterprise owes goods in month {}", world.month);
    assert!(world.dealers.iter().all(|dealer| dealer.stock >= none && dealer.slow_stock >= none));
}

/// Numerators and denominators are finite; a figure is undefined only where there is no case.
fn every_figure_is_a_number(record: &MonthRecord) {
    for (index, fraction) in record.iter().enumerate() {
        assert!(fraction.of.is_finite() && fraction.per.is_finite(), "KPI {index}: {fraction:?}");
        assert!(fraction.per >= 0.0, "KPI {index}: {fraction:?}");
    }
    for kpi in SHARES {
        let part = record[kpi as usize];
        assert!(part.of >= 0.0 && part.of <= part.per + ROUNDING, "{kpi:?} is {part:?}");
    }
}

fn every_state_is_a_number(world: &World) {
    for dealer in world.dealers.iter().filter(|dealer| dealer.is_active()) {
        let (f, b) = (&dealer.feelings, &dealer.beliefs);
        for share in [f.economic, f.social, f.trust, f.loyalty, f.conflict, b.detection, b.reliability] {
            assert!((0.0..=1.0).contains(&share), "{dealer:?}");
        }
        for amount in [f.coercion, f.unfairness, b.demand, b.fine, dealer.effort, dealer.ads, dealer.backlog] {
            assert!(amount.is_finite() && amount >= 0.0, "{dealer:?}");
        }
        assert!(b.profit.is_finite() && b.outside.is_finite() && b.aspiration.is_finite(), "{dealer:?}");
    }
}

/// Who was there is there, or was counted as gone; who came holds the slot as the next person.
fn no_dealer_is_lost(before: &World, after: &World, record: &MonthRecord) {
    let active = |world: &World| world.dealers.iter().filter(|dealer| dealer.is_active()).count() as f64;
    let joined = before.dealers.iter().zip(&after.dealers).filter(|(old, new)| new.generation > old.generation).count();
    let left: f64 = EXITS.iter().map(|kpi| record[*kpi as usize].of).sum();
    assert_eq!(record[Kpi::ExitRate as usize].of, left);
    assert_eq!(record[Kpi::ActiveDealers as usize].of, active(after));
    assert_eq!(active(after), active(before) - left + joined as f64);
}

fn check(spec: &PlanSpec) {
    live(&plan(spec), |before, after, record| {
        money_and_goods_balance(after);
        every_figure_is_a_number(record);
        every_state_is_a_number(after);
        no_dealer_is_lost(before, after, record);
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn money_goods_and_dealers_balance_under_any_settings(spec in any_plan()) {
        check(&spec);
    }
}

/// A plan with those levers, under which dealers fail, are short of goods, or both.
fn corner(scenario: &str, levers: &[f64]) -> PlanSpec {
    let policies = vec![policy("corner", levers)];
    PlanSpec { scenario: scenario.to_owned(), policies, dealers: 15, months: 24, ..PlanSpec::default() }
}

#[test]
fn everything_balances_with_each_lever_at_each_end() {
    let usual = Policy::default().numbers();
    for (index, spec) in Policy::SPECS.iter().enumerate() {
        for end in [spec.min, spec.max] {
            let mut levers = usual;
            levers[index] = end;
            for scenario in ["sellers_market", "recession"] {
                check(&corner(scenario, &levers));
            }
        }
    }
}

#[test]
fn everything_balances_with_all_levers_at_their_ends() {
    for end in [|spec: &Spec| spec.min, |spec: &Spec| spec.max] {
        let levers: Vec<f64> = Policy::SPECS.iter().map(end).collect();
        for scenario in ["mid", "sellers_market", "weak_hungry_none"] {
            check(&corner(scenario, &levers));
        }
    }
}
