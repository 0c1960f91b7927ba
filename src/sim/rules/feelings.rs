//! How a dealer takes its month: satisfaction, trust, loyalty, conflict. The signs of the weights are built in from the
//! literature (see `docs/model.md`); what becomes of them is not.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, USUAL_FIT};
use crate::sim::diary::LoyaltyTerms;
use crate::sim::terms::Terms;

/// What a dealer knows of the dealers it is tied to.
#[derive(Clone, Copy, Debug)]
pub struct Peers {
    /// Mean satisfaction with the relationship, 0-1.
    pub social: f64,
    /// Mean smoothed profit per unit of size, money.
    pub profit: f64,
}

/// Speed of conflict, which is no parameter: share of the way that a month goes.
const CONFLICT_SPEED: f64 = 0.3;
/// Speed of smoothed profit.
const PROFIT_SPEED: f64 = 0.2;
/// Weights of the three feelings that loyalty follows; together 1.
const LOYALTY_FROM_TRUST: f64 = 0.45;
const LOYALTY_FROM_SOCIAL: f64 = 0.30;
const LOYALTY_FROM_ECONOMIC: f64 = 0.25;

/// Where satisfaction with the money is heading: profit against what the dealer is used to, could have elsewhere and
/// sees others make; losses count double.
#[inline]
fn economic_target(dealer: &Dealer, terms: &Terms, peers: Peers) -> f64 {
    let beliefs = &dealer.beliefs;
    let per_normal = terms.per_normal_profit * dealer.per_size;
    let reference = 0.7 * beliefs.aspiration + 0.2 * beliefs.outside + 0.1 * peers.profit * dealer.traits.size;
    let gain = (beliefs.profit - reference) * per_normal;
    let felt = if gain < 0.0 { terms.parameters.loss_aversion * gain } else { gain };
    numeric::logistic(
        1.6 * felt + 0.3 * (beliefs.profit * per_normal - 1.0) - 2.0 * terms.policy.forced_stock
            + 0.3 * (dealer.present.fit - USUAL_FIT)
            - 1.5 * (1.0 - dealer.present.fill),
    )
}

/// Where satisfaction with the relationship is heading: care and fit against coercion, unfairness, contingent rewards
/// and being watched.
#[inline]
fn social_target(dealer: &Dealer, terms: &Terms, peers: Peers) -> f64 {
    let feelings = &dealer.feelings;
    let equipped = 0.06 * f64::from(u8::from(dealer.equipped));
    let setting = 0.25 * (dealer.present.fit - USUAL_FIT) + 0.10 * (peers.social - 0.5);
    let coerced = terms.coercion_weight * feelings.coercion.at_most(1.5);
    let wronged =
        terms.parameters.unfairness_weight * feelings.unfairness.at_most(1.5) * (0.5 + dealer.traits.fairness);
    numeric::clamp01(0.45 + terms.climate + equipped + setting - coerced - wronged)
}

/// Where trust is heading.
#[inline]
fn trust_target(dealer: &Dealer, terms: &Terms) -> f64 {
    let feelings = &dealer.feelings;
    let wronged = 0.4 * feelings.unfairness * (0.5 + dealer.traits.fairness);
    let earned = 0.35 * dealer.beliefs.reliability + 0.45 * (feelings.social - 0.25);
    numeric::clamp01(0.15 + terms.openness + earned - wronged)
}

/// Where conflict is heading.
#[inline]
fn conflict_target(dealer: &Dealer, terms: &Terms) -> f64 {
    let feelings = &dealer.feelings;
    let gaps = 0.35 * (0.5 - feelings.economic) + 0.25 * (0.5 - feelings.social);
    let wrongs = 0.6 * feelings.coercion + 0.3 * feelings.unfairness;
    numeric::clamp01(0.15 + terms.pressure + wrongs + gaps)
}

/// A step towards `target` that is slow upwards and fast downwards (trust: Kim 2009; Tykhonov et al. 2008).
#[inline]
fn slow_up(now: f64, up: f64, down: f64, target: f64) -> f64 {
    economics::ewma(now, if target > now { up } else { down }, target)
}

/// Everything a month does to a dealer's feelings. Gives the terms of the change of loyalty.
pub fn take_in(dealer: &mut Dealer, terms: &Terms, peers: Peers) -> LoyaltyTerms {
    let p = &terms.parameters;
    dealer.beliefs.profit = economics::ewma(dealer.beliefs.profit, PROFIT_SPEED, dealer.present.profit);
    let (economic, social) = (economic_target(dealer, terms, peers), social_target(dealer, terms, peers));
    dealer.feelings.economic = economics::ewma(dealer.feelings.economic, p.economic_speed, economic);
    dealer.feelings.social = economics::ewma(dealer.feelings.social, p.social_speed, social);
    dealer.feelings.trust = slow_up(dealer.feelings.trust, p.trust_up, p.trust_down, trust_target(dealer, terms));
    dealer.feelings.conflict =
        economics::ewma(dealer.feelings.conflict, CONFLICT_SPEED, conflict_target(dealer, terms));
    dealer.beliefs.aspiration = economics::ewma(dealer.beliefs.aspiration, p.habituation, dealer.beliefs.profit);
    dealer.feelings.coercion *= p.coercion_memory;
    dealer.feelings.unfairness *= p.unfairness_memory;
    move_loyalty(dealer, terms)
}

/// Loyalty follows trust and the two satisfactions. The three terms sum to the change.
fn move_loyalty(dealer: &mut Dealer, terms: &Terms) -> LoyaltyTerms {
    let (p, feelings) = (&terms.parameters, &mut dealer.feelings);
    let target = LOYALTY_FROM_TRUST * feelings.trust
        + LOYALTY_FROM_SOCIAL * feelings.social
        + LOYALTY_FROM_ECONOMIC * feelings.economic;
    let speed = if target > feelings.loyalty { p.trust_up } else { p.loyalty_down };
    let term = |weight: f64, feeling: f64| (speed * weight * (feeling - feelings.loyalty)) as f32;
    let terms = LoyaltyTerms {
        trust: term(LOYALTY_FROM_TRUST, feelings.trust),
        social: term(LOYALTY_FROM_SOCIAL, feelings.social),
        economic: term(LOYALTY_FROM_ECONOMIC, feelings.economic),
        events: 0.0,
    };
    feelings.loyalty = economics::ewma(feelings.loyalty, speed, target);
    terms
}

/// What the sanctions seen on others teach: a fair one deters and wins a little trust, an unfair one frightens and
/// angers (Wang, Gu and Dong 2013). Fair ones count at most twice a month.
pub fn learn_from_others(dealer: &mut Dealer, terms: &Terms) {
    let (p, present) = (&terms.parameters, &dealer.present);
    for _ in 0..present.seen_fair.min(2) {
        dealer.beliefs.detection = economics::ewma(dealer.beliefs.detection, p.fair_deterrence, 1.0);
        dealer.feelings.trust = (dealer.feelings.trust + 0.01).at_most(1.0);
    }
    for _ in 0..present.seen_unfair {
        dealer.beliefs.detection = economics::ewma(dealer.beliefs.detection, 0.10, 1.0);
        dealer.feelings.unfairness += p.unfair_contagion * (0.5 + dealer.traits.fairness);
        dealer.feelings.coercion += 0.03;
    }
    if present.seen_fines > 0 {
        let mean = present.seen_severity / f64::from(present.seen_fines);
        dealer.beliefs.fine = economics::ewma(dealer.beliefs.fine, 0.2, mean);
    }
}
