//! Attitudes: dealers take in their month and decide whether to stay.

use super::council::Stage;
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
use crate::sim::rules::leaving::{self, Elsewhere};
use crate::sim::rules::{finance, grievance};
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
    let strike_is_on = world.council.stage == Stage::Strike;
    let year_ends = (world.month + 1).rem_euclid(12) == 0;
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
            transactions::pay_owner(dealer, terms, ledger, slot, observer);
            tally.enter_profit(dealer, year_ends);
            let (peers, boycotting) = around(network, &scratch.visible, slot);
            feel(dealer, terms, peers, slot, observer);
            let draws = &draws.dealers[slot];
            let welcome = leaving::welcome(dealer, terms);
            let rival_profit = territory.outside_profit(dealer, terms);
            leaving::look_around(dealer, terms, rival_profit, welcome);
            let outlook = Outlook { rival_profit, welcome };
            if let Some(kind) = go(dealer, terms, outlook, draws, slot, observer) {
                let prominence = dealer.prominence * dealer.traits.size / terms.trade_size;
                scratch.leavers.push(Leaver { slot, kind, prominence });
            } else {
                strike(dealer, terms, strike_is_on, boycotting, slot, observer);
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
    grievance::take_in(dealer, terms);
    dealer.tenure += 1;
}

/// What a dealer has to look forward to elsewhere.
#[derive(Clone, Copy)]
struct Outlook {
    /// Monthly profit at a rival, money.
    rival_profit: f64,
    /// Chance that a rival would take it.
    welcome: f64,
}

/// Whether and how the dealer goes.
fn go(
    dealer: &mut Dealer,
    terms: &Terms,
    outlook: Outlook,
    draws: &Draws,
    slot: usize,
    observer: &mut Observer,
) -> Option<ExitKind> {
    if dealer.record.terminated {
        return Some(ExitKind::Terminated);
    }
    if finance::is_bankrupt(dealer, terms) {
        observer.record(slot, || Event::Bankrupt { debt: -dealer.cash.units() as f32 });
        return Some(ExitKind::Bankrupt);
    }
    // Rivals call on those whom they want and have something better to offer than the end of trading.
    let wage = leaving::wage(dealer, terms);
    let rival_is_best = outlook.rival_profit > wage && draws.offer() < outlook.welcome;
    let offered = rival_is_best && draws.offer() < leaving::offer_chance(dealer, terms, outlook.welcome);
    if offered {
        observer.record(slot, || Event::Offer { months: terms.conditions.rival_signing_months as f32 });
    }
    let reviews = draws.review() < leaving::review_chance(dealer, terms, offered);
    dealer.shocked = false;
    if !reviews {
        return None;
    }
    let elsewhere = if rival_is_best { Elsewhere::Rival(outlook.rival_profit) } else { Elsewhere::Wage };
    let weighed = leaving::weigh(dealer, terms, elsewhere, offered);
    if draws.stay() < f64::from(weighed.stay_chance) {
        observer.record(slot, || Event::Stayed { terms: weighed });
        complain(dealer, terms, draws, slot, observer);
        None
    } else if rival_is_best {
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

/// In a strike, dealers stop ordering when they hold enough against the enterprise, or enough of those they know have stopped
/// (Granovetter 1978, from memory).
fn strike(dealer: &mut Dealer, terms: &Terms, is_on: bool, joined: f64, slot: usize, observer: &mut Observer) {
    if !is_on {
        dealer.boycott = 0;
        return;
    }
    let joins = economics::boycott_joins(
        dealer.feelings.grievance,
        terms.parameters.boycott_contagion,
        joined,
        dealer.traits.boycott_threshold,
    );
    if joins && dealer.boycott == 0 {
        observer.record(slot, || Event::Struck);
    }
    dealer.boycott = if joins { dealer.boycott.saturating_add(1) } else { 0 };
}
