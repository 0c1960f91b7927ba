//! What may change at a date: a few plain templates, and any condition that can change.

use dealers_choice::experiment::{ChangeSpec, PlanSpec, Settings};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::sim::Conditions;

use crate::run::draft::Draft;

/// What becomes of a condition.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Move {
    /// So much is added.
    Add(f64),
    /// It is at least so much from then on.
    AtLeast(f64),
    /// It is at most so much from then on.
    AtMost(f64),
}

/// Something that may happen in a market, in plain words: a proposal of what then changes (all values assumed).
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// The word in the locale files.
    pub key: &'static str,
    moves: &'static [(&'static str, Move)],
    /// For how many months; none for good.
    months: Option<u32>,
}

/// The templates.
pub const TEMPLATES: [Template; 6] = [
    Template {
        key: "newcomer",
        moves: &[("rival_count", Move::Add(1.0)), ("rival_hunger", Move::Add(0.04))],
        months: None,
    },
    Template {
        key: "recruiting",
        moves: &[("rival_hunger", Move::AtLeast(0.12)), ("rival_signing_months", Move::AtLeast(6.0))],
        months: None,
    },
    Template { key: "undercut", moves: &[("price_index", Move::Add(-0.08))], months: None },
    Template { key: "slump", moves: &[("market_growth", Move::AtMost(-0.2))], months: Some(12) },
    Template { key: "brand", moves: &[("brand_strength", Move::Add(-0.2))], months: None },
    Template { key: "candidates", moves: &[("candidate_supply", Move::AtMost(0.04))], months: None },
];

/// Conditions on which a channel is founded, and which no date can change.
const FOUNDATIONS: [&str; 4] = ["territories", "dealer_type", "filled_at_start", "giant_size"];

/// The conditions that can change at a date.
pub fn changeable() -> impl Iterator<Item = &'static str> {
    Conditions::SPECS.iter().map(|spec| spec.key).filter(|key| !FOUNDATIONS.contains(key))
}

/// What is proposed for a template or a condition of that key: a year from now, or halfway through a shorter plan.
pub fn proposal(draft: &Draft, key: &str) -> ChangeSpec {
    let month = 12.min(draft.plan().months() / 2);
    let now = draft.plan().market().at(month);
    let moved = |key: &str, by: Move| {
        let (index, spec) = Conditions::index(key).zip(Conditions::spec(key))?;
        let value = now.number(index);
        let value = spec.nearest(match by {
            Move::Add(more) => value + more,
            Move::AtLeast(least) => value.at_least(least),
            Move::AtMost(most) => value.at_most(most),
        });
        Some((key.to_owned(), spec.spell((value * 1e6).round() / 1e6)))
    };
    let template = TEMPLATES.iter().find(|template| template.key == key);
    let conditions: Settings = match template {
        Some(template) => template.moves.iter().filter_map(|(key, by)| moved(key, *by)).collect(),
        None => moved(key, Move::Add(0.0)).into_iter().collect(),
    };
    let until = template.and_then(|template| template.months).map(|months| month + months);
    ChangeSpec { month, until, conditions }
}

/// Adds what is proposed for a key.
pub fn add(draft: &Draft, key: &str) -> impl FnOnce(&mut PlanSpec) + use<> {
    let change = proposal(draft, key);
    move |words| words.changes.push(change)
}

#[cfg(test)]
mod tests {
    use super::{Draft, TEMPLATES, add, changeable, proposal};
    use dealers_choice::sim::Conditions;

    #[test]
    fn every_template_and_every_condition_makes_a_plan_that_runs_and_changes_something() {
        let draft = Draft::default();
        for key in TEMPLATES.iter().map(|template| template.key) {
            let changed = draft.tried(add(&draft, key)).expect(key);
            let [before, after] = [11, 12].map(|month| *changed.plan().market().at(month));
            assert_ne!(before, after, "{key}");
        }
        for key in changeable() {
            assert!(draft.tried(add(&draft, key)).is_ok(), "{key}");
        }
    }

    #[test]
    fn a_newcomer_is_one_rival_more_and_a_slump_ends() {
        let draft = Draft::default().with_condition("rival_count", 3.0);
        let count = Conditions::spec("rival_count").expect("a condition");
        let newcomer = proposal(&draft, "newcomer");
        assert_eq!((newcomer.month, newcomer.conditions.get("rival_count")), (12, Some(&count.spell(4.0))));
        assert_eq!(proposal(&draft.over_months(12), "slump").until, Some(18));
    }
}
