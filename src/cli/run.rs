//! `run`: every figure of every replication, month by month; or everything that happened to every dealer.

use super::failure::{Failure, Outcome};
use super::formats::{Data, names, of_data, of_rows};
use super::options::Suggested;
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::result_options::Place;
use super::work::{Finished, in_order};
use crate::experiment::{Block, Plan, Trace, run_block, trace};
use crate::report::formats::{ROW_FORMATS, RowFormat};
use crate::report::{events, json, rows};

/// How rows are spelled when nobody says.
const USUAL: &RowFormat = &ROW_FORMATS[0];

/// Options of `run`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Write what happened to every dealer, not the monthly numbers.
    #[arg(long, help_heading = "Result")]
    events: bool,
    /// Format of the result [default: by the extension of FILE, or csv].
    #[arg(long, help_heading = "Result", value_name = "FORMAT", value_parser = Suggested(|| names(of_data())))]
    format: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Runs a plan.
pub(super) fn run(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let asked = args.format.as_deref();
    if args.events {
        let place = args.place.read(asked, &of_rows(), USUAL, &mut problems);
        let (Some(order), Some((output, format))) = (order, place) else { return Err(Failure::Input(problems)) };
        diaries(&order, format, &output)
    } else {
        let place = args.place.read(asked, &of_data(), Data::Rows(USUAL), &mut problems);
        let (Some(order), Some((output, data))) = (order, place) else { return Err(Failure::Input(problems)) };
        figures(&order, data, &output)
    }
}

fn figures(order: &Order, data: Data, output: &Output) -> Outcome {
    let finished = blocks(order);
    let Order { spec, plan, .. } = order;
    let found = &finished.results;
    if !finished.is_empty() {
        output.data(data, || json::Replications::new(spec, plan, found), || rows::months(plan, found))?;
    }
    finished.all()
}

/// The blocks of all replications.
pub(super) fn blocks(order: &Order) -> Finished<Block> {
    in_order(order.plan.replications(), order.threads, |replication| run_block(&order.plan, replication))
}

fn diaries(order: &Order, format: &RowFormat, output: &Output) -> Outcome {
    let finished = in_order(order.plan.replications(), order.threads, |replication| traces(&order.plan, replication));
    let rest = finished.all();
    if !finished.is_empty() {
        output.table(events::rows(&order.plan, finished.results.into_iter().flatten()), format)?;
    }
    rest
}

/// The traces of one replication under every policy, without what a diary does not need.
fn traces(plan: &Plan, replication: u32) -> Vec<Trace> {
    let slim = |policy| Trace {
        frames: Vec::new(),
        people: Vec::new(),
        by_month: Vec::new(),
        ..trace(plan, policy, replication)
    };
    (0..plan.policies().len() as u32).map(slim).collect()
}
