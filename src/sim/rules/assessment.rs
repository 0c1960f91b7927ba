//! The enterprise's assessment: the quota, the score, the cause, the help, the ladder.

use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, Record};
use crate::sim::diary::Cause;
use crate::sim::terms::Terms;
use crate::sim::territory::Territory;

/// The cut by whose gravity others are measured, share of list. It defines the unit.
const UNIT_CUT: f64 = 0.03;
/// Gravity of the loss of an exclusive right: that of a unit cut. No parameter: `unjust_weight` scales it as well.
const TERRITORY_WEIGHT: f64 = 1.0;

/// Units a month, without season, that the enterprise holds to be normal for this dealer in this place. It does not know the
/// potential exactly and never learns it.
#[inline]
#[must_use]
pub fn normal_sales(dealer: &Dealer, territory: &Territory, terms: &Terms, brand_mass: f64) -> f64 {
    let n = territory.extent;
    let mass = territory.no_purchase(terms)
        + n * terms.trade_size * brand_mass
        + territory.rivals(terms)
        + territory.own_outlets(terms);
    let known = territory.misjudged * dealer.traits.misjudged;
    terms.potential * n * territory.potential * known * dealer.traits.size * dealer.ramp * brand_mass / mass
}

/// The quota of a period whose seasons sum to `seasons`, units: in part what the dealer usually sells (the ratchet: Weitzman 1980)
/// and in part what is held to be normal in its place.
#[inline]
#[must_use]
pub fn quota(record: &Record, normal: f64, seasons: f64, terms: &Terms) -> f64 {
    let p = &terms.parameters;
    let ease = if record.eased { p.eased_quota } else { 1.0 };
    let grown = 1.0 + p.planning_months / 12.0 * terms.conditions.market_growth;
    let expected = p.ratchet * record.usual_sales + (1.0 - p.ratchet) * normal;
    terms.policy.quota * seasons * expected * ease * grown
}

/// Why the dealer failed, in truth.
#[must_use]
pub fn true_cause(dealer: &Dealer, territory: &Territory, terms: &Terms, mean_effort: f64) -> Cause {
    let (p, record) = (&terms.parameters, &dealer.record);
    if territory.shock + dealer.local < -p.market_blamed {
        Cause::Market
    } else if record.ordered > 0.0 && record.delivered < p.supply_blamed * record.ordered {
        Cause::Supply
    } else if dealer.effort < p.effort_blamed * mean_effort {
        Cause::Effort
    } else {
        Cause::Skill
    }
}

/// What a diagnosis finds: the truth with the chance of its accuracy, else one of the other three. `draw` is uniform.
#[must_use]
pub fn diagnosed(truth: Cause, accuracy: f64, draw: f64) -> Cause {
    /// All causes; a diagnosis that errs finds one of the others.
    const CAUSES: [Cause; 4] = [Cause::Market, Cause::Supply, Cause::Skill, Cause::Effort];
    const OTHERS: usize = CAUSES.len() - 1;
    if draw < accuracy {
        return truth;
    }
    let others = CAUSES.into_iter().filter(|cause| *cause != truth);
    let pick = (OTHERS as f64 * (draw - accuracy) / (1.0 - accuracy)) as usize;
    others.into_iter().nth(pick.min(OTHERS - 1)).unwrap_or(truth)
}

/// What is done about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Nothing.
    Nothing,
    /// Help for the cause that was found.
    Help(Cause),
    /// A word of warning.
    Warning,
    /// Allowance, co-op advertising and the next bonus are withheld.
    Revocation,
    /// The margin is cut.
    MarginCut,
    /// The exclusive right is lost.
    TerritoryLoss,
    /// Termination, if the conditions of the policy are met.
    Termination,
}

/// The measure for a failure whose cause was found to be `found` (`None`: nobody asked). Where nobody may be terminated for
/// want of a candidate, the next lower rung holds.
#[must_use]
pub fn measure(record: &Record, terms: &Terms, found: Option<Cause>, may_terminate: bool) -> Measure {
    match found {
        Some(cause @ (Cause::Market | Cause::Supply)) => Measure::Help(cause),
        Some(Cause::Skill) if !record.skill_forgiven => Measure::Help(Cause::Skill),
        _ => rung(record, terms, may_terminate),
    }
}

/// The rung of the ladder on which the dealer stands after `record.fails` failures in a row.
fn rung(record: &Record, terms: &Terms, may_terminate: bool) -> Measure {
    let policy = &terms.policy;
    if record.fails < policy.tolerance {
        return if policy.threatens() { Measure::Warning } else { Measure::Nothing };
    }
    let beyond = record.fails > policy.tolerance;
    if policy.termination && may_terminate && beyond && record.failing_score < terms.parameters.remove_below {
        Measure::Termination
    } else if policy.revoke_award && !record.award_revoked {
        Measure::Revocation
    } else if policy.margin_cut > 0.0 && record.cut < terms.parameters.cut_max {
        Measure::MarginCut
    } else if policy.exclusive && policy.threatens() && !record.territory_lost {
        Measure::TerritoryLoss
    } else {
        Measure::Nothing
    }
}

/// Whether a sanction would be just: the dealer could have done better.
#[must_use]
pub fn is_just(truth: Cause, effort: f64, terms: &Terms, mean_effort: f64) -> bool {
    match truth {
        Cause::Market | Cause::Supply => false,
        Cause::Skill => effort <= terms.parameters.effort_excuses * mean_effort,
        Cause::Effort => true,
    }
}

/// Helps the dealer with the cause that was found.
pub fn help(dealer: &mut Dealer, terms: &Terms, cause: Cause) {
    let record = &mut dealer.record;
    match cause {
        Cause::Market => record.eased = true,
        Cause::Supply => record.priority = true,
        Cause::Skill => {
            record.skill_forgiven = true;
            let weakest = dealer.skills.weakest();
            *weakest += terms.parameters.skill_gain * (1.0 - *weakest);
        }
        Cause::Effort => {}
    }
    dealer.record.fails = dealer.record.fails.saturating_sub(1);
}

/// Puts a measure of the ladder into force and lets the dealer feel it.
pub fn punish(dealer: &mut Dealer, terms: &Terms, measure: Measure, just: bool) {
    let (p, record) = (&terms.parameters, &mut dealer.record);
    let (coercion, weight) = match measure {
        Measure::Warning => (p.warning_coercion, p.warning_weight),
        Measure::Revocation => {
            record.award_revoked = true;
            (p.revocation_coercion, p.revocation_weight)
        }
        Measure::MarginCut => {
            record.cut = (record.cut + terms.policy.margin_cut).at_most(p.cut_max);
            let relative = terms.policy.margin_cut / UNIT_CUT;
            (p.cut_coercion_base + p.cut_coercion * relative, relative)
        }
        Measure::TerritoryLoss => {
            record.territory_lost = true;
            (p.territory_coercion, TERRITORY_WEIGHT)
        }
        Measure::Nothing | Measure::Help(_) | Measure::Termination => (0.0, 0.0),
    };
    feel(dealer, terms, coercion, weight, just);
}

/// What a sanction of that weight (1 for a cut of three points) does to the feelings.
fn feel(dealer: &mut Dealer, terms: &Terms, coercion: f64, weight: f64, just: bool) {
    let (p, diagnosed) = (&terms.parameters, terms.policy.diagnosis);
    dealer.feelings.coercion += coercion * if diagnosed { p.diagnosed_coercion } else { 1.0 };
    if !just {
        // What is less grave than a withdrawn award, as a mere warning is, wrongs less than any sanction.
        let base = if weight < p.revocation_weight { 0.0 } else { p.unjust_base };
        let wrong = base + p.unjust_weight * weight;
        dealer.feelings.unfairness += wrong * if diagnosed { p.diagnosed_unfairness } else { 1.0 };
    }
    dealer.present.punished = true;
}

/// A pass forgives: failures are forgotten, awards come back, and part of a cut is restored.
pub fn pass(record: &mut Record, terms: &Terms) {
    record.fails = 0;
    record.award_revoked = false;
    record.cut = (record.cut - terms.parameters.cut_restored).at_least(0.0);
}
