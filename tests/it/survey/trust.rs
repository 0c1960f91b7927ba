//! Claims about trust, fairness and dependence that a survey can answer.

use std::sync::LazyLock;

use dealers_choice::sim::diary::Event;

use super::panel::{Moment, Panel};
use super::questionnaire::Construct::{Conflict, Economic, Intention, Loyalty, Trust, Unfairness};
use super::{ALL, ANSWERS, Case, Figure, UNDER_THE_STICK, after, correlated, fitted, in_each, regression};
use crate::lab::Difference;

/// Cuts of one, three and six points for a missed quota, and nothing else: no watch, no fines, no termination.
static CUT: LazyLock<Panel> = LazyLock::new(|| {
    let policy = |cut| format!("laissez_faire quota=1.1 tolerance=1 margin_cut={cut}");
    let policies = [0.01, 0.03, 0.06].map(policy);
    Panel::live("mid", &policies.each_ref().map(String::as_str), 20)
});

/// How far a figure moved within half a year of a cut, the size of which has that position.
fn after_cut(size: usize, was_just: bool, figure: fn(&Moment) -> f64) -> Difference {
    after(&CUT, size, 6, |_, event| matches!(event, Event::MarginCut { just, .. } if *just == was_just), figure)
}

/// V13. Measured as standardised effects on loyalty: money +.41, trust +.45.
#[test]
fn v13_trust_adds_to_loyalty_beyond_what_the_money_does() {
    let [money, trust] = fitted(ALL, |case| case.says(Loyalty), [|case| case.says(Economic), |case| case.says(Trust)]);
    money.exceeds(0.2);
    trust.exceeds(0.2);
}

/// How much a point of conflict moves a figure of dealers under the harsh stick who feel that unfairly treated.
fn harm_of_conflict(unfairness: std::ops::Range<f64>, figure: Figure) -> Difference {
    let chosen = |case: &Case| UNDER_THE_STICK(case) && unfairness.contains(&case.row.now.feelings.unfairness);
    in_each(&ANSWERS, chosen, |cases| regression::slope(cases, figure, |case| case.says(Conflict)))
}

/// V15. Measured: a point of conflict costs .05 [.01, .08] points of trust where there is no unfairness, .12 where there is some,
/// .40 where there is much. Effort falls as much with much unfairness as with none (difference .02 [−.02, .06]).
#[test]
fn v15_unfairness_makes_conflict_worse_for_trust_but_not_for_effort() {
    let [none, some, much] =
        [0.0..0.02, 0.02..0.15, 0.15..9.0].map(|range| harm_of_conflict(range, |case| case.says(Trust)));
    none.exceeds(-0.1);
    some.stays_below(0.0);
    much.stays_below(-0.2);
    Difference::between(much.values(), none.values()).stays_below(-0.2);
    let [none, much] = [0.0..0.02, 0.15..9.0].map(|range| harm_of_conflict(range, |case| case.row.now.effort));
    Difference::between(much.values(), none.values()).exceeds(-0.1);
    correlated(ALL, |case| case.says(Unfairness), |case| case.says(Trust)).stays_below(-0.2);
}

/// V19. Measured half a year after a cut of three points where nobody watches: riding free +.18 [.15, .20] of those who had not
/// deserved it, −.00 [−.03, .03] of those who had.
#[test]
fn v19_dealers_punished_unfairly_pay_back_in_kind() {
    after_cut(1, false, |at| at.free_riding).exceeds(0.1);
    after_cut(1, true, |at| at.free_riding).stays_below(0.05);
}

/// V20. Measured half a year after an undeserved cut of one, three and six points: loyalty −.039, −.065, −.083; after a deserved
/// one −.025, −.039, −.033. The chance to leave rises by .09 of those who depend little and .06 of those who depend much. Loyalty
/// before hardly matters: a cut of three points costs those above .45 a little more than those below it (−.067, −.054).
#[test]
fn v20_how_dealers_take_a_blow_depends_on_its_size_its_justice_and_their_dependence() {
    let unjust = [0, 1, 2].map(|size| after_cut(size, false, |at| at.feelings.loyalty));
    for (smaller, larger) in [(0, 1), (1, 2)] {
        Difference::between(unjust[larger].values(), unjust[smaller].values()).stays_below(-0.01);
    }
    let just = after_cut(1, true, |at| at.feelings.loyalty);
    Difference::between(unjust[1].values(), just.values()).stays_below(-0.01);
    let leaving = |depends: std::ops::Range<f64>| {
        let counts = |before: &Moment, event: &Event| {
            depends.contains(&before.dependence) && matches!(event, Event::MarginCut { just: false, .. })
        };
        after(&CUT, 1, 3, counts, |at| at.intention)
    };
    Difference::between(leaving(-9.0..1.1).values(), leaving(1.3..9.0).values()).exceeds(0.01);
    let perturbed = |loyal: std::ops::Range<f64>| {
        let counts = |before: &Moment, event: &Event| {
            loyal.contains(&before.feelings.loyalty) && matches!(event, Event::MarginCut { just: false, .. })
        };
        after(&CUT, 1, 6, counts, |at| at.feelings.loyalty)
    };
    Difference::between(perturbed(0.45..1.0).values(), perturbed(0.0..0.45).values()).exceeds(-0.03);
}

/// V21. Measured as standardised effects on sales a year later, given sales now: under the harsh stick the level of loyalty +.01
/// [−.03, .05], its move in the last half year +.06 [.02, .11]; across all policies the level +.23, the move −.04 [−.06, −.01].
#[test]
fn v21_where_loyalty_is_heading_foretells_sales_under_the_stick_and_its_level_across_policies() {
    let by: [Figure; 3] = [|case| case.row.now.feelings.loyalty, |case| case.row.drift(), |case| case.row.now.sales];
    let [_, heading, _] = fitted(UNDER_THE_STICK, |case| case.row.later(12, |at| at.sales), by);
    heading.exceeds(0.0);
    let [level, heading, _] = fitted(ALL, |case| case.row.later(12, |at| at.sales), by);
    level.exceeds(0.1);
    heading.stays_below(0.0);
}

/// V22. Measured: trust with loyalty +.70; loyalty with the intention to leave −.53 and with leaving within a year −.21; unfairness with
/// trust −.36, under the harsh stick −.55; a broken promise costs .037 of trust within three months.
#[test]
fn v22_trust_feeds_loyalty_loyalty_keeps_dealers_and_being_cheated_destroys_trust() {
    correlated(ALL, |case| case.says(Trust), |case| case.says(Loyalty)).exceeds(0.5);
    correlated(ALL, |case| case.says(Loyalty), |case| case.says(Intention)).stays_below(-0.3);
    correlated(ALL, |case| case.says(Loyalty), |case| f64::from(u8::from(case.row.leaves()))).stays_below(-0.1);
    correlated(UNDER_THE_STICK, |case| case.says(Unfairness), |case| case.says(Trust)).stays_below(-0.3);
    let promises = Panel::live("mid", &["carrot promise_keeping=0.7"], 12);
    after(&promises, 0, 3, |_, event| matches!(event, Event::PromiseBroken), |at| at.feelings.trust).stays_below(-0.03);
}
