//! The keys by their number in links. Append only: a key that moves breaks every link ever sent.
//!
//! The registry may be sorted as its readers like; these lists keep the order in which the keys came into the world. A
//! test holds them against the registry and pins their beginning.

/// Scenarios.
pub const SCENARIOS: &[&str] = &[
    "mid", "strong_brand", "weak_brand", "hungry_rivals", "quiet_rivals", "no_candidates", "many_candidates",
    "sellers_market", "recession", "price_war", "strong_many_quiet", "weak_hungry_none", "rival_raid",
];

/// Presets.
pub const POLICIES: &[&str] = &[
    "laissez_faire", "carrot", "stick", "fair_stick", "mixed",
];

/// Levers of a policy.
pub const LEVERS: &[&str] = &[
    "margin", "tier_margin", "bonus", "allowance", "coop_share", "coop_cap", "exclusive", "equipment",
    "supply_flexibility", "risk_share", "buyback_share", "credit_days", "promise_keeping", "brand_advertising",
    "allocation_rule", "talks", "training_sales", "training_product", "training_management", "training_marketing",
    "quota", "assess_every_months", "monitoring", "monitoring_mode", "diagnosis", "fine_months", "margin_cut",
    "revoke_award", "tolerance", "termination", "require_candidate", "forced_stock",
];

/// Conditions of a market.
pub const CONDITIONS: &[&str] = &[
    "brand_strength", "market_growth", "demand_volatility", "seasonality", "capacity", "obsolescence", "price_index",
    "rival_strength", "rival_count", "rival_hunger", "rival_margin", "rival_signing_months", "rival_reaction",
    "candidate_supply", "coercion_legitimacy", "switching_cost", "dealer_type", "usual_margin", "size_spread",
    "territories", "boycott",
];

/// Behavioural parameters.
pub const PARAMETERS: &[&str] = &[
    "price_sensitivity", "capability_effect", "effort_elasticity", "ad_elasticity", "ad_baseline",
    "sales_skill_effect", "product_skill_effect", "equipment_effect", "match_effect", "spillover", "rivalry",
    "demand_persistence", "dealer_noise", "effort_cost", "effort_speed", "loyalty_effort", "quota_uncertainty",
    "skill_gain", "skill_decay", "ramp_speed", "demand_learning", "forecast_error", "talk_forecast", "unit_cost",
    "handling_cost", "fixed_cost", "talk_cost", "training_cost", "equipment_cost", "monitoring_cost",
    "assessment_cost", "diagnosis_cost", "dispute_cost", "recruitment_cost", "flexibility_cost", "carrying_cost",
    "credit_line", "draw_floor", "discount_rate", "free_riding_gain", "moral_cost", "crowding", "detection_learning",
    "false_alarm", "free_riding_harm", "fail_below", "remove_below", "diagnosis_accuracy", "guilt_visible",
    "economic_speed", "social_speed", "trust_up", "trust_down", "loyalty_down", "coercion_weight",
    "unfairness_weight", "coercion_memory", "unfairness_memory", "loss_aversion", "habituation", "observation",
    "fair_deterrence", "unfair_contagion", "boycott_contagion", "base_review", "conflict_review", "shock_review",
    "offer_review", "choice_noise", "loyalty_weight", "switching_weight", "outside_floor", "customer_follow",
    "customer_return", "goodwill_memory", "brand_ad_effect",
];

/// Key performance indicators.
pub const KPIS: &[&str] = &[
    "loyalty", "cohort_loyalty", "sales", "sell_in", "active_dealers", "defection_rate", "termination_rate",
    "closure_rate", "bankruptcy_rate", "exit_rate", "market_share", "coverage", "enterprise_profit", "dealer_profit",
    "channel_profit", "npv", "win_win", "trust", "economic_satisfaction", "social_satisfaction", "conflict",
    "free_riding", "fairness", "unfair_sanctions", "policy_cost", "policy_roi", "fill_rate", "stuffing", "effort",
    "dealer_lifetime_value", "loss_making_dealers", "quota_attainment",
];
