//! `study export`: all results as one table, in the order of the points.

use super::begun::{StoreArgs, begun};
use crate::cli::failure::{Failure, Outcome};
use crate::cli::formats::{names, of_rows};
use crate::cli::options::Suggested;
use crate::cli::result_options::Place;
use crate::experiment::Block;
use crate::report::table::{Cell, Column, Kind, Table};
use crate::sim::KPIS;
use crate::store::{Definition, Task};

/// Options of `study export`.
#[derive(clap::Args)]
pub struct ExportArgs {
    #[command(flatten)]
    store: StoreArgs,
    /// Format of the table [default: by the extension of FILE, or csv].
    #[arg(long, help_heading = "Result", value_name = "FORMAT", value_parser = Suggested(|| names(of_rows())))]
    format: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Writes the table; fails before it writes anything if a result is missing.
pub(super) fn export(args: &ExportArgs) -> Outcome {
    let mut problems = Vec::new();
    let offer = of_rows();
    let usual = offer[0].1;
    let place = args.place.read(args.format.as_deref(), &offer, usual, &mut problems);
    let Some((output, format)) = place else { return Err(Failure::Input(problems)) };
    let (store, definition, _) = begun(&args.store)?;
    let mut results = Vec::new();
    for task in definition.tasks() {
        match store.seen(&task)? {
            Some(result) => results.push((task, result)),
            None => return Err(Failure::Unfinished),
        }
    }
    output.table(table(&definition, &results), format)
}

/// One row for each point, future and policy.
fn table<'a>(definition: &'a Definition, results: &'a [(Task<'a>, Vec<Vec<Block>>)]) -> Table<'a> {
    let study = &definition.study;
    let number = |name: String| Column { name: name.into(), kind: Kind::Number };
    let factors =
        study.factors.iter().map(|factor| number(format!("x_{}", factor.key(&study.spec).replace('.', "__"))));
    let kpis = KPIS.iter().map(|spec| Column::number(spec.key));
    let address = [Column::whole("row"), Column::whole("replication"), Column::text("policy")];
    let columns = address.into_iter().chain(factors).chain(kpis).collect();
    let of_point = move |task: &'a Task<'a>, place: usize, blocks: &'a [Block]| {
        let row = task.first + place as u64 + 1;
        let point = &task.points[place];
        blocks.iter().flat_map(move |block| {
            study.spec.policies.iter().zip(&block.runs).map(move |(policy, run)| {
                let address = [Cell::Whole(row), (block.replication + 1).into(), policy.key.as_str().into()];
                let values = point.iter().chain(&run.whole).copied().map(Cell::Number);
                address.into_iter().chain(values).collect()
            })
        })
    };
    let rows = results.iter().flat_map(move |(task, points)| {
        points.iter().enumerate().flat_map(move |(place, blocks)| of_point(task, place, blocks))
    });
    Table { columns, rows: Box::new(rows) }
}
