//! What matters: which of the things that nobody knows, or that you may choose, move the answer.

use yew::prelude::*;

use crate::chart::BarTable;
use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::{live, live_figure};
use crate::controls::press::press;
use crate::controls::study::{exports, outdated, progress};
use crate::msg;
use crate::run::inquiry::Progress;
use crate::run::stage::Phase;
use crate::same::Same;
use crate::screens::matters::CHART;
use crate::screens::matters::model::{Asked, Detail, MethodKind, Model, Msg, method, set, sets, word};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::say;

/// The heads of the details.
const DETAILS: [&str; 3] = ["matters-column-interval", "matters-column-mu", "matters-column-sigma"];

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
            {others(&send, method(shared.studies.matters))}
        </div>
    }
}

/// The question as it is set. What is set is asked at once.
fn question(send: &Dispatch<Msg>, shared: &Shared) -> Html {
    let view = shared.studies.matters;
    let way = |one: MethodKind| (format!("matters-way-{}", word(one)), one == method(view), Msg::MethodChosen(one));
    let choice =
        |(place, word): (usize, &str)| (format!("matters-set-{word}"), place == set(view), Msg::SetChosen(place));
    let sets: Vec<_> = sets(view).into_iter().map(choice).collect();
    html! {
        <section class="card study__setup" aria-label={say("study-setup", &[])}>
            <h2>{say("study-setup", &[])}</h2>
            {choices(send, "matters-way", &MethodKind::ALL.map(way))}
            <p class="study__why">{say(&format!("matters-way-{}-words", word(method(view))), &[])}</p>
            if method(view) != MethodKind::Robustness { {choices(send, "matters-set", &sets)} }
        </section>
    }
}

/// The other ways to ask, each with what it does.
fn others(send: &Dispatch<Msg>, now: MethodKind) -> Html {
    let way = |one: MethodKind| {
        html! {
            <li>
                <button class="button button--link" onclick={send.on(Msg::MethodChosen(one))}>{live(say(&format!("matters-way-{}", word(one)), &[]))}</button>
                <p class="study__note">{live(say(&format!("matters-way-{}-words", word(one)), &[]))}</p>
            </li>
        }
    };
    html! {
        <section class="study__others" aria-label={say("matters-others", &[])}>
            <h2>{say("matters-others", &[])}</h2>
            <ul>{for MethodKind::ALL.into_iter().filter(|one| *one != now).map(way)}</ul>
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
                <p>{press("button button--main", say("study-resume", &[]), page.on(msg::Msg::Work(msg::Work::Resumed)))}</p>
            }
        </>
    }
}

fn result(page: &Dispatch, shared: &Shared, desk: &Model, asked: &Asked) -> Html {
    html! {
        <>
            <h2>{live(title(desk, asked))}</h2>
            {outdated(asked.draft != *shared.draft())}
            {progress(page, &desk.inquiry)}
            if let Some(bars) = &desk.bars {
                <p class="study__note">{live(bars.subtitle.clone())}</p>
                <div class={format!("look-{}", asked.draft.looks()[asked.favourite as usize].key())}><BarTable bars={Same::of(bars)} /></div>
                {details(&desk.details)}
                {exports(page, CHART)}
            } else if desk.inquiry.progress != Progress::Idle {
                <p class="study__note">{say("matters-coming", &[])}</p>
            }
        </>
    }
}

/// The answer, or the question before there is one; until all is known, an answer is one so far.
fn title(desk: &Model, asked: &Asked) -> String {
    let Some(bars) = &desk.bars else { return asked.question() };
    if desk.inquiry.progress == Progress::Finished {
        return bars.title.clone();
    }
    say("study-so-far", &[("words", bars.title.as_str().into())])
}

/// What else is known, for those who ask, and what each figure is.
fn details(details: &[Detail]) -> Html {
    if details.is_empty() {
        return Html::default();
    }
    let row = |detail: &Detail| {
        html! {
            <tr>
                <th scope="row">{live(detail.name.clone())}</th>
                {for detail.words.iter().map(|words| html! { <td>{live_figure(words.clone())}</td> })}
            </tr>
        }
    };
    html! {
        <details class="matters__details">
            <summary>{say("matters-details", &[])}</summary>
            <p class="study__note">{say("matters-details-words", &[])}</p>
            <div class="bars__scroll" tabindex="0" role="group" aria-label={say("matters-details", &[])}>
                <table class="bars">
                    <thead><tr><td></td>{for DETAILS.map(|key| html! { <th scope="col">{say(key, &[])}</th> })}</tr></thead>
                    <tbody>{for details.iter().map(row)}</tbody>
                </table>
            </div>
        </details>
    }
}
