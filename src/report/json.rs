//! Whole results as one JSON document, with the plan that made them. An undefined figure is `null`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::experiment::horizon::Horizon;
use crate::experiment::statistics::VerbalScale;
use crate::experiment::{
    Block, Criterion, Difference, Leadership, Plan, PlanSpec, PolicySummary, Summary, Verdict, digest, verdict,
};
use crate::sim::{KPIS, Kpi};
use crate::study::equal_budget::Priced;

/// What `compare` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Comparison<'a> {
    /// The plan file that was run.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// Number of futures that were run.
    pub replications: u32,
    /// Every policy of the plan, in its order.
    pub policies: &'a [PolicySummary],
    /// Every other policy against the baseline.
    pub differences: &'a [Difference],
    /// The recommendation; null for a single policy.
    pub verdict: Option<Recommendation>,
    /// When the leader's gain over the runner-up begins to last, or is lost; null for a single policy.
    pub horizon: Option<Horizon>,
    /// How far each policy went for the budget; empty where no budget was given.
    pub equal_budget: Vec<AtBudget>,
    /// Digest of every figure of every future.
    pub digest: String,
}

/// How far a policy went for the budget.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AtBudget {
    /// The policy's key.
    pub policy: String,
    /// Its intensity and what it costs there.
    #[serde(flatten)]
    pub priced: Priced,
}

/// Which policy to take, and how sure that is.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// What decides: the key of a KPI, or `score`.
    pub kpi: &'static str,
    /// Key of the policy with the best mean.
    pub leader: String,
    /// Key of the policy with the second best mean.
    pub runner_up: String,
    /// Share of futures (0-1) in which the leader does better; ties count half.
    pub share: f64,
    /// 95 % interval of that share (Wilson 1927).
    pub ci95: [f64; 2],
    /// The word for that share.
    pub word: &'static str,
    /// What the word says, for those who decide by it; no export has it.
    #[serde(skip)]
    pub scale: VerbalScale,
    /// Number of futures in which both are defined.
    pub replications: u32,
    /// Whether more futures would hardly change the word.
    pub settled: bool,
    /// Mean lead of the leader over the runner-up.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub lead: f64,
    /// 95 % interval of the mean lead that holds however often one has looked, and for all rivals together.
    #[cfg_attr(feature = "cli", schemars(with = "[Option<f64>; 2]"))]
    pub lead_ci95: [f64; 2],
    /// Whether the leader is surely the best: its interval against every other policy lies above zero.
    pub named: bool,
}

/// What `run` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "cli", schemars(rename = "Futures"))]
pub struct Replications<'a> {
    /// The plan file that was run.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// Number of futures that were run.
    pub replications: u32,
    /// One entry for each future and policy, in this order.
    pub runs: Vec<ReplicationRun<'a>>,
    /// Digest of every figure of every future.
    pub digest: String,
}

/// One future under one policy.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "cli", schemars(rename = "FutureRun"))]
pub struct ReplicationRun<'a> {
    /// The policy's key.
    pub policy: &'a str,
    /// Which future, from 1.
    pub replication: u32,
    /// Figures of the whole horizon, by KPI.
    #[cfg_attr(feature = "cli", schemars(with = "BTreeMap<Kpi, Option<f64>>"))]
    pub whole: BTreeMap<Kpi, f64>,
    /// Figures of every month from the first on, by KPI.
    #[cfg_attr(feature = "cli", schemars(with = "BTreeMap<Kpi, Vec<Option<f64>>>"))]
    pub by_month: BTreeMap<Kpi, Vec<f64>>,
}

impl<'a> Comparison<'a> {
    /// The comparison of finished blocks, decided by `criterion`.
    #[must_use]
    pub fn new(spec: &'a PlanSpec, plan: &Plan, blocks: &[Block], summary: &'a Summary, criterion: Criterion) -> Self {
        let verdict = verdict(plan, blocks, criterion);
        let horizon = verdict.as_ref().map(|verdict| {
            let [leader, runner_up] = verdict.leadership.pair();
            Horizon::of(blocks, leader, runner_up)
        });
        Self {
            plan: spec,
            version: env!("CARGO_PKG_VERSION"),
            replications: summary.replications,
            policies: &summary.policies,
            differences: &summary.differences,
            verdict: verdict.map(Recommendation::from),
            horizon,
            equal_budget: Vec::new(),
            digest: digest(blocks),
        }
    }
}

impl From<Verdict> for Recommendation {
    fn from(verdict: Verdict) -> Self {
        let Verdict { criterion, leader, runner_up, leadership } = verdict;
        let Leadership { share, ci95, word, replications, settled, lead, named, .. } = leadership;
        Self {
            kpi: criterion.key(),
            leader,
            runner_up,
            share,
            ci95,
            word: word_text(word),
            scale: word,
            replications,
            settled,
            lead: lead.mean,
            lead_ci95: [lead.low, lead.high],
            named,
        }
    }
}

/// The word of the verbal scale in English.
#[must_use]
pub const fn word_text(word: VerbalScale) -> &'static str {
    match word {
        VerbalScale::AlmostAlways => "almost always",
        VerbalScale::Usually => "usually",
        VerbalScale::MoreOftenThanNot => "more often than not",
        VerbalScale::TooClose => "too close to call",
    }
}

impl<'a> Replications<'a> {
    /// All figures of finished blocks.
    #[must_use]
    pub fn new(spec: &'a PlanSpec, plan: &'a Plan, blocks: &[Block]) -> Self {
        let runs = blocks.iter().flat_map(|block| {
            let policies = plan.policies().iter().zip(&block.runs);
            policies.map(|(policy, run)| ReplicationRun {
                policy: &policy.key,
                replication: block.replication + 1,
                whole: KPIS.iter().map(|spec| (spec.kpi, run.whole(spec.kpi))).collect(),
                by_month: KPIS.iter().map(|spec| (spec.kpi, series(plan, run, spec.kpi))).collect(),
            })
        });
        Self {
            plan: spec,
            version: env!("CARGO_PKG_VERSION"),
            replications: blocks.len() as u32,
            runs: runs.collect(),
            digest: digest(blocks),
        }
    }
}

fn series(plan: &Plan, run: &crate::experiment::Run, kpi: Kpi) -> Vec<f64> {
    (0..plan.months()).map(|month| run.month(month, kpi)).collect()
}
