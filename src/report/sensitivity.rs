//! What a sensitivity analysis says, as one JSON document and as rows.

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::experiment::PlanSpec;
use crate::experiment::statistics::wilson;
use crate::numeric::order;
use crate::study::sensitivity::{
    Analysis, Effect, Indices, Morris, Outcome, Robustness, Sobol, Span, apportioned, screened,
};
use crate::study::switching::{SearchRange, Switching, SwitchingValue, SwitchingValues};
use crate::study::{Evaluation, Study};

/// What `sensitivity` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sensitivity<'a> {
    /// The plan file that was varied.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// What decides: the key of a KPI, or `score`.
    pub of: &'static str,
    /// Futures at each point, always the same ones.
    #[serde(rename = "futures")]
    pub replications: u32,
    /// What was found.
    pub findings: Findings,
}

/// What a method found.
#[derive(Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Findings {
    /// Morris screening.
    Morris {
        /// Trajectories that were run.
        trajectories: u32,
        /// What was screened: the lead comes first.
        outcomes: Vec<Analysed<Effect>>,
    },
    /// Sobol indices.
    Sobol {
        /// Rows that were run.
        samples: u32,
        /// What was apportioned: the lead comes first.
        outcomes: Vec<Analysed<Indices>>,
    },
    /// How far each factor may move before the leader leads no longer.
    Tornado {
        /// Key of the policy whose lead is looked after.
        leader: String,
        /// The factors, the one with the nearest end first.
        factors: Vec<Reached>,
    },
    /// Whether the verdict stands under perturbed parameters.
    Robustness {
        /// Key of the policy that leads under the plan's own rules.
        leader: String,
        /// Draws of all parameters.
        draws: u32,
        /// Share of the draws (0-1) in which that policy leads.
        share: f64,
        /// 95 % interval of that share (Wilson 1927).
        ci95: [f64; 2],
        /// Every policy of the plan, in its order.
        policies: Vec<Led>,
    },
}

/// A factor with the ends of a lead.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Reached {
    /// The factor's key.
    pub factor: String,
    /// The unit of its values.
    pub unit: &'static str,
    /// Where it stands.
    pub now: f64,
    /// The smallest value that was tried.
    pub low: f64,
    /// The largest value that was tried.
    pub high: f64,
    /// Where the lead ends below; null where it holds.
    pub below: Option<Flip>,
    /// Where the lead ends above; null where it holds.
    pub above: Option<Flip>,
    /// Way to the nearer end as a share of the range; null where the lead holds on both sides.
    pub distance: Option<f64>,
    /// How far it is likely to stand from where it was said to, in its unit (assumed); null where nobody estimates it.
    pub likely_error: Option<f64>,
}

/// Where a lead ends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Flip {
    /// The value.
    pub value: f64,
    /// The end lies within so much of it.
    pub within: f64,
    /// Key of the policy that leads beyond.
    pub then: String,
}

/// One outcome and what each factor does to it, the most important one first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Analysed<T> {
    /// `lead` over the best other policy, or `mean`.
    pub outcome: &'static str,
    /// Key of the policy that it is about.
    pub policy: String,
    /// Trajectories or rows in which it is defined.
    pub used: u32,
    /// The factors.
    pub factors: Vec<Measured<T>>,
}

/// A factor with what was measured.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Measured<T> {
    /// The factor's key.
    pub factor: String,
    /// The unit of its values.
    pub unit: &'static str,
    /// The smallest value that was tried.
    pub low: f64,
    /// The largest value that was tried.
    pub high: f64,
    /// What was measured.
    #[serde(flatten)]
    pub measure: T,
}

/// How often a policy leads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Led {
    /// The policy's key.
    pub policy: String,
    /// Number of draws that it leads.
    pub led: u32,
}

impl<'a> Sensitivity<'a> {
    /// The findings of a study, decided by its first criterion, with so many replications at each point.
    #[must_use]
    pub fn new(study: &'a Study, replications: u32, findings: Findings) -> Self {
        let of = study.criteria.first().copied().unwrap_or_default().key();
        Self { plan: &study.spec, version: env!("CARGO_PKG_VERSION"), of, replications, findings }
    }
}

impl Findings {
    /// What an analysis found for the lead of `favourite`, as far as it came.
    #[must_use]
    pub fn of(study: &Study, analysis: &Analysis, favourite: u16, told: &[Evaluation]) -> Self {
        match analysis {
            Analysis::Morris(method) => Self::morris(study, method, favourite, told),
            Analysis::Tornado(method) => Self::tornado(&study.spec, method, told),
            Analysis::Sobol(method) => Self::sobol(study, method, favourite, told),
            Analysis::Robustness(_) => Self::robustness(&study.spec, &Robustness::of(favourite, told)),
        }
    }

    /// What a screening found, as far as it came: the lead of `favourite` first, then every policy's mean.
    #[must_use]
    pub fn morris(study: &Study, method: &Morris, favourite: u16, told: &[Evaluation]) -> Self {
        let factors = method.spans.len() as u32;
        let measure = |values: &[f64]| screened(method.seed, factors, values);
        let outcomes = analysed(study, &method.spans, favourite, told, measure, |effect| effect.mu_star);
        Self::Morris { trajectories: told.len() as u32 / (factors + 1), outcomes }
    }

    /// What Sobol's method found, as far as it came: the lead of `favourite` first, then every policy's mean.
    #[must_use]
    pub fn sobol(study: &Study, method: &Sobol, favourite: u16, told: &[Evaluation]) -> Self {
        let factors = method.spans.len() as u32;
        let measure = |values: &[f64]| apportioned(method.seed, factors, values);
        let outcomes = analysed(study, &method.spans, favourite, told, measure, |indices| indices.total);
        Self::Sobol { samples: told.len() as u32 / (factors + 2), outcomes }
    }

    /// Where the lead ends, the nearest end first, as far as the search came.
    #[must_use]
    pub fn tornado(spec: &PlanSpec, switching: &Switching, told: &[Evaluation]) -> Self {
        let key = |place: u16| spec.policies[usize::from(place)].key.clone();
        let flip = |at: SwitchingValue| Flip { value: at.value, within: at.within, then: key(at.then) };
        let reached = |(range, values): (&SearchRange, SwitchingValues)| Reached {
            factor: range.factor.key(spec),
            unit: range.factor.range().unit.symbol(),
            now: range.now,
            low: range.low,
            high: range.high,
            below: values.below.map(flip),
            above: values.above.map(flip),
            distance: values.nearest(range),
            likely_error: range.likely_error(),
        };
        let factors: Vec<Reached> =
            switching.ranges.iter().zip(switching.switching_values(told)).map(reached).collect();
        let way = |reached: &Reached| reached.distance.unwrap_or(f64::INFINITY);
        Self::Tornado { leader: key(switching.leader), factors: order::by_number(factors, way) }
    }

    /// How often each policy of the plan leads.
    #[must_use]
    pub fn robustness(spec: &PlanSpec, robustness: &Robustness) -> Self {
        let Robustness { leader, draws, share, ci95, ref led, .. } = *robustness;
        let key = |place: usize| spec.policies[place].key.clone();
        let policies = led.iter().enumerate().map(|(place, led)| Led { policy: key(place), led: *led }).collect();
        Self::Robustness { leader: key(leader.into()), draws, share, ci95, policies }
    }

    /// One row for each outcome and factor, or for each policy.
    #[must_use]
    pub fn rows(&self) -> Table<'_> {
        match self {
            Self::Morris { outcomes, .. } => {
                let names = ["mu_star", "mu_star_low", "mu_star_high", "mu", "sigma"];
                rows_of(outcomes, &names, "trajectories", |effect| {
                    let [low, high] = effect.mu_star_ci95;
                    vec![effect.mu_star, low, high, effect.mu, effect.sigma]
                })
            }
            Self::Sobol { outcomes, .. } => {
                let names = ["first", "first_low", "first_high", "total", "total_low", "total_high"];
                rows_of(outcomes, &names, "samples", |indices| {
                    let ([first_low, first_high], [low, high]) = (indices.first_ci95, indices.total_ci95);
                    vec![indices.first, first_low, first_high, indices.total, low, high]
                })
            }
            Self::Tornado { leader, factors } => {
                let columns = vec![Column::text("leader"), Column::text("factor"), Column::text("unit")]
                    .into_iter()
                    .chain(["now", "low", "high", "below"].map(Column::number))
                    .chain([Column::text("then_below"), Column::number("above"), Column::text("then_above")])
                    .chain(["distance", "likely_error"].map(Column::number))
                    .collect();
                Table { columns, rows: Box::new(factors.iter().map(move |reached| reached_row(leader, reached))) }
            }
            Self::Robustness { leader, draws, policies, .. } => {
                let columns = vec![Column::text("policy"), Column::whole("leader"), Column::whole("led")]
                    .into_iter()
                    .chain([Column::whole("draws")])
                    .chain(["share", "share_low", "share_high"].map(Column::number))
                    .collect();
                let row = move |led: &'_ Led| led_row(led, leader, *draws);
                Table { columns, rows: Box::new(policies.iter().map(row)) }
            }
        }
    }
}

fn reached_row<'a>(leader: &'a str, reached: &'a Reached) -> Vec<Cell<'a>> {
    let value = |flip: &Option<Flip>| Cell::Number(flip.as_ref().map_or(f64::NAN, |flip| flip.value));
    let then = |flip: &'a Option<Flip>| Cell::from(flip.as_ref().map_or("", |flip| flip.then.as_str()));
    let words = [leader.into(), reached.factor.as_str().into(), reached.unit.into()];
    let span = [reached.now, reached.low, reached.high].map(Cell::Number);
    let values = [value(&reached.below), then(&reached.below), value(&reached.above), then(&reached.above)];
    let ways = [reached.distance, reached.likely_error].map(|way| Cell::Number(way.unwrap_or(f64::NAN)));
    words.into_iter().chain(span).chain(values).chain(ways).collect()
}

fn led_row<'a>(led: &Led, leader: &str, draws: u32) -> Vec<Cell<'a>> {
    let share = f64::from(led.led) / f64::from(draws);
    let (low, high) = wilson(share, draws);
    let leads = u32::from(led.policy == leader);
    let own = [Cell::Text(led.policy.clone().into()), leads.into(), led.led.into(), draws.into()];
    own.into_iter().chain([share, low, high].map(Cell::Number)).collect()
}

/// Measures every outcome, and puts the factors in order of importance.
fn analysed<T>(
    study: &Study,
    spans: &[Span],
    favourite: u16,
    told: &[Evaluation],
    measure: impl Fn(&[f64]) -> (u32, Vec<T>),
    importance: impl Fn(&T) -> f64,
) -> Vec<Analysed<T>> {
    let criterion = study.criteria.first().copied().unwrap_or_default();
    let of = |outcome: Outcome| {
        let values: Vec<f64> = told.iter().map(|evaluation| outcome.of(evaluation, criterion)).collect();
        let (used, measures) = measure(&values);
        let factors: Vec<Measured<T>> =
            spans.iter().zip(measures).map(|(span, measure)| measured(study, span, measure)).collect();
        let factors = order::by_number(factors, |factor| -importance(&factor.measure));
        let policy = study.spec.policies[usize::from(outcome.policy())].key.clone();
        Analysed { outcome: outcome.key(), policy, used, factors }
    };
    Outcome::all(study.spec.policies.len() as u16, favourite).into_iter().map(of).collect()
}

fn measured<T>(study: &Study, span: &Span, measure: T) -> Measured<T> {
    let factor = span.factor.key(&study.spec);
    Measured { factor, unit: span.factor.range().unit.symbol(), low: span.low, high: span.high, measure }
}

fn rows_of<'a, T>(
    outcomes: &'a [Analysed<T>],
    names: &[&'static str],
    used: &'static str,
    numbers: impl Fn(&T) -> Vec<f64> + Copy + 'a,
) -> Table<'a> {
    let columns = ["outcome", "policy", "factor", "unit"].map(Column::text).into_iter();
    let columns = columns.chain(["low", "high"].map(Column::number)).chain([Column::whole(used)]);
    let columns = columns.chain(names.iter().map(|name| Column::number(name))).collect();
    let row = move |analysed: &'a Analysed<T>, measured: &'a Measured<T>| {
        let words = [analysed.outcome, &analysed.policy, &measured.factor, measured.unit].map(Cell::from);
        let span = [measured.low, measured.high].map(Cell::Number);
        let numbers = numbers(&measured.measure).into_iter().map(Cell::Number);
        words.into_iter().chain(span).chain([analysed.used.into()]).chain(numbers).collect()
    };
    let rows =
        outcomes.iter().flat_map(move |analysed| analysed.factors.iter().map(move |measured| row(analysed, measured)));
    Table { columns, rows: Box::new(rows) }
}
