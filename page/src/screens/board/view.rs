//! The board on screen, in large type: the phase and its clock, who has answered, and what a round brought.

use yew::prelude::*;

use crate::answer::debrief::{on_board, stance};
use crate::answer::phases::{self, CARDS, key};
use crate::answer::ranking::{Over, close, ranking, table, told};
use crate::controls::code::code;
use crate::controls::live::{live, live_figure};
use crate::screens::board::model::Model;
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::shared::address::TEAM;
use crate::words::say;
use dealers_choice::workshop::file;
use dealers_choice::workshop::setup::Phase;
use dealers_choice::workshop::{Invitation, Session};

/// The screen.
#[component]
pub fn Board(props: &Props<Model>) -> Html {
    let Ok(session) = file::read(&props.shared.workshop) else {
        return html! { <div class="board"><h1>{say("board-title", &[])}</h1><p>{say("board-none", &[])}</p></div> };
    };
    html! {
        <div class="board" id="result" tabindex="-1">
            {head(&session, &props.shared)}
            {match session.slot().phase {
                Phase::Round(round) => round_of(&session, &props.shared, &props.desk, usize::from(round)),
                Phase::Debrief => card(&session, &props.desk),
                Phase::Map => html! {
                    <>
                        <p class="board__words">{say("board-map", &[])}</p>
                        if !session.setup.names_hidden { {stance(&session, &props.desk.rounds)} }
                    </>
                },
                Phase::Monday => html! { <><p class="board__words">{say("board-monday", &[])}</p>{scan(&props.shared.base)}</> },
                phase => html! { <p class="board__words">{live(say(&format!("board-{}", key(phase)), &[]))}</p> },
            }}
        </div>
    }
}

/// The phase and its clock.
fn head(session: &Session, shared: &Shared) -> Html {
    let left = session.left(shared.now_ms);
    html! {
        <header class="board__head">
            <h1>{live(phases::title(&session.setup, session.slot().phase))}</h1>
            <span role="timer" class={classes!("board__clock", (left <= 0.0).then_some("is-over"))}>{live_figure(phases::clock(left))}</span>
        </header>
    }
}

/// A round: how phones come along and who has answered, until the curtain is lifted.
fn round_of(session: &Session, shared: &Shared, desk: &Model, round: usize) -> Html {
    let twist = session.setup.rounds[round].twist.key();
    if !session.is_revealed(round) {
        return html! {
            <>
                <p class="board__words">{live(say(&format!("twist-{twist}-words"), &[]))}</p>
                <div class="board__pair">{invitation(session, shared, round)}{teams(session, round)}</div>
            </>
        };
    }
    let Some(standings) = ranking(session, &desk.rounds, Over::Round(round)) else {
        return html! { <p class="board__words" role="status">{say("board-playing", &[])}</p> };
    };
    // The last year is the one after which the room wants to know who has won.
    let is_last = round + 1 == session.setup.rounds.len() && session.setup.year(round).is_some_and(|year| year > 0);
    let all = is_last.then(|| ranking(session, &desk.rounds, Over::All(round))).flatten();
    // Beside the other ranking a word is enough: what points are was told in each year before.
    let caption = if all.is_some() { "rank-this" } else { "rank-caption" };
    html! {
        <>
            <div class={classes!(all.is_some().then_some("board__both"))}>
                <div>{table(session, &standings, &say(caption, &[]))}{close(session, &standings)}</div>
                {for all.map(|all| html! { <div>{table(session, &all, &say("rank-all", &[]))}{close(session, &all)}</div> })}
            </div>
            {for desk.rounds.year(session, round).map(|year| told(session, round, &standings, year))}
        </>
    }
}

fn invitation(session: &Session, shared: &Shared, round: usize) -> Html {
    let text = Invitation { setup: session.setup.clone(), round }.print();
    let link = format!("{}{TEAM}{text}", shared.base);
    html! { <div><p>{say("board-scan", &[])}</p>{scan(&link)}</div> }
}

/// A link, to be scanned or typed.
fn scan(link: &str) -> Html {
    html! { <figure class="board__code">{code(link, say("workshop-code", &[]))}<figcaption>{live(link.to_owned())}</figcaption></figure> }
}

/// Who has answered.
fn teams(session: &Session, round: usize) -> Html {
    let team = |(place, team): (usize, &dealers_choice::workshop::session::Team)| {
        let has = session.answers[round][place].is_some();
        let state = say(if has { "board-answered" } else { "board-waiting" }, &[]);
        html! {
            <li key={place} class={classes!(has.then_some("has-answered"))}>
                <span class="board__number">{place + 1}</span>{live(team.name.clone())}<span class="board__state">{live(state)}</span>
            </li>
        }
    };
    html! { <ol class="board__teams">{for session.teams.iter().enumerate().map(team)}</ol> }
}

/// The card that the console shows, with its question.
fn card(session: &Session, desk: &Model) -> Html {
    let card = CARDS[usize::from(session.card).min(CARDS.len() - 1)];
    html! {
        <>
            <p class="board__card">{live(say(&format!("card-{card}"), &[]))}</p>
            <p class="board__words">{live(say(&format!("card-{card}-question"), &[]))}</p>
            <div class="board__figures" key={card}>{on_board(session, &desk.rounds, card)}</div>
        </>
    }
}
