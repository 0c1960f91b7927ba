//! What is tried and what comes of it: the draft of a plan and its past, the run as it comes in, what it results in, the
//! moving picture, studies at work, the workers. Nothing here knows a screen, a view or a word.

pub mod asides;
pub mod bench;
pub mod channel;
pub mod cost;
pub mod dated;
pub mod dial;
pub mod draft;
pub mod history;
pub mod inquiry;
pub mod look;
pub mod playback;
pub mod results;
#[cfg(feature = "whole")]
pub mod rounds;
pub mod stage;
pub mod story;
pub mod workers;
