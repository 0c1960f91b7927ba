//! Which policy to take, and how sure that is.

use serde::Serialize;

use super::sample::{Sample, paired};
use super::statistics::{VerbalScale, mean_sd, settled, share_better, wilson, word_of};
use super::summary::for_the_better;
use super::{Block, Plan};
use crate::sim::Kpi;
use crate::sim::kpi::Better;

/// The recommendation that follows from the finished futures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// The KPI that decides.
    pub kpi: Kpi,
    /// Key of the policy with the best mean.
    pub leader: String,
    /// Key of the policy with the second best mean.
    pub runner_up: String,
    /// Share of futures (0-1) in which the leader does better than the runner-up; ties count half.
    pub share: f64,
    /// 95 % interval of that share (Wilson 1927).
    pub ci95: [f64; 2],
    /// The word for that share.
    pub word: VerbalScale,
    /// Number of futures in which both are defined.
    pub replications: u32,
    /// Whether more futures would hardly change the word; until then the leader is only leading so far.
    pub settled: bool,
}

/// Compares the policies of a plan on the figure of the whole horizon; nothing if fewer than two are defined.
///
/// A leader that wins fewer than half of the futures, because its wins are few and large, is too close to call.
#[must_use]
pub fn verdict(plan: &Plan, blocks: &[Block], kpi: Kpi) -> Option<Verdict> {
    let futures = Sample::new(blocks);
    let ranked = ranking(plan, &futures, kpi);
    let [(leader, _), (runner_up, _), ..] = ranked[..] else { return None };
    let differences = paired(&futures.whole(leader, kpi), &futures.whole(runner_up, kpi));
    let pairs = differences.iter().filter(|difference| !difference.is_nan()).count() as u32;
    let share = share_better(&for_the_better(differences, kpi));
    let (low, high) = wilson(share, pairs);
    (pairs > 0).then(|| Verdict {
        kpi,
        leader: plan.policies[leader].key.clone(),
        runner_up: plan.policies[runner_up].key.clone(),
        share,
        ci95: [low, high],
        word: word_of(share.max(0.5)),
        replications: pairs,
        settled: futures.count() >= plan.replications || settled((low.max(0.5), high.max(0.5))),
    })
}

/// The policies with a defined mean, the best first; equal ones in the plan's order.
fn ranking(plan: &Plan, futures: &Sample, kpi: Kpi) -> Vec<(usize, f64)> {
    let sign = if kpi.spec().better == Better::Less { 1.0 } else { -1.0 };
    let mean = |policy| (policy, sign * mean_sd(&futures.whole(policy, kpi)).0);
    let mut ranked: Vec<(usize, f64)> = (0..plan.policies.len()).map(mean).filter(|(_, mean)| !mean.is_nan()).collect();
    ranked.sort_by(|(_, left), (_, right)| left.total_cmp(right));
    ranked
}
