//! What holds in every run, whatever the policy, the market and the people are set to.

mod conservation;
mod diary;
mod repetition;
mod words;

use dealers_choice::experiment::replication::{Replication, Shared};
use dealers_choice::experiment::{Plan, PlanSpec, PolicySpec, Settings};
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Conditions, MonthRecord, Parameters, Policy, World};
use proptest::prelude::*;

/// A number for each entry: at an end of its range, as usual, or anywhere between.
fn anywhere(specs: &'static [Spec]) -> impl Strategy<Value = Vec<f64>> {
    let number = |spec: &'static Spec| {
        prop_oneof![
            2 => Just(spec.default),
            1 => Just(spec.min),
            1 => Just(spec.max),
            2 => (spec.min..=spec.max).prop_map(|number| spec.nearest(number)),
        ]
    };
    specs.iter().map(number).collect::<Vec<_>>()
}

fn settings(specs: &'static [Spec], numbers: &[f64]) -> Settings {
    specs.iter().zip(numbers).map(|(spec, number)| (spec.key.to_owned(), spec.spell(*number))).collect()
}

/// A policy with every lever set.
fn policy(key: &str, levers: &[f64]) -> PolicySpec {
    PolicySpec { set: settings(Policy::SPECS, levers), ..PolicySpec::preset(key) }
}

fn plan(spec: &PlanSpec) -> Plan {
    Plan::try_from(spec).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

prop_compose! {
    /// A small plan with one policy, in which anything may be set to anything.
    fn any_plan()(
        levers in anywhere(Policy::SPECS),
        conditions in anywhere(Conditions::SPECS),
        parameters in anywhere(Parameters::SPECS),
        seed: u64,
        dealers in 10u32..24,
        months in 1u32..40,
    ) -> PlanSpec {
        PlanSpec {
            policies: vec![policy("any", &levers)],
            conditions: settings(Conditions::SPECS, &conditions),
            parameters: settings(Parameters::SPECS, &parameters),
            seed,
            dealers,
            months,
            ..PlanSpec::default()
        }
    }
}

/// Lives through the first replication of the plan's first policy. `see` gets the channel before and after each month, and what
/// was measured.
fn live(plan: &Plan, mut see: impl FnMut(&World, &World, &MonthRecord)) {
    let mut shared = Shared::new(plan, 0);
    let mut replication: Replication = shared.replication(&plan.policies()[0].levers);
    for month in 0..plan.months() {
        let before = replication.world.clone();
        shared.draw(month);
        replication.live_unseen(plan, &shared, month);
        see(&before, &replication.world, &replication.history()[month as usize]);
    }
}
