//! Who a dealer is: what it was born with, what a client's list says of it, what it has learned.

use serde::{Deserialize, Serialize};

use crate::luck::DrawSource;
use crate::numeric::{self, BetaLaw};
use crate::sim::terms::Terms;

/// What somebody gives for fairness who is least sensitive to it. No parameter: with it, the average dealer's weight is 1.
const LEAST_FAIRNESS: f64 = 0.5;
/// Months with the enterprise of the first dealers: from this number up to so many more. An initial state.
const FIRST_TENURE: (u32, f64) = (12, 109.0);

/// What a person is born with; it never changes. Uniform draws are addressed by slot and generation, so the same person
/// comes under every policy.
#[derive(Clone, Copy, Debug)]
pub struct Traits {
    /// Size; 1 is a normal dealer. Log-normal with mean 1, times the size of the trade.
    pub size: f64,
    /// Capability, 0-1. Beta(6, 4).
    pub capability: f64,
    /// Proneness to ride free, 0-1. Beta(2, 4).
    pub opportunism: f64,
    /// Sensitivity to fairness, 0-1. Beta(4, 4).
    pub fairness: f64,
    /// Risk aversion, 0-1.
    pub caution: f64,
    /// Propensity to speak up, 0-1.
    pub voice: f64,
    /// Grievance at which it joins a strike by itself, up to 1.
    pub boycott_threshold: f64,
    /// What the enterprise takes its potential for, as a multiple of what it is. Log-normal.
    pub misjudged: f64,
}

impl Traits {
    /// How much unfairness weighs with it; 1 on average.
    #[inline]
    #[must_use]
    pub fn weight_of_fairness(&self) -> f64 {
        LEAST_FAIRNESS + self.fairness
    }
}

/// Somebody about to begin: a dealer keeps the traits for good, and the rest changes from the first month on.
#[derive(Clone, Copy, Debug)]
pub struct Beginner {
    /// Who it is.
    pub traits: Traits,
    /// Skills it brings along.
    pub skills: Skills,
    /// Months with the enterprise, if there from the start.
    pub tenure: u32,
}

impl Beginner {
    /// The person number `generation` in `slot`.
    #[must_use]
    pub fn draw(draws: &DrawSource, slot: u32, generation: u32, terms: &Terms) -> Self {
        let u = draws.traits(slot, generation);
        let p = &terms.parameters;
        let spread = terms.conditions.size_spread;
        let traits = Traits {
            size: numeric::exp(spread * numeric::normal_quantile(u[0]) - spread * spread / 2.0) * terms.trade_size,
            capability: numeric::beta_quantile(BetaLaw::Capability, u[1]),
            opportunism: numeric::beta_quantile(BetaLaw::Opportunism, u[2]),
            fairness: numeric::beta_quantile(BetaLaw::Fairness, u[3]),
            caution: u[4],
            voice: u[5],
            boycott_threshold: p.boycott_floor + (1.0 - p.boycott_floor) * u[6],
            misjudged: misjudged(terms, u[12]),
        };
        let skills = Skills::new([u[8], u[9], u[10], u[11]].map(|luck| p.newcomer_skill * luck));
        Self { traits, skills, tenure: FIRST_TENURE.0 + (u[7] * FIRST_TENURE.1) as u32 }
    }

    /// The same person as far as a list does not say otherwise.
    #[must_use]
    pub fn listed(self, row: &RosterRow) -> Self {
        let capability = row.capability.unwrap_or(self.traits.capability);
        let traits = Traits { size: row.size, capability, ..self.traits };
        Self { traits, tenure: row.tenure_months.unwrap_or(self.tenure), ..self }
    }
}

/// What the enterprise takes the potential of a dealer, or of a territory, for, as a multiple of what it is: half of the variance
/// of its error lies in each. `draw` is uniform.
#[must_use]
pub fn misjudged(terms: &Terms, draw: f64) -> f64 {
    let spread = terms.parameters.potential_error * std::f64::consts::FRAC_1_SQRT_2;
    numeric::exp(spread * numeric::normal_quantile(draw) - spread * spread / 2.0)
}

/// A dealer as a client's list gives it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RosterRow {
    /// Size; 1 is a normal dealer.
    pub size: f64,
    /// Capability, 0-1; drawn when absent.
    pub capability: Option<f64>,
    /// Months with the enterprise at the start; drawn when absent.
    pub tenure_months: Option<u32>,
    /// Difference of its margin to the policy's, share of list.
    pub margin_offset: f64,
}

impl RosterRow {
    /// A dealer of normal size of whom nothing is known.
    pub const NORMAL: Self = Self { size: 1.0, capability: None, tenure_months: None, margin_offset: 0.0 };
}

/// The dealer's four skills, in the order of [`crate::sim::Policy::training`].
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "the skills are their own names; each is 0-1")]
pub struct Skills {
    pub sales: f64,
    pub product: f64,
    pub management: f64,
    pub marketing: f64,
}

impl Skills {
    /// Skills with these levels.
    #[must_use]
    pub const fn new([sales, product, management, marketing]: [f64; 4]) -> Self {
        Self { sales, product, management, marketing }
    }

    /// The mean level.
    #[must_use]
    pub fn mean(&self) -> f64 {
        (self.sales + self.product + self.management + self.marketing) / 4.0
    }

    /// Every skill moved by a rule.
    #[inline]
    #[must_use]
    pub fn each(&self, training: &[f64; 4], rule: impl Fn(f64, f64) -> f64) -> Self {
        Self {
            sales: rule(self.sales, training[0]),
            product: rule(self.product, training[1]),
            management: rule(self.management, training[2]),
            marketing: rule(self.marketing, training[3]),
        }
    }

    /// The weakest skill.
    pub fn weakest(&mut self) -> &mut f64 {
        let mut weakest = &mut self.sales;
        for skill in [&mut self.product, &mut self.management, &mut self.marketing] {
            if *skill < *weakest {
                weakest = skill;
            }
        }
        weakest
    }
}
