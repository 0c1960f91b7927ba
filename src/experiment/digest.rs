//! One number for all the bits of a result, to see at a glance whether two runs are the same.

use super::sample::Sample;
use super::{Block, Run};
use crate::sim::{KPI_COUNT, Kpi};

/// Start and multiplier of FNV-1a with 64 bits (Fowler, Noll and Vo 1991; constants of RFC 9923).
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
/// The bits that stand for every undefined figure.
const UNDEFINED: u64 = 0x7ff8_0000_0000_0000;

/// The figures that a digest covers, in this order. A KPI that is added to the table later, wherever it stands there, is not
/// added here: digests that people have written down stay comparable.
const COVERED: [Kpi; 33] = [
    Kpi::Loyalty,
    Kpi::CohortLoyalty,
    Kpi::Sales,
    Kpi::SellIn,
    Kpi::ActiveDealers,
    Kpi::DefectionRate,
    Kpi::TerminationRate,
    Kpi::ClosureRate,
    Kpi::BankruptcyRate,
    Kpi::ExitRate,
    Kpi::MarketShare,
    Kpi::Coverage,
    Kpi::EnterpriseProfit,
    Kpi::DealerProfit,
    Kpi::ChannelProfit,
    Kpi::Npv,
    Kpi::WinWin,
    Kpi::Trust,
    Kpi::EconomicSatisfaction,
    Kpi::SocialSatisfaction,
    Kpi::Conflict,
    Kpi::FreeRiding,
    Kpi::Fairness,
    Kpi::UnfairSanctions,
    Kpi::PolicyCost,
    Kpi::PolicyRoi,
    Kpi::FillRate,
    Kpi::Stuffing,
    Kpi::Effort,
    Kpi::DealerLifetimeValue,
    Kpi::LossMakingDealers,
    Kpi::QuotaAttainment,
    Kpi::CoverageAhead,
];

/// The digest of finished blocks as 16 hexadecimal digits.
///
/// FNV-1a over the bits of every covered figure of every month, then of the whole horizon, lowest byte first; by replication, then
/// policy. An undefined figure counts as the one canonical not-a-number. Order of the blocks, number of threads and place
/// of the run do not matter.
#[must_use]
pub fn digest(blocks: &[Block]) -> String {
    let runs = Sample::new(blocks);
    fingerprint(runs.blocks().flat_map(|block| &block.runs).flat_map(|run| covered(run, KPI_COUNT)))
}

/// FNV-1a over the bits of any figures as 16 hexadecimal digits; every undefined one counts the same.
#[must_use]
pub fn fingerprint(figures: impl IntoIterator<Item = f64>) -> String {
    let bits = figures.into_iter().map(|figure| if figure.is_nan() { UNDEFINED } else { figure.to_bits() });
    let hash = bits.flat_map(u64::to_le_bytes).fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

/// The covered figures of a run whose table has `width` of them.
fn covered(run: &Run, width: usize) -> impl Iterator<Item = f64> {
    let rows = run.by_month.chunks(width).chain([&run.whole[..]]);
    rows.flat_map(|figures| COVERED.map(|kpi| figures[kpi as usize]))
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Run};
    use super::{COVERED, KPI_COUNT, covered, digest, fingerprint};

    /// A run of two months whose figures count up from `first`.
    fn run(first: u32) -> Run {
        let figures: Vec<f64> = (first..).map(f64::from).take(3 * KPI_COUNT).collect();
        Run { by_month: figures[..2 * KPI_COUNT].to_vec(), whole: figures[2 * KPI_COUNT..].to_vec() }
    }

    fn block(replication: u32, run: Run) -> Block {
        Block { replication, runs: vec![run], baseline: Vec::new() }
    }

    #[test]
    fn nothing_has_the_published_start_value() {
        assert_eq!(digest(&[]), "cbf29ce484222325");
    }

    #[test]
    fn the_order_of_blocks_does_not_matter_and_every_figure_does() {
        let [one, two] = [block(0, run(1)), block(1, run(7))];
        assert_eq!(digest(&[one.clone(), two.clone()]), digest(&[two, one.clone()]));
        for place in [0, KPI_COUNT + 1, KPI_COUNT + COVERED[COVERED.len() - 1] as usize] {
            let mut other = run(1);
            other.by_month[place] = -1.0;
            assert_ne!(digest(std::slice::from_ref(&one)), digest(&[block(0, other)]), "figure {place}");
        }
    }

    #[test]
    fn a_figure_that_is_added_to_the_table_moves_no_digest() {
        let plain = run(1);
        let wider = |figures: &[f64]| figures.chunks(KPI_COUNT).flat_map(|row| [row, &[0.5]].concat()).collect();
        let added = Run { by_month: wider(&plain.by_month), whole: wider(&plain.whole) };
        assert_eq!(fingerprint(covered(&added, KPI_COUNT + 1)), digest(&[block(0, plain)]));
    }

    #[test]
    fn every_undefined_figure_is_the_same() {
        assert_eq!(fingerprint([f64::NAN]), fingerprint([-f64::NAN]));
    }
}
