//! What each policy comes to, a row for each.

use yew::prelude::*;

use crate::controls::live::{live, live_figure};
use crate::run::draft::Draft;
use crate::run::results::Results;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::sim::Kpi;

/// The columns.
const COLUMNS: [Kpi; 6] =
    [Kpi::Npv, Kpi::CohortLoyalty, Kpi::ActiveDealers, Kpi::DefectionRate, Kpi::TerminationRate, Kpi::DealerProfit];

/// The table.
pub fn policies(draft: &Draft, results: &Results) -> Html {
    let note = [
        ("futures", results.replications().into()),
        ("years", numbers::years(draft.plan().months()).into()),
        numbers::money_unit(),
    ];
    let head = |kpi: Kpi| html! { <th scope="col">{say(&format!("kpi-{}", kpi.spec().key), &[])}</th> };
    html! {
        <>
            <div class="brief__scroll" tabindex="0" role="group" aria-label={say("brief-policies", &[])}>
                <table class="brief__table stacks">
                    <thead><tr><th scope="col">{say("brief-policy", &[])}</th>{for COLUMNS.map(head)}</tr></thead>
                    <tbody>{for (0..draft.policies().len()).map(|place| row(draft, results, place))}</tbody>
                </table>
            </div>
            <p class="brief__note">{live(say("brief-policies-note", &note))}</p>
        </>
    }
}

fn row(draft: &Draft, results: &Results, place: usize) -> Html {
    let cell = |kpi: Kpi| {
        let (spec, whole) = (kpi.spec(), results.whole(place, kpi));
        let [low, high] = numbers::kpi_range(spec, [whole.low, whole.high]).map(Arg::from);
        html! {
            <td data-head={say(&format!("kpi-{}", spec.key), &[])}>
                <b>{live_figure(numbers::kpi(spec, whole.median))}</b>
                <br />
                <small>{live(say("figure-range", &[("low", low), ("high", high)]))}</small>
            </td>
        }
    };
    html! {
        <tr class={format!("look-{}", draft.looks()[place].key())}>
            <th scope="row"><span class="brief__name">{crate::controls::icon::mark(draft.looks()[place])}{live(names::policy_in_full(draft, place))}</span></th>
            {for COLUMNS.map(cell)}
        </tr>
    }
}
