//! Links print and read back what is on screen, and refuse what cannot be shown.

use crate::effect::Effect;
use crate::msg::{Msg, OnBench, Page, Setup, Work};
use crate::run::history::History;
use crate::run::playback::Play;
use crate::shared::address::{is_local, print, print_free, print_shared, read};
use crate::shared::lesson::{Aid, Lesson};
use crate::shared::{Notice, Shared};
use crate::state::State;
use crate::table::Screen;
use dealers_choice::experiment::PlanSpec;
use dealers_choice::report::link::{self, Link, ViewState};

#[test]
fn the_policy_that_was_picked_comes_along_and_an_old_link_to_a_bench_means_its_first_policy() {
    let carried = |screen, picked: Option<usize>| {
        let mut state = State::default();
        if let Some(policy) = picked {
            state.update(Msg::Bench(OnBench::PolicyChosen(policy)));
        }
        state.update(Msg::Page(Page::ScreenChosen(screen)));
        let mut other = Shared::default();
        read(&mut other, &print(&state.shared)).expect("a link that was just printed");
        (other.on_bench(), other.bench.picked)
    };
    assert_eq!(carried(Screen::Compare, None), (0, false), "the leader is not known yet");
    for screen in [Screen::Compare, Screen::Lab, Screen::Map, Screen::Best] {
        assert_eq!(carried(screen, Some(1)), (1, true), "{screen:?}");
    }
    assert_eq!([Screen::Lab, Screen::Best].map(|screen| carried(screen, None)), [(0, true); 2]);
}

#[test]
fn a_link_leads_to_a_chapter_of_the_story_or_says_that_there_is_none() {
    let link = |chapter| {
        let view = ViewState { screen: Screen::Story as u8, dealer: chapter, ..ViewState::default() };
        link::print(&Link { plan: PlanSpec::default(), view })
    };
    let mut shared = Shared { story: "2 1 ----------------".into(), ..Shared::default() };
    read(&mut shared, &link(Some(4))).expect("a link");
    assert_eq!((shared.screen, shared.chapter, shared.notices.len()), (Screen::Story, Some(4), 0));
    assert_eq!(print(&shared), link(Some(4)));
    read(&mut shared, &link(Some(40))).expect("a link");
    assert_eq!((shared.chapter, shared.notices.as_slice()), (None, &[Notice::NoChapter(41)][..]));
    assert_eq!(print(&shared), link(Some(1)), "where the reader was");
}

#[test]
fn a_link_restores_policies_market_luck_month_and_view() {
    let mut state = State::default();
    for msg in [
        Msg::Setup(Setup::ScenarioChosen("hungry_rivals")),
        Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)),
        Msg::Setup(Setup::LeverMoved(1, "tolerance", 3.0)),
        Msg::Setup(Setup::SeedDrawn(99)),
        Msg::Play(Play::MonthChosen(31)),
        Msg::Page(Page::ScreenChosen(Screen::Lab)),
    ] {
        state.update(msg);
    }
    let mut other = Shared::default();
    read(&mut other, &print(&state.shared)).expect("a link that was just printed");
    assert_eq!(other.draft(), state.shared.draft());
    assert_eq!((other.screen, other.playback.month), (Screen::Lab, 31));
    assert!(print(&other).len() <= 200, "{}", print(&other));
}

#[test]
fn a_bad_link_in_a_new_tab_keeps_the_work_and_its_own_address_until_the_reader_has_read() {
    let mut state = State::default();
    state.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)));
    let work = print(&state.shared);
    let mut tab = State::default();
    tab.restore("#1no-link", Some(&work), 0);
    assert_eq!(tab.shared.draft(), state.shared.draft());
    let Some(notice @ Notice::BadLink { work: true, .. }) = tab.shared.notices.first().cloned() else {
        panic!("the reader is told")
    };
    let shows = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::ShowAddress(_)));
    assert!(!shows(&tab.open()), "the address stays");
    assert!(!shows(&tab.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.5)))), "also while one works");
    assert!(shows(&tab.update(Msg::Page(Page::NoticeClosed(notice)))), "then it follows the work");
}

#[test]
fn a_bad_link_in_a_running_page_changes_nothing_and_both_ways_on_are_open() {
    let mut state = State::default();
    state.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)));
    let (work, good) = (state.shared.draft().clone(), print(&state.shared));
    assert!(state.update(Msg::Page(Page::AddressChanged("#1no-link".to_owned()))).is_empty());
    state.update(Msg::Page(Page::AddressChanged("#1no-other-link".to_owned())));
    assert_eq!((state.shared.draft(), state.shared.notices.len()), (&work, 1));
    state.update(Msg::Page(Page::AddressChanged(good)));
    assert!(state.shared.notices.is_empty(), "the step back in the browser");
    state.update(Msg::Page(Page::AddressChanged("#1no-link".to_owned())));
    state.update(Msg::Setup(Setup::Restarted));
    assert_eq!((state.shared.draft(), state.shared.notices.len()), (Shared::default().draft(), 0));
    state.update(Msg::Setup(Setup::Undone));
    assert_eq!(state.shared.draft(), &work, "the example is a step that can be taken back");
}

#[test]
fn after_a_breakdown_nothing_runs_by_itself_and_after_a_second_one_the_plan_is_left_alone() {
    let runs = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Compute { .. }));
    let mut state = State::default();
    state.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)));
    let link = print(&state.shared);
    let mut once = State::default();
    once.restore(&link, None, 1);
    assert!(once.shared.draft() == state.shared.draft() && !runs(&once.open()));
    assert!(runs(&once.update(Msg::Work(Work::Resumed))) && once.shared.notices.is_empty());
    let mut twice = State::default();
    twice.restore(&link, None, 2);
    let opened = twice.open();
    let writes = |effect: &Effect| matches!(effect, Effect::ShowAddress(_) | Effect::Keep(..));
    assert!(runs(&opened) && !opened.iter().any(writes));
    assert_eq!(twice.shared.draft(), Shared::default().draft());
}

#[test]
fn a_short_link_with_45_000_replications_opens_and_one_that_fills_the_memory_is_refused() {
    assert!(read(&mut Shared::default(), "#1BBDI3wJNPjo").is_ok());
    let spec = PlanSpec { dealers: 300_000, months: 120, replications: 1, ..PlanSpec::default() };
    let link = link::print(&Link { plan: spec, view: ViewState::default() });
    let problems = read(&mut Shared::default(), &link).expect_err("too much");
    assert_eq!(problems[0].message.code, "page-memory");
}

#[test]
fn a_link_for_a_class_covers_and_locks_whoever_opens_it_and_not_its_maker() {
    let mut teacher = State::default();
    teacher.update(Msg::Setup(Setup::ScenarioChosen("hungry_rivals")));
    for aid in [Aid::Curtain, Aid::Market, Aid::Studies] {
        teacher.update(Msg::Page(Page::AidToggled(aid)));
    }
    let (own, shared) = (print(&teacher.shared), print_shared(&teacher.shared));
    assert!(own != shared && shared.len() <= 200, "{shared}");
    let mut pupil = State::default();
    pupil.restore(&shared, None, 0);
    let lesson = pupil.shared.lesson;
    assert!(lesson.has(Aid::Curtain) && lesson.has(Aid::Market) && !lesson.has(Aid::Policies));
    assert_eq!(print(&pupil.shared), shared, "a reload finds the curtain again");
    pupil.update(Msg::Page(Page::BetPlaced(Some(1))));
    assert!(!pupil.shared.lesson.has(Aid::Curtain) && pupil.shared.bet() == Some(1));
    pupil.update(Msg::Page(Page::ScreenChosen(Screen::Map)));
    pupil.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)));
    assert_eq!((pupil.shared.screen, pupil.shared.draft()), (Screen::Compare, teacher.shared.draft()));
    assert!(pupil.shared.notices.contains(&Notice::Locked));
    pupil.update(Msg::Page(Page::CopyMade));
    assert_eq!(print_free(&pupil.shared), own);
    assert!(!pupil.shared.lesson.is_bound(), "the copy is bound by nothing");
    pupil.update(Msg::Setup(Setup::ConditionMoved("brand_strength", 0.25)));
    assert_ne!(pupil.shared.draft(), teacher.shared.draft());
}

#[test]
fn a_step_back_leads_out_of_no_lock() {
    let mut pupil = State::default();
    let locked = Shared { sharing: Lesson::default().toggled(Aid::Market), ..Shared::default() };
    let locked = Shared { history: History::new(locked.draft().with_condition("brand_strength", 0.5)), ..locked };
    pupil.restore(&print_shared(&locked), None, 0);
    pupil.update(Msg::Setup(Setup::Undone));
    assert_eq!(pupil.shared.draft(), locked.draft());
}

#[test]
fn a_page_on_the_readers_own_machine_is_told_from_one_that_others_can_open() {
    for base in ["", "file:///me/index.html", "http://127.0.0.1:8080/", "http://localhost/", "http://[::1]:80/"] {
        assert!(is_local(base), "{base}");
    }
    for base in ["https://example.org/", "https://localhost.example.org/page/", "http://10.0.0.7/"] {
        assert!(!is_local(base), "{base}");
    }
}

#[test]
fn a_bad_link_changes_nothing_and_says_why() {
    let mut shared = Shared::default();
    let before = shared.draft().clone();
    let problems = read(&mut shared, "#1no-link").expect_err("no link");
    assert_eq!((problems.len(), shared.draft()), (1, &before));
}
