//! What the first program hands to the whole one beside the link: the steps that a reader can take back or again, so that
//! nothing is lost when one gives way to the other, whether the picture has moved yet, and whether the reader has picked a policy.

use std::rc::Rc;

use crate::run::draft::Draft;
use crate::run::history::History;
use crate::shared::{Shared, address};
use dealers_choice::report::link::{self, Link, ViewState};

/// What stands for a picture that has not moved by itself.
const STILL: &str = "still";
/// What stands for a policy that the reader has picked: a link to a bench names one in any case.
const PICKED: &str = "picked";

/// The text: links to the steps back, oldest first; in a second line those forward again, the next one last; in a third whether
/// the picture is still, in a fourth whether a policy was picked.
#[must_use]
pub fn print(shared: &Shared) -> String {
    let links = |steps: &[Rc<Draft>]| {
        let link = |draft: &Rc<Draft>| link::print(&Link { plan: draft.spec().clone(), view: ViewState::default() });
        steps.iter().map(link).collect::<Vec<_>>().join(" ")
    };
    let (past, future) = (links(shared.history.past()), links(shared.history.future()));
    let (still, picked) = (if shared.greeted { "" } else { STILL }, if shared.bench.picked { PICKED } else { "" });
    format!("{past}\n{future}\n{still}\n{picked}")
}

/// Takes over what the first program has handed on; a step that cannot be read is left out.
pub fn take(shared: &mut Shared, text: &str) {
    let mut lines = text.lines();
    let mut steps = || -> Vec<Rc<Draft>> {
        let line = lines.next().unwrap_or_default();
        let read = |link: &str| address::draft(link::parse(link).ok()?.plan).ok().map(Rc::new);
        line.split_whitespace().filter_map(read).collect()
    };
    let (past, future) = (steps(), steps());
    shared.history = History::between(past, Rc::clone(shared.history.now()), future);
    shared.greeted = lines.next() != Some(STILL);
    shared.bench.picked = lines.next() == Some(PICKED);
}

#[cfg(test)]
mod tests {
    use super::{print, take};
    use crate::msg::Setup;
    use crate::shared::Shared;

    #[test]
    fn steps_back_and_forward_go_with_the_reader_from_one_program_to_the_other() {
        let mut first = Shared::default();
        for seed in [5, 6, 7] {
            first.change(Setup::SeedDrawn(seed));
        }
        first.change(Setup::Undone);
        let mut whole = Shared::default();
        whole.change(Setup::SeedDrawn(6));
        take(&mut whole, &print(&first));
        let seed = |shared: &Shared| shared.draft().plan().seed();
        assert!(!whole.greeted, "the picture has yet to move");
        assert!(whole.change(Setup::Redone) && seed(&whole) == 7);
        assert!(whole.change(Setup::Undone) && whole.change(Setup::Undone) && seed(&whole) == 5);
        assert!(whole.change(Setup::Undone) && seed(&whole) == seed(&Shared::default()));
        assert!(!whole.change(Setup::Undone), "that was the first step");
    }

    #[test]
    fn a_text_that_says_nothing_leaves_the_reader_without_a_past_and_in_peace() {
        let mut whole = Shared::default();
        take(&mut whole, "#nonsense");
        assert!(whole.greeted && !whole.history.can_undo() && !whole.history.can_redo());
    }
}
