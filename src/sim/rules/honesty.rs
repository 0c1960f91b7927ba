//! Riding free on the others' prices and service, and being found out.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::rules::work;
use crate::sim::terms::Terms;

/// Weight of the rent at stake when free-riders may be terminated.
const RENT_AT_STAKE: f64 = 0.3;
/// Diagnosis keeps all but this share of false alarms from doing harm.
const DIAGNOSED_ALARMS: f64 = 0.3;

/// What riding free brings this dealer in a month, money.
#[inline]
#[must_use]
pub fn gain(dealer: &Dealer, terms: &Terms) -> f64 {
    let p = &terms.parameters;
    let learned = (1.0 + p.centrality_gain * (dealer.prominence - 1.0)).at_least(0.0);
    p.free_riding_gain * terms.scale * dealer.traits.size * learned * (0.4 + 1.2 * dealer.traits.opportunism)
}

/// Whether the dealer rides free: its gain exceeds the fear of detection and its conscience. Severity enters the fear by
/// its square root, so certainty counts for more (Antia, Bergen, Dutta and Fisher 2006, from memory; the root is
/// assumed). `temptation` is uniform.
#[must_use]
pub fn rides_free(dealer: &Dealer, terms: &Terms, temptation: f64) -> bool {
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let fine = numeric::sqrt(dealer.beliefs.fine) * dealer.normal_profit(terms);
    let fine = fine + terms.policy.bond_months * dealer.normal_profit(terms);
    let place = if terms.policy.termination { RENT_AT_STAKE * work::rent(dealer) } else { 0.0 };
    let fear = economics::deterrence(dealer.beliefs.detection, fine, place);
    let norm = (1.0 - 0.5 * feelings.unfairness.at_most(1.0)) * (1.0 - p.crowding * terms.surveillance).at_least(0.0);
    let ties = 0.6 * feelings.trust + 0.4 * feelings.loyalty;
    let conscience = p.moral_cost * terms.scale * dealer.traits.size * ties * norm;
    gain(dealer, terms) > (fear + conscience) * (0.8 + 0.4 * temptation)
}

/// Chance a month that the enterprise takes this dealer for a free-rider, rightly or wrongly.
#[inline]
#[must_use]
pub fn detection_chance(guilty: bool, terms: &Terms) -> f64 {
    let alarm = terms.parameters.false_alarm * if terms.policy.diagnosis { DIAGNOSED_ALARMS } else { 1.0 };
    terms.policy.monitoring * if guilty { 1.0 } else { alarm }
}

/// How beliefs about detection and fines follow what is announced: an unstated fine leaves a vague fear, and a stated
/// trifle removes it ("a fine is a price": Gneezy and Rustichini 2000, from memory).
#[inline]
pub fn hear_announcements(dealer: &mut Dealer, terms: &Terms) {
    let beliefs = &mut dealer.beliefs;
    beliefs.detection =
        economics::ewma(beliefs.detection, terms.parameters.detection_learning, terms.policy.monitoring);
    if terms.policy.fine_months > 0.0 {
        beliefs.fine = economics::ewma(beliefs.fine, 0.05, terms.policy.fine_months);
    }
}

/// What being taken for a free-rider does to a dealer who is fined.
pub fn feel_fined(dealer: &mut Dealer, terms: &Terms, guilty: bool) {
    let fine = terms.policy.fine_months;
    let lost = fine + terms.policy.bond_months;
    dealer.feelings.coercion += 0.125 * (1.0 + lost).at_most(5.0);
    if !guilty {
        dealer.feelings.unfairness += (0.2 + 0.15 * lost).at_most(0.8);
    }
    dealer.beliefs.detection = economics::ewma(dealer.beliefs.detection, 0.3, 1.0);
    if fine > 0.0 {
        dealer.beliefs.fine = economics::ewma(dealer.beliefs.fine, 0.5, fine);
    }
    dealer.shocked = true;
    dealer.present.punished = true;
}

/// What an ordinary month teaches: detected without a fine, the dealer is a little warier; undetected, bolder.
pub fn learn_from_silence(dealer: &mut Dealer, detected: bool) {
    let beliefs = &mut dealer.beliefs;
    if detected {
        beliefs.detection = economics::ewma(beliefs.detection, 0.1, 1.0);
    } else if dealer.free_riding {
        beliefs.detection *= 0.95;
    }
}
