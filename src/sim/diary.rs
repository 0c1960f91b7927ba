//! Why each dealer did what it did: what happened, and the terms of every decision to stay or leave.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

/// Watches a run, or looks away, which costs a comparison an event. One type for both keeps one copy of the model in a program.
#[derive(Debug, Default)]
pub struct Observer(Option<Notes>);

/// What an observer has seen, in order of time.
#[derive(Debug, Default)]
pub struct Notes {
    /// What happened to the dealers of these slots.
    pub events: Vec<(usize, Event)>,
    /// By what the loyalty of the dealers of these slots moved.
    pub moves: Vec<(usize, LoyaltyTerms)>,
}

impl Observer {
    /// One who looks away.
    #[must_use]
    pub const fn blind() -> Self {
        Self(None)
    }

    /// One who watches.
    #[must_use]
    pub fn watching() -> Self {
        Self(Some(Notes::default()))
    }

    /// Something happened to the dealer of that slot.
    #[inline]
    pub fn record(&mut self, slot: usize, event: impl FnOnce() -> Event) {
        if let Some(notes) = &mut self.0 {
            notes.events.push((slot, event()));
        }
    }

    /// The loyalty of the dealer of that slot moved by the sum of these terms.
    #[inline]
    pub fn record_loyalty(&mut self, slot: usize, terms: LoyaltyTerms) {
        if let Some(notes) = &mut self.0 {
            notes.moves.push((slot, terms));
        }
    }

    /// What was seen since it was asked last.
    #[must_use]
    pub fn take(&mut self) -> Notes {
        self.0.as_mut().map_or_else(Notes::default, std::mem::take)
    }
}

/// What happened to dealers, in order of time, then slot.
pub type Diary = Vec<Entry>;

/// One line of a dealer's diary.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The month, from 0.
    pub month: u32,
    /// The dealer's slot.
    pub slot: u32,
    /// Which person in that slot.
    pub generation: u32,
    /// What happened.
    pub event: Event,
    /// Loyalty (0-1) at the end of that month.
    pub loyalty: f32,
}

/// Something that happened to a dealer, or that it did.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named by what they hold; units as in the model")]
pub enum Event {
    /// Became a dealer.
    Joined,
    /// Demand in the territory was far from normal; relative change.
    Demand { change: f32 },
    /// Goods that were ordered did not come; share delivered.
    ShortSupply { fill: f32 },
    /// Goods came that nobody had ordered; units.
    ForcedStock { units: f32 },
    /// Took equipment from the enterprise.
    Equipped,
    /// A bonus was earned and paid; money.
    BonusPaid { amount: f32 },
    /// A bonus was earned and not paid.
    PromiseBroken,
    /// Co-op advertising was paid by the enterprise; money. Told when it starts.
    #[serde(rename = "joint_ads")]
    CoopAds { amount: f32 },
    /// The enterprise does something for the dealer, month after month. Told when it starts.
    Supported { by: Support, amount: f32 },
    /// Usual sales, units a month, moved by more than a quarter since this was last told.
    SalesMoved { from: f32, to: f32 },
    /// Began to ride free.
    FreeRiding,
    /// Was found riding free, rightly or wrongly, and fined this many months of profit.
    Fined { months: f32, guilty: bool },
    /// Met the quota; score.
    Passed { score: f32 },
    /// Missed the quota; score, true cause, and what the enterprise took for the cause (if it asked).
    Missed { score: f32, cause: Cause, found: Option<Cause> },
    /// Was warned.
    Warned,
    /// Got help instead of punishment.
    Helped { cause: Cause },
    /// Lost its award.
    AwardRevoked { just: bool },
    /// Margin was cut; share of list in all.
    MarginCut { total: f32, just: bool },
    /// Lost the exclusive right.
    TerritoryLost { just: bool },
    /// Heard of a sanction on a linked dealer and found it fair or not.
    SawSanction { of_slot: u32, fair: bool },
    /// A linked dealer left.
    SawLeave { of_slot: u32 },
    /// A rival made an offer; months of profit.
    Offer { months: f32 },
    /// Thought about leaving and stayed; the terms of the choice.
    Stayed { terms: StayTerms },
    /// Left for a rival; the terms of the choice.
    Defected { terms: StayTerms },
    /// Closed the shop; the terms of the choice.
    Closed { terms: StayTerms },
    /// Was terminated.
    #[serde(rename = "removed")]
    Terminated { just: bool },
    /// Went bankrupt; debt.
    Bankrupt { debt: f32 },
    /// Complained, and was heard or not.
    Complained { heard: bool },
    /// Joined an order strike.
    #[serde(rename = "boycott")]
    Struck,
    /// Marked goods down; share of list.
    MarkedDown { share: f32 },
    /// The owner put money into the shop.
    OwnerPaid { amount: f32 },
    /// Growth over last year was rewarded; money.
    GrowthRebate { amount: f32 },
    /// The dealers' council made a demand for all.
    Demanded,
    /// The enterprise talked about the demand.
    Answered,
    /// The enterprise paid a share of the losses; money.
    Compensated { amount: f32 },
    /// Loyalty moved by more than a twentieth since this was last told; the terms that moved it.
    LoyaltyMoved { from: f32, terms: LoyaltyTerms },
}

/// What the enterprise does for a dealer, month after month; in brackets the unit of the amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Support {
    /// A margin above the usual one of the trade (share of list).
    Margin,
    /// A promotional allowance (share of sales at list).
    Allowance,
    /// Part of the loss on stock (share).
    Risk,
    /// Time to pay (days).
    Credit,
    /// The right to be alone in a part of the territory (1).
    ExclusiveRight,
    /// Goods that fit well in quantity, quality, variety, price and time (fit, 0-1).
    Supply,
    /// Regular talks (a month).
    Talks,
    /// Training (modules a month).
    Training,
}

impl Event {
    /// The place, below 16, of an event that is told to a dealer only when it starts; `None` for one that is told always.
    #[must_use]
    pub const fn start(&self) -> Option<u32> {
        match self {
            Self::Supported { by, .. } => Some(*by as u32),
            Self::CoopAds { .. } => Some(Support::Training as u32 + 1),
            _ => None,
        }
    }
}

/// Why an assessment was failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Demand in the territory was low.
    Market,
    /// The enterprise did not deliver.
    Supply,
    /// The dealer could not do better.
    Skill,
    /// The dealer did not try.
    Effort,
}

/// The terms of staying against leaving; they sum to the utility gap. Positive terms speak for staying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StayTerms {
    /// Profit here less profit elsewhere, in normal profits.
    pub profit_gap: f32,
    /// Loyalty.
    pub loyalty: f32,
    /// Habit and contracts.
    pub switching: f32,
    /// Hope of better times, where the alternative is the end of trading.
    pub hope: f32,
    /// Equipment on loan and what was learned here.
    pub assets: f32,
    /// A rival's offer (zero or negative).
    pub offer: f32,
    /// Chance to stay that follows.
    pub stay_chance: f32,
}

/// Contributions to a change of loyalty since the last entry of this kind; they sum to the change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyTerms {
    /// Trust.
    pub trust: f32,
    /// Satisfaction with the relationship.
    pub social: f32,
    /// Satisfaction with the money.
    pub economic: f32,
    /// What single events added or took (complaints heard or not).
    pub events: f32,
}

impl AddAssign for LoyaltyTerms {
    fn add_assign(&mut self, more: Self) {
        self.trust += more.trust;
        self.social += more.social;
        self.economic += more.economic;
        self.events += more.events;
    }
}
