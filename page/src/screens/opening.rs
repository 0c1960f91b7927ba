//! The opening, for whoever comes for the first time: a question, a bet, its answer, and one slider that turns it.

mod model;
mod view;

pub use model::{Bet, Model, Msg};
pub use view::Opening as View;
