//! What each lever is worth in the outcome of a policy: Shapley values on common draws.
//!
//! The outcome of a policy less that of the baseline is shared out among its levers. A lever's share is what it adds on average
//! when levers join in random order (Shapley 1953, from memory): levers that do nothing get nothing, the shares add up to the
//! whole, and what two do only together is split. For the three groups of carrots, care and sticks all eight coalitions are
//! run; for single levers, orders are drawn, each together with its reverse, which takes away part of the noise (antithetic
//! pairs; Mitchell et al. 2022, from memory).

use crate::numeric::order;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::evaluation::{Budget, Evaluation, Study};
use super::factor::{Factor, Point};
use super::method::Method;
use crate::experiment::statistics::{NORMAL_975, mean_sd};
use crate::experiment::{Criterion, Plan, PlanSpec};
use crate::luck::DrawSource;
use crate::registry::Group;
use crate::sim::{PRESETS, Policy};

/// Most players for whom all coalitions are run: 64 points.
const EXACT_MAX: usize = 6;

/// Replications for each coalition of levers.
pub const COALITION_REPLICATIONS: u32 = 20;
/// Pairs of orders in which single levers join.
pub const PAIRS: u32 = 10;

/// The method; the study's one factor is the coalition of one policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shapley {
    /// The levers of each player, a bit each.
    pub players: Vec<u64>,
    /// Pairs of orders that are drawn where there are too many players for all coalitions.
    pub pairs: u32,
    /// The seed of the orders.
    pub seed: u64,
}

/// What a player is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Worth {
    /// The mean of what it adds, in the unit of the outcome.
    pub value: f64,
    /// Standard error over the pairs of orders; 0 where all coalitions were run, not a number after a single pair.
    pub error: f64,
}

impl Worth {
    /// The 95 % interval of the mean; none where all coalitions were run, and none after a single pair.
    #[must_use]
    pub fn ci95(&self) -> Option<[f64; 2]> {
        let half = NORMAL_975 * self.error;
        (half > 0.0).then_some([self.value - half, self.value + half])
    }
}

/// The levers of a policy that differ from the baseline at the start, by group: carrots, care, sticks. A group without any is
/// left out.
#[must_use]
pub fn groups(plan: &Plan, policy: usize) -> Vec<(Group, u64)> {
    let of = |group: Group| {
        let levers = differing(plan, policy).into_iter().filter(|lever| Policy::SPECS[*lever].group == group);
        (group, levers.fold(0, |mask, lever| mask | (1 << lever)))
    };
    [Group::Carrots, Group::Care, Group::Sticks].map(of).into_iter().filter(|(_, mask)| *mask != 0).collect()
}

/// The levers of a policy that differ from the baseline at the start, as places in the table of levers.
#[must_use]
pub fn differing(plan: &Plan, policy: usize) -> Vec<usize> {
    let own = plan.policies()[policy].levers.at(0).numbers();
    let baseline = PRESETS[0].policy(plan.market().at(0).usual_margin).numbers();
    (0..own.len()).filter(|lever| own[*lever] != baseline[*lever]).collect()
}

impl Shapley {
    /// The study that it asks about.
    #[must_use]
    pub fn study(spec: PlanSpec, policy: u16, criterion: Criterion, replications: u32) -> Study {
        Study {
            spec,
            factors: vec![Factor::Coalition { policy }],
            criteria: vec![criterion],
            budget: Budget::Replications(replications),
        }
    }

    const fn is_exact(&self) -> bool {
        self.players.len() <= EXACT_MAX
    }

    /// Orders in which the players join: each drawn one, then its reverse.
    fn orders(&self) -> Vec<Vec<usize>> {
        let drawn = |pair: u32| {
            let mut uniforms = Vec::new();
            DrawSource::design(self.seed, pair, self.players.len() as u32, &mut uniforms);
            let order = order::places_by_number(uniforms);
            let reverse = order.iter().rev().copied().collect();
            [order, reverse]
        };
        (0..self.pairs).flat_map(drawn).collect()
    }

    /// The coalitions that are run, each once, in the order in which they are wanted; as bits of players.
    fn coalitions(&self) -> Vec<u64> {
        if self.is_exact() {
            return (0..1 << self.players.len()).collect();
        }
        let mut wanted = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for order in self.orders() {
            for coalition in growing(&order) {
                if seen.insert(coalition) {
                    wanted.push(coalition);
                }
            }
        }
        wanted
    }

    /// The levers of a coalition of players.
    fn levers(&self, coalition: u64) -> f64 {
        let joined = self.players.iter().enumerate().filter(|(player, _)| (coalition >> player) & 1 == 1);
        joined.fold(0, |levers, (_, mask)| levers | mask) as f64
    }

    /// What each player is worth, from the outcome of each coalition that is run, in order; as many pairs of orders as are
    /// complete. Nothing before the first is.
    #[must_use]
    pub fn worths(&self, outcomes: &[f64]) -> Vec<Worth> {
        let known: BTreeMap<u64, f64> = self.coalitions().into_iter().zip(outcomes.iter().copied()).collect();
        if self.is_exact() {
            return if known.len() == 1 << self.players.len() { self.exact(&known) } else { Vec::new() };
        }
        let orders = self.orders();
        let pairs: Vec<Vec<f64>> = orders.chunks_exact(2).map_while(|pair| self.added(pair, &known)).collect();
        if pairs.is_empty() {
            return Vec::new();
        }
        let worth = |player: usize| {
            let values: Vec<f64> = pairs.iter().map(|added| added[player]).collect();
            let (value, sd) = mean_sd(&values);
            Worth { value, error: sd / (values.len() as f64).sqrt() }
        };
        (0..self.players.len()).map(worth).collect()
    }

    /// What each player adds on average over some orders; none if a coalition is not known.
    fn added(&self, orders: &[Vec<usize>], known: &BTreeMap<u64, f64>) -> Option<Vec<f64>> {
        let mut added = vec![0.0; self.players.len()];
        for order in orders {
            let mut before = *known.get(&0)?;
            for (player, coalition) in order.iter().zip(growing(order).skip(1)) {
                let after = *known.get(&coalition)?;
                added[*player] += (after - before) / orders.len() as f64;
                before = after;
            }
        }
        Some(added)
    }

    /// All coalitions: what a player adds to each, weighed by the number of orders in which it meets it.
    fn exact(&self, known: &BTreeMap<u64, f64>) -> Vec<Worth> {
        let players = self.players.len();
        let factorial = |n: usize| (1..=n).map(|k| k as f64).product::<f64>();
        let worth = |player: usize| {
            let others = known.keys().filter(|coalition| (*coalition >> player) & 1 == 0);
            let term = |coalition: &u64| {
                let size = coalition.count_ones() as usize;
                let weight = factorial(size) * factorial(players - size - 1) / factorial(players);
                weight * (known[&(coalition | (1 << player))] - known[coalition])
            };
            Worth { value: others.map(term).sum(), error: 0.0 }
        };
        (0..players).map(worth).collect()
    }
}

/// The coalitions that an order goes through, from nobody to all.
fn growing(order: &[usize]) -> impl Iterator<Item = u64> + '_ {
    let mut coalition = 0;
    std::iter::once(0).chain(order.iter().map(move |player| {
        coalition |= 1 << player;
        coalition
    }))
}

impl Method for Shapley {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        self.coalitions().into_iter().skip(told.len()).map(|coalition| vec![self.levers(coalition)]).collect()
    }

    fn expected(&self) -> u32 {
        self.coalitions().len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::{Shapley, differing, groups};
    use crate::experiment::{Criterion, Plan, PlanSpec};
    use crate::sim::Policy;
    use crate::study::inquire;

    /// The worths in a game: what each coalition of players gets.
    fn solve(players: usize, game: impl Fn(u64) -> f64) -> Vec<f64> {
        let method = Shapley { players: (0..players).map(|player| 1 << player).collect(), pairs: 600, seed: 5 };
        let outcomes: Vec<f64> = method.coalitions().into_iter().map(game).collect();
        method.worths(&outcomes).iter().map(|worth| worth.value).collect()
    }

    fn check(values: &[f64], expected: &[f64], within: f64) {
        assert!(values.iter().zip(expected).all(|(value, expected)| (value - expected).abs() <= within), "{values:?}");
    }

    /// One has a left glove, two have right ones; a pair is worth 1: 2/3, 1/6, 1/6.
    #[test]
    fn the_rare_glove_is_worth_two_thirds_of_the_pair() {
        let game = |players: u64| f64::from(u8::from(players & 1 == 1 && players & 6 != 0));
        check(&solve(3, game), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], 1e-12);
    }

    /// Littlechild and Owen 1973: a runway of length 8 for planes that need 1, 2, …, 8. The k-th piece is shared by all who need it.
    #[test]
    fn a_runway_is_paid_by_those_who_need_it() {
        let game = |planes: u64| f64::from(64 - planes.leading_zeros());
        let share = |plane: usize| (0..=plane).map(|piece| 1.0 / (8 - piece) as f64).sum::<f64>();
        let expected: Vec<f64> = (0..8).map(share).collect();
        let values = solve(8, game);
        check(&values, &expected, 0.15);
        assert!((values.iter().sum::<f64>() - 8.0).abs() < 1e-12, "the shares add up whatever the orders");
    }

    #[test]
    fn who_adds_nothing_gets_nothing_and_who_adds_alone_gets_just_that() {
        let game =
            |players: u64| 3.0 * f64::from(u8::from(players & 1 == 1)) + 2.0 * f64::from(u8::from(players & 2 == 2));
        for players in [4, 9] {
            check(&solve(players, game)[..4], &[3.0, 2.0, 0.0, 0.0], 1e-12);
        }
    }

    #[test]
    fn the_shares_of_a_policy_add_up_to_what_it_earns_more_than_the_baseline() {
        let spec = PlanSpec { months: 12, dealers: 15, ..PlanSpec::default() };
        let plan = Plan::try_from(&spec).expect("a plan");
        assert_eq!(groups(&plan, 2).len(), 3);
        let study = Shapley::study(spec, 2, Criterion::default(), 3);
        let total = {
            let all = Shapley { players: vec![(1 << Policy::SPECS.len()) - 1], pairs: 1, seed: 1 };
            let ends: Vec<f64> =
                all.coalitions().into_iter().map(|c| study.evaluation(&vec![all.levers(c)]).mean(0, 2)).collect();
            ends[1] - ends[0]
        };
        let singles: Vec<u64> = differing(&plan, 2).into_iter().map(|lever| 1 << lever).collect();
        let grouped: Vec<u64> = groups(&plan, 2).into_iter().map(|(_, mask)| mask).collect();
        for players in [grouped, singles] {
            let method = Shapley { players, pairs: 1, seed: 9 };
            let told = inquire(&method, |points| points.iter().map(|point| study.evaluation(point)).collect());
            let outcomes: Vec<f64> = told.iter().map(|evaluation| evaluation.mean(0, 2)).collect();
            let sum: f64 = method.worths(&outcomes).iter().map(|worth| worth.value).sum();
            assert!((sum - total).abs() <= 1e-9 * total.abs(), "{sum} {total}");
        }
    }
}
