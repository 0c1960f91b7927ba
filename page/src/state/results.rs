//! What is known after some replications: the fans, the verdict, the dots and the difference, made once and only shown after.

use std::rc::Rc;

use dealers_choice::experiment::sequential::Schedule;
use dealers_choice::experiment::statistics::quantiles;
use dealers_choice::experiment::verdict::{Verdict, verdict_at};
use dealers_choice::experiment::{Block, Criterion, Plan};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::sim::{KPI_COUNT, Kpi};

/// A chart that every policy has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartSpec {
    /// The word in the locale files.
    pub key: &'static str,
    /// What it shows.
    pub kpi: Kpi,
    /// What it shows as a second, thin line.
    pub second: Option<Kpi>,
    /// Whether its axis starts at zero.
    pub from_zero: bool,
}

/// The charts, in the order of the page.
pub const CHARTS: [ChartSpec; 4] = [
    ChartSpec { key: "loyalty", kpi: Kpi::CohortLoyalty, second: Some(Kpi::Loyalty), from_zero: false },
    ChartSpec { key: "sales", kpi: Kpi::Sales, second: None, from_zero: false },
    ChartSpec { key: "dealers", kpi: Kpi::ActiveDealers, second: None, from_zero: false },
    ChartSpec { key: "profit", kpi: Kpi::EnterpriseProfit, second: None, from_zero: false },
];

/// The KPIs in which the Lab says what a policy comes to.
pub const FIGURES: [Kpi; 6] =
    [Kpi::Npv, Kpi::DealerProfit, Kpi::DefectionRate, Kpi::TerminationRate, Kpi::UnfairSanctions, Kpi::MarketShare];

/// The KPIs that can decide a verdict; beside them a score can.
pub const CRITERIA: [Kpi; 5] = [Kpi::Npv, Kpi::CohortLoyalty, Kpi::ActiveDealers, Kpi::Sales, Kpi::WinWin];

/// The shares of replications below the five lines of a fan.
const SHARES: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// A median with the half of the replications and the nine in ten around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// For each month the values below which 5, 25, 50, 75 and 95 % of the replications lie.
    pub rows: Vec<[f64; 5]>,
    /// For each month the median of the second line; empty for none.
    pub second: Vec<f64>,
}

/// A figure with its spread over the replications.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Nine in ten replications are above this.
    pub low: f64,
    /// Half of the replications are above this.
    pub median: f64,
    /// One in twenty replications is above this.
    pub high: f64,
}

impl Spread {
    /// Nothing is known yet.
    pub const UNKNOWN: Self = Self { low: f64::NAN, median: f64::NAN, high: f64::NAN };
}

/// The ends of an axis and the distance of its lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// From line to line.
    pub step: f64,
}

/// The difference of leader and runner-up, month by month on the same draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Fan of the differences.
    pub fan: Rc<Fan>,
    /// Its axis.
    pub axis: Axis,
    /// Replications in which the difference ends above zero.
    pub above: u32,
    /// First month (1 is the first) from which on the median stays above zero.
    pub ahead_from: Option<u32>,
}

/// Who does best, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Place of the policy with the best mean.
    pub leader: usize,
    /// Place of the second best.
    pub runner_up: usize,
    /// How sure that is.
    pub verdict: Verdict,
    /// Gain of the leader over the runner-up in what decides, as a share of the runner-up's; in points where that is itself a gain.
    pub gain: Spread,
    /// For each replication whether the leader does better.
    pub wins: Vec<bool>,
}

/// Everything on screen that comes from finished replications.
#[derive(Clone, Debug)]
pub struct Results {
    /// Number of the run.
    pub run: u64,
    /// What was run.
    pub plan: Rc<Plan>,
    /// The finished replications.
    pub blocks: Rc<Vec<Block>>,
    /// For each of [`CHARTS`] the fan of each policy.
    pub fans: Rc<Vec<Vec<Rc<Fan>>>>,
    /// For each of [`CHARTS`] its axis, the same for all policies.
    pub axes: Vec<Axis>,
    /// What decides.
    pub criterion: Criterion,
    /// Who does best; none with a single policy.
    pub answer: Option<Rc<Answer>>,
    /// Leader less runner-up.
    pub difference: Option<Rc<Difference>>,
}

impl PartialEq for Results {
    fn eq(&self, other: &Self) -> bool {
        self.run == other.run && self.blocks.len() == other.blocks.len() && self.criterion == other.criterion
    }
}

impl Results {
    /// Works out all that is shown of these replications.
    #[must_use]
    pub fn new(run: u64, plan: Rc<Plan>, blocks: Vec<Block>, criterion: Criterion) -> Self {
        let policies = 0..plan.policies().len();
        let fans: Vec<Vec<Rc<Fan>>> = CHARTS
            .iter()
            .map(|chart| policies.clone().map(|policy| Rc::new(fan(&blocks, policy, chart))).collect())
            .collect();
        let axes =
            fans.iter().zip(CHARTS).map(|(fans, chart)| axis(fans.iter().map(Rc::as_ref), chart.from_zero)).collect();
        let bare = Self {
            run,
            plan,
            blocks: Rc::new(blocks),
            fans: Rc::new(fans),
            axes,
            criterion,
            answer: None,
            difference: None,
        };
        bare.decided_by(criterion)
    }

    /// The same replications by another criterion.
    #[must_use]
    pub fn decided_by(&self, criterion: Criterion) -> Self {
        let answer = answer(&self.plan, &self.blocks, criterion).map(Rc::new);
        let difference = answer.as_ref().map(|answer| Rc::new(difference(&self.blocks, answer, criterion)));
        Self { criterion, answer, difference, ..self.clone() }
    }

    /// Replications behind these results.
    #[must_use]
    pub fn replications(&self) -> u32 {
        self.blocks.len() as u32
    }

    /// Whether all replications asked for are in.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.replications() == self.plan.replications()
    }

    /// The axis of a chart on which these saved medians fit too.
    #[must_use]
    pub fn axis_with<'a>(&self, chart: usize, kept: impl Iterator<Item = &'a [f64]>) -> Axis {
        let kept: Vec<Fan> = kept.map(|median| Fan { rows: Vec::new(), second: median.to_vec() }).collect();
        axis(self.fans[chart].iter().map(Rc::as_ref).chain(&kept), CHARTS[chart].from_zero)
    }

    /// One replication's line in a chart.
    #[must_use]
    pub fn line(&self, chart: usize, policy: usize, replication: u32) -> Vec<f64> {
        let Some(block) = self.blocks.get(replication as usize) else { return Vec::new() };
        (0..self.plan.months()).map(|month| block.runs[policy].month(month, CHARTS[chart].kpi)).collect()
    }

    /// A KPI of the whole horizon, over the replications.
    #[must_use]
    pub fn whole(&self, policy: usize, kpi: Kpi) -> Spread {
        spread(self.blocks.iter().map(|block| block.runs[policy].whole(kpi)).collect())
    }
}

fn fan(blocks: &[Block], policy: usize, chart: &ChartSpec) -> Fan {
    let at =
        |month: u32, kpi: Kpi| blocks.iter().map(|block| block.runs[policy].month(month, kpi)).collect::<Vec<f64>>();
    let rows = (0..months(blocks)).map(|month| fivefold(at(month, chart.kpi))).collect();
    let median = |kpi| (0..months(blocks)).map(|month| fivefold(at(month, kpi))[2]).collect();
    Fan { rows, second: chart.second.map_or_else(Vec::new, median) }
}

fn answer(plan: &Plan, blocks: &[Block], criterion: Criterion) -> Option<Answer> {
    let verdict = verdict_at(Schedule::Drawn, plan, blocks, criterion)?;
    let place = |key: &str| plan.policies().iter().position(|policy| policy.key == key);
    let (leader, runner_up) = (place(&verdict.leader)?, place(&verdict.runner_up)?);
    let pair = |block: &Block| (criterion.figure(block, leader), criterion.figure(block, runner_up));
    let gain = spread(blocks.iter().map(pair).map(|(left, right)| relative(criterion, left, right)).collect());
    let wins = blocks.iter().map(pair).map(|(left, right)| criterion.sign() * (left - right) > 0.0).collect();
    Some(Answer { leader, runner_up, verdict, gain, wins })
}

fn difference(blocks: &[Block], answer: &Answer, criterion: Criterion) -> Difference {
    let kpi = criterion.monthly();
    let gap = |block: &Block, month| {
        criterion.sign()
            * (block.runs[answer.leader].month(month, kpi) - block.runs[answer.runner_up].month(month, kpi))
    };
    let rows = (0..months(blocks))
        .map(|month| fivefold(blocks.iter().map(|block| gap(block, month)).collect()))
        .collect::<Vec<_>>();
    let behind = rows.iter().rposition(|row| row[2] <= 0.0);
    let ahead_from = behind.map_or(Some(1), |month| Some(month as u32 + 2)).filter(|month| *month <= months(blocks));
    let above = answer.wins.iter().filter(|won| **won).count() as u32;
    let fan = Fan { rows, second: Vec::new() };
    let axis = axis(std::iter::once(&fan), true);
    Difference { fan: Rc::new(fan), axis, above, ahead_from }
}

/// The gain of one figure over another: as a share of it, or in its own points where it is a gain already.
fn relative(criterion: Criterion, left: f64, right: f64) -> f64 {
    match criterion {
        Criterion::Score(_) | Criterion::Kpi(Kpi::WinWin) => left - right,
        Criterion::Kpi(_) => (left - right) / right.abs(),
    }
}

fn months(blocks: &[Block]) -> u32 {
    blocks.first().map_or(0, |block| (block.runs[0].by_month.len() / KPI_COUNT) as u32)
}

fn spread(mut values: Vec<f64>) -> Spread {
    let lines = quantiles(&mut values, &[0.05, 0.5, 0.95]);
    Spread { low: lines[0], median: lines[1], high: lines[2] }
}

fn fivefold(mut values: Vec<f64>) -> [f64; 5] {
    quantiles(&mut values, &SHARES).try_into().expect("as many quantiles as shares")
}

/// An axis on which all these fans fit, on round numbers.
pub fn axis<'a>(fans: impl Iterator<Item = &'a Fan>, from_zero: bool) -> Axis {
    let mut ends = (f64::INFINITY, f64::NEG_INFINITY);
    for fan in fans {
        let values = fan.rows.iter().flatten().chain(&fan.second).filter(|value| value.is_finite());
        ends = values.fold(ends, |(low, high), value| (low.at_most(*value), high.at_least(*value)));
    }
    let (low, high) = if ends.0 <= ends.1 { ends } else { (0.0, 1.0) };
    let low = if from_zero { low.at_most(0.0) } else { low };
    let high = if from_zero { high.at_least(0.0) } else { high };
    let step = round_step((high - low).at_least(1e-6 * high.abs().at_least(1.0)) / 4.0);
    Axis { low: (low / step).floor() * step, high: (high / step).ceil() * step, step }
}

/// The round number (1, 2, 2.5 or 5 times a power of ten) that is at least `step`.
fn round_step(step: f64) -> f64 {
    let mut power = 1.0;
    while power > step {
        power /= 10.0;
    }
    while power * 10.0 <= step {
        power *= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|round| *round >= step)
        .unwrap_or(10.0 * power)
}
