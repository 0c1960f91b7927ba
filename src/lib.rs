//! Dealer's Choice: carrot, stick, or both?

pub mod economics;
pub mod experiment;
pub mod luck;
pub mod numeric;
pub mod registry;
pub mod sim;
pub mod units;
