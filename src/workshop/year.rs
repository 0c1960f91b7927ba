//! What a year brings each team, in one future: all teams live on the same draws, beside a company that leaves its dealers alone.

use serde::{Deserialize, Serialize};

use super::code::LEVERS;
use super::levers;
use super::setup::{DEALERS, FUTURES, Setup, Twist, YEAR};
use crate::experiment::{FaceOff, FromSpec, Plan, PlanSpec, PolicySpec, Run, run_face_off, run_policies};
use crate::sim::{Kpi, PRESETS};

/// What was decided, round by round and team by team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    /// The workshop.
    pub setup: Setup,
    /// The steps of each team's levers in each round so far.
    pub steps: Vec<Vec<[u8; LEVERS]>>,
}

/// What a year brought in one future.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Which future, from 0.
    pub replication: u32,
    /// Each team's year.
    pub teams: Vec<TeamYear>,
    /// Where companies met, dealers who went from one of `n` teams to another: `moved[from * n + to]`; else empty.
    pub moved: Vec<u32>,
}

/// A team's year in one future.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamYear {
    /// Profit of the year, money.
    pub profit: f64,
    /// What a company that leaves its dealers alone earns in that year, money.
    pub usual: f64,
    /// Dealers at the end of each month.
    pub dealers: Vec<f64>,
    /// Mean loyalty of the dealers at the end of the year, 0-1; 0 where there are none.
    pub loyalty: f64,
    /// Punishments of dealers who only had bad luck or did nothing wrong.
    pub unfair: f64,
}

impl Game {
    /// The plan of a round: the years that count up to it, or the practice alone, on draws of its own. The last policy leaves dealers alone.
    ///
    /// # Panics
    /// If the workshop is not sound; see [`Setup::is_sound`].
    #[must_use]
    pub fn plan(&self, round: usize) -> Plan {
        let rounds = self.rounds(round);
        let teams = self.steps[round].len();
        let policies = (0..teams).map(|team| self.policy(team, &rounds)).chain([PolicySpec::preset(PRESETS[0].key)]);
        let practice = self.setup.year(round).is_none();
        let twists = rounds.iter().enumerate();
        let spec = PlanSpec {
            scenario: self.setup.market.clone(),
            months: YEAR * rounds.len() as u32,
            replications: FUTURES,
            seed: self.setup.seed.wrapping_add(u64::from(practice)),
            dealers: DEALERS,
            policies: policies.collect(),
            changes: twists.filter_map(|(year, round)| self.setup.rounds[*round].twist.change(year as u32)).collect(),
            ..PlanSpec::default()
        };
        Plan::try_from(spec)
            .expect("a sound workshop makes a valid plan, which a test holds for every market and twist")
    }

    /// The rounds that a round builds on, itself the last.
    fn rounds(&self, round: usize) -> Vec<usize> {
        if self.setup.year(round).is_none() {
            return vec![round];
        }
        (0..=round).filter(|round| self.setup.year(*round).is_some()).collect()
    }

    fn policy(&self, team: usize, rounds: &[usize]) -> PolicySpec {
        let margin = self.setup.usual_margin();
        let mut years = rounds.iter().map(|round| levers::settings(&self.steps[*round][team], margin));
        let set = years.next().unwrap_or_default();
        let from = years.enumerate().map(|(year, set)| FromSpec { month: YEAR * (year as u32 + 1), set }).collect();
        PolicySpec {
            base: Some(PRESETS[0].key.to_owned()),
            set,
            from,
            ..PolicySpec::preset(&format!("team_{}", team + 1))
        }
    }

    /// Whether the teams' companies meet in that round.
    #[must_use]
    pub fn meets(&self, round: usize) -> bool {
        self.setup.rounds[round].twist == Twist::FaceOff
    }
}

/// Lives through the years of a game's plan in one future, and gives the last; `meets` says that the companies meet in it. The last
/// policy, to which the others are held, never meets them: it has its market to itself.
#[must_use]
pub fn live(plan: &Plan, meets: bool, replication: u32) -> Record {
    let first = plan.months() - YEAR;
    let (teams, usual, moved) = if meets {
        let FaceOff { block, moved } = run_face_off(&plan.without_last(), first, replication);
        let usual = run_policies(&plan.of_one_policy(plan.policies().len() - 1), replication);
        (block.runs, usual.runs, moved)
    } else {
        let mut teams = run_policies(plan, replication).runs;
        let usual = teams.split_off(teams.len() - 1);
        (teams, usual, Vec::new())
    };
    let usual = usual.iter().map(|run| sum(run, Kpi::EnterpriseProfit, first)).sum();
    Record { replication, teams: teams.iter().map(|run| year(run, usual, first)).collect(), moved }
}

fn year(run: &Run, usual: f64, first: u32) -> TeamYear {
    let loyalty = run.month(first + YEAR - 1, Kpi::Loyalty);
    TeamYear {
        profit: sum(run, Kpi::EnterpriseProfit, first),
        usual,
        dealers: (first..first + YEAR).map(|month| run.month(month, Kpi::ActiveDealers)).collect(),
        loyalty: if loyalty.is_nan() { 0.0 } else { loyalty },
        unfair: sum(run, Kpi::UnfairSanctions, first),
    }
}

fn sum(run: &Run, kpi: Kpi, first: u32) -> f64 {
    (first..first + YEAR).map(|month| run.month(month, kpi)).sum()
}
