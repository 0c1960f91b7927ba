//! The page, from the ground up: [`words`] (the only place that makes text), [`run`] (what is tried, its replications, its
//! studies, the workers), [`chart`] and [`controls`] (what is seen and touched on more than one screen), [`screens`] (a folder
//! each), [`shell`] (what lies around every screen, and the browser), [`state`] (what is known and what follows from what
//! happens).
//!
//! One struct component, [`app::App`], owns the state. What happens is a message in the past tense; `update` is pure and
//! gives back effects as data; views are functions of what they are given and compute nothing.

pub mod answer;
pub mod app;
pub mod chart;
pub mod controls;
pub mod effect;
pub mod msg;
pub mod run;
#[cfg(feature = "csr")]
pub mod running;
pub mod same;
pub mod screens;
pub mod shared;
pub mod shell;
pub mod state;
pub mod table;
pub mod words;
