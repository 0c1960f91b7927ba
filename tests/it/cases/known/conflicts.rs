//! Cases of pressure and protest: pushed goods, losses, strikes, concessions.

use dealers_choice::sim::Kpi;

use super::{Sign, at_a_loss, futures, percent, sign, year};
use crate::cases::told::{DONE, Told, thousands};

/// Months within which a strike answers what was done, the first two years.
const TWO_YEARS: std::ops::Range<u32> = 0..24;

pub fn premium_cars(told: &Told) -> Vec<Sign> {
    let (lost, unpushed) = (at_a_loss(told, DONE, 11), at_a_loss(told, "no_stuffing", 11));
    let [struck, going_on, calm] = [DONE, "no_concession", "no_stuffing"].map(|policy| told.strikes(policy, TWO_YEARS));
    let after = told.strikes(DONE, 30..60);
    let pays = told.earns_more(DONE, "no_concession");
    vec![
        sign(
            "stuffed dealers lose money within the year",
            format!("{} of dealers end year 1 with a loss; {} without stuffing", percent(lost), percent(unpushed)),
            lost >= 0.5 && unpushed < 0.2,
        ),
        sign(
            "they stop ordering together",
            format!("a strike within two years in {}; in {} without stuffing", futures(struck), futures(calm)),
            struck >= 0.8 && going_on >= 0.8 && calm <= 0.1,
        ),
        sign(
            "the maker pays and peace returns",
            format!("a strike after month 30 in {}; the concession pays in {}", futures(after), futures(pays)),
            after <= 0.1 && pays >= 0.9,
        ),
    ]
}

pub fn price_war(told: &Told) -> Vec<Sign> {
    let lost = 0.5 * (at_a_loss(told, DONE, 11) + at_a_loss(told, DONE, 23));
    let left = told.over(DONE, Kpi::ExitRate, TWO_YEARS);
    let calm = 0.5 * (at_a_loss(told, "usual_standard", 11) + at_a_loss(told, "usual_standard", 23));
    vec![
        sign(
            "53 % lost money in the first half of 2025; under 40 % made money in 2024",
            format!(
                "{} of dealers lose money in years 1 and 2; {} without pressed targets",
                percent(lost),
                percent(calm)
            ),
            (0.4..0.8).contains(&lost) && calm < 0.3,
        ),
        sign(
            "losing money is common, giving up is slow",
            format!("{} leave in a year: {:.0} losing dealers for each who goes", percent(left), lost / left),
            lost / left >= 3.0,
        ),
    ]
}

pub fn everyday_goods(told: &Told) -> Vec<Sign> {
    let [struck, calm] = [DONE, "old_terms"].map(|policy| told.strikes(policy, 9..24));
    let talked = told.strikes("with_talks", 9..60);
    let more = year(told, Kpi::DealerProfit, 24) / told.over("old_terms", Kpi::DealerProfit, 24..36) - 1.0;
    vec![
        sign(
            "distributors protest against a margin made variable",
            format!("a strike by month 24 in {}; in {} on the old terms", futures(struck), futures(calm)),
            struck >= 0.8 && calm <= 0.1,
        ),
        sign(
            "though the whole margin rises, from 4.6 to 5.3 %",
            format!("the average dealer earns {} more in year 3 than on the old terms", percent(more)),
            more > 0.0,
        ),
        sign("talks end the protest", format!("with talks there is a strike in {}", futures(talked)), talked <= 0.1),
    ]
}

pub fn sportswear(told: &Told) -> Vec<Sign> {
    let stock = told.at(DONE, Kpi::Stuffing, 23);
    let lost = at_a_loss(told, DONE, 23);
    let [pushed, bought_back] = [18..24, 24..30].map(|months| told.over(DONE, Kpi::EnterpriseProfit, months));
    let fewer = 1.0 - told.at(DONE, Kpi::ActiveDealers, 23) / told.at(DONE, Kpi::ActiveDealers, 0);
    let recovered = told.over(DONE, Kpi::EnterpriseProfit, 48..60);
    let pays = told.earns_more(DONE, "no_buy_back");
    vec![
        sign(
            "stock piles up and shops lose money",
            format!("{stock:.1} months of sales too much; {} of shops end year 2 with a loss", percent(lost)),
            stock > 0.25 && lost > 0.5,
        ),
        sign(
            "22 % of the shops close in 2012",
            format!("{} fewer shops after two years of pushing", percent(fewer)),
            (0.1..0.5).contains(&fewer),
        ),
        sign(
            "buying back costs the maker a loss",
            format!(
                "profit a month falls from {} thousand to {} thousand in the half-year after; {} thousand in year 5",
                thousands(pushed),
                thousands(bought_back),
                thousands(recovered)
            ),
            bought_back < 0.25 * pushed && recovered > 2.0 * bought_back,
        ),
        sign("the channel is saved", format!("the buy-back pays within five years in {}", futures(pays)), pays >= 0.75),
    ]
}
