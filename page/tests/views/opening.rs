//! What somebody sees first: the opening in its first month, before any replication is counted, and the same of the opening example
//! in Compare.

use std::rc::Rc;

use dealers_choice::experiment::{Plan, trace};
use page::run::channel::Cast;
use page::run::stage::Stage;
use page::screens::desk::Desk as _;
use page::screens::opening::Model;
use page::state::State;
use page::table::Screen;

/// Gives a run the pictures that a worker sends.
fn set(stage: &mut Stage, plan: Rc<Plan>) {
    let cast = |policy| Some(Rc::new(Cast::new(Rc::new(trace(&plan, policy, 0)))));
    stage.casts = (0..plan.policies().len() as u32).map(cast).collect();
    stage.plan = Some(plan);
}

/// Compare as it opens.
pub fn opening() -> State {
    let mut state = State::default();
    let plan = Rc::clone(state.shared.draft().plan());
    set(&mut state.shared_mut().stage, plan);
    state
}

/// The front door as it opens.
pub fn front_door() -> State {
    let mut state = State::default();
    state.restore("", None, 0);
    assert_eq!(state.shared.screen, Screen::Opening, "who has neither a link nor work of the last visit sees it");
    let mut desk = Model::default();
    let plan = desk.plan(&state.shared);
    set(&mut desk.stage, plan);
    state.desks.opening = Rc::new(desk);
    state
}

#[test]
fn a_page_is_ready_when_it_has_its_pictures_or_waits_for_none() {
    assert!(opening().is_ready() && State::default().is_ready());
    let mut state = State::default();
    drop(state.open());
    assert!(!state.is_ready(), "a run has begun whose pictures are still to come");
}
