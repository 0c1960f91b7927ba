//! What customers want: a logit market for attraction, in closed form.

use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::{Dealer, USUAL_FIT};
use crate::sim::rules::clearance;
use crate::sim::terms::Terms;
use crate::sim::territory::Territory;

/// Least that is left of a dealer's demand in its worst month, as a share. A guard: noise must not make demand negative.
const WORST_MONTH: f64 = 0.2;

/// A dealer's attraction to the customers of its territory.
#[must_use]
pub fn attraction(dealer: &Dealer, terms: &Terms, territory: &Territory, brand: f64) -> f64 {
    let (p, skills, present) = (&terms.parameters, &dealer.skills, &dealer.present);
    let spill = if dealer.is_exclusive(terms) { 0.0 } else { terms.spillover };
    let effort = (1.0 - spill) * dealer.effort + spill * territory.effort;
    let ads = (1.0 - spill) * dealer.ads * dealer.per_size + spill * territory.ads;
    let pull = p.sales_skill_effect * skills.sales
        + p.product_skill_effect * skills.product
        + p.equipment_effect * f64::from(u8::from(dealer.equipped))
        + p.match_effect * (present.fit - USUAL_FIT)
        + terms.effort_elasticity * numeric::ln(f64::midpoint(1.0, effort))
        + p.ad_elasticity
            * (1.0 + p.marketing_skill_effect * skills.marketing)
            * numeric::ln(1.0 + ads * terms.per_ad_baseline)
        + p.price_sensitivity * present.margin * present.passed_on
        + clearance::pull(present.markdown, territory.expected_markdown, terms)
        - p.lean_harm * dealer.books.lean;
    dealer.traits.size * dealer.ramp * dealer.talent * numeric::exp(brand + pull)
}

/// Share of the margin (share of list) that a dealer passes on to customers: what `rivalry` takes, or more where its best price
/// lies lower. List is a ceiling; the best price is the mark-up of a logit market above the wholesale price
/// ([`economics::markup`]), and `share` of that market was the dealer's last month.
#[inline]
#[must_use]
pub fn passed_on(margin: f64, rivalry: f64, share: f64, terms: &Terms) -> f64 {
    let markup = economics::markup(terms.parameters.price_sensitivity, share);
    if margin * (1.0 - rivalry) <= markup { rivalry } else { 1.0 - markup / margin }
}

/// A market that some dealers share: its customers (units a month) and the mass of what else they could choose.
#[derive(Clone, Copy, Debug)]
pub struct Market {
    /// Units a month for one unit of share.
    pub units: f64,
    /// One over the total mass.
    pub per_mass: f64,
    /// Share that goes to the rivals.
    pub rivals: f64,
    /// Share that goes to the enterprise's own outlets.
    pub direct: f64,
}

impl Market {
    /// The market of `slots` of the territory's slots, served by dealers of that attraction in all. No slots, no market.
    #[inline]
    #[must_use]
    pub fn of(territory: &Territory, terms: &Terms, slots: f64, attraction: f64) -> Self {
        let part = slots / territory.extent;
        let rivals = territory.rivals(terms) * part;
        let direct = territory.own_outlets(terms) * part;
        let mass = territory.no_purchase(terms) * part + rivals + attraction + direct;
        let per_mass = if mass > 0.0 { 1.0 / mass } else { 0.0 };
        Self { units: territory.market * part, per_mass, rivals: rivals * per_mass, direct: direct * per_mass }
    }
}

/// Customers who come into the parts of a territory, against those whom the enterprise would have alone: 1 where it is alone.
#[derive(Clone, Debug)]
pub struct Custom {
    /// Into the part of each slot, from the territory's first on; empty stands for 1 everywhere.
    pub parts: Vec<f64>,
    /// Into what the dealers without an exclusive right serve together.
    pub shared: f64,
    /// Into the parts that have no dealer.
    pub vacant: f64,
    /// Into the whole territory.
    pub whole: f64,
}

impl Custom {
    /// No other enterprise is in the market.
    pub const ALONE: Self = Self { parts: Vec::new(), shared: 1.0, vacant: 1.0, whole: 1.0 };

    /// Into the part of the territory's slot at `place`.
    #[inline]
    #[must_use]
    pub fn part(&self, place: usize) -> f64 {
        self.parts.get(place).copied().unwrap_or(1.0)
    }
}

impl Market {
    /// The same market with that multiple of its customers.
    #[inline]
    #[must_use]
    pub fn with(self, custom: f64) -> Self {
        Self { units: self.units * custom, ..self }
    }
}

/// Units a dealer's customers want this month; `noise` is standard normal.
#[inline]
#[must_use]
pub fn wanted(dealer: &Dealer, market: &Market, terms: &Terms, noise: f64) -> f64 {
    let share = dealer.present.attraction * market.per_mass;
    market.units * share * (1.0 + terms.parameters.dealer_noise * noise + dealer.local).at_least(WORST_MONTH)
}
