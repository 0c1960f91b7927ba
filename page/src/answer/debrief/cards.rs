//! The cards of a debrief on screen: the console shows them, and the board in large type.

use yew::prelude::*;

use super::{Held, bet};
use crate::answer::ranking::{Over, ranking};
use crate::controls::live::live;
use crate::controls::steps::name;
use crate::run::rounds::Rounds;
use crate::words::{Arg, numbers, say, with};
use dealers_choice::workshop::Session;
use dealers_choice::workshop::debrief;
use dealers_choice::workshop::levers::TABLE;
use dealers_choice::workshop::score::Standing;

/// A line for each team.
pub fn by_team(session: &Session, line: impl Fn(usize) -> String) -> Html {
    let row = |team: usize| {
        html! { <div key={team}><dt>{live(called(session, team))}</dt><dd>{live(line(team))}</dd></div> }
    };
    html! { <dl class="workshop__lines">{for (0..session.teams.len()).map(row)}</dl> }
}

/// What was bet in each year, and what came.
pub fn bets(session: &Session, rounds: &Rounds) -> Html {
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
        let held = super::held(session, rounds, team);
        html! { <div key={team}><dt>{live(called(session, team))}</dt>{for held.iter().zip(1..).map(line)}</div> }
    };
    html! {
        <>
            <dl class="workshop__lines workshop__bets">{for (0..session.teams.len()).map(row)}</dl>
            {bets_sum(session, rounds)}
        </>
    }
}

/// How often all teams were right, and how often when they were sure.
pub fn bets_sum(session: &Session, rounds: &Rounds) -> Html {
    let held: Vec<Held> = (0..session.teams.len()).flat_map(|team| super::held(session, rounds, team)).collect();
    let placed = || held.iter().filter(|held| held.bet.is_some());
    let sure = || placed().filter(|held| held.bet.is_some_and(|bet| bet.sure));
    let count = |right: usize| (right as u32).into();
    let args = [
        ("placed", count(placed().count())),
        ("right", count(placed().filter(|held| held.is_right()).count())),
        ("sure", count(sure().count())),
        ("surely", count(sure().filter(|held| held.is_right()).count())),
    ];
    html! { <p>{live(say("card-bets-sum", &args))}</p> }
}

/// When a team's channel turned, and what was done in that year.
#[must_use]
pub fn turned(session: &Session, rounds: &Rounds, team: usize) -> String {
    let Some((turn, round)) = super::turn(session, rounds, team) else {
        return say("card-turn-never", &[]);
    };
    let steps = session.answers[round][team].map(|answer| answer.steps);
    let before = session.before(round, team).steps;
    let moved = TABLE.iter().zip(steps.unwrap_or(before)).zip(before).filter(|((_, now), before)| now != before);
    let moved: Vec<String> = moved
        .map(|((lever, now), before)| {
            say(if now > before { "card-turn-more" } else { "card-turn-less" }, &[("lever", name(lever).into())])
        })
        .collect();
    let args = [
        ("month", numbers::month(turn.month + 1).into()),
        ("lost", Arg::Number(turn.lost.round())),
        ("twist", say(&format!("twist-{}", session.setup.rounds[round].twist.key()), &[]).into()),
        (
            "moved",
            if moved.is_empty() { say("card-turn-nothing", &[]) } else { with(|lexicon| lexicon.listed(moved)) }.into(),
        ),
    ];
    say("card-turn-said", &args)
}

/// What the teams scored in the last year that each had to itself, beside the best of them; `more` is what is added for a team.
pub fn other(session: &Session, rounds: &Rounds, more: impl Fn(usize) -> String) -> Option<Html> {
    let (round, _) = super::last_alone(session, rounds)?;
    let ranked = ranking(session, rounds, Over::Round(round))?;
    let best = ranked.first()?;
    let whole = |points: f64| numbers::number(points, 0).into();
    let line = |team: usize| {
        let own = ranked.iter().find(|standing| standing.team == team).map_or(0.0, |standing| standing.median);
        let said = if best.team == team {
            say("card-other-first", &[("points", whole(own))])
        } else {
            let theirs = [("other", called(session, best.team).into()), ("theirs", whole(best.median))];
            say("card-other-said", &[&[("points", whole(own))], &theirs[..]].concat())
        };
        format!("{said} {}", more(team))
    };
    let year = session.setup.year(round).map_or(0, |year| year + 1);
    Some(html! { <><p>{live(say("card-other-year", &[("year", year.into())]))}</p>{by_team(session, line)}</> })
}

/// A card for the whole room: as much of it as can be read from the last row. Where names are hidden, nothing that tells who was who.
pub fn on_board(session: &Session, rounds: &Rounds, card: &str) -> Html {
    match card {
        "bets" => bets_sum(session, rounds),
        _ if session.setup.names_hidden => Html::default(),
        "turn" => by_team(session, |team| turned(session, rounds, team)),
        "luck" => by_team(session, |team| unfair(session, rounds, team)),
        "other" => other(session, rounds, |_| String::new()).unwrap_or_default(),
        "stance" => stance(session, rounds),
        _ => Html::default(),
    }
}

/// A team by its number and its name.
fn called(session: &Session, team: usize) -> String {
    say("rank-team", &[("number", (team as u32 + 1).into()), ("name", session.teams[team].name.as_str().into())])
}

/// How many dealers of a team were punished who had not deserved it.
#[must_use]
pub fn unfair(session: &Session, rounds: &Rounds, team: usize) -> String {
    say("card-luck-said", &[("unfair", Arg::Number(super::unjust(session, rounds, team).round()))])
}

/// Side of the picture of stances, and its margin, in units of its own.
const SIDE: f64 = 320.0;
const EDGE: f64 = 52.0;

/// The teams between carrot and stick: what they did in the last round, and how they scored.
pub fn stance(session: &Session, rounds: &Rounds) -> Html {
    let last = super::years(session, rounds).last().map(|(round, _)| *round);
    let Some((round, ranked)) = last.and_then(|round| Some((round, ranking(session, rounds, Over::Round(round))?)))
    else {
        return html! { <p>{say("cards-none", &[])}</p> };
    };
    let told = |standing: &Standing| {
        let points = numbers::number(standing.median, 0).into();
        say("stance-dot", &[("name", called(session, standing.team).into()), ("points", points)])
    };
    let dot = |standing: &Standing| {
        let answer = session.answers[round][standing.team]?;
        let [carrots, sticks] = debrief::stance(&answer.steps);
        let (x, y) = (EDGE + carrots * (SIDE - 2.0 * EDGE), SIDE - EDGE - sticks * (SIDE - 2.0 * EDGE));
        let radius = 7.0 + standing.median / 8.0;
        Some(html! {
            <g key={standing.team}><title>{told(standing)}</title><circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} />
            <text x={x.to_string()} y={(y + 4.5).to_string()}>{standing.team + 1}</text></g>
        })
    };
    html! {
        <figure class="stance">
            <svg viewBox={format!("0 0 {SIDE} {SIDE}")} role="img" aria-label={say("stance-label", &[("teams", with(|lexicon| lexicon.listed(ranked.iter().map(told))).into())])}>
                <path class="stance__axes" d={format!("M{EDGE} {}V{EDGE}M{EDGE} {}H{}", SIDE - EDGE, SIDE - EDGE, SIDE - EDGE)} />
                <text class="stance__axis" x={(SIDE / 2.0).to_string()} y={(SIDE - 8.0).to_string()}>{say("stance-carrots", &[])}</text>
                <text class="stance__axis" transform={format!("translate(14 {}) rotate(-90)", SIDE / 2.0)}>{say("stance-sticks", &[])}</text>
                {for ranked.iter().rev().filter_map(dot)}
            </svg>
            <figcaption>
                {say("stance-words", &[])}
                <ol class="stance__who">{for ranked.iter().map(|standing| html! { <li key={standing.team}>{live(told(standing))}</li> })}</ol>
            </figcaption>
        </figure>
    }
}
