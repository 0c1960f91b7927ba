//! The cards of the debrief on screen, a question to each.

use yew::prelude::*;

use crate::answer::debrief;
use crate::answer::phases::CARDS;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::controls::steps::name;
use crate::screens::workshop::best::OneStep;
use crate::screens::workshop::given::Desk;
use crate::screens::workshop::model::Msg;
use crate::screens::workshop::told::waiting;
use crate::words::{numbers, say};
use dealers_choice::workshop::levers::TABLE;

/// The cards, one of them open: that is the one on the board.
pub fn cards(desk: &Desk) -> Html {
    if debrief::years(desk.session, &desk.model.rounds).is_empty() {
        return if desk.session.revealed > 1 {
            waiting(desk)
        } else {
            html! { <p>{say("cards-none", &[])}</p> }
        };
    }
    let open = usize::from(desk.session.card).min(CARDS.len() - 1);
    let tab = |(place, key): (usize, &&str)| {
        html! {
            <li><button class="button" aria-pressed={(place == open).to_string()} onclick={desk.send.on(Msg::CardShown(place as u8))}>{say(&format!("card-{key}"), &[])}</button></li>
        }
    };
    html! {
        <>
            <ol class="workshop__tabs">{for CARDS.iter().enumerate().map(tab)}</ol>
            <article class="workshop__card" key={open}>
                <h3>{say(&format!("card-{}", CARDS[open]), &[])}</h3>
                {card(desk, CARDS[open])}
                <p class="workshop__question">{say(&format!("card-{}-question", CARDS[open]), &[])}</p>
                <p class="study__note">{say(&format!("card-{}-key", CARDS[open]), &[])}</p>
            </article>
        </>
    }
}

fn card(desk: &Desk, key: &str) -> Html {
    let (session, rounds) = (desk.session, &desk.model.rounds);
    match key {
        "bets" => debrief::bets(session, rounds),
        "turn" => debrief::by_team(session, |team| debrief::turned(session, rounds, team)),
        "luck" => debrief::by_team(session, |team| debrief::unfair(session, rounds, team)),
        "other" => other(desk),
        "stance" => debrief::stance(session, rounds),
        _ => voice(desk),
    }
}

/// What another team's policy, or one step more of a lever, would have brought on the same luck.
fn other(desk: &Desk) -> Html {
    let Some(said) = debrief::other(desk.session, &desk.model.rounds, |team| one_step(desk, team)) else {
        return waiting(desk);
    };
    html! {
        <>
            {said}
            if !desk.model.best.is_asked() {
                <p>{press("button", say("card-other-ask", &[]), desk.send.on(Msg::BestWanted))}</p>
            }
        </>
    }
}

/// The one step that would have brought most.
fn one_step(desk: &Desk, team: usize) -> String {
    match desk.model.best.of(desk.session, team) {
        OneStep::NotAsked => String::new(),
        OneStep::Playing => say("card-other-playing", &[]),
        OneStep::NoneBetter => say("card-other-best", &[]),
        OneStep::Better(variant, gain) => {
            let lever = name(&TABLE[variant.lever]).into();
            let key = if variant.more { "card-other-more" } else { "card-other-less" };
            let wins = numbers::number(100.0 * gain.share, 0);
            say(key, &[("lever", lever), ("points", numbers::number(gain.points, 0).into()), ("wins", wins.into())])
        }
    }
}

/// What a dealer of a team would say.
fn voice(desk: &Desk) -> Html {
    let button = |team: usize| {
        html! { <li><button class="button" onclick={desk.send.on(Msg::VoiceWanted(team))}>{live(say("card-voice-ask", &[("team", desk.session.teams[team].name.as_str().into())]))}</button></li> }
    };
    let asked = &desk.model.voice;
    html! {
        <>
            <ul class="workshop__tabs">{for (0..desk.session.teams.len()).map(button)}</ul>
            <div role="status">
                if asked.run > 0 { <p>{say("card-voice-playing", &[])}</p> }
                if let Some(witness) = &asked.witness {
                    <h4>{live(say("card-voice-who", &[("dealer", witness.name.as_str().into()), ("team", desk.session.teams[asked.team.min(desk.session.teams.len() - 1)].name.as_str().into())]))}</h4>
                    <dl class="workshop__lines" key={witness.name.clone()}>{for witness.lines.iter().map(|(month, words)| html! { <div><dt>{month}</dt><dd>{words}</dd></div> })}</dl>
                } else if asked.answered {
                    <p>{say("card-voice-nobody", &[])}</p>
                }
            </div>
        </>
    }
}
