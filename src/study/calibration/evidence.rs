//! What a calibration found: how well the targets are met, which numbers the evidence narrows, which trade against each other.

use super::{LEVELS, Measured, Prior, Target};
use crate::experiment::statistics::{mean_sd, quantiles};
use crate::numeric::{self, Bounded as _, order};

/// Shares at which a spread is told: nine books of ten lie between the outer two.
const TOLD: [f64; 3] = [0.05, 0.5, 0.95];
/// What is so many standard errors from nothing is no accident, of a number and of a pair: there are hundreds of the one, tens of
/// thousands of the other.
const SURE: [f64; 2] = [2.5, 4.0];
/// The median of the size of a normal number.
const MEDIAN_SIZE: f64 = 0.6745;

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
    /// How far its mean is from the middle of the prior, in spreads of the prior.
    pub shift: f64,
    /// Whether the evidence says anything of it alone.
    pub is_pinned: bool,
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
    /// Number of independent books that they are worth: some share an ancestor that they still resemble.
    pub worth: f64,
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
        let pairs = pairs(priors, &columns);
        let worth = worth(&pairs, books.len());
        let narrowed = priors.iter().zip(&columns).map(|(prior, values)| narrowed(*prior, values, worth)).collect();
        let narrowed = order::by_number(narrowed, |narrowed: &Narrowed| narrowed.spread);
        let traded =
            pairs.into_iter().filter(|pair| pair.correlation.abs() * numeric::sqrt(worth) >= SURE[1]).collect();
        let traded = order::by_number(traded, |pair: &Traded| -pair.correlation.abs());
        Self { fitted, narrowed, traded, books: books.len() as u32, worth }
    }

    /// The numbers that the evidence narrows.
    pub fn pinned(&self) -> impl Iterator<Item = &Narrowed> {
        self.narrowed.iter().filter(|narrowed| narrowed.is_pinned)
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

fn narrowed(prior: Prior, values: &[f64], worth: f64) -> Narrowed {
    let (mean, spread) = mean_sd(values);
    // Evenly spread over its levels, a number has this standard deviation.
    let levels = f64::from(LEVELS);
    let even = (prior.high - prior.low) * numeric::sqrt((1.0 - 1.0 / (levels * levels)) / 12.0);
    let (spread, shift) = (spread / even, (mean - f64::midpoint(prior.low, prior.high)) / even);
    // Standard errors of a spread and of a mean.
    let (narrower, moved) = ((1.0 - spread) * numeric::sqrt(2.0 * worth), shift.abs() * numeric::sqrt(worth));
    Narrowed { prior, mean, spread, shift, is_pinned: narrower >= SURE[0] || moved >= SURE[0] }
}

/// All pairs of numbers.
fn pairs(priors: &[Prior], columns: &[Vec<f64>]) -> Vec<Traded> {
    let mut pairs = Vec::new();
    for (place, one) in columns.iter().enumerate() {
        for (other_place, other) in columns.iter().enumerate().skip(place + 1) {
            let keys = [priors[place].spec().key, priors[other_place].spec().key];
            pairs.push(Traded { keys, correlation: correlation(one, other) });
        }
    }
    pairs
}

/// How many independent books these are worth: most pairs of numbers have nothing to do with each other, and among so many
/// independent books the size of such a correlation has the median .6745 over their root.
fn worth(pairs: &[Traded], books: usize) -> f64 {
    let mut sizes: Vec<f64> = pairs.iter().map(|pair| pair.correlation.abs()).collect();
    let ratio = MEDIAN_SIZE / quantiles(&mut sizes, &[0.5])[0].at_least(f64::MIN_POSITIVE);
    (ratio * ratio).at_most(books as f64)
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
    use crate::study::calibration::{Measured, Prior, SPAN, TARGETS, free};

    #[test]
    fn what_was_narrowed_and_what_trades_is_told_first() {
        let priors = free(SPAN);
        let book = |number: u32| {
            let mut uniforms = Vec::new();
            crate::luck::DrawSource::design(9, number, priors.len() as u32, &mut uniforms);
            let mut book: Vec<u8> = uniforms.into_iter().map(Prior::digit).collect();
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
        assert!(evidence.narrowed[0].is_pinned && evidence.worth <= 32.0 && evidence.pinned().count() < priors.len());
        let pair = [priors[9].spec().key, priors[12].spec().key];
        let traded = evidence.traded.first().expect("two make up for each other");
        assert!(traded.keys == pair && (traded.correlation + 1.0).abs() < 1e-9, "{traded:?}");
        assert_eq!(evidence.fitted[0].after, [0.5; 3]);
    }

    #[test]
    fn books_that_resemble_each_other_are_worth_fewer() {
        let priors = free(SPAN);
        let digits = |row: u32| -> Vec<f64> {
            let mut uniforms = Vec::new();
            crate::luck::DrawSource::design(9, row, priors.len() as u32, &mut uniforms);
            uniforms
        };
        let columns = |rows: &[u32]| -> Vec<Vec<f64>> {
            let books: Vec<Vec<f64>> = rows.iter().map(|row| digits(*row)).collect();
            (0..priors.len()).map(|place| books.iter().map(|book| book[place]).collect()).collect()
        };
        let of = |rows: &[u32]| super::worth(&super::pairs(&priors, &columns(rows)), rows.len());
        let all: Vec<u32> = (0..200).collect();
        let twins: Vec<u32> = (0..200).map(|row| row / 4).collect();
        let (alone, together) = (of(&all), of(&twins));
        assert!(alone > 160.0 && (40.0..65.0).contains(&together), "{alone} and {together}");
    }

    #[test]
    fn a_correlation_is_that_of_pearson() {
        assert!((correlation(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0]) - 0.8).abs() < 1e-12);
        assert_eq!(correlation(&[1.0, 1.0], &[1.0, 2.0]), 0.0);
    }
}
