//! Which rows and columns a result has.

use super::table::{Cell, Column, Table};
use crate::experiment::{Block, Figures, Plan, Summary};
use crate::sim::{KPIS, Kpi};

/// What stands at the start of every row of a run.
pub(super) const ADDRESS: [Column; 5] = [
    Column::text("scenario"),
    Column::text("policy"),
    Column::unsigned("seed"),
    Column::whole("replication"),
    Column::whole("month"),
];

/// One row for each replication, policy and month, in this order, with all KPIs. Replications and months count from 1.
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

/// The start of a row; `replication` and `month` count from 0 here, and from 1 in the row, as wherever people read them.
pub(super) fn address<'a>(plan: &'a Plan, policy: &'a str, replication: u32, month: u32) -> [Cell<'a>; 5] {
    [plan.scenario().into(), policy.into(), plan.seed().into(), (replication + 1).into(), (month + 1).into()]
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
