//! Compare, the front door: two to five policies side by side in one market, on the same draws.
//!
//! All that is touched here may be touched elsewhere too, and all that it shows is shared.

mod view;

use crate::chart::{Document, Ink, fan_id, run_document};
use crate::chart_id::ChartId;
use crate::run::look::Look;
use crate::run::results::CHARTS;
use crate::screens::desk::{Desk, without_memory};
use crate::shared::Shared;
pub use view::Compare as View;

without_memory!();

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }

    fn picture(&self, shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        // A chart of all policies is taken away as that of the policy that is looked at.
        let place = CHARTS.iter().position(|known| chart == ChartId::of_all(known.key));
        let chart = place.map_or(chart, |place| fan_id(place, shared.front));
        run_document(shared, shared.compared()?, chart, 0, &[], ink)
    }
}
