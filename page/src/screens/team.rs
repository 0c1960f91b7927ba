//! A team's page: nine levers, a bet, and a code to read out. It needs nothing but itself once it is open.

mod model;
mod seat;
mod view;

pub use model::{Model, Msg};
pub use view::Team as View;
