//! What is set before a workshop begins.

use dealers_choice::sim::Scenario;
use dealers_choice::workshop::setup::{Setup, TEAMS, Template, Twist};

/// Something that was set.
#[derive(Clone, Debug)]
pub enum Setting {
    /// How long it lasts.
    Template(Template),
    /// The market's key.
    Market(String),
    /// How many teams.
    Teams(u8),
    /// The seed.
    Seed(u64),
    /// What makes a round different.
    Twist(usize, Twist),
    /// Whether diaries are shown after a round.
    Diaries(usize),
    /// A part of the score, percent: profit, dealers, loyalty.
    Part(usize, u8),
    /// Whether names in the ranking are hidden.
    NamesHidden,
}

/// Sets it. Another length keeps what has nothing to do with it.
pub fn set(setup: &mut Setup, what: Setting) {
    match what {
        Setting::Template(template) => {
            *setup = Setup { template, rounds: Setup::of(template).rounds, ..setup.clone() };
        }
        Setting::Market(key) => {
            if let Some(scenario) = Scenario::find(&key) {
                scenario.key.clone_into(&mut setup.market);
            }
        }
        Setting::Teams(teams) => setup.teams = teams.clamp(TEAMS.0, TEAMS.1),
        Setting::Seed(seed) => setup.seed = seed,
        Setting::Twist(round, twist) => setup.rounds[round].twist = twist,
        Setting::Diaries(round) => setup.rounds[round].diaries ^= true,
        Setting::Part(part, percent) => {
            let parts = &mut setup.parts;
            *[&mut parts.profit, &mut parts.dealers, &mut parts.loyalty][part] = percent.min(100);
        }
        Setting::NamesHidden => setup.names_hidden ^= true,
    }
}

/// Twists that a round may have: companies can only meet in the last.
#[must_use]
pub fn twists(setup: &Setup, round: usize) -> Vec<Twist> {
    let last = round + 1 == setup.rounds.len();
    Twist::YEARS.into_iter().filter(|twist| last || *twist != Twist::FaceOff).collect()
}

/// What the parts of the score add up to, percent.
#[must_use]
pub fn sum(setup: &Setup) -> u32 {
    [setup.parts.profit, setup.parts.dealers, setup.parts.loyalty].map(u32::from).iter().sum()
}
