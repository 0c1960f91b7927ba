//! A map as rows, one for each cell and policy, and as one JSON document: the same from the page and from the command line.

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::experiment::{Criterion, PlanSpec};
use crate::study::Evaluation;
use crate::study::map::{Cell as Answer, Map};

/// The columns.
const COLUMNS: [Column; 19] = [
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
    Column::whole_or_none("futures"),
    Column::text("outcome"),
    Column::text("leader"),
    Column::text("runner_up"),
    Column::number("share"),
    Column::number("lead"),
    Column::number("lead_low"),
    Column::number("lead_high"),
    Column::text("basis"),
];
/// How a cell is known: its policies were run there, or all cells around it show the same.
const COMPUTED: &str = "computed";
const INFERRED: &str = "inferred";

/// The rows of the cells that are known, row by row of the map. `outcome` says of each policy whether it `won`, `lost`, or the
/// cell is `too close` to call. A cell whose `basis` is `inferred` has a leader and no figures.
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
    let evaluation = cell.evaluation();
    let figure = |of: &dyn Fn(&Evaluation) -> f64| evaluation.map_or(f64::NAN, of).into();
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
        figure(&|evaluation| evaluation.mean(0, policy)),
        figure(&|evaluation| evaluation.wins[policy]),
        evaluation.map(|evaluation| evaluation.replications).into(),
        outcome.into(),
        key(cell.leader()).into(),
        key(evaluation.and_then(Evaluation::runner_up)).into(),
        figure(&Evaluation::share),
        figure(&|evaluation| evaluation.lead().mean),
        figure(&|evaluation| evaluation.lead().low),
        figure(&|evaluation| evaluation.lead().high),
        basis(cell).into(),
    ]
}

/// How a cell is known.
const fn basis(cell: &Answer) -> &'static str {
    if cell.is_inferred() { INFERRED } else { COMPUTED }
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
    /// `computed`, or `inferred` from the cells around it: then it has a leader and no figures.
    pub basis: &'static str,
    /// Futures that were run.
    #[serde(rename = "futures")]
    pub replications: Option<u32>,
    /// Key of the policy that wins; null where it is too close to call.
    pub winner: Option<&'a str>,
    /// Key of the policy with the best mean.
    pub leader: Option<&'a str>,
    /// Share of futures (0-1) in which the leader does better than the runner-up.
    pub share: Option<f64>,
    /// Mean lead over the runner-up.
    pub lead: Option<f64>,
    /// Its 95 % interval that holds however often one looks.
    #[cfg_attr(feature = "cli", schemars(with = "Option<[Option<f64>; 2]>"))]
    pub lead_ci95: Option<[f64; 2]>,
    /// Mean figure of each policy of the plan, in its order.
    #[cfg_attr(feature = "cli", schemars(with = "Option<Vec<Option<f64>>>"))]
    pub means: Option<&'a [f64]>,
    /// Futures in which each policy did best; a tie is shared.
    pub wins: Option<&'a [f64]>,
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
        let cell = |cell: &'a Answer| {
            let evaluation = cell.evaluation();
            let lead = evaluation.map(Evaluation::lead);
            SweptCell {
                x: cell.x,
                y: cell.y,
                basis: basis(cell),
                replications: evaluation.map(|evaluation| evaluation.replications),
                winner: key(cell.winner()),
                leader: key(cell.leader()),
                share: evaluation.map(Evaluation::share),
                lead: lead.map(|lead| lead.mean),
                lead_ci95: lead.map(|lead| [lead.low, lead.high]),
                means: evaluation.map(|evaluation| &evaluation.means[..]),
                wins: evaluation.map(|evaluation| &evaluation.wins[..]),
            }
        };
        let cells = cells.iter().flatten().map(cell).collect();
        Self { plan: spec, version: env!("CARGO_PKG_VERSION"), by: criterion.key(), replications, x, y, cells }
    }
}
