//! A face-off as rows and as one JSON document: how each enterprise stands, and who won dealers from whom.

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::experiment::statistics::{mean_sd, quantiles};
use crate::experiment::{Block, FaceOff, Plan, PlanSpec, Run, digest};
use crate::sim::Kpi;

/// The columns.
const COLUMNS: [Column; 10] = [
    Column::text("policy"),
    Column::text("figure"),
    Column::text("to"),
    Column::number("mean"),
    Column::number("q05"),
    Column::number("q25"),
    Column::number("q50"),
    Column::number("q75"),
    Column::number("q95"),
    Column::whole("replications"),
];

/// What `faceoff` says.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Contest<'a> {
    /// The plan file that was run.
    #[cfg_attr(feature = "cli", schemars(schema_with = "super::schema::reference_to_plan"))]
    pub plan: &'a PlanSpec,
    /// Version of the program.
    pub version: &'static str,
    /// Number of futures that were run.
    pub replications: u32,
    /// Month from which on the enterprises share one market, counted from 1.
    pub from: u32,
    /// The enterprise of each policy of the plan, in its order.
    pub enterprises: Vec<Standing<'a>>,
    /// Who won how many dealers from whom: every pair, in the order of the plan.
    pub moves: Vec<Moves<'a>>,
    /// Digest of every figure of every future.
    pub digest: String,
}

/// How an enterprise stands.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Standing<'a> {
    /// The policy's key.
    pub policy: &'a str,
    /// Its profit in the shared market, money.
    pub profit: Spread,
    /// Its dealers at the end.
    pub dealers: Spread,
    /// Their loyalty at the end, 0-1.
    pub loyalty: Spread,
    /// Its share of the branded market in the last month, 0-1.
    pub market_share: Spread,
}

/// Dealers who went from one enterprise to another.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Moves<'a> {
    /// Key of the policy that they left.
    pub from: &'a str,
    /// Key of the policy that won them.
    pub to: &'a str,
    /// How many they were.
    pub dealers: Spread,
}

/// A figure over all futures.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Spread {
    /// The median.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q50: f64,
    /// A quarter of the futures lie below.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q25: f64,
    /// A quarter of the futures lie above.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q75: f64,
    /// One future in twenty lies below.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q05: f64,
    /// One future in twenty lies above.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub q95: f64,
    /// The mean.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub mean: f64,
}

impl Spread {
    fn of(mut values: Vec<f64>) -> Self {
        let (mean, _) = mean_sd(&values);
        let q = quantiles(&mut values, &[0.05, 0.25, 0.5, 0.75, 0.95]);
        Self { mean, q05: q[0], q25: q[1], q50: q[2], q75: q[3], q95: q[4] }
    }

    fn cells<'a>(self) -> impl Iterator<Item = Cell<'a>> {
        [self.mean, self.q05, self.q25, self.q50, self.q75, self.q95].into_iter().map(Cell::Number)
    }
}

impl<'a> Contest<'a> {
    /// What finished face-offs say together, which began in month `from`, counted from 0.
    #[must_use]
    pub fn new(spec: &'a PlanSpec, plan: &'a Plan, from: u32, contests: &[FaceOff]) -> Self {
        let keys: Vec<&str> = plan.policies().iter().map(|policy| policy.key.as_str()).collect();
        let last = plan.months() - 1;
        let standing = |(own, policy): (usize, &&'a str)| {
            let over = |figure: &dyn Fn(&Run) -> f64| {
                Spread::of(contests.iter().map(|contest| figure(&contest.block.runs[own])).collect())
            };
            let profit = |run: &Run| (from..=last).map(|month| run.month(month, Kpi::EnterpriseProfit)).sum();
            Standing {
                policy,
                profit: over(&profit),
                dealers: over(&|run| run.month(last, Kpi::ActiveDealers)),
                loyalty: over(&|run| run.month(last, Kpi::Loyalty)),
                market_share: over(&|run| run.month(last, Kpi::MarketShare)),
            }
        };
        let count = keys.len() as u32;
        let pairs = (0..count).flat_map(|left| (0..count).filter(move |won| *won != left).map(move |won| (left, won)));
        let moves = pairs.map(|(left, won)| Moves {
            from: keys[left as usize],
            to: keys[won as usize],
            dealers: Spread::of(contests.iter().map(|contest| f64::from(contest.moved(left, won))).collect()),
        });
        let blocks: Vec<Block> = contests.iter().map(|contest| contest.block.clone()).collect();
        Self {
            plan: spec,
            version: env!("CARGO_PKG_VERSION"),
            replications: contests.len() as u32,
            from: from + 1,
            enterprises: keys.iter().enumerate().map(standing).collect(),
            moves: moves.collect(),
            digest: digest(&blocks),
        }
    }

    /// Dealers whom one enterprise won from another, by keys.
    #[must_use]
    pub fn won(&self, from: &str, to: &str) -> Option<Spread> {
        self.moves.iter().find(|moves| moves.from == from && moves.to == to).map(|moves| moves.dealers)
    }

    /// One row for each enterprise and figure, then one for each pair of enterprises.
    #[must_use]
    pub fn rows(&self) -> Table<'_> {
        let figures = self.enterprises.iter().flat_map(|one| {
            [
                ("profit", one.profit),
                ("dealers", one.dealers),
                ("loyalty", one.loyalty),
                ("market_share", one.market_share),
            ]
            .map(|(figure, spread)| (one.policy, figure, "", spread))
        });
        let moves = self.moves.iter().map(|moves| (moves.from, "moved", moves.to, moves.dealers));
        let row = |(policy, figure, to, spread): (&'a str, &'static str, &'a str, Spread)| {
            let address = [policy.into(), figure.into(), to.into()].into_iter();
            address.chain(spread.cells()).chain([self.replications.into()]).collect()
        };
        Table { columns: COLUMNS.into(), rows: Box::new(figures.chain(moves).map(row)) }
    }
}
