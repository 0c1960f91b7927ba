//! What dealers do before customers come: the quotas they are given, how hard they work, what they order.

use super::calendar::seasons;
use super::draws::MonthDraws;
use super::tally::Tally;
use crate::economics;
use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, Observer, Support};
use crate::sim::ledger::{Account, Ledger, Party};
use crate::sim::rules::work::{Calendar, Incentive};
use crate::sim::rules::{assessment, clearance, demand, honesty, stock, work};
use crate::sim::terms::Terms;
use crate::sim::territory::Territory;
use crate::sim::world::{Enterprise, World};

/// Most margin that a dealer of its own terms can have, share of list. A guard: the wholesale price stays above nothing.
const MARGIN_MAX: f64 = 0.95;

/// Sets every dealer's quota for the period that begins.
pub fn set_quotas(world: &mut World, terms: &Terms) {
    let seasons = seasons(world, terms.conditions.seasonality, world.period.length);
    let brand_mass = numeric::exp(brand(world, terms));
    for territory in &world.territories {
        for range in territory.ranges() {
            for dealer in &mut world.dealers[range] {
                let normal = assessment::normal_sales(dealer, territory, terms, brand_mass);
                let record = &mut dealer.record;
                record.quota = assessment::quota(record, normal, seasons, terms);
                record.eased = false;
                (record.sold, record.ordered, record.delivered) = (0.0, 0.0, 0.0);
            }
        }
    }
}

/// Utility of the brand to customers: the condition, the goodwill, the advertising and the spread of its goods.
pub fn brand(world: &World, terms: &Terms) -> f64 {
    let Enterprise { goodwill, advertising, following, .. } = world.enterprise;
    terms.conditions.brand_strength + goodwill + advertising + following
}

/// Everybody decides, and the month's sums begin. Gives the units ordered or to be pushed in all.
pub fn decide(
    world: &mut World,
    terms: &Terms,
    calendar: &Calendar,
    draws: &MonthDraws,
    tally: &mut Tally,
    observer: &mut Observer,
) -> f64 {
    let mut orders = 0.0;
    let World { territories, dealers, ledger, .. } = world;
    for territory in territories {
        let place = *territory;
        let company = Company::of(&place, terms);
        let mut sums = Sums::default();
        for range in place.ranges() {
            for slot in range {
                let dealer = &mut dealers[slot];
                if !dealer.is_active() {
                    continue;
                }
                support(dealer, terms, ledger, slot, observer);
                tell_support(dealer, terms, slot, observer);
                let due = work(dealer, terms, &company, calendar);
                be_tempted(dealer, terms, draws.dealers[slot].temptation(), slot, observer);
                dealer.present.target = stock::target(dealer, terms, calendar.season);
                mark_down(dealer, terms, calendar.season, due, tally, slot, observer);
                dealer.present.order = stock::order(dealer, terms);
                orders += dealer.present.order + forced(dealer, terms, calendar.season);
                sums.add(dealer, terms, place.place(slot));
            }
        }
        sums.settle(territory, terms, tally);
        pay_support(terms, ledger, sums.active as i64);
    }
    orders
}

/// Units pushed on a dealer this month.
pub fn forced(dealer: &Dealer, terms: &Terms, season: f64) -> f64 {
    terms.policy.forced_stock * dealer.beliefs.demand * season
}

/// Pays for what every one of `dealers` is given alike: training, talks, and the watch over it.
fn pay_support(terms: &Terms, ledger: &mut Ledger, dealers: i64) {
    let (policy, p) = (&terms.policy, &terms.parameters);
    ledger.spend_each(Account::Training, terms.training * p.training_cost * terms.scale, dealers);
    ledger.spend_each(Account::Talks, policy.talks * p.talk_cost * terms.scale, dealers);
    ledger.spend_each(Account::Monitoring, policy.monitoring * p.monitoring_cost * terms.scale, dealers);
}

/// What the enterprise gives before it asks: training, equipment, and time to find one's feet.
fn support(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger, slot: usize, observer: &mut Observer) {
    let (policy, p) = (&terms.policy, &terms.parameters);
    dealer.skills = dealer.skills.each(&policy.training(), |skill, modules| {
        skill + p.skill_gain * modules * (1.0 - skill) - p.skill_decay * skill
    });
    if policy.equipment && !dealer.equipped {
        dealer.equipped = true;
        ledger.spend(Account::Equipment, p.equipment_cost * dealer.traits.size * terms.scale);
        observer.record(slot, || Event::Equipped);
    }
    dealer.ramp = (dealer.ramp + p.ramp_speed).at_most(1.0);
}

/// Tells the diary what the enterprise does for the dealer month after month.
fn tell_support(dealer: &Dealer, terms: &Terms, slot: usize, observer: &mut Observer) {
    /// Talks a month from which on they are worth telling; fewer are what everybody has.
    const REGULAR: f64 = 0.25;
    let policy = &terms.policy;
    let promised = !dealer.record.award_revoked;
    for (is_given, by, amount) in [
        (policy.margin > terms.conditions.usual_margin, Support::Margin, policy.margin),
        (policy.allowance > 0.0 && promised, Support::Allowance, policy.allowance),
        (policy.risk_share > 0.0, Support::Risk, policy.risk_share),
        (policy.credit_days > 0.0, Support::Credit, policy.credit_days),
        (dealer.is_exclusive(terms), Support::ExclusiveRight, 1.0),
        (policy.talks >= REGULAR, Support::Talks, policy.talks),
        (terms.training > 0.0, Support::Training, terms.training),
    ] {
        if is_given {
            observer.record(slot, || Event::Supported { by, amount: amount as f32 });
        }
    }
}

/// Effort and advertising. Gives what one more sale brings because a quota is due this month, money.
fn work(dealer: &mut Dealer, terms: &Terms, company: &Company, calendar: &Calendar) -> f64 {
    let exclusive = dealer.is_exclusive(terms);
    let offset = dealer.margin_offset - dealer.record.cut;
    let margin = if offset == 0.0 {
        terms.policy.margin
    } else {
        numeric::within(terms.policy.margin + offset, 0.0, MARGIN_MAX)
    };
    let (rivalry, own_weight) = if exclusive { (0.0, 1.0) } else { (company.rivalry(dealer), company.own_weight) };
    dealer.present.open();
    dealer.present.margin = margin;
    dealer.present.passed_on = demand::passed_on(margin, rivalry, dealer.present.share, terms);
    let Incentive { unit, due } = Incentive::of(dealer, terms, calendar);
    dealer.effort = work::effort(dealer, terms, calendar.season, unit, own_weight);
    dealer.ads = work::advertising(dealer, terms, calendar.season, unit, own_weight);
    due
}

/// Marks goods down, and tells it where it begins; `due` is the money that one more sale brings now because of a quota.
fn mark_down(
    dealer: &mut Dealer,
    terms: &Terms,
    season: f64,
    due: f64,
    tally: &mut Tally,
    slot: usize,
    observer: &mut Observer,
) {
    /// Markdown, share of list, that is worth telling.
    const WORTH_TELLING: f64 = 0.03;
    let markdown = clearance::markdown(dealer, terms, dealer.beliefs.demand * season, due);
    if markdown >= WORTH_TELLING && dealer.present.markdown < WORTH_TELLING {
        observer.record(slot, || Event::MarkedDown { share: markdown as f32 });
    }
    dealer.present.markdown = markdown;
    tally.markdown += markdown;
}

/// What the dealers of a territory who have no right of their own are to each other.
struct Company {
    /// Weight of a dealer's own effort in what its customers see.
    own_weight: f64,
    /// Share of the margin that goes to customers where nobody rides free.
    undercut: f64,
    free_riders: f64,
    /// One over the number of the others.
    per_other: f64,
}

impl Company {
    fn of(territory: &Territory, terms: &Terms) -> Self {
        let dealers = territory.active.at_least(1.0);
        Self {
            own_weight: economics::own_weight(terms.spillover, dealers),
            undercut: terms.parameters.rivalry * (1.0 - 1.0 / dealers),
            free_riders: territory.free_riders,
            per_other: if dealers > 1.0 { 1.0 / (dealers - 1.0) } else { 0.0 },
        }
    }

    /// Share of the margin that goes to customers because dealers of the brand undercut each other.
    fn rivalry(&self, dealer: &Dealer) -> f64 {
        let others = (self.free_riders - f64::from(u8::from(dealer.free_riding))) * self.per_other;
        self.undercut * (1.0 + others)
    }
}

fn be_tempted(dealer: &mut Dealer, terms: &Terms, temptation: f64, slot: usize, observer: &mut Observer) {
    honesty::hear_announcements(dealer, terms);
    let rides_free = honesty::rides_free(dealer, terms, temptation);
    if rides_free && !dealer.free_riding {
        observer.record(slot, || Event::FreeRiding);
    }
    dealer.free_riding = rides_free;
}

/// Pays what the month's advertising costs; the enterprise's part comes back if the claim goes through. Gives the cost
/// left to the dealer, money.
pub fn pay_for_ads(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger, claim: f64) -> f64 {
    let ads = ledger.pay(&mut dealer.cash, Party::World, Account::Advertising, dealer.ads);
    let takes_part = terms.policy.coop_share > 0.0 && !dealer.record.award_revoked && claim < terms.claim_chance;
    if !takes_part || ads <= 0.0 {
        return ads;
    }
    let purchases = dealer.present.delivered.units() * terms.wholesale(dealer.present.margin);
    let help = (terms.policy.coop_share * ads).at_most(terms.policy.coop_cap * purchases);
    let paid = ledger.receive(Party::Enterprise, &mut dealer.cash, Account::CoopAds, help);
    ads - paid
}

/// What a territory looks like to its dealers next month.
#[derive(Default)]
struct Sums {
    markdown: f64,
    active: f64,
    free_riders: f64,
    effort: f64,
    ads: f64,
    sales_skill: f64,
    common: f64,
    held: f64,
}

impl Sums {
    fn add(&mut self, dealer: &Dealer, terms: &Terms, place: f64) {
        self.active += 1.0;
        self.free_riders += f64::from(u8::from(dealer.free_riding));
        self.effort += dealer.effort;
        self.markdown += dealer.present.markdown;
        self.ads += dealer.ads * dealer.per_size;
        self.sales_skill += dealer.skills.sales;
        self.common += place * f64::from(u8::from(!dealer.is_exclusive(terms)));
        self.held += place;
    }

    fn settle(&self, territory: &mut Territory, terms: &Terms, tally: &mut Tally) {
        tally.working += self.active;
        tally.free_riding += self.free_riders;
        tally.effort += self.effort;
        let per = 1.0 / self.active.at_least(1.0);
        territory.active = self.active;
        territory.free_riders = self.free_riders;
        let memory = terms.parameters.markdown_memory;
        let seen = (1.0 - memory) * self.markdown * per;
        territory.expected_markdown = economics::stock_of_goodwill(territory.expected_markdown, memory, seen);
        territory.effort = self.effort * per;
        territory.ads = self.ads * per;
        territory.sales_skill = self.sales_skill * per;
        territory.common_slots = self.common;
        territory.held = self.held;
    }
}
