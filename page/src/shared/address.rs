//! The address of what is on screen: print and parse side by side.

use crate::run::bench::{DealerId, Depth};
use crate::run::cost;
use crate::run::draft::{Draft, POLICIES_MAX, POLICIES_MIN};
use crate::run::results::CRITERIA;
use crate::shared::lesson::{Aid, Lesson};
use crate::shared::{Notice, Shared};
use crate::table::Screen;
use dealers_choice::experiment::criterion::SCORED;
use dealers_choice::experiment::{Criterion, PlanSpec, Weights};
use dealers_choice::registry::Problem;
use dealers_choice::report::link::studies::{BestView, Studies};
use dealers_choice::report::link::{self, Link, ViewState};
use dealers_choice::saying;
use dealers_choice::sim::Kpi;
use dealers_choice::story::CHAPTERS;

/// Months, dealers and replications of which a page still keeps its promises.
const WORK_MAX: u64 = 2_000_000_000;

/// The fragment that restores what is on screen, with its `#`.
#[must_use]
pub fn print(shared: &Shared) -> String {
    link::print(&Link { plan: shared.draft().spec().clone(), view: view(shared) })
}

/// The fragment that restores what is tried in Compare, judged as it is judged now, with its `#`: what papers say. For a class it
/// does nothing.
#[must_use]
pub fn print_compare(shared: &Shared) -> String {
    let view = ViewState { screen: Screen::Compare as u8, dealer: None, ..taught(view(shared), Lesson::default()) };
    link::print(&Link { plan: shared.draft().spec().clone(), view })
}

/// The fragment that restores a picture of that plan: all that is looked at, on the screen where it is. For a class it does nothing.
#[must_use]
pub fn print_picture(shared: &Shared, pictured: &Draft) -> String {
    link::print(&Link { plan: pictured.spec().clone(), view: taught(view(shared), Lesson::default()) })
}

/// Whether the page lies where nobody else can open it: then a link to it leads nobody anywhere, and its fragment is what to pass on.
#[must_use]
pub fn is_local(base: &str) -> bool {
    let host = base.split_once("://").map_or("", |(scheme, rest)| if scheme.starts_with("http") { rest } else { "" });
    let is = |name: &str| host.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', '/']) || rest.is_empty());
    host.is_empty() || host.starts_with("127.") || is("localhost") || is("[::1]")
}

/// The fragment that is shared: it does for a class what this page does, and what was ticked.
#[must_use]
pub fn print_shared(shared: &Shared) -> String {
    let view = taught(view(shared), shared.lesson.and(shared.sharing));
    link::print(&Link { plan: shared.draft().spec().clone(), view })
}

/// The fragment of the reader's own work, which nothing binds.
#[must_use]
pub fn print_free(shared: &Shared) -> String {
    print_picture(shared, shared.draft())
}

/// Goes where the fragment leads.
///
/// # Errors
/// What is wrong with it; then nothing has changed.
pub fn read(shared: &mut Shared, fragment: &str) -> Result<(), Vec<Problem>> {
    let link = link::parse(fragment).map_err(|problem| vec![problem])?;
    let draft = draft(link.plan)?;
    shared.history.step(draft);
    look(shared, link.view);
    Ok(())
}

/// The screen that the fragment leads to, if it can be read.
#[must_use]
pub fn screen(fragment: &str) -> Option<Screen> {
    let view = link::parse(fragment).ok()?.view;
    Screen::ALL.iter().copied().find(|screen| *screen as u8 == view.screen)
}

/// The plan as a draft, if the page can show it.
///
/// # Errors
/// All that is wrong with it, or what is too much for the page.
pub fn draft(spec: PlanSpec) -> Result<Draft, Vec<Problem>> {
    let policies = spec.policies.len();
    if !(POLICIES_MIN..=POLICIES_MAX).contains(&policies) {
        let message = saying!("side-by-side", "the page cannot show {count} policies side by side", count = policies);
        return Err(vec![Problem::new(
            "policies",
            message,
            saying!(
                "page-policies",
                "{min} to {max}; the command line takes more",
                min = POLICIES_MIN,
                max = POLICIES_MAX
            ),
        )]);
    }
    let work = u64::from(spec.dealers) * u64::from(spec.months) * u64::from(spec.replications) * policies as u64;
    if work > WORK_MAX {
        let message = saying!("page-work", "too much for the page: use fewer dealers or futures, or the command line");
        return Err(vec![Problem::new(
            "dealers",
            message,
            saying!("page-open", "open the link with the command line"),
        )]);
    }
    let draft = Draft::read(spec)?;
    if cost::memory(draft.plan()) > cost::MEMORY_MAX {
        let message =
            saying!("page-memory", "the page would need more than {max} MB for this", max = cost::MEMORY_MAX >> 20);
        let hint = saying!("page-memory-hint", "use fewer futures, dealers or months, or the command line");
        return Err(vec![Problem::new("dealers", message, hint)]);
    }
    Ok(draft)
}

/// The bits of the switches that tell the depth of the Lab; the next one tells that a score decides, and then come its weights.
const DEPTH_BITS: u32 = 0b11;
const SCORE_BIT: u32 = 0b100;
/// Bits of one weight: whole hundredths of the sum of all.
const WEIGHT_BITS: u32 = 7;
const WEIGHT_FIRST: u32 = 3;
/// Above the three weights: what the link does for a class, and then the reader's bet, one more than the place of the policy.
const LESSON_FIRST: u32 = WEIGHT_FIRST + 3 * WEIGHT_BITS;
const BET_FIRST: u32 = LESSON_FIRST + Aid::ALL.len() as u32;
const BET_BITS: u32 = 0b111;

/// What decides, as a link says it: a KPI, and bits of the switches for a score.
fn criterion_bits(criterion: Criterion) -> (Kpi, u32) {
    let Criterion::Score(weights) = criterion else { return (criterion.monthly(), 0) };
    let bits = (0..SCORED.len()).map(|place| {
        let hundredths = (100.0 * weights.share(place)).round() as u32;
        hundredths << (WEIGHT_FIRST + WEIGHT_BITS * place as u32)
    });
    (criterion.monthly(), bits.fold(SCORE_BIT, |all, bits| all | bits))
}

/// What decides, from a link.
fn criterion_of(kpi: Kpi, switches: u32) -> Criterion {
    if switches & SCORE_BIT == 0 {
        return Criterion::Kpi(CRITERIA.into_iter().find(|known| *known == kpi).unwrap_or(CRITERIA[0]));
    }
    let weight =
        |place: u32| f64::from((switches >> (WEIGHT_FIRST + WEIGHT_BITS * place)) & ((1 << WEIGHT_BITS) - 1)) / 100.0;
    let weights = [0, 1, 2].map(weight);
    Criterion::Score(if weights.iter().sum::<f64>() > 0.0 { Weights(weights) } else { Weights::default() })
}

/// A bet, as a link says it.
fn bet_bits(bet: Option<usize>) -> u32 {
    bet.map_or(0, |policy| (policy as u32 + 1) & BET_BITS) << BET_FIRST
}

/// The bet, from a link.
fn bet_of(switches: u32) -> Option<usize> {
    ((switches >> BET_FIRST) & BET_BITS).checked_sub(1).map(|policy| policy as usize)
}

/// The view with that lesson in place of its own, and without a bet.
fn taught(view: ViewState, lesson: Lesson) -> ViewState {
    ViewState { switches: view.switches & ((1 << LESSON_FIRST) - 1) | lesson.bits() << LESSON_FIRST, ..view }
}

fn view(shared: &Shared) -> ViewState {
    let criterion = criterion_bits(shared.criterion);
    ViewState {
        screen: shared.screen as u8,
        policy: if shared.bench.picked || shared.screen == Screen::Lab { shared.on_bench() as u8 } else { 0 },
        month: shared.playback.month as u16 - 1,
        replication: shared.playback.replication,
        kpi: criterion.0,
        dealer: match shared.screen {
            Screen::Lab => shared.bench.dealer.map(|dealer| dealer.slot),
            Screen::Story => shared.chapter.or_else(|| shared.story.split(' ').nth(1)?.parse().ok()),
            _ => None,
        },
        switches: shared.bench.depth as u32
            | criterion.1
            | shared.lesson.bits() << LESSON_FIRST
            | bet_bits(shared.bet()),
        studies: Studies { best: BestView { base: improved(shared), ..shared.studies.best }, ..shared.studies },
    }
}

/// The policy that Best mix improves. A link says it where that screen is shown.
fn improved(shared: &Shared) -> u8 {
    if shared.screen == Screen::Best { shared.to_improve() as u8 } else { 0 }
}

fn look(shared: &mut Shared, view: ViewState) {
    shared.lesson = Lesson::of(view.switches >> LESSON_FIRST);
    let meant = Screen::ALL.iter().copied().find(|screen| *screen as u8 == view.screen);
    shared.screen = meant.filter(|screen| !shared.lesson.hides(*screen)).unwrap_or_default();
    let policy = if shared.screen == Screen::Best { view.studies.best.base } else { view.policy };
    shared.bench.policy = usize::from(policy).min(shared.draft().policies().len() - 1);
    shared.bench.picked = policy != 0 || matches!(shared.screen, Screen::Best | Screen::Lab);
    shared.bench.depth =
        Depth::ALL.into_iter().find(|depth| *depth as u32 == view.switches & DEPTH_BITS).unwrap_or_default();
    if shared.screen == Screen::Story {
        lead_to_chapter(shared, view.dealer);
    } else {
        shared.bench.dealer = view.dealer.map(|slot| DealerId { slot, generation: 0 });
    }
    shared.criterion = criterion_of(view.kpi, view.switches);
    shared.place_bet(bet_of(view.switches));
    shared.studies = Studies { best: BestView { base: 0, ..view.studies.best }, ..view.studies };
    let compared = shared.needs_baseline();
    shared.stage.compare_with_baseline(compared);
    shared.playback.stop();
    shared.playback.month = u32::from(view.month) + 1;
    shared.playback.replication = view.replication;
    shared.playback.reached = view.replication;
    shared.playback.clamp(shared.draft().plan().months(), shared.draft().plan().replications());
    shared.greeted = true;
}

/// Opens that chapter of the story, or says that there is none; then the reader is where it was.
fn lead_to_chapter(shared: &mut Shared, chapter: Option<u32>) {
    shared.chapter = chapter.filter(|chapter| *chapter as usize <= CHAPTERS.len());
    if let Some(chapter) = chapter.filter(|_| shared.chapter.is_none()) {
        shared.notify(Notice::NoChapter(chapter + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::{Aid, Lesson, is_local, print, print_free, print_shared, read};
    use crate::effect::Effect;
    use crate::msg::{Msg, OnBench, Page, Setup, Work};
    use crate::run::history::History;
    use crate::run::playback::Play;
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
}
