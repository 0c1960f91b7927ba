//! Results for people: aligned columns and whole sentences.

use super::assumed::assumed;
use super::numbers::{between, by_criterion, clause, counted, figure, percent};
use crate::experiment::horizon::Horizon;
use crate::experiment::{Criterion, Difference, Plan, PlanSpec, PolicySummary, Scale};
use crate::registry::Unit;
use crate::report::json::{AtBudget, Comparison, Recommendation};
use crate::sim::Kpi;
use crate::study::equal_budget::Priced;
use crate::words::{self, Wins, english};

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
pub(super) fn comparison(plan: &Plan, comparison: &Comparison, by: Criterion) -> String {
    let head = format!(
        "{} of {}, {} dealers, market {}, luck {}. Means, and the range of nine futures in ten.\n\n",
        counted(comparison.replications, "future"),
        counted(plan.months(), "month"),
        plan.dealers(),
        plan.scenario(),
        plan.seed(),
    );
    let decided = comparison.differences.iter().filter(|difference| Criterion::Kpi(difference.kpi) == by);
    let differences: String = decided.map(|one| difference(plan, comparison.plan, one)).collect();
    let budget: String = comparison.equal_budget.iter().map(|one| at_budget(comparison.plan, one)).collect();
    format!(
        "{head}{}{budget}{}\n{differences}{}digest {}\n",
        if comparison.equal_budget.is_empty() { assumed(comparison.plan) } else { String::new() },
        figures(plan.scale(), comparison),
        conclusion(plan.scale(), comparison, by),
        comparison.digest
    )
}

/// What follows for the choice of a policy; nothing where there is only one.
fn conclusion(scale: &Scale, comparison: &Comparison, by: Criterion) -> String {
    match (&comparison.verdict, &comparison.horizon) {
        (Some(found), Some(course)) => {
            verdict(scale, comparison.plan, found, by) + &horizon(comparison.plan, course, found)
        }
        (Some(found), None) => verdict(scale, comparison.plan, found, by),
        (None, _) if comparison.policies.len() > 1 => {
            format!("No verdict: fewer than two policies have a number for {}.\n", by.key())
        }
        (None, _) => String::new(),
    }
}

/// How far a policy went for the budget.
fn at_budget(spec: &PlanSpec, AtBudget { policy, priced }: &AtBudget) -> String {
    let policy = spec.label(policy);
    let Priced { intensity, cost, met } = priced;
    let met = if *met { "" } else { "; it can get no closer" };
    format!("{policy} at {intensity:.2} × its strength costs {:.2} % of revenue{met}\n", 100.0 * cost)
}

/// When the gain in profit begins to last, or is lost.
fn horizon(spec: &PlanSpec, horizon: &Horizon, Recommendation { leader, runner_up, .. }: &Recommendation) -> String {
    let [leader, runner_up] = [leader, runner_up].map(|key| spec.label(key));
    let lasts = |month| {
        format!(
            "ahead in at least half of futures from month {month}, and in {} at the end",
            percent(horizon.pays_back)
        )
    };
    let lost = |month| {
        let regrets = percent(horizon.regrets);
        format!("ahead in fewer than half of futures after month {month}; an early gain is lost in {regrets}")
    };
    let courses = [horizon.payback_month.map(lasts), horizon.regret_month.map(lost)];
    let courses: Vec<String> = courses.into_iter().flatten().collect();
    let courses = if courses.is_empty() { "never ahead".to_owned() } else { courses.join("; ") };
    format!("Profit of {leader} compared with {runner_up}: {courses}.\n")
}

fn difference(plan: &Plan, spec: &PlanSpec, difference: &Difference) -> String {
    let Difference { policy, baseline, kpi, mean, ci95, share_better, .. } = difference;
    let (scale, [policy, baseline]) = (plan.scale(), [policy, baseline].map(|key| spec.label(key)));
    let key = kpi.spec().key;
    if mean.is_nan() {
        return format!("{policy} and {baseline} cannot be compared in {key}: no future has a number for both.\n");
    }
    let (sign, share) = (if *mean > 0.0 { "+" } else { "" }, percent(*share_better));
    let interval = clause(" (95 % interval ", between(*ci95, |end| figure(scale, *kpi, end)), ")");
    format!(
        "{policy} minus {baseline} in {key}: {sign}{}{interval}, better in {share} of the futures\n",
        figure(scale, *kpi, *mean)
    )
}

fn figures(scale: &Scale, comparison: &Comparison) -> String {
    let policies = comparison.policies;
    let keys = policies.iter().map(|policy| comparison.plan.label(&policy.key).to_owned());
    let head = [String::new()].into_iter().chain(keys).chain([String::new()]).collect();
    let row = |kpi: &Kpi| {
        let cell = |policy: &PolicySummary| {
            let figures = &policy.kpis[kpi];
            let range = between([figures.q05, figures.q95], |end| figure(scale, *kpi, end));
            figure(scale, *kpi, figures.mean) + &clause(" (", range, ")")
        };
        let cells = policies.iter().map(cell);
        [kpi.spec().key.to_owned()].into_iter().chain(cells).chain([unit(scale, kpi.spec().unit)]).collect()
    };
    let rows: Vec<Vec<String>> = [head].into_iter().chain(SHOWN.iter().map(row)).collect();
    aligned(&rows)
}

/// A unit as a column of the table names it: money by its currency.
fn unit(scale: &Scale, unit: Unit) -> String {
    let currency = scale.currency.as_deref().filter(|_| unit == Unit::Money);
    currency.unwrap_or(unit.symbol()).to_owned()
}

/// The answer, what it is measured by, and how sure it is.
fn verdict(scale: &Scale, spec: &PlanSpec, verdict: &Recommendation, by: Criterion) -> String {
    let Recommendation { kpi, leader, runner_up, share, ci95: [low, high], replications, .. } = verdict;
    let Recommendation { lead, lead_ci95, named, scale: word, settled, .. } = verdict;
    let words = english();
    let wins = Wins { scale: *word, settled: *settled, share: *share, replications: *replications };
    let decided_by =
        [("kpi", (*kpi).into()), ("low", words.percent(*low, 0).into()), ("high", words.percent(*high, 0).into())];
    let lead = words::lead(&words, [*lead, lead_ci95[0], lead_ci95[1]], *named, |value| by_criterion(scale, by, value));
    let answer = words::answer(&words, wins, spec.label(leader), spec.label(runner_up));
    format!("{answer} {}\n{}", words.say("verdict-judged", &decided_by), clause("", lead, "\n"))
}
