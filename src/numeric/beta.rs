//! The three beta laws of the dealers' traits, drawn from tables of quantiles.
//!
//! Traits are drawn through their quantile, as all draws are. For whole parameters the distribution is a binomial tail,
//! so a table can be made exactly by halving intervals; between its 513 knots a straight line is far closer than any
//! trait is known.

use std::sync::OnceLock;

/// Knots of a table, one more than its cells.
const KNOTS: usize = 513;

/// The laws in use: one per trait that lives between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BetaLaw {
    /// Beta(6, 4): most dealers are able. Mean 0.6.
    Capability,
    /// Beta(2, 4): few are tempted easily. Mean ⅓.
    Opportunism,
    /// Beta(4, 4): how much unfairness hurts, spread around one half.
    Fairness,
}

impl BetaLaw {
    /// The two whole parameters (a, b).
    #[must_use]
    pub const fn parameters(self) -> (u32, u32) {
        match self {
            Self::Capability => (6, 4),
            Self::Opportunism => (2, 4),
            Self::Fairness => (4, 4),
        }
    }
}

/// The probability that a draw of the law is at most `x`, in [0, 1]: at least `a` successes in `a + b − 1` trials.
#[must_use]
pub fn beta_cdf(law: BetaLaw, x: f64) -> f64 {
    let (a, b) = law.parameters();
    let trials = a + b - 1;
    (a..=trials).map(|successes| binomial_term(trials, successes, x)).sum()
}

/// The probability of exactly this many successes.
fn binomial_term(trials: u32, successes: u32, x: f64) -> f64 {
    let failures = trials - successes;
    let ways = (0..successes).fold(1.0, |ways, i| ways * f64::from(trials - i) / f64::from(i + 1));
    ways * whole_power(x, successes) * whole_power(1.0 - x, failures)
}

/// A whole power, multiplied out from the left.
fn whole_power(x: f64, exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * x)
}

/// The value that a draw of the law stays below with probability `share`, in [0, 1]; rises with `share`.
///
/// ```
/// use dealers_choice::numeric::{BetaLaw, beta_quantile};
/// assert!((beta_quantile(BetaLaw::Fairness, 0.5) - 0.5).abs() < 1e-12);
/// ```
#[must_use]
pub fn beta_quantile(law: BetaLaw, share: f64) -> f64 {
    let knots = table(law);
    let position = super::clamp01(share) * (KNOTS - 1) as f64;
    let cell = (position as usize).min(KNOTS - 2);
    let (low, high) = (knots[cell], knots[cell + 1]);
    low + (position - cell as f64) * (high - low)
}

/// The law's quantiles at 0, 1/512, …, 1; made at first use.
fn table(law: BetaLaw) -> &'static [f64; KNOTS] {
    static TABLES: [OnceLock<[f64; KNOTS]>; 3] = [const { OnceLock::new() }; 3];
    TABLES[law as usize].get_or_init(|| std::array::from_fn(|knot| inverted(law, knot as f64 / (KNOTS - 1) as f64)))
}

/// The exact quantile, by halving an interval until its ends are neighbours.
fn inverted(law: BetaLaw, share: f64) -> f64 {
    if share >= 1.0 {
        return 1.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if beta_cdf(law, middle) < share { low = middle } else { high = middle }
    }
    if share > 0.0 { high } else { 0.0 }
}
