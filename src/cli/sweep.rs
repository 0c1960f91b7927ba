//! `sweep`: which policy wins where, over any two factors.

use super::failure::{Failure, Outcome};
use super::formats::Format;
use super::options::noted;
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::result_options::ResultOptions;
use super::study_options::{StoreOption, StudyOptions, axis};
use super::work::inquired_in;
use crate::experiment::spec::dials::{CARROT_KEY, STICK_KEY};
use crate::experiment::{Criterion, PlanSpec};
use crate::registry::Problem;
use crate::report::map::{Sweep, rows};
use crate::store::Store;
use crate::study::Evaluation;
use crate::study::factor::DIALLED;
use crate::study::map::{Adaptive, Axis, Cell, Map, Shown, with_dials};

/// Most replications in a cell.
const REPLICATIONS: u32 = 50;
/// Cells along an axis.
const CELLS: u32 = 21;

/// Options of `sweep`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    #[command(flatten)]
    study: StudyOptions,
    /// What goes from left to right: a condition, parameter, lever or dial, with optional range and number of cells.
    #[arg(long, help_heading = "Study", value_name = "KEY[=LO:HI[:N]]")]
    x: String,
    /// What goes from bottom to top.
    #[arg(long, help_heading = "Study", value_name = "KEY[=LO:HI[:N]]")]
    y: String,
    /// Let the dials add the stick that asks no questions.
    #[arg(long, help_heading = "Study")]
    harsh: bool,
    /// Compute only the cells where something changes. Those whose surrounding cells all show the same are inferred, without figures.
    #[arg(long, help_heading = "Study")]
    adaptive: bool,
    #[command(flatten)]
    store: StoreOption,
    #[command(flatten)]
    result: ResultOptions,
}

/// Fills the map.
pub(super) fn sweep(args: &Args) -> Outcome {
    let task = args.read()?;
    let cells = task.filled(args.store.open()?.as_ref(), args.adaptive)?;
    let done = cells.iter().flatten().count();
    if done > 0 {
        task.report(&cells)?;
    }
    let written = if done == 0 { "nothing was written" } else { "they were written" };
    let stopped = || Failure::Stopped(format!("{done} of {} cells are complete; {written}", cells.len()));
    if done == cells.len() { Ok(()) } else { Err(stopped()) }
}

/// A sweep that was understood.
struct Task {
    spec: PlanSpec,
    map: Map,
    criterion: Criterion,
    replications: u32,
    threads: u32,
    format: Format,
    output: Output,
}

impl Args {
    /// Reads everything, and tells all mistakes at once.
    fn read(&self) -> Outcome<Task> {
        let mut problems = Vec::new();
        let order = self.plan.read(&mut problems);
        let criterion = self.study.criterion(&mut problems);
        let replications = self.study.replications(REPLICATIONS, &mut problems);
        let result = self.result.read(&mut problems);
        let mapped = order.as_ref().and_then(|order| self.mapped(order, &mut problems));
        let (Some(order), Some(criterion), Some(replications), Some((output, format)), Some((spec, map))) =
            (order, criterion, replications, result, mapped)
        else {
            return Err(Failure::Input(problems));
        };
        Ok(Task { spec, map, criterion, replications, threads: order.threads, format, output })
    }

    /// The plan that is mapped, and the map. A dial that is no policy's own turns the policy `dials`, which is compared with
    /// leaving dealers alone, or with the policies that were named.
    fn mapped(&self, order: &Order, problems: &mut Vec<Problem>) -> Option<(PlanSpec, Map)> {
        let dialled = [&self.x, &self.y]
            .into_iter()
            .any(|text| [CARROT_KEY, STICK_KEY].iter().any(|dial| text.trim_start().starts_with(dial)));
        let mut spec = order.spec.clone();
        if dialled && spec.policies.iter().all(|policy| policy.key != DIALLED) {
            let dials = with_dials(&spec, !self.harsh).policies;
            if self.plan.names_policies() {
                spec.policies.extend(dials.into_iter().skip(1));
            } else {
                spec.policies = dials;
            }
        }
        let before = problems.len();
        let mut read = |field, text: &str| noted(axis(&spec, field, text, CELLS), problems);
        let axes: (Option<Axis>, Option<Axis>) = (read("x", &self.x), read("y", &self.y));
        if spec.policies.len() < 2 {
            problems.push(Problem::english(
                "policies",
                "one policy has nobody to beat",
                "two or more, such as carrot,stick",
            ));
        }
        let (Some(x), Some(y), true) = (axes.0, axes.1, problems.len() == before) else { return None };
        match Map::new(&spec, x, y) {
            Ok(map) => Some((spec, map)),
            Err(more) => {
                problems.extend(more);
                None
            }
        }
    }
}

impl Task {
    /// The cells, as far as Ctrl-C let them come: all computed, or only those where something changes.
    fn filled(&self, store: Option<&Store>, adaptive: bool) -> Outcome<Vec<Option<Cell>>> {
        let study = self.map.study(self.spec.clone(), self.criterion, self.replications);
        let silent = |_: &[Evaluation]| String::new();
        if adaptive {
            let map = Adaptive::new(&self.map);
            let told = inquired_in(store, &study, &map, self.threads, silent)?.results;
            return Ok(map.cells(told.iter().map(Some)));
        }
        let told = inquired_in(store, &study, &self.map, self.threads, silent)?.results;
        Ok(self.map.cells(told.iter().map(Some)))
    }

    fn report(&self, cells: &[Option<Cell>]) -> Outcome {
        let Self { spec, map, criterion, replications, .. } = self;
        let text = || picture(spec, map, *criterion, cells);
        let json = || Sweep::new(spec, map, *criterion, *replications, cells);
        self.output.result(self.format, text, json, || rows(spec, map, *criterion, cells))
    }
}

/// The map in letters: a capital where a policy wins, a small letter where it leads but it is too close to call; a prime where that
/// is inferred.
fn picture(spec: &PlanSpec, map: &Map, criterion: Criterion, cells: &[Option<Cell>]) -> String {
    let [x, y] = map.axes();
    let letters = letters(spec);
    let row = |row: u32| {
        let first = (row * x.count) as usize;
        let line: String =
            cells[first..first + x.count as usize].iter().map(|cell| sign(&letters, cell.as_ref())).collect();
        format!("{:>10.4}  {}\n", y.value(row), line.trim_end())
    };
    let rows: String = (0..y.count).rev().map(row).collect();
    let legend: Vec<String> =
        letters.iter().zip(&spec.policies).map(|(letter, policy)| format!("{letter} {}", policy.key)).collect();
    let is_unknown = |cell: &Option<Cell>| cell.as_ref().and_then(Cell::leader).is_none();
    let unknown = if cells.iter().any(is_unknown) { "; ?: no number" } else { "" };
    let is_inferred = cells.iter().flatten().any(Cell::is_inferred);
    let inferred = if is_inferred { "; ': not run, but like the cells around it" } else { "" };
    format!(
        "{} (upwards) over {} (from {} to {}), by {}\n\n{rows}\n{}; small letters: too close to call{inferred}{unknown}\n",
        y.factor.key(spec),
        x.factor.key(spec),
        x.low,
        x.high,
        criterion.key(),
        legend.join(", ")
    )
}

/// A cell in two characters.
fn sign(letters: &[char], cell: Option<&Cell>) -> String {
    let Some((cell, Shown { leader, wins })) = cell.and_then(|cell| Some((cell, cell.shown()?))) else {
        return "? ".to_owned();
    };
    let letter = letters[leader as usize];
    let letter = if wins { letter } else { letter.to_ascii_lowercase() };
    format!("{letter}{}", if cell.is_inferred() { '\'' } else { ' ' })
}

/// A letter for each policy: its first one that is still free, else the next of the alphabet.
fn letters(spec: &PlanSpec) -> Vec<char> {
    let mut letters: Vec<char> = Vec::new();
    for policy in &spec.policies {
        let own = policy.key.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase());
        let free = own.chain('A'..='Z').find(|letter| !letters.contains(letter));
        letters.push(free.unwrap_or('*'));
    }
    letters
}
