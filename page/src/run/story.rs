//! What is worth telling of one replication under one policy: when something happened for the first time, how one dealer fares
//! whom the eye can follow, and whom the policy lost though another kept them.

use super::bench::DealerId;
use super::channel::{Cast, Figure, LOYAL};
use dealers_choice::experiment::exits::is_just;
use dealers_choice::experiment::trace::{Frame, Status};
use dealers_choice::numeric::order;
use dealers_choice::sim::diary::{Entry, Event};

/// How far from a dealer's middle a touch still means it, in the units of the picture.
const REACH: f64 = 14.0;

/// Something that happened for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// A sanction that was not deserved.
    Unjust,
    /// A dealer left for the rival.
    Left,
    /// The enterprise terminated a dealer.
    Removed,
    /// A dealer closed or went bankrupt.
    Closed,
}

impl First {
    /// All of them, the one that tells most about a policy first.
    pub const ALL: [Self; 4] = [Self::Left, Self::Removed, Self::Unjust, Self::Closed];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unjust => "unjust",
            Self::Left => "left",
            Self::Removed => "removed",
            Self::Closed => "closed",
        }
    }

    const fn is(self, event: &Event) -> bool {
        match self {
            Self::Unjust => matches!(is_just(event), Some(false)),
            Self::Left => matches!(event, Event::Defected { .. }),
            Self::Removed => matches!(event, Event::Terminated { .. }),
            Self::Closed => matches!(event, Event::Closed { .. } | Event::Bankrupt { .. }),
        }
    }
}

/// What happened for the first time, when, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What.
    pub first: First,
    /// The month, from 1.
    pub month: u32,
    /// To whom.
    pub dealer: DealerId,
}

/// The first times in a diary, in the order of the months.
#[must_use]
pub fn moments(diary: &[Entry]) -> Vec<Moment> {
    let moment = |first: First| {
        let entry = diary.iter().filter(|entry| first.is(&entry.event)).min_by_key(|entry| entry.month)?;
        let dealer = DealerId { slot: entry.slot, generation: entry.generation };
        Some(Moment { first, month: entry.month + 1, dealer })
    };
    order::by_key(First::ALL.into_iter().filter_map(moment).collect(), |moment| u64::from(moment.month))
}

/// How a dealer fares in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Not a dealer yet.
    Coming,
    /// In good standing, and loyal.
    Loyal,
    /// In good standing, and not loyal.
    Wavering,
    /// Warned or punished in this month.
    Punished,
    /// Bad luck in this month.
    Unlucky,
    /// Gone to the rival in that month, from 1.
    Left(u32),
    /// Terminated in that month, from 1.
    Removed(u32),
    /// Closed or bankrupt in that month, from 1.
    Closed(u32),
}

impl Cast {
    /// A dealer whose story is worth following: the one to whom the most telling thing happened, or else the first.
    #[must_use]
    pub fn protagonist(&self) -> DealerId {
        let told = First::ALL.iter().find_map(|first| self.moments.iter().find(|moment| moment.first == *first));
        told.map_or(DealerId { slot: 0, generation: 0 }, |moment| moment.dealer)
    }

    /// How that dealer fares in `month` (1 is the first).
    #[must_use]
    pub fn fate(&self, dealer: DealerId, month: u32) -> Fate {
        match self.end(dealer.slot, dealer.generation) {
            Some((at, Status::Defected)) if at < month => return Fate::Left(at + 1),
            Some((at, Status::Terminated)) if at < month => return Fate::Removed(at + 1),
            Some((at, _)) if at < month => return Fate::Closed(at + 1),
            _ => {}
        }
        let holds = |frame: &&Frame| frame.generation == dealer.generation;
        match self.frames(month).get(dealer.slot as usize).filter(holds) {
            None => Fate::Coming,
            Some(frame) if frame.status == Status::Punished => Fate::Punished,
            Some(frame) if frame.status == Status::Unlucky => Fate::Unlucky,
            Some(frame) if f64::from(frame.loyalty) >= LOYAL => Fate::Loyal,
            Some(_) => Fate::Wavering,
        }
    }

    /// The dealer who stands nearest to a place of the picture in `month` (1 is the first), if one stands near.
    #[must_use]
    pub fn near(&self, month: u32, [x, y]: [f64; 2]) -> Option<DealerId> {
        let far = |figure: &Figure| {
            ((figure.x - x) * (figure.x - x) + (figure.y - y) * (figure.y - y)).sqrt() - figure.radius
        };
        let figures = self.figures(month).into_iter().map(|figure| (far(&figure), figure)).collect();
        let (far, figure) = order::by_number(figures, |(far, _)| *far).into_iter().next()?;
        (far <= REACH).then_some(DealerId { slot: figure.slot, generation: figure.generation })
    }

    /// The dealers of the beginning who were lost here and stayed to the end there, on the same draws.
    #[must_use]
    pub fn lost_but_kept(&self, there: &Self) -> Vec<DealerId> {
        let starters = self.trace.people.iter().filter(|person| person.generation == 0);
        let lost = starters.filter(|person| {
            self.end(person.slot, 0).is_some()
                && there.person(person.slot, 0).is_some()
                && there.end(person.slot, 0).is_none()
        });
        lost.map(|person| DealerId { slot: person.slot, generation: 0 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Fate, First, moments};
    use crate::run::bench::DealerId;
    use crate::run::channel::Cast;
    use dealers_choice::experiment::{Plan, PlanSpec, PolicySpec, trace};
    use dealers_choice::sim::diary::{Entry, Event};

    fn casts() -> [Cast; 2] {
        let policies = ["stick", "mixed"].map(PolicySpec::preset).into();
        let plan =
            Plan::try_from(PlanSpec { months: 36, dealers: 30, policies, ..PlanSpec::default() }).expect("a plan");
        [0, 1].map(|policy| Cast::new(Rc::new(trace(&plan, policy, 0))))
    }

    #[test]
    fn the_first_times_are_the_earliest_of_their_kind_in_the_order_of_the_months() {
        let entry = |month, slot, event| Entry { month, slot, generation: 0, event, loyalty: 0.5 };
        let cut = |just| Event::MarginCut { total: 0.03, just };
        let diary = [
            entry(2, 1, cut(true)),
            entry(4, 2, Event::Terminated { just: false }),
            entry(3, 3, cut(false)),
            entry(5, 4, cut(false)),
        ];
        let told: Vec<_> =
            moments(&diary).iter().map(|moment| (moment.first, moment.month, moment.dealer.slot)).collect();
        assert_eq!(told, [(First::Unjust, 4, 3), (First::Removed, 5, 2)]);
    }

    #[test]
    fn the_one_to_follow_is_there_at_first_and_gone_from_the_month_of_its_end() {
        let [stick, _] = casts();
        let dealer = stick.protagonist();
        let left =
            stick.moments.iter().find(|moment| moment.first == First::Left).expect("a stick drives someone away");
        assert_eq!(left.dealer, dealer);
        assert_eq!(stick.fate(dealer, 36), Fate::Left(left.month));
        assert!(!matches!(stick.fate(dealer, left.month - 1), Fate::Left(_) | Fate::Coming));
    }

    #[test]
    fn who_was_lost_here_and_kept_there_ended_here_alone() {
        let [stick, mixed] = casts();
        let lost = stick.lost_but_kept(&mixed);
        assert!(!lost.is_empty() && stick.lost_but_kept(&stick).is_empty());
        for DealerId { slot, generation } in lost {
            assert!(stick.end(slot, generation).is_some() && mixed.end(slot, generation).is_none());
        }
    }

    #[test]
    fn a_touch_means_the_dealer_who_stands_there_and_nobody_far_away() {
        let [stick, _] = casts();
        let figure = stick.figures(1)[5];
        let dealer = DealerId { slot: figure.slot, generation: figure.generation };
        assert_eq!(stick.near(1, [figure.x, figure.y]), Some(dealer));
        assert_eq!(stick.near(1, [-50.0, -50.0]), None);
    }
}
