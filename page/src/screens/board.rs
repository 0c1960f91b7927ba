//! The board: what the room sees on the projector. It follows the console, whose window stores what it does.

mod model;
mod view;

pub use model::{Model, Msg};
pub use view::Board as View;
