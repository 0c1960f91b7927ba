//! The kit: all that a facilitator prints beforehand, from the workshop that is set up.

use yew::prelude::*;

use super::model::Msg;
use super::told::lines;
use crate::answer::debrief::bet;
use crate::answer::phases;
use crate::controls::dispatch::Dispatch;
use crate::controls::press::press;
use crate::controls::steps::{help, name, step};
use crate::words::{numbers, say};
use dealers_choice::workshop::Setup;
use dealers_choice::workshop::code::STEPS;
use dealers_choice::workshop::levers::{Lever, TABLE};
use dealers_choice::workshop::session::Bet;

/// The cards with parts to play, by the word in the locale files.
const ROLES: [&str; 6] = ["sales", "dealers", "finance", "law", "doubt", "clock"];

/// What may go wrong, by the word in the locale files.
const TROUBLES: [&str; 5] = ["scan", "code", "late", "phone", "laptop"];

/// The kit.
pub fn kit(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    html! {
        <div class="kit" id="result" tabindex="-1">
            <h1>{say("kit-title", &[])}</h1>
            <p class="kit__ways">
                {press("button button--main", say("kit-print", &[]), send.on(Msg::PrintWanted))}
                {press("button", say("kit-close", &[]), send.on(Msg::KitToggled))}
            </p>
            {plan(setup)}
            {levers()}
            {roles()}
            {for (0..setup.teams).map(|team| sheet(setup, team))}
            {codes(setup)}
            {key(setup)}
        </div>
    }
}

/// The minutes, with what to do, to say and to ask.
fn plan(setup: &Setup) -> Html {
    let percent = |share: u8| numbers::percent(f64::from(share) / 100.0, 0).into();
    let args = [
        ("market", say(&format!("scenario-{}", setup.market), &[]).into()),
        ("seed", setup.seed.to_string().into()),
        ("profit", percent(setup.parts.profit)),
        ("dealers", percent(setup.parts.dealers)),
        ("loyalty", percent(setup.parts.loyalty)),
    ];
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
            <p>{say("kit-set", &args)}</p>
            <p>{say("kit-before", &[])}</p>
            <ol class="kit__plan">{for slots}</ol>
        </section>
    }
}

/// What each lever does, how a ranking is read, and what to do where something goes wrong.
fn levers() -> Html {
    let lever = |lever: &Lever| html! { <><dt>{name(lever)}</dt><dd>{help(lever)}</dd></> };
    let trouble = |key: &str| {
        html! { <><dt>{say(&format!("trouble-{key}"), &[])}</dt><dd>{say(&format!("trouble-{key}-words"), &[])}</dd></> }
    };
    html! {
        <section class="kit__page">
            <h2>{say("kit-levers", &[])}</h2>
            <p>{say("kit-levers-words", &[])}</p>
            <dl>{for TABLE.iter().map(lever)}</dl>
            <h2>{say("kit-ranking", &[])}</h2>
            <p>{say("kit-ranking-words", &[])}</p>
            <h2>{say("kit-trouble", &[])}</h2>
            <dl>{for TROUBLES.map(trouble)}</dl>
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
        let one = |at: u8| {
            let words = step(lever, at, margin);
            let words = if at == lever.usual {
                html! { <u>{words}</u> }
            } else {
                html! { {words} }
            };
            html! { <td class="kit__steps">{words}</td> }
        };
        html! { <tr><th scope="row">{name(lever)}</th>{for (0..STEPS).map(one)}{for boxes()}</tr> }
    };
    let bets = (1..=Bet::ALL.len() as u8).map(|number| {
        let args = [("number", u32::from(number).into()), ("step", bet(number).into())];
        html! { <li>{say("step-numbered", &args)}</li> }
    });
    html! {
        <section class="kit__page" key={team}>
            <h2>{named(team)}</h2>
            <p>{say("kit-sheet-words", &[])}</p>
            {table(named(team), html! {
                <><thead><tr><th scope="col">{say("kit-lever", &[])}</th>{for (1..=STEPS).map(|number| html! { <th scope="col">{number}</th> })}{for years(setup)}</tr></thead>
                <tbody>
                    {for TABLE.iter().map(row)}
                    <tr><th scope="row">{say("team-bet", &[])}</th><td colspan={STEPS.to_string()}>{say("team-bet-question", &[])}<ol class="kit__bets">{for bets}</ol></td>{for boxes()}</tr>
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
