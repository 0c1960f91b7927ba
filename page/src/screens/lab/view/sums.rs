//! A small sum: its terms with bars to the right and the left of zero, and what follows from it.

use yew::prelude::*;

use crate::screens::lab::diary::{Bar, Sum, Term};

/// A sum as a table.
pub fn sum(sum: &Sum) -> Html {
    html! {
        <section class="sum">
            <h3>{&sum.title}</h3>
            <table>
                <caption class="unseen">{&sum.words}</caption>
                <tbody>{for sum.terms.iter().map(term)}</tbody>
            </table>
            <p class="sum__outcome">{&sum.outcome}</p>
        </section>
    }
}

fn term(term: &Term) -> Html {
    html! {
        <tr class={classes!("term", term.is_total.then_some("term--total"))}>
            <th scope="row">{&term.label}</th>
            <td class="term__bar">{bar(term.bar)}</td>
            <td class="term__figure">{&term.figure}</td>
        </tr>
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
