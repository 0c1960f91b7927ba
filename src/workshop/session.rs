//! How far a workshop is: the whole state of the facilitator's console, as a value and as a file.
//!
//! Only decisions are kept, no result: whoever has the file computes the same again.

use super::code::{Decision, LEVERS, Mistake};
use super::levers;
use super::robots;
use super::setup::{Phase, Setup, Slot, TEAMS};
use super::year::Game;

/// Longest name of a team, characters.
pub const NAME_MAX: usize = 24;
const MINUTE_MS: f64 = 60_000.0;

/// Who gave an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The team, by its code.
    Code,
    /// The facilitator typed the levers.
    Hand,
    /// Nobody: last year's was repeated.
    Repeated,
    /// A robot.
    Robot,
}

/// What a team decided in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The steps of its levers.
    pub steps: [u8; LEVERS],
    /// Its bet; see [`Bet`].
    pub bet: u8,
    /// Who gave it.
    pub by: By,
}

/// What a team bets: whether it will earn more in the year than a company that leaves its dealers alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bet {
    /// What will come.
    pub on: Earns,
    /// Whether it is sure of that; else it guesses.
    pub sure: bool,
}

/// How a team's profit stands to that of a company which leaves its dealers alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earns {
    /// It is more.
    More,
    /// Too close to call.
    Close,
    /// It is less.
    Less,
}

impl Bet {
    /// All of them; a bet's number in a code is its place here and one.
    pub const ALL: [Self; 6] = [
        Self { on: Earns::More, sure: false },
        Self { on: Earns::More, sure: true },
        Self { on: Earns::Close, sure: false },
        Self { on: Earns::Close, sure: true },
        Self { on: Earns::Less, sure: false },
        Self { on: Earns::Less, sure: true },
    ];

    /// The bet of that number in a code; none for 0 and for what no bet has.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// Its number in a code.
    #[must_use]
    pub fn number(self) -> u8 {
        Self::ALL.iter().position(|bet| *bet == self).map_or(0, |place| place as u8 + 1)
    }
}

impl Earns {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::More, Self::Close, Self::Less];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Close => "close",
            Self::Less => "less",
        }
    }
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// What it is called.
    pub name: String,
    /// Whether a robot plays for it.
    pub robot: bool,
}

/// The clock of a phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clock {
    /// It stands, with so many milliseconds left.
    Stands(f64),
    /// It runs until then, milliseconds of the machine's clock.
    Until(f64),
}

/// A workshop that goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The workshop.
    pub setup: Setup,
    /// The teams.
    pub teams: Vec<Team>,
    /// What each team decided in each round that was begun.
    pub answers: Vec<Vec<Option<Answer>>>,
    /// The phase at hand: its place in the plan.
    pub place: usize,
    /// Rounds whose curtain was lifted: the first so many.
    pub revealed: usize,
    /// The clock.
    pub clock: Clock,
    /// The card of the debrief that is on the board, from 0.
    pub card: u8,
}

/// Why a code was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is none.
    Mistake(Mistake),
    /// It is of another round, from 0.
    Round(u8),
    /// It is of another team, from 0.
    Team(u8),
}

impl Session {
    /// A workshop that is about to begin, with teams of those names; where `robots`, robots play for all.
    #[must_use]
    pub fn new(setup: Setup, names: impl IntoIterator<Item = String>, robots: bool) -> Self {
        let teams: Vec<_> =
            names.into_iter().take(usize::from(setup.teams)).map(|name| Team { name, robot: robots }).collect();
        let minutes = setup.plan().first().map_or(0, |slot| slot.minutes);
        Self {
            answers: vec![vec![None; teams.len()]; setup.rounds.len()],
            setup,
            teams,
            place: 0,
            revealed: 0,
            clock: Clock::Stands(f64::from(minutes) * MINUTE_MS),
            card: 0,
        }
    }

    /// The phase at hand.
    #[must_use]
    pub fn slot(&self) -> Slot {
        let plan = self.setup.plan();
        plan[self.place.min(plan.len() - 1)]
    }

    /// The round at hand, if the phase is one.
    #[must_use]
    pub fn round(&self) -> Option<usize> {
        if let Phase::Round(round) = self.slot().phase { Some(usize::from(round)) } else { None }
    }

    /// Whether the curtain of a round was lifted.
    #[must_use]
    pub const fn is_revealed(&self, round: usize) -> bool {
        round < self.revealed
    }

    /// Goes to the phase at that place; its clock stands, and robots answer at once.
    pub fn go_to(&mut self, place: usize) {
        self.place = place.min(self.setup.plan().len() - 1);
        self.clock = Clock::Stands(f64::from(self.slot().minutes) * MINUTE_MS);
        if let Some(round) = self.round() {
            self.let_robots_answer(round);
        }
    }

    /// Starts the clock, or lets it stand.
    pub fn toggle_clock(&mut self, now_ms: f64) {
        self.clock = match self.clock {
            Clock::Stands(left) => Clock::Until(now_ms + left),
            Clock::Until(_) => Clock::Stands(self.left(now_ms)),
        };
    }

    /// Gives a minute more.
    pub fn extend(&mut self, now_ms: f64) {
        let left = self.left(now_ms) + MINUTE_MS;
        self.clock = match self.clock {
            Clock::Stands(_) => Clock::Stands(left),
            Clock::Until(_) => Clock::Until(now_ms + left),
        };
    }

    /// Milliseconds left of the phase; 0 when it is over.
    #[must_use]
    pub fn left(&self, now_ms: f64) -> f64 {
        match self.clock {
            Clock::Stands(left) => left,
            Clock::Until(end) if end > now_ms => end - now_ms,
            Clock::Until(_) => 0.0,
        }
    }

    /// What a code says that stands beside a team in the round at hand.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn read(&self, round: usize, team: usize, text: &str) -> Result<Decision, Refusal> {
        let decision = Decision::read(text).map_err(Refusal::Mistake)?;
        if usize::from(decision.round) != round {
            return Err(Refusal::Round(decision.round));
        }
        if usize::from(decision.team) != team {
            return Err(Refusal::Team(decision.team));
        }
        Ok(decision)
    }

    /// Takes an answer, in place of the one before. A round that was revealed is closed.
    pub fn answer(&mut self, round: usize, team: usize, answer: Answer) {
        if !self.is_revealed(round)
            && let Some(place) = self.answers.get_mut(round).and_then(|teams| teams.get_mut(team))
        {
            *place = Some(answer);
        }
    }

    /// Forgets what a team has answered in a round that is not revealed yet.
    pub fn forget(&mut self, round: usize, team: usize) {
        if !self.is_revealed(round) {
            self.answers[round][team] = None;
        }
    }

    /// What a team did the year before; in the first year, and after the practice, it leaves dealers alone.
    #[must_use]
    pub fn before(&self, round: usize, team: usize) -> Answer {
        let last = (1..round).rev().find_map(|round| self.answers[round][team]);
        let steps = last.map_or_else(levers::usual, |answer| answer.steps);
        Answer { steps, bet: 0, by: By::Repeated }
    }

    /// Lets the team repeat what it did the year before.
    pub fn repeat(&mut self, round: usize, team: usize) {
        self.answer(round, team, self.before(round, team));
    }

    /// Teams that have not answered yet.
    #[must_use]
    pub fn missing(&self, round: usize) -> Vec<usize> {
        (0..self.teams.len()).filter(|team| self.answers[round][*team].is_none()).collect()
    }

    /// Lifts the curtain of a round; who has not answered repeats the year before, also in rounds that were passed over.
    pub fn reveal(&mut self, round: usize) {
        for passed in self.revealed..=round {
            self.let_robots_answer(passed);
            for team in self.missing(passed) {
                self.repeat(passed, team);
            }
        }
        self.revealed = self.revealed.max(round + 1);
        self.clock = Clock::Stands(self.left(f64::INFINITY));
    }

    /// Takes a round back: the curtain falls, later rounds are forgotten, answers of this one stay to be corrected.
    pub fn take_back(&mut self, round: usize) {
        self.revealed = self.revealed.min(round);
        for answers in self.answers.iter_mut().skip(round + 1) {
            answers.fill(None);
        }
        let plan = self.setup.plan();
        if let Some(place) = plan.iter().position(|slot| slot.phase == Phase::Round(round as u8)) {
            self.go_to(place);
        }
    }

    /// Lets one more team in; until now it left its dealers alone. Whether there was room.
    pub fn admit(&mut self, name: String) -> bool {
        if self.teams.len() >= usize::from(TEAMS.1) {
            return false;
        }
        let team = self.teams.len();
        self.teams.push(Team { name, robot: false });
        self.setup.teams = self.teams.len() as u8;
        for (round, answers) in self.answers.iter_mut().enumerate() {
            let missed = Answer { steps: levers::usual(), bet: 0, by: By::Repeated };
            answers.push((round < self.revealed).then_some(missed));
        }
        debug_assert!(self.answers.iter().all(|answers| answers.len() == team + 1), "a place in every round");
        true
    }

    /// Lets a robot play for a team, or no longer.
    pub fn toggle_robot(&mut self, team: usize) {
        self.teams[team].robot ^= true;
        let Some(round) = self.round().filter(|round| !self.is_revealed(*round)) else { return };
        if self.answers[round][team].is_some_and(|answer| answer.by == By::Robot) {
            self.answers[round][team] = None;
        }
        self.let_robots_answer(round);
    }

    fn let_robots_answer(&mut self, round: usize) {
        for team in self.missing(round).into_iter().filter(|team| self.teams[*team].robot).collect::<Vec<_>>() {
            let Decision { steps, bet, .. } = robots::decision(team as u8, round as u8);
            self.answer(round, team, Answer { steps, bet, by: By::Robot });
        }
    }

    /// Gives a team another name; a long one is cut, an empty one changes nothing.
    pub fn rename(&mut self, team: usize, name: &str) {
        let name: String = name.trim().chars().take(NAME_MAX).collect();
        if !name.is_empty() {
            self.teams[team].name = name;
        }
    }

    /// What was decided up to a round that was revealed; nothing for another.
    #[must_use]
    pub fn game(&self, round: usize) -> Option<Game> {
        let steps =
            |answers: &Vec<Option<Answer>>| answers.iter().map(|answer| answer.map(|answer| answer.steps)).collect();
        let rounds = self.answers.get(..=round)?.iter().map(steps).collect::<Option<Vec<Vec<_>>>>()?;
        self.is_revealed(round).then(|| Game { setup: self.setup.clone(), steps: rounds })
    }

    /// Whether it says what can be: what a file says may be anything.
    pub(super) fn is_sound(&self) -> bool {
        let teams = self.teams.len();
        let sound = |answer: &Answer| {
            let decision = Decision { team: 0, round: 0, bet: answer.bet, steps: answer.steps };
            decision.code().is_some()
        };
        let complete = |answers: &Vec<Option<Answer>>| answers.iter().all(Option::is_some);
        self.setup.is_sound()
            && usize::from(self.setup.teams) == teams
            && self.answers.len() == self.setup.rounds.len()
            && self.answers.iter().all(|answers| answers.len() == teams && answers.iter().flatten().all(sound))
            && self.revealed <= self.answers.len()
            && self.answers[..self.revealed].iter().all(complete)
            && self.place < self.setup.plan().len()
            && self.teams.iter().all(|team| !team.name.is_empty() && team.name.chars().count() <= NAME_MAX)
    }
}
