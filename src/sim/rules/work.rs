//! How hard a dealer works and how much it advertises: myopic best answers to the money at stake.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, Feelings};
use crate::sim::terms::{LIST, Terms};

/// Least doubt about the sales of a period, units. A guard: the chance that a unit decides is divided by it.
const DOUBT_LEAST: f64 = 1e-9;

/// Where the month lies in the period of assessment.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// Season of this month; 1 is the average month.
    pub season: f64,
    /// One over it.
    pub per_season: f64,
    /// Sum of the seasons of the months left in the period, this one included.
    pub seasons_left: f64,
    /// Square root of the share of the period that is left, this month included: doubt about its end shrinks with it.
    pub root_left: f64,
}

/// Profit here beyond the best elsewhere that a dealer would lose with its place, money (Shapiro and Stiglitz 1984): the
/// stick bites as far as staying pays, so dependence is derived and never an input.
#[inline]
#[must_use]
pub fn rent(dealer: &Dealer, terms: &Terms) -> f64 {
    terms.parameters.rent_months * (dealer.beliefs.profit - dealer.beliefs.outside).at_least(0.0)
}

/// What failing the next assessment would cost, money, at the sales expected in the period.
#[inline]
fn loss_at_failure(dealer: &Dealer, terms: &Terms, sales: f64) -> f64 {
    let (p, policy, record) = (&terms.parameters, &terms.policy, &dealer.record);
    let mut loss = 0.0;
    if record.fails + 1 >= policy.tolerance {
        if record.cut < p.cut_max {
            loss += policy.margin_cut * LIST * sales;
        }
        if policy.revoke_award && !record.award_revoked {
            loss += (policy.bonus * record.quota + policy.allowance * sales) * LIST;
        }
    }
    if policy.termination && record.fails > policy.tolerance.saturating_sub(1) {
        loss += p.termination_fear * (rent(dealer, terms) + policy.bond_months * dealer.normal_profit(terms));
    }
    loss
}

/// Money that one more unit sold brings, counting what depends on the quota: the dealer sees the chance that this
/// unit decides (a local answer; the global curve with its cliff stands with the tests, as `QuotaBonus`).
#[must_use]
pub fn unit_incentive(dealer: &Dealer, terms: &Terms, calendar: &Calendar) -> f64 {
    let (p, policy, record) = (&terms.parameters, &terms.policy, &dealer.record);
    let allowance = if record.award_revoked { 0.0 } else { policy.allowance };
    let realised = LIST * (dealer.present.margin * (1.0 - dealer.present.passed_on) + allowance);
    let certain = realised - p.handling_cost * terms.scale;
    let sales = record.sold + dealer.beliefs.demand * calendar.seasons_left;
    let bonus = if record.award_revoked { 0.0 } else { policy.bonus };
    let prize = bonus * record.quota * LIST * (1.0 - p.caution_discount * dealer.traits.caution);
    let at_stake = prize + loss_at_failure(dealer, terms, sales);
    if record.quota <= 0.0 || at_stake + policy.tier_margin <= 0.0 {
        return certain;
    }
    let doubt = (p.quota_uncertainty * record.quota * calendar.root_left).at_least(DOUBT_LEAST);
    let per_doubt = 1.0 / doubt;
    let gap = (record.quota - sales) * per_doubt;
    let mut incentive = certain + at_stake * numeric::normal_pdf(gap) * per_doubt;
    if policy.tier_margin > 0.0 {
        incentive += policy.tier_margin * LIST * numeric::normal_cdf(-gap);
    }
    incentive
}

/// This month's effort, a step from the last one towards the best answer `(1 + e)e = K` (see [`economics::effort`]).
#[must_use]
pub fn effort(dealer: &Dealer, terms: &Terms, season: f64, incentive: f64, own_weight: f64) -> f64 {
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let reach = dealer.beliefs.demand * season * terms.effort_elasticity * (1.0 - dealer.present.share) * own_weight;
    let k = incentive.at_least(0.0) * reach * dealer.per_size * terms.per_effort_cost;
    let attitude = (1.0 + p.loyalty_effort * (feelings.loyalty - Feelings::NEUTRAL.loyalty))
        * (1.0 - p.sullenness * feelings.unfairness.at_most(1.0) * feelings.conflict);
    let best = (economics::effort(k) * attitude).clamp(0.0, p.effort_max);
    economics::ewma(dealer.effort, p.effort_speed, best)
}

/// This month's local advertising, money: the interior best answer, with the enterprise's help if it takes part.
#[must_use]
pub fn advertising(dealer: &Dealer, terms: &Terms, season: f64, incentive: f64, own_weight: f64) -> f64 {
    let (p, policy) = (&terms.parameters, &terms.policy);
    let expected = dealer.beliefs.demand * season;
    let reach = expected * p.ad_elasticity * (1.0 + p.marketing_skill_effect * dealer.skills.marketing) * own_weight;
    let (marginal, baseline) = (incentive.at_least(0.0) * reach, terms.ad_baseline * dealer.traits.size);
    let mut ads = economics::advertising(marginal, 1.0, baseline);
    if policy.coop_share > 0.0 && !dealer.record.award_revoked {
        let paid_up_to = terms.coop_ads_max * expected * terms.wholesale(dealer.present.margin);
        ads = ads.at_least(economics::advertising(marginal, terms.net_ad_cost, baseline).at_most(paid_up_to));
    }
    promoted(dealer, terms, expected, ads).at_most(p.ads_max * expected * LIST)
}

/// A promotional allowance is for promotion: part of it is spent on it, the dealer keeps the rest.
fn promoted(dealer: &Dealer, terms: &Terms, expected: f64, ads: f64) -> f64 {
    let allowance = if dealer.record.award_revoked { 0.0 } else { terms.policy.allowance };
    ads + terms.parameters.allowance_spent * allowance * LIST * expected
}
