//! `run`: every figure of every future, month by month; or everything that happened to every dealer.

use std::path::PathBuf;

use super::failure::{Failure, Outcome};
use super::options::{Format, Suggested, noted};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::work::{Finished, in_order};
use crate::experiment::{Block, Plan, Trace, run_block, trace};
use crate::registry::Problem;
use crate::report::{json, rows};

const FORMATS: [Format; 4] = [Format::Csv, Format::Json, Format::Ndjson, Format::Parquet];

/// Options of `run`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Give what happened to every dealer instead of the monthly figures.
    #[arg(long, help_heading = "Result")]
    events: bool,
    /// How to spell the result [default: csv, or what the name of FILE says].
    #[arg(long, help_heading = "Result", value_name = "FORMAT", value_parser = Suggested(|| vec!["csv", "json", "ndjson", "parquet"]))]
    format: Option<String>,
    /// File for the result [default: standard output].
    #[arg(long, help_heading = "Result", value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Runs a plan.
pub(super) fn run(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let format = noted(args.format(), &mut problems);
    let output = noted(Output::new(args.out.as_deref()), &mut problems);
    let (Some(order), Some(format), Some(output)) = (order, format, output) else {
        return Err(Failure::Input(problems));
    };
    if args.events { events(&order, format, &output) } else { figures(&order, format, &output) }
}

impl Args {
    fn format(&self) -> Result<Format, Problem> {
        let of_file = self.out.as_deref().and_then(|path| Format::of_file(path, &FORMATS)).unwrap_or(Format::Csv);
        let format = self.format.as_deref().map_or(Ok(of_file), |name| Format::read(name, &FORMATS))?;
        if format == Format::Json && self.events {
            return Err(Problem::new("format", "events have no single JSON document", "one of csv, ndjson, parquet"));
        }
        Ok(format)
    }
}

fn figures(order: &Order, format: Format, output: &Output) -> Outcome {
    let finished = blocks(order);
    if !finished.is_empty() {
        match format {
            Format::Json => output.json(&json::Futures::new(&order.spec, &order.plan, &finished.results))?,
            _ => output.table(rows::months(&order.plan, &finished.results), format)?,
        }
    }
    finished.all()
}

/// The blocks of all futures.
pub(super) fn blocks(order: &Order) -> Finished<Block> {
    in_order(order.plan.replications(), order.threads, |replication| run_block(&order.plan, replication))
}

fn events(order: &Order, format: Format, output: &Output) -> Outcome {
    let finished = in_order(order.plan.replications(), order.threads, |replication| diaries(&order.plan, replication));
    let rest = finished.all();
    if !finished.is_empty() {
        output.table(rows::diary(&order.plan, finished.results.into_iter().flatten()), format)?;
    }
    rest
}

/// The traces of one future under every policy, without what a diary does not need.
fn diaries(plan: &Plan, replication: u32) -> Vec<Trace> {
    let slim = |policy| Trace {
        frames: Vec::new(),
        people: Vec::new(),
        by_month: Vec::new(),
        ..trace(plan, policy, replication)
    };
    (0..plan.policies().len() as u32).map(slim).collect()
}
