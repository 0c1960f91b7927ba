//! Do the committed rule books belong to this model and meet the evidence, and does a calibration find what it is known to look for?

use dealers_choice::experiment::statistics::mean_sd;
use dealers_choice::sim::Parameters;
use dealers_choice::study::calibration::{
    Calibration, Ensemble, Look, Prior, Purpose, SPAN, Settings, Statistic, TARGETS, Target, Trials, Wanted, rule_book,
};

#[test]
fn the_committed_rule_books_belong_to_this_model_and_meet_the_evidence() {
    let ensemble = Ensemble::read(include_str!("../../src/study/calibration/ensemble.txt"))
        .unwrap_or_else(|refusal| panic!("{refusal}"));
    assert!(ensemble.len() >= 200, "{} rule books", ensemble.len());
    let (replications, seed) = ensemble.measured();
    let trials = Trials::of(TARGETS, Purpose::Fitting, seed, replications).expect("targets that can be measured");
    let books: Vec<Parameters> = ensemble.parameters().collect();
    for place in [0, 67, 133, 199] {
        let measured = trials.measured(&books[place], f64::INFINITY);
        let missed = trials.targets().iter().zip(&measured.values).map(|(target, value)| (target.key, value));
        assert!(measured.implausibility <= 1.0, "rule book {place}: {:#?}", missed.collect::<Vec<_>>());
    }
}

#[test]
fn no_two_committed_rule_books_are_the_same() {
    let numbers: Vec<_> = Ensemble::committed().parameters().map(|book| book.numbers()).collect();
    let again = numbers.iter().enumerate().find(|(place, book)| numbers[..*place].contains(book));
    assert!(again.is_none(), "{again:?}");
}

#[test]
fn every_target_can_be_measured_and_names_a_source() {
    Trials::new(TARGETS, 1, 1).unwrap_or_else(|refusal| panic!("{refusal}"));
    for (place, target) in TARGETS.iter().enumerate() {
        assert!(!target.source.is_empty() && target.words.len() <= 90, "{}", target.key);
        assert!(TARGETS[..place].iter().all(|other| other.key != target.key), "{} is there twice", target.key);
    }
    let kept_back = TARGETS.iter().filter(|target| target.purpose == Purpose::Testing).count();
    assert!(kept_back > 0, "without facts that are kept back nothing is tested");
}

/// What an average market showed under rules that nobody told the calibration.
const LOOK: Look = Look { market: "mid", policy: "laissez_faire", kpi: "effort", from: 0, to: 12 };
const FREE: [&str; 6] = ["price_sensitivity", "effort_cost", "free_riding_gain", "base_review", "rivalry", "trust_up"];
const TRUTH: [u8; 6] = [4, 12, 11, 8, 3, 8];

fn target(key: &'static str, statistic: Statistic) -> Target {
    let wanted = Wanted::Between(0.0, 1.0);
    Target { key, claim: "", words: "a test", statistic, wanted, source: "a test", purpose: Purpose::Fitting }
}

#[test]
fn known_rules_are_found_again_from_what_they_show() {
    let prior = |key: &str| {
        let place = Parameters::index(key).expect("a parameter");
        Prior::new(place, &Parameters::SPECS[place], SPAN).expect("a range")
    };
    let priors = FREE.map(prior);
    let figure = |key| target(key, Statistic::Figure(LOOK.of(key)));
    let price = target("price", Statistic::Closed(|rules| rules.price_sensitivity));
    let mut targets = [price, figure("effort"), figure("free_riding"), figure("dealer_profit")];
    let truth = Trials::new(&targets, 3, 2).expect("measurable").measured(&rule_book(&priors, &TRUTH), f64::INFINITY);
    for (target, value) in targets.iter_mut().zip(&truth.values) {
        let value = value.expect("a figure");
        target.wanted = Wanted::Between(0.95 * value, 1.05 * value);
    }
    let settings = Settings { seed: 1, particles: 60, rounds: 40, replications: 2, span: SPAN };
    let trials = Trials::new(&targets, 3, 2).expect("measurable");
    let mut calibration = Calibration::new(settings, &targets, &priors);
    while !calibration.is_finished() {
        let limit = calibration.limit();
        let measured = calibration.ask().iter().map(|digits| trials.measure(&priors, digits, limit)).collect();
        calibration.tell(measured, &targets).unwrap_or_else(|refusal| panic!("{refusal}"));
    }
    let spread = |place: usize| {
        let values: Vec<f64> = calibration.books().iter().map(|book| f64::from(book[place])).collect();
        mean_sd(&values)
    };
    // Digits that are spread evenly have a standard deviation of 4.6.
    for (place, key) in FREE.iter().enumerate().take(3) {
        let (mean, sd) = spread(place);
        assert!((mean - f64::from(TRUTH[place])).abs() < 2.5 && sd < 3.2, "{key}: {mean} ± {sd}");
    }
    let (_, sd) = spread(5);
    assert!(sd > 2.0, "trust says little within a year: {sd}");
}
