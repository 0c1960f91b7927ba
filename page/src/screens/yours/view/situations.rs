//! Situations kept on this device, side by side: who leads, in how many futures, and by how much.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::icon::{mark, paths, symbol};
use crate::controls::live::{live, live_figure};
use crate::controls::press::press_if;
use crate::run::draft::Draft;
use crate::screens::yours::model::{Model, Msg};
use crate::screens::yours::situations::{KEPT_MAX, NAME_MAX, Outcome, Situation, read};
use crate::shared::Shared;
use crate::words::{market, numbers, say};

/// What the columns are.
const COLUMNS: [&str; 5] =
    ["situation-name", "situation-leads", "situation-share", "situation-gain", "situation-today"];

/// The situations that were kept.
pub fn situations(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let (situations, unread) = read(&shared.situations);
    html! {
        <section class="card yours__kept" aria-label={say("situation-title", &[])}>
            <h2>{say("situation-title", &[])}</h2>
            <p class="study__note">{say("situation-words", &[])}</p>
            <p class="study__go">
                {press_if(situations.len() < KEPT_MAX, "button", say("situation-keep", &[]), send.on(Msg::Kept))}
                if let Some((_, situation)) = &desk.thrown_away {
                    <button class="button" id="yours-back" onclick={send.on(Msg::WantedBack)}>{live(say("situation-back", &[("name", situation.name.as_str().into())]))}</button>
                }
                if situations.len() >= KEPT_MAX { <small class="entry__wrong">{say("situation-full", &[("max", (KEPT_MAX as u32).into())])}</small> }
            </p>
            if !situations.is_empty() { {table(send, shared, desk, &situations)} }
            if unread > 0 { <p class="study__note">{live(say("situation-newer", &[("count", (unread as u32).into())]))}</p> }
        </section>
    }
}

fn table(send: &Dispatch<Msg>, shared: &Shared, desk: &Model, situations: &[Situation]) -> Html {
    html! {
        <div class="rows__scroll" tabindex="0" role="group" aria-label={say("situation-title", &[])}>
            <table class="best__table yours__table stacks">
                <thead><tr>
                    {for COLUMNS.map(|key| html! { <th scope="col">{say(key, &[])}</th> })}
                    <th scope="col"><span class="unseen">{say("situation-ways", &[])}</span></th>
                </tr></thead>
                <tbody>{for situations.iter().map(|situation| row(send, shared, desk, situation))}</tbody>
            </table>
        </div>
    }
}

fn row(send: &Dispatch<Msg>, shared: &Shared, desk: &Model, situation: &Situation) -> Html {
    let id = situation.id;
    let here = situation.plan().as_ref() == Some(shared.draft().spec());
    html! {
        <tr key={id} aria-current={here.then_some("true")}>
            <th scope="row">{name(send, desk, situation)}</th>
            {outcome(situation.outcome.as_ref())}
            <td class="yours__ways">
                if here {
                    <span>{say("situation-here", &[])}</span>
                } else {
                    <button class="button" aria-label={say("situation-open", &[("name", situation.name.as_str().into())])} onclick={send.on(Msg::Opened(id))}>{say("situation-open-short", &[])}</button>
                }
                <button class="button button--icon" aria-label={say("situation-remove", &[("name", situation.name.as_str().into())])} title={say("situation-remove", &[("name", situation.name.as_str().into())])}
                    onclick={send.on(Msg::ThrownAway(id))}>{symbol(paths::CLOSE)}</button>
            </td>
        </tr>
    }
}

/// The name, to be changed where it stands.
fn name(send: &Dispatch<Msg>, desk: &Model, situation: &Situation) -> Html {
    let id = situation.id;
    let long = desk.long_name.as_ref().filter(|(own, _)| *own == id).map(|(_, text)| text.clone());
    let wrong = long.is_some();
    html! {
        <>
            <input class="field" value={long.unwrap_or_else(|| situation.name.clone())} aria-label={say("situation-rename", &[("name", situation.name.as_str().into())])} aria-invalid={wrong.to_string()} autocomplete="off"
                onchange={send.on_value(move |text| Some(Msg::Renamed(id, text)))} />
            if let Some(draft) = situation.plan().and_then(|plan| Draft::read(plan).ok()) { <small class="entry__note">{live(market::market(&draft))}</small> }
            if wrong { <small class="entry__wrong" role="alert">{say("situation-long", &[("max", (NAME_MAX as u32).into())])}</small> }
        </>
    }
}

fn outcome(outcome: Option<&Outcome>) -> Html {
    let Some(outcome) = outcome.filter(|outcome| outcome.is_current()) else {
        return html! { <td colspan="4">{say("situation-unknown", &[])}</td> };
    };
    let share = say("situation-wins", &[("wins", outcome.wins.into()), ("futures", outcome.futures.into())]);
    let over = say(
        "situation-over",
        &[("gain", gain(outcome, outcome.gain).into()), ("runner", outcome.runner.as_str().into())],
    );
    let today = outcome
        .over_today
        .filter(|today| *today != outcome.gain)
        .map_or_else(|| say("number-none", &[]), |[_, median, _]| numbers::signed(&numbers::percent(median, 1)));
    html! {
        <>
            <td data-head={say(COLUMNS[1], &[])}><span>{mark(outcome.look())}{live(outcome.leader.clone())}</span></td>
            {for COLUMNS[2..].iter().zip([share, over, today]).map(|(head, cell)| html! { <td data-head={say(head, &[])}>{live_figure(cell)}</td> })}
        </>
    }
}

/// The middle gain; points where what decides is itself a gain.
fn gain(outcome: &Outcome, [_, median, _]: [f64; 3]) -> String {
    if matches!(outcome.by.as_str(), "score" | "win_win") {
        say("unit-points", &[("number", numbers::signed(&numbers::number(100.0 * median, 1)).into())])
    } else {
        numbers::signed(&numbers::percent(median, 1))
    }
}
