//! What matters, for people: a table in order of importance and what it means.

use crate::cli::numbers::{between, by_criterion, clause, counted, fixed, percent};
use crate::cli::text::aligned;
use crate::experiment::{Criterion, Plan};
use crate::numeric::Bounded as _;
use crate::report::sensitivity::{Analysed, Findings, Flip, Led, Measured, Reached, Sensitivity};
use crate::study::Evaluation;
use crate::study::sensitivity::{Effect, Grounds, Indices, Rules};

/// Factors that the closing sentence names.
const NAMED: usize = 3;

/// A result: what was asked, the table, what it means.
pub(in crate::cli) fn sensitivity(
    plan: &Plan,
    criterion: Criterion,
    own: &Evaluation,
    result: &Sensitivity,
    rules: Rules,
) -> String {
    let head = format!(
        "{}, {} dealers, market {}, luck {}; {} futures at each point. {}\n",
        counted(plan.months(), "month"),
        plan.dealers(),
        plan.scenario(),
        plan.seed(),
        result.replications,
        stands(plan, criterion, own),
    );
    let body = match &result.findings {
        Findings::Morris { trajectories, outcomes } => morris(plan, criterion, *trajectories, &outcomes[0]),
        Findings::Sobol { samples, outcomes } => sobol(criterion, *samples, &outcomes[0]),
        Findings::Tornado { leader, factors } => tornado(leader, factors),
        Findings::Robustness { leader, draws, ci95, policies, .. } => {
            let led = policies.iter().find(|led| led.policy == *leader).map_or(0, |led| led.led);
            robustness(rules, (leader, led), *draws, *ci95, policies) + &under_rules(plan, own)
        }
    };
    format!("{head}{body}")
}

/// How the policies stand under the plan's own rules.
fn stands(plan: &Plan, criterion: Criterion, own: &Evaluation) -> String {
    let replications = counted(own.replications, "future");
    let key = |place: u16| &plan.policies()[usize::from(place)].key;
    let means = plan.policies().iter().enumerate().map(|(place, policy)| (&policy.key, own.mean(0, place)));
    let means: Vec<String> =
        means.map(|(key, mean)| format!("{key} {}", by_criterion(plan.scale(), criterion, mean))).collect();
    let lead = own.leader().map_or_else(String::new, |leader| format!("; {} leads", key(leader)));
    format!("As planned, in {replications}, {}: {}{lead}.", criterion.key(), means.join(", "))
}

/// Where the lead ends, the nearest end first.
fn tornado(leader: &str, factors: &[Reached]) -> String {
    let head = ["factor", "now", "tips below", "to", "tips above", "to", "distance", "likely error"];
    let end = |flip: &Option<Flip>| {
        flip.as_ref().map_or_else(Default::default, |flip| [fixed(flip.value, 3), flip.then.clone()])
    };
    let row = |reached: &Reached| {
        let [below, above] = [end(&reached.below), end(&reached.above)];
        let way = reached.distance.map_or_else(|| "holds".to_owned(), percent);
        let error = reached.likely_error.map_or_else(String::new, |error| format!("± {}", fixed(error, 3)));
        let first = [reached.factor.clone(), fixed(reached.now, 3)];
        first.into_iter().chain(below).chain(above).chain([way, error]).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> =
        std::iter::once(head.map(str::to_owned).to_vec()).chain(factors.iter().map(row)).collect();
    let closing = match factors.first() {
        Some(Reached { factor, distance: Some(way), .. }) => {
            format!(
                "{leader} leads as planned. The nearest tipping point is {factor}, {} of its range away.",
                percent(*way)
            )
        }
        _ => format!("{leader} leads as planned. None of these alone changes that, even at its limit."),
    };
    format!(
        "Tipping points: how far each can change alone before {leader} loses the lead.\n\n{}\n{closing}\n",
        aligned(&rows)
    )
}

/// The outcome in words.
fn outcome<T>(criterion: Criterion, analysed: &Analysed<T>) -> String {
    let Analysed { outcome, policy, .. } = analysed;
    if *outcome == "lead" {
        format!("the lead of {policy} over the best other policy in {}", criterion.key())
    } else {
        format!("{} under {policy}", criterion.key())
    }
}

fn morris(plan: &Plan, criterion: Criterion, trajectories: u32, analysed: &Analysed<Effect>) -> String {
    let figure = |number| by_criterion(plan.scale(), criterion, number);
    let head = ["factor", "from", "to", "mu*", "95 % interval", "mu", "sigma"];
    let row = |measured: &Measured<Effect>| {
        let Effect { mu_star, mu_star_ci95, mu, sigma } = measured.measure;
        let interval = between(mu_star_ci95, figure).unwrap_or_default();
        let numbers = [figure(mu_star), interval, figure(mu), figure(sigma)];
        span(measured).into_iter().chain(numbers).collect()
    };
    let table = aligned(&rows(&head, analysed, row));
    let pull = |measured: &Measured<Effect>| {
        let way = if measured.measure.mu < 0.0 { "lowers" } else { "raises" };
        format!("{} ({way} the result)", measured.factor)
    };
    let matters = first(analysed, |effect| effect.mu_star, pull);
    let closing = if matters.is_empty() {
        nothing_moves(analysed)
    } else {
        format!(
            "What matters most: {matters}. If sigma is close to mu* or above, the effect depends on the other factors."
        )
    };
    format!(
        "How much each factor changes {}, from one end of its range to the other ({trajectories} trajectories, Morris screening).\n\n{table}\n{closing}\n",
        outcome(criterion, analysed),
    )
}

/// What is said where no factor changes anything, or where that cannot be known.
fn nothing_moves<T>(analysed: &Analysed<T>) -> String {
    match analysed.used {
        0 | 1 => {
            "Too few samples have a number to say what changes it. Choose another KPI, or more --samples.".to_owned()
        }
        _ => "None of these factors changes it.".to_owned(),
    }
}

fn sobol(criterion: Criterion, samples: u32, analysed: &Analysed<Indices>) -> String {
    let head = ["factor", "from", "to", "first", "95 % interval", "total", "95 % interval"];
    let row = |measured: &Measured<Indices>| {
        let Indices { first, first_ci95, total, total_ci95 } = measured.measure;
        let interval = |ends| between(ends, |end| fixed(end, 3)).unwrap_or_default();
        let index = |share: f64| if share.is_nan() { String::new() } else { fixed(share, 3) };
        let numbers = [index(first), interval(first_ci95), index(total), interval(total_ci95)];
        span(measured).into_iter().chain(numbers).collect()
    };
    let table = aligned(&rows(&head, analysed, row));
    let share = |measured: &Measured<Indices>| {
        let Indices { first, total, .. } = measured.measure;
        format!("{} ({} alone, {} with interactions)", measured.factor, percent(first.at_least(0.0)), percent(total))
    };
    format!(
        "How much of the variance of {} each factor explains ({samples} rows, Sobol indices).\n\n{table}\n{}\n",
        outcome(criterion, analysed),
        shared_out(analysed, samples, &first(analysed, |indices| indices.total, share)),
    )
}

/// What the shares add up to, and what that says; `matters` names the largest.
fn shared_out(analysed: &Analysed<Indices>, samples: u32, matters: &str) -> String {
    let indices = || analysed.factors.iter().map(|measured| &measured.measure);
    let alone: f64 = indices().map(|indices| indices.first).sum();
    if matters.is_empty() {
        nothing_moves(analysed)
    } else if Grounds::of(indices()) == Grounds::FewRows {
        format!(
            "What matters most: {matters}. Alone they add up to {}, more than the whole: {samples} rows are too few. \
             Ask for more with --samples.",
            percent(alone)
        )
    } else {
        format!(
            "What matters most: {matters}. Alone, the factors explain {} of the variance; the rest is interactions.",
            percent(alone.at_least(0.0))
        )
    }
}

fn robustness(rules: Rules, (leader, led): (&str, u32), draws: u32, ci95: [f64; 2], policies: &[Led]) -> String {
    let (head, all, books) = match rules {
        Rules::Ensemble => (
            "Every rule book that fits what is known (docs/calibration.md)",
            "of all",
            "rule books that fit what is known",
        ),
        Rules::ThirtyPercent => ("Every setting of behaviour off by up to 30 %, at random", "of all draws", "draws"),
    };
    let columns = ["policy", "leads in", all].map(str::to_owned).to_vec();
    let row = |led: &Led| {
        let share = percent(f64::from(led.led) / f64::from(draws));
        vec![led.policy.clone(), led.led.to_string(), share]
    };
    let table = aligned(&[columns].into_iter().chain(policies.iter().map(row)).collect::<Vec<_>>());
    format!(
        "{head}, {draws} in all. Costs stay.\n\n{table}\n{leader} leads in {led} of the {draws} {books}: {}{}.\n",
        percent(f64::from(led) / f64::from(draws)),
        clause(" (95 % interval ", between(ci95, percent), ")"),
    )
}

/// What stands beside a verdict.
fn under_rules(plan: &Plan, own: &Evaluation) -> String {
    let ahead = own.leader().map_or("nobody", |place| &plan.policies()[usize::from(place)].key);
    format!("Under the usual rules, {ahead} leads and beats the next in {} of futures.\n", percent(own.share()))
}

fn rows<T>(head: &[&str], analysed: &Analysed<T>, row: impl Fn(&Measured<T>) -> Vec<String>) -> Vec<Vec<String>> {
    let head = head.iter().map(|cell| (*cell).to_owned()).collect();
    [head].into_iter().chain(analysed.factors.iter().map(row)).collect()
}

/// The first factors that matter at all, each in words.
fn first<T>(analysed: &Analysed<T>, size: impl Fn(&T) -> f64, words: impl Fn(&Measured<T>) -> String) -> String {
    let moving = analysed.factors.iter().filter(|measured| size(&measured.measure) > 0.0);
    moving.take(NAMED).map(words).collect::<Vec<_>>().join(", ")
}

fn span<T>(measured: &Measured<T>) -> [String; 3] {
    let short = |end: f64| format!("{}", (end * 1e4).round() / 1e4);
    [measured.factor.clone(), short(measured.low), short(measured.high)]
}
