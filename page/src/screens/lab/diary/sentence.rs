//! One event, one sentence; here dealers have names.

use crate::run::channel::Cast;
use crate::screens::lab::diary::{Sentence, weighs};
use crate::words::{names, with};
use dealers_choice::sim::diary::Entry;
use dealers_choice::words::sentence;

/// The sentence about an entry.
pub(super) fn tell(cast: &Cast, entry: &Entry) -> Sentence {
    let text = with(|lexicon| sentence(lexicon, entry, |slot| holder(cast, slot, entry.month)));
    Sentence { text, weighs: weighs(&entry.event) }
}

/// The name of who held a slot when `month` (from 0) began.
fn holder(cast: &Cast, slot: u32, month: u32) -> String {
    let Some(at_end) = cast.holder(slot, month + 1) else { return names::dealer(slot, 0) };
    let is_new = at_end.since == month.cast_signed();
    names::dealer(slot, at_end.generation.saturating_sub(u32::from(is_new)))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::tell;
    use crate::run::channel::Cast;
    use dealers_choice::experiment::Trace;
    use dealers_choice::experiment::trace::Frame;
    use dealers_choice::sim::diary::{Entry, Event};

    #[test]
    fn other_dealers_have_names() {
        let frames = vec![Frame::default(); 2];
        let (people, diary, by_month) = Default::default();
        let trace = Trace { policy: 0, replication: 0, months: 1, slots: 2, frames, people, diary, by_month };
        let event = Event::SawLeave { of_slot: 1 };
        let entry = Entry { month: 0, slot: 0, generation: 0, event, loyalty: 0.5 };
        assert_eq!(tell(&Cast::new(Rc::new(trace)), &entry).text, "Heard that Bellamy Partners left you.");
    }
}
