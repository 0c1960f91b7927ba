//! One replication under every policy of a plan, on the same draws.
//!
//! The burn-in is lived once and copied; then all policies go through each month side by side, so that the month's draws
//! are made once for all of them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Plan;
use super::replication::{Replication, Shared};
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::kpi::Whole;
use crate::sim::{Fraction, KPI_COUNT, KPIS, Kpi, MonthRecord};

/// One replication of all policies: the unit of work, of statistics and of messages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Which replication, from 0.
    pub replication: u32,
    /// One run for each policy of the plan, in its order.
    pub runs: Vec<Run>,
    /// What the baseline comes to in this replication, over the whole horizon and in the order of [`Kpi`]; empty where it was
    /// not run.
    pub baseline: Vec<f64>,
}

/// One replication under one policy.
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

    /// The figures of a history, some of them against that of the baseline.
    fn new(history: &[MonthRecord], baseline: Option<&[MonthRecord]>) -> Self {
        let other = |month: usize| baseline.map(|baseline| &baseline[month]);
        let months: Vec<_> = history.iter().enumerate().map(|(month, record)| relate(record, other(month))).collect();
        let total = sum(history);
        let related = relate(&total, baseline.map(sum).as_ref());
        let by_month = months.iter().flatten().map(|fraction| fraction.value()).collect();
        Self { by_month, whole: whole(&months, &total, &related) }
    }
}

/// Runs one replication of a plan under all its policies, with the KPIs that compare a policy with the baseline.
#[must_use]
pub fn run_block(plan: &Plan, replication: u32) -> Block {
    let mut shared = Shared::new(plan, replication);
    let mut replications = shared.replications(plan);
    let baseline = shared.baseline(plan);
    let reference = plan.policies.iter().position(|policy| policy.levers == baseline).unwrap_or_else(|| {
        replications.push(shared.replication(&baseline));
        replications.len() - 1
    });
    live(plan, &mut shared, &mut replications, 0..plan.months);
    let against = replications[reference].history();
    let runs = replications[..plan.policies.len()]
        .iter()
        .map(|replication| Run::new(replication.history(), Some(against)))
        .collect();
    let baseline = Run::new(against, Some(against)).whole;
    Block { replication, runs, baseline }
}

/// Runs one replication of a plan under all its policies and nothing else: the KPIs that compare a policy with the baseline are
/// undefined.
#[must_use]
pub fn run_policies(plan: &Plan, replication: u32) -> Block {
    let mut shared = Shared::new(plan, replication);
    let mut replications = shared.replications(plan);
    live(plan, &mut shared, &mut replications, 0..plan.months);
    Block::of(replication, &replications)
}

impl Block {
    /// What came of a replication under all policies, none of them against the baseline.
    pub(super) fn of(replication: u32, replications: &[Replication]) -> Self {
        let runs = replications.iter().map(|replication| Run::new(replication.history(), None)).collect();
        Self { replication, runs, baseline: Vec::new() }
    }
}

/// Lives through some months, side by side.
pub(super) fn live(plan: &Plan, shared: &mut Shared, replications: &mut [Replication], months: Range<u32>) {
    for month in months {
        shared.draw(month);
        for replication in &mut *replications {
            replication.live_unseen(plan, shared, month);
        }
    }
}

/// The sum of all months, fraction by fraction.
fn sum(history: &[MonthRecord]) -> MonthRecord {
    history.iter().fold([Fraction::default(); KPI_COUNT], |mut total, month| {
        for (total, fraction) in total.iter_mut().zip(month) {
            total.of += fraction.of;
            total.per += fraction.per;
        }
        total
    })
}

/// Fills in the KPIs that compare a month, or a whole history, with the baseline.
fn relate(month: &MonthRecord, baseline: Option<&MonthRecord>) -> MonthRecord {
    let mut related = *month;
    let Some(baseline) = baseline else {
        for kpi in [Kpi::WinWin, Kpi::PolicyRoi, Kpi::PolicyCost] {
            related[kpi as usize] = Fraction::default();
        }
        return related;
    };
    let spent = |record: &MonthRecord| record[Kpi::PolicyCost as usize].of;
    let gain = |of: fn(&MonthRecord) -> f64| {
        let (here, there) = (of(month), of(baseline));
        if there == 0.0 { 0.0 } else { ((here - there) / there.abs()).at_least(0.0) }
    };
    let product = gain(enterprise) * gain(dealers);
    let extra = spent(month) - spent(baseline);
    related[Kpi::WinWin as usize] = Fraction::plain(numeric::sqrt(product));
    related[Kpi::PolicyRoi as usize] = Fraction::new(enterprise(month) - enterprise(baseline), extra);
    related[Kpi::PolicyCost as usize].of = extra;
    related
}

fn enterprise(record: &MonthRecord) -> f64 {
    record[Kpi::EnterpriseProfit as usize].of
}

fn dealers(record: &MonthRecord) -> f64 {
    record[Kpi::ChannelProfit as usize].of - enterprise(record)
}

/// The figures of the whole horizon.
fn whole(months: &[MonthRecord], total: &MonthRecord, related: &MonthRecord) -> Vec<f64> {
    let last = months.last().expect("a plan has at least one month");
    let figure = |whole: Whole, kpi: Kpi| match whole {
        Whole::Quotient => related[kpi as usize].value(),
        Whole::Sum => total[kpi as usize].of,
        Whole::Last => last[kpi as usize].value(),
    };
    KPIS.iter().map(|spec| figure(spec.whole, spec.kpi)).collect()
}
