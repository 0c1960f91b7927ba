//! The Map: which policy wins where.

mod choice;
mod field;
mod model;
mod picture;
mod takeaway;
mod view;

use crate::chart::{Document, Ink};
use crate::chart_id::ChartId;
use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::run::look::Look;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use dealers_choice::report::csv::Dialect;
use field::field_document;
pub use model::{Model, Msg};
pub use view::Map as View;

/// The map itself.
const CHART: ChartId = ChartId::of_all("map");

impl Desk for Model {
    fn inquiry(&self) -> Option<&Inquiry> {
        Some(&self.inquiry)
    }

    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        Some(&mut self.inquiry)
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        self.ask(shared)
    }

    fn conclude(&mut self) {
        self.look();
    }

    fn table(&self, chart: ChartId, dialect: Dialect) -> Option<String> {
        picture::csv(self, dialect).filter(|_| chart == CHART)
    }

    fn pictured<'a>(&'a self, shared: &'a Shared) -> &'a Draft {
        self.asked.as_ref().map_or_else(|| &**shared.draft(), |asked| &asked.draft)
    }

    fn picture(&self, _: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        let field = self.field.as_ref().filter(|_| chart == CHART)?;
        Some(field_document(field, &ink(Look::Plain), |look| ink(look).look))
    }
}
