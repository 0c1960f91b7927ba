//! What a search for the best mix found, as one JSON document and as rows.

use std::collections::BTreeMap;

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::experiment::{PlanSpec, PolicySpec};
use crate::study::best::{Best, Found, Gain, Mix};
use crate::study::variation;

/// What `optimise` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Optimum<'a> {
    /// The plan file: the base and the policy that was made better.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// What was maximised: keys of KPIs, or `score`.
    pub maximised: Vec<&'static str>,
    /// Most that the policy may cost, as a share of revenue.
    pub budget: Option<f64>,
    /// Futures at each point.
    #[serde(rename = "futures")]
    pub replications: u32,
    /// Points tried on the luck of the search.
    pub tried: u32,
    /// The mixes, the best first; for two figures the front.
    pub mixes: Vec<OptimalMix>,
}

/// One mix.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OptimalMix {
    /// The levers that were moved, by key.
    pub levers: BTreeMap<String, f64>,
    /// Relative gains over the base, by what was maximised.
    pub gains: BTreeMap<&'static str, Gain>,
    /// Cost as a share of revenue, where there is a budget.
    pub cost: Option<f64>,
    /// Whether the figures are from luck that the search has not seen.
    pub fresh: bool,
    /// The policy, as it stands in a plan file.
    #[cfg_attr(feature = "cli", schemars(with = "serde_json::Value"))]
    pub policy: PolicySpec,
}

/// The plan in which the base stands beside a mix.
#[must_use]
pub fn beside_base(spec: &PlanSpec, method: &Best, mix: &Mix) -> PlanSpec {
    let factors: Vec<_> = method.spans.iter().map(|span| span.factor).collect();
    variation::spelled(spec, &factors, &mix.levers)
}

impl<'a> Optimum<'a> {
    /// The document of what was found.
    #[must_use]
    pub fn new(spec: &'a PlanSpec, method: &Best, replications: u32, found: &Found) -> Self {
        let mix = |mix: &Mix| OptimalMix {
            levers: method.spans.iter().zip(&mix.levers).map(|(span, value)| (span.factor.key(spec), *value)).collect(),
            gains: method.goals.iter().zip(&mix.gains).map(|(goal, gain)| (goal.key(), *gain)).collect(),
            cost: mix.cost,
            fresh: mix.fresh,
            policy: beside_base(spec, method, mix).policies.swap_remove(1),
        };
        Self {
            plan: spec,
            version: env!("CARGO_PKG_VERSION"),
            maximised: method.goals.iter().map(|goal| goal.key()).collect(),
            budget: method.budget,
            replications,
            tried: found.tried,
            mixes: found.mixes.iter().map(mix).collect(),
        }
    }

    /// One row for each mix and lever, then one for each mix and gain.
    #[must_use]
    pub fn rows(&self) -> Table<'_> {
        let columns = vec![
            Column::whole("mix"),
            Column::text("kind"),
            Column::text("key"),
            Column::number("value"),
            Column::number("low"),
            Column::number("high"),
        ];
        let row = |place: u32, kind: &'static str, key: &str, [value, low, high]: [f64; 3]| {
            vec![place.into(), kind.into(), Cell::Text(key.to_owned().into()), value.into(), low.into(), high.into()]
        };
        let rows = (0..).zip(&self.mixes).flat_map(move |(place, mix)| {
            let levers =
                mix.levers.iter().map(move |(key, value)| row(place, "lever", key, [*value, f64::NAN, f64::NAN]));
            let gains = mix.gains.iter().map(move |(key, gain)| {
                let [low, high] = gain.ci95.unwrap_or([f64::NAN; 2]);
                row(place, "gain", key, [gain.mean, low, high])
            });
            levers.chain(gains)
        });
        Table { columns, rows: Box::new(rows) }
    }
}
