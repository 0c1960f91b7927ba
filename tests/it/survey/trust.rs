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

/// V13. Measured as standardised effects on loyalty: money +.38 [.38, .39], trust +.51 [.50, .52].
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

/// V15. Measured: a point of conflict costs .06 [.00, .12] points of trust where there is no unfairness, .17 [.12, .21] where there
/// is some, .38 where there is much. But without unfairness it costs .19 [.13, .24] points of loyalty, and effort falls as
/// much as with much unfairness (difference .02 [−.03, .07]).
#[test]
fn v15_unfairness_makes_conflict_worse_for_trust_but_without_it_conflict_still_costs_loyalty_and_effort() {
    let [none, some, much] =
        [0.0..0.02, 0.02..0.15, 0.15..9.0].map(|range| harm_of_conflict(range, |case| case.says(Trust)));
    none.exceeds(-0.15);
    some.stays_below(0.0);
    Difference::between(much.values(), none.values()).stays_below(-0.2);
    let [none, much] = [0.0..0.02, 0.15..9.0].map(|range| harm_of_conflict(range, |case| case.says(Loyalty)));
    none.stays_below(-0.05);
    Difference::between(much.values(), none.values()).stays_below(-0.05);
    let [none, much] = [0.0..0.02, 0.15..9.0].map(|range| harm_of_conflict(range, |case| case.row.now.effort));
    Difference::between(much.values(), none.values()).lies_within(-0.1, 0.1);
    correlated(ALL, |case| case.says(Unfairness), |case| case.says(Trust)).stays_below(-0.2);
}

/// V19. Measured half a year after a cut of three points where nobody watches: riding free +.26 [.23, .29] of those who had not
/// deserved it, +.01 [−.02, .05] of those who had.
#[test]
fn v19_dealers_punished_unfairly_pay_back_in_kind() {
    after_cut(1, false, |at| at.free_riding).exceeds(0.1);
    after_cut(1, true, |at| at.free_riding).stays_below(0.08);
}

/// Share of dealers that loyal who choose to leave within half a year of an undeserved cut of three points.
fn leave_after_cut(loyal: std::ops::Range<f64>) -> Difference {
    let mut counts = vec![(0.0, 0.0); CUT.replications];
    for life in CUT.under(1) {
        let cuts = life.events.iter().filter(|(_, event)| matches!(event, Event::MarginCut { just: false, .. }));
        for (month, _) in cuts.filter(|(month, _)| *month > 0 && *month < 54) {
            if life.at(month - 1).is_some_and(|before| loyal.contains(&before.feelings.loyalty)) {
                let (left, all) = &mut counts[life.replication as usize];
                *left += f64::from(u8::from(life.leaves_within(*month..month + 7)));
                *all += 1.0;
            }
        }
    }
    Difference::of(counts.into_iter().map(|(left, all)| left / all).collect())
}

/// V20. Measured half a year after an undeserved cut: loyalty −.027 [−.030, −.025] at three points against one, another −.009 [−.011,
/// −.007] at six; −.032 [−.037, −.028] against a deserved cut. The chance to leave rises by .041 [.034, .047] more of those who depend
/// little. Within half a year .19 [.15, .22] of the loyal choose to leave, and .11 [.04, .18] more of the others.
#[test]
fn v20_how_dealers_take_a_blow_depends_on_its_size_its_justice_their_dependence_and_how_loyal_they_were() {
    let unjust = [0, 1, 2].map(|size| after_cut(size, false, |at| at.feelings.loyalty));
    for (smaller, larger) in [(0, 1), (1, 2)] {
        Difference::between(unjust[larger].values(), unjust[smaller].values()).stays_below(0.0);
    }
    let just = after_cut(1, true, |at| at.feelings.loyalty);
    Difference::between(unjust[1].values(), just.values()).stays_below(-0.01);
    let tempted = |depends: std::ops::Range<f64>| {
        let counts = |before: &Moment, event: &Event| {
            depends.contains(&before.dependence) && matches!(event, Event::MarginCut { just: false, .. })
        };
        after(&CUT, 1, 3, counts, |at| at.intention)
    };
    Difference::between(tempted(-9.0..1.1).values(), tempted(1.3..9.0).values()).exceeds(0.01);
    let [disloyal, loyal] = [0.0..0.45, 0.45..1.0].map(leave_after_cut);
    loyal.exceeds(0.0);
    Difference::between(disloyal.values(), loyal.values()).exceeds(0.0);
}

/// V21. Measured as standardised effects on sales a year later: under the harsh stick the level of loyalty +.12 [.06, .17], its move
/// in the last half year +.26 [.22, .29]; across all policies the level +.62 [.60, .64], the move +.01 [−.02, .03]. Given sales now, the
/// move foretells nothing more: +.03 [−.01, .07] under the stick, −.06 [−.08, −.04] across policies.
#[test]
fn v21_where_loyalty_is_heading_foretells_sales_under_the_stick_but_not_beyond_what_is_sold_now() {
    let (level, heading): (Figure, Figure) = (|case| case.row.now.feelings.loyalty, |case| case.row.drift());
    let sales: Figure = |case| case.row.later(12, |at| at.sales);
    for effect in fitted(UNDER_THE_STICK, sales, [level, heading]) {
        effect.exceeds(0.05);
    }
    let [level_alone, heading_alone] = fitted(ALL, sales, [level, heading]);
    level_alone.exceeds(0.5);
    heading_alone.lies_within(-0.1, 0.1);
    for chosen in [UNDER_THE_STICK, ALL] {
        let [_, beyond, _] = fitted(chosen, sales, [level, heading, |case| case.row.now.sales]);
        beyond.lies_within(-0.1, 0.1);
    }
}

/// V22. Measured: trust with loyalty +.71 [.70, .72]; loyalty with the intention to leave −.58 [−.59, −.57] and with leaving within a
/// year −.25 [−.26, −.24]; unfairness with trust −.46, under the harsh stick −.58 [−.60, −.56]; a broken promise costs .037 [.037, .038]
/// of trust within three months.
#[test]
fn v22_trust_feeds_loyalty_loyalty_keeps_dealers_and_being_cheated_destroys_trust() {
    correlated(ALL, |case| case.says(Trust), |case| case.says(Loyalty)).exceeds(0.5);
    correlated(ALL, |case| case.says(Loyalty), |case| case.says(Intention)).stays_below(-0.3);
    correlated(ALL, |case| case.says(Loyalty), |case| f64::from(u8::from(case.row.leaves()))).stays_below(-0.1);
    correlated(UNDER_THE_STICK, |case| case.says(Unfairness), |case| case.says(Trust)).stays_below(-0.3);
    let promises = Panel::live("mid", &["carrot promise_keeping=0.7"], 12);
    after(&promises, 0, 3, |_, event| matches!(event, Event::PromiseBroken), |at| at.feelings.trust).stays_below(-0.03);
}
