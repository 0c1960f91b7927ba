//! Breakdowns of decisions and feelings: each term with its figure and a bar to the right or the left of zero.

use crate::words::numbers::{number, percent, signed};
use crate::words::say;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::sim::diary::{Entry, Event, LoyaltyTerms, StayTerms};
use dealers_choice::words::{is_nothing, loyalty_terms, stay_terms};

/// Smallest reach of a bar picture, so that a sum of trifles does not look like a storm.
const REACH_MIN: f64 = 0.1;

/// A breakdown whose terms explain its total.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// What it explains.
    pub title: String,
    /// How to read it.
    pub words: String,
    /// The terms, then their total.
    pub terms: Vec<Term>,
    /// What follows from it, as a sentence; empty for nothing.
    pub outcome: String,
}

/// A term of a breakdown.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// What it is.
    pub label: String,
    /// The figure, with its sign; which way it pulls, in words, where no figure can be read into the chance.
    pub figure: String,
    /// Whether the figure is shown, not only said beside the bar.
    pub is_shown: bool,
    /// Its picture.
    pub bar: Bar,
    /// Whether it is the total.
    pub is_total: bool,
}

/// A bar in a picture that is 100 wide, with zero at 50.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left end, 0-100.
    pub start: f64,
    /// Width, 0-50.
    pub width: f64,
    /// Whether it points to the right.
    pub is_up: bool,
}

/// Why a dealer left, or why it stayed when it last thought about it; nothing if it never has.
pub(super) fn choice(past: &[&Entry]) -> Option<Breakdown> {
    past.iter().rev().find_map(|entry| match entry.event {
        Event::Defected { terms } => Some(stay("left", terms)),
        Event::Closed { terms } => Some(stay("closed", terms)),
        Event::Stayed { terms } => Some(stay("stayed", terms)),
        _ => None,
    })
}

/// What moved a dealer's loyalty until now; nothing if nothing has.
pub(super) fn loyalty(past: &[&Entry]) -> Option<Breakdown> {
    let mut ends: Option<(f32, f32)> = None;
    let mut total = LoyaltyTerms::default();
    for entry in past {
        if let Event::LoyaltyMoved { from, terms } = entry.event {
            ends = Some((ends.map_or(from, |(start, _)| start), entry.loyalty));
            total = plus(total, terms);
        }
    }
    let (from, to) = ends?;
    let outcome = say("sum-outcome-loyalty", &[("from", two(from).into()), ("to", two(to).into())]);
    Some(Breakdown {
        title: say("sum-title-loyalty", &[]),
        words: say("sum-loyalty-words", &[]),
        terms: bars(&loyalty_terms(total), true),
        outcome,
    })
}

/// The breakdown of a choice to stay, to leave or to close; what the terms do not explain is said as such.
fn stay(choice: &str, terms: StayTerms) -> Breakdown {
    let expected = (terms.stay_chance >= 0.5) == (choice == "stayed");
    let outcome = if expected { "sum-outcome".to_owned() } else { format!("sum-outcome-{choice}-anyway") };
    let chance = percent(f64::from(terms.stay_chance), 0);
    Breakdown {
        title: say(&format!("sum-title-{choice}"), &[]),
        words: say("sum-words", &[]),
        terms: bars(&stay_terms(terms), false),
        outcome: say(&outcome, &[("chance", chance.into())]),
    }
}

fn plus(left: LoyaltyTerms, right: LoyaltyTerms) -> LoyaltyTerms {
    LoyaltyTerms {
        trust: left.trust + right.trust,
        social: left.social + right.social,
        economic: left.economic + right.economic,
        events: left.events + right.events,
    }
}

/// Terms and their total, on a picture that holds the longest of them. Terms of a choice are odds: nobody can add them up to the
/// chance that is told, so their figures are not shown.
fn bars(parts: &[(&str, f64)], is_shown: bool) -> Vec<Term> {
    let total: f64 = parts.iter().map(|(_, value)| value).sum();
    let all = parts.iter().copied().chain([("sum-total", total)]);
    let reach = all.clone().map(|(_, value)| value.abs()).fold(REACH_MIN, f64::at_least);
    let term = |(key, value): (&str, f64)| Term {
        label: say(key, &[]),
        figure: if is_shown { signed(&number(value, 2)) } else { pull(value) },
        is_shown,
        bar: bar(value, reach),
        is_total: key == "sum-total",
    };
    all.map(term).collect()
}

/// Which way a term of a choice pulls.
fn pull(value: f64) -> String {
    let key = if is_nothing(value, 2) {
        "sum-nothing"
    } else if value > 0.0 {
        "sum-to-stay"
    } else {
        "sum-to-go"
    };
    say(key, &[])
}

fn bar(value: f64, reach: f64) -> Bar {
    let width = 50.0 * value.abs() / reach;
    Bar { start: if value < 0.0 { 50.0 - width } else { 50.0 }, width, is_up: value >= 0.0 }
}

fn two(value: f32) -> String {
    number(f64::from(value), 2)
}

#[cfg(test)]
mod tests {
    use super::{Bar, bar, choice, loyalty};
    use dealers_choice::sim::diary::{Entry, Event, LoyaltyTerms, StayTerms};

    fn entry(month: u32, event: Event, loyalty: f32) -> Entry {
        Entry { month, slot: 0, generation: 0, event, loyalty }
    }

    #[test]
    fn a_choice_says_which_way_each_term_pulls_and_one_chance() {
        let terms = StayTerms {
            profit_gap: 0.44,
            loyalty: -0.29,
            switching: 0.6,
            hope: 0.3,
            assets: 0.0,
            offer: -1.25,
            stay_chance: 0.38,
        };
        let left = entry(4, Event::Defected { terms }, 0.4);
        let breakdown = choice(&[&left]).expect("it left");
        let figures: Vec<&str> = breakdown.terms.iter().map(|term| term.figure.as_str()).collect();
        assert_eq!(figures, ["to stay", "to go", "to stay", "to stay", "neither way", "to go", "to go"]);
        assert!(breakdown.terms.iter().all(|term| !term.is_shown));
        assert!(breakdown.terms[6].is_total);
        assert_eq!(breakdown.outcome, "That made it 38\u{a0}% likely to stay.");
    }

    #[test]
    fn what_the_terms_do_not_explain_is_said() {
        let terms = StayTerms { switching: 1.1, stay_chance: 0.83, ..StayTerms::default() };
        let outcome = |event| choice(&[&entry(4, event, 0.4)]).map(|breakdown| breakdown.outcome).unwrap_or_default();
        assert_eq!(outcome(Event::Stayed { terms }), "That made it 83\u{a0}% likely to stay.");
        assert!(outcome(Event::Defected { terms }).contains("left anyway"));
    }

    #[test]
    fn the_last_thought_counts() {
        let stayed = entry(2, Event::Stayed { terms: StayTerms::default() }, 0.5);
        let left = entry(9, Event::Defected { terms: StayTerms::default() }, 0.5);
        let title = |past: &[&Entry]| choice(past).map(|breakdown| breakdown.title);
        assert_eq!(title(&[]), None);
        assert_eq!(title(&[&stayed]).as_deref(), Some("Why it stayed, the last time it considered leaving"));
        assert_eq!(title(&[&stayed, &left]).as_deref(), Some("Why it left"));
    }

    #[test]
    fn loyalty_adds_up_over_the_months() {
        let first = LoyaltyTerms { trust: -0.1, social: -0.05, economic: 0.01, events: 0.0 };
        let second = LoyaltyTerms { trust: 0.02, social: 0.04, economic: 0.0, events: 0.0 };
        let past = [
            entry(1, Event::LoyaltyMoved { from: 0.6, terms: first }, 0.46),
            entry(7, Event::LoyaltyMoved { from: 0.46, terms: second }, 0.52),
        ];
        let breakdown = loyalty(&past.iter().collect::<Vec<_>>()).expect("it moved");
        let figures: Vec<&str> = breakdown.terms.iter().map(|term| term.figure.as_str()).collect();
        assert_eq!(figures, ["−0.08", "−0.01", "+0.01", "0.00", "−0.08"]);
    }

    #[test]
    fn bars_start_at_the_middle() {
        assert_eq!(bar(1.0, 2.0), Bar { start: 50.0, width: 25.0, is_up: true });
        assert_eq!(bar(-2.0, 2.0), Bar { start: 0.0, width: 50.0, is_up: false });
    }
}
