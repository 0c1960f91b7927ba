//! The model: its rules in plain words, every number with its source, the full description, the glossary, and how to
//! reproduce what is on screen.

mod model;
mod numbers;
mod view;

pub use model::{Model, Msg};
pub use view::Rules as View;
