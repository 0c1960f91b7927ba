//! One block of ChaCha8 at a time, for all draws of the simulation.
//!
//! `rand_chacha` makes four blocks side by side in wide registers. A browser has none to offer, and there this plain
//! version takes less than half the time; natively the two are even. Tests hold the one to the other, word by word.

use super::words::WORDS;

/// A generator's whole state: constants, key, block number, stream (Bernstein 2008).
pub(super) struct Blocks {
    state: [u32; WORDS],
}

impl Blocks {
    /// Blocks from number `first` on, under a key and in a stream.
    pub(super) fn new(key: [u8; 32], stream: u64, first: u32) -> Self {
        let mut state = [0; WORDS];
        let head = b"expand 32-byte k".iter().chain(&key).copied();
        for (place, byte) in head.enumerate() {
            state[place / 4] |= u32::from(byte) << (8 * (place % 4));
        }
        state[12] = first;
        state[14] = stream as u32;
        state[15] = (stream >> 32) as u32;
        Self { state }
    }

    /// The next block; good for the 2³² blocks that a 32-bit number can count.
    pub(super) fn next(&mut self) -> [u32; WORDS] {
        let mut mixed = self.state;
        for _ in 0..4 {
            double_round(&mut mixed);
        }
        for (word, start) in mixed.iter_mut().zip(&self.state) {
            *word = word.wrapping_add(*start);
        }
        self.state[12] = self.state[12].wrapping_add(1);
        mixed
    }
}

/// Mixes the four columns, then the four diagonals.
#[expect(clippy::inline_always, reason = "called, it takes three times as long: the words then live in memory")]
#[inline(always)]
fn double_round(words: &mut [u32; WORDS]) {
    quarter_round(words, [0, 4, 8, 12]);
    quarter_round(words, [1, 5, 9, 13]);
    quarter_round(words, [2, 6, 10, 14]);
    quarter_round(words, [3, 7, 11, 15]);
    quarter_round(words, [0, 5, 10, 15]);
    quarter_round(words, [1, 6, 11, 12]);
    quarter_round(words, [2, 7, 8, 13]);
    quarter_round(words, [3, 4, 9, 14]);
}

/// Adds, flips and turns four words into each other.
#[expect(clippy::inline_always, reason = "called, it takes three times as long: the words then live in memory")]
#[inline(always)]
fn quarter_round(words: &mut [u32; WORDS], [a, b, c, d]: [usize; 4]) {
    words[a] = words[a].wrapping_add(words[b]);
    words[d] = (words[d] ^ words[a]).rotate_left(16);
    words[c] = words[c].wrapping_add(words[d]);
    words[b] = (words[b] ^ words[c]).rotate_left(12);
    words[a] = words[a].wrapping_add(words[b]);
    words[d] = (words[d] ^ words[a]).rotate_left(8);
    words[c] = words[c].wrapping_add(words[d]);
    words[b] = (words[b] ^ words[c]).rotate_left(7);
}
