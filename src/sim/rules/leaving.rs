//! Whether a dealer thinks about leaving, and what it decides: a logit choice whose utility is a plain sum, so that every
//! decision can be told in its terms.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::StayTerms;
use crate::sim::terms::Terms;

/// Least interest of a rival in a dealer. A guard: chances are not negative.
const INTEREST_LEAST: f64 = 0.2;

/// Chance that a rival would take this dealer: rivals choose by size, skill and record, and strong ones ask for more (a Hill curve,
/// the logistic of the logarithm). An average dealer in full swing is worth 1.
#[inline]
#[must_use]
pub fn welcome(dealer: &Dealer, terms: &Terms) -> f64 {
    let choice = terms.parameters.rival_choice;
    let record = dealer.record.score.at_least(0.0);
    let worth = dealer.traits.size / terms.trade_size * dealer.ramp * dealer.talent * record;
    let cubed = worth * worth * worth;
    1.0 - choice + choice * cubed / (cubed + terms.rival_standard)
}

/// Chance that a rival makes this dealer an offer this month: rivals call on the discontented, and on those they want.
#[inline]
#[must_use]
pub fn offer_chance(dealer: &Dealer, terms: &Terms, welcome: f64) -> f64 {
    let openness = (terms.parameters.offer_openness - dealer.feelings.loyalty).at_least(INTEREST_LEAST);
    terms.rival_hunger * welcome * openness
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

/// Where a dealer would go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Elsewhere {
    /// To a rival, for that profit (money a month).
    Rival(f64),
    /// Out of trading. There is no way back, so who loses waits for better times (Dixit 1989).
    Wage,
}

impl Elsewhere {
    fn profit(self, dealer: &Dealer, terms: &Terms) -> f64 {
        match self {
            Self::Rival(profit) => profit,
            Self::Wage => wage(dealer, terms),
        }
    }
}

/// The terms of staying against leaving for what the dealer could have elsewhere, money a month.
#[must_use]
pub fn weigh(dealer: &Dealer, terms: &Terms, elsewhere: Elsewhere, offered: bool) -> StayTerms {
    let (p, beliefs) = (&terms.parameters, &dealer.beliefs);
    let gap = (beliefs.profit - elsewhere.profit(dealer, terms)) / dealer.normal_profit(terms);
    let hope = if elsewhere == Elsewhere::Wage { p.waiting_value } else { 0.0 };
    let loyalty = p.loyalty_weight * (2.0 * dealer.feelings.loyalty - 1.0);
    let switching = p.switching_weight * terms.conditions.switching_cost;
    let assets = p.equipment_tie * f64::from(u8::from(dealer.equipped)) + p.skill_tie * dealer.skills.mean();
    let offer = if offered { -(terms.conditions.rival_signing_months / p.signing_horizon + p.offer_pull) } else { 0.0 };
    let stay = economics::stay_probability(gap + loyalty + (switching + hope) + assets + offer, p.choice_noise);
    StayTerms {
        profit_gap: gap as f32,
        loyalty: loyalty as f32,
        switching: switching as f32,
        hope: hope as f32,
        assets: assets as f32,
        offer: offer as f32,
        stay_chance: stay as f32,
    }
}

/// What closing the shop and earning a wage is worth, money a month.
#[inline]
#[must_use]
pub fn wage(dealer: &Dealer, terms: &Terms) -> f64 {
    terms.parameters.outside_floor * dealer.normal_profit(terms)
}

/// What the dealer expects to earn elsewhere, money a month: the wage, or as likely as it would be taken there what there is more to
/// be had than that.
#[inline]
#[must_use]
pub fn prospect(wage: f64, profit: f64, welcome: f64) -> f64 {
    wage + welcome * (profit - wage).at_least(0.0)
}

/// Monthly profit of this dealer elsewhere, money, where an outlet brings so much gross profit (money a month) per unit of size, talent
/// and skill. Part of what it learned here is useful there.
#[inline]
#[must_use]
pub fn profit_elsewhere(dealer: &Dealer, terms: &Terms, outlet: f64) -> f64 {
    let p = &terms.parameters;
    let learned = p.sales_skill_effect * dealer.skills.sales + p.product_skill_effect * dealer.skills.product;
    let normal_effort = p.effort_cost / 2.0;
    let running = (p.fixed_cost + (normal_effort + p.rival_stock_cost)) * terms.scale;
    dealer.traits.size * (outlet * dealer.talent * (1.0 + p.skill_leak * learned) - running)
}

/// Mass that follows a dealer who goes over to a rival.
#[must_use]
pub fn following(dealer: &Dealer, terms: &Terms) -> f64 {
    let p = &terms.parameters;
    let skill =
        p.skill_follow * (p.sales_skill_effect * dealer.skills.sales + p.product_skill_effect * dealer.skills.product);
    p.customer_follow * dealer.traits.size * dealer.ramp * dealer.talent * numeric::exp(skill)
}

/// How readily dealers who are not with an enterprise listen to it; 1 at a middling reputation (0-1).
#[must_use]
pub fn standing(terms: &Terms, reputation: f64) -> f64 {
    let p = &terms.parameters;
    1.0 - p.reputation_pull / 2.0 + p.reputation_pull * reputation
}

/// Chance that a vacancy finds its dealer in a month.
#[must_use]
pub fn recruitment_chance(terms: &Terms, reputation: f64, brand: f64) -> f64 {
    let p = &terms.parameters;
    let pull = standing(terms, reputation) * numeric::exp(p.brand_pull * brand);
    let rights = if terms.policy.exclusive { p.exclusive_pull } else { 1.0 };
    numeric::clamp01(terms.conditions.candidate_supply * pull * rights * terms.start_ups)
}
