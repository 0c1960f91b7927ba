//! How rows are spelled. A format is one file here and one line in [`ROW_FORMATS`]: options, help, completions, the endings of
//! files and the tests read it from there.

pub mod csv;
pub mod ndjson;
#[cfg(feature = "cli")]
pub mod parquet;

#[cfg(feature = "cli")]
use std::io::{Result, Write};

#[cfg(feature = "cli")]
use super::table::Table;

/// A way to spell rows.
#[cfg(feature = "cli")]
#[derive(Clone, Copy, Debug)]
pub struct RowFormat {
    /// Its name, which is also the usual ending of its files.
    pub name: &'static str,
    /// Writes a table.
    pub write: fn(Table, &mut (dyn Write + Send)) -> Result<()>,
}

/// All of them.
#[cfg(feature = "cli")]
pub const ROW_FORMATS: &[RowFormat] = &[
    RowFormat { name: "csv", write: csv::write },
    RowFormat { name: "ndjson", write: ndjson::write },
    RowFormat { name: "parquet", write: parquet::write },
];
