//! The search on formulas whose answer is known: no market is run.

use super::{Calibration, Settings};
use crate::study::calibration::{Look, Measured, Prior, Purpose, Refusal, Statistic, Target, Wanted};

const LOOK: Look = Look { market: "mid", policy: "laissez_faire", kpi: "npv", from: 0, to: 1 };
const SUM: Target = Target {
    key: "sum",
    claim: "",
    words: "the first two numbers together",
    statistic: Statistic::Figure(LOOK),
    wanted: Wanted::Between(1.55, 1.65),
    source: "a test",
    purpose: Purpose::Fitting,
};
const TARGETS: [Target; 2] = [SUM, Target { key: "third", wanted: Wanted::Between(0.15, 0.25), ..SUM }];
/// Free numbers; only the first three do anything.
const NUMBERS: usize = 60;

fn settings() -> Settings {
    Settings { seed: 5, particles: 200, rounds: 40, replications: 1, span: 0.3 }
}

fn priors() -> Vec<Prior> {
    vec![Prior { place: 0, low: 0.0, high: 1.0 }; NUMBERS]
}

/// The sum of the first two numbers, and the third.
fn measured(digits: &[u8]) -> Measured {
    let number = |place: usize| priors()[place].value(digits[place]);
    let values = [number(0) + number(1), number(2)];
    let miss = TARGETS.iter().zip(values).map(|(target, value)| target.wanted.implausibility(value));
    Measured { values: values.map(Some).to_vec(), implausibility: miss.fold(0.0, f64::max_of) }
}

trait MaxOf {
    fn max_of(self, other: Self) -> Self;
}

impl MaxOf for f64 {
    fn max_of(self, other: Self) -> Self {
        if other > self { other } else { self }
    }
}

fn batch(calibration: &Calibration) -> Vec<Measured> {
    calibration.ask().iter().map(|digits| measured(digits)).collect()
}

fn run(mut calibration: Calibration) -> Result<Calibration, Refusal> {
    while !calibration.is_finished() {
        let measured = batch(&calibration);
        calibration.tell(measured, &TARGETS)?;
    }
    Ok(calibration)
}

fn finished() -> Calibration {
    run(Calibration::new(settings(), &TARGETS, &priors())).expect("targets that can be met")
}

fn mean_sd(calibration: &Calibration, place: usize) -> (f64, f64) {
    let numbers: Vec<f64> = calibration.books().iter().map(|book| priors()[place].value(book[place])).collect();
    crate::experiment::statistics::mean_sd(&numbers)
}

#[test]
fn every_book_meets_the_evidence_and_the_tolerance_fell_at_each_level() {
    let calibration = finished();
    assert_eq!(calibration.crowd().len(), 200);
    assert!(calibration.books().iter().all(|book| measured(book).implausibility <= 1.0));
    let tolerances: Vec<f64> = calibration.levels().iter().map(|level| level.tolerance).collect();
    assert!(tolerances.windows(2).all(|pair| pair[1] < pair[0]) && tolerances.last() == Some(&1.0), "{tolerances:?}");
}

#[test]
fn what_the_evidence_says_nothing_of_stays_as_it_was_and_the_rest_is_found() {
    let calibration = finished();
    let (third, spread) = mean_sd(&calibration, 2);
    assert!((third - 0.2).abs() < 0.02 && spread < 0.04, "{third} ± {spread}");
    // Two evenly spread numbers whose sum is 1.6: each lies evenly between .6 and 1.
    let (first, spread) = mean_sd(&calibration, 0);
    assert!((first - 0.8).abs() < 0.05 && (0.08..0.15).contains(&spread), "{first} ± {spread}");
    let idle: Vec<(f64, f64)> = (3..NUMBERS).map(|place| mean_sd(&calibration, place)).collect();
    let mean_spread = idle.iter().map(|(_, spread)| spread).sum::<f64>() / idle.len() as f64;
    assert!((mean_spread / (1.0_f64 / 12.0).sqrt() - 1.0).abs() < 0.05, "the prior's spread is .289: {mean_spread}");
}

#[test]
fn a_calibration_goes_on_where_it_was_left() {
    let mut calibration = Calibration::new(settings(), &TARGETS, &priors());
    for _ in 0..9 {
        let measured = batch(&calibration);
        calibration.tell(measured, &TARGETS).expect("targets that can be met");
        let text = calibration.text();
        calibration = Calibration::resumed(&text, &settings(), &TARGETS, &priors()).expect("its own text");
    }
    assert!(run(calibration).expect("targets that can be met") == finished());
}

#[test]
fn a_text_that_breaks_off_or_belongs_elsewhere_is_refused() {
    let mut calibration = Calibration::new(settings(), &TARGETS, &priors());
    calibration.tell(batch(&calibration), &TARGETS).expect("a first batch");
    let text = calibration.text();
    let check = |text: &str, settings: &Settings, targets: &[Target], why: &str| {
        let refusal = Calibration::resumed(text, settings, targets, &priors()).expect_err(why);
        assert!(refusal.to_string().contains(why), "{refusal}");
    };
    check(&text[..text.len() / 2], &settings(), &TARGETS, "it breaks off");
    check("", &settings(), &TARGETS, "it breaks off");
    check(&text, &Settings { seed: 6, ..settings() }, &TARGETS, "other settings");
    check(&text, &settings(), &TARGETS[..1], "its numbers or targets are others");
    let other = Target { wanted: Wanted::Between(1.0, 1.1), ..SUM };
    check(&text, &settings(), &[other, TARGETS[1]], "its numbers or targets are others");
    let mut short = calibration;
    short.crowd.pop();
    check(&short.text(), &settings(), &TARGETS, "not complete");
}

#[test]
fn targets_that_cannot_be_met_together_are_told_with_what_is_missed() {
    let apart = [SUM, Target { key: "first_alone", wanted: Wanted::Between(0.1, 0.2), ..SUM }];
    let mut calibration = Calibration::new(settings(), &apart, &priors());
    let measured = |digits: &Vec<u8>| {
        let number = |place: usize| priors()[place].value(digits[place]);
        let values = [number(0) + number(1), number(0)];
        let miss = apart.iter().zip(values).map(|(target, value)| target.wanted.implausibility(value));
        Measured { values: values.map(Some).to_vec(), implausibility: miss.fold(0.0, f64::max_of) }
    };
    let refusal = loop {
        let batch = calibration.ask().iter().map(measured).collect();
        if let Err(refusal) = calibration.tell(batch, &apart) {
            break refusal;
        }
        assert!(!calibration.is_finished(), "a sum of 1.55 with a first number below .2");
    };
    let words = refusal.to_string();
    assert!(words.contains("no rule book meets all targets at once") && words.contains("sum is "), "{words}");
}
