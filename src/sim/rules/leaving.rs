//! Whether a dealer thinks about leaving, and what it decides: a logit choice whose utility is a plain sum, so that every
//! decision can be told in its terms.

use crate::economics;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::StayTerms;
use crate::sim::terms::Terms;

/// Least interest of a rival in a dealer. A guard: chances are not negative.
const INTEREST_LEAST: f64 = 0.2;

/// Chance that a rival makes this dealer an offer this month: rivals call on the discontented.
#[inline]
#[must_use]
pub fn offer_chance(dealer: &Dealer, terms: &Terms) -> f64 {
    terms.rival_hunger * (terms.parameters.offer_openness - dealer.feelings.loyalty).at_least(INTEREST_LEAST)
}

/// Chance that the dealer reconsiders its place this month.
#[inline]
#[must_use]
pub fn review_chance(dealer: &Dealer, terms: &Terms, offered: bool) -> f64 {
    let p = &terms.parameters;
    p.base_review
        + p.conflict_review * dealer.feelings.conflict
        + if dealer.shocked { p.shock_review } else { 0.0 }
        + if offered { p.offer_review } else { 0.0 }
}

/// The terms of staying against leaving.
#[must_use]
pub fn weigh(dealer: &Dealer, terms: &Terms, offered: bool) -> StayTerms {
    let (p, beliefs) = (&terms.parameters, &dealer.beliefs);
    let gap = (beliefs.profit - beliefs.outside) / dealer.normal_profit(terms);
    let loyalty = p.loyalty_weight * (2.0 * dealer.feelings.loyalty - 1.0);
    let switching = p.switching_weight * terms.conditions.switching_cost;
    let assets = p.equipment_tie * f64::from(u8::from(dealer.equipped)) + p.skill_tie * dealer.skills.mean();
    let offer = if offered { -(terms.conditions.rival_signing_months / p.signing_horizon + p.offer_pull) } else { 0.0 };
    let stay = economics::stay_probability(gap + loyalty + switching + assets + offer, p.choice_noise);
    StayTerms {
        profit_gap: gap as f32,
        loyalty: loyalty as f32,
        switching: switching as f32,
        assets: assets as f32,
        offer: offer as f32,
        stay_chance: stay as f32,
    }
}

/// What the best alternative is worth, money a month, and whether it is a rival: who finds no better brand can still
/// close the shop and earn a wage.
#[inline]
pub fn look_around(dealer: &mut Dealer, terms: &Terms, rival_profit: f64) {
    let floor = terms.parameters.outside_floor * dealer.normal_profit(terms);
    dealer.rival_is_best = rival_profit > floor;
    dealer.beliefs.outside = rival_profit.at_least(floor);
}

/// Mass that follows a dealer who goes over to a rival.
#[must_use]
pub fn following(dealer: &Dealer, terms: &Terms) -> f64 {
    let p = &terms.parameters;
    let skill =
        p.skill_follow * (p.sales_skill_effect * dealer.skills.sales + p.product_skill_effect * dealer.skills.product);
    p.customer_follow * dealer.traits.size * dealer.ramp * dealer.talent * crate::numeric::exp(skill)
}

/// Chance that a vacancy finds its dealer in a month.
#[must_use]
pub fn recruitment_chance(terms: &Terms, reputation: f64, brand: f64) -> f64 {
    let p = &terms.parameters;
    let standing = 1.0 - p.reputation_pull / 2.0 + p.reputation_pull * reputation;
    let pull = standing * crate::numeric::exp(p.brand_pull * brand);
    let rights = if terms.policy.exclusive { p.exclusive_pull } else { 1.0 };
    (terms.conditions.candidate_supply * pull * rights).clamp(0.0, 1.0)
}
