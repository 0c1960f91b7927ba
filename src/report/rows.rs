//! Which rows and columns a result has.

use super::table::{Cell, Column, Kind, Table};
use crate::experiment::{Block, Figures, Plan, Summary, Trace};
use crate::sim::diary::Entry;
use crate::sim::{KPIS, Kpi};

/// What stands at the start of every row of a run.
const ADDRESS: [Column; 5] = [
    Column::text("scenario"),
    Column::text("policy"),
    Column::whole("seed"),
    Column::whole("replication"),
    Column::whole("month"),
];

/// One row for each replication, policy and month, in this order, with all KPIs.
#[must_use]
pub fn months<'a>(plan: &'a Plan, blocks: &'a [Block]) -> Table<'a> {
    let kpis = KPIS.iter().map(|spec| Column::number(spec.key));
    let runs = blocks.iter().flat_map(move |block| {
        let policies = plan.policies().iter().zip(&block.runs);
        policies.map(move |(policy, run)| (block.replication, policy.key.as_str(), run))
    });
    let row = move |(replication, policy, run, month): (u32, &'a str, &'a crate::experiment::Run, u32)| {
        let figures = KPIS.iter().map(|spec| Cell::Number(run.month(month, spec.kpi)));
        address(plan, policy, replication, month).into_iter().chain(figures).collect()
    };
    let rows = runs.flat_map(move |(replication, policy, run)| {
        (0..plan.months()).map(move |month| row((replication, policy, run, month)))
    });
    Table { columns: ADDRESS.into_iter().chain(kpis).collect(), rows: Box::new(rows) }
}

fn address<'a>(plan: &'a Plan, policy: &'a str, replication: u32, month: u32) -> [Cell<'a>; 5] {
    [plan.scenario().into(), policy.into(), plan.seed().into(), replication.into(), month.into()]
}

/// One row for each thing that happened to a dealer, in the order of the traces, then of time.
#[must_use]
pub fn diary<'a>(plan: &'a Plan, traces: impl Iterator<Item = Trace> + 'a) -> Table<'a> {
    let own = [Column::whole("slot"), Column::whole("generation"), Column::text("event"), Column::number("loyalty")];
    let details = Column { name: "details", kind: Kind::Object };
    let rows = traces.flat_map(move |trace| {
        let policy = plan.policies()[trace.policy as usize].key.as_str();
        trace
            .diary
            .into_iter()
            .map(move |entry| diary_row(address(plan, policy, trace.replication, entry.month), &entry))
    });
    Table { columns: ADDRESS.into_iter().chain(own).chain([details]).collect(), rows: Box::new(rows) }
}

fn diary_row<'a>(address: [Cell<'a>; 5], entry: &Entry) -> Vec<Cell<'a>> {
    let (event, details) = event_text(entry);
    let own = [
        entry.slot.into(),
        entry.generation.into(),
        Cell::Text(event.into()),
        Cell::Number(shortest(entry.loyalty)),
        Cell::Object(details),
    ];
    address.into_iter().chain(own).collect()
}

/// The event's name and its details as a JSON object.
fn event_text(entry: &Entry) -> (String, String) {
    let json = serde_json::to_string(&entry.event).expect("events are plain values with names");
    let name = json.split('"').nth(1).unwrap_or_default().to_owned();
    let details = json.split_once(':').map_or("{}", |(_, details)| details.strip_suffix('}').unwrap_or(details));
    (name, details.to_owned())
}

/// The number that is spelled like the single-precision one.
fn shortest(number: f32) -> f64 {
    number.to_string().parse().unwrap_or(f64::NAN)
}

/// One row for each policy and KPI: its figures and its difference to the baseline.
#[must_use]
pub fn comparison(summary: &Summary) -> Table<'_> {
    const FIGURES: [&str; 7] = ["mean", "sd", "q05", "q25", "q50", "q75", "q95"];
    const DIFFERENCE: [&str; 4] = ["difference", "difference_low", "difference_high", "share_better"];
    let columns = [Column::text("policy"), Column::text("kpi")]
        .into_iter()
        .chain(FIGURES.map(Column::number))
        .chain([Column::whole("replications"), Column::whole("undefined")])
        .chain(DIFFERENCE.map(Column::number))
        .collect();
    let rows = summary.policies.iter().flat_map(move |policy| {
        let row = move |(kpi, figures): (&Kpi, &'_ Figures)| comparison_row(summary, &policy.key, *kpi, figures);
        policy.kpis.iter().map(row)
    });
    Table { columns, rows: Box::new(rows) }
}

fn comparison_row<'a>(summary: &'a Summary, policy: &'a str, kpi: Kpi, figures: &Figures) -> Vec<Cell<'a>> {
    let f = figures;
    let own = [f.mean, f.sd, f.q05, f.q25, f.q50, f.q75, f.q95].map(Cell::Number);
    let found = summary.differences.iter().find(|difference| difference.policy == policy && difference.kpi == kpi);
    let difference =
        found.map_or([f64::NAN; 4], |found| [found.mean, found.ci95[0], found.ci95[1], found.share_better]);
    [policy.into(), kpi.spec().key.into()]
        .into_iter()
        .chain(own)
        .chain([summary.replications.into(), f.undefined.into()])
        .chain(difference.map(Cell::Number))
        .collect()
}
