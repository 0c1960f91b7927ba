//! The months in which the market changes, marked in every chart of months: a broken line, a sign at its foot, and words.

use yew::prelude::*;

use crate::chart::shapes::{Frame, share_of_months};
use crate::controls::live::live;
use crate::run::dated::Dated;
use crate::words::{names, say};

/// The lines in the field.
pub fn lines(frame: Frame, months: usize, dated: &[Dated]) -> Html {
    let line = |dated: &Dated| html! { <path class="plot__dated" d={frame.upright(place(dated), months)} /> };
    html! { {for dated.iter().map(line)} }
}

/// The signs at the feet of the lines.
pub fn signs(months: usize, dated: &[Dated]) -> Html {
    let along = |dated: &Dated| format!("{:.1}%", 100.0 * share_of_months(place(dated), months));
    html! { {for dated.iter().map(|dated| html! { <text class="plot__dated-sign" x={along(dated)} y="12%">{"▲"}</text> })} }
}

/// What is said of a month in which the market changes; else nothing.
pub fn told(month: usize, dated: &[Dated]) -> Html {
    let here = dated.iter().find(|dated| place(dated) == month);
    html! { {for here.map(|dated| html! { <div class="tip__line">{live(in_words(dated))}</div> })} }
}

/// The same for those who do not see the chart: all changes, after what the chart says.
pub fn after(summary: &str, dated: &[Dated]) -> String {
    let all = dated.iter().map(in_words);
    std::iter::once(summary.to_owned()).chain(all).collect::<Vec<_>>().join(" ")
}

fn in_words(dated: &Dated) -> String {
    say("dated-month", &[("month", dated.month.into()), ("changes", names::dated(dated).into())])
}

/// The month, from 0.
const fn place(dated: &Dated) -> usize {
    dated.month.saturating_sub(1) as usize
}
