//! Cases of terms between two sides: a giant, a deposit, a hub.

use dealers_choice::sim::Kpi;

use super::{Sign, percent, sign, year};
use crate::cases::told::{DONE, Told};

pub fn air_conditioners(told: &Told) -> Vec<Sign> {
    let alike = Told::elsewhere("appliances_2004", &[("giant_size", 0.0)]);
    let giant = 1.0 - alike.whole(DONE, Kpi::Sales) / told.whole(DONE, Kpi::Sales);
    let cut = told.whole(DONE, Kpi::Markdown);
    vec![
        sign(
            "one chain is worth many dealers",
            format!("{} of sales come with the giant", percent(giant)),
            giant > 0.1,
        ),
        sign(
            "it cuts prices by 27 to 40 % without asking",
            format!("the average markdown is {:.1} % of list; no dealer cuts prices to draw customers in", 100.0 * cut),
            cut > 0.02,
        ),
        sign("the enterprise leaves the chain", "it cannot drop one dealer of its choice".to_owned(), false),
    ]
}

pub fn drinks(told: &Told) -> Vec<Sign> {
    let riding = |policy| told.over(policy, Kpi::FreeRiding, 0..12);
    let [deposit, none, disorder] = [DONE, "no_deposit", "no_order"].map(riding);
    let [stay, leave] = [DONE, "no_order"].map(|policy| told.whole(policy, Kpi::ExitRate));
    let earn = told.whole(DONE, Kpi::DealerProfit) / told.whole("no_order", Kpi::DealerProfit) - 1.0;
    vec![
        sign(
            "the deposit keeps dealers to prices and areas",
            format!(
                "{:.1} % free-ride in year 1; {:.1} % without the deposit, {:.1} % without the whole system",
                100.0 * deposit,
                100.0 * none,
                100.0 * disorder
            ),
            deposit < 0.02 && none > 3.0 * deposit && disorder > none,
        ),
        sign(
            "each tier has its margin",
            format!("the average dealer earns {} more than without the system", percent(earn)),
            earn > 0.2,
        ),
        sign("dealers stay", format!("{stay:.2} of dealers leave in a year, not {leave:.2}"), stay < 0.7 * leave),
    ]
}

pub fn seed(told: &Told) -> Vec<Sign> {
    let more = told.whole(DONE, Kpi::Sales) / told.whole("no_hub", Kpi::Sales) - 1.0;
    let per_dealer = |policy| told.over(policy, Kpi::Sales, 0..60) / told.over(policy, Kpi::ActiveDealers, 0..60);
    let each = per_dealer(DONE) / per_dealer("no_hub") - 1.0;
    let credit = told.whole("credit_only", Kpi::Sales) / told.whole("no_hub", Kpi::Sales) - 1.0;
    let filled = told.over("no_hub", Kpi::FillRate, 0..12);
    let [stay, leave] = [DONE, "no_hub"].map(|policy| told.whole(policy, Kpi::ExitRate));
    let start = year(told, Kpi::LossMakingDealers, 0);
    vec![
        sign(
            "dealers linked to a hub sell 20 to 40 % more",
            format!(
                "{} more a place, {} more for each dealer who is there; {} with credit alone",
                percent(more),
                percent(each),
                percent(credit)
            ),
            (0.15..0.45).contains(&more) && each > 0.0 && credit < more,
        ),
        sign(
            "weak demand, empty shelves, too little cash",
            format!("{} of orders are filled in year 1; {} of months end with a loss", percent(filled), percent(start)),
            filled < 0.95 && start > 0.1,
        ),
        sign(
            "a link keeps dealers in business",
            format!("{stay:.2} of dealers leave in a year, not {leave:.2}"),
            stay < 0.7 * leave,
        ),
    ]
}
