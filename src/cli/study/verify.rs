//! `study verify`: some results computed again, on this machine, and compared bit by bit.

use super::begun::{StoreArgs, begun};
use crate::cli::failure::{Failure, Outcome, say};
use crate::cli::work::{Bar, kept};
use crate::registry::{Problem, Unit};
use crate::store::{Store, Task, Trouble, Work as _};

/// Options of `study verify`.
#[derive(clap::Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    store: StoreArgs,
    /// Which share of the results to compute again, evenly spread.
    #[arg(long, value_name = "SHARE", default_value = "1%")]
    sample: String,
}

/// How a result compares.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Same,
    Other,
    Missing,
}

/// Computes again, and fails if a bit differs.
pub(super) fn verify(args: &VerifyArgs) -> Outcome {
    let share = Unit::Share.read(&args.sample).filter(|share| *share > 0.0 && *share <= 1.0).ok_or_else(|| {
        let message = format!("\"{}\" is not allowed", args.sample.escape_default());
        Problem::english("sample", message, "more than 0, up to 1, such as 0.01 or 1%")
    })?;
    let (store, definition, threads) = begun(&args.store)?;
    let step = (1.0 / share).round() as usize;
    let sample: Vec<Task<'_>> = definition.tasks().step_by(step).collect();
    let bar = Bar::new(sample.len() as u32, "tasks");
    let (found, trouble) = kept(&sample, threads, &bar, |task| compare(&store, task), |_| 1);
    bar.finish();
    if let Some(trouble) = trouble {
        return Err(trouble.into());
    }
    let count = |wanted: Found| found.iter().filter(|found| **found == wanted).count();
    say(format!(
        "the same to the last bit: {}; different: {}; not there: {}",
        count(Found::Same),
        count(Found::Other),
        count(Found::Missing)
    ));
    let differing = sample.iter().zip(&found).filter(|(_, found)| **found == Found::Other);
    differing.for_each(|(task, _)| say(store.path(&task.key()).display()));
    if count(Found::Other) > 0 { Err(Failure::Differs) } else { Ok(()) }
}

fn compare(store: &Store, task: &Task<'_>) -> Result<Found, Trouble> {
    let Some(known) = store.result(task)? else { return Ok(Found::Missing) };
    Ok(if Task::digest(&known) == Task::digest(&task.compute()) { Found::Same } else { Found::Other })
}
