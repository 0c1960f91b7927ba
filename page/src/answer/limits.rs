//! What was asked beside Compare: whether the answer stands under perturbed rules.

use dealers_choice::numeric::order;
use yew::prelude::*;

use crate::controls::live::live;
use crate::run::asides::Limit;
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::study::switching::SwitchingValue;

/// How the answer fares under other rules of behaviour, beside what it says under these.
pub fn robustness(shared: &Shared) -> Html {
    let results = shared.compared().and_then(|results| results.answer.as_ref());
    let Some(answer) = results else { return Html::default() };
    let Some(robustness) = shared.robustness() else { return live(say("verdict-rules-coming", &[])) };
    let [low, high] = robustness.ci95.map(|share| numbers::percent(share, 0).into());
    let args = [
        ("policy", names::policy(shared.draft(), answer.leader()).into()),
        ("share", numbers::percent(answer.verdict.leadership.share, 0).into()),
        ("led", robustness.led[answer.leader()].into()),
        ("draws", robustness.draws.into()),
        ("low", low),
        ("high", high),
    ];
    live(say("verdict-rules", &args))
}

/// Ends that are told; the others are further away.
const TOLD: usize = 3;

/// Where the answer ends, the nearest end first.
pub fn switching(shared: &Shared) -> Html {
    let Some(limits) = shared.limits() else {
        return html! { <p class="changes__coming">{live(say("changes-coming", &[]))}</p> };
    };
    let lines: Vec<(f64, Html)> = limits.iter().flat_map(|limit| sentences(shared, limit)).collect();
    let lines = order::by_number(lines, |(way, _)| *way);
    if lines.is_empty() {
        return html! { <p>{live(say("changes-none", &[]))}</p> };
    }
    html! { <ol class="changes">{for lines.into_iter().take(TOLD).map(|(_, line)| line)}</ol> }
}

/// The ends along one slider, each in a sentence, with the way to it as a share of the slider.
fn sentences(shared: &Shared, limit: &Limit) -> Vec<(f64, Html)> {
    let leader = shared.leader().map_or_else(String::new, |place| names::policy(shared.draft(), place.into()));
    let sentence = |at: &SwitchingValue, key: &str| {
        let args = [
            ("leader", leader.as_str().into()),
            ("thing", names::factor(shared.draft(), limit.range.factor).into()),
            ("value", numbers::factor(limit.range.factor, at.value).into()),
            ("now", numbers::factor(limit.range.factor, limit.range.now).into()),
            ("then", names::policy(shared.draft(), at.then.into()).into()),
        ];
        (limit.range.part(at.value).abs(), html! { <li>{live(say(key, &args))}</li> })
    };
    let below = limit.values.below.iter().map(|at| sentence(at, "changes-below"));
    let above = limit.values.above.iter().map(|at| sentence(at, "changes-above"));
    below.chain(above).collect()
}
