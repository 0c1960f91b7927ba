//! Your market: the reader's own facts in three questions, what changes at a date, what is done today, and situations kept.

mod changes;
mod fields;
mod model;
mod situations;
mod view;

use crate::effect::Effect;
use crate::screens::desk::Desk;
use crate::shared::Shared;
pub use changes::TEMPLATES;
pub use model::{Model, Msg};
pub use view::Yours as View;

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        situations::completed(shared).unwrap_or_default()
    }
}
