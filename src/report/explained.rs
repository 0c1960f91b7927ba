//! Why it came so, as findings: the same list as one JSON document and as rows.

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::experiment::PlanSpec;

/// What a finding answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// What happened to a dealer: `about` is the sentence of its diary, `value` its loyalty (0-1).
    Story,
    /// How a dealer's time ended: `about` is `stayed` or `left`, `month` when it left; without a `value`.
    End,
    /// What would have retained it: `about` is a lever, moved `from` its value to `value`; `month` is when it leaves all the same.
    #[serde(rename = "kept")]
    Counterfactual,
    /// Why dealers left: `about` is the reason, `value` the dealers lost in the mean of the futures.
    Exits,
    /// Luck or effort: `about` is what is counted, `value` how many, or which share.
    Luck,
    /// What levers are worth: `about` is a group of levers or a lever, `value` its share of the outcome.
    Shares,
    /// What if another policy takes over: `about` is a KPI, `value` the mean difference.
    WhatIf,
}

impl Question {
    /// The word in results.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::End => "end",
            Self::Counterfactual => "kept",
            Self::Exits => "exits",
            Self::Luck => "luck",
            Self::Shares => "shares",
            Self::WhatIf => "what_if",
        }
    }
}

/// A dealer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Who {
    /// Which future, from 1.
    pub replication: u32,
    /// The slot.
    pub slot: u32,
    /// Which person in the slot, from 0.
    pub generation: u32,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What it answers.
    pub question: Question,
    /// Key of the policy that it is about.
    pub policy: String,
    /// The dealer that it is about, where it is about one.
    pub dealer: Option<Who>,
    /// What it is about; see [`Question`].
    pub about: String,
    /// The month, from 1, where there is one.
    pub month: Option<u32>,
    /// The value before, where there was one.
    pub from: Option<f64>,
    /// The value.
    pub value: Option<f64>,
    /// Lower end of its 95 % interval, where there is one.
    pub low: Option<f64>,
    /// Upper end of its 95 % interval, where there is one.
    pub high: Option<f64>,
    /// What the enterprise's discounted profit of the future changes by, money, where a lever is moved.
    pub npv: Option<f64>,
}

impl Finding {
    /// A value without a date and without an interval.
    #[must_use]
    pub fn new(question: Question, policy: &str, about: impl Into<String>, value: f64) -> Self {
        let policy = policy.to_owned();
        Self {
            question,
            policy,
            dealer: None,
            about: about.into(),
            month: None,
            from: None,
            value: Some(value),
            low: None,
            high: None,
            npv: None,
        }
    }

    /// The same in a month, which is given from 0 and told from 1.
    #[must_use]
    pub fn in_month(self, month: Option<u32>) -> Self {
        Self { month: month.map(|month| month + 1), ..self }
    }

    /// The same with a 95 % interval.
    #[must_use]
    pub fn between(self, low: f64, high: f64) -> Self {
        Self { low: Some(low), high: Some(high), ..self }
    }
}

/// What `explain` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Explanation<'a> {
    /// The plan file that was run.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// What was found.
    pub findings: &'a [Finding],
}

impl<'a> Explanation<'a> {
    /// The findings with the plan that they are about.
    #[must_use]
    pub const fn new(plan: &'a PlanSpec, findings: &'a [Finding]) -> Self {
        Self { plan, version: env!("CARGO_PKG_VERSION"), findings }
    }
}

/// One row for each finding; what a finding does not have is undefined.
#[must_use]
pub fn rows(findings: &[Finding]) -> Table<'_> {
    let words = ["question", "policy", "about"].map(Column::text);
    let places = ["replication", "slot", "generation", "month"].map(Column::whole_or_none);
    let numbers = ["from", "value", "low", "high", "npv"].map(Column::number);
    let columns = [&words[..], &places, &numbers].concat();
    let row = |finding: &'_ Finding| {
        let words =
            [finding.question.key(), &finding.policy, &finding.about].map(|word| Cell::Text(word.to_owned().into()));
        let who = |part: fn(&Who) -> u32| finding.dealer.as_ref().map(part);
        let places = [who(|who| who.replication), who(|who| who.slot), who(|who| who.generation), finding.month];
        let Finding { from, value, low, high, npv, .. } = *finding;
        let numbers = [from, value, low, high, npv].map(|number| Cell::Number(number.unwrap_or(f64::NAN)));
        words.into_iter().chain(places.map(Cell::from)).chain(numbers).collect()
    };
    Table { columns, rows: Box::new(findings.iter().map(row)) }
}
