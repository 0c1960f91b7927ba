//! Before the comparison: how far each policy may go for the budget.

use crate::cli::failure::{Failure, Outcome};
use crate::cli::plan_options::Order;
use crate::cli::work::inquired;
use crate::experiment::{Plan, PlanSpec};
use crate::registry::Problem;
use crate::report::json::AtBudget;
use crate::study::equal_budget::{EqualBudget, Priced, REPLICATIONS};

/// The order with every policy as far as it goes for the budget, and how far that is.
pub(super) fn solved(order: &Order, budget: f64) -> Outcome<(Order, Vec<AtBudget>)> {
    let method = EqualBudget { policies: order.plan.policies().len() as u16, budget };
    let study = method.study(order.spec.clone(), REPLICATIONS);
    let told = inquired(&study, &method, order.threads);
    told.all().map_err(|_| {
        Failure::Stopped("the policies did not reach the same cost yet; nothing was written".to_owned())
    })?;
    let priced = method.priced(&told.results);
    if priced.iter().all(|priced| !priced.met) {
        return Err(refusal(&order.spec, budget, &priced).into());
    }
    let spec = method.plan(&order.spec, &priced);
    let plan = Plan::try_from(&spec).map_err(Failure::Input)?;
    let named = |(priced, policy): (&Priced, &crate::experiment::PolicySpec)| AtBudget {
        policy: policy.key.clone(),
        priced: *priced,
    };
    let at_budget = priced.iter().zip(&order.spec.policies).map(named).collect();
    Ok((Order { spec, plan, threads: order.threads }, at_budget))
}

fn refusal(spec: &PlanSpec, budget: f64, priced: &[Priced]) -> Problem {
    let nearest = priced.iter().zip(&spec.policies).map(|(priced, policy)| {
        format!("{} comes nearest: {:.4}, at an intensity of {:.2}", policy.key, priced.cost, priced.intensity)
    });
    let message = format!("no policy costs {budget} of revenue at any intensity from 0.05 to 4");
    Problem::english("equal_budget", message, nearest.collect::<Vec<_>>().join("; "))
}
