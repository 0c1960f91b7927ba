//! `link` and `open`: from a plan to an address and back.

use std::path::PathBuf;

use super::failure::{Failure, Outcome};
use super::options::noted;
use super::output::Output;
use super::plan_options::PlanOptions;
use crate::report::link::{Link, ViewState, parse, print};

/// Options of `link`.
#[derive(clap::Args)]
pub(super) struct LinkArgs {
    #[command(flatten)]
    plan: PlanOptions,
}

/// Options of `open`.
#[derive(clap::Args)]
pub(super) struct OpenArgs {
    /// The link: a whole address or what follows its `#`; put it in quotes.
    #[arg(value_name = "LINK")]
    link: String,
    /// File for the plan [default: standard output].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Prints the link of a plan.
pub(super) fn link(args: &LinkArgs) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems).ok_or(Failure::Input(problems))?;
    let link = Link { plan: order.spec, view: ViewState::default() };
    Output::standard().text(&format!("{}\n", print(&link)))
}

/// Prints the plan of a link.
pub(super) fn open(args: &OpenArgs) -> Outcome {
    let mut problems = Vec::new();
    let link = noted(parse(&args.link), &mut problems);
    let output = noted(Output::new(args.out.as_deref()), &mut problems);
    let (Some(link), Some(output)) = (link, output) else { return Err(Failure::Input(problems)) };
    output.text(&link.plan.to_json())
}
