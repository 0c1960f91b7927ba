//! Where a month lies in the year.

use crate::numeric;
use crate::sim::rules::work::Calendar;
use crate::sim::terms::Terms;
use crate::sim::world::World;

/// The season of a month; 1 is the average month.
pub fn season(month: i32, seasonality: f64) -> f64 {
    1.0 + seasonality * numeric::sin(std::f64::consts::TAU * f64::from(month.rem_euclid(12)) / 12.0)
}

/// The sum of the seasons of the next `months` months.
pub fn seasons(world: &World, seasonality: f64, months: u32) -> f64 {
    (0..months).map(|ahead| season(world.month + ahead.cast_signed(), seasonality)).sum()
}

/// Where the coming month lies in the year and in the period of assessment.
pub fn calendar(world: &World, terms: &Terms) -> Calendar {
    let seasonality = terms.conditions.seasonality;
    let season = season(world.month, seasonality);
    Calendar {
        season,
        per_season: 1.0 / season,
        seasons_left: seasons(world, seasonality, world.period.left),
        root_left: numeric::sqrt(f64::from(world.period.left) / f64::from(world.period.length)),
        left: world.period.left,
        patience: numeric::powf(terms.parameters.deadline_patience, f64::from(world.period.left.saturating_sub(1))),
    }
}
