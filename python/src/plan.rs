//! A plan that can be run, with the words that it was written in.

#![expect(clippy::needless_pass_by_value, reason = "what comes from Python is made for the call, and owned by it")]

use std::path::PathBuf;

use dealers_choice::experiment::{self, Criterion, PlanSpec, RosterRow, digest, run_block, summarise};
use dealers_choice::registry::Problem;
use dealers_choice::report::json::Comparison;
use dealers_choice::report::link::{Link, ViewState, parse, print};
use dealers_choice::sim::{KPIS, Kpi};
use dealers_choice::study::sensitivity::{Span, all_spans};
use dealers_choice::study::variation::spelled;
use dealers_choice::study::{Budget, Study};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::Serialize;

use crate::blocks::{arrays, blocks, bytes};
use crate::labour::{in_order, threads};
use crate::mistakes::{noted, refused, runnable};
use crate::questions::{self, Asked};
use crate::story::{self, Scene};
use crate::study::opened;

/// A dealer of a roster: size, capability, months with the enterprise, margin above the policy's.
type Listed = (f64, Option<f64>, Option<u32>, f64);
/// Figures by month, of the whole horizon and of the baseline as bytes of arrays, and the digest.
type Figures<'py> = (Bound<'py, PyBytes>, Bound<'py, PyBytes>, Bound<'py, PyBytes>, String);
/// Key, low, high, unit, and whether it knows no halves.
pub type Spanned = (String, f64, f64, &'static str, bool);

/// A plan that can be run.
#[pyclass(frozen, module = "dealers_choice._dealers_choice")]
pub struct Plan {
    pub spec: PlanSpec,
    plan: experiment::Plan,
}

impl Plan {
    /// The plan of these words.
    pub fn of(py: Python<'_>, spec: PlanSpec) -> PyResult<Self> {
        let plan = runnable(py, &spec)?;
        Ok(Self { spec, plan })
    }
}

#[pymethods]
impl Plan {
    /// Reads a plan file and a list of dealers, and notes every mistake.
    #[staticmethod]
    fn read(py: Python<'_>, text: &str, roster: Vec<Listed>) -> PyResult<Self> {
        let (mut spec, mut problems) = PlanSpec::draft_from_json(text);
        if !roster.is_empty() {
            let row = |(size, capability, tenure_months, margin_offset)| RosterRow {
                size,
                capability,
                tenure_months,
                margin_offset,
            };
            spec.roster = roster.into_iter().map(row).collect();
        }
        match experiment::Plan::try_from(&spec) {
            Ok(plan) if problems.is_empty() => Ok(Self { spec, plan }),
            checked => {
                problems.extend(checked.err().into_iter().flatten());
                Err(refused(py, &problems))
            }
        }
    }

    /// Reads a link of the page: a whole address, or what follows its `#`.
    #[staticmethod]
    fn of_link(py: Python<'_>, text: &str) -> PyResult<Self> {
        let link = parse(text).map_err(|problem| refused(py, &[problem]))?;
        Self::of(py, link.plan)
    }

    /// The fragment of the page's address that opens this plan, with its `#`.
    fn link(&self) -> String {
        print(&Link { plan: self.spec.clone(), view: ViewState::default() })
    }

    /// The plan file, without the roster unless asked for.
    fn text(&self, with_roster: bool) -> String {
        if with_roster {
            return self.spec.to_json();
        }
        PlanSpec { roster: Vec::new(), ..self.spec.clone() }.to_json()
    }

    /// The dealers listed; empty for none.
    fn roster(&self) -> Vec<Listed> {
        let row = |row: &RosterRow| (row.size, row.capability, row.tenure_months, row.margin_offset);
        self.spec.roster.iter().map(row).collect()
    }

    /// Key of the scenario, months, futures, seed, dealers.
    fn sizes(&self) -> (&str, u32, u32, u64, u32) {
        let PlanSpec { months, replications, seed, dealers, .. } = self.spec;
        (&self.spec.scenario, months, replications, seed, dealers)
    }

    /// The key of each policy and what it is called.
    fn policies(&self) -> Vec<(&str, &str)> {
        self.spec.policies.iter().map(|policy| (policy.key.as_str(), policy.label())).collect()
    }

    /// The plan with each factor at a value within its range.
    fn at(&self, py: Python<'_>, keys: Vec<String>, values: Vec<f64>) -> PyResult<Self> {
        let factors = questions::factors(&self.spec, &keys).map_err(|problems| refused(py, &problems))?;
        let cells = factors.iter().zip(&keys).zip(&values);
        let wrong = cells.filter_map(|((factor, key), value)| questions::out_of_range(*factor, key, *value));
        let problems: Vec<Problem> = wrong.collect();
        if !problems.is_empty() {
            return Err(refused(py, &problems));
        }
        Self::of(py, spelled(&self.spec, &factors, &values))
    }

    /// The same plan with another number of futures.
    fn with_futures(&self, py: Python<'_>, futures: u32) -> PyResult<Self> {
        Self::of(py, PlanSpec { replications: futures, ..self.spec.clone() })
    }

    /// Lives through all futures under all policies.
    #[pyo3(signature = (threads=None))]
    fn run<'py>(&self, py: Python<'py>, threads: Option<u32>) -> PyResult<Figures<'py>> {
        let hands = self::threads(&self.spec, threads);
        let done = in_order(py, self.plan.replications(), hands, |future| run_block(&self.plan, future))?;
        let [by_month, whole, baseline] = arrays(py, &done)?;
        Ok((by_month, whole, baseline, py.detach(|| digest(&done))))
    }

    /// Which policy does better, as one JSON document; from the arrays of [`Plan::run`].
    #[pyo3(signature = (by_month, whole, baseline, by, against=None))]
    fn compare(
        &self,
        py: Python<'_>,
        by_month: PyBuffer<f64>,
        whole: PyBuffer<f64>,
        baseline: PyBuffer<f64>,
        by: &str,
        against: Option<&str>,
    ) -> PyResult<String> {
        let mut problems = Vec::new();
        let criterion = noted(Criterion::read("by", by), &mut problems);
        let against = against.map_or(Ok(0), |key| self.plan.policy_index("against", key));
        let (Some(criterion), Some(against)) = (criterion, noted(against, &mut problems)) else {
            return Err(refused(py, &problems));
        };
        let [by_month, whole, baseline] = [by_month.to_vec(py)?, whole.to_vec(py)?, baseline.to_vec(py)?];
        Ok(py.detach(|| {
            let shape = (self.plan.policies().len(), self.plan.months() as usize);
            let blocks = blocks([&by_month, &whole, &baseline], shape.0, shape.1);
            let all: Vec<Kpi> = KPIS.iter().map(|spec| spec.kpi).collect();
            let summary = summarise(&self.plan, &blocks, &all, against.into());
            let spec = PlanSpec { replications: blocks.len() as u32, ..self.spec.clone() };
            json(&Comparison::new(&spec, &self.plan, &blocks, &summary, criterion))
        }))
    }
    /// What is varied, and between which values; levers without a policy are those of the policy at `favourite`.
    fn spans(&self, py: Python<'_>, texts: Vec<String>, favourite: u16) -> PyResult<Vec<Spanned>> {
        let spans = all_spans(&self.spec, &self.plan, favourite, &texts);
        let spans = spans.map_err(|problems| refused(py, &problems))?;
        Ok(spans.iter().map(|span| spanned(&self.spec, span)).collect())
    }

    /// The mean figures at every row of a matrix, by row, criterion and policy; or the lead of one policy, by row.
    #[pyo3(signature = (keys, matrix, by, futures, lead=None, threads=None))]
    #[expect(clippy::too_many_arguments, reason = "one call from Python, each with its name there")]
    fn evaluate<'py>(
        &self,
        py: Python<'py>,
        keys: Vec<String>,
        matrix: PyBuffer<f64>,
        by: Vec<String>,
        futures: u32,
        lead: Option<&str>,
        threads: Option<u32>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let (points, mut problems) = (matrix.to_vec(py)?, Vec::new());
        let factors = questions::factors(&self.spec, &keys).unwrap_or_else(|more| {
            problems.extend(more);
            Vec::new()
        });
        problems.extend(questions::strangers("X", &factors, &keys, &points));
        let criteria = by.iter().filter_map(|key| noted(Criterion::read("kpi", key), &mut problems)).collect();
        let lead = lead.and_then(|key| noted(self.plan.policy_index("lead_of", key), &mut problems));
        if !problems.is_empty() {
            return Err(refused(py, &problems));
        }
        let study = Study { spec: self.spec.clone(), factors, criteria, budget: Budget::Replications(futures) };
        let answers = questions::answers(py, &study, &points, lead, self::threads(&self.spec, threads))?;
        bytes(py, answers.len(), answers.iter())
    }

    /// What matters, as one JSON document.
    #[pyo3(signature = (method, factors, by, lead=None, samples=None, futures=None, rules=None, threads=None, store=None))]
    #[expect(clippy::too_many_arguments, reason = "one call from Python, each with its name there")]
    fn sensitivity(
        &self,
        py: Python<'_>,
        method: &str,
        factors: Vec<String>,
        by: &str,
        lead: Option<&str>,
        samples: Option<u32>,
        futures: Option<u32>,
        rules: Option<&str>,
        threads: Option<u32>,
        store: Option<PathBuf>,
    ) -> PyResult<String> {
        let asked = Asked { method, factors, by, lead, samples, futures, rules };
        let inquiry = asked.read(&self.spec, &self.plan).map_err(|problems| refused(py, &problems))?;
        let store = store.map(|root| opened(py, &root)).transpose()?;
        inquiry.answer(py, &self.spec, &self.plan, store.as_ref(), self::threads(&self.spec, threads))
    }

    /// One dealer's story, as one JSON document; future, month and slot count from 0.
    #[pyo3(signature = (policy, future, slot, from_month, changes, threads=None))]
    #[expect(clippy::too_many_arguments, reason = "one call from Python, each with its name there")]
    fn explain(
        &self,
        py: Python<'_>,
        policy: &str,
        future: u32,
        slot: u32,
        from_month: u32,
        changes: bool,
        threads: Option<u32>,
    ) -> PyResult<String> {
        let place = self.plan.policy_index("policy", policy).map_err(|problem| refused(py, &[problem]))?;
        let scene = Scene { policy: place.into(), future, slot, from_month, changes };
        story::story(py, &self.plan, scene, self::threads(&self.spec, threads))
    }
}

/// What is varied, and between which values, for Python.
pub fn spanned(spec: &PlanSpec, span: &Span) -> Spanned {
    let Span { factor, low, high } = *span;
    (factor.key(spec), low, high, factor.range().unit.symbol(), factor.is_stepwise())
}

/// A document of ours as text.
pub fn json(document: &impl Serialize) -> String {
    serde_json::to_string(document).expect("keys are text, so a document of ours can always be written")
}
