//! What a plan asks of the machine: time for a replication, memory for what is kept.

use dealers_choice::experiment::trace::Frame;
use dealers_choice::experiment::{Plan, Tally};
use dealers_choice::numeric::Bounded as _;

use crate::run::results::by_month;
use dealers_choice::sim::KPI_COUNT;

/// Memory that a plan may take on the page, bytes: a phone has room for it.
pub const MEMORY_MAX: u64 = 500 << 20;
/// A figure's length in a file, bytes.
const TEXT_BYTES: u64 = 12;
/// Time for a dealer's month in a worker, microseconds: only to size pieces of work.
const DEALER_MONTH_US: f64 = 0.27;
/// Shortest time after which a worker counts as lost, milliseconds.
const DEADLINE_MS_MIN: f64 = 8_000.0;
/// How much longer than expected work may take before its worker counts as lost: slow machines share their processor.
const PATIENCE: f64 = 20.0;

/// Time for one replication of a plan under all its policies, milliseconds.
#[must_use]
pub fn block_ms(plan: &Plan) -> f64 {
    f64::from(plan.dealers()) * f64::from(plan.months()) * plan.policies().len() as f64 * DEALER_MONTH_US / 1000.0
}

/// Time after which a worker with so much work counts as lost, milliseconds.
#[must_use]
pub fn deadline_ms(work_ms: f64) -> i32 {
    (DEADLINE_MS_MIN + PATIENCE * work_ms).at_most(f64::from(i32::MAX / 2)) as i32
}

/// Memory that the page takes for a plan at most, bytes: what is kept of the replications, the pictures on screen, and those that
/// come in their place.
#[must_use]
pub fn memory(plan: &Plan) -> u64 {
    let frames = u64::from(plan.dealers()) * u64::from(plan.months()) * plan.policies().len() as u64;
    Tally::bytes(plan, by_month().len()) + 2 * frames * size_of::<Frame>() as u64
}

/// Memory that it takes to make a file of every month of a plan at most, bytes: figures, and their text twice.
#[must_use]
pub fn rows_memory(plan: &Plan) -> u64 {
    let months = u64::from(plan.replications()) * u64::from(plan.months()) * (plan.policies().len() as u64 + 1);
    months * KPI_COUNT as u64 * (size_of::<f64>() as u64 + 2 * TEXT_BYTES)
}

#[cfg(test)]
mod tests {
    use super::{MEMORY_MAX, deadline_ms, memory};
    use dealers_choice::experiment::{Plan, PlanSpec};

    fn plan(dealers: u32, replications: u32) -> Plan {
        let spec = PlanSpec { months: 120, dealers, replications, ..PlanSpec::default() };
        Plan::try_from(spec).expect("a plan")
    }

    #[test]
    fn many_replications_fit_and_a_channel_whose_pictures_do_not_is_told_apart() {
        assert!(memory(&plan(60, 30_000)) < MEMORY_MAX / 2);
        assert!(memory(&plan(200_000, 1)) > MEMORY_MAX);
    }

    #[test]
    fn a_lost_worker_is_noticed_soon_and_a_long_piece_of_work_is_waited_for() {
        assert_eq!((deadline_ms(1.0), deadline_ms(10_000.0)), (8_020, 208_000));
    }
}
