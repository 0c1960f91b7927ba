//! A dealer's life as the page tells it: who it is, what happened month by month, and why it stayed or left.
//!
//! The simulation writes events with numbers ([`dealers_choice::sim::diary`]); here they become sentences and breakdowns. All of
//! it is text and finished numbers, so a view only has to set it.

mod breakdown;
mod sentence;
mod telling;

pub use breakdown::{Bar, Breakdown, Term};
pub use telling::telling;

use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::words::{Arg, names, say};
use dealers_choice::experiment::trace::{Person, Status};
use dealers_choice::sim::diary::{Entry, Event};

/// Size from which a dealer is no longer small.
const MIDDLE_FROM: f32 = 0.75;
/// Size from which a dealer is large.
const LARGE_FROM: f32 = 1.35;
/// The lower and the upper fifth of each trait among dealers: capability, opportunism, fairness.
const CAPABLE: [f32; 2] = [0.46, 0.75];
const HONEST: [f32; 2] = [0.16, 0.42];
const FAIR: [f32; 2] = [0.36, 0.64];

/// Everything the diary says about one dealer until a month, and what comes later.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    /// The name.
    pub name: String,
    /// Size, town, and how long it has been with you.
    pub who: String,
    /// Ability, honesty, sense of fairness.
    pub temper: String,
    /// How it stands in the month on screen.
    pub stands: String,
    /// Whether it is a dealer of yours in the month on screen.
    pub with_you: bool,
    /// Month after month, the first first.
    pub months: Vec<Month>,
    /// Why it left, or why it stayed when it last thought about leaving.
    pub choice: Option<Breakdown>,
    /// What moved its loyalty since the start.
    pub loyalty: Option<Breakdown>,
    /// Who came before it in the same place.
    pub earlier: Option<Neighbour>,
    /// Who came after it in the same place.
    pub later: Option<Neighbour>,
}

/// What happened to a dealer in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The month, from 1.
    pub number: u32,
    /// The month in words.
    pub date: String,
    /// Whether it comes after the month on screen.
    pub is_later: bool,
    /// What happened, in order.
    pub sentences: Vec<Sentence>,
}

/// Something that happened, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub text: String,
    /// Whether a life can turn on it.
    pub weighs: bool,
}

/// Somebody else of the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Who.
    pub id: DealerId,
    /// The name.
    pub name: String,
}

/// The life of a dealer, seen from the end of `month` (1 is the first); nothing if there is no such person.
#[must_use]
pub fn life(cast: &Cast, dealer: DealerId, month: u32) -> Option<Life> {
    let person = cast.person(dealer.slot, dealer.generation)?;
    let entries: Vec<&Entry> = cast.trace.diary.iter().filter(|entry| is_of(entry, dealer)).collect();
    let past: Vec<&Entry> = entries.iter().copied().filter(|entry| entry.month < month).collect();
    let end = cast.end(dealer.slot, dealer.generation).filter(|(at, _)| *at < month);
    Some(Life {
        name: names::dealer(dealer.slot, dealer.generation),
        who: who(person),
        temper: temper(person),
        stands: stands(end, month),
        with_you: end.is_none(),
        months: entries
            .chunk_by(|left, right| left.month == right.month)
            .map(|entries| tell(cast, entries, month))
            .collect(),
        choice: breakdown::choice(&past),
        loyalty: breakdown::loyalty(&past),
        earlier: dealer.generation.checked_sub(1).and_then(|generation| neighbour(cast, dealer.slot, generation)),
        later: neighbour(cast, dealer.slot, dealer.generation + 1),
    })
}

fn is_of(entry: &Entry, dealer: DealerId) -> bool {
    (entry.slot, entry.generation) == (dealer.slot, dealer.generation)
}

fn neighbour(cast: &Cast, slot: u32, generation: u32) -> Option<Neighbour> {
    cast.person(slot, generation)?;
    Some(Neighbour { id: DealerId { slot, generation }, name: names::dealer(slot, generation) })
}

fn who(person: &Person) -> String {
    let size = say(&format!("size-{}", third(person.size, [MIDDLE_FROM, LARGE_FROM])), &[]);
    let town = names::town(person.territory);
    let mut args = vec![("size", Arg::from(size)), ("town", town.into())];
    if person.since < 0 {
        args.push(("years", span(person.since.unsigned_abs()).into()));
        return say("diary-who-start", &args);
    }
    args.push(("since", say("since-month", &[("month", (person.since.unsigned_abs() + 1).into())]).into()));
    say("diary-who", &args)
}

/// A time in words: whole years from one year on.
fn span(months: u32) -> String {
    if months >= 12 {
        return say("years", &[("count", (months / 12).into())]);
    }
    say("unit-months", &[("count", months.into()), ("number", months.to_string().into())])
}

fn temper(person: &Person) -> String {
    let trait_of = |name: &str, value: f32, ends: [f32; 2]| say(&format!("temper-{name}-{}", third(value, ends)), &[]);
    say(
        "diary-temper",
        &[
            ("capable", trait_of("capable", person.capability, CAPABLE).into()),
            ("honest", trait_of("honest", person.opportunism, HONEST).into()),
            ("fair", trait_of("fair", person.fairness, FAIR).into()),
        ],
    )
}

/// The word for a value below, between or above two ends.
fn third(value: f32, [from, to]: [f32; 2]) -> &'static str {
    if value < from {
        "low"
    } else if value < to {
        "middle"
    } else {
        "high"
    }
}

fn stands(end: Option<(u32, Status)>, month: u32) -> String {
    let key = match end {
        None | Some((_, Status::Active | Status::Punished | Status::Unlucky)) => "diary-stays",
        Some((_, Status::Defected)) => "diary-end-defected",
        Some((_, Status::Terminated)) => "diary-end-removed",
        Some((_, Status::Closed)) => "diary-end-closed",
        Some((_, Status::Bankrupt)) => "diary-end-bankrupt",
    };
    say(key, &[("month", end.map_or(month, |(at, _)| at + 1).into())])
}

/// What happened in the month of these entries.
fn tell(cast: &Cast, entries: &[&Entry], on_screen: u32) -> Month {
    let number = entries[0].month + 1;
    Month {
        number,
        date: say("diary-month", &[("month", number.into())]),
        is_later: number > on_screen,
        sentences: entries.iter().map(|entry| sentence::tell(cast, entry)).collect(),
    }
}

/// Whether a life can turn on what happened.
const fn weighs(event: &Event) -> bool {
    matches!(
        event,
        Event::PromiseBroken
            | Event::Fined { guilty: false, .. }
            | Event::AwardRevoked { just: false }
            | Event::MarginCut { just: false, .. }
            | Event::TerritoryLost { .. }
            | Event::Offer { .. }
            | Event::Defected { .. }
            | Event::Closed { .. }
            | Event::Terminated { .. }
            | Event::Bankrupt { .. }
            | Event::Struck
    )
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Life, life};
    use crate::run::bench::DealerId;
    use crate::run::channel::Cast;
    use dealers_choice::experiment::Trace;
    use dealers_choice::experiment::trace::{Frame, Person, Status};
    use dealers_choice::sim::diary::{Entry, Event, LoyaltyTerms, StayTerms};

    const PERSON: Person = Person {
        slot: 0,
        territory: 0,
        generation: 0,
        since: -74,
        size: 1.6,
        capability: 0.8,
        opportunism: 0.3,
        fairness: 0.5,
    };

    fn entry(month: u32, event: Event) -> Entry {
        Entry { month, slot: 0, generation: 0, event, loyalty: 0.41 }
    }

    /// One dealer, four months; it leaves in the third.
    fn seen_from(month: u32) -> Life {
        let frame = |status| Frame { status, ..Frame::default() };
        let terms = StayTerms {
            profit_gap: 0.44,
            loyalty: -0.29,
            switching: 0.6,
            offer: -1.2,
            stay_chance: 0.38,
            ..StayTerms::default()
        };
        let moved = LoyaltyTerms { trust: -0.1, social: -0.04, economic: 0.0, events: 0.0 };
        let trace = Trace {
            policy: 0,
            replication: 0,
            months: 4,
            slots: 1,
            frames: [Status::Active, Status::Unlucky, Status::Defected, Status::Defected].map(frame).into(),
            people: vec![PERSON],
            diary: vec![
                entry(1, Event::Demand { change: -0.18 }),
                entry(1, Event::LoyaltyMoved { from: 0.55, terms: moved }),
                entry(2, Event::Offer { months: 3.0 }),
                entry(2, Event::Defected { terms }),
            ],
            by_month: Vec::new(),
        };
        life(&Cast::new(Rc::new(trace)), DealerId { slot: 0, generation: 0 }, month).expect("there is such a dealer")
    }

    #[test]
    fn a_life_is_told_month_by_month() {
        let told = seen_from(2).months;
        assert_eq!(
            told.iter().map(|month| (month.number, month.is_later)).collect::<Vec<_>>(),
            [(2, false), (3, true)]
        );
        assert_eq!(
            told[0].sentences[0].text,
            "Bad luck: demand in its town was 18\u{a0}% below normal, for every dealer there."
        );
        assert_eq!(told[0].sentences[1].text, "Loyalty 0.55 → 0.41: trust −0.10, how you treat it −0.04.");
        assert!(told[1].sentences.iter().all(|sentence| sentence.weighs));
    }

    #[test]
    fn who_it_is_and_how_it_stands_follow_the_month_on_screen() {
        let before = seen_from(2);
        assert_eq!(before.who, "Large dealer in Ashford, with you for 6 years before the start");
        assert_eq!(before.temper, "Very able, mostly honest, wants to be treated fairly");
        assert_eq!(
            (before.stands.as_str(), before.with_you, before.choice),
            ("Still with you in month 2.", true, None)
        );
        let after = seen_from(4);
        assert_eq!((after.stands.as_str(), after.with_you), ("Left for a rival in month 3.", false));
        assert!(after.choice.is_some_and(|breakdown| breakdown.title == "Why it left"));
    }
}
