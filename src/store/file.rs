//! The result of a task as a table: one row for each point, future and policy, with the values of the factors and every KPI of the whole
//! horizon. Any data tool reads it; here it is read back bit for bit.

use std::collections::BTreeMap;

use parquet::data_type::ByteArray;

use super::columns::{Column, Table};
use super::task::{Task, factor_keys, plan_text};
use crate::experiment::{Block, Run, fingerprint};
use crate::sim::{KPI_COUNT, KPIS};

/// Columns that say which run a row holds, before the factors.
const ADDRESS: usize = 3;
/// What stands in place of a policy where the baseline was run to compare with. No policy can be called so.
const BASELINE: &str = "(baseline)";

/// The blocks of every point of a task, in order.
pub type Blocks = Vec<Vec<Block>>;

/// What a run came to, and where it belongs.
struct Row<'a> {
    point: usize,
    future: u32,
    policy: &'a str,
    figures: &'a [f64],
}

/// The rows of a result.
fn rows<'a>(task: &'a Task<'_>, results: &'a [Vec<Block>]) -> Vec<Row<'a>> {
    let policies = || task.study.spec.policies.iter().map(|policy| policy.key.as_str());
    let of_block = |point: usize, block: &'a Block| {
        let runs = policies().zip(block.runs.iter().map(|run| &run.whole[..]));
        let baseline = (!block.baseline.is_empty()).then_some((BASELINE, &block.baseline[..]));
        let future = block.replication;
        runs.chain(baseline).map(move |(policy, figures)| Row { point, future, policy, figures }).collect::<Vec<_>>()
    };
    let of_point =
        |(point, blocks): (usize, &'a Vec<Block>)| blocks.iter().flat_map(move |block| of_block(point, block));
    results.iter().enumerate().flat_map(of_point).collect()
}

/// One number for all bits of a result.
pub fn digest(results: &[Vec<Block>]) -> String {
    let blocks = results.iter().flatten();
    fingerprint(blocks.flat_map(|block| {
        let runs = block.runs.iter().flat_map(|run| run.whole.iter().copied());
        std::iter::once(f64::from(block.replication)).chain(runs).chain(block.baseline.iter().copied())
    }))
}

/// The table of a result. What is varied is called `x_` and its key, so that it never meets the name of a figure.
pub fn table(task: &Task<'_>, results: &[Vec<Block>]) -> Table {
    let rows = rows(task, results);
    let factors = factor_keys(task.study);
    let number = |of: &dyn Fn(&Row<'_>) -> f64| Column::Numbers(rows.iter().map(of).collect());
    let mut table = Table::default();
    table.say("plan", plan_text(task.study));
    table.say("factors", factors.join(" "));
    let place = |row: &Row<'_>| (task.first + row.point as u64 + 1).cast_signed();
    table.add("row", Column::Whole(rows.iter().map(place).collect()));
    table.add("replication", Column::Whole(rows.iter().map(|row| i64::from(row.future) + 1).collect()));
    table.add("policy", Column::Words(rows.iter().map(|row| ByteArray::from(row.policy)).collect()));
    for (factor, key) in factors.iter().enumerate() {
        table.add(format!("x_{}", key.replace('.', "__")), number(&|row| task.points[row.point][factor]));
    }
    for (kpi, spec) in KPIS.iter().enumerate() {
        table.add(spec.key, number(&|row| row.figures[kpi]));
    }
    table
}

/// The result that a table holds; nothing if it is not of that task.
pub fn blocks(task: &Task<'_>, table: Table) -> Option<Blocks> {
    let factors = task.study.factors.len();
    let mut columns = table.into_columns();
    if columns.len() != ADDRESS + factors + KPI_COUNT {
        return None;
    }
    let places = columns.next()?.whole()?;
    let futures = columns.next()?.whole()?;
    let policies = columns.next()?.words()?;
    let columns: Vec<Vec<f64>> = columns.skip(factors).map(Column::numbers).collect::<Option<_>>()?;
    let mut results: Vec<BTreeMap<u32, Block>> = vec![BTreeMap::new(); task.points.len()];
    for row in 0..places.len() {
        let place = places[row].checked_sub_unsigned(task.first + 1).and_then(|place| usize::try_from(place).ok())?;
        let replication = futures[row].wrapping_sub(1) as u32;
        let none = || Block { replication, runs: Vec::new(), baseline: Vec::new() };
        let block = results.get_mut(place)?.entry(replication).or_insert_with(none);
        let figures: Vec<f64> = columns.iter().map(|column| column[row]).collect();
        if policies[row].data() == BASELINE.as_bytes() {
            block.baseline = figures;
        } else {
            block.runs.push(Run { by_month: Vec::new(), whole: figures });
        }
    }
    Some(results.into_iter().map(|blocks| blocks.into_values().collect()).collect())
}
