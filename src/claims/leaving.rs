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
        result: "Survey: the slope of the intention to leave is .16, .05 [.04, .05] and .00 from the least to the most satisfied third.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V25",
        claim: "Alternatives, investment and voice explain half of satisfaction.",
        source: "Ping 2003",
        known: Known::AbstractRead,
        tests: &["v25_alternatives_investment_and_voice_explain_half_of_satisfaction"],
        result: "Survey: they explain .57 [.56, .57] of the variance across five policies, and .09 to .26 under any one.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V26",
        claim: "About one dealer in eleven leaves each year.",
        source: "Holmberg and Morgan 2003",
        known: Known::Read,
        tests: &["an_average_dealer_left_alone_leaves_every_eleventh_year"],
        result: "8.4 % [8.0, 8.7] leave a year. The model was fitted to this, so the match proves nothing.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V27",
        claim: "Slightly more franchise outlets leave than open.",
        source: "census of franchises, 2010 to 2013",
        known: Known::Read,
        tests: &["v27_somewhat_more_dealers_leave_than_join"],
        result: "For every 100 who join, 103 [100, 107] leave in an average market, 146 where hardly anybody waits. Research found 122.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V28",
        claim: "Losing fewer than 5 % of dealers a year is excellent; losing more than 10 % is a lot.",
        source: "a vendor's page, a weak source",
        known: Known::Read,
        tests: &[],
        result: "This is a rule of thumb for reading numbers, not something that dealers do.",
        outcome: Outcome::NotModelled,
    },
    Claim {
        id: "V29",
        claim: "A few dealers make most of the sales.",
        source: "an opinion in a trade column",
        known: Known::Read,
        tests: &["v29_a_few_software_resellers_make_most_of_the_sales"],
        result: "In the software market of the source, the largest fifth makes .59 [.54, .63]. It is .32 at the usual size differences, a setting.",
        outcome: Outcome::Holds,
    },
];
