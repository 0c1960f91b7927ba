//! Dealer's Choice: carrot, stick, or both?

#[cfg(feature = "cli")]
pub mod cli;
pub mod closed_forms;
pub mod economics;
pub mod experiment;
pub mod luck;
pub mod numeric;
pub mod registry;
pub mod report;
pub mod sim;
pub mod units;
