//! Who did best in a round of a workshop, and where that is too close to call.

use yew::prelude::*;

use crate::controls::live::{live, live_figure};
use crate::run::rounds::Rounds;
use crate::words::{Arg, numbers, say, with};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::workshop::debrief;
use dealers_choice::workshop::score::{self, Standing};
use dealers_choice::workshop::setup::Twist;
use dealers_choice::workshop::{Record, Session};

/// The axis of a ranking begins and ends at such points.
const TENS: f64 = 10.0;
/// The columns, as the last part of their words' keys.
const HEADS: [&str; 7] = ["place", "team", "points", "range", "profit", "dealers", "loyalty"];

/// Over which rounds a ranking goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// One round.
    Round(usize),
    /// All that count, up to that one.
    All(usize),
}

/// The ranking, the best first; none before all of it is known.
#[must_use]
pub fn ranking(session: &Session, rounds: &Rounds, over: Over) -> Option<Vec<Standing>> {
    let chosen: Vec<usize> = match over {
        Over::Round(round) => vec![round],
        Over::All(last) => (0..=last).filter(|round| session.setup.year(*round).is_some()).collect(),
    };
    let years = chosen.iter().map(|round| rounds.year(session, *round)).collect::<Option<Vec<_>>>()?;
    let rooms: Vec<f64> = chosen.iter().map(|round| score::room(&session.setup, *round)).collect();
    (!years.is_empty()).then(|| score::ranking(&years, &rooms, session.setup.parts))
}

/// What a team is called in a ranking: its place there where names are hidden.
fn called(session: &Session, place: usize, team: usize) -> String {
    if session.setup.names_hidden {
        return say("rank-hidden", &[("letter", char::from(b'A' + place as u8).to_string().into())]);
    }
    say("rank-team", &[("number", (team as u32 + 1).into()), ("name", session.teams[team].name.as_str().into())])
}

/// The ends of the axis on which points are drawn: all that is told fits, and no more than that.
fn ends(standings: &[Standing]) -> [f64; 2] {
    let low = standings.iter().map(|standing| standing.range[0]).fold(100.0, |low: f64, end| low.at_most(end));
    let high = standings.iter().map(|standing| standing.range[1]).fold(0.0, |high: f64, end| high.at_least(end));
    [(low / TENS).floor() * TENS, (high / TENS).ceil() * TENS]
}

/// A ranking on screen.
pub fn table(session: &Session, standings: &[Standing], caption: &str) -> Html {
    let [low, high] = ends(standings);
    let at = |points: f64| format!("{:.1}%", 100.0 * (points - low) / (high - low).at_least(TENS));
    let whole = |points: f64| numbers::number(points, 0);
    let row = |(place, standing): (usize, &Standing)| {
        let [from, to] = standing.range;
        let range = say("rank-range", &[("low", whole(from).into()), ("high", whole(to).into())]);
        let style = format!("--points: {}; --low: {}; --high: {}", at(standing.median), at(from), at(to));
        html! {
            <tr key={standing.team} class={classes!(standing.is_close_to_next().then_some("is-close"))}>
                <td class="rank__place">{place + 1}</td>
                <th scope="row">{live(called(session, place, standing.team))}</th>
                <td class="rank__points">
                    <span class="rank__bar" {style} aria-hidden="true"><i></i></span>
                    <strong>{live_figure(whole(standing.median))}</strong>
                </td>
                <td class="rank__range">{live(range)}</td>
                {for standing.parts.iter().map(|part| html! { <td class="rank__part">{live_figure(whole(*part))}</td> })}
            </tr>
        }
    };
    html! {
        <table class="rank">
            <caption>{live(caption.to_owned())}</caption>
            <thead><tr>{for HEADS.map(|head| html! { <th scope="col">{say(&format!("rank-head-{head}"), &[])}</th> })}</tr></thead>
            <tbody>{for standings.iter().enumerate().map(row)}</tbody>
            <tfoot aria-hidden="true"><tr><td colspan="2"></td><td class="rank__points"><span class="rank__ends"><span>{live_figure(whole(low))}</span><span>{live_figure(whole(high))}</span></span></td><td colspan="4"></td></tr></tfoot>
        </table>
    }
}

/// Which neighbours in a ranking are too close to call; empty where none are.
pub fn close(session: &Session, standings: &[Standing]) -> Html {
    let pairs = standings.windows(2).enumerate().filter(|(_, pair)| pair[0].is_close_to_next());
    let said = pairs.map(|(place, pair)| {
        let names = [0, 1].map(|next| called(session, place + next, pair[next].team));
        let [first, second] = names;
        say("rank-close", &[("first", first.into()), ("second", second.into())])
    });
    html! { <ul class="rank__close">{for said.map(|words| html! { <li key={words.clone()}>{words}</li> })}</ul> }
}

/// What a round is told by beside its ranking: in a hard winter the punishments that nobody had deserved, where companies met whom each
/// team won from the others and lost to them.
pub fn told(session: &Session, round: usize, standings: &[Standing], year: &[Record]) -> Html {
    match session.setup.rounds[round].twist {
        Twist::HardWinter => unfair(session, standings, year),
        Twist::FaceOff => moves(session, standings, year),
        _ => Html::default(),
    }
}

fn unfair(session: &Session, standings: &[Standing], year: &[Record]) -> Html {
    let said = standings.iter().enumerate().map(|(place, standing)| {
        let punished = debrief::unfair(year, standing.team);
        let team = called(session, place, standing.team).into();
        say("rank-unfair-team", &[("team", team), ("unfair", numbers::number(punished, 0).into())])
    });
    let teams = with(|lexicon| lexicon.listed(said)).into();
    html! { <p class="rank__told">{live(say("rank-unfair", &[("teams", teams)]))}</p> }
}

fn moves(session: &Session, standings: &[Standing], year: &[Record]) -> Html {
    let said = |(place, standing): (usize, &Standing)| {
        let [won, lost] = debrief::moves(year, standing.team)?.map(|dealers| Arg::Number(dealers.round()));
        let args = [("team", called(session, place, standing.team).into()), ("won", won), ("lost", lost)];
        Some(say("rank-moves", &args))
    };
    let said = standings.iter().enumerate().filter_map(said);
    html! { <ul class="rank__close">{for said.map(|words| html! { <li key={words.clone()}>{words}</li> })}</ul> }
}
