//! A map as rows: one for each cell and policy, the same from the page and from the command line.

use super::table::{Cell, Column, Table};
use crate::experiment::{Judge, PlanSpec};
use crate::study::map::{Cell as Answer, Map};

/// The columns.
const COLUMNS: [Column; 18] = [
    Column::text("scenario"),
    Column::whole("seed"),
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
pub fn rows<'a>(spec: &'a PlanSpec, map: &'a Map, judge: Judge, cells: &'a [Option<Answer>]) -> Table<'a> {
    let factors = map.axes().map(|axis| axis.factor.key(spec));
    let rows = cells.iter().flatten().flat_map(move |cell| {
        let factors = factors.clone();
        (0..spec.policies.len()).map(move |policy| row(spec, &factors, judge, cell, policy))
    });
    Table { columns: COLUMNS.into(), rows: Box::new(rows) }
}

fn row<'a>(spec: &'a PlanSpec, [x, y]: &[String; 2], judge: Judge, cell: &Answer, policy: usize) -> Vec<Cell<'a>> {
    let standing = &cell.standing;
    let key = |place: Option<u16>| place.map_or("", |place| spec.policies[place as usize].key.as_str());
    let outcome = match cell.winner() {
        None => "too close",
        Some(winner) if winner as usize == policy => "won",
        Some(_) => "lost",
    };
    vec![
        spec.scenario.as_str().into(),
        spec.seed.into(),
        judge.key().into(),
        Cell::Text(x.clone().into()),
        cell.x.into(),
        Cell::Text(y.clone().into()),
        cell.y.into(),
        spec.policies[policy].key.as_str().into(),
        standing.mean(0, policy).into(),
        standing.wins[policy].into(),
        standing.futures.into(),
        outcome.into(),
        key(standing.leader).into(),
        key(standing.runner_up).into(),
        standing.share.into(),
        standing.lead.mean.into(),
        standing.lead.low.into(),
        standing.lead.high.into(),
    ]
}
