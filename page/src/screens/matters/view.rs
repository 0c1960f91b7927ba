//! What matters: which of the things that nobody knows, or that you may choose, move the answer.

use yew::prelude::*;

use crate::chart::BarTable;
use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::study::{exports, outdated, progress};
use crate::msg;
use crate::run::inquiry::Progress;
use crate::run::stage::Phase;
use crate::same::Same;
use crate::screens::matters::CHART;
use crate::screens::matters::model::{Asked, MethodKind, Model, Msg, method, set, word};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::{names, say};
use dealers_choice::study::sensitivity::FACTOR_SETS;

/// The screen. The answer comes first, what it answers after it.
#[component]
pub fn Matters(props: &Props<Model>) -> Html {
    let (shared, desk) = (&props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    html! {
        <div class="study">
            <header class="study__head"><h1>{say("matters-title", &[])}</h1><p>{say("matters-words", &[])}</p></header>
            <div class="study__pair">
                <section class="card study__result" id="result" tabindex="-1" aria-label={say("study-answer", &[])}>
                    if let Some(asked) = &desk.asked { {result(&page, shared, desk, asked)} } else { {waiting(&page, shared)} }
                </section>
                <div class="study__side">{question(&send, shared)}</div>
            </div>
        </div>
    }
}

/// The question as it is set. What is set is asked at once.
fn question(send: &Dispatch<Msg>, shared: &Shared) -> Html {
    let view = shared.studies.matters;
    let way = |one: MethodKind| (format!("matters-way-{}", word(one)), one == method(view), Msg::MethodChosen(one));
    let sets: Vec<_> = FACTOR_SETS
        .into_iter()
        .enumerate()
        .map(|(place, word)| (format!("matters-set-{word}"), place == set(view), Msg::SetChosen(place)))
        .collect();
    html! {
        <section class="card study__setup" aria-label={say("study-setup", &[])}>
            <h2>{say("study-setup", &[])}</h2>
            {choices(send, "matters-way", &MethodKind::ALL.map(way))}
            <p class="study__why">{say(&format!("matters-way-{}-words", word(method(view))), &[])}</p>
            if method(view) != MethodKind::Robustness { {choices(send, "matters-set", &sets)} }
        </section>
    }
}

/// Before it is known who leads.
fn waiting(page: &Dispatch, shared: &Shared) -> Html {
    let halted = matches!(shared.stage.phase, Phase::Stopped | Phase::Failed(_));
    html! {
        <>
            <p class="study__empty">{say(if halted { "matters-halted" } else { "matters-waiting" }, &[])}</p>
            if halted {
                <p><button class="button button--main" onclick={page.on(msg::Msg::Work(msg::Work::Resumed))}>{say("study-resume", &[])}</button></p>
            }
        </>
    }
}

fn result(page: &Dispatch, shared: &Shared, desk: &Model, asked: &Asked) -> Html {
    let favourite = names::policy_in_full(&asked.draft, asked.favourite.into());
    let question = || say(&format!("matters-result-{}", word(asked.method)), &[("policy", favourite.into())]);
    html! {
        <>
            <h2>{live(desk.bars.as_ref().map_or_else(question, |bars| bars.title.clone()))}</h2>
            {outdated(asked.draft != *shared.draft())}
            {progress(page, &desk.inquiry)}
            if let Some(bars) = &desk.bars {
                <p class="study__note">{live(bars.subtitle.clone())}</p>
                <div class={format!("look-{}", asked.draft.looks()[asked.favourite as usize].key())}><BarTable bars={Same::of(bars)} /></div>
                {exports(page, CHART)}
            } else if desk.inquiry.progress != Progress::Idle {
                <p class="study__note">{say("matters-coming", &[])}</p>
            }
        </>
    }
}
