//! Which policy to take, and how sure that is.

use super::leadership::Leadership;
use super::sample::Sample;
use super::sequential::Schedule;
use super::{Block, Criterion, Plan};

/// The recommendation that follows from the finished replications.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What decides.
    pub criterion: Criterion,
    /// Key of the policy with the best mean.
    pub leader: String,
    /// Key of the policy with the second best mean.
    pub runner_up: String,
    /// Who leads, and how surely.
    pub leadership: Leadership,
}

/// Compares the policies of a plan on the figure of the whole horizon, at the looks of the command line; nothing if fewer than
/// two are defined.
#[must_use]
pub fn verdict(plan: &Plan, blocks: &[Block], criterion: Criterion) -> Option<Verdict> {
    verdict_at(Schedule::Full, plan, blocks, criterion)
}

/// As [`verdict`], when the run is looked at on that schedule.
#[must_use]
pub fn verdict_at(schedule: Schedule, plan: &Plan, blocks: &[Block], criterion: Criterion) -> Option<Verdict> {
    verdict_of(schedule, plan, &Sample::new(blocks), criterion)
}

pub(super) fn verdict_of(
    schedule: Schedule,
    plan: &Plan,
    replications: &Sample,
    criterion: Criterion,
) -> Option<Verdict> {
    let figures: Vec<Vec<f64>> =
        (0..plan.policies.len()).map(|policy| replications.figures(policy, criterion)).collect();
    let spent = schedule.spent(replications.count(), plan.replications());
    let leadership = Leadership::of(&figures, spent, replications.count() >= plan.replications)?;
    let [leader, runner_up] = leadership.pair().map(|place| plan.policies[place].key.clone());
    (leadership.replications > 0).then_some(Verdict { criterion, leader, runner_up, leadership })
}
