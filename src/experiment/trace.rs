//! One replication under one policy in full: every dealer in every month, with its diary.

use serde::{Deserialize, Serialize};

use crate::sim::diary::{Diary, Event};

/// Everything the channel view and the diaries show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// Position of the policy in the plan.
    pub policy: u32,
    /// Which replication, from 0.
    pub replication: u32,
    /// Months, from 0.
    pub months: u32,
    /// Dealer slots.
    pub slots: u32,
    /// State of every slot at the end of every month, month-major: `frames[month * slots + slot]`.
    pub frames: Vec<Frame>,
    /// The people who held each slot, in order of slot and generation.
    pub people: Vec<Person>,
    /// What happened to them.
    pub diary: Diary,
    /// Monthly KPIs, month-major, as in [`super::Run::by_month`].
    pub by_month: Vec<f64>,
}

/// A slot at the end of a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Which person holds or last held the slot: 0 for the first.
    pub generation: u32,
    /// How that person stands to the enterprise.
    pub status: Status,
    /// Loyalty, 0-1 (the last one, if gone).
    pub loyalty: f32,
    /// Trust, 0-1.
    pub trust: f32,
    /// Conflict, 0-1.
    pub conflict: f32,
    /// Units sold in the month.
    pub sales: f32,
    /// Profit of the month.
    pub profit: f32,
    /// Effort; 1 is normal.
    pub effort: f32,
}

/// How a person stands to the enterprise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// A dealer in good standing.
    #[default]
    Active,
    /// A dealer who was warned or punished in this month.
    Punished,
    /// A dealer with bad luck in this month: the whole territory lost more than a tenth of its demand.
    Unlucky,
    /// Gone to a rival.
    Defected,
    /// Terminated by the enterprise.
    Terminated,
    /// Closed the shop.
    Closed,
    /// Bankrupt.
    Bankrupt,
}

impl Status {
    /// What a dealer is from an event on that ends its time; nothing for any other. A new event has to say here which it is.
    #[must_use]
    pub const fn after(event: &Event) -> Option<Self> {
        match event {
            Event::Defected { .. } => Some(Self::Defected),
            Event::Terminated { .. } => Some(Self::Terminated),
            Event::Closed { .. } => Some(Self::Closed),
            Event::Bankrupt { .. } => Some(Self::Bankrupt),
            Event::Joined
            | Event::Demand { .. }
            | Event::ShortSupply { .. }
            | Event::ForcedStock { .. }
            | Event::Equipped
            | Event::BonusPaid { .. }
            | Event::PromiseBroken
            | Event::CoopAds { .. }
            | Event::Supported { .. }
            | Event::SalesMoved { .. }
            | Event::FreeRiding
            | Event::Fined { .. }
            | Event::Passed { .. }
            | Event::Missed { .. }
            | Event::Warned
            | Event::Helped { .. }
            | Event::AwardRevoked { .. }
            | Event::MarginCut { .. }
            | Event::TerritoryLost { .. }
            | Event::SawSanction { .. }
            | Event::SawLeave { .. }
            | Event::Offer { .. }
            | Event::Stayed { .. }
            | Event::Complained { .. }
            | Event::Struck
            | Event::MarkedDown { .. }
            | Event::OwnerPaid { .. }
            | Event::GrowthRebate { .. }
            | Event::Demanded
            | Event::Answered
            | Event::Compensated { .. }
            | Event::LoyaltyMoved { .. } => None,
        }
    }

    /// Whether the person is a dealer of the enterprise.
    #[must_use]
    pub const fn is_dealer(self) -> bool {
        matches!(self, Self::Active | Self::Punished | Self::Unlucky)
    }
}

/// Who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The slot.
    pub slot: u32,
    /// The territory of the slot.
    pub territory: u32,
    /// Which person in this slot: 0 for the first.
    pub generation: u32,
    /// Month in which the person became a dealer; negative before the start.
    pub since: i32,
    /// Size; 1 is normal.
    pub size: f32,
    /// Capability, 0-1.
    pub capability: f32,
    /// Opportunism, 0-1.
    pub opportunism: f32,
    /// Sensitivity to fairness, 0-1.
    pub fairness: f32,
}
