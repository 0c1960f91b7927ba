//! The questionnaire: dealers mark items of seven points, and nobody marks twice alike.

use dealers_choice::numeric;
use dealers_choice::numeric::Bounded as _;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::panel::{Panel, Row};

/// Items that ask for the same thing.
const ITEMS: usize = 4;
/// Standard deviation of the error in marking an item, points; it gives reliabilities of about .8, as in papers.
const ERROR: f64 = 0.6;
/// The luck of marking.
const SEED: u64 = 1;

/// What the questionnaire asks for.
#[derive(Clone, Copy, Debug)]
#[repr(usize)]
pub enum Construct {
    Economic,
    Social,
    Trust,
    Loyalty,
    Conflict,
    Coercion,
    Unfairness,
    Dependence,
    Alternatives,
    Investment,
    Voice,
    Intention,
}

/// All constructs, in their order.
pub const CONSTRUCTS: [Construct; 12] = [
    Construct::Economic,
    Construct::Social,
    Construct::Trust,
    Construct::Loyalty,
    Construct::Conflict,
    Construct::Coercion,
    Construct::Unfairness,
    Construct::Dependence,
    Construct::Alternatives,
    Construct::Investment,
    Construct::Voice,
    Construct::Intention,
];

/// A dealer and what it answered.
pub struct Case<'a> {
    pub row: Row<'a>,
    /// The marks, 1-7, by construct and item.
    pub marks: [[f64; ITEMS]; CONSTRUCTS.len()],
}

impl Construct {
    /// What a dealer would say if it made no errors, 0-1 between the ends of the scale.
    fn truth(self, row: &Row<'_>) -> f64 {
        let (now, feelings) = (row.now, &row.now.feelings);
        match self {
            Self::Economic => feelings.economic,
            Self::Social => feelings.social,
            Self::Trust => feelings.trust,
            Self::Loyalty => feelings.loyalty,
            Self::Conflict => feelings.conflict,
            Self::Coercion => feelings.coercion,
            Self::Unfairness => feelings.unfairness,
            Self::Dependence => numeric::logistic(now.dependence),
            Self::Alternatives => 0.5 * now.outside,
            Self::Investment => 3.0 * now.assets,
            Self::Voice => row.life.traits.voice * now.talks.at_most(1.0),
            Self::Intention => now.intention,
        }
    }
}

impl Case<'_> {
    /// The mean of the items that ask for `construct`, 1-7.
    pub fn says(&self, construct: Construct) -> f64 {
        self.marks[construct as usize].iter().sum::<f64>() / ITEMS as f64
    }
}

/// Asks every dealer of the panel in every wave, replication by replication.
pub fn asked(panel: &Panel) -> Vec<Case<'_>> {
    let mut draws = ChaCha8Rng::seed_from_u64(SEED);
    let mut mark = move |truth: f64| {
        let uniform = (f64::from(draws.next_u32()) + 0.5) / 4_294_967_296.0;
        numeric::within((1.0 + 6.0 * truth + ERROR * numeric::normal_quantile(uniform)).round(), 1.0, 7.0)
    };
    let mut answer = |row: &Row<'_>| CONSTRUCTS.map(|construct| [construct.truth(row); ITEMS].map(&mut mark));
    panel.rows().map(|row| Case { marks: answer(&row), row }).collect()
}

/// Cronbach's alpha (1951): how far the items agree, 1 where they say the same.
pub fn alpha(cases: &[Case], construct: Construct) -> f64 {
    let variance = |of: &dyn Fn(&[f64; ITEMS]) -> f64| {
        let values: Vec<f64> = cases.iter().map(|case| of(&case.marks[construct as usize])).collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>()
    };
    let items: f64 = (0..ITEMS).map(|item| variance(&|marks| marks[item])).sum();
    let k = ITEMS as f64;
    k / (k - 1.0) * (1.0 - items / variance(&|marks| marks.iter().sum()))
}
