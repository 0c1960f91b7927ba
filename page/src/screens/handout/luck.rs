//! Which luck numbers make a future that is like most? Each number is tried for one future, and its figures are held against the middle
//! of all that were tried: what each policy comes to, and how far each is ahead of the first.

use dealers_choice::experiment::statistics::quantiles;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::study::{Evaluation, Method, Point};

/// Numbers that are tried: enough for nine in ten of them to be told apart.
pub const TRIED: u64 = 200;
/// Numbers from which a row of them is counted, so that a number that is chosen from it stands in the same row.
const ROW: u64 = 1_000;
/// Numbers that are offered.
pub const OFFERED: usize = 5;
/// The ends between which nine in ten lie.
const ENDS: [f64; 2] = [0.05, 0.95];

/// The number from which the row is counted in which `seed` stands.
#[must_use]
pub const fn first_of_row(seed: u64) -> u64 {
    seed - seed % ROW
}

/// The method: the numbers of a row that are tried, and the one that is chosen.
#[derive(Clone, Debug)]
pub struct Row {
    /// What is added to the number from which the row is counted.
    pub steps: Vec<u64>,
}

impl Row {
    /// The row in which `seed` stands, with it.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        let own = seed % ROW;
        let others = (1..=TRIED).filter(|step| *step != own);
        Self { steps: others.chain([own]).collect() }
    }
}

impl Method for Row {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        let points = self.steps.iter().map(|step| vec![*step as f64]);
        if told.is_empty() { points.collect() } else { Vec::new() }
    }

    fn expected(&self) -> u32 {
        self.steps.len() as u32
    }
}

/// How a luck number's future stands among those of the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The number.
    pub seed: u64,
    /// How far its figures are from the middle: the farthest of them, as a share of the range of nine in ten.
    pub distance: f64,
    /// Place of the first policy whose figure lies outside nine in ten; none where all lie within.
    pub outside: Option<usize>,
}

/// How each number stands; `figures` are what each policy came to under it.
#[must_use]
pub fn standings(numbers: &[(u64, Vec<f64>)]) -> Vec<Standing> {
    let policies = numbers.first().map_or(0, |(_, figures)| figures.len());
    let measures: Vec<Measure> = (0..policies)
        .map(|policy| Measure::of(numbers, |figures| figures[policy]))
        .chain((1..policies).map(|policy| Measure::of(numbers, |figures| figures[policy] - figures[0])))
        .collect();
    let standing = |(place, (seed, _)): (usize, &(u64, Vec<f64>))| Standing {
        seed: *seed,
        distance: measures.iter().map(|measure| measure.distance(place)).fold(0.0, |most: f64, one| most.at_least(one)),
        outside: measures[..policies].iter().position(|measure| measure.is_outside(place)),
    };
    numbers.iter().enumerate().map(standing).collect()
}

/// The numbers whose futures are closest to the middle, the closest first; of equals the smaller number.
#[must_use]
pub fn closest(standings: &[Standing]) -> Vec<u64> {
    let closer =
        |one: &&Standing, other: &&Standing| one.distance.total_cmp(&other.distance).then(one.seed.cmp(&other.seed));
    let mut seeds: Vec<u64> = Vec::new();
    for _ in 0..OFFERED {
        let usual = standings.iter().filter(|one| one.outside.is_none() && !seeds.contains(&one.seed));
        seeds.extend(usual.min_by(closer).map(|standing| standing.seed));
    }
    seeds
}

/// One figure under all numbers, with its middle and its ends.
struct Measure {
    values: Vec<f64>,
    middle: f64,
    ends: [f64; 2],
}

impl Measure {
    fn of(numbers: &[(u64, Vec<f64>)], figure: impl Fn(&[f64]) -> f64) -> Self {
        let values: Vec<f64> = numbers.iter().map(|(_, figures)| figure(figures)).collect();
        let lines = quantiles(&mut values.clone(), &[ENDS[0], 0.5, ENDS[1]]);
        Self { middle: lines[1], ends: [lines[0], lines[2]], values }
    }

    fn distance(&self, place: usize) -> f64 {
        let (away, range) = ((self.values[place] - self.middle).abs(), self.ends[1] - self.ends[0]);
        if away > 0.0 && range > 0.0 { away / range } else { away }
    }

    fn is_outside(&self, place: usize) -> bool {
        !(self.ends[0]..=self.ends[1]).contains(&self.values[place])
    }
}

#[cfg(test)]
mod tests {
    use super::{OFFERED, Row, Standing, TRIED, closest, first_of_row, standings};
    use dealers_choice::study::Method as _;

    /// Numbers 1 to 101, whose figures are the number itself and ten times that.
    fn numbers() -> Vec<(u64, Vec<f64>)> {
        (1..=101).map(|seed| (seed, vec![seed as f64, 10.0 * seed as f64])).collect()
    }

    #[test]
    fn the_five_closest_stand_around_the_middle_and_the_outermost_are_outliers() {
        let all = standings(&numbers());
        let mut five = closest(&all);
        assert_eq!(five[0], 51, "the middle one");
        five.sort_unstable();
        assert_eq!(five, [49, 50, 51, 52, 53]);
        let outside: Vec<u64> = all.iter().filter(|one| one.outside.is_some()).map(|one| one.seed).collect();
        assert_eq!(outside, [1, 2, 3, 4, 5, 97, 98, 99, 100, 101]);
    }

    #[test]
    fn a_policy_that_is_usual_does_not_make_up_for_one_that_is_not() {
        let mut numbers = numbers();
        numbers[50].1[1] = 9_000.0;
        let all = standings(&numbers);
        assert_eq!(all[50].outside, Some(1));
        assert!(!closest(&all).contains(&51));
    }

    #[test]
    fn what_never_differs_is_close_everywhere() {
        let all = standings(&[(1, vec![2.0]), (2, vec![2.0])]);
        assert!(all.iter().all(|one: &Standing| one.distance == 0.0 && one.outside.is_none()));
        assert_eq!(closest(&all), [1, 2]);
        assert_eq!(closest(&standings(&[])), Vec::<u64>::new());
        assert_eq!(OFFERED, 5);
    }

    #[test]
    fn a_row_has_the_chosen_number_once_and_the_same_others_for_its_neighbours() {
        for (seed, count) in [(4_217, TRIED + 1), (4_017, TRIED), (0, TRIED + 1)] {
            let row = Row::of(seed);
            assert_eq!(row.steps.len() as u64, count, "{seed}");
            assert_eq!(row.steps.iter().filter(|step| first_of_row(seed) + **step == seed).count(), 1);
            assert_eq!(row.ask(&[]).len() as u32, row.expected());
        }
        assert_eq!((first_of_row(4_217), first_of_row(999)), (4_000, 0));
    }
}
