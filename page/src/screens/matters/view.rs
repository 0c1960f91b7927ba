//! What matters: which of the things that nobody knows, or that you may choose, move the answer.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::BarTable;
use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::study::{exports, progress};
use crate::run::inquiry::Progress;
use crate::same::Same;
use crate::screens::matters::CHART;
use crate::screens::matters::model::{MethodKind, Model, Msg, word};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::{names, say};
use dealers_choice::study::sensitivity::FACTOR_SETS;

/// The screen.
#[component]
pub fn Matters(props: &Props<Model>) -> Html {
    let (shared, desk) = (&props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    html! {
        <div class="study">
            <header class="study__head">
                <h1>{say("matters-title", &[])}</h1>
                <p>{say("matters-words", &[])}</p>
            </header>
            <section class="card study__setup" aria-label={say("study-setup", &[])}>
                {choices(&send, "matters-way", &MethodKind::ALL.map(|method| way(desk, method)))}
                <p class="study__why">{say(&format!("matters-way-{}-words", word(desk.method)), &[])}</p>
                if desk.method != MethodKind::Robustness {
                    {choices(&send, "matters-set", &sets(desk))}
                }
                <p class="study__go">
                    <button class="button button--main" onclick={send.on(Msg::Asked)}>{say("matters-ask", &[])}</button>
                    {progress(&page, &desk.inquiry)}
                </p>
            </section>
            {result(&page, shared, desk)}
        </div>
    }
}

fn way(desk: &Model, method: MethodKind) -> (String, bool, Msg) {
    (format!("matters-way-{}", word(method)), method == desk.method, Msg::MethodChosen(method))
}

fn sets(desk: &Model) -> Vec<(String, bool, Msg)> {
    let set = |(place, word): (usize, &str)| (format!("matters-set-{word}"), place == desk.set, Msg::SetChosen(place));
    FACTOR_SETS.into_iter().enumerate().map(set).collect()
}

fn result(page: &Dispatch, shared: &Shared, desk: &Model) -> Html {
    let Some(asked) = &desk.asked else {
        return html! { <section class="card study__empty"><p>{say("matters-empty", &[])}</p></section> };
    };
    let favourite = names::policy_in_full(&asked.draft, asked.favourite.into());
    let outdated = (!Rc::ptr_eq(&asked.draft, shared.draft())).then(|| say("study-outdated", &[]));
    html! {
        <section class="card study__result" id="result" tabindex="-1">
            <h2>{say(&format!("matters-result-{}", word(asked.method)), &[("policy", favourite.into())])}</h2>
            {for outdated.map(|words| html! { <p class="study__note">{words}</p> })}
            if let Some(bars) = &desk.bars {
                <p class="study__note">{live(bars.subtitle.clone())}</p>
                <div class={format!("look-{}", asked.draft.looks()[asked.favourite as usize].key())}><BarTable bars={Same::of(bars)} /></div>
                {exports(page, CHART)}
            } else if desk.inquiry.progress != Progress::Idle {
                <p class="study__note">{say("matters-coming", &[])}</p>
            }
        </section>
    }
}
