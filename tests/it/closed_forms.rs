//! Do the formulas of the literature give the numbers that the literature's examples give?
//!
//! Expected values were computed apart, with thirty digits; the arithmetic stands in the comments. `docs/validation.md`
//! lists which test holds which benchmark.

mod benchmarks;
mod economics;
mod table;

/// Relative agreement, a thousand times closer than the one millionth that the model asks for; absolute at 0.
fn near(ours: f64, expected: f64) {
    let error = (ours - expected).abs() / if expected == 0.0 { 1.0 } else { expected.abs() };
    assert!(error < 1e-9, "{ours} is not {expected}");
}

/// Uniform numbers, as many as asked for, the same every time.
fn uniforms(seed: u64, count: u32) -> Vec<f64> {
    let mut into = Vec::new();
    dealers_choice::luck::DrawSource::new(seed, 0).territories(0, count, &mut into);
    into.split_off(1)
}
