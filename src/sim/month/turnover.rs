//! Who goes takes customers along and sets others thinking; who comes fills the gap; and the rivals react.

use super::decisions;
use super::draws::MonthDraws;
use super::tally::Tally;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, Tenancy};
use crate::sim::diary::{Event, Observer};
use crate::sim::ledger::{Account, Party};
use crate::sim::person::{Beginner, Skills};
use crate::sim::rules::leaving;
use crate::sim::scenario::RivalReaction;
use crate::sim::scratch::{ExitKind, Leaver};
use crate::sim::terms::{NORMAL_SALES, Terms};
use crate::sim::world::World;
use crate::units::{Goods, Money};

/// Least that is sold in a month, units. A guard: a share is divided by it.
const SOLD_LEAST: f64 = 1e-9;

/// Lets the leavers go.
pub fn leave(world: &mut World, terms: &Terms, draws: &MonthDraws, tally: &mut Tally, observer: &mut Observer) {
    for territory in &mut world.territories {
        territory.defectors *= 1.0 - terms.parameters.customer_return;
    }
    let mut leavers = std::mem::take(&mut world.scratch.leavers);
    for leaver in &mut leavers {
        release(world, terms, leaver, tally);
        count(tally, leaver.kind);
    }
    let p = &terms.parameters;
    for leaver in &leavers {
        let shock = p.exit_shock * (1.0 + p.imitation * (leaver.prominence - 1.0).at_least(0.0));
        for other in world.network.of(leaver.slot) {
            let (slot, of_slot) = (*other as usize, leaver.slot as u32);
            let dealer = &mut world.dealers[slot];
            if dealer.is_active() && draws.dealers[slot].exit_shock_of(of_slot) < shock {
                dealer.shocked = true;
                observer.record(slot, || Event::SawLeave { of_slot });
            }
        }
    }
    world.scratch.leavers = leavers;
}

fn count(tally: &mut Tally, kind: ExitKind) {
    *match kind {
        ExitKind::Defected => &mut tally.defected,
        ExitKind::Terminated => &mut tally.terminated,
        ExitKind::Closed => &mut tally.closed,
        ExitKind::Bankrupt => &mut tally.bankrupt,
    } += 1.0;
}

/// Settles accounts with one leaver and empties its slot.
fn release(world: &mut World, terms: &Terms, leaver: &mut Leaver, tally: &mut Tally) {
    let territory = world.territory_of[leaver.slot] as usize;
    let dealer = &mut world.dealers[leaver.slot];
    tally.close_year(&mut dealer.books);
    let following = match leaver.kind {
        ExitKind::Defected => leaving::following(dealer, terms),
        ExitKind::Terminated => terms.parameters.terminated_follow * leaving::following(dealer, terms),
        ExitKind::Closed | ExitKind::Bankrupt => 0.0,
    };
    if terms.rival_outlet > 0.0 && leaver.destination.is_none() {
        world.territories[territory].defectors += following;
    }
    let stock = dealer.stock + dealer.slow_stock;
    world.enterprise.stock += stock;
    (dealer.stock, dealer.slow_stock) = (Goods::default(), Goods::default());
    if terms.consigned {
        tally.consigned -= stock.units();
    }
    if leaver.kind != ExitKind::Bankrupt && !terms.consigned {
        let refund = stock.units() * terms.wholesale(dealer.present.margin) * terms.policy.buyback_share;
        world.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::BuyBack, refund);
    }
    if leaver.kind == ExitKind::Defected && leaver.destination.is_none() {
        let bonus = signing_bonus(dealer, terms);
        world.ledger.receive(Party::Rivals, &mut dealer.cash, Account::Signing, bonus);
    }
    leaver.cash = dealer.cash;
    world.ledger.close(&mut dealer.cash);
    dealer.tenancy = Tenancy::Vacant { months: 1 };
}

/// What a dealer gets from whom it goes over to, money.
fn signing_bonus(dealer: &Dealer, terms: &Terms) -> f64 {
    terms.conditions.rival_signing_months * dealer.normal_profit(terms)
}

/// Chance a month that a vacancy finds its dealer.
pub fn recruitment_chance(world: &World, terms: &Terms) -> f64 {
    leaving::recruitment_chance(terms, world.enterprise.reputation, decisions::brand(world, terms))
}

/// Fills the vacancies that there were when dealers decided to go. A candidate in hand comes in the month after a termination;
/// others may come after two months.
pub fn recruit(world: &mut World, terms: &Terms, draws: &MonthDraws, tally: &mut Tally, observer: &mut Observer) {
    let chance = recruitment_chance(world, terms);
    // Where the channel starts with empty places, they are the first months' business and not the burn-in's.
    let is_open = world.month >= 0 || terms.conditions.filled_at_start >= 1.0;
    let vacancies = std::mem::take(&mut world.scratch.vacancies);
    for slot in vacancies.iter().copied() {
        let dealer = &mut world.dealers[slot];
        if dealer.is_active() {
            // A dealer of another enterprise was faster.
            continue;
        }
        let months = dealer.vacant_month();
        let waiting = world.candidates[slot] && months > 1;
        let found =
            is_open && f64::from(months) > terms.parameters.vacant_months && draws.dealers[slot].recruitment() < chance;
        if waiting || found {
            start(world, terms, draws, slot);
            observer.record(slot, || Event::Joined);
            tally.remember(&world.dealers[slot], world.cohort[slot], terms);
        }
    }
    world.scratch.vacancies = vacancies;
}

/// The next person of the slot begins.
fn start(world: &mut World, terms: &Terms, draws: &MonthDraws, slot: usize) {
    let generation = world.dealers[slot].generation + 1;
    let beginner = Beginner::draw(&draws.source, slot as u32, generation, terms);
    let mut dealer = Dealer::new(beginner, generation, terms);
    dealer.ramp = terms.parameters.newcomer_ramp;
    settle_in(world, terms, &mut dealer, slot);
    let stock = terms.parameters.working_capital * dealer.beliefs.demand;
    world.fund(&mut dealer, terms, stock);
    world.dealers[slot] = dealer;
}

/// A dealer gets to know the place that it takes, and the enterprise pays what it cost to find it.
fn settle_in(world: &mut World, terms: &Terms, dealer: &mut Dealer, slot: usize) {
    let potential = world.territories[world.territory_of[slot] as usize].potential;
    dealer.beliefs.demand = dealer.ramp * NORMAL_SALES * dealer.traits.size * potential;
    dealer.record.usual_sales = dealer.beliefs.demand;
    let place = &world.dealers[slot];
    (dealer.local, dealer.prominence) = (place.local, place.prominence);
    world.candidates[slot] = false;
    world.ledger.spend(Account::Recruitment, terms.parameters.recruitment_cost * terms.scale);
}

/// A dealer of another enterprise takes a place. It stays who it is and brings its money along. What it learned is useful as far as
/// it is for rivals, and part of its customers come with it; for the rest it begins like a newcomer.
pub fn come_over(world: &mut World, terms: &Terms, who: &Dealer, cash: Money, slot: usize, tally: &mut Tally) {
    let p = &terms.parameters;
    let skills =
        Skills { sales: p.skill_leak * who.skills.sales, product: p.skill_leak * who.skills.product, ..who.skills };
    let beginner = Beginner { traits: who.traits, skills, tenure: 0 };
    let mut dealer = Dealer::new(beginner, world.dealers[slot].generation + 1, terms);
    dealer.ramp = p.newcomer_ramp + (1.0 - p.newcomer_ramp) * p.customer_follow * who.ramp;
    dealer.books.reserve = who.books.reserve;
    settle_in(world, terms, &mut dealer, slot);
    world.ledger.bring(&mut dealer.cash, cash);
    let bonus = signing_bonus(&dealer, terms);
    world.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::Welcome, bonus);
    tally.remember(&dealer, world.cohort[slot], terms);
    world.dealers[slot] = dealer;
}

/// Rivals watch the enterprise's share and react to it.
pub fn react(world: &mut World, terms: &Terms, tally: &Tally) {
    let p = &terms.parameters;
    if world.month < 0 {
        return;
    }
    let share = tally.sold / (tally.sold + tally.rival_sold).at_least(SOLD_LEAST);
    let first = *world.rivals.first_share.get_or_insert(share);
    match terms.conditions.rival_reaction {
        RivalReaction::None => world.rivals.calm(p.rival_matching),
        RivalReaction::Raise => {
            let gain = if first > 0.0 { (share / first - 1.0).at_least(0.0) } else { 0.0 };
            world.rivals.hunger = (1.0 + p.rival_hunger_gain * gain).at_most(p.rival_hunger_max);
        }
        RivalReaction::Match => {
            let policy = &terms.policy;
            let offered = policy.margin + policy.allowance + p.bonus_matched * policy.bonus;
            let wanted = (offered - terms.conditions.rival_margin).at_least(0.0);
            world.rivals.added_margin += p.rival_matching * (wanted - world.rivals.added_margin);
        }
    }
}
