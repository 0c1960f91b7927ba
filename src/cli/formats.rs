//! How a result is spelled, and which spellings a command offers: the name of each with what it stands for.

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
        Problem::english("format", message, format!("one of {}", known.join(", ")))
    })
}
