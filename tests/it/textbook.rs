//! Results of the literature that need no simulation: benchmarks for the model.
//!
//! The rules that dealers follow live in `src/economics.rs`; these are their neighbours. They answer what a reader asks
//! next: how much is lost because two firms each add a margin, when shared advertising pays, why a quota
//! can be too high. Formulas were derived anew for this file; their sources are recalled.

mod channel;
mod diffusion;
mod incentives;
mod neighbours;
mod promotion;
mod stock;

pub use channel::{LinearDemand, RivalChannels, Split, nash_bargain};
pub use diffusion::Bass;
pub use incentives::{
    Dilemma, QuotaBonus, annual_rate, exclusivity_threshold, linear_incentive, rent_needed, wage_premium,
};
pub use neighbours::{boycott_share, choice, comply, half_life, inclusive_value, monthly_rate, patience};
pub use promotion::{SquareRootSales, goodwill_after, goodwill_to_sales, support_share};
pub use stock::{Newsvendor, order_variance_ratio};
