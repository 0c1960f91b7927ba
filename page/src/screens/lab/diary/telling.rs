//! Whose story says most about a replication: who left after most had happened to it, or who came nearest to leaving.

use super::weighs;
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use dealers_choice::experiment::trace::Status;
use dealers_choice::numeric::order;
use dealers_choice::sim::diary::Event;

/// The dealer, over the whole replication, so that the story stays while the months go by; none where there is nobody. Of those
/// who were there at the start, the one who left after most events that a life turns on, the longest stay first; where nobody
/// left after any, the one whose chance to stay was lowest when it thought about leaving, else the first.
#[must_use]
pub fn telling(cast: &Cast) -> Option<DealerId> {
    let founders: Vec<DealerId> = cast
        .trace
        .people
        .iter()
        .filter(|person| person.since <= 0)
        .map(|person| DealerId { slot: person.slot, generation: person.generation })
        .collect();
    let turns = |dealer: DealerId| {
        let own =
            cast.trace.diary.iter().filter(|entry| (entry.slot, entry.generation) == (dealer.slot, dealer.generation));
        own.filter(|entry| weighs(&entry.event) && Status::after(&entry.event).is_none()).count()
    };
    let left = founders.iter().filter_map(|dealer| {
        let (month, _) = cast.end(dealer.slot, dealer.generation)?;
        Some((turns(*dealer), month, *dealer)).filter(|(turns, ..)| *turns > 0)
    });
    let left = left.max_by_key(|(turns, month, dealer)| (*turns, *month, std::cmp::Reverse(*dealer)));
    left.map(|(.., dealer)| dealer).or_else(|| nearest(cast)).or_else(|| founders.first().copied())
}

/// Who had the lowest chance to stay when it thought about leaving, whether it left or not.
fn nearest(cast: &Cast) -> Option<DealerId> {
    let thought = cast.trace.diary.iter().filter_map(|entry| match entry.event {
        Event::Stayed { terms } | Event::Defected { terms } | Event::Closed { terms } => {
            Some((terms.stay_chance, DealerId { slot: entry.slot, generation: entry.generation }))
        }
        _ => None,
    });
    order::by_number(thought.collect(), |(chance, _)| f64::from(*chance)).first().map(|(_, dealer)| *dealer)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::telling;
    use crate::run::bench::DealerId;
    use crate::run::channel::Cast;
    use dealers_choice::experiment::Trace;
    use dealers_choice::experiment::trace::{Frame, Person, Status};
    use dealers_choice::sim::diary::{Entry, Event, StayTerms};

    fn told(diary: Vec<(u32, Event)>) -> Option<DealerId> {
        let person = |slot| Person {
            slot,
            territory: 0,
            generation: 0,
            since: -5,
            size: 1.0,
            capability: 0.6,
            opportunism: 0.3,
            fairness: 0.5,
        };
        let frame = Frame { status: Status::Active, ..Frame::default() };
        let entry = |(at, (slot, event)): (usize, (u32, Event))| Entry {
            month: at as u32,
            slot,
            generation: 0,
            event,
            loyalty: 0.5,
        };
        telling(&Cast::new(Rc::new(Trace {
            policy: 0,
            replication: 0,
            months: 8,
            slots: 3,
            frames: vec![frame; 24],
            people: (0..3).map(person).collect(),
            diary: diary.into_iter().enumerate().map(entry).collect(),
            by_month: Vec::new(),
        })))
    }

    const fn dealer(slot: u32) -> DealerId {
        DealerId { slot, generation: 0 }
    }

    #[test]
    fn who_left_after_an_undeserved_fine_says_more_than_who_just_left() {
        let (left, fined) =
            (Event::Defected { terms: StayTerms::default() }, Event::Fined { months: 2.0, guilty: false });
        assert_eq!(told(vec![(1, fined), (1, left), (2, left)]), Some(dealer(1)));
        assert_eq!(told(vec![(1, fined), (2, fined), (1, left), (2, left)]), Some(dealer(2)), "the longer stay");
    }

    #[test]
    fn where_nobody_left_after_anything_it_is_who_came_nearest_and_else_the_first() {
        let stayed = |stay_chance| Event::Stayed { terms: StayTerms { stay_chance, ..StayTerms::default() } };
        assert_eq!(told(vec![(0, stayed(0.9)), (2, stayed(0.4)), (1, stayed(0.7))]), Some(dealer(2)));
        assert_eq!(told(vec![]), Some(dealer(0)));
    }
}
