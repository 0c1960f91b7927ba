//! The model: one enterprise, its dealers, their rivals and their customers, month by month.
//!
//! Read in this order: the settings ([`policy`], [`scenario`], [`parameters`]); who there is ([`person`], [`dealer`], [`territory`],
//! [`network`], [`world`]); what they know of a month ([`terms`]); how each decides ([`rules`]); what happens in which
//! order ([`month`]); where money and goods go ([`ledger`]); what is measured ([`kpi`]) and told ([`diary`]).

pub mod dealer;
pub mod diary;
pub mod kpi;
pub mod ledger;
pub mod month;
pub mod network;
pub mod parameters;
pub mod person;
pub mod policy;
pub mod rules;
pub mod scenario;
mod scratch;
pub mod terms;
pub mod territory;
pub mod timeline;
pub mod world;

pub use kpi::{Fraction, KPI_COUNT, KPIS, Kpi, KpiSpec, MonthRecord};
pub use month::{MonthDraws, SPARE, advance, advance_together, open_market};
pub use parameters::Parameters;
pub use policy::{PRESETS, Policy, Preset};
pub use scenario::{Conditions, SCENARIOS, Scenario};
pub use terms::Setting;
pub use timeline::Timeline;
pub use world::World;

use crate::registry::{Explanation, Spec};

/// What is said of a lever, a condition or a parameter.
///
/// # Panics
/// If `spec` is none of them.
#[must_use]
pub fn explanation(spec: &Spec) -> &'static Explanation {
    let tables = [
        (Policy::SPECS, Policy::EXPLANATIONS),
        (Conditions::SPECS, Conditions::EXPLANATIONS),
        (Parameters::SPECS, Parameters::EXPLANATIONS),
    ];
    let mut entries = tables.iter().flat_map(|(specs, explanations)| specs.iter().zip(*explanations));
    entries.find(|(known, _)| known.key == spec.key).expect("every entry is in one of the three tables").1
}
