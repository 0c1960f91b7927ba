//! `faceoff`: the enterprises of a plan's policies in one market, and who wins dealers from whom.

use super::assumed::assumed;
use super::failure::{Failure, Outcome};
use super::numbers::{between, clause, counted, figure, fixed};
use super::options::{noted, whole};
use super::plan_options::{Order, PlanOptions};
use super::result_options::ResultOptions;
use super::text::aligned;
use super::work::in_order;
use crate::experiment::{Plan, run_face_off};
use crate::report::face_off::{Contest, Spread, Standing};
use crate::sim::Kpi;
use crate::words::english;

/// Options of `faceoff`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Month from which on they share one market, counted from 1 [default: 1]. Until then each has a market of its own.
    #[arg(long, help_heading = "Study", value_name = "MONTH", allow_negative_numbers = true)]
    from: Option<String>,
    #[command(flatten)]
    result: ResultOptions,
}

/// Lets the enterprises meet.
pub(super) fn faceoff(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let result = args.result.read(&mut problems);
    let last = order.as_ref().map_or(u32::MAX, |order| order.plan.months());
    let from = args.from.as_deref().map_or(Ok(1), |text| whole("from", text, 1, last));
    let from = noted(from, &mut problems);
    let (Some(Order { spec, plan, threads }), Some((output, format)), Some(from)) = (order, result, from) else {
        return Err(Failure::Input(problems));
    };
    let from = from - 1;
    let finished = in_order(plan.replications(), threads, |replication| run_face_off(&plan, from, replication));
    if !finished.is_empty() {
        let contest = Contest::new(&spec, &plan, from, &finished.results);
        output.result(format, || text(&plan, &contest), || &contest, || contest.rows())?;
    }
    finished.all()
}

/// The result for a person: how each stands, then who won dealers from whom.
fn text(plan: &Plan, contest: &Contest<'_>) -> String {
    let words = english();
    let head = format!(
        "{} of {}, {} dealers each, market {}, luck {}.",
        counted(contest.replications, "future"),
        counted(plan.months(), "month"),
        plan.dealers(),
        plan.scenario(),
        plan.seed(),
    );
    let shared = words.say("faceoff-shared", &[("month", contest.from.into())]);
    let moved = words.say("faceoff-moved", &[]);
    format!(
        "{head} {shared}\n\n{}{}\n{moved}\n{}\ndigest {}\n",
        assumed(contest.plan),
        aligned(&standings(plan, contest)),
        aligned(&moves(contest)),
        contest.digest
    )
}

/// A figure of an enterprise.
type Figure = fn(&Standing<'_>) -> Spread;

fn standings(plan: &Plan, contest: &Contest<'_>) -> Vec<Vec<String>> {
    let figures: [(&str, Kpi, Figure); 4] = [
        ("profit", Kpi::EnterpriseProfit, |one| one.profit),
        ("dealers", Kpi::ActiveDealers, |one| one.dealers),
        ("loyalty", Kpi::Loyalty, |one| one.loyalty),
        ("market_share", Kpi::MarketShare, |one| one.market_share),
    ];
    let row = |(name, kpi, of): (&str, Kpi, Figure)| {
        let spelled = |number| match kpi {
            Kpi::ActiveDealers => fixed(number, 0),
            _ => figure(plan.scale(), kpi, number),
        };
        let cell = |one: &Standing<'_>| {
            let spread = of(one);
            spelled(spread.q50) + &clause(" (", between([spread.q05, spread.q95], spelled), ")")
        };
        [name.to_owned()].into_iter().chain(contest.enterprises.iter().map(cell)).collect()
    };
    [named("", contest)].into_iter().chain(figures.map(row)).collect()
}

fn moves(contest: &Contest<'_>) -> Vec<Vec<String>> {
    let row = |loser: &Standing<'_>| {
        let cell = |winner: &Standing<'_>| {
            contest.won(loser.policy, winner.policy).map_or_else(|| "–".to_owned(), |spread| fixed(spread.q50, 0))
        };
        let name = contest.plan.label(loser.policy).to_owned();
        [name].into_iter().chain(contest.enterprises.iter().map(cell)).collect()
    };
    [named("from \\ to", contest)].into_iter().chain(contest.enterprises.iter().map(row)).collect()
}

/// A row of names behind what stands in the corner.
fn named(corner: &str, contest: &Contest<'_>) -> Vec<String> {
    let names = contest.enterprises.iter().map(|one| contest.plan.label(one.policy).to_owned());
    [corner.to_owned()].into_iter().chain(names).collect()
}
