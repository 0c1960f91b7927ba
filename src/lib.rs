//! Dealer's Choice: carrot, stick, or both? An enterprise sets its policy, and its dealers decide for themselves.
//!
//! An enterprise may pay well, help and forgive; or set a high standard, watch and punish; or both. Sixty dealers who
//! see only their own shop and a few neighbours take it as people do: they work harder or less, cheat, complain, stay,
//! or leave for a competitor. Which policy pays depends on the market, and this program shows how, with its
//! uncertainty, down to one dealer's reasons in one month.
//!
//! # A plan, run
//!
//! ```
//! use dealers_choice::experiment::{Criterion, Plan, PlanSpec, run_block, summarise, verdict};
//! use dealers_choice::sim::Kpi;
//!
//! // What a person writes: anything left out has a default, anything misspelled is refused with a hint.
//! let spec = PlanSpec::from_json(r#"{
//!     "scenario": "mid", "months": 24, "dealers": 20, "replications": 3,
//!     "policies": [{ "key": "stick" }, { "key": "kinder", "base": "stick", "set": { "diagnosis": true } }]
//! }"#).expect("a plan without mistakes");
//! let plan = Plan::try_from(spec).expect("a plan that can be run");
//!
//! // One block is one replication lived under every policy, on the same draws.
//! let blocks: Vec<_> = (0..plan.replications()).map(|replication| run_block(&plan, replication)).collect();
//! assert_eq!(blocks[0].runs.len(), 2);
//!
//! // What three replications say together, and which policy does better. More replications say it more surely.
//! let summary = summarise(&plan, &blocks, &[Kpi::Npv, Kpi::CohortLoyalty], 0);
//! assert_eq!(summary.differences[0].baseline, "stick");
//! assert!(verdict(&plan, &blocks, Criterion::Kpi(Kpi::CohortLoyalty)).is_some());
//! ```
//!
//! # Reading order
//!
//! From the ground up; each module needs only those above it.
//!
//! | module | deals with |
//! |---|---|
//! | [`units`] | money and goods as whole numbers, so that books balance exactly |
//! | [`numeric`] | exponentials, logarithms and quantiles with the same bits on every machine |
//! | [`luck`] | chance as an input: every draw has an address |
//! | [`registry`] | one definition for every number that a person may set |
//! | [`economics`] | the textbook rules that dealers follow |
//! | [`sim`] | the model: who there is, how each decides, what happens in a month |
//! | [`experiment`] | plans, replications, what they say together, how sure it is, one dealer's diary |
//! | [`study`] | questions about many plans: which policy wins where, what matters, which mix is best |
//! | `store` | a folder in which a study keeps its results: stopped, moved, checked, resumed (feature `store`) |
//! | [`story`] | the chapters that teach why it depends: a market, a bet, what the model answers |
//! | `workshop` | a workshop without a server: what teams decide, as codes that are read out (feature `workshop`) |
//! | [`report`] | exports: links, tables, files |
//! | [`claims`] | what the model is held against, and how each claim went |
//! | `words` | sentences for people, in their language (feature `words`) |
//!
//! `docs/model.md` describes the model in the order of the ODD protocol, with the source of every figure;
//! `ARCHITECTURE.md` says what may import what, and what holds it so.

pub mod claims;
#[cfg(feature = "cli")]
pub mod cli;
pub mod economics;
pub mod experiment;
pub mod luck;
pub mod numeric;
pub mod registry;
pub mod report;
pub mod sim;
#[cfg(feature = "store")]
pub mod store;
pub mod story;
pub mod study;
pub mod units;
#[cfg(feature = "words")]
pub mod words;
#[cfg(feature = "workshop")]
pub mod workshop;
