//! `calibrate`: fits the numbers of behaviour to what is known, and keeps the rule books that fit.
//!
//! What it knows is written after each batch, beside its place and then moved there; so it can be stopped at any time, and goes on
//! by itself.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::{Failure, Outcome};
use super::options::{noted, whole};
use super::output::{Output, write_whole};
use super::study_options::StoreOption;
use super::work::{Batches, THREADS_MAX, cores};
use crate::registry::{Problem, Unit};
use crate::report::calibration::{Report, pictures};
use crate::sim::Parameters;
use crate::store::{self, BOOKS, Measurement, Store, Trouble};
use crate::study::calibration::{
    Calibration, Ensemble, Evidence, Measured, Outcomes, Prior, Purpose, Refusal, SPAN, Settings, TARGETS, Trials,
    free, rule_book,
};

/// What a calibration leaves in its folder.
const STATE: &str = "state.json";
const ENSEMBLE: &str = "ensemble.txt";
const DOCUMENT: &str = "calibration.md";

/// Options of `calibrate`.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Folder for the rule books, the report and what is needed to go on after a stop.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Rule books in the crowd, 20 to 2000 [default: 200].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    particles: Option<String>,
    /// Most levels of falling tolerance, 1 to 200 [default: 60].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    rounds: Option<String>,
    /// Futures in which a rule book is measured, 1 to 1000 [default: 12].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    replications: Option<String>,
    /// By which share of its default a number may be off, 0.01 to 0.9 [default: 0.3].
    #[arg(long, value_name = "SHARE", allow_negative_numbers = true)]
    span: Option<String>,
    /// The luck, and what is drawn [default: 4217].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    seed: Option<String>,
    /// Threads to use [default: all cores]. Results do not depend on it.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    threads: Option<String>,
    #[command(flatten)]
    store: StoreOption,
}

/// A calibration that was understood.
struct Task {
    folder: PathBuf,
    settings: Settings,
    threads: u32,
    priors: Vec<Prior>,
    trials: Trials,
    store: Option<Store>,
}

/// Fits, and writes what was found.
pub(super) fn calibrate(args: &Args) -> Outcome {
    let task = args.read()?;
    let calibration = task.fitted()?;
    task.report(&calibration)
}

impl Args {
    /// Reads everything, and tells all mistakes at once.
    fn read(&self) -> Outcome<Task> {
        let mut problems = Vec::new();
        let mut number = |name: &str, text: &Option<String>, usual: u32, ends: [u32; 2]| {
            let read = text.as_deref().map(|text| whole(name, text, ends[0], ends[1]));
            read.map_or(usual, |read| noted(read, &mut problems).unwrap_or(usual))
        };
        let particles = number("particles", &self.particles, 200, [20, 2000]);
        let rounds = number("rounds", &self.rounds, 60, [1, 200]);
        let replications = number("replications", &self.replications, 12, [1, 1000]);
        let threads = number("threads", &self.threads, cores(), [1, THREADS_MAX]);
        let seed = self.seed.as_deref().map(|text| whole("seed", text, 0, u64::MAX));
        let seed = seed.map_or(4217, |seed| noted(seed, &mut problems).unwrap_or_default());
        let span = self.span.as_deref().map_or(Ok(SPAN), span);
        let span = noted(span, &mut problems).unwrap_or(SPAN);
        let settings = Settings { seed, particles, rounds, replications, span };
        let made = fs::create_dir_all(&self.out).map_err(|error| {
            let message = format!("cannot make \"{}\": {error}", self.out.display());
            Problem::english("out", message, "a folder that can be written to")
        });
        noted(made, &mut problems);
        let store = self.store.open()?;
        let trials = Trials::of(TARGETS, Purpose::Fitting, seed, replications);
        let trials = noted(trials.map_err(|refusal| refused("targets", &refusal)), &mut problems);
        match trials {
            Some(trials) if problems.is_empty() => {
                Ok(Task { folder: self.out.clone(), settings, threads, priors: free(span), trials, store })
            }
            _ => Err(Failure::Input(problems)),
        }
    }
}

fn span(text: &str) -> Result<f64, Problem> {
    let share = Unit::Share.read(text).filter(|share| (0.01..=0.9).contains(share));
    share.ok_or_else(|| {
        let message = format!("\"{}\" is not allowed", text.escape_default());
        Problem::english("span", message, "a share from 0.01 to 0.9, such as 0.3 or 30%")
    })
}

/// A refusal as a problem of a field.
pub(super) fn refused(field: &str, refusal: &Refusal) -> Problem {
    let hint = match refusal {
        Refusal::Unreadable { .. } | Refusal::Foreign { .. } => {
            "it was left as it is; move it away, or name another place"
        }
        _ => "what was measured so far is kept",
    };
    Problem::english(field, refusal.to_string(), hint)
}

impl Task {
    fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The calibration as it was left, or a new one.
    fn begun(&self) -> Outcome<Calibration> {
        let place = self.place(STATE);
        let fresh = || Calibration::new(self.settings.clone(), self.trials.targets(), &self.priors);
        match fs::read_to_string(&place) {
            Ok(text) => Calibration::resumed(&text, &self.settings, self.trials.targets(), &self.priors)
                .map_err(|refusal| refused(&place.display().to_string(), &refusal).into()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(fresh()),
            Err(error) => {
                let message = format!("cannot be read: {error}");
                Err(Problem::english(place.display().to_string(), message, "name another folder").into())
            }
        }
    }

    /// Goes on until the crowd meets the evidence.
    fn fitted(&self) -> Outcome<Calibration> {
        let mut calibration = self.begun()?;
        let batches = Batches::new("rule books at this level", self.threads);
        while !calibration.is_finished() {
            let (asked, limit) = (calibration.ask(), calibration.limit());
            let level = calibration.levels().len();
            batches.tell(format!(", level {level}, tolerance {limit:.2}"));
            let books: Vec<_> = asked.iter().map(|digits| rule_book(&self.priors, digits)).collect();
            let Some(measured) = self.measured(&self.trials, &books, limit, &batches)? else {
                return Err(Failure::Stopped(format!("at level {level}; the same command goes on from here")));
            };
            let told = calibration.tell(measured, self.trials.targets());
            told.map_err(|refusal| refused("targets", &refusal))?;
            write_whole(&self.place(STATE), &calibration.text())?;
        }
        Ok(calibration)
    }

    /// How these rule books stand: each measured, or read from the store; nothing if Ctrl-C came before all were.
    fn measured(
        &self,
        trials: &Trials,
        books: &[Parameters],
        limit: f64,
        batches: &Batches,
    ) -> Outcome<Option<Vec<Measured>>> {
        let Some(store) = &self.store else {
            let task = |place: u32| trials.measured(&books[place as usize], limit);
            return Ok(batches.run(books.len() as u32, task));
        };
        let parts: Vec<_> =
            books.chunks(BOOKS).map(|books| Measurement { trials, books: books.to_vec(), limit }).collect();
        let measured = batches.run(parts.len() as u32, |place| store::done(store, &parts[place as usize]));
        let measured: Option<Result<Vec<_>, Trouble>> = measured.map(|parts| parts.into_iter().collect());
        Ok(measured.transpose()?.map(|parts| parts.concat()))
    }

    /// How all books, and the usual numbers at last, stand on the luck of `seed`, with all targets.
    fn outcomes(&self, books: &[Vec<u8>], seed: u64) -> Outcome<(Measured, Vec<Measured>)> {
        let trials =
            Trials::new(TARGETS, seed, self.settings.replications).map_err(|refusal| refused("targets", &refusal))?;
        let batches = Batches::new("rule books told", self.threads);
        let usual = std::iter::once(Parameters::default());
        let books: Vec<_> = books.iter().map(|digits| rule_book(&self.priors, digits)).chain(usual).collect();
        let mut measured = self
            .measured(&trials, &books, f64::INFINITY, &batches)?
            .ok_or_else(|| Failure::Stopped("before the report; the same command goes on from here".to_owned()))?;
        let usual = measured.pop().expect("the usual numbers were asked for");
        Ok((usual, measured))
    }

    /// Writes the rule books, the report and its pictures, and says what they come to.
    fn report(&self, calibration: &Calibration) -> Outcome {
        let books = calibration.books();
        let (before, after) = self.outcomes(&books, self.settings.seed)?;
        let (_, elsewhere) = self.outcomes(&books, self.settings.seed.wrapping_add(1))?;
        let outcomes = Outcomes { before: &before, after: &after, elsewhere: &elsewhere };
        let evidence = Evidence::new(TARGETS, &self.priors, &books, outcomes);
        let command = self.command();
        let report = Report {
            settings: &self.settings,
            levels: calibration.levels(),
            priors: &self.priors,
            evidence: &evidence,
            command: &command,
        };
        let ensemble = Ensemble::new(&self.settings, books).text(&command);
        write_whole(&self.place(ENSEMBLE), &ensemble)?;
        write_whole(&self.place(DOCUMENT), &report.document())?;
        for (name, picture) in pictures(&evidence) {
            write_whole(&self.place(name), &picture)?;
        }
        let met = evidence.pinned().count();
        Output::standard().text(&format!(
            "{} rule books meet all {} facts for fitting, after {} levels. The facts narrow {met} of {} numbers.\nWritten: {}\n",
            evidence.books,
            self.trials.targets().len(),
            calibration.levels().len(),
            self.priors.len(),
            shown(&self.folder),
        ))
    }

    /// The command that does the same.
    fn command(&self) -> String {
        let Settings { seed, particles, rounds, replications, span } = self.settings;
        format!(
            "dealers-choice calibrate --particles {particles} --rounds {rounds} --replications {replications} --span {span} --seed {seed}"
        )
    }
}

fn shown(folder: &Path) -> String {
    [ENSEMBLE, DOCUMENT].map(|name| folder.join(name).display().to_string()).join(", ")
}
