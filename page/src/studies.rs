//! The studies as pictures that stand on their own.

use super::chart::{Document, Ink, bars_document, field_document};
use super::state::State;
use super::state::chart::ChartId;
use super::state::look::Look;

/// The document of a study's picture; nothing for other charts, or while there is nothing to show. `ink` gives the colours of
/// the page with that of a look.
#[must_use]
pub fn document(state: &State, chart: ChartId, ink: &impl Fn(Look) -> Ink) -> Option<Document> {
    match chart {
        ChartId::Matters => {
            let desk = &state.studies.matters;
            let look = desk.asked.as_ref().map(|asked| asked.draft.looks()[asked.favourite as usize])?;
            Some(bars_document(&super::matters::bars(desk)?, &ink(look)))
        }
        ChartId::Map => {
            Some(field_document(&super::map::field(&state.studies.map)?, &ink(Look::Plain), |look| ink(look).look))
        }
        ChartId::Fan(..) | ChartId::Difference => None,
    }
}
