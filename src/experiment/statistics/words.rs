//! The words for "how often": a fixed scale, so that the same share is always called the same.

use crate::numeric::Bounded as _;
use serde::{Deserialize, Serialize};

/// How sure a verdict is, from the share of replications in which one policy beats another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerbalScale {
    /// Below 55 of 100 replications, on either side.
    TooClose,
    /// From 55 of 100 replications.
    MoreOftenThanNot,
    /// From 75 of 100 replications.
    Usually,
    /// From 95 of 100 replications.
    AlmostAlways,
}

/// The word for the share of replications, in [0, 1], in which the more frequent winner wins.
///
/// A share below one half is read from the other side: .2 for one policy is .8 for its opponent, *usually*.
///
/// ```
/// use dealers_choice::experiment::statistics::{VerbalScale, word_of};
/// assert_eq!(word_of(0.86), VerbalScale::Usually);
/// ```
#[must_use]
pub fn word_of(share: f64) -> VerbalScale {
    match share.at_least(1.0 - share) {
        winner if winner >= 0.95 => VerbalScale::AlmostAlways,
        winner if winner >= 0.75 => VerbalScale::Usually,
        winner if winner >= 0.55 => VerbalScale::MoreOftenThanNot,
        _ => VerbalScale::TooClose,
    }
}

/// Whether an interval (low, high) of a share lies within one word, so that more replications would hardly change it.
#[must_use]
pub fn settled((low, high): (f64, f64)) -> bool {
    let same_side = (low >= 0.5) == (high >= 0.5);
    word_of(low) == word_of(high) && (same_side || word_of(low) == VerbalScale::TooClose)
}
