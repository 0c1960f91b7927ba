//! The Lab in each of its states, over runs of the real model.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::sim::{Conditions, Parameters, Policy};
use page::msg::{Msg, OnBench, Page, Setup};
use page::run::bench::{DealerId, Depth};
use page::run::dial::Dial;
use page::run::draft::Draft;
use page::run::history::History;
use page::run::playback::Play;
use page::screens::Said;
use page::screens::lab::Msg as Lab;
use page::shared::{Panel, Shared};
use page::state::State;
use page::table::Screen;

use crate::views::driven::{check, happen, html};

/// The Lab with its first run finished: twenty-four dealers under the stick, three years, three replications.
fn lab() -> State {
    let spec = PlanSpec { dealers: 24, months: 36, replications: 3, ..PlanSpec::default() };
    let draft = Draft::read(spec).expect("a valid plan");
    let mut state = State::from(Shared { history: History::new(draft), ..Shared::default() });
    for msg in [
        Msg::Page(Page::ScreenChosen(Screen::Lab)),
        Msg::Bench(OnBench::PolicyChosen(1)),
        Msg::Play(Play::MonthChosen(36)),
    ] {
        happen(&mut state, msg);
    }
    state
}

fn count(html: &str, words: &str) -> usize {
    html.matches(words).count()
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_yet_is_an_invitation() {
    let state = State::from(Shared { screen: Screen::Lab, ..Shared::default() });
    check(&state, &["Pick a dealer to read its diary", "Save a run to overlay it on the next.", "0 of 0 futures"])
        .await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_finished_run_shows_everybody_and_says_what_it_comes_to() {
    let state = lab();
    check(
        &state,
        &[
            "<span>Stick</span>",
            " · Average market, changed",
            "3 futures",
            "profit over the whole run",
            "Recently left",
        ],
    )
    .await;
    assert!(count(&html(&state).await, "person__dot") >= 20);
}

#[tokio::test(flavor = "current_thread")]
async fn each_depth_shows_all_its_levers_each_with_a_why() {
    let mut state = lab();
    let market = Conditions::SPECS.len();
    let all = Policy::SPECS.len() + market + Parameters::SPECS.len();
    for (depth, levers) in [(Depth::Dials, 5), (Depth::Levers, Policy::SPECS.len()), (Depth::Rules, all)] {
        happen(&mut state, Msg::Bench(OnBench::DepthChosen(depth)));
        assert_eq!(count(&html(&state).await, "class=\"knob__why\""), levers, "{depth:?}");
    }
    check(&state, &["assumed", "(read)", "(from memory)"]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_why_tells_meaning_range_and_source() {
    let mut state = lab();
    happen(&mut state, Msg::Page(Page::PanelToggled(Panel::Why(Dial::Tolerance.key()))));
    check(&state, &["aria-expanded=\"true\""]).await;
    happen(&mut state, Msg::Bench(OnBench::DepthChosen(Depth::Levers)));
    happen(&mut state, Msg::Page(Page::PanelToggled(Panel::Why("margin"))));
    check(&state, &["From 2.0 % to 50.0 %", "Source: ", "In files and documents: margin."]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_dealer_who_left_tells_why_term_by_term() {
    let mut state = lab();
    let cast = state.desks.lab.stage.casts[0].clone().expect("a finished run");
    let left = cast.trace.people.iter().find(|person| {
        matches!(
            cast.end(person.slot, person.generation),
            Some((_, dealers_choice::experiment::trace::Status::Defected))
        )
    });
    let person = left.expect("under the stick somebody leaves within three years");
    happen(
        &mut state,
        Msg::Bench(OnBench::DealerChosen(Some(DealerId { slot: person.slot, generation: person.generation }))),
    );
    check(&state, &["Left for a rival in month", "Why it left", "Habit, contracts", "All together", "Month by month"])
        .await;
}

#[tokio::test(flavor = "current_thread")]
async fn the_table_names_everybody_in_the_picture() {
    let mut state = lab();
    happen(&mut state, Said::Lab(Lab::TableToggled));
    let html = html(&state).await;
    let people = state.desks.lab.stage.casts[0].as_ref().map_or(0, |cast| cast.trace.people.len());
    assert_eq!(count(&html, "roster__name"), people);
    assert!(html.contains("All dealers in month 36") && !html.contains("person__dot"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_kept_run_can_be_hidden_and_thrown_away() {
    let mut state = lab();
    happen(&mut state, Said::Lab(Lab::RunSaved));
    check(&state, &["Stick, Average market", "Delete Stick, Average market"]).await;
    let id = state.shared.bench.saved[0].id;
    happen(&mut state, Msg::Bench(OnBench::SavedToggled(id)));
    assert!(!state.shared.bench.saved[0].shown);
    happen(&mut state, Msg::Bench(OnBench::SavedRemoved(id)));
    check(&state, &["Save a run to overlay it on the next."]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_dial_moved_is_named_and_can_be_put_back() {
    let mut state = lab();
    happen(&mut state, Msg::Setup(Setup::DialMoved(1, Dial::Talks, 1.5)));
    check(&state, &["Stick, edited", " · Average market, changed", "1.5 / month"]).await;
    happen(&mut state, Msg::Setup(Setup::PresetChosen(1, "stick")));
    assert!(!html(&state).await.contains("Stick, edited"));
}
