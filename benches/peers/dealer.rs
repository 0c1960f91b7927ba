//! What policies, dealers and territories of the reduced model do, as `README.md` says, with this project's own exponentials.

use crate::luck::DealerLuck;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::{clamp01, exp, ln, logistic};

pub const NORMAL_PROFIT: f64 = 500.0;
pub const EFFORT_COST: f64 = 200.0;

/// What an enterprise decides.
pub struct Policy {
    /// Share of list that dealers keep.
    pub margin: f64,
    /// Standard of a period, in normal sales.
    pub quota: f64,
    /// What a second failure takes off the margin, a share of list; 0 never punishes.
    pub cut: f64,
}

/// Leave be, carrot, stick.
pub const POLICIES: [Policy; 3] = [
    Policy { margin: 0.20, quota: 0.80, cut: 0.0 },
    Policy { margin: 0.23, quota: 0.90, cut: 0.0 },
    Policy { margin: 0.20, quota: 1.05, cut: 0.02 },
];

/// A dealer, or a vacant place.
#[derive(Clone, Copy)]
pub struct Dealer {
    pub size: f64,
    ramp: f64,
    tenure_months: u32,
    effort: f64,
    pub attraction: f64,
    demand: f64,
    profit: f64,
    aspiration: f64,
    sold: f64,
    failures: u32,
    cut: f64,
    economic: f64,
    pub social: f64,
    trust: f64,
    pub loyalty: f64,
    coercion: f64,
    unfairness: f64,
    /// Months that the place has been vacant; `None` while a dealer is there.
    pub vacant_months: Option<u32>,
}

/// What a dealer sees of its territory in a month.
#[derive(Clone, Copy, Default)]
pub struct Territory {
    shock: f64,
    growth: f64,
    /// Mass of all that customers choose from.
    pub mass: f64,
    pub social: f64,
    pub defectors: f64,
}

/// What a run comes to.
#[derive(Clone, Copy, Default)]
pub struct Outcome {
    /// Sum of loyalty over dealer-months, and their number.
    pub loyalty: f64,
    pub months: f64,
    /// Units sold.
    pub sales: f64,
    /// Dealers who left.
    pub left: u32,
}

impl Outcome {
    /// Mean loyalty, 0-1.
    pub fn mean_loyalty(&self) -> f64 {
        self.loyalty / self.months
    }

    /// Adds another run.
    pub fn add(&mut self, other: &Self) {
        self.loyalty += other.loyalty;
        self.months += other.months;
        self.sales += other.sales;
        self.left += other.left;
    }
}

fn towards(now: f64, target: f64, up: f64, down: f64) -> f64 {
    now + (if target > now { up } else { down }) * (target - now)
}

impl Dealer {
    /// A dealer as it begins.
    pub fn new(size: f64, ramp: f64, tenure_months: u32, policy: &Policy) -> Self {
        let usual = NORMAL_PROFIT * size;
        let mut dealer = Self {
            size,
            ramp,
            tenure_months,
            effort: 1.0,
            attraction: 0.0,
            demand: 100.0 * size * ramp,
            profit: usual,
            aspiration: usual,
            sold: 0.0,
            failures: 0,
            cut: 0.0,
            economic: 0.5,
            social: 0.5,
            trust: 0.5,
            loyalty: 0.5,
            coercion: 0.0,
            unfairness: 0.0,
            vacant_months: None,
        };
        dealer.attract(policy);
        dealer
    }

    fn attract(&mut self, policy: &Policy) {
        let margin = policy.margin - self.cut;
        self.attraction = self.size * self.ramp * exp(0.45 * ln(0.5 + 0.5 * self.effort) + 1.5 * (margin - 0.2));
    }

    /// One month: the units sold, and whether the dealer leaves at its end.
    pub fn live(&mut self, month: usize, policy: &Policy, territory: &Territory, luck: &DealerLuck) -> (f64, bool) {
        let share = self.attraction / territory.mass;
        let sold = self.trade(share, policy, territory, luck);
        if month % 3 == 2 {
            self.assess(policy, territory);
        }
        self.feel(territory);
        let leaves = self.leaves(territory, luck);
        self.work(share, month, policy);
        (sold, leaves)
    }

    fn trade(&mut self, share: f64, policy: &Policy, territory: &Territory, luck: &DealerLuck) -> f64 {
        let sold = 2500.0 * territory.growth * share * luck.noise;
        let unit = 100.0 * (policy.margin - self.cut) - 6.0;
        let costs = (800.0 + 0.5 * EFFORT_COST * self.effort * self.effort) * self.size;
        let profit = sold * unit - costs;
        self.sold += sold;
        self.demand += 0.2 * (sold - self.demand);
        self.profit += 0.2 * (profit - self.profit);
        self.aspiration += 0.05 * (profit - self.aspiration);
        sold
    }

    fn assess(&mut self, policy: &Policy, territory: &Territory) {
        let score = self.sold / (policy.quota * 300.0 * self.size);
        self.sold = 0.0;
        if policy.cut == 0.0 || self.tenure_months < 9 {
            return;
        }
        if score >= 1.0 {
            self.failures = 0;
            self.cut = (self.cut - 0.01).at_least(0.0);
        } else if score < 0.9 {
            self.failures += 1;
            if self.failures > 1 {
                self.cut = (self.cut + policy.cut).at_most(0.06);
            }
            self.coercion += if self.failures > 1 { 0.25 } else { 0.04 };
            if territory.shock < -0.05 {
                self.unfairness += 0.3;
            }
        }
    }

    fn feel(&mut self, territory: &Territory) {
        let usual = NORMAL_PROFIT * self.size;
        let gain = (self.profit - self.aspiration) / usual;
        let felt = if gain < 0.0 { 2.25 * gain } else { gain };
        let (coercion, unfairness) = (self.coercion.at_most(1.5), self.unfairness.at_most(1.5));
        let economic = logistic(1.6 * felt + 0.3 * (self.profit / usual - 1.0));
        let social = clamp01(0.55 - 0.6 * coercion - 0.5 * unfairness + 0.1 * (territory.social - 0.5));
        self.economic += 0.3 * (economic - self.economic);
        self.social += 0.15 * (social - self.social);
        let trust = clamp01(0.25 + 0.6 * self.social - 0.4 * unfairness);
        self.trust = towards(self.trust, trust, 0.05, 0.2);
        let loyalty = 0.45 * self.trust + 0.3 * self.social + 0.25 * self.economic;
        self.loyalty = towards(self.loyalty, loyalty, 0.05, 0.15);
        self.coercion *= 0.8;
        self.unfairness *= 0.8;
    }

    fn leaves(&self, territory: &Territory, luck: &DealerLuck) -> bool {
        let offered = luck.offer < 0.05 * (1.5 - self.loyalty).at_least(0.2);
        let reviews = luck.review < 0.02 + 0.1 * self.coercion.at_most(1.0);
        if !offered && !reviews {
            return false;
        }
        let elsewhere = 0.9 * territory.growth;
        let utility = self.profit / (NORMAL_PROFIT * self.size) - elsewhere + 1.5 * (2.0 * self.loyalty - 1.0) + 0.8
            - if offered { 0.4 } else { 0.0 };
        luck.choice >= logistic(2.0 * utility)
    }

    fn work(&mut self, share: f64, month: usize, policy: &Policy) {
        self.tenure_months += 1;
        self.ramp = (self.ramp + 0.1).at_most(1.0);
        let so_far = ((month + 1) % 3) as f64;
        let behind = self.sold < policy.quota * 100.0 * self.size * so_far;
        let unit = 100.0 * (policy.margin - self.cut) - 6.0 + if behind { 300.0 * policy.cut } else { 0.0 };
        let pull = unit.at_least(0.0) * self.demand * 0.45 * (1.0 - share) / (EFFORT_COST * self.size);
        let best = 0.5 * ((1.0 + 4.0 * pull).sqrt() - 1.0) * (1.0 + 0.4 * (self.loyalty - 0.5));
        self.effort += 0.3 * (best.at_most(3.5) - self.effort);
        self.attract(policy);
    }
}

impl Territory {
    /// The market moves, and those who went over come back.
    pub fn move_on(&mut self, shock: f64) {
        self.shock = 0.8 * self.shock + 0.08 * shock;
        self.growth = exp(self.shock);
        self.defectors *= 0.97;
    }
}
