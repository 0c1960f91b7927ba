//! The channel as a table: the same people as in the picture, in words and figures, for eyes, ears and keyboards.

use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::trace::{Person, Status};
use dealers_choice::numeric::order;

/// One person of the channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub id: DealerId,
    /// The name.
    pub dealer: String,
    /// The town.
    pub town: String,
    /// How the person stands to you.
    pub status: String,
    /// Loyalty, 0-1.
    pub loyalty: String,
    /// Units sold in the month.
    pub sales: String,
    /// Profit of the month.
    pub profit: String,
    /// Whether the person is a dealer of yours.
    pub with_you: bool,
}

/// Somebody who is a dealer no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Who.
    pub id: DealerId,
    /// Who, how and when, in words.
    pub words: String,
}

/// Everybody who is or was a dealer until the end of `month` (1 is the first), neighbours side by side.
#[must_use]
pub fn roster(cast: &Cast, month: u32) -> Vec<Row> {
    people(cast, month).into_iter().map(|person| row(cast, person, month)).collect()
}

/// The people before and after `dealer` in the order of the table.
#[must_use]
pub fn beside(cast: &Cast, month: u32, dealer: DealerId) -> [Option<DealerId>; 2] {
    let people = people(cast, month);
    let place = people.iter().position(|person| id(person) == dealer);
    let at = |place: Option<usize>| place.and_then(|place| people.get(place)).map(|person| id(person));
    [at(place.and_then(|place| place.checked_sub(1))), at(place.map(|place| place + 1))]
}

/// Those who left, were terminated or closed until the end of `month` (1 is the first), the latest first, at most `most`.
#[must_use]
pub fn gone(cast: &Cast, month: u32, most: usize) -> Vec<Gone> {
    let ended = |person: &Person| Some((person.slot, person.generation, cast.end(person.slot, person.generation)?));
    let ends = people(cast, month).into_iter().filter_map(ended).filter(|(.., (at, _))| *at < month).collect();
    order::by_key(ends, |(.., (at, _))| u64::MAX - u64::from(*at))
        .into_iter()
        .take(most)
        .map(|(slot, generation, (at, status))| Gone {
            id: DealerId { slot, generation },
            words: say(
                "diary-gone",
                &[
                    ("dealer", names::dealer(slot, generation).into()),
                    ("how", say(word(status), &[]).into()),
                    ("month", (at + 1).into()),
                ],
            ),
        })
        .collect()
}

/// The first person of the table.
#[must_use]
pub fn first(cast: &Cast, month: u32) -> Option<DealerId> {
    people(cast, month).first().map(|person| id(person))
}

fn people(cast: &Cast, month: u32) -> Vec<&Person> {
    let people = cast.trace.people.iter().filter(|person| person.since < month.cast_signed()).collect();
    let by_place =
        order::by_key(people, |person: &&Person| u64::from(person.slot) << 32 | u64::from(person.generation));
    order::by_key(by_place, |person| person.territory.into())
}

const fn id(person: &Person) -> DealerId {
    DealerId { slot: person.slot, generation: person.generation }
}

fn row(cast: &Cast, person: &Person, month: u32) -> Row {
    let frame = &cast.frames(month)[person.slot as usize];
    let holds = frame.generation == person.generation;
    let end = cast.end(person.slot, person.generation).filter(|(at, _)| *at < month);
    let status = end.map_or(frame.status, |(_, status)| status);
    let with_you = holds && status.is_dealer();
    let now = |value: f32| if with_you { f64::from(value) } else { f64::NAN };
    Row {
        id: id(person),
        dealer: names::dealer(person.slot, person.generation),
        town: names::town(person.territory),
        status: say(word(status), &[]),
        loyalty: numbers::number(now(frame.loyalty), 2),
        sales: numbers::goods(now(frame.sales)),
        profit: numbers::money(now(frame.profit)),
        with_you,
    }
}

const fn word(status: Status) -> &'static str {
    match status {
        Status::Active => "standing-active",
        Status::Punished => "standing-punished",
        Status::Unlucky => "standing-unlucky",
        Status::Defected => "standing-defected",
        Status::Terminated => "standing-removed",
        Status::Closed => "standing-closed",
        Status::Bankrupt => "standing-bankrupt",
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{beside, roster};
    use crate::run::bench::DealerId;
    use crate::run::channel::Cast;
    use dealers_choice::experiment::Trace;
    use dealers_choice::experiment::trace::{Frame, Person, Status};
    use dealers_choice::sim::diary::{Entry, Event, StayTerms};

    fn person(slot: u32, territory: u32, generation: u32, since: i32) -> Person {
        Person { slot, territory, generation, since, size: 1.0, capability: 0.6, opportunism: 0.3, fairness: 0.5 }
    }

    fn frame(generation: u32, status: Status) -> Frame {
        Frame { generation, status, loyalty: 0.5, trust: 0.5, conflict: 0.2, sales: 100.4, profit: 812.6, effort: 1.0 }
    }

    /// Two slots, two months; the dealer in slot 0 leaves in month 1, another takes its place in month 2.
    fn cast() -> Cast {
        let left = Event::Defected { terms: StayTerms::default() };
        Cast::new(Rc::new(Trace {
            policy: 0,
            replication: 0,
            months: 2,
            slots: 2,
            frames: vec![
                frame(0, Status::Defected),
                frame(0, Status::Active),
                frame(1, Status::Active),
                frame(0, Status::Punished),
            ],
            people: vec![person(0, 1, 0, -5), person(0, 1, 1, 1), person(1, 0, 0, -9)],
            diary: vec![Entry { month: 0, slot: 0, generation: 0, event: left, loyalty: 0.5 }],
            by_month: Vec::new(),
        }))
    }

    #[test]
    fn everybody_has_a_row_from_the_day_they_come() {
        let told = |month| roster(&cast(), month).into_iter().map(|row| (row.status, row.sales)).collect::<Vec<_>>();
        let row = |status: &str, sales: &str| (status.to_owned(), sales.to_owned());
        assert_eq!(told(1), [row("with you", "100"), row("left for a rival", "–")]);
        assert_eq!(told(2), [row("punished this month", "100"), row("left for a rival", "–"), row("with you", "100")]);
    }

    #[test]
    fn those_who_are_gone_are_named_with_how_and_when() {
        let words =
            |month, most| super::gone(&cast(), month, most).into_iter().map(|gone| gone.words).collect::<Vec<_>>();
        assert_eq!(words(1, 3), ["Abara Digital: left for a rival, month 1"]);
        assert!(words(1, 0).is_empty());
    }

    #[test]
    fn neighbours_in_the_table_are_found() {
        let first = DealerId { slot: 1, generation: 0 };
        let last = DealerId { slot: 0, generation: 1 };
        let middle = DealerId { slot: 0, generation: 0 };
        assert_eq!(beside(&cast(), 2, first), [None, Some(middle)]);
        assert_eq!(beside(&cast(), 2, middle), [Some(first), Some(last)]);
        assert_eq!(beside(&cast(), 1, middle), [Some(first), None]);
        assert_eq!(beside(&cast(), 2, DealerId { slot: 9, generation: 0 }), [None, None]);
    }
}
