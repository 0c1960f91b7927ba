//! Claims about leaving.

use super::{Claim, Known, Outcome};

/// In the order of their numbers.
pub(super) const CLAIMS: &[Claim] = &[
    Claim {
        id: "V24",
        claim: "A better offer tempts only dealers who are dissatisfied.",
        source: "Ping 1994",
        known: Known::AbstractRead,
        tests: &[],
        result: "Not tested yet.",
        outcome: Outcome::Untested,
    },
    Claim {
        id: "V25",
        claim: "Alternatives, investment and voice explain half of satisfaction.",
        source: "Ping 2003",
        known: Known::AbstractRead,
        tests: &[],
        result: "Not tested yet.",
        outcome: Outcome::Untested,
    },
    Claim {
        id: "V26",
        claim: "About one dealer in eleven leaves in a year.",
        source: "Holmberg and Morgan 2003",
        known: Known::Read,
        tests: &["an_average_dealer_left_alone_leaves_every_eleventh_year"],
        result: "8.8 % [8.4, 9.2] a year. The model was fitted to this, so it proves nothing more.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V27",
        claim: "Of franchise outlets, somewhat more leave than open.",
        source: "census of franchises, 2010 to 2013",
        known: Known::Read,
        tests: &[],
        result: "Not tested yet.",
        outcome: Outcome::Untested,
    },
    Claim {
        id: "V28",
        claim: "Below 5 % a year leaving is excellent, above 10 % is much.",
        source: "page of a vendor, a weak source",
        known: Known::Read,
        tests: &[],
        result: "A rule of thumb for readers of figures, not something that dealers do.",
        outcome: Outcome::NotModelled,
    },
    Claim {
        id: "V29",
        claim: "A few dealers make most of the sales.",
        source: "opinion in a trade column",
        known: Known::Read,
        tests: &[],
        result: "Not tested yet.",
        outcome: Outcome::Untested,
    },
];
