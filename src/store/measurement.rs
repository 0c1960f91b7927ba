//! Rule books of a calibration that are measured and kept together.

use super::columns::{Column, Table};
use super::work::{Work, bits};
use crate::experiment::fingerprint;
use crate::sim::Parameters;
use crate::study::calibration::{Measured, Trials};

/// Rule books of a measurement: some seconds of work on a core.
pub const BOOKS: usize = 8;

/// Some rule books, and how they are measured.
#[derive(Clone, Debug)]
pub struct Measurement<'a> {
    /// What is run and asked.
    pub trials: &'a Trials,
    /// The rule books.
    pub books: Vec<Parameters>,
    /// How many tolerances a target may be missed by before the rest is not asked any more.
    pub limit: f64,
}

impl Work for Measurement<'_> {
    type Result = Vec<Measured>;

    /// What is asked, and the bits of every number of every rule book.
    fn told(&self) -> String {
        let head = ["measurement 1".to_owned(), self.trials.told(), format!("limit {}", bits(&[self.limit]))];
        head.into_iter().chain(self.books.iter().map(|book| bits(&book.numbers()))).collect::<Vec<_>>().join("\n")
    }

    fn compute(&self) -> Vec<Measured> {
        self.books.iter().map(|book| self.trials.measured(book, self.limit)).collect()
    }

    /// A row for each rule book: how far off it is, and the statistic of each target that was asked.
    fn table(&self, result: &Vec<Measured>) -> Table {
        let mut table = Table::default();
        let off = result.iter().map(|measured| measured.implausibility).collect();
        table.add("implausibility", Column::Numbers(off));
        for (place, target) in self.trials.targets().iter().enumerate() {
            let values = result.iter().map(|measured| measured.values[place].unwrap_or(f64::NAN));
            table.add(target.key, Column::Numbers(values.collect()));
        }
        table
    }

    fn result(&self, table: Table) -> Option<Vec<Measured>> {
        let mut columns = table.into_columns().map(Column::numbers);
        let off = columns.next()??;
        let columns: Vec<Vec<f64>> = columns.collect::<Option<_>>()?;
        if columns.len() != self.trials.targets().len() || off.len() != self.books.len() {
            return None;
        }
        let known = |value: f64| (!value.is_nan()).then_some(value);
        let of = |(row, implausibility): (usize, f64)| Measured {
            values: columns.iter().map(|column| known(column[row])).collect(),
            implausibility,
        };
        Some(off.into_iter().enumerate().map(of).collect())
    }

    fn digest(result: &Vec<Measured>) -> String {
        let of = |measured: &Measured| {
            let values: Vec<f64> = measured.values.iter().map(|value| value.unwrap_or(f64::NAN)).collect();
            std::iter::once(measured.implausibility).chain(values)
        };
        fingerprint(result.iter().flat_map(of))
    }
}
