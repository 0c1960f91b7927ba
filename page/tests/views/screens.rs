//! Every screen in every state that it can be in: before anything is known, with the first replications, stopped, given up,
//! finished.

use std::rc::Rc;

use dealers_choice::experiment::PlanSpec;
use page::effect::Effect;
use page::msg::{Msg, Page, Study, Work};
use page::run::draft::Draft;
use page::run::history::History;
use page::screens::{Said, best, lab, map, matters};
use page::shared::Shared;
use page::shell::page::render;
use page::state::{Message, State};
use page::table::Screen;
use page::words::{knows, say};
use worker::{Request, serve};

/// A small plan on that screen, before anything happened.
fn on(screen: Screen) -> State {
    let spec = PlanSpec { dealers: 10, months: 6, replications: 4, ..PlanSpec::default() };
    let draft = Draft::read(spec).expect("a valid plan");
    State::from(Shared { screen, history: History::new(draft), ..Shared::default() })
}

/// Lets `message` happen and answers at most `answers` of the requests that follow from it; how many were left.
fn happen(state: &mut State, message: impl Into<Message>, answers: usize) -> usize {
    let mut effects = state.update(message);
    let (mut answered, mut left) = (0, 0);
    while let Some(effect) = effects.pop() {
        match effect {
            Effect::Compute { run, requests, .. } | Effect::ComputeMore { run, requests, .. } => {
                for request in requests {
                    if answered == answers {
                        left += 1;
                        continue;
                    }
                    answered += 1;
                    effects.extend(state.update(answer(run, &request)));
                }
            }
            Effect::OnceSeen(wake) | Effect::OnceAtRest(wake) => effects.extend(state.update(Msg::from(wake))),
            _ => {}
        }
    }
    left
}

fn answer(run: u64, request: &Rc<Request>) -> Msg {
    Msg::Work(Work::Answered { run, reply: serve((**request).clone()), now_ms: 0.0 })
}

/// Goes to a screen and lets all that follows be computed.
fn finished(screen: Screen) -> State {
    let mut state = on(Screen::Compare);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)), usize::MAX);
    happen(&mut state, Msg::Page(Page::ScreenChosen(screen)), usize::MAX);
    state
}

async fn html(state: &State) -> String {
    let html = render(Rc::new(state.clone())).await;
    assert_eq!(page::words::faults(), [], "words that are missing or that want other values");
    html
}

async fn check(state: &State, expected: &[&str]) {
    let html = html(state).await;
    for words in expected {
        assert!(html.contains(words), "{words:?} is not on the page:\n{html}");
    }
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
        happen(&mut state, Msg::Page(Page::ScreenChosen(*screen)), 1);
        html(&state).await;
        happen(&mut state, Msg::Work(Work::Cancelled), 0);
        html(&state).await;
        happen(&mut state, Msg::Work(Work::Resumed), 0);
        let run =
            state.desks.of(*screen).and_then(|desk| desk.stage()).map_or(state.shared.stage.run, |stage| stage.run);
        happen(&mut state, Msg::Work(Work::Crashed(run, "out of memory".to_owned())), 0);
        check(&state, &["out of memory", &say("notice-retry", &[])]).await;
        html(&finished(*screen)).await;
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_run_of_compare_and_of_the_lab_says_how_far_it_is() {
    for screen in [Screen::Compare, Screen::Lab] {
        let mut state = on(screen);
        happen(&mut state, Msg::Page(Page::ScreenChosen(screen)), 0);
        check(&state, &["0 of 4", &say("progress-stop", &[])]).await;
        happen(&mut state, Msg::Work(Work::Cancelled), 0);
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
    happen(&mut state, asked.clone(), 1);
    check(&state, &["study__progress", &say("study-pause", &[])]).await;
    happen(&mut state, Msg::Study(Study::Paused), 0);
    check(&state, &[&say("study-resume", &[]), &say("study-stop", &[])]).await;
    happen(&mut state, Msg::Study(Study::Resumed), 1);
    let run = state.shared.runs;
    happen(&mut state, Msg::Work(Work::Crashed(run, "out of memory".to_owned())), 0);
    check(&state, &["out of memory", &say("study-resume", &[])]).await;
    happen(&mut state, Msg::Study(Study::Resumed), usize::MAX);
    let html = html(&state).await;
    assert!(html.contains(expected), "{expected:?} is not on {screen:?} when it has finished:\n{html}");
    assert!(!html.contains(&say("study-pause", &[])), "{screen:?} has finished");
    state
}

#[tokio::test(flavor = "current_thread")]
async fn the_map_fills_pauses_fails_and_goes_on() {
    let mut small = finished(Screen::Map);
    happen(&mut small, Said::Map(map::Msg::SizeChosen(5)), 0);
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
    happen(&mut state, Said::Best(best::Msg::AimChosen(best::Aim::SameCost)), 0);
    let mut state = study(state, Said::Best(best::Msg::Asked), "best__priced").await;
    happen(&mut state, Said::Best(best::Msg::PricedOpened), 0);
    assert_eq!(state.shared.screen, Screen::Compare, "what was found is tried in Compare");
}

#[tokio::test(flavor = "current_thread")]
async fn the_best_mix_is_searched_pauses_fails_and_goes_on() {
    let mut state = finished(Screen::Best);
    for lever in state.desks.best.levers.clone().into_iter().skip(2) {
        happen(&mut state, Said::Best(best::Msg::LeverToggled(lever)), 0);
    }
    let mut state = study(state, Said::Best(best::Msg::Asked), "best__table").await;
    check(&state, &[&say("best-open", &[])]).await;
    happen(&mut state, Said::Best(best::Msg::MixOpened(0)), 0);
    assert_eq!(state.shared.screen, Screen::Compare, "the mix is tried in Compare beside what it was made of");
}

#[tokio::test(flavor = "current_thread")]
async fn the_lab_says_why_dealers_left_once_it_was_asked() {
    let mut state = finished(Screen::Lab);
    happen(&mut state, Said::Lab(lab::Msg::Why(lab::Event::LeavingWanted)), usize::MAX);
    check(&state, &["why-card__policies"]).await;
    happen(&mut state, Said::Lab(lab::Msg::Why(lab::Event::SharesWanted(true))), usize::MAX);
    check(&state, &[&say("shares-worth", &[])]).await;
}

#[test]
fn a_study_that_is_left_pauses_and_goes_on_when_the_reader_comes_back() {
    use page::run::inquiry::Progress;
    let mut state = finished(Screen::Map);
    happen(&mut state, Said::Map(map::Msg::Asked), 2);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Matters)), 0);
    assert_eq!(state.desks.map.inquiry.progress, Progress::Paused);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Map)), 0);
    assert_eq!(state.desks.map.inquiry.progress, Progress::Running);
}

#[test]
fn what_is_asked_beside_the_answer_comes_when_nothing_moves_and_belongs_to_that_answer() {
    let mut state = finished(Screen::Compare);
    assert!(state.shared.robustness().is_some() && state.shared.limits().is_some(), "both are known at rest");
    happen(&mut state, Msg::Setup(page::msg::Setup::ConditionMoved("brand_strength", 0.4)), 0);
    assert!(state.shared.robustness().is_none() && state.shared.limits().is_none(), "another answer, another question");
}

#[test]
fn a_question_that_waits_for_the_answer_is_asked_when_it_comes() {
    let mut state = on(Screen::Matters);
    happen(&mut state, Said::Matters(matters::Msg::Asked), 0);
    assert!(state.desks.matters.waiting && state.desks.matters.asked.is_none());
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Matters)), usize::MAX);
    assert!(!state.desks.matters.waiting && state.desks.matters.asked.is_some());
}
