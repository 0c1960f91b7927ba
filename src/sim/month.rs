//! One month of the channel, in the order in which things happen.
//!
//! The market moves; the enterprise supports; dealers choose effort, advertising, honesty and orders; goods are made,
//! shared out and sold; money changes hands; the enterprise watches, assesses, helps and punishes; dealers hear of it
//! and feel it; rivals call; some leave; vacancies are filled; rivals react; the books are closed.

mod assessment;
mod attitudes;
mod books;
mod calendar;
mod council;
mod decisions;
mod direct;
mod draws;
mod face_off;
mod tally;
mod trade;
mod transactions;
mod turnover;

use assessment::Assessment;
use calendar::calendar;
use tally::Tally;
use transactions::{Supply, Transactions};

use crate::numeric;
use crate::sim::diary::Observer;
use crate::sim::kpi::MonthRecord;
use crate::sim::ledger::Ledger;
use crate::sim::rules::demand::Custom;
use crate::sim::rules::work::Calendar;
use crate::sim::terms::{Drift, Setting, Terms};
use crate::sim::world::{Enterprise, Period, World};

pub use council::Council;
pub use draws::MonthDraws;
pub use face_off::{SPARE, advance_together, open_market};

/// Lives through one month.
pub fn advance(world: &mut World, setting: Setting<'_>, draws: &MonthDraws, observer: &mut Observer) -> MonthRecord {
    let mut month = Month::open(world, setting, draws, observer);
    // A territory at a time, while its dealers are at hand in the machine's memory: the larger the channel, the more that saves.
    for index in 0..world.territories.len() {
        month.deliver(world, index);
        month.trade_and_assess(world, index, &Custom::ALONE, draws, observer);
    }
    month.close_trade(world, draws, observer);
    attitudes::feel_and_choose(world, &month.terms, draws, &mut month.tally, observer);
    turnover::leave(world, &month.terms, draws, &mut month.tally, observer);
    month.close(world, draws, observer)
}

/// A month of an enterprise that is under way: what is the same for all its dealers, and what it adds up to so far.
struct Month {
    terms: Terms,
    calendar: Calendar,
    supply: Supply,
    assessment: Assessment,
    tally: Tally,
}

impl Month {
    /// The market moves, everybody decides, and the goods are made.
    fn open(world: &mut World, setting: Setting<'_>, draws: &MonthDraws, observer: &mut Observer) -> Self {
        let mut tally = Tally::default();
        let terms = open(world, setting);
        let calendar = calendar(world, &terms);
        move_markets(world, &terms, calendar.season, draws);
        let orders = decisions::decide(world, &terms, &calendar, draws, &mut tally, observer)
            + direct::expected(world, &terms, calendar.season);
        let supply = trade::produce(world, &terms, orders);
        let assessment = Assessment::open(world, &terms, &tally);
        world.scratch.visible.resize_with(world.dealers.len(), Default::default);
        Self { terms, calendar, supply, assessment, tally }
    }

    /// Goods arrive in a territory, and its dealers are as attractive to customers as they will be.
    fn deliver(&mut self, world: &mut World, index: usize) {
        let World { territories, dealers, ledger, enterprise, .. } = world;
        trade::deliver(&territories[index], dealers, &mut self.transactions(ledger, enterprise));
    }

    /// Customers come to a territory, money changes hands, and the enterprise assesses who sold them what.
    fn trade_and_assess(
        &mut self,
        world: &mut World,
        index: usize,
        custom: &Custom,
        draws: &MonthDraws,
        observer: &mut Observer,
    ) {
        let World { territories, dealers, ledger, enterprise, .. } = &mut *world;
        let territory = &mut territories[index];
        trade::serve(territory, dealers, &self.terms, custom, draws, &mut self.tally);
        trade::settle(territory, dealers, &mut self.transactions(ledger, enterprise), draws, observer);
        assessment::watch_and_assess(world, &self.terms, index, self.assessment, draws, &mut self.tally, observer);
        attitudes::show_states(world, index);
    }

    fn transactions<'a>(&'a mut self, ledger: &'a mut Ledger, enterprise: &'a mut Enterprise) -> Transactions<'a> {
        let Self { terms, supply, calendar, tally, .. } = self;
        Transactions { terms, supply, calendar, enterprise, ledger, tally }
    }

    /// The enterprise sells what it sells itself, closes its assessment, and dealers hear of it.
    fn close_trade(&mut self, world: &mut World, draws: &MonthDraws, observer: &mut Observer) {
        direct::sell(world, &self.terms, self.calendar.season, &mut self.tally);
        assessment::close(world, &self.terms, &mut self.tally, observer);
        assessment::spread(world, &self.terms, draws, observer);
    }

    /// The council meets, vacancies are filled, rivals react, and the books are closed.
    fn close(mut self, world: &mut World, draws: &MonthDraws, observer: &mut Observer) -> MonthRecord {
        let Self { terms, calendar, tally, .. } = &mut self;
        council::meet(world, terms, tally, observer);
        turnover::recruit(world, terms, draws, tally, observer);
        turnover::react(world, terms, tally);
        books::close(world, terms, calendar.season, tally)
    }
}

/// Opens the month: its terms, the size of the market, the capacity, the goodwill.
fn open(world: &mut World, setting: Setting<'_>) -> Terms {
    let Setting { policy, conditions, .. } = setting;
    let drift = Drift {
        rival_hunger: world.rivals.hunger,
        rival_margin: world.rivals.added_margin,
        goodwill: world.enterprise.goodwill + world.enterprise.advertising + world.enterprise.following,
    };
    let mut terms = Terms::new(setting, drift);
    if !world.council.allows_pushing() {
        terms.policy.forced_stock = 0.0;
    }
    if world.month >= 0 {
        world.growth *= numeric::powf(1.0 + conditions.market_growth, 1.0 / 12.0);
    }
    world.ledger.open_month();
    let normal_sales: f64 = world.territories.iter().map(|territory| terms.normal_sales(territory.extent)).sum();
    world.enterprise.capacity = conditions.capacity * normal_sales * world.growth;
    if world.period.left == 0 {
        let length = policy.assess_every_months;
        world.period = Period { length, left: length };
        decisions::set_quotas(world, &terms);
    }
    terms
}

fn move_markets(world: &mut World, terms: &Terms, season: f64, draws: &MonthDraws) {
    let (common, locals) = draws.markets.split_first().expect("the common shock comes first");
    for (territory, local) in world.territories.iter_mut().zip(locals) {
        territory.shake(terms, world.growth, season, *local, *common);
        territory.look_outside(terms);
    }
}
