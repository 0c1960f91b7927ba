//! The model: one enterprise, its dealers, their rivals and their customers, month by month.
//!
//! Read in this order: the settings ([`policy`], [`scenario`], [`parameters`]), then what is measured ([`kpi`]).

pub mod diary;
pub mod kpi;
pub mod parameters;
pub mod policy;
pub mod scenario;
pub mod timeline;

pub use kpi::{Fraction, KPI_COUNT, KPIS, Kpi, KpiSpec, MonthRecord};
pub use parameters::Parameters;
pub use policy::{PRESETS, Policy, Preset};
pub use scenario::{Conditions, SCENARIOS, Scenario};
pub use timeline::Timeline;
