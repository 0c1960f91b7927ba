//! What is known after some replications: the fans, the verdict, the dots and the difference, made once and only shown after.

use std::cell::OnceCell;
use std::rc::Rc;

use dealers_choice::experiment::horizon::Horizon;
use dealers_choice::experiment::sequential::Schedule;
pub use dealers_choice::experiment::tally::Spread;
use dealers_choice::experiment::tally::{BY_MONTH, ahead_from, means_of_last};
use dealers_choice::experiment::verdict::Verdict;
use dealers_choice::experiment::{Against, Criterion, Plan, Tally, Weights};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::sim::{KPI_COUNT, KPIS, Kpi};

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
    /// The last months over which each month is a mean: a year where quarters would make a saw of it.
    pub mean_over: u32,
}

impl ChartSpec {
    /// What a table of it calls its figure: a mean over several months says over how many.
    #[must_use]
    pub fn measure(&self) -> String {
        let key = self.kpi.spec().key;
        if self.mean_over > 1 { format!("{key}_mean_of_{}_months", self.mean_over) } else { key.to_owned() }
    }
}

/// The charts, in the order of the page.
pub const CHARTS: [ChartSpec; 4] = [
    ChartSpec { key: "loyalty", kpi: Kpi::CohortLoyalty, second: Some(Kpi::Loyalty), from_zero: false, mean_over: 1 },
    ChartSpec { key: "sales", kpi: Kpi::Sales, second: None, from_zero: true, mean_over: 1 },
    ChartSpec { key: "dealers", kpi: Kpi::ActiveDealers, second: None, from_zero: true, mean_over: 1 },
    ChartSpec { key: "profit", kpi: Kpi::EnterpriseProfit, second: None, from_zero: true, mean_over: 12 },
];

/// The KPIs in which the Lab says what a policy comes to.
pub const FIGURES: [Kpi; 6] =
    [Kpi::Npv, Kpi::DealerProfit, Kpi::DefectionRate, Kpi::TerminationRate, Kpi::UnfairSanctions, Kpi::MarketShare];

/// The KPIs that can decide a verdict; beside them a score can.
pub const CRITERIA: [Kpi; 5] = [Kpi::Npv, Kpi::CohortLoyalty, Kpi::ActiveDealers, Kpi::Sales, Kpi::WinWin];

/// A median with the half of the replications and the nine in ten around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// For each month the values below which 5, 25, 50, 75 and 95 % of the replications lie.
    pub rows: Vec<[f64; 5]>,
    /// For each month the median of the second line; empty for none.
    pub second: Vec<f64>,
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
    /// Who that is, and how sure it is.
    pub verdict: Verdict,
    /// Gain of the leader over the runner-up in what decides, as a share of the runner-up's; in points where that is itself a gain.
    pub gain: Spread,
    /// For each replication whether the leader does better.
    pub wins: Vec<bool>,
    /// The places of the policies, the best first.
    pub ranking: Vec<usize>,
    /// For each replication by how much.
    pub margins: Vec<f64>,
    /// For each policy when the leader's gain over it lasts.
    pub horizons: Vec<Option<Horizon>>,
}

impl Answer {
    /// Place of the policy with the best mean.
    #[must_use]
    pub fn leader(&self) -> usize {
        self.pair()[0]
    }

    /// The places of the best and of the second best.
    #[must_use]
    pub fn pair(&self) -> [usize; 2] {
        self.verdict.leadership.pair()
    }
}

/// Everything on screen that comes from finished replications.
#[derive(Clone, Debug)]
pub struct Results {
    /// Number of the run.
    pub run: u64,
    /// What was run.
    pub plan: Rc<Plan>,
    /// The finished replications.
    tally: Rc<Tally>,
    /// For each policy the spreads that were asked for so far: each sorts all replications, and the page shows few.
    wholes: Rc<Vec<[OnceCell<Spread>; KPI_COUNT]>>,
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
        self.run == other.run && self.replications() == other.replications() && self.criterion == other.criterion
    }
}

impl Results {
    /// Works out all that is shown of these replications.
    #[must_use]
    pub fn new(run: u64, plan: Rc<Plan>, tally: Tally, criterion: Criterion) -> Self {
        let policies = 0..plan.policies().len();
        let fans: Vec<Vec<Rc<Fan>>> = CHARTS
            .iter()
            .map(|chart| policies.clone().map(|policy| Rc::new(fan(&tally, policy, chart))).collect())
            .collect();
        let axes = fans
            .iter()
            .zip(CHARTS)
            .map(|(fans, chart)| axis(fans.iter().map(Rc::as_ref), chart.from_zero, factor(&plan, chart.kpi)))
            .collect();
        let bare = Self {
            run,
            plan,
            tally: Rc::new(tally),
            wholes: Rc::new(vec![[const { OnceCell::new() }; KPI_COUNT]; policies.len()]),
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
        let answer = answer(&self.plan, &self.tally, criterion).map(Rc::new);
        let difference = answer.as_ref().map(|answer| Rc::new(difference(&self.plan, &self.tally, answer, criterion)));
        Self { criterion, answer, difference, ..self.clone() }
    }

    /// Replications behind these results.
    #[must_use]
    pub fn replications(&self) -> u32 {
        self.tally.count()
    }

    /// The first replications, whose months are kept: charts, and what is counted by month, are made of these.
    #[must_use]
    pub fn charted(&self) -> u32 {
        self.replications().min(BY_MONTH)
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
        axis(
            self.fans[chart].iter().map(Rc::as_ref).chain(&kept),
            CHARTS[chart].from_zero,
            factor(&self.plan, CHARTS[chart].kpi),
        )
    }

    /// One replication's line in a chart; empty where its months were not kept.
    #[must_use]
    pub fn line(&self, chart: usize, policy: usize, replication: u32) -> Vec<f64> {
        let ChartSpec { kpi, mean_over, .. } = CHARTS[chart];
        self.tally.course(policy, kpi, replication).map_or_else(Vec::new, |course| means_of_last(course, mean_over))
    }

    /// What the leader is ahead of the runner-up in one replication, month by month; empty where its months were not kept.
    #[must_use]
    pub fn lead(&self, replication: u32) -> Vec<f64> {
        let pair = self.answer.as_ref().map(|answer| answer.pair());
        pair.map_or_else(Vec::new, |pair| self.tally.lead_in(pair, self.criterion, replication))
    }

    /// What a policy comes to against another: gain, cost, return, payback.
    #[must_use]
    pub fn against(&self, policy: usize, other: usize) -> Option<Against> {
        self.tally.against([policy, other])
    }

    /// A KPI of the whole horizon, over the replications; worked out when it is first asked for.
    #[must_use]
    pub fn whole(&self, policy: usize, kpi: Kpi) -> Spread {
        *self.wholes[policy][kpi as usize].get_or_init(|| self.tally.spread(policy, kpi))
    }
}

/// The figures of which months are kept: those of the charts, and those in which a lead is followed.
#[must_use]
pub fn by_month() -> Vec<Kpi> {
    let charts = CHARTS.iter().flat_map(|chart| [Some(chart.kpi), chart.second]).flatten();
    let shown: Vec<Kpi> = charts.chain(CRITERIA).chain([Criterion::Score(Weights::default()).monthly()]).collect();
    KPIS.iter().map(|spec| spec.kpi).filter(|kpi| shown.contains(kpi)).collect()
}

fn fan(tally: &Tally, policy: usize, chart: &ChartSpec) -> Fan {
    let median = |kpi| tally.fan(policy, kpi).into_iter().map(|row| row[2]).collect();
    Fan {
        rows: tally.fan_of_last(policy, chart.kpi, chart.mean_over),
        second: chart.second.map_or_else(Vec::new, median),
    }
}

fn answer(plan: &Plan, tally: &Tally, criterion: Criterion) -> Option<Answer> {
    let verdict = tally.verdict(plan, Schedule::Drawn, criterion)?;
    let [leader, runner_up] = verdict.leadership.pair();
    let gain = tally.gain([leader, runner_up], criterion);
    let wins = tally.wins([leader, runner_up], criterion);
    let margins = tally.margins([leader, runner_up], criterion);
    let horizons = (0..plan.policies().len()).map(|other| tally.horizon([leader, other])).collect();
    let ranking = tally.ranking(plan.policies().len(), criterion);
    Some(Answer { verdict, gain, wins, ranking, margins, horizons })
}

fn difference(plan: &Plan, tally: &Tally, answer: &Answer, criterion: Criterion) -> Difference {
    let rows = tally.lead(answer.pair(), criterion);
    let ahead_from = ahead_from(&rows);
    let above = answer.wins.iter().filter(|won| **won).count() as u32;
    let fan = Fan { rows, second: Vec::new() };
    let axis = axis(std::iter::once(&fan), true, factor(plan, criterion.monthly()));
    Difference { fan: Rc::new(fan), axis, above, ahead_from }
}

/// What the reader's amounts are to the model's in a figure.
fn factor(plan: &Plan, kpi: Kpi) -> f64 {
    plan.scale().of_unit(kpi.spec().unit)
}

/// An axis on which all these fans fit, on numbers that are round once they are multiplied by `factor`.
pub fn axis<'a>(fans: impl Iterator<Item = &'a Fan>, from_zero: bool, factor: f64) -> Axis {
    let mut ends = (f64::INFINITY, f64::NEG_INFINITY);
    for fan in fans {
        let values = fan.rows.iter().flatten().chain(&fan.second).filter(|value| value.is_finite());
        ends = values.fold(ends, |(low, high), value| (low.at_most(*value), high.at_least(*value)));
    }
    let (low, high) = if ends.0 <= ends.1 { ends } else { (0.0, 1.0) };
    let low = if from_zero { low.at_most(0.0) } else { low };
    let high = if from_zero { high.at_least(0.0) } else { high };
    // What never moves stands in the middle of its axis.
    let size = low.abs().at_least(high.abs());
    if high - low <= 1e-6 * size {
        let step = round_step(factor * 0.1 * if size > 0.0 { size } else { 1.0 }) / factor;
        let middle = (high / step).round() * step;
        return Axis { low: middle - step, high: middle + step, step };
    }
    let on = |parts: f64| {
        let step = round_step(factor * (high - low) / parts) / factor;
        Axis { low: (low / step).floor() * step, high: (high / step).ceil() * step, step }
    };
    // The fewest lines that leave the least room empty.
    let axes = [4.0, 5.0, 6.0].map(on);
    axes.into_iter().min_by(|left, right| left.room().total_cmp(&right.room())).unwrap_or(axes[0])
}

impl Axis {
    fn room(&self) -> f64 {
        self.high - self.low
    }
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
