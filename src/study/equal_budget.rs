//! Policies at the same price: how far each may go so that it costs a given share of revenue.
//!
//! A policy's intensity is how many times the way from the baseline to the policy it goes ([`Factor::Intensity`]). Its mean cost
//! over common draws is bracketed on a coarse scale and then halved; all policies are searched side by side. Cost need not rise
//! with intensity: a stick takes fines, and switches cost at their first step. A policy that never costs as much as asked, or
//! always more, is said to be so, with the nearest it came.

use crate::numeric::order;
use serde::{Deserialize, Serialize};

use super::evaluation::{Budget, Evaluation, Study};
use super::factor::{Factor, Point};
use super::method::Method;
use super::variation::spelled;
use crate::experiment::{Criterion, PlanSpec};
use crate::sim::Kpi;

/// Replications for each intensity that is tried.
pub const REPLICATIONS: u32 = 20;
/// Intensities that are tried first, by all policies.
const SCALE: [f64; 7] = [0.05, 0.25, 0.5, 1.0, 1.5, 2.5, 4.0];
/// Halvings of the stretch in which the cost crosses the budget.
const HALVINGS: usize = 8;
/// A cost that is nearer than this to the budget meets it, share of revenue.
pub const MET_WITHIN: f64 = 0.0005;

/// The method: one factor for each policy of the plan, its intensity.
#[derive(Clone, Debug, PartialEq)]
pub struct EqualBudget {
    /// Number of policies.
    pub policies: u16,
    /// What each is to cost, share of revenue at list.
    pub budget: f64,
}

/// How far a policy goes for the budget.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Priced {
    /// How many times the way from leaving be to the policy.
    pub intensity: f64,
    /// What it costs there, share of revenue at list; not a number where it is undefined.
    pub cost: f64,
    /// Whether that is the budget.
    pub met: bool,
}

impl EqualBudget {
    /// The study that it asks about.
    #[must_use]
    pub fn study(&self, spec: PlanSpec, replications: u32) -> Study {
        let factors = (0..self.policies).map(|policy| Factor::Intensity { policy }).collect();
        Study {
            spec,
            factors,
            criteria: vec![Criterion::Kpi(Kpi::PolicyCost)],
            budget: Budget::Replications(replications),
        }
    }

    /// How far each policy goes, as far as these answers tell; nothing before the first. A policy without a defined cost stays
    /// as it is.
    #[must_use]
    pub fn priced(&self, told: &[Evaluation]) -> Vec<Priced> {
        if told.is_empty() { Vec::new() } else { self.tried(told).iter().map(|tried| self.nearest(tried)).collect() }
    }

    /// The intensity at which the cost came nearest to the budget.
    fn nearest(&self, tried: &[(f64, f64)]) -> Priced {
        let way = |cost: f64| (cost - self.budget).abs();
        let defined = tried.iter().filter(|(_, cost)| cost.is_finite());
        let (intensity, cost) =
            defined.min_by(|left, right| way(left.1).total_cmp(&way(right.1))).copied().unwrap_or((1.0, f64::NAN));
        Priced { intensity, cost, met: way(cost) <= MET_WITHIN }
    }

    /// The plan with every policy as far as it goes for the budget.
    #[must_use]
    pub fn plan(&self, spec: &PlanSpec, priced: &[Priced]) -> PlanSpec {
        let factors: Vec<Factor> = (0..self.policies).map(|policy| Factor::Intensity { policy }).collect();
        let point: Vec<f64> = priced.iter().map(|priced| priced.intensity).collect();
        spelled(spec, &factors, &point)
    }

    /// For each policy the intensities tried and their costs, by rising intensity.
    fn tried(&self, told: &[Evaluation]) -> Vec<Vec<(f64, f64)>> {
        let mut tried: Vec<Vec<(f64, f64)>> = vec![Vec::new(); self.policies as usize];
        for evaluation in told {
            let next: Vec<f64> = tried.iter().map(|tried| self.next(tried)).collect();
            for (place, (tried, intensity)) in tried.iter_mut().zip(next).enumerate() {
                tried.push((intensity, evaluation.mean(0, place)));
            }
        }
        tried.into_iter().map(rising).collect()
    }

    /// The intensity that a policy tries next: the scale, then the middle of the first stretch in which its cost crosses the
    /// budget; where there is none it stays where it came nearest.
    fn next(&self, tried: &[(f64, f64)]) -> f64 {
        if let Some(first) = SCALE.get(tried.len()) {
            return *first;
        }
        let sorted = rising(tried.to_vec());
        let above = |cost: f64| cost > self.budget;
        let crossing = sorted.windows(2).find(|pair| above(pair[0].1) != above(pair[1].1));
        let nearest = || {
            let way = |(_, cost): &&(f64, f64)| (cost - self.budget).abs();
            sorted
                .iter()
                .min_by(|left, right| way(left).total_cmp(&way(right)))
                .map_or(1.0, |(intensity, _)| *intensity)
        };
        crossing.map_or_else(nearest, |pair| 0.5 * (pair[0].0 + pair[1].0))
    }
}

impl Method for EqualBudget {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        if told.len() < SCALE.len() {
            return SCALE[told.len()..].iter().map(|intensity| vec![*intensity; self.policies as usize]).collect();
        }
        if told.len() >= SCALE.len() + HALVINGS {
            return Vec::new();
        }
        vec![self.tried(told).iter().map(|tried| self.next(tried)).collect()]
    }

    fn expected(&self) -> u32 {
        (SCALE.len() + HALVINGS) as u32
    }
}

/// What was tried, by rising intensity.
fn rising(tried: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    order::by_number(tried, |(intensity, _)| *intensity)
}

#[cfg(test)]
mod tests {
    use super::EqualBudget;
    use crate::study::{Evaluation, inquire};

    fn answer(costs: Vec<f64>) -> Evaluation {
        let wins = vec![0.0; costs.len()];
        Evaluation { replications: 1, means: costs, wins, leadership: None }
    }

    /// Costs of three policies: one that rises, one that jumps, one that earns.
    fn costs(point: &[f64]) -> Vec<f64> {
        vec![0.02 * point[0], 0.04 + 0.01 * point[1], -0.01 * point[2]]
    }

    #[test]
    fn each_goes_as_far_as_the_budget_lets_it_and_says_when_it_cannot() {
        let method = EqualBudget { policies: 3, budget: 0.03 };
        let told = inquire(&method, |points| points.iter().map(|point| answer(costs(point))).collect());
        let [rising, jumping, earning] = method.priced(&told)[..] else { panic!("three policies") };
        assert!(rising.met && (rising.intensity - 1.5).abs() < 0.03, "{rising:?}");
        assert!(!jumping.met && jumping.intensity == 0.05, "the least it can cost is above: {jumping:?}");
        assert!(!earning.met && earning.cost < 0.0, "{earning:?}");
        assert_eq!(told.len(), 15, "a search without an end ends");
    }
}
