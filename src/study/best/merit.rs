//! What a point is worth to a search: gains over the base, within the budget before all else.

use crate::experiment::Criterion;
use crate::numeric::Bounded as _;
use crate::numeric::order;
use crate::study::Evaluation;

/// Twice the base is as far as a weighing of two goals looks.
const UTOPIA: f64 = 2.0;
/// Share of the sum in a weighing of two goals: keeps points apart that are equal in the worse of them.
const SUM_SHARE: f64 = 0.05;
/// Worth of a point beyond the budget: worse than any within it, and the worse the further.
const BEYOND: f64 = 1e6;

/// What a point is worth.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Merit {
    /// For each goal the gain over the base, as a share of the size of the base's figure; for the better.
    pub gains: Vec<f64>,
    /// Cost as a share of revenue, where there is a budget.
    pub cost: Option<f64>,
    /// How far the cost is above the budget; 0 within it.
    excess: f64,
}

impl Merit {
    pub fn of(evaluation: &Evaluation, goals: &[Criterion], budget: Option<f64>) -> Self {
        let gain = |(place, criterion): (usize, &Criterion)| {
            let [base, best] = [0, 1].map(|policy| evaluation.mean(place, policy));
            criterion.sign() * (best - base) / base.abs()
        };
        let cost = budget.map(|_| evaluation.mean(goals.len(), 1));
        let excess = cost.zip(budget).map_or(0.0, |(cost, budget)| (cost - budget).at_least(0.0));
        Self { gains: goals.iter().enumerate().map(gain).collect(), cost, excess }
    }

    /// Whether it is defined and within the budget.
    pub fn is_feasible(&self) -> bool {
        self.excess == 0.0 && self.gains.iter().all(|gain| gain.is_finite())
    }

    /// One number, the smaller the better. Two goals are weighed by the distance of the worse one from a far point (Tchebycheff's
    /// norm; Steuer and Choo 1983, from memory), which also finds the hollow parts of a front.
    pub fn scalar(&self, weight: f64) -> f64 {
        if !self.is_feasible() {
            return BEYOND * (1.0 + if self.excess.is_finite() { self.excess } else { 1.0 });
        }
        let way = |place: usize| UTOPIA - 1.0 - self.gains[place];
        match self.gains.len() {
            1 => way(0),
            _ => ((1.0 - weight) * way(0)).at_least(weight * way(1)) + SUM_SHARE * (way(0) + way(1)),
        }
    }
}

/// Whether one is at least as good in every goal and better in one.
pub(super) fn beats(left: &[f64], right: &[f64]) -> bool {
    let pairs = || left.iter().zip(right);
    pairs().all(|(left, right)| left >= right) && pairs().any(|(left, right)| left > right)
}

/// Those of the places at which no other is at least as good in every goal and better in one, from the best in the first goal on.
pub(super) fn front(merits: &[Merit], places: &[usize]) -> Vec<usize> {
    let free = |place: &&usize| !places.iter().any(|other| beats(&merits[*other].gains, &merits[**place].gains));
    let mut front = order::by_number(places.iter().filter(free).copied().collect(), |place| -merits[*place].gains[0]);
    front.dedup_by(|left, right| merits[*left].gains == merits[*right].gains);
    front
}
