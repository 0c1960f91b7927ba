//! A map of which only those cells are computed where something changes: the others are inferred from those around them.
//!
//! The coarse picture is computed as a whole. A cell between its lines lies between the two ends of a piece of a line, or between
//! the four corners of a square. Where these show the same, the cell is taken to show it too; where they differ, it is computed.
//! So from one picture to the next, work gathers along the borders.
//!
//! What this misses: whatever lies between the lines of the coarse picture and touches none of their crossings, such as an island of
//! another winner less than a fifth of the map wide. `docs/decisions/0066-an-adaptive-map.md` says how often that was seen.

use super::{COARSE, Cell, Evaluation, Map, Method, Outcome, Point, Shown, picks};

/// Cells that are computed for each cell along the two axes, beside the coarse picture: about as many as borders take on most maps.
const BORDER: u32 = 3;

/// A map that is filled where something changes.
#[derive(Clone, Debug)]
pub struct Adaptive {
    map: Map,
    /// The cells of each picture that were not in the one before, with those that they lie between.
    pictures: Vec<Vec<Between>>,
    wanted: Vec<Wanted>,
}

/// A cell, and the cells of the picture before between which it lies: none in the first picture, else two or four.
#[derive(Clone, Debug)]
struct Between {
    place: usize,
    around: Vec<usize>,
}

/// A cell that is computed whatever lies around it, once so many were asked for.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    place: usize,
    asked: usize,
}

/// How far a map is filled.
struct Filled {
    /// The cells that were asked for, in order.
    order: Vec<usize>,
    /// Which of them each cell was.
    asked: Vec<Option<usize>>,
    /// What each cell shows: from its answer, or inferred.
    shown: Vec<Option<Shown>>,
}

impl Adaptive {
    /// Of that map.
    #[must_use]
    pub fn new(map: &Map) -> Self {
        let counts = [map.x.count, map.y.count];
        let mut pictures = Vec::new();
        let (mut parts, mut done) = (COARSE - 1, 0);
        let mut before: Option<[Vec<u32>; 2]> = None;
        while done < map.order.len() {
            let lines = counts.map(|count| picks(count, parts));
            let cells = lines[0].len() * lines[1].len();
            let between = |(column, row): &(u32, u32)| Between {
                place: map.index(*column, *row),
                around: before.as_ref().map_or_else(Vec::new, |lines| around(map, lines, [*column, *row])),
            };
            pictures.push(map.order[done..cells].iter().map(between).collect());
            (parts, done, before) = (2 * parts, cells, Some(lines));
        }
        Self { map: map.clone(), pictures, wanted: Vec::new() }
    }

    /// Computes a cell, by its place row by row, whatever lies around it; `asked` is how many points have been asked for by now.
    pub fn want(&mut self, place: u32, asked: usize) {
        let place = place as usize;
        if self.wanted.iter().all(|wanted| wanted.place != place) {
            self.wanted.push(Wanted { place, asked });
        }
    }

    /// The cells, row by row from the first values on, as far as they are answered or can be inferred; `answers` in the order of
    /// asking.
    pub fn cells<'a>(&self, answers: impl Iterator<Item = Option<&'a Evaluation>>) -> Vec<Option<Cell>> {
        let answers: Vec<Option<&Evaluation>> = answers.collect();
        let Filled { asked, shown, .. } = self.filled(&answers);
        let outcome = |place: usize| match answer(&answers, asked[place]) {
            Some(evaluation) => Some(Outcome::Computed(evaluation.clone())),
            None => shown[place].map(Outcome::Inferred),
        };
        (0..asked.len()).map(|place| Some(self.map.cell(place, outcome(place)?))).collect()
    }

    /// Fills the map as far as the answers go.
    fn filled(&self, answers: &[Option<&Evaluation>]) -> Filled {
        let mut filled = Filled::new(self.map.order.len());
        let mut depth = 1;
        loop {
            self.infer(&mut filled, answers, depth);
            let begun = filled.order.len();
            for place in self.batch(&filled, depth) {
                if filled.asked[place].is_none() {
                    filled.asked[place] = Some(filled.order.len());
                    filled.order.push(place);
                }
            }
            let is_told = (begun..filled.order.len()).all(|question| answer(answers, Some(question)).is_some());
            let is_last = depth == self.pictures.len();
            if !is_told || (is_last && begun == filled.order.len()) {
                break;
            }
            depth = (depth + 1).min(self.pictures.len());
        }
        self.infer(&mut filled, answers, self.pictures.len());
        filled
    }

    /// What is asked for next: what is wanted by now, and whatever is not inferred in the first `depth` pictures.
    fn batch(&self, filled: &Filled, depth: usize) -> Vec<usize> {
        let by_now = self.wanted.iter().filter(|wanted| wanted.asked <= filled.order.len()).map(|wanted| wanted.place);
        let open = self.pictures[..depth].iter().flatten().map(|cell| cell.place);
        by_now.chain(open.filter(|place| filled.shown[*place].is_none())).collect()
    }

    /// Says what each cell of the first `depth` pictures shows: what was answered, until then what all around it show.
    fn infer(&self, filled: &mut Filled, answers: &[Option<&Evaluation>], depth: usize) {
        for Between { place, around } in self.pictures[..depth].iter().flatten() {
            filled.shown[*place] = match answer(answers, filled.asked[*place]) {
                Some(evaluation) => Shown::of(evaluation),
                None => agreed(around.iter().map(|other| filled.shown[*other])),
            };
        }
    }
}

impl Filled {
    fn new(cells: usize) -> Self {
        Self { order: Vec::new(), asked: vec![None; cells], shown: vec![None; cells] }
    }
}

impl Method for Adaptive {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        let order = self.filled(&told.iter().map(Some).collect::<Vec<_>>()).order;
        order[told.len().min(order.len())..].iter().map(|place| self.map.point(*place)).collect()
    }

    fn expected(&self) -> u32 {
        let border = COARSE * COARSE + BORDER * (self.map.x.count + self.map.y.count);
        border.min(self.map.order.len() as u32)
    }
}

/// The answer to a question, if it was asked and the answer has come.
fn answer<'a>(answers: &[Option<&'a Evaluation>], question: Option<usize>) -> Option<&'a Evaluation> {
    answers.get(question?).copied().flatten()
}

/// What all show; nothing if one is not known, if nobody leads in one, or if there are none.
fn agreed(mut all: impl Iterator<Item = Option<Shown>>) -> Option<Shown> {
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(first)
}

/// The crossings of those lines between which a cell lies: the ends of a piece of a line, or the corners of a square.
fn around(map: &Map, lines: &[Vec<u32>; 2], cell: [u32; 2]) -> Vec<usize> {
    let [columns, rows] = [0, 1].map(|axis| beside(&lines[axis], cell[axis]));
    rows.iter().flat_map(|row| columns.iter().map(|column| map.index(*column, *row))).collect()
}

/// The line on which something lies, or else the two beside it.
fn beside(lines: &[u32], at: u32) -> Vec<u32> {
    let next = lines.partition_point(|line| *line < at);
    if lines[next] == at { vec![at] } else { vec![lines[next - 1], lines[next]] }
}

#[cfg(test)]
mod tests {
    use super::{Adaptive, Evaluation, Map, Method, Shown};
    use crate::experiment::sequential::Lead;
    use crate::experiment::statistics::VerbalScale;
    use crate::experiment::{Criterion, Leadership, PlanSpec};
    use crate::study::map::Axis;
    use crate::study::{Factor, inquire};

    fn map(columns: u32, rows: u32) -> Map {
        let spec = PlanSpec { months: 6, dealers: 10, ..PlanSpec::default() };
        let axis = |key: &str, high: f64, count: u32| {
            let factor = Factor::find(&spec, "x", key).expect("a condition");
            Axis { factor, low: 0.0, high, count }
        };
        Map::new(&spec, axis("brand_strength", 0.6, columns), axis("candidate_supply", 1.0, rows)).expect("a map")
    }

    /// A cell in which that policy wins, or leads and it is too close to call.
    fn answer(leader: u16, wins: bool) -> Evaluation {
        let leadership = Leadership {
            leader,
            runner_up: leader + 1,
            share: 1.0,
            ci95: [0.0, 1.0],
            word: VerbalScale::AlmostAlways,
            replications: 10,
            settled: true,
            lead: Lead { mean: 1.0, low: 0.5, high: 1.5 },
            named: wins,
        };
        Evaluation { replications: 10, means: vec![], wins: vec![], leadership: Some(leadership) }
    }

    /// The answers of a map on which `truth` says what each cell shows, as far as `most` of them.
    fn told(map: &Map, method: &Adaptive, most: usize, truth: impl Fn(u32, u32) -> (u16, bool)) -> Vec<Evaluation> {
        let mut left = most;
        let columns = map.axes()[0].count;
        let place = |point: &Vec<f64>| (0..map.order.len()).find(|place| map.point(*place) == *point).expect("a cell");
        inquire(method, |points| {
            let asked = points.len().min(left);
            left -= asked;
            let places = points[..asked].iter().map(|point| place(point) as u32);
            let shown = places.map(|place| truth(place % columns, place / columns));
            shown.map(|(leader, wins)| answer(leader, wins)).collect()
        })
    }

    /// How many cells are asked for, and how many of the others show something else than `truth`.
    fn check(columns: u32, rows: u32, truth: impl Fn(u32, u32) -> (u16, bool) + Copy) -> (usize, usize) {
        let map = map(columns, rows);
        let method = Adaptive::new(&map);
        let told = told(&map, &method, usize::MAX, truth);
        let cells = method.cells(told.iter().map(Some));
        let is_wrong = |(place, cell): &(usize, &Option<super::Cell>)| {
            let (leader, wins) = truth(*place as u32 % columns, *place as u32 / columns);
            cell.as_ref().and_then(super::Cell::shown) != Some(Shown { leader, wins })
        };
        (told.len(), cells.iter().enumerate().filter(is_wrong).count())
    }

    #[test]
    fn where_all_is_alike_the_coarse_picture_is_enough() {
        assert_eq!(check(21, 21, |_, _| (0, true)), (25, 0));
        assert_eq!(check(21, 21, |_, _| (1, false)), (25, 0), "also where it is too close to call");
        assert_eq!(check(31, 11, |_, _| (0, true)), (25, 0));
        assert_eq!(check(2, 101, |_, _| (0, true)), (10, 0));
    }

    #[test]
    fn along_a_border_every_cell_is_computed_and_none_is_wrong() {
        let (asked, wrong) = check(21, 21, |column, row| (u16::from(2 * column > row + 9), true));
        assert!(asked < 441 / 3 && wrong == 0, "{asked} asked, {wrong} wrong");
        let (asked, wrong) = check(31, 11, |column, _| (0, column < 13));
        assert!(asked < 341 / 3 && wrong == 0, "{asked} asked, {wrong} wrong");
    }

    #[test]
    fn an_island_is_missed_between_the_lines_of_the_coarse_picture_and_found_on_a_crossing() {
        let island = |left: u32, bottom: u32| {
            move |column: u32, row: u32| (u16::from(column.abs_diff(left) < 2 && row.abs_diff(bottom) < 2), true)
        };
        assert_eq!(check(21, 21, island(7, 8)), (25, 9));
        let (asked, wrong) = check(21, 21, island(10, 10));
        assert!(asked < 441 / 3 && wrong == 0, "{asked} asked, {wrong} wrong");
    }

    #[test]
    fn where_nobody_leads_nothing_is_inferred() {
        let map = map(9, 9);
        let nobody = Evaluation { leadership: None, ..answer(0, true) };
        let told = inquire(&Adaptive::new(&map), |points| vec![nobody.clone(); points.len()]);
        assert_eq!(told.len(), 81);
    }

    #[test]
    fn what_is_wanted_comes_next_and_a_surprise_makes_its_neighbours_doubtful() {
        let map = map(21, 21);
        let island = |column: u32, row: u32| (u16::from((6..10).contains(&column) && (6..10).contains(&row)), true);
        let mut method = Adaptive::new(&map);
        method.want(0, 0);
        method.want(441 - 2, 0);
        let before = told(&map, &method, usize::MAX, island);
        assert_eq!(before.len(), 26, "a corner, once, and what is wanted");
        method.want(8 * 21 + 8, 26);
        assert_eq!(method.ask(&before), [map.point(8 * 21 + 8)]);
        let cells = method.cells(before.iter().map(Some));
        assert_eq!(
            cells.iter().flatten().filter(|cell| cell.is_inferred()).count(),
            441 - 26,
            "until the answer comes"
        );
        let after = told(&map, &method, usize::MAX, island);
        assert_eq!(after[..26], before);
        let cells = method.cells(after.iter().map(Some));
        let found = cells.iter().flatten().filter(|cell| cell.winner() == Some(1)).count();
        assert!(after.len() < 100 && found == 16, "{found} cells of the island, {} asked", after.len());
    }

    #[test]
    fn a_map_that_is_not_finished_says_nothing_that_it_takes_back() {
        let map = map(21, 21);
        let method = Adaptive::new(&map);
        let truth = |column: u32, row: u32| (u16::from(column * row > 90), column.abs_diff(row) > 2);
        let all = told(&map, &method, usize::MAX, truth);
        let whole = method.cells(all.iter().map(Some));
        for most in [0, 1, 24, 25, 60, all.len() - 1] {
            let part = told(&map, &method, most, truth);
            assert_eq!(part[..], all[..most]);
            let known = method.cells(part.iter().map(Some));
            assert!(known.iter().zip(&whole).all(|(now, then)| now.is_none() || now == then), "after {most}");
        }
        let late = method.cells(all.iter().enumerate().map(|(place, answer)| (place != 3).then_some(answer)));
        assert!(late.iter().zip(&whole).all(|(now, then)| now.is_none() || now == then), "with a gap");
    }

    #[test]
    fn a_computed_cell_is_as_on_the_map_of_which_every_cell_is_computed() {
        let map = map(9, 9);
        let spec = PlanSpec { months: 6, dealers: 10, ..PlanSpec::default() };
        let study = map.study(spec, Criterion::default(), 10);
        let every = inquire(&map, |points| points.iter().map(|point| study.evaluation(point)).collect());
        let every = map.cells(every.iter().map(Some));
        let method = Adaptive::new(&map);
        let some = inquire(&method, |points| points.iter().map(|point| study.evaluation(point)).collect());
        let cells = method.cells(some.iter().map(Some));
        let computed =
            cells.iter().zip(&every).filter(|(cell, _)| cell.as_ref().is_some_and(|cell| !cell.is_inferred()));
        assert!(computed.clone().all(|(cell, full)| cell == full));
        assert!(computed.count() == some.len() && some.len() < 81 && cells.iter().all(Option::is_some));
    }
}
