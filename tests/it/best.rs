//! Does the search for the best mix find what theory says is best? Benchmarks B5, B6 and B12 of `docs/validation.md`, each as a
//! policy with one lever.

use crate::textbook::QuotaBonus;
use dealers_choice::experiment::Criterion;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::study::best::Best;
use dealers_choice::study::sensitivity::Span;
use dealers_choice::study::{Evaluation, Factor, inquire};

/// A search over one lever from 0 to 1 in steps of a twentieth.
fn search(base: f64) -> Best {
    let spans = vec![Span { factor: Factor::Pull, low: 0.0, high: 1.0 }];
    Best {
        spans,
        base: vec![base],
        goals: vec![Criterion::default()],
        budget: None,
        evaluations: 120,
        seed: 3,
        idle: None,
    }
}

/// The best value of the lever for a figure; the base has 1.
fn best(base: f64, figure: impl Fn(f64) -> f64) -> f64 {
    let answer =
        |value: f64| Evaluation { replications: 1, means: vec![1.0, value], wins: vec![0.0; 2], leadership: None };
    let method = search(base);
    let told = inquire(&method, |points| points.iter().map(|point| answer(figure(point[0]))).collect());
    method.found(&told).mixes[0].levers[0]
}

/// B5 of `docs/validation.md`: Berger 1972, k 4, margins 16 and 20, the dealer's answer in closed form; best share .42857.
#[test]
fn b05_the_best_support_share_is_found() {
    let profit = |share: f64| {
        let ads =
            (4.0 * 16.0 / (2.0 * (1.0 - share.at_most(0.99)))) * (4.0 * 16.0 / (2.0 * (1.0 - share.at_most(0.99))));
        20.0 * (100.0 + 4.0 * ads.sqrt()) - share * ads
    };
    let share = best(0.1, |share| profit(share) / 1000.0);
    assert!((share - 0.428_57).abs() <= 0.05, "{share}");
}

/// B12: above a quota of 145.92 nobody tries (the give-up cliff); the quota that brings the most effort lies just below. A
/// search that starts on the plateau sees no slope; one of several starts finds the hill.
#[test]
fn b12_the_hill_behind_the_cliff_is_found() {
    let bonus =
        QuotaBonus { base_sales: 70.0, effect: 30.0, margin: 16.0, bonus: 1000.0, deviation: 15.0, cost: 460.0 };
    let quota = 80.0 + 120.0 * best(1.0, |part| bonus.effort(80.0 + 120.0 * part));
    assert!((134.0..=145.92).contains(&quota), "{quota}");
}

/// B6: the critical ratio .4 of a newsvendor is the best order, 93.67 of a normal demand of 100 ± 25.
#[test]
fn b06_the_newsvendors_order_is_found() {
    let profit = |order: f64| {
        let z = (order - 100.0) / 25.0;
        let (density, below) = (dealers_choice::numeric::normal_pdf(z), dealers_choice::numeric::normal_cdf(z));
        let sold = order - 25.0 * (density + z * below);
        100.0 * sold + 50.0 * (order - sold) - 80.0 * order
    };
    let order = 50.0 + 100.0 * best(0.1, |part| profit(50.0 + 100.0 * part) / 1000.0);
    assert!((order - 93.67).abs() <= 5.0, "{order}");
}
