//! What the phases of a workshop are called, on the console, the board, the team's page and in the kit.

use crate::words::say;
use dealers_choice::workshop::Setup;
use dealers_choice::workshop::setup::Phase;

/// The cards of the debrief, by the word in the locale files.
pub const CARDS: [&str; 6] = ["bets", "turn", "luck", "other", "stance", "voice"];

/// What a phase is called in a workshop that is set up so.
#[must_use]
pub fn title(setup: &Setup, phase: Phase) -> String {
    let Phase::Round(round) = phase else { return say(&format!("phase-{}", key(phase)), &[]) };
    let round = usize::from(round);
    let twist = say(&format!("twist-{}", setup.rounds[round].twist.key()), &[]);
    match setup.year(round) {
        Some(year) => say("workshop-year-of", &[("year", (year + 1).into()), ("twist", twist.into())]),
        None => twist,
    }
}

/// The word of a phase in the locale files.
#[must_use]
pub const fn key(phase: Phase) -> &'static str {
    match phase {
        Phase::Opening => "opening",
        Phase::Believe => "believe",
        Phase::Round(_) => "round",
        Phase::Map => "map",
        Phase::Debrief => "debrief",
        Phase::Monday => "monday",
    }
}

/// Milliseconds as minutes and seconds.
#[must_use]
pub fn clock(left_ms: f64) -> String {
    let seconds = (left_ms / 1000.0).ceil() as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
