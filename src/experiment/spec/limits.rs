//! How large a plan may be. Every number that a stranger may send has a bound.

use crate::registry::{Problem, Saying};
use crate::saying;

/// The whole numbers that a field may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The field's key in the plan file.
    pub key: &'static str,
    /// The smallest value allowed.
    pub min: u32,
    /// The largest value allowed.
    pub max: u32,
}

/// Horizon in months.
pub const MONTHS: Limit = Limit { key: "months", min: 1, max: 120 };
/// Number of replications.
pub const REPLICATIONS: Limit = Limit { key: "replications", min: 1, max: 100_000 };
/// Dealer slots.
pub const DEALERS: Limit = Limit { key: "dealers", min: 10, max: 1_000_000 };
/// A month from which something changes.
pub const MONTH: Limit = Limit { key: "month", min: 0, max: 119 };
/// A month until which something lasts.
pub const UNTIL: Limit = Limit { key: "until", min: 1, max: 120 };
/// Months that a dealer of a roster has been with the enterprise.
pub const TENURE_MONTHS: Limit = Limit { key: "tenure_months", min: 0, max: 600 };

/// Most policies in a plan.
pub const POLICIES_MAX: usize = 32;
/// Most dated changes in a list.
pub const CHANGES_MAX: usize = 120;
/// Longest key of a policy.
pub const KEY_LENGTH_MAX: usize = 40;
/// Longest name of a policy, in characters.
pub const NAME_LENGTH_MAX: usize = 60;
/// Longest currency, in characters.
pub const CURRENCY_LENGTH_MAX: usize = 8;
/// Digits after the decimal mark of an amount of money.
pub const DECIMALS: Limit = Limit { key: "decimals", min: 0, max: 4 };
/// Smallest and largest sales of a dealer in a month, and price of a unit.
pub const AMOUNT: [f64; 2] = [0.001, 1e12];
/// Memory that one dealer takes under one policy while a replication runs, in bytes (measured: 2,960 for three policies and
/// what they share, rounded up).
pub const DEALER_BYTES: u64 = 640;
/// What a dealer takes beside its policies, as a number of policies: draws and territories, which all policies share.
pub const SHARED_POLICIES: u64 = 2;
/// Most memory that a plan may take, in bytes.
pub const MEMORY_MAX_BYTES: u64 = 4 << 30;

impl Limit {
    /// The months that a horizon may have.
    pub const MONTHS: Self = MONTHS;

    /// The limit of the plan file's field of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        [MONTHS, REPLICATIONS, DEALERS].into_iter().find(|limit| limit.key == key)
    }

    /// What would be right.
    #[must_use]
    pub fn hint(self) -> Saying {
        saying!("whole-number", "a whole number from {min} to {max}{unit}", min = self.min, max = self.max, unit = "")
    }

    /// What is wrong with a value given as `text`.
    #[must_use]
    pub fn refusal(self, text: impl std::fmt::Display) -> Problem {
        Problem::new(self.key, saying!("not-allowed", "{value} is not allowed", value = text), self.hint())
    }

    /// Whether `value` is allowed.
    #[must_use]
    pub fn allows(self, value: u32) -> bool {
        (self.min..=self.max).contains(&value)
    }

    /// Adds a problem if `value` is not allowed; `place` ends in a dot or is empty.
    pub(super) fn check(self, place: &str, value: u32, problems: &mut Vec<Problem>) {
        if !self.allows(value) {
            let mut problem = self.refusal(value);
            problem.field.insert_str(0, place);
            problems.push(problem);
        }
    }
}

/// Adds a problem if `number` is not within its bounds.
pub(super) fn check_range(number: f64, min: f64, max: f64, field: &str, problems: &mut Vec<Problem>) {
    if !(min..=max).contains(&number) {
        problems.push(Problem::new(
            field,
            saying!("not-allowed", "{value} is not allowed", value = number),
            saying!("number", "a number from {min} to {max}{unit}", min = min, max = max, unit = ""),
        ));
    }
}
