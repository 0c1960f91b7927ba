//! What a workshop is before it begins: how long, which years, which market, and what counts.

use super::code::CHOICES;
use crate::experiment::{ChangeSpec, Settings};
use crate::registry::Value;
use crate::sim::Scenario;

/// Months of a year.
pub const YEAR: u32 = 12;
/// Fewest and most teams.
pub const TEAMS: (u8, u8) = (2, CHOICES);
/// Futures over which a year is scored.
pub const FUTURES: u32 = 100;
/// Dealers of each team.
pub const DEALERS: u32 = 60;

/// How long a workshop lasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    /// Ninety minutes: four years.
    #[default]
    Ninety,
    /// An hour: without the year in which the rival calls.
    Sixty,
    /// Three quarters of an hour: a calm year, and the one in which the rival calls.
    FortyFive,
}

/// What makes a year different from a calm one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twist {
    /// It does not count.
    Practice,
    /// Nothing.
    Calm,
    /// Demand falls and swings.
    HardWinter,
    /// Rivals make many offers.
    RivalCalls,
    /// Rivals undercut.
    PriceWar,
    /// There are fewer goods than customers want.
    Shortage,
    /// The teams' companies meet in one market.
    FaceOff,
}

/// What the room does for some minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A bet by show of hands.
    Opening,
    /// Why the model may be believed.
    Believe,
    /// A round: teams decide, codes are read out, the curtain rises. Its place among the rounds.
    Round(u8),
    /// The Map, with the teams on it.
    Map,
    /// The cards.
    Debrief,
    /// What each takes home.
    Monday,
}

/// A phase and how long it takes, minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What is done.
    pub phase: Phase,
    /// Minutes.
    pub minutes: u32,
}

/// A round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// What makes it different.
    pub twist: Twist,
    /// Whether the teams may hear from a dealer of theirs when it is over.
    pub diaries: bool,
}

/// Parts of a score, percent; they add up to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Profit against leaving dealers alone.
    pub profit: u8,
    /// Dealers still there.
    pub dealers: u8,
    /// Their loyalty.
    pub loyalty: u8,
}

impl Default for Parts {
    fn default() -> Self {
        Self { profit: 50, dealers: 30, loyalty: 20 }
    }
}

/// A workshop before it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// How long it lasts.
    pub template: Template,
    /// Key of the market.
    pub market: String,
    /// The seed.
    pub seed: u64,
    /// Teams.
    pub teams: u8,
    /// The rounds; the first does not count.
    pub rounds: Vec<Round>,
    /// What counts.
    pub parts: Parts,
    /// Whether the board hides the teams' names in the ranking.
    pub names_hidden: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self::of(Template::Ninety)
    }
}

impl Template {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ninety, Self::Sixty, Self::FortyFive];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ninety => "ninety",
            Self::Sixty => "sixty",
            Self::FortyFive => "forty-five",
        }
    }

    /// Its years, without the practice.
    const fn years(self) -> &'static [Twist] {
        match self {
            Self::Ninety => &[Twist::Calm, Twist::HardWinter, Twist::RivalCalls, Twist::FaceOff],
            Self::Sixty => &[Twist::Calm, Twist::HardWinter, Twist::FaceOff],
            Self::FortyFive => &[Twist::Calm, Twist::RivalCalls],
        }
    }

    /// Minutes of: the opening, the reasons to believe it, the practice, a year, the Map, the debrief, the last words.
    const fn minutes(self) -> [u32; 7] {
        match self {
            Self::Ninety => [8, 4, 6, 10, 6, 22, 4],
            Self::Sixty => [5, 2, 5, 9, 3, 15, 3],
            Self::FortyFive => [4, 1, 4, 10, 2, 12, 2],
        }
    }
}

impl Twist {
    /// Those that a year may have, in the order of the screen.
    pub const YEARS: [Self; 6] =
        [Self::Calm, Self::HardWinter, Self::RivalCalls, Self::PriceWar, Self::Shortage, Self::FaceOff];
    /// All of them; the place is their number in links.
    pub const ALL: [Self; 7] =
        [Self::Practice, Self::Calm, Self::HardWinter, Self::RivalCalls, Self::PriceWar, Self::Shortage, Self::FaceOff];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Calm => "calm",
            Self::HardWinter => "winter",
            Self::RivalCalls => "rival",
            Self::PriceWar => "prices",
            Self::Shortage => "shortage",
            Self::FaceOff => "face-off",
        }
    }

    /// Whether a phone can play it for its team alone: where companies meet, it takes all of them.
    #[must_use]
    pub fn is_alone(self) -> bool {
        self != Self::FaceOff
    }

    /// The conditions that it changes for its year. All are assumed: strong enough to be seen in a room.
    const fn conditions(self) -> &'static [(&'static str, f64)] {
        match self {
            Self::Practice | Self::Calm => &[],
            Self::HardWinter => &[("market_growth", -0.25), ("demand_volatility", 0.15)],
            Self::RivalCalls => &[("rival_hunger", 0.15), ("rival_signing_months", 6.0)],
            Self::PriceWar => &[("price_index", 0.9), ("obsolescence", 0.03)],
            Self::Shortage => &[("capacity", 0.7)],
            Self::FaceOff => &[("rival_hunger", 0.12), ("rival_signing_months", 4.0)],
        }
    }

    /// What it changes in a year, if anything.
    #[must_use]
    pub fn change(self, year: u32) -> Option<ChangeSpec> {
        let conditions: Settings =
            self.conditions().iter().map(|(key, value)| ((*key).to_owned(), Value::Number(*value))).collect();
        let month = year * YEAR;
        (!conditions.is_empty()).then_some(ChangeSpec { month, until: Some(month + YEAR), conditions })
    }
}

impl Setup {
    /// The workshop of a template as it comes.
    #[must_use]
    pub fn of(template: Template) -> Self {
        let practice = Round { twist: Twist::Practice, diaries: false };
        let years = template.years().iter().map(|twist| Round { twist: *twist, diaries: *twist == Twist::RivalCalls });
        Self {
            template,
            market: "mid".to_owned(),
            seed: 4217,
            teams: 6,
            rounds: std::iter::once(practice).chain(years).collect(),
            parts: Parts::default(),
            names_hidden: false,
        }
    }

    /// What is done, in order, and for how long.
    #[must_use]
    pub fn plan(&self) -> Vec<Slot> {
        let [opening, believe, practice, year, map, debrief, monday] = self.template.minutes();
        let slot = |phase, minutes| Slot { phase, minutes };
        let rounds = (0..self.rounds.len() as u8)
            .map(|round| slot(Phase::Round(round), if round == 0 { practice } else { year }));
        let first = [slot(Phase::Opening, opening), slot(Phase::Believe, believe)];
        let last = [slot(Phase::Map, map), slot(Phase::Debrief, debrief), slot(Phase::Monday, monday)];
        first.into_iter().chain(rounds).chain(last).collect()
    }

    /// The year of a round, from 0; none for the practice.
    #[must_use]
    pub fn year(&self, round: usize) -> Option<u32> {
        let counts = self.rounds.get(round)?.twist != Twist::Practice;
        counts.then(|| self.rounds[..round].iter().filter(|round| round.twist != Twist::Practice).count() as u32)
    }

    /// The usual margin of its market, share of list.
    #[must_use]
    pub fn usual_margin(&self) -> f64 {
        Scenario::find(&self.market).unwrap_or(&crate::sim::SCENARIOS[0]).conditions().usual_margin
    }

    /// Whether a workshop can be run so: teams and parts within their ranges, a market there is, practice first and only first, a
    /// face-off last.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let Some((first, years)) = self.rounds.split_first() else { return false };
        let total = [self.parts.profit, self.parts.dealers, self.parts.loyalty].map(u32::from).iter().sum::<u32>();
        let met_before = years.iter().rev().skip(1).any(|round| round.twist == Twist::FaceOff);
        (TEAMS.0..=TEAMS.1).contains(&self.teams)
            && Scenario::find(&self.market).is_some()
            && first.twist == Twist::Practice
            && !years.is_empty()
            && years.len() < usize::from(CHOICES)
            && years.iter().all(|round| round.twist != Twist::Practice)
            && !met_before
            && total == 100
    }
}
