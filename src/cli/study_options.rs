//! The options that make a study: what decides, what is varied and between which values, how many futures a point gets.

use super::options::{Suggested, noted, whole};
use crate::experiment::{Judge, PlanSpec};
use crate::registry::Problem;
use crate::sim::KPIS;
use crate::study::Factor;

/// Most futures that a point may get.
const FUTURES_MAX: u32 = 10_000;

/// What decides, and how many futures a point gets.
#[derive(clap::Args)]
#[command(next_help_heading = "Study")]
pub(super) struct StudyOptions {
    /// What decides: a KPI (`list kpis` names them), `score`, or `score=PROFIT,DEALERS,LOYALTY` with weights.
    #[arg(long, visible_alias = "of", value_name = "KPI", default_value = "npv", value_parser = Suggested(judges), hide_possible_values = true)]
    by: String,
    /// Futures at a point, 2 to 10000.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    futures: Option<String>,
}

fn judges() -> Vec<&'static str> {
    KPIS.iter().map(|spec| spec.key).chain(["score"]).collect()
}

impl StudyOptions {
    /// What decides.
    pub fn judge(&self, problems: &mut Vec<Problem>) -> Option<Judge> {
        noted(Judge::read("by", &self.by), problems)
    }

    /// Futures at a point: as asked, or the usual number.
    pub fn futures(&self, usual: u32, problems: &mut Vec<Problem>) -> Option<u32> {
        let asked = self.futures.as_deref().map(|text| whole("futures", text, 2, FUTURES_MAX));
        asked.map_or(Some(usual), |asked| noted(asked, problems))
    }
}

/// A factor between two values, in so many steps: `KEY=LO:HI:N`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub factor: Factor,
    pub low: f64,
    pub high: f64,
    pub count: u32,
}

impl Axis {
    /// Reads `KEY=LO:HI:N` or `KEY` alone, which is the whole range in `usual` steps; at most `most` steps.
    pub fn read(spec: &PlanSpec, field: &str, text: &str, usual: u32, most: u32) -> Result<Self, Problem> {
        let (key, ends) = text.split_once('=').map_or((text, None), |(key, ends)| (key, Some(ends)));
        let factor = Factor::find(spec, field, key.trim())?;
        let range = factor.range();
        let Some(ends) = ends else { return Ok(Self { factor, low: range.min, high: range.max, count: usual }) };
        let hint = format!("KEY=LOW:HIGH:STEPS, such as {}={}:{}:{usual}", key.trim(), range.min, range.max);
        let refuse = |message: String| Problem::new(field, message, hint.clone());
        let parts: Vec<&str> = ends.split(':').map(str::trim).collect();
        let [low, high, rest @ ..] = &parts[..] else {
            return Err(refuse(format!("\"{}\" has no range", text.escape_default())));
        };
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
        let (Some(low), Some(high)) = (number(low), number(high)) else {
            return Err(refuse(format!("\"{}\" has no two numbers", text.escape_default())));
        };
        let count = match rest {
            [] => Some(usual),
            [count] => count.parse().ok().filter(|count| (2..=most).contains(count)),
            _ => None,
        };
        let count = count.ok_or_else(|| refuse(format!("an axis has 2 to {most} steps")))?;
        Self { factor, low, high, count }.checked(key, &refuse)
    }

    fn checked(self, key: &str, refuse: &impl Fn(String) -> Problem) -> Result<Self, Problem> {
        let range = self.factor.range();
        if self.low >= self.high {
            return Err(refuse(format!("{} is not below {}", self.low, self.high)));
        }
        if self.low < range.min || self.high > range.max {
            return Err(refuse(format!("{key} goes from {} to {}", range.min, range.max)));
        }
        Ok(self)
    }
}
