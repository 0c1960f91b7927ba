//! Every screen in every state that it can be in: before anything is known, with the first replications, stopped, given up,
//! finished.

use dealers_choice::experiment::PlanSpec;
use page::msg::{Msg, Page, Study, Work};
use page::run::draft::Draft;
use page::run::history::History;
use page::screens::{Said, best, lab, map, matters};
use page::shared::Shared;
use page::state::{Message, State};
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
fn finished(screen: Screen) -> State {
    let mut state = on(Screen::Compare);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    happen(&mut state, Msg::Page(Page::ScreenChosen(screen)));
    state
}

#[tokio::test(flavor = "current_thread")]
async fn every_screen_stands_before_anything_is_known() {
    for screen in Screen::ALL {
        let button = say(&format!("screen-{}", screen.key()), &[]);
        let here = format!("aria-current=\"page\" class=\"bar__screen\">{button}</button>");
        // A screen that waits for something says so until it is there; one that waits for nothing has a title.
        let empty = format!("{}-empty", screen.key());
        let words = if knows(&empty) { empty } else { format!("{}-title", screen.key()) };
        check(&on(*screen), &[&here, &say(&words, &[])]).await;
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
    check(&finished(Screen::Brief), &["brief__sheet", &say("brief-market", &[]), &say("market-pull", &[]), "<svg"])
        .await;
}

/// Asks the study of the screen, and looks at it under way, paused, stopped, given up and finished.
async fn study(mut state: State, asked: impl Into<Message> + Clone, expected: &str) -> State {
    let screen = state.shared.screen;
    let before = html(&state).await;
    assert!(!before.contains("study__progress"), "nothing was asked on {screen:?}");
    happen_with(&mut state, asked.clone(), 1);
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
    let mut small = finished(Screen::Map);
    happen_with(&mut small, Said::Map(map::Msg::SizeChosen(5)), 0);
    let map = study(small, Said::Map(map::Msg::Asked), "map__field").await.desks.map;
    assert_eq!((map.cells.len(), map.cells.iter().flatten().count()), (25, 25), "every cell of a small map is known");
}

#[tokio::test(flavor = "current_thread")]
async fn what_matters_is_asked_pauses_fails_and_goes_on() {
    study(finished(Screen::Matters), Said::Matters(matters::Msg::Asked), "bars").await;
}

#[tokio::test(flavor = "current_thread")]
async fn the_same_cost_is_searched_pauses_fails_and_goes_on() {
    let mut state = finished(Screen::Best);
    happen_with(&mut state, Said::Best(best::Msg::AimChosen(best::Aim::SameCost)), 0);
    let mut state = study(state, Said::Best(best::Msg::Asked), "best__priced").await;
    happen_with(&mut state, Said::Best(best::Msg::PricedOpened), 0);
    assert_eq!(state.shared.screen, Screen::Compare, "what was found is tried in Compare");
}

#[tokio::test(flavor = "current_thread")]
async fn the_best_mix_is_searched_pauses_fails_and_goes_on() {
    let mut state = finished(Screen::Best);
    for lever in state.desks.best.levers.clone().into_iter().skip(2) {
        happen_with(&mut state, Said::Best(best::Msg::LeverToggled(lever)), 0);
    }
    let mut state = study(state, Said::Best(best::Msg::Asked), "best__table").await;
    check(&state, &[&say("best-open", &[])]).await;
    happen_with(&mut state, Said::Best(best::Msg::MixOpened(0)), 0);
    assert_eq!(state.shared.screen, Screen::Compare, "the mix is tried in Compare beside what it was made of");
}

#[tokio::test(flavor = "current_thread")]
async fn the_lab_says_why_dealers_left_once_it_was_asked() {
    let mut state = finished(Screen::Lab);
    happen(&mut state, Said::Lab(lab::Msg::Why(lab::Event::LeavingWanted)));
    check(&state, &["why-card__policies"]).await;
    happen(&mut state, Said::Lab(lab::Msg::Why(lab::Event::SharesWanted(true))));
    check(&state, &[&say("shares-worth", &[])]).await;
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
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Map)));
    happen(&mut state, Said::Map(map::Msg::Asked));
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Lab)));
    assert!(state.desks.lab.why.leaving(&state.shared).is_none(), "the button is there again");
    assert_eq!(counted(&mut state, usize::MAX), Some(4));
}

#[test]
fn two_questions_of_the_lab_wait_for_each_other() {
    let mut state = finished(Screen::Lab);
    counted(&mut state, 0);
    let shares = state.update(Said::Lab(lab::Msg::Why(lab::Event::SharesWanted(true))));
    assert!(
        !shares.is_empty() && shares.iter().all(|effect| !effect.clears()),
        "what was asked before is not forgotten"
    );
}

#[test]
fn a_study_that_is_left_pauses_and_goes_on_when_the_reader_comes_back() {
    use page::run::inquiry::Progress;
    let mut state = finished(Screen::Map);
    happen_with(&mut state, Said::Map(map::Msg::Asked), 2);
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Matters)), 0);
    assert_eq!(state.desks.map.inquiry.progress, Progress::Paused);
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Map)), 0);
    assert_eq!(state.desks.map.inquiry.progress, Progress::Running);
}

#[test]
fn what_is_asked_beside_the_answer_comes_when_nothing_moves_and_belongs_to_that_answer() {
    let mut state = finished(Screen::Compare);
    assert!(state.shared.robustness().is_some() && state.shared.limits().is_some(), "both are known at rest");
    happen_with(&mut state, Msg::Setup(page::msg::Setup::ConditionMoved("brand_strength", 0.4)), 0);
    assert!(state.shared.robustness().is_none() && state.shared.limits().is_none(), "another answer, another question");
}

#[test]
fn a_question_that_waits_for_the_answer_is_asked_when_it_comes() {
    let mut state = on(Screen::Matters);
    happen_with(&mut state, Said::Matters(matters::Msg::Asked), 0);
    assert!(state.desks.matters.waiting && state.desks.matters.asked.is_none());
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Matters)));
    assert!(!state.desks.matters.waiting && state.desks.matters.asked.is_some());
}
