//! What a chart shows, wherever it is drawn.

use std::rc::Rc;

use crate::chart::{Document, Ink};
use crate::chart_id::ChartId;
use crate::run::bench::Saved;
use crate::run::dated::{Dated, dated};
use crate::run::look::Look;
use crate::run::results::{Axis, CHARTS, Fan, Results};
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::sim::Kpi;

/// A fan with all that lies beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Name of the policy, or of the difference.
    pub name: String,
    /// How the policy is told from others.
    pub look: Look,
    /// What is shown.
    pub kpi: Kpi,
    /// What its axis counts, in words.
    pub unit: String,
    /// The fan.
    pub fan: Rc<Fan>,
    /// This replication, month by month; empty for none.
    pub replication: Vec<f64>,
    /// The axis.
    pub axis: Axis,
    /// Saved runs.
    pub kept: Vec<Kept>,
    /// Whether zero is marked: the line that a difference may cross.
    pub marks_zero: bool,
    /// The months in which the market changes.
    pub dated: Vec<Dated>,
}

/// A saved run in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Tells saved runs apart.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its median, month by month.
    pub median: Vec<f64>,
}

impl Shown {
    /// A policy's fan with one of its replications and the saved runs that are laid over it; nothing if there is no such chart.
    #[must_use]
    pub fn fan(
        results: &Results,
        [chart, policy]: [usize; 2],
        name: &str,
        look: Look,
        replication: u32,
        saved: &[Saved],
    ) -> Option<Self> {
        let fan = results.fans.get(chart)?.get(policy)?;
        let kept: Vec<Kept> = saved.iter().filter(|run| run.shown).filter_map(|run| kept(run, chart)).collect();
        Some(Self {
            name: name.to_owned(),
            look,
            kpi: CHARTS[chart].kpi,
            unit: say(&format!("chart-unit-{}", CHARTS[chart].key), &[numbers::money_unit()]),
            fan: Rc::clone(fan),
            replication: results.line(chart, policy, replication),
            axis: results.axis_with(chart, kept.iter().map(|kept| kept.median.as_slice())),
            kept,
            marks_zero: false,
            dated: dated(&results.plan),
        })
    }

    /// The difference of leader and runner-up; nothing before there is one.
    #[must_use]
    pub fn difference(results: &Results, name: &str, look: Look) -> Option<Self> {
        let difference = results.difference.as_ref()?;
        Some(Self {
            name: name.to_owned(),
            look,
            kpi: results.criterion.monthly(),
            unit: lead_unit(results),
            fan: Rc::clone(&difference.fan),
            replication: Vec::new(),
            axis: difference.axis,
            kept: Vec::new(),
            marks_zero: true,
            dated: dated(&results.plan),
        })
    }

    /// Months in all.
    #[must_use]
    pub fn months(&self) -> usize {
        self.fan.rows.len()
    }

    /// The last months of the years, from 0.
    pub fn years(&self) -> impl Iterator<Item = usize> + use<> {
        last_months(self.months())
    }

    /// The levels that the axis names, with their words.
    pub fn levels(&self) -> impl Iterator<Item = (f64, String)> {
        levels(self.axis, self.kpi)
    }
}

/// What a lead is counted in, in words.
#[must_use]
pub fn lead_unit(results: &Results) -> String {
    say(&format!("lead-unit-{}", results.criterion.monthly().spec().key), &[numbers::money_unit()])
}

/// Months from which on every other year alone is named, so that the names have room.
const LONG: usize = 84;

/// The last months of the years that an axis of so many months names, from 0.
pub fn last_months(months: usize) -> impl Iterator<Item = usize> + use<> {
    let apart = if months < LONG { 12 } else { 24 };
    (1..=months / apart).map(move |place| apart * place - 1)
}

/// The levels that an axis names, with their words.
pub fn levels(axis: Axis, kpi: Kpi) -> impl Iterator<Item = (f64, String)> + use<> {
    let Axis { low, high, step } = axis;
    let count = ((high - low) / step).round() as u32;
    (0..=count)
        .map(move |level| low + f64::from(level) * step)
        .map(move |value| (value, numbers::level(kpi.spec(), [low, high, step], value)))
}

fn kept(run: &Saved, chart: usize) -> Option<Kept> {
    Some(Kept { id: run.id, name: run.name.clone(), median: run.medians.get(chart)?.clone() })
}

/// The paired difference of leader and runner-up.
pub const DIFFERENCE: ChartId = ChartId::of_all("difference");

/// The fan of one of [`CHARTS`], by its place, for a policy.
#[must_use]
pub const fn fan_id(chart: usize, policy: usize) -> ChartId {
    ChartId::of_policy(CHARTS[chart].key, policy)
}

/// What a chart of a run shows, with its title and what stands below the title, for a picture that stands on its own. The
/// run is of the policies of the draft from `first` on, and `saved` runs lie over its fans.
#[must_use]
pub fn titled(
    shared: &Shared,
    results: &Results,
    id: ChartId,
    first: usize,
    saved: &[Saved],
) -> Option<(Shown, [String; 2])> {
    let draft = shared.draft();
    if id == DIFFERENCE {
        let (answer, difference) = (results.answer.as_deref()?, results.difference.as_deref()?);
        let title = names::difference(draft, results, answer);
        let shown = Shown::difference(results, &title, draft.looks()[answer.leader()])?;
        return Some((shown, [title, names::above(results, difference)]));
    }
    let (policy, replication) = (id.policy?, shared.playback.replication);
    let chart = CHARTS.iter().position(|chart| chart.key == id.what)?;
    let name = names::policy_in_full(draft, first + policy);
    let what = say(&format!("chart-{}", CHARTS[chart].key), &[]);
    let title = say("chart-of-policy", &[("chart", what.into()), ("policy", name.as_str().into())]);
    let shown = Shown::fan(results, [chart, policy], &name, draft.looks()[first + policy], replication, saved)?;
    Some((shown, [title, say("chart-legend", &[("number", (replication + 1).into())])]))
}

/// The same as a document of its own, in colours by look.
#[must_use]
pub fn run_document(
    shared: &Shared,
    results: &Results,
    id: ChartId,
    first: usize,
    saved: &[Saved],
    ink: &dyn Fn(Look) -> Ink,
) -> Option<Document> {
    if let Some(chart) = CHARTS.iter().position(|chart| id == ChartId::of_all(chart.key)) {
        return Some(over_each_other(shared, results, chart, ink));
    }
    let (shown, titles) = titled(shared, results, id, first, saved)?;
    Some(Document::new(vec![shown], &titles, ink))
}

/// All policies of Compare in one picture.
fn over_each_other(shared: &Shared, results: &Results, chart: usize, ink: &dyn Fn(Look) -> Ink) -> Document {
    let (draft, looks) = (shared.draft(), shared.draft().looks());
    let policy = |(place, look): (usize, Look)| {
        Shown::fan(results, [chart, place], &names::policy_in_full(draft, place), look, u32::MAX, &[])
    };
    let shown: Vec<Shown> = looks.into_iter().enumerate().filter_map(policy).collect();
    let futures = ("futures", results.charted().into());
    let titles = [say(&format!("chart-{}", CHARTS[chart].key), &[]), say("chart-over", &[futures])];
    Document::new(shown, &titles, ink)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::Shown;
    use crate::run::look::Look;
    use crate::run::results::{Axis, Fan};
    use dealers_choice::sim::Kpi;

    fn check(kpi: Kpi, [low, high, step]: [f64; 3], expected: &[&str]) {
        let shown = Shown {
            name: "Carrot".to_owned(),
            look: Look::Carrot,
            kpi,
            unit: String::new(),
            fan: Rc::new(Fan { rows: vec![[0.0; 5]; 30], second: Vec::new() }),
            replication: Vec::new(),
            axis: Axis { low, high, step },
            kept: Vec::new(),
            marks_zero: false,
            dated: Vec::new(),
        };
        assert_eq!(shown.levels().map(|(_, words)| words).collect::<Vec<_>>(), expected);
        assert_eq!(shown.years().collect::<Vec<_>>(), [11, 23]);
    }

    #[test]
    fn levels_are_written_with_as_many_figures_as_they_need() {
        check(Kpi::Loyalty, [0.4, 0.6, 0.1], &["0.40", "0.50", "0.60"]);
        check(Kpi::EnterpriseProfit, [0.0, 50_000.0, 25_000.0], &["0", "25\u{a0}k", "50\u{a0}k"]);
        check(Kpi::Npv, [-500.0, 500.0, 500.0], &["−500", "0", "500"]);
    }
}
