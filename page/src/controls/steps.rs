//! The nine levers of a team, five steps each, as big buttons: one step less, one step more.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::live::live;
use crate::words::{numbers, say};
use dealers_choice::sim::Policy;
use dealers_choice::workshop::code::{LEVERS, STEPS};
use dealers_choice::workshop::levers::{Lever, Means, TABLE};

/// What a step of a lever is, in words, in a trade with that usual margin.
#[must_use]
pub fn step(lever: &Lever, step: u8, usual_margin: f64) -> String {
    let key = format!("step-{}-{step}", lever.key);
    if let "miss" | "watch" = lever.key {
        return say(&key, &[]);
    }
    let (of, value) = lever.shown(step, usual_margin);
    Policy::index(of).map_or_else(String::new, |index| numbers::setting(&Policy::SPECS[index], value))
}

/// What a lever is called.
#[must_use]
pub fn name(lever: &Lever) -> String {
    say(&format!("team-lever-{}", lever.key), &[])
}

/// What a lever does.
#[must_use]
pub fn help(lever: &Lever) -> String {
    say(&format!("team-lever-{}-words", lever.key), &[])
}

/// A step by its number, as on paper, and what it is.
fn numbered(lever: &Lever, at: u8, usual_margin: f64) -> String {
    say("step-numbered", &[("number", (u32::from(at) + 1).into()), ("step", step(lever, at, usual_margin).into())])
}

/// The levers, each at its step. `moved` makes a message of the place of a lever and its new step.
pub fn steps<M: Clone + 'static>(
    send: &Dispatch<M>,
    now: &[u8; LEVERS],
    usual_margin: f64,
    moved: impl Fn(usize, u8) -> M,
) -> Html {
    let lever = |(place, lever): (usize, &Lever)| {
        let at = now[place].min(STEPS - 1);
        let button = |to: Option<u8>, key: &str, sign: &str| {
            let label = say(key, &[("lever", name(lever).into())]);
            let press = to.map(|to| send.on(moved(place, to)));
            html! { <button class="button steps__button" aria-label={label} disabled={to.is_none()} onclick={press}>{sign.to_owned()}</button> }
        };
        let kind = match lever.means {
            Means::Carrot => "carrot",
            Means::Care => "mixed",
            Means::Stick => "stick",
        };
        html! {
            <li class={classes!("steps__lever", format!("look-{kind}"))}>
                <span class="steps__name">{name(lever)}<small>{help(lever)}</small></span>
                {button(at.checked_sub(1), "step-less", "−")}
                <span class="steps__now" role="status">
                    <span class="steps__dots" aria-hidden="true">{for (0..STEPS).map(|dot| html! { <i class={classes!((dot == at).then_some("is-here"))}></i> })}</span>
                    {live(numbered(lever, at, usual_margin))}
                </span>
                {button((at + 1 < STEPS).then_some(at + 1), "step-more", "+")}
            </li>
        }
    };
    html! { <ul class="steps">{for TABLE.iter().enumerate().map(lever)}</ul> }
}

/// All levers that differ from the usual, in words; that dealers are left alone where none does.
#[must_use]
pub fn in_words(now: &[u8; LEVERS], usual_margin: f64) -> String {
    let moved = TABLE.iter().zip(now).filter(|(lever, at)| lever.usual != **at);
    let said: Vec<String> = moved
        .map(|(lever, at)| {
            say("step-said", &[("lever", name(lever).into()), ("step", step(lever, *at, usual_margin).into())])
        })
        .collect();
    if said.is_empty() { say("step-none", &[]) } else { said.join(" · ") }
}
