//! A study that was begun: its store, what it is, and its tasks.

use std::fs;
use std::path::PathBuf;

use crate::cli::failure::{Failure, Outcome};
use crate::cli::options::whole;
use crate::cli::work::{THREADS_MAX, cores};
use crate::registry::Problem;
use crate::store::{Definition, STUDY, Store, Task, pieces, portions};

/// The store of a study that was begun.
#[derive(clap::Args)]
pub struct StoreArgs {
    /// Folder of the study.
    #[arg(long, value_name = "DIR")]
    pub store: PathBuf,
    /// Threads to use [default: all cores].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    threads: Option<String>,
}

/// The study of a store that was begun.
pub(super) fn begun(args: &StoreArgs) -> Outcome<(Store, Definition, u32)> {
    let path = args.store.join(STUDY);
    let text = fs::read_to_string(&path).map_err(|error| {
        let message = format!("\"{}\": {error}", path.display());
        Problem::english("store", message, "a folder that `study run` has begun")
    })?;
    let definition = Definition::parse(&text).map_err(Failure::Input)?;
    let threads = args.threads.as_deref().map_or(Ok(cores()), |text| whole("threads", text, 1, THREADS_MAX))?;
    Ok((Store::open(&args.store)?, definition, threads))
}

/// All tasks of a study, in order: portion by portion, and of each all its futures.
pub(super) fn tasks(definition: &Definition) -> impl Iterator<Item = Task<'_>> {
    let study = &definition.study;
    portions(study, 0, &definition.points).flat_map(move |(first, points)| {
        pieces(study.budget).into_iter().map(move |futures| Task { study, first, points, futures })
    })
}
