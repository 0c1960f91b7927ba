//! Finished futures as the bytes of arrays, and back.
//!
//! The arrays are laid out as blocks are, so each figure is copied once, into the memory that NumPy then reads.

use dealers_choice::experiment::{Block, Run};
use dealers_choice::sim::KPI_COUNT;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// The bytes of an array of so many numbers, in the machine's own order.
pub fn bytes<'a, 'py>(
    py: Python<'py>,
    count: usize,
    numbers: impl Iterator<Item = &'a f64>,
) -> PyResult<Bound<'py, PyBytes>> {
    const WIDTH: usize = size_of::<f64>();
    PyBytes::new_with(py, count * WIDTH, |memory| {
        for (place, number) in memory.chunks_exact_mut(WIDTH).zip(numbers) {
            place.copy_from_slice(&number.to_ne_bytes());
        }
        Ok(())
    })
}

/// The three arrays of finished futures: by month, of the whole horizon, and what the baseline comes to.
pub fn arrays<'py>(py: Python<'py>, blocks: &[Block]) -> PyResult<[Bound<'py, PyBytes>; 3]> {
    let runs = || blocks.iter().flat_map(|block| &block.runs);
    let by_month: usize = runs().map(|run| run.by_month.len()).sum();
    Ok([
        bytes(py, by_month, runs().flat_map(|run| &run.by_month))?,
        bytes(py, runs().count() * KPI_COUNT, runs().flat_map(|run| &run.whole))?,
        bytes(py, blocks.len() * KPI_COUNT, blocks.iter().flat_map(|block| &block.baseline))?,
    ])
}

/// The futures of such arrays, for so many policies and months.
pub fn blocks([by_month, whole, baseline]: [&[f64]; 3], policies: usize, months: usize) -> Vec<Block> {
    let months = by_month.chunks_exact(months * KPI_COUNT);
    let runs = months.zip(whole.chunks_exact(KPI_COUNT));
    let runs: Vec<Run> = runs.map(|(by_month, whole)| Run { by_month: by_month.into(), whole: whole.into() }).collect();
    let futures = runs.chunks_exact(policies).zip(baseline.chunks_exact(KPI_COUNT)).zip(0..);
    futures
        .map(|((runs, baseline), replication)| Block { replication, runs: runs.into(), baseline: baseline.into() })
        .collect()
}
