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
        result: "Results: −.104 [−.114, −.093]; conduct: +.105 [.100, .110]; conduct with talks: −.012. Signs are built in; the net size is not.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V32",
        claim: "Seeing another dealer punished fairly deters, but less so if that dealer is well connected.",
        source: "Wang, Gu and Dong 2013",
        known: Known::AbstractRead,
        tests: &[
            "v32_punishing_a_dealer_deters_those_who_see_it_whether_or_not_it_is_well_connected",
            "e04_seeing_fair_punishment_deters_slightly_and_drives_nobody_away",
        ],
        result: "Those who see it cheat in .027 [.025, .028] fewer months. Ties of the one punished change that by nothing (−.001 [−.009, .007]).",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V33",
        claim: "Trivial punishment raises cheating; heavy punishment lowers it.",
        source: "Xiao, Dong and Zhu 2019",
        known: Known::AbstractRead,
        tests: &["v33_a_trifling_fine_raises_free_riding_and_a_heavy_one_lowers_it"],
        result: "A trifling fine adds .023 [.021, .025] to cheating, a heavy one takes .039 [.035, .042] away. That a stated trifle calms is built in.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V34",
        claim: "Dealers at the centre of the network cheat more.",
        source: "Dong and others 2015",
        known: Known::AbstractRead,
        tests: &["v34_dealers_with_many_ties_cheat_more"],
        result: "Cheating and the number of ties correlate at .09 [.07, .12]. That the centre learns to cheat is built in; the size is not.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V35",
        claim: "Enterprises often tolerate cheating, more so where it is expensive to detect.",
        source: "Bergen, Heide and Dutta 1998",
        known: Known::AbstractRead,
        tests: &["v35_tolerating_pays_where_cheating_is_dear_to_detect_or_does_little_harm"],
        result: "As what pays: closer monitoring earns 103 [77, 130] thousand where it is cheap and loses 111 [85, 138] where it is expensive.",
        outcome: Outcome::Holds,
    },
    Claim {
        id: "V36",
        claim: "Severe punishment alone does not deter; certainty of being caught does.",
        source: "Antia and others 2006",
        known: Known::Memory,
        tests: &["v36_certainty_deters_more_than_severity_which_deters_a_little_alone"],
        result: "Certainty lowers cheating from .109 to .012. But eight times the fine alone lowers it too, by .034 [.032, .037].",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V37",
        claim: "Enterprises punish less where dealers are closely linked.",
        source: "Antia and Frazier 2001",
        known: Known::Memory,
        tests: &["v37_severity_pays_where_the_duty_matters_and_less_among_linked_dealers_if_punishments_err"],
        result: "As what pays: heavy fines earn 337 [308, 366] thousand where the duty matters; 59 less among linked dealers, if one alarm in ten is false.",
        outcome: Outcome::Partly,
    },
    Claim {
        id: "V38",
        claim: "Money does more than ties to make dealers take part.",
        source: "Murry and Heide 1998",
        known: Known::AbstractRead,
        tests: &["v38_money_moves_dealers_to_work_more_than_ties_do_and_ties_do_not_weaken_it"],
        result: "A tenth more margin raises effort by .120. Talks that raise loyalty by .080 [.079, .082] raise it by .030 [.029, .032].",
        outcome: Outcome::Holds,
    },
];
