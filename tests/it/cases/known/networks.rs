//! Cases of networks that are built, thinned or ended.

use dealers_choice::sim::Kpi;

use super::{Sign, futures, percent, sign, year};
use crate::cases::told::{DONE, Told};

/// Share of the market from which an enterprise with two rivals is ahead of both.
const FIRST_PLACE: f64 = 1.0 / 3.0;

/// The four factors of the article, and the policy of the plan that lacks one.
const FACTORS: [(&str, &str); 4] = [
    ("reputation first", "no_reputation"),
    ("less risk for agents", "own_risk"),
    ("the agents’ interest", "own_interest"),
    ("support for agents", "no_support"),
];

pub fn lenovo(told: &Told) -> Vec<Sign> {
    let [start, filled] = [0, 7].map(|month| told.at(DONE, Kpi::ActiveDealers, month));
    let first = told.at(DONE, Kpi::MarketShare, 0);
    let led = told.share(DONE, |run| (36..48).all(|month| run.month(month, Kpi::MarketShare) > FIRST_PLACE));
    let left = told.over(DONE, Kpi::ExitRate, 12..60);
    let mut signs = vec![
        sign(
            "more than 100 agents within eight months, from next to none",
            format!("{filled:.0} of 60 places are filled after eight months, {start:.0} at the start"),
            filled > 2.0 * start && filled > 20.0,
        ),
        sign(
            "first in its market in 1997",
            format!("{} of the market at first; first place all through year 4 in {}", percent(first), futures(led)),
            first < 0.15 && led >= 0.9,
        ),
        sign("the channel stays", format!("{left:.2} of dealers leave in a year, from year 2 on"), left <= 0.25),
    ];
    signs.extend(FACTORS.map(|(factor, without)| {
        let (costs, more) =
            (told.earns_more(DONE, without), told.whole(without, Kpi::ExitRate) - told.whole(DONE, Kpi::ExitRate));
        let seen = format!("without it, less profit in {}; {more:.2} more of dealers leave in a year", futures(costs));
        sign(factor, seen, costs >= 0.75 && more > 0.0)
    }));
    signs
}

pub fn terminations(told: &Told) -> Vec<Sign> {
    let whole = Told::elsewhere("auto_termination_2009", &[("cull_share", 0.0)]);
    let gone = told.over(DONE, Kpi::TerminationRate, 5..6) / 12.0;
    let ratio =
        |kpi, months: std::ops::Range<u32>| told.over(DONE, kpi, months.clone()) / whole.over(DONE, kpi, months);
    let [earn, later] = [6..12, 48..60].map(|months| ratio(Kpi::DealerProfit, months) - 1.0);
    let sales = 1.0 - ratio(Kpi::Sales, 6..24);
    let profit = 1.0 - told.whole(DONE, Kpi::Npv) / whole.whole(DONE, Kpi::Npv);
    vec![
        sign(
            "789 of 3,188 dealerships are dropped in one day",
            format!("{} are dropped in month 6", percent(gone)),
            (0.22..0.28).contains(&gone),
        ),
        sign(
            "fewer dealers are to earn more each",
            format!(
                "those who stay earn {} more in the half-year after; in year 5 the gap is {}",
                percent(earn),
                percent(later)
            ),
            earn > 0.1,
        ),
        sign(
            "what is lost by it was never weighed",
            format!(
                "sales are {} lower for two years, and profit over five years is {} lower",
                percent(sales),
                percent(profit)
            ),
            sales > 0.08 && profit > 0.05,
        ),
    ]
}

pub fn sports_shoes(told: &Told) -> Vec<Sign> {
    let whole = Told::elsewhere("footwear_2017", &[("cull_share", 0.0), ("direct_share", 0.0)]);
    let kept = Told::elsewhere("footwear_2017", &[("cull_share", 0.0)]);
    let last = |kpi| year(told, kpi, 48);
    let direct = 1.0 - last(Kpi::SellIn) / last(Kpi::Sales);
    let fewer = 1.0 - told.at(DONE, Kpi::ActiveDealers, 59) / told.at(DONE, Kpi::ActiveDealers, 0);
    let dropped: f64 = (10..58)
        .map(|month| told.at(DONE, Kpi::TerminationRate, month) / 12.0 * told.at(DONE, Kpi::ActiveDealers, month))
        .sum::<f64>()
        / told.at(DONE, Kpi::ActiveDealers, 0);
    let [sales, profit] = [Kpi::Sales, Kpi::EnterpriseProfit].map(|kpi| last(kpi) / year(&whole, kpi, 48) - 1.0);
    let cost = 1.0 - told.whole(DONE, Kpi::Npv) / kept.whole(DONE, Kpi::Npv);
    vec![
        sign(
            "half of the accounts are closed in four years",
            format!(
                "{} of the first number are dropped; some places fill again, so {} fewer retailers in the end",
                percent(dropped),
                percent(fewer)
            ),
            dropped > 0.4 && fewer > 0.2,
        ),
        sign(
            "42.2 % of sales are direct in early 2022",
            format!("{} of sales are direct in year 5", percent(direct)),
            (0.37..0.47).contains(&direct),
        ),
        sign(
            "the brand sells and earns more than before",
            format!(
                "in year 5, {} more sales and {} more profit than with all retailers and no outlets",
                percent(sales),
                percent(profit)
            ),
            sales > 0.0 && profit > 0.0,
        ),
        sign(
            "later, the brand courted retailers again",
            format!("own outlets without dropping anybody would have earned {} more", percent(cost / (1.0 - cost))),
            cost > 0.0,
        ),
    ]
}

pub fn software(told: &Told) -> Vec<Sign> {
    let kept = Told::elsewhere("software_resellers_2023", &[("cull_share", 0.0)]);
    let gone = told.over(DONE, Kpi::TerminationRate, 13..14) / 12.0;
    let [before, after] = [10..13, 48..60].map(|months| told.over(DONE, Kpi::Conflict, months));
    let quiet = told.over("same_terms", Kpi::Conflict, 48..60);
    let sales = 1.0 - year(told, Kpi::Sales, 48) / year(&kept, Kpi::Sales, 48);
    let [first, last] = [0, 24].map(|month| year(told, Kpi::MarketShare, month));
    vec![
        sign(
            "all agreements end; only some are asked back",
            format!("{} of resellers go in month 14", percent(gone)),
            gone > 0.4,
        ),
        sign(
            "partners are angry and afraid",
            format!("conflict rises from {before:.2} to {after:.2} under the new standard; {quiet:.2} without it"),
            after > 1.5 * before && after > 1.5 * quiet,
        ),
        sign(
            "rivals take over what is dropped",
            format!(
                "the brand’s share falls from {} to {}; sales in year 5 are {} lower than with all resellers",
                percent(first),
                percent(last),
                percent(sales)
            ),
            last < 0.75 * first && sales > 0.1,
        ),
    ]
}
