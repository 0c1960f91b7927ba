//! The months in which the market changes, marked in every chart of months: a broken line, a sign at its foot, and words.

use yew::prelude::*;

use crate::chart::shapes::{Frame, share_of_months};
use crate::controls::live::live;
use crate::run::dated::Dated;
use crate::words::names;

/// The lines in the field.
pub fn lines(frame: Frame, months: usize, dated: &[Dated]) -> Html {
    let line = |dated: &Dated| html! { <path class="plot__dated" d={frame.upright(dated.place(), months)} /> };
    html! { {for dated.iter().map(line)} }
}

/// The signs at the feet of the lines.
pub fn signs(months: usize, dated: &[Dated]) -> Html {
    let along = |dated: &Dated| format!("{:.1}%", 100.0 * share_of_months(dated.place(), months));
    html! { {for dated.iter().map(|dated| html! { <text class="plot__dated-sign" x={along(dated)} y="12%">{"▲"}</text> })} }
}

/// What is said of a month in which the market changes; else nothing.
pub fn told(month: usize, dated: &[Dated]) -> Html {
    let here = dated.iter().find(|dated| dated.place() == month);
    html! { {for here.map(|dated| html! { <div class="tip__line">{live(names::dated_from(dated))}</div> })} }
}

/// The same for those who do not see the chart: all changes, after what the chart says.
pub fn after(summary: &str, dated: &[Dated]) -> String {
    let all = dated.iter().map(names::dated_from);
    std::iter::once(summary.to_owned()).chain(all).collect::<Vec<_>>().join(" ")
}
