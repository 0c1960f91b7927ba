//! What is measured, month by month and over the whole horizon.
//!
//! Every KPI is a fraction: a month adds to a numerator and a denominator, and the figure is their quotient. So the
//! figure of a year is not the mean of twelve monthly figures but the quotient of the sums, and a KPI without a case
//! (fairness in a month without sanctions) is undefined, not one.

use serde::{Deserialize, Serialize};

use crate::registry::Unit;

/// Which direction is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better for the enterprise.
    More,
    /// Less is better for the enterprise.
    Less,
    /// Neither: it describes.
    Neither,
}

/// How the figure of the whole horizon comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// Sum of the numerators over the sum of the denominators.
    Quotient,
    /// Sum of the monthly figures.
    Sum,
    /// The figure of the last month.
    Last,
}

/// One row of the table of KPIs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KpiSpec {
    /// The KPI.
    pub kpi: Kpi,
    /// The key in plan files, exports and on the command line.
    pub key: &'static str,
    /// The unit of its figures.
    pub unit: Unit,
    /// Which direction is good.
    pub better: Better,
    /// How the figure of the whole horizon comes about.
    pub whole: Whole,
    /// Its definition.
    pub help: &'static str,
}

macro_rules! kpis {
    ($($(#[doc = $help:literal])+ $Kpi:ident = $key:literal, $unit:ident, $better:ident, $whole:ident;)+) => {
        /// A key performance indicator.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Kpi { $($(#[doc = $help])+ $Kpi,)+ }

        /// The table of KPIs, in the order of [`Kpi`].
        pub const KPIS: &[KpiSpec] = &[$(KpiSpec {
            kpi: Kpi::$Kpi, key: $key, unit: Unit::$unit, better: Better::$better, whole: Whole::$whole,
            help: concat!($($help),+).trim_ascii(),
        },)+];
    };
}

kpis! {
    /// Mean loyalty (0-1) of the dealers still with the enterprise.
    Loyalty = "loyalty", Share, More, Last;
    /// Mean loyalty (0-1) of those who were dealers at the start. Dealers who left count as 0.
    CohortLoyalty = "cohort_loyalty", Share, More, Last;
    /// Units sold to customers.
    Sales = "sales", Goods, More, Sum;
    /// Units delivered to dealers.
    SellIn = "sell_in", Goods, More, Sum;
    /// Dealers with the enterprise at the end of the month.
    ActiveDealers = "active_dealers", Count, More, Last;
    /// Dealers who left for a rival, per dealer-year.
    DefectionRate = "defection_rate", ShareAYear, Less, Quotient;
    /// Dealers dropped by the enterprise, per dealer-year.
    TerminationRate = "termination_rate", ShareAYear, Less, Quotient;
    /// Dealers who closed their shop, per dealer-year.
    ClosureRate = "closure_rate", ShareAYear, Less, Quotient;
    /// Dealers who went bankrupt, per dealer-year.
    BankruptcyRate = "bankruptcy_rate", ShareAYear, Less, Quotient;
    /// Dealers lost in any of the four ways, per dealer-year.
    ExitRate = "exit_rate", ShareAYear, Less, Quotient;
    /// The enterprise's units as a share of all units in the branded market.
    MarketShare = "market_share", Share, More, Quotient;
    /// Market potential of the places that have a dealer, as a share of all potential.
    Coverage = "coverage", Share, More, Quotient;
    /// The enterprise's profit in a month: money in less money out, with stock valued at cost.
    EnterpriseProfit = "enterprise_profit", Money, More, Sum;
    /// The average dealer's profit in a month.
    DealerProfit = "dealer_profit", Money, More, Quotient;
    /// Joint profit of the enterprise and all its dealers in a month.
    ChannelProfit = "channel_profit", Money, More, Sum;
    /// The enterprise's profit so far, discounted to the start.
    Npv = "npv", Money, More, Last;
    /// Geometric mean of the enterprise's and the dealers' relative gains over leaving dealers alone. 0 if either loses.
    WinWin = "win_win", Share, More, Quotient;
    /// Mean trust (0-1) of the dealers still with the enterprise.
    Trust = "trust", Share, More, Last;
    /// Mean satisfaction with the money (0-1).
    EconomicSatisfaction = "economic_satisfaction", Share, More, Last;
    /// Mean satisfaction with the relationship (0-1).
    SocialSatisfaction = "social_satisfaction", Share, More, Last;
    /// Mean conflict (0-1).
    Conflict = "conflict", Share, Less, Last;
    /// Share of dealers who free-ride on others' prices and service.
    FreeRiding = "free_riding", Share, Less, Quotient;
    /// Share of punishments that were deserved. Undefined when there were none.
    Fairness = "fairness", Share, More, Quotient;
    /// Punishments of dealers who only had bad luck or did nothing wrong.
    UnfairSanctions = "unfair_sanctions", Count, Less, Sum;
    /// Cost of the policy beyond leaving dealers alone, spent or forgone, as a share of sales at list price.
    PolicyCost = "policy_cost", Share, Less, Quotient;
    /// The enterprise's extra profit over leaving dealers alone, per unit of money the policy costs.
    PolicyRoi = "policy_roi", Number, More, Quotient;
    /// Units delivered, as a share of units ordered.
    FillRate = "fill_rate", Share, More, Quotient;
    /// Stock that dealers hold beyond what they would choose, in months of sales.
    Stuffing = "stuffing", Months, Less, Quotient;
    /// Mean sales effort. 1 is normal.
    Effort = "effort", Times, More, Quotient;
    /// What a dealer is worth to the enterprise, at present profit and chance of leaving.
    DealerLifetimeValue = "dealer_lifetime_value", Money, More, Last;
    /// Share of dealers who lost money in the month.
    LossMakingDealers = "loss_making_dealers", Share, Less, Quotient;
    /// Sales of assessed dealers, as a share of their quotas. Undefined in months without an assessment.
    QuotaAttainment = "quota_attainment", Share, More, Quotient;
    /// Share of places that will have a dealer in the long run, at present chances of leaving and of finding a successor.
    CoverageAhead = "coverage_ahead", Share, More, Last;
    /// Mean grievance (0-1) of the dealers: what they hold against the enterprise together.
    Grievance = "grievance", Share, Less, Last;
    /// Share of dealers who take part in an order strike.
    StrikeShare = "strike_share", Share, Less, Quotient;
    /// Average markdown below the usual shelf price, as a share of list price.
    Markdown = "markdown", Share, Less, Quotient;
    /// Share of dealer-years that end with a loss. A dealer's year ends with the calendar's, or when it leaves.
    DealersAtALossAYear = "dealers_at_a_loss_a_year", Share, Less, Quotient;
    /// Share of assessed dealers who meet their quota.
    AttainmentMet = "attainment_met", Share, Neither, Quotient;
    /// How much dealers differ in attainment: sales as a share of the quota (standard deviation).
    AttainmentSpread = "attainment_spread", Number, Neither, Quotient;
    /// How much dealers differ in profit as a share of their sales (standard deviation).
    ProfitSpread = "profit_spread", Share, Neither, Quotient;
}

/// Number of KPIs.
pub const KPI_COUNT: usize = KPIS.len();

impl Kpi {
    /// Its row in the table.
    #[must_use]
    pub const fn spec(self) -> &'static KpiSpec {
        &KPIS[self as usize]
    }

    /// The KPI of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        KPIS.iter().find(|spec| spec.key == key).map(|spec| spec.kpi)
    }
}

/// A numerator and a denominator.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fraction {
    /// What is counted.
    pub of: f64,
    /// What it is counted against.
    pub per: f64,
}

impl Fraction {
    /// A fraction.
    #[must_use]
    pub const fn new(of: f64, per: f64) -> Self {
        Self { of, per }
    }

    /// A plain amount.
    #[must_use]
    pub const fn plain(of: f64) -> Self {
        Self { of, per: 1.0 }
    }

    /// The quotient; not a number where there is no case.
    #[must_use]
    pub fn value(self) -> f64 {
        if self.per == 0.0 { f64::NAN } else { self.of / self.per }
    }
}

/// All KPIs of one month.
pub type MonthRecord = [Fraction; KPI_COUNT];
