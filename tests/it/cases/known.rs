//! What each case is known for, as something that can be measured: the phenomenon, what the model shows of it, and the bound from
//! which it counts as shown. The bounds are wide: a case is an illustration and no fit.

mod conflicts;
mod networks;
mod terms;

use dealers_choice::sim::Kpi;

use super::told::{DONE, Told};

/// One thing that a case is known for.
pub struct Sign {
    /// What is known.
    pub known: &'static str,
    /// What the model shows of it.
    pub seen: String,
    /// Whether that counts as shown.
    pub shown: bool,
}

/// A case's key and how to look for what it is known for.
type Case = (&'static str, fn(&Told) -> Vec<Sign>);

const CASES: [Case; 11] = [
    ("lenovo_1994", networks::lenovo),
    ("premium_auto_2014", conflicts::premium_cars),
    ("auto_termination_2009", networks::terminations),
    ("auto_price_war_2024", conflicts::price_war),
    ("fmcg_india", conflicts::everyday_goods),
    ("apparel_franchise_2012", conflicts::sportswear),
    ("footwear_2017", networks::sports_shoes),
    ("software_resellers_2023", networks::software),
    ("appliances_2004", terms::air_conditioners),
    ("beverages_joint_sales", terms::drinks),
    ("agricultural_inputs", terms::seed),
];

/// The signs of the case of that key.
pub fn signs(key: &str) -> Vec<Sign> {
    let (_, look) = CASES.iter().find(|(own, _)| *own == key).expect("a case");
    look(Told::of(key))
}

/// Whether everything that the case is known for shows.
pub fn is_shown(key: &str) -> bool {
    signs(key).iter().all(|sign| sign.shown)
}

fn sign(known: &'static str, seen: String, shown: bool) -> Sign {
    Sign { known, seen, shown }
}

/// A share as per cent.
fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// A share of the hundred futures.
fn futures(share: f64) -> String {
    format!("{:.0} of 100 futures", 100.0 * share)
}

/// Share of dealers whose year that ends with this month (counted from 0) was one of loss.
fn at_a_loss(told: &Told, policy: &str, last: u32) -> f64 {
    told.at(policy, Kpi::DealersAtALossAYear, last)
}

/// The mean of a figure under what was done, over the year that begins with that month.
fn year(told: &Told, kpi: Kpi, first: u32) -> f64 {
    told.over(DONE, kpi, first..first + 12)
}

#[track_caller]
fn shows(key: &str) {
    let missing: Vec<String> = signs(key)
        .into_iter()
        .filter(|sign| !sign.shown)
        .map(|sign| format!("{}: {}", sign.known, sign.seen))
        .collect();
    assert!(missing.is_empty(), "{key}: {missing:#?}");
}

#[test]
fn lenovo_builds_a_lasting_channel_leads_the_market_and_needs_each_of_its_four_factors() {
    shows("lenovo_1994");
}

#[test]
fn stuffed_dealers_of_premium_cars_lose_money_strike_and_are_paid() {
    shows("premium_auto_2014");
}

#[test]
fn dealers_who_are_kept_earn_more_at_once_when_a_quarter_is_dropped() {
    shows("auto_termination_2009");
}

#[test]
fn half_of_the_dealers_lose_money_in_a_price_war_and_few_give_up() {
    shows("auto_price_war_2024");
}

#[test]
fn more_pay_that_is_less_certain_makes_distributors_strike() {
    shows("fmcg_india");
}

#[test]
fn stuffed_shops_lose_money_and_buying_back_costs_the_maker_its_profit_for_months() {
    shows("apparel_franchise_2012");
}

#[test]
fn a_strong_brand_sells_more_through_half_of_its_retailers_and_its_own_outlets() {
    shows("footwear_2017");
}

#[test]
fn ending_all_agreements_angers_those_who_stay_and_costs_sales_for_years() {
    shows("software_resellers_2023");
}

#[test]
fn the_price_cut_of_a_giant_is_beyond_the_model() {
    assert!(!is_shown("appliances_2004"), "the case shows: say so on its page and in the index");
}

#[test]
fn a_deposit_keeps_dealers_honest_and_territories_keep_them_for_years() {
    shows("beverages_joint_sales");
}

#[test]
fn places_of_seed_dealers_linked_to_a_hub_sell_a_fifth_to_two_fifths_more() {
    shows("agricultural_inputs");
}
