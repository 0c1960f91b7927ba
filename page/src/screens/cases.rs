//! Cases: what happened in eleven real channels, and what the model shows of it, as `docs/cases` tells it.

mod model;
mod view;

pub use model::{Model, Msg};
pub use view::Cases as View;
