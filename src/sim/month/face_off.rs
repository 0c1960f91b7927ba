//! A month in which several enterprises share one market: their customers are pooled, and they recruit each other's dealers.
//!
//! Each lives the month of [`super::advance`], step by step, side by side with the others. They look at each other at three points:
//! when customers choose (`pool`), when dealers look around for something better (`room`), and when those who found it move.

mod pool;
mod room;

use super::attitudes::{Offer, Turns};
use super::draws::MonthDraws;
use super::{Month, turnover};
use crate::luck::DrawSource;
use crate::sim::dealer::Dealer;
use crate::sim::diary::Observer;
use crate::sim::kpi::MonthRecord;
use crate::sim::scratch::Destination;
use crate::sim::terms::Setting;
use crate::sim::world::World;
use crate::units::Money;

use pool::Pool;
use room::Room;
pub use room::SPARE;

/// An enterprise in the month that all of them are living.
struct Side<'a> {
    world: &'a mut World,
    month: Month,
}

/// Opens the market in which the enterprises of these worlds will live together: each gets spare places for dealers of the
/// others, and what is measured against a share of the market from now on counts the others' goods as well. The worlds have the
/// same territories; `source` is where their draws come from.
pub fn open_market(worlds: &mut [&mut World], settings: &[Setting<'_>], source: &DrawSource) {
    room::make(worlds, settings, source);
    pool::rebase(worlds);
}

/// Lives through one month together. `moved[from * n + to]` counts up the dealers who go from one of the `n` enterprises to another.
pub fn advance_together(
    worlds: &mut [&mut World],
    settings: &[Setting<'_>],
    draws: &MonthDraws,
    moved: &mut [u32],
) -> Vec<MonthRecord> {
    let open = |(world, setting): (_, &Setting<'_>)| {
        let world: &mut World = world;
        let month = Month::open(world, *setting, draws, &mut Observer::blind());
        Side { world, month }
    };
    let mut sides: Vec<Side<'_>> = worlds.iter_mut().map(|world| &mut **world).zip(settings).map(open).collect();
    trade(&mut sides, draws);
    choose(&mut sides, draws, moved);
    relocate(&mut sides, draws);
    sides.into_iter().map(|Side { world, month }| month.close(world, draws, &mut Observer::blind())).collect()
}

/// Customers come and money changes hands, a territory at a time; then each hears what the others have sold.
fn trade(sides: &mut [Side<'_>], draws: &MonthDraws) {
    let mut pool = Pool::default();
    for index in 0..sides.first().map_or(0, |side| side.world.territories.len()) {
        for Side { world, month } in &mut *sides {
            month.deliver(world, index);
        }
        pool.fill(sides, index);
        for (Side { world, month }, custom) in sides.iter_mut().zip(pool.customs()) {
            month.trade_and_assess(world, index, custom, draws, &mut Observer::blind());
        }
    }
    for Side { world, month } in &mut *sides {
        month.close_trade(world, draws, &mut Observer::blind());
    }
    pool::tell_sales(sides);
}

/// Dealers feel and choose, place by place. At each place the enterprises take turns, and so do they where a dealer has equally
/// good offers: who is first changes with month and place, so that no enterprise is favoured by its number. A place that is
/// taken is gone for whoever comes later.
fn choose(sides: &mut [Side<'_>], draws: &MonthDraws, moved: &mut [u32]) {
    let mut rooms = Room::of(sides);
    let mut observers: Vec<Observer> = sides.iter().map(|_| Observer::blind()).collect();
    let (count, month) = (sides.len(), sides.first().map_or(0, |side| side.world.month.unsigned_abs() as usize));
    let places: Vec<Vec<usize>> = sides.first().map_or_else(Vec::new, |side| {
        side.world.territories.iter().map(|territory| territory.places().collect()).collect()
    });
    let open = |(side, observer)| {
        let Side { world, month }: &mut Side<'_> = side;
        Turns::open(world, &month.terms, draws, &mut month.tally, observer)
    };
    let mut turns: Vec<Turns<'_>> = sides.iter_mut().zip(&mut observers).map(open).collect();
    let mut offers: Vec<Offer> = Vec::with_capacity(count);
    for (index, slots) in places.iter().enumerate() {
        let rooms = &mut rooms[index * count..(index + 1) * count];
        for slot in slots {
            let order = (0..count).map(|step| (month + slot + step) % count);
            for own in order.clone() {
                offers.clear();
                offers
                    .extend(order.clone().filter(|other| *other != own).filter_map(|other| rooms[other].offer(other)));
                if let Some(Destination { enterprise, .. }) = turns[own].take(index, *slot, &offers) {
                    rooms[enterprise].take();
                    moved[own * count + enterprise] += 1;
                }
            }
        }
    }
}

/// Those who go settle accounts, and those who go to another enterprise begin there.
fn relocate(sides: &mut [Side<'_>], draws: &MonthDraws) {
    let mut movers: Vec<(Destination, Dealer, Money)> = Vec::new();
    for Side { world, month } in &mut *sides {
        turnover::leave(world, &month.terms, draws, &mut month.tally, &mut Observer::blind());
        movers.extend(world.scratch.leavers.iter().filter_map(|leaver| {
            leaver.destination.map(|destination| (destination, world.dealers[leaver.slot], leaver.cash))
        }));
    }
    for (destination, who, cash) in movers {
        let Side { world, month } = &mut sides[destination.enterprise];
        turnover::come_over(world, &month.terms, &who, cash, destination.place, &mut month.tally);
    }
}
