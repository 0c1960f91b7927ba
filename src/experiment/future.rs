//! One future lived under one policy, and what the policies of a future share: the beginning and the luck.

use super::Plan;
use crate::luck::LuckSource;
use crate::sim::diary::Witness;
use crate::sim::policy::PRESETS;
use crate::sim::world::BURN_IN_MONTHS;
use crate::sim::{Conditions, MonthLuck, MonthRecord, Policy, Setting, Timeline, World, advance};

/// What all policies of one future have in common.
pub struct Shared {
    /// The channel at month 0, after the burn-in under the reference policy.
    start: World,
    luck: MonthLuck,
    months: u32,
}

impl Shared {
    /// Lives through the burn-in of that future.
    #[must_use]
    pub fn new(plan: &Plan, replication: u32) -> Self {
        let source = LuckSource::new(plan.seed, replication);
        let conditions = Conditions { market_growth: 0.0, ..*plan.market.at(0) };
        let policy = reference_policy(&conditions);
        let setting = Setting { policy: &policy, conditions: &conditions, parameters: &plan.parameters };
        let mut start = World::new(plan.dealers, &plan.roster, setting, &source);
        let mut luck = MonthLuck::from(source);
        for month in -BURN_IN_MONTHS..0 {
            luck.draw(month, start.dealers.len(), start.territories.len());
            advance(&mut start, setting, &luck, &mut ());
        }
        start.found_cohort();
        Self { start, luck, months: plan.months }
    }

    /// Draws the luck of a month for all.
    pub fn draw(&mut self, month: u32) {
        self.luck.draw(month.cast_signed(), self.start.dealers.len(), self.start.territories.len());
    }

    /// The channel at month 0.
    #[must_use]
    pub const fn start(&self) -> &World {
        &self.start
    }

    /// This future under each policy of the plan, about to begin.
    #[must_use]
    pub fn futures(&self, plan: &Plan) -> Vec<Future> {
        plan.policies.iter().map(|policy| self.future(&policy.levers)).collect()
    }

    /// This future under a policy, about to begin.
    #[must_use]
    pub fn future(&self, levers: &Timeline<Policy>) -> Future {
        Future { world: self.start.clone(), levers: levers.clone(), history: Vec::with_capacity(self.months as usize) }
    }

    /// The policy of leaving the dealers be, in the market of the plan's start.
    #[must_use]
    pub fn left_be(&self, plan: &Plan) -> Timeline<Policy> {
        Timeline::constant(reference_policy(plan.market.at(0)))
    }
}

/// The reference policy in a market.
fn reference_policy(conditions: &Conditions) -> Policy {
    PRESETS[0].policy(conditions.usual_margin)
}

/// One future under one policy, up to some month.
pub struct Future {
    /// The channel.
    pub world: World,
    levers: Timeline<Policy>,
    history: Vec<MonthRecord>,
}

impl Future {
    /// Lives through `month`, whose luck has been drawn.
    pub fn live(&mut self, plan: &Plan, shared: &Shared, month: u32, witness: &mut impl Witness) {
        let setting =
            Setting { policy: self.levers.at(month), conditions: plan.market.at(month), parameters: &plan.parameters };
        self.history.push(advance(&mut self.world, setting, &shared.luck, witness));
    }

    /// Lives through `month` with nobody watching. One copy of the model for all who do so keeps programs small.
    #[inline(never)]
    pub fn live_unseen(&mut self, plan: &Plan, shared: &Shared, month: u32) {
        self.live(plan, shared, month, &mut ());
    }

    /// The KPIs of the months lived so far.
    #[must_use]
    pub fn history(&self) -> &[MonthRecord] {
        &self.history
    }
}
