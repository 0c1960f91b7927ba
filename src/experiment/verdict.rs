//! Which policy to take, and how sure that is.

use serde::Serialize;

use super::sample::{Sample, paired};
use super::sequential::{Lead, Schedule};
use super::statistics::{VerbalScale, mean_sd, settled, share_better, wilson, word_of};
use super::{Block, Criterion, Plan};
use crate::numeric::Bounded as _;

/// The recommendation that follows from the finished replications.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// What decides.
    pub criterion: Criterion,
    /// Key of the policy with the best mean.
    pub leader: String,
    /// Key of the policy with the second best mean.
    pub runner_up: String,
    /// Share of replications (0-1) in which the leader does better than the runner-up; ties count half.
    pub share: f64,
    /// 95 % interval of that share (Wilson 1927).
    pub ci95: [f64; 2],
    /// The word for that share.
    pub word: VerbalScale,
    /// Number of replications in which both are defined.
    pub replications: u32,
    /// Whether more replications would hardly change the word; until then the leader is only leading so far.
    pub settled: bool,
    /// Mean lead over the runner-up, with an interval that holds however often one has looked.
    pub lead: Lead,
    /// Whether the leader is surely the best: its interval against every other policy lies above zero.
    pub named: bool,
}

/// Compares the policies of a plan on the figure of the whole horizon, at the looks of the command line; nothing if fewer than
/// two are defined.
///
/// A leader that wins fewer than half of the replications, because its wins are few and large, is too close to call.
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
    let ranked = ranking(&figures);
    let [leader, runner_up, ..] = ranked[..] else { return None };
    let differences = paired(&figures[leader], &figures[runner_up]);
    let pairs = differences.iter().filter(|difference| !difference.is_nan()).count() as u32;
    let share = share_better(&differences);
    let (low, high) = wilson(share, pairs);
    let leads = leads(&figures, &ranked, schedule.spent(replications.count(), plan.replications()));
    (pairs > 0).then(|| Verdict {
        criterion,
        leader: plan.policies[leader].key.clone(),
        runner_up: plan.policies[runner_up].key.clone(),
        share,
        ci95: [low, high],
        word: word_of(share.at_least(0.5)),
        replications: pairs,
        settled: replications.count() >= plan.replications || settled((low.at_least(0.5), high.at_least(0.5))),
        lead: leads[0],
        named: leads.iter().all(Lead::is_sure),
    })
}

/// The policies with a defined mean, the best first; equal ones in the plan's order. `figures` are for the better.
pub(crate) fn ranking(figures: &[Vec<f64>]) -> Vec<usize> {
    let mean = |policy: usize| (policy, mean_sd(&figures[policy]).0);
    let mut ranked: Vec<(usize, f64)> = (0..figures.len()).map(mean).filter(|(_, mean)| !mean.is_nan()).collect();
    ranked.sort_by(|(_, left), (_, right)| right.total_cmp(left));
    ranked.into_iter().map(|(policy, _)| policy).collect()
}

/// The lead of the first of the `ranked` over each of the others, in their order, at a look that may spend so much.
pub(crate) fn leads(figures: &[Vec<f64>], ranked: &[usize], spent: f64) -> Vec<Lead> {
    let Some((leader, others)) = ranked.split_first() else { return Vec::new() };
    let lead = |other: &usize| Lead::of(&paired(&figures[*leader], &figures[*other]), others.len() as u32, spent);
    others.iter().map(lead).collect()
}
