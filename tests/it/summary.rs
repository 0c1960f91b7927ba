//! Summaries and verdicts of invented replications whose means, shares and bands are known by hand.

use dealers_choice::experiment::statistics::VerbalScale;
use dealers_choice::experiment::{Block, Criterion, Plan, PlanSpec, Run, Summary, Verdict, digest, summarise, verdict};
use dealers_choice::sim::{KPI_COUNT, Kpi};
use proptest::prelude::*;

/// A plan of two months with the default policies and `replications` replications.
fn plan(replications: u32) -> Plan {
    Plan::try_from(PlanSpec { months: 2, replications, ..PlanSpec::default() }).expect("a valid plan")
}

/// A run in which every figure of the whole horizon is `whole` and month m has `whole + m`.
fn run(whole: f64) -> Run {
    let month = |month: f64| vec![whole + month; KPI_COUNT];
    Run { by_month: [month(0.0), month(1.0)].concat(), whole: vec![whole; KPI_COUNT] }
}

/// One block for each row: the figures of carrot, stick and mixed.
fn blocks(rows: &[[f64; 3]]) -> Vec<Block> {
    let block =
        |(i, row): (usize, &[f64; 3])| Block { replication: i as u32, runs: row.map(run).into(), baseline: Vec::new() };
    rows.iter().enumerate().map(block).collect()
}

fn summary(rows: &[[f64; 3]], kpi: Kpi) -> Summary {
    summarise(&plan(rows.len() as u32), &blocks(rows), &[kpi], 0)
}

/// The verdict on rows of a plan that asks for `replications` replications.
fn criterion(rows: &[[f64; 3]], kpi: Kpi, replications: u32) -> Verdict {
    verdict(&plan(replications), &blocks(rows), Criterion::Kpi(kpi)).expect("two policies at least")
}

#[test]
fn means_bands_and_paired_differences_are_those_worked_out_by_hand() {
    let summary = summary(&[[1.0, 2.0, 9.0], [2.0, 4.0, 9.0], [3.0, 3.0, 9.0]], Kpi::Npv);
    let carrot = &summary.policies[0].kpis[&Kpi::Npv];
    assert_eq!((carrot.mean, carrot.sd, carrot.q50), (2.0, 1.0, 2.0));
    // Type 7 with three values: the 5 % point lies a tenth of the way from the first to the second.
    assert!((carrot.q05 - 1.1).abs() < 1e-12 && (carrot.q95 - 2.9).abs() < 1e-12);
    assert_eq!(carrot.by_month.q50, [2.0, 3.0]);
    let stick = &summary.differences[0];
    assert_eq!((stick.policy.as_str(), stick.baseline.as_str()), ("stick", "carrot"));
    // Differences 1, 2, 0: mean 1, standard error 1/√3, t(2; .975) = 4.302653, half width 2.484138.
    assert!((stick.mean - 1.0).abs() < 1e-12);
    assert!((stick.ci95[0] + 1.484_138).abs() < 1e-6 && (stick.ci95[1] - 3.484_138).abs() < 1e-6);
    // Better, better, and a tie that counts half.
    assert!((stick.share_better - 2.5 / 3.0).abs() < 1e-12);
    assert_eq!(stick.by_month.q50, [1.0, 1.0]);
    assert_eq!(summary.differences.len(), 2);
}

#[test]
fn less_is_better_where_the_kpi_says_so() {
    let rows = [[1.0, 2.0, 5.0], [1.0, 3.0, 5.0]];
    assert!((summary(&rows, Kpi::Conflict).differences[0].share_better - 0.0).abs() < 1e-12);
    assert!((summary(&rows, Kpi::Npv).differences[0].share_better - 1.0).abs() < 1e-12);
    assert_eq!(criterion(&rows, Kpi::Conflict, 2).leader, "carrot");
    assert_eq!(criterion(&rows, Kpi::Npv, 2).leader, "mixed");
}

#[test]
fn undefined_figures_are_left_out_and_counted() {
    let summary = summary(&[[f64::NAN, 2.0, 0.0], [3.0, 4.0, 0.0], [5.0, f64::NAN, 0.0]], Kpi::Fairness);
    let carrot = &summary.policies[0].kpis[&Kpi::Fairness];
    assert_eq!((carrot.mean, carrot.undefined), (4.0, 1));
    assert!((summary.differences[0].mean - 1.0).abs() < 1e-12, "only the second future has both");
}

#[test]
fn a_verdict_names_the_two_best_and_says_how_often() {
    let won = [[1.0, 3.0, 2.0]; 60];
    let verdict = criterion(&won, Kpi::Npv, 100);
    assert_eq!((verdict.leader.as_str(), verdict.runner_up.as_str()), ("stick", "mixed"));
    assert_eq!(
        (verdict.leadership.word, verdict.leadership.share, verdict.leadership.replications),
        (VerbalScale::AlmostAlways, 1.0, 60)
    );
    // Wilson: 60 of 60 could still be 93.98 %, which is another word; 73 of 73 could not be below 95 %.
    assert!((verdict.leadership.ci95[0] - 0.939_8).abs() < 1e-4 && !verdict.leadership.settled);
    assert!(criterion(&[[1.0, 3.0, 2.0]; 74], Kpi::Npv, 100).leadership.settled);
    assert!(criterion(&won, Kpi::Npv, 60).leadership.settled, "the futures are spent");
}

#[test]
fn a_leader_that_seldom_wins_is_too_close_to_call() {
    let rows: Vec<[f64; 3]> = (0..10).map(|i| [f64::from(i / 9) * 100.0, 1.0, 0.0]).collect();
    let verdict = criterion(&rows, Kpi::Npv, 10);
    assert_eq!((verdict.leader.as_str(), verdict.leadership.word), ("carrot", VerbalScale::TooClose));
    assert!((verdict.leadership.share - 0.1).abs() < 1e-12);
}

#[test]
fn one_policy_gets_no_verdict() {
    let spec = PlanSpec { policies: PlanSpec::default().policies[..1].to_vec(), ..PlanSpec::default() };
    let plan = Plan::try_from(spec).expect("a valid plan");
    let blocks = [Block { replication: 0, runs: vec![run(1.0)], baseline: Vec::new() }];
    assert_eq!(verdict(&plan, &blocks, Criterion::default()), None);
}

proptest! {
    #[test]
    fn nothing_depends_on_the_order_of_the_blocks(
        rows in prop::collection::vec([-1e3..1e3, -1e3..1e3, -1e3..1e3], 2..20),
        order in any::<prop::sample::Index>(),
    ) {
        let plan = plan(rows.len() as u32);
        let sorted = blocks(&rows);
        let mut mixed = sorted.clone();
        mixed.reverse();
        mixed.rotate_left(order.index(rows.len()));
        prop_assert_eq!(digest(&sorted), digest(&mixed));
        prop_assert_eq!(summarise(&plan, &sorted, &[Kpi::Npv], 1), summarise(&plan, &mixed, &[Kpi::Npv], 1));
        prop_assert_eq!(verdict(&plan, &sorted, Criterion::default()), verdict(&plan, &mixed, Criterion::default()));
    }
}
