//! Results for people: aligned columns and whole sentences.

use crate::experiment::horizon::Horizon;
use crate::experiment::{Difference, Judge, Plan, PolicySummary};
use crate::registry::Unit;
use crate::report::json::{AtBudget, Comparison, Recommendation};
use crate::sim::Kpi;
use crate::study::equal_budget::Priced;

/// The KPIs that are shown to a person, in this order; a machine gets all of them.
const SHOWN: [Kpi; 14] = [
    Kpi::Npv,
    Kpi::CohortLoyalty,
    Kpi::Sales,
    Kpi::MarketShare,
    Kpi::ActiveDealers,
    Kpi::DefectionRate,
    Kpi::TerminationRate,
    Kpi::ExitRate,
    Kpi::DealerProfit,
    Kpi::Trust,
    Kpi::Conflict,
    Kpi::FreeRiding,
    Kpi::Fairness,
    Kpi::PolicyCost,
];

/// Rows of cells as text, each column as wide as its widest cell, the last as wide as it likes.
pub(super) fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).filter_map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// A comparison: the figures, the differences and the verdict.
pub(super) fn comparison(plan: &Plan, comparison: &Comparison, by: Judge) -> String {
    let head = format!(
        "{} futures of {} months, {} dealers, market {}, luck {}. Means, and where nine in ten futures lie.\n\n",
        comparison.replications,
        plan.months(),
        plan.dealers(),
        plan.scenario(),
        plan.seed(),
    );
    let decided = comparison.differences.iter().filter(|difference| Judge::Kpi(difference.kpi) == by);
    let differences: Vec<String> = decided.map(difference).collect();
    let verdict = comparison.verdict.as_ref().map_or_else(String::new, |found| verdict(found) + &lead(found, by));
    let horizon = comparison.horizon.as_ref().zip(comparison.verdict.as_ref()).map_or_else(String::new, horizon);
    let budget: String = comparison.equal_budget.iter().map(at_budget).collect();
    format!(
        "{head}{budget}{}\n{}{verdict}{horizon}digest {}\n",
        figures(comparison.policies),
        differences.concat(),
        comparison.digest
    )
}

/// How far a policy went for the budget.
fn at_budget(AtBudget { policy, priced }: &AtBudget) -> String {
    let Priced { intensity, cost, met } = priced;
    let met = if *met { "" } else { "; it does not come nearer" };
    format!("{policy}: {intensity:.2} times the way from leaving be costs {:.2} % of revenue{met}\n", 100.0 * cost)
}

/// The mean lead with its interval.
fn lead(verdict: &Recommendation, by: Judge) -> String {
    let Recommendation { lead, lead_ci95: [low, high], named, .. } = verdict;
    let [lead, low, high] = [lead, low, high].map(|value| judged(by, *value));
    let named = if *named { "surely the best of all" } else { "not surely the best yet" };
    format!("mean lead {lead} ({low} to {high}, however often one looks): {named}\n")
}

/// When the gain in profit begins to last, or is lost.
fn horizon((horizon, verdict): (&Horizon, &Recommendation)) -> String {
    let Recommendation { leader, runner_up, .. } = verdict;
    let month = |month: Option<u32>| month.map_or_else(|| "-".to_owned(), |month| month.to_string());
    format!(
        "profit of {leader} over {runner_up}: ahead to the end in {} of the futures, from month {} on; an early gain lost in {}, after month {}\n",
        percent(horizon.pays_back),
        month(horizon.payback_month),
        percent(horizon.regrets),
        month(horizon.regret_month)
    )
}

fn difference(difference: &Difference) -> String {
    let Difference { policy, baseline, kpi, mean, ci95: [low, high], share_better, .. } = difference;
    let [mean_text, low, high] = [mean, low, high].map(|number| figure(*kpi, *number));
    let (sign, share) = (if *mean > 0.0 { "+" } else { "" }, percent(*share_better));
    let kpi = kpi.spec().key;
    format!(
        "{policy} less {baseline} in {kpi}: {sign}{mean_text} (95 % interval {low} to {high}), better in {share} of the futures\n"
    )
}

fn figures(policies: &[PolicySummary]) -> String {
    let keys = policies.iter().map(|policy| policy.key.clone());
    let head = [String::new()].into_iter().chain(keys).chain([String::new()]).collect();
    let row = |kpi: &Kpi| {
        let cell = |policy: &PolicySummary| {
            let figures = &policy.kpis[kpi];
            format!("{} ({} to {})", figure(*kpi, figures.mean), figure(*kpi, figures.q05), figure(*kpi, figures.q95))
        };
        let cells = policies.iter().map(cell);
        [kpi.spec().key.to_owned()].into_iter().chain(cells).chain([kpi.spec().unit.symbol().to_owned()]).collect()
    };
    let rows: Vec<Vec<String>> = [head].into_iter().chain(SHOWN.iter().map(row)).collect();
    aligned(&rows)
}

/// A figure of what decides, with as many digits as tell something.
pub(super) fn judged(judge: Judge, number: f64) -> String {
    match judge {
        Judge::Kpi(kpi) => figure(kpi, number),
        Judge::Score(_) if number.is_nan() => "-".to_owned(),
        Judge::Score(_) => format!("{number:.3}"),
    }
}

/// A figure with as many digits as tell something.
fn figure(kpi: Kpi, number: f64) -> String {
    match kpi.spec().unit {
        _ if number.is_nan() => "-".to_owned(),
        Unit::Share | Unit::ShareAMonth | Unit::ShareAYear => format!("{number:.3}"),
        _ if number.abs() < 100.0 => format!("{number:.2}"),
        _ => format!("{number:.0}"),
    }
}

/// A share in per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

fn verdict(verdict: &Recommendation) -> String {
    let Recommendation { kpi, leader, runner_up, share, ci95, word, replications, settled, .. } = verdict;
    let sentence = if *word == "too close to call" {
        format!("{leader} or {runner_up} in {kpi}: {word}; {leader} has the better mean")
    } else {
        format!("{leader} is {word} better than {runner_up} in {kpi}")
    };
    let sure = if *settled { "" } else { "; leading so far" };
    let [low, high] = ci95.map(percent);
    format!("{sentence}: in {} of {replications} futures (95 % interval {low} to {high}{sure})\n", percent(*share))
}
