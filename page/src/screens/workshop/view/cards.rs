//! The cards of the debrief on screen, a question to each.

use yew::prelude::*;

use crate::answer::phases::CARDS;
use crate::answer::ranking::{Over, ranking};
use crate::controls::live::live;
use crate::controls::press::press;
use crate::controls::steps::name;
use crate::screens::workshop::cards::{self, Held, OneStep};
use crate::screens::workshop::given::Desk;
use crate::screens::workshop::model::Msg;
use crate::screens::workshop::told::{bet, waiting};
use crate::words::{Arg, numbers, say, with};
use dealers_choice::workshop::debrief;
use dealers_choice::workshop::levers::TABLE;

/// The cards, one of them open: that is the one on the board.
pub fn cards(desk: &Desk) -> Html {
    if cards::years(desk.session, &desk.model.rounds).is_empty() {
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
            </article>
        </>
    }
}

fn card(desk: &Desk, key: &str) -> Html {
    match key {
        "bets" => bets(desk),
        "turn" => by_team(desk, |team| turned(desk, team)),
        "luck" => by_team(desk, |team| {
            let unfair = cards::unfair(desk.session, &desk.model.rounds, team);
            say("card-luck-said", &[("unfair", numbers::number(unfair, 0).into())])
        }),
        "other" => other(desk),
        "stance" => stance(desk),
        _ => voice(desk),
    }
}

/// A line for each team.
fn by_team(desk: &Desk, line: impl Fn(usize) -> String) -> Html {
    let row = |team: usize| {
        html! { <div key={team}><dt>{live(desk.session.teams[team].name.clone())}</dt><dd>{live(line(team))}</dd></div> }
    };
    html! { <dl class="workshop__lines">{for (0..desk.session.teams.len()).map(row)}</dl> }
}

/// What was bet in each year, and what came.
fn bets(desk: &Desk) -> Html {
    let held: Vec<_> =
        (0..desk.session.teams.len()).map(|team| cards::bets(desk.session, &desk.model.rounds, team)).collect();
    let placed = || held.iter().flatten().filter(|held| held.bet.is_some());
    let sure = || placed().filter(|held| held.bet.is_some_and(|bet| bet.sure));
    let count = |right: usize| (right as u32).into();
    let args = [
        ("placed", count(placed().count())),
        ("right", count(placed().filter(|held| held.is_right()).count())),
        ("sure", count(sure().count())),
        ("surely", count(sure().filter(|held| held.is_right()).count())),
    ];
    let line = |(held, year): (&Held, u32)| {
        let words = held.bet.map_or_else(|| say("bet-none", &[]), |held| bet(held.number()));
        let args = [
            ("year", year.into()),
            ("bet", words.into()),
            ("came", say(&format!("came-{}", held.came.key()), &[]).into()),
            ("right", if held.is_right() { "yes" } else { "no" }.into()),
        ];
        html! { <dd key={year}>{live(say("card-bets-said", &args))}</dd> }
    };
    let row = |team: usize| {
        html! { <div key={team}><dt>{live(desk.session.teams[team].name.clone())}</dt>{for held[team].iter().zip(1..).map(line)}</div> }
    };
    html! {
        <>
            <dl class="workshop__lines workshop__bets">{for (0..held.len()).map(row)}</dl>
            <p>{live(say("card-bets-sum", &args))}</p>
        </>
    }
}

/// When a team's channel turned, and what was done in that year.
fn turned(desk: &Desk, team: usize) -> String {
    let Some((turn, round)) = cards::turn(desk.session, &desk.model.rounds, team) else {
        return say("card-turn-never", &[]);
    };
    let steps = desk.session.answers[round][team].map(|answer| answer.steps);
    let before = desk.session.before(round, team).steps;
    let moved = TABLE.iter().zip(steps.unwrap_or(before)).zip(before).filter(|((_, now), before)| now != before);
    let moved: Vec<String> = moved
        .map(|((lever, now), before)| {
            say(if now > before { "card-turn-more" } else { "card-turn-less" }, &[("lever", name(lever).into())])
        })
        .collect();
    let args = [
        ("month", numbers::month(turn.month + 1).into()),
        ("lost", Arg::Number(turn.lost.round())),
        ("twist", say(&format!("twist-{}", desk.session.setup.rounds[round].twist.key()), &[]).into()),
        (
            "moved",
            if moved.is_empty() { say("card-turn-nothing", &[]) } else { with(|lexicon| lexicon.listed(moved)) }.into(),
        ),
    ];
    say("card-turn-said", &args)
}

/// What another team's policy, or one step more of a lever, would have brought on the same luck.
fn other(desk: &Desk) -> Html {
    let Some((round, _)) = cards::last_alone(desk.session, &desk.model.rounds) else { return waiting(desk) };
    let Some(ranked) = ranking(desk.session, &desk.model.rounds, Over::Round(round)) else { return waiting(desk) };
    let points =
        |team: usize| ranked.iter().find(|standing| standing.team == team).map_or(0.0, |standing| standing.median);
    let line = |team: usize| {
        let best = &ranked[0];
        let first = if best.team == team {
            say("card-other-first", &[("points", numbers::number(points(team), 0).into())])
        } else {
            let args = [
                ("points", numbers::number(points(team), 0).into()),
                ("other", desk.session.teams[best.team].name.as_str().into()),
                ("theirs", numbers::number(best.median, 0).into()),
            ];
            say("card-other-said", &args)
        };
        format!("{first} {}", one_step(desk, team))
    };
    let year = desk.session.setup.year(round).map_or(0, |year| year + 1);
    html! {
        <>
            <p>{live(say("card-other-year", &[("year", year.into())]))}</p>
            {by_team(desk, line)}
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

/// Side of the picture of stances, and its margin, in units of its own.
const SIDE: f64 = 320.0;
const EDGE: f64 = 52.0;

/// The teams between carrot and stick: what they did in the last round, and how they scored.
pub fn stance(desk: &Desk) -> Html {
    let (session, rounds) = (desk.session, &desk.model.rounds);
    let last = cards::years(session, rounds).last().map(|(round, _)| *round);
    let Some((round, ranked)) = last.and_then(|round| Some((round, ranking(session, rounds, Over::Round(round))?)))
    else {
        return html! { <p>{say("cards-none", &[])}</p> };
    };
    let dot = |standing: &dealers_choice::workshop::score::Standing| {
        let answer = session.answers[round][standing.team]?;
        let [carrots, sticks] = debrief::stance(&answer.steps);
        let (x, y) = (EDGE + carrots * (SIDE - 2.0 * EDGE), SIDE - EDGE - sticks * (SIDE - 2.0 * EDGE));
        let radius = 7.0 + standing.median / 8.0;
        let name = say(
            "stance-dot",
            &[
                ("name", session.teams[standing.team].name.as_str().into()),
                ("points", numbers::number(standing.median, 0).into()),
            ],
        );
        Some(html! {
            <g key={standing.team}><title>{name}</title><circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} />
            <text x={x.to_string()} y={(y + 4.5).to_string()}>{standing.team + 1}</text></g>
        })
    };
    let said = ranked.iter().map(|standing| {
        say(
            "stance-dot",
            &[
                ("name", session.teams[standing.team].name.as_str().into()),
                ("points", numbers::number(standing.median, 0).into()),
            ],
        )
    });
    html! {
        <figure class="stance">
            <svg viewBox={format!("0 0 {SIDE} {SIDE}")} role="img" aria-label={say("stance-label", &[("teams", with(|lexicon| lexicon.listed(said)).into())])}>
                <path class="stance__axes" d={format!("M{EDGE} {}V{EDGE}M{EDGE} {}H{}", SIDE - EDGE, SIDE - EDGE, SIDE - EDGE)} />
                <text class="stance__axis" x={(SIDE / 2.0).to_string()} y={(SIDE - 8.0).to_string()}>{say("stance-carrots", &[])}</text>
                <text class="stance__axis" transform={format!("translate(14 {}) rotate(-90)", SIDE / 2.0)}>{say("stance-sticks", &[])}</text>
                {for ranked.iter().rev().filter_map(dot)}
            </svg>
            <figcaption>{say("stance-words", &[])}</figcaption>
        </figure>
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
