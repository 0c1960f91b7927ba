//! How fast the model is on one core, beside the bar that it has to meet: `cargo bench --bench model [-- --long]`.
//!
//! Times are sums of the shortest times of single replications, because other work on the machine only ever makes them longer.
//! Compare the ratios between machines, not the times. A dealer-month is one dealer living one month under one policy; the months
//! before the start, which the policies share, are in the time but not in the count.

#![expect(clippy::print_stdout, reason = "a benchmark is there to be read")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use dealers_choice::experiment::{
    Block, Criterion, Plan, PlanSpec, PolicySpec, digest, run_block, run_face_off, run_policies, summarise, trace,
    verdict,
};
use dealers_choice::luck::{DrawSource, MONTH_FIRST};
use dealers_choice::report::link::{Link, ViewState, parse, print};
use dealers_choice::sim::{KPIS, Kpi, MonthDraws};

/// One dealer-month with the draws shared by three policies, nanoseconds.
const DEALER_MONTH_MAX_NS: f64 = 260.0;
/// Time per dealer-month with 6,000 and with 100,000 dealers against 60.
const SCALING_MAX: [f64; 2] = [1.1, 1.5];
/// A hundred futures of six enterprises of 60 dealers who share a market for a year, seconds.
const FACE_OFF_MAX_S: f64 = 3.0;

fn main() {
    let long = std::env::args().any(|arg| arg == "--long");
    let rounds = if long { 50 } else { 15 };
    println!("{:<62} {:>12}  {:>8}", "one core, shortest of several rounds", "measured", "bar");
    let small = dealer_months(rounds);
    scaling(small, if long { 5 } else { 2 });
    results(rounds);
    face_off(if long { 10 } else { 3 });
    words(rounds);
    if long {
        million();
    }
}

fn plan(dealers: u32, months: u32, replications: u32) -> Plan {
    let spec = PlanSpec { dealers, months, replications, ..PlanSpec::default() };
    Plan::try_from(spec).expect("a valid plan")
}

/// The shortest time that `work` took.
fn best<T>(rounds: u32, mut work: impl FnMut(u32) -> T) -> Duration {
    let time = |round| {
        let start = Instant::now();
        black_box(work(round));
        start.elapsed()
    };
    (0..rounds).map(time).min().unwrap_or_default()
}

/// The shortest time that `work`, which takes long, had a core: waiting for one does not count, where the system tells.
fn best_on_core<T>(rounds: u32, mut work: impl FnMut(u32) -> T) -> Duration {
    let time = |round| {
        let (start, wall) = (on_core(), Instant::now());
        black_box(work(round));
        on_core().zip(start).map_or_else(|| wall.elapsed(), |(end, start)| end.saturating_sub(start))
    };
    (0..rounds).map(time).min().unwrap_or_default()
}

/// How long this thread had a core until now, to some milliseconds; Linux alone tells.
fn on_core() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn line(what: &str, measured: f64, unit: &str, bar: Option<f64>) {
    let bar_text = bar.map_or_else(String::new, |bar| format!("≤ {bar}"));
    let missed = if bar.is_some_and(|bar| measured > bar) { "  missed" } else { "" };
    println!("{what:<62} {measured:>8.2} {unit:<3}  {bar_text:>8}{missed}");
}

fn nanoseconds(time: Duration, plan: &Plan, replications: u32, policies: u32) -> f64 {
    let count = u64::from(replications) * u64::from(policies) * u64::from(plan.dealers()) * u64::from(plan.months());
    time.as_secs_f64() * 1e9 / count as f64
}

/// The sum of the shortest times of the first `replications` replications.
fn replications(plan: &Plan, replications: u32, rounds: u32, run: fn(&Plan, u32) -> Block) -> Duration {
    (0..replications).map(|replication| best(rounds, |_| run(plan, replication))).sum()
}

/// Time of a dealer-month in the default plan; gives the one without the baseline policy.
fn dealer_months(rounds: u32) -> f64 {
    let plan = plan(60, 60, 20);
    let own = nanoseconds(replications(&plan, 20, rounds, run_policies), &plan, 20, 3);
    line("dealer-month, three policies, 60 dealers, 60 months", own, "ns", Some(DEALER_MONTH_MAX_NS));
    let luck = (0..20).map(|replication| best(rounds, |_| luck(&plan, replication))).sum();
    line("  of it, drawing the luck, which the policies share", nanoseconds(luck, &plan, 20, 3), "ns", None);
    let with_reference = nanoseconds(replications(&plan, 20, rounds, run_block), &plan, 20, 4);
    line("  the same with leaving be as a fourth, for win-win and cost", with_reference, "ns", None);
    let traced = nanoseconds(best(rounds, |_| trace(&plan, 0, 0)), &plan, 1, 1);
    line("  one policy with every dealer's diary", traced, "ns", None);
    own
}

/// Draws all the luck of a replication.
fn luck(plan: &Plan, replication: u32) -> MonthDraws {
    let mut draws = MonthDraws::from(DrawSource::new(plan.seed(), replication));
    for month in MONTH_FIRST..plan.months().cast_signed() {
        draws.draw(month, plan.dealers() as usize, plan.dealers() as usize);
        black_box(&draws);
    }
    draws
}

fn scaling(small: f64, rounds: u32) {
    for (dealers, bar) in [6_000, 100_000].into_iter().zip(SCALING_MAX) {
        let plan = plan(dealers, 60, 1);
        let time = nanoseconds(best_on_core(rounds, |_| run_policies(&plan, 0)), &plan, 1, 3);
        line(&format!("dealer-month, three policies, {dealers} dealers"), time, "ns", None);
        line("  against 60 dealers", time / small, "×", Some(bar));
    }
}

/// Times of what is made from finished replications.
fn results(rounds: u32) {
    let plan = plan(60, 36, 100);
    let blocks: Vec<Block> = (0..100).map(|replication| run_policies(&plan, replication)).collect();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let all: Vec<Kpi> = KPIS.iter().map(|spec| spec.kpi).collect();
    let all_replications = milliseconds(replications(&plan, 100, rounds, run_policies));
    line("100 futures × 3 policies × 60 dealers × 36 months", all_replications, "ms", None);
    line("  summary of six KPIs", milliseconds(best(rounds, |_| summarise(&plan, &blocks, &all[..6], 0))), "ms", None);
    line("  summary of all KPIs", milliseconds(best(rounds, |_| summarise(&plan, &blocks, &all, 0))), "ms", None);
    line("  verdict", 1e3 * milliseconds(best(rounds, |_| verdict(&plan, &blocks, Criterion::default()))), "µs", None);
    line("  digest", milliseconds(best(rounds, |_| digest(&blocks))), "ms", None);
}

/// Time of six enterprises in one market, and of the same six in parallel worlds.
fn face_off(rounds: u32) {
    let keys = ["laissez_faire", "carrot", "stick", "fair_stick", "mixed", "today"];
    let policies = keys.map(PolicySpec::preset).into();
    let spec = PlanSpec { policies, dealers: 60, months: 12, replications: 100, ..PlanSpec::default() };
    let plan = Plan::try_from(spec).expect("a valid plan");
    let seconds = |run: &dyn Fn(u32)| {
        let time: Duration = (0..100).map(|replication| best(rounds, |_| run(replication))).sum();
        time.as_secs_f64()
    };
    let together = seconds(&|replication| drop(black_box(run_face_off(&plan, 0, replication))));
    line("100 face-offs × 6 enterprises × 60 dealers × 12 months", together, "s", Some(FACE_OFF_MAX_S));
    let apart = seconds(&|replication| drop(black_box(run_policies(&plan, replication))));
    line("  the same in parallel worlds", apart, "s", None);
}

/// Times of reading and writing plans.
fn words(rounds: u32) {
    let spec = PlanSpec::default();
    let (text, link) = (spec.to_json(), print(&Link { plan: spec, view: ViewState::default() }));
    let microseconds = |time: Duration| time.as_secs_f64() * 1e6;
    line("plan file read and checked", microseconds(best(rounds * 10, |_| PlanSpec::from_json(&text))), "µs", None);
    line("link read and checked", microseconds(best(rounds * 10, |_| parse(&link))), "µs", None);
}

/// The largest channel that a plan may have.
fn million() {
    let plan = plan(1_000_000, 12, 1);
    let time = best_on_core(1, |_| run_policies(&plan, 0));
    line("1,000,000 dealers, three policies, 12 months", time.as_secs_f64(), "s", None);
}
