//! Why it came so, for the policy on the bench: what if from here on, why dealers left, what each lever is worth.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{Bar, BarTable, Bars};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::run::inquiry::Progress;
use crate::same::Same;
use crate::screens::lab::why::{Counterfactuals, Event, REPLICATIONS, Shares, leaver};
use crate::screens::lab::{Model, Msg};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::numbers::years;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::exits::{Reason, Reckoning, mean, unlucky_share};
use dealers_choice::registry::Group;
use dealers_choice::sim::{PRESETS, Policy};
use dealers_choice::study::counterfactual::Counterfactual;
use dealers_choice::study::shapley::groups;

/// Changes that are told.
const TOLD: usize = 6;

const fn msg(event: Event) -> Msg {
    Msg::Why(event)
}

/// The card.
#[component]
pub fn WhyCard(props: &Props<Model>) -> Html {
    let (shared, desk, send) = (&props.shared, &*props.desk, use_dispatch());
    html! {
        <section class="card why-card" aria-label={say("why-title", &[])}>
            {what_if(&send, shared)}
            <h2>{say("why-left", &[])}</h2>
            {leaving(&send, shared, desk)}
            <h2>{say("why-shares", &[])}</h2>
            {shares(&send, shared, desk)}
        </section>
    }
}

/// From the month on screen on with another policy, the rest of the draws unchanged.
fn what_if(send: &Dispatch<Msg>, shared: &Shared) -> Html {
    let month = shared.playback.month;
    let chosen = |text: String| Some(msg(Event::PresetTried(text.parse().ok()?)));
    let option = |(place, preset): (usize, &dealers_choice::sim::Preset)| {
        html! {
            <option value={place.to_string()}>{say(&format!("policy-{}", preset.key), &[])}</option>
        }
    };
    html! {
        <>
            <h2>{say("what-if", &[])}</h2>
            <p class="panel__row">
                <label for="what-if">{live(say("what-if-label", &[("month", (month + 1).min(shared.draft().plan().months()).into())]))}</label>
                <select class="field" id="what-if" disabled={month >= shared.draft().plan().months()} onchange={send.on_value(chosen)}>
                    <option value="none" selected=true>{say("what-if-none", &[])}</option>
                    {for PRESETS.iter().enumerate().map(option)}
                </select>
            </p>
            <p class="study__note">{say("what-if-note", &[])}</p>
        </>
    }
}

fn leaving(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let known = desk.why.leaving(shared);
    let futures = REPLICATIONS.min(shared.draft().plan().replications());
    let ask = || {
        html! {
            <p>
                <button class="button" onclick={send.on(msg(Event::LeavingWanted))}>
                    {live(say("why-left-ask", &[("futures", futures.into())]))}
                </button>
            </p>
        }
    };
    let Some(leaving) = known else { return ask() };
    let policies =
        leaving.counted.iter().enumerate().map(|(place, replications)| reckoning(shared, place, replications));
    html! { <><div class="why-card__policies">{for policies}</div>{for leaving.failed.then(ask)}</> }
}

/// Why dealers left under one policy, the most frequent reason first, and whether the punished had deserved it.
fn reckoning(shared: &Shared, place: usize, replications: &[Reckoning]) -> Html {
    let (sum, count) = (Reckoning::sum(replications), replications.len());
    let mean = |of: u32| numbers::number(mean(of, count), 1);
    let line = |(reason, count): &(Reason, u32)| {
        let args = [("count", mean(*count).into()), ("share", numbers::percent(sum.share(*count), 0).into())];
        html! { <li>{live(say(&format!("reason-{}", reason.key()), &args))}</li> }
    };
    let (share, low, high) = unlucky_share(&replications.iter().collect::<Vec<_>>());
    let percent = |share| numbers::percent(share, 0).into();
    let punished = [
        ("punished", mean(sum.punished).into()),
        ("unlucky", mean(sum.only_unlucky).into()),
        ("sanctions", mean(sum.sanctions).into()),
        ("unjust", mean(sum.unjust).into()),
        ("share", percent(share)),
        ("low", percent(low)),
        ("high", percent(high)),
    ];
    html! {
        <div>
            <h3>{mark(shared.draft().looks()[place])}{live(names::policy_in_full(shared.draft(), place))}</h3>
            <p class="study__note">{live(say("why-left-mean", &[("lost", mean(sum.all_lost()).into()), ("futures", (count as u32).into())]))}</p>
            <ul>{for sum.pareto().iter().map(line)}</ul>
            <p>{live(say(if sum.punished == 0 { "luck-none" } else { "luck-or-effort" }, &punished))}</p>
        </div>
    }
}

fn shares(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    if !shared.draft().spec().policies[shared.on_bench()].from.is_empty() {
        return html! { <p class="study__note">{say("shares-dated", &[])}</p> };
    }
    let ask = |by_group| {
        html! {
            <button class="button" onclick={send.on(msg(Event::SharesWanted(by_group)))}>
                {say(if by_group { "shares-groups" } else { "shares-levers" }, &[])}
            </button>
        }
    };
    let known = desk.why.shares(shared);
    html! {
        <>
            <p class="panel__row">{ask(true)}{ask(false)}</p>
            {for known.map(|shares| worths(shared, shares))}
        </>
    }
}

fn worths(shared: &Shared, shares: &Shares) -> Html {
    let Some(method) = &shares.method else { return html! { <p class="study__note">{say("shares-none", &[])}</p> } };
    let worths = &shares.worths;
    if worths.is_empty() {
        let (done, all) = shares.inquiry.done();
        return html! { <p class="study__note">{live(say("study-running", &[("done", done.into()), ("all", all.into())]))}</p> };
    }
    let figure = |value: f64| numbers::signed(&numbers::by_criterion(shared.criterion, value));
    let mut rows: Vec<(f64, Bar)> = method
        .players
        .iter()
        .zip(&**worths)
        .map(|(levers, worth)| {
            (
                worth.value.abs(),
                Bar {
                    name: player(shared, shares, *levers),
                    span: [0.0, worth.value],
                    mark: None,
                    whisker: worth.ci95(),
                    words: vec![figure(worth.value)],
                },
            )
        })
        .collect();
    rows.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    let bars: Vec<Bar> = rows.into_iter().map(|(_, bar)| bar).collect();
    let total: f64 = worths.iter().map(|worth| worth.value).sum();
    let what = names::figure(shared.criterion);
    let note = say("shares-note", &[("what", what.into()), ("total", figure(total).into())]);
    let bars = Bars {
        title: say("why-shares", &[]),
        subtitle: note.clone(),
        head: vec![say("shares-lever", &[]), say("shares-worth", &[])],
        axis: Bars::around_zero(&bars),
        bars,
    };
    let look = shared.draft().looks()[shared.on_bench()];
    let unfinished = shares.inquiry.progress != Progress::Finished;
    html! {
        <div class={format!("look-{}", look.key())}>
            <p class="study__note">{live(note)}{for unfinished.then(|| live(say("shares-coming", &[])))}</p>
            <BarTable bars={Same::of(&Rc::new(bars))} />
        </div>
    }
}

fn player(shared: &Shared, shares: &Shares, levers: u64) -> String {
    if !shares.by_group {
        return say(&format!("lever-{}", Policy::SPECS[levers.trailing_zeros() as usize].key), &[]);
    }
    let found = groups(shared.draft().plan(), shared.on_bench()).into_iter().find(|(_, mask)| *mask == levers);
    say(&format!("group-{}", found.map_or(Group::Carrots, |(group, _)| group).key()), &[])
}

/// What would have retained the dealer whose diary is open; nothing if it is still there.
pub fn counterfactuals(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let Some(whom) = leaver(shared, desk.cast().map(|cast| &**cast)) else { return Html::default() };
    let ask = || {
        html! {
            <p class="diary__kept">
                <button class="button button--main" onclick={send.on(msg(Event::CounterfactualWanted))}>
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
