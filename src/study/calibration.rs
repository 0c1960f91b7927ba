//! Fitting the numbers of behaviour to what is known, and the rule books that fit.
//!
//! Nobody has measured most numbers of the model, but something is known of what they must add up to: how many dealers leave in a
//! year, how sales answer a price. Each such fact is a [`Target`]: a statistic of a market under a policy, what it should be, and
//! within which tolerance. A rule book gives every free number a value within its [`Prior`]; how far it is from the evidence is
//! its implausibility, the largest miss of any target in tolerances. [`Calibration`] finds rule books of an implausibility of at
//! most 1, spread as the prior and the evidence together have it, and an [`Ensemble`] keeps them
//! (docs/decisions/0055-rule-books-that-fit-the-evidence.md).
//!
//! All of it is a function of values: who has threads, files and a clock measures the rule books that are asked for, and keeps
//! the state between two batches.

mod ensemble;
mod evidence;
mod prior;
mod refusal;
mod sampler;
mod target;
mod targets;
mod trial;

pub use ensemble::{BOOKS_SHOWN_FIRST, Ensemble};
pub use evidence::{Evidence, Fitted, Narrowed, Outcomes, Traded};
pub use prior::{LEVELS, Prior, SPAN, free, model_version, rule_book};
pub use refusal::Refusal;
pub use sampler::{Calibration, Level, Particle, Settings};
pub use target::{Look, Purpose, Statistic, Target, Wanted};
pub use targets::TARGETS;
pub use trial::{HOPELESS, Measured, Trials};
