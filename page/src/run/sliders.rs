//! The sliders of the market: the few things that decide most.

/// The slider that moves three conditions together: the pull of the rival.
pub const PULL: &str = "pull";

/// The five sliders, in the order of the page: the rival's pull among conditions.
pub const SLIDERS: [&str; 5] = ["brand_strength", PULL, "market_growth", "demand_volatility", "candidate_supply"];

/// Those of them that are a condition of the market.
pub fn conditions() -> impl Iterator<Item = &'static str> {
    SLIDERS.into_iter().filter(|key| *key != PULL)
}
