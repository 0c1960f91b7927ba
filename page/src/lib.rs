//! The page, read in this order: [`state`] (what is known and what follows from what happens), [`effects`] (what is done
//! outside), [`workers`] (who computes), [`view`] (what is seen), [`chart`] and [`channel`] (the pictures), [`words`] and
//! [`format`] (every word and number).
//!
//! One struct component, [`app::App`], owns the state. What happens is a message in the past tense; `update` is pure and
//! gives back effects as data; views are functions of what they are given and compute nothing.

pub mod app;
pub mod channel;
pub mod chart;
#[cfg(feature = "whole")]
pub mod diary;
pub mod dispatch;
pub mod effects;
pub mod format;
#[cfg(feature = "whole")]
pub mod map;
#[cfg(feature = "whole")]
pub mod matters;
#[cfg(feature = "whole")]
pub mod roster;
#[cfg(feature = "csr")]
pub mod running;
pub mod shared;
pub mod state;
#[cfg(feature = "whole")]
pub mod studies;
pub mod timer;
pub mod view;
pub mod words;
pub mod workers;
