//! Morris screening: many factors, few runs, one step at a time.
//!
//! A trajectory starts at a random point of a grid with four levels and moves one factor after the other, in random order, by
//! two thirds of its range. The change of the outcome over the step is an elementary effect (Morris 1991). Its mean μ says in
//! which direction a factor pulls, its spread σ whether the pull depends on where one stands, and μ*, the mean of its size,
//! how much the factor matters (Campolongo, Cariboni and Saltelli 2007; both from memory).

use crate::numeric::order;
use serde::{Deserialize, Serialize};

use super::{Span, rest, stretched};
use crate::experiment::statistics::{mean_interval, mean_sd};
use crate::luck::DrawSource;
use crate::numeric::Bounded as _;
use crate::study::factor::Point;
use crate::study::{Evaluation, Method};

/// Levels of the grid.
const LEVELS: f64 = 4.0;
/// Levels in a step: the half that makes all levels equally likely (Morris 1991).
const STEP: f64 = 2.0;

/// The method.
#[derive(Clone, Debug, PartialEq)]
pub struct Morris {
    /// The seed of the design.
    pub seed: u64,
    /// What is moved, in the order of the study's factors.
    pub spans: Vec<Span>,
    /// Number of trajectories; each takes one run more than there are factors.
    pub trajectories: u32,
}

/// What a factor does to an outcome when it goes through its whole range, in the outcome's unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Effect {
    /// Mean size of the effect, μ*.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub mu_star: f64,
    /// 95 % interval of μ* (Student 1908, over the trajectories).
    #[cfg_attr(feature = "cli", schemars(with = "[Option<f64>; 2]"))]
    pub mu_star_ci95: [f64; 2],
    /// Mean effect, μ: below zero where more of the factor means less of the outcome.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub mu: f64,
    /// Standard deviation of the effect, σ: zero where it is the same everywhere.
    #[cfg_attr(feature = "cli", schemars(with = "Option<f64>"))]
    pub sigma: f64,
}

impl Method for Morris {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        let factors = self.spans.len() as u32;
        let points = (0..self.trajectories).flat_map(|row| trajectory(self.seed, row, factors).points);
        rest(points.map(|unit| stretched(&self.spans, &unit)).collect(), told.len())
    }

    fn expected(&self) -> u32 {
        self.trajectories * (self.spans.len() as u32 + 1)
    }
}

/// A walk through the unit cube.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// One point more than there are factors.
    pub points: Vec<Vec<f64>>,
    /// The factor that each step moves.
    pub moved: Vec<usize>,
}

/// The `row`-th walk.
#[must_use]
pub fn trajectory(seed: u64, row: u32, factors: u32) -> Trajectory {
    let mut uniforms = Vec::new();
    DrawSource::design(seed, row, 2 * factors, &mut uniforms);
    let (starts, order) = uniforms.split_at(factors as usize);
    let mut levels: Vec<f64> = starts.iter().map(|start| (start * LEVELS).floor()).collect();
    let moved = order::places_by_number(order.iter().copied());
    let place = |levels: &[f64]| levels.iter().map(|level| level / (LEVELS - 1.0)).collect();
    let mut points = vec![place(&levels)];
    for factor in &moved {
        levels[*factor] += if levels[*factor] < STEP { STEP } else { -STEP };
        points.push(place(&levels));
    }
    Trajectory { points, moved }
}

/// The effects of so many factors, from the outcomes along complete trajectories, one after the other, and the number of
/// trajectories used: one with an undefined outcome is left out. Before the first one no effect is a number.
#[must_use]
pub fn screened(seed: u64, factors: u32, outcomes: &[f64]) -> (u32, Vec<Effect>) {
    let mut effects = vec![Vec::new(); factors as usize];
    let walks = outcomes.chunks_exact(factors as usize + 1).enumerate();
    let defined = walks.filter(|(_, walk)| walk.iter().all(|outcome| outcome.is_finite()));
    let mut used = 0;
    for (row, walk) in defined {
        let Trajectory { points, moved } = trajectory(seed, row as u32, factors);
        for (step, factor) in moved.into_iter().enumerate() {
            let way = points[step + 1][factor] - points[step][factor];
            effects[factor].push((walk[step + 1] - walk[step]) / way);
        }
        used += 1;
    }
    (used, effects.iter().map(|effects| Effect::of(effects)).collect())
}

/// Share of the size of an effect that may go the other way, for it to be said to go one way.
const ASTRAY: f64 = 0.1;

/// Which way an outcome goes when a factor is raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It rises, nearly wherever the other factors stand.
    Up,
    /// It falls, nearly wherever they stand.
    Down,
    /// That depends on where they stand.
    Both,
}

/// Places of the factors of which nobody can say that another one moves the outcome more: the one of the largest effect, and those
/// whose intervals meet its own; the largest first. None before there are intervals.
#[must_use]
pub fn foremost(effects: &[Effect]) -> Vec<usize> {
    let sorted = order::places_by_number(effects.iter().map(|effect| -effect.mu_star));
    let lowest = sorted.first().map_or(f64::NAN, |place| effects[*place].mu_star_ci95[0]);
    sorted.into_iter().filter(|place| effects[*place].mu_star_ci95[1] >= lowest).collect()
}

impl Effect {
    /// Which way the outcome goes.
    #[must_use]
    pub fn way(&self) -> Way {
        let astray = 0.5 * (self.mu_star - self.mu.abs());
        if astray > ASTRAY * self.mu_star {
            Way::Both
        } else if self.mu < 0.0 {
            Way::Down
        } else {
            Way::Up
        }
    }

    fn of(effects: &[f64]) -> Self {
        let sizes: Vec<f64> = effects.iter().map(|effect| effect.abs()).collect();
        let (mu_star, low, high) = mean_interval(&sizes);
        let (mu, sigma) = mean_sd(effects);
        Self { mu_star, mu_star_ci95: [if low.is_nan() { low } else { low.at_least(0.0) }, high], mu, sigma }
    }
}

#[cfg(test)]
mod tests {
    use super::{Effect, Way, foremost, trajectory};

    fn effect(mu: f64, mu_star: f64, mu_star_ci95: [f64; 2]) -> Effect {
        Effect { mu_star, mu_star_ci95, mu, sigma: 0.0 }
    }

    #[test]
    fn an_effect_goes_one_way_only_if_hardly_any_of_it_goes_the_other() {
        let way = |mu| effect(mu, 10.0, [8.0, 12.0]).way();
        assert_eq!(
            [10.0, 8.0, 7.9, 0.0, -7.9, -8.0].map(way),
            [Way::Up, Way::Up, Way::Both, Way::Both, Way::Both, Way::Down]
        );
    }

    #[test]
    fn nobody_is_foremost_alone_whose_interval_meets_another() {
        let effects = |ends: [[f64; 2]; 3]| ends.map(|[low, high]| effect(0.0, 0.5 * (low + high), [low, high]));
        assert_eq!(foremost(&effects([[1.0, 3.0], [4.0, 8.0], [2.0, 5.0]])), [1, 2]);
        assert_eq!(foremost(&effects([[1.0, 3.0], [6.0, 8.0], [2.0, 5.0]])), [1]);
        assert!(foremost(&effects([[f64::NAN; 2]; 3])).is_empty());
    }

    #[test]
    fn a_walk_moves_every_factor_once_by_two_thirds_and_stays_inside() {
        for row in 0..50 {
            let walk = trajectory(7, row, 5);
            let mut moved = walk.moved.clone();
            moved.sort_unstable();
            assert_eq!((moved, walk.points.len()), (vec![0, 1, 2, 3, 4], 6));
            for (step, pair) in walk.points.windows(2).enumerate() {
                for (factor, (from, to)) in pair[0].iter().zip(&pair[1]).enumerate() {
                    let expected = if factor == walk.moved[step] { 2.0 / 3.0 } else { 0.0 };
                    assert!(((to - from).abs() - expected).abs() < 1e-12 && (0.0..=1.0).contains(to));
                }
            }
        }
    }

    /// 400 walks, 4 levels: each level is expected 100 times, with a standard deviation of 8.7.
    #[test]
    fn all_levels_are_equally_likely_to_start_from() {
        let mut seen = [0_u32; 4];
        for row in 0..400 {
            seen[(trajectory(3, row, 1).points[0][0] * 3.0).round() as usize] += 1;
        }
        assert!(seen.iter().all(|count| (65..=135).contains(count)), "{seen:?}");
    }
}
