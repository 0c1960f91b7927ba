//! The Lab: one policy in one market, its levers beside the result, its dealers one by one, and why it came so.

mod diary;
mod model;
mod roster;
pub mod settings;
mod view;
mod why;

pub use model::{Model, Msg};
pub use view::Lab as View;
pub use why::Event;
