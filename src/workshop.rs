//! A workshop without a server: teams decide, read a code out, and one machine computes what comes of it.
//!
//! Read in this order: what a workshop is ([`setup`]); what a team may set ([`levers`]) and how it says so ([`code`]); who plays for
//! those who are missing ([`robots`]); how far the room is ([`session`]), also as a file ([`file`](mod@file)); what a year brings ([`year`]), who did best in it
//! ([`score`]), and what there is to talk about ([`debrief`]); how phones are told ([`invitation`]).

pub mod code;
pub mod debrief;
pub mod file;
pub mod invitation;
pub mod levers;
pub mod robots;
pub mod score;
pub mod session;
pub mod setup;
pub mod year;

pub use code::{Decision, Mistake};
pub use invitation::Invitation;
pub use session::Session;
pub use setup::Setup;
pub use year::{Game, Record, live};
