//! The same plan gives the same bits: again, in parts, in any order, in any company.

use std::thread;

use dealers_choice::experiment::replication::Shared;
use dealers_choice::experiment::{Block, FromSpec, Plan, PlanSpec, PolicySpec, Run, digest, run_block, run_policies};
use dealers_choice::luck::DrawSource;
use dealers_choice::registry::Value;
use dealers_choice::sim::diary::Observer;
use dealers_choice::sim::{KPI_COUNT, Kpi, MonthDraws, PRESETS, Setting, advance};
use proptest::prelude::*;

use super::{any_plan, plan};

/// The bits of all figures; undefined ones are equal.
fn bits(run: &Run) -> String {
    digest(&[Block { replication: 0, runs: vec![run.clone()], baseline: Vec::new() }])
}

fn presets(keys: &[&str]) -> PlanSpec {
    let policies = keys.iter().map(|key| PolicySpec::preset(key)).collect();
    PlanSpec { policies, dealers: 20, months: 30, ..PlanSpec::default() }
}

/// The bits of the first replication under each policy.
fn lived(spec: &PlanSpec) -> Vec<String> {
    run_block(&plan(spec), 0).runs.iter().map(bits).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_same_plan_gives_the_same_bits(spec in any_plan()) {
        prop_assert_eq!(lived(&spec), lived(&spec));
    }

    #[test]
    fn a_shorter_run_is_the_beginning_of_a_longer_one(spec in any_plan(), more in 1u32..30) {
        let longer = PlanSpec { months: spec.months + more, ..spec.clone() };
        let figures = |spec: &PlanSpec| run_policies(&plan(spec), 0).runs.swap_remove(0).by_month;
        let (short, long) = (figures(&spec), figures(&longer));
        prop_assert_eq!(short.len(), spec.months as usize * KPI_COUNT);
        prop_assert!(short.iter().zip(&long).all(|(a, b)| a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())));
    }

    #[test]
    fn a_run_can_be_interrupted_saved_and_continued(spec in any_plan(), cut in 0u32..40) {
        let plan = plan(&PlanSpec { changes: Vec::new(), ..spec });
        let mut shared = Shared::new(&plan, 3);
        let mut straight = shared.replication(&plan.policies()[0].levers);
        let mut saved = straight.world.clone();
        for month in 0..plan.months() {
            shared.draw(month);
            straight.live_unseen(&plan, &shared, month);
            if month == cut {
                saved = straight.world.clone();
            }
        }
        let (mut draws, first) = (MonthDraws::from(DrawSource::new(plan.seed(), 3)), saved.month.cast_unsigned());
        for month in first..plan.months() {
            draws.draw(month.cast_signed(), saved.dealers.len(), saved.territories.len());
            let (policy, conditions) = (plan.policies()[0].levers.at(month), plan.market().at(month));
            let setting = Setting { policy, conditions, parameters: plan.parameters() };
            let record = advance(&mut saved, setting, &draws, &mut Observer::blind());
            prop_assert_eq!(&record[..], &straight.history()[month as usize][..]);
        }
        prop_assert_eq!(format!("{saved:?}"), format!("{:?}", straight.world));
    }
}

#[test]
fn company_does_not_change_a_policy() {
    let mut keys: Vec<&str> = PRESETS.iter().map(|preset| preset.key).collect();
    let together = lived(&presets(&keys));
    for (key, run) in keys.iter().zip(&together) {
        assert_eq!(lived(&presets(&[key]))[0], *run, "{key}");
    }
    keys.reverse();
    let mut backwards = lived(&presets(&keys));
    backwards.reverse();
    assert_eq!(backwards, together);
}

#[test]
fn the_number_and_the_order_of_threads_do_not_matter() {
    let plan = plan(&PlanSpec { replications: 6, ..presets(&["carrot", "stick"]) });
    let in_order: Vec<Block> = (0..6).map(|replication| run_block(&plan, replication)).collect();
    let at_once: Vec<Block> = thread::scope(|scope| {
        let plan = &plan;
        let threads: Vec<_> =
            (0..6).rev().map(|replication| scope.spawn(move || run_block(plan, replication))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread that ends")).collect()
    });
    assert_eq!(digest(&in_order), digest(&at_once));
}

#[test]
fn a_stick_of_no_intensity_is_no_stick() {
    let dials = PolicySpec {
        base: Some("laissez_faire".to_owned()),
        carrot_intensity: Some(1.0),
        stick_intensity: Some(0.0),
        ..PolicySpec::preset("dials")
    };
    for fairness in [true, false] {
        let mut spec = presets(&["carrot"]);
        spec.policies.push(PolicySpec { fairness, ..dials.clone() });
        let runs = lived(&spec);
        assert_eq!(runs[0], runs[1]);
    }
}

#[test]
fn what_comes_later_does_not_reach_back() {
    let mut spec = presets(&["laissez_faire"]);
    let talks = ("talks".to_owned(), Value::Number(1.0));
    let from = vec![FromSpec { month: 12, set: [talks].into() }];
    spec.policies.push(PolicySpec { base: Some("laissez_faire".to_owned()), from, ..PolicySpec::preset("later") });
    let block = run_block(&plan(&spec), 0);
    let months = |run: &Run, range: std::ops::Range<usize>| -> Vec<u64> {
        run.by_month[range.start * KPI_COUNT..range.end * KPI_COUNT].iter().map(|figure| figure.to_bits()).collect()
    };
    // The first three figures of a month are defined in every month with a dealer.
    let head = |run: &Run, at: usize| months(run, at..at + 1)[..3].to_vec();
    assert!((0..12).all(|at| head(&block.runs[0], at) == head(&block.runs[1], at)));
    assert_ne!(head(&block.runs[0], 20), head(&block.runs[1], 20));
}

#[test]
fn another_replication_and_another_seed_are_other_luck() {
    let spec = presets(&["mixed"]);
    let other = PlanSpec { seed: spec.seed + 1, ..spec.clone() };
    let runs = [run_block(&plan(&spec), 0), run_block(&plan(&spec), 1), run_block(&plan(&other), 0)];
    let [a, b, c] = runs.map(|block| bits(&block.runs[0]));
    assert!(a != b && b != c && a != c);
}

/// Equipment costs 1,500 a dealer when it comes: it is there before month 0 for what is done today, and comes in month 0 for what is
/// new.
#[test]
fn what_is_done_today_costs_no_start_and_what_is_new_does() {
    let policy = |key: &str| PolicySpec {
        base: Some("laissez_faire".to_owned()),
        set: [("equipment".to_owned(), Value::Switch(true))].into(),
        ..PolicySpec::preset(key)
    };
    let first_profit = |keys: &[&str]| {
        let spec =
            PlanSpec { policies: keys.iter().map(|key| policy(key)).collect(), months: 3, ..PlanSpec::default() };
        let plan = Plan::try_from(spec).expect("a plan");
        run_policies(&plan, 0).runs[0].month(0, Kpi::EnterpriseProfit)
    };
    let (today, new) = (first_profit(&["today"]), first_profit(&["planned"]));
    assert!(today - new > 60_000.0, "{today} against {new}");
}
