//! The best mix of levers, and policies at the same cost.

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::{live, live_figure};
use crate::controls::study::progress;
use crate::run::inquiry::Progress;
use crate::screens::best::model::{Aim, Asked, BUDGETS, LEVERS_MAX, Model, Msg, SECONDS, Search, movable};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::sim::Policy;
use dealers_choice::study::best::{Best, Found, Gain, Mix};
use dealers_choice::study::equal_budget::{EqualBudget, Priced};

/// The screen.
#[component]
pub fn BestMix(props: &Props<Model>) -> Html {
    let (shared, desk) = (&props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    let ready = desk.aim == Aim::SameCost || !desk.levers.is_empty();
    html! {
        <div class="study">
            <header class="study__head">
                <h1>{say(&format!("best-title-{}", desk.aim.key()), &[])}</h1>
                <p>{say(&format!("best-words-{}", desk.aim.key()), &[])}</p>
            </header>
            <section class="card study__setup" aria-label={say("study-setup", &[])}>
                {choices(&send, "best-aim", &Aim::ALL.map(|aim| (format!("best-aim-{}", aim.key()), aim == desk.aim, Msg::AimChosen(aim))))}
                if desk.aim == Aim::Mix {
                    {base(&send, shared, desk)}
                    {levers(&send, desk)}
                    {choices(&send, "best-second", &seconds(desk))}
                }
                {budget(&send, desk)}
                <p class="study__go">
                    <button class="button button--main" disabled={!ready} onclick={send.on(Msg::Asked)}>
                        {say(&format!("best-ask-{}", desk.aim.key()), &[])}
                    </button>
                    {progress(&page, &desk.inquiry)}
                </p>
                if !ready { <p class="study__problems" role="alert">{say("best-no-lever", &[])}</p> }
            </section>
            {result(&send, shared, desk)}
        </div>
    }
}

fn base(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let option = |place: usize| {
        html! {
            <option value={place.to_string()} selected={place == desk.base}>
                {names::policy_in_full(shared.draft(), place)}
            </option>
        }
    };
    html! {
        <p class="panel__row">
            <label for="best-base">{say("best-base", &[])}</label>
            <select class="field" id="best-base"
                onchange={send.on_value(|text| Some(Msg::BaseChosen(text.parse().ok()?)))}>
                {for (0..shared.draft().policies().len()).map(option)}
            </select>
        </p>
    }
}

fn levers(send: &Dispatch<Msg>, desk: &Model) -> Html {
    let full = desk.levers.len() >= LEVERS_MAX;
    let lever = |place: usize| {
        let chosen = desk.levers.contains(&place);
        html! {
            <label class="best__lever">
                <input type="checkbox" checked={chosen} disabled={full && !chosen}
                    onchange={send.on(Msg::LeverToggled(place))} />
                {say(&format!("lever-{}", Policy::SPECS[place].key), &[])}
            </label>
        }
    };
    html! { <fieldset class="best__levers"><legend>{say("best-levers", &[("most", (LEVERS_MAX as u32).into())])}</legend>{for movable().map(lever)}</fieldset> }
}

fn seconds(desk: &Model) -> Vec<(String, bool, Msg)> {
    let none = ("best-second-none".to_owned(), desk.second.is_none(), Msg::SecondChosen(None));
    let second = |(place, kpi): (usize, &dealers_choice::sim::Kpi)| {
        (format!("kpi-{}", kpi.spec().key), desk.second == Some(place), Msg::SecondChosen(Some(place)))
    };
    std::iter::once(none).chain(SECONDS.iter().enumerate().map(second)).collect()
}

fn budget(send: &Dispatch<Msg>, desk: &Model) -> Html {
    let chosen = move |text: String| Some(Msg::BudgetChosen(text.parse().ok()));
    let option = |(place, share): (usize, &f64)| {
        html! {
            <option value={place.to_string()} selected={desk.share() == Some(*share)}>{numbers::percent(*share, 0)}</option>
        }
    };
    html! {
        <p class="panel__row">
            <label for="best-budget">{say(&format!("best-budget-{}", desk.aim.key()), &[])}</label>
            <select class="field" id="best-budget" onchange={send.on_value(chosen)}>
                if desk.aim == Aim::Mix { <option value="none" selected={desk.budget.is_none()}>{say("best-budget-none", &[])}</option> }
                {for BUDGETS.iter().enumerate().map(option)}
            </select>
            <span class="study__note">{say("best-budget-note", &[])}</span>
        </p>
    }
}

fn result(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let Some(asked) = &desk.asked else {
        return html! { <section class="card study__empty"><p>{say("best-empty", &[])}</p></section> };
    };
    let outdated = (!Rc::ptr_eq(&asked.draft, shared.draft())).then(|| say("study-outdated", &[]));
    let body = match &asked.search {
        Search::Mix { method, found } => mixes(send, desk, asked, method, found),
        Search::SameCost { method, priced } => same_cost(send, desk, asked, method, priced),
    };
    html! {
        <section class="card study__result" id="result" tabindex="-1">
            {for outdated.map(|words| html! { <p class="study__note">{words}</p> })}
            {body}
        </section>
    }
}

fn mixes(send: &Dispatch<Msg>, desk: &Model, asked: &Asked, method: &Best, found: &Found) -> Html {
    if found.mixes.is_empty() {
        let finished = desk.inquiry.progress == Progress::Finished;
        let words = found.cheapest.filter(|_| finished).map_or_else(
            || say("best-nothing-yet", &[]),
            |cost| {
                say(
                    "best-over-budget",
                    &[
                        ("budget", numbers::percent(method.budget.unwrap_or_default(), 0).into()),
                        ("cost", numbers::percent(cost, 1).into()),
                    ],
                )
            },
        );
        return html! { <p>{live(words)}</p> };
    }
    let fresh = found.mixes.iter().all(|mix| mix.fresh);
    let head = method
        .spans
        .iter()
        .map(|span| span.factor.setting().map_or_else(String::new, |spec| say(&format!("lever-{}", spec.key), &[])));
    let goals = method.goals.iter().map(|goal| say("best-gain", &[("what", names::figure(*goal).into())]));
    let cost = method.budget.map(|_| say("best-cost", &[]));
    let row = |(place, mix): (usize, &Mix)| {
        let levers = method.spans.iter().zip(&mix.levers).map(|(span, value)| numbers::factor(span.factor, *value));
        let cells: Vec<String> =
            levers.chain(mix.gains.iter().map(gain)).chain(mix.cost.map(|cost| numbers::percent(cost, 1))).collect();
        html! {
            <tr>
                {for cells.into_iter().map(|cell| html! { <td>{live_figure(cell)}</td> })}
                <td>
                    <button class="button" onclick={send.on(Msg::MixOpened(place))}>{say("best-open", &[])}</button>
                </td>
            </tr>
        }
    };
    let base = names::policy_in_full(&asked.draft, desk.base.min(asked.draft.policies().len() - 1));
    html! {
        <>
            <h2>{say(if method.goals.len() > 1 { "best-front" } else { "best-found" }, &[("base", base.into())])}</h2>
            <p class="study__note">{live(say(if fresh { "best-fresh" } else { "best-so-far" }, &[("tried", found.tried.into())]))}</p>
            <div class="bars__scroll" tabindex="0" role="group" aria-label={say("best-title-mix", &[])}>
                <table class="bars best__table">
                    <thead>
                        <tr>
                            {for head.chain(goals).chain(cost).map(|words| html! {
                                <th scope="col">{live(words)}</th>
                            })}
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{for found.mixes.iter().enumerate().map(row)}</tbody>
                </table>
            </div>
        </>
    }
}

fn gain(gain: &Gain) -> String {
    let percent = |share: f64| numbers::signed(&numbers::percent(share, 1));
    gain.ci95.map_or_else(
        || percent(gain.mean),
        |[low, high]| {
            say(
                "matters-share",
                &[("share", percent(gain.mean).into()), ("low", percent(low).into()), ("high", percent(high).into())],
            )
        },
    )
}

fn same_cost(send: &Dispatch<Msg>, desk: &Model, asked: &Asked, method: &EqualBudget, priced: &[Priced]) -> Html {
    if priced.is_empty() {
        return html! { <p>{live(say("best-nothing-yet", &[]))}</p> };
    }
    let finished = desk.inquiry.progress == Progress::Finished;
    let met = priced.iter().any(|priced| priced.met);
    let row = |(place, one): (usize, &Priced)| {
        let args = [
            ("policy", names::policy_in_full(&asked.draft, place).into()),
            ("times", numbers::number(one.intensity, 2).into()),
            ("cost", numbers::percent(one.cost, 2).into()),
        ];
        let key = if one.met { "cost-met" } else { "cost-missed" };
        html! { <li>{mark(asked.draft.looks()[place])}{live(say(key, &args))}</li> }
    };
    let budget = numbers::percent(method.budget, 0);
    html! {
        <>
            <h2>{live(say("cost-title", &[("budget", budget.as_str().into())]))}</h2>
            <ul class="best__priced">{for priced.iter().enumerate().map(row)}</ul>
            if finished && !met { <p class="study__problems" role="alert">{live(say("cost-none", &[("budget", budget.into())]))}</p> }
            if finished && met { <p><button class="button button--main" onclick={send.on(Msg::PricedOpened)}>{say("cost-open", &[])}</button></p> }
        </>
    }
}
