//! What the console remembers beside the session: what was typed and not taken, what can be had back, what rounds bring.

use std::collections::BTreeMap;

use super::best::Best;
use super::setting::{self, Setting};
use crate::answer::debrief::last_alone;
use crate::answer::witness::Asked;
use crate::effect::{Effect, Focus, StorageKey};
use crate::run::rounds::Rounds;
use crate::screens::desk::Desk;
use crate::shared::{Notice, Shared};
use crate::words::say;
use dealers_choice::workshop::Session;
use dealers_choice::workshop::code::{Decision, STEPS};
use dealers_choice::workshop::file::{self, Unreadable};
use dealers_choice::workshop::session::{Answer, By, Refusal};
use dealers_choice::workshop::setup::{Phase, Setup};
use worker::Reply;

/// Steps that can be taken back.
const PAST_MAX: usize = 50;
/// The id of what has the focus when a phase begins, and when a curtain was lifted.
pub const PHASE: &str = "phase";
pub const RESULT: &str = "revealed";

/// What this screen remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The workshop that is set up, before it begins.
    pub setup: Setup,
    /// Earlier states of the session, the last one last.
    past: Vec<String>,
    /// What revealed rounds bring.
    pub rounds: Rounds,
    /// Codes that were typed and not taken, by team.
    pub slips: BTreeMap<usize, Slip>,
    /// The team whose levers are typed.
    pub by_hand: Option<usize>,
    /// Whether the kit is shown.
    pub kit: bool,
    /// Why a file was not taken.
    pub trouble: Option<Unreadable>,
    /// What each team could have done better.
    pub best: Best,
    /// What a dealer says who was asked.
    pub voice: Asked,
}

/// A code that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What was typed.
    pub text: String,
    /// Why.
    pub why: Refusal,
}

/// What only this screen can hear.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Something about the workshop to come was set.
    Set(Setting),
    /// It was begun; whether as a rehearsal with robots.
    Begun(bool),
    /// Another phase was wanted; its place.
    Went(usize),
    /// The clock was started or stopped.
    ClockToggled,
    /// A minute more was wanted.
    Extended,
    /// A code was typed for a team.
    CodeTyped(usize, String),
    /// A code that stood beside another team was put where it belongs.
    PutRight(usize),
    /// A team was to repeat its last year.
    Repeated(usize),
    /// A robot was to play for a team, or no longer.
    RobotToggled(usize),
    /// The levers of a team were wanted, to be typed; or no longer.
    HandToggled(usize),
    /// A lever of the team at hand was set to a step.
    Stepped(usize, u8),
    /// A bet of the team at hand was picked.
    BetPicked(u8),
    /// A team was given another name.
    Renamed(usize, String),
    /// A team came late.
    Admitted,
    /// The curtain of the round at hand was lifted.
    Revealed,
    /// A round was taken back.
    TakenBack(usize),
    /// The last step was taken back.
    Undone,
    /// The session was wanted as a file.
    SaveWanted,
    /// A file was picked; its text.
    Restored(String),
    /// The workshop was ended.
    Ended,
    /// The kit was opened or closed.
    KitToggled,
    /// Names in the ranking were hidden or shown.
    NamesToggled,
    /// A card of the debrief was brought to the board.
    CardShown(u8),
    /// What could have been better was wanted.
    BestWanted,
    /// A dealer of a team was to be asked.
    VoiceWanted(usize),
    /// Something was wanted on paper.
    PrintWanted,
}

/// The session that goes on; none before one was begun, or where what is stored cannot be read.
#[must_use]
pub fn session(shared: &Shared) -> Option<Session> {
    file::read(&shared.workshop).ok()
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::Set(what) => setting::set(&mut self.setup, what),
            Msg::Begun(robots) => return self.begin_session(robots, shared),
            Msg::Restored(text) => return self.restore(&text, shared),
            Msg::KitToggled => {
                self.kit ^= true;
                return vec![Effect::Focus(Focus::Heading)];
            }
            Msg::PrintWanted => return vec![Effect::Print],
            Msg::Undone => return self.undo(shared),
            msg => {
                let Some(session) = session(shared) else { return Vec::new() };
                return self.go_on(msg, session, shared);
            }
        }
        Vec::new()
    }

    /// What follows while a workshop goes on.
    fn go_on(&mut self, msg: Msg, mut session: Session, shared: &mut Shared) -> Vec<Effect> {
        let (round, now) = (session.round(), shared.now_ms);
        let mut effects = Vec::new();
        match msg {
            Msg::Went(place) => {
                session.go_to(place);
                (self.by_hand, self.slips) = (None, BTreeMap::new());
                effects.extend(focus(PHASE));
            }
            Msg::ClockToggled => session.toggle_clock(now),
            Msg::Extended => session.extend(now),
            Msg::Renamed(team, name) => session.rename(team, &name),
            Msg::RobotToggled(team) => session.toggle_robot(team),
            Msg::Admitted => {
                session.admit(say(&format!("team-name-{}", session.teams.len() + 1), &[]));
            }
            Msg::NamesToggled => session.setup.names_hidden ^= true,
            Msg::CardShown(card) => session.card = card,
            Msg::HandToggled(team) => self.by_hand = (self.by_hand != Some(team)).then_some(team),
            Msg::TakenBack(round) => session.take_back(round),
            Msg::SaveWanted => return vec![saved(&session)],
            Msg::BestWanted => return self.best.ask(&session, shared),
            Msg::VoiceWanted(team) => return self.hear(&session, team, shared),
            Msg::Ended => return self.end(shared),
            Msg::CodeTyped(team, text) => self.typed(team, text, &mut session),
            Msg::PutRight(team) => self.put_right(team, &mut session),
            Msg::Repeated(team) => {
                if let Some(round) = round {
                    session.repeat(round, team);
                }
            }
            Msg::Stepped(lever, step) => self.by_own_hand(&mut session, |answer| {
                answer.steps[lever] = step.min(STEPS - 1);
            }),
            Msg::BetPicked(bet) => self.by_own_hand(&mut session, |answer| answer.bet = bet),
            Msg::Revealed => {
                if let Some(round) = round {
                    session.reveal(round);
                }
                (self.by_hand, self.slips) = (None, BTreeMap::new());
                effects.extend(focus(RESULT));
            }
            Msg::Set(_) | Msg::Begun(_) | Msg::Restored(_) | Msg::KitToggled | Msg::PrintWanted | Msg::Undone => {}
        }
        effects.extend(self.keep(&session, shared));
        effects
    }

    /// Asks a dealer of a team, in the last year that the team had to itself.
    fn hear(&mut self, session: &Session, team: usize, shared: &mut Shared) -> Vec<Effect> {
        let Some((round, year)) = last_alone(session, &self.rounds) else { return Vec::new() };
        let Some(game) = session.game(round) else { return Vec::new() };
        self.voice.ask(&game, round, year, team, shared.next_run())
    }

    /// A code was typed beside a team: it is taken, or it says why not. An emptied field takes the answer back.
    fn typed(&mut self, team: usize, text: String, session: &mut Session) {
        let Some(round) = session.round() else { return };
        self.slips.remove(&team);
        if text.trim().is_empty() {
            session.forget(round, team);
            return;
        }
        match session.read(round, team, &text) {
            Ok(decision) => session.answer(round, team, by_code(&decision)),
            Err(why) => drop(self.slips.insert(team, Slip { text, why })),
        }
    }

    /// A code of another team goes to that team.
    fn put_right(&mut self, team: usize, session: &mut Session) {
        let (Some(round), Some(slip)) = (session.round(), self.slips.remove(&team)) else { return };
        if let Refusal::Team(meant) = slip.why
            && let Ok(decision) = session.read(round, usize::from(meant), &slip.text)
        {
            self.slips.remove(&usize::from(meant));
            session.answer(round, usize::from(meant), by_code(&decision));
        }
    }

    /// Changes the answer of the team whose levers are typed; one that has none starts from its last year.
    fn by_own_hand(&self, session: &mut Session, change: impl FnOnce(&mut Answer)) {
        let (Some(round), Some(team)) = (session.round(), self.by_hand) else { return };
        let mut answer = session.answers[round][team].unwrap_or_else(|| session.before(round, team));
        change(&mut answer);
        session.answer(round, team, Answer { by: By::Hand, ..answer });
    }

    fn begin_session(&mut self, robots: bool, shared: &mut Shared) -> Vec<Effect> {
        if !self.setup.is_sound() {
            return Vec::new();
        }
        let names = (1..=self.setup.teams).map(|team| say(&format!("team-name-{team}"), &[]));
        let session = Session::new(self.setup.clone(), names, robots);
        let aside = Self::set_aside(shared);
        [aside, self.keep(&session, shared), focus(PHASE)].concat()
    }

    /// Keeps aside what is stored and cannot be read, before it is written over.
    fn set_aside(shared: &mut Shared) -> Vec<Effect> {
        if shared.workshop.is_empty() || session(shared).is_some() {
            return Vec::new();
        }
        shared.notify(Notice::KeptAside(StorageKey::Workshop));
        vec![Effect::SetAside(StorageKey::Workshop, shared.workshop.to_string())]
    }

    fn restore(&mut self, text: &str, shared: &mut Shared) -> Vec<Effect> {
        match file::read(text) {
            Ok(session) => {
                self.trouble = None;
                let aside = Self::set_aside(shared);
                [aside, self.keep(&session, shared), focus(PHASE)].concat()
            }
            Err(trouble) => {
                self.trouble = Some(trouble);
                Vec::new()
            }
        }
    }

    /// Ends the workshop; the next step back has it again.
    fn end(&mut self, shared: &mut Shared) -> Vec<Effect> {
        self.step(shared);
        shared.workshop = "".into();
        vec![Effect::Keep(StorageKey::Workshop, String::new()), Effect::Focus(Focus::Heading)]
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    fn undo(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let Some(text) = self.past.pop() else { return Vec::new() };
        (self.by_hand, self.slips) = (None, BTreeMap::new());
        shared.workshop = text.as_str().into();
        [vec![Effect::Keep(StorageKey::Workshop, text)], self.begin(shared)].concat()
    }

    /// Notes the state as one to come back to.
    fn step(&mut self, shared: &Shared) {
        if self.past.len() == PAST_MAX {
            self.past.remove(0);
        }
        self.past.push(shared.workshop.to_string());
    }

    /// Keeps the session, and asks for what its revealed rounds bring.
    fn keep(&mut self, session: &Session, shared: &mut Shared) -> Vec<Effect> {
        let text = file::print(session);
        if *text != *shared.workshop {
            self.step(shared);
            shared.workshop = text.as_str().into();
        }
        let asked = self.rounds.follow(session, || shared.next_run());
        [vec![Effect::Keep(StorageKey::Workshop, text), Effect::Tick], asked].concat()
    }
}

fn by_code(decision: &Decision) -> Answer {
    Answer { steps: decision.steps, bet: decision.bet, by: By::Code }
}

/// The session as a file, named after where it stands.
fn saved(session: &Session) -> Effect {
    let place =
        if let Phase::Round(round) = session.slot().phase { format!("round-{round}") } else { "end".to_owned() };
    Effect::SaveFile { name: format!("workshop-{place}.txt"), mime: "text/plain", text: file::print(session) }
}

fn focus(id: &str) -> Vec<Effect> {
    vec![Effect::Focus(Focus::Element(id.to_owned()))]
}

impl Desk for Model {
    fn has_stage(&self) -> bool {
        false
    }

    // Nobody is disturbed while a workshop is set up.
    fn ticks(&self, shared: &Shared) -> bool {
        !shared.workshop.is_empty()
    }

    fn owns(&self, run: u64) -> bool {
        self.rounds.owns(run) || self.best.owns(run) || self.voice.owns(run)
    }

    fn answered(&mut self, run: u64, reply: Reply, _: f64) -> Vec<Effect> {
        match reply {
            Reply::Year(records) if self.best.owns(run) => self.best.arrived(run, records),
            Reply::Year(records) => self.rounds.arrived(run, records),
            Reply::Trace(trace) => self.voice.arrived(&trace),
            _ => {}
        }
        Vec::new()
    }

    fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        self.rounds.failed(run, words);
        self.best.failed(run, words);
        self.voice.failed(run);
        Vec::new()
    }

    fn retried(&mut self, shared: &mut Shared) -> Option<Vec<Effect>> {
        let any = self.rounds.retried() | self.best.retried();
        any.then(|| self.begin(shared))
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let session = session(shared);
        let asked = session.map_or_else(Vec::new, |session| self.rounds.follow(&session, || shared.next_run()));
        [vec![Effect::Tick], asked].concat()
    }

    fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.voice.is_forgotten(kept) || self.rounds.is_forgotten(kept) || self.best.is_forgotten(kept)
    }

    fn forget(&mut self, kept: &[u64]) {
        self.rounds.forget(kept);
        self.best.forget(kept);
        self.voice.forget(kept);
    }
}
