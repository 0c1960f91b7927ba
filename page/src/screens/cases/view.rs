//! A list of cases and the one that is open: what happened, a bet, what the model shows of it, and how to talk about it in a room.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::paper::{arriving, prose};
use crate::controls::press::press;
use crate::screens::cases::model::{ANSWER, Model, Msg, OPEN};
use crate::screens::props::Props;
use crate::table::Screen;
use crate::words::{Arg, help, say};
use dealers_choice::sim::Scenario;

/// What a case says openly once the bet is placed, in the order in which it is read.
const TOLD: [&str; 2] = ["shows", "conclude"];
/// Steps of the ten minutes.
const STEPS: [&str; 5] = ["facts", "bet", "show", "ask", "end"];
/// What folds below it.
const FOLDED: [&str; 2] = ["represents", "missing"];

/// The screen.
#[component]
pub fn Cases(props: &Props<Model>) -> Html {
    let (desk, send, page) = (&*props.desk, use_dispatch::<Msg>(), use_dispatch());
    html! {
        <div class="study cases">
            <header class="study__head"><h1>{say("cases-title", &[])}</h1><p>{say("cases-words", &[])}</p></header>
            if let Some(arriving) = arriving(&page, &desk.paper, Screen::Cases) {
                {arriving}
            } else {
                <p class="cases__count">{counted(desk)}</p>
                <div class="cases__desk">
                    <nav class="cases__list" aria-label={say("cases-list", &[])}>
                        <ol>{for desk.keys().iter().enumerate().map(|(place, key)| entry(&send, desk, place, key))}</ol>
                    </nav>
                    {for desk.keys().get(desk.open).map(|key| case(&send, desk, key))}
                </div>
            }
        </div>
    }
}

/// How many cases show what they are known for.
fn counted(desk: &Model) -> String {
    let keys = desk.keys();
    let shown = keys.iter().filter(|key| desk.is_shown(key)).count();
    say("cases-count", &[("shown", (shown as u32).into()), ("all", (keys.len() as u32).into())])
}

/// A part of the document as plain words: titles and lines of the index have no marks in them.
fn line(desk: &Model, key: &str, part: &str) -> Html {
    Html::from_html_unchecked(desk.told(key, part).to_owned().into())
}

/// A case in the list. What it is known for, and whether the model shows it, would give its bet away.
fn entry(send: &Dispatch<Msg>, desk: &Model, place: usize, key: &str) -> Html {
    let here = (place == desk.open).then_some("true");
    html! {
        <li key={key.to_owned()}>
            <button class="cases__entry" aria-current={here} onclick={send.on(Msg::Picked(place))}>
                <strong>{line(desk, key, "title")}</strong>
                if desk.bet(place).is_some() {
                    <span>{line(desk, key, "known")}</span>
                    <small>{say(if desk.is_shown(key) { "cases-yes" } else { "cases-no" }, &[])}</small>
                }
            </button>
        </li>
    }
}

fn case(send: &Dispatch<Msg>, desk: &Model, key: &str) -> Html {
    html! {
        <article class="card cases__case" key={key.to_owned()} id="result">
            <header class="cases__head"><h2 id={OPEN} tabindex="-1">{line(desk, key, "title")}</h2></header>
            <section><h3>{say("cases-part-happened", &[])}</h3>{prose(desk.told(key, "happened"))}</section>
            if let Some(bet) = desk.bet(desk.open) {
                {answer(send, desk, key, bet)}
            } else {
                {bets(send, desk, key)}
            }
        </article>
    }
}

/// What one may bet on, in the order of the document.
fn options<'a>(desk: &'a Model, key: &str) -> Vec<&'a str> {
    desk.told(key, "options").lines().collect()
}

/// The bet, before anything of the model is seen.
fn bets(send: &Dispatch<Msg>, desk: &Model, key: &str) -> Html {
    let option = |(place, words): (usize, &str)| {
        html! { <li><button class="button cases__bet" onclick={send.on(Msg::Bet(Some(place)))}>{words.to_owned()}</button></li> }
    };
    html! {
        <section class="cases__ask" aria-labelledby="case-bet">
            <h3 id="case-bet">{line(desk, key, "bet")}</h3>
            <ul>{for options(desk, key).into_iter().enumerate().map(option)}</ul>
            {press("button button--link", say("cases-skip", &[]), send.on(Msg::Bet(None)))}
        </section>
    }
}

/// What the model shows, and how to talk about it.
fn answer(send: &Dispatch<Msg>, desk: &Model, key: &str, bet: Option<usize>) -> Html {
    let options = options(desk, key);
    let right: usize = desk.told(key, "answer").parse().unwrap_or_default();
    let words = |place: usize| Arg::from(options.get(place).copied().unwrap_or_default());
    let echo = match bet {
        Some(place) if place == right => say("cases-right", &[("bet", words(place))]),
        Some(place) => say("cases-wrong", &[("bet", words(place)), ("answer", words(right))]),
        None => say("cases-skipped", &[("answer", words(right))]),
    };
    html! {
        <>
            <section class="cases__ask">
                <p>{line(desk, key, "bet")}</p>
                <h3 id={ANSWER} tabindex="-1">{echo}</h3>
                <p>{line(desk, key, "because")}</p>
                {known(desk, key)}
                <p class="cases__try">
                    {press("button button--main", say("cases-open", &[]), send.on(Msg::Tried))}
                    <span>{say("cases-open-words", &[])}</span>
                </p>
            </section>
            {for TOLD.map(|part| html! {
                <section>
                    <h3>{say(&format!("cases-part-{part}"), &[])}</h3>
                    if part == "shows" {
                        {prose(desk.told(key, "results"))}
                        <p class="study__note">{say("cases-numbers", &[])}</p>
                    }
                    {prose(desk.told(key, part))}
                </section>
            })}
            {room(send, desk, key)}
            {for FOLDED.map(|part| html! {
                <details class="fold"><summary>{say(&format!("cases-part-{part}"), &[])}</summary>{prose(desk.told(key, part))}</details>
            })}
            <details class="fold">
                <summary>{say("cases-part-method", &[])}</summary>
                {prose(&[desk.told(key, "method"), desk.paper.part("legend")].concat())}
            </details>
        </>
    }
}

/// What the case is known for, and whether the model shows it.
fn known(desk: &Model, key: &str) -> Html {
    html! {
        <dl class="cases__answer">
            <div><dt>{say("cases-known", &[])}</dt><dd>{line(desk, key, "known")}</dd></div>
            <div><dt>{say("cases-shown", &[])}</dt><dd>{line(desk, key, "shown")}</dd></div>
            {for Scenario::find(key).map(|market| html! {
                <div><dt>{say("cases-market", &[])}</dt><dd>{help(&format!("scenario-{key}"), market.help)}</dd></div>
            })}
        </dl>
    }
}

/// For the room: three questions, and ten minutes step by step.
fn room(send: &Dispatch<Msg>, desk: &Model, key: &str) -> Html {
    let step = |step: &str| html! { <li>{say(&format!("cases-step-{step}"), &[])}</li> };
    html! {
        <section class="cases__room">
            <h3>{say("cases-room", &[])}</h3>
            {prose(desk.told(key, "questions"))}
            <p><b>{say("cases-listen", &[])}</b>{" "}{line(desk, key, "listen")}</p>
            <h4>{say("cases-minutes", &[])}</h4>
            <ol class="cases__steps">{for STEPS.map(step)}</ol>
            <p>{press("button", say("cases-print", &[]), send.on(Msg::PrintWanted))}{" "}{press("button", say("cases-handout", &[]), send.on(Msg::HandedOut))}</p>
        </section>
    }
}
