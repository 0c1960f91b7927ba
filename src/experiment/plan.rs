//! What is to be run: a market, a horizon, a seed and some policies, all of them valid.

use serde::{Deserialize, Serialize};

use super::scale::Scale;
use super::spec::unknown;
use crate::registry::Problem;
pub use crate::sim::person::RosterRow;
use crate::sim::{Conditions, Parameters, Policy, Timeline};

/// Key of the policy that is what the enterprise does already: the channel has lived under it before month 0.
pub const TODAY: &str = "today";

/// An experiment that can be run without failing. Read one from a person's words through [`super::spec::PlanSpec`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Key of the scenario it started from.
    pub(super) scenario: String,
    /// The market, with its dated changes.
    pub(super) market: Timeline<Conditions>,
    /// How people behave.
    pub(super) parameters: Parameters,
    /// Horizon in months, 1-120.
    pub(super) months: u32,
    /// Number of replications, 1-100,000.
    pub(super) replications: u32,
    /// The seed.
    pub(super) seed: u64,
    /// Dealer slots, 10-1,000,000.
    pub(super) dealers: u32,
    /// The policies compared, 1-32.
    pub(super) policies: Vec<PolicyPlan>,
    /// Dealers given by a person instead of drawn; empty for none.
    pub(super) roster: Vec<RosterRow>,
    /// How amounts are told.
    pub(super) scale: Scale,
}

impl Plan {
    /// Key of the scenario it started from.
    #[must_use]
    pub fn scenario(&self) -> &str {
        &self.scenario
    }

    /// The market, with its dated changes.
    #[must_use]
    pub const fn market(&self) -> &Timeline<Conditions> {
        &self.market
    }

    /// How people behave.
    #[must_use]
    pub const fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// Horizon in months, 1-120.
    #[must_use]
    pub const fn months(&self) -> u32 {
        self.months
    }

    /// Number of replications, 1-100,000.
    #[must_use]
    pub const fn replications(&self) -> u32 {
        self.replications
    }

    /// The seed.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// Dealer slots, 10-1,000,000.
    #[must_use]
    pub const fn dealers(&self) -> u32 {
        self.dealers
    }

    /// The policies compared, 1-32.
    #[must_use]
    pub fn policies(&self) -> &[PolicyPlan] {
        &self.policies
    }

    /// Dealers given by a person instead of drawn; empty for none.
    #[must_use]
    pub fn roster(&self) -> &[RosterRow] {
        &self.roster
    }

    /// How amounts are told; no figure of a run depends on it.
    #[must_use]
    pub const fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The same plan with only the policy at `place`.
    #[must_use]
    pub fn of_one_policy(&self, place: usize) -> Self {
        Self { policies: vec![self.policies[place].clone()], ..self.clone() }
    }

    /// The same plan without its last policy; a plan of one policy is as it was.
    #[must_use]
    pub fn without_last(&self) -> Self {
        let kept = (self.policies.len() - 1).max(1);
        Self { policies: self.policies[..kept].to_vec(), ..self.clone() }
    }

    /// The same plan with the levers of the policy at `place` changed from a month on.
    #[must_use]
    pub fn with_levers(&self, place: usize, from: u32, change: impl Fn(&Policy) -> Policy) -> Self {
        let mut changed = self.clone();
        changed.policies[place].levers.change(from, None, change);
        changed
    }

    /// The same plan among people who behave otherwise.
    #[must_use]
    pub fn under(&self, parameters: &Parameters) -> Self {
        Self { parameters: *parameters, ..self.clone() }
    }

    /// The position of the policy of the key that a field names.
    ///
    /// # Errors
    /// Says that there is none, and which one is near.
    pub fn policy_index(&self, field: &str, key: &str) -> Result<u16, Problem> {
        let keys = || self.policies.iter().map(|policy| policy.key.as_str());
        let place = keys().position(|own| own == key).map(|place| place as u16);
        place.ok_or_else(|| unknown(field, "policy", key, keys()))
    }
}

/// One policy of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyPlan {
    /// The key under which results are given.
    pub key: String,
    /// The levers, with their dated changes.
    pub levers: Timeline<Policy>,
}
