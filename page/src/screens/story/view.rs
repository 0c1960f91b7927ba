//! A chapter on screen: what is told, the bet, and after it the future that plays, the figures, and what it means.

mod control;
mod page;
mod portrait;
mod quiz;
mod shown;

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::run::channel::Cast;
use crate::run::story::First;
use crate::screens::props::Props;
use crate::screens::story::model::{ANSWER, Model, Msg, OPEN, SURE, chapter};
use crate::screens::story::progress::{Bet, Progress, Sure};
use crate::table::Screen;
use crate::words::chapters::{draft, title, told_of};
use crate::words::{names, numbers, say};
use dealers_choice::story::{CHAPTERS, Chapter};
use page::Page;
use portrait::portrait;
use shown::shown;

/// Right bets more or less than promised that are no more than chance.
const FITS_WITHIN: f64 = 1.5;

/// The screen.
#[component]
pub fn Story(props: &Props<Model>) -> Html {
    let (send, progress) = (use_dispatch::<Msg>(), &Progress::of(&props.shared));
    let chapter = chapter(progress);
    let set = props.desk.set(chapter);
    let draft = use_memo((progress.chapter, set), |(_, set)| draft(chapter, set));
    let page = Page { send, shared: &props.shared, desk: &props.desk, chapter, draft };
    html! {
        <div class="study tale">
            <header class="study__head"><h1>{say("story-title", &[])}</h1><p>{say("tale-words", &[])}</p></header>
            {dots(&page, progress)}
            if progress.chapter < CHAPTERS.len() {
                {for (progress.chapter == 0).then(|| quiz::before(&page, progress))}
                {told(&page, progress)}
            } else {
                {end(&page, progress)}
                {quiz::after(&page, progress)}
                {quiz::handed_in(&page, progress)}
            }
        </div>
    }
}

/// A dot for each chapter, which opens it and says how the bet in it went.
fn dots(page: &Page, progress: &Progress) -> Html {
    let dot = |(place, chapter): (usize, &Chapter)| {
        let went = match progress.bets[place] {
            Bet::Open => "open",
            Bet::Skipped => "skipped",
            Bet::On(option, _) if option == chapter.answer => "right",
            Bet::On(..) => "wrong",
        };
        let args = [("number", (place as u32 + 1).into()), ("title", title(chapter).into()), ("bet", went.into())];
        let label = say("tale-chapter", &args);
        let here = (place == progress.chapter).then_some("step");
        html! {
            <li>
                <button class={classes!("tale__dot", format!("tale__dot--{went}"))} aria-current={here} aria-label={label.clone()} title={label}
                    onclick={page.send.on(Msg::Opened(place))}>{place + 1}</button>
            </li>
        }
    };
    html! { <nav class="tale__dots" aria-label={say("tale-chapters", &[])}><ol>{for CHAPTERS.iter().enumerate().map(dot)}</ol></nav> }
}

/// What is told before the bet, the bet, and what follows it.
fn told(page: &Page, progress: &Progress) -> Html {
    let key = page.chapter.key;
    let bet = progress.bet();
    html! {
        <article class="card tale__chapter" key={key} id="result">
            <h2 id={OPEN} tabindex="-1">{title(page.chapter)}</h2>
            <p>{page.told("1")}</p>
            <p>{live(page.told_with("2", &[("dealer", dealer(page).into())]))}</p>
            if bet == Bet::Open {
                {bets(page)}
            } else {
                <section class="tale__answer" aria-labelledby={ANSWER}>
                    <h3 id={ANSWER} tabindex="-1">{live(echo(page, bet))}</h3>
                    {shown(page)}
                    <p>{live(page.told_with("why-1", &[shown::quotes(page.chapter), vec![("dealer", dealer(page).into())]].concat()))}</p>
                    <p>{page.told("why-2")}</p>
                    <aside class="tale__meanwhile"><h3>{say("tale-meanwhile", &[])}</h3><p>{page.told("meanwhile")}</p></aside>
                    <p class="tale__next">
                        <button class="button button--main" onclick={page.send.on(Msg::Opened(progress.chapter + 1))}>{page.told("next")}</button>
                        {press("button button--link", say("tale-again", &[]), page.send.on(Msg::TakenBack))}
                        if page.chapter.key == "lever" {
                            {press("button", say("tale-to-lab", &[]), page.send.on(Msg::Tried(Screen::Lab)))}
                        }
                    </p>
                </section>
            }
        </article>
    }
}

/// The dealer who is the first to be punished for bad luck in the future that plays.
fn dealer(page: &Page) -> String {
    let cast = page.desk.stage.casts.first().and_then(Option::as_ref);
    let unlucky =
        |cast: &Rc<Cast>| cast.moments.iter().find(|moment| moment.first == First::Unjust).map(|moment| moment.dealer);
    cast.and_then(unlucky)
        .map_or_else(|| say("tale-somebody", &[]), |dealer| names::dealer(dealer.slot, dealer.generation))
}

fn bets(page: &Page) -> Html {
    let picked = page.desk.picked(page.chapter);
    let option = |place: usize| {
        let pressed = picked.is_some().then(|| (picked == Some(place)).to_string());
        let face = portrait(page.chapter.options[place]);
        html! { <li><button class="button tale__option" aria-pressed={pressed} onclick={page.send.on(Msg::Picked(place))}>{for face}{page.option(place)}</button></li> }
    };
    html! {
        <section class="tale__bet" aria-labelledby="chapter-question">
            <p class="tale__label">{say("tale-bet", &[])}</p>
            <h3 id="chapter-question">{page.told("question")}</h3>
            <ul>{for (0..page.chapter.options.len()).map(option)}</ul>
            {for picked.map(|place| how_sure(page, place))}
            {press("button button--link", say("tale-skip", &[]), page.send.on(Msg::Bet(Bet::Skipped)))}
        </section>
    }
}

/// How sure the reader is: that places the bet.
fn how_sure(page: &Page, place: usize) -> Html {
    let level = |sure: Sure| {
        let words = say(&format!("tale-sure-{}", sure.key()), &[]);
        html! { <li><button class="button tale__option" onclick={page.send.on(Msg::Bet(Bet::On(place, sure)))}>{words}</button></li> }
    };
    html! {
        <>
            <h3 id={SURE} tabindex="-1">{say("tale-sure", &[])}</h3>
            <ul>{for Sure::ALL.map(level)}</ul>
        </>
    }
}

/// The bet in the words in which it was placed, and what the model says.
fn echo(page: &Page, bet: Bet) -> String {
    let answer = page.option(page.chapter.answer);
    match bet {
        Bet::On(place, _) if place == page.chapter.answer => say("tale-right", &[("bet", answer.into())]),
        Bet::On(place, _) => say("tale-wrong", &[("bet", page.option(place).into()), ("answer", answer.into())]),
        Bet::Open | Bet::Skipped => say("tale-skipped", &[("answer", answer.into())]),
    }
}

/// How well the reader knew what it knew: how often it was right when it was that sure.
fn calibration(progress: &Progress) -> Html {
    let (_, right) = progress.score();
    let promised = progress.promised();
    let more = promised - f64::from(right);
    let judged = if more > FITS_WITHIN {
        "tale-surer"
    } else if more < -FITS_WITHIN {
        "tale-knew-more"
    } else {
        "tale-fits"
    };
    let args = [("promised", numbers::number(promised, 1).into()), ("right", right.into())];
    let level = |sure: Sure| {
        let (bets, right) = progress.score_when(sure);
        let args = [("bets", bets.into()), ("right", right.into())];
        (bets > 0).then(|| html! { <li>{live(say(&format!("tale-when-{}", sure.key()), &args))}</li> })
    };
    html! {
        <>
            <ul class="tale__sure">{for Sure::ALL.into_iter().filter_map(level)}</ul>
            <p>{live(say(judged, &args))}{" "}{say("tale-few", &[])}</p>
        </>
    }
}

/// How the bets went, and where to go from here.
fn end(page: &Page, progress: &Progress) -> Html {
    let (bets, right) = progress.score();
    let args = [("bets", bets.into()), ("right", right.into()), ("chapters", (CHAPTERS.len() as u32).into())];
    let score = say(if bets > 0 { "tale-score" } else { "tale-score-none" }, &args);
    let went = |(place, chapter): (usize, &Chapter)| {
        let told = |part: &str| told_of(chapter, part, &[]);
        let bet = match progress.bets[place] {
            Bet::On(option, sure) => {
                let bet = ("bet", told(chapter.options[option]).into());
                say(&format!("tale-bet-{}", sure.key()), &[bet])
            }
            Bet::Open | Bet::Skipped => "–".to_owned(),
        };
        html! {
            <tr>
                <th scope="row">{told("question")}</th>
                <td data-head={say("tale-bet", &[])}><span>{live(bet)}</span></td>
                <td data-head={say("tale-model", &[])}><span>{told(chapter.options[chapter.answer])}</span></td>
            </tr>
        }
    };
    html! {
        <article class="card tale__chapter" id="result">
            <h2 id={OPEN} tabindex="-1">{say("tale-done", &[])}</h2>
            <p class="tale__paper">{say("tale-paper", &[])}</p>
            <p>{live(score)}</p>
            {for (bets > 0).then(|| calibration(progress))}
            <table class="tale__bets stacks">
                <thead><tr><th scope="col">{say("tale-asked", &[])}</th><th scope="col">{say("tale-bet", &[])}</th><th scope="col">{say("tale-model", &[])}</th></tr></thead>
                <tbody>{for CHAPTERS.iter().enumerate().map(went)}</tbody>
            </table>
            <p class="tale__next">
                {press("button button--main", say("tale-to-compare", &[]), page.send.on(Msg::Tried(Screen::Compare)))}
                {press("button", say("tale-print", &[]), page.send.on(Msg::PrintWanted))}
                {press("button", say("tale-to-handout", &[]), page.send.on(Msg::HandedOut))}
                {press("button button--link", say("tale-over", &[]), page.send.on(Msg::Restarted))}
            </p>
        </article>
    }
}
