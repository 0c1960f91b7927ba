//! A session as a file: lines that a person can read. What teams decided stands there as the codes that they read out.

use std::str::SplitWhitespace;

use super::code::Decision;
use super::session::{Answer, By, Clock, Session, Team};
use super::setup::{Parts, Round, Setup, Template, Twist};

/// The first line, before the version of the form.
const HEAD: &str = "dealers-choice workshop";
/// The version of the form.
const VERSION: u32 = 1;
/// The last line: without it, the file was cut off.
const END: &str = "end";
/// Longest file that is read, bytes.
pub const TEXT_MAX: usize = 20_000;
/// What stands behind a round after which diaries are shown.
const DIARIES: &str = "+diaries";

/// Why a file is no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no such file, or cut off.
    Form,
    /// Another version of the page has written it.
    Version(u32),
    /// It says what cannot be.
    Content,
}

impl By {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Code, "code"), (Self::Hand, "hand"), (Self::Repeated, "repeated"), (Self::Robot, "robot")];

    /// The word in files and in locale files.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(by, _)| *by == self).map_or("code", |(_, key)| key)
    }
}

/// The session as text.
#[must_use]
pub fn print(session: &Session) -> String {
    let Setup { template, market, seed, rounds, parts, names_hidden, .. } = &session.setup;
    let round = |round: &Round| format!(" {}{}", round.twist.key(), if round.diaries { DIARIES } else { "" });
    let (clock, ms) = match session.clock {
        Clock::Stands(left) => ("stands", left),
        Clock::Until(end) => ("until", end),
    };
    let mut text = format!("{HEAD} {VERSION}\nlength {}\nmarket {market}\nluck {seed}\nrounds", template.key());
    text.extend(rounds.iter().map(round));
    let names = if *names_hidden { "hidden" } else { "shown" };
    let Session { place, revealed, card, .. } = session;
    let mut lines = vec![text];
    let mut line = |words: String| lines.push(words);
    line(format!("score {} {} {}", parts.profit, parts.dealers, parts.loyalty));
    line(format!("names {names}"));
    line(format!("at {place} {revealed} {card}"));
    line(format!("clock {clock} {}", ms as u64));
    for team in &session.teams {
        line(format!("{} {}", if team.robot { "robot" } else { "team" }, team.name));
    }
    for (round, answers) in session.answers.iter().enumerate() {
        for (team, answer) in answers.iter().enumerate() {
            let Some(Answer { steps, bet, by }) = *answer else { continue };
            let code = Decision { team: team as u8, round: round as u8, bet, steps }.code();
            line(format!("{} {}", by.key(), code.unwrap_or_default()));
        }
    }
    lines.push(format!("{END}\n"));
    lines.join("\n")
}

/// The session that a text says.
///
/// # Errors
/// Why there is none in it.
pub fn read(text: &str) -> Result<Session, Unreadable> {
    let mut lines = text.lines();
    let version = lines.next().and_then(|line| line.strip_prefix(HEAD)).ok_or(Unreadable::Form)?;
    let version = version.trim().parse().map_err(|_| Unreadable::Form)?;
    if version != VERSION {
        return Err(Unreadable::Version(version));
    }
    if text.len() > TEXT_MAX || text.lines().last() != Some(END) {
        return Err(Unreadable::Form);
    }
    let mut session = Session::new(Setup { rounds: Vec::new(), ..Setup::default() }, [], false);
    for line in lines {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        take(&mut session, word, rest).ok_or(Unreadable::Content)?;
    }
    session.setup.teams = session.teams.len() as u8;
    if session.is_sound() { Ok(session) } else { Err(Unreadable::Content) }
}

/// Takes a line over; nothing if it says what cannot be.
fn take(session: &mut Session, word: &str, rest: &str) -> Option<()> {
    let mut words = rest.split_whitespace();
    let setup = &mut session.setup;
    match word {
        "length" => setup.template = Template::ALL.into_iter().find(|template| template.key() == rest)?,
        "market" => rest.clone_into(&mut setup.market),
        "luck" => setup.seed = rest.parse().ok()?,
        "rounds" => setup.rounds = words.map(round).collect::<Option<_>>()?,
        "score" => {
            let [profit, dealers, loyalty] = [next(&mut words)?, next(&mut words)?, next(&mut words)?];
            setup.parts = Parts { profit, dealers, loyalty };
        }
        "names" => setup.names_hidden = rest == "hidden",
        "at" => {
            (session.place, session.revealed) = (next(&mut words)?, next(&mut words)?);
            session.card = next(&mut words)?;
        }
        "clock" => {
            let clock = if words.next()? == "until" { Clock::Until } else { Clock::Stands };
            session.clock = clock(next::<u64>(&mut words)? as f64);
        }
        "team" | "robot" if session.answers.is_empty() && Decision::read(rest).is_err() => {
            session.teams.push(Team { name: rest.to_owned(), robot: word == "robot" });
        }
        END => begin_answers(session),
        by => return answer(session, by, rest),
    }
    Some(())
}

fn round(word: &str) -> Option<Round> {
    let key = word.strip_suffix(DIARIES).unwrap_or(word);
    let twist = Twist::ALL.into_iter().find(|twist| twist.key() == key)?;
    Some(Round { twist, diaries: key != word })
}

fn next<T: std::str::FromStr>(words: &mut SplitWhitespace) -> Option<T> {
    words.next()?.parse().ok()
}

/// All teams are known: no answer of any round is.
fn begin_answers(session: &mut Session) {
    if session.answers.is_empty() {
        session.answers = vec![vec![None; session.teams.len()]; session.setup.rounds.len()];
    }
}

fn answer(session: &mut Session, by: &str, code: &str) -> Option<()> {
    let (by, _) = *By::ALL.iter().find(|(_, key)| *key == by)?;
    let Decision { team, round, bet, steps } = Decision::read(code).ok()?;
    begin_answers(session);
    let place = session.answers.get_mut(usize::from(round))?.get_mut(usize::from(team))?;
    *place = Some(Answer { steps, bet, by });
    Some(())
}
