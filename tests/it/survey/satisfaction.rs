//! Claims about power, satisfaction and conflict that a survey can answer.

use dealers_choice::sim::diary::Event;

use super::panel::{Moment, Panel};
use super::questionnaire::Construct::{Coercion, Conflict, Economic, Investment, Loyalty, Social, Trust};
use super::questionnaire::asked;
use super::{
    ALL, ANSWERS, Case, Choice, Figure, UNDER_THE_STICK, after, correlated, fitted, in_each, mean, regression,
};
use crate::lab::Difference;

/// V1. Measured: economic with social satisfaction .53 [.52, .54], with trust .53, with loyalty .65; social with trust .78 [.77, .79],
/// with loyalty .70; trust with loyalty .71. Under the harsh stick alone the two satisfactions correlate by .26 [.23, .29].
#[test]
fn v01_satisfaction_with_the_money_and_with_the_people_trust_and_loyalty_are_four_things() {
    let figures: [Figure; 4] =
        [|case| case.says(Economic), |case| case.says(Social), |case| case.says(Trust), |case| case.says(Loyalty)];
    for (index, left) in figures.iter().enumerate() {
        for right in &figures[index + 1..] {
            correlated(ALL, *left, *right).stays_below(0.8);
        }
    }
    correlated(UNDER_THE_STICK, figures[0], figures[1]).stays_below(0.35);
}

/// What a figure now does to another one a quarter later, given what that one is now; standardised.
fn leads(by: Figure, figure: fn(&Moment) -> f64, now: Figure) -> Difference {
    in_each(&ANSWERS, ALL, |cases| {
        let known: Vec<(f64, f64, f64)> =
            cases.iter().map(|case| (case.row.later(3, figure), now(case), by(case))).collect();
        regression::betas(&known.iter().collect::<Vec<_>>(), |known| known.0, [|known| known.1, |known| known.2])[1]
    })
}

/// V4. Measured as standardised effects on what is a quarter later, given what is now: satisfaction with the money on conflict −.02
/// [−.03, −.02], with the people −.01 [−.02, −.01]; conflict on trust −.08 [−.09, −.08]; trust on loyalty +.16 [.15, .16], and none
/// back (−.10). The first step is small, since events move both at once.
#[test]
fn v04_satisfaction_goes_before_conflict_conflict_before_trust_and_trust_before_loyalty() {
    let (economic, social): (Figure, Figure) =
        (|case| case.row.now.feelings.economic, |case| case.row.now.feelings.social);
    let conflict: Figure = |case| case.row.now.feelings.conflict;
    let (trust, loyalty): (Figure, Figure) = (|case| case.row.now.feelings.trust, |case| case.row.now.feelings.loyalty);
    leads(economic, |at| at.feelings.conflict, conflict).stays_below(-0.01);
    leads(social, |at| at.feelings.conflict, conflict).stays_below(0.0);
    leads(conflict, |at| at.feelings.trust, trust).stays_below(-0.05);
    leads(trust, |at| at.feelings.loyalty, loyalty).exceeds(0.1);
    leads(loyalty, |at| at.feelings.trust, trust).stays_below(0.0);
}

/// V5. Measured: conflict with coercion +.57 [.55, .58] across all dealers. On the scale from 1 to 7 dealers with help (carrot) mark
/// .57 [.55, .59] less than those who are left alone, those under the harsh stick 1.22 [1.18, 1.27] more.
#[test]
fn v05_coercion_raises_conflict_and_help_lowers_it() {
    correlated(ALL, |case| case.says(Coercion), |case| case.says(Conflict)).exceeds(0.4);
    let says = |policy: usize| mean(&ANSWERS, |case| case.row.life.policy == policy, |case| case.says(Conflict));
    let [baseline, carrot, stick] = [0, 1, 2].map(says);
    Difference::between(baseline.values(), carrot.values()).exceeds(0.3);
    Difference::between(stick.values(), baseline.values()).exceeds(0.5);
}

/// V6, with one false alarm in ten. Measured: satisfaction with the people is lower by .063 [.060, .065] of those who are threatened
/// and never fined, by another .196 [.188, .205] of those fined in the last half year; a fine adds .249 [.246, .252] of conflict.
#[test]
fn v06_a_punishment_carried_out_hurts_more_than_one_only_threatened() {
    let panel =
        Panel::live("mid false_alarm=0.1", &["laissez_faire", "laissez_faire monitoring=0.3 fine_months=2"], 20);
    let cases = asked(&panel);
    let social: Figure = |case| case.row.now.feelings.social;
    let baseline = mean(&cases, |case| case.row.life.policy == 0, social);
    let threatened = mean(&cases, |case| case.row.life.policy == 1 && !case.row.was_fined(60), social);
    let fined = mean(&cases, |case| case.row.life.policy == 1 && case.row.was_fined(6), social);
    Difference::between(threatened.values(), baseline.values()).stays_below(0.0);
    Difference::between(threatened.values(), baseline.values()).exceeds(-0.1);
    Difference::between(fined.values(), threatened.values()).stays_below(-0.1);
    after(&panel, 1, 3, |_, event| matches!(event, Event::Fined { .. }), |at| at.feelings.conflict).exceeds(0.15);
}

/// V10. Measured: conflict with effort −.58 [−.59, −.57], with sales a year later −.24 to −.36 under each policy. More so where
/// dealers depend: for the level of sales a year later (−.38 [−.40, −.37] against −.08 [−.14, −.02]), but not for their growth (+.05
/// [.04, .07] against −.36 [−.40, −.31]).
#[test]
fn v10_conflict_goes_with_lower_results_where_dealers_depend_with_their_level_and_not_their_growth() {
    let (results, growth): (Figure, Figure) =
        (|case| case.row.later(12, |at| at.sales), |case| case.row.later(12, |at| at.sales) / case.row.now.sales);
    let conflict: Figure = |case| case.says(Conflict);
    correlated(ALL, conflict, |case| case.row.now.effort).stays_below(-0.3);
    for policy in 0..5 {
        let chosen = |case: &Case| case.row.life.policy == policy;
        in_each(&ANSWERS, chosen, |cases| regression::correlation(cases, conflict, results)).stays_below(-0.1);
    }
    let [little, much]: [Choice; 2] = [|case| case.row.now.dependence < 0.8, |case| case.row.now.dependence > 1.2];
    let more = |figure| {
        let [much, little] = [much, little].map(|chosen| correlated(chosen, conflict, figure));
        Difference::between(much.values(), little.values())
    };
    more(results).stays_below(-0.1);
    more(growth).exceeds(0.1);
}

/// V11. Measured as standardised effects on trust and loyalty together: conflict −.41, profit +.14 [.12, .16], what the enterprise
/// has invested in the dealer +.26 [.25, .27], talks +.21 [.20, .22].
#[test]
fn v11_conflict_moves_a_relationship_more_than_any_kindness_does() {
    let [conflict, kindnesses @ ..] = fitted(
        ALL,
        |case| case.says(Trust) + case.says(Loyalty),
        [
            |case| case.says(Conflict),
            |case| case.row.now.profit,
            |case| case.says(Investment),
            |case| case.row.now.talks,
        ],
    );
    for kindness in kindnesses {
        kindness.exceeds(0.0);
        let harm: Vec<f64> = conflict.values().iter().map(|value| -value).collect();
        Difference::between(&harm, kindness.values()).exceeds(0.0);
    }
}
