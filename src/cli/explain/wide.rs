//! Why it came so, over all replications: why dealers left, what levers are worth, what if from some month on.

use super::Told;
use crate::cli::failure::{Failure, Outcome};
use crate::cli::numbers::{between, by_criterion, clause, counted, fixed, percent};
use crate::cli::plan_options::Order;
use crate::cli::text::aligned;
use crate::cli::work::{in_order, inquired};
use crate::experiment::exits::{Reason, Reckoning, mean, unlucky_share};
use crate::experiment::statistics::mean_interval;
use crate::experiment::{Criterion, Plan, PlanSpec, run_policies};
use crate::registry::Problem;
use crate::report::explained::{Finding, Question};
use crate::sim::{Kpi, PRESETS, Policy};
use crate::study::branch::branch;
use crate::study::shapley::{COALITION_REPLICATIONS, PAIRS, Shapley, Worth, differing, groups};

/// What a turn to another policy is measured by; loyalty of all who were there beside that of those who stayed.
const TURNED: [Kpi; 5] = [Kpi::Npv, Kpi::Sales, Kpi::CohortLoyalty, Kpi::Loyalty, Kpi::ActiveDealers];

fn stopped() -> Failure {
    Failure::Stopped("some futures were not counted yet; nothing was written".to_owned())
}

/// Why dealers left under each policy, the most frequent reason first, and whether the punished had deserved it.
pub(super) fn exits(order: &Order) -> Outcome<Told> {
    let plan = &order.plan;
    let finished = in_order(plan.replications(), order.threads, |replication| {
        let block = run_policies(plan, replication);
        let both =
            |policy: u32| (Reckoning::of(plan, policy, replication), block.runs[policy as usize].whole(Kpi::ExitRate));
        (0..plan.policies().len() as u32).map(both).collect::<Vec<_>>()
    });
    finished.all().map_err(|_| stopped())?;
    let told = plan.policies().iter().enumerate().map(|(place, policy)| {
        let (replications, rates): (Vec<&Reckoning>, Vec<f64>) =
            finished.results.iter().map(|replication| (&replication[place].0, replication[place].1)).unzip();
        let mut told = lost(&policy.key, &replications, &rates);
        told.extend(luck(&policy.key, &replications));
        told
    });
    Ok(told.collect())
}

/// How many dealers one policy lost in each replication, with their rates of exit, and why.
fn lost(key: &str, replications: &[&Reckoning], rates: &[f64]) -> Told {
    let (count, sum) = (replications.len(), Reckoning::sum(replications.iter().copied()));
    let (middle, low, high) =
        mean_interval(&replications.iter().map(|replication| f64::from(replication.all_lost())).collect::<Vec<_>>());
    let (rate, least, most) = mean_interval(rates);
    let found = |(reason, lost): (Reason, u32)| Finding::new(Question::Exits, key, reason.key(), mean(lost, count));
    let all = Finding::new(Question::Exits, key, "all", middle).between(low, high);
    let rate_found = Finding::new(Question::Exits, key, Kpi::ExitRate.spec().key, rate).between(least, most);
    let text = format!(
        "Under {key}, {}: {middle:.2} dealers lost{}; {} of dealers a year{}.\n{}",
        in_the_mean(replications.len()),
        clause(" (", between([low, high], |end| fixed(end, 2)), ")"),
        percent(rate),
        clause(" (", between([least, most], percent), ")"),
        reasons(&sum, count)
    );
    Told { text, findings: sum.pareto().into_iter().map(found).chain([all, rate_found]).collect() }
}

/// `in the average of 3 replications`, `in 1 replication`.
fn in_the_mean(replications: usize) -> String {
    format!("{} {}", if replications == 1 { "in" } else { "on average over" }, counted(replications as u32, "future"))
}

/// The reasons, the most frequent first, as a table; nothing where nobody left.
fn reasons(sum: &Reckoning, replications: usize) -> String {
    if sum.all_lost() == 0 {
        return String::new();
    }
    let mut so_far = 0;
    let row = |(reason, lost): (Reason, u32)| {
        so_far += lost;
        let mean = format!("{:.2}", mean(lost, replications));
        vec![reason.key().to_owned(), mean, percent(sum.share(lost)), percent(sum.share(so_far))]
    };
    let head = ["reason", "a future", "share", "so far"].map(str::to_owned).to_vec();
    format!("\n{}", aligned(&std::iter::once(head).chain(sum.pareto().into_iter().map(row)).collect::<Vec<_>>()))
}

/// How many of the punished had only bad luck.
fn luck(key: &str, replications: &[&Reckoning]) -> Told {
    let sum = Reckoning::sum(replications.iter().copied());
    if sum.punished == 0 {
        return Told::words("\nNobody was punished.\n\n".to_owned());
    }
    let [punished, unlucky, sanctions, unjust] =
        [sum.punished, sum.only_unlucky, sum.sanctions, sum.unjust].map(|count| mean(count, replications.len()));
    let (share, low, high) = unlucky_share(replications);
    let found = |about: &str, value| Finding::new(Question::Luck, key, about, value);
    let findings = vec![
        found("punished", punished),
        found("only_unlucky_share", share).between(low, high),
        found("sanctions", sanctions),
        found("undeserved_sanctions", unjust),
    ];
    let text = format!(
        "\nOf {punished:.2} dealers punished, {unlucky:.2} had nothing but bad luck ({}{}). \
         Of {sanctions:.2} punishments, {unjust:.2} were undeserved.\n\n",
        percent(share),
        clause(", ", between([low, high], percent), "")
    );
    Told { text, findings }
}

/// Policies whose worth cannot be shared out, since it also hangs on what changes at a date.
pub(super) fn unshareable(spec: &PlanSpec) -> Vec<Problem> {
    let dated = spec.policies.iter().filter(|policy| !policy.from.is_empty());
    let problem = |key: &str| {
        let message = format!("{key} changes at a date; --shares needs levers that stay the same");
        Problem::english("shares", message, "a plan without `from`, or --what-if")
    };
    dated.map(|policy| problem(&policy.key)).collect()
}

/// What each group of levers and each lever is worth, for each policy.
pub(super) fn shares(order: &Order) -> Outcome<Told> {
    (0..order.plan.policies().len()).map(|place| shares_of(order, place)).collect()
}

fn shares_of(order: &Order, place: usize) -> Outcome<Told> {
    let policy = &order.spec.policies[place];
    let alone = PlanSpec { policies: vec![policy.clone()], ..order.spec.clone() };
    let grouped = groups(&order.plan, place);
    let named: Vec<(String, u64)> = grouped.iter().map(|(group, levers)| (group.key().to_owned(), *levers)).collect();
    let single =
        differing(&order.plan, place).into_iter().map(|lever| (Policy::SPECS[lever].key.to_owned(), 1 << lever));
    let mut told = Told::words(format!(
        "What each lever of {} adds to profit (npv), compared with leaving dealers alone (Shapley values, {COALITION_REPLICATIONS} futures, same luck):\n\n",
        policy.key
    ));
    for players in [named, single.collect()] {
        if players.is_empty() {
            return Ok(Told::words(format!("{} leaves dealers alone: there is nothing to share out.\n\n", policy.key)));
        }
        told.extend(table(order, &alone, &players)?);
        told.text.push('\n');
    }
    Ok(told)
}

fn table(order: &Order, alone: &PlanSpec, players: &[(String, u64)]) -> Outcome<Told> {
    let criterion = Criterion::default();
    let method =
        Shapley { players: players.iter().map(|(_, levers)| *levers).collect(), pairs: PAIRS, seed: alone.seed };
    let told = inquired(&Shapley::study(alone.clone(), 0, criterion, COALITION_REPLICATIONS), &method, order.threads);
    told.all().map_err(|_| stopped())?;
    let outcomes: Vec<f64> = told.results.iter().map(|evaluation| evaluation.mean(0, 0)).collect();
    let worths = method.worths(&outcomes);
    let mut rows: Vec<(&String, &Worth)> = players.iter().map(|(name, _)| name).zip(&worths).collect();
    rows.sort_by(|(_, left), (_, right)| right.value.abs().total_cmp(&left.value.abs()));
    let sum: f64 = worths.iter().map(|worth| worth.value).sum();
    let row = |(name, worth): &(&String, &Worth)| {
        let error = if worth.error > 0.0 {
            format!("± {}", by_criterion(order.plan.scale(), criterion, 1.96 * worth.error))
        } else {
            String::new()
        };
        let share = if sum == 0.0 { String::new() } else { percent(worth.value / sum) };
        vec![(*name).clone(), by_criterion(order.plan.scale(), criterion, worth.value), share, error]
    };
    let lines: Vec<Vec<String>> = rows
        .iter()
        .map(row)
        .chain([vec!["all".to_owned(), by_criterion(order.plan.scale(), criterion, sum)]])
        .collect();
    let key = &alone.policies[0].key;
    let found = |(name, worth): &(&String, &Worth)| {
        let finding = Finding::new(Question::Shares, key, (*name).clone(), worth.value);
        let half = 1.96 * worth.error;
        if half > 0.0 { finding.between(worth.value - half, worth.value + half) } else { finding }
    };
    let findings = rows.iter().map(found).collect();
    Ok(Told { text: aligned(&lines), findings })
}

/// Each policy beside itself as it would be from a month on as another one, on the same draws.
pub(super) fn what_if(order: &Order, (month, preset): (u32, usize)) -> Outcome<Told> {
    let told = order.spec.policies.iter().map(|policy| {
        let key = &policy.key;
        let alone = PlanSpec { policies: vec![policy.clone()], ..order.spec.clone() };
        let spec = branch(&alone, 0, month, preset);
        let plan = Plan::try_from(&spec).map_err(Failure::Input)?;
        let finished = in_order(plan.replications(), order.threads, |replication| run_policies(&plan, replication));
        finished.all().map_err(|_| stopped())?;
        let difference = |kpi: Kpi| {
            let differences: Vec<f64> =
                finished.results.iter().map(|block| block.runs[1].whole(kpi) - block.runs[0].whole(kpi)).collect();
            mean_interval(&differences)
        };
        let row = |kpi: Kpi| {
            let (mean, low, high) = difference(kpi);
            let value = |value| by_criterion(order.plan.scale(), Criterion::Kpi(kpi), value);
            vec![kpi.spec().key.to_owned(), value(mean), between([low, high], value).unwrap_or_default()]
        };
        let rows: Vec<Vec<String>> = TURNED.map(row).to_vec();
        let found = |kpi: Kpi| {
            let (mean, low, high) = difference(kpi);
            Finding::new(Question::WhatIf, key, kpi.spec().key, mean).between(low, high)
        };
        let head = format!(
            "Switching {key} in month {} to {}, compared with {key} throughout, {}{}:\n\n",
            month + 1,
            PRESETS[preset].key,
            in_the_mean(finished.results.len()),
            if finished.results.len() > 1 { ", with 95 % intervals" } else { "" }
        );
        Ok(Told { text: format!("{head}{}\n", aligned(&rows)), findings: TURNED.map(found).to_vec() })
    });
    told.collect()
}
