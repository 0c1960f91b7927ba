//! Why it came so, over all futures: why dealers left, what levers are worth, what if from some month on.

use super::Told;
use crate::cli::failure::{Failure, Outcome};
use crate::cli::plan_options::Order;
use crate::cli::text::{aligned, judged, percent};
use crate::cli::work::{in_order, inquired};
use crate::experiment::exits::{Reason, Reckoning};
use crate::experiment::statistics::{mean_interval, wilson};
use crate::experiment::{Judge, Plan, PlanSpec, run_policies};
use crate::registry::Problem;
use crate::report::explained::{Finding, Question};
use crate::sim::{Kpi, PRESETS, Policy};
use crate::study::branch::branch;
use crate::study::shapley::{Shapley, Worth, differing, groups};

/// Futures for each coalition of levers, and pairs of orders in which single levers join.
const COALITION_FUTURES: u32 = 20;
const PAIRS: u32 = 10;
/// What a turn to another policy is judged by; loyalty of all who were there beside that of those who stayed.
const TURNED: [Kpi; 5] = [Kpi::Npv, Kpi::Sales, Kpi::CohortLoyalty, Kpi::Loyalty, Kpi::ActiveDealers];

fn stopped() -> Failure {
    Failure::Stopped("not all futures were counted; nothing was written".to_owned())
}

/// Why dealers left under each policy, the most frequent reason first, and whether the punished had deserved it.
pub(super) fn exits(order: &Order) -> Outcome<Told> {
    let plan = &order.plan;
    let finished = in_order(plan.replications(), order.threads, |future| {
        let block = run_policies(plan, future);
        let both =
            |policy: u32| (Reckoning::of(plan, policy, future), block.runs[policy as usize].whole(Kpi::ExitRate));
        (0..plan.policies().len() as u32).map(both).collect::<Vec<_>>()
    });
    finished.all().map_err(|_| stopped())?;
    let told = plan.policies().iter().enumerate().map(|(place, policy)| {
        let mut sum = Reckoning::default();
        finished.results.iter().for_each(|future| sum.add(&future[place].0));
        let lost: Vec<f64> = finished.results.iter().map(|future| f64::from(future[place].0.all_lost())).collect();
        let rates: Vec<f64> = finished.results.iter().map(|future| future[place].1).collect();
        let years = f64::from(plan.dealers()) * f64::from(plan.months()) / 12.0;
        reckoning(&policy.key, &sum, &lost, &rates, years)
    });
    Ok(told.collect())
}

/// The reckoning of one policy over futures that have so many years of dealers' places each, with their rates of exit.
fn reckoning(key: &str, sum: &Reckoning, lost: &[f64], rates: &[f64], years: f64) -> Told {
    let futures = lost.len() as f64;
    let (mean, low, high) = mean_interval(lost);
    let all = f64::from(sum.all_lost());
    let mut so_far = 0.0;
    let row = |(reason, count): (Reason, u32)| {
        so_far += f64::from(count);
        vec![
            reason.key().to_owned(),
            format!("{:.2}", f64::from(count) / futures),
            percent(f64::from(count) / all),
            percent(so_far / all),
        ]
    };
    let head = ["reason", "a future", "share", "so far"].map(str::to_owned).to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(sum.pareto().into_iter().map(row)).collect();
    let mean_of = |count: u32| f64::from(count) / futures;
    let mut findings: Vec<Finding> = sum
        .pareto()
        .into_iter()
        .map(|(reason, count)| Finding::new(Question::Exits, key, reason.key(), mean_of(count)))
        .collect();
    findings.push(Finding::new(Question::Exits, key, "all", mean).between(low, high));
    let (exit_rate, least, most) = mean_interval(rates);
    findings.push(Finding::new(Question::Exits, key, Kpi::ExitRate.spec().key, exit_rate).between(least, most));
    let rate = [mean, low, high].map(|lost| lost / years);
    findings.push(Finding::new(Question::Exits, key, "all_a_place_and_year", rate[0]).between(rate[1], rate[2]));
    let unlucky = if sum.punished == 0 {
        "nobody was punished".to_owned()
    } else {
        let share = f64::from(sum.only_unlucky) / f64::from(sum.punished);
        let (from, to) = wilson(share, sum.punished);
        findings.push(Finding::new(Question::Luck, key, "punished", mean_of(sum.punished)));
        findings.push(Finding::new(Question::Luck, key, "only_unlucky_share", share).between(from, to));
        findings.push(Finding::new(Question::Luck, key, "sanctions", mean_of(sum.sanctions)));
        findings.push(Finding::new(Question::Luck, key, "undeserved_sanctions", mean_of(sum.unjust)));
        format!(
            "of {:.2} dealers punished, {:.2} had only bad luck ({}, {} to {}); of {:.2} sanctions, {:.2} were not deserved",
            mean_of(sum.punished),
            mean_of(sum.only_unlucky),
            percent(share),
            percent(from),
            percent(to),
            mean_of(sum.sanctions),
            mean_of(sum.unjust)
        )
    };
    let text = format!(
        "Under {key}, means of {} futures: {mean:.2} dealers lost ({low:.2} to {high:.2}), {} of all places a year;\n\
         {exit_rate:.3} for each year of a dealer ({least:.3} to {most:.3}).\n\n{}\n\
         Luck or effort: {unlucky}.\n\n",
        lost.len(),
        percent(rate[0]),
        aligned(&rows)
    );
    Told { text, findings }
}

/// Policies whose worth cannot be shared out, since it also hangs on what changes at a date.
pub(super) fn unshareable(spec: &PlanSpec) -> Vec<Problem> {
    let dated = spec.policies.iter().filter(|policy| !policy.from.is_empty());
    let problem = |key: &str| {
        let message = format!("{key} changes at a date, and its levers are shared out as they are at the start");
        Problem::new("shares", message, "a plan without `from`, or --what-if")
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
        "What {} earns more (npv) than leaving be, shared out (Shapley values, {COALITION_FUTURES} futures on the same luck):\n\n",
        policy.key
    ));
    for players in [named, single.collect()] {
        if players.is_empty() {
            return Ok(Told::words(format!("{} is leaving be: nothing is to be shared out.\n\n", policy.key)));
        }
        told.extend(table(order, &alone, &players)?);
        told.text.push('\n');
    }
    Ok(told)
}

fn table(order: &Order, alone: &PlanSpec, players: &[(String, u64)]) -> Outcome<Told> {
    let judge = Judge::default();
    let method =
        Shapley { players: players.iter().map(|(_, levers)| *levers).collect(), pairs: PAIRS, seed: alone.seed };
    let told = inquired(&Shapley::study(alone.clone(), 0, judge, COALITION_FUTURES), &method, order.threads);
    told.all().map_err(|_| stopped())?;
    let outcomes: Vec<f64> = told.results.iter().map(|standing| standing.mean(0, 0)).collect();
    let worths = method.worths(&outcomes);
    let mut rows: Vec<(&String, &Worth)> = players.iter().map(|(name, _)| name).zip(&worths).collect();
    rows.sort_by(|(_, left), (_, right)| right.value.abs().total_cmp(&left.value.abs()));
    let sum: f64 = worths.iter().map(|worth| worth.value).sum();
    let row = |(name, worth): &(&String, &Worth)| {
        let error = if worth.error > 0.0 { format!("± {}", judged(judge, 1.96 * worth.error)) } else { String::new() };
        vec![(*name).clone(), judged(judge, worth.value), percent(worth.value / sum), error]
    };
    let lines: Vec<Vec<String>> = rows.iter().map(row).chain([vec!["all".to_owned(), judged(judge, sum)]]).collect();
    let key = &alone.policies[0].key;
    let found = |(name, worth): &(&String, &Worth)| {
        let finding = Finding::new(Question::Shares, key, (*name).clone(), worth.value);
        let half = 1.96 * worth.error;
        if half > 0.0 { finding.between(worth.value - half, worth.value + half) } else { finding }
    };
    let findings = rows.iter().map(found).collect();
    Ok(Told { text: aligned(&lines), findings })
}

/// Each policy beside itself as it would be from a month on as another one, on the same luck.
pub(super) fn what_if(order: &Order, (month, preset): (u32, usize)) -> Outcome<Told> {
    let told = (0..order.spec.policies.len()).map(|place| {
        let alone = PlanSpec { policies: vec![order.spec.policies[place].clone()], ..order.spec.clone() };
        let spec = branch(&alone, 0, month, preset);
        let plan = Plan::try_from(&spec).map_err(Failure::Input)?;
        let finished = in_order(plan.replications(), order.threads, |future| run_policies(&plan, future));
        finished.all().map_err(|_| stopped())?;
        let difference = |kpi: Kpi| {
            let differences: Vec<f64> =
                finished.results.iter().map(|block| block.runs[1].whole(kpi) - block.runs[0].whole(kpi)).collect();
            mean_interval(&differences)
        };
        let row = |kpi: Kpi| {
            let (mean, low, high) = difference(kpi);
            let [mean, low, high] = [mean, low, high].map(|value| judged(Judge::Kpi(kpi), value));
            vec![kpi.spec().key.to_owned(), mean, format!("{low} to {high}")]
        };
        let rows: Vec<Vec<String>> = TURNED.map(row).to_vec();
        let found = |kpi: Kpi| {
            let (mean, low, high) = difference(kpi);
            Finding::new(Question::WhatIf, &order.spec.policies[place].key, kpi.spec().key, mean).between(low, high)
        };
        let head = format!(
            "{} from month {month} on as {}, less {} as it is; means of {} futures with their 95 % intervals:\n\n",
            order.spec.policies[place].key,
            PRESETS[preset].key,
            order.spec.policies[place].key,
            finished.results.len()
        );
        Ok(Told { text: format!("{head}{}\n", aligned(&rows)), findings: TURNED.map(found).to_vec() })
    });
    told.collect()
}
