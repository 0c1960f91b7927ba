//! Does the verdict stand when the rules of behaviour are other than assumed?
//!
//! Varied is what nobody can look up: how customers, dealers and rivals behave. The usual way takes the rule books that fit what is
//! known ([`Ensemble`]); the older one draws every number for itself. Costs stay as they are. They are accounts, which the person
//! who asks has, and the cost of a unit alone, moved by 30 %, would halve or double the margin of the enterprise and decide
//! everything.

use serde::{Deserialize, Serialize};

use super::rest;
use crate::experiment::perturbed_parameters;
use crate::experiment::spec::unknown;
use crate::experiment::statistics::wilson;
use crate::registry::Problem;
use crate::sim::Parameters;
use crate::study::calibration::{Ensemble, SPAN, free};
use crate::study::factor::Point;
use crate::study::{Evaluation, Factor, Method};

/// By which share of its value every parameter is perturbed, up and down.
pub const PERTURBATION: f64 = SPAN;

/// Where other rules come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rules {
    /// The rule books that fit what is known.
    #[default]
    Ensemble,
    /// Every number drawn for itself, within 30 % of its value, whether that fits what is known or not.
    ThirtyPercent,
}

impl Rules {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Ensemble, Self::ThirtyPercent];

    /// The rules of that key.
    ///
    /// # Errors
    /// Says that there are none, and which are near.
    pub fn read(name: &str) -> Result<Self, Problem> {
        let found = Self::ALL.into_iter().find(|rules| rules.key() == name);
        found.ok_or_else(|| unknown("rules", "kind of rules", name, Self::ALL.into_iter().map(Self::key)))
    }

    /// The key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ensemble => "ensemble",
            Self::ThirtyPercent => "thirty-percent",
        }
    }

    /// So many sets of parameters, in an order that `seed` decides where they are drawn. There are no more of those that fit than
    /// were found.
    #[must_use]
    pub fn sets(self, seed: u64, count: u32) -> Vec<Parameters> {
        match self {
            Self::Ensemble => Ensemble::committed().parameters().take(count as usize).collect(),
            Self::ThirtyPercent => (0..count).map(|draw| perturbed_parameters(seed, draw, PERTURBATION)).collect(),
        }
    }
}

/// The method: the policies compete under one set of rules after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Perturbing {
    points: Vec<Point>,
}

/// In which share of the draws a policy still leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Robustness {
    /// Place of the policy that leads under the plan's own rules.
    pub leader: u16,
    /// Number of draws.
    pub draws: u32,
    /// Replications in each of them.
    pub replications: u32,
    /// Share of the draws (0-1) in which that policy has the best mean; not a number before the first draw.
    pub share: f64,
    /// 95 % interval of that share (Wilson 1927), for rules drawn in the same way.
    pub ci95: [f64; 2],
    /// For each policy the number of draws in which it has the best mean.
    pub led: Vec<u32>,
}

/// How often a leader leads under perturbed rules, beside how often it wins under the plan's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// About as often: the interval has room for the share under the plan's own rules.
    AsOften,
    /// More often.
    MoreOften,
    /// Less often, and still in more than half of the draws.
    LessOften,
    /// Less often, and perhaps in less than half of the draws.
    Perhaps,
}

impl Perturbing {
    /// Under so many sets of rules, around the plan's `own` parameters.
    #[must_use]
    pub fn new(rules: Rules, seed: u64, draws: u32, own: &Parameters) -> Self {
        let (own, usual) = (own.numbers(), Parameters::default().numbers());
        let point = |set: Parameters| -> Point {
            let set = set.numbers();
            // As far from the plan's own as the set is from the usual ones.
            let value = |place: usize| {
                if own[place] == usual[place] { set[place] } else { own[place] * (set[place] / usual[place]) }
            };
            varied().map(value).collect()
        };
        Self { points: rules.sets(seed, draws).into_iter().map(point).collect() }
    }

    /// The same under the sets from that place on.
    #[must_use]
    pub fn from(mut self, place: u32) -> Self {
        self.points.drain(..(place as usize).min(self.points.len()));
        self
    }

    /// What is varied: every number of behaviour that is no cost.
    #[must_use]
    pub fn factors() -> Vec<Factor> {
        varied().map(|place| Factor::Parameter(place as u16)).collect()
    }
}

/// The places of the parameters that are varied.
fn varied() -> impl Iterator<Item = usize> {
    free(PERTURBATION).into_iter().map(|prior| prior.place)
}

impl Method for Perturbing {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        rest(self.points.clone(), told.len())
    }

    fn expected(&self) -> u32 {
        self.points.len() as u32
    }
}

impl Robustness {
    /// How often `leader` leads in these draws.
    #[must_use]
    pub fn of(leader: u16, draws: &[Evaluation]) -> Self {
        let policies = draws.first().map_or(0, |evaluation| evaluation.wins.len() as u16);
        let led_by = |policy: u16| draws.iter().filter(|evaluation| evaluation.leader() == Some(policy)).count() as u32;
        let led: Vec<u32> = (0..policies).map(led_by).collect();
        let count = draws.len() as u32;
        let share = f64::from(led_by(leader)) / f64::from(count);
        let (low, high) = wilson(share, count);
        let replications = draws.first().map_or(0, |evaluation| evaluation.replications);
        Self { leader, draws: count, replications, share, ci95: [low, high], led }
    }

    /// How that compares with the share of replications (0-1) in which the leader wins under the plan's own rules.
    #[must_use]
    pub fn beside(&self, share: f64) -> Holds {
        let [low, high] = self.ci95;
        match () {
            () if share < low => Holds::MoreOften,
            () if share <= high => Holds::AsOften,
            () if low > 0.5 => Holds::LessOften,
            () => Holds::Perhaps,
        }
    }

    /// For each policy the share of the draws (0-1) in which it has the best mean; not a number before the first draw.
    pub fn shares(&self) -> impl Iterator<Item = f64> {
        self.led.iter().map(|led| f64::from(*led) / f64::from(self.draws))
    }
}

#[cfg(test)]
mod tests {
    use super::{Holds, PERTURBATION, Perturbing, Robustness, Rules};
    use crate::experiment::{Criterion, PlanSpec};
    use crate::sim::Parameters;
    use crate::study::{Budget, Factor, Method, Study, inquire};

    fn perturbing(own: &Parameters) -> Perturbing {
        Perturbing::new(Rules::ThirtyPercent, 11, 20, own)
    }

    #[test]
    fn rules_that_fit_are_the_same_whatever_the_seed_and_end_with_the_last_book() {
        let usual = Parameters::default();
        let ask = |seed, draws| Perturbing::new(Rules::Ensemble, seed, draws, &usual).ask(&[]);
        assert_eq!(ask(1, 30), ask(2, 1000)[..30]);
        assert!(ask(1, 1000).len() >= 200 && ask(1, 30).iter().all(|point| point.len() == Perturbing::factors().len()));
        let later = Perturbing::new(Rules::Ensemble, 1, 30, &usual).from(20);
        assert_eq!((later.ask(&[]), later.expected()), (ask(1, 30)[20..].to_vec(), 10));
    }

    #[test]
    fn rules_are_perturbed_around_those_of_the_plan() {
        let own = Parameters { loyalty_weight: 3.0, ..Parameters::default() };
        let loyalty = Parameters::index("loyalty_weight").expect("a parameter") as u16;
        let perturbed = Perturbing::factors();
        let index = perturbed.iter().position(|factor| *factor == Factor::Parameter(loyalty)).expect("a rule");
        let cost = Parameters::index("unit_cost").expect("a parameter") as u16;
        assert!(!perturbed.contains(&Factor::Parameter(cost)), "costs stay");
        let (usual, moved) = (perturbing(&Parameters::default()).ask(&[]), perturbing(&own).ask(&[]));
        for (usual, moved) in usual.iter().zip(&moved) {
            assert!((moved[index] / 3.0 - usual[index] / 1.6).abs() < 1e-12);
            assert!((moved[index] / 3.0 - 1.0).abs() <= PERTURBATION);
            assert_eq!((&usual[..index], &usual[index + 1..]), (&moved[..index], &moved[index + 1..]));
        }
    }

    #[test]
    fn an_answer_holds_as_often_only_where_the_interval_has_room_for_its_share() {
        let robustness =
            |ci95| Robustness { leader: 0, draws: 40, replications: 4, share: 0.775, ci95, led: vec![31, 9] };
        let [sure, open] = [[0.62, 0.88], [0.40, 0.70]].map(robustness);
        let found = [0.5, 0.62, 0.88, 0.92].map(|share| sure.beside(share));
        assert_eq!(found, [Holds::MoreOften, Holds::AsOften, Holds::AsOften, Holds::LessOften]);
        assert_eq!([0.6, 0.92].map(|share| open.beside(share)), [Holds::AsOften, Holds::Perhaps]);
    }

    #[test]
    fn every_draw_is_led_by_somebody_and_a_part_of_the_draws_is_a_beginning_of_them() {
        let spec = PlanSpec { months: 12, dealers: 15, ..PlanSpec::default() };
        let factors = Perturbing::factors();
        let study = Study { spec, factors, criteria: vec![Criterion::default()], budget: Budget::Replications(2) };
        let method = perturbing(&Parameters::default());
        let told = inquire(&method, |points| points.iter().map(|point| study.evaluation(point)).collect());
        let robustness = Robustness::of(0, &told);
        assert_eq!((robustness.led.iter().sum::<u32>(), robustness.draws, robustness.replications), (20, 20, 2));
        assert_eq!(robustness.share, f64::from(robustness.led[0]) / 20.0);
        assert_eq!(robustness.shares().next(), Some(robustness.share), "the leader's share is one of all");
        assert_eq!(method.ask(&told[..15]), method.ask(&[])[15..]);
    }
}
