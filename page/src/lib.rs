//! The page, from the ground up; each part uses only those before it, and `tests/it/tidy/page.rs` holds the order:
//!
//! - on the ground [`table`] (the screens, a line each), [`preferences`], [`chart_id`] (what a chart is called) and [`same`];
//! - [`effect`]: what is asked of the browser, as data;
//! - [`run`]: what is tried, its replications, its studies, the workers; it knows no screen and no word;
//! - [`shared`] and [`msg`]: what every screen may look at, its address and what is stored of it; what can happen anywhere;
//! - [`words`]: the only place that makes text;
//! - [`controls`], [`chart`], [`answer`]: what is touched, seen and said on more than one screen;
//! - [`screens`]: a folder each;
//! - [`state`]: what is known, and what follows from what happens;
//! - [`shell`]: what lies around every screen, and the browser.
//!
//! One struct component, [`app::App`], owns the state. What happens is a message in the past tense; `update` is pure and
//! gives back effects as data; views are functions of what they are given and compute no result.

pub mod answer;
pub mod app;
pub mod chart;
pub mod chart_id;
pub mod controls;
pub mod effect;
pub mod msg;
pub mod preferences;
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
