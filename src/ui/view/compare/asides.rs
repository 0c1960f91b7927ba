//! What was asked beside Compare: whether the answer stands under shaken rules.

use yew::prelude::*;

use crate::ui::format;
use crate::ui::state::{State, names};
use crate::ui::words::say;

/// How the answer fares under other rules of behaviour, beside what it says under these.
pub fn robustness(state: &State) -> Html {
    let results = state.compared().and_then(|results| results.answer.as_ref());
    let (Some(answer), Some(robustness)) = (results, state.robustness()) else { return Html::default() };
    let [low, high] = robustness.ci95.map(|share| format::percent(share, 0).into());
    let args = [
        ("policy", names::policy(state.draft(), answer.leader).into()),
        ("share", format::percent(answer.verdict.share, 0).into()),
        ("led", robustness.led[answer.leader].into()),
        ("draws", robustness.draws.into()),
        ("low", low),
        ("high", high),
    ];
    html! { <p class="verdict__rules">{say("verdict-rules", &args)}</p> }
}
