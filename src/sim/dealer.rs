//! A dealer: who it is, what it has, what it believes, how it feels.

use crate::numeric;
use crate::sim::person::{Beginner, Skills, Traits};
use crate::sim::rules::grievance::Pay;
use crate::sim::terms::{NORMAL_SALES, Terms};
use crate::units::{Goods, Money};

/// Where the fit of supply is neutral: its level when dealers are left alone. The zero of a scale.
pub const USUAL_FIT: f64 = 0.62;

/// Capability of the average dealer, the mean of its law. The zero of a scale.
const USUAL_CAPABILITY: f64 = 0.6;
/// Profit that a beginner reckons with, money a month at the reference margin. An initial state: the first months correct it.
const FIRST_PROFIT: f64 = 450.0;

/// How a dealer feels about the enterprise; all 0-1, memories can exceed 1.
#[derive(Clone, Copy, Debug)]
pub struct Feelings {
    /// Satisfaction with the money.
    pub economic: f64,
    /// Satisfaction with the relationship.
    pub social: f64,
    /// Trust.
    pub trust: f64,
    /// Loyalty (affective commitment).
    pub loyalty: f64,
    /// Conflict.
    pub conflict: f64,
    /// Memory of coercion.
    pub coercion: f64,
    /// Memory of unfair treatment.
    pub unfairness: f64,
    /// Grievance: what it holds against the enterprise and would act on together with others, 0-1.
    pub grievance: f64,
}

impl Feelings {
    /// How a dealer feels who knows nothing yet.
    pub const NEUTRAL: Self = Self {
        economic: 0.5,
        social: 0.5,
        trust: 0.5,
        loyalty: 0.5,
        conflict: 0.2,
        coercion: 0.0,
        unfairness: 0.0,
        grievance: 0.0,
    };
}

/// What a dealer believes.
#[derive(Clone, Copy, Debug)]
pub struct Beliefs {
    /// Demand in a month without season, units.
    pub demand: f64,
    /// Chance a month that free-riding is detected.
    pub detection: f64,
    /// Fine for it, months of normal profit.
    pub fine: f64,
    /// Reliability of the enterprise's promises, 0-1.
    pub reliability: f64,
    /// Smoothed monthly profit, money.
    pub profit: f64,
    /// Profit it has got used to, money.
    pub aspiration: f64,
    /// Monthly profit to be had elsewhere, money.
    pub outside: f64,
    /// Pay for a unit that it has got used to.
    pub usual_pay: Pay,
}

/// How the dealer stands in assessments.
#[expect(clippy::struct_excessive_bools, reason = "each is one entry of the enterprise's file on the dealer")]
#[derive(Clone, Copy, Debug, Default)]
pub struct Record {
    /// Quota of the present period, units.
    pub quota: f64,
    /// Units sold in the present period.
    pub sold: f64,
    /// Units ordered and delivered in the present period.
    pub ordered: f64,
    /// See `ordered`.
    pub delivered: f64,
    /// Smoothed sales without season, units a month.
    pub usual_sales: f64,
    /// Smoothed score.
    pub score: f64,
    /// Smoothed score of failures.
    pub failing_score: f64,
    /// Consecutive failures.
    pub fails: u32,
    /// Margin cut, share of list.
    pub cut: f64,
    /// Next quota is eased because the market was to blame.
    pub eased: bool,
    /// Orders go first because supply was to blame.
    pub priority: bool,
    /// A failure of skill was forgiven before.
    pub skill_forgiven: bool,
    /// Award withdrawn until the next pass.
    pub award_revoked: bool,
    /// Was told to go at the last assessment.
    pub terminated: bool,
    /// Exclusive right withdrawn.
    pub territory_lost: bool,
}

/// What a dealer does and what happens to it within one month.
#[derive(Clone, Copy, Debug, Default)]
pub struct Present {
    /// Units ordered.
    pub order: f64,
    /// Stock the dealer would like at the start of the month, units.
    pub target: f64,
    /// Units delivered of what was ordered.
    pub delivered: Goods,
    /// Share of the order that was delivered, 0-1; 1 where nothing was ordered.
    pub fill: f64,
    /// Units delivered that nobody ordered.
    pub pushed: Goods,
    /// Units sold to customers.
    pub sold: f64,
    /// Units customers wanted, without the backlog.
    pub wanted: f64,
    /// Attraction to customers (relative mass).
    pub attraction: f64,
    /// Share of the market it serves, 0-1.
    pub share: f64,
    /// Fit of the supply, 0-1.
    pub fit: f64,
    /// Share of the margin that goes to customers, in a shelf price below list.
    pub passed_on: f64,
    /// Margin, share of list, with the dealer's own offsets and cuts.
    pub margin: f64,
    /// Markdown below the usual shelf price, share of list.
    pub markdown: f64,
    /// Profit, money.
    pub profit: f64,
    /// Lump sums and fines that come on top of trading, money.
    pub extras: f64,
    /// Fair sanctions seen on linked dealers (at most two count).
    pub seen_fair: u8,
    /// Unfair sanctions seen on linked dealers.
    pub seen_unfair: u8,
    /// Fines seen, and their sum in months of profit.
    pub seen_fines: u8,
    /// See `seen_fines`.
    pub seen_severity: f64,
    /// Warned or sanctioned.
    pub punished: bool,
}

impl Present {
    /// Forgets what happened last month. What is not named here the new month sets before anybody reads it, but for the share of
    /// the market, which is last month's until customers come.
    #[inline]
    pub const fn open(&mut self) {
        self.pushed = Goods::ZERO;
        self.extras = 0.0;
        (self.seen_fair, self.seen_unfair, self.seen_fines) = (0, 0, 0);
        self.seen_severity = 0.0;
        self.punished = false;
    }
}

/// The dealer's books over the months: what a year brought, and what keeps the shop alive.
#[derive(Clone, Copy, Debug, Default)]
pub struct Books {
    /// Profit of the calendar's year so far, money.
    pub year_profit: f64,
    /// Months of that year so far.
    pub year_months: u8,
    /// Units sold in the year of sales so far, and in the one before it.
    pub year_sold: f64,
    /// See `year_sold`.
    pub last_year_sold: f64,
    /// Losses of the last year or so, smoothed, money a year.
    pub losses: f64,
    /// By how much its stock is written down below what it cost, money.
    pub written_down: f64,
    /// What the owner can still put in, money.
    pub reserve: f64,
    /// How lean the shop runs: 0 as usual, 1 at the least cost.
    pub lean: f64,
    /// The owner put money in last month.
    pub supported: bool,
}

/// Whether somebody holds a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tenancy {
    /// A dealer holds it.
    Held,
    /// Nobody does, for so many months; 255 stand for more.
    Vacant {
        /// Months.
        months: u8,
    },
}

/// A slot of the channel, with the dealer who holds it or was the last to do so.
#[derive(Clone, Copy, Debug)]
pub struct Dealer {
    /// Whether somebody holds the slot.
    pub tenancy: Tenancy,
    /// Which person: 0 for the first.
    pub generation: u32,
    /// Months with the enterprise of who holds or last held the slot.
    pub tenure: u32,
    /// Who it is.
    pub traits: Traits,
    /// Its effect on customers, from capability.
    pub talent: f64,
    /// One over the size.
    pub per_size: f64,
    /// Difference of its margin to the policy's, share of list.
    pub margin_offset: f64,
    /// Share of full strength; below 1 for newcomers.
    pub ramp: f64,
    /// Skills.
    pub skills: Skills,
    /// Has equipment from the enterprise.
    pub equipped: bool,
    /// Feelings.
    pub feelings: Feelings,
    /// Beliefs.
    pub beliefs: Beliefs,
    /// Record in assessments.
    pub record: Record,
    /// Sales effort; 1 is normal, 3.5 the most.
    pub effort: f64,
    /// Local advertising, money a month.
    pub ads: f64,
    /// Rides free on the others' prices and service.
    pub free_riding: bool,
    /// Something happened that makes it think about leaving.
    pub shocked: bool,
    /// Months of boycott left.
    pub boycott: u8,
    /// Goods in stock.
    pub stock: Goods,
    /// Slow lines in stock, delivered unordered.
    pub slow_stock: Goods,
    /// Orders of customers waiting, units.
    pub backlog: f64,
    /// Cash, negative when in debt.
    pub cash: Money,
    /// The books over the months.
    pub books: Books,
    /// What lastingly lifts or lowers its own demand, share; it belongs to the place.
    pub local: f64,
    /// Its ties to other dealers against the average.
    pub prominence: f64,
    /// This month.
    pub present: Present,
}

impl Dealer {
    /// A dealer at the start of a run or of its career, with empty hands.
    #[must_use]
    pub fn new(beginner: Beginner, generation: u32, terms: &Terms) -> Self {
        let Beginner { traits, skills, .. } = beginner;
        let (p, size) = (&terms.parameters, traits.size);
        let unit_profit = terms.scale * size;
        Self {
            tenancy: Tenancy::Held,
            generation,
            tenure: 0,
            traits,
            talent: numeric::exp(p.capability_effect * (traits.capability - USUAL_CAPABILITY)),
            per_size: 1.0 / size,
            margin_offset: 0.0,
            ramp: 1.0,
            skills,
            equipped: false,
            feelings: Feelings::NEUTRAL,
            beliefs: Beliefs {
                demand: NORMAL_SALES * size,
                detection: p.initial_detection,
                fine: p.initial_fine,
                reliability: p.initial_reliability,
                profit: FIRST_PROFIT * unit_profit,
                aspiration: FIRST_PROFIT * unit_profit,
                outside: 0.0,
                usual_pay: Pay { certain: terms.policy.margin + terms.policy.allowance, prospect: 0.0 },
            },
            record: Record { usual_sales: NORMAL_SALES * size, score: 1.0, failing_score: 1.0, ..Record::default() },
            effort: 1.0,
            ads: 0.0,
            free_riding: false,
            shocked: false,
            boycott: 0,
            stock: Goods::default(),
            slow_stock: Goods::default(),
            backlog: 0.0,
            cash: Money::default(),
            books: Books { reserve: terms.parameters.owner_reserve * terms.normal_profit * size, ..Books::default() },
            local: 0.0,
            prominence: 1.0,
            present: Present { fit: USUAL_FIT, margin: terms.policy.margin, ..Present::default() },
        }
    }

    /// Whether somebody holds the slot.
    #[inline]
    #[must_use]
    pub const fn is_active(&self) -> bool {
        matches!(self.tenancy, Tenancy::Held)
    }

    /// One more month in which nobody holds the slot. Gives how many they are.
    #[inline]
    pub const fn vacant_month(&mut self) -> u8 {
        let months = match self.tenancy {
            Tenancy::Held => 1,
            Tenancy::Vacant { months } => months.saturating_add(1),
        };
        self.tenancy = Tenancy::Vacant { months };
        months
    }

    /// Profit of a normal dealer of this size in a month, money.
    #[inline]
    #[must_use]
    pub fn normal_profit(&self, terms: &Terms) -> f64 {
        terms.normal_profit * self.traits.size
    }

    /// Whether the dealer serves a part of the territory alone.
    #[inline]
    #[must_use]
    pub const fn is_exclusive(&self, terms: &Terms) -> bool {
        terms.policy.exclusive && !self.record.territory_lost
    }
}
