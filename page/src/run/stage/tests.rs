//! What a run asks for and shows, whatever comes in which order.

use std::rc::Rc;

use super::{Phase, Stage};
use crate::effect::Effect;
use dealers_choice::experiment::{Block, Criterion, Plan, PlanSpec, run_policies, trace};
use worker::Request;

fn plan(seed: u64) -> Rc<Plan> {
    let spec = PlanSpec { months: 3, replications: 20, dealers: 10, seed, ..PlanSpec::default() };
    Rc::new(Plan::try_from(spec).expect("a small plan"))
}

fn blocks(plan: &Plan, replications: std::ops::Range<u32>) -> Vec<Block> {
    replications.map(|replication| run_policies(plan, replication)).collect()
}

fn pictures(stage: &mut Stage, plan: &Plan) -> Vec<(Option<Rc<Plan>>, usize)> {
    let arrive = |policy| stage.trace_arrived(Rc::new(trace(plan, policy, 0)), 0);
    (0..3).map(arrive).map(|(next, effects)| (next, effects.len())).collect()
}

#[test]
fn the_order_of_answers_changes_nothing() {
    let plan = plan(1);
    let results = |order: [std::ops::Range<u32>; 3]| {
        let mut stage = Stage::default();
        stage.start(Rc::clone(&plan), 1);
        for replications in order {
            stage.blocks_arrived(blocks(&plan, replications), Criterion::default());
        }
        assert_eq!(stage.phase, Phase::Finished);
        stage.results.expect("results").fans.clone()
    };
    assert_eq!(results([0..8, 8..14, 14..20]), results([14..20, 0..8, 8..14]));
}

#[test]
fn results_are_of_whole_prefixes_only() {
    let plan = plan(1);
    let mut stage = Stage::default();
    stage.start(Rc::clone(&plan), 1);
    stage.blocks_arrived(blocks(&plan, 1..20), Criterion::default());
    assert!(stage.results.is_none() && stage.finished() == 0);
    stage.blocks_arrived(blocks(&plan, 0..1), Criterion::default());
    assert_eq!(stage.results.expect("results").replications(), 20);
}

#[test]
fn a_newer_plan_waits_for_the_first_look_and_no_longer() {
    let (old, new) = (plan(1), plan(2));
    let mut stage = Stage::default();
    stage.start(Rc::clone(&old), 1);
    assert!(stage.show(plan(3), 2).is_empty() && stage.show(Rc::clone(&new), 3).is_empty());
    assert!(
        stage.blocks_arrived(blocks(&old, 0..12), Criterion::default()).is_none(),
        "the pictures are still to come"
    );
    assert_eq!(stage.pictures(0).len(), 1, "now they are asked for");
    assert_eq!(pictures(&mut stage, &old), [(None, 0), (None, 0), (Some(Rc::clone(&new)), 0)]);
    assert!(stage.results.is_some(), "what was seen stays until there is something new");
    assert!(matches!(&stage.show(new, 4)[..], [Effect::Compute { run: 4, .. }]));
}

#[test]
fn the_rest_is_asked_for_once_and_after_the_pictures() {
    let plan = plan(1);
    let mut stage = Stage::default();
    let asked = |effects: &[Effect]| match effects {
        [Effect::Compute { requests, .. } | Effect::ComputeMore { requests, .. }] => requests.len(),
        _ => 0,
    };
    assert_eq!(asked(&stage.start(Rc::clone(&plan), 1)), 2, "ten futures for two workers");
    assert!(stage.blocks_arrived(blocks(&plan, 0..10), Criterion::default()).is_none() && stage.has_looked());
    assert_eq!(asked(&stage.pictures(0)), 3);
    assert!(stage.casts.iter().all(Option::is_none));
    assert_eq!(pictures(&mut stage, &plan), [(None, 0), (None, 0), (None, 1)]);
    assert!(stage.casts.iter().all(Option::is_some), "they are shown together");
    assert!(stage.pictures(0).is_empty(), "nothing is asked for twice");
}

#[test]
fn a_run_that_ends_with_its_first_look_has_pictures_too() {
    let spec = PlanSpec { months: 3, replications: 2, dealers: 10, ..PlanSpec::default() };
    let plan = Rc::new(Plan::try_from(spec).expect("a small plan"));
    let mut stage = Stage::default();
    stage.start(Rc::clone(&plan), 1);
    stage.blocks_arrived(blocks(&plan, 0..2), Criterion::default());
    assert_eq!((stage.phase.clone(), stage.pictures(0).len()), (Phase::Finished, 1));
}

#[test]
fn a_stopped_run_keeps_what_it_has_and_goes_on_from_there() {
    let plan = plan(1);
    let mut stage = Stage::default();
    stage.start(Rc::clone(&plan), 1);
    stage.blocks_arrived(blocks(&plan, 0..5), Criterion::default());
    assert!(matches!(&stage.stop()[..], [Effect::StopComputing]));
    assert_eq!((stage.phase.clone(), stage.finished()), (Phase::Stopped, 5));
    stage.resume(0);
    stage.blocks_arrived(blocks(&plan, 5..20), Criterion::default());
    assert_eq!(stage.phase, Phase::Finished);
}

#[test]
fn a_long_run_waits_in_few_requests_and_asks_for_every_replication_once() {
    let spec = PlanSpec { months: 120, replications: 300, ..PlanSpec::default() };
    let plan = Rc::new(Plan::try_from(spec).expect("a plan"));
    let mut stage = Stage::default();
    let mut waiting = asked(&stage.start(Rc::clone(&plan), 1));
    let block = run_policies(&plan, 0);
    let mut done = Vec::new();
    stage.pictures(0);
    while !waiting.is_empty() {
        assert!(waiting.len() <= 100, "{} wait", waiting.len());
        let replication = waiting.remove(0);
        done.push(replication);
        stage.blocks_arrived(vec![Block { replication, ..block.clone() }], Criterion::default());
        waiting.extend(asked(&stage.more()));
        if waiting.is_empty() && stage.finished() < 100 {
            let come = |policy| stage.trace_arrived(Rc::new(trace(&plan, policy, 0)), 0).1;
            waiting.extend((0..3).flat_map(come).flat_map(|effect| asked(&[effect])));
        }
    }
    assert_eq!((stage.phase, done), (Phase::Finished, (0..300).collect()));
}

/// The replications that are asked for.
fn asked(effects: &[Effect]) -> Vec<u32> {
    let requests = effects.iter().flat_map(|effect| match effect {
        Effect::Compute { requests, .. } | Effect::ComputeMore { requests, .. } => requests.clone(),
        _ => Vec::new(),
    });
    let replications = requests.flat_map(|request| match &*request {
        Request::Blocks { from, to, .. } => (*from..*to).collect::<Vec<_>>(),
        _ => Vec::new(),
    });
    replications.collect()
}
