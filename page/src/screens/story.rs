//! The story: eight chapters, each a bet, something to watch, and what it means.

mod handed;
mod model;
mod progress;
mod view;

pub use model::{Model, Msg};
pub use progress::Progress;
pub use view::Story as View;
