//! Grievance: what dealers hold against the enterprise and would act on together.
//!
//! It is felt against what one was used to, so a cut hurts more than the same pay from the start (loss framing, Kahneman and Tversky
//! 1979), and a fall in certain pay is not made good by as large a rise in uncertain pay. Goods pushed are a grievance at once,
//! losses another.

use crate::economics;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::terms::Terms;

/// `cut_grievance` is stated for a tenth of the pay.
const TENTHS: f64 = 10.0;

/// A dealer's pay for a unit, share of list: what is certain, and what depends on a standard, at its certainty equivalent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pay {
    /// Margin and allowance.
    pub certain: f64,
    /// Bonus, tier margin and pay for activities, times the chance to earn them, less a premium for their risk.
    pub prospect: f64,
}

/// The pay that the terms of a month offer a dealer.
#[inline]
#[must_use]
pub fn pay(dealer: &Dealer, terms: &Terms) -> Pay {
    let policy = &terms.policy;
    let awarded = if dealer.record.award_revoked { 0.0 } else { 1.0 };
    let variable = (policy.bonus + policy.activity_pay) * awarded + policy.tier_margin / 2.0;
    let certain = dealer.present.margin + policy.allowance * awarded;
    if variable <= 0.0 {
        return Pay { certain, prospect: 0.0 };
    }
    let chance = economics::straight_chance(dealer.record.score - 1.0, terms.parameters.quota_uncertainty);
    let premium = 1.0 - terms.parameters.risk_premium * dealer.traits.caution;
    Pay { certain, prospect: variable * chance * premium }
}

/// Share of its usual pay that a dealer feels to have lost: a fall in certain pay counts more than a rise in uncertain pay.
#[inline]
#[must_use]
pub fn felt_cut(now: Pay, usual: Pay, loss_aversion: f64, usual_margin: f64) -> f64 {
    let lost = loss_aversion * (usual.certain - now.certain) - (now.prospect - usual.prospect);
    if lost > 0.0 { lost / usual_margin } else { 0.0 }
}

/// Where a dealer's grievance is heading, 0-1.
#[inline]
#[must_use]
pub fn target(dealer: &Dealer, terms: &Terms, felt_cut: f64) -> f64 {
    let p = &terms.parameters;
    let lost = -dealer.beliefs.profit;
    let loss = if lost > 0.0 { lost / dealer.normal_profit(terms) } else { 0.0 };
    let pushed = if dealer.present.pushed.units() > 0.0 { terms.policy.forced_stock } else { 0.0 };
    let causes = p.loss_grievance * loss + TENTHS * p.cut_grievance * felt_cut + p.push_grievance * pushed;
    causes.at_most(1.0)
}

/// A month's grievance; and the dealer gets a little more used to its terms.
pub fn take_in(dealer: &mut Dealer, terms: &Terms) {
    let p = &terms.parameters;
    let now = pay(dealer, terms);
    let usual = dealer.beliefs.usual_pay;
    let felt = felt_cut(now, usual, p.loss_aversion, terms.conditions.usual_margin);
    let target = target(dealer, terms, felt);
    dealer.feelings.grievance = economics::ewma(dealer.feelings.grievance, p.grievance_speed, target);
    dealer.beliefs.usual_pay = Pay {
        certain: economics::ewma(usual.certain, p.terms_habit, now.certain),
        prospect: economics::ewma(usual.prospect, p.terms_habit, now.prospect),
    };
}
