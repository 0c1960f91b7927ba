//! What is asked beside the answer: it comes by itself, gives way to whatever else is asked, and goes on after.

use dealers_choice::study::switching::TippingPoint;
use page::effect::{Effect, Wake};
use page::msg::{Msg, Page};
use page::state::State;
use page::table::Screen;

use crate::views::driven::{answer, check, happen};
use crate::views::screens::on;

/// Lets Compare be computed until something is asked beside its answer, and gives the run under which that is.
fn until_beside(state: &mut State) -> u64 {
    let mut effects = state.update(Msg::Page(Page::ScreenChosen(Screen::Compare)));
    while let Some(effect) = effects.pop() {
        match effect {
            Effect::Compute { run, .. } if state.shared.asides.owns(run) => return run,
            Effect::Compute { run, requests, .. } | Effect::ComputeMore { run, requests, .. } => {
                effects.extend(requests.iter().flat_map(|request| state.update(answer(run, request))));
            }
            Effect::OnceSeen(wake) | Effect::OnceAtRest(wake) => effects.extend(state.update(Msg::from(wake))),
            _ => {}
        }
    }
    panic!("nothing was asked beside the answer")
}

#[test]
fn what_gave_way_to_another_run_is_asked_again() {
    let mut state = on(Screen::Compare);
    let beside = until_beside(&mut state);
    let lab = state.update(Msg::Page(Page::ScreenChosen(Screen::Lab)));
    assert!(lab.iter().any(Effect::clears), "the Lab runs its policy, and the workers forget the rest");
    state.update(Msg::Page(Page::ScreenChosen(Screen::Compare)));
    let again = state.update(Msg::from(Wake::Rested));
    assert!(again.iter().any(|effect| matches!(effect, Effect::Compute { run, .. } if *run == beside)), "{again:?}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_answer_says_what_it_leans_on_whether_it_lasts_and_how_it_fares_under_other_rules() {
    let mut state = on(Screen::Compare);
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Compare)));
    let shared = &state.shared;
    assert!(shared.searched());
    let (limits, horizons) = (shared.limits().expect("ends"), shared.horizons().expect("horizons"));
    assert_eq!(horizons.iter().map(|(months, _)| *months).collect::<Vec<_>>(), [12, 36, 60, 120]);
    let ways: Vec<f64> = limits.iter().filter_map(TippingPoint::errors).collect();
    assert!(ways.is_sorted(), "the closest comes first: {ways:?}");
    let leaning =
        if limits.iter().any(TippingPoint::is_likely) { "Closest tipping point: " } else { "No likely error" };
    check(&state, &[leaning, "After 10 years, ", "rule books that fit what is known"]).await;
}
