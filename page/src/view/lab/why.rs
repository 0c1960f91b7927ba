//! Why it came so, for the policy on the bench: what if from here on, why dealers left, what each lever is worth.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{Bar, BarTable, Bars};
use crate::dispatch::{Dispatch, use_dispatch};
use crate::format;
use crate::shared::Shared;
use crate::state::inquiry::Progress;
use crate::state::msg::Msg;
use crate::state::studies::Study;
use crate::state::studies::why::{Counterfactuals, Event, REPLICATIONS, Shares};
use crate::state::{State, names};
use crate::view::PageProps;
use crate::view::compare::verdict::years;
use crate::view::icon::mark;
use crate::words::say;
use dealers_choice::experiment::Criterion;
use dealers_choice::experiment::exits::{Reason, Reckoning, unlucky_share};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::registry::Group;
use dealers_choice::sim::{PRESETS, Policy};
use dealers_choice::study::counterfactual::Counterfactual;
use dealers_choice::study::shapley::groups;

/// Changes that are told.
const TOLD: usize = 6;

const fn msg(event: Event) -> Msg {
    Msg::Study(Study::Why(event))
}

/// The card.
#[component]
pub fn Why(props: &PageProps) -> Html {
    let (state, send) = (&props.state, use_dispatch());
    html! {
        <section class="card why-card" aria-label={say("why-title", &[])}>
            {what_if(&send, state)}
            <h2>{say("why-left", &[])}</h2>
            {leaving(&send, state)}
            <h2>{say("why-shares", &[])}</h2>
            {shares(&send, state)}
        </section>
    }
}

/// From the month on screen on with another policy, the rest of the draws unchanged.
fn what_if(send: &Dispatch, state: &State) -> Html {
    let month = state.playback.month;
    let chosen = |text: String| Some(msg(Event::WhatIf(text.parse().ok()?)));
    let option = |(place, preset): (usize, &dealers_choice::sim::Preset)| html! { <option value={place.to_string()}>{say(&format!("policy-{}", preset.key), &[])}</option> };
    html! {
        <>
            <h2>{say("what-if", &[])}</h2>
            <p class="panel__row">
                <label for="what-if">{say("what-if-label", &[("month", (month + 1).min(state.draft().plan().months()).into())])}</label>
                <select class="field" id="what-if" disabled={month >= state.draft().plan().months()} onchange={send.on_value(chosen)}>
                    <option value="none" selected=true>{say("what-if-none", &[])}</option>
                    {for PRESETS.iter().enumerate().map(option)}
                </select>
            </p>
            <p class="study__note">{say("what-if-note", &[])}</p>
        </>
    }
}

fn leaving(send: &Dispatch, state: &State) -> Html {
    let Some(leaving) = state.leaving() else {
        return html! { <p><button class="button" onclick={send.on(msg(Event::LeavingWanted))}>{say("why-left-ask", &[("futures", REPLICATIONS.min(state.draft().plan().replications()).into())])}</button></p> };
    };
    let policies =
        leaving.counted.iter().enumerate().map(|(place, replications)| reckoning(state, place, replications));
    html! { <div class="why-card__policies">{for policies}</div> }
}

/// Why dealers left under one policy, the most frequent reason first, and whether the punished had deserved it.
fn reckoning(state: &State, place: usize, replications: &[Reckoning]) -> Html {
    let (sum, count) = (Reckoning::sum(replications), replications.len() as u32);
    let all = f64::from(sum.all_lost());
    let mean = |of: u32| format::number(f64::from(of) / f64::from(count.max(1)), 1);
    let line = |(reason, count): &(Reason, u32)| {
        let args = [("count", mean(*count).into()), ("share", format::percent(f64::from(*count) / all, 0).into())];
        html! { <li>{say(&format!("reason-{}", reason.key()), &args)}</li> }
    };
    let (share, low, high) = unlucky_share(&replications.iter().collect::<Vec<_>>());
    let percent = |share| format::percent(share, 0).into();
    let punished = [
        ("punished", mean(sum.punished).into()),
        ("unlucky", mean(sum.only_unlucky).into()),
        ("share", percent(share)),
        ("low", percent(low)),
        ("high", percent(high)),
    ];
    html! {
        <div>
            <h3>{mark(state.draft().looks()[place])}{names::policy_in_full(state.draft(), place)}</h3>
            <p class="study__note">{say("why-left-mean", &[("lost", mean(sum.all_lost()).into()), ("futures", count.into())])}</p>
            <ul>{for sum.pareto().iter().map(line)}</ul>
            <p>{say(if sum.punished == 0 { "luck-none" } else { "luck-or-effort" }, &punished)}</p>
        </div>
    }
}

fn shares(send: &Dispatch, state: &State) -> Html {
    if !state.draft().spec().policies[state.on_bench()].from.is_empty() {
        return html! { <p class="study__note">{say("shares-dated", &[])}</p> };
    }
    let ask = |by_group| html! { <button class="button" onclick={send.on(msg(Event::SharesWanted(by_group)))}>{say(if by_group { "shares-groups" } else { "shares-levers" }, &[])}</button> };
    let known = state.shares();
    html! {
        <>
            <p class="panel__row">{ask(true)}{ask(false)}</p>
            {for known.map(|shares| worths(state, shares))}
        </>
    }
}

fn worths(state: &State, shares: &Shares) -> Html {
    let Some(method) = &shares.method else { return html! { <p class="study__note">{say("shares-none", &[])}</p> } };
    let worths = shares.worths();
    if worths.is_empty() {
        let (done, all) = shares.inquiry.done();
        return html! { <p class="study__note" role="status">{say("study-running", &[("done", done.into()), ("all", all.into())])}</p> };
    }
    let figure = |value: f64| format::signed(&format::by_criterion(state.criterion, value));
    let mut rows: Vec<(f64, Bar)> = method
        .players
        .iter()
        .zip(&worths)
        .map(|(levers, worth)| {
            (
                worth.value.abs(),
                Bar {
                    name: player(state, shares, *levers),
                    span: [0.0, worth.value],
                    mark: None,
                    whisker: worth.ci95(),
                    words: vec![figure(worth.value)],
                },
            )
        })
        .collect();
    rows.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    let ends = rows
        .iter()
        .flat_map(|(_, bar)| bar.whisker.unwrap_or(bar.span))
        .fold([0.0_f64, 0.0], |[low, high], end| [low.at_most(end), high.at_least(end)]);
    let total: f64 = worths.iter().map(|worth| worth.value).sum();
    let what = what(state.criterion);
    let note = say("shares-note", &[("what", what.into()), ("total", figure(total).into())]);
    let bars = Bars {
        title: say("why-shares", &[]),
        subtitle: note.clone(),
        head: vec![say("shares-lever", &[]), say("shares-worth", &[])],
        bars: rows.into_iter().map(|(_, bar)| bar).collect(),
        axis: ends,
    };
    let look = state.draft().looks()[state.on_bench()];
    let unfinished = shares.inquiry.progress != Progress::Finished;
    html! {
        <div class={format!("look-{}", look.key())}>
            <p class="study__note">{note}{if unfinished { say("shares-coming", &[]) } else { String::new() }}</p>
            <BarTable bars={Shared::of(&Rc::new(bars))} />
        </div>
    }
}

fn what(criterion: Criterion) -> String {
    say(&format!("kpi-{}", criterion.key()), &[]).to_lowercase()
}

fn player(state: &State, shares: &Shares, levers: u64) -> String {
    if !shares.by_group {
        return say(&format!("lever-{}", Policy::SPECS[levers.trailing_zeros() as usize].key), &[]);
    }
    let found = groups(state.draft().plan(), state.on_bench()).into_iter().find(|(_, mask)| *mask == levers);
    say(&format!("group-{}", found.map_or(Group::Carrots, |(group, _)| group).key()), &[])
}

/// What would have retained the dealer whose diary is open; nothing if it is still there.
pub fn counterfactuals(send: &Dispatch, state: &State) -> Html {
    let Some(whom) = state.leaver() else { return Html::default() };
    let Some(counterfactuals) = state.counterfactuals(whom) else {
        return html! { <p class="diary__kept"><button class="button button--main" onclick={send.on(msg(Event::CounterfactualWanted))}>{say("kept-ask", &[])}</button></p> };
    };
    html! {
        <div class="diary__kept">
            <h3 class="diary__heading">{say("kept-title", &[])}</h3>
            <p class="study__note" role="status">{progress(counterfactuals)}</p>
            <ol class="changes">{for counterfactuals.found.iter().take(TOLD).map(|one| counterfactual(one, state.draft().plan().months()))}</ol>
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
        ("from", format::setting(spec, counterfactual.from).into()),
        ("to", format::setting(spec, counterfactual.to).into()),
        ("years", years(months).into()),
        ("npv", format::signed(&format::short(counterfactual.npv)).into()),
        ("month", counterfactual.leaves.map_or(0, |month| month + 1).into()),
    ];
    html! { <li>{say(if counterfactual.leaves.is_some() { "kept-longer" } else { "kept-to-the-end" }, &args)}</li> }
}
