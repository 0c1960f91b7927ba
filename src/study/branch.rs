//! What if from here on: a copy of a policy that turns into another one at a date, beside the policy as it is.

use crate::experiment::{FromSpec, Plan, PlanSpec, PolicySpec};
use crate::sim::{PRESETS, Policy};

/// The plan with a branch of a policy behind it: the same until before `month`, then as that preset.
#[must_use]
pub fn branch(spec: &PlanSpec, place: usize, month: u32, preset: usize) -> PlanSpec {
    let mut branched = spec.clone();
    let own = &spec.policies[place];
    let usual_margin = Plan::try_from(spec).map_or(0.2, |plan| plan.market().at(0).usual_margin);
    let levers = PRESETS[preset].policy(usual_margin).numbers();
    let set =
        Policy::SPECS.iter().zip(levers).map(|(lever, value)| (lever.key.to_owned(), lever.spell(value))).collect();
    let stem = format!("{}_then_{}", own.base_key(), PRESETS[preset].key);
    let free = |number: u32| if number == 1 { stem.clone() } else { format!("{stem}_{number}") };
    let taken = |key: &String| spec.policies.iter().any(|policy| policy.key == *key);
    let key = (1..=spec.policies.len() as u32 + 1).map(free).find(|key| !taken(key)).unwrap_or_default();
    let mut from: Vec<FromSpec> = own.from.iter().filter(|change| change.month < month).cloned().collect();
    from.push(FromSpec { month, set });
    branched.policies.insert(
        place + 1,
        PolicySpec { key, base: Some(own.base_key().to_owned()), from, name: None, look: None, ..own.clone() },
    );
    branched
}

#[cfg(test)]
mod tests {
    use super::branch;
    use crate::experiment::{Plan, PlanSpec, run_policies};
    use crate::sim::{KPI_COUNT, PRESETS};

    #[test]
    fn a_branch_shares_its_past_to_the_last_bit_and_then_goes_its_own_way() {
        let spec = branch(&PlanSpec { months: 24, dealers: 20, ..PlanSpec::default() }, 1, 12, 4);
        let plan = Plan::try_from(&spec).expect("a plan");
        assert_eq!(plan.policies()[2].key, "stick_then_mixed");
        assert_eq!(plan.policies()[2].levers.at(12), &PRESETS[4].policy(0.2));
        let block = run_policies(&plan, 0);
        let part = |policy: usize, months: std::ops::Range<usize>| {
            &block.runs[policy].by_month[months.start * KPI_COUNT..months.end * KPI_COUNT]
        };
        let bits = |figures: &[f64]| figures.iter().map(|figure| figure.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(part(1, 0..12)), bits(part(2, 0..12)));
        assert_ne!(bits(part(1, 12..24)), bits(part(2, 12..24)));
    }
}
