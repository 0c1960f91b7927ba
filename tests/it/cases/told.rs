//! A case lived through: every policy of its plan in all of its futures, and the figures that its page tells.

use std::ops::Range;
use std::sync::OnceLock;

use dealers_choice::experiment::statistics::{mean_sd, share_better};
use dealers_choice::experiment::{Block, ChangeSpec, Plan, PlanSpec, Run, Settings, run_block};
use dealers_choice::registry::Value;
use dealers_choice::sim::{Kpi, Scenario};

use super::{cases, read};

/// What was done, as every plan of a case calls it.
pub const DONE: &str = "as_it_was";
/// What would have been wiser.
pub const WISER: &str = "wiser";
/// Share of dealers on strike from which a month counts as one of strike.
const STRIKE: f64 = 0.1;

/// The finished plan of a case.
pub struct Told {
    /// The plan in words.
    pub spec: PlanSpec,
    /// The plan.
    pub plan: Plan,
    /// All its futures.
    pub blocks: Vec<Block>,
}

impl Told {
    fn run(spec: PlanSpec) -> Self {
        let plan = Plan::try_from(&spec).expect("a plan that can be run");
        let blocks = (0..plan.replications()).map(|replication| run_block(&plan, replication)).collect();
        Self { spec, plan, blocks }
    }

    /// The case of that key; it is run once for all tests.
    pub fn of(key: &str) -> &'static Self {
        static TOLD: [OnceLock<Told>; 16] = [const { OnceLock::new() }; 16];
        let place = cases().position(|own| own == key).expect("a case");
        TOLD[place].get_or_init(|| Self::run(spec(key)))
    }

    /// What was done in a case, in a market that differs in these conditions throughout.
    pub fn elsewhere(key: &str, conditions: &[(&str, f64)]) -> Self {
        let mut spec = spec(key);
        spec.policies.truncate(1);
        let market = Scenario::find(key).expect("a market");
        for (condition, value) in conditions {
            let (name, value) = ((*condition).to_owned(), Value::Number(*value));
            if market.changes.iter().any(|(_, _, dated, _)| dated == condition) {
                let conditions = Settings::from([(name, value)]);
                spec.changes.push(ChangeSpec { month: 0, until: None, conditions });
            } else {
                spec.conditions.insert(name, value);
            }
        }
        Self::run(spec)
    }

    fn runs(&self, policy: &str) -> impl Iterator<Item = &Run> {
        let place = usize::from(self.plan.policy_index("policy", policy).expect("a policy of the plan"));
        self.blocks.iter().map(move |block| &block.runs[place])
    }

    /// The figure of the whole horizon, the mean of all futures.
    pub fn whole(&self, policy: &str, kpi: Kpi) -> f64 {
        mean(self.runs(policy).map(|run| run.whole(kpi)))
    }

    /// The mean of a figure over some months and all futures.
    pub fn over(&self, policy: &str, kpi: Kpi, months: Range<u32>) -> f64 {
        mean(self.runs(policy).flat_map(|run| months.clone().map(|month| run.month(month, kpi))))
    }

    /// The mean of a figure in one month, counted from 0.
    pub fn at(&self, policy: &str, kpi: Kpi, month: u32) -> f64 {
        self.over(policy, kpi, month..month + 1)
    }

    /// Share of futures in which this is so.
    pub fn share(&self, policy: &str, is_so: impl Fn(&Run) -> bool) -> f64 {
        mean(self.runs(policy).map(|run| f64::from(u8::from(is_so(run)))))
    }

    /// Share of futures with a strike in these months.
    pub fn strikes(&self, policy: &str, months: Range<u32>) -> f64 {
        self.share(policy, |run| months.clone().any(|month| run.month(month, Kpi::StrikeShare) > STRIKE))
    }

    /// What one policy has more than another in the figure of the whole horizon, future by future.
    pub fn lead(&self, policy: &str, other: &str, kpi: Kpi) -> Vec<f64> {
        self.runs(policy).zip(self.runs(other)).map(|(own, other)| own.whole(kpi) - other.whole(kpi)).collect()
    }

    /// Share of futures in which one policy earns the enterprise more than another.
    pub fn earns_more(&self, policy: &str, other: &str) -> f64 {
        share_better(&self.lead(policy, other, Kpi::Npv))
    }
}

fn spec(key: &str) -> PlanSpec {
    PlanSpec::from_json(&read(&format!("scenarios/cases/{key}.json"))).expect(key)
}

/// The mean of the figures that there are.
fn mean(figures: impl Iterator<Item = f64>) -> f64 {
    mean_sd(&figures.collect::<Vec<_>>()).0
}

/// A whole number with commas between its thousands.
pub fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let sign = if number < 0.0 && digits != "0" { "−" } else { "" };
    format!("{sign}{text}")
}

/// An amount of money or goods in thousands.
pub fn thousands(amount: f64) -> String {
    whole(amount / 1e3)
}
