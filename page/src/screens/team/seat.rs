//! What a phone keeps: which team it is, and what that team has decided in every round.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use dealers_choice::workshop::code::{CHOICES, Decision, LEVERS, STEPS};
use dealers_choice::workshop::{Game, Invitation, levers};

/// Longest text that is read, bytes.
const TEXT_MAX: usize = 4096;
/// The version in which the text is written; it stands before the rest.
const VERSION: &str = "1.";

/// A team's place in a workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The invitation that was opened last, as its link said it.
    pub invitation: String,
    /// The team, from 0; none until it was picked.
    pub team: Option<u8>,
    /// What was decided in each round, and after the last the place where all are over.
    pub rounds: Vec<Decided>,
}

/// What was decided in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The steps of the levers.
    pub steps: [u8; LEVERS],
    /// The bet, as in a code.
    pub bet: u8,
    /// Whether the code was read out.
    pub done: bool,
}

impl Seat {
    /// The place that is stored; a new one where nothing is, or nothing that can be read.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let bytes = text.strip_prefix(VERSION).filter(|rest| rest.len() <= TEXT_MAX);
        let bytes = bytes.and_then(|rest| URL_SAFE_NO_PAD.decode(rest).ok());
        bytes.and_then(|bytes| worker::from_bytes(&bytes)).filter(Self::is_sound).unwrap_or_default()
    }

    fn is_sound(&self) -> bool {
        let sound = |decided: &Decided| decided.steps.iter().all(|step| *step < STEPS) && decided.bet < CHOICES;
        self.team.is_none_or(|team| team < CHOICES)
            && self.rounds.len() <= usize::from(CHOICES) + 1
            && self.rounds.iter().all(sound)
    }

    /// The place as text.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(worker::to_bytes(self)))
    }

    /// The place in the workshop of that invitation: another workshop begins anew, with the same team.
    #[must_use]
    pub fn at(mut self, invitation: &Invitation) -> Self {
        let text = invitation.print();
        let known = Invitation::parse(&self.invitation);
        let same = known.is_ok_and(|known| known.setup == invitation.setup);
        if !same {
            self.rounds.clear();
            self.team = self.team.filter(|team| *team < invitation.setup.teams);
        }
        while self.rounds.len() <= invitation.round {
            let last = self.rounds.last().filter(|_| self.rounds.len() > 1);
            let steps = last.map_or_else(levers::usual, |last| last.steps);
            self.rounds.push(Decided { steps, bet: 0, done: false });
        }
        self.invitation = text;
        self
    }

    /// Whether a round can still be changed: nobody who has seen what it brought decides anew.
    #[must_use]
    pub fn is_open(&self, round: usize) -> bool {
        round + 1 == self.rounds.len()
    }

    /// The code of a round.
    #[must_use]
    pub fn code(&self, round: usize) -> Option<String> {
        let decided = self.rounds.get(round)?;
        Decision { team: self.team?, round: round as u8, bet: decided.bet, steps: decided.steps }.code()
    }

    /// The game of this team alone, up to a round.
    #[must_use]
    pub fn game(&self, invitation: &Invitation, round: usize) -> Option<Game> {
        let steps = self.rounds.get(..=round)?.iter().map(|decided| vec![decided.steps]).collect();
        Some(Game { setup: invitation.setup.clone(), steps })
    }
}

#[cfg(test)]
mod tests {
    use super::Seat;
    use dealers_choice::workshop::{Decision, Invitation, Setup, levers};

    fn at(round: usize) -> Invitation {
        Invitation { setup: Setup::default(), round }
    }

    #[test]
    fn a_phone_keeps_its_team_and_its_rounds_through_a_reload() {
        let mut seat = Seat::default().at(&at(1));
        seat.team = Some(3);
        seat.rounds[1].steps[0] = 4;
        let seat = Seat::read(&seat.text()).at(&at(2));
        assert_eq!((seat.team, seat.rounds[2].steps[0], seat.rounds[2].done), (Some(3), 4, false), "last year's steps");
        let code = seat.code(1).expect("a code");
        assert_eq!(
            Decision::read(&code).map(|decision| (decision.team, decision.round, decision.steps[0])),
            Ok((3, 1, 4))
        );
    }

    #[test]
    fn whoever_goes_on_cannot_go_back_and_decide_anew() {
        let first = Seat::default().at(&at(1));
        assert!(first.is_open(1));
        let gone_on = first.at(&at(2));
        assert!(!gone_on.clone().at(&at(1)).is_open(1) && gone_on.is_open(2));
    }

    #[test]
    fn after_the_last_round_a_phone_still_knows_its_team() {
        let rounds = Setup::default().rounds.len();
        let mut seat = Seat::default().at(&at(rounds));
        seat.team = Some(2);
        assert_eq!(Seat::read(&seat.text()).team, Some(2));
    }

    #[test]
    fn the_practice_is_no_year_to_go_on_from() {
        let mut seat = Seat::default().at(&at(0));
        seat.rounds[0].steps[0] = 4;
        assert_eq!(seat.at(&at(1)).rounds[1].steps, levers::usual());
    }

    #[test]
    fn another_workshop_begins_anew() {
        let mut seat = Seat::default().at(&at(1));
        (seat.team, seat.rounds[1].done) = (Some(5), true);
        let other = Invitation { setup: Setup { seed: 9, teams: 4, ..Setup::default() }, round: 1 };
        let seat = seat.at(&other);
        assert_eq!((seat.team, seat.rounds[1].done), (None, false), "team 6 is not there");
    }

    #[test]
    fn what_cannot_be_read_is_a_new_place() {
        for text in ["", "{", "1.", "1.____", "2.AAAA", &format!("1.{}", "A".repeat(9999))] {
            assert_eq!(Seat::read(text), Seat::default(), "{text}");
        }
    }
}
