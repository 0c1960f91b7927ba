//! What a calibration found: how well the targets are met, which numbers the evidence narrows, which trade against each other.

use super::{LEVELS, Measured, Prior, Target};
use crate::experiment::statistics::{mean_sd, quantiles};
use crate::numeric::{self, Bounded as _, order};

/// Shares at which a spread is told: nine books of ten lie between the outer two.
const TOLD: [f64; 3] = [0.05, 0.5, 0.95];
/// A number whose spread is less than this share of the prior's is narrowed by the evidence.
const NARROWED: f64 = 0.9;
/// A correlation from this size on is no accident among 200 books.
const TRADED: f64 = 0.25;

/// How a target is met.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// The target.
    pub target: Target,
    /// The statistic under the usual numbers, on the luck of the fit.
    pub before: f64,
    /// The statistic in nine of ten books: the lower end, the middle, the upper end. Targets for testing are measured here too.
    pub after: [f64; 3],
    /// The same on other luck.
    pub elsewhere: [f64; 3],
    /// Share of the books that meet it on other luck, give or take half a tolerance.
    pub stands: f64,
}

/// What the evidence says of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Narrowed {
    /// The number, and between which values it was looked for.
    pub prior: Prior,
    /// Its mean over the books.
    pub mean: f64,
    /// Its spread over the books, as a share of the prior's: near 1 where the evidence says nothing of it alone.
    pub spread: f64,
    /// How far its mean is from its default, in spreads of the prior.
    pub shift: f64,
}

impl Narrowed {
    /// Whether the evidence says anything of it alone.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        self.spread < NARROWED
    }
}

/// Two numbers that make up for each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traded {
    /// The keys.
    pub keys: [&'static str; 2],
    /// Their correlation over the books.
    pub correlation: f64,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The targets, in their order.
    pub fitted: Vec<Fitted>,
    /// The numbers, the most narrowed first.
    pub narrowed: Vec<Narrowed>,
    /// The strongest trades first.
    pub traded: Vec<Traded>,
    /// Number of books.
    pub books: u32,
}

/// How the same targets came out: under the usual numbers, and in every book, on the luck of the fit and on other luck.
#[derive(Clone, Copy, Debug)]
pub struct Outcomes<'a> {
    /// Under the usual numbers.
    pub before: &'a Measured,
    /// In every book.
    pub after: &'a [Measured],
    /// In every book on other luck.
    pub elsewhere: &'a [Measured],
}

impl Evidence {
    /// What follows from some books and how they came out.
    #[must_use]
    pub fn new(targets: &[Target], priors: &[Prior], books: &[Vec<u8>], outcomes: Outcomes) -> Self {
        let fitted = targets.iter().enumerate().map(|(place, target)| fitted(target, place, outcomes)).collect();
        let columns: Vec<Vec<f64>> = (0..priors.len())
            .map(|place| books.iter().map(|book| priors[place].value(book[place])).collect())
            .collect();
        let narrowed: Vec<Narrowed> =
            priors.iter().zip(&columns).map(|(prior, values)| narrowed(*prior, values)).collect();
        let narrowed = order::by_number(narrowed, |narrowed| narrowed.spread);
        Self { fitted, narrowed, traded: traded(priors, &columns), books: books.len() as u32 }
    }

    /// The numbers that the evidence narrows.
    pub fn pinned(&self) -> impl Iterator<Item = &Narrowed> {
        self.narrowed.iter().filter(|narrowed| narrowed.is_pinned())
    }
}

fn fitted(target: &Target, place: usize, outcomes: Outcomes) -> Fitted {
    let values = |books: &[Measured]| -> Vec<f64> {
        books.iter().map(|measured| measured.values[place].unwrap_or(f64::NAN)).collect()
    };
    let spread = |books: &[Measured]| {
        let told = quantiles(&mut values(books), &TOLD);
        [told[0], told[1], told[2]]
    };
    let near = |value: &&f64| target.wanted.implausibility(**value) <= 1.5;
    let other = values(outcomes.elsewhere);
    Fitted {
        target: *target,
        before: outcomes.before.values[place].unwrap_or(f64::NAN),
        after: spread(outcomes.after),
        elsewhere: spread(outcomes.elsewhere),
        stands: other.iter().filter(near).count() as f64 / other.len() as f64,
    }
}

fn narrowed(prior: Prior, values: &[f64]) -> Narrowed {
    let (mean, spread) = mean_sd(values);
    // Evenly spread over its levels, a number has this standard deviation.
    let levels = f64::from(LEVELS);
    let even = (prior.high - prior.low) * numeric::sqrt((1.0 - 1.0 / (levels * levels)) / 12.0);
    let middle = f64::midpoint(prior.low, prior.high);
    Narrowed { prior, mean, spread: spread / even, shift: (mean - middle) / even }
}

/// The pairs whose correlation is no accident, the strongest first.
fn traded(priors: &[Prior], columns: &[Vec<f64>]) -> Vec<Traded> {
    let mut pairs = Vec::new();
    for (place, one) in columns.iter().enumerate() {
        for (other_place, other) in columns.iter().enumerate().skip(place + 1) {
            let correlation = correlation(one, other);
            if correlation.abs() >= TRADED {
                pairs.push(Traded { keys: [priors[place].spec().key, priors[other_place].spec().key], correlation });
            }
        }
    }
    order::by_number(pairs, |traded| -traded.correlation.abs())
}

/// Pearson's correlation; none of values that do not differ.
fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let ((mean, _), (other_mean, _)) = (mean_sd(one), mean_sd(other));
    let product = |left: &[f64], right: &[f64], at: [f64; 2]| -> f64 {
        left.iter().zip(right).map(|(left, right)| (left - at[0]) * (right - at[1])).sum()
    };
    let spread = product(one, one, [mean; 2]) * product(other, other, [other_mean; 2]);
    product(one, other, [mean, other_mean]) / numeric::sqrt(spread).at_least(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Outcomes, correlation};
    use crate::study::calibration::{Measured, SPAN, TARGETS, free};

    #[test]
    fn what_was_narrowed_and_what_trades_is_told_first() {
        let priors = free(SPAN);
        let book = |number: usize| {
            let digit = |place: usize| ((number * 7 + place * 3 + number / 5) % 16) as u8;
            let mut book: Vec<u8> = (0..priors.len()).map(digit).collect();
            let own = (number % 16) as u8;
            (book[4], book[9], book[12]) = (8, own, 15 - own);
            book
        };
        let books: Vec<Vec<u8>> = (0..32).map(book).collect();
        let measured = Measured { values: vec![Some(0.5); TARGETS.len()], implausibility: 1.0 };
        let all = vec![measured.clone(); books.len()];
        let outcomes = Outcomes { before: &measured, after: &all, elsewhere: &all };
        let evidence = Evidence::new(TARGETS, &priors, &books, outcomes);
        assert_eq!((evidence.narrowed[0].prior.place, evidence.narrowed[0].spread), (priors[4].place, 0.0));
        assert!(evidence.narrowed[0].is_pinned() && evidence.pinned().count() < priors.len());
        let pair = [priors[9].spec().key, priors[12].spec().key];
        let traded = evidence.traded.iter().find(|traded| traded.keys == pair).expect("they make up for each other");
        assert!((traded.correlation + 1.0).abs() < 1e-9, "{traded:?}");
        assert_eq!(evidence.fitted[0].after, [0.5; 3]);
    }

    #[test]
    fn a_correlation_is_that_of_pearson() {
        assert!((correlation(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0]) - 0.8).abs() < 1e-12);
        assert_eq!(correlation(&[1.0, 1.0], &[1.0, 2.0]), 0.0);
    }
}
