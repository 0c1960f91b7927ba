//! Does the model show what the story tells? Every answer to a bet and every number that its words quote is asked again here.

use dealers_choice::experiment::exits::is_just;
use dealers_choice::experiment::statistics::mean_interval;
use dealers_choice::experiment::{Plan, PlanSpec, run_policies};
use dealers_choice::sim::Kpi;
use dealers_choice::sim::diary::Event;
use dealers_choice::sim::person::Traits;
use dealers_choice::story::{CHAPTERS, Chapter, Control, QUESTIONS};

use crate::survey::panel::{Life, Panel};

/// How far a quoted share may lie from what is measured.
const QUOTED_WITHIN: f64 = 0.035;

fn chapter(key: &str) -> &'static Chapter {
    Chapter::find(key).unwrap_or_else(|| panic!("no chapter {key}"))
}

fn plan(chapter: &Chapter, set: &[(&str, f64)]) -> Plan {
    Plan::try_from(&chapter.plan(set)).unwrap_or_else(|problems| panic!("{}: {problems:#?}", chapter.key))
}

/// A figure of each side in each future, with the chapter's control where it begins.
fn figures(chapter: &Chapter, set: &[(&str, f64)], kpi: Kpi) -> Vec<Vec<f64>> {
    let plan = plan(chapter, set);
    let sides = chapter.sides.len();
    let futures: Vec<Vec<f64>> = (0..plan.replications())
        .map(|replication| run_policies(&plan, replication).runs.iter().map(|run| run.whole(kpi)).collect())
        .collect();
    (0..sides).map(|side| futures.iter().map(|future| future[side]).collect()).collect()
}

fn start(chapter: &Chapter) -> Vec<(&'static str, f64)> {
    chapter.control.as_ref().map_or_else(Vec::new, Control::start)
}

/// In how many of the futures the first is larger.
fn wins(first: &[f64], second: &[f64]) -> usize {
    first.iter().zip(second).filter(|(first, second)| first > second).count()
}

/// A quoted number, and whether what was measured agrees with it.
fn quoted(chapter: &Chapter, name: &str, measured: f64) {
    let (_, told) = chapter.quotes.iter().find(|(quote, _)| *quote == name).expect("a quote of that name");
    assert!((told - measured).abs() <= QUOTED_WITHIN, "{} {name}: told {told}, measured {measured:.3}", chapter.key);
}

#[test]
fn every_chapter_can_be_run_and_every_bet_has_an_answer() {
    for chapter in CHAPTERS {
        assert!(plan(chapter, &start(chapter)).policies().len() == chapter.sides.len());
        assert!(chapter.answer < chapter.options.len() && chapter.options.len() > 1, "{}", chapter.key);
    }
}

/// Undeserved punishments among all under a policy, by dealers of a panel, in the first months.
fn undeserved(panel: &Panel, policy: usize, months: usize) -> f64 {
    let (mut unjust, mut all) = (0.0, 0.0);
    for life in panel.under(policy) {
        for just in life.events(0..months).filter_map(is_just) {
            all += 1.0;
            unjust += f64::from(u8::from(!just));
        }
    }
    unjust / all
}

/// Measured: 1,978 of 2,652, three in four.
#[test]
fn most_punishments_of_the_first_year_hit_the_unlucky() {
    let told = chapter("month");
    let share = undeserved(&Panel::live("mid", &["stick"], 60), 0, 12);
    quoted(told, "unjust", share);
    assert!(share > 0.5 && told.options[told.answer] == "unlucky");
    let shown = figures(told, &[], Kpi::UnfairSanctions)[0][0];
    assert!(shown >= 1.0, "somebody is punished for bad luck in the future that plays");
}

/// A kind of dealer: its name, whether it is the fifth with the most or the least of a trait, and the trait.
type OfAKind = (&'static str, bool, fn(&Traits) -> f64);

/// Share of a fifth of the first dealers, by a trait, that is gone within two years.
fn lost(panel: &Panel, largest: bool, of: fn(&Traits) -> f64) -> f64 {
    let mut first: Vec<&Life> = panel.under(0).filter(|life| life.since == 0).collect();
    first.sort_by(|left, right| of(&left.traits).total_cmp(&of(&right.traits)));
    let fifth = first.len() / 5;
    let chosen = if largest { &first[first.len() - fifth..] } else { &first[..fifth] };
    let is_gone = |life: &&&Life| {
        life.leaves_within(0..24) || life.events(0..24).any(|event| matches!(event, Event::Terminated { .. }))
    };
    chosen.iter().filter(is_gone).count() as f64 / fifth as f64
}

#[test]
fn an_overrated_dealer_is_lost_most_often_and_a_large_one_next() {
    let told = chapter("five");
    let panel = Panel::live("mid", &["stick"], 120);
    let kinds: [OfAKind; 5] = [
        ("large", true, |traits| traits.size),
        ("small", false, |traits| traits.size),
        ("sharp", true, |traits| traits.opportunism),
        ("careful", true, |traits| traits.caution),
        ("overrated", true, |traits| traits.misjudged),
    ];
    let mut shares = kinds.map(|(kind, largest, of)| (kind, lost(&panel, largest, of)));
    for (kind, share) in shares {
        quoted(told, kind, share);
    }
    shares.sort_by(|(_, left), (_, right)| right.total_cmp(left));
    assert_eq!([shares[0].0, shares[1].0], [told.options[told.answer], "large"], "{shares:?}");
    assert!(shares[0].1 > shares[1].1 + 0.03, "{shares:?}");
    assert!(shares[4].0 == "small" && shares[3].1 > shares[4].1 + 0.02, "the small one is kept most often: {shares:?}");
}

#[test]
fn in_one_year_the_carrot_sells_most_and_the_stick_earns_most() {
    let told = chapter("year");
    let [sales, profit] = [Kpi::Sales, Kpi::Npv].map(|kpi| figures(told, &[], kpi));
    assert!(told.sides.iter().map(|side| side.key).eq(["carrot", "stick", "mixed"]));
    for other in [1, 2] {
        assert!(wins(&sales[0], &sales[other]) >= 90, "carrot against {other}");
    }
    for other in [0, 2] {
        assert!(wins(&profit[1], &profit[other]) >= 80, "stick against {other}");
        assert!(wins(&sales[other], &sales[1]) >= 80, "it sells least");
    }
    assert_eq!(told.options[told.answer], "carrot");
}

/// Measured: of 100 futures, the carrot is ahead in 0 after one year, 47 after two, and nearly all after three.
#[test]
fn the_stick_is_ahead_for_a_year_level_after_two_and_behind_after_three() {
    let told = chapter("later");
    let ahead = |months| {
        let earned = figures(&Chapter { months, ..*told }, &[], Kpi::Npv);
        wins(&earned[0], &earned[1])
    };
    let [half, one, two, three] = [6, 12, 24, 36].map(ahead);
    assert!(half <= 5 && one <= 5 && (30..=70).contains(&two) && three >= 85, "{half}, {one}, {two}, {three}");
    assert_eq!(told.options[told.answer], "two_years");
    let [first, both] = [12, 24].map(|months| figures(&Chapter { months, ..*told }, &[], Kpi::Npv));
    let second =
        |side: usize| -> Vec<f64> { both[side].iter().zip(&first[side]).map(|(both, first)| both - first).collect() };
    assert!(wins(&second(0), &second(1)) >= 90, "in the second year alone the carrot earns more");
}

#[test]
fn with_a_strong_brand_the_stick_earns_more_and_the_carrot_keeps_more_at_both_ends() {
    let told = chapter("market");
    let earned = figures(told, &start(told), Kpi::Npv);
    assert!(wins(&earned[1], &earned[0]) >= 90);
    let Some(Control::Slider { key, ends, .. }) = told.control else { panic!("it has a slider") };
    let weak = figures(told, &[(key, ends[0])], Kpi::Npv);
    assert!(wins(&weak[0], &weak[1]) >= 90);
    for end in ends {
        let kept = figures(told, &[(key, end)], Kpi::ActiveDealers);
        assert!(wins(&kept[0], &kept[1]) >= 85, "at {end}");
    }
    assert_eq!(told.options[told.answer], "stick");
}

#[test]
fn the_wider_luck_swings_the_more_punishments_are_undeserved() {
    let told = chapter("luck");
    let Some(Control::Slider { key, ends, .. }) = told.control else { panic!("it has a slider") };
    let share = |value: f64| undeserved(&Panel::live(&format!("mid {key}={value}"), &["stick"], 30), 0, 36);
    let [calm, wild] = ends.map(share);
    quoted(told, "calm", calm);
    quoted(told, "wild", wild);
    assert!(wild > calm + 0.15 && told.options[told.answer] == "more");
    let harmed = figures(told, &start(told), Kpi::UnfairSanctions);
    assert!(wins(&harmed[0], &harmed[1]) >= 95, "asking spares the unlucky");
    for end in ends {
        let earned = figures(told, &[(key, end)], Kpi::Npv);
        assert!(wins(&earned[1], &earned[0]) >= 95, "and pays, at {end}");
    }
    let kept = figures(told, &start(told), Kpi::ActiveDealers);
    assert!(wins(&kept[1], &kept[0]) >= 85, "and keeps dealers");
}

#[test]
fn asking_why_is_the_one_lever_that_raises_profit_most() {
    let told = chapter("lever");
    let earned = figures(told, &[], Kpi::Npv);
    let place = |key: &str| told.sides.iter().position(|side| side.key == key).expect("a side");
    let ask = &earned[place(told.options[told.answer])];
    for other in ["stick", "pay", "wait", "talk"] {
        assert!(wins(ask, &earned[place(other)]) >= 85, "ask against {other}");
    }
    let gain = |key: &str| {
        let differences = earned[place(key)].iter().zip(&earned[place("stick")]).map(|(own, other)| own - other);
        mean_interval(&differences.collect::<Vec<_>>())
    };
    let [(_, paid, _), (_, _, waited)] = [gain("pay"), gain("wait")];
    assert!(
        wins(&earned[place("wait")], &earned[place("stick")]) <= 12,
        "mercy alone earns less in nine of ten futures"
    );
    assert!(paid < 60_000.0 && waited < 0.0, "more pay costs what it brings, waiting loses: {paid}, {waited}");
}

#[test]
fn no_policy_wins_five_of_the_nine_squares() {
    let told = chapter("map");
    let Some(control @ Control::Squares { winners, .. }) = &told.control else { panic!("it has squares") };
    for (square, winner) in winners.iter().enumerate() {
        let earned = figures(told, &control.square(square), Kpi::Npv);
        let mean = |side: usize| earned[side].iter().sum::<f64>();
        let best = (0..3).max_by(|left, right| mean(*left).total_cmp(&mean(*right)));
        assert_eq!(best, Some(*winner), "square {square}");
    }
    for side in 0..3 {
        let won = winners.iter().filter(|winner| **winner == side).count();
        assert!((2..5).contains(&won), "side {side} wins {won}");
    }
    // The words say who wins where: a weak brand, a strong one, and an average one among weak and among strong rivals.
    assert!([0, 3, 6].map(|square| winners[square]) == [0; 3] && [2, 5, 8].map(|square| winners[square]) == [1, 1, 2]);
    assert_eq!([1, 4, 7].map(|square| winners[square]), [2, 2, 0]);
    assert_eq!(told.options[told.answer], "none");
}

/// How many of a hundred others lie below the future that plays, and how many above it.
fn beside(own: f64, others: &[f64]) -> [usize; 2] {
    [others.iter().filter(|other| **other < own).count(), others.iter().filter(|other| **other > own).count()]
}

/// Of the future that plays, its lead lies in the middle fifth of a hundred others, and the dealers that each side ends with in the middle
/// four fifths.
fn is_like_most(told: &Chapter) -> Result<(), String> {
    let other = Chapter { seed: PlanSpec::default().seed, ..*told };
    let of = |chapter: &Chapter, kpi| figures(chapter, &start(chapter), kpi);
    let lead = |chapter: &Chapter| {
        let earned = of(chapter, Kpi::Npv);
        earned[0].iter().zip(&earned[1]).map(|(first, second)| first - second).collect::<Vec<f64>>()
    };
    let middling = |what: &str, own: f64, others: &[f64], outside: usize| {
        let [below, above] = beside(own, others);
        if below > outside || above > outside {
            return Err(format!(
                "{}: {what}: {below} of 100 futures lie below the one that plays, {above} above",
                told.key
            ));
        }
        Ok(())
    };
    middling("lead", lead(told)[0], &lead(&other), 60)?;
    let dealers = of(told, Kpi::ActiveDealers).into_iter().zip(of(&other, Kpi::ActiveDealers)).enumerate();
    for (side, (own, others)) in dealers {
        middling(&format!("dealers of side {side}"), own[0], &others, 90)?;
    }
    Ok(())
}

#[test]
fn the_future_that_plays_is_like_most() {
    let told: Vec<String> =
        ["year", "later", "market", "luck", "map"].iter().filter_map(|key| is_like_most(chapter(key)).err()).collect();
    assert!(told.is_empty(), "{told:#?}");
}

/// The words tell what the case of Lenovo loses without each of its four factors.
#[test]
fn without_any_of_its_four_factors_the_case_earns_less() {
    let text = std::fs::read_to_string("scenarios/cases/lenovo_1994.json").expect("the plan of the case");
    let plan = Plan::try_from(PlanSpec::from_json(&text).expect("a plan")).expect("a plan that runs");
    let place = |key: &str| plan.policies().iter().position(|policy| policy.key == key).expect("a policy of that key");
    let earned: Vec<Vec<f64>> = (0..plan.replications())
        .map(|replication| run_policies(&plan, replication).runs.iter().map(|run| run.whole(Kpi::Npv)).collect())
        .collect();
    let of = |key: &str| -> Vec<f64> { earned.iter().map(|future| future[place(key)]).collect() };
    let whole = of("as_it_was");
    for key in ["no_reputation", "own_risk", "own_interest", "no_support"] {
        assert!(wins(&whole, &of(key)) >= 95, "{key}");
    }
    assert!(of("own_risk").iter().sum::<f64>() < 0.5 * whole.iter().sum::<f64>(), "shared risk is half of it");
}

/// The answer that the model gives to a question.
fn answered(key: &str) -> &'static str {
    let question = QUESTIONS.iter().flatten().find(|question| question.key == key).expect("a question of that key");
    question.options[question.answer]
}

#[test]
fn the_questions_about_luck_have_the_answers_of_the_model() {
    for (key, market, at_least) in [("luck-before", "mid", 0.68), ("luck-after", "sellers_market", 0.85)] {
        let share = undeserved(&Panel::live(market, &["stick"], 40), 0, 12);
        assert!(share > at_least && answered(key) == "most", "{market}: {share:.3}");
    }
}

#[test]
fn the_questions_about_whom_one_keeps_have_the_answers_of_the_model() {
    for (key, market) in [("whom-before", "mid"), ("whom-after", "hungry_rivals")] {
        let panel = Panel::live(market, &["stick"], 60);
        let [large, small] = [true, false].map(|largest| lost(&panel, largest, |traits| traits.size));
        let careful = lost(&panel, true, |traits| traits.caution);
        assert!(
            small < large - 0.08 && small < careful - 0.05 && answered(key) == "small",
            "{large} {small} {careful}"
        );
    }
}

/// In how many of a hundred futures the carrot earns more than the stick in that market, within so many months.
fn carrot_ahead(scenario: &'static str, months: u32) -> usize {
    let told = Chapter { scenario, months, ..*chapter("later") };
    let earned = figures(&told, &[], Kpi::Npv);
    wins(&earned[0], &earned[1])
}

/// The chapter of the later years holds that it is level after two years in an average market.
#[test]
fn the_questions_about_time_have_the_answers_of_the_model() {
    assert!(carrot_ahead("mid", 15) <= 15 && carrot_ahead("mid", 30) >= 70 && answered("time-before") == "two");
    assert!(carrot_ahead("strong_brand", 36) <= 15 && answered("time-after") == "three");
}

/// What a side of the chapter of one lever earns more than the harsh policy alone, as a share of that: the mean.
fn gain(earned: &[Vec<f64>], side: usize) -> f64 {
    let sum = |side: usize| earned[side].iter().sum::<f64>();
    sum(side) / sum(0) - 1.0
}

/// The sides of the chapter: nothing changed, pay, ask, wait, talk.
#[test]
fn the_questions_about_mercy_and_one_lever_have_the_answers_of_the_model() {
    let in_market = |scenario| figures(&Chapter { scenario, ..*chapter("lever") }, &[], Kpi::Npv);
    for (key, market) in [("mercy-before", "mid"), ("mercy-after", "no_candidates")] {
        let earned = in_market(market);
        assert!(wins(&earned[3], &earned[0]) <= 25 && gain(&earned, 3) < -0.02 && answered(key) == "falls", "{market}");
    }
    for (key, market) in [("lever-before", "mid"), ("lever-after", "recession")] {
        let earned = in_market(market);
        let best = [1, 3].iter().all(|other| wins(&earned[4], &earned[*other]) >= 75);
        assert!(best && wins(&earned[4], &earned[0]) >= 85 && answered(key) == "talk", "{market}");
    }
}
