//! What more than one screen says: the answer of Compare (who leads, when it turns, where it ends), and of a workshop its phases, its
//! rankings, the cards of its debrief, and what a dealer tells.

pub mod better;
#[cfg(feature = "whole")]
pub mod debrief;
pub mod limits;
#[cfg(feature = "whole")]
pub mod phases;
#[cfg(feature = "whole")]
pub mod ranking;
pub mod short;
pub mod today;
pub mod verdict;
pub mod when;
#[cfg(feature = "whole")]
pub mod witness;
