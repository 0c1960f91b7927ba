//! The best mix: which values of some levers do best, for one figure or as a front of two, within bounds and a budget.
//!
//! Several simplex searches (Nelder and Mead 1965, by the crate `argmin`) start from different places and go on side by side.
//! They are played again from the start with the answers that are there, until each wants a point that nobody has answered
//! yet; those points are asked next. So the searches keep no state of their own, can be stopped and continued at any point, and
//! come out the same on the page and on the command line.
//!
//! All points meet the same draws, and the winner of a search is in part the luckiest point. So the best few are run again on
//! draws that the search has not seen; what is said of them comes from there.

mod merit;
mod simplex;

use crate::numeric::{clamp01, order, within};
use std::collections::BTreeMap;

use serde::Serialize;

use super::evaluation::{Budget, Evaluation, Study};
use super::factor::{Factor, Point, Range};
use super::idle::Idle;
use super::method::Method;
use super::sensitivity::Span;
use crate::experiment::statistics::mean_interval;
use crate::experiment::{Criterion, Plan, PlanSpec, PolicySpec};
use crate::luck::DrawSource;
use crate::sim::Kpi;
use merit::{Merit, beats, front};
use simplex::wanted;

/// Key of the policy that is made better.
pub const BEST: &str = "best";
/// Levers that are moved where none are named.
pub const LEVERS: [&str; 5] = ["margin", "bonus", "talks", "monitoring", "fine_months"];
/// Points that are tried where nobody says how many.
pub const EVALUATIONS: u32 = 240;
/// Replications at a point where nobody says how many.
pub const REPLICATIONS: u32 = 12;
/// Simplex searches for one goal.
const STARTS: u32 = 6;
/// Weights along a front, and searches for each.
const WEIGHTS: u32 = 5;
const STARTS_A_WEIGHT: u32 = 2;
/// Length of the edges of a first simplex, as a share of the bounds.
const EDGE: f64 = 0.3;
/// Points that are run again on fresh draws, and seeds for each.
const FINALISTS: usize = 4;
const FRONT_MAX: usize = 10;
const FRESH: u32 = 5;

/// The method. The study's policies are the base and [`BEST`]; its factors are the levers of [`BEST`], then the seed.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// The levers and their bounds.
    pub spans: Vec<Span>,
    /// Where the levers stand in the base.
    pub base: Vec<f64>,
    /// One figure, or two for a front.
    pub goals: Vec<Criterion>,
    /// Most that the policy may cost, as a share of revenue; none for no limit.
    pub budget: Option<f64>,
    /// Points that the searches may try; those on fresh draws come on top.
    pub evaluations: u32,
    /// The seed of the starting places.
    pub seed: u64,
    /// What tells which levers cannot act, so that they are left out; none where that may change with time.
    pub idle: Option<Idle>,
}

/// A mix of levers, and what it comes to on draws that the search has not seen; before that, on the draws of the search.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Mix {
    /// Values of the levers, in the order of the spans.
    pub levers: Vec<f64>,
    /// For each goal the mean gain over the base, as a share of the size of the base's figure.
    pub gains: Vec<Gain>,
    /// Cost of the policy as a share of revenue, where there is a budget.
    pub cost: Option<f64>,
    /// Whether the figures are from draws that the search has not seen.
    pub fresh: bool,
}

/// A relative gain over the base.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Gain {
    /// The mean.
    pub mean: f64,
    /// Its 95 % interval over the seeds (Student 1908); none from a single one.
    pub ci95: Option<[f64; 2]>,
}

/// How far a search is and what it has found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Found {
    /// Points tried on the draws of the search.
    pub tried: u32,
    /// The best mixes, the best first; for two goals the front, from the best in the first to the best in the second.
    pub mixes: Vec<Mix>,
    /// Where no mix met the budget: the least that one cost.
    pub cheapest: Option<f64>,
}

/// A plan in which the policy at `base` stands beside a copy of it that is made better.
#[must_use]
pub fn with_best(spec: &PlanSpec, base: usize) -> PlanSpec {
    let own = spec.policies[base].clone();
    let base = Some(own.base_key().to_owned());
    let copy = PolicySpec { key: BEST.to_owned(), base, name: None, look: None, ..own.clone() };
    let own = if own.key == BEST { PolicySpec { key: "base".to_owned(), ..copy.clone() } } else { own };
    PlanSpec { policies: vec![own, copy], ..spec.clone() }
}

impl Best {
    /// A search over levers of the policy that is made better; `spec` is made by [`with_best`], and `plan` is that plan.
    #[must_use]
    pub fn new(spec: &PlanSpec, plan: &Plan, spans: Vec<Span>, goals: Vec<Criterion>, budget: Option<f64>) -> Self {
        let base = spans.iter().map(|span| span.factor.now(plan, 1)).collect();
        Self { spans, base, goals, budget, evaluations: EVALUATIONS, seed: spec.seed, idle: Idle::of(spec, plan, 1) }
    }

    /// The study that it asks about; `spec` is made by [`with_best`].
    #[must_use]
    pub fn study(&self, spec: PlanSpec, replications: u32) -> Study {
        let factors = self.spans.iter().map(|span| span.factor).chain([Factor::Seed]).collect();
        let cost = self.budget.map(|_| Criterion::Kpi(Kpi::PolicyCost));
        Study {
            spec,
            factors,
            criteria: self.goals.iter().copied().chain(cost).collect(),
            budget: Budget::Replications(replications),
        }
    }

    /// What is found, as far as these answers tell.
    #[must_use]
    pub fn found(&self, told: &[Evaluation]) -> Found {
        let run = self.replay(told);
        let tried = run.asked.len().min(told.len());
        let merits: Vec<Merit> = told[..tried].iter().map(|evaluation| self.merit(evaluation)).collect();
        let fresh = |place: usize| told.get(tried + run.finals.iter().position(|of| *of == place)?..);
        let mix = |place: usize| {
            let again =
                fresh(place).filter(|again| again.len() >= FRESH as usize).map(|again| &again[..FRESH as usize]);
            self.mix(&run.asked[place], again.unwrap_or(&told[place..=place]), again.is_some())
        };
        let chosen = if run.finals.is_empty() { self.finalists(&run.asked[..tried], &merits) } else { run.finalists() };
        let mut mixes = order::by_number(chosen.into_iter().map(mix).collect(), |mix| -mix.gains[0].mean);
        if mixes.iter().all(|mix| mix.fresh) {
            self.drop_what_chance_made(&mut mixes);
        }
        let costs = merits.iter().filter_map(|merit| merit.cost).min_by(f64::total_cmp);
        Found { tried: tried as u32, cheapest: costs.filter(|_| mixes.is_empty()), mixes }
    }

    /// On draws that the search has not seen, a mix may cost more than it may, or fall behind another one of a front; such mixes
    /// go. Where all cost too much they stay, with what they cost.
    fn drop_what_chance_made(&self, mixes: &mut Vec<Mix>) {
        if mixes.iter().any(|mix| self.affords(mix)) {
            mixes.retain(|mix| self.affords(mix));
        }
        if self.goals.len() > 1 {
            let means = |mix: &Mix| mix.gains.iter().map(|gain| gain.mean).collect::<Vec<f64>>();
            let all: Vec<Vec<f64>> = mixes.iter().map(means).collect();
            mixes.retain(|mix| !all.iter().any(|other| beats(other, &means(mix))));
        }
    }

    /// Places among the spans of the levers that could never act at these values.
    #[must_use]
    pub fn idle_at(&self, levers: &[f64]) -> Vec<usize> {
        self.idle.map_or_else(Vec::new, |idle| idle.places(&self.spans, levers))
    }

    /// Whether a mix costs no more than it may.
    #[must_use]
    pub fn affords(&self, mix: &Mix) -> bool {
        mix.cost.zip(self.budget).is_none_or(|(cost, budget)| cost <= budget)
    }

    fn mix(&self, levers: &[f64], evaluations: &[Evaluation], fresh: bool) -> Mix {
        let gain = |goal: usize| {
            let gains: Vec<f64> = evaluations.iter().map(|evaluation| self.merit(evaluation).gains[goal]).collect();
            let (mean, low, high) = mean_interval(&gains);
            Gain { mean, ci95: (gains.len() > 1).then_some([low, high]) }
        };
        let costs: Vec<f64> = evaluations.iter().filter_map(|evaluation| self.merit(evaluation).cost).collect();
        Mix {
            levers: levers[..self.spans.len()].to_vec(),
            gains: (0..self.goals.len()).map(gain).collect(),
            cost: (!costs.is_empty()).then(|| costs.iter().sum::<f64>() / costs.len() as f64),
            fresh,
        }
    }

    fn merit(&self, evaluation: &Evaluation) -> Merit {
        Merit::of(evaluation, &self.goals, self.budget)
    }

    /// Plays the searches again with these answers.
    fn replay(&self, told: &[Evaluation]) -> Replay {
        let searches = self.searches();
        let mut run = Replay::default();
        for (simplex, _) in &searches {
            for unit in simplex {
                run.ask(self.point(unit));
            }
        }
        loop {
            if run.asked.len() > told.len() {
                return run;
            }
            if run.asked.len() >= self.evaluations as usize || !self.go_on(&searches, &mut run, told) {
                break;
            }
        }
        let merits: Vec<Merit> = told[..run.asked.len()].iter().map(|evaluation| self.merit(evaluation)).collect();
        for place in self.finalists(&run.asked, &merits) {
            run.finals.extend(std::iter::repeat_n(place, FRESH as usize));
        }
        run
    }

    /// Lets each search say what it wants next; whether anything new is wanted.
    fn go_on(&self, searches: &[(Vec<Vec<f64>>, f64)], run: &mut Replay, told: &[Evaluation]) -> bool {
        let before = run.asked.len();
        let wants: Vec<Point> = searches
            .iter()
            .filter_map(|(simplex, weight)| {
                let value = |unit: &[f64]| {
                    let place = run.place_of(&self.point(unit))?;
                    Some(self.merit(told.get(place)?).scalar(*weight))
                };
                wanted(simplex, &value).map(|unit| self.point(&unit))
            })
            .collect();
        for point in wants {
            run.ask(point);
        }
        run.asked.len() > before
    }

    /// The first simplices, in the unit cube, each with the weight of its second goal.
    fn searches(&self) -> Vec<(Vec<Vec<f64>>, f64)> {
        let weights = if self.goals.len() == 1 { 1 } else { WEIGHTS };
        let starts = if self.goals.len() == 1 { STARTS } else { STARTS_A_WEIGHT };
        let weight = |number: u32| f64::from(number) / f64::from((weights - 1).max(1));
        (0..weights)
            .flat_map(|number| (0..starts).map(move |start| (start, weight(number))))
            .map(|(start, weight)| (self.simplex(start), weight))
            .collect()
    }

    /// A simplex around where the base stands, or around a random place.
    fn simplex(&self, start: u32) -> Vec<Vec<f64>> {
        let mut origin: Vec<f64> = self
            .spans
            .iter()
            .zip(&self.base)
            .map(|(span, value)| clamp01((value - span.low) / (span.high - span.low)))
            .collect();
        if start > 0 {
            DrawSource::design(self.seed, start, self.spans.len() as u32, &mut origin);
        }
        let corner = |lever: usize| {
            let mut corner = origin.clone();
            corner[lever] += if corner[lever] > 0.5 { -EDGE } else { EDGE };
            corner
        };
        std::iter::once(origin.clone()).chain((0..self.spans.len()).map(corner)).collect()
    }

    /// The values of the levers at a place of the unit cube, each on a step of its slider, without what cannot act; then the
    /// seed of the search.
    fn point(&self, unit: &[f64]) -> Point {
        let value = |(span, part): (&Span, &f64)| {
            let Range { step, .. } = span.factor.range();
            let raw = span.at(clamp01(*part));
            let on_step = ((raw / step).round() * step * 1e9).round() / 1e9;
            within(on_step, span.low, span.high)
        };
        let mut point: Point = self.spans.iter().zip(unit).map(value).collect();
        if let Some(idle) = &self.idle {
            idle.leave_out(&self.spans, &mut point);
        }
        point.push(0.0);
        point
    }

    /// Places of the points that are run again: the best, or the front.
    fn finalists(&self, asked: &[Point], merits: &[Merit]) -> Vec<usize> {
        let feasible = |place: &usize| merits[*place].is_feasible();
        let places: Vec<usize> = (0..asked.len().min(merits.len())).filter(feasible).collect();
        if self.goals.len() > 1 {
            return spread(&front(merits, &places), FRONT_MAX);
        }
        let mut places = order::by_number(places, |place| -merits[*place].gains[0]);
        places.truncate(FINALISTS);
        places
    }
}

/// What was asked, in order.
#[derive(Default)]
struct Replay {
    /// Points on the draws of the search, each once.
    asked: Vec<Point>,
    places: BTreeMap<Vec<u64>, usize>,
    /// Places of the points that are run again, one entry for each seed.
    finals: Vec<usize>,
}

impl Replay {
    fn ask(&mut self, point: Point) {
        let next = self.asked.len();
        if let std::collections::btree_map::Entry::Vacant(empty) = self.places.entry(bits(&point)) {
            empty.insert(next);
            self.asked.push(point);
        }
    }

    fn place_of(&self, point: &[f64]) -> Option<usize> {
        self.places.get(&bits(point)).copied()
    }

    /// The points on fresh draws.
    fn fresh(&self) -> impl Iterator<Item = Point> + '_ {
        self.finals.iter().enumerate().map(|(number, place)| {
            let mut point = self.asked[*place].clone();
            if let Some(seed) = point.last_mut() {
                *seed = f64::from(number as u32 % FRESH + 1);
            }
            point
        })
    }

    fn finalists(&self) -> Vec<usize> {
        self.finals.iter().step_by(FRESH as usize).copied().collect()
    }
}

/// At most so many of them, evenly along the front, with both ends.
fn spread(front: &[usize], most: usize) -> Vec<usize> {
    if front.len() <= most {
        return front.to_vec();
    }
    (0..most).map(|place| front[place * (front.len() - 1) / (most - 1)]).collect()
}

fn bits(point: &[f64]) -> Vec<u64> {
    point.iter().map(|value| value.to_bits()).collect()
}

impl Method for Best {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        let run = self.replay(told);
        run.asked.iter().cloned().chain(run.fresh()).skip(told.len()).collect()
    }

    fn expected(&self) -> u32 {
        let finals = if self.goals.len() == 1 { FINALISTS } else { FRONT_MAX };
        self.evaluations + finals as u32 * FRESH
    }
}

#[cfg(test)]
mod tests;
