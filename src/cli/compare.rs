//! `compare`: which policy does better, by how much, and how surely.

mod equal;

use super::failure::{Failure, Outcome};
use super::formats::Format;
use super::options::{Suggested, noted, share_of_revenue};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::result_options::ResultOptions;
use super::run::blocks;
use super::text;
use super::work::{Finished, in_order};
use crate::experiment::sequential::Schedule;
use crate::experiment::{Block, Criterion, Plan, run_block, summarise, verdict};
use crate::registry::Problem;
use crate::report::{json, rows};
use crate::sim::{KPIS, Kpi};

/// Options of `compare`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Policy to compare all others with [default: the first].
    #[arg(long, help_heading = "Result", value_name = "KEY")]
    baseline: Option<String>,
    /// What decides: a KPI (`list kpis` names them), `score`, or `score=PROFIT,DEALERS,LOYALTY` with weights.
    #[arg(long, help_heading = "Result", value_name = "KPI", default_value = "npv", value_parser = Suggested(kpis), hide_possible_values = true)]
    by: String,
    /// Compare the policies at the same cost, a share of revenue at list price such as 0.03: each gets the strength that costs that much.
    #[arg(long, help_heading = "Study", value_name = "SHARE", allow_negative_numbers = true)]
    equal_budget: Option<String>,
    /// Stop once it is clear who leads and how often; `--replications` is then the limit.
    #[arg(long, help_heading = "Study")]
    sequential: bool,
    #[command(flatten)]
    result: ResultOptions,
}

fn kpis() -> Vec<&'static str> {
    KPIS.iter().map(|spec| spec.key).chain(["score"]).collect()
}

/// Compares the policies of a plan.
pub(super) fn compare(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let criterion = noted(Criterion::read("by", &args.by), &mut problems);
    let result = args.result.read(&mut problems);
    let baseline = order.as_ref().and_then(|order| noted(args.baseline(&order.plan), &mut problems));
    let budget = args.equal_budget.as_deref();
    let budget = budget.and_then(|text| noted(share_of_revenue("equal_budget", text), &mut problems));
    let (Some(order), Some(criterion), Some((output, format)), Some(baseline), true) =
        (order, criterion, result, baseline, problems.is_empty())
    else {
        return Err(Failure::Input(problems));
    };
    let (order, priced) = match budget {
        Some(budget) => equal::solved(&order, budget)?,
        None => (order, Vec::new()),
    };
    let finished = if args.sequential { looked(&order, criterion) } else { blocks(&order) };
    report(&order, priced, &finished, criterion, baseline, format, &output)
}

/// The blocks of as many replications as it takes until the leader is named and the word is clear, looked at now and then.
fn looked(order: &Order, criterion: Criterion) -> Finished<Block> {
    let mut finished = Finished::none();
    for look in Schedule::Full.looks(order.plan.replications()) {
        let first = finished.results.len() as u32;
        let more = in_order(look - first, order.threads, |index| run_block(&order.plan, first + index));
        let stopped = finished.extend(more);
        let clear = verdict(&order.plan, &finished.results, criterion)
            .is_some_and(|found| found.leadership.named && found.leadership.settled);
        if stopped || clear {
            break;
        }
    }
    finished
}

impl Args {
    fn baseline(&self, plan: &Plan) -> Result<u32, Problem> {
        self.baseline.as_deref().map_or(Ok(0), |key| plan.policy_index("baseline", key).map(u32::from))
    }
}

fn report(
    order: &Order,
    priced: Vec<json::AtBudget>,
    finished: &Finished<Block>,
    criterion: Criterion,
    baseline: u32,
    format: Format,
    output: &Output,
) -> Outcome {
    if !finished.is_empty() {
        let all: Vec<Kpi> = KPIS.iter().map(|spec| spec.kpi).collect();
        let summary = summarise(&order.plan, &finished.results, &all, baseline);
        let comparison = json::Comparison {
            equal_budget: priced,
            ..json::Comparison::new(&order.spec, &order.plan, &finished.results, &summary, criterion)
        };
        let text = || text::comparison(&order.plan, &comparison, criterion);
        output.result(format, text, || &comparison, || rows::comparison(&summary))?;
    }
    finished.all()
}
