//! The facilitator's console: a workshop from set-up to the last words, without a server. What is decided is in the session; here it is
//! changed, and shown with what it brings.

mod best;
mod given;
mod kit;
mod model;
mod setting;
mod told;
mod view;

pub use model::{Model, Msg};
pub use view::Workshop as View;
