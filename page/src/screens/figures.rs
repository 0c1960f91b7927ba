//! Figures: every picture of the answer as it is taken away, for slides and class.

mod model;
mod view;

pub use model::{Model, Msg};
pub use view::Figures as View;
