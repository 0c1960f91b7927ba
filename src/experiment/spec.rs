//! What a person or a file wrote: a plan in words, not yet checked.
//!
//! A [`PlanSpec`] may hold anything; [`Plan::try_from`] turns it into a [`Plan`] that runs without failing, or lists
//! everything that is wrong with it at once. Every field has a default, so `{}` is a plan file.
//!
//! ```
//! use dealers_choice::experiment::{Plan, PlanSpec};
//!
//! let spec = PlanSpec::from_json(r#"{ "scenario": "recession", "policies": [{ "key": "mixed" }] }"#).expect("a valid plan");
//! let plan = Plan::try_from(spec).expect("a plan that can be run");
//! assert_eq!((plan.months(), plan.policies().len()), (60, 1));
//!
//! let problems = PlanSpec::from_json(r#"{ "months": 500, "scenarios": "mid" }"#).expect_err("two mistakes");
//! assert_eq!(problems.len(), 2);
//! ```

pub mod dials;
mod differences;
mod hint;
mod limits;
mod names;
mod read;
mod resolve;
mod strict;

use std::collections::BTreeMap;

use serde::Serialize;

use super::plan::{Plan, RosterRow};
use super::scale::ScaleSpec;
use crate::registry::Problem;

pub use differences::{Dated, Differences, Moved, PolicyDifferences, Size};
pub use hint::{Settings, unknown};
pub use limits::{AMOUNT, CURRENCY_LENGTH_MAX, Limit, NAME_LENGTH_MAX};
pub use names::LOOKS;

/// Version of the plan file's form that this program reads and writes.
pub const PLAN_VERSION: u32 = 1;

/// A plan as somebody wrote it. The fields are those of the plan file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanSpec {
    /// Version of the plan file's form; [`PLAN_VERSION`].
    pub version: u32,
    /// Key of the scenario to start from.
    pub scenario: String,
    /// Conditions of the market that differ from the scenario's.
    pub conditions: Settings,
    /// Behavioural parameters that differ from the defaults.
    pub parameters: Settings,
    /// Horizon in months, 1-120.
    pub months: u32,
    /// Number of replications, 1-100,000.
    pub replications: u32,
    /// The seed.
    pub seed: u64,
    /// Dealer slots, 10-1,000,000.
    pub dealers: u32,
    /// The policies compared, 1-32.
    pub policies: Vec<PolicySpec>,
    /// Conditions that change at a date.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ChangeSpec>,
    /// Dealers given instead of drawn; empty for none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roster: Vec<RosterRow>,
    /// In whose units amounts are told.
    #[serde(skip_serializing_if = "ScaleSpec::is_empty")]
    pub scale: ScaleSpec,
}

/// A policy as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PolicySpec {
    /// The key under which results are given: 1-40 of `a-z`, `0-9`, `_`.
    pub key: String,
    /// Key of the preset to start from; without it the preset of the same key, else `laissez_faire`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// Levers that differ from the base. They win over the dials.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub set: Settings,
    /// How many times the carrot's difference to the baseline is added, 0-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrot_intensity: Option<f64>,
    /// How many times the stick's difference to the baseline is added, 0-4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stick_intensity: Option<f64>,
    /// Whether the stick that is added is the fair one.
    #[serde(skip_serializing_if = "Clone::clone")]
    pub fairness: bool,
    /// Levers that change at a date and stay so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<FromSpec>,
    /// What it is called, 1-60 characters; without it the key says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its colour and shape on the page, one of [`LOOKS`]; without it those of the preset of the same key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look: Option<String>,
}

/// Levers that change at a date.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FromSpec {
    /// The first month with the new values, 0-119.
    pub month: u32,
    /// The new values.
    pub set: Settings,
}

/// Conditions that change at a date.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChangeSpec {
    /// The first month with the new values, 0-119.
    pub month: u32,
    /// The month in which the old values come back; without it they never do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<u32>,
    /// The new values.
    pub conditions: Settings,
}

impl Default for PlanSpec {
    fn default() -> Self {
        Self {
            version: PLAN_VERSION,
            scenario: "mid".to_owned(),
            conditions: Settings::new(),
            parameters: Settings::new(),
            months: 60,
            replications: 100,
            seed: 4217,
            dealers: 60,
            policies: ["carrot", "stick", "mixed"].map(PolicySpec::preset).into(),
            changes: Vec::new(),
            roster: Vec::new(),
            scale: ScaleSpec::default(),
        }
    }
}

impl PolicySpec {
    /// The preset of that key as it is.
    #[must_use]
    pub fn preset(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            base: None,
            set: Settings::new(),
            carrot_intensity: None,
            stick_intensity: None,
            fairness: true,
            from: Vec::new(),
            name: None,
            look: None,
        }
    }

    /// Key of the preset it starts from.
    #[must_use]
    pub fn base_key(&self) -> &str {
        let own = crate::sim::Preset::find(&self.key).map(|preset| preset.key);
        self.base.as_deref().or(own).unwrap_or("laissez_faire")
    }

    /// What it is called where no other words are at hand: its name, else its key.
    #[must_use]
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.key)
    }
}

impl PlanSpec {
    /// What the policy of that key is called: its name, else its key.
    #[must_use]
    pub fn label<'a>(&'a self, key: &'a str) -> &'a str {
        self.policies.iter().find(|policy| policy.key == key).map_or(key, PolicySpec::label)
    }

    /// Longest plan file that is read, in bytes.
    pub const TEXT_MAX: usize = 1 << 20;

    /// Reads a plan file.
    ///
    /// # Errors
    /// Everything that is wrong with it: its form, its keys, its values and its size.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let (spec, mut problems) = Self::draft_from_json(text);
        if let Err(more) = resolve::resolve(&spec) {
            problems.extend(more);
        }
        if problems.is_empty() { Ok(spec) } else { Err(problems) }
    }

    /// Reads the form of a plan file, but does not check its keys and values yet: what could be read, and what could not.
    #[must_use]
    pub fn draft_from_json(text: &str) -> (Self, Vec<Problem>) {
        read::read(text)
    }

    /// The plan file, readable by [`PlanSpec::from_json`].
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("keys are text, so a plan can always be written");
        text.push('\n');
        text
    }

    /// The same plan with every value spelled the usual way: switches as `true` or `false`, choices as words.
    ///
    /// Values that cannot be read stay as they are.
    #[must_use]
    pub fn spelled(mut self) -> Self {
        use crate::sim::{Conditions, Parameters, Policy};
        hint::respell(&mut self.conditions, Conditions::SPECS);
        hint::respell(&mut self.parameters, Parameters::SPECS);
        self.changes.iter_mut().for_each(|change| hint::respell(&mut change.conditions, Conditions::SPECS));
        for policy in &mut self.policies {
            hint::respell(&mut policy.set, Policy::SPECS);
            policy.from.iter_mut().for_each(|from| hint::respell(&mut from.set, Policy::SPECS));
        }
        self
    }
}

impl TryFrom<PlanSpec> for Plan {
    type Error = Vec<Problem>;

    fn try_from(spec: PlanSpec) -> Result<Self, Self::Error> {
        Self::try_from(&spec)
    }
}

impl TryFrom<&PlanSpec> for Plan {
    type Error = Vec<Problem>;

    fn try_from(spec: &PlanSpec) -> Result<Self, Self::Error> {
        resolve::resolve(spec)
    }
}
