//! Why believe this: how the program was checked, what does not hold, and what it cannot tell.

use yew::prelude::*;

use crate::ui::words::say;

/// What was checked, in the order in which it builds trust.
const CHECKS: [&str; 5] = ["forms", "laws", "bits", "calibration", "luck"];
/// What is built in openly, and what is left out.
const LIMITS: [&str; 6] = ["forecast", "assumed", "built-in", "extremes", "programmes", "enterprise"];

/// The screen.
#[component]
pub fn Believe() -> Html {
    let check = |key: &str| html! { <section class="card believe__check"><h2>{say(&format!("believe-{key}-title"), &[])}</h2><p>{say(&format!("believe-{key}"), &[])}</p></section> };
    html! {
        <div class="study">
            <header class="study__head"><h1>{say("believe-title", &[])}</h1><p>{say("believe-words", &[])}</p></header>
            <div class="believe__checks">{for CHECKS.map(check)}</div>
            <section class="card study__result" id="result" tabindex="-1">
                <h2>{say("believe-limits", &[])}</h2>
                <ul class="brief__limits">{for LIMITS.map(|key| html! { <li>{say(&format!("believe-limit-{key}"), &[])}</li> })}</ul>
            </section>
        </div>
    }
}
