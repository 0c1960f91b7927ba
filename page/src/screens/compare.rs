//! Compare: two to five policies side by side in one market, on the same draws.
//!
//! All that is touched here may be touched elsewhere too, and all that it shows is shared.

mod view;

use crate::chart::{Document, Ink, run_document};
use crate::chart_id::ChartId;
use crate::run::look::Look;
use crate::screens::desk::Desk;
use crate::screens::memoryless::without_memory;
use crate::shared::Shared;
pub use view::Compare as View;

without_memory!();

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }

    fn picture(&self, shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        run_document(shared, shared.compared()?, chart, 0, &[], ink)
    }
}
