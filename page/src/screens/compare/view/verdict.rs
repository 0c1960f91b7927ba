//! The answer in words, with its replications as dots.

use yew::prelude::*;

use crate::answer::verdict::{sentences, spoken};
use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::controls::progress::progress;
use crate::run::stage::Phase;
use crate::screens::compare::view::dots::{VerdictCardProps, dots};
use crate::screens::compare::view::weights::{criteria, weights};
use crate::words::say;

/// The verdict.
#[component]
pub fn VerdictCard(props: &VerdictCardProps) -> Html {
    let send = use_dispatch();
    let known = props.results.as_ref().and_then(|results| Some((results, results.answer.as_ref()?)));
    let [title, words, sure] = known.map_or_else(opening, |(results, answer)| sentences(&props.draft, results, answer));
    html! {
        <section class="card verdict" id="result" tabindex="-1" aria-label={say("verdict-title", &[])}
            data-run={known.map(|(results, _)| results.run.to_string())}>
            <div class="verdict__words">
                <h1>{title}</h1>
                <div class="verdict__detail"><p>{words}</p><p class="verdict__sure">{sure}{" "}{props.rules.clone()}</p></div>
                {criteria(&send, props.criterion)}
                {weights(&send, props.criterion)}
            </div>
            <p class="unseen" role="status">{known.filter(|_| props.phase == Phase::Finished).map(|(_, answer)| live(spoken(&props.draft, answer)))}</p>
            <div class="verdict__futures">
                {dots(&send, props, known.map(|(results, answer)| (&**results, &**answer)))}
                {progress(&send, &props.phase, props.done, props.wanted)}
            </div>
        </section>
    }
}

fn opening() -> [Html; 3] {
    [live(say("compare-empty", &[])), live(say("compare-counting", &[])), Html::default()]
}
