//! Claims about leaving.

use super::{Claim, Known, Outcome};

/// In the order of their numbers.
pub(super) const CLAIMS: &[Claim] = &[
    Claim {
        id: "V24",
        claim: "A better offer tempts only dealers who are dissatisfied.",
        source: "Ping 1994",
        known: Known::AbstractRead,
        tests: &["v24_a_better_alternative_tempts_only_dealers_who_are_dissatisfied"],
        result: "Survey: slope of the intention to leave .20, .06, .00 by thirds of satisfaction.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V25",
        claim: "Alternatives, investment and voice explain half of satisfaction.",
        source: "Ping 2003",
        known: Known::AbstractRead,
        tests: &["v25_alternatives_investment_and_voice_explain_two_thirds_of_satisfaction_and_less_under_one_policy"],
        result: "Survey: .67 of the variance across five policies, .15 to .41 under one of them.",
        outcome: Outcome::Partly,
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
        tests: &["v27_somewhat_more_dealers_leave_than_join"],
        result: "For 100 who join, 101 leave in an average market, 116 in recession, 140 without candidates; found: 122.",
        outcome: Outcome::Holds,
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
        tests: &["v29_a_few_dealers_make_most_of_the_sales_only_where_sizes_are_widely_spread"],
        result: "The largest fifth sells .31 at the usual spread of sizes, a setting; .70 at a spread of 1.6.",
        outcome: Outcome::Partly,
    },
];
