//! Dealer's Choice: carrot, stick, or both?

pub mod experiment;
pub mod registry;
pub mod sim;
