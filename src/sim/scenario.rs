//! The market situation: what the enterprise finds and cannot choose.

mod cases;

use crate::registry::{choice, registry};

choice! {
    /// What rivals do when the enterprise gains.
    pub enum RivalReaction {
        /// Nothing.
        #[default]
        None = "none",
        /// They recruit harder while the enterprise's share is above its start.
        Raise = "raise",
        /// Their margin follows what the enterprise pays.
        Match = "match",
    }
}

choice! {
    /// The trade that the dealers belong to.
    pub enum DealerType {
        /// Sells in the enterprise's name for a commission and holds no stock.
        Agent = "agent",
        /// Buys, stocks and resells in a territory.
        #[default]
        Distributor = "distributor",
        /// Large, many brands, little service of its own.
        Wholesaler = "wholesaler",
        /// A shop: small, near the customer, high margin.
        Retailer = "retailer",
    }
}

registry! {
    /// The conditions of the market.
    pub struct Conditions {
        Market {
            /// How strongly the enterprise's brand attracts customers. An average brand is 0.
            brand_strength: f64 = 0.0, -0.6 to 0.6 by 0.05, Number, "assumed", "npv" in "mid" from "laissez_faire" to 0.2;
            /// Yearly growth of the market.
            market_growth: f64 = 0.05, -0.3 to 0.5 by 0.01, ShareAYear, "assumed", "sales" in "mid" from "laissez_faire" to 0.15;
            /// Size of the random swings in a territory's demand.
            demand_volatility: f64 = 0.06, 0.0 to 0.3 by 0.01, Number, "assumed", "loss_making_dealers" in "mid" from "laissez_faire" to 0.2;
            /// Seasonal swing in demand, as a share of the average month.
            seasonality: f64 = 0.0, 0.0 to 0.8 by 0.05, Share, "assumed", "loss_making_dealers" in "mid" from "laissez_faire" to 0.5;
            /// The enterprise's capacity, as a multiple of normal demand.
            capacity: f64 = 2.0, 0.5 to 5.0 by 0.05, Times, "assumed", "fill_rate" in "mid" from "carrot" to 0.8;
            /// Share of stock that loses its value each month.
            obsolescence: f64 = 0.01, 0.0 to 0.2 by 0.005, ShareAMonth, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.03;
            /// Rivals' shelf price, as a multiple of the enterprise's list price.
            price_index: f64 = 1.0, 0.7 to 1.3 by 0.01, Times, "assumed", "sales" in "mid" from "laissez_faire" to 0.92;
        }
        Rival {
            /// How strongly a rival brand attracts customers. An average brand is 0.
            rival_strength: f64 = 0.0, -0.6 to 0.6 by 0.05, Number, "assumed", "sales" in "mid" from "laissez_faire" to 0.2;
            /// Number of rival brands.
            rival_count: f64 = 2.0, 0.0 to 4.0 by 1.0, Count, "assumed", "sales" in "mid" from "laissez_faire" to 3;
            /// Monthly chance that a rival makes a dealer an offer, before any effect of loyalty.
            rival_hunger: f64 = 0.03, 0.0 to 0.3 by 0.01, ChanceAMonth, "assumed", "defection_rate" in "mid" from "laissez_faire" to 0.12;
            /// Margin that rivals pay, as a share of list price.
            rival_margin: f64 = 0.20, 0.01 to 0.6 by 0.005, Share, "assumed: the trade's usual margin", "defection_rate" in "mid" from "laissez_faire" to 0.23;
            /// Bonus that a rival pays a dealer who comes over.
            rival_signing_months: f64 = 3.0, 0.0 to 12.0 by 0.5, MonthsOfProfit, "assumed", "defection_rate" in "mid" from "laissez_faire" to 12;
            /// What rivals do when the enterprise gains.
            rival_reaction: RivalReaction = RivalReaction::None, 0 to 2 by 1, Word, "assumed", "defection_rate" in "mid margin=0.25" from "laissez_faire" to 2;
        }
        Channel {
            /// Monthly chance of filling a vacancy with a new dealer, before any effect of reputation.
            candidate_supply: f64 = 0.20, 0.0 to 1.0 by 0.01, ChanceAMonth, "assumed", "active_dealers" in "mid" from "laissez_faire" to 0.04;
            /// How far the culture accepts coercion. 0 is as in the West; 1 nearly halves the harm.
            coercion_legitimacy: f64 = 0.0, 0.0 to 1.0 by 0.05, Share, "weak evidence: Tian, Sun and Deng 2022 (abstract read)", "social_satisfaction" in "mid" from "stick" to 0.6;
            /// What ties a dealer to the enterprise apart from profit and loyalty: contracts, habit, investments.
            switching_cost: f64 = 1.0, 0.0 to 4.0 by 0.1, Times, "assumed", "exit_rate" in "mid" from "laissez_faire" to 2;
            /// The dealers' trade. It sets their usual margin, size, stock-keeping and ties.
            dealer_type: DealerType = DealerType::Distributor, 0 to 3 by 1, Word, "assumed", "sales" in "mid" from "laissez_faire" to 2;
            /// The usual margin in the trade, as a share of list price.
            usual_margin: f64 = 0.20, 0.02 to 0.50 by 0.005, Share, "assumed: agent 0.08, distributor 0.20, wholesaler 0.045, retailer 0.30", "npv" in "mid" from "laissez_faire" to 0.3;
            /// How much dealers differ in size (standard deviation of the logarithm).
            size_spread: f64 = 0.35, 0.0 to 1.7 by 0.05, Number, "assumed; 1.6 gives four fifths of sales to a fifth of dealers", "dealer_profit" in "mid" from "laissez_faire" to 1;
            /// Number of territories. 0 means one for every five dealers.
            territories: u32 = 0, 0 to 200_000 by 1, Count, "assumed", "effort" in "mid" from "laissez_faire" to 30;
            /// Dealers may stop ordering together, as a boycott.
            boycott: bool = false, 0 to 1 by 1, Switch, "Granovetter 1978 (from memory); BMW in China 2014 (read)", "strike_share" in "mid forced_stock=0.3" from "laissez_faire" to 1;
            /// Share of places that have a dealer at the start. The others fill up from the first month on.
            filled_at_start: f64 = 1.0, 0.05 to 1.0 by 0.05, Share, "assumed", "active_dealers" in "mid candidate_supply=0.04" from "laissez_faire" to 0.2;
            /// Pull of the enterprise's own outlets, as a share of a normal channel's. They sell at list price alongside its dealers, at a dealer's costs.
            direct_share: f64 = 0.0, 0.0 to 0.8 by 0.01, Share, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.2;
            /// Size of the first dealer, with a market to match. 0 makes it a dealer like the others.
            giant_size: f64 = 0.0, 0.0 to 50.0 by 1.0, Times, "assumed", "sales" in "mid" from "laissez_faire" to 20;
            /// Share of its dealers that the enterprise drops for reasons of its own. Those who sell least for their size go first.
            cull_share: f64 = 0.0, 0.0 to 1.0 by 0.01, ShareAMonth, "assumed", "termination_rate" in "mid" from "laissez_faire" to 0.02;
        }
    }
}

impl DealerType {
    /// The margin usual in the trade (share of list, assumed).
    #[must_use]
    pub const fn usual_margin(self) -> f64 {
        match self {
            Self::Agent => 0.08,
            Self::Distributor => 0.20,
            Self::Wholesaler => 0.045,
            Self::Retailer => 0.30,
        }
    }

    /// Size of the average dealer against a distributor (assumed).
    #[must_use]
    pub const fn size(self) -> f64 {
        match self {
            Self::Agent | Self::Distributor => 1.0,
            Self::Wholesaler => 3.0,
            Self::Retailer => 0.5,
        }
    }

    /// How much a dealer's own effort sells against a distributor's (assumed).
    #[must_use]
    pub const fn service(self) -> f64 {
        if matches!(self, Self::Wholesaler) { 0.5 } else { 1.0 }
    }

    /// Ties to dealers elsewhere (assumed).
    #[must_use]
    pub const fn ties(self) -> u32 {
        match self {
            Self::Agent => 2,
            Self::Distributor | Self::Retailer => 4,
            Self::Wholesaler => 8,
        }
    }

    /// Whether the dealer owns the stock it sells.
    #[must_use]
    pub const fn holds_stock(self) -> bool {
        !matches!(self, Self::Agent)
    }
}

/// A market that has a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scenario {
    /// The key in plan files, links and on the command line.
    pub key: &'static str,
    /// What it stands for, in one sentence.
    pub help: &'static str,
    /// The conditions that differ from the defaults.
    pub conditions: &'static [(&'static str, f64)],
    /// Conditions that change for some months: first month, month after the last, condition, value.
    pub changes: &'static [(u32, u32, &'static str, f64)],
}

impl Scenario {
    const fn new(key: &'static str, help: &'static str, conditions: &'static [(&'static str, f64)]) -> Self {
        Self { key, help, conditions, changes: &[] }
    }

    /// The scenario of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        SCENARIOS.iter().find(|scenario| scenario.key == key)
    }

    /// Its conditions, before any dated change.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        self.conditions.iter().fold(Conditions::default(), |conditions, (key, value)| {
            Conditions::index(key).map_or(conditions, |index| conditions.with(index, *value))
        })
    }
}

/// The named markets. All values are assumed (illustrative).
pub const SCENARIOS: &[Scenario] = &[
    Scenario::new("mid", "An average brand among average rivals in a slowly growing market.", &[]),
    Scenario::new("strong_brand", "Customers ask for the brand by name.", &[("brand_strength", 0.35)]),
    Scenario::new("weak_brand", "Customers would just as soon buy another brand.", &[("brand_strength", -0.35)]),
    Scenario::new(
        "hungry_rivals",
        "Rivals court your dealers, pay more and offer signing bonuses.",
        &[("rival_hunger", 0.12), ("rival_margin", 0.22), ("rival_signing_months", 6.0)],
    ),
    Scenario::new(
        "quiet_rivals",
        "Rivals make no offers and pay dealers slightly less.",
        &[("rival_hunger", 0.0), ("rival_margin", 0.18)],
    ),
    Scenario::new("no_candidates", "Hardly anybody is waiting to become a dealer.", &[("candidate_supply", 0.04)]),
    Scenario::new("many_candidates", "Many people are waiting to become dealers.", &[("candidate_supply", 0.5)]),
    Scenario::new(
        "sellers_market",
        "Customers want more than you can make.",
        &[("capacity", 0.8), ("market_growth", 0.15), ("brand_strength", 0.2)],
    ),
    Scenario::new(
        "recession",
        "The market shrinks by a tenth a year and swings widely.",
        &[("market_growth", -0.1), ("demand_volatility", 0.12)],
    ),
    Scenario::new(
        "price_war",
        "Rivals undercut you, and stock loses its value fast.",
        &[("price_index", 0.92), ("obsolescence", 0.03)],
    ),
    Scenario::new(
        "strong_many_quiet",
        "Strong brand, many candidates, quiet rivals: you hold all the cards.",
        &[("brand_strength", 0.35), ("candidate_supply", 0.5), ("rival_hunger", 0.0), ("rival_margin", 0.18)],
    ),
    Scenario::new(
        "weak_hungry_none",
        "Weak brand, hungry rivals, nobody waiting: dealers hold all the cards.",
        &[
            ("brand_strength", -0.35),
            ("rival_hunger", 0.12),
            ("rival_margin", 0.22),
            ("rival_signing_months", 6.0),
            ("candidate_supply", 0.04),
        ],
    ),
    Scenario {
        key: "rival_raid",
        help: "An average market where rivals court your dealers hard for half a year, in months 25 to 30.",
        conditions: &[],
        changes: &[(24, 30, "rival_hunger", 0.12)],
    },
    cases::LENOVO_1994,
    cases::PREMIUM_AUTO_2014,
    cases::AUTO_TERMINATION_2009,
    cases::AUTO_PRICE_WAR_2024,
    cases::FMCG_INDIA,
    cases::APPAREL_FRANCHISE_2012,
    cases::FOOTWEAR_2017,
    cases::SOFTWARE_RESELLERS_2023,
    cases::APPLIANCES_2004,
    cases::BEVERAGES_JOINT_SALES,
    cases::AGRICULTURAL_INPUTS,
];
