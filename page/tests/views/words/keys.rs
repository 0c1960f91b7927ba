//! The keys that code puts together from parts: each pattern, with all that it becomes.

use dealers_choice::registry::Kind;
use dealers_choice::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS};
use dealers_choice::story::{CHAPTERS, Chapter, Control, QUESTIONS, Question};
use page::run::results::CRITERIA;
use page::screens::best::SECONDS;
use page::table::Screen;

/// Settings that partner programmes have words for.
pub const CALLED: &str = "margin tier_margin bonus growth_rebate activity_pay allowance coop_share coop_cap risk_share buyback_share credit_days exclusive assess_every_months training_sales training_product training_management training_marketing talks equipment quota monitoring monitoring_mode fine_months bond_months tolerance diagnosis margin_cut revoke_award termination require_candidate forced_stock allocation_rule concession direct_share";
const CHARTS: &str = "loyalty sales dealers profit";
const CHECKS: &str = "forms laws bits calibration luck";
const RULES: &str = "effort cheating feelings leaving neighbours rivals you";
const SEARCHES: &str = "mix cost";
const SLIDERS: &str = "brand_strength pull market_growth demand_volatility candidate_supply";
const CARDS: &str = "bets turn luck other stance voice";
const LEVERS: &str = "margin bonus ads risk talks training standard watch miss";
const TROUBLES: &str = "scan code late phone laptop";
const EARNS: &str = "more close less";
const ROLES: &str = "sales dealers finance law doubt clock";
const TWISTS: &str = "practice calm winter rival prices shortage face-off";
const TERMS: &str = "future luck median bands profit loyalty dealers rival close";
const STUDIES: &str = "morris tornado sobol shaking";

/// Patterns whose parts are few and written out.
const LISTED: &[(&str, &str)] = &[
    ("{}-low", SLIDERS),
    ("{}-high", SLIDERS),
    ("{}-short", "term-trust term-social term-economic term-events"),
    ("{}-middle", "brand_strength pull demand_volatility"),
    ("believe-legend-{}", "holds fails partly not_modelled"),
    ("believe-limit-{}", "forecast assumed built-in extremes programmes enterprise"),
    ("believe-{}", CHECKS),
    ("believe-{}-title", CHECKS),
    ("tale-sure-{}", "guessing fairly very"),
    ("tale-bet-{}", "guessing fairly very"),
    ("tale-when-{}", "guessing fairly very"),
    ("opening-bet-{}", "carrot stick close"),
    ("opening-does-{}", "carrot stick"),
    ("opening-door-{}", "learn decide teach"),
    ("opening-door-{}-words", "learn decide teach"),
    ("aid-{}", "curtain market policies studies"),
    ("locked-{}", "curtain market policies studies"),
    ("cases-part-{}", "shows conclude represents missing"),
    ("cases-step-{}", "facts bet show ask end"),
    ("rules-month-{}", "terms market work goods trade judge feel leave"),
    ("rules-numbers-{}", "lever condition parameter"),
    ("rules-rule-{}", RULES),
    ("rules-rule-{}-words", RULES),
    ("called-{}", CALLED),
    ("best-title-{}", SEARCHES),
    ("best-words-{}", SEARCHES),
    ("best-idle-{}", "fine_months bond_months margin_cut coop_share coop_cap"),
    ("handout-ask-{}", "earns keeps turns loyal sells"),
    ("handout-name-{}", "earns keeps turns loyal sells"),
    ("handout-task-{}", "lift remove"),
    ("handout-{}", "lift remove"),
    ("handout-extra-{}", "glossary key grey graded"),
    ("handout-size-{}", "a4 letter"),
    ("handout-out-{}", "print zip scorm frame notebook"),
    ("handout-out-{}-words", "print zip scorm frame notebook"),
    ("handout-copy-{}", "frame notebook"),
    ("handout-term-{}", TERMS),
    ("handout-term-{}-words", TERMS),
    ("chart-row-{}", "month low lower median upper high"),
    ("chart-short-{}", CHARTS),
    ("chart-unit-{}", CHARTS),
    ("chart-{}", CHARTS),
    ("comes-to-{}", "npv dealer_profit defection_rate termination_rate unfair_sanctions market_share"),
    ("depth-{}", "dials levers rules"),
    ("dial-{}", "carrot stick fairness talks tolerance"),
    ("dial-{}-why", "carrot stick fairness talks tolerance"),
    ("form-{}", "csv csv-comma png svg"),
    ("export-{}", "csv csv-comma png svg all all-comma"),
    ("export-alone-{}", "all all-comma"),
    ("study-{}", "csv csv-comma"),
    (
        "group-{}",
        "carrots care sticks market rival channel demand work supply costs honesty assessment punishment feelings satisfaction \
         trust peers leaving standing clearance finance voice",
    ),
    ("lead-unit-{}", "npv sales cohort_loyalty active_dealers win_win"),
    ("map-axis-{}", "x y"),
    ("help-{}", "tier_margin bonus quota quota_uncertainty ratchet eased_quota quota_pressure"),
    ("map-cell-{}", "won close"),
    ("map-end-{}", "low high"),
    ("map-inferred-{}", "won close"),
    ("map-size-{}", "5 11 21 31"),
    ("matters-column-{}", "mu-star way now below above total first led"),
    ("matters-first-{}", "tornado sobol shaking"),
    ("matters-names-{}", STUDIES),
    ("matters-note-{}", STUDIES),
    ("matters-result-{}", STUDIES),
    ("brief-size-{}", "months dealers seed"),
    ("matters-set-{}", "whole sliders levers parameters market"),
    ("matters-way-{}", STUDIES),
    ("matters-way-{}-words", STUDIES),
    ("moment-{}", "unjust left removed closed"),
    ("motion-{}", "auto full less"),
    ("reason-{}", "profit loyalty offer closed removed_justly removed_unjustly bankrupt chance"),
    ("size-{}", "low middle high"),
    ("sum-outcome-{}-anyway", "left closed stayed"),
    ("sum-title-{}", "left stayed closed"),
    ("table-{}", "dealer town standing loyalty sales profit"),
    ("text-{}", "normal large projector"),
    ("theme-{}", "auto light dark"),
    ("yours-template-{}", "newcomer recruiting undercut slump brand candidates"),
    ("workshop-{}", "ninety sixty forty-five"),
    ("phase-{}", "opening believe map debrief monday"),
    ("phase-{}-words", "opening believe monday"),
    ("twist-{}", TWISTS),
    ("twist-{}-words", TWISTS),
    ("note-{}", "do say ask"),
    ("rank-head-{}", "place team points range profit dealers loyalty"),
    ("team-name-{}", "1 2 3 4 5 6 7 8"),
    ("team-lever-{}", LEVERS),
    ("team-lever-{}-words", LEVERS),
    ("trouble-{}", TROUBLES),
    ("trouble-{}-words", TROUBLES),
    ("bet-{}", EARNS),
    ("came-{}", EARNS),
    ("team-bet-{}", EARNS),
    ("board-{}", "opening believe map monday"),
    ("card-{}", CARDS),
    ("card-{}-question", CARDS),
    ("card-{}-key", CARDS),
    ("role-{}", ROLES),
    ("role-{}-words", ROLES),
    ("verdict-short-{}", "neither rewards polices both"),
    ("verdict-{}", "npv sales cohort_loyalty active_dealers win_win score"),
];

/// All patterns, each with its keys. What another pattern has already, or only other languages have, becomes nothing.
pub fn composed() -> Vec<(&'static str, Vec<String>)> {
    let listed = LISTED.iter().map(|(pattern, parts)| of(pattern, parts.split(' ')));
    let settings = [Policy::SPECS, Conditions::SPECS, Parameters::SPECS].concat();
    let choices =
        settings.iter().filter_map(|spec| if let Kind::Choice(words) = spec.kind { Some(words) } else { None });
    let presets = || PRESETS.iter().map(|preset| preset.key);
    let tempers = ["capable", "honest", "fair"].into_iter();
    let tempers = tempers.flat_map(|name| ["low", "middle", "high"].map(|third| format!("temper-{name}-{third}")));
    let takeaways = ["all", "most", "mostly"].into_iter();
    let takeaways = takeaways.flat_map(|part| ["won", "close"].map(|how| format!("map-{part}-{how}")));
    let registered = [
        of("lever-{}", Policy::SPECS.iter().map(|spec| spec.key)),
        of("condition-{}", Conditions::SPECS.iter().map(|spec| spec.key)),
        of("parameter-{}", Parameters::SPECS.iter().map(|spec| spec.key)),
        of("screen-{}", Screen::ALL.iter().map(|screen| screen.key())),
        of("scenario-{}", SCENARIOS.iter().map(|scenario| scenario.key)),
        of("kpi-{}", KPIS.iter().map(|spec| spec.key).chain(["score"])),
        of("what-{}", CRITERIA.iter().chain(&SECONDS).map(|kpi| kpi.spec().key).chain(["score"])),
        of("policy-{}", presets()),
        of("policy-{}-motto", presets()),
        of("choice-{}", choices.flatten().copied()),
        ("temper-{}-{}", tempers.collect()),
        ("map-{}-{}", takeaways.collect()),
        of("chapter-{}", CHAPTERS.iter().map(|chapter| chapter.key)),
        ("chapter-{}-{}", CHAPTERS.iter().flat_map(of_chapter).collect()),
        of("quiz-{}", QUESTIONS.iter().flatten().map(|question| question.key)),
        ("quiz-{}-{}", QUESTIONS.iter().flatten().flat_map(of_question).collect()),
        (
            "step-{}-{}",
            ["watch", "miss"].iter().flat_map(|lever| (0..5).map(move |at| format!("step-{lever}-{at}"))).collect(),
        ),
        ("note-{}-{}", notes()),
        ("{}-{}", Vec::new()),
    ];
    listed.chain(registered).collect()
}

/// What a facilitator does, says and may be asked.
fn notes() -> Vec<String> {
    let phases = ["opening", "believe", "map", "debrief", "monday"].map(|phase| format!("phase-{phase}"));
    let twists = TWISTS.split(' ').map(|twist| format!("twist-{twist}"));
    let parts = |of: String| ["do", "say", "ask"].map(|part| format!("note-{of}-{part}"));
    phases.into_iter().chain(twists).flat_map(parts).collect()
}

/// What may be answered to a question.
fn of_question(question: &Question) -> Vec<String> {
    question.options.iter().map(|option| format!("quiz-{}-{option}", question.key)).collect()
}

/// What a chapter says.
fn of_chapter(chapter: &Chapter) -> Vec<String> {
    let told = ["1", "2", "question", "shown", "why-1", "why-2", "meanwhile", "next"];
    let moved: &[&str] = match chapter.control {
        None => &[],
        Some(Control::Slider { .. }) => &["slider", "low", "high"],
        Some(Control::Squares { .. }) => &["across", "down", "square"],
    };
    let own: Vec<&str> = chapter.sides.iter().filter(|side| side.key != side.base).map(|side| side.key).collect();
    let parts =
        told.iter().chain(moved).chain(chapter.options).chain(own.iter().filter(|key| !chapter.options.contains(key)));
    parts.map(|part| format!("chapter-{}-{part}", chapter.key)).collect()
}

fn of<'a>(pattern: &'static str, parts: impl Iterator<Item = &'a str>) -> (&'static str, Vec<String>) {
    (pattern, parts.map(|part| pattern.replace("{}", part)).collect())
}
