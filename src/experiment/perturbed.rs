//! Other rules of behaviour, near the usual ones: what would be seen if the assumed figures were a little wrong.

use crate::luck::DrawSource;
use crate::sim::Parameters;

/// Parameters of which each is drawn for itself, evenly between `1 − share` and `1 + share` times its default, and moved to
/// the nearest allowed value. Seed and number of the draw alone decide.
#[must_use]
pub fn perturbed_parameters(seed: u64, draw: u32, share: f64) -> Parameters {
    let mut uniforms = Vec::new();
    DrawSource::design(seed, draw, Parameters::SPECS.len() as u32, &mut uniforms);
    let mut numbers = Parameters::default().numbers();
    for (number, uniform) in numbers.iter_mut().zip(uniforms) {
        *number *= 1.0 + share * (2.0 * uniform - 1.0);
    }
    Parameters::from_numbers(&numbers)
}
