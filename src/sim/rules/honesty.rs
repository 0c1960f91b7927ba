//! Riding free on the others' prices and service, and being found out.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::rules::work;
use crate::sim::terms::Terms;

/// What somebody gains who is no opportunist at all, against `free_riding_gain`. No parameter: the gain scales it, and
/// `opportunism_effect` says how far others differ.
const GAIN_OF_THE_UPRIGHT: f64 = 0.4;

/// What riding free brings this dealer in a month, money.
#[inline]
#[must_use]
pub fn gain(dealer: &Dealer, terms: &Terms) -> f64 {
    let (p, traits) = (&terms.parameters, &dealer.traits);
    let learned = (1.0 + p.centrality_gain * (dealer.prominence - 1.0)).at_least(0.0);
    let bent = GAIN_OF_THE_UPRIGHT + p.opportunism_effect * traits.opportunism;
    p.free_riding_gain * terms.scale * traits.size * learned * bent
}

/// Whether the dealer rides free: its gain exceeds the fear of detection and its conscience. Severity enters the fear by
/// its square root, so certainty counts for more (Antia, Bergen, Dutta and Fisher 2006, from memory; the root is
/// assumed). `temptation` is uniform.
#[must_use]
pub fn rides_free(dealer: &Dealer, terms: &Terms, temptation: f64) -> bool {
    let (p, feelings) = (&terms.parameters, &dealer.feelings);
    let fine = numeric::sqrt(dealer.beliefs.fine) * dealer.normal_profit(terms);
    let fine = fine + terms.policy.bond_months * dealer.normal_profit(terms);
    let place = if terms.policy.termination { p.rent_at_stake * work::rent(dealer, terms) } else { 0.0 };
    let fear = economics::deterrence(dealer.beliefs.detection, fine, place);
    let norm = (1.0 - p.unfair_licence * feelings.unfairness.at_most(1.0))
        * (1.0 - p.crowding * terms.surveillance).at_least(0.0);
    let ties = p.trust_in_conscience * feelings.trust + (1.0 - p.trust_in_conscience) * feelings.loyalty;
    let conscience = p.moral_cost * terms.scale * dealer.traits.size * ties * norm;
    let mood = 1.0 - p.temptation_spread / 2.0 + p.temptation_spread * temptation;
    gain(dealer, terms) > (fear + conscience) * mood
}

/// Chance a month that the enterprise takes this dealer for a free-rider, rightly or wrongly.
#[inline]
#[must_use]
pub fn detection_chance(guilty: bool, terms: &Terms) -> f64 {
    let alarm =
        terms.parameters.false_alarm * if terms.policy.diagnosis { terms.parameters.diagnosed_alarms } else { 1.0 };
    terms.policy.monitoring * if guilty { 1.0 } else { alarm }
}

/// How beliefs about detection and fines follow what is announced: an unstated fine leaves a vague fear, and a stated
/// trifle removes it ("a fine is a price": Gneezy and Rustichini 2000, from memory).
#[inline]
pub fn hear_announcements(dealer: &mut Dealer, terms: &Terms) {
    let (p, beliefs) = (&terms.parameters, &mut dealer.beliefs);
    beliefs.detection = economics::ewma(beliefs.detection, p.detection_learning, terms.policy.monitoring);
    if terms.policy.fine_months > 0.0 {
        beliefs.fine = economics::ewma(beliefs.fine, p.fine_learning, terms.policy.fine_months);
    }
}

/// What being taken for a free-rider does to a dealer who is fined.
pub fn feel_fined(dealer: &mut Dealer, terms: &Terms, guilty: bool) {
    let (p, fine) = (&terms.parameters, terms.policy.fine_months);
    let lost = fine + terms.policy.bond_months;
    dealer.feelings.coercion += p.fine_coercion * (1.0 + lost).at_most(p.fine_limit);
    if !guilty {
        dealer.feelings.unfairness += (p.wrong_fine + p.wrong_fine_months * lost).at_most(p.wrong_fine_max);
    }
    dealer.beliefs.detection = economics::ewma(dealer.beliefs.detection, p.caught_lesson, 1.0);
    if fine > 0.0 {
        dealer.beliefs.fine = economics::ewma(dealer.beliefs.fine, p.fine_lesson, fine);
    }
    dealer.shocked = true;
    dealer.present.punished = true;
}

/// What an ordinary month teaches: detected without a fine, the dealer is a little warier; undetected, bolder.
pub fn learn_from_silence(dealer: &mut Dealer, terms: &Terms, detected: bool) {
    let (p, beliefs) = (&terms.parameters, &mut dealer.beliefs);
    if detected {
        beliefs.detection = economics::ewma(beliefs.detection, p.noticed_lesson, 1.0);
    } else if dealer.free_riding {
        beliefs.detection *= p.boldness;
    }
}
