//! Scratch space of one month: what its steps leave for one another. It is reused, so that a month needs no memory of its own.

use crate::sim::dealer::Dealer;
use crate::units::Money;

/// What the steps of a month leave for one another.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// The sanctions of the month.
    pub sanctions: Vec<Sanction>,
    /// What others can see of each slot.
    pub visible: Vec<VisibleState>,
    /// Who goes.
    pub leavers: Vec<Leaver>,
    /// The slots that were vacant when dealers decided to go.
    pub vacancies: Vec<usize>,
}

/// A sanction that others may hear of.
#[derive(Clone, Copy, Debug)]
pub struct Sanction {
    /// The slot of who suffered it.
    pub slot: usize,
    /// The ties of who suffered it, against the average.
    pub prominence: f64,
    /// Months of profit, for fines.
    pub fine: Option<f64>,
    /// Whether it was deserved.
    pub just: bool,
}

/// The kind of an exit: how somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitKind {
    /// To a rival.
    Defected,
    /// Told to go by the enterprise.
    Terminated,
    /// Gave up the shop.
    Closed,
    /// Could not pay.
    Bankrupt,
}

/// Somebody who goes.
#[derive(Clone, Copy, Debug)]
pub struct Leaver {
    /// The slot.
    pub slot: usize,
    /// How.
    pub kind: ExitKind,
    /// How much it is looked at: its ties and its size against the average.
    pub prominence: f64,
    /// Where it goes, if that is another enterprise of the same market.
    pub destination: Option<Destination>,
    /// What it takes along when accounts are settled; negative when in debt.
    pub cash: Money,
}

/// A place at another enterprise of the same market.
#[derive(Clone, Copy, Debug)]
pub struct Destination {
    /// Which enterprise.
    pub enterprise: usize,
    /// Which of its places.
    pub place: usize,
}

/// The visible state of a dealer: what others can see of it at the start of the step, so that all feel at the same time.
#[derive(Clone, Copy, Debug, Default)]
pub struct VisibleState {
    /// How many dealers it is the sum of: 1 or 0 for a single one.
    pub present: u32,
    /// How many of them boycott.
    pub boycotting: u32,
    /// Their satisfaction with the relationship.
    pub social: f64,
    /// Their profit for their size, money.
    pub profit: f64,
}

impl VisibleState {
    /// What others see of a slot; nothing where nobody holds it.
    #[inline]
    #[must_use]
    pub fn of(dealer: &Dealer) -> Self {
        if !dealer.is_active() {
            return Self::default();
        }
        Self {
            present: 1,
            boycotting: u32::from(dealer.boycott > 0),
            social: dealer.feelings.social,
            profit: dealer.beliefs.profit * dealer.per_size,
        }
    }
}
