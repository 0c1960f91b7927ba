//! `compare`: which policy does better, by how much, and how surely.

use std::path::PathBuf;

use super::failure::{Failure, Outcome};
use super::options::{Format, Suggested, noted};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::run::blocks;
use super::text;
use crate::experiment::spec::unknown;
use crate::experiment::{Judge, Plan, summarise};
use crate::registry::Problem;
use crate::report::{json, rows};
use crate::sim::{KPIS, Kpi};

const FORMATS: [Format; 5] = [Format::Text, Format::Csv, Format::Json, Format::Ndjson, Format::Parquet];

/// Options of `compare`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Policy that all others are compared with [default: the first].
    #[arg(long, help_heading = "Result", value_name = "KEY")]
    baseline: Option<String>,
    /// What decides: a KPI (`list kpis` names them), `score`, or `score=PROFIT,DEALERS,LOYALTY` with weights.
    #[arg(long, help_heading = "Result", value_name = "KPI", default_value = "npv", value_parser = Suggested(kpis), hide_possible_values = true)]
    by: String,
    /// How to spell the result [default: text on a terminal, what the name of FILE says, or json].
    #[arg(long, help_heading = "Result", value_name = "FORMAT", value_parser = Suggested(|| vec!["text", "csv", "json", "ndjson", "parquet"]))]
    format: Option<String>,
    /// File for the result [default: standard output].
    #[arg(long, help_heading = "Result", value_name = "FILE")]
    out: Option<PathBuf>,
}

fn kpis() -> Vec<&'static str> {
    KPIS.iter().map(|spec| spec.key).chain(["score"]).collect()
}

/// Compares the policies of a plan.
pub(super) fn compare(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let judge = noted(Judge::read("by", &args.by), &mut problems);
    let output = noted(Output::new(args.out.as_deref()), &mut problems);
    let format = output.as_ref().and_then(|output| noted(args.format(output), &mut problems));
    let baseline = order.as_ref().and_then(|order| noted(args.baseline(&order.plan), &mut problems));
    let (Some(order), Some(judge), Some(output), Some(format), Some(baseline)) =
        (order, judge, output, format, baseline)
    else {
        return Err(Failure::Input(problems));
    };
    report(&order, judge, baseline, format, &output)
}

impl Args {
    fn format(&self, output: &Output) -> Result<Format, Problem> {
        let usual = if output.is_terminal() { Format::Text } else { Format::Json };
        let of_file = self.out.as_deref().and_then(|path| Format::of_file(path, &FORMATS)).unwrap_or(usual);
        self.format.as_deref().map_or(Ok(of_file), |name| Format::read(name, &FORMATS))
    }

    fn baseline(&self, plan: &Plan) -> Result<u32, Problem> {
        let Some(key) = &self.baseline else { return Ok(0) };
        let known = plan.policies().iter().map(|policy| policy.key.as_str());
        plan.policy_index(key).ok_or_else(|| unknown("baseline", "policy", key, known))
    }
}

fn report(order: &Order, judge: Judge, baseline: u32, format: Format, output: &Output) -> Outcome {
    let finished = blocks(order);
    if !finished.is_empty() {
        let all: Vec<Kpi> = KPIS.iter().map(|spec| spec.kpi).collect();
        let summary = summarise(&order.plan, &finished.results, &all, baseline);
        let comparison = json::Comparison::new(&order.spec, &order.plan, &finished.results, &summary, judge);
        match format {
            Format::Text => output.text(&text::comparison(&order.plan, &comparison, judge))?,
            Format::Json => output.json(&comparison)?,
            _ => output.table(rows::comparison(&summary), format)?,
        }
    }
    finished.all()
}
