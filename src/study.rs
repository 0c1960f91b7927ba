//! Questions about many plans at once: which policy wins where, what matters, which mix is best, what a lever is worth.
//!
//! A [`Study`] holds a plan, what is varied in it ([`Factor`]) and what decides. A *point* gives each factor a value, and
//! [`Study::evaluation`] says how the policies stand there: a pure function of study and point, so points can be worked on
//! anywhere and in any order. A [`Method`] says which points it wants to know next, given how those before came out; so a
//! map, a screening and an optimiser are all run by the same loop ([`inquire`]), with the same progress, pause and cancel,
//! by threads on the command line and by workers on the page, with the same bits.

#[cfg(feature = "optimise")]
pub mod best;
pub mod branch;
pub mod calibration;
pub mod counterfactual;
pub mod equal_budget;
pub mod evaluation;
pub mod factor;
pub mod horizons;
#[cfg(feature = "optimise")]
pub mod idle;
pub mod map;
pub mod method;
#[cfg(test)]
mod partial;
pub mod pull;
pub mod sensitivity;
pub mod shapley;
pub mod sliders;
pub mod switching;
pub mod variation;

pub use evaluation::{Budget, Evaluation, Study};
pub use factor::{Factor, Point, Range};
pub use method::{Method, inquire};
