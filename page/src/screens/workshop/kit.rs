//! The kit: all that a facilitator prints beforehand, from the workshop that is set up.

use yew::prelude::*;

use super::model::Msg;
use super::told::{bet, lines};
use crate::answer::phases;
use crate::controls::dispatch::Dispatch;
use crate::controls::press::press;
use crate::controls::steps::{name, step};
use crate::words::say;
use dealers_choice::workshop::Setup;
use dealers_choice::workshop::code::STEPS;
use dealers_choice::workshop::levers::{Lever, TABLE};
use dealers_choice::workshop::session::Bet;

/// The cards with parts to play, by the word in the locale files.
const ROLES: [&str; 6] = ["sales", "dealers", "finance", "law", "doubt", "clock"];

/// The kit.
pub fn kit(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    html! {
        <div class="kit" id="result" tabindex="-1">
            <p class="kit__ways">
                {press("button button--main", say("kit-print", &[]), send.on(Msg::PrintWanted))}
                {press("button", say("kit-close", &[]), send.on(Msg::KitToggled))}
            </p>
            <h1>{say("kit-title", &[])}</h1>
            {plan(setup)}
            {roles()}
            {for (0..setup.teams).map(|team| sheet(setup, team))}
            {codes(setup)}
            {key(setup)}
        </div>
    }
}

/// The minutes, with what to do, to say and to ask.
fn plan(setup: &Setup) -> Html {
    let mut from = 0;
    let slots = setup.plan().into_iter().map(|slot| {
        let begins = from;
        from += slot.minutes;
        html! {
            <li class="kit__slot">
                <h3>{say("kit-minutes", &[("from", begins.into()), ("to", from.into()), ("phase", phases::title(setup, slot.phase).into())])}</h3>
                {lines(setup, slot.phase)}
            </li>
        }
    });
    html! {
        <section class="kit__page">
            <h2>{say("kit-plan", &[])}</h2>
            <p>{say("kit-before", &[])}</p>
            <ol class="kit__plan">{for slots}</ol>
        </section>
    }
}

fn roles() -> Html {
    let role = |role: &&str| {
        html! { <li><h3>{say(&format!("role-{role}"), &[])}</h3><p>{say(&format!("role-{role}-words"), &[])}</p></li> }
    };
    html! {
        <section class="kit__page"><h2>{say("kit-roles", &[])}</h2><ul class="kit__roles">{for ROLES.iter().map(role)}</ul></section>
    }
}

/// A team's decision sheet: what each step of each lever is, and a column to tick for every round.
fn sheet(setup: &Setup, team: u8) -> Html {
    let margin = setup.usual_margin();
    let boxes = || setup.rounds.iter().map(|_| html! { <td class="kit__box"></td> });
    let row = |lever: &Lever| {
        let steps = (0..STEPS).map(|at| {
            say("kit-step", &[("number", (u32::from(at) + 1).into()), ("step", step(lever, at, margin).into())])
        });
        html! {
            <tr><th scope="row">{name(lever)}</th><td class="kit__steps">{steps.collect::<Vec<_>>().join(" · ")}</td>{for boxes()}</tr>
        }
    };
    let bets = (1..=Bet::ALL.len() as u8)
        .map(|number| say("kit-step", &[("number", u32::from(number).into()), ("step", bet(number).into())]));
    html! {
        <section class="kit__page" key={team}>
            <h2>{named(team)}</h2>
            <p>{say("kit-sheet-words", &[])}</p>
            {table(named(team), html! {
                <><thead><tr><th scope="col">{say("kit-lever", &[])}</th><th scope="col">{say("kit-steps", &[])}</th>{for years(setup)}</tr></thead>
                <tbody>
                    {for TABLE.iter().map(row)}
                    <tr><th scope="row">{say("team-bet", &[])}</th><td class="kit__steps">{bets.collect::<Vec<_>>().join(" · ")}</td>{for boxes()}</tr>
                </tbody></>
            })}
            <p class="kit__monday">{say("kit-monday", &[])}</p>
        </section>
    }
}

/// Where codes are noted.
fn codes(setup: &Setup) -> Html {
    let row = |team: u8| {
        html! { <tr><th scope="row">{named(team)}</th>{for setup.rounds.iter().map(|_| html! { <td class="kit__code"></td> })}</tr> }
    };
    html! {
        <section class="kit__page">
            <h2>{say("kit-codes", &[])}</h2>
            <p>{say("kit-codes-words", &[])}</p>
            {table(say("kit-codes", &[]), html! {
                <><thead><tr><th scope="col">{say("rank-head-team", &[])}</th>{for years(setup)}</tr></thead>
                <tbody>{for (0..setup.teams).map(row)}</tbody></>
            })}
        </section>
    }
}

/// A team by its number and the name it begins with.
fn named(team: u8) -> String {
    let name = say(&format!("team-name-{}", team + 1), &[]);
    say("kit-sheet", &[("number", (u32::from(team) + 1).into()), ("name", name.into())])
}

/// The heads of the columns for the rounds.
fn years(setup: &Setup) -> impl Iterator<Item = Html> {
    (0..setup.rounds.len()).map(|round| {
        let year = setup
            .year(round)
            .map_or_else(|| say("kit-practice", &[]), |year| say("kit-year", &[("year", (year + 1).into())]));
        html! { <th scope="col">{year}</th> }
    })
}

/// A table that scrolls by itself where the window is narrow, also from the keyboard.
fn table(title: String, rows: Html) -> Html {
    html! { <div class="kit__scroll" tabindex="0" role="region" aria-label={title}><table class="kit__table">{rows}</table></div> }
}

/// What to expect of the questions on the cards.
fn key(setup: &Setup) -> Html {
    let one = |card: &&str| {
        html! { <><dt>{say(&format!("card-{card}-question"), &[])}</dt><dd>{say(&format!("card-{card}-key"), &[])}</dd></> }
    };
    html! {
        <section class="kit__page">
            <h2>{say("kit-key", &[])}</h2>
            <p>{say("kit-key-words", &[("seed", setup.seed.to_string().into())])}</p>
            <dl>{for phases::CARDS.iter().map(one)}</dl>
        </section>
    }
}
