//! What the replications of a plan say together: means, bands, and differences on the same draws.
//!
//! Policies are compared replication by replication, because the same draws make most of the spread cancel. Figures that are
//! undefined in a replication (fairness without a sanction) are left out and counted.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sample::{Sample, paired};
use super::statistics::{mean_interval, mean_sd, quantiles, share_better};
use super::{Block, Plan};
use crate::sim::Kpi;
use crate::sim::kpi::Better;

/// The shares at which the bands lie: nine in ten replications, half of them, and the median.
const SHARES: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// What the futures of a plan say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Summary {
    /// Number of futures that are summed up.
    pub replications: u32,
    /// Every policy of the plan, in its order.
    pub policies: Vec<PolicySummary>,
    /// Every other policy against the baseline: by policy, then KPI.
    pub differences: Vec<Difference>,
}

/// The figures of one policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PolicySummary {
    /// The policy's key.
    pub key: String,
    /// Its figures, by KPI.
    pub kpis: BTreeMap<Kpi, Figures>,
}

/// One KPI of one policy over all futures. Without a defined value a figure is not a number.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Figures {
    /// Mean of the figures of the whole horizon.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub mean: f64,
    /// Their standard deviation.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub sd: f64,
    /// Their 5 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q05: f64,
    /// Their 25 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q25: f64,
    /// Their median.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q50: f64,
    /// Their 75 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q75: f64,
    /// Their 95 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q95: f64,
    /// Number of futures in which the figure of the whole horizon is undefined.
    pub undefined: u32,
    /// The bands, month by month.
    pub by_month: Bands,
}

/// Quantiles by month, from month 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Bands {
    /// The 5 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Vec<Option<f64>>"))]
    pub q05: Vec<f64>,
    /// The 25 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Vec<Option<f64>>"))]
    pub q25: Vec<f64>,
    /// The median.
    #[cfg_attr(feature = "cli", schemars(with = "Vec<Option<f64>>"))]
    pub q50: Vec<f64>,
    /// The 75 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Vec<Option<f64>>"))]
    pub q75: Vec<f64>,
    /// The 95 % quantile.
    #[cfg_attr(feature = "cli", schemars(with = "Vec<Option<f64>>"))]
    pub q95: Vec<f64>,
}

/// One KPI of a policy less the same KPI of the baseline, on the same luck.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Difference {
    /// The policy's key.
    pub policy: String,
    /// The baseline's key.
    pub baseline: String,
    /// The KPI.
    pub kpi: Kpi,
    /// Mean difference of the figures of the whole horizon.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub mean: f64,
    /// 95 % interval of the mean difference, by Student's t.
    #[cfg_attr(feature = "cli", schemars(with = "[Option<f64>; 2]"))]
    pub ci95: [f64; 2],
    /// Share of futures (0-1) in which the policy does better, ties counting half.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub share_better: f64,
    /// Bands of the difference, month by month.
    pub by_month: Bands,
}

/// Sums up finished blocks, in whatever order they come. `baseline` is the position of a policy in the plan.
#[must_use]
pub fn summarise(plan: &Plan, blocks: &[Block], kpis: &[Kpi], baseline: u32) -> Summary {
    let replications = Sample::new(blocks);
    let baseline = baseline as usize;
    let others = (0..plan.policies.len()).filter(|policy| *policy != baseline);
    Summary {
        replications: replications.count(),
        policies: (0..plan.policies.len()).map(|policy| policy_summary(plan, &replications, policy, kpis)).collect(),
        differences: others
            .flat_map(|policy| kpis.iter().map(move |kpi| (policy, *kpi)))
            .map(|(policy, kpi)| difference(plan, &replications, [policy, baseline], kpi))
            .collect(),
    }
}

fn policy_summary(plan: &Plan, replications: &Sample, policy: usize, kpis: &[Kpi]) -> PolicySummary {
    let figures = |kpi: &Kpi| (*kpi, figures(plan, replications, policy, *kpi));
    PolicySummary { key: plan.policies[policy].key.clone(), kpis: kpis.iter().map(figures).collect() }
}

fn figures(plan: &Plan, replications: &Sample, policy: usize, kpi: Kpi) -> Figures {
    let mut whole = replications.whole(policy, kpi);
    let (mean, sd) = mean_sd(&whole);
    let [q05, q25, q50, q75, q95] = five(&mut whole);
    Figures {
        mean,
        sd,
        q05,
        q25,
        q50,
        q75,
        q95,
        undefined: whole.iter().filter(|value| value.is_nan()).count() as u32,
        by_month: bands(plan.months, |month| replications.month(policy, kpi, month)),
    }
}

fn difference(plan: &Plan, replications: &Sample, [policy, baseline]: [usize; 2], kpi: Kpi) -> Difference {
    let whole = paired(&replications.whole(policy, kpi), &replications.whole(baseline, kpi));
    let (mean, low, high) = mean_interval(&whole);
    let month = |month| paired(&replications.month(policy, kpi, month), &replications.month(baseline, kpi, month));
    Difference {
        policy: plan.policies[policy].key.clone(),
        baseline: plan.policies[baseline].key.clone(),
        kpi,
        mean,
        ci95: [low, high],
        share_better: share_better(&for_the_better(whole, kpi)),
        by_month: bands(plan.months, month),
    }
}

/// The differences with the sign that makes more of it better.
pub(super) fn for_the_better(mut differences: Vec<f64>, kpi: Kpi) -> Vec<f64> {
    if kpi.spec().better == Better::Less {
        for difference in &mut differences {
            *difference = -*difference;
        }
    }
    differences
}

fn five(values: &mut [f64]) -> [f64; 5] {
    quantiles(values, &SHARES).try_into().expect("as many quantiles as shares")
}

fn bands(months: u32, values: impl Fn(u32) -> Vec<f64>) -> Bands {
    let mut bands = Bands::default();
    for month in 0..months {
        let [q05, q25, q50, q75, q95] = five(&mut values(month));
        bands.q05.push(q05);
        bands.q25.push(q25);
        bands.q50.push(q50);
        bands.q75.push(q75);
        bands.q95.push(q95);
    }
    bands
}
