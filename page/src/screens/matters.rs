//! What matters: which of the things that nobody knows, or that somebody may choose, move the answer.

mod model;
mod picture;
mod view;

use std::rc::Rc;

use crate::chart::{Document, Ink, bars_document};
use crate::chart_id::ChartId;
use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::run::look::Look;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use dealers_choice::report::csv::Dialect;
pub use model::{MethodKind, Model, Msg};
pub use view::Matters as View;

/// What is found, as bars.
const CHART: ChartId = ChartId::of_all("matters");

impl Desk for Model {
    fn inquiry(&self) -> Option<&Inquiry> {
        Some(&self.inquiry)
    }

    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        Some(&mut self.inquiry)
    }

    fn conclude(&mut self) {
        self.bars = picture::bars(self).map(Rc::new);
        self.details = Rc::new(picture::details(self));
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        self.ask(shared)
    }

    fn table(&self, chart: ChartId, dialect: Dialect) -> Option<String> {
        picture::csv(self, dialect).filter(|_| chart == CHART)
    }

    fn pictured<'a>(&'a self, shared: &'a Shared) -> &'a Draft {
        self.asked.as_ref().map_or_else(|| &**shared.draft(), |asked| &asked.draft)
    }

    fn picture(&self, _: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        let look = self.asked.as_ref().map(|asked| asked.draft.looks()[asked.favourite as usize])?;
        let bars = self.bars.as_ref().filter(|_| chart == CHART)?;
        Some(bars_document(bars, &ink(look)))
    }
}
