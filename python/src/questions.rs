//! Questions about many variations of a plan: at the rows of a matrix, or by a method of the program's own.

use dealers_choice::experiment::{self, Criterion, PlanSpec, run_block};
use dealers_choice::registry::Problem;
use dealers_choice::report::sensitivity::{Findings, Sensitivity};
use dealers_choice::saying;
use dealers_choice::store::{self, Store, Trouble};
use dealers_choice::study::sensitivity::{Analysis, FACTOR_SETS, MethodKind, Outcome, Rules, all_spans};
use dealers_choice::study::{Evaluation, Factor, Method as _, Point, Study, factor::twice};
use pyo3::prelude::*;

use crate::labour::in_order;
use crate::mistakes::{noted, refused, stopped};
use crate::plan::json;

/// Most mistakes of a matrix that are told.
const STRANGERS_MAX: usize = 1000;

type Problems = Vec<Problem>;

/// The factors of these keys.
pub fn factors(spec: &PlanSpec, keys: &[String]) -> Result<Vec<Factor>, Problems> {
    let mut problems = Problems::new();
    let find = |key: &String| noted(Factor::find(spec, "factors", key), &mut problems);
    let found: Vec<Factor> = keys.iter().filter_map(find).collect();
    problems.extend(twice(spec, "factors", &found));
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// What is wrong with a value of a factor, which stands in the field.
pub fn out_of_range(factor: Factor, field: &str, value: f64) -> Option<Problem> {
    let range = factor.range();
    let message = saying!("not-allowed", "{value} is not allowed", value = value);
    let hint = saying!("number", "a number from {min} to {max}{unit}", min = range.min, max = range.max, unit = "");
    (!factor.admits(value)).then(|| Problem::new(field, message, hint))
}

/// What is wrong with the values of the matrix of that name, whose rows are points.
pub fn strangers(matrix: &str, factors: &[Factor], keys: &[String], points: &[f64]) -> Problems {
    if factors.is_empty() {
        return Problems::new();
    }
    let rows = points.chunks(factors.len()).enumerate();
    let cells =
        rows.flat_map(|(row, values)| values.iter().enumerate().map(move |(column, value)| (row, column, value)));
    let wrong = cells.filter_map(|(row, column, value)| {
        let problem = out_of_range(factors[column], "", *value)?;
        Some(Problem { field: format!("{matrix}[{row}, {column}] ({})", keys[column]), ..problem })
    });
    wrong.take(STRANGERS_MAX).collect()
}

/// The mean figures at every point, by point, criterion and policy; or the lead of one policy, by point.
pub fn answers(py: Python<'_>, study: &Study, points: &[f64], lead: Option<u16>, threads: u32) -> PyResult<Vec<f64>> {
    let points: Vec<&[f64]> = points.chunks_exact(study.factors.len().max(1)).collect();
    let answer = |index: u32| answer(study.evaluation(&points[index as usize].to_vec()), study.criteria[0], lead);
    Ok(in_order(py, points.len() as u32, threads, answer)?.concat())
}

/// The mean figures at a point, or the lead of one policy.
pub fn answer(evaluation: Evaluation, criterion: Criterion, lead: Option<u16>) -> Vec<f64> {
    match lead {
        Some(policy) => vec![Outcome::Lead { policy }.of(&evaluation, criterion)],
        None => evaluation.means,
    }
}

/// A question about what matters, as it was asked.
pub struct Asked<'a> {
    pub method: &'a str,
    pub factors: Vec<String>,
    pub by: &'a str,
    pub lead: Option<&'a str>,
    pub samples: Option<u32>,
    pub futures: Option<u32>,
    pub rules: Option<&'a str>,
}

/// The same, understood.
pub struct Inquiry {
    method: MethodKind,
    factors: Vec<String>,
    criterion: Criterion,
    lead: Option<u16>,
    samples: u32,
    futures: u32,
    rules: Rules,
}

impl Asked<'_> {
    /// Reads everything, and tells all mistakes at once.
    pub fn read(self, spec: &PlanSpec, plan: &experiment::Plan) -> Result<Inquiry, Problems> {
        let mut problems = Problems::new();
        let method = noted(MethodKind::read(self.method), &mut problems).unwrap_or_default();
        let criterion = noted(Criterion::read("kpi", self.by), &mut problems).unwrap_or_default();
        let lead = self.lead.and_then(|key| noted(plan.policy_index("lead_of", key), &mut problems));
        let rules = self.rules.map_or(Ok(Rules::default()), Rules::read);
        let rules = noted(rules, &mut problems).unwrap_or_default();
        let usual = || vec![FACTOR_SETS[0].to_owned()];
        let factors = if self.factors.is_empty() { usual() } else { self.factors };
        problems.extend(all_spans(spec, plan, 0, &factors).err().into_iter().flatten());
        if plan.policies().len() == 1 && matches!(method, MethodKind::Robustness | MethodKind::Tornado) {
            let message = saying!("policy-alone", "one policy has nobody to beat");
            problems.push(Problem::new("policies", message, saying!("policy-two", "two or more")));
        }
        let (samples, futures) = (method.samples(), method.replications());
        let [samples, futures] = [self.samples.unwrap_or(samples), self.futures.unwrap_or(futures)];
        let inquiry = Inquiry { method, factors, criterion, lead, samples, futures, rules };
        if problems.is_empty() { Ok(inquiry) } else { Err(problems) }
    }
}

impl Inquiry {
    /// Asks until the method knows enough.
    pub fn answer(
        self,
        py: Python<'_>,
        spec: &PlanSpec,
        plan: &experiment::Plan,
        store: Option<&Store>,
        threads: u32,
    ) -> PyResult<String> {
        let favourite = self.favourite(py, plan, threads)?;
        let spans = all_spans(spec, plan, favourite, &self.factors).map_err(|problems| refused(py, &problems))?;
        let analysis = match self.method {
            MethodKind::Robustness => Analysis::under(self.rules, plan, self.samples),
            method => Analysis::new(method, plan, favourite, spans, self.samples),
        };
        let study = analysis.study(spec, self.criterion, self.futures);
        let mut told: Vec<Evaluation> = Vec::new();
        loop {
            let points = analysis.ask(&told);
            if points.is_empty() {
                break;
            }
            told.extend(evaluations(py, &study, (told.len() as u64, &points), store, threads)?);
        }
        let findings = || Findings::of(&study, &analysis, favourite, &told);
        Ok(py.detach(|| json(&Sensitivity::new(&study, self.futures, findings()))))
    }

    /// Whose lead is looked at: as asked, or who has the best mean under the plan's own rules.
    fn favourite(&self, py: Python<'_>, plan: &experiment::Plan, threads: u32) -> PyResult<u16> {
        if let Some(lead) = self.lead {
            return Ok(lead);
        }
        let own = in_order(py, plan.replications(), threads, |future| run_block(plan, future))?;
        let leader = Evaluation::of(&own, &[self.criterion]).leader();
        if plan.policies().len() == 1 { Ok(0) } else { leader.ok_or_else(|| refused(py, &[nobody()])) }
    }
}

/// How the policies stand at all points; over a store, if there is one: what it holds is read, what it lacks is computed and kept.
fn evaluations(
    py: Python<'_>,
    study: &Study,
    (first, points): (u64, &[Point]),
    store: Option<&Store>,
    threads: u32,
) -> PyResult<Vec<Evaluation>> {
    let Some(store) = store else {
        return in_order(py, points.len() as u32, threads, |index| study.evaluation(&points[index as usize]));
    };
    let portions: Vec<_> = store::portions(study, first, points).collect();
    let task = |index: u32| {
        let (first, points) = portions[index as usize];
        store::evaluated(store, study, first, points)
    };
    let answers: Result<Vec<_>, Trouble> = in_order(py, portions.len() as u32, threads, task)?.into_iter().collect();
    Ok(answers.map_err(|trouble| stopped(py, &trouble))?.concat())
}

fn nobody() -> Problem {
    let message = saying!("figure-nobody", "fewer than two policies have a number for it");
    Problem::new("kpi", message, saying!("figure-other", "another KPI"))
}
