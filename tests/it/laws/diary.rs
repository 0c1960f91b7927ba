//! The diaries tell what the figures count, and their terms add up.

use dealers_choice::experiment::replication::Shared;
use dealers_choice::experiment::{Plan, PlanSpec, PolicySpec, Trace, run_policies, trace};
use dealers_choice::numeric;
use dealers_choice::sim::diary::{Entry, Event, StayTerms};
use dealers_choice::sim::{KPI_COUNT, KPIS, Kpi, Parameters};
use proptest::prelude::*;

use super::{any_plan, plan};

/// Diaries hold single precision; a sum of ten such numbers of size one is good to a few millionths.
const PRECISION: f64 = 1e-5;

/// A plan in which everything that can happen happens: long, restless and harsh.
fn eventful() -> Plan {
    let policies = ["stick", "mixed", "carrot"].map(PolicySpec::preset).into();
    plan(&PlanSpec { scenario: "weak_hungry_none".to_owned(), policies, ..PlanSpec::default() })
}

fn count(trace: &Trace, month: u32, is: fn(&Event) -> bool) -> f64 {
    trace.diary.iter().filter(|entry| entry.month == month && is(&entry.event)).count() as f64
}

/// The exits of a month in the diary, in the order of the KPIs.
fn told(trace: &Trace, month: u32) -> [f64; 4] {
    [
        count(trace, month, |event| matches!(event, Event::Defected { .. })),
        count(trace, month, |event| matches!(event, Event::Terminated { .. })),
        count(trace, month, |event| matches!(event, Event::Closed { .. })),
        count(trace, month, |event| matches!(event, Event::Bankrupt { .. })),
    ]
}

/// The exits of every month in the figures, under one policy.
fn counted(plan: &Plan, policy: usize) -> Vec<[f64; 4]> {
    let mut shared = Shared::new(plan, 0);
    let mut replication = shared.replication(&plan.policies()[policy].levers);
    for month in 0..plan.months() {
        shared.draw(month);
        replication.live_unseen(plan, &shared, month);
    }
    let rates = [Kpi::DefectionRate, Kpi::TerminationRate, Kpi::ClosureRate, Kpi::BankruptcyRate];
    replication.history().iter().map(|record| rates.map(|kpi| record[kpi as usize].of)).collect()
}

#[test]
fn a_trace_and_a_block_are_the_same_run() {
    let plan = eventful();
    let block = run_policies(&plan, 2);
    for (index, run) in (0..).zip(&block.runs) {
        let told = trace(&plan, index, 2);
        assert_eq!(told.frames.len(), (plan.months() * plan.dealers()) as usize);
        for (at, (a, b)) in told.by_month.iter().zip(&run.by_month).enumerate() {
            let compares = [Kpi::WinWin, Kpi::PolicyCost, Kpi::PolicyRoi].contains(&KPIS[at % KPI_COUNT].kpi);
            assert!(compares || a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan()), "{at}: {a} {b}");
        }
    }
}

#[test]
fn every_exit_that_is_counted_is_told() {
    let plan = eventful();
    for policy in 0..3 {
        let trace = trace(&plan, policy, 0);
        for (month, counted) in (0..).zip(counted(&plan, policy as usize)) {
            assert_eq!(told(&trace, month), counted, "policy {policy}, month {month}");
        }
    }
}

/// One person's diary, in order.
fn diary_of(trace: &Trace, slot: u32, generation: u32) -> impl Iterator<Item = &Entry> {
    trace.diary.iter().filter(move |entry| (entry.slot, entry.generation) == (slot, generation))
}

#[test]
fn the_terms_of_every_move_of_loyalty_sum_to_the_move() {
    let plan = eventful();
    let trace = trace(&plan, 2, 0);
    let mut moves = 0;
    for person in &trace.people {
        let mut told = None;
        for entry in diary_of(&trace, person.slot, person.generation) {
            let Event::LoyaltyMoved { from, terms } = entry.event else { continue };
            assert!(told.is_none_or(|told: f32| told == from), "{entry:?}");
            let sum =
                f64::from(terms.trust) + f64::from(terms.social) + f64::from(terms.economic) + f64::from(terms.events);
            let moved = f64::from(entry.loyalty) - f64::from(from);
            assert!((sum - moved).abs() < PRECISION, "{sum} is not {moved}: {entry:?}");
            assert!(moved.abs() > 0.0499, "{entry:?}");
            told = Some(entry.loyalty);
            moves += 1;
        }
    }
    assert!(moves > 100, "only {moves} moves");
}

/// The chance to stay is the logit of the sum of the terms over the noise.
fn adds_up(terms: &StayTerms, noise: f64) -> bool {
    let sum: f64 = [terms.profit_gap, terms.loyalty, terms.switching, terms.hope, terms.assets, terms.offer]
        .map(f64::from)
        .iter()
        .sum();
    let chance = 1.0 / (1.0 + numeric::exp(-sum / noise));
    (chance - f64::from(terms.stay_chance)).abs() < PRECISION
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_terms_of_every_decision_give_its_chance(spec in any_plan()) {
        let noise = Parameters::index("choice_noise").expect("a parameter");
        let plan = plan(&spec);
        for entry in &trace(&plan, 0, 0).diary {
            if let Event::Stayed { terms } | Event::Defected { terms } | Event::Closed { terms } = &entry.event {
                prop_assert!(adds_up(terms, plan.parameters().number(noise)), "{:?}", entry);
            }
        }
    }

    #[test]
    fn nothing_happens_to_who_is_gone(spec in any_plan()) {
        let trace = trace(&plan(&spec), 0, 0);
        for person in &trace.people {
            let mut gone = false;
            for entry in diary_of(&trace, person.slot, person.generation) {
                prop_assert!(!gone, "{:?}", entry);
                gone = matches!(entry.event, Event::Defected { .. } | Event::Closed { .. } | Event::Bankrupt { .. });
            }
        }
    }
}
