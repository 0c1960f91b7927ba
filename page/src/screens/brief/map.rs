//! The small map of the brief: who wins as the brand and the rivals' pull are other than assumed.

use std::rc::Rc;

use crate::run::asides::Extra;
use crate::run::draft::Draft;
use crate::shared::Shared;
use dealers_choice::experiment::PlanSpec;
use dealers_choice::study::Factor;
use dealers_choice::study::map::{Axis, Cell, Map};
use dealers_choice::study::sliders::SLIDERS;

/// Cells along each axis, and most replications in a cell.
const CELLS: u32 = 5;
const REPLICATIONS: u32 = 50;

/// The study that the brief wants beside the answer.
pub fn wanted(shared: &Shared) -> Option<Extra> {
    let map = Rc::new(map(shared.draft())?);
    let study = map.study(shared.draft().spec().clone(), shared.criterion, REPLICATIONS);
    Some((Rc::new(study), map))
}

/// The map with its cells, row by row from below, once they are all known.
pub fn cells(shared: &Shared) -> Option<(Map, Vec<Cell>)> {
    let map = map(shared.draft())?;
    let cells = map.cells(shared.extra()?.answers().iter().map(Option::as_ref));
    let known: Vec<Cell> = cells.into_iter().flatten().collect();
    (known.len() as u32 == CELLS * CELLS).then_some((map, known))
}

/// Over all that the two sliders may be which a market has first.
fn map(draft: &Draft) -> Option<Map> {
    let axis = |key: &str| {
        let factor = Factor::find(&PlanSpec::default(), "x", key).ok()?;
        let range = factor.range();
        Some(Axis { factor, low: range.min, high: range.max, count: CELLS })
    };
    Map::new(draft.spec(), axis(SLIDERS[0])?, axis(SLIDERS[1])?).ok()
}
