//! The answer of Compare in words, which more than one screen gives: who leads, when it turns, where it ends.

pub mod better;
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
