//! Undo and redo over everything that is tried, one step for one gesture.

use std::rc::Rc;

/// Steps kept in each direction.
const STEPS_MAX: usize = 200;

/// A value with its past and, after an undo, its future.
#[derive(Clone, Debug)]
pub struct History<T> {
    now: Rc<T>,
    past: Vec<Rc<T>>,
    future: Vec<Rc<T>>,
    /// What the running gesture moves, while it lasts: its moves are one step.
    gesture: Option<String>,
}

impl<T: PartialEq> History<T> {
    /// A value without a past.
    pub fn new(now: T) -> Self {
        Self::of(Rc::new(now))
    }

    /// The same of one that others hold too.
    #[must_use]
    pub const fn of(now: Rc<T>) -> Self {
        Self { now, past: Vec::new(), future: Vec::new(), gesture: None }
    }

    /// The present value.
    #[must_use]
    pub const fn now(&self) -> &Rc<T> {
        &self.now
    }

    /// Makes `next` the present value, as a step of its own; whether anything changed.
    pub fn step(&mut self, next: T) -> bool {
        self.gesture = None;
        self.push(next)
    }

    /// Makes `next` the present value; all moves of one `gesture` until its end are one step. Whether anything changed.
    pub fn drag(&mut self, gesture: &str, next: T) -> bool {
        if self.gesture.as_deref() == Some(gesture) {
            let changed = *self.now != next;
            self.now = Rc::new(next);
            return changed;
        }
        let changed = self.push(next);
        if changed {
            self.gesture = Some(gesture.to_owned());
        }
        changed
    }

    /// What the running `gesture` began with, or the present value if it is not running.
    #[must_use]
    pub fn origin(&self, gesture: &str) -> &Rc<T> {
        let begun = self.gesture.as_deref() == Some(gesture);
        begun.then(|| self.past.last()).flatten().unwrap_or(&self.now)
    }

    /// Ends the running gesture.
    pub fn release(&mut self) {
        self.gesture = None;
    }

    /// Goes one step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.gesture = None;
        let Some(previous) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, previous));
        true
    }

    /// Goes one step forward again; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.gesture = None;
        let Some(next) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, next));
        true
    }

    /// Whether there is a step back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step forward.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn push(&mut self, next: T) -> bool {
        if *self.now == next {
            return false;
        }
        self.future.clear();
        self.past.push(std::mem::replace(&mut self.now, Rc::new(next)));
        if self.past.len() > STEPS_MAX {
            self.past.remove(0);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::History;

    #[test]
    fn a_gesture_knows_what_it_began_with() {
        let mut history = History::new(0);
        assert!(history.drag("pull", 1) && history.drag("pull", 2));
        assert_eq!((**history.origin("pull"), **history.origin("brand")), (0, 2));
        history.release();
        assert_eq!(**history.origin("pull"), 2);
    }

    #[test]
    fn one_drag_is_one_step() {
        let mut history = History::new(0);
        assert!(history.drag("margin", 1) && history.drag("margin", 2) && history.drag("margin", 3));
        assert!(history.undo());
        assert_eq!(**history.now(), 0);
        assert!(!history.can_undo() && history.redo());
        assert_eq!(**history.now(), 3);
    }

    #[test]
    fn two_drags_of_the_same_slider_are_two_steps() {
        let mut history = History::new(0);
        history.drag("margin", 1);
        history.release();
        history.drag("margin", 2);
        history.undo();
        assert_eq!(**history.now(), 1);
    }

    #[test]
    fn a_change_after_an_undo_ends_the_old_future() {
        let mut history = History::new(0);
        history.step(1);
        history.undo();
        history.step(2);
        assert!(!history.redo());
        assert!(!history.step(2), "no change is no step");
    }
}
