//! What to ask for: a run cut into requests, the first of them small.

use std::rc::Rc;

use crate::run::cost::{self, block_ms};
use dealers_choice::experiment::Plan;
use dealers_choice::experiment::sequential::Schedule;
use worker::Request;

/// Work that a first look may take on all workers together, milliseconds.
const FIRST_LOOK_MS: f64 = 50.0;
/// Work in one request, milliseconds.
const PIECE_MS: f64 = 8.0;
/// Replications in a first look, where they are quick to run: as many as it takes to name most leaders.
const FIRST_LOOK_MAX: u32 = 10;
/// Most requests of a run that wait at once.
const REQUESTS_MAX: u32 = 64;
/// Replications in one request of a first look: two workers have all of it at once.
pub(super) const FIRST_PIECE: u32 = 5;

pub(super) fn first_look(plan: &Plan) -> u32 {
    let quick = (FIRST_LOOK_MS / block_ms(plan)).floor() as u32;
    let looks = Schedule::Drawn.looks(plan.replications());
    looks.filter(|look| *look <= quick.min(FIRST_LOOK_MAX)).max().unwrap_or(1)
}

/// Replications in one request of what comes after the first look.
pub(super) fn piece(plan: &Plan) -> u32 {
    ((PIECE_MS / block_ms(plan)) as u32).max(1)
}

/// The replications from `from` until before `to`, in requests of `size` replications; `compared` with the baseline or not.
pub(super) fn pieces(plan: &Rc<Plan>, from: u32, to: u32, size: u32, compared: bool) -> Vec<Rc<Request>> {
    let starts = (from..to).step_by(size as usize);
    starts
        .map(|start| {
            Rc::new(Request::Blocks { plan: (**plan).clone(), from: start, to: to.min(start + size), compared })
        })
        .collect()
}

/// Where the replications end that are asked for together from `from` on: few requests wait at once, however long the run is.
pub(super) fn batch_end(plan: &Plan, from: u32) -> u32 {
    from.saturating_add(REQUESTS_MAX * piece(plan)).min(plan.replications())
}

/// Whether the next replications are to be asked for when `done` of those before `asked` have come: before workers run dry.
pub(super) fn is_next_due(plan: &Plan, done: u32, asked: u32) -> bool {
    asked < plan.replications() && done + REQUESTS_MAX / 2 * piece(plan) >= asked
}

pub(super) fn traces(plan: &Rc<Plan>, replication: u32) -> Vec<Rc<Request>> {
    let policies = 0..plan.policies().len() as u32;
    policies.map(|policy| Rc::new(Request::Trace { plan: (**plan).clone(), policy, replication })).collect()
}

pub(super) fn deadline_ms(plan: &Plan) -> i32 {
    cost::deadline_ms(block_ms(plan) * f64::from(piece(plan).max(FIRST_PIECE)))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::pieces;
    use dealers_choice::experiment::{Plan, PlanSpec};
    use worker::Request;

    #[test]
    fn every_replication_is_asked_for_once() {
        let spec = PlanSpec { replications: 10, ..PlanSpec::default() };
        let plan = Rc::new(Plan::try_from(spec).expect("a small plan"));
        let asked = pieces(&plan, 3, 10, 4, false)
            .iter()
            .flat_map(|request| match &**request {
                Request::Blocks { from, to, .. } => (*from..*to).collect::<Vec<_>>(),
                _ => Vec::new(),
            })
            .collect::<Vec<_>>();
        assert_eq!(asked, (3..10).collect::<Vec<_>>());
    }
}
