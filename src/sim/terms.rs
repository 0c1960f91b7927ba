//! The terms of one month: policy, market and behaviour together, with what follows from them for every dealer alike.

use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::parameters::Parameters;
use crate::sim::policy::{MonitoringMode, Policy};
use crate::sim::scenario::Conditions;

/// List price of a unit, money. It defines the unit of money.
pub const LIST: f64 = 100.0;
/// Usual margin of the trade in which the money parameters are stated, share of list. It defines what they mean.
const REFERENCE_MARGIN: f64 = 0.20;
/// Profit of a normal dealer of size 1 in a month at the reference margin, money. It is the unit of "months of profit".
const NORMAL_PROFIT: f64 = 500.0;
/// Units that a normal dealer of size 1 sells in a month at the start. It defines the unit of goods.
pub const NORMAL_SALES: f64 = 100.0;
/// Units a month that the market of one slot takes up at the start: five masses of 1, one of them a normal dealer's.
const POTENTIAL: f64 = 5.0 * NORMAL_SALES;
/// Mass of not buying, per slot. It is stated against a normal dealer's 1; `brand_strength` shifts the one against the other.
const NO_PURCHASE: f64 = 2.0;

/// Least loss by holding stock, as a share of its value a month. A guard: months of holding are divided by it.
const HOLDING_LEAST: f64 = 1e-6;
/// Bounds of the critical ratio. A guard: nobody plans to run out more often than not, or for more than all but a twentieth.
const CRITICAL_RATIO: (f64, f64) = (0.5, 0.95);

/// What is in force in a month.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The levers.
    pub policy: &'a Policy,
    /// The market.
    pub conditions: &'a Conditions,
    /// How people behave.
    pub parameters: &'a Parameters,
}

/// How far the months so far have moved what terms follow from.
#[derive(Clone, Copy, Debug)]
pub struct Drift {
    /// Factor on the rivals' hunger.
    pub rival_hunger: f64,
    /// Margin that the rivals have added, share of list.
    pub rival_margin: f64,
    /// Goodwill and advertising that the brand has gathered (utility).
    pub goodwill: f64,
}

impl Drift {
    /// Before anything has happened.
    pub const NONE: Self = Self { rival_hunger: 1.0, rival_margin: 0.0, goodwill: 0.0 };
}

/// Units that a normal dealer sells in a month under these conditions, before anything has happened.
#[must_use]
pub fn normal_sales(conditions: &Conditions, parameters: &Parameters) -> f64 {
    let setting = Setting { policy: &Policy::default(), conditions, parameters };
    Terms::new(setting, Drift::NONE).normal_sales(1.0)
}

/// Everything that is the same for all dealers in a month.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The levers in force.
    pub policy: Policy,
    /// The market in force.
    pub conditions: Conditions,
    /// How people behave.
    pub parameters: Parameters,
    /// Money of the trade against the reference trade: usual margin over 0.20.
    pub scale: f64,
    /// Profit of a normal dealer of size 1, money a month.
    pub normal_profit: f64,
    /// One over it.
    pub per_normal_profit: f64,
    /// Size of the average dealer of the trade.
    pub trade_size: f64,
    /// Elasticity of attraction to effort in the trade.
    pub effort_elasticity: f64,
    /// Units a month that the market of one slot takes up, before growth.
    pub potential: f64,
    /// Mass of not buying, per slot.
    pub no_purchase: f64,
    /// Mass of the enterprise's own outlets, per slot.
    pub direct_mass: f64,
    /// Mass of the rivals, per slot, without defectors.
    pub rival_mass: f64,
    /// Attraction of one rival outlet run by an average dealer of size 1.
    pub rival_outlet: f64,
    /// A dealer's unit margin at a rival, money, after rivalry with `n` others: see [`Terms::rival_unit_margin`].
    pub rival_margin: f64,
    /// Chance that some rival makes an offer, before loyalty counts.
    pub rival_hunger: f64,
    /// Attraction of the brand without goodwill and advertising.
    pub brand_mass: f64,
    /// Share of the stock losses the dealer bears.
    pub dealer_risk: f64,
    /// What carrying stock costs the dealer, as a share of its value a month.
    pub carrying: f64,
    /// What a surplus unit loses in worth to the dealer with each month that it waits, as a share.
    pub glut_loss: f64,
    /// Share of its stock's value that a dealer can borrow: more where the enterprise shares the risk.
    pub stock_credit: f64,
    /// How many more people have the money to start as a dealer than where nobody shares the risk.
    pub start_ups: f64,
    /// How readily the brand's customers go to the dealer who is cheaper; more so in trades of thin margins.
    pub bargain_sensitivity: f64,
    /// News in a dealer's own lasting ups and downs (standard deviation).
    pub local_news: f64,
    /// What a rival asks of a dealer: half of the rivals' doors are open to one worth the cube root of this (an average one is worth 1).
    pub rival_standard: f64,
    /// Whether the enterprise owns the stock until it is sold.
    pub consigned: bool,
    /// Critical ratio's normal quantile for a dealer at the policy's own margin.
    pub safety: f64,
    /// What dealers get wrong in forecasting demand, as a share of it: talks help.
    pub forecast_error: f64,
    /// What dealers elsewhere in the market pay for a unit that lists like the enterprise's, money.
    pub market_price: f64,
    /// One over the money that a unit of squared effort costs a dealer of size 1.
    pub per_effort_cost: f64,
    /// Exposure that comes without advertising, at a dealer of size 1, money a month.
    pub ad_baseline: f64,
    /// One over it.
    pub per_ad_baseline: f64,
    /// Months a dealer would hold surplus stock rather than return it.
    pub return_after_months: f64,
    /// Part of the fit of supply that is the same for all: variety.
    pub variety: f64,
    /// Talks, capped at 1: the share of a full social contract.
    pub social_contract: f64,
    /// Monitoring of conduct beyond the tolerated, without a social contract.
    pub surveillance: f64,
    /// Chance that a claim for co-op advertising goes through.
    pub claim_chance: f64,
    /// What an hour of advertising costs the dealer for sure, as a share.
    pub net_ad_cost: f64,
    /// Most advertising that the enterprise takes part in, as a share of the dealer's purchases.
    pub coop_ads_max: f64,
    /// Training of all skills together, modules a month.
    pub training: f64,
    /// The part of satisfaction with the relationship that is the same for all: care, support, and what spoils it.
    pub climate: f64,
    /// How much of remembered coercion hurts.
    pub coercion_weight: f64,
    /// The part of trust that comes from talks.
    pub openness: f64,
    /// The part of conflict that the policy brings to all.
    pub pressure: f64,
    /// Weights of what a dealer compares its profit with: what it is used to, could have elsewhere, sees others make. They
    /// add up to 1.
    pub comparison: [f64; 3],
    /// Weights of trust and of the two satisfactions, with the relationship and with the money, in loyalty. They add up to 1.
    pub loyalty_weights: [f64; 3],
    /// Own weight of a dealer's effort where `n` dealers share a territory is one minus this times (n − 1)/n.
    pub spillover: f64,
}

impl Terms {
    /// The terms that follow from the settings, as far as they have drifted.
    #[must_use]
    pub fn new(setting: Setting<'_>, drift: Drift) -> Self {
        let Setting { policy, conditions, parameters } = setting;
        let (trade, scale) = (conditions.dealer_type, conditions.usual_margin / REFERENCE_MARGIN);
        let price = rival_attraction(parameters, conditions);
        let rivals_exist = f64::from(u8::from(conditions.rival_count > 0.0));
        let (contract, consigned) = (policy.talks.at_most(1.0), !trade.holds_stock());
        // In a trade of thin margins stock is financed and its losses borne by the supplier in part (assumed).
        let custom = if consigned { 0.0 } else { scale.at_most(1.0) };
        let (dealer_risk, carrying) = (custom * (1.0 - policy.risk_share), custom * parameters.carrying_cost);
        let holding_rate = holding_rate(conditions, dealer_risk, carrying);
        let rival_margin = conditions.rival_margin + drift.rival_margin;
        let brand_mass = numeric::exp(conditions.brand_strength);
        let claim_chance = mix(parameters.claims_without_talks, contract);
        let training = policy.training().iter().sum();
        Self {
            policy: *policy,
            conditions: *conditions,
            parameters: *parameters,
            scale,
            normal_profit: NORMAL_PROFIT * scale,
            per_normal_profit: 1.0 / (NORMAL_PROFIT * scale),
            trade_size: trade.size(),
            effort_elasticity: parameters.effort_elasticity * trade.service(),
            potential: POTENTIAL * trade.size(),
            no_purchase: NO_PURCHASE * trade.size(),
            direct_mass: direct_size(trade.size(), conditions) * brand_mass * numeric::exp(drift.goodwill),
            rival_mass: conditions.rival_count * price * trade.size(),
            rival_outlet: price * rivals_exist,
            rival_margin: LIST * conditions.price_index * rival_margin,
            rival_hunger: conditions.rival_hunger * drift.rival_hunger * rivals_exist,
            brand_mass,
            dealer_risk,
            carrying,
            glut_loss: holding_rate + parameters.glut_discount * (1.0 - policy.risk_share),
            stock_credit: parameters.floor_plan + (1.0 - parameters.floor_plan) * policy.risk_share,
            start_ups: start_ups(parameters, policy.risk_share, consigned),
            bargain_sensitivity: parameters.bargain_sensitivity / scale.at_most(1.0),
            local_news: local_news(parameters),
            rival_standard: rival_standard(parameters, conditions.rival_strength),
            consigned,
            safety: safety(policy, parameters, policy.margin, holding_rate),
            forecast_error: parameters.forecast_error * (1.0 - parameters.talk_forecast * contract),
            market_price: LIST - LIST * rival_margin,
            per_effort_cost: 1.0 / (parameters.effort_cost * scale),
            ad_baseline: parameters.ad_baseline * scale,
            per_ad_baseline: 1.0 / (parameters.ad_baseline * scale),
            return_after_months: (1.0 - policy.buyback_share) / holding_rate.at_least(HOLDING_LEAST),
            variety: variety(policy, parameters, contract),
            social_contract: contract,
            surveillance: surveillance(policy, parameters, contract),
            claim_chance,
            net_ad_cost: 1.0 - policy.coop_share * claim_chance,
            coop_ads_max: if policy.coop_share > 0.0 { policy.coop_cap / policy.coop_share } else { 0.0 },
            training,
            climate: climate(setting, training, contract),
            coercion_weight: coercion_weight(parameters, conditions),
            openness: parameters.talk_trust * policy.talks.at_most(parameters.talk_limit),
            pressure: pressure(policy, parameters),
            comparison: parts([parameters.aspiration_weight, parameters.outside_weight, parameters.peers_weight]),
            loyalty_weights: loyalty_weights(parameters),
            spillover: parameters.spillover,
        }
    }

    /// Units a month that normal dealers in `n` slots sell, before growth, goodwill and advertising.
    #[must_use]
    pub fn normal_sales(&self, n: f64) -> f64 {
        let mass = self.no_purchase + self.trade_size * self.brand_mass + self.rival_mass;
        n * self.potential * self.trade_size * self.brand_mass / mass
    }

    /// Size of the enterprise's own outlets, per slot: as many normal dealers as give them their share of a normal channel.
    #[must_use]
    pub fn direct_size(&self) -> f64 {
        direct_size(self.trade_size, &self.conditions)
    }

    /// The safety of [`Terms::safety`] for a dealer with that margin, share of list.
    #[must_use]
    pub fn safety_at(&self, margin: f64) -> f64 {
        safety(&self.policy, &self.parameters, margin, holding_rate(&self.conditions, self.dealer_risk, self.carrying))
    }

    /// Unit margin of a dealer who sells a rival's brand beside `dealers − 1` others, money.
    #[must_use]
    pub fn rival_unit_margin(&self, dealers: f64) -> f64 {
        self.rival_margin * (1.0 - self.parameters.rivalry * (1.0 - 1.0 / dealers))
            - self.parameters.handling_cost * self.scale
    }

    /// Unit margin that a dealer of another enterprise of the market expects here beside `dealers − 1` others, money. A bonus counts as
    /// far as it does for rivals who match what the enterprise pays.
    #[must_use]
    pub fn offered_unit_margin(&self, dealers: f64) -> f64 {
        let (policy, p) = (&self.policy, &self.parameters);
        let rivalry = if policy.exclusive { 0.0 } else { p.rivalry * (1.0 - 1.0 / dealers) };
        let pay = policy.margin * (1.0 - rivalry) + policy.allowance + p.bonus_matched * policy.bonus;
        LIST * pay - p.handling_cost * self.scale
    }

    /// The price a dealer with that margin (share of list) pays for a unit, money.
    #[inline]
    #[must_use]
    pub fn wholesale(&self, margin: f64) -> f64 {
        LIST * (1.0 - margin)
    }
}

/// Care and support against contingent rewards and being watched: see [`Terms::climate`].
fn climate(setting: Setting<'_>, training: f64, contract: f64) -> f64 {
    let Setting { policy, parameters: p, .. } = setting;
    let care = p.talk_care * policy.talks.at_most(p.talk_limit)
        + p.training_care * (training / p.training_limit).at_most(1.0)
        + p.risk_care * policy.risk_share;
    let watched = match policy.monitoring_mode {
        MonitoringMode::Output => p.output_watched,
        MonitoringMode::Behaviour => p.conduct_watched,
    } * (policy.monitoring - p.watch_tolerated).at_least(0.0)
        * (1.0 - contract);
    let bribed = p.reward_strings * (policy.bonus + policy.tier_margin);
    care - watched - bribed
}

/// See [`Terms::variety`].
fn variety(policy: &Policy, p: &Parameters, contract: f64) -> f64 {
    let told = mix(p.variety_without_talks, contract);
    p.rigid_variety + (1.0 - p.rigid_variety) * policy.supply_flexibility * told
}

/// See [`Terms::surveillance`].
fn surveillance(policy: &Policy, p: &Parameters, contract: f64) -> f64 {
    let behaviour = f64::from(u8::from(policy.monitoring_mode == MonitoringMode::Behaviour));
    behaviour * (policy.monitoring - p.watch_tolerated).at_least(0.0) * (1.0 - contract)
}

/// See [`Terms::coercion_weight`].
fn coercion_weight(p: &Parameters, conditions: &Conditions) -> f64 {
    p.coercion_weight * (1.0 - p.legitimacy_effect * conditions.coercion_legitimacy)
}

/// See [`Terms::loyalty_weights`].
fn loyalty_weights(p: &Parameters) -> [f64; 3] {
    parts([p.loyalty_from_trust, p.loyalty_from_social, p.loyalty_from_economic])
}

/// What makes ups and downs of that spread and persistence (AR(1)).
fn local_news(parameters: &Parameters) -> f64 {
    let lasting = parameters.local_persistence;
    parameters.local_spread * numeric::sqrt(1.0 - lasting * lasting)
}

/// See [`Terms::rival_standard`].
fn rival_standard(parameters: &Parameters, strength: f64) -> f64 {
    let asked = numeric::exp(parameters.rival_pride * strength - parameters.rival_ease);
    asked * asked * asked
}

/// How many more people can start where goods bind less of their money: wealth is spread by a power law.
fn start_ups(parameters: &Parameters, risk_share: f64, consigned: bool) -> f64 {
    /// Least that a dealer must bring of what its stock costs, as a share.
    const LEAST: f64 = 0.05;
    let bound = if consigned { 1.0 } else { (1.0 - risk_share).at_least(LEAST) };
    numeric::powf(bound, -parameters.capital_scarcity)
}

/// Attraction of a rival's goods at a rival's price.
fn rival_attraction(parameters: &Parameters, conditions: &Conditions) -> f64 {
    numeric::exp(conditions.rival_strength + parameters.price_sensitivity * (1.0 - conditions.price_index))
}

/// What a threatening quota and forced goods stir up: see [`Terms::pressure`].
fn pressure(policy: &Policy, p: &Parameters) -> f64 {
    let quota = if policy.threatens() { p.quota_pressure * (policy.quota - 1.0).at_least(0.0) } else { 0.0 };
    quota + p.forced_stock_pressure * policy.forced_stock
}

/// What is there without talks, and the rest as far as there are talks.
fn mix(without: f64, contract: f64) -> f64 {
    without + (1.0 - without) * contract
}

/// The parts of one whole that these weights stand for.
fn parts([first, second, third]: [f64; 3]) -> [f64; 3] {
    let whole = first + (second + third);
    [first / whole, second / whole, third / whole]
}

fn direct_size(trade_size: f64, conditions: &Conditions) -> f64 {
    trade_size * conditions.direct_share / (1.0 - conditions.direct_share)
}

/// What a dealer loses on stock it carries, as a share of its value a month.
fn holding_rate(conditions: &Conditions, dealer_risk: f64, carrying: f64) -> f64 {
    conditions.obsolescence * dealer_risk + carrying
}

/// Normal quantile of the critical ratio (newsvendor: Arrow, Harris and Marschak 1951) of a dealer with that margin
/// (share of list): a unit left over is carried some months, less what a buy-back saves.
fn safety(policy: &Policy, p: &Parameters, margin: f64, holding_rate: f64) -> f64 {
    let gain = LIST * margin.at_least(0.0);
    let relief = 1.0 - p.buyback_relief * policy.buyback_share;
    let loss = p.leftover_months * LIST * (1.0 - margin) * holding_rate * relief;
    let ratio = if gain + loss > 0.0 { gain / (gain + loss) } else { CRITICAL_RATIO.0 };
    numeric::normal_quantile(numeric::within(ratio, CRITICAL_RATIO.0, CRITICAL_RATIO.1))
}
