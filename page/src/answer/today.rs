//! What every policy comes to against what is done today, in the words of somebody who has to pay for it.

use yew::prelude::*;

use crate::controls::icon::mark;
use crate::controls::live::{live, live_figure};
use crate::run::draft::Draft;
use crate::run::results::Results;
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::Against;

/// What the columns are: gain, cost, return, payback.
const COLUMNS: [&str; 4] = ["today-gain", "today-cost", "today-return", "today-payback"];

/// The table, once the reader has said what is done today and replications are in; else nothing.
pub fn against(shared: &Shared) -> Html {
    let (Some(today), Some(results)) = (shared.draft().today(), shared.compared()) else { return Html::default() };
    let draft = shared.draft();
    let others = (0..draft.policies().len()).filter(|place| *place != today);
    let rows = others.filter_map(|place| Some(row(draft, place, &results.against(place, today)?)));
    let title = say("today-caption", &[("policy", names::policy(draft, today).into())]);
    html! {
        <section class="card today" aria-label={title.clone()}>
            <h2>{live(title.clone())}</h2>
            <div class="rows__scroll" tabindex="0" role="group" aria-label={title}>
            <table class="best__table stacks">
                <thead><tr><th scope="col">{say("today-policy", &[])}</th>{for COLUMNS.map(|key| html! { <th scope="col">{say(key, &[])}</th> })}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
            </div>
            <p class="study__note">{live(say("today-note", &[("years", numbers::years(results.plan.months()).into())]))}</p>
            {for of_first(results)}
        </section>
    }
}

fn of_first(results: &Results) -> Option<Html> {
    names::of_first(results).map(|words| html! { <p class="study__note">{live(words)}</p> })
}

fn row(draft: &Draft, place: usize, against: &Against) -> Html {
    let ([gain, range], cells) = (gain(against), [cost(against), earned_back(against), payback(against)]);
    html! {
        <tr key={place}>
            <th scope="row">{mark(draft.looks()[place])}{live(names::policy(draft, place))}</th>
            <td data-head={say(COLUMNS[0], &[])}>{live_figure(gain)}<br /><small>{live_figure(range)}</small></td>
            {for COLUMNS[1..].iter().zip(cells).map(|(head, cell)| html! { <td data-head={say(head, &[])}>{live_figure(cell)}</td> })}
        </tr>
    }
}

/// The middle gain, and its range.
fn gain(against: &Against) -> [String; 2] {
    let [median, low, high] =
        [against.gain.median, against.gain.low, against.gain.high].map(|value| numbers::signed(&numbers::money(value)));
    [median, say("today-gain-range", &[("low", low.into()), ("high", high.into())])]
}

/// What it costs more; less is said as what it saves.
fn cost(against: &Against) -> String {
    let amount = numbers::money(against.extra_cost.abs());
    if against.extra_cost < 0.0 { say("today-saves", &[("amount", amount.into())]) } else { amount }
}

fn earned_back(against: &Against) -> String {
    against.earned_back.map_or_else(|| say("today-no-cost", &[]), |earned| numbers::number(earned, 2))
}

fn payback(against: &Against) -> String {
    let gains = [against.gain.low, against.gain.median, against.gain.high, against.extra_cost];
    if gains.iter().all(|amount| *amount == 0.0) {
        return say("today-same", &[]);
    }
    let Some(horizon) = &against.horizon else { return String::new() };
    match horizon.payback_month {
        Some(1) if horizon.pays_back >= 0.5 => say("today-at-once", &[]),
        Some(month) if horizon.pays_back >= 0.5 => {
            let share = numbers::percent(horizon.pays_back, 0);
            say("today-month", &[("month", month.into()), ("share", share.into())])
        }
        _ if horizon.pays_back < 0.005 => say("today-never", &[]),
        _ => say("today-seldom", &[("share", numbers::percent(horizon.pays_back, 0).into())]),
    }
}
