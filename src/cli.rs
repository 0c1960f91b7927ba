//! The command line `dealers-choice`: the same experiments as the page, for scripts and for the patient.
//!
//! What it promises is written in `docs/cli.md`. Words, ranges and choices come from the registry. Bad input is told all
//! at once and ends with status 2 before anything is touched.

mod assumed;
mod calibrate;
mod compare;
mod explain;
mod faceoff;
mod failure;
mod formats;
mod link;
mod list;
mod numbers;
mod optimise;
mod options;
mod output;
mod plan_options;
mod result_options;
mod roster;
mod run;
mod schema;
mod sensitivity;
mod source;
mod study;
mod study_options;
mod sweep;
mod text;
mod work;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use failure::{Failure, Outcome};
use output::Output;

/// Carrot, stick, or both? Simulates dealers under several policies with the same luck.
#[derive(Parser)]
#[command(name = "dealers-choice", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the keys that plans, options and results use.
    List(list::Args),
    /// Run a plan and give every result of every future, month by month.
    Run(run::Args),
    /// Run a plan and say which policy does better, by how much, and how certain that is.
    Compare(compare::Args),
    /// Let the enterprises of the policies share one market, and say who wins dealers from whom.
    #[command(name = "faceoff")]
    FaceOff(faceoff::Args),
    /// Search for the best mix of levers, for one KPI or a trade-off between two.
    Optimise(optimise::Args),
    /// Map which policy wins where, over any two factors.
    Sweep(sweep::Args),
    /// Vary a plan and say what matters for its results and its verdict.
    Sensitivity(sensitivity::Args),
    /// Compute many points of a plan over a store: stopped, moved to other machines, checked and resumed.
    #[command(subcommand)]
    Study(study::Args),
    /// Fit the numbers of behaviour to what is known, and keep the rule books that fit.
    Calibrate(calibrate::Args),
    /// Tell one dealer's story: what happened to it and why it stayed or left.
    Explain(explain::Args),
    /// Print the link that opens a plan on the page.
    Link(link::LinkArgs),
    /// Print the plan that a link stands for.
    Open(link::OpenArgs),
    /// Print the JSON Schema of plan files or results.
    Schema(schema::Args),
    /// Print the completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// Does what the arguments of the process ask for.
#[must_use]
pub fn main() -> ExitCode {
    let outcome = match Cli::try_parse() {
        Ok(cli) => perform(cli.command),
        Err(help) if !help.use_stderr() => Output::standard().help(&help.render()),
        Err(error) => Err(Failure::from(error)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn perform(command: Command) -> Outcome {
    match command {
        Command::List(args) => list::list(&args),
        Command::Run(args) => run::run(&args),
        Command::Compare(args) => compare::compare(&args),
        Command::FaceOff(args) => faceoff::faceoff(&args),
        Command::Optimise(args) => optimise::optimise(&args),
        Command::Sweep(args) => sweep::sweep(&args),
        Command::Sensitivity(args) => sensitivity::sensitivity(&args),
        Command::Study(args) => study::study(&args),
        Command::Calibrate(args) => calibrate::calibrate(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Link(args) => link::link(&args),
        Command::Open(args) => link::open(&args),
        Command::Schema(args) => schema::schema(&args),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "dealers-choice", &mut script);
            Output::standard().text(&String::from_utf8_lossy(&script))
        }
    }
}
