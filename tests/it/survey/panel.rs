//! The panel: the whole life of every dealer in some replications under some policies, watched month by month.

use dealers_choice::experiment::Plan;
use dealers_choice::experiment::replication::Shared;
use dealers_choice::sim::dealer::{Dealer, Feelings};
use dealers_choice::sim::diary::{Event, Observer};
use dealers_choice::sim::person::Traits;
use dealers_choice::sim::rules::leaving::{self, Elsewhere};
use dealers_choice::sim::terms::{Drift, Setting, Terms};

use crate::lab::Lab;

/// The ends of years 1 to 4, in which the dealers are asked.
const WAVES: [usize; 4] = [11, 23, 35, 47];

/// The lives of dealers, replication by replication.
pub struct Panel {
    pub replications: usize,
    lives: Vec<Life>,
}

/// One dealer of one replication under one policy.
pub struct Life {
    /// Position of the policy in the panel.
    pub policy: usize,
    pub replication: u32,
    pub traits: Traits,
    /// Number of dealers that it is tied to.
    pub ties: usize,
    /// Its first month.
    pub since: usize,
    /// From its first month on, as long as it was there.
    pub moments: Vec<Moment>,
    /// Sanctions, promises and its end, each with its month.
    pub events: Vec<(usize, Event)>,
}

/// A dealer at the end of a month. Money is counted in its normal profits, goods in units per unit of its size.
#[derive(Clone, Copy)]
pub struct Moment {
    pub feelings: Feelings,
    /// Smoothed profit of a month.
    pub profit: f64,
    /// Profit of a month that it could have elsewhere.
    pub outside: f64,
    /// What binds it apart from its feelings: profit beyond that elsewhere, habit, contracts, assets; in utility.
    pub dependence: f64,
    /// Equipment on loan and what it learned; in utility.
    pub assets: f64,
    /// Chance to leave if it thought about it now.
    pub intention: f64,
    /// Smoothed sales without season.
    pub sales: f64,
    /// Units ordered in the month.
    pub order: f64,
    /// Units sold in the month.
    pub sold: f64,
    pub effort: f64,
    /// Talks that the enterprise has with it, a month.
    pub talks: f64,
    /// 1 if it rides free.
    pub free_riding: f64,
}

/// One dealer when it is asked.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub life: &'a Life,
    pub month: usize,
    pub now: &'a Moment,
}

impl Moment {
    fn of(dealer: &Dealer, terms: &Terms) -> Self {
        let weighed = leaving::weigh(dealer, terms, Elsewhere::Rival(dealer.beliefs.outside), false);
        let (normal, per_size) = (dealer.normal_profit(terms), dealer.per_size);
        Self {
            feelings: dealer.feelings,
            profit: dealer.beliefs.profit / normal,
            outside: dealer.beliefs.outside / normal,
            dependence: f64::from(weighed.profit_gap + weighed.switching + weighed.assets),
            assets: f64::from(weighed.assets),
            intention: 1.0 - f64::from(weighed.stay_chance),
            sales: dealer.record.usual_sales * per_size,
            order: dealer.present.order * per_size,
            sold: dealer.present.sold * per_size,
            effort: dealer.effort,
            talks: terms.policy.talks,
            free_riding: f64::from(u8::from(dealer.free_riding)),
        }
    }
}

impl Life {
    fn begin(policy: usize, replication: u32, dealer: &Dealer, ties: usize, since: usize) -> Self {
        Self { policy, replication, traits: dealer.traits, ties, since, moments: Vec::new(), events: Vec::new() }
    }

    /// Whether the dealer was still there after the last month of the panel.
    pub fn stayed(&self) -> bool {
        !self.events.iter().any(|(_, event)| is_end(event))
    }

    /// Whether the dealer chooses to leave in some months.
    pub fn leaves_within(&self, months: std::ops::Range<usize>) -> bool {
        self.events(months).any(|event| matches!(event, Event::Defected { .. } | Event::Closed { .. }))
    }

    /// How it was in a month of the panel, if it was there.
    pub fn at(&self, month: usize) -> Option<&Moment> {
        self.moments.get(month.checked_sub(self.since)?)
    }

    /// What happened to it in some months.
    pub fn events(&self, months: std::ops::Range<usize>) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |(month, _)| months.contains(month)).map(|(_, event)| event)
    }
}

impl Row<'_> {
    /// A figure so many months later; not a number if the dealer left.
    pub fn later(&self, months: usize, figure: fn(&Moment) -> f64) -> f64 {
        self.life.at(self.month + months).map_or(f64::NAN, figure)
    }

    /// How loyalty moved in the half year before; not a number for a newcomer.
    pub fn drift(&self) -> f64 {
        self.life.at(self.month - 6).map_or(f64::NAN, |before| self.now.feelings.loyalty - before.feelings.loyalty)
    }

    /// Whether the dealer chooses to leave within a year.
    pub fn leaves(&self) -> bool {
        self.life.leaves_within(self.month + 1..self.month + 13)
    }

    /// Whether it was fined in the last so many months.
    pub fn was_fined(&self, months: usize) -> bool {
        let mut events = self.life.events((self.month + 1).saturating_sub(months)..self.month + 1);
        events.any(|event| matches!(event, Event::Fined { .. }))
    }
}

impl Panel {
    /// Five years of some replications of a market under each of the policies.
    pub fn live(market: &str, policies: &[&str], replications: u32) -> Self {
        let plan = Lab::new(market).plan(policies);
        let lives = (0..replications).flat_map(|replication| lives(&plan, replication)).collect();
        Self { replications: replications as usize, lives }
    }

    /// All lives under the policy at that position.
    pub fn under(&self, policy: usize) -> impl Iterator<Item = &Life> {
        self.lives.iter().filter(move |life| life.policy == policy)
    }

    /// Every dealer at the end of each of the first four years, replication by replication.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let asked = |life| move |month| Some(Row { life, month, now: life.at(month)? });
        self.lives.iter().flat_map(move |life: &Life| WAVES.into_iter().filter_map(asked(life)))
    }
}

/// The lives of one replication under each policy of the plan.
fn lives(plan: &Plan, replication: u32) -> Vec<Life> {
    let mut shared = Shared::new(plan, replication);
    let mut replications = shared.replications(plan);
    let mut watches: Vec<Watch> = replications.iter().map(|_| Watch::new()).collect();
    for month in 0..plan.months() {
        shared.draw(month);
        let conditions = plan.market().at(month);
        for (policy, (run, watch)) in replications.iter_mut().zip(&mut watches).enumerate() {
            run.live(plan, &shared, month, &mut watch.observer);
            let levers = plan.policies()[policy].levers.at(month);
            let terms = Terms::new(Setting { policy: levers, conditions, parameters: plan.parameters() }, Drift::NONE);
            let network = &run.world.network;
            watch.close_month(month as usize, &run.world.dealers, &terms, |slot, dealer| {
                Life::begin(policy, replication, dealer, network.of(slot).len(), month as usize)
            });
        }
    }
    watches.into_iter().flat_map(|watch| watch.over.into_iter().chain(watch.going.into_iter().flatten())).collect()
}

/// Writes lives down while they are lived.
struct Watch {
    over: Vec<Life>,
    /// The life that goes on in each slot.
    going: Vec<Option<Life>>,
    observer: Observer,
}

impl Watch {
    fn new() -> Self {
        Self { over: Vec::new(), going: Vec::new(), observer: Observer::watching() }
    }

    /// Enters the month of every slot. A life ends with the month in which its dealer goes.
    fn close_month(&mut self, month: usize, dealers: &[Dealer], terms: &Terms, begin: impl Fn(usize, &Dealer) -> Life) {
        self.going.resize_with(dealers.len(), || None);
        for (slot, event) in self.observer.take().events.into_iter().filter(|(_, event)| is_kept(event)) {
            if let Some(life) = &mut self.going[slot] {
                life.events.push((month, event));
            }
        }
        for (slot, (going, dealer)) in self.going.iter_mut().zip(dealers).enumerate() {
            if dealer.is_active() {
                going.get_or_insert_with(|| begin(slot, dealer)).moments.push(Moment::of(dealer, terms));
            } else {
                self.over.extend(going.take());
            }
        }
    }
}

fn is_end(event: &Event) -> bool {
    matches!(event, Event::Defected { .. } | Event::Closed { .. } | Event::Terminated { .. } | Event::Bankrupt { .. })
}

fn is_kept(event: &Event) -> bool {
    is_end(event) || matches!(event, Event::Fined { .. } | Event::MarginCut { .. } | Event::PromiseBroken)
}
