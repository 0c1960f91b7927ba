//! Who leads among some policies, and how surely: the one answer that the verdict, the studies and the page give.

use crate::numeric::order;
use serde::{Deserialize, Serialize};

use super::sample::paired;
use super::sequential::Lead;
use super::statistics::{VerbalScale, mean_sd, settled, share_better, wilson, word_of};
use crate::numeric::Bounded as _;

/// Who leads, and how surely.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leadership {
    /// Place of the policy with the best mean.
    pub leader: u16,
    /// Place of the policy with the second best mean.
    pub runner_up: u16,
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

impl Leadership {
    /// Compares policies by their figures in each replication, which are for the better, at a look that may spend so much; nothing
    /// if fewer than two have a mean. `complete` says that no replication is to come.
    ///
    /// A leader that wins fewer than half of the replications, because its wins are few and large, is too close to call.
    #[must_use]
    pub fn of(figures: &[Vec<f64>], spent: f64, complete: bool) -> Option<Self> {
        let ranked = ranking(figures);
        let [leader, runner_up, ..] = ranked[..] else { return None };
        let differences = paired(&figures[leader], &figures[runner_up]);
        let replications = differences.iter().filter(|difference| !difference.is_nan()).count() as u32;
        let share = share_better(&differences);
        let (low, high) = wilson(share, replications);
        let leads = leads(figures, &ranked, spent);
        Some(Self {
            leader: leader as u16,
            runner_up: runner_up as u16,
            share,
            ci95: [low, high],
            word: word_of(share.at_least(0.5)),
            replications,
            settled: complete || settled((low.at_least(0.5), high.at_least(0.5))),
            lead: leads[0],
            named: leads.iter().all(Lead::is_sure),
        })
    }

    /// The places of leader and runner-up.
    #[must_use]
    pub fn pair(&self) -> [usize; 2] {
        [self.leader, self.runner_up].map(usize::from)
    }
}

/// The policies with a defined mean, the best first; equal ones in the plan's order. `figures` are for the better.
pub(super) fn ranking(figures: &[Vec<f64>]) -> Vec<usize> {
    let mean = |policy: usize| (policy, mean_sd(&figures[policy]).0);
    let ranked = (0..figures.len()).map(mean).filter(|(_, mean)| !mean.is_nan()).collect();
    order::by_number(ranked, |(_, mean)| -mean).into_iter().map(|(policy, _)| policy).collect()
}

/// The lead of the first of the `ranked` over each of the others, in their order, at a look that may spend so much.
fn leads(figures: &[Vec<f64>], ranked: &[usize], spent: f64) -> Vec<Lead> {
    let Some((leader, others)) = ranked.split_first() else { return Vec::new() };
    let lead = |other: &usize| Lead::of(&paired(&figures[*leader], &figures[*other]), others.len() as u32, spent);
    others.iter().map(lead).collect()
}
