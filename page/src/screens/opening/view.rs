//! The opening on screen: two companies and a question, the bet, what came of it, the slider, and three ways on.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::channel::Channel;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{mark, paths, symbol};
use crate::controls::live::live;
use crate::msg::{Msg as Anywhere, Page};
use crate::run::draft::Draft;
use crate::run::playback::{Moving, Play};
use crate::run::results::Results;
use crate::same::Same;
use crate::screens::opening::model::{ANSWER, Bet, Model, Msg, draft};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::claims::opening::FLIP;
use dealers_choice::experiment::statistics::VerbalScale;
use dealers_choice::sim::{Conditions, Kpi};

/// Months that stand still beside each other where less motion is wanted: before the bet, and after it.
const FRAMES: [[u32; 3]; 2] = [[1, 6, 12], [12, 24, FLIP.months]];
/// The three ways on: to learn, to decide, to teach.
const DOORS: [(&str, Screen); 3] = [("learn", Screen::Story), ("decide", Screen::Compare), ("teach", Screen::Workshop)];

/// The screen.
#[component]
pub fn Opening(props: &Props<Model>) -> Html {
    let (send, anywhere, shared, desk) = (use_dispatch::<Msg>(), use_dispatch(), &props.shared, &props.desk);
    let draft = use_memo(desk.end(), |end| draft(*end));
    html! {
        <div class="hero">
            <header class="hero__head"><h1>{say("opening-title", &[])}</h1><p>{say("opening-words", &[])}</p></header>
            <section class="hero__watch" id="result" aria-label={say("opening-watch", &[])}>
                <div class="hero__sides">{for (0..draft.policies().len()).map(|place| side(shared, desk, &draft, place))}</div>
                <p class="hero__legend">{say("opening-legend", &[])}</p>
                if !shared.less_motion() {
                    {pause(&anywhere, shared)}
                }
            </section>
            if let Some(bet) = desk.bet {
                {answer(&send, desk, &draft, bet)}
            } else {
                {bets(&send)}
            }
            {doors(&anywhere)}
        </div>
    }
}

/// A company: its policy, its dealers in the month on screen, and how many are still with it.
fn side(shared: &Shared, desk: &Model, draft: &Draft, place: usize) -> Html {
    let (look, name) = (draft.looks()[place], names::policy(draft, place));
    let cast = desk.stage.casts.get(place).and_then(Option::as_ref);
    let months = months(shared, desk);
    let picture = |month: &u32| {
        html! {
            <div class="hero__frame">
                <Channel cast={cast.map(Same::of)} {look} policy={name.clone()} month={*month} glides={shared.glides(&desk.stage)} />
                if months.len() > 1 {
                    <small>{live(told_month(*month))}</small>
                }
            </div>
        }
    };
    let with_you = cast.zip(months.last()).map(|(cast, month)| cast.count(*month).with_you);
    let count = |count: u32| live(say("opening-with", &[("count", count.into()), ("dealers", FLIP.dealers.into())]));
    html! {
        <figure class={format!("hero__side look-{}", look.key())}>
            <figcaption>{mark(look)}<b>{name.clone()}</b>{" "}<span>{say(&format!("opening-does-{}", draft.policies()[place].key), &[])}</span></figcaption>
            <div class={format!("hero__frames hero__frames--{}", months.len())}>{for months.iter().map(picture)}</div>
            <p class="hero__count">{for with_you.map(count)}</p>
        </figure>
    }
}

/// The month on screen; three that stand still where less motion is wanted.
fn months(shared: &Shared, desk: &Model) -> Vec<u32> {
    if shared.less_motion() { FRAMES[usize::from(desk.bet.is_some())].to_vec() } else { vec![shared.playback.month] }
}

fn told_month(month: u32) -> String {
    say("opening-month", &[("month", month.into()), ("months", FLIP.months.into())])
}

/// Pause and go on, from the first picture.
fn pause(send: &Dispatch<Anywhere>, shared: &Shared) -> Html {
    let moves = shared.playback.moving == Moving::Months;
    let (key, path) = if moves { ("transport-pause", paths::PAUSE) } else { ("transport-play", paths::PLAY) };
    html! {
        <p class="hero__pause">
            <button class="button" onclick={send.on(Anywhere::Play(Play::Toggled))}>{symbol(path)}{live(say(key, &[]))}</button>
            <span>{live(told_month(shared.playback.month))}</span>
        </p>
    }
}

/// The bet. Its buttons work before the program does: the document keeps what was pressed.
fn bets(send: &Dispatch<Msg>) -> Html {
    let option = |bet: Bet| {
        let words = say(&format!("opening-bet-{}", bet.key()), &[]);
        html! { <button class="button hero__bet" id={format!("bet-{}", bet.key())} onclick={send.on(Msg::Bet(bet))}>{words}</button> }
    };
    html! {
        <section class="hero__ask" aria-labelledby="opening-bet">
            <h2 id="opening-bet">{say("opening-bet", &[])}</h2>
            <p class="hero__bets">{for Bet::ALL.map(option)}</p>
        </section>
    }
}

/// The answer in the words of the bet, the slider, and what it turns.
fn answer(send: &Dispatch<Msg>, desk: &Model, draft: &Draft, bet: Bet) -> Html {
    let words = |bet: Bet| Arg::from(say(&format!("opening-bet-{}", bet.key()), &[]));
    let key = match desk.told {
        false => "opening-placed",
        true if bet == Bet::ANSWER => "opening-right",
        true => "opening-wrong",
    };
    let results = desk.stage.results.as_ref().filter(|results| results.plan == *draft.plan());
    html! {
        <section class="hero__ask" aria-labelledby={ANSWER}>
            <h2 id={ANSWER} tabindex="-1">{live(say(key, &[("bet", words(bet)), ("answer", words(Bet::ANSWER))]))}</h2>
            if desk.told {
                {slider(send, desk.end())}
                <p class="hero__now" aria-live="polite">{for results.map(|results| now(draft, results, desk.end()))}</p>
                <button key="again" class="button button--link" onclick={send.on(Msg::TakenBack)}>{say("opening-again", &[])}</button>
            } else {
                <button key="skip" class="button button--link" onclick={send.on(Msg::Skipped)}>{say("opening-skip", &[])}</button>
            }
        </section>
    }
}

/// How strong the brand is.
fn slider(send: &Dispatch<Msg>, value: f64) -> Html {
    let Some(spec) = Conditions::spec(FLIP.slider) else { return Html::default() };
    let text = numbers::setting(spec, value);
    let [high, low] = FLIP.ends.map(|end| end.to_string());
    html! {
        <p class="knob hero__slider">
            <label class="knob__label" for="opening-slider">{say("opening-slider", &[])}</label>
            <span class="knob__value" aria-hidden="true">{live(text.clone())}</span>
            <input class="knob__slider" type="range" id="opening-slider" min={low} max={high} step={spec.step.to_string()} value={value.to_string()}
                aria-valuetext={text} oninput={send.on_value(|text| Some(Msg::Moved(text.parse().ok()?)))} />
            <span class="knob__ends" aria-hidden="true"><span>{say("opening-weaker", &[])}</span><span>{say("opening-stronger", &[])}</span></span>
        </p>
    }
}

/// Who earns more with the brand on the slider, who keeps more, and whether that has turned.
fn now(draft: &Draft, results: &Rc<Results>, end: f64) -> Html {
    let Some(answer) = &results.answer else { return Html::default() };
    let leader = answer.leader();
    let wins = answer.wins.iter().filter(|won| **won).count() as u32;
    let kept = |place: usize| Arg::from(numbers::number(results.whole(place, Kpi::ActiveDealers).median, 0));
    let close = answer.verdict.leadership.word == VerbalScale::TooClose;
    let args = [
        ("leader", names::policy(draft, leader).into()),
        ("wins", wins.into()),
        ("futures", results.replications().into()),
        ("carrot", kept(0)),
        ("stick", kept(1)),
    ];
    let turned = end < FLIP.ends[0] && !close && Bet::On(leader) != Bet::ANSWER;
    html! {
        <>
            {live(say(if close { "opening-close" } else { "opening-earns" }, &args))}{" "}{live(say("opening-keeps", &args))}
            if turned {
                {" "}<b>{say("opening-turned", &[])}</b>
            }
        </>
    }
}

/// Three ways on.
fn doors(send: &Dispatch<Anywhere>) -> Html {
    let door = |(key, screen): (&str, Screen)| {
        html! {
            <li>
                <button class="hero__door" id={format!("door-{key}")} onclick={send.on(Anywhere::Page(Page::ScreenChosen(screen)))}>
                    <b>{say(&format!("opening-door-{key}"), &[])}</b><span>{say(&format!("opening-door-{key}-words"), &[])}</span>
                </button>
            </li>
        }
    };
    html! { <nav aria-label={say("opening-doors", &[])}><ul class="hero__doors">{for DOORS.map(door)}</ul></nav> }
}
