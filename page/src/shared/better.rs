//! A mix that a search has found to be better than a policy that is tried: known on every screen that gives the answer.

use crate::shared::Shared;
use dealers_choice::experiment::{Criterion, PlanSpec, PolicySpec};

/// A mix that is surely better than what it was made of, on luck that the search had not seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    /// The plan in which that is so, without its policies.
    pub market: PlanSpec,
    /// The policy that it was made of.
    pub base: PolicySpec,
    /// The mix.
    pub policy: PolicySpec,
    /// What decided.
    pub criterion: Criterion,
    /// Its relative gain over that policy.
    pub gain: f64,
}

/// A plan without its policies.
#[must_use]
pub fn market_of(plan: &PlanSpec) -> PlanSpec {
    PlanSpec { policies: Vec::new(), ..plan.clone() }
}

impl Shared {
    /// The better mix that is known of a policy that is tried, and that policy's place; none where the mix is tried itself.
    #[must_use]
    pub fn better(&self) -> Option<(&Better, usize)> {
        let plan = self.draft().spec();
        let better = self.better.as_deref().filter(|better| better.criterion == self.criterion)?;
        let is_tried =
            plan.policies.iter().any(|policy| policy.set == better.policy.set && policy.base == better.policy.base);
        let base = plan.policies.iter().position(|policy| *policy == better.base)?;
        (!is_tried && better.market == market_of(plan)).then_some((better, base))
    }
}
