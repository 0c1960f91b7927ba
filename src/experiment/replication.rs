//! One replication lived under one policy, and what the policies of a replication share: the beginning and the draws.

use super::Plan;
use super::plan::TODAY;
use crate::luck::DrawSource;
use crate::sim::diary::Observer;
use crate::sim::policy::PRESETS;
use crate::sim::world::BURN_IN_MONTHS;
use crate::sim::{
    Conditions, MonthDraws, MonthRecord, Policy, Setting, Timeline, World, advance, advance_together, open_market,
};

/// What all policies of one replication have in common.
pub struct Shared {
    /// The channel at month 0, after the burn-in.
    start: World,
    draws: MonthDraws,
    months: u32,
}

impl Shared {
    /// Lives through the burn-in of that replication: under what is done today, if the plan says what that is, else under the
    /// baseline policy. So what is done already costs no start, and what is new does.
    #[must_use]
    pub fn new(plan: &Plan, replication: u32) -> Self {
        let source = DrawSource::new(plan.seed, replication);
        let conditions = Conditions { market_growth: 0.0, ..*plan.market.at(0) };
        let today = plan.policies.iter().find(|policy| policy.key == TODAY);
        let policy = today.map_or_else(|| baseline_policy(&conditions), |policy| *policy.levers.at(0));
        let setting = Setting { policy: &policy, conditions: &conditions, parameters: &plan.parameters };
        let mut start = World::new(plan.dealers, &plan.roster, setting, &source);
        let mut draws = MonthDraws::from(source);
        for month in -BURN_IN_MONTHS..0 {
            draws.draw(month, start.dealers.len(), start.territories.len());
            advance(&mut start, setting, &draws, &mut Observer::blind());
        }
        start.found_cohort();
        Self { start, draws, months: plan.months }
    }

    /// Makes the draws of a month for all.
    pub fn draw(&mut self, month: u32) {
        self.draw_for(month, self.start.dealers.len());
    }

    /// Makes the draws of a month for all, where a channel has come to have so many places.
    fn draw_for(&mut self, month: u32, places: usize) {
        self.draws.draw(month.cast_signed(), places, self.start.territories.len());
    }

    /// The channel at month 0.
    #[must_use]
    pub const fn start(&self) -> &World {
        &self.start
    }

    /// This replication under each policy of the plan, about to begin.
    #[must_use]
    pub fn replications(&self, plan: &Plan) -> Vec<Replication> {
        plan.policies.iter().map(|policy| self.replication(&policy.levers)).collect()
    }

    /// This replication under a policy, about to begin.
    #[must_use]
    pub fn replication(&self, levers: &Timeline<Policy>) -> Replication {
        Replication {
            world: self.start.clone(),
            levers: levers.clone(),
            history: Vec::with_capacity(self.months as usize),
        }
    }

    /// The baseline policy, which leaves the dealers be, in the market of the plan's start.
    #[must_use]
    pub fn baseline(&self, plan: &Plan) -> Timeline<Policy> {
        Timeline::constant(baseline_policy(plan.market.at(0)))
    }
}

/// The baseline policy in a market.
fn baseline_policy(conditions: &Conditions) -> Policy {
    PRESETS[0].policy(conditions.usual_margin)
}

/// One replication under one policy, up to some month.
pub struct Replication {
    /// The channel.
    pub world: World,
    levers: Timeline<Policy>,
    history: Vec<MonthRecord>,
}

/// Opens the market in which the enterprises of these replications are together from `month` on.
pub fn open_face_off(plan: &Plan, shared: &Shared, replications: &mut [Replication], month: u32) {
    let (mut worlds, settings) = together(plan, replications, month);
    open_market(&mut worlds, &settings, &shared.draws.source);
}

/// Lives through `month` in one market, and makes its draws. `moved[from * n + to]` counts up the dealers who go from one of the `n`
/// enterprises to another.
pub fn face_off(plan: &Plan, shared: &mut Shared, replications: &mut [Replication], month: u32, moved: &mut [u32]) {
    let places = replications.first().map_or(0, |replication| replication.world.dealers.len());
    shared.draw_for(month, places);
    let (mut worlds, settings) = together(plan, replications, month);
    let records = advance_together(&mut worlds, &settings, &shared.draws, moved);
    for (replication, record) in replications.iter_mut().zip(records) {
        replication.history.push(record);
    }
}

/// The channels of some replications, and what is in force in each in `month`.
fn together<'a>(
    plan: &'a Plan,
    replications: &'a mut [Replication],
    month: u32,
) -> (Vec<&'a mut World>, Vec<Setting<'a>>) {
    let setting = |policy| Setting { policy, conditions: plan.market.at(month), parameters: &plan.parameters };
    let parts = replications.iter_mut();
    parts.map(|Replication { world, levers, .. }| (world, setting(levers.at(month)))).unzip()
}

impl Replication {
    /// Lives through `month`, whose draws have been made.
    pub fn live(&mut self, plan: &Plan, shared: &Shared, month: u32, observer: &mut Observer) {
        let setting =
            Setting { policy: self.levers.at(month), conditions: plan.market.at(month), parameters: &plan.parameters };
        self.history.push(advance(&mut self.world, setting, &shared.draws, observer));
    }

    /// Lives through `month` with nobody watching.
    pub fn live_unseen(&mut self, plan: &Plan, shared: &Shared, month: u32) {
        self.live(plan, shared, month, &mut Observer::blind());
    }

    /// The KPIs of the months lived so far.
    #[must_use]
    pub fn history(&self) -> &[MonthRecord] {
        &self.history
    }
}
