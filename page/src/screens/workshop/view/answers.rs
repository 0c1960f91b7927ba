//! The teams of a round: what each has answered, and after the curtain what it brought.

use yew::prelude::*;

use crate::answer::debrief::bet;
use crate::answer::ranking::{Over, close, ranking, table, told};
use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::controls::steps::{in_words, steps};
use crate::screens::workshop::given::Desk;
use crate::screens::workshop::model::{Msg, RESULT, Slip};
use crate::screens::workshop::told::waiting;
use crate::words::{say, with};
use dealers_choice::workshop::code::Mistake;
use dealers_choice::workshop::levers;
use dealers_choice::workshop::session::{Answer, Bet, By, Refusal};
use dealers_choice::workshop::setup::TEAMS;

/// Teams, codes, and the curtain.
pub fn answers(desk: &Desk, round: usize) -> Html {
    let missing = desk.session.missing(round);
    let names: Vec<String> = missing.iter().map(|team| desk.session.teams[*team].name.clone()).collect();
    let late = (!names.is_empty())
        .then(|| say("workshop-missing", &[("teams", with(|lexicon| lexicon.listed(names)).into())]));
    html! {
        <>
            <ol class="workshop__teams">{for (0..desk.session.teams.len()).map(|team| one(desk, round, team))}</ol>
            <p class="workshop__late">
                if desk.session.teams.len() < usize::from(TEAMS.1) {
                    {press("button button--link", say("workshop-admit", &[]), desk.send.on(Msg::Admitted))}
                }
            </p>
            <p role="status">{for late.map(live)}</p>
            <p class="workshop__curtain">{press("button button--main", say("workshop-reveal", &[]), desk.send.on(Msg::Revealed))}</p>
        </>
    }
}

/// One team.
fn one(desk: &Desk, round: usize, team: usize) -> Html {
    let (now, answer) = (&desk.session.teams[team], desk.session.answers[round][team]);
    let number = team as u32 + 1;
    let slip = desk.model.slips.get(&team);
    let taken = answer.is_some_and(|answer| answer.by == By::Code);
    let is_open = desk.model.by_hand == Some(team);
    html! {
        <li key={team} class={classes!("workshop__team", answer.is_some().then_some("has-answered"))}>
            <span class="workshop__number">{number}</span>
            <NameField {team} text={now.name.clone()} />
            <CodeField {team} text={slip.map(|slip| slip.text.clone()).unwrap_or_default()} wrong={slip.is_some()} {taken} />
            <span class="workshop__ways">
                <button class="button button--small" onclick={desk.send.on(Msg::Repeated(team))}>{live(repeat(desk, round))}</button>
                <button class="button button--small" aria-expanded={is_open.to_string()} onclick={desk.send.on(Msg::HandToggled(team))}>{say("workshop-hand", &[])}</button>
                <button class="button button--small" aria-pressed={now.robot.to_string()} onclick={desk.send.on(Msg::RobotToggled(team))}>{say("workshop-robot", &[])}</button>
            </span>
            <span class="workshop__said" role="status">{said(desk, answer, slip, team)}</span>
            if is_open { {by_hand(desk, round, team)} }
        </li>
    }
}

/// What is repeated: the year before, or in the first the start.
fn repeat(desk: &Desk, round: usize) -> String {
    let has_before = desk.session.setup.year(round).is_some_and(|year| year > 0);
    say(if has_before { "workshop-repeat" } else { "workshop-repeat-start" }, &[])
}

/// What the fields of a team need. They are drawn anew only for another text, so that the clock disturbs nobody who types.
#[derive(Clone, PartialEq, Properties)]
struct FieldProps {
    /// The team, from 0.
    team: usize,
    /// What stands in it.
    text: AttrValue,
    /// Whether that was not taken.
    #[prop_or_default]
    wrong: bool,
    /// Whether a code was taken: it gives way to what it says.
    #[prop_or_default]
    taken: bool,
}

/// The field for a code.
#[component]
fn CodeField(props: &FieldProps) -> Html {
    let team = props.team;
    let typed = use_dispatch::<Msg>().on_value(move |text| Some(Msg::CodeTyped(team, text)));
    let label = say("workshop-code-field", &[("number", (team as u32 + 1).into())]);
    html! {
        <input class="field workshop__code" key={props.taken.to_string()} aria-label={label} aria-invalid={props.wrong.to_string()} autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX" value={&props.text} onchange={typed} />
    }
}

/// The field for a name.
#[component]
fn NameField(props: &FieldProps) -> Html {
    let team = props.team;
    let renamed = use_dispatch::<Msg>().on_value(move |name| Some(Msg::Renamed(team, name)));
    let label = say("workshop-name", &[("number", (team as u32 + 1).into())]);
    html! { <input class="field workshop__name" aria-label={label} maxlength="24" value={&props.text} onchange={renamed} /> }
}

/// What a team's answer is, or why its code was not taken.
fn said(desk: &Desk, answer: Option<Answer>, slip: Option<&Slip>, team: usize) -> Html {
    if let Some(slip) = slip {
        let move_there = matches!(slip.why, Refusal::Team(meant) if usize::from(meant) < desk.session.teams.len());
        return html! {
            <>
                <strong class="workshop__slip">{live(refusal(desk, slip.why))}</strong>
                if move_there { {press("button button--small", say("workshop-put-right", &[]), desk.send.on(Msg::PutRight(team)))} }
            </>
        };
    }
    let Some(answer) = answer else { return live(say("workshop-waiting", &[])) };
    let words = in_words(&answer.steps, desk.session.setup.usual_margin());
    live(say(
        "workshop-said",
        &[("by", answer.by.key().into()), ("steps", words.into()), ("bet", bet(answer.bet).into())],
    ))
}

/// Why a code was not taken, in words.
fn refusal(desk: &Desk, why: Refusal) -> String {
    let place = |place: usize| (place as u32 + 1).into();
    match why {
        Refusal::Mistake(Mistake::Length(length)) => say("code-length", &[("length", (length as u32).into())]),
        Refusal::Mistake(Mistake::Sign(at, sign)) => {
            say("code-sign", &[("place", place(at)), ("sign", sign.to_string().into())])
        }
        Refusal::Mistake(Mistake::Character(at, meant)) => {
            say("code-character", &[("place", place(at)), ("meant", meant.to_string().into())])
        }
        Refusal::Mistake(Mistake::Swapped(at)) => {
            say("code-swapped", &[("first", place(at)), ("second", place(at + 1))])
        }
        Refusal::Mistake(Mistake::More) => say("code-more", &[]),
        Refusal::Round(round) => {
            let year = desk.session.setup.year(usize::from(round)).map_or(0, |year| year + 1);
            say("code-round", &[("year", year.into())])
        }
        Refusal::Team(team) => {
            let known = desk.session.teams.get(usize::from(team));
            let name = known.map(|team| team.name.clone()).unwrap_or_default();
            say("code-team", &[("number", (u32::from(team) + 1).into()), ("name", name.into())])
        }
    }
}

/// The levers of a team, typed by the facilitator.
fn by_hand(desk: &Desk, round: usize, team: usize) -> Html {
    let answer = desk.session.answers[round][team];
    let now = answer.map_or_else(|| desk.session.before(round, team).steps, |answer| answer.steps);
    let margin = desk.session.setup.usual_margin();
    let picked = desk.send.on_value(|number| Some(Msg::BetPicked(number.parse().ok()?)));
    let chosen = answer.map_or(0, |answer| answer.bet);
    html! {
        <div class="workshop__hand">
            {steps(desk.send, &now, margin, Msg::Stepped)}
            <label class="workshop__field">{say("team-bet", &[])}
                <select class="field" onchange={picked}>
                    {for (0..=Bet::ALL.len() as u8).map(|number| html! { <option value={number.to_string()} selected={number == chosen}>{numbered_bet(number)}</option> })}
                </select>
            </label>
        </div>
    }
}

/// A bet with its number on the decision sheet.
fn numbered_bet(number: u8) -> String {
    if number == 0 {
        return bet(number);
    }
    say("step-numbered", &[("number", u32::from(number).into()), ("step", bet(number).into())])
}

/// What a round brought: who did best, and what each team did.
pub fn revealed(desk: &Desk, round: usize) -> Html {
    let (session, rounds) = (desk.session, &desk.model.rounds);
    let Some(standings) = ranking(session, rounds, Over::Round(round)) else { return waiting(desk) };
    let total = session.setup.year(round).filter(|year| *year > 0);
    let all = total.and_then(|_| ranking(session, rounds, Over::All(round)));
    let usual = levers::usual();
    let margin = session.setup.usual_margin();
    html! {
        <div id={RESULT} tabindex="-1">
            {table(session, &standings, &say("rank-caption", &[]))}
            {close(session, &standings)}
            {for rounds.year(session, round).map(|year| told(session, round, &standings, year))}
            if let Some(all) = all {
                <details><summary>{say("rank-all", &[])}</summary>{table(session, &all, &say("rank-all", &[]))}{close(session, &all)}</details>
            }
            <details>
                <summary>{say("workshop-what", &[])}</summary>
                <ul class="workshop__did">
                    {for session.teams.iter().zip(&session.answers[round]).enumerate().map(|(team, (now, answer))| {
                        let steps = answer.map_or(usual, |answer| answer.steps);
                        html! { <li key={team}><strong>{live(now.name.clone())}</strong>{" "}{live(in_words(&steps, margin))}</li> }
                    })}
                </ul>
            </details>
            <label class="workshop__tick"><input type="checkbox" checked={session.setup.names_hidden} onchange={desk.send.on(Msg::NamesToggled)} />{say("workshop-hidden", &[])}</label>
            <p>{press("button button--link", say("workshop-take-back", &[]), desk.send.on(Msg::TakenBack(round)))}</p>
        </div>
    }
}
