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
        result: "Survey: the slope of the intention to leave is .20, .06 and .00 from the least to the most satisfied third.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V25",
        claim: "Alternatives, investment and voice explain half of satisfaction.",
        source: "Ping 2003",
        known: Known::AbstractRead,
        tests: &["v25_alternatives_investment_and_voice_explain_two_thirds_of_satisfaction_and_less_under_one_policy"],
        result: "Survey: they explain .67 of the variance across five policies, and .15 to .41 under any one.",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V26",
        claim: "About one dealer in eleven leaves each year.",
        source: "Holmberg and Morgan 2003",
        known: Known::Read,
        tests: &["an_average_dealer_left_alone_leaves_every_eleventh_year"],
        result: "8.8 % [8.4, 9.2] leave a year. The model was fitted to this, so the match proves nothing.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V27",
        claim: "Slightly more franchise outlets leave than open.",
        source: "census of franchises, 2010 to 2013",
        known: Known::Read,
        tests: &["v27_somewhat_more_dealers_leave_than_join"],
        result: "For every 100 who join, 101 leave in an average market, 116 in recession, and 140 where hardly anybody is waiting. Research found 122.",
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
        tests: &["v29_a_few_dealers_make_most_of_the_sales_only_where_sizes_are_widely_spread"],
        result: "The largest fifth makes .31 of sales at the usual size differences, which are a setting, and .70 at differences of 1.6.",
        outcome: Outcome::Partly,
    },
];
