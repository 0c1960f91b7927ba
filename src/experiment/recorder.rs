//! Writes down what happens to every dealer of one replication.

use super::Plan;
use super::replication::Shared;
use super::trace::{Frame, Person, Status, Trace};
use crate::numeric::order;
use crate::sim::World;
use crate::sim::dealer::{Dealer, Tenancy};
use crate::sim::diary::{Diary, Entry, Event, LoyaltyTerms, Observer};

/// Change of loyalty that is worth a line in the diary.
const TOLD: f64 = 0.05;
/// Relative change of usual sales that is worth a line.
const SALES_TOLD: f32 = 0.25;
/// Most lines of one dealer's diary; beyond it only what ends a career is told.
const LINES_MAX: u32 = 240;
/// Shock (logarithm) to a territory's demand that counts as bad luck for all its dealers: a loss of a tenth.
const BAD_LUCK: f64 = -0.105;

/// Lives through one replication under one policy of the plan and writes everything down.
#[must_use]
#[inline(never)]
pub fn trace(plan: &Plan, policy: u32, replication: u32) -> Trace {
    let mut shared = Shared::new(plan, replication);
    let mut run = shared.replication(&plan.policies[policy as usize].levers);
    let mut recorder = Recorder::new(&run.world);
    for month in 0..plan.months {
        shared.draw(month);
        run.live(plan, &shared, month, &mut recorder.observer);
        recorder.close_month(&run.world, month);
    }
    Trace {
        policy,
        replication,
        months: plan.months,
        slots: plan.dealers,
        frames: recorder.frames,
        people: recorder.people,
        diary: recorder.diary,
        by_month: run.history().iter().flatten().map(|fraction| fraction.value()).collect(),
    }
}

/// Writes everything down.
struct Recorder {
    /// See [`super::Trace`].
    frames: Vec<Frame>,
    /// See [`super::Trace`].
    people: Vec<Person>,
    /// See [`super::Trace`].
    diary: Diary,
    slots: Vec<Slot>,
    /// Who watches the month that is not closed yet.
    observer: Observer,
}

/// What is remembered of a slot from month to month.
#[derive(Clone, Copy)]
struct Slot {
    generation: u32,
    status: Status,
    lines: u32,
    /// Loyalty when it was last told, and what moved it since.
    told: f32,
    moved: LoyaltyTerms,
    /// Usual sales when they were last told, units a month.
    sales: f32,
    /// Which of the events that are told once were told.
    started: u16,
}

impl Recorder {
    /// A recorder of a channel that is about to live its first month.
    fn new(world: &World) -> Self {
        let mut recorder = Self {
            frames: Vec::new(),
            people: Vec::new(),
            diary: Vec::new(),
            slots: Vec::new(),
            observer: Observer::watching(),
        };
        for (slot, dealer) in world.dealers.iter().enumerate() {
            let status = if dealer.is_active() { Status::Active } else { Status::Closed };
            recorder.slots.push(Slot { status, ..Slot::of(dealer) });
            let since = match dealer.tenancy {
                Tenancy::Held => world.month - dealer.tenure.cast_signed(),
                Tenancy::Vacant { months } => world.month - i32::from(months),
            };
            recorder.people.push(person(world, slot, since));
        }
        recorder
    }

    /// Sorts the month's news into the diaries and takes the picture of every slot.
    fn close_month(&mut self, world: &World, month: u32) {
        let notes = self.observer.take();
        for (slot, terms) in notes.moves {
            self.slots[slot].moved += terms;
        }
        for (slot, event) in order::by_key(notes.events, |(slot, _)| *slot as u64) {
            self.enter(world, month, slot, event);
        }
        for slot in 0..self.slots.len() {
            self.tell_sales(world, month, slot);
            self.tell_loyalty(world, month, slot);
            let frame = self.frame(world, slot);
            self.frames.push(frame);
        }
    }

    fn enter(&mut self, world: &World, month: u32, slot: usize, event: Event) {
        let state = &mut self.slots[slot];
        if event.start().is_some_and(|place| state.started & (1 << place) != 0) {
            return;
        }
        match event {
            Event::Joined => {
                *state = Slot::of(&world.dealers[slot]);
                self.people.push(person(world, slot, month.cast_signed()));
            }
            Event::Defected { .. } => state.status = Status::Defected,
            Event::Terminated { .. } => state.status = Status::Terminated,
            Event::Closed { .. } => state.status = Status::Closed,
            Event::Bankrupt { .. } => state.status = Status::Bankrupt,
            _ if state.lines >= LINES_MAX => return,
            _ => {}
        }
        self.write(world, month, slot, event);
    }

    fn write(&mut self, world: &World, month: u32, slot: usize, event: Event) {
        let state = &mut self.slots[slot];
        state.lines += 1;
        state.started |= event.start().map_or(0, |place| 1 << place);
        let (loyalty, generation) = (world.dealers[slot].feelings.loyalty as f32, state.generation);
        self.diary.push(Entry { month, slot: slot as u32, generation, event, loyalty });
    }

    /// Tells a dealer's usual sales when they have moved enough since they were last told.
    fn tell_sales(&mut self, world: &World, month: u32, slot: usize) {
        let (state, to) = (&mut self.slots[slot], world.dealers[slot].record.usual_sales as f32);
        let from = state.sales;
        if (to - from).abs() < SALES_TOLD * from || state.lines >= LINES_MAX || !state.status.is_dealer() {
            return;
        }
        state.sales = to;
        self.write(world, month, slot, Event::SalesMoved { from, to });
    }

    /// Tells a dealer's loyalty when it has moved enough since it was last told.
    fn tell_loyalty(&mut self, world: &World, month: u32, slot: usize) {
        let (state, loyalty) = (&mut self.slots[slot], world.dealers[slot].feelings.loyalty as f32);
        let from = state.told;
        if f64::from((loyalty - from).abs()) < TOLD || state.lines >= LINES_MAX || !state.status.is_dealer() {
            return;
        }
        state.told = loyalty;
        let terms = std::mem::take(&mut state.moved);
        self.write(world, month, slot, Event::LoyaltyMoved { from, terms });
    }

    fn frame(&self, world: &World, slot: usize) -> Frame {
        let (dealer, state) = (&world.dealers[slot], &self.slots[slot]);
        let shock = world.territories[world.territory_of[slot] as usize].shock;
        let status = match state.status {
            gone if !gone.is_dealer() => gone,
            _ if dealer.present.punished => Status::Punished,
            _ if shock < BAD_LUCK => Status::Unlucky,
            _ => Status::Active,
        };
        let working = if status.is_dealer() { 1.0 } else { 0.0 };
        Frame {
            generation: state.generation,
            status,
            loyalty: dealer.feelings.loyalty as f32,
            trust: dealer.feelings.trust as f32,
            conflict: dealer.feelings.conflict as f32,
            sales: (working * dealer.present.sold) as f32,
            profit: (working * dealer.present.profit) as f32,
            effort: (working * dealer.effort) as f32,
        }
    }
}

impl Slot {
    fn of(dealer: &Dealer) -> Self {
        Self {
            generation: dealer.generation,
            status: Status::Active,
            lines: 0,
            told: dealer.feelings.loyalty as f32,
            moved: LoyaltyTerms::default(),
            sales: dealer.record.usual_sales as f32,
            started: 0,
        }
    }
}

fn person(world: &World, slot: usize, since: i32) -> Person {
    let dealer = &world.dealers[slot];
    Person {
        slot: slot as u32,
        territory: world.territory_of[slot],
        generation: dealer.generation,
        since,
        size: dealer.traits.size as f32,
        capability: dealer.traits.capability as f32,
        opportunism: dealer.traits.opportunism as f32,
        fairness: dealer.traits.fairness as f32,
    }
}
