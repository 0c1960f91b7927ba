//! Every study can be asked at any time: with no answer, with one, and with a few, it says what they tell and no more.

use super::equal_budget::EqualBudget;
use super::map::{Axis, Map};
use super::sensitivity::{Grounds, Morris, Outcome, Robustness, Sobol, apportioned, screened, spans};
use super::shapley::Shapley;
use super::switching::{SearchRange, Switching};
use super::{Budget, Evaluation, Factor, Method, Study, inquire};
use crate::experiment::{Criterion, Plan, PlanSpec};

fn spec() -> PlanSpec {
    PlanSpec { months: 3, dealers: 10, ..PlanSpec::default() }
}

/// A study of two conditions, and the answers to the first `count` points of a method.
fn answers(study: &Study, method: &impl Method, count: usize) -> Vec<Evaluation> {
    let mut left = count;
    inquire(method, |points| {
        let asked = points.len().min(left);
        left -= asked;
        points[..asked].iter().map(|point| study.evaluation(point)).collect()
    })
}

fn study(factors: Vec<Factor>) -> Study {
    Study { spec: spec(), factors, criteria: vec![Criterion::default()], budget: Budget::Replications(2) }
}

fn two_spans() -> Vec<super::sensitivity::Span> {
    let (spec, plan) = (spec(), Plan::try_from(spec()).expect("a plan"));
    let span = |key| spans(&spec, &plan, 0, "factors", key).expect("a factor");
    ["brand_strength", "market_growth"].into_iter().flat_map(span).collect()
}

fn outcomes(told: &[Evaluation]) -> Vec<f64> {
    told.iter().map(|evaluation| Outcome::Lead { policy: 0 }.of(evaluation, Criterion::default())).collect()
}

#[test]
fn a_screening_knows_nothing_before_its_first_walk() {
    let method = Morris { seed: 1, spans: two_spans(), trajectories: 3 };
    let study = study(method.spans.iter().map(|span| span.factor).collect());
    for (count, walks) in [(0, 0), (1, 0), (4, 1), (9, 3)] {
        let (used, effects) = screened(1, 2, &outcomes(&answers(&study, &method, count)));
        assert_eq!((used, effects.len()), (walks, 2));
        assert!(effects.iter().all(|effect| effect.mu_star.is_finite() == (walks > 0)));
        assert!(effects.iter().all(|effect| effect.mu_star_ci95[0].is_nan() == (walks == 0)));
    }
}

#[test]
fn shares_of_the_variance_are_none_before_the_first_row() {
    let method = Sobol { seed: 1, spans: two_spans(), samples: 3 };
    let study = study(method.spans.iter().map(|span| span.factor).collect());
    for (count, rows) in [(0, 0), (1, 0), (5, 1), (12, 3)] {
        let (used, indices) = apportioned(1, 2, &outcomes(&answers(&study, &method, count)));
        assert_eq!((used, indices.len()), (rows, 2));
        assert_eq!(Grounds::of(&indices) == Grounds::None, rows == 0, "{indices:?}");
    }
}

#[test]
fn a_lead_counts_as_holding_until_somebody_else_was_seen_to_lead() {
    let plan = Plan::try_from(spec()).expect("a plan");
    let range = |factor| SearchRange::whole(&plan, 0, factor);
    let ranges: Vec<SearchRange> = two_spans().iter().map(|span| range(span.factor)).collect();
    let method = Switching { ranges, leader: 0 };
    let study = study(method.ranges.iter().map(|range| range.factor).collect());
    for count in [0, 1, 6] {
        let ends = method.switching_values(&answers(&study, &method, count));
        assert_eq!(ends.len(), 2);
        assert!(count >= 4 || ends.iter().all(|ends| ends.below.is_none() && ends.above.is_none()));
    }
}

#[test]
fn a_map_has_as_many_cells_as_were_answered() {
    let axis = |span: &super::sensitivity::Span| Axis { factor: span.factor, low: span.low, high: span.high, count: 3 };
    let spans = two_spans();
    let map = Map::new(&spec(), axis(&spans[0]), axis(&spans[1])).expect("a map");
    let study = map.study(spec(), Criterion::default(), 2);
    for count in [0, 1, 5] {
        let told = answers(&study, &map, count);
        assert_eq!(map.cells(told.iter().map(Some)).iter().flatten().count(), count);
    }
}

#[test]
fn rules_that_were_never_drawn_are_led_by_nobody() {
    let none = Robustness::of(0, &[]);
    assert!(none.draws == 0 && none.share.is_nan() && none.ci95 == [0.0, 1.0] && none.led.is_empty());
    let one = study(Vec::new()).evaluation(&Vec::new());
    let led = Robustness::of(0, &[one]).led;
    assert_eq!((led.len(), led.iter().sum::<u32>()), (3, 1));
}

#[test]
fn a_price_is_known_of_every_policy_or_of_none() {
    let method = EqualBudget { policies: 3, budget: 0.03 };
    let study = method.study(spec(), 2);
    for count in [0, 1, 8] {
        let priced = method.priced(&answers(&study, &method, count));
        assert_eq!(priced.len(), if count == 0 { 0 } else { 3 });
    }
    let undefined = Evaluation { means: vec![f64::NAN; 3], ..study.evaluation(&vec![1.0; 3]) };
    let priced = method.priced(&[undefined]);
    assert!(priced.len() == 3 && priced.iter().all(|one| one.intensity == 1.0 && one.cost.is_nan() && !one.met));
}

#[test]
fn a_lever_has_a_worth_once_all_it_needs_is_known() {
    let few = Shapley { players: vec![1, 2], pairs: 0, seed: 1 };
    let known = [0, 1, 3, 4].map(|count| few.worths(&[1.0, 2.0, 3.0, 5.0][..count]).len());
    assert_eq!(known, [0, 0, 0, 2]);
    let many = Shapley { players: (0..8).map(|lever| 1 << lever).collect(), pairs: 2, seed: 1 };
    assert!(many.worths(&[]).is_empty() && many.worths(&[1.0]).is_empty());
    let pair: Vec<f64> = (0..16).map(f64::from).collect();
    let worths = many.worths(&pair);
    assert!(worths.len() == 8 && worths.iter().all(|worth| worth.value.is_finite() && worth.ci95().is_none()));
}

#[test]
fn a_point_without_a_replication_has_no_leader_and_no_figure() {
    let none = Evaluation::of(&[], &[Criterion::default()]);
    assert_eq!((none.leader(), none.runner_up(), none.named(), none.replications), (None, None, false, 0));
    assert!(none.mean(0, 0).is_nan() && outcomes(&[none])[0].is_nan());
}

#[cfg(feature = "optimise")]
#[test]
fn a_search_has_found_nothing_before_it_tried() {
    use super::best::{Best, with_best};
    let spec = with_best(&spec(), 1);
    let plan = Plan::try_from(&spec).expect("a plan");
    let span =
        spans(&spec, &plan, 1, "factors", "best.margin").or_else(|_| spans(&spec, &plan, 1, "factors", "margin"));
    let spans = span.expect("a lever");
    let method = Best {
        base: vec![spans[0].low],
        spans,
        goals: vec![Criterion::default()],
        budget: None,
        evaluations: 12,
        seed: 1,
        idle: None,
    };
    let study = method.study(spec, 1);
    for count in [0, 1, 5] {
        let found = method.found(&answers(&study, &method, count));
        assert_eq!(found.tried as usize, count);
        assert_eq!(found.mixes.is_empty(), count == 0);
    }
}
