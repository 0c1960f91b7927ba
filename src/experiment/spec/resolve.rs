//! From what was written to what can be run: keys looked up, ranges checked, presets and dials worked out.
//!
//! One pass does both, so that whatever is checked is also what is used. The order of authority: scenario, then the
//! plan's conditions, then dated changes; preset, then dials, then `set`, then dated `from`.

use super::dials::{CARROT_KEY, CARROT_MAX, Dials, STICK_KEY, STICK_MAX};
use super::limits::{
    CHANGES_MAX, DEALER_BYTES, DEALERS, KEY_LENGTH_MAX, MEMORY_MAX_BYTES, MONTH, MONTHS, POLICIES_MAX, REPLICATIONS,
    SHARED_POLICIES, TENURE_MONTHS, UNTIL, check_range,
};
use super::{ChangeSpec, PlanSpec, PolicySpec, Settings, names, unknown};
use crate::experiment::plan::{Plan, PolicyPlan, RosterRow};
use crate::experiment::scale::Scale;
use crate::registry::{Problem, Setting, Spec};
use crate::saying;
use crate::sim::scenario::DealerType;
use crate::sim::terms::normal_sales;
use crate::sim::{Conditions, KPI_COUNT, PRESETS, Parameters, Policy, Preset, SCENARIOS, Scenario, Timeline};

type Problems = Vec<Problem>;

/// The plan that was meant.
pub(super) fn resolve(spec: &PlanSpec) -> Result<Plan, Problems> {
    let mut problems = Problems::new();
    let market = market(spec, &mut problems);
    let parameters =
        set(Parameters::default(), Parameters::with, &read(&spec.parameters, &PARAMETERS, "parameters", &mut problems));
    let plan = Plan {
        scenario: spec.scenario.clone(),
        months: spec.months,
        replications: spec.replications,
        seed: spec.seed,
        dealers: spec.dealers,
        policies: policies(spec, market.at(0).usual_margin, &mut problems),
        roster: spec.roster.clone(),
        scale: Scale::of(&spec.scale, normal_sales(market.at(0), &parameters)),
        parameters,
        market,
    };
    check_sizes(spec, &mut problems);
    check_roster(spec, &mut problems);
    names::check_scale(&spec.scale, &mut problems);
    if problems.is_empty() { Ok(plan) } else { Err(problems) }
}

/// A table of the registry and what its entries are called.
pub(super) struct Table {
    what: &'static str,
    specs: &'static [Spec],
}

pub(super) const CONDITIONS: Table = Table { what: "condition", specs: Conditions::SPECS };
const PARAMETERS: Table = Table { what: "parameter", specs: Parameters::SPECS };
const LEVERS: Table = Table { what: "lever", specs: Policy::SPECS };

/// The position and value of every setting that can be read.
pub(super) fn read(settings: &Settings, table: &Table, place: &str, problems: &mut Problems) -> Vec<(usize, f64)> {
    let mut numbers = Vec::new();
    for (key, value) in settings {
        let found = table.specs.iter().position(|spec| spec.key == key);
        let Some(index) = found else {
            let shown: String = key.chars().take(60).flat_map(char::escape_default).collect();
            let known = table.specs.iter().map(|spec| spec.key);
            problems.push(unknown(&format!("{place}.{shown}"), table.what, key, known));
            continue;
        };
        match table.specs[index].read(value) {
            Ok(number) => numbers.push((index, number)),
            Err(problem) => problems.push(problem.within(place)),
        }
    }
    numbers
}

pub(super) fn set<T>(start: T, with: fn(&T, usize, f64) -> T, numbers: &[(usize, f64)]) -> T {
    numbers.iter().fold(start, |settings, (index, number)| with(&settings, *index, *number))
}

fn market(spec: &PlanSpec, problems: &mut Problems) -> Timeline<Conditions> {
    let scenario = Scenario::find(&spec.scenario).unwrap_or_else(|| {
        problems.push(unknown("scenario", "scenario", &spec.scenario, SCENARIOS.iter().map(|scenario| scenario.key)));
        &SCENARIOS[0]
    });
    let given = read(&spec.conditions, &CONDITIONS, "conditions", problems);
    let start = set(in_trade(scenario.conditions(), &given), Conditions::with, &given);
    let mut market = Timeline::constant(start);
    for (from, until, key, value) in scenario.changes {
        if let Some(index) = Conditions::index(key) {
            market.change(*from, Some(*until), |conditions| conditions.with(index, *value));
        }
    }
    check_count("changes", spec.changes.len(), problems);
    for (i, change) in spec.changes.iter().enumerate() {
        apply(change, &format!("changes[{i}]"), &mut market, problems);
    }
    market
}

/// The margins that follow from the trade: `usual_margin` from the type of dealer, `rival_margin` as far from it as the
/// scenario has it from the usual margin of distributors. Settings that are `given` overwrite them afterwards.
pub(super) fn in_trade(scenario: Conditions, given: &[(usize, f64)]) -> Conditions {
    let value = |key| given.iter().find(|(index, _)| Conditions::index(key) == Some(*index)).map(|(_, number)| *number);
    let of_type = value("dealer_type").map(|number| DealerType::from_number(number).usual_margin());
    let Some(usual_margin) = value("usual_margin").or(of_type) else { return scenario };
    let rival_margin = scenario.rival_margin + (usual_margin - scenario.usual_margin);
    let derived = Conditions { rival_margin, usual_margin, ..scenario };
    Conditions::from_numbers(&derived.numbers())
}

/// Conditions on which a channel is founded, and which no date can change.
const FOUNDATIONS: [&str; 4] = ["territories", "dealer_type", "filled_at_start", "giant_size"];

fn apply(change: &ChangeSpec, place: &str, market: &mut Timeline<Conditions>, problems: &mut Problems) {
    MONTH.check(&format!("{place}."), change.month, problems);
    if let Some(until) = change.until {
        UNTIL.check(&format!("{place}."), until, problems);
        if until <= change.month {
            let message =
                saying!("not-after", "month {until} is not after month {month}", until = until, month = change.month);
            problems.push(Problem::new(
                format!("{place}.until"),
                message,
                saying!("until", "the month in which the old values come back"),
            ));
        }
    }
    let numbers = read(&change.conditions, &CONDITIONS, &format!("{place}.conditions"), problems);
    for key in FOUNDATIONS.into_iter().filter(|key| change.conditions.contains_key(*key)) {
        let hint = saying!("from-the-start", "give it under conditions, from the start");
        problems.push(Problem::new(
            format!("{place}.conditions.{key}"),
            saying!("foundation", "this is fixed at the start and cannot change"),
            hint,
        ));
    }
    market.change(change.month, change.until, |conditions| set(*conditions, Conditions::with, &numbers));
}

fn policies(spec: &PlanSpec, usual_margin: f64, problems: &mut Problems) -> Vec<PolicyPlan> {
    if spec.policies.is_empty() || spec.policies.len() > POLICIES_MAX {
        let message = saying!("policies", "a plan with {count} policies cannot run", count = spec.policies.len());
        problems.push(Problem::new(
            "policies",
            message,
            saying!("policies-limit", "1 to {max} policies", max = POLICIES_MAX),
        ));
    }
    let keys: Vec<&str> = spec.policies.iter().map(|policy| policy.key.as_str()).collect();
    for (i, key) in keys.iter().enumerate() {
        check_key(key, &keys[..i], &format!("policies[{i}].key"), problems);
        let policy = &spec.policies[i];
        names::check(policy.name.as_deref(), policy.look.as_deref(), &format!("policies[{i}]"), problems);
    }
    let plan = |(i, policy)| policy_plan(policy, &format!("policies[{i}]"), usual_margin, problems);
    spec.policies.iter().enumerate().map(plan).collect()
}

fn check_key(key: &str, earlier: &[&str], field: &str, problems: &mut Problems) {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if key.is_empty() || key.len() > KEY_LENGTH_MAX || !key.bytes().all(plain) {
        let shown: String = key.chars().take(60).flat_map(char::escape_default).collect();
        let hint = saying!("key", "1 to {max} of a-z, 0-9 and _", max = KEY_LENGTH_MAX);
        problems.push(Problem::new(field, saying!("not-a-key", "\"{key}\" cannot be a key", key = shown), hint));
    } else if earlier.contains(&key) {
        problems.push(Problem::new(
            field,
            saying!("key-twice", "there are two policies \"{key}\"", key = key),
            saying!("own-key", "give each policy its own key"),
        ));
    }
}

fn policy_plan(policy: &PolicySpec, place: &str, usual_margin: f64, problems: &mut Problems) -> PolicyPlan {
    let base = Preset::find(policy.base_key()).unwrap_or_else(|| {
        let presets = PRESETS.iter().map(|preset| preset.key);
        problems.push(unknown(&format!("{place}.base"), "policy", policy.base_key(), presets));
        &PRESETS[0]
    });
    let mut levers = Timeline::constant(levers_at_start(policy, base, usual_margin, place, problems));
    check_count(&format!("{place}.from"), policy.from.len(), problems);
    for (i, from) in policy.from.iter().enumerate() {
        MONTH.check(&format!("{place}.from[{i}]."), from.month, problems);
        let numbers = read(&from.set, &LEVERS, &format!("{place}.from[{i}].set"), problems);
        levers.change(from.month, None, |levers| set(*levers, Policy::with, &numbers));
    }
    PolicyPlan { key: policy.key.clone(), levers }
}

/// The levers before any dated change.
pub(super) fn levers_at_start(
    policy: &PolicySpec,
    base: &Preset,
    usual_margin: f64,
    place: &str,
    problems: &mut Problems,
) -> Policy {
    let dials = Dials {
        carrot: dial(policy.carrot_intensity, CARROT_MAX, &format!("{place}.{CARROT_KEY}"), problems),
        stick: dial(policy.stick_intensity, STICK_MAX, &format!("{place}.{STICK_KEY}"), problems),
        fair: policy.fairness,
    };
    let numbers = read(&policy.set, &LEVERS, &format!("{place}.set"), problems);
    set(dials.turn(&base.policy(usual_margin)), Policy::with, &numbers)
}

fn dial(turned: Option<f64>, max: f64, field: &str, problems: &mut Problems) -> f64 {
    let turned = turned.unwrap_or(0.0);
    check_range(turned, 0.0, max, field, problems);
    turned
}

fn check_count(field: &str, count: usize, problems: &mut Problems) {
    if count > CHANGES_MAX {
        problems.push(Problem::new(
            field,
            saying!("entries", "has {count} entries", count = count),
            saying!("at-most", "at most {max}", max = CHANGES_MAX),
        ));
    }
}

fn check_sizes(spec: &PlanSpec, problems: &mut Problems) {
    let before = problems.len();
    for (limit, value) in [(MONTHS, spec.months), (REPLICATIONS, spec.replications), (DEALERS, spec.dealers)] {
        limit.check("", value, problems);
    }
    let needed = memory_bytes(spec);
    if problems.len() == before && needed > MEMORY_MAX_BYTES {
        let message = saying!("memory", "the run would take {size} GB of memory", size = needed.div_ceil(1 << 30));
        let hint = saying!(
            "memory-limit",
            "use fewer futures, policies, months or dealers, to stay within {max} GB",
            max = MEMORY_MAX_BYTES >> 30
        );
        problems.push(Problem::new(REPLICATIONS.key, message, hint));
    }
}

/// What the figures of all replications and the dealers of one replication take at most.
fn memory_bytes(spec: &PlanSpec) -> u64 {
    let policies = spec.policies.len().min(POLICIES_MAX) as u64;
    let figures = (u64::from(spec.months) + 1) * KPI_COUNT as u64 * 8;
    policies * figures * u64::from(spec.replications) + spec.replication_bytes()
}

impl PlanSpec {
    /// Memory that one replication takes while it runs under all policies, in bytes.
    #[must_use]
    pub fn replication_bytes(&self) -> u64 {
        (self.policies.len().min(POLICIES_MAX) as u64 + SHARED_POLICIES) * DEALER_BYTES * u64::from(self.dealers)
    }

    /// Replications that may run at once so that the plan stays within the memory that a plan may take, at least 1.
    #[must_use]
    pub fn replications_at_once(&self) -> u32 {
        u32::try_from((MEMORY_MAX_BYTES / self.replication_bytes().max(1)).max(1)).unwrap_or(u32::MAX)
    }
}

fn check_roster(spec: &PlanSpec, problems: &mut Problems) {
    if !spec.roster.is_empty() && spec.roster.len() != spec.dealers as usize {
        let message = saying!(
            "roster",
            "{dealers} dealers, but a roster of {rows}",
            dealers = spec.dealers,
            rows = spec.roster.len()
        );
        problems.push(Problem::new(
            DEALERS.key,
            message,
            saying!("roster-size", "leave it out, or say how many the roster has"),
        ));
    }
    for (i, row) in spec.roster.iter().enumerate() {
        row.check(&format!("roster[{i}]"), problems);
    }
}

impl RosterRow {
    /// Adds everything that is wrong with the row, which stands at `place`.
    pub(crate) fn check(&self, place: &str, problems: &mut Problems) {
        check_range(self.size, 0.01, 100.0, &format!("{place}.size"), problems);
        check_range(self.capability.unwrap_or(0.5), 0.0, 1.0, &format!("{place}.capability"), problems);
        check_range(self.margin_offset, -0.3, 0.3, &format!("{place}.margin_offset"), problems);
        TENURE_MONTHS.check(&format!("{place}."), self.tenure_months.unwrap_or(0), problems);
    }
}
