//! The hand-out: what a class gets on paper, in a course system or in a frame, with the tasks, pictures and answers of one run.

mod archive;
mod files;
mod gathered;
mod ink;
mod luck;
mod model;
mod scorm;
mod source;
mod tasks;
mod template;
mod view;

pub use model::{Model, Msg, Out, Text};
pub use view::Handout as View;
