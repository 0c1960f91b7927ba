//! `optimise`: which values of some levers do best, for one figure or as a front of two, within bounds and a budget.

use super::failure::{Failure, Outcome};
use super::formats::Format;
use super::numbers::between;
use super::options::{noted, share_of_revenue, whole};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::result_options::ResultOptions;
use super::study_options::StoreOption;
use super::text::aligned;
use super::work::inquired_in;
use crate::experiment::{Criterion, Plan, PlanSpec};
use crate::registry::Problem;
use crate::report::best::Optimum;
use crate::study::best::{BEST, Best, EVALUATIONS, Found, Gain, LEVERS, Mix, REPLICATIONS, with_best};
use crate::study::sensitivity::Span;
use crate::study::{Evaluation, Factor};

/// Most levers.
const LEVERS_MAX: usize = 12;

/// Options of `optimise`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// One KPI, or two for a front: `npv`, `npv,cohort_loyalty`.
    #[arg(long, help_heading = "Study", value_name = "KPI[,KPI]", value_delimiter = ',', default_value = "npv")]
    maximise: Vec<String>,
    /// Levers to change [default: margin,bonus,talks,monitoring,fine_months].
    #[arg(long, help_heading = "Study", value_name = "KEY,…", value_delimiter = ',')]
    levers: Vec<String>,
    /// Limits of a lever [default: its whole range]. Repeat for more.
    #[arg(long, help_heading = "Study", value_name = "KEY=LO:HI")]
    bounds: Vec<String>,
    /// Policy to improve [default: the first].
    #[arg(long, help_heading = "Study", value_name = "KEY")]
    base: Option<String>,
    /// Most the policy may cost, as a share of revenue at list price, such as 0.05.
    #[arg(long, help_heading = "Study", value_name = "SHARE", allow_negative_numbers = true)]
    budget: Option<String>,
    /// Mixes to try before the search stops, 20 to 100000 [default: 240].
    #[arg(long, help_heading = "Study", value_name = "N", allow_negative_numbers = true)]
    evaluations: Option<String>,
    /// Futures at a point, 2 to 10000 [default: 12].
    #[arg(long = "futures", id = "futures", help_heading = "Study", value_name = "N", allow_negative_numbers = true)]
    replications: Option<String>,
    #[command(flatten)]
    store: StoreOption,
    #[command(flatten)]
    result: ResultOptions,
}

/// A search that was understood.
struct Task {
    spec: PlanSpec,
    method: Best,
    replications: u32,
    threads: u32,
    format: Format,
    output: Output,
}

/// Searches for the best mix.
pub(super) fn optimise(args: &Args) -> Outcome {
    let task = args.read()?;
    let store = args.store.open()?;
    let study = task.method.study(task.spec.clone(), task.replications);
    let finished = inquired_in(store.as_ref(), &study, &task.method, task.threads, |told| so_far(&task.method, told))?;
    let found = task.method.found(&finished.results);
    let stopped = finished.all().is_err();
    if let (Some(cheapest), Some(budget), false) = (found.cheapest, task.method.budget, stopped) {
        let message = format!("no mix costs at most {budget} of revenue");
        return Err(Problem::english("budget", message, format!("the cheapest one costs {cheapest:.4}")).into());
    }
    if found.mixes.is_empty() && !stopped {
        let message = "no mix has a number for it, or the base has none to compare with";
        return Err(Problem::english("maximise", message, "another KPI of `list kpis`, or more --futures").into());
    }
    if !found.mixes.is_empty() {
        task.report(&found)?;
    }
    let written = if found.mixes.is_empty() { "nothing to write yet" } else { "the best so far was written" };
    if stopped { Err(Failure::Stopped(format!("tried {} points; {written}", found.tried))) } else { Ok(()) }
}

impl Args {
    /// Reads everything, and tells all mistakes at once.
    fn read(&self) -> Outcome<Task> {
        let mut problems = Vec::new();
        let order = self.plan.read(&mut problems);
        let goals = self.goals(&mut problems);
        let budget = self.budget.as_deref().and_then(|text| noted(share_of_revenue("budget", text), &mut problems));
        let number = |field, text: &Option<String>, usual, low, high| {
            text.as_deref().map_or(Ok(usual), |text| whole(field, text, low, high))
        };
        let evaluations = noted(number("evaluations", &self.evaluations, EVALUATIONS, 20, 100_000), &mut problems);
        let replications = noted(number("futures", &self.replications, REPLICATIONS, 2, 10_000), &mut problems);
        let result = self.result.read(&mut problems);
        let moved = order.as_ref().and_then(|order| self.moved(order, &mut problems));
        let (Some(order), Some(evaluations), Some(replications), Some((output, format)), Some((spec, spans)), true) =
            (order, evaluations, replications, result, moved, problems.is_empty())
        else {
            return Err(Failure::Input(problems));
        };
        let plan = Plan::try_from(&spec).map_err(Failure::Input)?;
        let method = Best { evaluations, ..Best::new(&spec, &plan, spans, goals, budget) };
        Ok(Task { spec, method, replications, threads: order.threads, format, output })
    }

    fn goals(&self, problems: &mut Vec<Problem>) -> Vec<Criterion> {
        let goals: Vec<Criterion> =
            self.maximise.iter().filter_map(|text| noted(Criterion::read("maximise", text.trim()), problems)).collect();
        if self.maximise.len() > 2 {
            let message = format!("{} KPIs at once", self.maximise.len());
            problems.push(Problem::english("maximise", message, "one KPI, or two for a front"));
        }
        if let [one, other] = goals[..]
            && one == other
        {
            problems.push(Problem::english("maximise", format!("{} twice", one.key()), "two different KPIs"));
        }
        goals
    }

    /// The plan with the base and its copy, and the levers of the copy with their bounds.
    fn moved(&self, order: &Order, problems: &mut Vec<Problem>) -> Option<(PlanSpec, Vec<Span>)> {
        let base = self.base.as_deref().map_or(Ok(0), |key| order.plan.policy_index("base", key));
        let base = usize::from(noted(base, problems)?);
        let spec = with_best(&order.spec, base);
        let before = problems.len();
        let usual = LEVERS.map(str::to_owned);
        let levers = if self.levers.is_empty() { &usual[..] } else { &self.levers };
        let mut spans: Vec<Span> = levers.iter().filter_map(|key| noted(lever(&spec, key.trim()), problems)).collect();
        for (place, span) in spans.iter().enumerate() {
            if spans[..place].iter().any(|other| other.factor.moves_with(span.factor)) {
                let key = span.factor.key(&spec);
                let message = format!("{} is there twice", key.trim_start_matches("best."));
                problems.push(Problem::english("levers", message, "each lever once"));
            }
        }
        for text in &self.bounds {
            noted(bound(&spec, &mut spans, text), problems);
        }
        if spans.len() > LEVERS_MAX {
            let message = format!("{} levers are too many for a search", spans.len());
            problems.push(Problem::english("levers", message, format!("at most {LEVERS_MAX}")));
        }
        (problems.len() == before).then_some((spec, spans))
    }
}

/// A lever of the copy with its whole range.
fn lever(spec: &PlanSpec, key: &str) -> Result<Span, Problem> {
    let factor = Factor::find(spec, "levers", &format!("{BEST}.{key}"))?;
    let range = factor.range();
    Ok(Span { factor, low: range.min, high: range.max })
}

/// Sets the bounds of a lever that is moved.
fn bound(spec: &PlanSpec, spans: &mut [Span], text: &str) -> Result<(), Problem> {
    let refuse = |message: String| Problem::english("bounds", message, "KEY=LOW:HIGH, such as bonus=0:0.05");
    let parts = text.split_once('=').and_then(|(key, ends)| Some((key.trim(), ends.split_once(':')?)));
    let (key, (low, high)) = parts.ok_or_else(|| refuse(format!("\"{}\" has no range", text.escape_default())))?;
    let factor = Factor::find(spec, "bounds", &format!("{BEST}.{key}"))?;
    let range = factor.range();
    let number = |text: &str| range.unit.read(text).filter(|value| (range.min..=range.max).contains(value));
    let (Some(low), Some(high)) = (number(low), number(high)) else {
        return Err(refuse(format!("{key} goes from {} to {}", range.min, range.max)));
    };
    if low >= high {
        return Err(refuse(format!("{low} is not below {high}")));
    }
    let span = spans.iter_mut().find(|span| span.factor == factor);
    let span = span.ok_or_else(|| refuse(format!("{key} is not among the levers to change")))?;
    (span.low, span.high) = (low, high);
    Ok(())
}

impl Task {
    fn report(&self, found: &Found) -> Outcome {
        let result = Optimum::new(&self.spec, &self.method, self.replications, found);
        let text = || words(&self.spec, &self.method, found);
        self.output.result(self.format, text, || &result, || result.rows())
    }
}

/// The best mix so far, for the bar.
fn so_far(method: &Best, told: &[Evaluation]) -> String {
    let found = method.found(told);
    let gain = |mix: &Mix| format!("; best so far {} {:+.1} %", method.goals[0].key(), 100.0 * mix.gains[0].mean);
    found.mixes.first().map_or_else(String::new, gain)
}

/// The mixes as a table: a row for each, the levers first.
fn words(spec: &PlanSpec, method: &Best, found: &Found) -> String {
    let keys = method.spans.iter().map(|span| span.factor.key(spec).trim_start_matches("best.").to_owned());
    let goals = method.goals.iter().flat_map(|goal| [format!("gain in {}", goal.key()), "95 % interval".to_owned()]);
    let cost = method.budget.map(|_| "cost".to_owned());
    let head: Vec<String> = keys.chain(goals).chain(cost).collect();
    let percent = |share: f64| format!("{:+.1} %", 100.0 * share);
    let gain = |gain: &Gain| {
        let mean = if gain.mean.is_finite() { percent(gain.mean) } else { "undefined".to_owned() };
        [mean, gain.ci95.and_then(|ends| between(ends, percent)).unwrap_or_default()]
    };
    let row = |mix: &Mix| {
        let levers = mix.levers.iter().map(|value| format!("{value}"));
        let cost = mix.cost.map(|cost| format!("{:.2} %", 100.0 * cost));
        levers.chain(mix.gains.iter().flat_map(gain)).chain(cost).collect()
    };
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(found.mixes.iter().map(row)).collect();
    let fresh = if found.mixes.iter().all(|mix| mix.fresh) { "on fresh luck" } else { "on the search's own luck" };
    let base = &spec.policies[0].key;
    let dear = if found.mixes.iter().all(|mix| method.affords(mix)) {
        ""
    } else {
        " On fresh luck, they cost more than the budget."
    };
    format!("Tried {} mixes. Gains over {base}, {fresh}:{dear}\n\n{}", found.tried, aligned(&rows))
}
