//! Markets drawn from cases that happened. What is dated about them, and from which source, stands in `docs/cases/`; every
//! value here is assumed, so that the case can be told in the model's terms. Month 0 is the January before the case begins,
//! unless its page says otherwise.

use super::Scenario;

/// Legend's computers, 1994.
pub const LENOVO_1994: Scenario = Scenario {
    key: "lenovo_1994",
    help: "A weak brand meets strong foreign ones in a fast-growing market. It builds a channel from nothing and stops selling direct.",
    conditions: &[
        ("brand_strength", -0.35),
        ("price_index", 1.1),
        ("rival_strength", 0.3),
        ("rival_hunger", 0.01),
        ("market_growth", 0.4),
        ("obsolescence", 0.025),
        ("candidate_supply", 0.05),
        ("usual_margin", 0.10),
        ("rival_margin", 0.10),
        ("coercion_legitimacy", 0.2),
        ("filled_at_start", 0.1),
    ],
    changes: &[(0, 6, "direct_share", 0.12), (6, 12, "direct_share", 0.08), (12, 18, "direct_share", 0.04)],
};

/// A premium maker of cars in China, 2014.
pub const PREMIUM_AUTO_2014: Scenario = Scenario {
    key: "premium_auto_2014",
    help: "A strong brand's market stops growing. Its dealers can hardly leave, but they may stop ordering together.",
    conditions: &[
        ("brand_strength", 0.27),
        ("market_growth", 0.02),
        ("usual_margin", 0.06),
        ("rival_margin", 0.06),
        ("obsolescence", 0.02),
        ("boycott", 1.0),
        ("switching_cost", 2.0),
    ],
    changes: &[(0, 12, "market_growth", 0.07)],
};

/// A bankrupt maker of cars in America, 2009.
pub const AUTO_TERMINATION_2009: Scenario = Scenario {
    key: "auto_termination_2009",
    help: "In a collapsing market, the company drops a quarter of its dealers in one month. Hardly anybody replaces them.",
    conditions: &[("candidate_supply", 0.02)],
    changes: &[(0, 18, "market_growth", -0.2), (5, 6, "cull_share", 0.25)],
};

/// Makers of cars in China, 2024.
pub const AUTO_PRICE_WAR_2024: Scenario = Scenario {
    key: "auto_price_war_2024",
    help: "Growth has stopped and margins are thin. Rivals undercut prices by a tenth and court the dealers.",
    conditions: &[
        ("price_index", 0.9),
        ("obsolescence", 0.025),
        ("usual_margin", 0.05),
        ("rival_margin", 0.05),
        ("rival_hunger", 0.1),
        ("market_growth", 0.0),
        ("switching_cost", 3.0),
    ],
    changes: &[],
};

/// A maker of everyday goods in India, 2023.
pub const FMCG_INDIA: Scenario = Scenario {
    key: "fmcg_india",
    help: "Distributors of everyday goods earn a margin below five per cent. They get few offers, but their association can boycott.",
    conditions: &[
        ("usual_margin", 0.039),
        ("rival_margin", 0.039),
        ("rival_hunger", 0.02),
        ("obsolescence", 0.003),
        ("size_spread", 0.8),
        ("boycott", 1.0),
    ],
    changes: &[],
};

/// A maker of sportswear in China, 2012.
pub const APPAREL_FRANCHISE_2012: Scenario = Scenario {
    key: "apparel_franchise_2012",
    help: "Shops with wide margins stock fashion, and a twentieth of it goes out of date each month.",
    conditions: &[("dealer_type", 3.0), ("usual_margin", 0.42), ("rival_margin", 0.42), ("obsolescence", 0.05)],
    changes: &[],
};

/// A maker of sports shoes, 2017.
pub const FOOTWEAR_2017: Scenario = Scenario {
    key: "footwear_2017",
    help: "A very strong brand drops half its retailers in four years and sells ever more direct. Rivals court them.",
    conditions: &[
        ("brand_strength", 0.45),
        ("dealer_type", 3.0),
        ("usual_margin", 0.3),
        ("rival_margin", 0.3),
        ("rival_hunger", 0.15),
        ("candidate_supply", 0.02),
        ("direct_share", 0.4),
    ],
    changes: &[
        (0, 12, "direct_share", 0.15),
        (12, 24, "direct_share", 0.2),
        (24, 36, "direct_share", 0.3),
        (10, 58, "cull_share", 0.0143),
    ],
};

/// A maker of software, 2023.
pub const SOFTWARE_RESELLERS_2023: Scenario = Scenario {
    key: "software_resellers_2023",
    help: "Resellers of very unequal size lose their agreements in one month. Half are asked back, and the brand weakens.",
    conditions: &[
        ("brand_strength", 0.1),
        ("dealer_type", 0.0),
        ("usual_margin", 0.25),
        ("rival_margin", 0.25),
        ("obsolescence", 0.0),
        ("switching_cost", 2.0),
        ("size_spread", 1.6),
        ("candidate_supply", 0.02),
        ("rival_hunger", 0.2),
    ],
    changes: &[
        (0, 12, "brand_strength", 0.4),
        (12, 24, "brand_strength", 0.3),
        (24, 36, "brand_strength", 0.2),
        (13, 14, "cull_share", 0.5),
    ],
};

/// A maker of air conditioners in China, 2004.
pub const APPLIANCES_2004: Scenario = Scenario {
    key: "appliances_2004",
    help: "A good brand has many small dealers and one that is twenty times as large.",
    conditions: &[("brand_strength", 0.3), ("giant_size", 20.0)],
    changes: &[],
};

/// A maker of drinks in China.
pub const BEVERAGES_JOINT_SALES: Scenario = Scenario {
    key: "beverages_joint_sales",
    help: "Drinks dealers of unequal size earn a margin of a tenth.",
    conditions: &[("usual_margin", 0.1), ("rival_margin", 0.1), ("size_spread", 0.8)],
    changes: &[],
};

/// Seed and fertiliser in Africa.
pub const AGRICULTURAL_INPUTS: Scenario = Scenario {
    key: "agricultural_inputs",
    help: "Seed and fertiliser shops live off one season. The market is uncertain, supply is short, and few take over a shop.",
    conditions: &[("seasonality", 0.8), ("demand_volatility", 0.15), ("candidate_supply", 0.05), ("capacity", 1.3)],
    changes: &[],
};
