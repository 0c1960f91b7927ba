//! The options that make a plan: a file, and what overrides it.

use std::path::{Path, PathBuf};

use super::options::{Suggested, keys_help, noted, whole};
use super::source::read_text;
use super::{roster, work};
use crate::experiment::spec::{Limit, dials, unknown};
use crate::experiment::{Plan, PlanSpec, PolicySpec, Settings};
use crate::registry::{Problem, Spec, Value};
use crate::sim::{Conditions, PRESETS, Parameters, Policy, Preset, SCENARIOS};

/// Options that make a plan. What they say goes before what the plan file says.
#[derive(clap::Args)]
#[command(next_help_heading = "Plan")]
pub(super) struct PlanOptions {
    /// Plan file; `-` reads standard input [default: the standard plan].
    #[arg(value_name = "PLAN.json", help_heading = None)]
    plan: Option<PathBuf>,
    /// Market to start from.
    #[arg(long, value_name = "KEY", value_parser = Suggested(scenarios), hide_possible_values = true)]
    scenario: Option<String>,
    /// Policies to run, from the plan file or the presets.
    #[arg(long, visible_alias = "policy", value_name = "KEY,…", value_delimiter = ',', value_parser = Suggested(presets), hide_possible_values = true)]
    policies: Vec<String>,
    /// Set a lever of all policies, or of one. Repeat for more.
    #[arg(long, value_name = "[POLICY.]KEY=VALUE", long_help = set_help())]
    set: Vec<String>,
    /// Set a condition of the market. Repeat for more.
    #[arg(long, value_name = "KEY=VALUE", long_help = keys_help("Set a condition of the market. Repeat for more.\n\nConditions:", Conditions::SPECS))]
    condition: Vec<String>,
    /// Set a behavioural parameter. Repeat for more; `list parameters` names them.
    #[arg(long, value_name = "KEY=VALUE")]
    parameter: Vec<String>,
    /// Horizon in months, 1 to 120 [default: 60].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    months: Option<String>,
    /// Number of futures, 1 to 100000 [default: 100].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    replications: Option<String>,
    /// Luck number: the same number, the same luck [default: 4217].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    seed: Option<String>,
    /// Dealer slots, 10 to 1000000 [default: 60].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    dealers: Option<String>,
    /// List of dealers with the columns size, capability, tenure_months, margin_offset.
    #[arg(long, value_name = "FILE.csv")]
    roster: Option<PathBuf>,
    /// Threads to use [default: all cores, or as many as fit in 4 GB of memory]. Results do not depend on it.
    #[arg(long, value_name = "N", allow_negative_numbers = true, help_heading = None)]
    threads: Option<String>,
}

fn set_help() -> String {
    let dials = [(dials::CARROT_KEY, dials::CARROT_MAX), (dials::STICK_KEY, dials::STICK_MAX)];
    let [carrot, stick] = dials.map(|(key, max)| format!("{key} 0 to {max}"));
    let first = "Set a lever of all policies, or of one. Repeat for more.";
    keys_help(&format!("{first}\n\nLevers (and the dials {carrot}, {stick}, fairness):"), Policy::SPECS)
}

fn scenarios() -> Vec<&'static str> {
    SCENARIOS.iter().map(|scenario| scenario.key).collect()
}

fn presets() -> Vec<&'static str> {
    PRESETS.iter().map(|preset| preset.key).collect()
}

/// Threads that the machine runs at once and the memory has room for.
fn fitting(spec: &PlanSpec) -> u32 {
    work::cores().min(spec.replications_at_once())
}

/// A plan that can be run, as it was written and as it was understood.
pub(super) struct Order {
    pub spec: PlanSpec,
    pub plan: Plan,
    pub threads: u32,
}

impl PlanOptions {
    /// Whether policies were named, in the plan file or beside it.
    pub const fn names_policies(&self) -> bool {
        self.plan.is_some() || !self.policies.is_empty()
    }

    /// Reads everything; nothing if there were problems, which are noted.
    pub fn read(&self, problems: &mut Vec<Problem>) -> Option<Order> {
        let before = problems.len();
        let mut spec = self.plan.as_deref().map_or_else(PlanSpec::default, |path| read_plan(path, problems));
        self.choose(&mut spec, problems);
        self.resize(&mut spec, problems);
        self.change(&mut spec, problems);
        let threads = self.threads.as_deref().map(|text| whole("threads", text, 1, work::THREADS_MAX));
        let threads = threads.map_or_else(|| Some(fitting(&spec)), |threads| noted(threads, problems));
        match Plan::try_from(&spec) {
            Ok(plan) if problems.len() == before => Some(Order { spec, plan, threads: threads? }),
            Ok(_) => None,
            Err(more) => {
                problems.extend(more);
                None
            }
        }
    }

    /// Takes the market and the policies that were asked for.
    fn choose(&self, spec: &mut PlanSpec, problems: &mut Vec<Problem>) {
        if let Some(scenario) = &self.scenario {
            spec.scenario.clone_from(scenario);
        }
        if !self.policies.is_empty() {
            let named = |key: &String| noted(named_policy(key.trim(), &spec.policies), problems);
            spec.policies = self.policies.iter().filter_map(named).collect();
        }
        if spec.policies.is_empty() && !self.policies.is_empty() {
            spec.policies = PlanSpec::default().policies;
        }
    }

    fn resize(&self, spec: &mut PlanSpec, problems: &mut Vec<Problem>) {
        if let Some(rows) = self.roster.as_deref().and_then(|path| noted_all(roster::read(path), problems)) {
            spec.dealers = rows.len() as u32;
            spec.roster = rows;
        }
        let sizes = [
            ("months", &self.months, &mut spec.months),
            ("replications", &self.replications, &mut spec.replications),
            ("dealers", &self.dealers, &mut spec.dealers),
        ];
        for (key, text, size) in sizes {
            let limit = Limit::find(key).expect("a field with a limit");
            let number = text.as_deref().map(|text| whole(key, text, limit.min, limit.max));
            *size = number.and_then(|number| noted(number, problems)).unwrap_or(*size);
        }
        let seed = self.seed.as_deref().map(|text| whole("seed", text, 0, u64::MAX));
        spec.seed = seed.and_then(|seed| noted(seed, problems)).unwrap_or(spec.seed);
    }

    fn change(&self, spec: &mut PlanSpec, problems: &mut Vec<Problem>) {
        read_settings(&self.condition, "condition", Conditions::SPECS, &mut spec.conditions, problems);
        read_settings(&self.parameter, "parameter", Parameters::SPECS, &mut spec.parameters, problems);
        for text in &self.set {
            noted(set(text, &mut spec.policies), problems);
        }
    }
}

/// Adds problems and goes on without the value.
fn noted_all<T>(read: Result<T, Vec<Problem>>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|more| problems.extend(more)).ok()
}

fn read_plan(path: &Path, problems: &mut Vec<Problem>) -> PlanSpec {
    let text = match read_text("plan", path, PlanSpec::TEXT_MAX as u64) {
        Ok(text) => text,
        Err(problem) => {
            problems.push(problem);
            return PlanSpec::default();
        }
    };
    let (spec, more) = PlanSpec::draft_from_json(&text);
    problems.extend(more);
    spec
}

fn named_policy(key: &str, written: &[PolicySpec]) -> Result<PolicySpec, Problem> {
    let own = written.iter().find(|policy| policy.key == key).cloned();
    own.or_else(|| Preset::find(key).map(|preset| PolicySpec::preset(preset.key))).ok_or_else(|| {
        let own = written.iter().map(|policy| policy.key.as_str()).filter(|key| Preset::find(key).is_none());
        let known: Vec<&str> = presets().into_iter().chain(own).collect();
        unknown("policies", "policy", key, known.into_iter())
    })
}

fn read_settings(
    texts: &[String],
    what: &'static str,
    specs: &[Spec],
    settings: &mut Settings,
    problems: &mut Vec<Problem>,
) {
    for text in texts {
        let setting = key_and_value(what, text).and_then(|(key, value)| read_setting(what, key, value, specs));
        settings.extend(noted(setting, problems));
    }
}

fn key_and_value<'a>(option: &str, text: &'a str) -> Result<(&'a str, &'a str), Problem> {
    let parts = text.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
    parts.ok_or_else(|| {
        Problem::english(option, format!("\"{}\" has no =", text.escape_default()), "KEY=VALUE, such as margin=0.22")
    })
}

fn read_setting(what: &str, key: &str, value: &str, specs: &[Spec]) -> Result<(String, Value), Problem> {
    let spec = specs.iter().find(|spec| spec.key == key);
    let spec = spec.ok_or_else(|| unknown(key, what, key, specs.iter().map(|spec| spec.key)))?;
    Ok((key.to_owned(), spec.spell(spec.read_text(value)?)))
}

/// Sets a lever or a dial of all policies, or of one.
fn set(text: &str, policies: &mut [PolicySpec]) -> Result<(), Problem> {
    let (place, value) = key_and_value("set", text)?;
    let (owner, key) = place.split_once('.').map_or((None, place), |(owner, key)| (Some(owner), key));
    let keys: Vec<String> = policies.iter().map(|policy| policy.key.clone()).collect();
    let meant = |policy: &&mut PolicySpec| owner.is_none_or(|owner| policy.key == owner);
    let mut meant = policies.iter_mut().filter(meant).peekable();
    if let (Some(owner), None) = (owner, meant.peek()) {
        return Err(unknown("set", "policy", owner, keys.iter().map(String::as_str)));
    }
    meant.try_for_each(|policy| set_one(policy, key, value))
}

fn set_one(policy: &mut PolicySpec, key: &str, value: &str) -> Result<(), Problem> {
    let dial = |max: f64| {
        let turned = value.parse().ok().filter(|turned| (0.0..=max).contains(turned));
        turned.ok_or_else(|| {
            Problem::english(
                key,
                format!("\"{}\" is not allowed", value.escape_default()),
                format!("a number from 0 to {max}"),
            )
        })
    };
    match key {
        dials::CARROT_KEY => policy.carrot_intensity = Some(dial(dials::CARROT_MAX)?),
        dials::STICK_KEY => policy.stick_intensity = Some(dial(dials::STICK_MAX)?),
        "fairness" => policy.fairness = dial(1.0).map(|turned| turned > 0.0).or_else(|_| truth(value))?,
        _ => policy.set.extend([read_setting("lever", key, value, Policy::SPECS)?]),
    }
    Ok(())
}

fn truth(value: &str) -> Result<bool, Problem> {
    value.parse().map_err(|_| {
        Problem::english("fairness", format!("\"{}\" is not allowed", value.escape_default()), "true or false")
    })
}
