//! Attitudes: dealers take in their month and decide whether to stay.

use super::draws::MonthDraws;
use super::tally::Tally;
use super::transactions;
use crate::economics;
use crate::luck::Draws;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, LoyaltyTerms, Observer};
use crate::sim::network::Network;
use crate::sim::rules::feelings::{self, Peers};
use crate::sim::rules::leaving;
use crate::sim::scratch::{ExitKind, Leaver, VisibleState};
use crate::sim::terms::Terms;
use crate::sim::world::World;

/// Records what others can see of the dealers of a territory.
pub fn show_states(world: &mut World, index: usize) {
    let World { territories, dealers, scratch, .. } = world;
    scratch.visible.extend(dealers[territories[index].range()].iter().map(VisibleState::of));
}

/// Everybody feels, and some decide to go.
pub fn feel_and_choose(
    world: &mut World,
    terms: &Terms,
    draws: &MonthDraws,
    tally: &mut Tally,
    observer: &mut Observer,
) {
    let World { territories, dealers, network, ledger, scratch, cohort, .. } = world;
    scratch.leavers.clear();
    scratch.vacancies.clear();
    for territory in territories.iter() {
        for slot in territory.range() {
            let dealer = &mut dealers[slot];
            if !dealer.is_active() {
                scratch.vacancies.push(slot);
                continue;
            }
            dealer.present.profit += dealer.present.extras;
            transactions::pay_owner(dealer, terms, ledger);
            tally.dealer_profit += dealer.present.profit;
            tally.loss_making += f64::from(u8::from(dealer.present.profit < 0.0));
            let (peers, boycotting) = around(network, &scratch.visible, slot);
            feel(dealer, terms, peers, slot, observer);
            leaving::look_around(dealer, terms, territory.outside_profit(dealer, terms));
            let draws = &draws.dealers[slot];
            if let Some(kind) = go(dealer, terms, draws, slot, observer) {
                scratch.leavers.push(Leaver { slot, kind });
            } else {
                boycott(dealer, terms, draws, boycotting, slot, observer);
                tally.remember(dealer, cohort[slot], terms);
            }
        }
    }
}

/// What a dealer sees around it: the mean of its ties, and the share of them that boycott.
fn around(network: &Network, visible: &[VisibleState], slot: usize) -> (Peers, f64) {
    let mut sum = VisibleState::default();
    for other in network.of(slot) {
        let state = visible[*other as usize];
        sum.present += state.present;
        sum.social += state.social;
        sum.profit += state.profit;
        sum.boycotting += state.boycotting;
    }
    if sum.present == 0 {
        let own = visible[slot];
        return (Peers { social: own.social, profit: own.profit }, 0.0);
    }
    let per = 1.0 / f64::from(sum.present);
    (Peers { social: sum.social * per, profit: sum.profit * per }, f64::from(sum.boycotting) * per)
}

fn feel(dealer: &mut Dealer, terms: &Terms, peers: Peers, slot: usize, observer: &mut Observer) {
    feelings::learn_from_others(dealer, terms);
    let promise = terms.policy.promise_keeping;
    dealer.beliefs.reliability =
        economics::ewma(dealer.beliefs.reliability, terms.parameters.reliability_learning, promise);
    observer.record_loyalty(slot, feelings::take_in(dealer, terms, peers));
    dealer.tenure += 1;
}

/// Whether and how the dealer goes.
fn go(dealer: &mut Dealer, terms: &Terms, draws: &Draws, slot: usize, observer: &mut Observer) -> Option<ExitKind> {
    if dealer.record.terminated {
        return Some(ExitKind::Terminated);
    }
    let debt = -dealer.cash.units();
    if debt > terms.parameters.credit_line * dealer.traits.size * terms.scale {
        observer.record(slot, || Event::Bankrupt { debt: debt as f32 });
        return Some(ExitKind::Bankrupt);
    }
    // Rivals call where they have something better to offer than the end of trading.
    let offered = dealer.rival_is_best && draws.offer() < leaving::offer_chance(dealer, terms);
    if offered {
        observer.record(slot, || Event::Offer { months: terms.conditions.rival_signing_months as f32 });
    }
    let reviews = draws.review() < leaving::review_chance(dealer, terms, offered);
    dealer.shocked = false;
    if reviews { decide(dealer, terms, draws, offered, slot, observer) } else { None }
}

/// A dealer that thinks about leaving decides, and tells.
fn decide(
    dealer: &mut Dealer,
    terms: &Terms,
    draws: &Draws,
    offered: bool,
    slot: usize,
    observer: &mut Observer,
) -> Option<ExitKind> {
    let weighed = leaving::weigh(dealer, terms, offered);
    if draws.stay() < f64::from(weighed.stay_chance) {
        observer.record(slot, || Event::Stayed { terms: weighed });
        complain(dealer, terms, draws, slot, observer);
        return None;
    }
    if dealer.rival_is_best {
        observer.record(slot, || Event::Defected { terms: weighed });
        Some(ExitKind::Defected)
    } else {
        observer.record(slot, || Event::Closed { terms: weighed });
        Some(ExitKind::Closed)
    }
}

/// Who stays may speak up, and is heard or not (Hirschman 1970, from memory).
fn complain(dealer: &mut Dealer, terms: &Terms, draws: &Draws, slot: usize, observer: &mut Observer) {
    let p = &terms.parameters;
    let silence = p.loyal_silence * dealer.feelings.loyalty;
    let speaks = draws.voice() < dealer.traits.voice * terms.social_contract * (1.0 - silence);
    if !speaks {
        return;
    }
    let diagnosis = f64::from(u8::from(terms.policy.diagnosis));
    let heard = draws.answer()
        < terms.social_contract * (p.heard_without_diagnosis + (1.0 - p.heard_without_diagnosis) * diagnosis);
    let before = dealer.feelings.loyalty;
    if heard {
        dealer.feelings.social = (dealer.feelings.social + p.complaint_effect).at_most(1.0);
    } else {
        dealer.feelings.loyalty = (before - p.complaint_effect).at_least(0.0);
    }
    let moved = (dealer.feelings.loyalty - before) as f32;
    observer.record_loyalty(slot, LoyaltyTerms { events: moved, ..Default::default() });
    observer.record(slot, || Event::Complained { heard });
}

/// Angry dealers stop ordering when enough of those they know do (Granovetter 1978, from memory).
fn boycott(dealer: &mut Dealer, terms: &Terms, draws: &Draws, joined: f64, slot: usize, observer: &mut Observer) {
    if dealer.boycott > 0 {
        dealer.boycott -= 1;
        if dealer.boycott == 0 {
            dealer.feelings.conflict = (dealer.feelings.conflict - 0.1).at_least(0.0);
        }
    } else if terms.conditions.boycott
        && economics::boycott_joins(
            dealer.feelings.conflict,
            terms.parameters.boycott_contagion,
            joined,
            dealer.traits.boycott_threshold,
        )
    {
        dealer.boycott = if draws.voice() < 0.5 { 1 } else { 2 };
        let months = f32::from(dealer.boycott);
        observer.record(slot, || Event::Boycott { months });
    }
}
