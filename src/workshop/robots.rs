//! Robots play for teams that are not there. What one decides follows from its place and the round alone, so a rehearsal shows the
//! same each time.

use super::code::{Decision, LEVERS};

/// Steps before and after the second year: generous, strict, fair and firm, idle, thrifty, caring, bribing, all at once.
const STYLES: [[[u8; LEVERS]; 2]; 8] = [
    [[3, 2, 2, 2, 2, 2, 1, 0, 0], [3, 2, 3, 3, 2, 2, 1, 0, 0]],
    [[2, 0, 0, 0, 0, 0, 3, 2, 4], [2, 1, 0, 0, 0, 0, 3, 3, 4]],
    [[2, 2, 1, 1, 2, 1, 2, 2, 3], [2, 2, 1, 2, 2, 2, 2, 1, 3]],
    [[2, 0, 0, 0, 0, 0, 1, 0, 0], [2, 0, 0, 0, 1, 0, 1, 0, 0]],
    [[1, 0, 0, 0, 0, 0, 2, 1, 2], [1, 1, 0, 0, 1, 0, 2, 1, 2]],
    [[2, 0, 1, 1, 4, 3, 1, 0, 1], [2, 0, 1, 2, 4, 3, 1, 1, 1]],
    [[4, 3, 0, 0, 0, 0, 1, 0, 0], [4, 4, 0, 0, 0, 0, 2, 0, 0]],
    [[3, 2, 2, 2, 3, 2, 3, 3, 3], [3, 2, 2, 2, 3, 2, 2, 2, 3]],
];

/// Bets of the robots, by place; see [`super::session::Bet`].
const BETS: [u8; 8] = [2, 4, 2, 5, 1, 1, 4, 2];

/// What a robot at the place of that team decides.
#[must_use]
pub fn decision(team: u8, round: u8) -> Decision {
    let place = usize::from(team) % STYLES.len();
    let later = usize::from(round > 2);
    Decision { team, round, bet: BETS[place], steps: STYLES[place][later] }
}
