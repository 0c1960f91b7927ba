//! Chance as an input: every draw has an address, and the address alone decides its value.
//!
//! A rule never sees a generator. It is handed [`Draws`]: sixteen named numbers between 0 and 1 for one dealer and one
//! month. The same dealer meets the same draws in the same month under every policy, so two policies are compared on
//! the same fate, and a difference between them is the policies' doing.
//!
//! ```text
//! seed, replication ──► key       which replication
//! kind, month       ──► stream    whose draws and when
//! slot              ──► block     which dealer: 16 words of 32 bits, one per event
//! ```
//!
//! A slot is a stable identity, not a position in an array. The generator is `ChaCha` with eight rounds (Bernstein
//! 2008), which can be entered anywhere. The reasons are told in `docs/decisions/0002-luck.md`.

mod chacha;
mod source;
mod words;

pub use source::{DrawSource, MONTH_FIRST, SLOTS_MAX};
pub use words::Draws;

/// The middle of the word's cell when (0, 1) is cut into 2³² equal cells: never 0 or 1, and `1 − u` is exact.
#[inline]
#[must_use]
fn uniform(word: u32) -> f64 {
    const CELL: f64 = 1.0 / 4_294_967_296.0;
    (f64::from(word) + 0.5) * CELL
}
