//! Pooled markets: the customers of all enterprises may go to any of them.
//!
//! Everything that the enterprises would have alone is added up: customers, those who do not buy, rivals from outside, own outlets,
//! dealers. A logit market of all of them (Luce 1959, McFadden 1974, from memory) gives each its part of the customers in proportion to its
//! mass, so an enterprise gets that multiple of the customers whom it would have alone by which its mass exceeds the mean mass. Within
//! its custom it goes on as if alone. A dealer with an exclusive right is a mass in its own part of the territory, dealers without one
//! are spread over the parts that they share. A part is counted by its size, so all masses are per unit of that.

use super::Side;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::month::trade;
use crate::sim::rules::demand::Custom;
use crate::sim::terms::Terms;
use crate::sim::territory::Territory;
use crate::sim::world::World;

/// Least number of goods in use. A guard: a share is divided by it.
const INSTALLED_LEAST: f64 = 1e-9;

/// The pooled market of a territory.
#[derive(Default)]
pub struct Pool {
    /// Mass per unit of size: enterprise by enterprise, and of each part by part.
    masses: Vec<f64>,
    /// The mean of all enterprises, part by part.
    means: Vec<f64>,
    customs: Vec<Custom>,
}

impl Pool {
    /// Finds how many customers come to each enterprise in a territory, when all dealers are as attractive as they will be.
    pub fn fill(&mut self, sides: &[Side<'_>], index: usize) {
        let parts = sides.first().map_or(0, |side| side.world.territories[index].slots as usize);
        self.masses.clear();
        for Side { world, month } in sides {
            lay_out(&world.territories[index], &world.dealers, &month.terms, &mut self.masses);
        }
        let count = sides.len() as f64;
        self.means.clear();
        self.means.resize(parts, 0.0);
        for masses in self.masses.chunks(parts) {
            self.means.iter_mut().zip(masses).for_each(|(mean, mass)| *mean += mass);
        }
        self.means.iter_mut().for_each(|mean| *mean /= count);
        self.customs.resize(sides.len(), Custom::ALONE);
        let own = self.masses.chunks(parts).zip(&mut self.customs);
        for (Side { world, month }, (masses, custom)) in sides.iter().zip(own) {
            custom.parts.clear();
            custom.parts.extend(masses.iter().zip(&self.means).map(|(mass, mean)| mass / mean));
            gather(custom, &world.territories[index], &world.dealers, &month.terms);
        }
    }

    /// How many customers come to each enterprise.
    pub fn customs(&self) -> &[Custom] {
        &self.customs
    }
}

/// Who serves the part of a slot.
#[derive(Clone, Copy, PartialEq)]
enum Service {
    /// Its dealer alone.
    Alone,
    /// The dealers without a right of their own.
    Shared,
    /// Nobody.
    Vacant,
}

fn service(dealer: &Dealer, terms: &Terms) -> Service {
    if !terms.policy.exclusive {
        Service::Shared
    } else if !dealer.is_active() {
        Service::Vacant
    } else if dealer.is_exclusive(terms) {
        Service::Alone
    } else {
        Service::Shared
    }
}

/// The mass that an enterprise brings into each part of a territory, per unit of size.
fn lay_out(territory: &Territory, dealers: &[Dealer], terms: &Terms, into: &mut Vec<f64>) {
    let others = territory.no_purchase(terms) + territory.rivals(terms) + territory.own_outlets(terms);
    let others = others / territory.extent;
    let common = trade::common_attraction(territory, dealers, terms) / trade::shared_slots(territory, terms);
    into.extend(territory.range().map(|slot| {
        others
            + match service(&dealers[slot], terms) {
                Service::Alone => dealers[slot].present.attraction / territory.place(slot),
                Service::Shared => common,
                Service::Vacant => 0.0,
            }
    }));
}

/// Fills in what comes to several parts together from what comes to each.
fn gather(custom: &mut Custom, territory: &Territory, dealers: &[Dealer], terms: &Terms) {
    let over = |which: &dyn Fn(Service) -> bool| {
        let (mut coming, mut size) = (0.0, 0.0);
        for (slot, part) in territory.range().zip(&custom.parts) {
            if which(service(&dealers[slot], terms)) {
                coming += territory.place(slot) * part;
                size += territory.place(slot);
            }
        }
        if size > 0.0 { coming / size } else { 1.0 }
    };
    let shared = over(&|service| service == Service::Shared);
    let vacant = over(&|service| service == Service::Vacant);
    let whole = over(&|_| true);
    (custom.shared, custom.vacant, custom.whole) = (shared, vacant, whole);
}

/// Tells every enterprise what the others have sold: it counts with what the rivals sell.
pub fn tell_sales(sides: &mut [Side<'_>]) {
    let rivals: f64 = sides.iter().map(|side| side.month.tally.rival_sold).sum();
    let sold: Vec<f64> = sides.iter().map(|side| side.month.tally.sold).collect();
    for (own, side) in sides.iter_mut().enumerate() {
        side.month.tally.rival_sold = rivals + of_others(&sold, own);
    }
}

/// The sum of all but one.
fn of_others(amounts: &[f64], own: usize) -> f64 {
    amounts.iter().enumerate().filter(|(other, _)| *other != own).map(|(_, amount)| amount).sum()
}

/// Counts the others' goods in use with the rivals', and moves the shares against which growth is measured as the present one
/// moves by it: pooling the markets alone changes no mind.
pub fn rebase(worlds: &mut [&mut World]) {
    let rivals: f64 = worlds.iter().map(|world| world.enterprise.installed.rivals).sum();
    let own: Vec<f64> = worlds.iter().map(|world| world.enterprise.installed.own).collect();
    for (index, world) in worlds.iter_mut().enumerate() {
        let installed = &mut world.enterprise.installed;
        let share = |rivals: f64| installed.own / (installed.own + rivals).at_least(INSTALLED_LEAST);
        let pooled = rivals + of_others(&own, index);
        let (alone, together) = (share(installed.rivals), share(pooled));
        installed.rivals = pooled;
        if alone > 0.0 {
            let moved = together / alone;
            installed.first_share = installed.first_share.map(|first| first * moved);
            world.rivals.first_share = world.rivals.first_share.map(|first| first * moved);
        }
    }
}
