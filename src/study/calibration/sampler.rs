//! The search: rule books that move towards the evidence level by level, and then wander among all that meet it.
//!
//! Approximate Bayesian computation with sequential Monte Carlo, in the levels of Toni et al. 2009: a crowd of rule books is drawn
//! from the prior, and a tolerance falls until all of the crowd lie within 1. At each level the half that lies farther off is
//! replaced by copies of the rest, and every book then takes steps that keep to the level. Because all books meet the same luck,
//! a book either meets a level or not, so such a step needs no weights (Del Moral, Doucet and Jasra 2012; Au and Beck 2001, who call
//! it subset simulation): a step is taken if it stays within the level, and refused otherwise. With weights, as Toni et al. have
//! them, a hundred and more numbers leave one book with all the weight.
//!
//! A book is a point in the space of normal numbers whose shares are the digits. A step turns some of its numbers towards fresh
//! draws (preconditioned Crank-Nicolson, Cotter et al. 2013): that keeps the prior however many numbers there are. Which numbers,
//! and how far, is drawn for each step, so that a number of which the evidence says nothing is soon drawn afresh, and one that it
//! holds fast still moves a little.

use serde::{Deserialize, Serialize};

use super::target::told;
use super::{Measured, Prior, Refusal, Target, model_version};
use crate::experiment::fingerprint;
use crate::experiment::statistics::quantiles;
use crate::luck::DrawSource;
use crate::numeric::{self, Bounded as _, normal_cdf, normal_quantile};

/// Share of the crowd that survives from a level to the next.
const SURVIVING: f64 = 0.5;
/// Accepted steps of a mean book before the next level, and on the last one.
const MOVES: [f64; 2] = [2.0, 30.0];
/// Most batches at a level, and at the last one.
const BATCHES_MAX: [u32; 2] = [15, 120];
/// Share of steps that should be accepted: a step moves more numbers while more are, and fewer while fewer are.
const ACCEPTED: f64 = 0.3;
/// Least and largest share of the numbers that a step moves.
const REACH: [f64; 2] = [0.02, 1.0];
/// A tolerance that falls by less than this share is standing still.
const PROGRESS: f64 = 0.005;

/// What a calibration was asked to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The seed of draws and steps.
    pub seed: u64,
    /// Rule books in the crowd.
    pub particles: u32,
    /// Most levels.
    pub rounds: u32,
    /// Replications in which a book is measured.
    pub replications: u32,
    /// By which share of its default a number may be off.
    pub span: f64,
}

/// A rule book of the crowd.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Particle {
    /// Where it is: a normal number for each free number of the model.
    pub at: Vec<f64>,
    /// The statistic of each target, in order.
    pub values: Vec<Option<f64>>,
    /// How far it is from the evidence.
    pub implausibility: f64,
}

/// A level as it was left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// Its tolerance.
    pub tolerance: f64,
    /// Rule books that were measured for it.
    pub measured: u32,
    /// Steps that were accepted.
    pub accepted: u32,
}

/// A calibration at work: all that it needs to go on, as a plain value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// What it was asked to do.
    pub settings: Settings,
    /// Version of the model and of the targets that it is about.
    model: String,
    /// Numbers that are fitted.
    numbers: u32,
    /// Batches that were told.
    batches: u32,
    /// Share of the numbers that a step moves.
    reach: f64,
    /// The crowd; empty before the first batch.
    crowd: Vec<Particle>,
    /// The levels so far; the last is at work.
    levels: Vec<Level>,
    /// Whether the crowd meets the evidence and has wandered enough.
    finished: bool,
}

impl Calibration {
    /// A calibration that begins.
    #[must_use]
    pub fn new(settings: Settings, targets: &[Target], priors: &[Prior]) -> Self {
        let model = version(&settings, targets);
        let numbers = priors.len() as u32;
        Self {
            settings,
            model,
            numbers,
            batches: 0,
            reach: 0.5,
            crowd: Vec::new(),
            levels: Vec::new(),
            finished: false,
        }
    }

    /// A calibration that goes on where it was left, from its text.
    ///
    /// # Errors
    /// If the text is cut off or none at all, or was written for another model, other targets or other settings.
    pub fn resumed(text: &str, settings: &Settings, targets: &[Target], priors: &[Prior]) -> Result<Self, Refusal> {
        let what = "state of a calibration";
        let read: Self = serde_json::from_str(text)
            .map_err(|error| Refusal::Unreadable { what, why: format!("it breaks off or is no JSON ({error})") })?;
        let fresh = Self::new(settings.clone(), targets, priors);
        if read.settings != *settings {
            return Err(Refusal::Foreign { what, why: "it was begun with other settings" });
        }
        if (&read.model, read.numbers) != (&fresh.model, fresh.numbers) {
            return Err(Refusal::Foreign { what, why: "its numbers or targets are others" });
        }
        let fits = |particle: &Particle| particle.at.len() == priors.len() && particle.values.len() == targets.len();
        let complete = read.crowd.is_empty() || read.crowd.len() == settings.particles as usize;
        if complete && read.crowd.iter().all(fits) && read.crowd.is_empty() == read.levels.is_empty() {
            Ok(read)
        } else {
            Err(Refusal::Unreadable { what, why: "some of its rule books are not complete".to_owned() })
        }
    }

    /// Its text, for [`Calibration::resumed`].
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("a calibration is plain data, which can always be written")
    }

    /// The rule books to be measured next, as digits; none when it is over. No book needs to be measured beyond [`Calibration::limit`].
    #[must_use]
    pub fn ask(&self) -> Vec<Vec<u8>> {
        self.proposals().iter().map(|at| digits(at)).collect()
    }

    /// How implausible a book may be and still matter.
    #[must_use]
    pub fn limit(&self) -> f64 {
        self.levels.last().map_or(f64::INFINITY, |level| level.tolerance)
    }

    /// Takes in the books that were asked for, as they were measured, in their order.
    ///
    /// # Errors
    /// If the tolerance stands still, or the rounds are over, before all targets are met: then nobody will meet them.
    pub fn tell(&mut self, measured: Vec<Measured>, targets: &[Target]) -> Result<(), Refusal> {
        let proposals = self.proposals();
        let new = proposals.into_iter().zip(measured).map(|(at, measured)| Particle {
            at,
            values: measured.values,
            implausibility: measured.implausibility,
        });
        self.batches += 1;
        if self.crowd.is_empty() {
            self.crowd = new.collect();
            return self.descend(targets);
        }
        let limit = self.limit();
        let mut accepted = 0;
        for (own, new) in self.crowd.iter_mut().zip(new) {
            if new.implausibility <= limit {
                accepted += 1;
                *own = new;
            }
        }
        self.stepped(accepted);
        let last = self.levels.len() - 1;
        self.levels[last].accepted += accepted;
        self.levels[last].measured += self.settings.particles;
        if self.is_mixed() { self.descend(targets) } else { Ok(()) }
    }

    /// Whether the crowd meets the evidence.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.finished
    }

    /// The levels so far.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The crowd.
    #[must_use]
    pub fn crowd(&self) -> &[Particle] {
        &self.crowd
    }

    /// The rule books of the crowd, as digits.
    #[must_use]
    pub fn books(&self) -> Vec<Vec<u8>> {
        self.crowd.iter().map(|particle| digits(&particle.at)).collect()
    }

    /// Where the next books are.
    fn proposals(&self) -> Vec<Vec<f64>> {
        if self.finished {
            return Vec::new();
        }
        let mut uniforms = Vec::new();
        let mut proposal = |place: u32| {
            // A turn, then for each number a fresh draw and whether it is moved.
            let row = self.batches * self.settings.particles + place;
            DrawSource::design(self.settings.seed, row, 1 + 2 * self.numbers, &mut uniforms);
            let (turn, rest) = (uniforms[0], &uniforms[1..]);
            let (fresh, moved) = rest.split_at(self.numbers as usize);
            let fresh = fresh.iter().map(|share| normal_quantile(*share));
            match self.crowd.get(place as usize) {
                None => fresh.collect(),
                Some(own) => own
                    .at
                    .iter()
                    .zip(fresh)
                    .zip(moved)
                    .map(|((at, fresh), chance)| if *chance < self.reach { turned(*at, fresh, turn) } else { *at })
                    .collect(),
            }
        };
        (0..self.settings.particles).map(&mut proposal).collect()
    }

    /// Makes steps longer or shorter, as they were accepted.
    fn stepped(&mut self, accepted: u32) {
        let share = f64::from(accepted) / f64::from(self.settings.particles);
        self.reach = numeric::within(self.reach * numeric::exp(share - ACCEPTED), REACH[0], REACH[1]);
    }

    /// Whether the crowd has taken enough steps at its level.
    fn is_mixed(&self) -> bool {
        let Some(level) = self.levels.last() else { return true };
        let last = usize::from(level.tolerance <= 1.0);
        let particles = f64::from(self.settings.particles);
        f64::from(level.accepted) >= MOVES[last] * particles
            || level.measured >= BATCHES_MAX[last] * self.settings.particles
    }

    /// Goes down to the next level, or ends.
    fn descend(&mut self, targets: &[Target]) -> Result<(), Refusal> {
        let before = self.limit();
        if before <= 1.0 {
            self.finished = true;
            return Ok(());
        }
        let mut misses: Vec<f64> = self.crowd.iter().map(|particle| particle.implausibility).collect();
        let middle = quantiles(&mut misses, &[SURVIVING])[0].at_least(1.0);
        let stands_still = middle > before * (1.0 - PROGRESS);
        if stands_still || self.levels.len() as u32 >= self.settings.rounds {
            return Err(self.unmet(targets));
        }
        self.levels.push(Level { tolerance: middle, measured: 0, accepted: 0 });
        let survivors: Vec<Particle> =
            self.crowd.iter().filter(|particle| particle.implausibility <= middle).cloned().collect();
        let mut heirs = survivors.iter().cycle();
        for particle in self.crowd.iter_mut().filter(|particle| particle.implausibility > middle) {
            if let Some(heir) = heirs.next() {
                particle.clone_from(heir);
            }
        }
        Ok(())
    }

    /// What the book that comes closest misses.
    fn unmet(&self, targets: &[Target]) -> Refusal {
        let closest = self.crowd.iter().min_by(|one, other| one.implausibility.total_cmp(&other.implausibility));
        let misses = |particle: &Particle| {
            let judged = targets.iter().zip(&particle.values).map(|(target, value)| {
                (target, value.unwrap_or(f64::NAN), target.wanted.implausibility(value.unwrap_or(f64::NAN)))
            });
            judged
                .filter(|(_, _, miss)| *miss > 1.0)
                .map(|(target, value, _)| (target.key, value, target.wanted.words()))
                .collect()
        };
        Refusal::Unmet {
            closest: closest.map_or(f64::NAN, |particle| particle.implausibility),
            misses: closest.map(misses).unwrap_or_default(),
        }
    }
}

/// A normal number turned towards a fresh one: 0 leaves it, 1 takes the fresh one, and it stays normal.
fn turned(at: f64, fresh: f64, turn: f64) -> f64 {
    numeric::sqrt(1.0 - turn * turn) * at + turn * fresh
}

/// The digits of a point.
fn digits(at: &[f64]) -> Vec<u8> {
    at.iter().map(|at| Prior::digit(normal_cdf(*at))).collect()
}

/// One number for the model and the targets.
fn version(settings: &Settings, targets: &[Target]) -> String {
    let text = model_version(settings.span) + &told(targets);
    fingerprint(text.bytes().map(f64::from))
}

#[cfg(test)]
mod tests;
