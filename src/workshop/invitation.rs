//! How a phone is told what is played: the round's link, short enough to be a small QR code and to be typed.

use super::setup::{Round, Setup, TEAMS, Template, Twist};
use crate::sim::Scenario;

/// Version of the link's form.
const VERSION: &str = "1";
/// What ends it: without it, the link was cut off.
const END: &str = "end";

/// What a round's link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The workshop, as far as teams need it.
    pub setup: Setup,
    /// The round, from 0; the number of rounds when all of them are over.
    pub round: usize,
}

/// Why a text is no invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Its end is missing.
    CutOff,
    /// Another version of the page has made it.
    Version,
    /// It says what cannot be.
    Content,
}

impl Invitation {
    /// Whether all rounds are over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.round == self.setup.rounds.len()
    }

    /// Where a team goes on when the curtain was lifted: to the next round, or to the end where that tells it something.
    #[must_use]
    pub fn next(&self) -> Option<Self> {
        let now = self.setup.rounds.get(self.round)?;
        let next = Self { setup: self.setup.clone(), round: self.round + 1 };
        (!next.is_over() || now.twist.is_alone()).then_some(next)
    }

    /// The invitation as text: parts between full stops.
    #[must_use]
    pub fn print(&self) -> String {
        let Setup { market, seed, teams, rounds, .. } = &self.setup;
        let number = |twist: Twist| Twist::ALL.iter().position(|known| *known == twist).unwrap_or_default();
        let said = |round: &Round| {
            let diaries = if round.diaries { "d" } else { "" };
            number(round.twist).to_string() + diaries
        };
        let rounds: String = rounds.iter().map(said).collect();
        format!("{VERSION}.{market}.{seed}.{teams}.{rounds}.{}.{END}", self.round)
    }

    /// What an invitation says.
    ///
    /// # Errors
    /// Why it says nothing.
    pub fn parse(text: &str) -> Result<Self, Unclear> {
        let parts: Vec<&str> = text.trim().split('.').collect();
        let [version, market, seed, teams, rounds, round, END] = parts[..] else {
            let other = parts.first().is_some_and(|first| *first != VERSION && first.parse::<u32>().is_ok());
            return Err(if other { Unclear::Version } else { Unclear::CutOff });
        };
        if version != VERSION {
            return Err(Unclear::Version);
        }
        let read = || {
            let setup = Setup {
                market: Scenario::find(market)?.key.to_owned(),
                seed: seed.parse().ok()?,
                teams: teams.parse().ok().filter(|teams| (TEAMS.0..=TEAMS.1).contains(teams))?,
                rounds: read_rounds(rounds)?,
                ..Setup::of(Template::Ninety)
            };
            let round = round.parse().ok().filter(|round| *round <= setup.rounds.len())?;
            setup.is_sound().then_some(Self { setup, round })
        };
        read().ok_or(Unclear::Content)
    }
}

fn read_rounds(text: &str) -> Option<Vec<Round>> {
    let mut rounds: Vec<Round> = Vec::new();
    for sign in text.chars() {
        if sign == 'd' {
            rounds.last_mut()?.diaries = true;
        } else {
            let twist = *Twist::ALL.get(sign.to_digit(10)? as usize)?;
            rounds.push(Round { twist, diaries: false });
        }
    }
    Some(rounds)
}
