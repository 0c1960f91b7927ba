//! How Best mix is set: what a link carries, and what is usual where it carries nothing.

use dealers_choice::registry::Kind;
use dealers_choice::report::link::names;
use dealers_choice::report::link::studies::BestView;
use dealers_choice::sim::{Kpi, Policy};
use dealers_choice::study::best::LEVERS;

/// Most levers of one search.
pub const LEVERS_MAX: usize = 8;
/// Budgets that can be picked, share of revenue at list.
pub const BUDGETS: [f64; 5] = [0.01, 0.02, 0.03, 0.05, 0.08];
/// The budget of policies at the same cost where none was picked: a place among them.
const USUAL_BUDGET: usize = 2;
/// What can be maximised beside profit.
pub const SECONDS: [Kpi; 3] = [Kpi::CohortLoyalty, Kpi::Sales, Kpi::DealerProfit];

/// The levers that a search may move: those that are amounts. Places in the table of levers.
pub fn movable() -> impl Iterator<Item = usize> {
    Policy::SPECS.iter().enumerate().filter(|(_, spec)| spec.kind == Kind::Number).map(|(place, _)| place)
}

/// The levers that are moved, in their order.
#[must_use]
pub fn levers(view: &BestView) -> Vec<usize> {
    let is_set = |place: &usize| view.levers.map_or_else(|| usual(*place), |bits| bits & bit(*place) != 0);
    movable().filter(is_set).take(LEVERS_MAX).collect()
}

fn usual(place: usize) -> bool {
    LEVERS.contains(&Policy::SPECS[place].key)
}

/// The bit of a lever in a link.
fn bit(place: usize) -> u64 {
    names::LEVERS.iter().position(|name| *name == Policy::SPECS[place].key).map_or(0, |number| 1 << number)
}

/// The levers with one more, or without it, as a link says them.
#[must_use]
pub fn toggled(view: &BestView, lever: usize) -> Option<u64> {
    let mut chosen = levers(view);
    match chosen.iter().position(|known| *known == lever) {
        Some(place) => drop(chosen.remove(place)),
        None if chosen.len() < LEVERS_MAX => chosen.push(lever),
        None => {}
    }
    let is_usual = movable().all(|place| chosen.contains(&place) == usual(place));
    (!is_usual).then(|| chosen.into_iter().map(bit).sum())
}

/// The budget that is set; making costs equal always has one.
#[must_use]
pub fn share(view: &BestView) -> Option<f64> {
    let usual = view.same_cost.then_some(USUAL_BUDGET);
    let set = view.budget.map(usize::from).filter(|place| *place < BUDGETS.len());
    set.or(usual).map(|place| BUDGETS[place])
}

/// What else is maximised.
#[must_use]
pub fn second(view: &BestView) -> Option<Kpi> {
    view.second.and_then(|place| SECONDS.get(usize::from(place)).copied())
}

#[cfg(test)]
mod tests {
    use super::{LEVERS_MAX, levers, movable, share, toggled};
    use dealers_choice::report::link::studies::BestView;
    use dealers_choice::study::best::LEVERS;

    #[test]
    fn a_lever_that_is_ticked_and_unticked_leaves_a_link_as_it_was() {
        let view = BestView::default();
        assert_eq!(levers(&view).len(), LEVERS.len());
        let other = movable().find(|place| !levers(&view).contains(place)).expect("another lever");
        let more = BestView { levers: toggled(&view, other), ..view };
        assert!(levers(&more).contains(&other) && levers(&more).len() == LEVERS.len() + 1);
        assert_eq!(toggled(&more, other), None);
    }

    #[test]
    fn a_link_with_every_lever_moves_no_more_than_a_search_can_and_a_strange_budget_is_none() {
        let view = BestView { levers: Some(u64::MAX), budget: Some(200), ..BestView::default() };
        assert_eq!((levers(&view).len(), share(&view)), (LEVERS_MAX, None));
        assert_eq!(share(&BestView { same_cost: true, ..BestView::default() }), Some(0.03));
    }
}
