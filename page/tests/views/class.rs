//! What a link for a class does: the curtain, the bet, the locks, and the window in which such a link is made.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::sim::Scenario;
use page::effect::Effect;
use page::msg::{Msg, Page, Setup};
use page::run::draft::Draft;
use page::run::history::History;
use page::shared::lesson::{Aid, Lesson};
use page::shared::{Panel, Shared};
use page::state::State;
use page::table::Screen;
use page::words::{names, numbers, say};

use crate::views::driven::{check, happen, happen_with, html};
use crate::views::screens::finished;

#[tokio::test(flavor = "current_thread")]
async fn behind_the_curtain_nothing_of_the_answer_is_in_the_document() {
    let mut state = finished(Screen::Compare);
    let answer = "class=\"dots";
    check(&state, &[answer]).await;
    state.shared_mut().lesson = Lesson::default().toggled(Aid::Curtain).toggled(Aid::Market);
    let lesson = state.shared.lesson;
    for screen in Screen::ALL {
        state.shared_mut().screen = *screen;
        let html = html(&state).await;
        assert_eq!(html.contains(&say("curtain-title", &[])), lesson.covers(*screen), "{}", screen.key());
        assert!(!html.contains(answer) && (!lesson.covers(*screen) || !html.contains("study")), "{}", screen.key());
    }
    state.shared_mut().screen = Screen::Compare;
    happen_with(&mut state, Msg::Page(Page::BetPlaced(Some(2))), 0);
    check(&state, &[answer, "disabled=\"disabled\" class=\"lock\"", &say("locked-copy", &[])]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn the_curtain_says_what_one_bets_on_and_the_answer_says_how_the_bet_went() {
    let scenario = "strong_many_quiet";
    let spec =
        PlanSpec { scenario: scenario.to_owned(), dealers: 20, months: 36, replications: 8, ..PlanSpec::default() };
    let history = History::new(Draft::read(spec).expect("a valid plan"));
    let mut state = State::from(Shared { history, ..Shared::default() });
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    state.shared_mut().lesson = Lesson::default().toggled(Aid::Curtain);
    let market = Scenario::find(scenario).expect("a market").help;
    let mottos = ["carrot", "stick", "mixed"].map(|key| say(&format!("policy-{key}-motto"), &[]));
    let judged = format!("Judged by profit over {}.", numbers::years(36));
    check(&state, &[market, &judged, &mottos[0], &mottos[1], &mottos[2]]).await;
    let ranking = state.shared.compared().and_then(|all| all.answer.clone()).expect("an answer").ranking.clone();
    let [first, .., last] = ranking[..] else { panic!("three policies") };
    let name = |place| names::policy(state.shared.draft(), place);
    let right = format!("You bet on {0}, and {0} won.", name(first));
    let wrong = format!("You bet on {0}. {1} won; {0} came third.", name(last), name(first));
    for (place, words) in [(first, right), (last, wrong)] {
        state.update(Msg::Page(Page::BetPlaced(Some(place))));
        check(&state, &[&words]).await;
    }
    state.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)));
    assert!(!html(&state).await.contains("You bet on"), "the bet was on another market");
}

#[tokio::test(flavor = "current_thread")]
async fn ticks_for_a_class_go_with_the_window_in_which_they_were_set() {
    let mut state = finished(Screen::Compare);
    happen(&mut state, Msg::Page(Page::PanelToggled(Panel::Share)));
    for aid in [Aid::Market, Aid::Curtain] {
        happen(&mut state, Msg::Page(Page::AidToggled(aid)));
    }
    check(&state, &["This link is for a class: curtain over the answer, market and luck locked."]).await;
    for closed in [Page::PanelClosed, Page::PanelToggled(Panel::Settings), Page::ScreenChosen(Screen::Compare)] {
        happen(&mut state, Msg::Page(closed));
        happen(&mut state, Msg::Page(Page::PanelToggled(Panel::Share)));
        assert!(!html(&state).await.contains("This link is for a class"));
        happen(&mut state, Msg::Page(Page::AidToggled(Aid::Studies)));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn where_studies_are_hidden_compare_leads_to_none() {
    let mut state = finished(Screen::Compare);
    check(&state, &[&say("changes-map", &[]), &say("changes-matters", &[])]).await;
    state.shared_mut().lesson = Lesson::default().toggled(Aid::Studies);
    let html = html(&state).await;
    assert!(!html.contains(&say("changes-map", &[])) && !html.contains(&say("changes-matters", &[])));
    assert!(html.contains(&say("changes-brief", &[])));
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_read_at_a_glance_goes_by_itself_and_with_the_screen() {
    let copied = say("notice-copied", &[]);
    for gone in [Page::GlanceOver, Page::ScreenChosen(Screen::Map)] {
        let mut state = finished(Screen::Compare);
        let effects = state.update(Msg::Page(Page::LinkCopied));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::OnceRead(_))));
        check(&state, &[&copied]).await;
        state.update(Msg::Page(gone));
        assert!(!html(&state).await.contains(&copied));
    }
}
