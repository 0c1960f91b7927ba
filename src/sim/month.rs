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
mod tally;
mod trade;
mod transactions;
mod turnover;

use assessment::Assessment;
use calendar::calendar;
use tally::Tally;
use transactions::Transactions;

use crate::numeric;
use crate::sim::diary::Observer;
use crate::sim::kpi::MonthRecord;
use crate::sim::rules::work::Calendar;
use crate::sim::terms::{Drift, Setting, Terms};
use crate::sim::world::{Period, World};

pub use council::Council;
pub use draws::MonthDraws;

/// Lives through one month.
pub fn advance(world: &mut World, setting: Setting<'_>, draws: &MonthDraws, observer: &mut Observer) -> MonthRecord {
    let mut tally = Tally::default();
    let terms = open(world, setting);
    let calendar = calendar(world, &terms);
    move_markets(world, &terms, calendar.season, draws);
    let orders = decisions::decide(world, &terms, &calendar, draws, &mut tally, observer)
        + direct::expected(world, &terms, calendar.season);
    trade_and_assess(world, &terms, &calendar, orders, draws, &mut tally, observer);
    assessment::spread(world, &terms, draws, observer);
    attitudes::feel_and_choose(world, &terms, draws, &mut tally, observer);
    turnover::leave(world, &terms, draws, &mut tally, observer);
    council::meet(world, &terms, &mut tally, observer);
    turnover::recruit(world, &terms, draws, &mut tally, observer);
    turnover::react(world, &terms, &tally);
    books::close(world, &terms, calendar.season, &tally)
}

/// Makes and sells the goods, and assesses who sold them. A territory at a time, while its dealers are at hand in the machine's
/// memory: the larger the channel, the more that saves.
fn trade_and_assess(
    world: &mut World,
    terms: &Terms,
    calendar: &Calendar,
    orders: f64,
    draws: &MonthDraws,
    tally: &mut Tally,
    observer: &mut Observer,
) {
    let supply = trade::produce(world, terms, orders);
    let assessment = Assessment::open(world, terms, tally);
    world.scratch.visible.clear();
    for index in 0..world.territories.len() {
        let World { territories, dealers, ledger, enterprise, .. } = world;
        let mut transactions = Transactions { terms, supply: &supply, calendar, enterprise, ledger, tally };
        trade::trade(&mut territories[index], dealers, &mut transactions, draws, observer);
        assessment::watch_and_assess(world, terms, index, assessment, draws, tally, observer);
        attitudes::show_states(world, index);
    }
    direct::sell(world, terms, calendar.season, tally);
    assessment::close(world, terms, tally, observer);
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
