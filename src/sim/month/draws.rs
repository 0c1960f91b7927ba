//! The draws of a month.

use crate::luck::{DrawSource, Draws};
use crate::numeric;

/// The draws of one month: the same for every policy.
#[derive(Clone, Debug)]
pub struct MonthDraws {
    /// Where draws come from, for newcomers.
    pub source: DrawSource,
    /// Draws of each slot.
    pub dealers: Vec<Draws>,
    /// Noise in the demand of each slot; standard normal.
    pub noise: Vec<f64>,
    /// News in what lastingly lifts or lowers the demand of each slot; standard normal.
    pub local: Vec<f64>,
    /// The shock that all territories share, then each territory's own; standard normal.
    pub markets: Vec<f64>,
}

impl MonthDraws {
    /// Draws from that source; [`MonthDraws::draw`] fills them.
    #[must_use]
    pub const fn from(source: DrawSource) -> Self {
        Self { source, dealers: Vec::new(), noise: Vec::new(), local: Vec::new(), markets: Vec::new() }
    }

    /// Makes the draws of `month` for that many slots and territories. What every policy would make of it alike is made here.
    pub fn draw(&mut self, month: i32, slots: usize, territories: usize) {
        self.source.month(month, slots as u32, &mut self.dealers);
        self.noise.clear();
        self.noise.extend(self.dealers.iter().map(|draws| numeric::normal_quantile(draws.demand())));
        self.local.clear();
        self.local.extend(self.dealers.iter().map(|draws| numeric::normal_quantile(draws.local())));
        self.source.territories(month, territories as u32, &mut self.markets);
        self.markets.iter_mut().for_each(|market| *market = numeric::normal_quantile(*market));
    }
}
