//! Every screen in every state that it can be in: before anything is known, with the first replications, stopped, given up,
//! finished.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::study::map::Cell;
use page::chart_id::{ChartId, Format};
use page::effect::Effect;
use page::msg::{Msg, OnBench, Page, Setup, Study, Work};
use page::run::draft::Draft;
use page::run::history::History;
use page::screens::{Said, best, lab, map, matters};
use page::shared::{Shared, address};
use page::state::State;
use page::table::Screen;
use page::words::{knows, say};

use crate::views::driven::{check, happen, happen_with, html};

/// A small plan on that screen, before anything happened.
pub fn on(screen: Screen) -> State {
    let spec = PlanSpec { dealers: 10, months: 6, replications: 4, ..PlanSpec::default() };
    let draft = Draft::read(spec).expect("a valid plan");
    State::from(Shared { screen, history: History::new(draft), ..Shared::default() })
}

/// Goes to a screen and lets all that follows be computed.
pub fn finished(screen: Screen) -> State {
    let mut state = on(Screen::Compare);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    happen(&mut state, Msg::Page(Page::ScreenChosen(screen)));
    state
}

#[tokio::test(flavor = "current_thread")]
async fn every_screen_stands_before_anything_is_known() {
    for screen in Screen::ALL {
        // Its name stands in the bar, or on the button to what the bar has no room for.
        let here = format!("{}</", say(&format!("screen-{}", screen.key()), &[]));
        // A screen that waits for something says so until it is there; one that waits for nothing has a title.
        let words = ["empty", "title", "title-mix"].map(|part| format!("{}-{part}", screen.key()));
        let words = words.into_iter().find(|key| knows(key)).expect("a screen has a title");
        let title = say(&words, &[]);
        let wanted = if screen.is_bare() { vec![&*title] } else { vec![&*here, "aria-current=\"page\"", &title] };
        check(&on(*screen), &wanted).await;
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_screen_stands_while_its_run_is_under_way_stopped_given_up_and_finished() {
    for screen in Screen::ALL {
        let mut state = on(*screen);
        happen_with(&mut state, Msg::Page(Page::ScreenChosen(*screen)), 1);
        html(&state).await;
        happen_with(&mut state, Msg::Work(Work::Cancelled), 0);
        html(&state).await;
        happen_with(&mut state, Msg::Work(Work::Resumed), 0);
        let run =
            state.desks.of(*screen).and_then(|desk| desk.stage()).map_or(state.shared.stage.run, |stage| stage.run);
        happen_with(&mut state, Msg::Work(Work::Crashed(run, "out of memory".to_owned())), 0);
        check(&state, &["out of memory", &say("notice-retry", &[])]).await;
        html(&finished(*screen)).await;
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_run_of_compare_and_of_the_lab_says_how_far_it_is() {
    for screen in [Screen::Compare, Screen::Lab] {
        let mut state = on(screen);
        happen_with(&mut state, Msg::Page(Page::ScreenChosen(screen)), 0);
        check(&state, &["0 of 4", &say("progress-stop", &[])]).await;
        happen_with(&mut state, Msg::Work(Work::Cancelled), 0);
        check(&state, &[&say("progress-resume", &[])]).await;
        check(&finished(screen), &["4 futures"]).await;
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_brief_has_the_answer_the_market_and_a_code_once_all_is_known() {
    let state = finished(Screen::Brief);
    check(&state, &["brief__sheet", &say("brief-plan", &[]), "brief__map", "Dealers: 10 (usually 60)", "<svg"]).await;
    assert!(state.shared.all_asked() && !html(&state).await.contains("brief__missing"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_brief_that_is_looked_at_early_says_what_is_missing() {
    let mut state = on(Screen::Compare);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Brief)), 0);
    check(&state, &["brief__missing", &say("brief-lacks-map", &[])]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_brief_tells_all_that_was_assumed_and_what_each_policy_is() {
    let plan = r#"{ "dealers": 14, "months": 6, "replications": 4, "seed": 7, "conditions": { "usual_margin": 0.28 },
        "parameters": { "loyalty_weight": 2 }, "changes": [{ "month": 2, "until": 4, "conditions": { "rival_count": 3 } }],
        "policies": [{ "key": "carrot", "set": { "talks": 1.5 } }, { "key": "stick", "from": [{ "month": 3, "set": { "talks": 0 } }] }] }"#;
    let draft = Draft::read(PlanSpec::from_json(plan).expect("a plan file")).expect("a plan");
    let mut state = State::from(Shared { screen: Screen::Compare, history: History::new(draft), ..Shared::default() });
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Brief)));
    let told = [
        "Dealers: 14 (usually 60)",
        "Horizon in months: 6 (usually 60)",
        "Luck: 7 (usually 4217)",
        "Usual margin: 28.0 % (usually 20.0 %)",
        "Weight of loyalty: 2.0",
        "From month 3 to 4: Number of rivals 3.",
        "Talks 1.5 / month (not 0.5 / month)",
        "From month 4 on: Talks 0.0 / month.",
    ];
    check(&state, &told).await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_document_is_on_its_way_then_missing_then_there() {
    for (screen, name, text) in [
        (Screen::Cases, "cases", "\u{1e}mid/title\nA title\n\u{1e}mid/happened\n<p>It rained.</p>\n"),
        (Screen::Rules, "model", "\u{1e}intro\n<p>It rained.</p>\n\u{1e}1. A title\n<p>More.</p>\n"),
    ] {
        let mut state = finished(screen);
        check(&state, &[&say("paper-coming", &[])]).await;
        happen(&mut state, Msg::Page(Page::PaperCame(name, None)));
        check(&state, &[&say("paper-missing", &[]), &say("paper-again", &[])]).await;
        let again = state.update(Msg::Page(Page::ScreenChosen(screen)));
        assert!(again.iter().any(|effect| matches!(effect, Effect::Read(asked) if *asked == name)));
        happen(&mut state, Msg::Page(Page::PaperCame(name, Some(text.to_owned()))));
        check(&state, &["A title", "<p>It rained.</p>"]).await;
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_gallery_shows_every_figure_with_where_it_comes_from() {
    let state = finished(Screen::Figures);
    let html = html(&state).await;
    let pictures = 1 + 4 + 1 + 3;
    assert_eq!(html.matches("figures-desk__drawn").count(), pictures, "dots, measures, difference, channels");
    assert_eq!(html.matches(", luck 4217, ").count(), pictures);
    assert!(!html.contains("NaN"), "{html}");
}

#[test]
fn a_chart_is_a_small_table_with_months_from_one_and_a_run_is_another_file() {
    let mut state = finished(Screen::Compare);
    happen(&mut state, Msg::Setup(Setup::ConditionMoved("brand_strength", 0.4)));
    let mut saved = |chart, format| state.update(Msg::Page(Page::ExportWanted(chart, format))).pop();
    let Some(Effect::SaveText { text, name }) = saved(ChartId::of_policy("loyalty", 1), Format::Csv) else {
        panic!("a table")
    };
    assert_eq!(name, "mid-loyalty-stick-4217.csv");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("month,policy,median,p5,p25,p75,p95,"), "{}", lines[0]);
    assert_eq!(lines.len(), 1 + 6);
    assert!(lines[1].starts_with("1,Stick,") && lines[6].starts_with("6,Stick,") && text.contains("Your brand +0.40"));
    let Some(Effect::SaveText { text, name }) = saved(ChartId::of_all("loyalty"), Format::CsvComma) else {
        panic!("a table")
    };
    assert_eq!(name, "mid-loyalty-4217-decimal-comma.csv", "two spellings are two files");
    assert!(text.lines().count() == 1 + 3 * 6 && text.contains(";Mixed;0,"));
    assert!(matches!(saved(ChartId::of_all("loyalty"), Format::All), Some(Effect::SaveRuns { .. })));
}

/// Goes to the screen, whose study begins by itself once this was set, and looks at it under way, paused, stopped, given up
/// and finished.
async fn study(screen: Screen, set: &[Said], expected: &str) -> State {
    let mut state = finished(Screen::Compare);
    for said in set {
        happen_with(&mut state, said.clone(), 0);
    }
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(screen)), 1);
    check(&state, &["study__progress", &say("study-pause", &[])]).await;
    happen_with(&mut state, Msg::Study(Study::Paused), 0);
    check(&state, &[&say("study-resume", &[]), &say("study-stop", &[])]).await;
    happen_with(&mut state, Msg::Study(Study::Resumed), 1);
    let run = state.shared.runs;
    happen_with(&mut state, Msg::Work(Work::Crashed(run, "out of memory".to_owned())), 0);
    check(&state, &["out of memory", &say("study-resume", &[])]).await;
    happen(&mut state, Msg::Study(Study::Resumed));
    let html = html(&state).await;
    assert!(html.contains(expected), "{expected:?} is not on {screen:?} when it has finished:\n{html}");
    assert!(!html.contains(&say("study-pause", &[])), "{screen:?} has finished");
    state
}

#[tokio::test(flavor = "current_thread")]
async fn the_map_fills_pauses_fails_and_goes_on() {
    let map = study(Screen::Map, &[Said::Map(map::Msg::SizeChosen(5))], "map__field").await.desks.map;
    assert_eq!((map.cells.len(), map.cells.iter().flatten().count()), (25, 25), "every cell of a small map is known");
}

/// How many squares of the map are computed, and how many inferred.
fn squares(state: &State) -> (usize, usize) {
    let known = || state.desks.map.cells.iter().flatten();
    let inferred = known().filter(|cell| cell.is_inferred()).count();
    (known().count() - inferred, inferred)
}

#[tokio::test(flavor = "current_thread")]
async fn squares_among_their_like_are_inferred_and_run_when_somebody_picks_one_or_wants_them_all() {
    let mut state = study(Screen::Map, &[Said::Map(map::Msg::SizeChosen(11))], "map__inferred").await;
    let (computed, inferred) = squares(&state);
    assert!(computed + inferred == 121 && computed >= 25 && inferred > 0, "{computed} computed, {inferred} inferred");
    let cells = &state.desks.map.cells;
    let own = state.desks.map.looked_at().expect("the plan's own square");
    assert!(cells[own as usize].as_ref().is_some_and(|cell| !cell.is_inferred()), "its figures are shown at first");
    let count = say("map-inferred-count", &[("count", (inferred as u32).into())]);
    check(&state, &[&count, &say("map-every", &[]), &say("map-inferred", &[])]).await;
    let picked = cells.iter().position(|cell| cell.as_ref().is_some_and(Cell::is_inferred)).expect("one");
    let shown = cells[picked].as_ref().map(Cell::shown);
    let mut waiting = state.clone();
    happen_with(&mut waiting, Said::Map(map::Msg::CellChosen(picked as u32)), 0);
    check(&waiting, &[&say("map-figures-coming", &[]), "Not run."]).await;
    happen(&mut state, Said::Map(map::Msg::CellChosen(picked as u32)));
    assert!(squares(&state).0 > computed);
    assert_eq!(state.desks.map.cells[picked].as_ref().map(Cell::shown), shown, "as it was inferred");
    happen(&mut state, Said::Map(map::Msg::EveryWanted));
    assert_eq!(squares(&state), (121, 0));
    let html = html(&state).await;
    assert!(!html.contains("map__inferred") && !html.contains(&say("map-every", &[])), "{html}");
}

#[test]
fn a_square_that_is_picked_before_it_is_known_is_run_too() {
    let mut state = finished(Screen::Compare);
    happen_with(&mut state, Said::Map(map::Msg::SizeChosen(11)), 0);
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Map)), 1);
    happen_with(&mut state, Said::Map(map::Msg::CellChosen(12)), 0);
    happen(&mut state, Msg::Study(Study::Paused));
    happen(&mut state, Msg::Study(Study::Resumed));
    assert!(squares(&state).1 > 0 && state.desks.map.cells[12].as_ref().is_some_and(|cell| !cell.is_inferred()));
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_set_on_a_map_is_asked_at_once_and_a_map_that_cannot_be_leaves_the_one_before() {
    let mut state = study(Screen::Map, &[Said::Map(map::Msg::SizeChosen(5))], "map__field").await;
    let squares = |state: &State| state.desks.map.cells.iter().flatten().count();
    happen_with(&mut state, Said::Map(map::Msg::AxisChosen(0, "market_growth")), 0);
    assert_eq!(squares(&state), 0, "no square of the map before stands under the new question");
    check(&state, &[&say("condition-market_growth", &[]), &say("study-pause", &[])]).await;
    happen(&mut state, Msg::Study(Study::Paused));
    happen(&mut state, Msg::Study(Study::Resumed));
    assert_eq!(squares(&state), 25);
    happen_with(&mut state, Said::Map(map::Msg::EndMoved(0, 0, -0.9)), 0);
    assert_eq!(squares(&state), 25);
    check(&state, &["role=\"alert\"", "goes from"]).await;
}

#[test]
fn a_link_carries_how_the_studies_are_set() {
    let mut state = finished(Screen::Map);
    for said in [
        Said::Map(map::Msg::AxisChosen(1, "usual_margin")),
        Said::Map(map::Msg::EndMoved(1, 1, 0.3)),
        Said::Map(map::Msg::SizeChosen(11)),
        Said::Matters(matters::Msg::SetChosen(1)),
        Said::Best(best::Msg::SameCostChosen(true)),
    ] {
        happen_with(&mut state, said, 0);
    }
    let mut other = Shared::default();
    address::read(&mut other, &address::print(&state.shared)).expect("a link that was just printed");
    assert!(other.studies == state.shared.studies && other.studies != Shared::default().studies);
}

#[tokio::test(flavor = "current_thread")]
async fn what_matters_is_asked_pauses_fails_and_goes_on() {
    study(Screen::Matters, &[], "bars").await;
}

#[tokio::test(flavor = "current_thread")]
async fn the_same_cost_is_searched_pauses_fails_and_goes_on() {
    let mut state = study(Screen::Best, &[Said::Best(best::Msg::SameCostChosen(true))], "best__priced").await;
    happen_with(&mut state, Said::Best(best::Msg::PricedOpened), 0);
    assert_eq!(state.shared.screen, Screen::Compare, "what was found is tried in Compare");
}

#[tokio::test(flavor = "current_thread")]
async fn the_best_mix_is_searched_pauses_fails_and_goes_on() {
    let levers = best::levers(&Shared::default().studies.best).into_iter().skip(2);
    let fewer: Vec<Said> = levers.map(|lever| Said::Best(best::Msg::LeverToggled(lever))).collect();
    let mut state = study(Screen::Best, &fewer, "best__table").await;
    check(&state, &[&say("best-open", &[]), "best__now", "It started from "]).await;
    happen(&mut state, Msg::Work(Work::AtRest));
    check(&state, &["of the 40 rule books"]).await;
    happen_with(&mut state, Said::Best(best::Msg::MixOpened(0)), 0);
    assert_eq!(state.shared.screen, Screen::Compare, "the mix is tried in Compare beside what it was made of");
}

#[tokio::test(flavor = "current_thread")]
async fn the_lab_says_by_itself_why_dealers_left_and_what_each_lever_is_worth() {
    let mut state = finished(Screen::Lab);
    happen(&mut state, Msg::Bench(OnBench::PolicyChosen(0)));
    check(&state, &["why-card__policies", &say("shares-worth", &[]), &say("lever-bonus", &[])]).await;
    happen(&mut state, Said::Lab(lab::Msg::Why(lab::Event::GroupsChosen(true))));
    check(&state, &[&say("group-care", &[])]).await;
}

/// Under another lever the answers of before stay, marked as such, until new ones come.
#[tokio::test(flavor = "current_thread")]
async fn what_the_lab_knows_of_the_plan_before_stays_until_more_is_known() {
    let mut state = finished(Screen::Lab);
    happen(&mut state, Msg::Bench(OnBench::PolicyChosen(0)));
    happen_with(&mut state, Msg::Setup(Setup::LeverMoved(0, "bonus", 0.05)), 0);
    check(&state, &["is-earlier", "why-card__policies", &say("shares-worth", &[])]).await;
    happen(&mut state, Msg::Work(Work::Cancelled));
    happen(&mut state, Msg::Work(Work::Resumed));
    assert!(!html(&state).await.contains("is-earlier"));
}

/// Asks why dealers left, and answers no more than so many requests; how many of four replications were counted.
fn counted(state: &mut State, answers: usize) -> Option<usize> {
    happen_with(state, Said::Lab(lab::Msg::Why(lab::Event::LeavingWanted)), answers);
    state.desks.lab.why.leaving(&state.shared).map(|leaving| leaving.counted[0].len())
}

#[test]
fn what_a_breakdown_takes_from_the_lab_is_asked_again() {
    let mut state = finished(Screen::Lab);
    assert_eq!(counted(&mut state, 0), Some(0));
    let run = state.shared.runs;
    happen(&mut state, Msg::Work(Work::Crashed(run, "out of memory".to_owned())));
    happen(&mut state, Msg::Work(Work::Resumed));
    let known = state.desks.lab.why.leaving(&state.shared).expect("it was asked again");
    assert_eq!((known.failed, known.counted[0].len()), (false, 4));
}

#[test]
fn a_question_of_the_lab_that_the_workers_forget_can_be_asked_anew() {
    let mut state = finished(Screen::Lab);
    assert_eq!(counted(&mut state, 0), Some(0));
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Map)), 0);
    assert!(state.desks.lab.why.leaving(&state.shared).is_none(), "the map has the workers");
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Lab)));
    let known = state.desks.lab.why.leaving(&state.shared).map(|leaving| leaving.counted[0].len());
    assert_eq!(known, Some(4), "it is asked again");
}

#[test]
fn two_questions_of_the_lab_wait_for_each_other() {
    let mut state = finished(Screen::Lab);
    counted(&mut state, 0);
    let shares = state.update(Said::Lab(lab::Msg::Why(lab::Event::GroupsChosen(true))));
    assert!(
        !shares.is_empty() && shares.iter().all(|effect| !effect.clears()),
        "what was asked before is not forgotten"
    );
}

#[test]
fn a_study_that_is_left_pauses_and_goes_on_when_the_reader_comes_back() {
    use page::run::inquiry::Progress;
    let mut state = finished(Screen::Map);
    happen_with(&mut state, Said::Map(map::Msg::SizeChosen(31)), 2);
    let progress = |state: &State| state.desks.map.inquiry.progress.clone();
    for (screen, expected) in [(Screen::Matters, Progress::Waiting), (Screen::Map, Progress::Running)] {
        happen_with(&mut state, Msg::Page(Page::ScreenChosen(screen)), 0);
        assert_eq!(progress(&state), expected);
    }
    happen_with(&mut state, Msg::Study(Study::Paused), 0);
    for screen in [Screen::Matters, Screen::Map] {
        happen_with(&mut state, Msg::Page(Page::ScreenChosen(screen)), 0);
        assert_eq!(progress(&state), Progress::Paused, "what the reader paused stays so");
    }
}

#[test]
fn what_the_workers_forget_for_something_else_is_asked_again() {
    use page::run::stage::Phase;
    let mut state = on(Screen::Compare);
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)), 0);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Lab)));
    assert_eq!(state.shared.stage.phase, Phase::Waiting, "the bench has the workers");
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    assert_eq!(state.shared.stage.phase, Phase::Finished);
    assert!(state.shared.robustness().is_some());
}

#[test]
fn what_is_asked_beside_the_answer_comes_when_nothing_moves_and_belongs_to_that_answer() {
    let mut state = finished(Screen::Compare);
    assert!(state.shared.robustness().is_some() && state.shared.limits().is_some(), "both are known at rest");
    happen_with(&mut state, Msg::Setup(Setup::ConditionMoved("brand_strength", 0.4)), 0);
    assert!(state.shared.robustness().is_none() && state.shared.limits().is_none(), "another answer, another question");
}

#[test]
fn a_question_that_waits_for_the_answer_is_asked_when_it_comes() {
    let mut state = on(Screen::Matters);
    happen_with(&mut state, Said::Matters(matters::Msg::SetChosen(1)), 0);
    assert!(state.desks.matters.asked.is_none());
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Matters)));
    assert!(state.desks.matters.asked.is_some());
}
