//! Advertising shared between enterprise and dealer, and the goodwill that it feeds.

use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::{exp, ln_1p, sqrt};

/// The share of local advertising, in [0, 1), that a leading enterprise should pay, from its margin and the dealer's (both
/// money per unit) and `elasticity` `γ` of sales in the form `S = A − B·a^−γ·q^−δ` (Huang & Li 2001).
#[must_use]
pub fn support_share(enterprise_margin: f64, dealer_margin: f64, elasticity: f64) -> f64 {
    let surplus = enterprise_margin - (elasticity + 1.0) * dealer_margin;
    if surplus > 0.0 { surplus / (enterprise_margin - elasticity * dealer_margin) } else { 0.0 }
}

/// Sales that answer to local advertising `a` as `s₀ + k√a` (Berger 1972).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SquareRootSales {
    /// `k`: units sold per root of a money unit.
    pub response: f64,
    /// Money the dealer earns per unit.
    pub dealer_margin: f64,
    /// Money the enterprise earns per unit.
    pub enterprise_margin: f64,
}

impl SquareRootSales {
    /// What the dealer spends, in money, when the enterprise pays `share`, in [0, 1), of it: `(k·m_d/2(1 − t))²`.
    #[must_use]
    pub fn spent(&self, share: f64) -> f64 {
        squared(self.response * self.dealer_margin / (2.0 * (1.0 - share)))
    }

    /// What one firm in both places would spend, in money.
    #[must_use]
    pub fn spent_integrated(&self) -> f64 {
        squared(self.response * (self.dealer_margin + self.enterprise_margin) / 2.0)
    }

    /// The share that pays the enterprise best: above 0 only if twice its margin exceeds the dealer's.
    #[must_use]
    pub fn best_share(&self) -> f64 {
        let twice = 2.0 * self.enterprise_margin;
        ((twice - self.dealer_margin) / (twice + self.dealer_margin)).at_least(0.0)
    }

    /// The enterprise's profit, in money, beyond what it earns on `s₀`, when it pays `share` of the spending.
    #[must_use]
    pub fn enterprise_gain(&self, share: f64) -> f64 {
        let spent = self.spent(share);
        self.enterprise_margin * self.response * sqrt(spent) - share * spent
    }
}

fn squared(x: f64) -> f64 {
    x * x
}

/// Goodwill after `months` of a constant `inflow` a month and a monthly `decay` in (0, 1):
/// `A/δ + (G₀ − A/δ)(1 − δ)^t` (Nerlove & Arrow 1962).
#[must_use]
pub fn goodwill_after(months: f64, start: f64, decay: f64, inflow: f64) -> f64 {
    let rest = inflow / decay;
    rest + (start - rest) * exp(months * ln_1p(-decay))
}

/// The best goodwill per money of sales: `ε_G/(η(r + δ))` for the elasticities of sales to goodwill and to price, the
/// interest rate and the decay, both per month (Nerlove & Arrow 1962).
#[must_use]
pub fn goodwill_to_sales(goodwill_elasticity: f64, price_elasticity: f64, interest: f64, decay: f64) -> f64 {
    goodwill_elasticity / (price_elasticity * (interest + decay))
}
