//! The figures of many replications in a fixed order, so that no result depends on who finished first.

use super::{Block, Criterion};
use crate::numeric::order;
use crate::sim::Kpi;

/// Finished blocks, by rising replication.
pub(super) struct Sample<'a>(Vec<&'a Block>);

impl<'a> Sample<'a> {
    pub fn new(blocks: impl IntoIterator<Item = &'a Block>) -> Self {
        Self(order::by_key(blocks.into_iter().collect(), |block| u64::from(block.replication)))
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.0.len() as u32
    }

    pub fn blocks(&self) -> impl Iterator<Item = &'a Block> + '_ {
        self.0.iter().copied()
    }

    /// The figure of the whole horizon in each replication.
    pub fn whole(&self, policy: usize, kpi: Kpi) -> Vec<f64> {
        self.0.iter().map(|block| block.runs[policy].whole(kpi)).collect()
    }

    /// What decides, in each replication, with the sign that makes more of it better.
    pub fn figures(&self, policy: usize, criterion: Criterion) -> Vec<f64> {
        self.0.iter().map(|block| criterion.sign() * criterion.figure(block, policy)).collect()
    }

    /// The figure of a month in each replication.
    pub fn month(&self, policy: usize, kpi: Kpi, month: u32) -> Vec<f64> {
        self.0.iter().map(|block| block.runs[policy].month(month, kpi)).collect()
    }
}

/// What `left` has more than `right` in each replication; undefined where either is.
pub(super) fn paired(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(left, right)| left - right).collect()
}
