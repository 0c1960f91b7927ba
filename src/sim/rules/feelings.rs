//! How a dealer takes its month: satisfaction, trust, loyalty, conflict. The signs of the weights are built in from the
//! literature (see `docs/model.md`); what becomes of them is not.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, Feelings, USUAL_FIT};
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

/// Satisfaction with the relationship that neither earns nor spoils trust. No parameter: `trust_base` shifts trust as well.
const SOCIAL_OF_NO_TRUST: f64 = 0.25;
/// Fair sanctions of a month that teach: what is seen a third time in a month is no news. A count.
const FAIR_SEEN_MAX: u8 = 2;

/// Where satisfaction with the money is heading: profit against what the dealer is used to, could have elsewhere and
/// sees others make; losses count more.
#[inline]
fn economic_target(dealer: &Dealer, terms: &Terms, peers: Peers) -> f64 {
    let (p, beliefs, [own, outside, others]) = (&terms.parameters, &dealer.beliefs, terms.comparison);
    let per_normal = terms.per_normal_profit * dealer.per_size;
    let reference = own * beliefs.aspiration + outside * beliefs.outside + others * peers.profit * dealer.traits.size;
    let gain = (beliefs.profit - reference) * per_normal;
    let felt = if gain < 0.0 { p.loss_aversion * gain } else { gain };
    numeric::logistic(
        p.profit_satisfaction * felt + p.wealth_satisfaction * (beliefs.profit * per_normal - 1.0)
            - p.forced_stock_burden * terms.policy.forced_stock
            + p.fit_satisfaction * (dealer.present.fit - USUAL_FIT)
            - p.shortage_burden * (1.0 - dealer.present.fill),
    )
}

/// Where satisfaction with the relationship is heading: care and fit against coercion, unfairness, contingent rewards
/// and being watched.
#[inline]
fn social_target(dealer: &Dealer, terms: &Terms, peers: Peers) -> f64 {
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let equipped = p.equipment_care * f64::from(u8::from(dealer.equipped));
    let setting =
        p.fit_care * (dealer.present.fit - USUAL_FIT) + p.peer_mood * (peers.social - Feelings::NEUTRAL.social);
    let coerced = terms.coercion_weight * feelings.coercion.at_most(p.wrong_limit);
    let wronged = p.unfairness_weight * feelings.unfairness.at_most(p.wrong_limit) * dealer.traits.weight_of_fairness();
    numeric::clamp01(p.social_base + terms.climate + equipped + setting - coerced - wronged)
}

/// Where trust is heading.
#[inline]
fn trust_target(dealer: &Dealer, terms: &Terms) -> f64 {
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let wronged = p.unfair_distrust * feelings.unfairness * dealer.traits.weight_of_fairness();
    let earned =
        p.reliability_trust * dealer.beliefs.reliability + p.social_trust * (feelings.social - SOCIAL_OF_NO_TRUST);
    numeric::clamp01(p.trust_base + terms.openness + earned - wronged)
}

/// Where conflict is heading.
#[inline]
fn conflict_target(dealer: &Dealer, terms: &Terms) -> f64 {
    const NEUTRAL: Feelings = Feelings::NEUTRAL;
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let gaps = p.economic_conflict * (NEUTRAL.economic - feelings.economic)
        + p.social_conflict * (NEUTRAL.social - feelings.social);
    let wrongs = p.coercion_conflict * feelings.coercion + p.unfair_conflict * feelings.unfairness;
    numeric::clamp01(p.conflict_base + terms.pressure + wrongs + gaps)
}

/// A step towards `target` that is slow upwards and fast downwards (trust: Kim 2009; Tykhonov et al. 2008).
#[inline]
fn slow_up(now: f64, up: f64, down: f64, target: f64) -> f64 {
    economics::ewma(now, if target > now { up } else { down }, target)
}

/// Everything a month does to a dealer's feelings. Gives the terms of the change of loyalty.
pub fn take_in(dealer: &mut Dealer, terms: &Terms, peers: Peers) -> LoyaltyTerms {
    let p = &terms.parameters;
    dealer.beliefs.profit = economics::ewma(dealer.beliefs.profit, p.profit_learning, dealer.present.profit);
    let (economic, social) = (economic_target(dealer, terms, peers), social_target(dealer, terms, peers));
    dealer.feelings.economic = economics::ewma(dealer.feelings.economic, p.economic_speed, economic);
    dealer.feelings.social = economics::ewma(dealer.feelings.social, p.social_speed, social);
    dealer.feelings.trust = slow_up(dealer.feelings.trust, p.trust_up, p.trust_down, trust_target(dealer, terms));
    dealer.feelings.conflict =
        economics::ewma(dealer.feelings.conflict, p.conflict_speed, conflict_target(dealer, terms));
    dealer.beliefs.aspiration = economics::ewma(dealer.beliefs.aspiration, p.habituation, dealer.beliefs.profit);
    dealer.feelings.coercion *= p.coercion_memory;
    dealer.feelings.unfairness *= p.unfairness_memory;
    move_loyalty(dealer, terms)
}

/// Loyalty follows trust and the two satisfactions. The three terms sum to the change.
fn move_loyalty(dealer: &mut Dealer, terms: &Terms) -> LoyaltyTerms {
    let (p, feelings) = (&terms.parameters, &mut dealer.feelings);
    let [trust, social, economic] = terms.loyalty_weights;
    let target = trust * feelings.trust + social * feelings.social + economic * feelings.economic;
    let speed = if target > feelings.loyalty { p.trust_up } else { p.loyalty_down };
    let term = |weight: f64, feeling: f64| (speed * weight * (feeling - feelings.loyalty)) as f32;
    let terms = LoyaltyTerms {
        trust: term(trust, feelings.trust),
        social: term(social, feelings.social),
        economic: term(economic, feelings.economic),
        events: 0.0,
    };
    feelings.loyalty = economics::ewma(feelings.loyalty, speed, target);
    terms
}

/// What the sanctions seen on others teach: a fair one deters and wins a little trust, an unfair one frightens and
/// angers (Wang, Gu and Dong 2013). Fair ones count at most twice a month.
pub fn learn_from_others(dealer: &mut Dealer, terms: &Terms) {
    let (p, present) = (&terms.parameters, &dealer.present);
    for _ in 0..present.seen_fair.min(FAIR_SEEN_MAX) {
        dealer.beliefs.detection = economics::ewma(dealer.beliefs.detection, p.fair_deterrence, 1.0);
        dealer.feelings.trust = (dealer.feelings.trust + p.fair_trust).at_most(1.0);
    }
    for _ in 0..present.seen_unfair {
        dealer.beliefs.detection = economics::ewma(dealer.beliefs.detection, p.unfair_deterrence, 1.0);
        dealer.feelings.unfairness += p.unfair_contagion * dealer.traits.weight_of_fairness();
        dealer.feelings.coercion += p.unfair_coercion;
    }
    if present.seen_fines > 0 {
        let mean = present.seen_severity / f64::from(present.seen_fines);
        dealer.beliefs.fine = economics::ewma(dealer.beliefs.fine, p.fine_seen_lesson, mean);
    }
}
