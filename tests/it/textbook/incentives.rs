//! Pay, threat and effort: when cooperation holds, what keeps a dealer honest, and why a quota can be too high.

use dealers_choice::economics::own_weight;

use super::patience;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::numeric::{exp, ln_1p, normal_cdf, normal_pdf, sqrt, within};

/// The stakes of a repeated dilemma, in money a period: `temptation > reward > punishment`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dilemma {
    /// `T`: cheating a partner who trusts.
    pub temptation: f64,
    /// `R`: both cooperate.
    pub reward: f64,
    /// `P`: both cheat.
    pub punishment: f64,
    /// `S`: being cheated.
    pub sucker: f64,
}

impl Dilemma {
    /// The least discount factor at which a partner that never forgives is not cheated: `(T − R)/(T − P)` (Friedman 1971).
    #[must_use]
    pub fn patience_under_grim(&self) -> f64 {
        (self.temptation - self.reward) / (self.temptation - self.punishment)
    }

    /// The same for tit for tat, against cheating once, always or every other time (Axelrod 1984).
    #[must_use]
    pub fn patience_under_tit_for_tat(&self) -> f64 {
        self.patience_under_grim().at_least((self.temptation - self.reward) / (self.reward - self.sucker))
    }
}

/// The pay above the alternative, in money a period, that deters shirking: `e(r + b + q)/q` for the cost of effort `e`, and
/// the rates of interest `r`, of separation `b` and of detection `q` per period (Shapiro & Stiglitz 1984).
#[must_use]
pub fn wage_premium(effort_cost: f64, interest: f64, separation: f64, detection: f64) -> f64 {
    effort_cost * (interest + separation + detection) / detection
}

/// The rent, in money a month, that a dealer must stand to lose to resist `gain`: `(g/q̂ − F)/V`. Where there is
/// no rent to lose, only the fine `g/q̂` deters (Becker 1968).
#[must_use]
pub fn rent_needed(gain: f64, detection: f64, fine: f64, discount: f64, exit: f64) -> f64 {
    ((gain / detection - fine) / patience(discount, exit)).at_least(0.0)
}

/// The best commission rate: `m·k²/(k² + r·c·σ²)` for margin `m`, effect of effort `k`, cost `½c·e²`, risk aversion `r` and the
/// variance of sales `σ²` (Holmström & Milgrom 1987). More noise, weaker incentive.
#[must_use]
pub fn linear_incentive(margin: f64, effect: f64, cost: f64, aversion: f64, variance: f64) -> f64 {
    let square = effect * effect;
    margin * square / (square + aversion * cost * variance)
}

/// The spill-over to siblings, as a share, from which an exclusive right raises effort: own weight times `1 − s_N` when
/// shared meets `1 − s_T` when exclusive. Without spill-over exclusivity lowers effort: nobody is left to win sales from.
#[must_use]
pub fn exclusivity_threshold(dealers: f64, share_exclusive: f64, share_shared: f64) -> f64 {
    let spill_at_full = 1.0 - own_weight(1.0, dealers);
    (1.0 - (1.0 - share_exclusive) / (1.0 - share_shared)) / spill_at_full
}

/// The annual probability that a `monthly` one adds up to: `1 − (1 − x)¹²`.
#[must_use]
pub fn annual_rate(monthly: f64) -> f64 {
    1.0 - exp(12.0 * ln_1p(-monthly))
}

/// A bonus for reaching a quota when sales are `s₀ + k·e + ε`, `ε` normal, and effort costs `½c·e²`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuotaBonus {
    /// `s₀`: units sold without effort.
    pub base_sales: f64,
    /// `k`: units per unit of effort.
    pub effect: f64,
    /// `m`: money earned per unit.
    pub margin: f64,
    /// `B`: money for reaching the quota.
    pub bonus: f64,
    /// `σ`: deviation of sales, in units.
    pub deviation: f64,
    /// `c`: money per squared unit of effort.
    pub cost: f64,
}

impl QuotaBonus {
    /// Efforts tried on each side before the best is refined.
    const GRID: u32 = 256;

    /// What the dealer expects to earn, in money, from an effort under a quota in units.
    #[must_use]
    pub fn value(&self, quota: f64, effort: f64) -> f64 {
        let sales = self.base_sales + self.effect * effort;
        let reached = normal_cdf((sales - quota) / self.deviation);
        self.margin * sales + self.bonus * reached - 0.5 * self.cost * effort * effort
    }

    /// The best effort without a bonus: `k·m/c`.
    #[must_use]
    pub fn effort_without_bonus(&self) -> f64 {
        self.effect * self.margin / self.cost
    }

    /// The best effort under a quota, in units.
    ///
    /// The value may have two peaks, "give up" and "go for it", parted one deviation short of the quota; the higher one
    /// wins. As the quota rises effort rises too, up to a cliff beyond which nobody tries.
    #[must_use]
    pub fn effort(&self, quota: f64) -> f64 {
        let parting = within(self.parting(quota), 0.0, self.effort_max());
        let give_up = self.peak(quota, 0.0, parting);
        let go_for_it = self.peak(quota, parting, self.effort_max());
        if self.value(quota, go_for_it) > self.value(quota, give_up) { go_for_it } else { give_up }
    }

    /// The quota, in units, beyond which the dealer gives up; none where the value has one peak and effort fades instead.
    #[must_use]
    pub fn give_up_quota(&self) -> Option<f64> {
        let curvature = self.bonus * squared(self.effect / self.deviation) * normal_pdf(1.0);
        let tries = |quota: f64| self.effort(quota) > self.parting(quota);
        let high = self.base_sales + self.effect * self.effort_max() + 10.0 * self.deviation;
        (curvature > self.cost).then(|| last_true(self.base_sales, high, tries))
    }

    /// The effort, perhaps below 0, that falls one deviation short of the quota: the value is most convex there.
    fn parting(&self, quota: f64) -> f64 {
        (quota - self.deviation - self.base_sales) / self.effect
    }

    /// The best effort between two: a grid finds the neighbourhood, halving finds the place.
    fn peak(&self, quota: f64, low: f64, high: f64) -> f64 {
        let step = (high - low) / f64::from(Self::GRID);
        let tried = |i: u32| low + f64::from(i) * step;
        let better =
            |best: u32, i: u32| if self.value(quota, tried(i)) > self.value(quota, tried(best)) { i } else { best };
        let best = tried((1..=Self::GRID).fold(0, better));
        let near = ((best - step).at_least(low), (best + step).at_most(high));
        last_true(near.0, near.1, |effort| self.marginal(quota, effort) > 0.0)
    }

    /// What one more unit of effort earns, in money.
    fn marginal(&self, quota: f64, effort: f64) -> f64 {
        let missing = (quota - self.base_sales - self.effect * effort) / self.deviation;
        let incentive = self.margin + self.bonus * normal_pdf(missing) / self.deviation;
        self.effect * incentive - self.cost * effort
    }

    /// No effort beyond this can pay: what it costs above the best effort without a bonus exceeds the whole bonus.
    fn effort_max(&self) -> f64 {
        self.effort_without_bonus() + sqrt(2.0 * self.bonus / self.cost)
    }
}

/// Where, between `low` and `high`, a condition that holds at first ceases to hold.
fn last_true(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}

fn squared(x: f64) -> f64 {
    x * x
}
