//! Stock under uncertain demand: how much to order, who should bear the risk, and how orders swing.

use dealers_choice::numeric::{normal_pdf, normal_quantile};

/// One order before demand is known, normal with mean `μ` and deviation `σ` (Arrow, Harris & Marschak 1951).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Newsvendor {
    /// `μ`, in units.
    pub mean: f64,
    /// `σ`, in units.
    pub deviation: f64,
    /// `p`: what the customer pays, in money per unit.
    pub price: f64,
    /// `w`: what the dealer pays, in money per unit.
    pub wholesale: f64,
    /// `s < w`: what a unit left over brings, in money.
    pub salvage: f64,
}

impl Newsvendor {
    /// How often demand should be met in full, in (0, 1): `(p − w)/(p − s)`.
    #[must_use]
    pub fn critical_ratio(&self) -> f64 {
        (self.price - self.wholesale) / (self.price - self.salvage)
    }

    /// The best order, in units.
    #[must_use]
    pub fn order(&self) -> f64 {
        self.mean + self.deviation * normal_quantile(self.critical_ratio())
    }

    /// The profit to expect from the best order, in money: `(p − w)μ − (p − s)σφ(z)`.
    #[must_use]
    pub fn profit(&self) -> f64 {
        let risk = (self.price - self.salvage) * self.deviation * normal_pdf(normal_quantile(self.critical_ratio()));
        (self.price - self.wholesale) * self.mean - risk
    }

    /// The buy-back price, in money per unit left over, at which the dealer orders what one firm with `unit_cost` would
    /// (Pasternack 1985): `p − (p − w)(p − s)/(p − c)`.
    #[must_use]
    pub fn coordinating_buyback(&self, unit_cost: f64) -> f64 {
        self.price - (self.price - self.wholesale) * (self.price - self.salvage) / (self.price - unit_cost)
    }
}

/// The variance of orders over the variance of demand under exponential smoothing with `smoothing` in (0, 1) and an
/// order-up-to rule with `lead` periods: `1 + 2Lα + 2L²α²/(2 − α)` (Chen et al. 2000).
#[must_use]
pub fn order_variance_ratio(lead: f64, smoothing: f64) -> f64 {
    let product = lead * smoothing;
    1.0 + 2.0 * product + 2.0 * product * product / (2.0 - smoothing)
}
