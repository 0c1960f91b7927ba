//! Several enterprises in one market: what must not change, what is conserved, and who wins dealers.

mod demand;
mod laws;

use dealers_choice::experiment::replication::{Replication, Shared, face_off, open_face_off};
use dealers_choice::experiment::{
    Block, FaceOff, Plan, PlanSpec, PolicySpec, Settings, fingerprint, run_face_off, run_policies,
};
use dealers_choice::registry::Value;
use dealers_choice::sim::{KPI_COUNT, Kpi, PRESETS, SCENARIOS};

fn plan(spec: PlanSpec) -> Plan {
    Plan::try_from(spec).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn settings<V: Copy + Into<f64>>(numbers: &[(&str, V)]) -> Settings {
    numbers.iter().map(|(key, number)| ((*key).to_owned(), Value::Number((*number).into()))).collect()
}

/// A policy like a preset, with some levers set.
fn policy(key: &str, preset: &str, levers: &[(&str, f64)]) -> PolicySpec {
    PolicySpec { base: Some(preset.to_owned()), set: settings(levers), ..PolicySpec::preset(key) }
}

/// The same policy with exclusive territories.
fn exclusive(policy: PolicySpec) -> PolicySpec {
    let right = ("exclusive".to_owned(), Value::Switch(true));
    PolicySpec { set: policy.set.clone().into_iter().chain([right]).collect(), ..policy }
}

/// Every preset, and one with exclusive territories.
fn six() -> Vec<PolicySpec> {
    let presets = PRESETS.iter().map(|preset| PolicySpec::preset(preset.key));
    presets.chain([exclusive(policy("alone", "stick", &[]))]).collect()
}

/// Copies of one policy.
fn clones(of: &PolicySpec, count: usize) -> Vec<PolicySpec> {
    let base = of.base.as_ref().unwrap_or(&of.key);
    let clone = |number| PolicySpec { key: format!("clone_{number}"), base: Some(base.clone()), ..of.clone() };
    (0..count).map(clone).collect()
}

/// People who never think about leaving.
fn settled() -> Settings {
    settings(&[("base_review", 0.0), ("conflict_review", 0.0), ("shock_review", 0.0), ("offer_review", 0.0)])
}

/// All figures of a block, as bits.
fn bits(block: &Block) -> String {
    fingerprint(block.runs.iter().flat_map(|run| run.by_month.iter().chain(&run.whole)).copied())
}

/// Lives through the first replication with all enterprises in one market from the start. `see` gets the enterprises before and
/// after each month, and who has moved so far.
fn live_together(plan: &Plan, mut see: impl FnMut(&[Replication], &[Replication], &[u32])) {
    let mut shared = Shared::new(plan, 0);
    let mut replications = shared.replications(plan);
    let mut moved = vec![0; replications.len() * replications.len()];
    open_face_off(plan, &shared, &mut replications, 0);
    for month in 0..plan.months() {
        let before = shared_copies(plan, &shared, &replications);
        face_off(plan, &mut shared, &mut replications, month, &mut moved);
        see(&before, &replications, &moved);
    }
}

/// The same channels once more, without their history.
fn shared_copies(plan: &Plan, shared: &Shared, replications: &[Replication]) -> Vec<Replication> {
    let mut copies = shared.replications(plan);
    for (copy, original) in copies.iter_mut().zip(replications) {
        copy.world = original.world.clone();
    }
    copies
}

#[test]
fn an_enterprise_alone_lives_as_ever_to_the_bit() {
    for scenario in SCENARIOS {
        for policy in six() {
            let spec = PlanSpec { scenario: scenario.key.to_owned(), policies: vec![policy], dealers: 23, ..short(30) };
            let plan = plan(spec);
            let usual = bits(&run_policies(&plan, 0));
            for from in [0, 7] {
                assert_eq!(
                    bits(&run_face_off(&plan, from, 0).block),
                    usual,
                    "{} {:?}",
                    scenario.key,
                    plan.policies()[0]
                );
            }
        }
    }
}

fn short(months: u32) -> PlanSpec {
    PlanSpec { months, ..PlanSpec::default() }
}

#[test]
fn a_face_off_that_never_begins_is_an_ordinary_run() {
    let plan = plan(PlanSpec { policies: six(), dealers: 20, ..short(24) });
    for from in [24, 1000, u32::MAX] {
        let FaceOff { block, moved } = run_face_off(&plan, from, 3);
        assert_eq!(bits(&block), bits(&run_policies(&plan, 3)));
        assert!(moved.len() == 36 && moved.iter().all(|count| *count == 0));
    }
}

/// Up to the month in which the market opens nothing is different; from then on something is.
#[test]
fn the_months_before_are_lived_in_parallel_worlds() {
    let plan = plan(PlanSpec { policies: six(), dealers: 20, ..short(24) });
    let (met, parallel) = (run_face_off(&plan, 12, 0), run_policies(&plan, 0));
    let figures = |block: &Block, months: std::ops::Range<usize>| {
        let figures = |run: &dealers_choice::experiment::Run| {
            run.by_month[months.start * KPI_COUNT..months.end * KPI_COUNT].to_vec()
        };
        fingerprint(block.runs.iter().flat_map(figures))
    };
    assert_eq!(figures(&met.block, 0..12), figures(&parallel, 0..12));
    assert_ne!(figures(&met.block, 12..24), figures(&parallel, 12..24));
}

/// Where everybody brings the same into the market and nobody moves, everybody gets what it would get alone; but the market is as
/// many times as large.
#[test]
fn clones_get_what_one_gets_alone() {
    let alone = |preset| exclusive(policy("alone", preset, &[]));
    let open = || PolicySpec::preset("laissez_faire");
    let cases = [("mid", open()), ("sellers_market", alone("carrot")), ("recession", alone("mixed"))];
    for (scenario, of) in cases {
        for count in [2, 3, 6] {
            let spec = PlanSpec {
                scenario: scenario.to_owned(),
                policies: clones(&of, count),
                parameters: settled(),
                dealers: 20,
                ..short(24)
            };
            let plan = plan(spec);
            let (met, alone) = (run_face_off(&plan, 5, 0), run_policies(&plan, 0));
            for (run, lone) in met.block.runs.iter().zip(&alone.runs) {
                for (place, (here, there)) in run.by_month.iter().zip(&lone.by_month).enumerate() {
                    let is_share = place % KPI_COUNT == Kpi::MarketShare as usize;
                    let market = if is_share && place / KPI_COUNT >= 5 { count as f64 } else { 1.0 };
                    let near = (here * market - there).abs() <= 1e-7 * (1.0 + there.abs());
                    assert!(
                        near || there.is_nan() && here.is_nan(),
                        "{scenario} {count}: {here} for {there} at {place}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_face_off_has_the_same_bits_in_any_order() {
    let plan = plan(PlanSpec { policies: six(), dealers: 20, ..short(18) });
    let one = |replication| {
        let FaceOff { block, moved } = run_face_off(&plan, 6, replication);
        (bits(&block), moved)
    };
    let forward: Vec<_> = (0..6).map(one).collect();
    let mut backward: Vec<_> = (0..6).rev().map(one).collect();
    backward.reverse();
    assert_eq!(forward, backward);
    let threads = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..6).map(|replication| scope.spawn(move || one(replication))).collect();
        hands.into_iter().map(|hand| hand.join().expect("a run that ends")).collect::<Vec<_>>()
    });
    assert_eq!(forward, threads);
}

#[test]
fn who_pays_more_wins_dealers_from_its_clones() {
    let margins = [("a", 0.20), ("b", 0.26), ("c", 0.20)];
    let policies = margins.map(|(key, margin)| policy(key, "laissez_faire", &[("margin", margin)])).into();
    let plan = plan(PlanSpec { policies, ..short(24) });
    let gains = (0..20).filter(|replication| {
        let met = run_face_off(&plan, 0, *replication);
        let (won, lost) = (met.moved(0, 1) + met.moved(2, 1), met.moved(1, 0) + met.moved(1, 2));
        won > lost
    });
    assert!(gains.count() >= 17);
}

/// Three clones: chance moves dealers, but the number of an enterprise does not.
#[test]
fn no_enterprise_is_favoured_by_its_number() {
    let conditions = settings(&[("rival_hunger", 0.3), ("rival_margin", 0.05), ("switching_cost", 0.0)]);
    let policies = clones(&PolicySpec::preset("stick"), 3);
    let plan = plan(PlanSpec { policies, conditions, dealers: 40, ..short(24) });
    let mut sum = [0; 9];
    for replication in 0..60 {
        let met = run_face_off(&plan, 0, replication);
        sum.iter_mut().zip(met.moved).for_each(|(sum, moved)| *sum += moved);
    }
    let flows = [1, 2, 3, 5, 6, 7].map(|flow| f64::from(sum[flow]));
    let mean = flows.iter().sum::<f64>() / 6.0;
    assert!(mean > 50.0, "too few moves to tell: {flows:?}");
    // Counts of rare events have a standard deviation of their root.
    assert!(flows.iter().all(|flow| (flow - mean).abs() < 4.0 * mean.sqrt()), "{flows:?}");
}

#[test]
fn thirty_two_enterprises_find_room_in_one_market() {
    let presets = (0..32).map(|number| policy(&format!("p{number}"), PRESETS[number % PRESETS.len()].key, &[]));
    let plan = plan(PlanSpec { policies: presets.collect(), dealers: 12, ..short(24) });
    let met = run_face_off(&plan, 3, 0);
    assert_eq!((met.block.runs.len(), met.moved.len()), (32, 32 * 32));
    assert!(met.moved.iter().sum::<u32>() > 0);
    assert!((0..32).all(|own| met.moved(own, own) == 0));
    assert!(met.block.runs.iter().all(|run| run.month(23, Kpi::Npv).is_finite()));
}

/// Own sales are counted over everything that anybody sells in the market.
#[test]
fn shares_of_the_market_add_up() {
    let plan = plan(PlanSpec { policies: six(), dealers: 20, ..short(12) });
    let met = run_face_off(&plan, 0, 0);
    for month in 0..12 {
        let all: f64 = met.block.runs.iter().map(|run| run.month(month, Kpi::MarketShare)).sum();
        let market =
            |run: &dealers_choice::experiment::Run| run.month(month, Kpi::Sales) / run.month(month, Kpi::MarketShare);
        let markets: Vec<f64> = met.block.runs.iter().map(market).collect();
        assert!(all > 0.0 && all < 1.0, "{all}");
        assert!(markets.iter().all(|market| (market / markets[0] - 1.0).abs() < 1e-9), "{markets:?}");
    }
}
