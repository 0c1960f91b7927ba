//! What a chart says in words and figures: the sentence for those who do not see it, and the rows behind it.

use std::rc::Rc;

use crate::chart::DIFFERENCE;
use crate::chart_id::ChartId;
use crate::run::draft::Draft;
use crate::run::results::{CHARTS, Difference, Fan, Results};
use crate::shared::Shared;
use crate::words::market::market;
use crate::words::{names, numbers, origin, say};
use dealers_choice::experiment::PolicyPlan;
use dealers_choice::report::csv;
use dealers_choice::report::table::{Cell, Column, Table};
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

/// What stands in the table of a chart: a month of a policy in a row, months from 1, and where the numbers come from.
const COLUMNS: [Column; 13] = [
    Column::whole("month"),
    Column::text("policy"),
    Column::number("median"),
    Column::number("p5"),
    Column::number("p25"),
    Column::number("p75"),
    Column::number("p95"),
    Column::text("measure"),
    Column::text("market"),
    Column::unsigned("luck"),
    Column::whole("futures"),
    Column::text("version"),
    Column::text("link"),
];

/// The rows behind a chart of a run as a file: of one policy, of all in the run, or of the difference.
#[must_use]
pub fn chart_table(shared: &Shared, results: &Results, id: ChartId, dialect: csv::Dialect) -> Option<String> {
    let draft = shared.draft();
    let link = origin::link(shared, draft);
    let market = market(draft).replace(numbers::NO_BREAK, " ");
    let lines = lines(draft, results, id)?;
    let rows = lines.iter().flat_map(|line| {
        let row = |(month, [low, lower, median, upper, high]): (u32, &[f64; 5])| {
            let numbers = [median, low, lower, upper, high].map(|number| Cell::Number(*number));
            let ends = [line.measure.as_str().into(), market.as_str().into(), results.plan.seed().into()];
            let made = [results.charted().into(), env!("CARGO_PKG_VERSION").into(), link.as_str().into()];
            let first = [month.into(), line.policy.as_str().into()];
            first.into_iter().chain(numbers).chain(ends).chain(made).collect()
        };
        (1..).zip(line.fan.rows.iter()).map(row)
    });
    Some(csv::text(dialect, Table { columns: COLUMNS.to_vec(), rows: Box::new(rows) }))
}

/// A fan with its names.
struct Line {
    policy: String,
    measure: String,
    fan: Rc<Fan>,
}

fn lines(draft: &Draft, results: &Results, id: ChartId) -> Option<Vec<Line>> {
    if id == DIFFERENCE {
        let (answer, difference) = (results.answer.as_deref()?, results.difference.as_deref()?);
        let policy = names::difference(draft, results, answer);
        let measure = results.criterion.monthly().spec().key.to_owned();
        return Some(vec![Line { policy, measure, fan: Rc::clone(&difference.fan) }]);
    }
    let chart = CHARTS.iter().position(|chart| chart.key == id.what)?;
    let line = |(place, policy): (usize, &PolicyPlan)| {
        let own = draft.policies().iter().position(|other| other.key == policy.key)?;
        let measure = CHARTS[chart].measure();
        Some(Line { policy: names::policy_in_full(draft, own), measure, fan: Rc::clone(&results.fans[chart][place]) })
    };
    let policies = results.plan.policies().iter().enumerate();
    Some(policies.filter(|(place, _)| id.policy.is_none_or(|own| own == *place)).filter_map(line).collect())
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
