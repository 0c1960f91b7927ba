//! Attitudes: dealers take in their month and decide whether to stay.

use super::calendar;
use super::council::Stage;
use super::draws::MonthDraws;
use super::tally::Tally;
use super::transactions;
use crate::economics;
use crate::luck::Draws;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, LoyaltyTerms, Observer};
use crate::sim::ledger::Ledger;
use crate::sim::network::Network;
use crate::sim::rules::feelings::{self, Peers};
use crate::sim::rules::leaving::{self, Elsewhere};
use crate::sim::rules::{finance, grievance};
use crate::sim::scratch::{Destination, ExitKind, Leaver, Scratch, VisibleState};
use crate::sim::terms::Terms;
use crate::sim::territory::Territory;
use crate::sim::world::World;
use crate::units::Money;

/// Records what others can see of the dealers of a territory.
pub fn show_states(world: &mut World, index: usize) {
    let World { territories, dealers, scratch, .. } = world;
    for range in territories[index].ranges() {
        for slot in range {
            scratch.visible[slot] = VisibleState::of(&dealers[slot]);
        }
    }
}

/// Everybody feels, and some decide to go.
pub fn feel_and_choose(
    world: &mut World,
    terms: &Terms,
    draws: &MonthDraws,
    tally: &mut Tally,
    observer: &mut Observer,
) {
    let mut turns = Turns::open(world, terms, draws, tally, observer);
    for index in 0..turns.territories.len() {
        for range in turns.territories[index].ranges() {
            for slot in range {
                turns.take(index, slot, &[]);
            }
        }
    }
}

/// What another enterprise of the same market offers dealers of a territory.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    /// Which enterprise, and the next of its places.
    pub at: Destination,
    /// Gross profit, money a month per unit of size, talent and skill.
    pub outlet: f64,
    /// How readily dealers listen to it; 1 is usual.
    pub standing: f64,
}

/// The dealers of an enterprise take in their month and choose, one after the other.
pub struct Turns<'a> {
    territories: &'a [Territory],
    dealers: &'a mut [Dealer],
    network: &'a Network,
    ledger: &'a mut Ledger,
    scratch: &'a mut Scratch,
    cohort: &'a [Option<u32>],
    terms: &'a Terms,
    draws: &'a MonthDraws,
    tally: &'a mut Tally,
    observer: &'a mut Observer,
    strike_is_on: bool,
    year_ends: bool,
}

impl<'a> Turns<'a> {
    /// Nobody has chosen yet.
    pub fn open(
        world: &'a mut World,
        terms: &'a Terms,
        draws: &'a MonthDraws,
        tally: &'a mut Tally,
        observer: &'a mut Observer,
    ) -> Self {
        let strike_is_on = world.council.stage == Stage::Strike;
        let year_ends = calendar::year_ends(world.month);
        let World { territories, dealers, network, ledger, scratch, cohort, .. } = world;
        scratch.leavers.clear();
        scratch.vacancies.clear();
        Self {
            territories,
            dealers,
            network,
            ledger,
            scratch,
            cohort,
            terms,
            draws,
            tally,
            observer,
            strike_is_on,
            year_ends,
        }
    }

    /// Whoever holds that place of a territory feels, and may decide to go, perhaps to one of those who make the `offers`.
    /// Gives the place where it goes in that case.
    #[inline]
    pub fn take(&mut self, territory: usize, slot: usize, offers: &[Offer]) -> Option<Destination> {
        let (territory, terms, draws) = (&self.territories[territory], self.terms, &self.draws.dealers[slot]);
        let (dealer, observer) = (&mut self.dealers[slot], &mut *self.observer);
        if !dealer.is_active() {
            if !territory.is_spare(slot) {
                self.scratch.vacancies.push(slot);
            }
            return None;
        }
        dealer.present.profit += dealer.present.extras;
        transactions::pay_owner(dealer, terms, self.ledger, slot, observer);
        self.tally.enter_profit(dealer, self.year_ends);
        let (peers, boycotting) = around(self.network, &self.scratch.visible, slot);
        feel(dealer, terms, peers, slot, observer);
        let outlook = Outlook::of(dealer, terms, territory, offers, draws.offer());
        dealer.beliefs.outside = outlook.prospect;
        if let Some((kind, destination)) = go(dealer, terms, outlook, draws, slot, observer) {
            let prominence = dealer.prominence * dealer.traits.size / terms.trade_size;
            self.scratch.leavers.push(Leaver { slot, kind, prominence, destination, cash: Money::ZERO });
            return destination;
        }
        strike(dealer, terms, self.strike_is_on, boycotting, slot, observer);
        self.tally.remember(dealer, self.cohort[slot], terms);
        None
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

/// Somebody who would take a dealer.
#[derive(Clone, Copy)]
struct Door {
    /// Monthly profit there, money.
    profit: f64,
    /// Chance that it is open to the dealer.
    welcome: f64,
    /// Where the place is that it leads to; none for a rival from outside.
    destination: Option<Destination>,
}

/// What a dealer has to look forward to elsewhere.
#[derive(Clone, Copy)]
struct Outlook {
    /// What it expects there, money a month.
    prospect: f64,
    /// The best of the doors that are open to it and have something better behind them than the end of trading.
    best: Option<Door>,
}

impl Outlook {
    /// What a rival from outside and other enterprises with room have in store for a dealer; `draw` (uniform) says whose doors are
    /// open to it. Of equally good ones the first is the best.
    #[inline]
    fn of(dealer: &Dealer, terms: &Terms, territory: &Territory, offers: &[Offer], draw: f64) -> Self {
        let (wage, welcome) = (leaving::wage(dealer, terms), leaving::welcome(dealer, terms));
        let rival = Door { profit: territory.outside_profit(dealer, terms), welcome, destination: None };
        let mut outlook = Self { prospect: wage, best: None };
        outlook.consider(rival, wage, draw);
        for offer in offers {
            let door = Door {
                profit: leaving::profit_elsewhere(dealer, terms, offer.outlet),
                welcome: (welcome * offer.standing).at_most(1.0),
                destination: Some(offer.at),
            };
            outlook.consider(door, wage, draw);
        }
        outlook
    }

    /// Takes one more door into account.
    #[inline]
    fn consider(&mut self, door: Door, wage: f64, draw: f64) {
        self.prospect = self.prospect.at_least(leaving::prospect(wage, door.profit, door.welcome));
        let better = door.profit > self.best.map_or(wage, |best| best.profit);
        if better && draw < door.welcome {
            self.best = Some(door);
        }
    }
}

/// Whether and how the dealer goes, and to which place if it goes to another enterprise of the market.
#[inline]
fn go(
    dealer: &mut Dealer,
    terms: &Terms,
    outlook: Outlook,
    draws: &Draws,
    slot: usize,
    observer: &mut Observer,
) -> Option<(ExitKind, Option<Destination>)> {
    if dealer.record.terminated {
        return Some((ExitKind::Terminated, None));
    }
    if finance::is_bankrupt(dealer, terms) {
        observer.record(slot, || Event::Bankrupt { debt: -dealer.cash.units() as f32 });
        return Some((ExitKind::Bankrupt, None));
    }
    // Others call on those whom they want and have something better to offer than the end of trading.
    let call = |door: Door| draws.offer() < leaving::offer_chance(dealer, terms, door.welcome);
    let offered = outlook.best.is_some_and(call);
    if offered {
        observer.record(slot, || Event::Offer { months: terms.conditions.rival_signing_months as f32 });
    }
    let reviews = draws.review() < leaving::review_chance(dealer, terms, offered);
    dealer.shocked = false;
    if !reviews {
        return None;
    }
    let elsewhere = outlook.best.map_or(Elsewhere::Wage, |door| Elsewhere::Rival(door.profit));
    let weighed = leaving::weigh(dealer, terms, elsewhere, offered);
    if draws.stay() < f64::from(weighed.stay_chance) {
        observer.record(slot, || Event::Stayed { terms: weighed });
        complain(dealer, terms, draws, slot, observer);
        None
    } else if let Some(door) = outlook.best {
        observer.record(slot, || Event::Defected { terms: weighed });
        Some((ExitKind::Defected, door.destination))
    } else {
        observer.record(slot, || Event::Closed { terms: weighed });
        Some((ExitKind::Closed, None))
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
