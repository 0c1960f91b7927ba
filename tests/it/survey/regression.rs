//! Correlations and least squares with a few explaining figures. A case in which a figure is not known is left out.

/// A figure of each case, less its mean, over its standard deviation.
fn standardised(values: &[f64]) -> Vec<f64> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let sd = (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n).sqrt();
    values.iter().map(|value| (value - mean) / sd).collect()
}

fn mean_product(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum::<f64>() / left.len() as f64
}

/// The figures of the cases in which all of them are known, figure by figure.
fn columns<C>(cases: &[&C], figures: &[fn(&C) -> f64]) -> Vec<Vec<f64>> {
    let rows = cases.iter().map(|case| figures.iter().map(|figure| figure(case)).collect());
    let known: Vec<Vec<f64>> = rows.filter(|row: &Vec<f64>| row.iter().all(|value| value.is_finite())).collect();
    (0..figures.len()).map(|column| known.iter().map(|row| row[column]).collect()).collect()
}

/// The correlation of two figures.
pub fn correlation<C>(cases: &[&C], x: fn(&C) -> f64, y: fn(&C) -> f64) -> f64 {
    betas(cases, y, [x])[0]
}

/// How much `y` rises with one unit of `x`.
pub fn slope<C>(cases: &[&C], y: fn(&C) -> f64, x: fn(&C) -> f64) -> f64 {
    let spread = |column: &[f64]| {
        let mean = column.iter().sum::<f64>() / column.len() as f64;
        column.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>().sqrt()
    };
    let columns = columns(cases, &[x, y]);
    correlation(cases, x, y) * spread(&columns[1]) / spread(&columns[0])
}

/// Standardised coefficients of the least-squares fit of `y` by some figures: how many standard deviations it moves with one of
/// theirs, the others staying as they are.
pub fn betas<C, const N: usize>(cases: &[&C], y: fn(&C) -> f64, by: [fn(&C) -> f64; N]) -> [f64; N] {
    let figures: Vec<fn(&C) -> f64> = by.into_iter().chain([y]).collect();
    let columns: Vec<Vec<f64>> = columns(cases, &figures).iter().map(|column| standardised(column)).collect();
    let products = |row: &Vec<f64>| columns.iter().map(|column| mean_product(row, column)).collect();
    let mut system: Vec<Vec<f64>> = columns[..N].iter().map(products).collect();
    // Correlations form a positive matrix, so elimination needs no exchange of rows.
    for pivot in 0..N {
        let row: Vec<f64> = system[pivot].iter().map(|value| value / system[pivot][pivot]).collect();
        for other in (0..N).filter(|other| *other != pivot) {
            let factor = system[other][pivot];
            system[other].iter_mut().zip(&row).for_each(|(value, part)| *value -= factor * part);
        }
        system[pivot] = row;
    }
    std::array::from_fn(|index| system[index][N])
}

/// Share of the variance of `y` that some figures explain.
pub fn explained<C, const N: usize>(cases: &[&C], y: fn(&C) -> f64, by: [fn(&C) -> f64; N]) -> f64 {
    betas(cases, y, by).iter().zip(by).map(|(beta, figure)| beta * correlation(cases, y, figure)).sum()
}

/// Four points on y = 2a − b + 1 with a and b at right angles: both have the spread ½, y has ½√5.
#[test]
fn a_plane_is_found_and_explains_itself() {
    type Figure = fn(&(f64, f64)) -> f64;
    let points = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
    let cases: Vec<&(f64, f64)> = points.iter().collect();
    let (a, b): (Figure, Figure) = (|case| case.0, |case| case.1);
    let y: Figure = |case| 2.0 * case.0 - case.1 + 1.0;
    let near = |value: f64, expected: f64| assert!((value - expected).abs() < 1e-12, "{value} is not {expected}");
    let [first, second] = betas(&cases, y, [a, b]);
    near(first, 2.0 / 5.0_f64.sqrt());
    near(second, -1.0 / 5.0_f64.sqrt());
    near(explained(&cases, y, [a, b]), 1.0);
    near(explained(&cases, y, [a]), 0.8);
    near(slope(&cases, y, a), 2.0);
}
