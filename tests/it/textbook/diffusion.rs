//! How a novelty spreads: the Bass curve.

use dealers_choice::numeric::{exp, ln};

/// Adoption at rate `(p + q·F)(1 − F)`, where `F` is the share that has adopted (Bass 1969).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bass {
    /// `p > 0`: innovation per period.
    pub innovation: f64,
    /// `q > p`: imitation per period.
    pub imitation: f64,
}

impl Bass {
    /// The share that has adopted by `time`, in periods.
    #[must_use]
    pub fn adopted(&self, time: f64) -> f64 {
        let left = exp(-(self.innovation + self.imitation) * time);
        (1.0 - left) / (1.0 + self.imitation / self.innovation * left)
    }

    /// When most adopt, in periods: `ln(q/p)/(p + q)`.
    #[must_use]
    pub fn peak_time(&self) -> f64 {
        ln(self.imitation / self.innovation) / (self.innovation + self.imitation)
    }

    /// The share that adopts per period at that time: `(p + q)²/4q`.
    #[must_use]
    pub fn peak_rate(&self) -> f64 {
        let sum = self.innovation + self.imitation;
        sum * sum / (4.0 * self.imitation)
    }
}
