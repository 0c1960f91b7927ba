//! Tasks: points of a study that are computed and kept together, some futures of each.

use std::ops::Range;

use super::columns::Table;
use super::file::{self, Blocks};
use super::work::{Work, bits};
use crate::experiment::Block;
use crate::study::evaluation::{blocks, runner};
use crate::study::{Budget, Point, Study};

/// Dealer-months of a task: some seconds of work on a core, so that a million small plans are a few thousand tasks.
const TASK_WORK: u64 = 16_000_000;
/// Most points of a task.
const ROWS_MAX: u64 = 10_000;
/// Futures of the first piece, and of those that do not double any more.
const PIECES: (u32, u32) = (8, 32);
/// Months before the first that counts, roughly.
const BURN_IN: u64 = 24;

/// Which futures of a point a task holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Futures {
    /// These, from 0.
    Range(Range<u32>),
    /// From 0 until the leader is named, at most so many.
    UntilNamed(u32),
}

/// Some points of a study, and some futures of each.
#[derive(Clone, Debug)]
pub struct Task<'a> {
    /// The study.
    pub study: &'a Study,
    /// Place of the first point among all points of the study, from 0.
    pub first: u64,
    /// The points.
    pub points: &'a [Point],
    /// Which futures.
    pub futures: Futures,
}

/// Points that a task of that study holds. It follows from the plan alone, so that it is the same on every machine, and with more
/// points or futures the tasks that were done stay done.
#[must_use]
pub fn rows_of_task(study: &Study) -> usize {
    let plan = &study.spec;
    let runs = plan.policies.len() as u64 + 1;
    let a_point = u64::from(PIECES.0) * runs * (u64::from(plan.months) + BURN_IN) * u64::from(plan.dealers);
    (TASK_WORK / a_point.max(1)).clamp(1, ROWS_MAX) as usize
}

/// The futures of a budget in pieces whose ends do not move when more futures are asked for: 8, 8, 16, then 32 at a time.
#[must_use]
pub fn pieces(budget: Budget) -> Vec<Futures> {
    let Budget::Replications(count) = budget else { return vec![Futures::UntilNamed(budget.most())] };
    let (mut from, mut pieces) = (0, Vec::new());
    while from < count {
        let to = from + from.clamp(PIECES.0, PIECES.1);
        pieces.push(Futures::Range(from..to.min(count)));
        from = to;
    }
    pieces
}

impl Work for Task<'_> {
    type Result = Blocks;

    /// The plan, the factors, the futures, and the bits of every value.
    fn told(&self) -> String {
        let Self { study, first, points, .. } = self;
        let head = [
            "task 1".to_owned(),
            format!("plan {}", plan_text(study)),
            format!("factors {}", factor_keys(study).join(" ")),
            format!("futures {}", self.futures_text()),
            format!("rows from {first}"),
        ];
        head.into_iter().chain(points.iter().map(|point| bits(point))).collect::<Vec<_>>().join("\n")
    }

    /// The blocks of every point, in order, without their months: only figures of the whole horizon are kept, and the months of a task
    /// would take hundreds of megabytes.
    fn compute(&self) -> Blocks {
        let criteria = &self.study.criteria;
        let run = runner(criteria);
        let of = |point: &Point| {
            let plan = self.study.plan(point);
            match &self.futures {
                Futures::Range(range) => range.clone().map(|future| without_months(run(&plan, future))).collect(),
                Futures::UntilNamed(most) => {
                    let blocks = blocks(&plan, criteria, Budget::UntilNamed(*most));
                    blocks.into_iter().map(without_months).collect()
                }
            }
        };
        self.points.iter().map(of).collect()
    }

    fn table(&self, result: &Blocks) -> Table {
        file::table(self, result)
    }

    fn result(&self, table: Table) -> Option<Blocks> {
        file::blocks(self, table)
    }

    fn digest(result: &Blocks) -> String {
        file::digest(result)
    }
}

impl Task<'_> {
    fn futures_text(&self) -> String {
        let baseline = if self.study.criteria.iter().any(|of| of.needs_baseline()) { " with the baseline" } else { "" };
        match &self.futures {
            Futures::Range(Range { start, end }) => format!("{start}..{end}{baseline}"),
            Futures::UntilNamed(most) => format!("until named by {:?}, at most {most}{baseline}", self.study.criteria),
        }
    }
}

fn without_months(mut block: Block) -> Block {
    for run in &mut block.runs {
        run.by_month = Vec::new();
    }
    block
}

/// The plan as its file spells it, without the number of futures, which each task says itself.
pub(super) fn plan_text(study: &Study) -> String {
    let spec = crate::experiment::PlanSpec { replications: 1, ..study.spec.clone() };
    serde_json::to_string(&spec).expect("a plan can always be written")
}

/// The keys of what is varied.
pub(super) fn factor_keys(study: &Study) -> Vec<String> {
    study.factors.iter().map(|factor| factor.key(&study.spec)).collect()
}
