//! One number for all the bits of a result, to see at a glance whether two runs are the same.

use super::Block;
use super::sample::Sample;

/// Start and multiplier of FNV-1a with 64 bits (Fowler, Noll and Vo 1991; constants of RFC 9923).
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
/// The bits that stand for every undefined figure.
const UNDEFINED: u64 = 0x7ff8_0000_0000_0000;

/// The digest of finished blocks as 16 hexadecimal digits.
///
/// FNV-1a over the bits of every monthly figure, then every figure of the whole horizon, lowest byte first; by
/// replication, then policy. An undefined figure counts as the one canonical not-a-number. Order of the blocks, number
/// of threads and place of the run do not matter.
#[must_use]
pub fn digest(blocks: &[Block]) -> String {
    let runs = Sample::new(blocks);
    let figures = runs.blocks().flat_map(|block| &block.runs).flat_map(|run| run.by_month.iter().chain(&run.whole));
    let bits = figures.map(|figure| if figure.is_nan() { UNDEFINED } else { figure.to_bits() });
    let hash = bits.flat_map(u64::to_le_bytes).fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Run};
    use super::digest;

    fn block(replication: u32, figures: &[f64]) -> Block {
        Block { replication, runs: vec![Run { by_month: figures.to_vec(), whole: Vec::new() }], left_be: Vec::new() }
    }

    #[test]
    fn nothing_has_the_published_start_value() {
        assert_eq!(digest(&[]), "cbf29ce484222325");
    }

    #[test]
    fn the_order_of_blocks_does_not_matter_and_the_order_of_figures_does() {
        let [one, two] = [block(0, &[1.0, 2.0]), block(1, &[3.0])];
        assert_eq!(digest(&[one.clone(), two.clone()]), digest(&[two, one.clone()]));
        assert_ne!(digest(&[one]), digest(&[block(0, &[2.0, 1.0])]));
    }

    #[test]
    fn every_undefined_figure_is_the_same() {
        assert_eq!(digest(&[block(0, &[f64::NAN])]), digest(&[block(0, &[-f64::NAN])]));
    }
}
