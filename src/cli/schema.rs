//! `schema`: what plan files and results look like, for programs that check them.

use super::failure::Outcome;
use super::output::Output;
use crate::report::schema::{comparison, explanation, futures, optimum, plan, sensitivity, sweep};

/// Options of `schema`.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Of what.
    #[arg(value_name = "WHAT")]
    of: Of,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Of {
    /// A plan file.
    Plan,
    /// What `run --format json` gives.
    Run,
    /// What `compare --format json` gives.
    Compare,
    /// What `explain --format json` gives.
    Explain,
    /// What `sensitivity --format json` gives.
    Sensitivity,
    /// What `sweep --format json` gives.
    Sweep,
    /// What `optimise --format json` gives.
    Optimise,
}

/// Prints a schema.
pub(super) fn schema(args: &Args) -> Outcome {
    let schema = match args.of {
        Of::Plan => plan(),
        Of::Run => futures(),
        Of::Compare => comparison(),
        Of::Explain => explanation(),
        Of::Sensitivity => sensitivity(),
        Of::Sweep => sweep(),
        Of::Optimise => optimum(),
    };
    Output::standard().text(&format!("{schema:#}\n"))
}
