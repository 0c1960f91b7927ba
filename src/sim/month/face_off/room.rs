//! Room for dealers of other enterprises, and what they are offered.
//!
//! A mover needs a vacancy. Besides the places that any enterprise has, where newcomers begin, each opens some that only dealers of
//! other enterprises may take. Those have no part of the market: whoever takes one shares the territory with the others of its new
//! enterprise. So an enterprise that promises exclusive territories has no use for them.

use std::sync::Arc;

use super::Side;
use crate::luck::DrawSource;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, Tenancy};
use crate::sim::month::attitudes::Offer;
use crate::sim::month::decisions;
use crate::sim::person::Beginner;
use crate::sim::rules::leaving;
use crate::sim::scratch::Destination;
use crate::sim::terms::{Drift, Setting, Terms};
use crate::sim::territory::Territory;
use crate::sim::world::World;

/// Spare places of a territory for each of its slots (assumed); there is at least one.
pub const SPARE: f64 = 0.4;
/// Dealers of its territory whom a dealer in a spare place knows. A guard, as in any territory.
const KNOWN: u32 = 8;

/// Adds the spare places to every world, behind all others, so that those keep their number and with it their draws.
pub fn make(worlds: &mut [&mut World], settings: &[Setting<'_>], source: &DrawSource) {
    let Some(first) = worlds.first() else { return };
    let mut territory_of = first.territory_of.to_vec();
    let mut ties = Vec::new();
    for (index, territory) in (0..).zip(&first.territories) {
        for place in 0..spare(territory) {
            territory_of.push(index);
            ties.push(known(territory, place));
        }
    }
    let (territory_of, network) = (Arc::<[u32]>::from(territory_of), Arc::new(first.network.with(&ties)));
    for (world, setting) in worlds.iter_mut().zip(settings) {
        let terms = Terms::new(*setting, Drift::NONE);
        let mut slot = world.dealers.len() as u32;
        for territory in &mut world.territories {
            (territory.spare_first, territory.spare) = (slot, spare(territory));
            slot += territory.spare;
        }
        world.dealers.extend((world.dealers.len() as u32..slot).map(|slot| empty(slot, &terms, source)));
        world.candidates.resize(slot as usize, false);
        world.cohort.resize(slot as usize, None);
        (world.territory_of, world.network) = (Arc::clone(&territory_of), Arc::clone(&network));
    }
}

fn spare(territory: &Territory) -> u32 {
    ((SPARE * f64::from(territory.slots)).round() as u32).max(1)
}

/// The slots of the territory that a spare place is tied to.
fn known(territory: &Territory, place: u32) -> Vec<u32> {
    let step = |step: u32| territory.first + (place + step) % territory.slots;
    (0..territory.slots.min(KNOWN)).map(step).collect()
}

/// A place that nobody has held yet.
fn empty(slot: u32, terms: &Terms, source: &DrawSource) -> Dealer {
    let nobody = Dealer::new(Beginner::draw(source, slot, 0, terms), 0, terms);
    Dealer { tenancy: Tenancy::Vacant { months: 0 }, ..nobody }
}

/// The room that an enterprise has in a territory, and what it offers whoever takes it.
pub struct Room {
    /// The free places, the next one last: first where newcomers would begin, then the spare ones.
    free: Vec<usize>,
    /// See [`Offer`].
    outlet: f64,
    /// See [`Offer`].
    standing: f64,
}

impl Room {
    /// The room of all enterprises, territory by territory.
    pub fn of(sides: &[Side<'_>]) -> Vec<Self> {
        let brands: Vec<f64> =
            sides.iter().map(|side| numeric::exp(decisions::brand(side.world, &side.month.terms))).collect();
        let territories = sides.first().map_or(0, |side| side.world.territories.len());
        let mut rooms = Vec::with_capacity(sides.len() * territories);
        for index in 0..territories {
            let all: f64 = sides.iter().map(|side| side.world.territories[index].mass(&side.month.terms)).sum();
            let mean = all / sides.len() as f64;
            rooms.extend(sides.iter().zip(&brands).map(|(side, brand)| Self::at(side, index, *brand, mean)));
        }
        rooms
    }

    /// The room of one enterprise, whose brand is worth so much among a mean mass of so much.
    fn at(side: &Side<'_>, index: usize, brand: f64, mass: f64) -> Self {
        let Side { world, month } = side;
        let (terms, territory) = (&month.terms, &world.territories[index]);
        let is_free = |slot: &usize| {
            let usable = !(terms.policy.exclusive && territory.is_spare(*slot));
            usable && !world.dealers[*slot].is_active() && !world.candidates[*slot]
        };
        let mut free: Vec<usize> = territory.places().filter(is_free).collect();
        free.reverse();
        // Nobody sells what does not come: everybody sees how much of its dealers' orders an enterprise delivers.
        let tally = &month.tally;
        let delivered = if tally.ordered > 0.0 { tally.delivered / tally.ordered } else { 1.0 };
        let units = territory.outlet_sales(terms, brand, mass) * delivered;
        Self {
            free,
            outlet: units * terms.offered_unit_margin(territory.active + 1.0),
            standing: leaving::standing(terms, world.enterprise.reputation).at_least(0.0),
        }
    }

    /// What is offered to dealers of others, as long as there is room.
    pub fn offer(&self, enterprise: usize) -> Option<Offer> {
        let place = *self.free.last()?;
        Some(Offer { at: Destination { enterprise, place }, outlet: self.outlet, standing: self.standing })
    }

    /// The next place is taken.
    pub fn take(&mut self) {
        self.free.pop();
    }
}
