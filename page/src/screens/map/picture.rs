//! The map as a picture, as words and as a table: made from the cells that are there.

use crate::screens::map::field::{Basis, Cell as Square, Field, Side, Won};
use crate::screens::map::model::{Asked, Model};
use crate::screens::map::takeaway::{Takeaway, end, here, nearest, spot, takeaway};
use crate::words::{Arg, names, numbers, say, with};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::report::{csv, map as table};
use dealers_choice::study::map::{Axis, Cell};

/// Where an axis has values, as shares of the way along it.
const TICKS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
/// Powers of ten by which such a value may become whole; one that does not has a digit more than there are powers.
const POWERS: [f64; 2] = [1.0, 10.0];
/// The relative margin from which on a cell has its policy's full colour.
const FULL_MARGIN: f64 = 0.10;

/// The picture.
#[must_use]
pub fn field(asked: &Asked, cells: &[Option<Cell>]) -> Field {
    let [x, y] = asked.map.axes();
    let what = names::figure(asked.criterion);
    let nearest = nearest(cells, x.count as usize);
    let won = |place: usize| won(asked, cells, place);
    let square = |(place, cell): (usize, &Option<Cell>)| Square {
        won: nearest[place].map_or(Won::Unknown, won),
        basis: match cell {
            None => Basis::Coming,
            Some(cell) if cell.is_inferred() => Basis::Inferred,
            Some(_) => Basis::Computed,
        },
        words: cell.as_ref().map_or_else(|| say("map-unknown", &[]), |cell| words(asked, cell)),
    };
    let names = [("what", what.into()), ("x", title(asked, x).into()), ("y", title(asked, y).into())];
    let said = takeaway(asked, cells);
    let (title, rest) =
        said.map_or_else(|| (say("map-coming", &[]), Vec::new()), |Takeaway { title, rest }| (title, rest));
    Field {
        title,
        rest,
        subtitle: say("map-picture", &names),
        x: side(asked, x),
        y: side(asked, y),
        columns: x.count,
        rows: y.count,
        cells: cells.iter().enumerate().map(square).collect(),
        policies: (0..asked.mapped.policies().len())
            .map(|place| (asked.mapped.looks()[place], names::policy(&asked.mapped, place)))
            .collect(),
    }
}

fn title(asked: &Asked, axis: &Axis) -> String {
    names::factor_alone(&asked.mapped, axis.factor)
}

fn side(asked: &Asked, axis: &Axis) -> Side {
    Side {
        title: title(asked, axis),
        ends: [false, true].map(|high| end(axis.factor, high)),
        ticks: ticks(axis),
        here: spot(asked, axis),
    }
}

/// Round values along an axis, with no more digits than they need.
fn ticks(axis: &Axis) -> Vec<(f64, String)> {
    let value = |part: f64| axis.low + part * (axis.high - axis.low);
    let scale = if axis.factor.range().unit.is_share() { 100.0 } else { 1.0 };
    let is_whole = |value: f64| (value - value.round()).abs() < 1e-6;
    let exact = |power: &f64| TICKS.iter().all(|part| is_whole(scale * value(*part) * power));
    let digits = POWERS.iter().position(exact).unwrap_or(POWERS.len());
    let label = |value| if scale > 1.0 { numbers::percent(value, digits) } else { numbers::number(value, digits) };
    TICKS.iter().map(|part| (*part, label(value(*part)))).collect()
}

/// The cell of the plan as it is, or the middle one where that is not on the map.
#[must_use]
pub fn own(asked: &Asked) -> u32 {
    let [x, y] = asked.map.axes();
    let [column, row] = here(asked).unwrap_or([x.count as usize / 2, y.count as usize / 2]);
    row as u32 * x.count + column as u32
}

/// How the cell at a place came out.
fn won(asked: &Asked, cells: &[Option<Cell>], place: usize) -> Won {
    let Some((cell, shown)) = cells[place].as_ref().and_then(|cell| Some((cell, cell.shown()?))) else {
        return Won::Unknown;
    };
    let look = asked.mapped.looks()[usize::from(shown.leader)];
    match (shown.wins, cell.is_inferred()) {
        (false, _) => Won::Close(look),
        (true, true) => Won::By(look, strength(cells, asked.map.axes()[0].count as usize, place)),
        (true, false) => Won::By(look, share_of_full(cell)),
    }
}

/// How much of its policy's colour a cell has that was computed, 0-1.
fn share_of_full(cell: &Cell) -> f64 {
    (cell.margin().mean.abs() / FULL_MARGIN).at_most(1.0)
}

/// How much of its policy's colour a cell has that was inferred: the mean of those that were computed and have the same winner. They
/// count by the fourth power of their nearness, or the many along a border would outweigh the few nearby (after Shepard 1968).
fn strength(cells: &[Option<Cell>], columns: usize, place: usize) -> f64 {
    let winner = cells[place].as_ref().and_then(Cell::winner);
    let at = |place: usize| [place % columns, place / columns];
    let nearness = |other: usize| {
        let way = [0, 1].map(|axis| at(place)[axis].abs_diff(at(other)[axis]) as f64);
        let square = way[0] * way[0] + way[1] * way[1];
        1.0 / (square * square)
    };
    let known = cells.iter().enumerate().filter_map(|(other, cell)| Some((other, cell.as_ref()?)));
    let alike = known.filter(|(_, cell)| !cell.is_inferred() && cell.winner() == winner);
    let weighed = alike.map(|(other, cell)| (nearness(other), share_of_full(cell)));
    let [sum, weights] = weighed.fold([0.0; 2], |[sum, weights], (near, share)| [sum + near * share, weights + near]);
    sum / weights
}

/// A cell in one sentence.
#[must_use]
pub fn words(asked: &Asked, cell: &Cell) -> String {
    let name = |place: Option<u16>| place.map_or_else(String::new, |place| names::policy(&asked.mapped, place.into()));
    let [x, y] = asked.map.axes();
    let place = [
        ("x", title(asked, x).into()),
        ("y", title(asked, y).into()),
        ("x-value", numbers::factor(x.factor, cell.x).into()),
        ("y-value", numbers::factor(y.factor, cell.y).into()),
        ("leader", name(cell.leader()).into()),
    ];
    let how = if cell.winner().is_some() { "won" } else { "close" };
    let Some(evaluation) = cell.evaluation() else { return say(&format!("map-inferred-{how}"), &place) };
    let percent = |share: f64| Arg::from(numbers::percent(share, 1));
    let margin = cell.margin();
    let figures = [
        ("runner", name(evaluation.runner_up()).into()),
        ("futures", evaluation.replications.into()),
        ("margin", percent(margin.mean)),
        ("low", percent(margin.low)),
        ("high", percent(margin.high)),
    ];
    say(&format!("map-cell-{how}"), &[&place[..], &figures].concat())
}

/// The replications that each policy has won in a cell, in the order of the plan: as a share, and in words. Nothing where none was
/// run.
#[must_use]
pub fn wins(asked: &Asked, cell: &Cell) -> Vec<(f64, String)> {
    let Some(evaluation) = cell.evaluation() else { return Vec::new() };
    let line = |(place, wins): (usize, &f64)| {
        let digits = usize::from(wins.fract() != 0.0);
        let args = [
            ("policy", names::policy(&asked.mapped, place).into()),
            ("wins", numbers::number(*wins, digits).into()),
            ("futures", evaluation.replications.into()),
        ];
        (wins / f64::from(evaluation.replications), say("map-wins", &args))
    };
    evaluation.wins.iter().enumerate().map(line).collect()
}

/// In how many of the cells each policy wins, and how many are too close to call; nothing before all are known.
#[must_use]
pub fn tally(desk: &Model) -> Option<String> {
    let (asked, cells) = (desk.asked.as_ref()?, &desk.cells);
    let known = cells.iter().flatten().count() as u32;
    if known < cells.len() as u32 {
        return None;
    }
    let won = |place: usize| cells.iter().flatten().filter(|cell| cell.winner() == Some(place as u16)).count() as u32;
    let part = |place: usize| {
        let policy = names::policy(&asked.mapped, place);
        say("map-tally-policy", &[("policy", policy.into()), ("cells", won(place).into())])
    };
    let parts: Vec<String> = (0..asked.mapped.policies().len()).map(part).collect();
    let parts = with(|lexicon| lexicon.listed(parts));
    let close = cells.iter().flatten().filter(|cell| cell.winner().is_none()).count() as u32;
    Some(say("map-tally", &[("known", known.into()), ("parts", parts.into()), ("close", close.into())]))
}

/// How many of the cells were inferred; nothing if none, or before all are known.
#[must_use]
pub fn inferred(desk: &Model) -> Option<String> {
    let count = desk.cells.iter().flatten().filter(|cell| cell.is_inferred()).count() as u32;
    let is_told = count > 0 && desk.cells.iter().all(Option::is_some);
    is_told.then(|| say("map-inferred-count", &[("count", count.into())]))
}

/// The rows of the map, as the command line writes them.
#[must_use]
pub fn csv(desk: &Model, dialect: csv::Dialect) -> Option<String> {
    let asked = desk.asked.as_ref()?;
    Some(csv::text(dialect, table::rows(asked.mapped.spec(), &asked.map, asked.criterion, &desk.cells)))
}
