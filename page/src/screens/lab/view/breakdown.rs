//! A breakdown: its terms with bars to the right and the left of zero, and what follows from it.

use yew::prelude::*;

use crate::controls::live::{live, live_figure};
use crate::screens::lab::diary::{Bar, Breakdown, Term};

/// A breakdown as a table.
pub fn breakdown(breakdown: &Breakdown) -> Html {
    html! {
        <section class="breakdown">
            <h3>{live(breakdown.title.clone())}</h3>
            <table>
                <caption class="unseen">{&breakdown.words}</caption>
                <tbody>{for breakdown.terms.iter().map(term)}</tbody>
            </table>
            <p class="breakdown__outcome">{live(breakdown.outcome.clone())}</p>
        </section>
    }
}

fn term(term: &Term) -> Html {
    html! {
        <tr class={classes!("term", term.is_total.then_some("term--total"))}>
            <th scope="row">{live(term.label.clone())}</th>
            <td class="term__bar">{bar(term.bar)}</td>
            <td class="term__figure">{figure(term)}</td>
        </tr>
    }
}

fn figure(term: &Term) -> Html {
    if term.is_shown {
        live_figure(term.figure.clone())
    } else {
        html! { <span class="unseen">{live(term.figure.clone())}</span> }
    }
}

fn bar(bar: Bar) -> Html {
    html! {
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class={if bar.is_up { "bar--up" } else { "bar--down" }} x={bar.start.to_string()} y="1" width={bar.width.to_string()} height="8" />
            <path d="M50 0V10" />
        </svg>
    }
}
