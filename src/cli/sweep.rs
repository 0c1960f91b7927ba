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
use crate::study::factor::DIALLED;
use crate::study::map::{Axis, Cell, Map, with_dials};

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
    #[command(flatten)]
    store: StoreOption,
    #[command(flatten)]
    result: ResultOptions,
}

/// Fills the map.
pub(super) fn sweep(args: &Args) -> Outcome {
    let task = args.read()?;
    let store = args.store.open()?;
    let study = task.map.study(task.spec.clone(), task.criterion, task.replications);
    let finished = inquired_in(store.as_ref(), &study, &task.map, task.threads, |_| String::new())?;
    let asked = crate::study::Method::expected(&task.map) as usize;
    let cells = task.map.cells(finished.results.iter().map(Some).chain(std::iter::repeat(None)));
    let done = finished.results.len();
    if done > 0 {
        task.report(&cells)?;
    }
    let written = if done == 0 { "nothing was written" } else { "they were written" };
    let stopped = || Failure::Stopped(format!("{done} of {asked} cells are complete; {written}"));
    if done == asked { Ok(()) } else { Err(stopped()) }
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
    fn report(&self, cells: &[Option<Cell>]) -> Outcome {
        let Self { spec, map, criterion, replications, .. } = self;
        let text = || picture(spec, map, *criterion, cells);
        let json = || Sweep::new(spec, map, *criterion, *replications, cells);
        self.output.result(self.format, text, json, || rows(spec, map, *criterion, cells))
    }
}

/// The map in letters: a capital where a policy wins, a small letter where it leads but it is too close to call.
fn picture(spec: &PlanSpec, map: &Map, criterion: Criterion, cells: &[Option<Cell>]) -> String {
    let [x, y] = map.axes();
    let letters = letters(spec);
    let letter = |cell: &Option<Cell>| {
        let evaluation = cell.as_ref().and_then(|cell| Some((cell.winner(), cell.evaluation.leader()?)));
        evaluation.map_or('?', |(winner, leader)| {
            let letter = letters[leader as usize];
            if winner.is_some() { letter } else { letter.to_ascii_lowercase() }
        })
    };
    let row = |row: u32| {
        let first = (row * x.count) as usize;
        let line: Vec<String> =
            cells[first..first + x.count as usize].iter().map(|cell| letter(cell).to_string()).collect();
        format!("{:>10.4}  {}\n", y.value(row), line.join(" "))
    };
    let rows: String = (0..y.count).rev().map(row).collect();
    let legend: Vec<String> =
        letters.iter().zip(&spec.policies).map(|(letter, policy)| format!("{letter} {}", policy.key)).collect();
    let unknown = if cells.iter().any(|cell| letter(cell) == '?') { "; ?: no number" } else { "" };
    format!(
        "{} (upwards) over {} (from {} to {}), by {}\n\n{rows}\n{}; small letters: too close to call{unknown}\n",
        y.factor.key(spec),
        x.factor.key(spec),
        x.low,
        x.high,
        criterion.key(),
        legend.join(", ")
    )
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
