//! Where a result goes and how it is spelled: the same for every command that says something about a plan.

use std::path::PathBuf;

use super::options::{Format, Suggested, noted};
use super::output::Output;
use crate::registry::Problem;

const FORMATS: [Format; 5] = [Format::Text, Format::Csv, Format::Json, Format::Ndjson, Format::Parquet];

/// Options of the result.
#[derive(clap::Args)]
pub(super) struct ResultOptions {
    /// How to spell the result [default: text on a terminal, what the name of FILE says, or json].
    #[arg(long, help_heading = "Result", value_name = "FORMAT", value_parser = Suggested(|| vec!["text", "csv", "json", "ndjson", "parquet"]))]
    format: Option<String>,
    /// File for the result [default: standard output].
    #[arg(long, help_heading = "Result", value_name = "FILE")]
    out: Option<PathBuf>,
}

impl ResultOptions {
    /// The place and the form of the result; nothing if there were problems, which are noted.
    pub fn read(&self, problems: &mut Vec<Problem>) -> Option<(Output, Format)> {
        let output = noted(Output::new(self.out.as_deref()), problems)?;
        let usual = if output.is_terminal() { Format::Text } else { Format::Json };
        let of_file = self.out.as_deref().and_then(|path| Format::of_file(path, &FORMATS)).unwrap_or(usual);
        let format = self.format.as_deref().map_or(Ok(of_file), |name| Format::read(name, &FORMATS));
        Some((output, noted(format, problems)?))
    }
}
