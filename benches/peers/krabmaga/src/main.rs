//! The reduced model on krABMaga: every dealer an agent on its schedule, territories in its state. The rules are those of
//! `dealer.rs`; what differs is who calls them.

#[path = "../../dealer.rs"]
mod dealer;
#[path = "../../luck.rs"]
mod luck;

use std::any::Any;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use dealer::{Dealer, Outcome, POLICIES, Territory};
use krabmaga::engine::agent::Agent;
use krabmaga::engine::schedule::Schedule;
use krabmaga::engine::state::State;
use luck::{Luck, MONTHS, PLACES, SLOTS, TERRITORIES};

const REPLICATIONS: u32 = 200;
const CHECKED: u32 = 20;

/// What others see of a dealer.
#[derive(Clone, Copy)]
struct Seen {
    size: f64,
    attraction: f64,
    social: f64,
    loyalty: f64,
    vacant_months: Option<u32>,
}

impl From<&Dealer> for Seen {
    fn from(dealer: &Dealer) -> Self {
        let Dealer { size, attraction, social, loyalty, vacant_months, .. } = *dealer;
        Self { size, attraction, social, loyalty, vacant_months }
    }
}

struct Channel {
    luck: Arc<Luck>,
    policy: usize,
    month: usize,
    territories: [Territory; TERRITORIES],
    seen: Vec<Seen>,
    outcome: Outcome,
}

#[derive(Clone)]
struct Shop {
    slot: usize,
    dealer: Dealer,
}

impl Agent for Shop {
    fn step(&mut self, state: &mut dyn State) {
        let channel = state.as_any_mut().downcast_mut::<Channel>().expect("the only state there is");
        let territory = &mut channel.territories[self.slot / PLACES];
        let luck = &channel.luck.dealers[channel.month][self.slot];
        let (sold, leaves) = self.dealer.live(channel.month, &POLICIES[channel.policy], territory, luck);
        channel.outcome.sales += sold;
        channel.outcome.months += 1.0;
        channel.outcome.loyalty += self.dealer.loyalty;
        if leaves {
            territory.defectors += 0.3 * self.dealer.size;
            self.dealer.vacant_months = Some(0);
            channel.outcome.left += 1;
        }
        channel.seen[self.slot] = Seen::from(&self.dealer);
    }

    fn is_stopped(&mut self, _state: &mut dyn State) -> bool {
        self.dealer.vacant_months.is_some()
    }
}

impl Channel {
    fn new(luck: Arc<Luck>, policy: usize) -> Self {
        let territories = [Territory::default(); TERRITORIES];
        Self { luck, policy, month: 0, territories, seen: Vec::new(), outcome: Outcome::default() }
    }

    fn enter(&mut self, slot: usize, dealer: Dealer, schedule: &mut Schedule) {
        self.seen[slot] = Seen::from(&dealer);
        schedule.schedule_repeating(Box::new(Shop { slot, dealer }), self.month as f32, slot as i32);
    }

    fn open(&mut self, number: usize, schedule: &mut Schedule) {
        self.territories[number].move_on(self.luck.shocks[self.month][number]);
        let places = number * PLACES..(number + 1) * PLACES;
        let mean = |seen: &[Seen], of: fn(&Seen) -> f64| {
            let there = || seen.iter().filter(|seen| seen.vacant_months.is_none());
            let count = there().count();
            if count > 0 { there().map(of).sum::<f64>() / count as f64 } else { 0.5 }
        };
        let reputation = mean(&self.seen[places.clone()], |seen| seen.loyalty);
        for slot in places.clone() {
            let Some(months) = self.seen[slot].vacant_months else { continue };
            if months < 2 || self.luck.dealers[self.month][slot].candidate >= 0.2 + 0.4 * reputation {
                self.seen[slot].vacant_months = Some(months + 1);
            } else {
                let newcomer = Dealer::new(self.seen[slot].size, 0.4, 0, &POLICIES[self.policy]);
                self.enter(slot, newcomer, schedule);
            }
        }
        let seen = &self.seen[places];
        let there = seen.iter().filter(|seen| seen.vacant_months.is_none());
        let attraction: f64 = there.map(|seen| seen.attraction).sum();
        let territory = &mut self.territories[number];
        territory.mass = 4.0 * PLACES as f64 + attraction + territory.defectors;
        territory.social = mean(seen, |seen| seen.social);
    }
}

impl State for Channel {
    fn init(&mut self, schedule: &mut Schedule) {
        let policy = &POLICIES[self.policy];
        let dealers: Vec<_> = self.luck.sizes.iter().map(|size| Dealer::new(*size, 1.0, 24, policy)).collect();
        self.seen = dealers.iter().map(Seen::from).collect();
        for (slot, dealer) in dealers.into_iter().enumerate() {
            self.enter(slot, dealer, schedule);
        }
    }

    fn before_step(&mut self, schedule: &mut Schedule) {
        for number in 0..TERRITORIES {
            self.open(number, schedule);
        }
    }

    fn after_step(&mut self, _schedule: &mut Schedule) {
        self.month += 1;
    }

    fn reset(&mut self) {}

    fn update(&mut self, _step: u64) {}

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn as_state(&self) -> &dyn State {
        self
    }

    fn as_state_mut(&mut self) -> &mut dyn State {
        self
    }
}

fn run(luck: &Arc<Luck>, policy: usize) -> Outcome {
    let mut channel = Channel::new(Arc::clone(luck), policy);
    let mut schedule = Schedule::new();
    channel.init(&mut schedule);
    for _ in 0..MONTHS {
        schedule.step(&mut channel);
    }
    channel.outcome
}

fn replications(count: u32) -> [Outcome; 3] {
    let mut sums = [Outcome::default(); 3];
    for replication in 0..count {
        let luck = Arc::new(Luck::draw(replication));
        sums.iter_mut().enumerate().for_each(|(policy, sum)| sum.add(&run(&luck, policy)));
    }
    sums
}

fn main() {
    for (policy, sum) in replications(CHECKED).iter().enumerate() {
        println!("check {policy} {:.13} {:.6} {}", sum.mean_loyalty(), sum.sales, sum.left);
    }
    let time = |_| {
        let start = Instant::now();
        black_box(replications(REPLICATIONS));
        start.elapsed().as_secs_f64()
    };
    let best = (0..15).map(time).fold(f64::INFINITY, f64::min);
    println!("ns {:.3}", best * 1e9 / (f64::from(REPLICATIONS) * 3.0 * (SLOTS * MONTHS) as f64));
}
