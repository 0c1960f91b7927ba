//! What must come out of the model without being put in: the rows E1 to E12 of `docs/validation.md`.
//!
//! Every claim is about paired differences on the same draws and holds for the whole 95 % interval of their mean. The figures
//! in the comments are those that were measured when the claim was written; the thresholds leave room for a model that is
//! improved, not for one that says the opposite. NPV is in money: an average market is worth about 5.9 million to the
//! enterprise, so 59,000 is one per cent.

mod carrots;
mod situations;
mod sticks;

use std::ops::Range;

/// The first and the last years of a run of five years.
const FIRST_YEAR: Range<u32> = 0..12;
const LAST_TWO_YEARS: Range<u32> = 36..60;
