//! A team's page on screen: made for a thumb.

use yew::prelude::*;

use super::seat::Seat;
use crate::answer::debrief::bet;
use crate::answer::phases;
use crate::controls::code::code;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::{live, live_figure};
use crate::controls::press::press;
use crate::controls::steps::{in_words, steps};
use crate::screens::props::Props;
use crate::screens::team::model::{CODE, Model, Msg, invitation, last};
use crate::shared::address::TEAM;
use crate::words::{numbers, say};
use dealers_choice::experiment::statistics::quantiles;
use dealers_choice::workshop::invitation::Unclear;
use dealers_choice::workshop::score;
use dealers_choice::workshop::session::{Bet, Earns};
use dealers_choice::workshop::setup::Phase;
use dealers_choice::workshop::{Invitation, Record};

/// The screen.
#[component]
pub fn Team(props: &Props<Model>) -> Html {
    let send = use_dispatch::<Msg>();
    let invitation = match invitation(&props.shared) {
        Ok(invitation) => invitation,
        Err(why) => return unclear(why, props.shared.invitation.is_some()),
    };
    let seat = Seat::read(&props.shared.seat).at(&invitation);
    let Some(team) = seat.team else { return pick(&send, &invitation) };
    let round = invitation.round;
    let now = invitation.setup.rounds.get(round).map(|round| round.twist.key());
    let title = if invitation.is_over() {
        say("team-over", &[])
    } else {
        phases::title(&invitation.setup, Phase::Round(round as u8))
    };
    html! {
        <div class="team" id="result" tabindex="-1">
            <header class="team__head">
                <h1>{live(title)}</h1>
                <p>{live(say("team-who", &[("number", (u32::from(team) + 1).into())]))}{" "}
                    {press("button button--link", say("team-other", &[]), send.on(Msg::Unpicked))}</p>
                {for now.map(|twist| html! { <p>{live(say(&format!("twist-{twist}-words"), &[]))}</p> })}
            </header>
            {before(&send, &props.desk, &seat, &invitation)}
            if invitation.is_over() {
                <p>{say("team-over-words", &[])}</p>
            } else if seat.rounds[round].done {
                {decided(&send, &seat, &invitation)}
            } else {
                {deciding(&send, &seat, &invitation)}
            }
        </div>
    }
}

/// What is wrong with the link, and the one way on.
fn unclear(why: Unclear, came_by_link: bool) -> Html {
    let key = match why {
        _ if !came_by_link => "team-no-link",
        Unclear::CutOff => "team-cut-off",
        Unclear::Version => "team-version",
        Unclear::Content => "team-unclear",
    };
    html! { <div class="team" id="result" tabindex="-1"><h1>{say("team-title", &[])}</h1><p role="alert">{say(key, &[])}</p></div> }
}

/// Which team it is.
fn pick(send: &Dispatch<Msg>, invitation: &Invitation) -> Html {
    let one = |team: u8| {
        let number = u32::from(team) + 1;
        html! { <li><button class="button team__pick" aria-label={say("team-who", &[("number", number.into())])} onclick={send.on(Msg::Picked(team))}>{number}</button></li> }
    };
    html! {
        <div class="team" id="result" tabindex="-1">
            <h1>{say("team-which", &[])}</h1>
            <ol class="team__numbers">{for (0..invitation.setup.teams).map(one)}</ol>
        </div>
    }
}

/// The levers and the bet.
fn deciding(send: &Dispatch<Msg>, seat: &Seat, invitation: &Invitation) -> Html {
    let now = &seat.rounds[invitation.round];
    html! {
        <>
            {steps(send, &now.steps, invitation.setup.usual_margin(), Msg::Stepped)}
            {bets(send, now.bet)}
            <p><button class="button button--main team__done" onclick={send.on(Msg::Decided)}>{live(say("team-done", &[("bet", if now.bet == 0 { "no" } else { "yes" }.into())]))}</button></p>
        </>
    }
}

/// The bet: what will come, and how sure the team is.
fn bets(send: &Dispatch<Msg>, number: u8) -> Html {
    let now = Bet::of(number);
    let option = |on: Earns| {
        let sure = now.is_some_and(|bet| bet.sure);
        let chosen = now.is_some_and(|bet| bet.on == on);
        let to = if chosen { 0 } else { Bet { on, sure }.number() };
        html! { <li><button class="button team__bet" aria-pressed={chosen.to_string()} onclick={send.on(Msg::Bet(to))}>{say(&format!("team-bet-{}", on.key()), &[])}</button></li> }
    };
    let sure = now.map(|bet| {
        let flipped = Bet { sure: !bet.sure, ..bet }.number();
        html! {
            <label class="team__sure"><input type="checkbox" checked={bet.sure} onchange={send.on(Msg::Bet(flipped))} />{say("team-sure", &[])}</label>
        }
    });
    html! {
        <section class="team__bets" aria-labelledby="team-bet">
            <h2 id="team-bet">{say("team-bet-question", &[])}</h2>
            <ul>{for Earns::ALL.map(option)}</ul>
            {for sure}
        </section>
    }
}

/// The code to be read out.
fn decided(send: &Dispatch<Msg>, seat: &Seat, invitation: &Invitation) -> Html {
    let now = &seat.rounds[invitation.round];
    let Some(text) = seat.code(invitation.round) else { return Html::default() };
    html! {
        <section class="team__decided">
            <h2>{say("team-read", &[])}</h2>
            <p class="team__code" id={CODE} tabindex="-1" aria-label={spelled(&text)}>{live_figure(text.clone())}</p>
            <p>{live(in_words(&now.steps, invitation.setup.usual_margin()))}<br />{live(bet(now.bet))}</p>
            if seat.is_open(invitation.round) {
                <p>{press("button", say("team-change", &[]), send.on(Msg::Reopened))}</p>
            } else {
                <p>{say("team-closed", &[])}</p>
            }
            {onward(invitation)}
            <figure class="team__scan">{code(&text, say("team-code", &[]))}<figcaption>{say("team-scan", &[])}</figcaption></figure>
        </section>
    }
}

/// The way to the next year, for when the curtain was lifted.
fn onward(invitation: &Invitation) -> Html {
    let Some(next) = invitation.next() else { return Html::default() };
    let year = if next.is_over() { None } else { next.setup.year(next.round) };
    let words =
        year.map_or_else(|| say("team-onward-over", &[]), |year| say("team-onward", &[("year", (year + 1).into())]));
    html! { <p><a class="button" href={format!("{TEAM}{}", next.print())}>{live(words)}</a></p> }
}

/// A code for a voice: character by character.
fn spelled(code: &str) -> String {
    code.chars().filter(|sign| *sign != '-').map(String::from).collect::<Vec<_>>().join(" ")
}

/// What the last year brought, and a dealer's word where the room may hear it.
fn before(send: &Dispatch<Msg>, desk: &Model, seat: &Seat, invitation: &Invitation) -> Html {
    let Some(round) = last(invitation).filter(|round| seat.rounds[*round].done) else { return Html::default() };
    let game = seat.game(invitation, round);
    let Some(year) = game.as_ref().and_then(|game| desk.rounds.of(round, game)) else {
        return html! { <p class="team__before" role="status">{say("team-playing", &[])}</p> };
    };
    html! {
        <details class="team__before" open={invitation.is_over() || !seat.rounds[invitation.round].done}>
            <summary>{say("team-before", &[])}</summary>
            <p>{live(result(year))}</p>
            if invitation.setup.rounds[round].diaries {
                <p>{press("button", say("team-voice", &[]), send.on(Msg::VoiceWanted))}</p>
                {voice(desk)}
            }
        </details>
    }
}

/// A year in one sentence, from the medians of its futures.
fn result(year: &[Record]) -> String {
    let median =
        |figure: &dyn Fn(&Record) -> f64| quantiles(&mut year.iter().map(figure).collect::<Vec<_>>(), &[0.5])[0];
    let part = |part: usize| median(&|record| score::points(&record.teams[0], score::usual_room())[part]);
    let args = [
        ("gain", numbers::money(median(&|record| record.teams[0].profit - record.teams[0].usual)).into()),
        (
            "dealers",
            numbers::number(median(&|record| record.teams[0].dealers.last().copied().unwrap_or_default()), 0).into(),
        ),
        ("loyalty", numbers::number(part(2), 0).into()),
        ("unfair", numbers::number(median(&|record| record.teams[0].unfair), 0).into()),
    ];
    say("team-result", &args)
}

fn voice(desk: &Model) -> Html {
    html! {
        <div role="status">
            if desk.voice.run > 0 { <p>{say("card-voice-playing", &[])}</p> }
            if let Some(witness) = &desk.voice.witness {
                <h3>{live(witness.name.clone())}</h3>
                <dl class="workshop__lines" key={witness.name.clone()}>{for witness.lines.iter().map(|(month, words)| html! { <div><dt>{month}</dt><dd>{words}</dd></div> })}</dl>
            } else if desk.voice.answered {
                <p>{say("card-voice-nobody", &[])}</p>
            }
        </div>
    }
}
