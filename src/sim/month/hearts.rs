//! Dealers take in their month and decide whether to stay.

use super::{MonthLuck, Tally, counter};
use crate::economics;
use crate::luck::Luck;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, LoyaltyTerms, Witness};
use crate::sim::network::Network;
use crate::sim::rules::feelings::{self, Peers};
use crate::sim::rules::leaving;
use crate::sim::terms::Terms;
use crate::sim::world::World;

/// What an answered or unanswered complaint does: to satisfaction, to loyalty.
const HEARD: f64 = 0.02;
/// How fast the belief in promises returns to what the enterprise's record deserves.
const RELIABILITY_LEARNING: f64 = 0.02;

/// How somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Defected,
    Removed,
    Closed,
    Bankrupt,
}

/// Somebody who goes.
#[derive(Clone, Copy, Debug)]
pub struct Leaver {
    /// The slot.
    pub slot: usize,
    /// How.
    pub way: Way,
}

/// What others can see of a dealer at the start of the step, so that all feel at the same time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Face {
    /// How many dealers it is the sum of, and how many of them boycott: 1 or 0 for a single one.
    present: u32,
    boycotting: u32,
    social: f64,
    profit: f64,
}

impl Face {
    fn of(dealer: &Dealer) -> Self {
        if !dealer.active {
            return Self::default();
        }
        Self {
            present: 1,
            boycotting: u32::from(dealer.boycott > 0),
            social: dealer.feelings.social,
            profit: dealer.beliefs.profit * dealer.per_size,
        }
    }
}

/// Notes what others can see of the dealers of a territory.
pub fn show_faces(world: &mut World, index: usize) {
    let World { territories, dealers, notes, .. } = world;
    notes.faces.extend(dealers[territories[index].range()].iter().map(Face::of));
}

/// Everybody feels, and some decide to go.
pub fn feel_and_choose(
    world: &mut World,
    terms: &Terms,
    luck: &MonthLuck,
    tally: &mut Tally,
    witness: &mut impl Witness,
) {
    let World { territories, dealers, network, ledger, notes, cohort, .. } = world;
    notes.leavers.clear();
    notes.vacancies.clear();
    for territory in territories.iter() {
        for slot in territory.range() {
            let dealer = &mut dealers[slot];
            if !dealer.active {
                notes.vacancies.push(slot);
                continue;
            }
            dealer.present.profit += dealer.present.extras;
            counter::pay_owner(dealer, terms, ledger);
            tally.dealer_profit += dealer.present.profit;
            tally.loss_making += f64::from(u8::from(dealer.present.profit < 0.0));
            let (peers, boycotting) = around(network, &notes.faces, slot);
            feel(dealer, terms, peers, slot, witness);
            leaving::look_around(dealer, terms, territory.outside_profit(dealer, terms));
            let luck = &luck.dealers[slot];
            if let Some(way) = go(dealer, terms, luck, slot, witness) {
                notes.leavers.push(Leaver { slot, way });
            } else {
                boycott(dealer, terms, luck, boycotting, slot, witness);
                tally.remember(dealer, cohort[slot], terms);
            }
        }
    }
}

/// What a dealer sees around it: the mean of its ties, and the share of them that boycott.
fn around(network: &Network, faces: &[Face], slot: usize) -> (Peers, f64) {
    let mut sum = Face::default();
    for other in network.of(slot) {
        let face = faces[*other as usize];
        sum.present += face.present;
        sum.social += face.social;
        sum.profit += face.profit;
        sum.boycotting += face.boycotting;
    }
    if sum.present == 0 {
        let own = faces[slot];
        return (Peers { social: own.social, profit: own.profit }, 0.0);
    }
    let per = 1.0 / f64::from(sum.present);
    (Peers { social: sum.social * per, profit: sum.profit * per }, f64::from(sum.boycotting) * per)
}

fn feel(dealer: &mut Dealer, terms: &Terms, peers: Peers, slot: usize, witness: &mut impl Witness) {
    feelings::learn_from_others(dealer, terms);
    let promise = terms.policy.promise_keeping;
    dealer.beliefs.reliability = economics::ewma(dealer.beliefs.reliability, RELIABILITY_LEARNING, promise);
    witness.felt(slot, feelings::take_in(dealer, terms, peers));
    dealer.tenure += 1;
}

/// Whether and how the dealer goes.
fn go(dealer: &mut Dealer, terms: &Terms, luck: &Luck, slot: usize, witness: &mut impl Witness) -> Option<Way> {
    if dealer.record.removed {
        return Some(Way::Removed);
    }
    let debt = -dealer.purse.units();
    if debt > terms.parameters.credit_line * dealer.traits.size * terms.scale {
        witness.note(slot, || Event::Bankrupt { debt: debt as f32 });
        return Some(Way::Bankrupt);
    }
    // Rivals call where they have something better to offer than the end of trading.
    let offered = dealer.rival_is_best && luck.offer() < leaving::offer_chance(dealer, terms);
    if offered {
        witness.note(slot, || Event::Offer { months: terms.conditions.rival_signing_months as f32 });
    }
    let reviews = luck.review() < leaving::review_chance(dealer, terms, offered);
    dealer.shocked = false;
    if reviews { decide(dealer, terms, luck, offered, slot, witness) } else { None }
}

/// A dealer that thinks about leaving decides, and tells.
fn decide(
    dealer: &mut Dealer,
    terms: &Terms,
    luck: &Luck,
    offered: bool,
    slot: usize,
    witness: &mut impl Witness,
) -> Option<Way> {
    let weighed = leaving::weigh(dealer, terms, offered);
    if luck.stay() < f64::from(weighed.stay_chance) {
        witness.note(slot, || Event::Stayed { terms: weighed });
        complain(dealer, terms, luck, slot, witness);
        return None;
    }
    if dealer.rival_is_best {
        witness.note(slot, || Event::Defected { terms: weighed });
        Some(Way::Defected)
    } else {
        witness.note(slot, || Event::Closed { terms: weighed });
        Some(Way::Closed)
    }
}

/// Who stays may speak up, and is heard or not (Hirschman 1970, from memory).
fn complain(dealer: &mut Dealer, terms: &Terms, luck: &Luck, slot: usize, witness: &mut impl Witness) {
    let speaks = luck.voice() < dealer.traits.voice * terms.social_contract * (1.0 - 0.5 * dealer.feelings.loyalty);
    if !speaks {
        return;
    }
    let diagnosis = f64::from(u8::from(terms.policy.diagnosis));
    let heard = luck.answer() < terms.social_contract * (0.5 + 0.5 * diagnosis);
    let before = dealer.feelings.loyalty;
    if heard {
        dealer.feelings.social = (dealer.feelings.social + HEARD).at_most(1.0);
    } else {
        dealer.feelings.loyalty = (before - HEARD).at_least(0.0);
    }
    let moved = (dealer.feelings.loyalty - before) as f32;
    witness.felt(slot, LoyaltyTerms { events: moved, ..Default::default() });
    witness.note(slot, || Event::Complained { heard });
}

/// Angry dealers stop ordering when enough of those they know do (Granovetter 1978, from memory).
fn boycott(dealer: &mut Dealer, terms: &Terms, luck: &Luck, joined: f64, slot: usize, witness: &mut impl Witness) {
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
        dealer.boycott = if luck.voice() < 0.5 { 1 } else { 2 };
        let months = f32::from(dealer.boycott);
        witness.note(slot, || Event::Boycott { months });
    }
}
