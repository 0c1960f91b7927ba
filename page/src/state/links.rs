//! Links print and read back what is on screen, and refuse what cannot be shown.

use crate::effect::{Effect, StorageKey};
use crate::msg::{Msg, OnBench, Page, Setup, Work};
use crate::run::history::History;
use crate::run::playback::Play;
use crate::screens::desk::Desk as _;
use crate::screens::{opening, story};
use crate::shared::address::{is_local, print, print_free, print_shared, read};
use crate::shared::lesson::{Aid, Lesson};
use crate::shared::{Notice, Shared};
use crate::state::{Message, State};
use crate::table::Screen;
use dealers_choice::experiment::PlanSpec;
use dealers_choice::report::link::{self, Link, ViewState};
use dealers_choice::story::{CHAPTERS, Control};

/// The fragment that leads to that chapter of the story.
fn to_chapter(chapter: Option<u32>) -> String {
    let view = ViewState { screen: Screen::Story as u8, dealer: chapter, ..ViewState::default() };
    link::print(&Link { plan: PlanSpec::default(), view })
}

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
    let opened = |chapter| {
        let mut state = State::default();
        state.shared_mut().story = "2 1 ----------------".into();
        state.restore(&to_chapter(chapter), None, 0);
        state.open();
        state
    };
    let state = opened(Some(4));
    assert_eq!((state.shared.screen, state.shared.chapter, state.shared.notices.len()), (Screen::Story, Some(4), 0));
    assert_eq!(print(&state.shared), to_chapter(Some(4)));
    let state = opened(Some(40));
    assert_eq!((state.shared.chapter, state.shared.notices.as_slice()), (Some(1), &[Notice::NoChapter(41)][..]));
}

#[test]
fn another_tab_adds_to_the_story_and_does_not_turn_the_page_here() {
    let mut state = State::default();
    state.restore(&to_chapter(Some(2)), None, 0);
    state.open();
    state.update(Msg::Page(Page::OtherTabWrote(StorageKey::Story, "2 6 1v--------------".to_owned())));
    assert_eq!(state.shared.chapter, Some(2));
    state.update(Message::Screen(story::Msg::Answered(0, 0, 3).into()));
    assert!(state.shared.story.starts_with("2 2 1v"), "the other tab's bet is kept: {}", state.shared.story);
}

#[test]
fn the_story_entered_without_a_chapter_says_where_it_is_and_another_tab_starts_nothing_elsewhere() {
    let mut state = State::default();
    state.shared_mut().story = "2 3 ----------------".into();
    state.update(Msg::Page(Page::ScreenChosen(Screen::Story)));
    assert_eq!((state.shared.chapter, print(&state.shared)), (Some(3), to_chapter(Some(3))));
    state.update(Message::Screen(story::Msg::Opened(1).into()));
    assert_eq!(print(&state.shared), to_chapter(Some(1)));
    let mut once = State::default();
    once.restore(&print_free(&Shared::default()), None, 1);
    once.open();
    let effects = once.update(Msg::Page(Page::OtherTabWrote(StorageKey::Story, "2 6 1v--------------".to_owned())));
    assert!(effects.is_empty(), "after a breakdown nothing runs by itself: {effects:?}");
}

#[test]
fn the_opening_begins_with_its_own_future_and_its_answer_stays() {
    let mut state = State::default();
    state.update(Msg::Play(Play::MonthChosen(31)));
    state.shared_mut().playback.replication = 56;
    state.update(Msg::Page(Page::ScreenChosen(Screen::Opening)));
    let playback = state.shared.playback;
    assert_eq!((playback.month, playback.replication), (1, 0));
    state.update(Message::Screen(opening::Msg::Bet(opening::Bet::Close).into()));
    state.update(Msg::Play(Play::Toggled));
    assert!(!state.desks.opening.told, "a pause tells nothing");
    state.update(Msg::Play(Play::MonthChosen(36)));
    assert!(state.desks.opening.told);
    state.update(Msg::Play(Play::MonthChosen(3)));
    assert!(state.desks.opening.told, "the answer stays while the picture is played again");
    state.update(Msg::Page(Page::ScreenChosen(Screen::Compare)));
    assert_eq!(state.shared.playback.month, 1, "what was played there is left there");
    state.update(Msg::Page(Page::WentBack(String::new())));
    assert_eq!((state.shared.screen, state.shared.playback.month), (Screen::Opening, 36));
}

#[test]
fn a_broken_link_on_the_opening_can_be_put_away() {
    let mut state = State::default();
    state.restore("", None, 0);
    state.update(Msg::Page(Page::AddressChanged("#1broken".to_owned())));
    let notice = state.shared.notices[0].clone();
    let effects = state.update(Msg::Page(Page::NoticeClosed(notice)));
    let own = print(&state.shared);
    assert!(matches!(effects[..], [Effect::ShowAddress(ref fragment)] if *fragment == own), "{effects:?}");
    assert!(state.update(Msg::Page(Page::WholeRefused)).is_empty(), "the opening is there already");
    state.shared_mut().screen = Screen::Map;
    let effects = state.update(Msg::Page(Page::WholeRefused));
    let mends = |effect: &Effect| matches!(effect, Effect::CorrectAddress(fragment) if *fragment == own);
    assert!(effects.iter().any(mends) && state.shared.screen == Screen::Opening);
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

#[test]
fn a_link_to_another_chapter_takes_nothing_along_that_was_touched_in_the_one_before() {
    let touched: [(u32, story::Msg); 3] =
        [(4, story::Msg::Moved(-0.2)), (1, story::Msg::Picked(4)), (7, story::Msg::Chosen(8))];
    for (from, msg) in touched {
        for to in (0..8).filter(|to| *to != from) {
            let mut state = State::default();
            state.restore(&to_chapter(Some(from)), None, 0);
            state.open();
            state.update(Message::Screen(msg.clone().into()));
            state.update(Msg::Page(Page::AddressChanged(to_chapter(Some(to)))));
            let fresh = story::Model::default();
            let desk = &state.desks.story;
            assert!(desk.plan(&state.shared) == fresh.plan(&state.shared), "from {from} to {to}");
            let chapter = &CHAPTERS[to as usize];
            assert_eq!((desk.picked(chapter), desk.chosen(chapter)), (None, Control::MIDDLE), "from {from} to {to}");
        }
    }
}
