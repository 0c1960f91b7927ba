//! The address of what is on screen: print and parse side by side.

use crate::run::bench::{DealerId, Depth};
use crate::run::cost;
use crate::run::draft::{Draft, POLICIES_MAX, POLICIES_MIN};
use crate::run::results::CRITERIA;
use crate::shared::Shared;
use crate::shared::lesson::{Aid, Lesson};
use crate::table::{IS_WHOLE, Screen};
use dealers_choice::experiment::criterion::SCORED;
use dealers_choice::experiment::{Criterion, PlanSpec, Weights};
use dealers_choice::registry::Problem;
use dealers_choice::report::link::studies::{BestView, Studies};
use dealers_choice::report::link::{self, Link, ViewState};
use dealers_choice::saying;
use dealers_choice::sim::Kpi;

/// What the address of a team's page begins with; what the team was told follows.
pub const TEAM: &str = "#team=";
/// The address of the board.
pub const BOARD: &str = "#board";
/// Months, dealers and replications of which a page still keeps its promises.
const WORK_MAX: u64 = 2_000_000_000;

/// The fragment that restores what is on screen, with its `#`. The opening has none before the whole
/// program has come: it is what the page shows to who comes without.
#[must_use]
pub fn print(shared: &Shared) -> String {
    if shared.screen == Screen::Opening && !IS_WHOLE {
        return String::new();
    }
    match shared.screen {
        Screen::Team => format!("{TEAM}{}", shared.invitation.as_deref().unwrap_or_default()),
        Screen::Board => BOARD.to_owned(),
        _ => link::print(&Link { plan: shared.draft().spec().clone(), view: view(shared) }),
    }
}

/// The fragment that restores what is tried in Compare, judged as it is judged now, with its `#`: what papers say. For a class it
/// does nothing.
#[must_use]
pub fn print_compare(shared: &Shared) -> String {
    let view = ViewState { screen: Screen::Compare as u8, dealer: None, ..taught(view(shared), Lesson::default()) };
    link::print(&Link { plan: shared.draft().spec().clone(), view })
}

/// The fragment that leads to another screen with the plan at hand.
#[must_use]
pub fn print_screen(shared: &Shared, screen: Screen) -> String {
    let view = ViewState { screen: screen as u8, dealer: None, ..view(shared) };
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
    if let Some(screen) = alone(fragment) {
        shared.invitation = fragment.strip_prefix(TEAM).filter(|text| !text.is_empty()).map(Into::into);
        shared.screen = screen;
        return Ok(());
    }
    let link = link::parse(fragment).map_err(|problem| vec![problem])?;
    let draft = draft(link.plan)?;
    shared.history.step(draft);
    look(shared, link.view);
    Ok(())
}

/// The screen that stands alone, if the fragment leads to one.
fn alone(fragment: &str) -> Option<Screen> {
    if fragment.starts_with(TEAM) { Some(Screen::Team) } else { (fragment == BOARD).then_some(Screen::Board) }
}

/// The screen that the fragment leads to, if it can be read.
#[must_use]
pub fn screen(fragment: &str) -> Option<Screen> {
    if fragment.is_empty() {
        return Some(Screen::Opening);
    }
    if let Some(screen) = alone(fragment) {
        return Some(screen);
    }
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
            Screen::Story => shared.chapter,
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
        shared.chapter = view.dealer;
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
