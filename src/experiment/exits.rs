//! Why dealers left, and whether those who were punished had deserved it.
//!
//! Both are read off the diaries. A dealer who chose to go did so for the term of its choice that spoke loudest for leaving, or by
//! chance where none did; who was terminated, closed or went bankrupt did not choose. A sanction is unjust when its true cause
//! was the market or the supply, when the dealer did nothing wrong, or when it could do no better and tried harder than most: the
//! enterprise cannot see that, the model can.

use crate::numeric::order;
use serde::{Deserialize, Serialize};

use super::statistics::mean_interval;
use super::{Plan, trace};
use crate::numeric::Bounded as _;
use crate::sim::diary::{Entry, Event, StayTerms};

/// Why a dealer was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Went to a rival: more profit there.
    Profit,
    /// Went to a rival: little loyalty left.
    Loyalty,
    /// Went to a rival: a good offer.
    Offer,
    /// Closed the shop: it did not pay any more.
    Closed,
    /// Terminated, and had deserved it.
    #[serde(rename = "removed_justly")]
    TerminatedJustly,
    /// Terminated, and had not deserved it.
    #[serde(rename = "removed_unjustly")]
    TerminatedUnjustly,
    /// Bankrupt.
    Bankrupt,
    /// Went to a rival though no term of its choice spoke for leaving.
    Chance,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 8] = [
        Self::Profit,
        Self::Loyalty,
        Self::Offer,
        Self::Closed,
        Self::TerminatedJustly,
        Self::TerminatedUnjustly,
        Self::Bankrupt,
        Self::Chance,
    ];

    /// The key in results.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Profit => "profit",
            Self::Loyalty => "loyalty",
            Self::Offer => "offer",
            Self::Closed => "closed",
            Self::TerminatedJustly => "removed_justly",
            Self::TerminatedUnjustly => "removed_unjustly",
            Self::Bankrupt => "bankrupt",
            Self::Chance => "chance",
        }
    }

    /// Why an entry of a diary ended a career; nothing if it did not.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Defected { terms } => Some(Self::loudest(terms)),
            Event::Closed { .. } => Some(Self::Closed),
            Event::Terminated { just: true } => Some(Self::TerminatedJustly),
            Event::Terminated { just: false } => Some(Self::TerminatedUnjustly),
            Event::Bankrupt { .. } => Some(Self::Bankrupt),
            _ => None,
        }
    }

    /// The term that speaks loudest for leaving, that is the most negative; an equal word goes to the first.
    fn loudest(terms: &StayTerms) -> Self {
        let voices = [(terms.profit_gap, Self::Profit), (terms.loyalty, Self::Loyalty), (terms.offer, Self::Offer)];
        let leaving = voices.into_iter().filter(|(voice, _)| *voice < 0.0);
        leaving.min_by(|(left, _), (right, _)| left.total_cmp(right)).map_or(Self::Chance, |(_, reason)| reason)
    }
}

/// The share of the punished who had only bad luck, and the ends of its 95 % interval over replications (ratio of means,
/// linearised; Cochran 1977, from memory): dealers of one replication share their draws, so they do not count as independent.
#[must_use]
pub fn unlucky_share(replications: &[&Reckoning]) -> (f64, f64, f64) {
    let sum = Reckoning::sum(replications.iter().copied());
    let share = f64::from(sum.only_unlucky) / f64::from(sum.punished);
    let punished = f64::from(sum.punished) / replications.len() as f64;
    let off = |replication: &&Reckoning| {
        (f64::from(replication.only_unlucky) - share * f64::from(replication.punished)) / punished
    };
    let (_, low, high) = mean_interval(&replications.iter().map(off).collect::<Vec<_>>());
    (share, (share + low).at_least(0.0), (share + high).at_most(1.0))
}

/// The mean of a count over the replications in which it was counted; nothing before the first.
#[must_use]
pub fn mean(count: u32, replications: usize) -> f64 {
    f64::from(count) / replications.max(1) as f64
}

/// The careers that ended in one replication under one policy, and the sanctions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// Dealers lost, by reason in the order of [`Reason::ALL`].
    pub lost: [u32; 8],
    /// Dealers who were fined, cut, or lost an award, a right or their place.
    pub punished: u32,
    /// Of these, those of whom no sanction was deserved: luck, not effort.
    pub only_unlucky: u32,
    /// Sanctions in all.
    pub sanctions: u32,
    /// Of these, those that were not deserved.
    pub unjust: u32,
}

impl Reckoning {
    /// Lives through one replication under one policy of the plan and counts.
    #[must_use]
    pub fn of(plan: &Plan, policy: u32, replication: u32) -> Self {
        Self::from_diary(&trace(plan, policy, replication).diary)
    }

    fn from_diary(diary: &[Entry]) -> Self {
        let mut reckoning = Self::default();
        let mut verdicts: Vec<((u32, u32), bool)> = Vec::new();
        for entry in diary {
            if let Some(reason) = Reason::of(&entry.event) {
                reckoning.lost[reason as usize] += 1;
            }
            if let Some(just) = is_just(&entry.event) {
                reckoning.sanctions += 1;
                reckoning.unjust += u32::from(!just);
                verdicts.push(((entry.slot, entry.generation), just));
            }
        }
        let verdicts =
            order::by_key(verdicts, |((slot, generation), _)| u64::from(*slot) << 32 | u64::from(*generation));
        for person in verdicts.chunk_by(|left, right| left.0 == right.0) {
            reckoning.punished += 1;
            reckoning.only_unlucky += u32::from(person.iter().all(|(_, just)| !just));
        }
        reckoning
    }

    /// Adds the counts of another replication.
    pub fn add(&mut self, other: &Self) {
        for (sum, count) in self.lost.iter_mut().zip(other.lost) {
            *sum += count;
        }
        self.punished += other.punished;
        self.only_unlucky += other.only_unlucky;
        self.sanctions += other.sanctions;
        self.unjust += other.unjust;
    }

    /// The counts of several replications together.
    #[must_use]
    pub fn sum<'a>(replications: impl IntoIterator<Item = &'a Self>) -> Self {
        replications.into_iter().fold(Self::default(), |mut sum, replication| {
            sum.add(replication);
            sum
        })
    }

    /// Dealers lost for any reason.
    #[must_use]
    pub fn all_lost(&self) -> u32 {
        self.lost.iter().sum()
    }

    /// A count as a share of all dealers lost.
    #[must_use]
    pub fn share(&self, count: u32) -> f64 {
        f64::from(count) / f64::from(self.all_lost())
    }

    /// The reasons that occurred, the most frequent first, each with its count.
    #[must_use]
    pub fn pareto(&self) -> Vec<(Reason, u32)> {
        let counts = Reason::ALL.into_iter().zip(self.lost).filter(|(_, count)| *count > 0).collect();
        order::by_number(counts, |(_, count)| -f64::from(*count))
    }
}

/// Whether a sanction was deserved; nothing if the event is none.
#[must_use]
pub const fn is_just(event: &Event) -> Option<bool> {
    match event {
        Event::Fined { guilty, .. } => Some(*guilty),
        Event::AwardRevoked { just }
        | Event::MarginCut { just, .. }
        | Event::TerritoryLost { just }
        | Event::Terminated { just } => Some(*just),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Reason, Reckoning, mean};
    use crate::experiment::{Plan, PlanSpec, PolicySpec, run_policies};
    use crate::sim::Kpi;
    use crate::sim::diary::{Entry, Event, StayTerms};

    #[test]
    fn the_loudest_term_is_the_reason() {
        let terms = |profit_gap, loyalty, offer| StayTerms { profit_gap, loyalty, offer, ..StayTerms::default() };
        let check = |terms, expected| assert_eq!(Reason::of(&Event::Defected { terms }), Some(expected));
        check(terms(-0.7, -1.0, -0.3), Reason::Loyalty);
        check(terms(-0.7, 0.2, -0.3), Reason::Profit);
        check(terms(0.9, 0.2, -0.3), Reason::Offer);
        check(terms(0.9, 0.2, 0.0), Reason::Chance);
        assert_eq!(Reason::of(&Event::Warned), None);
    }

    #[test]
    fn a_reason_has_its_share_of_all_and_a_count_its_mean() {
        let reckoning = Reckoning { lost: [3, 0, 1, 0, 0, 0, 0, 0], ..Reckoning::default() };
        assert_eq!((reckoning.share(3), mean(3, 2), mean(0, 0)), (0.75, 1.5, 0.0));
    }

    #[test]
    fn one_just_sanction_makes_it_more_than_bad_luck() {
        let entry = |slot, event| Entry { month: 0, slot, generation: 0, event, loyalty: 0.5 };
        let unjust = Event::MarginCut { total: 0.03, just: false };
        let diary = [
            entry(1, unjust),
            entry(1, Event::Fined { months: 2.0, guilty: true }),
            entry(2, unjust),
            entry(2, Event::Terminated { just: false }),
        ];
        let expected =
            Reckoning { lost: [0, 0, 0, 0, 0, 1, 0, 0], punished: 2, only_unlucky: 1, sanctions: 4, unjust: 3 };
        assert_eq!(Reckoning::from_diary(&diary), expected);
    }

    #[test]
    fn every_exit_that_is_counted_has_a_reason() {
        let policies = ["stick", "mixed"].map(PolicySpec::preset).into();
        let plan =
            Plan::try_from(PlanSpec { months: 24, dealers: 30, policies, ..PlanSpec::default() }).expect("a plan");
        let block = run_policies(&plan, 0);
        for policy in 0..2 {
            let reckoning = Reckoning::of(&plan, policy, 0);
            let rate = block.runs[policy as usize].whole(Kpi::ExitRate);
            assert!((rate > 0.0) == (reckoning.all_lost() > 0));
            let unjust = block.runs[policy as usize].whole(Kpi::UnfairSanctions);
            assert!((unjust - f64::from(reckoning.unjust)).abs() < 1e-9, "{unjust} {reckoning:?}");
        }
    }
}
