//! What a team's page remembers beside its place in the workshop: what its last year brought, and a dealer who was asked.

use super::seat::Seat;
use crate::answer::witness::Asked;
use crate::effect::{Effect, Focus, StorageKey};
use crate::run::rounds::Rounds;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use dealers_choice::workshop::Invitation;
use dealers_choice::workshop::code::STEPS;
use dealers_choice::workshop::invitation::Unclear;
use worker::Reply;

/// The id of the code.
pub const CODE: &str = "code";

/// What this screen remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What the team's own years brought.
    pub rounds: Rounds,
    /// What a dealer says who was asked.
    pub voice: Asked,
}

/// What only this screen can hear.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// The team was picked.
    Picked(u8),
    /// Another team was wanted.
    Unpicked,
    /// A lever was set to a step.
    Stepped(usize, u8),
    /// A bet was picked.
    Bet(u8),
    /// The team has decided: its code is wanted.
    Decided,
    /// It wants to change its decision.
    Reopened,
    /// A dealer was to be asked.
    VoiceWanted,
}

/// What the address says, or else what was opened last.
///
/// # Errors
/// Why it says nothing.
pub fn invitation(shared: &Shared) -> Result<Invitation, Unclear> {
    let seat = Seat::read(&shared.seat);
    Invitation::parse(shared.invitation.as_deref().unwrap_or(&seat.invitation))
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        let Ok(invitation) = invitation(shared) else { return Vec::new() };
        let mut seat = Seat::read(&shared.seat).at(&invitation);
        let is_open = seat.is_open(invitation.round);
        let now = &mut seat.rounds[invitation.round];
        let mut focus = None;
        match msg {
            Msg::Picked(team) => {
                seat.team = Some(team.min(invitation.setup.teams - 1));
                focus = Some(Focus::Heading);
            }
            Msg::Unpicked => seat.team = None,
            Msg::Stepped(..) | Msg::Bet(_) | Msg::Reopened if !is_open => {}
            Msg::Stepped(lever, step) => now.steps[lever] = step.min(STEPS - 1),
            Msg::Bet(bet) => now.bet = bet,
            Msg::Decided => {
                now.done = true;
                focus = Some(Focus::Element(CODE.to_owned()));
            }
            Msg::Reopened => {
                now.done = false;
                focus = Some(Focus::Heading);
            }
            Msg::VoiceWanted => return self.hear(&seat, &invitation, shared),
        }
        [keep(&seat, shared), focus.map(Effect::Focus).into_iter().collect(), self.begin(shared)].concat()
    }

    fn hear(&mut self, seat: &Seat, invitation: &Invitation, shared: &mut Shared) -> Vec<Effect> {
        let Some(round) = last(invitation) else { return Vec::new() };
        let Some(game) = seat.game(invitation, round) else { return Vec::new() };
        let Some(year) = self.rounds.of(round, &game) else { return Vec::new() };
        self.voice.ask(&game, round, year, 0, shared.next_run())
    }
}

/// Keeps the place, if it is another than the one that is kept.
fn keep(seat: &Seat, shared: &mut Shared) -> Vec<Effect> {
    let text = seat.text();
    if text == *shared.seat {
        return Vec::new();
    }
    shared.seat = text.as_str().into();
    vec![Effect::Keep(StorageKey::Seat, text)]
}

/// The round before, if it is one that a phone can play by itself: where companies meet, it takes all of them.
#[must_use]
pub fn last(invitation: &Invitation) -> Option<usize> {
    let round = invitation.round.checked_sub(1)?;
    invitation.setup.rounds[round].twist.is_alone().then_some(round)
}

impl Desk for Model {
    fn has_stage(&self) -> bool {
        false
    }

    fn owns(&self, run: u64) -> bool {
        self.rounds.owns(run) || self.voice.owns(run)
    }

    fn answered(&mut self, run: u64, reply: Reply, _: f64) -> Vec<Effect> {
        match reply {
            Reply::Year(records) => self.rounds.arrived(run, records),
            Reply::Trace(trace) => self.voice.arrived(&trace),
            _ => {}
        }
        Vec::new()
    }

    fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        self.rounds.failed(run, words);
        self.voice.failed(run);
        Vec::new()
    }

    fn retried(&mut self, shared: &mut Shared) -> Option<Vec<Effect>> {
        self.rounds.retried().then(|| self.begin(shared))
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let Ok(invitation) = invitation(shared) else { return Vec::new() };
        let seat = Seat::read(&shared.seat).at(&invitation);
        // Whoever has gone on is known to have, also before anything is touched.
        let kept = if seat.team.is_some() { keep(&seat, shared) } else { Vec::new() };
        let played = last(&invitation).filter(|round| seat.team.is_some() && seat.rounds[*round].done);
        let game = played.and_then(|round| Some((round, seat.game(&invitation, round)?)));
        let asked = game.map_or_else(Vec::new, |(round, game)| self.rounds.ask(round, game, shared.next_run()));
        [kept, asked].concat()
    }

    fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.rounds.is_forgotten(kept) || self.voice.is_forgotten(kept)
    }

    fn forget(&mut self, kept: &[u64]) {
        self.rounds.forget(kept);
        self.voice.forget(kept);
    }
}
