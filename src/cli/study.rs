//! `study`: many points of a plan, computed over a store that any number of machines fill, and that survives every crash.

mod begun;
mod export;
mod verify;

use std::path::PathBuf;

use begun::{StoreArgs, begun};

use super::failure::{Failure, Outcome, say};
use super::options::{Suggested, noted, whole};
use super::output::Output;
use super::plan_options::PlanOptions;
use super::source::read_text;
use super::study_options::StudyOptions;
use super::work::{Bar, kept};
use crate::experiment::spec::unknown;
use crate::registry::Problem;
use crate::store::{self, Definition, Design, Standing, Store, Task};
use crate::study::sensitivity::FACTOR_SETS;

/// Longest table of points that is read, bytes.
const TABLE_MAX: u64 = 2_000_000_000;
/// Futures of a point where nobody says otherwise.
const FUTURES: u32 = 8;
/// Rows of a design where nobody says otherwise.
const SAMPLES: u32 = 256;

/// What `study` does.
#[derive(clap::Subcommand)]
pub(super) enum Args {
    /// Compute what is missing: all of it, or one shard.
    Run(Box<RunArgs>),
    /// Go on with what was begun: all that is missing, or one shard.
    Resume(ResumeArgs),
    /// Say how far the study is.
    Status(StoreArgs),
    /// Compute some results again and compare every bit.
    Verify(verify::VerifyArgs),
    /// Write all results as one table.
    Export(export::ExportArgs),
}

/// Options of `study run`.
#[derive(clap::Args)]
pub(super) struct RunArgs {
    #[command(flatten)]
    plan: PlanOptions,
    #[command(flatten)]
    study: StudyOptions,
    /// Which points: those of Sobol's indices, of Morris's effects, or of a table.
    #[arg(long, help_heading = "Study", value_name = "DESIGN", default_value = "sobol", value_parser = Suggested(|| Design::ALL.map(Design::key).to_vec()))]
    design: String,
    /// What to vary, as for `sensitivity` [default: sliders]. A table says it at its head.
    #[arg(long, help_heading = "Study", value_name = "SET|KEY[=LO:HI],…", value_delimiter = ',')]
    factors: Vec<String>,
    /// Rows (sobol) or trajectories (morris), 2 to 1000000 [default: 256].
    #[arg(long, help_heading = "Study", value_name = "N", allow_negative_numbers = true)]
    samples: Option<String>,
    /// Table of points: a line with keys, then one line for each point. Sets `--design rows`.
    #[arg(long, help_heading = "Study", value_name = "FILE.csv")]
    rows: Option<PathBuf>,
    /// Folder of the study: new, empty, or one that this study has begun.
    #[arg(long, help_heading = "Study", value_name = "DIR")]
    store: PathBuf,
    #[command(flatten)]
    shard: ShardOption,
}

/// Options of `study resume`.
#[derive(clap::Args)]
pub(super) struct ResumeArgs {
    #[command(flatten)]
    store: StoreArgs,
    #[command(flatten)]
    shard: ShardOption,
}

/// Which tasks somebody does.
#[derive(clap::Args)]
struct ShardOption {
    /// Only every N-th task, beginning with the K-th: `3/64` does the tasks 3, 67, 131 and so on.
    #[arg(long, help_heading = "Study", value_name = "K/N")]
    shard: Option<String>,
}

/// Runs, checks or writes a study.
pub(super) fn study(args: &Args) -> Outcome {
    match args {
        Args::Run(args) => run(args),
        Args::Resume(args) => resume(args),
        Args::Status(args) => status(args),
        Args::Verify(args) => verify::verify(args),
        Args::Export(args) => export::export(args),
    }
}

/// Begins a study or makes it larger, and computes what is missing.
fn run(args: &RunArgs) -> Outcome {
    let (definition, shard, threads) = args.read()?;
    let store = Store::open(&args.store)?;
    store.settle(&definition)?;
    computed(&store, &definition, &shard, threads)
}

/// Computes what is missing of a study that was begun.
fn resume(args: &ResumeArgs) -> Outcome {
    let shard = args.shard.read()?;
    let (store, definition, threads) = begun(&args.store)?;
    computed(&store, &definition, &shard, threads)
}

fn computed(store: &Store, definition: &Definition, shard: &Shard, threads: u32) -> Outcome {
    store.tidy();
    let tasks: Vec<Task<'_>> = definition.tasks().skip(shard.first).step_by(shard.of).collect();
    let bar = Bar::new(tasks.len() as u32, "tasks");
    let (done, trouble) = kept(&tasks, threads, &bar, |task| store::done(store, task).map(drop), |_| 1);
    bar.finish();
    if let Some(trouble) = trouble {
        return Err(trouble.into());
    }
    let aside = store.set_aside_so_far();
    if aside > 0 {
        say(format!("set aside in \"{}\": {aside}", store.root().join("aside").display()));
    }
    if done.len() < tasks.len() {
        let (done, all) = (done.len(), tasks.len());
        return Err(Failure::Stopped(format!("{done} of {all} tasks are complete; the same command goes on")));
    }
    say(format!("tasks complete: {}", tasks.len()));
    Ok(())
}

impl ShardOption {
    fn read(&self) -> Result<Shard, Problem> {
        self.shard.as_deref().map_or(Ok(Shard { first: 0, of: 1 }), Shard::read)
    }
}

/// The same, understood.
struct Shard {
    first: usize,
    of: usize,
}

impl Shard {
    fn read(text: &str) -> Result<Self, Problem> {
        let parts = text.split_once('/').and_then(|(k, n)| Some((k.trim().parse().ok()?, n.trim().parse().ok()?)));
        let fits = parts.filter(|(k, n): &(usize, usize)| (1..=*n).contains(k));
        let (k, of) = fits.ok_or_else(|| {
            let message = format!("\"{}\" is no shard", text.escape_default());
            Problem::english("shard", message, "K/N with K from 1 to N, such as 3/64")
        })?;
        Ok(Self { first: k - 1, of })
    }
}

impl RunArgs {
    /// Reads everything, and tells all mistakes at once.
    fn read(&self) -> Outcome<(Definition, Shard, u32)> {
        let mut problems = Vec::new();
        let order = self.plan.read(&mut problems);
        let by = self.study.criterion(&mut problems);
        let futures = self.study.replications(FUTURES, &mut problems);
        let samples = self.samples.as_deref().map_or(Ok(SAMPLES), |text| whole("samples", text, 2, 1_000_000));
        let samples = noted(samples, &mut problems);
        let shard = noted(self.shard.read(), &mut problems);
        let design = noted(self.design(), &mut problems);
        let table = self.rows.as_deref().map(|path| read_text("rows", path, TABLE_MAX));
        let table = table.map(|text| noted(text, &mut problems));
        let (Some(order), Some(by), Some(futures), Some(samples), Some(shard), Some(design), true) =
            (order, by, futures, samples, shard, design, problems.is_empty())
        else {
            return Err(Failure::Input(problems));
        };
        let definition = match table.flatten() {
            Some(text) => Definition::of_table(&order.spec, &text, (by, futures)),
            None => Definition::of_method(&order.spec, design, &self.factors(), samples, (by, futures)),
        };
        Ok((definition.map_err(Failure::Input)?, shard, order.threads))
    }

    fn design(&self) -> Result<Design, Problem> {
        let known = Design::ALL.into_iter().find(|design| design.key() == self.design);
        let design =
            known.ok_or_else(|| unknown("design", "design", &self.design, Design::ALL.into_iter().map(Design::key)))?;
        if design == Design::Rows && self.rows.is_none() {
            return Err(Problem::english("design", "the design `rows` needs a table", "add --rows FILE.csv"));
        }
        Ok(design)
    }

    fn factors(&self) -> Vec<String> {
        if self.factors.is_empty() { vec![FACTOR_SETS[0].to_owned()] } else { self.factors.clone() }
    }
}

/// Says how many tasks are done, missing, damaged, set aside.
fn status(args: &StoreArgs) -> Outcome {
    let (store, definition, threads) = begun(args)?;
    let tasks: Vec<Task<'_>> = definition.tasks().collect();
    let bar = Bar::new(tasks.len() as u32, "tasks");
    let (states, trouble) = kept(&tasks, threads, &bar, |task| store.state(task), |_| 1);
    bar.finish();
    if let Some(trouble) = trouble {
        return Err(trouble.into());
    }
    if states.len() < tasks.len() {
        return Err(Failure::Stopped(format!("{} of {} tasks were looked at", states.len(), tasks.len())));
    }
    let Standing { done, missing, damaged, digest } = Standing::of(&states);
    let text = format!(
        "points   {}\nfutures  {}\ntasks    {}\ndone     {done}\nmissing  {missing}\ndamaged  {damaged}\naside    {}\ndigest   {}\n",
        definition.points.len(),
        definition.study.budget.most(),
        tasks.len(),
        store.set_aside_so_far(),
        digest.as_deref().unwrap_or("- (there is one when all tasks are done)"),
    );
    Output::standard().text(&text)
}
