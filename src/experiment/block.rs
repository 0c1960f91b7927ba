//! One future under every policy of a plan, on the same luck.

use serde::{Deserialize, Serialize};

use crate::sim::{KPI_COUNT, Kpi};

/// One replication of all policies: the unit of work, of statistics and of messages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Which future, from 0.
    pub replication: u32,
    /// One run for each policy of the plan, in its order.
    pub runs: Vec<Run>,
}

/// One future under one policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Monthly figures, month-major: `by_month[month * KPI_COUNT + kpi]`. Undefined figures are not a number.
    pub by_month: Vec<f64>,
    /// Figures of the whole horizon, in the order of [`Kpi`].
    pub whole: Vec<f64>,
}

impl Run {
    /// The figure of `kpi` in `month`.
    #[must_use]
    pub fn month(&self, month: u32, kpi: Kpi) -> f64 {
        self.by_month[month as usize * KPI_COUNT + kpi as usize]
    }

    /// The figure of `kpi` over the whole horizon.
    #[must_use]
    pub fn whole(&self, kpi: Kpi) -> f64 {
        self.whole[kpi as usize]
    }
}
