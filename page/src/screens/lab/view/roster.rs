//! The channel as a table that follows the months; every name opens a diary.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::{live, live_figure};
use crate::msg::{Msg, OnBench};
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::same::Same;
use crate::screens::lab::roster::{Row, roster};
use crate::words::say;

/// The columns, as the last part of their words' keys.
const COLUMNS: [&str; 6] = ["dealer", "town", "standing", "loyalty", "sales", "profit"];

/// What the table needs.
#[derive(Clone, PartialEq, Properties)]
pub struct RosterProps {
    /// The replication on screen; none while it is still to come.
    pub cast: Option<Same<Cast>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// The dealer whose diary is open.
    pub chosen: Option<DealerId>,
}

/// The table.
#[component]
pub fn Roster(props: &RosterProps) -> Html {
    let send = use_dispatch();
    let rows = props.cast.as_ref().map(|cast| roster(cast, props.month)).unwrap_or_default();
    let caption = say("table-caption", &[("month", props.month.into())]);
    html! {
        <div class="roster" tabindex="0" role="region" aria-label={caption.clone()}>
            <table>
                <caption>{live(caption)}</caption>
                <thead><tr>{for COLUMNS.map(|column| html! { <th scope="col" class={column}>{say(&format!("table-{column}"), &[])}</th> })}</tr></thead>
                <tbody>{for rows.iter().map(|row| person(&send, row, props.chosen))}</tbody>
            </table>
        </div>
    }
}

fn person(send: &Dispatch, row: &Row, chosen: Option<DealerId>) -> Html {
    let is_chosen = chosen == Some(row.id);
    let choose = send.on(Msg::Bench(OnBench::DealerChosen((!is_chosen).then_some(row.id))));
    html! {
        <tr key={format!("{}-{}", row.id.slot, row.id.generation)} class={classes!(is_chosen.then_some("is-chosen"), (!row.with_you).then_some("is-gone"))}>
            <th scope="row" class="dealer"><button class="roster__name" aria-pressed={is_chosen.to_string()} onclick={choose}>{&row.dealer}</button></th>
            <td class="town">{&row.town}</td>
            <td class="standing">{live(row.status.clone())}</td>
            <td>{live_figure(row.loyalty.clone())}</td>
            <td>{live_figure(row.sales.clone())}</td>
            <td>{live_figure(row.profit.clone())}</td>
        </tr>
    }
}
