//! How a result is spelled, and which spellings a command offers: the name of each with what it stands for.

use std::path::{Path, PathBuf};

use super::options::noted;
use super::output::Output;
use crate::registry::Problem;
use crate::report::formats::{ROW_FORMATS, RowFormat};

/// How a result is spelled.
#[derive(Clone, Copy)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Data(Data),
}

/// How a result is spelled for programs.
#[derive(Clone, Copy)]
pub(super) enum Data {
    /// One JSON document.
    Json,
    /// Rows.
    Rows(&'static RowFormat),
}

/// What a command offers.
pub(super) type Offer<T> = Vec<(&'static str, T)>;

/// The formats of a result that is nothing but rows.
pub(super) fn of_rows() -> Offer<&'static RowFormat> {
    ROW_FORMATS.iter().map(|format| (format.name, format)).collect()
}

/// The formats of a result for programs.
pub(super) fn of_data() -> Offer<Data> {
    let rows = of_rows().into_iter().map(|(name, rows)| (name, Data::Rows(rows)));
    [("json", Data::Json)].into_iter().chain(rows).collect()
}

/// The formats of a result for people and programs.
pub(super) fn of_all() -> Offer<Format> {
    let data = of_data().into_iter().map(|(name, data)| (name, Format::Data(data)));
    [("text", Format::Text)].into_iter().chain(data).collect()
}

/// The names of what is offered, for the help.
pub(super) fn names<T>(offer: Offer<T>) -> Vec<&'static str> {
    offer.into_iter().map(|(name, _)| name).collect()
}

/// The format of that name.
pub(super) fn read<T: Copy>(name: &str, offer: &Offer<T>) -> Result<T, Problem> {
    let found = offer.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
    found.ok_or_else(|| {
        let known: Vec<&str> = offer.iter().map(|(name, _)| *name).collect();
        let message = format!("there is no format \"{}\"", name.escape_default());
        Problem::new("format", message, format!("one of {}", known.join(", ")))
    })
}

/// Where a result goes and how it is spelled.
#[derive(clap::Args)]
#[command(next_help_heading = "Result")]
pub(super) struct Place {
    /// File for the result [default: standard output].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Place {
    /// The place, and the format that was asked for by name or by the end of the file's name, else `usual`; nothing if there
    /// were problems, which are noted.
    pub fn read<T: Copy>(
        &self,
        asked: Option<&str>,
        offer: &Offer<T>,
        usual: T,
        problems: &mut Vec<Problem>,
    ) -> Option<(Output, T)> {
        let announced = |path: &Path| read(path.extension()?.to_str()?, offer).ok();
        let of_file = self.out.as_deref().and_then(announced).unwrap_or(usual);
        let format = asked.map_or(Ok(of_file), |name| read(name, offer));
        let output = noted(Output::new(self.out.as_deref()), problems);
        output.zip(noted(format, problems))
    }
}
