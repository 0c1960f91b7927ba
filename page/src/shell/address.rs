//! The address of what is on screen: print and parse side by side.

use crate::run::bench::{DealerId, Depth};
use crate::run::draft::{Draft, POLICIES_MAX, POLICIES_MIN};
use crate::run::results::CRITERIA;
use crate::shared::Shared;
use crate::table::Screen;
use dealers_choice::experiment::{Criterion, PlanSpec, Weights};
use dealers_choice::registry::Problem;
use dealers_choice::report::link::{self, Link, ViewState};
use dealers_choice::saying;
use dealers_choice::sim::Kpi;

/// Months, dealers and replications of which a page still keeps its promises.
const WORK_MAX: u64 = 2_000_000_000;

/// The fragment that restores what is on screen, with its `#`.
#[must_use]
pub fn print(shared: &Shared) -> String {
    link::print(&Link { plan: shared.draft().spec().clone(), view: view(shared) })
}

/// The fragment that restores what is tried in Compare, with its `#`.
#[must_use]
pub fn print_compare(shared: &Shared) -> String {
    let view = ViewState { screen: Screen::Compare as u8, dealer: None, ..view(shared) };
    link::print(&Link { plan: shared.draft().spec().clone(), view })
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

/// The plan of a link as a draft, if the page can show it.
fn draft(spec: PlanSpec) -> Result<Draft, Vec<Problem>> {
    let policies = spec.policies.len();
    if !(POLICIES_MIN..=POLICIES_MAX).contains(&policies) {
        let message = saying!("side-by-side", "{count} policies cannot stand side by side here", count = policies);
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
        let message =
            saying!("page-work", "this is too much for a page: fewer dealers or futures, or the command line");
        return Err(vec![Problem::new(
            "dealers",
            message,
            saying!("page-open", "open the link with the command line"),
        )]);
    }
    Draft::read(spec)
}

/// The bits of the switches that tell the depth of the Lab; the next one tells that a score decides, and then come its weights.
const DEPTH_BITS: u32 = 0b11;
const SCORE_BIT: u32 = 0b100;
/// Bits of one weight: whole hundredths of the sum of all.
const WEIGHT_BITS: u32 = 7;
const WEIGHT_FIRST: u32 = 3;

/// What decides, as a link says it: a KPI, and bits of the switches for a score.
fn criterion_bits(criterion: Criterion) -> (Kpi, u32) {
    let Criterion::Score(Weights(weights)) = criterion else { return (criterion.monthly(), 0) };
    let sum: f64 = weights.iter().sum();
    let bits = weights.iter().zip(0..).map(|(weight, place)| {
        let hundredths = (100.0 * weight / sum).round() as u32;
        hundredths << (WEIGHT_FIRST + WEIGHT_BITS * place)
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

fn view(shared: &Shared) -> ViewState {
    let criterion = criterion_bits(shared.criterion);
    ViewState {
        screen: shared.screen as u8,
        policy: shared.on_bench() as u8,
        month: shared.playback.month as u16 - 1,
        replication: shared.playback.replication,
        kpi: criterion.0,
        dealer: shared.bench.dealer.filter(|_| shared.screen == Screen::Lab).map(|dealer| dealer.slot),
        switches: shared.bench.depth as u32 | criterion.1,
    }
}

fn look(shared: &mut Shared, view: ViewState) {
    shared.screen = Screen::ALL.iter().copied().find(|screen| *screen as u8 == view.screen).unwrap_or_default();
    shared.bench.policy = usize::from(view.policy).min(shared.draft().policies().len() - 1);
    shared.bench.depth =
        Depth::ALL.into_iter().find(|depth| *depth as u32 == view.switches & DEPTH_BITS).unwrap_or_default();
    shared.bench.dealer = view.dealer.map(|slot| DealerId { slot, generation: 0 });
    shared.criterion = criterion_of(view.kpi, view.switches);
    shared.stage.compare_with_baseline(shared.criterion.needs_baseline());
    shared.playback.stop();
    shared.playback.month = u32::from(view.month) + 1;
    shared.playback.replication = view.replication;
    shared.playback.reached = view.replication;
    shared.playback.clamp(shared.draft().plan().months(), shared.draft().plan().replications());
    shared.greeted = true;
}

#[cfg(test)]
mod tests {
    use super::{print, read};
    use crate::msg::{Msg, Page, Setup};
    use crate::run::playback::Play;
    use crate::shared::Shared;
    use crate::state::State;
    use crate::table::Screen;

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
    fn a_bad_link_changes_nothing_and_says_why() {
        let mut shared = Shared::default();
        let before = shared.draft().clone();
        let problems = read(&mut shared, "#1no-link").expect_err("no link");
        assert_eq!((problems.len(), shared.draft()), (1, &before));
    }
}
