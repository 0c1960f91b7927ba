//! The opening example in its first month, before any replication is counted: what the still picture shows.

use std::rc::Rc;

use dealers_choice::experiment::trace;
use page::run::channel::Cast;
use page::state::State;

/// The page as it opens, with the pictures that a worker sends.
pub fn opening() -> State {
    let mut state = State::default();
    let plan = Rc::clone(state.shared.draft().plan());
    let cast = |policy| Some(Rc::new(Cast::new(Rc::new(trace(&plan, policy, 0)))));
    let stage = &mut state.shared_mut().stage;
    stage.casts = (0..plan.policies().len() as u32).map(cast).collect();
    stage.plan = Some(plan);
    state
}

#[test]
fn a_page_is_ready_when_it_has_its_pictures_or_waits_for_none() {
    assert!(opening().is_ready() && State::default().is_ready());
    let mut state = State::default();
    drop(state.open());
    assert!(!state.is_ready(), "a run has begun whose pictures are still to come");
}
