//! `schema`: what plan files and results look like, for programs that check them.

use super::failure::Outcome;
use super::output::Output;
use crate::report::best::Optimum;
use crate::report::explained::Explanation;
use crate::report::face_off::Contest;
use crate::report::json::{Comparison, Replications};
use crate::report::map::Sweep;
use crate::report::schema::{plan, result};
use crate::report::sensitivity::Sensitivity;

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
    /// What `faceoff --format json` gives.
    Faceoff,
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
        Of::Run => result::<Replications>(),
        Of::Compare => result::<Comparison>(),
        Of::Faceoff => result::<Contest>(),
        Of::Explain => result::<Explanation>(),
        Of::Sensitivity => result::<Sensitivity>(),
        Of::Sweep => result::<Sweep>(),
        Of::Optimise => result::<Optimum>(),
    };
    Output::standard().text(&format!("{schema:#}\n"))
}
