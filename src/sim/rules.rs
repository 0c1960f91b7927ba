//! The rules by which dealers, customers and the enterprise act. Each takes values and gives a value or changes the one
//! thing it is about; none knows chance, and none knows the name of a policy.

pub mod assessment;
pub mod clearance;
pub mod demand;
pub mod feelings;
pub mod finance;
pub mod grievance;
pub mod honesty;
pub mod leaving;
pub mod stock;
pub mod supply;
pub mod work;
