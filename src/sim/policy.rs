//! What the enterprise does to its dealers: carrots, care and sticks.
//!
//! Nothing here knows how a dealer will take it. The five presets at the end are only values of the levers; no rule of
//! the model ever sees their names.

use crate::registry::{Kind, Spec, choice, registry};

choice! {
    /// What the enterprise monitors.
    pub enum MonitoringMode {
        /// Results: sales, prices, stock.
        #[default]
        Output = "output",
        /// Conduct: visits, reports, inspections.
        Behaviour = "behaviour",
    }
}

choice! {
    /// How a shortage is shared among the dealers who ordered.
    pub enum AllocationRule {
        /// In proportion to orders.
        #[default]
        Orders = "orders",
        /// In proportion to orders weighted by the smoothed score in assessments.
        Score = "score",
        /// In proportion to orders weighted by the years with the enterprise.
        Tenure = "tenure",
    }
}

choice! {
    /// How the enterprise answers a demand that its dealers make together.
    pub enum Concession {
        /// Not at all.
        #[default]
        None = "none",
        /// It talks, and stops for a while what they complain of.
        Talks = "talks",
        /// It talks and pays a share of their losses.
        Compensation = "compensation",
    }
}

registry! {
    /// The levers of the enterprise.
    pub struct Policy {
        Carrots {
            /// Share of the list price that the dealer keeps on each unit sold.
            margin: f64 = 0.20, 0.02 to 0.50 by 0.005, Share, "assumed; 0.046-0.054 at a maker of fast-moving goods in India (press, read)", "dealer_profit" in "mid" from "laissez_faire" to 0.23;
            /// Extra margin on every unit sold above the quota, as a share of list price.
            tier_margin: f64 = 0.0, 0.0 to 0.10 by 0.005, Share, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.04;
            /// Bonus for meeting the quota, as a share of the quota's value at list price.
            bonus: f64 = 0.0, 0.0 to 0.10 by 0.005, Share, "assumed; effect of thresholds: Sohoni, Chopra, Mohan and Sendil 2011 (abstract read)", "dealer_profit" in "mid" from "laissez_faire" to 0.02;
            /// Promotional allowance on every unit sold, as a share of list price. Withheld while an award is withdrawn.
            allowance: f64 = 0.0, 0.0 to 0.10 by 0.005, Share, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.02;
            /// Share of a dealer's local advertising that the enterprise pays. At 0 the dealer pays it all, at 1 the enterprise does.
            coop_share: f64 = 0.0, 0.0 to 1.0 by 0.05, Share, "assumed; theory Berger 1972 (from memory)", "sales" in "mid" from "laissez_faire" to 0.5;
            /// The most the enterprise pays towards joint advertising, as a share of the dealer's purchases.
            coop_cap: f64 = 0.03, 0.0 to 0.20 by 0.005, Share, "assumed", "sales" in "mid" from "carrot" to 0.005;
            /// Each dealer has its part of the territory to itself.
            exclusive: bool = false, 0 to 1 by 1, Switch, "Azoulay and Shane 2001 (abstract read)", "effort" in "mid" from "laissez_faire" to 1;
            /// Every dealer gets free sales equipment.
            equipment: bool = false, 0 to 1 by 1, Switch, "assumed", "sales" in "mid" from "laissez_faire" to 1;
            /// How closely production follows dealers' orders rather than the plan. This also sets variety and delivery time.
            supply_flexibility: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "sales" in "mid" from "laissez_faire" to 0.9;
            /// Share that the enterprise bears of dealers' stock losses from falling prices and obsolescence.
            risk_share: f64 = 0.0, 0.0 to 1.0 by 0.05, Share, "assumed; theory Arrow, Harris and Marschak 1951 (from memory)", "dealer_profit" in "mid" from "laissez_faire" to 1;
            /// Price at which the enterprise takes stock back, as a share of the wholesale price.
            buyback_share: f64 = 0.8, 0.0 to 1.0 by 0.05, Share, "assumed; theory Pasternack 1985 (from memory)", "npv" in "mid" from "laissez_faire" to 0.0;
            /// Days a dealer has to pay for a delivery.
            credit_days: f64 = 0.0, 0.0 to 180.0 by 15.0, Days, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 60;
            /// Chance that the enterprise pays a bonus that a dealer has earned.
            promise_keeping: f64 = 0.97, 0.0 to 1.0 by 0.01, Share, "assumed", "trust" in "mid" from "carrot" to 0.7;
            /// Rebate for growth: paid once a year on every unit sold beyond last year's, as a share of list price.
            growth_rebate: f64 = 0.0, 0.0 to 0.30 by 0.01, Share, "assumed; a usual form of partner programmes (practitioner source)", "effort" in "mid" from "laissez_faire" to 0.1;
            /// Pay for activities that the enterprise asks for, on every unit sold by a dealer who works as hard as usual, as a share of list price.
            activity_pay: f64 = 0.0, 0.0 to 0.10 by 0.005, Share, "assumed; the variable margin of a maker of fast-moving goods in India was paid for service (press, read)", "effort" in "mid" from "laissez_faire" to 0.05;
            /// Monthly brand advertising on top of the usual 400 per dealer.
            brand_advertising: f64 = 0.0, 0.0 to 1_000_000.0 by 1000.0, MoneyAMonth, "assumed; effect Sethuraman, Tellis and Briesch 2011 (read as a summary)", "sales" in "mid" from "laissez_faire" to 12000;
            /// How the enterprise shares out goods when there is not enough for everyone.
            allocation_rule: AllocationRule = AllocationRule::Orders, 0 to 2 by 1, Word, "assumed", "npv" in "sellers_market" from "laissez_faire" to 1;
        }
        Care {
            /// Talks with each dealer per month: sharing news and forecasts, and listening.
            talks: f64 = 0.1, 0.0 to 2.0 by 0.1, AMonth, "assumed", "trust" in "mid" from "laissez_faire" to 0.6;
            /// How the enterprise answers a demand that its dealers make together.
            concession: Concession = Concession::None, 0 to 2 by 1, Word, "premium cars in China 2014-15, distributors in India 2021-24 (read)", "strike_share" in "mid boycott=1 forced_stock=0.3" from "laissez_faire" to 2;
            /// Share of their losses of the last year that dealers get where the enterprise compensates them.
            compensation_share: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "dealer_profit" in "mid boycott=1 forced_stock=0.3 concession=compensation" from "laissez_faire" to 1;
            /// Modules of sales training per month.
            training_sales: f64 = 0.0, 0.0 to 2.0 by 0.05, AMonth, "assumed", "sales" in "mid" from "laissez_faire" to 0.25;
            /// Modules of product training per month.
            training_product: f64 = 0.0, 0.0 to 2.0 by 0.05, AMonth, "effect +1.8 % sales a module: Fisher, Gallino and Netessine 2021 (read)", "sales" in "mid" from "laissez_faire" to 0.25;
            /// Modules of management training per month.
            training_management: f64 = 0.0, 0.0 to 2.0 by 0.05, AMonth, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.25;
            /// Modules of marketing training per month.
            training_marketing: f64 = 0.0, 0.0 to 2.0 by 0.05, AMonth, "assumed", "sales" in "mid" from "laissez_faire" to 0.25;
        }
        Sticks {
            /// The sales quota, as a multiple of the dealer's expected sales.
            quota: f64 = 1.0, 0.7 to 1.4 by 0.01, Times, "assumed", "effort" in "mid" from "stick" to 1.3;
            /// Months from one assessment to the next.
            assess_every_months: u32 = 3, 1 to 12 by 1, Months, "assumed", "termination_rate" in "mid" from "stick" to 12;
            /// Monthly chance that the enterprise detects free-riding.
            monitoring: f64 = 0.05, 0.0 to 1.0 by 0.01, ChanceAMonth, "assumed", "free_riding" in "mid" from "laissez_faire" to 0.3;
            /// What the enterprise monitors: results or conduct.
            monitoring_mode: MonitoringMode = MonitoringMode::Output, 0 to 1 by 1, Word, "Heide, Wathne and Rokkan 2007 (abstract read)", "social_satisfaction" in "mid" from "stick" to 1;
            /// The enterprise asks why a dealer failed before it acts.
            diagnosis: bool = false, 0 to 1 by 1, Switch, "assumed; fairness Kumar, Scheer and Steenkamp 1995 (abstract read)", "unfair_sanctions" in "mid" from "stick" to 1;
            /// Fine for free-riding, when detected.
            fine_months: f64 = 0.0, 0.0 to 6.0 by 0.25, MonthsOfProfit, "assumed", "free_riding" in "mid" from "laissez_faire" to 2;
            /// Deposit that a dealer loses if it is caught free-riding or dropped for failing. Unlike a fine, it is known from the start.
            bond_months: f64 = 0.0, 0.0 to 12.0 by 0.5, MonthsOfProfit, "assumed; form Becker and Stigler 1974 (from memory)", "free_riding" in "mid" from "laissez_faire" to 3;
            /// Cut in the dealer's margin for each failure that counts, at most 0.06 in total.
            margin_cut: f64 = 0.0, 0.0 to 0.06 by 0.005, Share, "assumed", "cohort_loyalty" in "mid" from "laissez_faire" to 0.03;
            /// The first failure that counts costs a dealer its allowance, joint advertising and next bonus until it passes again.
            revoke_award: bool = false, 0 to 1 by 1, Switch, "assumed", "cohort_loyalty" in "mid" from "stick" to 1;
            /// The enterprise punishes after this many failures in a row. Before that, it only warns.
            tolerance: u32 = 12, 1 to 12 by 1, Count, "assumed; Bergen, Heide and Dutta 1998 (abstract read)", "exit_rate" in "mid" from "stick" to 6;
            /// The enterprise drops dealers who keep failing.
            termination: bool = false, 0 to 1 by 1, Switch, "assumed", "termination_rate" in "mid" from "stick" to 0;
            /// The enterprise drops a dealer only when a candidate is ready to take over.
            require_candidate: bool = false, 0 to 1 by 1, Switch, "assumed", "termination_rate" in "mid" from "stick" to 1;
            /// Goods sent each month that nobody ordered, as a share of the dealer's expected sales.
            forced_stock: f64 = 0.0, 0.0 to 0.5 by 0.05, Share, "assumed", "stuffing" in "mid" from "laissez_faire" to 0.2;
        }
    }
}

impl Policy {
    /// Whether any lever that punishes a missed quota is on, so that a failure threatens.
    #[must_use]
    pub fn threatens(&self) -> bool {
        self.revoke_award || self.margin_cut > 0.0 || self.termination
    }

    /// Whether a lever is an amount, so that half of it means something. Switches and choices have no half, nor has the tolerance:
    /// whoever forgives at all forgives as often as the policy says.
    #[must_use]
    pub fn is_amount(lever: &Spec) -> bool {
        matches!(lever.kind, Kind::Number | Kind::Whole) && lever.key != "tolerance"
    }

    /// Training of each skill, modules a month, in the order of the dealer's skills.
    #[must_use]
    pub const fn training(&self) -> [f64; 4] {
        [self.training_sales, self.training_product, self.training_management, self.training_marketing]
    }
}

/// A named starting point for a policy.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// The key in plan files, links and on the command line.
    pub key: &'static str,
    /// What it does, in one sentence.
    pub help: &'static str,
    /// The levers it moves away from the defaults; `margin` is an offset to the trade's usual margin.
    pub levers: fn(&mut Policy),
}

/// The named policies. The first, leaving dealers alone, is the reference for every comparison.
pub const PRESETS: &[Preset] = &[
    Preset { key: "laissez_faire", help: "Pay the usual margin and leave dealers alone.", levers: |_| {} },
    Preset { key: "carrot", help: "Pay well, help, share the risk, and forgive.", levers: carrot },
    Preset {
        key: "stick",
        help: "Set a high standard, watch closely, fine, cut margins and drop dealers. Ask no questions.",
        levers: stick,
    },
    Preset {
        key: "fair_stick",
        help: "Keep the same standard and fines, but ask why first. Drop a dealer only when a better one is waiting.",
        levers: fair_stick,
    },
    Preset { key: "mixed", help: "Help first. Then be firm and fair.", levers: mixed },
];

impl Preset {
    /// The preset of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.key == key)
    }

    /// Its levers in a trade with that usual margin (share of list).
    #[must_use]
    pub fn policy(&self, usual_margin: f64) -> Policy {
        let mut policy = Policy { margin: 0.0, ..Policy::default() };
        (self.levers)(&mut policy);
        policy.margin += usual_margin;
        policy
    }
}

fn train(policy: &mut Policy, modules: f64) {
    policy.training_sales = modules;
    policy.training_product = modules;
    policy.training_management = modules;
    policy.training_marketing = modules;
}

fn carrot(policy: &mut Policy) {
    policy.margin = 0.01;
    policy.bonus = 0.02;
    policy.coop_share = 0.5;
    policy.equipment = true;
    policy.supply_flexibility = 0.8;
    policy.risk_share = 0.5;
    policy.talks = 0.5;
    train(policy, 0.25);
}

fn stick(policy: &mut Policy) {
    policy.quota = 1.10;
    policy.monitoring = 0.30;
    policy.fine_months = 2.0;
    policy.margin_cut = 0.03;
    policy.tolerance = 1;
    policy.termination = true;
}

fn fair_stick(policy: &mut Policy) {
    stick(policy);
    policy.diagnosis = true;
    policy.tolerance = 2;
    policy.require_candidate = true;
}

fn mixed(policy: &mut Policy) {
    policy.bonus = 0.02;
    policy.coop_share = 0.3;
    policy.supply_flexibility = 0.7;
    policy.risk_share = 0.25;
    policy.talks = 0.5;
    train(policy, 0.15);
    policy.quota = 1.05;
    policy.monitoring = 0.25;
    policy.diagnosis = true;
    policy.fine_months = 1.0;
    policy.margin_cut = 0.02;
    policy.tolerance = 2;
    policy.termination = true;
    policy.require_candidate = true;
}
