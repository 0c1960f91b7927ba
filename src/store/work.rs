//! What a store keeps: the result of any piece of work that is a function of what can be told about it.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::canary::canary;
use super::columns::Table;

/// A piece of work whose result a store keeps under its key.
pub trait Work {
    /// What it comes to.
    type Result;

    /// All that the result depends on beside the program, in lines.
    fn told(&self) -> String;

    /// Does it.
    fn compute(&self) -> Self::Result;

    /// A result as a table.
    fn table(&self, result: &Self::Result) -> Table;

    /// The result that a table holds; nothing if it holds none of this work.
    fn result(&self, table: Table) -> Option<Self::Result>;

    /// One number for all bits of a result, 16 hexadecimal digits.
    fn digest(result: &Self::Result) -> String;

    /// The key: SHA-256 of the program and of all that the result depends on, 64 hexadecimal digits.
    fn key(&self) -> String {
        let program = format!("model {} {}\n", env!("CARGO_PKG_VERSION"), canary());
        hexadecimal(&Sha256::digest(program + &self.told()))
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        write!(digits, "{byte:02x}").expect("a string takes all");
        digits
    })
}

/// Bits of numbers as words.
pub(super) fn bits(numbers: &[f64]) -> String {
    numbers.iter().map(|value| format!("{:016x}", value.to_bits())).collect::<Vec<_>>().join(" ")
}
