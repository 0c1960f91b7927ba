//! How far a study is.

use sha2::{Digest as _, Sha256};

use super::folder::State;
use super::work::hexadecimal;

/// How far a study is, counted in tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Tasks whose result is there, whole.
    pub done: usize,
    /// Tasks whose result is not there.
    pub missing: usize,
    /// Tasks whose file is not what it should be.
    pub damaged: usize,
    /// One number for all bits of all results: SHA-256 of their digests in order, 64 hexadecimal digits; none before all are there.
    pub digest: Option<String>,
}

impl Standing {
    /// What these states come to, which are those of all tasks in order.
    #[must_use]
    pub fn of(states: &[State]) -> Self {
        let mut standing = Self::default();
        let mut digest = Sha256::new();
        for state in states {
            match state {
                State::Missing => standing.missing += 1,
                State::Damaged => standing.damaged += 1,
                State::Done(of) => {
                    standing.done += 1;
                    digest.update(of);
                }
            }
        }
        standing.digest = (standing.done == states.len()).then(|| hexadecimal(&digest.finalize()));
        standing
    }
}
