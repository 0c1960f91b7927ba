//! What a map says in one sentence: who wins in most squares, and where somebody else does. Worked out from the cells alone.

use crate::screens::map::model::Asked;
use crate::words::{Arg, knows, names, say};
use dealers_choice::study::map::{Axis, Cell};
use dealers_choice::study::{Factor, pull};

/// Share of the squares from which on a policy wins nearly everywhere.
const NEARLY_ALL: f64 = 0.95;
/// Share of the squares from which on it is worth telling who else wins there.
const WORTH_TELLING: f64 = 0.05;
/// How far the middle of a policy's squares lies from the middle of all, as a share of the axis, before it says where.
const APART: f64 = 0.15;

/// Where a policy wins, or nobody clearly.
#[derive(Clone, Debug, PartialEq)]
struct Country {
    /// Place of the policy; none where it is too close to call.
    winner: Option<u16>,
    /// Squares.
    squares: u32,
    /// How far the middle of its squares lies from the middle of all, along each axis, in shares of the axis.
    off: [f64; 2],
}

/// The countries of a map, the largest first. Cells lie row by row, so many in a row.
fn countries(cells: &[Option<Cell>], columns: usize) -> Vec<Country> {
    let known: Vec<(Option<u16>, [f64; 2])> = cells
        .iter()
        .enumerate()
        .filter_map(|(place, cell)| {
            let rows = cells.len() / columns;
            let along = |at: usize, of: usize| at as f64 / (of - 1).max(1) as f64;
            Some((cell.as_ref()?.winner(), [along(place % columns, columns), along(place / columns, rows)]))
        })
        .collect();
    let middle = |of: &[[f64; 2]]| [0, 1].map(|axis| of.iter().map(|at| at[axis]).sum::<f64>() / of.len() as f64);
    let all = middle(&known.iter().map(|(_, at)| *at).collect::<Vec<_>>());
    let mut winners: Vec<Option<u16>> = known.iter().map(|(winner, _)| *winner).collect();
    winners.sort_unstable();
    winners.dedup();
    let country = |winner: Option<u16>| {
        let own: Vec<[f64; 2]> = known.iter().filter(|(other, _)| *other == winner).map(|(_, at)| *at).collect();
        let mean = middle(&own);
        Country { winner, squares: own.len() as u32, off: [mean[0] - all[0], mean[1] - all[1]] }
    };
    let mut countries: Vec<Country> = winners.into_iter().map(country).collect();
    countries.sort_by_key(|country| std::cmp::Reverse(country.squares));
    countries
}

/// The sentence; none before the first square.
#[must_use]
pub fn takeaway(asked: &Asked, cells: &[Option<Cell>]) -> Option<String> {
    let [x, y] = asked.map.axes();
    let countries = countries(cells, x.count as usize);
    let known: u32 = countries.iter().map(|country| country.squares).sum();
    let share = |country: &Country| f64::from(country.squares) / f64::from(known);
    let first = countries.first()?;
    let part = |country: &Country, place: Option<String>, key: &str| {
        let policy = country.winner.map_or_else(String::new, |winner| names::policy(&asked.mapped, winner.into()));
        let place = place.unwrap_or_default();
        let args: [(&str, Arg); 4] = [
            ("policy", policy.into()),
            ("squares", country.squares.into()),
            ("known", known.into()),
            ("where", place.into()),
        ];
        say(&format!("map-{key}-{}", if country.winner.is_some() { "won" } else { "close" }), &args)
    };
    if share(first) >= NEARLY_ALL {
        return Some(part(first, None, if first.squares == known { "all" } else { "nearly-all" }));
    }
    let second = countries.get(1).filter(|second| share(second) >= WORTH_TELLING);
    let lead = match place(asked, [x, y], first.off) {
        Some(place) => part(first, Some(place), "mostly"),
        None => part(first, None, "most"),
    };
    let Some(second) = second else { return Some(lead) };
    let rest = match place(asked, [x, y], second.off) {
        Some(place) => part(second, Some(place), "there"),
        None => part(second, None, "rest"),
    };
    Some(say("map-takeaway", &[("lead", lead.into()), ("rest", rest.into())]))
}

/// Where on the map something lies that is so far off its middle; none if it is not far.
fn place(asked: &Asked, axes: [&Axis; 2], off: [f64; 2]) -> Option<String> {
    let told = |(axis, off): (&Axis, f64)| {
        (off.abs() >= APART).then(|| {
            let name = names::factor_alone(&asked.mapped, axis.factor);
            say("map-where", &[("axis", name.into()), ("end", end(axis.factor, off > 0.0).into())])
        })
    };
    let told: Vec<String> = axes.into_iter().zip(off).filter_map(told).collect();
    match &told[..] {
        [] => None,
        [one] => Some(one.clone()),
        [one, other, ..] => {
            Some(say("map-where-both", &[("one", one.as_str().into()), ("other", other.as_str().into())]))
        }
    }
}

/// The word at the high or the low end of an axis: that of the slider, where it has one.
#[must_use]
pub fn end(factor: Factor, high: bool) -> String {
    let key = factor.setting().map_or(if factor == Factor::Pull { pull::KEY } else { "" }, |setting| setting.key);
    let end = if high { "high" } else { "low" };
    let own = format!("{key}-{end}");
    if knows(&own) { say(&own, &[]) } else { say(&format!("map-end-{end}"), &[]) }
}

#[cfg(test)]
mod tests {
    use super::{Country, countries};
    use dealers_choice::experiment::Leadership;
    use dealers_choice::experiment::sequential::Lead;
    use dealers_choice::experiment::statistics::VerbalScale;
    use dealers_choice::study::Evaluation;
    use dealers_choice::study::map::Cell;

    /// A cell in which that policy wins, or nobody.
    fn cell(winner: Option<u16>) -> Cell {
        let leadership = Leadership {
            leader: winner.unwrap_or_default(),
            runner_up: 1,
            named: winner.is_some(),
            share: 1.0,
            ci95: [0.5, 1.0],
            lead: Lead { mean: 1.0, low: 0.5, high: 1.5 },
            word: VerbalScale::AlmostAlways,
            settled: true,
            replications: 5,
        };
        let evaluation = Evaluation { replications: 5, means: vec![], wins: vec![], leadership: Some(leadership) };
        Cell { x: 0.0, y: 0.0, evaluation }
    }

    #[test]
    fn the_largest_country_comes_first_and_the_others_say_where_they_lie() {
        // Two rows from the bottom: policy 0 has all but the right end of the upper one; a cell is still to come.
        let won = [Some(0), Some(0), Some(0), None, Some(0), Some(2)];
        let cells: Vec<Option<Cell>> =
            won.into_iter().enumerate().map(|(place, won)| (place != 3).then(|| cell(won))).collect();
        let found = countries(&cells, 3);
        let shape: Vec<_> = found.iter().map(|country| (country.winner, country.squares)).collect();
        assert_eq!(shape, [(Some(0), 4), (Some(2), 1)]);
        let Country { off: [x, y], .. } = found[1];
        assert!(x > 0.3 && y > 0.3, "on the right, at the top: {x} {y}");
    }

    #[test]
    fn nothing_known_is_no_country_and_what_is_too_close_is_nobodys() {
        assert_eq!(countries(&[None, None], 2), []);
        assert_eq!(countries(&[Some(cell(None))], 1)[0].winner, None);
    }
}
