//! A small block of every policy in every market, as a line with a digest of all its bits and the figures that people look
//! at. Used natively and, by `tests/determinism.rs`, in Node and in a browser's worker.

use dealers_choice::experiment::{
    Block, Plan, PlanSpec, PolicySpec, Run, digest, fingerprint, run_block, run_face_off, trace,
};
use dealers_choice::sim::{Kpi, PRESETS, SCENARIOS};

/// Replications of each block; two of them show that replications differ.
const REPLICATIONS: u32 = 2;

fn plan(scenario: &str) -> Plan {
    let policies = PRESETS.iter().map(|preset| PolicySpec::preset(preset.key)).collect();
    // Long enough for assessments to have consequences and for the raid of month 24.
    let spec = PlanSpec { scenario: scenario.to_owned(), policies, months: 30, dealers: 20, ..PlanSpec::default() };
    Plan::try_from(spec).expect("a plan that can be run")
}

/// One line for each market and policy, one for the diaries of a replication, and one for all policies in one market.
pub fn rows() -> Vec<String> {
    SCENARIOS.iter().flat_map(|scenario| market(scenario.key)).chain([diaries(), face_off()]).collect()
}

fn diaries() -> String {
    let told = trace(&plan("hungry_rivals"), 2, 0);
    let entries = told.diary.iter().flat_map(|entry| [f64::from(entry.slot), f64::from(entry.loyalty)]);
    let digest = fingerprint(entries.chain(told.frames.iter().map(|frame| f64::from(frame.profit))));
    format!("hungry_rivals      diaries        {digest}  {} lines", told.diary.len())
}

fn face_off() -> String {
    let plan = plan("mid");
    let met = run_face_off(&plan, 6, 0);
    let (digest, moved) = (digest(&[met.block]), met.moved);
    let moves: u32 = moved.iter().sum();
    let digest = fingerprint(digest.bytes().map(f64::from).chain(moved.into_iter().map(f64::from)));
    format!("mid                face-off       {digest}  {moves} moves")
}

fn market(scenario: &str) -> Vec<String> {
    let plan = plan(scenario);
    let blocks: Vec<Block> = (0..REPLICATIONS).map(|replication| run_block(&plan, replication)).collect();
    let runs = |policy: usize| blocks.iter().map(move |block| &block.runs[policy]);
    PRESETS.iter().enumerate().map(|(policy, preset)| row(scenario, preset.key, runs(policy))).collect()
}

fn row<'a>(scenario: &str, policy: &str, runs: impl Iterator<Item = &'a Run>) -> String {
    let blocks: Vec<Block> = (0..)
        .zip(runs)
        .map(|(replication, run)| Block { replication, runs: vec![run.clone()], baseline: Vec::new() })
        .collect();
    let first = &blocks[0].runs[0];
    let [npv, sales, exits, loyalty] =
        [Kpi::Npv, Kpi::Sales, Kpi::ExitRate, Kpi::CohortLoyalty].map(|kpi| first.whole(kpi));
    let digest = digest(&blocks);
    format!(
        "{scenario:18} {policy:14} {digest}  npv {npv:10.0}  sales {sales:7.0}  exits {exits:5.3}  loyalty {loyalty:5.3}"
    )
}
