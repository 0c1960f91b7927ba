//! Two firms in one channel: what is lost between them, how a price list can save it, how they share it.

/// A price in money, a quantity in units, and what each side earns, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// What the dealer pays per unit.
    pub wholesale: f64,
    /// What the customer pays per unit.
    pub price: f64,
    /// Units sold.
    pub quantity: f64,
    /// The enterprise's profit.
    pub enterprise: f64,
    /// The dealer's profit.
    pub dealer: f64,
}

impl Split {
    /// The profit of both together, in money.
    #[must_use]
    pub fn channel(&self) -> f64 {
        self.enterprise + self.dealer
    }
}

/// Demand `q = a − b·p` for a product of constant unit cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearDemand {
    /// `a`: units asked for at price 0.
    pub intercept: f64,
    /// `b > 0`: units lost per money unit of price.
    pub slope: f64,
    /// `c`: money per unit.
    pub unit_cost: f64,
}

impl LinearDemand {
    /// One firm sets the price: `p = (a + bc)/2b`. The whole profit stands under the enterprise.
    #[must_use]
    pub fn integrated(&self) -> Split {
        self.sold_at(self.unit_cost, self.best_price(self.unit_cost), 0.0, self.unit_cost)
    }

    /// The enterprise sets a wholesale price, then the dealer its own: half the quantity, three quarters of the profit
    /// (double marginalisation, Spengler 1950).
    #[must_use]
    pub fn decentralised(&self) -> Split {
        let wholesale = self.best_price(self.unit_cost);
        self.sold_at(wholesale, self.best_price(wholesale), 0.0, wholesale)
    }

    /// A price list `w(q) = c + k(P(q) − c) + F/q` under which the dealer, keeping `(1 − k)` of the channel's profit less `F`,
    /// chooses the channel's best quantity (Jeuland & Shugan 1983); `share` is `k` in [0, 1], `fee` is `F` in money.
    #[must_use]
    pub fn with_quantity_discount(&self, share: f64, fee: f64) -> Split {
        let best = self.integrated();
        let per_unit = self.unit_cost + share * (best.price - self.unit_cost);
        self.sold_at(per_unit + fee / best.quantity, best.price, fee, per_unit)
    }

    /// The most profitable price over a cost per unit.
    fn best_price(&self, cost: f64) -> f64 {
        0.5 * (self.intercept / self.slope + cost)
    }

    /// The books at a price, where the dealer pays `per_unit` and a `fee`, together `wholesale` a unit.
    fn sold_at(&self, wholesale: f64, price: f64, fee: f64, per_unit: f64) -> Split {
        let quantity = self.intercept - self.slope * price;
        let enterprise = (per_unit - self.unit_cost) * quantity + fee;
        let dealer = (price - per_unit) * quantity - fee;
        Split { wholesale, price, quantity, enterprise, dealer }
    }
}

/// Two rival products, each with its own dealer or its own shop: `q = 1 − p + θ·p'`, no cost (McGuire & Staelin 1983).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RivalChannels {
    /// `θ` in [0, 1): how much of a lost sale the rival wins.
    pub substitution: f64,
}

impl RivalChannels {
    /// Each manufacturer's profit when both sell themselves: `1/(2 − θ)²`.
    #[must_use]
    pub fn integrated_profit(self) -> f64 {
        let rest = 2.0 - self.substitution;
        1.0 / (rest * rest)
    }

    /// The wholesale price when both sell through dealers: `(2 + θ)/(4 − θ − 2θ²)`.
    #[must_use]
    pub fn wholesale(self) -> f64 {
        let theta = self.substitution;
        (2.0 + theta) / (4.0 - theta - 2.0 * theta * theta)
    }

    /// The dealers' price: `(1 + w)/(2 − θ)`.
    #[must_use]
    pub fn price(self) -> f64 {
        (1.0 + self.wholesale()) / (2.0 - self.substitution)
    }

    /// Each manufacturer's profit when both sell through dealers.
    #[must_use]
    pub fn enterprise_profit(self) -> f64 {
        self.wholesale() * self.quantity()
    }

    /// Manufacturer's and dealer's profit together, of one product.
    #[must_use]
    pub fn channel_profit(self) -> f64 {
        self.price() * self.quantity()
    }

    /// Whether a dealer between itself and a close rival softens the price war enough to pay the manufacturer: from
    /// θ = .708 on.
    #[must_use]
    pub fn dealers_pay(self) -> bool {
        self.enterprise_profit() >= self.integrated_profit()
    }

    fn quantity(self) -> f64 {
        1.0 - (1.0 - self.substitution) * self.price()
    }
}

/// Splits a joint profit between two who could also part, each keeping its own `alternatives` (enterprise, dealer): the
/// surplus is halved (Nash 1950). All in money.
#[must_use]
pub fn nash_bargain(joint: f64, alternatives: (f64, f64)) -> (f64, f64) {
    let half = (joint - alternatives.0 - alternatives.1) / 2.0;
    (alternatives.0 + half, alternatives.1 + half)
}
