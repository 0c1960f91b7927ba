//! Where everybody stands in the picture of the channel: pure geometry, no drawing.
//!
//! Your company is in the middle. The closer a dealer stands, the more loyal it is; a dealer keeps its direction for
//! life, and dealers of one territory stand side by side, so that the eye can follow one and see weather move over a
//! neighbourhood. To the right runs the border; who crosses it works for the rival.

use dealers_choice::numeric::{self, order};
use std::f64::consts::PI;
use std::rc::Rc;

use super::story::{Moment, moments};
use dealers_choice::experiment::Trace;
use dealers_choice::experiment::trace::{Frame, Person, Status};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::sin;
use dealers_choice::sim::diary::Event;

/// Width of the picture.
pub const WIDTH: f64 = 400.0;
/// Height of the picture.
pub const HEIGHT: f64 = 232.0;
/// Your company.
pub const CENTRE: (f64, f64) = (146.0, 116.0);
/// The border to the rival.
pub const BORDER: f64 = 300.0;
/// Distance of the most loyal dealers from the centre, as a share of the farthest.
const NEAREST: f64 = 0.34;
/// Loyalty at which a dealer stands farthest, and nearest. Nearly all of life happens between them.
const LOYALTY: (f64, f64) = (0.15, 0.80);
/// Loyalty from which on a dealer counts as loyal; below it, it wavers.
pub const LOYAL: f64 = 0.40;
/// Half axes of the ellipse on which dealers without loyalty stand.
const FARTHEST: (f64, f64) = (134.0, 104.0);
/// Radius of a dealer of size 1.
const DOT: f64 = 4.1;
/// Largest radius.
const DOT_MAX: f64 = 11.0;
/// Part of a dot's radius that is hollow where the dealer had bad luck.
pub const HOLLOW: f64 = 0.55;
/// Width of a link for each unit sold in the month.
const LINK_A_UNIT: f64 = 0.018;
/// Thinnest link.
const LINK_MIN: f64 = 0.3;
/// Widest link.
const LINK_MAX: f64 = 4.5;

/// A dealer, or somebody who was one, in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The slot.
    pub slot: u32,
    /// Which person in that slot.
    pub generation: u32,
    /// How the person stands.
    pub status: Status,
    /// Place, from the left.
    pub x: f64,
    /// Place, from the top.
    pub y: f64,
    /// Radius.
    pub radius: f64,
    /// The link to your company, for dealers.
    pub link: Option<Link>,
}

/// A dealer's link to your company: a thin bar from the centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Direction from the centre: steps to the right and down, together of length 1.
    pub along: (f64, f64),
    /// Length.
    pub length: f64,
    /// Width: the sales of the month.
    pub width: f64,
}

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Dealers with the enterprise.
    pub with_you: u32,
    /// Left for the rival so far.
    pub defected: u32,
    /// Terminated by the enterprise so far.
    pub terminated: u32,
    /// Closed or bankrupt so far.
    pub closed: u32,
    /// Punished or warned in this month.
    pub punished: u32,
    /// Unlucky in this month.
    pub unlucky: u32,
}

/// How much dealers need you: of those who thought of leaving, how many stayed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// Times that somebody thought of leaving.
    pub asked: u32,
    /// Times that somebody stayed.
    pub stayed: u32,
}

impl Need {
    /// The share that stayed, 0-1; 0 when nobody thought of leaving.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.stayed) / f64::from(self.asked.max(1))
    }
}

/// A replication under one policy, with all that its picture needs worked out once.
#[derive(Clone, Debug)]
pub struct Cast {
    /// The replication.
    pub trace: Rc<Trace>,
    /// The direction of each slot, as a share of a full turn.
    turns: Vec<f64>,
    /// How each of `trace.people` ended, and in which month (0 is the first).
    ends: Vec<Option<(u32, Status)>>,
    /// What is worth telling of it, in the order of the months.
    pub moments: Vec<Moment>,
}

impl PartialEq for Cast {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.trace, &other.trace)
    }
}

impl Cast {
    /// Works out directions and ends.
    #[must_use]
    pub fn new(trace: Rc<Trace>) -> Self {
        let turns = turns(&trace);
        let ends = ends(&trace);
        let moments = moments(&trace.diary);
        Self { trace, turns, ends, moments }
    }

    /// Everybody in `month` (1 is the first).
    #[must_use]
    pub fn figures(&self, month: u32) -> Vec<Figure> {
        let frames = self.frames(month);
        let people = self.trace.people.iter().zip(&self.ends);
        people.filter_map(|(person, end)| self.figure(person, *end, &frames[person.slot as usize], month)).collect()
    }

    /// Everybody in `month` (1 is the first), in places that are the same in every month: who holds or last held each slot, then
    /// who ever leaves for the rival. Who is not there has no size, and a link without width.
    #[must_use]
    pub fn crowd(&self, month: u32) -> [Vec<Figure>; 2] {
        let frames = self.frames(month);
        let people = || {
            let people = self.trace.people.iter().zip(&self.ends);
            people.map(|(person, end)| (person, *end, &frames[person.slot as usize]))
        };
        let holders = people().filter(|(person, _, frame)| person.generation == frame.generation);
        let leavers = people().filter(|(_, end, _)| matches!(end, Some((_, Status::Defected))));
        [
            holders.map(|(person, _, frame)| self.at_home(person, frame)).collect(),
            leavers.map(|(person, end, frame)| self.leaver(person, end, frame, month)).collect(),
        ]
    }

    /// How many stand where in `month` (1 is the first).
    #[must_use]
    pub fn count(&self, month: u32) -> Count {
        let mut count = Count::default();
        for frame in self.frames(month) {
            count.with_you += u32::from(frame.status.is_dealer());
            count.punished += u32::from(frame.status == Status::Punished);
            count.unlucky += u32::from(frame.status == Status::Unlucky);
        }
        for (_, status) in self.ends.iter().flatten().filter(|(end, _)| *end < month) {
            match status {
                Status::Defected => count.defected += 1,
                Status::Terminated => count.terminated += 1,
                Status::Closed | Status::Bankrupt => count.closed += 1,
                Status::Active | Status::Punished | Status::Unlucky => {}
            }
        }
        count
    }

    /// How much dealers needed you until `month` (1 is the first).
    #[must_use]
    pub fn need(&self, month: u32) -> Need {
        let mut need = Need::default();
        for entry in self.trace.diary.iter().filter(|entry| entry.month < month) {
            let stayed = matches!(entry.event, Event::Stayed { .. });
            let left = matches!(entry.event, Event::Defected { .. } | Event::Closed { .. });
            need.asked += u32::from(stayed || left);
            need.stayed += u32::from(stayed);
        }
        need
    }

    /// The state of every slot in `month` (1 is the first).
    #[must_use]
    pub fn frames(&self, month: u32) -> &[Frame] {
        let slots = self.trace.slots as usize;
        let first = (month.clamp(1, self.trace.months.max(1)) as usize - 1) * slots;
        &self.trace.frames[first..first + slots]
    }

    /// The person who holds or last held the slot in `month` (1 is the first).
    #[must_use]
    pub fn holder(&self, slot: u32, month: u32) -> Option<&Person> {
        let generation = self.frames(month).get(slot as usize)?.generation;
        self.person(slot, generation)
    }

    /// That person.
    #[must_use]
    pub fn person(&self, slot: u32, generation: u32) -> Option<&Person> {
        self.trace.people.iter().find(|person| person.slot == slot && person.generation == generation)
    }

    /// How that person ended, and in which month (0 is the first), if it did.
    #[must_use]
    pub fn end(&self, slot: u32, generation: u32) -> Option<(u32, Status)> {
        let place =
            self.trace.people.iter().position(|person| person.slot == slot && person.generation == generation)?;
        self.ends[place]
    }

    fn figure(&self, person: &Person, end: Option<(u32, Status)>, frame: &Frame, month: u32) -> Option<Figure> {
        if frame.generation == person.generation && frame.status.is_dealer() {
            return Some(self.at_home(person, frame));
        }
        let gone = end.is_some_and(|(at, status)| at < month && status == Status::Defected);
        gone.then(|| self.leaver(person, end, frame, month))
    }

    /// Who holds or last held a slot, on its place around you.
    fn at_home(&self, person: &Person, frame: &Frame) -> Figure {
        let here = f64::from(u8::from(frame.status.is_dealer()));
        let figure = Figure { radius: here * self.radius(person), ..anybody(person, frame.status) };
        let figure = at_home(figure, frame, self.turn(person));
        Figure { link: figure.link.map(|link| Link { width: here * link.width, ..link }), ..figure }
    }

    /// Somebody who leaves for the rival in the month `end`: beyond the border after it, and before it nobody, at the slot.
    fn leaver(&self, person: &Person, end: Option<(u32, Status)>, frame: &Frame, month: u32) -> Figure {
        if end.is_some_and(|(at, _)| at < month) {
            abroad(Figure { radius: self.radius(person), ..anybody(person, frame.status) }, self.turn(person))
        } else {
            at_home(anybody(person, frame.status), frame, self.turn(person))
        }
    }

    fn radius(&self, person: &Person) -> f64 {
        (DOT * f64::from(person.size).at_least(0.05).sqrt()).at_most(DOT_MAX) * crowd(self.trace.slots)
    }

    /// The direction of the person's slot.
    fn turn(&self, person: &Person) -> f64 {
        self.turns[person.slot as usize]
    }
}

/// A person nowhere, without a size.
const fn anybody(person: &Person, status: Status) -> Figure {
    Figure { slot: person.slot, generation: person.generation, status, x: 0.0, y: 0.0, radius: 0.0, link: None }
}

/// How each person ended, from the diary.
fn ends(trace: &Trace) -> Vec<Option<(u32, Status)>> {
    let endings = trace
        .diary
        .iter()
        .filter_map(|entry| Status::after(&entry.event).map(|end| (entry.slot, entry.generation, entry.month, end)))
        .collect();
    let found = order::by_key(endings, |(slot, generation, ..)| u64::from(*slot) << 32 | u64::from(*generation));
    let end = |person: &Person| {
        let at = found
            .binary_search_by_key(&(person.slot, person.generation), |(slot, generation, ..)| (*slot, *generation))
            .ok()?;
        Some((found[at].2, found[at].3))
    };
    trace.people.iter().map(end).collect()
}

/// Half axes of the ellipse on which dealers of that loyalty stand.
#[must_use]
pub fn ring(loyalty: f64) -> (f64, f64) {
    let (far, near) = LOYALTY;
    let away = NEAREST + (1.0 - NEAREST) * numeric::clamp01((near - loyalty) / (near - far));
    (FARTHEST.0 * away, FARTHEST.1 * away)
}

fn at_home(figure: Figure, frame: &Frame, turn: f64) -> Figure {
    let ring = ring(frame.loyalty.into());
    let (x, y) = (ring.0 * cos_turn(turn), ring.1 * sin_turn(turn));
    let length = (x * x + y * y).sqrt();
    let width = numeric::within(f64::from(frame.sales).at_least(0.0) * LINK_A_UNIT, LINK_MIN, LINK_MAX);
    let link = Link { along: (x / length, y / length), length, width };
    Figure { x: CENTRE.0 + x, y: CENTRE.1 + y, link: Some(link), ..figure }
}

/// Beyond the border: the direction decides the height, the person the depth, so nobody hides another.
fn abroad(figure: Figure, turn: f64) -> Figure {
    let depth = spread(figure.slot, figure.generation);
    let height = spread(figure.slot ^ 0x5bd1, figure.generation.wrapping_add(7));
    let y = 30.0 + (HEIGHT - 52.0) * (0.5 + 0.25 * sin_turn(turn) + 0.5 * (height - 0.5));
    Figure { status: Status::Defected, x: BORDER + 16.0 + (WIDTH - BORDER - 30.0) * depth, y, ..figure }
}

/// The direction of each slot, as a share of a full turn: by territory, then by slot.
fn turns(trace: &Trace) -> Vec<f64> {
    let slots = trace.slots as usize;
    let first: Vec<_> = trace.people.iter().filter(|person| person.generation == 0).collect();
    let first = order::by_key(first, |person| u64::from(person.territory) << 32 | u64::from(person.slot));
    let mut turns = vec![0.0; slots];
    for (rank, person) in first.iter().enumerate() {
        turns[person.slot as usize] = (rank as f64 + 0.5) / first.len() as f64;
    }
    turns
}

/// The sine of a share of a full turn.
fn sin_turn(turn: f64) -> f64 {
    sin(2.0 * PI * turn)
}

/// The cosine of a share of a full turn.
fn cos_turn(turn: f64) -> f64 {
    sin_turn(turn + 0.25)
}

/// Dots shrink when there are more than sixty, so that they still fit.
fn crowd(slots: u32) -> f64 {
    (60.0 / f64::from(slots.max(60))).sqrt().at_least(0.12)
}

/// A number in 0-1 that belongs to a person: the same in every run, and looking like none.
fn spread(slot: u32, generation: u32) -> f64 {
    let mixed = slot.wrapping_mul(0x9e37_79b1).wrapping_add(generation.wrapping_mul(0x85eb_ca6b)) ^ 0x27d4_eb2f;
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x2c1b_3c6d);
    f64::from((mixed ^ (mixed >> 13)) >> 8) / f64::from(1_u32 << 24)
}
