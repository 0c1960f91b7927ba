//! The options that make a study: what decides, what is varied and between which values, how many replications a point gets.

use std::path::PathBuf;

use super::failure::Outcome;
use super::options::{Suggested, noted, whole};
use crate::experiment::{Criterion, PlanSpec};
use crate::registry::Problem;
use crate::sim::KPIS;
use crate::store::Store;
use crate::study::Factor;
use crate::study::map::Axis;

/// Most replications that a point may get.
const REPLICATIONS_MAX: u32 = 10_000;

/// What decides, and how many futures a point gets.
#[derive(clap::Args)]
#[command(next_help_heading = "Study")]
pub(super) struct StudyOptions {
    /// What decides: a KPI (`list kpis` names them), `score`, or `score=PROFIT,DEALERS,LOYALTY` with weights.
    #[arg(long, visible_alias = "of", value_name = "KPI", default_value = "npv", value_parser = Suggested(criteria), hide_possible_values = true)]
    by: String,
    /// Futures at a point, 2 to 10000.
    #[arg(long = "futures", id = "futures", value_name = "N", allow_negative_numbers = true)]
    replications: Option<String>,
}

fn criteria() -> Vec<&'static str> {
    KPIS.iter().map(|spec| spec.key).chain(["score"]).collect()
}

/// Where results are kept.
#[derive(clap::Args)]
pub(super) struct StoreOption {
    /// Folder that keeps every result: the study can be stopped, and the same command goes on where it was.
    #[arg(long, help_heading = "Study", value_name = "DIR")]
    store: Option<PathBuf>,
}

impl StoreOption {
    /// The store, if one was named.
    pub fn open(&self) -> Outcome<Option<Store>> {
        Ok(self.store.as_deref().map(Store::open).transpose()?)
    }
}

impl StudyOptions {
    /// What decides.
    pub fn criterion(&self, problems: &mut Vec<Problem>) -> Option<Criterion> {
        noted(Criterion::read("by", &self.by), problems)
    }

    /// Replications at a point: as asked, or the usual number.
    pub fn replications(&self, usual: u32, problems: &mut Vec<Problem>) -> Option<u32> {
        let asked = self.replications.as_deref().map(|text| whole("futures", text, 2, REPLICATIONS_MAX));
        asked.map_or(Some(usual), |asked| noted(asked, problems))
    }
}

/// Reads an axis, `KEY=LO:HI:N`; `KEY` alone is its whole range in `usual` cells. What makes no map is found by `Map::new`.
pub(super) fn axis(spec: &PlanSpec, field: &str, text: &str, usual: u32) -> Result<Axis, Problem> {
    let (key, ends) = text.split_once('=').map_or((text, None), |(key, ends)| (key, Some(ends)));
    let factor = Factor::find(spec, field, key.trim())?;
    let range = factor.range();
    let Some(ends) = ends else { return Ok(Axis { factor, low: range.min, high: range.max, count: usual }) };
    let parts: Vec<&str> = ends.split(':').map(str::trim).collect();
    let number = |text: &str| range.unit.read(text);
    let read = match parts[..] {
        [low, high] => number(low).zip(number(high)).map(|ends| (ends, usual)),
        [low, high, count] => number(low).zip(number(high)).zip(count.parse().ok()),
        _ => None,
    };
    let ((low, high), count) = read.ok_or_else(|| {
        let hint = format!("KEY=LOW:HIGH:CELLS, such as {}={}:{}:{usual}", key.trim(), range.min, range.max);
        Problem::english(field, format!("\"{}\" is not an axis", text.escape_default()), hint)
    })?;
    Ok(Axis { factor, low, high, count })
}
