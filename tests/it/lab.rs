//! Experiments for the other tests: policies side by side in a market, every one of them on the same draws.
//!
//! Markets and policies are written as in the registry: a key, then settings, as in `mid brand_strength=0.2` and
//! `stick tolerance=4`.

use std::env;
use std::panic::Location;

use dealers_choice::experiment::replication::{Replication, Shared};
use dealers_choice::experiment::statistics::{mean_interval, mean_sd};
use dealers_choice::experiment::{Block, Plan, PlanSpec, PolicySpec, Settings, run_block};
use dealers_choice::registry::Value;
use dealers_choice::sim::{Conditions, Kpi, Parameters, Policy};

/// A market in which policies can be tried.
#[derive(Clone)]
pub struct Lab(pub PlanSpec);

/// The replications of some policies in one market.
pub struct Replications {
    names: Vec<String>,
    blocks: Vec<Block>,
}

/// The paired differences of one figure over all replications.
pub struct Difference(Vec<f64>);

impl Lab {
    /// A market of 60 dealers and 60 months, in 40 replications.
    pub fn new(market: &str) -> Self {
        let (scenario, settings) = split(market);
        let mut spec = PlanSpec { scenario, replications: 40, ..PlanSpec::default() };
        for (key, value) in settings {
            let table = if Conditions::spec(&key).is_some() { &mut spec.conditions } else { &mut spec.parameters };
            table.insert(key, value);
        }
        Self(spec)
    }

    /// The same market with fewer or more replications.
    pub const fn replications(mut self, replications: u32) -> Self {
        self.0.replications = replications;
        self
    }

    /// The same market watched for so many months.
    pub const fn months(mut self, months: u32) -> Self {
        self.0.months = months;
        self
    }

    /// Lives through the first replication of that policy and shows every month.
    pub fn live(self, policy: &str, months: u32, mut see: impl FnMut(u32, &Replication)) {
        let plan = self.months(months).plan(&[policy]);
        let mut shared = Shared::new(&plan, 0);
        let mut replication = shared.replication(&plan.policies()[0].levers);
        for month in 0..months {
            shared.draw(month);
            replication.live_unseen(&plan, &shared, month);
            see(month, &replication);
        }
    }

    /// The plan that tries these policies.
    pub fn plan(&self, policies: &[&str]) -> Plan {
        let spec = PlanSpec { policies: numbered(policies), ..self.0.clone() };
        Plan::try_from(&spec).unwrap_or_else(|problems| panic!("{policies:?}: {problems:#?}"))
    }

    /// Lives through all replications under these policies, with the figures that compare with the baseline.
    pub fn run(&self, policies: &[&str]) -> Replications {
        let plan = self.plan(policies);
        let blocks = (0..plan.replications()).map(|replication| run_block(&plan, replication)).collect();
        Replications { names: policies.iter().map(|name| (*name).to_owned()).collect(), blocks }
    }
}

/// The dials of a policy, which are no levers.
const DIALS: [&str; 2] = ["carrot_intensity", "stick_intensity"];

/// Policies with their settings and dials, under keys that cannot clash.
fn numbered(policies: &[&str]) -> Vec<PolicySpec> {
    let policy = |(i, text): (usize, &&str)| {
        let (base, set) = split(text);
        let [carrot_intensity, stick_intensity] = DIALS.map(|dial| turned(text, dial));
        let key = format!("policy_{i}");
        PolicySpec { base: Some(base), set, carrot_intensity, stick_intensity, ..PolicySpec::preset(&key) }
    };
    policies.iter().enumerate().map(policy).collect()
}

fn turned(text: &str, dial: &str) -> Option<f64> {
    text.split_ascii_whitespace().find_map(|word| word.strip_prefix(dial)?.strip_prefix('=')?.parse().ok())
}

/// A key and the settings after it.
fn split(text: &str) -> (String, Settings) {
    let mut words = text.split_ascii_whitespace();
    let key = words.next().expect("a key comes first").to_owned();
    let is_dial = |word: &&str| DIALS.iter().any(|dial| word.starts_with(dial));
    (key, words.filter(|word| !is_dial(word)).map(setting).collect())
}

fn setting(word: &str) -> (String, Value) {
    let (key, value) = word.split_once('=').unwrap_or_else(|| panic!("{word} is not a key and a value"));
    let tables = [Policy::spec(key), Conditions::spec(key), Parameters::spec(key)];
    let spec = tables.into_iter().flatten().next().unwrap_or_else(|| panic!("nobody knows {key}"));
    let number = spec.read_text(value).unwrap_or_else(|problem| panic!("{problem}"));
    (key.to_owned(), spec.spell(number))
}

impl Replications {
    fn index(&self, policy: &str) -> usize {
        self.names.iter().position(|name| name == policy).unwrap_or_else(|| panic!("{policy} was not run"))
    }

    /// The figure of the whole horizon in each replication.
    pub fn whole(&self, policy: &str, kpi: Kpi) -> Vec<f64> {
        let index = self.index(policy);
        self.blocks.iter().map(|block| block.runs[index].whole(kpi)).collect()
    }

    /// The mean of the figure of the whole horizon.
    pub fn mean(&self, policy: &str, kpi: Kpi) -> f64 {
        mean_sd(&self.whole(policy, kpi)).0
    }

    /// The sum of a monthly figure over some months in each replication.
    pub fn sum(&self, policy: &str, kpi: Kpi, months: std::ops::Range<u32>) -> Vec<f64> {
        let run = |block: &Block| -> f64 {
            months.clone().map(|month| block.runs[self.index(policy)].month(month, kpi)).sum()
        };
        self.blocks.iter().map(run).collect()
    }

    /// What one policy has more than another in the figure of the whole horizon.
    pub fn gap(&self, policy: &str, other: &str, kpi: Kpi) -> Difference {
        Difference::between(&self.whole(policy, kpi), &self.whole(other, kpi))
    }

    /// What one policy has more than another in the sum of a monthly figure over some months.
    pub fn gap_in(&self, policy: &str, other: &str, kpi: Kpi, months: std::ops::Range<u32>) -> Difference {
        Difference::between(&self.sum(policy, kpi, months.clone()), &self.sum(other, kpi, months))
    }
}

impl Difference {
    /// A figure of each replication that is a comparison in itself, such as a correlation.
    pub const fn of(values: Vec<f64>) -> Self {
        Self(values)
    }

    /// What `left` has more than `right`, replication by replication.
    pub fn between(left: &[f64], right: &[f64]) -> Self {
        Self(left.iter().zip(right).map(|(left, right)| left - right).collect())
    }

    /// The mean.
    pub fn mean(&self) -> f64 {
        mean_sd(&self.0).0
    }

    /// Student's t: the mean over its standard error. Infinite where all replications agree to the last bit.
    pub fn t(&self) -> f64 {
        let (mean, sd) = mean_sd(&self.0);
        let defined = self.0.iter().filter(|value| !value.is_nan()).count() as f64;
        mean / (sd / defined.sqrt())
    }

    /// Fails unless the 95 % interval lies above `least`.
    #[track_caller]
    pub fn exceeds(&self, least: f64) {
        self.judged(|low, _, limit| low > limit, "above", least);
    }

    /// Fails unless the 95 % interval lies below `most`.
    #[track_caller]
    pub fn stays_below(&self, most: f64) {
        self.judged(|_, high, limit| high < limit, "below", most);
    }

    /// Fails unless the 95 % interval lies between these two.
    #[track_caller]
    pub fn lies_within(&self, least: f64, most: f64) {
        self.exceeds(least);
        self.stays_below(most);
    }

    /// Fails unless the 95 % interval is on that side of the limit. With `MEASURE=1` (and `--nocapture`) every comparison tells
    /// what it found, and none fails.
    #[track_caller]
    fn judged(&self, holds: fn(f64, f64, f64) -> bool, side: &str, limit: f64) {
        let (mean, low, high) = mean_interval(&self.0);
        let found = format!("{mean:.4} [{low:.4}, {high:.4}]");
        let holds = holds(low, high, limit);
        if env::var_os("MEASURE").is_some() {
            tell(&format!("{}: {found} {side} {limit}: {holds}", Location::caller()));
        } else {
            assert!(holds, "{found} is not {side} {limit}");
        }
    }

    /// The differences, replication by replication.
    pub fn values(&self) -> &[f64] {
        &self.0
    }
}

#[expect(clippy::print_stderr, reason = "what was measured is what is asked for")]
fn tell(line: &str) {
    eprintln!("{line}");
}
