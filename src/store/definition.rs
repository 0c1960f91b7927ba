//! What a study is: a plan, what is varied, at which points, in how many futures. It stands in the store, so that any machine can go on.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::inquiry::portions;
use super::task::{Task, pieces};
use crate::experiment::{Criterion, Plan, PlanSpec};
use crate::registry::Problem;
use crate::study::factor::twice;
use crate::study::sensitivity::{Morris, Sobol, all_spans};
use crate::study::{Budget, Factor, Method as _, Point, Study};

/// Version of the form.
const FORM: u32 = 1;
/// Most points of a study.
pub const POINTS_MAX: usize = 10_000_000;

/// Where the points of a study come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Design {
    /// As for Sobol's indices.
    Sobol,
    /// As for Morris's effects.
    Morris,
    /// From a table.
    Rows,
}

impl Design {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Sobol, Self::Morris, Self::Rows];

    /// The key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sobol => "sobol",
            Self::Morris => "morris",
            Self::Rows => "rows",
        }
    }
}

/// A study that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The study.
    pub study: Study,
    /// Where its points come from.
    pub design: Design,
    /// What is varied, as it was written.
    pub factors: Vec<String>,
    /// Rows of Sobol, trajectories of Morris, points of a table.
    pub samples: u32,
    /// The points.
    pub points: Vec<Point>,
}

/// As it stands in the store.
#[derive(Serialize, Deserialize)]
struct Written {
    form: u32,
    plan: Value,
    factors: Vec<String>,
    design: Design,
    samples: u32,
    futures: u32,
    by: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rows: Vec<Vec<f64>>,
}

impl Definition {
    /// A study with the points of a method.
    ///
    /// # Errors
    /// What is wrong with the factors.
    pub fn of_method(
        spec: &PlanSpec,
        design: Design,
        factors: &[String],
        samples: u32,
        (by, futures): (Criterion, u32),
    ) -> Result<Self, Vec<Problem>> {
        let plan = Plan::try_from(spec)?;
        let spans = all_spans(spec, &plan, 0, factors)?;
        let varied: Vec<Factor> = spans.iter().map(|span| span.factor).collect();
        if varied.is_empty() {
            return Err(vec![nothing_varied("factors")]);
        }
        let seed = plan.seed();
        let points = match design {
            Design::Morris => Morris { seed, spans, trajectories: samples }.ask(&[]),
            Design::Sobol | Design::Rows => Sobol { seed, spans, samples }.ask(&[]),
        };
        let study = study(spec, varied, by, futures);
        Ok(Self { study, design, factors: factors.to_vec(), samples, points })
    }

    /// A study with the points of a table: comma-separated, the keys of what is varied at its head.
    ///
    /// # Errors
    /// All that is wrong with the table, by line and column.
    pub fn of_table(spec: &PlanSpec, text: &str, (by, futures): (Criterion, u32)) -> Result<Self, Vec<Problem>> {
        let mut lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
        let Some((_, head)) = lines.next() else {
            return Err(vec![Problem::english("rows", "the table is empty", "a head with keys, then a line a point")]);
        };
        let keys: Vec<String> = head.split(',').map(|key| key.trim().trim_matches('"').to_owned()).collect();
        let mut strange = Vec::new();
        let mut cell = |line: usize, text: &str| {
            text.parse().unwrap_or_else(|_| {
                let message = format!("\"{}\" is no number", text.escape_default());
                strange.push(Problem::english(
                    format!("rows, line {line}"),
                    message,
                    "numbers with commas between them",
                ));
                f64::NAN
            })
        };
        let rows: Vec<(usize, Vec<f64>)> = lines
            .map(|(before, line)| (before + 1, line.split(',').map(|text| cell(before + 1, text.trim())).collect()))
            .collect();
        if !strange.is_empty() {
            return Err(strange);
        }
        Self::of_rows(spec, keys, rows.into_iter(), (by, futures))
    }

    /// A study with these points, each told with the line or row that it stands in.
    ///
    /// # Errors
    /// All that is wrong with keys and values.
    pub fn of_rows(
        spec: &PlanSpec,
        keys: Vec<String>,
        rows: impl Iterator<Item = (usize, Vec<f64>)>,
        (by, futures): (Criterion, u32),
    ) -> Result<Self, Vec<Problem>> {
        Plan::try_from(spec)?;
        if keys.is_empty() {
            return Err(vec![nothing_varied("rows")]);
        }
        let mut problems = Vec::new();
        let found: Vec<Option<Factor>> = keys
            .iter()
            .map(|key| Factor::find(spec, "rows", key).map_err(|problem| problems.push(problem)).ok())
            .collect();
        let mut points = Vec::new();
        for (line, cells) in rows {
            problems.extend(faults(line, &cells, &keys, &found));
            points.push(cells);
        }
        if points.is_empty() || points.len() > POINTS_MAX {
            let message = format!("{} points", points.len());
            problems.push(Problem::english("rows", message, format!("1 to {POINTS_MAX} points")));
        }
        let varied: Vec<Factor> = found.into_iter().flatten().collect();
        problems.extend(twice(spec, "rows", &varied));
        if !problems.is_empty() {
            return Err(problems);
        }
        let study = study(spec, varied, by, futures);
        Ok(Self { study, design: Design::Rows, factors: keys, samples: points.len() as u32, points })
    }

    /// The study as it stands in the store.
    #[must_use]
    pub fn print(&self) -> String {
        let written = Written {
            form: FORM,
            plan: serde_json::to_value(&self.study.spec).expect("a plan can always be written"),
            factors: self.factors.clone(),
            design: self.design,
            samples: self.samples,
            futures: self.study.budget.most(),
            by: self.by(),
            rows: if self.design == Design::Rows { self.points.clone() } else { Vec::new() },
        };
        serde_json::to_string_pretty(&written).expect("plain numbers and words can always be written")
    }

    /// What a store says its study is.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let hint = "the file study.json as `study run` wrote it";
        let refuse = |message: String| vec![Problem::english("store", message, hint)];
        let written: Written = serde_json::from_str(text).map_err(|error| refuse(error.to_string()))?;
        if written.form != FORM {
            return Err(refuse(format!("the study is of form {}, and this program reads {FORM}", written.form)));
        }
        let spec = PlanSpec::from_json(&written.plan.to_string())?;
        let by = Criterion::read("by", &written.by).map_err(|problem| vec![problem])?;
        let asked = (by, written.futures);
        if written.design == Design::Rows {
            return Self::of_rows(&spec, written.factors, (2..).zip(written.rows), asked);
        }
        Self::of_method(&spec, written.design, &written.factors, written.samples, asked)
    }

    /// All tasks, in order: portion by portion, and of each all its futures.
    pub fn tasks(&self) -> impl Iterator<Item = Task<'_>> {
        let study = &self.study;
        portions(study, 0, &self.points).flat_map(move |(first, points)| {
            pieces(study.budget).into_iter().map(move |futures| Task { study, first, points, futures })
        })
    }

    /// What decides, as the command line would have it.
    #[must_use]
    pub fn by(&self) -> String {
        match self.study.criteria[0] {
            Criterion::Kpi(kpi) => kpi.spec().key.to_owned(),
            Criterion::Score(weights) => {
                let weights = weights.0.map(|weight| weight.to_string());
                format!("score={}", weights.join(","))
            }
        }
    }

    /// Whether it has more points or futures than the other one.
    #[must_use]
    pub fn exceeds(&self, other: &Self) -> bool {
        self.points.len() > other.points.len() || self.study.budget.most() > other.study.budget.most()
    }

    /// Whether the other study is this one with more points or more futures, or the same: then what was done stays of use.
    #[must_use]
    pub fn grows_to(&self, other: &Self) -> bool {
        let same = |study: &Study| Study { budget: Budget::Replications(0), ..study.clone() };
        let points = self.points.len().min(other.points.len());
        same(&self.study) == same(&other.study)
            && self.design == other.design
            && self.points[..points] == other.points[..points]
    }
}

fn study(spec: &PlanSpec, factors: Vec<Factor>, by: Criterion, futures: u32) -> Study {
    Study { spec: spec.clone(), factors, criteria: vec![by], budget: Budget::Replications(futures) }
}

fn nothing_varied(field: &str) -> Problem {
    Problem::english(field, "nothing is varied", "one factor or more")
}

/// What is wrong with a line of a table: its width, or a value that its factor cannot take.
fn faults(line: usize, cells: &[f64], keys: &[String], factors: &[Option<Factor>]) -> Vec<Problem> {
    let place = |key: &str| format!("rows, line {line}, {key}");
    if cells.len() != keys.len() {
        let message = format!("number of values {}, number of keys {}", cells.len(), keys.len());
        return vec![Problem::english(format!("rows, line {line}"), message, "one value for each key of the head")];
    }
    let wrong = |((value, key), factor): ((&f64, &String), &Option<Factor>)| {
        let factor = factor.as_ref()?;
        let range = factor.range();
        let hint = format!("a number from {} to {}", range.min, range.max);
        (!factor.admits(*value)).then(|| Problem::english(place(key), format!("{value} is not allowed"), hint))
    };
    cells.iter().zip(keys).zip(factors).filter_map(wrong).collect()
}
