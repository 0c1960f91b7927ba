//! What would have retained the dealer whose diary is open.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::screens::lab::why::{Counterfactuals, Event};
use crate::screens::lab::{Model, Msg};
use crate::shared::Shared;
use crate::words::numbers::years;
use crate::words::{numbers, say};
use dealers_choice::sim::Policy;
use dealers_choice::study::counterfactual::Counterfactual;

/// Changes that are told.
const TOLD: usize = 6;

/// What would have retained the dealer whose diary is open; nothing if it is still there.
pub fn counterfactuals(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let Some(whom) = desk.leaver(shared) else { return Html::default() };
    let ask = || {
        html! {
            <p class="diary__kept">
                <button class="button button--main" onclick={send.on(Msg::Why(Event::CounterfactualWanted))}>
                    {say("kept-ask", &[])}
                </button>
            </p>
        }
    };
    let Some(counterfactuals) = desk.why.counterfactuals(whom, shared) else { return ask() };
    html! {
        <div class="diary__kept">
            <h3 class="diary__heading">{say("kept-title", &[])}</h3>
            <p class="study__note">{live(progress(counterfactuals))}</p>
            <ol class="changes">{for counterfactuals.found.iter().take(TOLD).map(|one| counterfactual(one, shared.draft().plan().months()))}</ol>
            {for counterfactuals.failed.then(ask)}
        </div>
    }
}

fn progress(counterfactuals: &Counterfactuals) -> String {
    let all = Policy::SPECS.len() as u32;
    match (counterfactuals.tried < all, counterfactuals.found.is_empty()) {
        (true, _) => say("kept-running", &[("tried", counterfactuals.tried.into()), ("all", all.into())]),
        (false, true) => say("kept-nothing", &[]),
        (false, false) => say("kept-done", &[("count", (counterfactuals.found.len() as u32).into())]),
    }
}

fn counterfactual(counterfactual: &Counterfactual, months: u32) -> Html {
    let spec = &Policy::SPECS[counterfactual.lever as usize];
    let args = [
        ("lever", say(&format!("lever-{}", spec.key), &[]).into()),
        ("from", numbers::setting(spec, counterfactual.from).into()),
        ("to", numbers::setting(spec, counterfactual.to).into()),
        ("years", years(months).into()),
        ("npv", numbers::signed(&numbers::money(counterfactual.npv)).into()),
        ("month", counterfactual.leaves.map_or(0, |month| month + 1).into()),
    ];
    html! { <li>{live(say(if counterfactual.leaves.is_some() { "kept-longer" } else { "kept-to-the-end" }, &args))}</li> }
}
