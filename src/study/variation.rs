//! A plan with some of its settings moved: the plan that somebody would have who moved the sliders to that point.

use super::factor::Factor;
use super::pull;
use crate::experiment::{Plan, PlanSpec};
use crate::numeric;
use crate::registry::Spec;
use crate::sim::{PRESETS, Policy};

/// The words of the plan at `point`, one value for each of the `factors`, each moved to the nearest allowed value; what is not a
/// number moves nothing.
///
/// Intensities and coalitions are spelled out lever by lever, so the words say the same to whoever reads them.
///
/// # Panics
/// If the plan itself cannot be run.
#[must_use]
pub fn spelled(spec: &PlanSpec, factors: &[Factor], point: &[f64]) -> PlanSpec {
    let mut varied = spec.clone();
    let moved = || factors.iter().zip(point).filter(|(_, value)| !value.is_nan());
    for (factor, value) in moved() {
        spell(&mut varied, *factor, *value);
    }
    let composed = moved().filter(|(factor, _)| is_composed(**factor)).collect::<Vec<_>>();
    if !composed.is_empty() {
        let plan = runnable(&varied);
        for (factor, value) in composed {
            compose(&mut varied, &plan, *factor, *value);
        }
    }
    varied
}

/// The plan at `point` (see [`spelled`]).
///
/// # Panics
/// As [`spelled`].
#[must_use]
pub fn varied(spec: &PlanSpec, factors: &[Factor], point: &[f64]) -> Plan {
    runnable(&spelled(spec, factors, point))
}

fn runnable(spec: &PlanSpec) -> Plan {
    Plan::try_from(spec).expect("a valid plan whose settings are moved within their ranges stays valid")
}

const fn is_composed(factor: Factor) -> bool {
    matches!(factor, Factor::Intensity { .. } | Factor::Coalition { .. })
}

fn spell(spec: &mut PlanSpec, factor: Factor, value: f64) {
    let range = factor.range();
    let within = numeric::within(value, range.min, range.max);
    let word = |setting: &Spec| (setting.key.to_owned(), setting.spell(setting.nearest(value)));
    match (factor, factor.setting()) {
        (Factor::Condition(_), Some(setting)) => spec.conditions.extend([word(setting)]),
        (Factor::Parameter(_), Some(setting)) => spec.parameters.extend([word(setting)]),
        (Factor::Lever { policy, .. }, Some(setting)) => {
            let mut policies = spec.policies.iter_mut().enumerate();
            let meant = policies.by_ref().filter(|(place, _)| policy.is_none_or(|policy| policy as usize == *place));
            meant.for_each(|(_, policy)| policy.set.extend([word(setting)]));
        }
        (Factor::Pull, _) => {
            for (key, value) in pull::turned(runnable(spec).market().at(0), within) {
                let setting = crate::sim::Conditions::spec(key).expect("the pull moves conditions");
                spec.conditions.insert(key.to_owned(), setting.spell(setting.nearest(value)));
            }
        }
        (Factor::Months, _) => last(spec, within.round() as u32),
        (Factor::Seed, _) => spec.seed = spec.seed.wrapping_add(within as u64),
        (Factor::Carrot { policy }, _) => spec.policies[policy as usize].carrot_intensity = Some(within),
        (Factor::Stick { policy }, _) => spec.policies[policy as usize].stick_intensity = Some(within),
        _ => {}
    }
}

/// Gives the plan another horizon. One at the limit of memory keeps fewer replications then; no study runs more than it says.
fn last(spec: &mut PlanSpec, months: u32) {
    spec.months = months;
    while spec.replications > 1 && Plan::try_from(&*spec).is_err() {
        spec.replications /= 2;
    }
}

/// Spells out the levers of a policy that is part of the way from the baseline.
fn compose(spec: &mut PlanSpec, plan: &Plan, factor: Factor, value: f64) {
    let (Factor::Intensity { policy } | Factor::Coalition { policy }) = factor else { return };
    let own = plan.policies()[policy as usize].levers.at(0).numbers();
    let baseline = PRESETS[0].policy(plan.market().at(0).usual_margin).numbers();
    let words = &mut spec.policies[policy as usize];
    words.base = Some(PRESETS[0].key.to_owned());
    (words.carrot_intensity, words.stick_intensity) = (None, None);
    words.from.clear();
    words.set.clear();
    for (index, setting) in Policy::SPECS.iter().enumerate() {
        let number = match factor {
            Factor::Intensity { .. } => between(setting, baseline[index], own[index], value),
            _ if (value as u64 >> index) & 1 == 1 => own[index],
            _ => baseline[index],
        };
        if number.to_bits() != baseline[index].to_bits() {
            words.set.insert(setting.key.to_owned(), setting.spell(setting.nearest(number)));
        }
    }
}

/// So many times the way from the baseline to the policy. What knows no half (a switch, a choice, the tolerance) is as in the
/// policy once the way is more than nothing.
fn between(setting: &Spec, baseline: f64, own: f64, times: f64) -> f64 {
    match (Policy::is_amount(setting), times > 0.0) {
        (_, false) => baseline,
        (true, true) if times == 1.0 => own,
        (true, true) => baseline + times * (own - baseline),
        (false, true) => own,
    }
}

#[cfg(test)]
mod tests {
    use super::super::factor::AS_IT_IS;
    use super::{spelled, varied};
    use crate::experiment::{Plan, PlanSpec};
    use crate::sim::{PRESETS, Policy};
    use crate::study::Factor;

    fn factor(key: &str) -> Factor {
        Factor::find(&PlanSpec::default(), "x", key).unwrap_or_else(|problem| panic!("{problem}"))
    }

    fn at(key: &str, value: f64) -> Plan {
        varied(&PlanSpec::default(), &[factor(key)], &[value])
    }

    fn levers(plan: &Plan, place: usize) -> Policy {
        *plan.policies()[place].levers.at(0)
    }

    #[test]
    fn a_point_is_the_plan_with_the_sliders_moved_there() {
        assert_eq!(at("brand_strength", 0.3).market().at(0).brand_strength, 0.3);
        assert_eq!(at("brand_strength", 7.0).market().at(0).brand_strength, 0.6, "no further than allowed");
        assert_eq!(at("spillover", 0.1).parameters().spillover, 0.1);
        assert_eq!([0, 1, 2].map(|place| levers(&at("talks", 1.5), place).talks), [1.5; 3]);
        assert_eq!([0, 1, 2].map(|place| levers(&at("stick.talks", 1.5), place).talks), [0.5, 1.5, 0.5]);
        let pulled = at("pull", 1.0); // from 0.03 and 3 months at 0.25
        assert_eq!((pulled.market().at(0).rival_hunger, pulled.market().at(0).rival_signing_months), (0.12, 7.5));
        assert_eq!(levers(&at("stick.carrot_intensity", 1.0), 0), levers(&at("pull", 0.0), 0));
        assert!(levers(&at("stick.carrot_intensity", 1.0), 1).equipment);
    }

    #[test]
    fn the_whole_way_is_the_policy_and_no_way_is_the_baseline() {
        let plan = Plan::try_from(PlanSpec::default()).expect("the default plan");
        for place in [0, 1, 2] {
            let go = |times| {
                levers(&varied(&PlanSpec::default(), &[Factor::Intensity { policy: place }], &[times]), place.into())
            };
            assert_eq!(go(1.0), levers(&plan, place.into()));
            assert_eq!(go(0.0), PRESETS[0].policy(0.2));
        }
        let half = levers(&at("carrot.intensity", 0.5), 0);
        // Bonus .02, risk .5 and talks .5 against 0, 0 and .1.
        assert!((half.bonus - 0.01).abs() < 1e-12 && (half.talks - 0.3).abs() < 1e-12 && half.equipment);
    }

    #[test]
    fn what_is_left_as_it_is_stays_and_a_horizon_is_whole_months() {
        let spec = PlanSpec::default();
        let at = |point: &[f64]| spelled(&spec, &[factor("pull"), factor("months")], point);
        assert_eq!(at(&[AS_IT_IS, AS_IT_IS]), spec);
        let same = Plan::try_from(&at(&[factor("pull").now(&varied(&spec, &[], &[]), 0), 60.0]));
        assert_eq!(same, Plan::try_from(&spec), "the dial where it stands is the plan itself");
        assert_eq!(at(&[AS_IT_IS, 33.6]).months, 34);
        let large = PlanSpec { replications: 90_000, ..spec.clone() };
        let longer = varied(&large, &[factor("months")], &[120.0]);
        assert!(longer.months() == 120 && longer.replications() < 90_000, "memory has an end");
    }

    #[test]
    fn a_coalition_has_the_levers_whose_bits_are_set() {
        let bonus = Policy::index("bonus").expect("a lever");
        let talks = Policy::index("talks").expect("a lever");
        let value = ((1_u64 << bonus) | (1 << talks)) as f64;
        let plan = varied(&PlanSpec::default(), &[Factor::Coalition { policy: 2 }], &[value]);
        let expected = Policy { bonus: 0.02, talks: 0.5, ..PRESETS[0].policy(0.2) };
        assert_eq!(levers(&plan, 2), expected);
        let all = varied(
            &PlanSpec::default(),
            &[Factor::Coalition { policy: 2 }],
            &[Factor::Coalition { policy: 2 }.range().max],
        );
        assert_eq!(levers(&all, 2), levers(&Plan::try_from(PlanSpec::default()).expect("the default plan"), 2));
    }

    #[test]
    fn the_words_of_a_point_can_be_read_again() {
        let spec = spelled(&PlanSpec::default(), &[factor("mixed.intensity"), factor("pull")], &[1.7, 0.4]);
        let again = PlanSpec::from_json(&spec.to_json()).expect("a plan file");
        assert_eq!(Plan::try_from(&again), Plan::try_from(&spec));
    }
}
