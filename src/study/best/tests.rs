//! Does a search find what is known to be best, does it go on where it was stopped, and does it say when there is nothing?

use super::{Best, with_best};
use crate::experiment::{Criterion, PlanSpec};
use crate::numeric::Bounded as _;
use crate::sim::Kpi;
use crate::study::sensitivity::Span;
use crate::study::{Evaluation, Factor, Method, inquire};

/// A search over levers that go from 0 to 1, in steps of a thousandth or finer.
fn best(levers: usize, goals: usize, budget: Option<f64>) -> Best {
    let span = |_| Span { factor: Factor::Pull, low: 0.0, high: 1.0 };
    let goals = [Criterion::default(), Criterion::Kpi(Kpi::Loyalty)][..goals].to_vec();
    Best {
        spans: (0..levers).map(span).collect(),
        base: vec![0.1; levers],
        goals,
        budget,
        evaluations: 200,
        seed: 3,
        idle: None,
    }
}

/// Answers with these figures for the policy that is made better; the base has 1 for each.
fn answer(values: Vec<f64>) -> Evaluation {
    let means = values.into_iter().flat_map(|value| [1.0, value]).collect();
    Evaluation { replications: 1, means, wins: vec![0.0; 2], leadership: None }
}

fn solve(method: &Best, figures: impl Fn(&[f64]) -> Vec<f64>) -> Vec<Evaluation> {
    inquire(method, |points| points.iter().map(|point| answer(figures(point))).collect())
}

#[test]
fn the_top_of_a_hill_is_found_to_a_step_of_the_slider() {
    let method = best(2, 1, None);
    let told = solve(&method, |x| vec![2.0 - (x[0] - 0.7) * (x[0] - 0.7) - 3.0 * (x[1] - 0.25) * (x[1] - 0.25)]);
    let found = method.found(&told);
    let mix = &found.mixes[0];
    assert!((mix.levers[0] - 0.7).abs() < 0.051 && (mix.levers[1] - 0.25).abs() < 0.051, "{mix:?}");
    assert!(mix.fresh && mix.gains[0].ci95.is_some());
}

/// Rosenbrock 1960, turned over, on [0, 1]²: its top lies at (1, 1) along a bent ridge.
#[test]
fn a_bent_ridge_is_followed_to_its_end() {
    let method = Best { evaluations: 400, ..best(2, 1, None) };
    let told = solve(&method, |x| {
        let (a, b) = (1.0 - x[0], x[1] - x[0] * x[0]);
        vec![10.0 - a * a - 100.0 * b * b]
    });
    let mix = &method.found(&told).mixes[0];
    assert!(mix.gains[0].mean > 8.98, "{mix:?}");
}

#[test]
fn what_only_grows_ends_at_its_bound_and_a_budget_binds() {
    let method = best(2, 1, None);
    let told = solve(&method, |x| vec![1.0 + x[0] + x[1]]);
    assert_eq!(method.found(&told).mixes[0].levers, [1.0, 1.0]);
    let method = best(2, 1, Some(0.5));
    let told = solve(&method, |x| vec![1.0 + x[0] + x[1], x[0] + x[1]]);
    let mix = &method.found(&told).mixes[0];
    assert!(mix.cost.expect("a cost") <= 0.5 + 1e-9 && mix.gains[0].mean > 0.44, "{mix:?}");
}

#[test]
fn a_budget_that_nothing_meets_is_told_with_the_cheapest() {
    let method = best(1, 1, Some(0.1));
    let told = solve(&method, |x| vec![1.0 + x[0], 0.3 + x[0]]);
    let found = method.found(&told);
    assert!(found.mixes.is_empty() && (found.cheapest.expect("a cost") - 0.3).abs() < 0.06, "{found:?}");
    let nothing = method.found(&[]);
    assert_eq!((nothing.tried, nothing.mixes.len(), nothing.cheapest), (0, 0, None));
}

#[test]
fn two_goals_that_pull_apart_give_a_front_on_which_nobody_is_dominated() {
    let method = best(1, 2, None);
    let told = solve(&method, |x| vec![2.0 - x[0] * x[0], 2.0 - (1.0 - x[0]) * (1.0 - x[0])]);
    let mixes = method.found(&told).mixes;
    assert!(mixes.len() >= 3, "{mixes:?}");
    assert!(
        mixes
            .windows(2)
            .all(|pair| pair[0].gains[0].mean > pair[1].gains[0].mean && pair[0].gains[1].mean < pair[1].gains[1].mean)
    );
}

/// The shape of B12 in `docs/validation.md`: a plateau without a slope, and a hill behind a cliff.
#[test]
fn one_simplex_stays_on_a_plateau_and_several_find_the_hill_behind_the_cliff() {
    let height = |x: f64| if x > 0.55 { 0.0 } else { x };
    let value = |x: &[f64]| Some(-height(x[0]));
    assert_eq!(super::wanted(&[vec![1.0], vec![0.7]], &value), None, "it has settled where it began");
    let method = Best { base: vec![1.0], ..best(1, 1, None) };
    let told = solve(&method, |x| vec![1.0 + height(x[0])]);
    let mix = &method.found(&told).mixes[0];
    assert!((0.5..=0.55).contains(&mix.levers[0]), "{mix:?}");
}

#[test]
fn a_long_front_keeps_both_ends() {
    let method = best(1, 2, None);
    let told = solve(&method, |x| vec![2.0 - x[0] * x[0], 2.0 - (1.0 - x[0]) * (1.0 - x[0])]);
    let found = method.found(&told);
    let most = |goal: usize| {
        let tried = told[..found.tried as usize].iter().map(|evaluation| evaluation.means[2 * goal + 1] - 1.0);
        tried.fold(f64::NEG_INFINITY, f64::at_least)
    };
    let ends = [found.mixes.first(), found.mixes.last()].map(|mix| mix.expect("a front").gains.clone());
    assert_eq!([ends[0][0].mean, ends[1][1].mean], [most(0), most(1)]);
}

/// The last number of a point is its seed; on that of the search all lie on a line, on the others some do worse or cost more.
#[test]
fn what_only_the_luck_of_the_search_had_made_good_is_dropped() {
    let worse = |x: &[f64]| if x[1] > 0.0 && x[0] < 0.5 { 1.0 } else { 0.0 };
    let method = best(1, 2, None);
    let told = solve(&method, |x| vec![2.0 + x[0] - worse(x), 3.0 - x[0] - worse(x)]);
    let mixes = method.found(&told).mixes;
    assert!(!mixes.is_empty() && mixes.iter().all(|mix| mix.levers[0] >= 0.5), "{mixes:?}");
    let method = best(1, 1, Some(0.5));
    let told = solve(&method, |x| vec![2.0 + x[0], 0.3 + 0.2 * worse(x) + 0.2 * x[0] * x[1].at_most(1.0)]);
    let mixes = method.found(&told).mixes;
    assert!(mixes.iter().all(|mix| method.affords(mix)), "{mixes:?}");
    let told = solve(&method, |x| vec![2.0 + x[0], 0.3 + x[1].at_most(1.0)]);
    let mixes = method.found(&told).mixes;
    assert!(!mixes.is_empty() && mixes.iter().all(|mix| !method.affords(mix)), "they stay, with their cost: {mixes:?}");
}

#[test]
fn a_search_that_was_stopped_goes_on_as_if_it_had_not_been() {
    let method = best(2, 1, None);
    let figures = |x: &[f64]| vec![2.0 - (x[0] - 0.4) * (x[0] - 0.4) - x[1]];
    let told = solve(&method, figures);
    for part in [1, 17, 40, told.len() - 3] {
        let asked = method.ask(&told[..part]);
        assert_eq!(figures(&asked[0]), told[part].means[1..], "after {part}");
        assert!(method.found(&told[..part]).mixes.iter().all(|mix| !mix.fresh) || part == told.len() - 3);
    }
    assert!(method.ask(&told).is_empty());
}

#[test]
fn the_copy_that_is_made_better_begins_as_the_base() {
    use crate::experiment::Plan;
    let spec = with_best(&PlanSpec::default(), 2);
    let plan = Plan::try_from(&spec).expect("a plan");
    assert_eq!(plan.policies()[0].levers, plan.policies()[1].levers);
    assert_eq!(plan.policies()[1].key, "best");
}
