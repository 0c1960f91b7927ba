//! What a chart says in words and figures: the sentence for those who do not see it, and the rows behind it.

use crate::run::results::{CHARTS, Difference, Results};
use crate::words::{numbers, say};
use dealers_choice::sim::Kpi;

/// A table: the head, then a row for each month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The head of each column.
    pub head: Vec<String>,
    /// The cells of each row; the first is the month.
    pub body: Vec<Vec<String>>,
}

/// The rows behind a policy's fan.
#[must_use]
pub fn fan_rows(results: &Results, chart: usize, policy: usize, replication: u32) -> Rows {
    let line = results.line(chart, policy, replication);
    rows(&results.fans[chart][policy].rows, &line, CHARTS[chart].kpi, replication)
}

/// The rows behind the difference.
#[must_use]
pub fn difference_rows(difference: &Difference, kpi: Kpi) -> Rows {
    rows(&difference.fan.rows, &[], kpi, 0)
}

/// A policy's fan in a sentence.
#[must_use]
pub fn fan_summary(results: &Results, chart: usize, policy: usize, name: &str) -> String {
    let [first, last] = ends(&results.fans[chart][policy].rows);
    let kpi = CHARTS[chart].kpi;
    say(
        "chart-summary",
        &[
            ("chart", say(&format!("chart-{}", CHARTS[chart].key), &[]).into()),
            ("policy", name.into()),
            ("months", results.plan.months().into()),
            ("futures", results.charted().into()),
            ("first", figure(kpi, first[2]).into()),
            ("last", figure(kpi, last[2]).into()),
            ("low", figure(kpi, last[0]).into()),
            ("high", figure(kpi, last[4]).into()),
        ],
    )
}

/// The difference in a sentence.
#[must_use]
pub fn difference_summary(results: &Results, difference: &Difference, [leader, runner]: [&str; 2]) -> String {
    let [first, last] = ends(&difference.fan.rows);
    say(
        "chart-summary-difference",
        &[
            ("leader", leader.into()),
            ("runner", runner.into()),
            ("futures", results.charted().into()),
            ("first", figure(results.criterion.monthly(), first[2]).into()),
            ("last", figure(results.criterion.monthly(), last[2]).into()),
            ("low", figure(results.criterion.monthly(), last[0]).into()),
            ("high", figure(results.criterion.monthly(), last[4]).into()),
            ("above", difference.above.into()),
        ],
    )
}

fn ends(rows: &[[f64; 5]]) -> [[f64; 5]; 2] {
    let none = [f64::NAN; 5];
    [rows.first().copied().unwrap_or(none), rows.last().copied().unwrap_or(none)]
}

fn rows(fan: &[[f64; 5]], line: &[f64], kpi: Kpi, replication: u32) -> Rows {
    let mut head: Vec<String> =
        ["month", "low", "lower", "median", "upper", "high"].map(|key| say(&format!("chart-row-{key}"), &[])).into();
    if !line.is_empty() {
        head.push(say("chart-row-this", &[("number", (replication + 1).into())]));
    }
    let row = |(month, row): (usize, &[f64; 5])| {
        let values = row.iter().chain(line.get(month));
        std::iter::once((month + 1).to_string()).chain(values.map(|value| figure(kpi, *value))).collect()
    };
    Rows { head, body: fan.iter().enumerate().map(row).collect() }
}

fn figure(kpi: Kpi, value: f64) -> String {
    numbers::kpi(kpi.spec(), value)
}
