//! Claims about watching, cheating and punishing.

use super::{Claim, Known, Outcome};

/// In the order of their numbers.
pub(super) const CLAIMS: &[Claim] = &[
    Claim {
        id: "V31",
        claim: "Checking results lowers cheating; checking conduct raises it, unless people talk.",
        source: "Heide, Wathne and Rokkan 2007",
        known: Known::AbstractRead,
        tests: &["v31_watching_results_lowers_free_riding_and_watching_conduct_raises_it_unless_people_talk"],
        result: "Checking results moves cheating by −.102, conduct by +.105, conduct with talks by −.009. Signs are built in; the net size is not.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V32",
        claim: "Seeing another dealer punished fairly deters, but less so if that dealer is well connected.",
        source: "Wang, Gu and Dong 2013",
        known: Known::AbstractRead,
        tests: &["e04_seeing_fair_punishment_deters_slightly_and_drives_nobody_away"],
        result: "Cheating falls from .0055 to .0051. The model has no rule about who is well connected.",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V33",
        claim: "Trivial punishment raises cheating; heavy punishment lowers it.",
        source: "Xiao, Dong and Zhu 2019",
        known: Known::AbstractRead,
        tests: &["v33_a_trifling_fine_raises_free_riding_and_a_heavy_one_lowers_it_where_detection_is_likely"],
        result: "This holds where detection is likely (.013, .018, .004). Where it is not, every fine lowers cheating.",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V34",
        claim: "Dealers at the centre of the network cheat more.",
        source: "Dong and others 2015",
        known: Known::AbstractRead,
        tests: &["v34_dealers_with_many_ties_cheat_no_more_than_others"],
        result: "Cheating and the number of ties correlate at .00 [−.03, .03]. The model has no rule about the centre.",
        outcome: Outcome::Fails,
    },
    Claim {
        id: "V35",
        claim: "Enterprises often tolerate cheating, more so where it is expensive to detect.",
        source: "Bergen, Heide and Dutta 1998",
        known: Known::AbstractRead,
        tests: &["v35_tolerating_what_is_dear_to_detect_pays"],
        result: "Closer monitoring earns 105 thousand where it is cheap and loses 109 thousand where it is expensive. The enterprise itself does not choose.",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V36",
        claim: "Severe punishment alone does not deter; certainty of being caught does.",
        source: "Antia and others 2006",
        known: Known::Memory,
        tests: &["v36_certainty_deters_more_than_severity"],
        result: "Certainty lowers cheating from .108 to .010. But eight times the fine alone also lowers it, to .075.",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V37",
        claim: "Enterprises punish less where dealers are closely linked.",
        source: "Antia and Frazier 2001",
        known: Known::Memory,
        tests: &[],
        result: "In the model, the enterprise follows its policy and does not choose how to punish.",
        outcome: Outcome::NotModelled,
    },
    Claim {
        id: "V38",
        claim: "Money does more than ties to make dealers take part.",
        source: "Murry and Heide 1998",
        known: Known::AbstractRead,
        tests: &["v38_money_moves_dealers_to_work_more_than_ties_do_and_ties_do_not_weaken_it"],
        result: "A tenth more margin raises effort by 12.5 %. Talks that raise loyalty by 15 % raise it by 3 %.",
        outcome: Outcome::Holds,
    },
];
