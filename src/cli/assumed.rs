//! What a plan assumes beyond its scenario and its presets, for people.

use crate::experiment::PlanSpec;
use crate::experiment::spec::{Dated, Differences, Moved, PolicyDifferences};
use crate::registry::{Spec, Value};

/// A line for each thing that differs, with a head; nothing where a plan is its scenario with its presets. Horizon, dealers and seed
/// stand in the head of every result.
pub(super) fn assumed(spec: &PlanSpec) -> String {
    let Ok(found) = Differences::of(spec) else { return String::new() };
    let usual = |moved: &Moved| {
        if moved.usual == moved.value {
            return format!("{} (follows from the usual margin)", value(moved));
        }
        format!("{} (usually {})", value(moved), spelled(moved.spec, moved.usual))
    };
    let settings = found.conditions.iter().chain(&found.parameters).map(usual);
    let given = (found.given_dealers > 0).then(|| format!("{} dealers as given", found.given_dealers));
    let own = found.changes.iter().filter(|change| !change.is_of_scenario);
    let policies = spec.policies.iter().zip(&found.policies);
    let policies = policies.flat_map(|(words, policy)| of_policy(&words.key, policy));
    let lines: Vec<String> = given.into_iter().chain(settings).chain(own.map(dated)).chain(policies).collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("Assumed beyond market {} and the presets:\n  {}\n\n", spec.scenario, lines.join("\n  "))
}

fn of_policy(key: &str, policy: &PolicyDifferences) -> Vec<String> {
    let dials = policy.dials.map(|(carrot, stick, fair)| {
        let kind = if fair { "fair stick" } else { "stick" };
        format!("{carrot} × carrot and {stick} × {kind} added")
    });
    let lever = |moved: &Moved| format!("{} (preset {})", value(moved), spelled(moved.spec, moved.usual));
    let own = dials.into_iter().chain(policy.levers.iter().map(lever)).chain(policy.from.iter().map(dated));
    let base = if policy.base == key { String::new() } else { format!(" (from {})", policy.base) };
    own.map(|line| format!("{key}{base}: {line}")).collect()
}

/// What changes at a date, months counted from 1.
fn dated(change: &Dated) -> String {
    let until = change.until.map_or_else(|| " on".to_owned(), |until| format!(" to {until}"));
    let what =
        change.preset.map_or_else(|| change.moved.iter().map(value).collect::<Vec<_>>().join(", "), str::to_owned);
    format!("from month {}{until}: {what}", change.from + 1)
}

fn value(moved: &Moved) -> String {
    format!("{} {}", moved.spec.key, spelled(moved.spec, moved.value))
}

/// A value without the dust of binary fractions.
fn spelled(spec: &Spec, value: f64) -> Value {
    spec.spell((value * 1e9).round() / 1e9)
}

#[cfg(test)]
mod tests {
    use super::assumed;
    use crate::experiment::PlanSpec;

    #[test]
    fn what_nobody_changed_is_not_told_and_what_somebody_changed_is() {
        assert_eq!(assumed(&PlanSpec { months: 24, ..PlanSpec::default() }), "");
        let plan = r#"{ "conditions": { "usual_margin": 0.28, "boycott": true },
            "changes": [{ "month": 12, "until": 24, "conditions": { "rival_count": 3 } }],
            "policies": [{ "key": "carrot", "set": { "talks": 1.5 } }, { "key": "mine", "base": "stick", "from": [{ "month": 6, "set": { "talks": 0 } }] }] }"#;
        let spec = PlanSpec::from_json(plan).expect("a plan");
        let expected = "Assumed beyond market mid and the presets:\n  rival_margin 0.28 (follows from the usual margin)\n  usual_margin 0.28 (usually 0.2)\n  boycott true (usually false)\n  from month 13 to 24: rival_count 3\n  carrot: talks 1.5 (preset 0.5)\n  mine (from stick): from month 7 on: talks 0\n\n";
        assert_eq!(assumed(&spec), expected);
    }
}
