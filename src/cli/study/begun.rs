//! A study that was begun: its store, and what it is.

use std::path::PathBuf;

use crate::cli::failure::Outcome;
use crate::cli::options::whole;
use crate::cli::work::{THREADS_MAX, cores};
use crate::store::{Definition, Store};

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
    let store = Store::existing(&args.store)?;
    let definition = store.study()?;
    let threads = args.threads.as_deref().map_or(Ok(cores()), |text| whole("threads", text, 1, THREADS_MAX))?;
    Ok((store, definition, threads))
}
