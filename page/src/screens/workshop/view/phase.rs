//! The phase at hand: the plan of the workshop, the clock, what is done now, and what to say.

use yew::prelude::*;

use super::{answers, cards};
use crate::answer::debrief::stance;
use crate::answer::phases::{self, key};
use crate::controls::code::code;
use crate::controls::live::{live, live_figure};
use crate::controls::press::press;
use crate::screens::workshop::given::Desk;
use crate::screens::workshop::model::{Msg, PHASE};
use crate::screens::workshop::told::lines;
use crate::shared::address::{TEAM, print_screen};
use crate::table::Screen;
use crate::words::say;
use dealers_choice::workshop::Invitation;
use dealers_choice::workshop::setup::{Phase, Slot};

/// The plan: every phase with its minutes; a click goes there.
pub fn strip(desk: &Desk) -> Html {
    let slot = |(place, slot): (usize, Slot)| {
        let here = (place == desk.session.place).then_some("step");
        html! {
            <li key={place}><button class="workshop__slot" aria-current={here} onclick={desk.send.on(Msg::Went(place))}>
                <span>{phases::title(&desk.session.setup, slot.phase)}</span><small>{say("workshop-minutes", &[("minutes", slot.minutes.into())])}</small>
            </button></li>
        }
    };
    let plan = desk.session.setup.plan();
    html! { <nav class="workshop__strip" aria-label={say("workshop-plan", &[])}><ol>{for plan.into_iter().enumerate().map(slot)}</ol></nav> }
}

/// The phase with its clock, and what is done in it.
pub fn now(desk: &Desk) -> Html {
    let slot = desk.session.slot();
    html! {
        <>
            <header class="workshop__head">
                <h2 id={PHASE} tabindex="-1">{live(phases::title(&desk.session.setup, slot.phase))}</h2>
                {clock(desk)}
            </header>
            {match slot.phase {
                Phase::Round(round) => round_of(desk, usize::from(round)),
                Phase::Debrief => cards::cards(desk),
                Phase::Map => stance(desk.session, &desk.model.rounds),
                other => html! {
                    <p>
                        {say(&format!("phase-{}-words", key(other)), &[])}
                        if other == Phase::Believe { {" "}<a href={print_screen(desk.shared, Screen::Believe)} target="_blank">{say("phase-believe-open", &[])}</a> }
                    </p>
                },
            }}
            {onward(desk)}
        </>
    }
}

/// The clock and its buttons.
fn clock(desk: &Desk) -> Html {
    use dealers_choice::workshop::session::Clock;
    let runs = matches!(desk.session.clock, Clock::Until(_));
    let left = desk.session.left(desk.shared.now_ms);
    let over = (runs && left <= 0.0).then(|| say("workshop-over", &[]));
    html! {
        <div class="workshop__clock">
            <span role="timer" class={classes!("workshop__time", over.is_some().then_some("is-over"))}>{live_figure(phases::clock(left))}</span>
            <button class="button" onclick={desk.send.on(Msg::ClockToggled)}>{live(say(if runs { "workshop-pause" } else { "workshop-start" }, &[]))}</button>
            {press("button", say("workshop-extend", &[]), desk.send.on(Msg::Extended))}
            <span role="status">{for over.map(live)}</span>
        </div>
    }
}

/// A round: answers until its curtain is lifted, then what it brought.
fn round_of(desk: &Desk, round: usize) -> Html {
    let twist = desk.session.setup.rounds[round].twist.key();
    html! {
        <>
            <p>{live(say(&format!("twist-{twist}-words"), &[]))}</p>
            if desk.session.is_revealed(round) {
                {answers::revealed(desk, round)}
            } else {
                {invitation(desk, round)}
                {answers::answers(desk, round)}
            }
        </>
    }
}

/// How phones come along.
fn invitation(desk: &Desk, round: usize) -> Html {
    let text = Invitation { setup: desk.session.setup.clone(), round }.print();
    let link = format!("{}{TEAM}{text}", desk.shared.base);
    html! {
        <div class="workshop__invitation">
            {code(&link, say("workshop-code", &[]))}
            <p>{say("workshop-invite", &[])}<br /><a href={format!("{TEAM}{text}")} target="_blank" class="workshop__link">{live(link)}</a></p>
        </div>
    }
}

/// To the next phase, or back to the one before.
fn onward(desk: &Desk) -> Html {
    let (place, last) = (desk.session.place, desk.session.setup.plan().len() - 1);
    // In a round the curtain comes first.
    let is_open = desk.session.round().is_none_or(|round| desk.session.is_revealed(round));
    html! {
        <p class="workshop__onward">
            if place > 0 { {press("button", say("workshop-previous", &[]), desk.send.on(Msg::Went(place - 1)))} }
            if place < last { <button class={classes!("button", is_open.then_some("button--main"))} onclick={desk.send.on(Msg::Went(place + 1))}>{say("workshop-next", &[])}</button> }
        </p>
    }
}

/// What to say, what will probably be asked, and what to do.
pub fn notes(desk: &Desk) -> Html {
    let slot = desk.session.slot();
    html! {
        <aside class="card workshop__notes" aria-labelledby="notes">
            <h2 id="notes">{say("workshop-notes", &[])}</h2>
            {lines(&desk.session.setup, slot.phase)}
        </aside>
    }
}
