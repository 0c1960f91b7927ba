//! A study that asks and answers over a store: what is there is read, what is missing is computed and kept.

use super::folder::Store;
use super::task::{Task, pieces, rows_of_task};
use super::trouble::Trouble;
use super::work::Work;
use crate::experiment::{Block, Criterion};
use crate::study::{Evaluation, Point, Study};

/// The points in the portions in which they are computed and kept, each with the place of its first point; `first` is that of all.
#[must_use]
pub fn portions<'a>(
    study: &'a Study,
    first: u64,
    points: &'a [Point],
) -> impl ExactSizeIterator<Item = (u64, &'a [Point])> {
    let rows = rows_of_task(study);
    points.chunks(rows).enumerate().map(move |(place, points)| (first + (place * rows) as u64, points))
}

/// How the policies stand at each point of a portion; what is missing is computed and kept.
///
/// # Errors
/// If the store can be neither read nor written.
pub fn evaluated(store: &Store, study: &Study, first: u64, points: &[Point]) -> Result<Vec<Evaluation>, Trouble> {
    let blocks = gathered(study, first, points, |task| done(store, task).map(Some))?;
    Ok(blocks.unwrap_or_default().iter().map(|blocks| Evaluation::of(blocks, &study.criteria)).collect())
}

/// How the policies stand at each point of a portion by these criteria; nothing if a result is missing.
///
/// # Errors
/// If the store cannot be read.
pub fn known(
    store: &Store,
    study: &Study,
    (first, points): (u64, &[Point]),
    criteria: &[Criterion],
) -> Result<Option<Vec<Evaluation>>, Trouble> {
    let blocks = gathered(study, first, points, |task| store.seen(task))?;
    Ok(blocks.map(|blocks| blocks.iter().map(|blocks| Evaluation::of(blocks, criteria)).collect()))
}

/// All blocks of each point of a portion, whose tasks are answered by `answer`; nothing if one of them is not.
fn gathered(
    study: &Study,
    first: u64,
    points: &[Point],
    mut answer: impl FnMut(&Task<'_>) -> Result<Option<Vec<Vec<Block>>>, Trouble>,
) -> Result<Option<Vec<Vec<Block>>>, Trouble> {
    let mut blocks: Vec<Vec<Block>> = vec![Vec::new(); points.len()];
    for futures in pieces(study.budget) {
        let Some(results) = answer(&Task { study, first, points, futures })? else { return Ok(None) };
        for (all, more) in blocks.iter_mut().zip(results) {
            all.extend(more);
        }
    }
    Ok(Some(blocks))
}

/// The result of some work: read, or computed and kept.
///
/// # Errors
/// If the store can be neither read nor written.
pub fn done<W: Work>(store: &Store, work: &W) -> Result<W::Result, Trouble> {
    if let Some(known) = store.result(work)? {
        return Ok(known);
    }
    let result = work.compute();
    store.keep(work, &result)?;
    Ok(result)
}
