//! What is looked for: the best mix or the same cost, of which policy, with which levers. What is set is searched at once.

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::Dispatch;
use crate::screens::best::choice::{self, BUDGETS, LEVERS_MAX, SECONDS, movable};
use crate::screens::best::model::Msg;
use crate::shared::Shared;
use crate::words::{names, numbers, say, with};
use dealers_choice::report::link::studies::BestView;
use dealers_choice::sim::{Kpi, Policy};

/// The question as it is set.
pub(super) fn question(send: &Dispatch<Msg>, shared: &Shared) -> Html {
    let view = &shared.studies.best;
    let aim =
        |(key, same_cost): (&str, bool)| (key.to_owned(), view.same_cost == same_cost, Msg::SameCostChosen(same_cost));
    html! {
        <section class="card study__setup" aria-label={say("study-setup", &[])}>
            <h2>{say("study-setup", &[])}</h2>
            {choices(send, "best-aim", &[("best-aim-mix", false), ("best-aim-cost", true)].map(aim))}
            if !view.same_cost {
                {base(send, shared)}
                {levers(send, view)}
                {choices(send, "best-second", &seconds(view))}
            }
            {budget(send, view)}
        </section>
    }
}

fn base(send: &Dispatch<Msg>, shared: &Shared) -> Html {
    let chosen = shared.to_improve();
    let option = |place: usize| {
        html! {
            <option value={place.to_string()} selected={place == chosen}>{names::policy_in_full(shared.draft(), place)}</option>
        }
    };
    html! {
        <p class="best__row">
            <label for="best-base">{say("best-base", &[])}</label>
            <select class="field" id="best-base"
                onchange={send.on_value(|text| Some(Msg::BaseChosen(text.parse().ok()?)))}>
                {for (0..shared.draft().policies().len()).map(option)}
            </select>
        </p>
    }
}

/// The levers that are moved; all that could be lie behind their names.
fn levers(send: &Dispatch<Msg>, view: &BestView) -> Html {
    let chosen = choice::levers(view);
    let name = |place: &usize| say(&format!("lever-{}", Policy::SPECS[*place].key), &[]);
    let lever = |place: usize| {
        let moved = chosen.contains(&place);
        html! {
            <label class="best__lever">
                <input type="checkbox" checked={moved} disabled={!moved && chosen.len() >= LEVERS_MAX}
                    onchange={send.on(Msg::LeverToggled(place))} />
                {name(&place)}
            </label>
        }
    };
    let listed = with(|lexicon| lexicon.listed(chosen.iter().map(name).collect::<Vec<_>>()));
    html! {
        <>
            <details class="best__levers">
                <summary>{say("best-levers", &[("most", (LEVERS_MAX as u32).into())])}<small>{listed}</small></summary>
                <fieldset><legend class="unseen">{say("best-levers", &[("most", (LEVERS_MAX as u32).into())])}</legend>{for movable().map(lever)}</fieldset>
            </details>
            if chosen.is_empty() { <p class="study__problems" role="alert">{say("best-no-lever", &[])}</p> }
        </>
    }
}

fn seconds(view: &BestView) -> Vec<(String, bool, Msg)> {
    let now = choice::second(view);
    let none = ("best-second-none".to_owned(), now.is_none(), Msg::SecondChosen(None));
    let second = |(place, kpi): (usize, &Kpi)| {
        (format!("kpi-{}", kpi.spec().key), now == Some(*kpi), Msg::SecondChosen(Some(place)))
    };
    std::iter::once(none).chain(SECONDS.iter().enumerate().map(second)).collect()
}

fn budget(send: &Dispatch<Msg>, view: &BestView) -> Html {
    let chosen = move |text: String| Some(Msg::BudgetChosen(text.parse().ok()));
    let share = choice::share(view);
    let option = |(place, budget): (usize, &f64)| {
        html! { <option value={place.to_string()} selected={share == Some(*budget)}>{numbers::percent(*budget, 0)}</option> }
    };
    html! {
        <p class="best__row">
            <label for="best-budget">{say(if view.same_cost { "best-budget-cost" } else { "best-budget-mix" }, &[])}</label>
            <select class="field" id="best-budget" onchange={send.on_value(chosen)}>
                if !view.same_cost { <option value="none" selected={share.is_none()}>{say("best-budget-none", &[])}</option> }
                {for BUDGETS.iter().enumerate().map(option)}
            </select>
            <span class="study__note">{say("best-budget-note", &[])}</span>
        </p>
    }
}
