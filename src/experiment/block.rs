//! One future under every policy of a plan, on the same luck.
//!
//! The burn-in is lived once and copied; then all policies go through each month side by side, so that the month's luck
//! is drawn once for all of them.

use serde::{Deserialize, Serialize};

use super::Plan;
use super::future::{Future, Shared};
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::kpi::Whole;
use crate::sim::{Fraction, KPI_COUNT, KPIS, Kpi, MonthRecord};

/// One replication of all policies: the unit of work, of statistics and of messages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Which future, from 0.
    pub replication: u32,
    /// One run for each policy of the plan, in its order.
    pub runs: Vec<Run>,
    /// What leaving be comes to in this future, over the whole horizon and in the order of [`Kpi`]; empty where it was not run.
    pub left_be: Vec<f64>,
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

    /// The figures of a history, some of them against the history of leaving be.
    fn new(history: &[MonthRecord], left_be: Option<&[MonthRecord]>) -> Self {
        let other = |month: usize| left_be.map(|left_be| &left_be[month]);
        let months: Vec<_> = history.iter().enumerate().map(|(month, record)| relate(record, other(month))).collect();
        let total = sum(history);
        let related = relate(&total, left_be.map(sum).as_ref());
        let by_month = months.iter().flatten().map(|fraction| fraction.value()).collect();
        Self { by_month, whole: whole(&months, &total, &related) }
    }
}

/// Runs one future of a plan under all its policies, with the KPIs that compare a policy with leaving be.
#[must_use]
pub fn run_block(plan: &Plan, replication: u32) -> Block {
    let mut shared = Shared::new(plan, replication);
    let mut futures = shared.futures(plan);
    let left_be = shared.left_be(plan);
    let reference = plan.policies.iter().position(|policy| policy.levers == left_be).unwrap_or_else(|| {
        futures.push(shared.future(&left_be));
        futures.len() - 1
    });
    live(plan, &mut shared, &mut futures);
    let against = futures[reference].history();
    let runs = futures[..plan.policies.len()].iter().map(|future| Run::new(future.history(), Some(against))).collect();
    let left_be = Run::new(against, Some(against)).whole;
    Block { replication, runs, left_be }
}

/// Runs one future of a plan under all its policies and nothing else: the KPIs that compare a policy with leaving be are
/// undefined.
#[must_use]
pub fn run_policies(plan: &Plan, replication: u32) -> Block {
    let mut shared = Shared::new(plan, replication);
    let mut futures = shared.futures(plan);
    live(plan, &mut shared, &mut futures);
    let runs = futures.iter().map(|future| Run::new(future.history(), None)).collect();
    Block { replication, runs, left_be: Vec::new() }
}

/// Lives through all months, side by side.
fn live(plan: &Plan, shared: &mut Shared, futures: &mut [Future]) {
    for month in 0..plan.months {
        shared.draw(month);
        for future in &mut *futures {
            future.live_unseen(plan, shared, month);
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

/// Fills in the KPIs that compare a month, or a whole history, with leaving be.
fn relate(month: &MonthRecord, left_be: Option<&MonthRecord>) -> MonthRecord {
    let mut related = *month;
    let Some(left_be) = left_be else {
        for kpi in [Kpi::WinWin, Kpi::PolicyRoi, Kpi::PolicyCost] {
            related[kpi as usize] = Fraction::default();
        }
        return related;
    };
    let spent = |record: &MonthRecord| record[Kpi::PolicyCost as usize].of;
    let gain = |of: fn(&MonthRecord) -> f64| {
        let (here, there) = (of(month), of(left_be));
        if there == 0.0 { 0.0 } else { ((here - there) / there.abs()).at_least(0.0) }
    };
    let product = gain(enterprise) * gain(dealers);
    let extra = spent(month) - spent(left_be);
    related[Kpi::WinWin as usize] = Fraction::plain(numeric::sqrt(product));
    related[Kpi::PolicyRoi as usize] = Fraction::new(enterprise(month) - enterprise(left_be), extra);
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
