//! The evidence: what the model must add up to, whatever its single numbers are. One row a fact.

use super::target::{Look, Purpose, Statistic, Target, Wanted};

use Purpose::{Fitting, Testing};
use Statistic::{Closed, Elasticity, Figure, Gain, Ratio};
use Wanted::{AtLeast, AtMost, Between};

/// An average market whose dealers are left alone, over five years.
const MID: Look = Look { market: "mid", policy: "laissez_faire", kpi: "exit_rate", from: 0, to: 60 };
/// A price war on thin margins, whose dealers are left alone.
const PRICE_WAR: Look = Look { market: "auto_price_war_2024", to: 36, ..MID };
/// An average market with half more brand advertising.
const ADVERTISED: Look = MID.of("sales").under("laissez_faire brand_advertising=12000");
/// Half more: 12,000 beside the usual 24,000 a month.
const HALF_MORE: f64 = 1.5;

/// All facts with numbers, those for fitting first.
pub const TARGETS: &[Target] = &[
    Target {
        key: "exits",
        claim: "V26",
        words: "share of dealers who leave in a year, left alone in an average market",
        statistic: Figure(MID),
        wanted: Between(0.08, 0.10),
        source: "Holmberg and Morgan 2003 (read)",
        purpose: Fitting,
    },
    Target {
        key: "margin_not_lower",
        claim: "",
        words: "gain in profit of the usual margin, .20, over one of .19",
        statistic: Gain(MID.of("npv"), MID.of("npv").under("laissez_faire margin=0.19")),
        wanted: AtLeast(0.0, 0.01),
        source: "design: else a stick wins as a price cut in disguise",
        purpose: Fitting,
    },
    Target {
        key: "margin_not_higher",
        claim: "",
        words: "gain in profit of the usual margin, .20, over one of .21",
        statistic: Gain(MID.of("npv"), MID.of("npv").under("laissez_faire margin=0.21")),
        wanted: AtLeast(0.0, 0.01),
        source: "design: else a stick wins as a price cut in disguise",
        purpose: Fitting,
    },
    Target {
        key: "free_riding",
        claim: "",
        words: "share of dealers who free-ride, left alone",
        statistic: Figure(MID.of("free_riding")),
        wanted: Between(0.06, 0.12),
        source: "design: about a tenth (assumed)",
        purpose: Fitting,
    },
    Target {
        key: "effort",
        claim: "",
        words: "effort of dealers left alone, in times the normal effort",
        statistic: Figure(MID.of("effort")),
        wanted: Between(0.9, 1.15),
        source: "the unit of effort",
        purpose: Fitting,
    },
    Target {
        key: "dealer_profit",
        claim: "",
        words: "a dealer's profit a month in the first year, left alone",
        statistic: Figure(MID.of("dealer_profit").months(0, 12)),
        wanted: Between(400.0, 600.0),
        source: "the unit of profit: a normal one is about 500",
        purpose: Fitting,
    },
    Target {
        key: "attainment_spread",
        claim: "",
        words: "spread of dealers' sales as a share of their quota (standard deviation)",
        statistic: Figure(MID.of("attainment_spread")),
        wanted: Between(0.18, 0.30),
        source: "two to three times .115: practitioner source (read)",
        purpose: Fitting,
    },
    Target {
        key: "attainment_met",
        claim: "",
        words: "share of assessed dealers who meet their quota, left alone",
        statistic: Figure(MID.of("attainment_met")),
        wanted: Between(0.50, 0.65),
        source: "55 to 65 % in a healthy plan: practitioner source; 58 %: Gartner 2020 (read as a summary)",
        purpose: Fitting,
    },
    Target {
        key: "losses_and_exits",
        claim: "",
        words: "dealer-years at a loss for each exit, in a price war on thin margins",
        statistic: Ratio(PRICE_WAR.of("dealers_at_a_loss_a_year"), PRICE_WAR),
        wanted: AtLeast(3.0, 1.0),
        source: "half lost money while networks shrank by some per cent: Chinese car dealers, 2024-25 (press, read)",
        purpose: Fitting,
    },
    Target {
        key: "training",
        claim: "V42",
        words: "gain in attraction from one module of product training",
        statistic: Closed(|rules| rules.skill_gain * rules.product_skill_effect),
        wanted: Between(0.014, 0.022),
        source: "+1.8 %: Fisher, Gallino and Netessine 2021 (read)",
        purpose: Fitting,
    },
    Target {
        key: "price_elasticity",
        claim: "V45",
        words: "price elasticity of a brand with a fifth of its market",
        statistic: Closed(|rules| -0.8 * rules.price_sensitivity),
        wanted: Between(-2.9, -2.34),
        source: "−2.62: Bijmolt, van Heerde and Pieters 2005 (from memory)",
        purpose: Fitting,
    },
    Target {
        key: "advertising_soon",
        claim: "V43",
        words: "elasticity of sales to brand advertising, first year",
        statistic: Elasticity(ADVERTISED.months(0, 12), MID.of("sales").months(0, 12), HALF_MORE),
        wanted: Between(0.06, 0.18),
        source: ".12: Sethuraman, Tellis and Briesch 2011 (read as a summary)",
        purpose: Fitting,
    },
    Target {
        key: "advertising_later",
        claim: "V43",
        words: "elasticity of sales to brand advertising, fifth year",
        statistic: Elasticity(ADVERTISED.months(48, 60), MID.of("sales").months(48, 60), HALF_MORE),
        wanted: Between(0.16, 0.32),
        source: ".24: Sethuraman, Tellis and Briesch 2011 (read as a summary)",
        purpose: Fitting,
    },
    Target {
        key: "selling_effort",
        claim: "V44",
        words: "elasticity of sales to selling effort at normal effort",
        statistic: Closed(|rules| 0.4 * rules.effort_elasticity),
        wanted: Between(0.16, 0.34),
        source: ".31: Albers, Mantrala and Sridhar 2010 (from memory)",
        purpose: Fitting,
    },
    Target {
        key: "price_war_losses",
        claim: "",
        words: "share of dealer-years at a loss, in a price war on thin margins",
        statistic: Figure(PRICE_WAR.of("dealers_at_a_loss_a_year")),
        wanted: Between(0.4, 0.7),
        source: "more than half lost money in a half-year: Chinese car dealers, 2024-25 (press, read)",
        purpose: Testing,
    },
    Target {
        key: "profit_spread",
        claim: "",
        words: "spread of dealers' profit as a share of sales (standard deviation), left alone",
        statistic: Figure(MID.of("profit_spread")),
        wanted: Between(0.015, 0.04),
        source: "size, structure and practice: 2.5 points; NADA study, 2010 (read)",
        purpose: Testing,
    },
    Target {
        key: "exits_weak_brand",
        claim: "V26",
        words: "share of dealers who leave in a year, left alone with a weak brand",
        statistic: Figure(Look { market: "weak_brand", ..MID }),
        wanted: AtMost(0.35, 0.05),
        source: "the widest range of older estimates, in Holmberg and Morgan 2003 (read)",
        purpose: Testing,
    },
    Target {
        key: "territories_keep",
        claim: "V48",
        words: "change in exits where dealers have exclusive territories, left alone",
        statistic: Gain(MID.under("laissez_faire exclusive=1"), MID),
        wanted: AtMost(0.0, 0.1),
        source: "Azoulay and Shane 2001 (read)",
        purpose: Testing,
    },
];
