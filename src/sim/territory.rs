//! Territories: the customers' demand, its ups and downs, and the rivals who are there.

use crate::numeric;
use crate::sim::dealer::Dealer;
use crate::sim::rules::leaving;
use crate::sim::terms::Terms;

/// Size of the shock that is a territory's own. No parameter: with the usual `common_shock` it makes a standard deviation of 1,
/// and `demand_volatility` scales both.
const LOCAL: f64 = 0.87;
/// Mean sales skill of dealers at the start, until their own is known: the middle of what newcomers bring along. An initial state.
const FIRST_SKILL: f64 = 0.05;

/// One territory.
#[derive(Clone, Copy, Debug)]
pub struct Territory {
    /// First slot.
    pub first: u32,
    /// Number of slots.
    pub slots: u32,
    /// Size of its market, in the markets of normal slots: the number of slots, more where a giant is.
    pub extent: f64,
    /// The present shock to demand (logarithm).
    pub shock: f64,
    /// Smoothed demand against the start, without season.
    pub potential: f64,
    /// Units a month all customers would take if they all bought.
    pub market: f64,
    /// Mass of defectors who sell for rivals.
    pub defectors: f64,
    /// Dealers at work.
    pub active: f64,
    /// Dealers who ride free.
    pub free_riders: f64,
    /// Mean effort of the dealers.
    pub effort: f64,
    /// Mean advertising of the dealers per unit of size.
    pub ads: f64,
    /// Mean sales skill of the dealers.
    pub sales_skill: f64,
    /// Attraction of all dealers last month.
    pub attraction: f64,
    /// Monthly profit per unit of size, talent and skill to be had at a rival, and the cost of running the shop there.
    pub rival_profit: f64,
    /// Share of slots that dealers without an exclusive right serve together (1 where nobody has one).
    pub common_slots: f64,
    /// The part of `extent` that has a dealer.
    pub held: f64,
    /// Units that customers want from the enterprise's own outlets this month.
    pub direct: f64,
    /// What the enterprise takes its potential for, as a multiple of what it is.
    pub misjudged: f64,
    /// By how much less than usual customers expect to pay, share of list: they remember markdowns.
    pub expected_markdown: f64,
    /// First of the places that only dealers of other enterprises may take, and their number. They have no part of the market.
    pub spare_first: u32,
    /// See `spare_first`.
    pub spare: u32,
    /// Customers who come, against those whom the enterprise would have alone: 1 where no other shares the market.
    pub custom: f64,
}

impl Territory {
    /// A territory with `slots` slots from `first` on, at rest.
    #[must_use]
    pub fn new(first: u32, slots: u32) -> Self {
        Self {
            first,
            slots,
            extent: f64::from(slots),
            shock: 0.0,
            potential: 1.0,
            market: 0.0,
            defectors: 0.0,
            active: f64::from(slots),
            free_riders: 0.0,
            effort: 1.0,
            ads: 0.0,
            sales_skill: FIRST_SKILL,
            attraction: f64::from(slots),
            rival_profit: 0.0,
            common_slots: f64::from(slots),
            held: f64::from(slots),
            direct: 0.0,
            misjudged: 1.0,
            expected_markdown: 0.0,
            spare_first: 0,
            spare: 0,
            custom: 1.0,
        }
    }

    /// The slots as indices.
    #[must_use]
    pub const fn range(&self) -> std::ops::Range<usize> {
        self.first as usize..(self.first + self.slots) as usize
    }

    /// The slots, then the spare places, as indices.
    #[inline]
    #[must_use]
    pub const fn ranges(&self) -> [std::ops::Range<usize>; 2] {
        [self.range(), self.spare_first as usize..(self.spare_first + self.spare) as usize]
    }

    /// The same one by one.
    pub fn places(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        self.ranges().into_iter().flatten()
    }

    /// Whether a place is spare: it has no part of the market.
    #[inline]
    #[must_use]
    pub const fn is_spare(&self, slot: usize) -> bool {
        slot >= (self.first + self.slots) as usize
    }

    /// The part of the extent that belongs to a slot: 1, or what is left of it for the first; none for a spare place.
    #[inline]
    #[must_use]
    pub fn place(&self, slot: usize) -> f64 {
        if slot == self.first as usize {
            self.extent - f64::from(self.slots - 1)
        } else {
            f64::from(u8::from(!self.is_spare(slot)))
        }
    }

    /// The month's market: a persistent shock, partly common to all territories, on growth and season. `local` and `common` are
    /// standard normal.
    pub fn shake(&mut self, terms: &Terms, growth: f64, season: f64, local: f64, common: f64) {
        let p = &terms.parameters;
        let news = LOCAL * local + p.common_shock * common;
        self.shock = p.demand_persistence * self.shock + terms.conditions.demand_volatility * news;
        let level = growth * numeric::exp(self.shock);
        self.market = terms.potential * self.extent * level * season;
        self.potential += p.potential_learning * (level - self.potential);
    }

    /// Mass of not buying.
    #[inline]
    #[must_use]
    pub fn no_purchase(&self, terms: &Terms) -> f64 {
        terms.no_purchase * self.extent
    }

    /// Mass of the rivals and of those who went over to them.
    #[inline]
    #[must_use]
    pub fn rivals(&self, terms: &Terms) -> f64 {
        let p = &terms.parameters;
        let leak = 1.0 + p.skill_leak * p.sales_skill_effect * self.sales_skill;
        (terms.rival_mass * self.extent + self.defectors) * leak
    }

    /// Mass of the enterprise's own outlets.
    #[inline]
    #[must_use]
    pub fn own_outlets(&self, terms: &Terms) -> f64 {
        terms.direct_mass * self.extent
    }

    /// Mass of everything that customers can choose here, as the enterprise would have it alone.
    #[inline]
    #[must_use]
    pub fn mass(&self, terms: &Terms) -> f64 {
        self.no_purchase(terms) + self.attraction + self.rivals(terms) + self.own_outlets(terms)
    }

    /// Units a month that an outlet of that attraction would sell among a mass of `all`, without season.
    #[inline]
    #[must_use]
    pub fn outlet_sales(&self, terms: &Terms, attraction: f64, all: f64) -> f64 {
        terms.potential * self.extent * self.potential * attraction / all
    }

    /// Prepares what a dealer could earn at a rival (see [`Territory::outside_profit`]).
    pub fn look_outside(&mut self, terms: &Terms) {
        let units = self.outlet_sales(terms, terms.rival_outlet, self.mass(terms)) * self.custom;
        self.rival_profit = units * terms.rival_unit_margin(f64::from(self.slots));
    }

    /// Monthly profit of this dealer at a rival, money. Part of what it learned here is useful there.
    #[inline]
    #[must_use]
    pub fn outside_profit(&self, dealer: &Dealer, terms: &Terms) -> f64 {
        leaving::profit_elsewhere(dealer, terms, self.rival_profit)
    }
}
