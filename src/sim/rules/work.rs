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
    /// Months left in the period, this one included.
    pub left: u32,
    /// Share of the pull of what hangs on the end of the period that is felt now.
    pub patience: f64,
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

/// What hangs on a dealer's quota in a period: the prize for meeting it, and how sure the dealer is of where it will end.
struct Stake {
    /// Money won by meeting the quota rather than missing it.
    prize: f64,
    /// Sales that are missing to the quota, in units of the doubt.
    gap: f64,
    /// One over the doubt about the sales of the period, per unit.
    per_doubt: f64,
}

impl Stake {
    fn of(dealer: &Dealer, terms: &Terms, calendar: &Calendar) -> Option<Self> {
        let (policy, record) = (&terms.policy, &dealer.record);
        let sales = record.sold + dealer.beliefs.demand * calendar.seasons_left;
        let bonus = if record.award_revoked { 0.0 } else { policy.bonus };
        let prize = bonus * record.quota * LIST * (1.0 - terms.parameters.caution_discount * dealer.traits.caution);
        let at_stake = prize + loss_at_failure(dealer, terms, sales);
        if record.quota <= 0.0 || at_stake + policy.tier_margin <= 0.0 {
            return None;
        }
        let doubt = (terms.parameters.quota_uncertainty * record.quota * calendar.root_left).at_least(DOUBT_LEAST);
        let per_doubt = 1.0 / doubt;
        Some(Self { prize: at_stake, gap: (record.quota - sales) * per_doubt, per_doubt })
    }

    /// Money that one more unit brings because it may decide.
    fn per_unit(&self) -> f64 {
        self.prize * numeric::normal_pdf(self.gap) * self.per_doubt
    }
}

/// Money that one more unit sold brings.
#[derive(Clone, Copy, Debug)]
pub struct Incentive {
    /// In all, counting what depends on the quota: the dealer sees the chance that this unit decides (a local answer; the global curve
    /// with its cliff stands with the tests, as `QuotaBonus`).
    pub unit: f64,
    /// The part that hangs on the quota and is due this month.
    pub due: f64,
}

impl Incentive {
    /// What one more unit brings this dealer. What lies months ahead pulls less than what is due (Oyer 1998).
    #[must_use]
    pub fn of(dealer: &Dealer, terms: &Terms, calendar: &Calendar) -> Self {
        let (policy, record) = (&terms.policy, &dealer.record);
        let award = if record.award_revoked { 0.0 } else { policy.allowance + policy.activity_pay };
        let present = &dealer.present;
        let realised = LIST * (present.margin * (1.0 - present.passed_on) - present.markdown + award);
        let certain = realised - terms.parameters.handling_cost * terms.scale + growth_incentive(dealer, terms);
        let Some(stake) = Stake::of(dealer, terms, calendar) else { return Self { unit: certain, due: 0.0 } };
        let hangs = stake.per_unit();
        let mut unit = certain + hangs * calendar.patience;
        if policy.tier_margin > 0.0 {
            unit += policy.tier_margin * LIST * numeric::normal_cdf(-stake.gap);
        }
        Self { unit, due: if calendar.left > 1 { 0.0 } else { hangs } }
    }
}

/// Money that a growth rebate puts on one more unit: the rebate, times the chance that the year ends above the last.
#[inline]
fn growth_incentive(dealer: &Dealer, terms: &Terms) -> f64 {
    let (rebate, books) = (terms.policy.growth_rebate, &dealer.books);
    if rebate <= 0.0 || books.last_year_sold <= 0.0 {
        return 0.0;
    }
    let expected = books.year_sold + dealer.beliefs.demand * f64::from(12_u8.saturating_sub(books.year_months));
    let chance = economics::straight_chance(expected / books.last_year_sold - 1.0, terms.parameters.quota_uncertainty);
    rebate * LIST * chance
}

/// This month's effort, a step from the last one towards the best answer `(1 + e)e = K` (see [`economics::effort`]).
#[must_use]
pub fn effort(dealer: &Dealer, terms: &Terms, season: f64, incentive: f64, own_weight: f64) -> f64 {
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let reach = dealer.beliefs.demand * season * terms.effort_elasticity * (1.0 - dealer.present.share) * own_weight;
    let k = incentive.at_least(0.0) * reach * dealer.per_size * terms.per_effort_cost;
    let attitude = (1.0 + p.loyalty_effort * (feelings.loyalty - Feelings::NEUTRAL.loyalty))
        * (1.0 - p.sullenness * feelings.unfairness.at_most(1.0) * feelings.conflict);
    let best = numeric::within(economics::effort(k) * attitude, 0.0, p.effort_max);
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
