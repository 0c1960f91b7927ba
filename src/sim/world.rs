//! The state of the whole channel at the end of a month. Copying it branches history: the same draws can go on under
//! another policy.

use std::sync::Arc;

use crate::luck::DrawSource;
use crate::sim::dealer::{Dealer, Tenancy};
use crate::sim::ledger::{Account, Ledger, Party};
use crate::sim::month::Council;
use crate::sim::network::{Network, Ties};
use crate::sim::person::{self, Beginner, RosterRow};
use crate::sim::scratch::Scratch;
use crate::sim::terms::{Drift, NORMAL_SALES, Setting, Terms};
use crate::sim::territory::Territory;
use crate::units::{Goods, Money};

/// Months that every run lives through under the baseline policy before month 0.
pub const BURN_IN_MONTHS: i32 = 6;
/// Reputation of the enterprise at the start, in the middle of the scale. An initial state.
const FIRST_REPUTATION: f64 = 0.5;
/// Dealers to a territory, where the number of territories is not given.
pub const DEALERS_A_TERRITORY: u32 = 5;

/// The enterprise.
#[derive(Clone, Debug)]
pub struct Enterprise {
    /// Goods in the warehouse.
    pub stock: Goods,
    /// Planned production, units a month.
    pub plan: f64,
    /// Most that can be made in a month at the present size of the market, units.
    pub capacity: f64,
    /// Relational goodwill in the brand (utility).
    pub goodwill: f64,
    /// Stock of brand advertising (utility).
    pub advertising: f64,
    /// What the brand has gained by the spread of its goods, or lost (utility).
    pub following: f64,
    /// Its goods in use, and the rivals', units.
    pub installed: Installed,
    /// How reliable and fair it is held to be by its dealers, 0-1.
    pub reputation: f64,
    /// Cash and stock at cost at the end of last month, money.
    pub worth: f64,
    /// Profit so far, discounted to month 0, money.
    pub present_value: f64,
    /// What money of this month is worth at month 0.
    pub discount: f64,
    /// What its own outlets sell in a month without season, smoothed, units.
    pub direct_demand: f64,
    /// Dealers that it is about to drop for reasons of its own; below 1 between months.
    pub to_drop: f64,
}

/// Goods in use, which customers see and talk about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Installed {
    /// The enterprise's, units.
    pub own: f64,
    /// The rivals', units.
    pub rivals: f64,
    /// The enterprise's share of both at month 0.
    pub first_share: Option<f64>,
}

/// What the rivals have done about the enterprise so far.
#[derive(Clone, Copy, Debug)]
pub struct Rivals {
    /// Factor on their hunger.
    pub hunger: f64,
    /// Points of margin, share of list, that they have added.
    pub added_margin: f64,
    /// The enterprise's market share in the first month that they watched.
    pub first_share: Option<f64>,
}

impl Rivals {
    /// They go back to where they were before they reacted: their hunger at once, their margin step by step.
    pub fn calm(&mut self, step: f64) {
        self.hunger = 1.0;
        self.added_margin *= 1.0 - step;
    }
}

/// The period of assessment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Period {
    /// Months in it.
    pub length: u32,
    /// Months left, the present one included.
    pub left: u32,
}

/// The channel.
#[derive(Clone, Debug)]
pub struct World {
    /// The month that comes next; negative in the burn-in.
    pub month: i32,
    /// Size of the market against month 0.
    pub growth: f64,
    /// The slots.
    pub dealers: Vec<Dealer>,
    /// The territories.
    pub territories: Vec<Territory>,
    /// The territory of each slot.
    pub territory_of: Arc<[u32]>,
    /// Who knows whom.
    pub network: Arc<Network>,
    /// The enterprise.
    pub enterprise: Enterprise,
    /// The rivals.
    pub rivals: Rivals,
    /// The books.
    pub ledger: Ledger,
    /// The period of assessment.
    pub period: Period,
    /// The dealers' council.
    pub council: Council,
    /// A candidate is ready to take over the slot.
    pub candidates: Vec<bool>,
    /// The first person of the cohort in each slot: who was a dealer at month 0.
    pub cohort: Vec<Option<u32>>,
    /// Places that had a dealer at the start.
    pub founded: f64,
    /// Scratch space of the month.
    pub scratch: Scratch,
}

impl World {
    /// The channel before its first month, as many slots filled as the market says: from the roster as far as it goes, then by
    /// the draws.
    #[must_use]
    pub fn new(slots: u32, roster: &[RosterRow], setting: Setting<'_>, draws: &DrawSource) -> Self {
        let conditions = setting.conditions;
        let terms = Terms::new(setting, Drift::NONE);
        let mut territories = divide(slots, conditions.territories);
        let giant = if roster.is_empty() { conditions.giant_size } else { 0.0 };
        if giant > 0.0 {
            territories[0].extent += giant - 1.0;
        }
        let territory_of: Arc<[u32]> =
            (0..).zip(&territories).flat_map(|(index, territory)| territory.range().map(move |_| index)).collect();
        for territory in &mut territories {
            territory.misjudged = person::misjudged(&terms, draws.network(territory.first)[15]);
        }
        let ranges: Vec<_> = territories.iter().map(|territory| (territory.first, territory.slots)).collect();
        let ties = Ties { near: conditions.dealer_type.ties(), far_share: terms.parameters.far_ties };
        let network = Network::new(draws, slots, ties, &territory_of, &ranges);
        let extent: f64 = territories.iter().map(|territory| territory.extent).sum();
        let normal = extent * NORMAL_SALES * terms.trade_size * conditions.filled_at_start;
        let mut world = Self {
            month: -BURN_IN_MONTHS,
            growth: 1.0,
            dealers: Vec::with_capacity(slots as usize),
            territories,
            territory_of,
            network: Arc::new(network),
            enterprise: Enterprise::new(normal),
            rivals: Rivals { hunger: 1.0, added_margin: 0.0, first_share: None },
            ledger: Ledger::default(),
            period: Period::default(),
            council: Council::default(),
            candidates: vec![false; slots as usize],
            cohort: vec![None; slots as usize],
            founded: 0.0,
            scratch: Scratch::default(),
        };
        for slot in 0..slots {
            let mut dealer = if is_filled(slot, conditions.filled_at_start) {
                let giant = if slot == 0 { giant } else { 0.0 };
                world.founder(slot, roster.get(slot as usize), giant, &terms, draws)
            } else {
                Dealer {
                    tenancy: Tenancy::Vacant { months: 0 },
                    ..Dealer::new(Beginner::draw(draws, slot, 0, &terms), 0, &terms)
                }
            };
            dealer.prominence = world.network.prominence(slot as usize);
            world.dealers.push(dealer);
        }
        world
    }

    /// The first dealer of a slot, with a history, stock and cash; of that size if it is a giant.
    fn founder(&mut self, slot: u32, row: Option<&RosterRow>, giant: f64, terms: &Terms, draws: &DrawSource) -> Dealer {
        let mut drawn = Beginner::draw(draws, slot, 0, terms);
        if giant > 0.0 {
            drawn.traits.size = giant * terms.trade_size;
        }
        self.founded += 1.0;
        let beginner = row.map_or(drawn, |row| drawn.listed(row));
        let mut dealer = Dealer::new(beginner, 0, terms);
        dealer.margin_offset = row.map_or(0.0, |row| row.margin_offset);
        dealer.tenure = beginner.tenure;
        dealer.stock = Goods::from_units(terms.parameters.cover_months * NORMAL_SALES * dealer.traits.size);
        self.ledger.made += dealer.stock;
        self.fund(&mut dealer, terms, 0.0);
        dealer
    }

    /// The owner's capital: what it takes to run a shop, and that many units of stock.
    pub fn fund(&mut self, dealer: &mut Dealer, terms: &Terms, stock: f64) {
        let down_payment = if terms.consigned { 0.0 } else { 1.0 - terms.stock_credit };
        let stock = stock * terms.wholesale(dealer.present.margin) * down_payment;
        let capital = terms.parameters.owner_capital * dealer.traits.size * terms.scale + stock;
        self.ledger.receive(Party::World, &mut dealer.cash, Account::Capital, capital);
    }

    /// Everything that is owed and owned, which is nothing in all.
    #[must_use]
    pub fn balance(&self) -> Money {
        self.ledger.total() + self.dealers.iter().map(|dealer| dealer.cash).sum()
    }

    /// Goods made less goods that are anywhere, which is nothing in all.
    #[must_use]
    pub fn missing_goods(&self) -> Goods {
        let held: Goods = self.dealers.iter().map(|dealer| dealer.stock + dealer.slow_stock).sum();
        self.ledger.made - self.ledger.sold - self.ledger.scrapped - self.enterprise.stock - held
    }

    /// Marks the dealers of this moment as the cohort whose loyalty is followed to the end.
    pub fn found_cohort(&mut self) {
        for (member, dealer) in self.cohort.iter_mut().zip(&self.dealers) {
            *member = dealer.is_active().then_some(dealer.generation);
        }
    }
}

impl Enterprise {
    fn new(normal_sales: f64) -> Self {
        Self {
            stock: Goods::default(),
            plan: normal_sales,
            capacity: f64::INFINITY,
            goodwill: 0.0,
            advertising: 0.0,
            following: 0.0,
            installed: Installed::default(),
            reputation: FIRST_REPUTATION,
            worth: 0.0,
            present_value: 0.0,
            discount: 1.0,
            direct_demand: 0.0,
            to_drop: 0.0,
        }
    }
}

/// Whether a slot has a dealer at the start, where a share of all have one; they are spread evenly over the channel.
fn is_filled(slot: u32, share: f64) -> bool {
    (f64::from(slot + 1) * share).ceil() > (f64::from(slot) * share).ceil()
}

/// Divides the slots into territories of as equal a number as can be.
fn divide(slots: u32, territories: u32) -> Vec<Territory> {
    let count = if territories == 0 { slots.div_ceil(DEALERS_A_TERRITORY) } else { territories.min(slots) };
    let bound = |index: u32| (u64::from(slots) * u64::from(index) / u64::from(count)) as u32;
    (0..count).map(|index| Territory::new(bound(index), bound(index + 1) - bound(index))).collect()
}
