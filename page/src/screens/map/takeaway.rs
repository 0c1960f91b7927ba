//! What a map says in words: how it stands where the plan is and what would change that, who wins on how much of the map, and
//! where. Worked out from the cells alone.

use crate::screens::map::model::Asked;
use crate::words::{Arg, knows, names, numbers, say, with};
use dealers_choice::numeric::order;
use dealers_choice::study::map::{Axis, Cell};
use dealers_choice::study::{Factor, pull};

/// Share of the map from which on a policy wins nearly everywhere.
const NEARLY_ALL: f64 = 0.95;
/// Share of the map from which on it is worth telling who else wins there.
const WORTH_TELLING: f64 = 0.05;
/// How far the middle of a policy's squares lies from the middle of all, as a share of the axis, before it says where.
const APART: f64 = 0.15;
/// Borders that are told, the nearest ones.
const BORDERS_MAX: usize = 2;

/// What a map says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeaway {
    /// The answer: how it stands where the plan is, or who wins on most of the map.
    pub title: String,
    /// What else it says, a sentence each.
    pub rest: Vec<String>,
}

/// Where a policy wins, or nobody clearly.
#[derive(Clone, Debug, PartialEq)]
struct Country {
    /// Place of the policy; none where it is too close to call.
    winner: Option<u16>,
    /// Share of the map.
    share: f64,
    /// How far the middle of its squares lies from the middle of all, along each axis, in shares of the axis.
    off: [f64; 2],
}

/// The countries of a map, the largest first: a square that is not known yet belongs to the winner of the nearest one that is.
/// Squares lie row by row, so many in a row.
fn countries(winners: &[Option<u16>], columns: usize) -> Vec<Country> {
    let rows = winners.len() / columns;
    let along = |at: usize, of: usize| at as f64 / (of - 1).max(1) as f64;
    let at = |place: usize| [along(place % columns, columns), along(place / columns, rows)];
    let middle =
        |of: &[usize]| [0, 1].map(|axis| of.iter().map(|place| at(*place)[axis]).sum::<f64>() / of.len() as f64);
    let mut found = order::by_key(winners.to_vec(), |winner| winner.map_or(0, |winner| u64::from(winner) + 1));
    found.dedup();
    let country = |winner: Option<u16>| {
        let own: Vec<usize> = (0..winners.len()).filter(|place| winners[*place] == winner).collect();
        let [x, y] = middle(&own);
        Country { winner, share: own.len() as f64 / winners.len() as f64, off: [x - 0.5, y - 0.5] }
    };
    order::by_number(found.into_iter().map(country).collect(), |country| -country.share)
}

/// What the map says; nothing before the first square.
#[must_use]
pub fn takeaway(asked: &Asked, cells: &[Option<Cell>]) -> Option<Takeaway> {
    let axes @ [x, _] = asked.map.axes();
    let columns = x.count as usize;
    let nearest = nearest(cells, columns);
    let winners: Option<Vec<Option<u16>>> =
        nearest.iter().map(|place| Some(cells[(*place)?].as_ref()?.winner())).collect();
    let winners = winners?;
    let is_whole = cells.iter().all(Option::is_some);
    let mut sentences = spread(asked, axes, &countries(&winners, columns), is_whole);
    if let Some([column, row]) = here(asked) {
        sentences.insert(0, stands(asked, axes, &winners, [column, row]));
    }
    let title = sentences.remove(0);
    let title = if is_whole { title } else { say("study-so-far", &[("words", title.into())]) };
    Some(Takeaway { title, rest: sentences })
}

/// For each square the nearest one that is known: itself, or else the first of those that are as near. None before the first one.
#[must_use]
pub fn nearest(cells: &[Option<Cell>], columns: usize) -> Vec<Option<usize>> {
    let known: Vec<usize> = (0..cells.len()).filter(|place| cells[*place].is_some()).collect();
    let way = |left: usize, right: usize| {
        (left % columns).abs_diff(right % columns).max((left / columns).abs_diff(right / columns))
    };
    let of = |place: usize| {
        if cells[place].is_some() { Some(place) } else { known.iter().copied().min_by_key(|other| way(place, *other)) }
    };
    (0..cells.len()).map(of).collect()
}

/// The square of the plan as it is, column and row; none outside the map and where dials are turned.
#[must_use]
pub fn here(asked: &Asked) -> Option<[usize; 2]> {
    let [x, y] = asked.map.axes().map(|axis| spot(asked, axis).map(|place| place.round() as usize));
    Some([x?, y?])
}

/// Where the plan stands along an axis, in squares from the low end; none outside, and where a dial is turned.
#[must_use]
pub fn spot(asked: &Asked, axis: &Axis) -> Option<f64> {
    let dialled = axis.factor.setting().is_none() && axis.factor != Factor::Pull;
    axis.place(axis.factor.now(asked.draft.plan(), 0)).filter(|_| !dialled)
}

/// How it stands where the plan is, and what would change that first.
fn stands(asked: &Asked, axes: [&Axis; 2], winners: &[Option<u16>], here: [usize; 2]) -> String {
    let columns = axes[0].count as usize;
    let name = |winner: u16| names::policy(&asked.mapped, winner.into());
    let Some(own) = winners[here[1] * columns + here[0]] else { return say("map-here-close", &[]) };
    let first = say("map-here-won", &[("policy", name(own).into())]);
    let border = |border: &Border| {
        let axis = axes[border.axis];
        let value = |place: usize| axis.value(place as u32);
        let edge = numbers::factor(axis.factor, f64::midpoint(value(border.held), value(border.lost)));
        let key = if border.lost > border.held { "map-border-above" } else { "map-border-below" };
        let axis = names::factor_alone(&asked.mapped, axis.factor);
        say(key, &[("axis", axis.into()), ("value", edge.into()), ("policy", name(border.to).into())])
    };
    let borders: Vec<String> = borders(winners, columns, here, own).iter().take(BORDERS_MAX).map(border).collect();
    if borders.is_empty() {
        return say("map-stands", &[("here", first.into()), ("borders", say("map-border-none", &[]).into())]);
    }
    say("map-stands", &[("here", first.into()), ("borders", borders.join(" ").into())])
}

/// Where somebody else wins, straight along an axis from where the plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Border {
    /// 0 is from left to right.
    axis: usize,
    /// The square before it along that axis.
    held: usize,
    /// The first square that somebody else wins.
    lost: usize,
    /// Who.
    to: u16,
}

/// The borders around a square that `own` wins, the nearest first, as a share of the axis.
fn borders(winners: &[Option<u16>], columns: usize, here: [usize; 2], own: u16) -> Vec<Border> {
    let counts = [columns, winners.len() / columns];
    let at = |axis: usize, place: usize| {
        let [column, row] = if axis == 0 { [place, here[1]] } else { [here[0], place] };
        winners[row * columns + column]
    };
    let border = |axis: usize, lost: usize| {
        let to = at(axis, lost).filter(|to| *to != own)?;
        Some(Border { axis, held: if lost < here[axis] { lost + 1 } else { lost - 1 }, lost, to })
    };
    let outward = |axis: usize| {
        let below = (0..here[axis]).rev().find_map(|place| border(axis, place));
        let above = (here[axis] + 1..counts[axis]).find_map(|place| border(axis, place));
        [below, above]
    };
    let all = [0, 1].into_iter().flat_map(outward).flatten();
    let way = |border: &Border| border.lost.abs_diff(here[border.axis]) as f64 / counts[border.axis] as f64;
    order::by_number(all.collect(), way)
}

/// Who wins on how much of the map, and where: a sentence for the largest part, and one for the next if it is worth telling.
fn spread(asked: &Asked, axes: [&Axis; 2], countries: &[Country], is_whole: bool) -> Vec<String> {
    let Some(first) = countries.first() else { return Vec::new() };
    let part = |country: &Country, place: Option<String>, key: &str| {
        let policy = country.winner.map_or_else(String::new, |winner| names::policy(&asked.mapped, winner.into()));
        let share = numbers::percent(country.share, 0);
        let share = if is_whole { share } else { say("map-about", &[("share", share.into())]) };
        let args: [(&str, Arg); 3] =
            [("policy", policy.into()), ("share", share.into()), ("where", place.unwrap_or_default().into())];
        say(&format!("map-{key}-{}", if country.winner.is_some() { "won" } else { "close" }), &args)
    };
    let told = |country: &Country| match place(asked, axes, country.off) {
        Some(place) => part(country, Some(place), "mostly"),
        None => part(country, None, "most"),
    };
    let sentences: Vec<String> = if first.share >= NEARLY_ALL {
        vec![part(first, None, if countries.len() == 1 { "all" } else { "most" })]
    } else {
        let second = countries.get(1).filter(|second| second.share >= WORTH_TELLING);
        std::iter::once(first).chain(second).map(told).collect()
    };
    let others = rest(asked, &countries[sentences.len()..]);
    sentences.into_iter().chain(others).collect()
}

/// Who has the rest of the map, so that the shares are those of all of it.
fn rest(asked: &Asked, countries: &[Country]) -> Option<String> {
    let part = |country: &Country| {
        let policy = |winner: u16| names::policy(&asked.mapped, winner.into());
        let who = country.winner.map_or_else(|| say("map-close", &[]), policy);
        say("map-rest-part", &[("who", who.into()), ("share", numbers::percent(country.share, 0).into())])
    };
    let parts = with(|lexicon| lexicon.listed(countries.iter().map(part)));
    (!countries.is_empty()).then(|| say("map-rest", &[("parts", parts.into())]))
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
    use super::{Border, Country, borders, countries, nearest};
    use dealers_choice::study::Evaluation;
    use dealers_choice::study::map::{Cell, Outcome};

    #[test]
    fn the_largest_country_comes_first_and_the_others_say_where_they_lie() {
        // Two rows from the bottom: policy 0 has all but the right end of the upper one.
        let found = countries(&[Some(0), Some(0), Some(0), Some(0), Some(0), Some(2)], 3);
        let winners: Vec<_> = found.iter().map(|country| country.winner).collect();
        assert_eq!(winners, [Some(0), Some(2)]);
        assert!((found[0].share - 5.0 / 6.0).abs() < 1e-12);
        let Country { off: [x, y], .. } = found[1];
        assert!(x > 0.3 && y > 0.3, "on the right, at the top: {x} {y}");
    }

    #[test]
    fn a_square_to_come_is_as_the_nearest_one_and_nothing_known_is_nobodys() {
        let evaluation = Evaluation { replications: 5, means: vec![], wins: vec![], leadership: None };
        let cell = || Some(Cell { x: 0.0, y: 0.0, outcome: Outcome::Computed(evaluation.clone()) });
        assert_eq!(nearest(&[cell(), None, None, cell()], 4), [0, 0, 3, 3].map(Some));
        assert_eq!(nearest(&[None, None], 2), [None, None]);
    }

    #[test]
    fn a_border_is_the_first_square_that_somebody_else_wins_and_the_nearest_comes_first() {
        // One row of six, two rows: too close to call is nobody's, so it is no border.
        let row = [Some(1), Some(0), Some(0), None, Some(2), Some(2)];
        let winners = [row, [Some(0); 6]].concat();
        let found = borders(&winners, 6, [2, 0], 0);
        let border = |held, lost, to| Border { axis: 0, held, lost, to };
        assert_eq!(found, [border(1, 0, 1), border(3, 4, 2)]);
        assert_eq!(borders(&[Some(0); 4], 2, [0, 0], 0), []);
    }
}
