//! One month of the channel, in the order in which things happen.
//!
//! The market moves; the enterprise supports; dealers choose effort, advertising, honesty and orders; goods are made,
//! shared out and sold; money changes hands; the enterprise watches, assesses, helps and punishes; dealers hear of it
//! and feel it; rivals call; some leave; vacancies are filled; rivals react; the books are closed.

mod assessment;
mod attitudes;
mod books;
mod decisions;
mod direct;
mod tally;
mod trade;
mod transactions;
mod turnover;

use assessment::Assessment;
use transactions::Transactions;

use crate::luck::{DrawSource, Draws};
use crate::numeric;
use crate::sim::diary::Observer;
use crate::sim::rules::work::Calendar;
use crate::sim::terms::Terms;
use crate::sim::world::{Period, World};
use crate::sim::{Conditions, MonthRecord, Parameters, Policy};

pub use tally::Tally;

/// The draws of one month: the same for every policy.
#[derive(Clone, Debug)]
pub struct MonthDraws {
    /// Where draws come from, for newcomers.
    pub source: DrawSource,
    /// Draws of each slot.
    pub dealers: Vec<Draws>,
    /// Noise in the demand of each slot; standard normal.
    pub noise: Vec<f64>,
    /// The shock that all territories share, then each territory's own; standard normal.
    pub markets: Vec<f64>,
}

impl MonthDraws {
    /// Draws from that source; [`MonthDraws::draw`] fills them.
    #[must_use]
    pub const fn from(source: DrawSource) -> Self {
        Self { source, dealers: Vec::new(), noise: Vec::new(), markets: Vec::new() }
    }

    /// Makes the draws of `month` for that many slots and territories. What every policy would make of it alike is made here.
    pub fn draw(&mut self, month: i32, slots: usize, territories: usize) {
        self.source.month(month, slots as u32, &mut self.dealers);
        self.noise.clear();
        self.noise.extend(self.dealers.iter().map(|draws| numeric::normal_quantile(draws.demand())));
        self.source.territories(month, territories as u32, &mut self.markets);
        self.markets.iter_mut().for_each(|market| *market = numeric::normal_quantile(*market));
    }
}

/// Scratch space of one month. It is reused, so that a month needs no memory of its own.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    sanctions: Vec<assessment::Sanction>,
    visible: Vec<attitudes::VisibleState>,
    leavers: Vec<attitudes::Leaver>,
    vacancies: Vec<usize>,
}

/// What is in force in a month.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The levers.
    pub policy: &'a Policy,
    /// The market.
    pub conditions: &'a Conditions,
    /// How people behave.
    pub parameters: &'a Parameters,
}

/// Lives through one month.
pub fn advance(
    world: &mut World,
    setting: Setting<'_>,
    draws: &MonthDraws,
    observer: &mut impl Observer,
) -> MonthRecord {
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
    observer: &mut impl Observer,
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
    let Setting { policy, conditions, parameters } = setting;
    let rival_margin = conditions.rival_margin + world.rivals.added_margin;
    let mut terms = Terms::new(policy, conditions, parameters, world.rivals.hunger, rival_margin);
    terms.direct_mass *= numeric::exp(world.enterprise.goodwill + world.enterprise.advertising);
    if world.month >= 0 {
        world.growth *= numeric::powf(1.0 + conditions.market_growth, 1.0 / 12.0);
    }
    world.ledger.open_month();
    let normal = |n: f64| {
        let mass = terms.no_purchase + terms.trade_size * terms.brand_mass + terms.rival_mass;
        n * terms.potential * terms.trade_size * terms.brand_mass / mass
    };
    let normal_sales: f64 = world.territories.iter().map(|territory| normal(territory.extent)).sum();
    world.enterprise.capacity = conditions.capacity * normal_sales * world.growth;
    if world.period.left == 0 {
        let length = policy.assess_every_months;
        world.period = Period { length, left: length };
        decisions::set_quotas(world, &terms);
    }
    terms
}

/// The season of a month; 1 is the average month.
fn season(month: i32, seasonality: f64) -> f64 {
    1.0 + seasonality * numeric::sin(std::f64::consts::TAU * f64::from(month.rem_euclid(12)) / 12.0)
}

/// The sum of the seasons of the next `months` months.
fn seasons(world: &World, seasonality: f64, months: u32) -> f64 {
    (0..months).map(|ahead| season(world.month + ahead.cast_signed(), seasonality)).sum()
}

fn calendar(world: &World, terms: &Terms) -> Calendar {
    let seasonality = terms.conditions.seasonality;
    let season = season(world.month, seasonality);
    Calendar {
        season,
        per_season: 1.0 / season,
        seasons_left: seasons(world, seasonality, world.period.left),
        root_left: numeric::sqrt(f64::from(world.period.left) / f64::from(world.period.length)),
    }
}

fn move_markets(world: &mut World, terms: &Terms, season: f64, draws: &MonthDraws) {
    let (common, locals) = draws.markets.split_first().expect("the common shock comes first");
    for (territory, local) in world.territories.iter_mut().zip(locals) {
        territory.shake(terms, world.growth, season, *local, *common);
        territory.look_outside(terms);
    }
}
