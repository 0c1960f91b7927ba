//! Studies in a store: what there is to do, a task of it, how far it is, and what it says.

#![expect(clippy::needless_pass_by_value, reason = "what comes from Python is made for the call, and owned by it")]

use std::path::{Path, PathBuf};

use dealers_choice::experiment::spec::unknown;
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::registry::Problem;
use dealers_choice::saying;
use dealers_choice::store::{self, Definition, Design, Futures, Standing, State, Store, Task, Trouble, Work as _};
use dealers_choice::study::sensitivity::{Span, all_spans};
use dealers_choice::study::{Budget, Factor, Point};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::blocks::bytes;
use crate::labour::in_order;
use crate::mistakes::{noted, refused, runnable, stopped};
use crate::plan::{Plan, Spanned, spanned};
use crate::questions::{answer, factors, strangers};

/// Bytes of a number.
const WIDTH: usize = size_of::<f64>();

/// A task as it travels: place of its first point, the points as bytes (little end first), and the futures from and to.
type Piece<'py> = (u64, Bound<'py, PyBytes>, u32, u32);

/// The same, as it arrives.
type Packed = (u64, Vec<u8>, u32, u32);
/// A study as it travels: the plan as its file spells it, what is varied, and what decides.
type Written = (String, Vec<String>, String);

/// A study that was understood.
#[pyclass(frozen, module = "dealers_choice._dealers_choice")]
pub struct Study {
    definition: Definition,
}

#[pymethods]
impl Study {
    /// A study with the points of a method.
    #[staticmethod]
    fn of_method(
        py: Python<'_>,
        plan: &Plan,
        design: &str,
        factors: Vec<String>,
        samples: u32,
        by: &str,
        futures: u32,
    ) -> PyResult<Self> {
        let mut problems = Vec::new();
        let methods = || Design::ALL.into_iter().filter(|design| *design != Design::Rows);
        let known = methods().find(|known| known.key() == design);
        let known = known.ok_or_else(|| unknown("design", "design", design, methods().map(Design::key)));
        let known = noted(known, &mut problems).unwrap_or(Design::Sobol);
        let by = noted(Criterion::read("kpi", by), &mut problems).unwrap_or_default();
        let definition = Definition::of_method(&plan.spec, known, &factors, samples, (by, futures));
        Self::made(py, definition, problems)
    }

    /// A study with these points, a row of the matrix each.
    #[staticmethod]
    fn of_points(
        py: Python<'_>,
        plan: &Plan,
        keys: Vec<String>,
        matrix: PyBuffer<f64>,
        by: &str,
        futures: u32,
    ) -> PyResult<Self> {
        let (points, mut problems) = (matrix.to_vec(py)?, Vec::new());
        let by = noted(Criterion::read("kpi", by), &mut problems).unwrap_or_default();
        match factors(&plan.spec, &keys) {
            Ok(found) => problems.extend(strangers("samples", &found, &keys, &points)),
            Err(more) => problems.extend(more),
        }
        if !problems.is_empty() {
            return Err(refused(py, &problems));
        }
        let rows = points.chunks(keys.len().max(1)).map(<[f64]>::to_vec);
        let definition = Definition::of_rows(&plan.spec, keys, (1..).zip(rows), (by, futures));
        let definition = definition.map_err(|problems| problems.into_iter().map(of_samples).collect());
        Self::made(py, definition, problems)
    }

    /// The study of a store that was begun.
    #[staticmethod]
    fn of_store(py: Python<'_>, root: PathBuf) -> PyResult<Self> {
        let definition = Store::existing(&root).and_then(|store| store.study());
        definition.map(|definition| Self { definition }).map_err(|trouble| stopped(py, &trouble))
    }

    /// Begins the store, or finds that it holds this study.
    fn begin(&self, py: Python<'_>, root: PathBuf) -> PyResult<()> {
        let store = opened(py, &root)?;
        store.tidy();
        store.settle(&self.definition).map_err(|trouble| stopped(py, &trouble))
    }

    /// The plan of the study.
    fn plan(&self, py: Python<'_>) -> PyResult<Plan> {
        Plan::of(py, self.definition.study.spec.clone())
    }

    /// Design, what decides, points, futures, tasks.
    fn about(&self) -> (&str, String, usize, u32, usize) {
        let Definition { study, design, points, .. } = &self.definition;
        (design.key(), self.definition.by(), points.len(), study.budget.most(), self.definition.tasks().count())
    }

    /// What is varied, and between which values: as it was asked, or the whole range where the points are somebody's own.
    fn factors(&self, py: Python<'_>) -> PyResult<Vec<Spanned>> {
        let Definition { study, design, factors, .. } = &self.definition;
        if *design == Design::Rows {
            let whole = |factor: &Factor| {
                let range = factor.range();
                spanned(&study.spec, &Span { factor: *factor, low: range.min, high: range.max })
            };
            return Ok(study.factors.iter().map(whole).collect());
        }
        let spans = all_spans(&study.spec, &runnable(py, &study.spec)?, 0, factors);
        let spans = spans.map_err(|problems| refused(py, &problems))?;
        Ok(spans.iter().map(|span| spanned(&study.spec, span)).collect())
    }

    /// The points, row by row.
    fn points<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let points = &self.definition.points;
        bytes(py, points.iter().map(Vec::len).sum(), points.iter().flatten())
    }

    /// How every task stands, in order: whether its result is there, and the file where it is or would be. Nothing is changed, nor begun.
    fn states(&self, py: Python<'_>, root: PathBuf, threads: u32) -> PyResult<Vec<(bool, PathBuf)>> {
        let states = self.looked_at(py, &root, threads)?;
        let paths = self.definition.tasks().map(|task| store::place(&root, &task.key()));
        Ok(states.iter().map(|state| matches!(state, State::Done(_))).zip(paths).collect())
    }

    /// Tasks that are done, missing and damaged; files set aside; the digest of all results, if all are there.
    fn standing(
        &self,
        py: Python<'_>,
        root: PathBuf,
        threads: u32,
    ) -> PyResult<(usize, usize, usize, usize, Option<String>)> {
        let Standing { done, missing, damaged, digest } = Standing::of(&self.looked_at(py, &root, threads)?);
        let aside = begun(py, &root)?.map_or(0, |store| store.set_aside_so_far());
        Ok((done, missing, damaged, aside, digest))
    }

    /// These tasks, as they travel.
    fn pieces<'py>(&self, py: Python<'py>, places: Vec<usize>) -> PyResult<Vec<Piece<'py>>> {
        let tasks: Vec<Task<'_>> = self.definition.tasks().collect();
        places.into_iter().map(|place| piece(py, &tasks[place])).collect()
    }

    /// The mean figures at every point, by point, criterion and policy, or the lead of one policy, by point; nothing if a result is
    /// missing.
    #[pyo3(signature = (root, by, lead, threads))]
    fn answers<'py>(
        &self,
        py: Python<'py>,
        root: PathBuf,
        by: Vec<String>,
        lead: Option<&str>,
        threads: u32,
    ) -> PyResult<Option<Bound<'py, PyBytes>>> {
        let study = &self.definition.study;
        let mut problems = Vec::new();
        let criteria: Vec<Criterion> =
            by.iter().filter_map(|key| noted(Criterion::read("kpi", key), &mut problems)).collect();
        let plan = runnable(py, &study.spec)?;
        let lead = lead.and_then(|key| noted(plan.policy_index("lead_of", key), &mut problems));
        if criteria.iter().any(|of| of.needs_baseline()) && !study.criteria[0].needs_baseline() {
            problems.push(no_baseline());
        }
        if !problems.is_empty() {
            return Err(refused(py, &problems));
        }
        let Some(store) = begun(py, &root)? else { return Ok(None) };
        store.holds(&self.definition).map_err(|trouble| stopped(py, &trouble))?;
        let portions: Vec<_> = store::portions(study, 0, &self.definition.points).collect();
        let of_portion = |index: u32| store::known(&store, study, portions[index as usize], &criteria);
        let known: Result<Option<Vec<_>>, Trouble> =
            in_order(py, portions.len() as u32, threads, of_portion)?.into_iter().collect();
        let Some(known) = known.map_err(|trouble| stopped(py, &trouble))? else { return Ok(None) };
        let figures = known.concat().into_iter().map(|evaluation| answer(evaluation, criteria[0], lead));
        let figures = figures.collect::<Vec<_>>().concat();
        bytes(py, figures.len(), figures.iter()).map(Some)
    }
}

impl Study {
    fn made(py: Python<'_>, read: Result<Definition, Vec<Problem>>, mut problems: Vec<Problem>) -> PyResult<Self> {
        match read {
            Ok(definition) if problems.is_empty() => Ok(Self { definition }),
            read => {
                problems.extend(read.err().into_iter().flatten());
                Err(refused(py, &problems))
            }
        }
    }

    fn looked_at(&self, py: Python<'_>, root: &Path, threads: u32) -> PyResult<Vec<State>> {
        let tasks: Vec<Task<'_>> = self.definition.tasks().collect();
        let Some(store) = begun(py, root)? else { return Ok(vec![State::Missing; tasks.len()]) };
        store.holds(&self.definition).map_err(|trouble| stopped(py, &trouble))?;
        let look = |index: u32| store.state(&tasks[index as usize]);
        let states: Result<Vec<State>, Trouble> =
            in_order(py, tasks.len() as u32, threads, look)?.into_iter().collect();
        states.map_err(|trouble| stopped(py, &trouble))
    }
}

/// The problem of a table, under the name that the table has here.
fn of_samples(problem: Problem) -> Problem {
    Problem { field: "samples".to_owned(), ..problem }
}

/// Opens a store, or begins one.
pub fn opened(py: Python<'_>, root: &Path) -> PyResult<Store> {
    py.detach(|| Store::open(root)).map_err(|trouble| stopped(py, &trouble))
}

/// The store that was begun in a folder, if one was.
fn begun(py: Python<'_>, root: &Path) -> PyResult<Option<Store>> {
    match py.detach(|| Store::existing(root)) {
        Ok(store) => Ok(Some(store)),
        Err(Trouble::Empty(_)) => Ok(None),
        Err(trouble) => Err(stopped(py, &trouble)),
    }
}

fn piece<'py>(py: Python<'py>, task: &Task<'_>) -> PyResult<Piece<'py>> {
    let numbers: Vec<u8> = task.points.iter().flatten().flat_map(|value| value.to_le_bytes()).collect();
    let Futures::Range(futures) = &task.futures else {
        return Err(stopped(py, &"a study whose futures end when a leader is named has no tasks that travel"));
    };
    Ok((task.first, PyBytes::new(py, &numbers), futures.start, futures.end))
}

/// Does a task of a study, unless its result is there: what a worker is asked for.
#[pyfunction]
pub fn work(py: Python<'_>, root: PathBuf, study: Written, piece: Packed) -> PyResult<()> {
    let (plan, keys, by) = study;
    let (first, points, from, to) = piece;
    let read = || -> Result<_, Vec<Problem>> {
        let spec = PlanSpec::from_json(&plan)?;
        let criteria = vec![Criterion::read("by", &by).map_err(|problem| vec![problem])?];
        let factors = factors(&spec, &keys)?;
        Ok(dealers_choice::study::Study { spec, factors, criteria, budget: Budget::Replications(to) })
    };
    let study = read().map_err(|problems| refused(py, &problems))?;
    let points: Vec<Point> = points.chunks_exact(WIDTH * keys.len().max(1)).map(point).collect();
    let done = py.detach(|| {
        let task = Task { study: &study, first, points: &points, futures: Futures::Range(from..to) };
        store::done(&Store::open(&root)?, &task).map(drop)
    });
    done.map_err(|trouble| stopped(py, &trouble))
}

fn point(bytes: &[u8]) -> Point {
    bytes.as_chunks().0.iter().map(|number| f64::from_le_bytes(*number)).collect()
}

fn no_baseline() -> Problem {
    let message =
        saying!("study-baseline", "the study was run without leaving dealers alone, which this compares with");
    Problem::new("kpi", message, saying!("study-baseline-hint", "another KPI; or a study that is begun with this one"))
}
