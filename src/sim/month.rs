//! One month of the channel, in the order in which things happen.
//!
//! The market moves; the enterprise supports; dealers choose effort, advertising, honesty and orders; goods are made,
//! shared out and sold; money changes hands; the enterprise watches, assesses, helps and punishes; dealers hear of it
//! and feel it; rivals call; some leave; vacancies are filled; rivals react; the books are closed.

mod books;
mod counter;
mod decisions;
mod direct;
mod hearts;
mod judgement;
mod tally;
mod trade;
mod turnover;

use counter::Counter;
use judgement::Session;

use crate::luck::{Luck, LuckSource};
use crate::numeric;
use crate::sim::diary::Witness;
use crate::sim::rules::work::Calendar;
use crate::sim::terms::Terms;
use crate::sim::world::{Period, World};
use crate::sim::{Conditions, MonthRecord, Parameters, Policy};

pub use tally::Tally;

/// The luck of one month: the same for every policy.
#[derive(Clone, Debug)]
pub struct MonthLuck {
    /// Where luck comes from, for newcomers.
    pub source: LuckSource,
    /// Luck of each slot.
    pub dealers: Vec<Luck>,
    /// Noise in the demand of each slot; standard normal.
    pub noise: Vec<f64>,
    /// The shock that all territories share, then each territory's own; standard normal.
    pub markets: Vec<f64>,
}

impl MonthLuck {
    /// Luck from that source; [`MonthLuck::draw`] fills it.
    #[must_use]
    pub const fn from(source: LuckSource) -> Self {
        Self { source, dealers: Vec::new(), noise: Vec::new(), markets: Vec::new() }
    }

    /// Draws the luck of `month` for that many slots and territories. What every policy would make of it alike is made here.
    pub fn draw(&mut self, month: i32, slots: usize, territories: usize) {
        self.source.month(month, slots as u32, &mut self.dealers);
        self.noise.clear();
        self.noise.extend(self.dealers.iter().map(|luck| numeric::normal_quantile(luck.demand())));
        self.source.territories(month, territories as u32, &mut self.markets);
        self.markets.iter_mut().for_each(|market| *market = numeric::normal_quantile(*market));
    }
}

/// Paper for the notes of one month. It is kept, so that a month needs no memory of its own.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    sanctions: Vec<judgement::Sanction>,
    faces: Vec<hearts::Face>,
    leavers: Vec<hearts::Leaver>,
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
pub fn advance(world: &mut World, setting: Setting<'_>, luck: &MonthLuck, witness: &mut impl Witness) -> MonthRecord {
    let mut tally = Tally::default();
    let terms = open(world, setting);
    let calendar = calendar(world, &terms);
    move_markets(world, &terms, calendar.season, luck);
    let orders = decisions::decide(world, &terms, &calendar, luck, &mut tally, witness)
        + direct::expected(world, &terms, calendar.season);
    trade_and_judge(world, &terms, &calendar, orders, luck, &mut tally, witness);
    judgement::spread(world, &terms, luck, witness);
    hearts::feel_and_choose(world, &terms, luck, &mut tally, witness);
    turnover::leave(world, &terms, luck, &mut tally, witness);
    turnover::recruit(world, &terms, luck, &mut tally, witness);
    turnover::react(world, &terms, &tally);
    books::close(world, &terms, calendar.season, &tally)
}

/// Makes and sells the goods, and judges who sold them. A territory at a time, while its dealers are at hand in the machine's
/// memory: the larger the channel, the more that saves.
fn trade_and_judge(
    world: &mut World,
    terms: &Terms,
    calendar: &Calendar,
    orders: f64,
    luck: &MonthLuck,
    tally: &mut Tally,
    witness: &mut impl Witness,
) {
    let supply = trade::produce(world, terms, orders);
    let session = Session::open(world, terms, tally);
    world.notes.faces.clear();
    for index in 0..world.territories.len() {
        let World { territories, dealers, ledger, enterprise, .. } = world;
        let mut counter = Counter { terms, supply: &supply, calendar, enterprise, ledger, tally };
        trade::trade(&mut territories[index], dealers, &mut counter, luck, witness);
        judgement::judge(world, terms, index, session, luck, tally, witness);
        hearts::show_faces(world, index);
    }
    direct::sell(world, terms, calendar.season, tally);
    judgement::close(world, terms, tally, witness);
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
        decisions::set_standards(world, &terms);
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

fn move_markets(world: &mut World, terms: &Terms, season: f64, luck: &MonthLuck) {
    let (common, locals) = luck.markets.split_first().expect("the common shock comes first");
    for (territory, local) in world.territories.iter_mut().zip(locals) {
        territory.shake(terms, world.growth, season, *local, *common);
        territory.look_outside(terms);
    }
}
