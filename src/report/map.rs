//! A map as rows, one for each cell and policy, and as one JSON document: the same from the page and from the command line.

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::experiment::{Criterion, PlanSpec};
use crate::study::map::{Cell as Answer, Map};

/// The columns.
const COLUMNS: [Column; 18] = [
    Column::text("scenario"),
    Column::unsigned("seed"),
    Column::text("by"),
    Column::text("x_factor"),
    Column::number("x"),
    Column::text("y_factor"),
    Column::number("y"),
    Column::text("policy"),
    Column::number("mean"),
    Column::number("wins"),
    Column::whole("futures"),
    Column::text("outcome"),
    Column::text("leader"),
    Column::text("runner_up"),
    Column::number("share"),
    Column::number("lead"),
    Column::number("lead_low"),
    Column::number("lead_high"),
];

/// The rows of the cells that are known, row by row of the map. `outcome` says of each policy whether it `won`, `lost`, or the
/// cell is `too close` to call.
#[must_use]
pub fn rows<'a>(spec: &'a PlanSpec, map: &'a Map, criterion: Criterion, cells: &'a [Option<Answer>]) -> Table<'a> {
    let factors = map.axes().map(|axis| axis.factor.key(spec));
    let rows = cells.iter().flatten().flat_map(move |cell| {
        let factors = factors.clone();
        (0..spec.policies.len()).map(move |policy| row(spec, &factors, criterion, cell, policy))
    });
    Table { columns: COLUMNS.into(), rows: Box::new(rows) }
}

fn row<'a>(
    spec: &'a PlanSpec,
    [x, y]: &[String; 2],
    criterion: Criterion,
    cell: &Answer,
    policy: usize,
) -> Vec<Cell<'a>> {
    let evaluation = &cell.evaluation;
    let key = |place: Option<u16>| place.map_or("", |place| spec.policies[place as usize].key.as_str());
    let outcome = match cell.winner() {
        None => "too close",
        Some(winner) if winner as usize == policy => "won",
        Some(_) => "lost",
    };
    vec![
        spec.scenario.as_str().into(),
        spec.seed.into(),
        criterion.key().into(),
        Cell::Text(x.clone().into()),
        cell.x.into(),
        Cell::Text(y.clone().into()),
        cell.y.into(),
        spec.policies[policy].key.as_str().into(),
        evaluation.mean(0, policy).into(),
        evaluation.wins[policy].into(),
        evaluation.replications.into(),
        outcome.into(),
        key(evaluation.leader()).into(),
        key(evaluation.runner_up()).into(),
        evaluation.share().into(),
        evaluation.lead().mean.into(),
        evaluation.lead().low.into(),
        evaluation.lead().high.into(),
    ]
}

/// What `sweep` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sweep<'a> {
    /// The plan file that was varied.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// What decides: the key of a KPI, or `score`.
    pub by: &'static str,
    /// Most futures in a cell; a cell in which the leader is named sooner gets fewer.
    #[serde(rename = "futures")]
    pub replications: u32,
    /// Key of what goes along the first axis.
    pub x: String,
    /// Key of what goes along the second axis.
    pub y: String,
    /// The cells that are known, row by row from the first values on.
    pub cells: Vec<SweptCell<'a>>,
}

/// One cell.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SweptCell<'a> {
    /// Value along the first axis.
    pub x: f64,
    /// Value along the second axis.
    pub y: f64,
    /// Futures that were run.
    #[serde(rename = "futures")]
    pub replications: u32,
    /// Key of the policy that wins; null where it is too close to call.
    pub winner: Option<&'a str>,
    /// Key of the policy with the best mean.
    pub leader: Option<&'a str>,
    /// Share of futures (0-1) in which the leader does better than the runner-up.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub share: f64,
    /// Mean lead over the runner-up.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub lead: f64,
    /// Its 95 % interval that holds however often one looks.
    #[cfg_attr(feature = "cli", schemars(with = "[Option<f64>; 2]"))]
    pub lead_ci95: [f64; 2],
    /// Mean figure of each policy of the plan, in its order.
    #[cfg_attr(feature = "cli", schemars(with = "Vec<Option<f64>>"))]
    pub means: &'a [f64],
    /// Futures in which each policy did best; a tie is shared.
    pub wins: &'a [f64],
}

impl<'a> Sweep<'a> {
    /// The document of a map as far as its cells are known.
    #[must_use]
    pub fn new(
        spec: &'a PlanSpec,
        map: &Map,
        criterion: Criterion,
        replications: u32,
        cells: &'a [Option<Answer>],
    ) -> Self {
        let [x, y] = map.axes().map(|axis| axis.factor.key(spec));
        let key = |place: Option<u16>| place.map(|place| spec.policies[place as usize].key.as_str());
        let cell = |cell: &'a Answer| SweptCell {
            x: cell.x,
            y: cell.y,
            replications: cell.evaluation.replications,
            winner: key(cell.winner()),
            leader: key(cell.evaluation.leader()),
            share: cell.evaluation.share(),
            lead: cell.evaluation.lead().mean,
            lead_ci95: [cell.evaluation.lead().low, cell.evaluation.lead().high],
            means: &cell.evaluation.means,
            wins: &cell.evaluation.wins,
        };
        let cells = cells.iter().flatten().map(cell).collect();
        Self { plan: spec, version: env!("CARGO_PKG_VERSION"), by: criterion.key(), replications, x, y, cells }
    }
}
