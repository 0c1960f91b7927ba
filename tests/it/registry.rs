//! Is every number that a person may set well formed, and does it move what it says it moves?

use std::collections::BTreeSet;

use dealers_choice::experiment::{Block, Plan, run_block, run_policies};
use dealers_choice::registry::{Explanation, Kind, Spec, Value};
use dealers_choice::sim::{
    Conditions, KPIS, Kpi, PRESETS, Parameters, Policy, Preset, SCENARIOS, Scenario, explanation,
};

use crate::lab::{Difference, Lab};

/// Replications, months and dealers of the experiment on one entry.
const REPLICATIONS: u32 = 24;
const MONTHS: u32 = 48;
const DEALERS: u32 = 40;
/// Chance alone passes |t| = 4 with 23 degrees of freedom once in 1,800 entries that do nothing.
const T_LEAST: f64 = 4.0;

/// All entries with the table they belong to.
fn entries() -> impl Iterator<Item = (&'static str, &'static Spec)> {
    [("lever", Policy::SPECS), ("condition", Conditions::SPECS), ("parameter", Parameters::SPECS)]
        .into_iter()
        .flat_map(|(what, specs)| specs.iter().map(move |spec| (what, spec)))
}

/// The plan of an entry's experiment; with `to`, the entry is changed.
fn plan(spec: &Spec, to: Option<f64>) -> Plan {
    let moves = explanation(spec).moves;
    let (mut market, mut policy) = (moves.scenario_key().to_owned(), moves.base.to_owned());
    let changed = to.map(|to| (spec.key, spelled(spec, to)));
    let given = moves.settings().map(|(key, value)| (key, value.to_owned()));
    for (key, value) in given.chain(changed) {
        let place = if Policy::spec(key).is_some() { &mut policy } else { &mut market };
        place.extend([" ", key, "=", &value]);
    }
    let mut lab = Lab::new(&market).replications(REPLICATIONS).months(MONTHS);
    lab.0.dealers = DEALERS;
    lab.plan(&[&policy])
}

fn spelled(spec: &Spec, number: f64) -> String {
    match spec.spell(number) {
        Value::Word(word) => word,
        other => other.to_string(),
    }
}

/// The entry's KPI in each replication.
fn figures(plan: &Plan, kpi: Kpi) -> Vec<f64> {
    let against = matches!(kpi, Kpi::WinWin | Kpi::PolicyCost | Kpi::PolicyRoi);
    let run: fn(&Plan, u32) -> Block = if against { run_block } else { run_policies };
    (0..plan.replications()).map(|replication| run(plan, replication).runs[0].whole(kpi)).collect()
}

/// Lists every entry whose change alone does not move its KPI on the same draws.
fn check(specs: &[Spec]) {
    let mut dead = Vec::new();
    for spec in specs {
        let kpi = Kpi::find(explanation(spec).moves.kpi)
            .unwrap_or_else(|| panic!("{}: no KPI {}", spec.key, explanation(spec).moves.kpi));
        let (before, after) =
            (figures(&plan(spec, None), kpi), figures(&plan(spec, Some(explanation(spec).moves.to)), kpi));
        let difference = Difference::between(&after, &before);
        let t = difference.t();
        // No difference in any replication has no t at all.
        if t.is_nan() || t.abs() < T_LEAST {
            dead.push(format!("{}: {} {:+.4}, t {t:.1}", spec.key, explanation(spec).moves.kpi, difference.mean()));
        }
    }
    assert!(dead.is_empty(), "these settings do nothing:\n{}", dead.join("\n"));
}

#[test]
fn every_lever_moves_a_kpi() {
    check(Policy::SPECS);
}

#[test]
fn every_condition_moves_a_kpi() {
    check(Conditions::SPECS);
}

#[test]
fn every_parameter_moves_a_kpi() {
    check(Parameters::SPECS);
}

#[test]
fn every_key_is_used_once_and_reads_like_a_word() {
    let mut seen = BTreeSet::new();
    for (_, spec) in entries() {
        assert!(spec.key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{}", spec.key);
        assert!(seen.insert(spec.key), "{} is used twice", spec.key);
    }
}

#[test]
fn every_default_is_allowed_and_lies_on_a_step() {
    for (_, spec) in entries() {
        assert!(spec.allows(spec.default) && spec.min < spec.max && spec.step > 0.0, "{}", spec.key);
        let steps = |value: f64| (value - spec.min) / spec.step;
        let on_a_step = |value: f64| (steps(value) - steps(value).round()).abs() < 1e-6;
        assert!(on_a_step(spec.max), "{}: the steps do not reach the end", spec.key);
        assert!(on_a_step(spec.default), "{}: no step reaches the default", spec.key);
        assert!(spec.kind == Kind::Number || spec.step == 1.0, "{}", spec.key);
    }
}

#[test]
fn every_entry_says_what_it_means_where_it_comes_from_and_what_it_moves() {
    for (what, spec) in entries() {
        let Explanation { help, source, moves } = *explanation(spec);
        assert!(help.ends_with('.') && help.len() > 15, "{what} {}", spec.key);
        assert!(!source.is_empty(), "{what} {}", spec.key);
        assert!(spec.allows(moves.to), "{what} {} to {}", spec.key, moves.to);
        assert!(Kpi::find(moves.kpi).is_some(), "{what} {}: no KPI {}", spec.key, moves.kpi);
        assert!(Scenario::find(moves.scenario_key()).is_some(), "{what} {}: {}", spec.key, moves.scenario);
        assert!(Preset::find(moves.base).is_some(), "{what} {}: no preset {}", spec.key, moves.base);
    }
}

#[test]
fn every_kpi_stands_at_its_place_under_a_key_of_its_own() {
    let keys: BTreeSet<_> = KPIS.iter().map(|spec| spec.key).collect();
    assert_eq!(keys.len(), KPIS.len());
    for (index, spec) in KPIS.iter().enumerate() {
        assert_eq!(spec.kpi as usize, index, "{}", spec.key);
        assert_eq!(Kpi::find(spec.key), Some(spec.kpi));
        assert!(spec.help.ends_with('.'), "{}", spec.key);
    }
}

#[test]
fn every_preset_is_a_policy_of_its_own_within_all_ranges() {
    for preset in PRESETS {
        let policy = preset.policy(0.20);
        assert_eq!(Policy::from_numbers(&policy.numbers()), policy, "{} leaves a range", preset.key);
        let same = PRESETS.iter().filter(|other| other.policy(0.20) == policy).count();
        assert_eq!(same, 1, "{} is the same as another", preset.key);
    }
}

#[test]
fn every_scenario_uses_known_keys_and_differs_from_the_average_market() {
    for scenario in SCENARIOS {
        let changed = scenario.changes.iter().map(|(from, until, key, value)| {
            assert!(from < until, "{}", scenario.key);
            (*key, *value)
        });
        for (key, value) in scenario.conditions.iter().copied().chain(changed) {
            let spec = Conditions::spec(key).unwrap_or_else(|| panic!("{}: no condition {key}", scenario.key));
            assert!(spec.allows(value), "{}: {key} {value}", scenario.key);
            assert_ne!(value, spec.default, "{}: {key} is the default", scenario.key);
        }
        let special = !scenario.conditions.is_empty() || !scenario.changes.is_empty();
        assert!(special || scenario.key == "mid", "{} is the average market", scenario.key);
    }
}

/// [`explanation`] finds an entry by its key alone.
#[test]
fn no_two_entries_share_a_key() {
    let keys: BTreeSet<_> = entries().map(|(_, spec)| spec.key).collect();
    assert_eq!(keys.len(), entries().count());
}
