//! What a plan assumes that its scenario and its presets do not say: what someone has to be told who knows these alone.
//!
//! Values are compared, not words: a setting that is spelled out and stands where it stood anyway is no difference.

use super::dials::Dials;
use super::resolve::{self, CONDITIONS};
use super::{PlanSpec, PolicySpec};
use crate::experiment::{Plan, PolicyPlan};
use crate::registry::{Problem, Spec};
use crate::sim::world::DEALERS_A_TERRITORY;
use crate::sim::{Conditions, PRESETS, Parameters, Policy, Preset, SCENARIOS, Scenario};

/// All that differs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// Horizon, dealers and seed, by their keys in the plan file.
    pub sizes: Vec<Size>,
    /// Dealers that were given instead of drawn.
    pub given_dealers: usize,
    /// Conditions at the start.
    pub conditions: Vec<Moved>,
    /// Conditions that change at a date, those of the scenario first.
    pub changes: Vec<Dated>,
    /// Behavioural parameters.
    pub parameters: Vec<Moved>,
    /// Every policy, in the plan's order.
    pub policies: Vec<PolicyDifferences>,
}

/// A whole number that is not the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its key in the plan file.
    pub key: &'static str,
    /// What it is in a plan of which nobody says anything.
    pub usual: u64,
    /// What it is.
    pub value: u64,
}

/// A setting that stands elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// Its row in the registry.
    pub spec: &'static Spec,
    /// Where it would stand if nobody had said so; of a dated one, where it stood the month before. As `value` where it follows from
    /// another setting.
    pub usual: f64,
    /// Where it stands.
    pub value: f64,
}

/// Settings that change at a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The first month with the new values, from 0.
    pub from: u32,
    /// The month in which the old values come back; none if they never do.
    pub until: Option<u32>,
    /// The preset that a policy is from then on, to the last lever; then its levers are not told one by one.
    pub preset: Option<&'static str>,
    /// What changes.
    pub moved: Vec<Moved>,
    /// Whether the scenario has it so.
    pub is_of_scenario: bool,
}

/// How a policy differs from the preset that it starts from.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyDifferences {
    /// Key of that preset.
    pub base: &'static str,
    /// How many times the carrot is added, how many times the stick, and whether that is the fair one; none if no dial is turned.
    pub dials: Option<(f64, f64, bool)>,
    /// Levers at the start, other than preset and dials have them.
    pub levers: Vec<Moved>,
    /// Levers that change at a date.
    pub from: Vec<Dated>,
}

impl PolicyDifferences {
    /// Whether the policy is its preset.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.dials.is_none() && self.levers.is_empty() && self.from.is_empty()
    }
}

impl Differences {
    /// What differs in a plan.
    ///
    /// # Errors
    /// All that is wrong with the plan.
    pub fn of(spec: &PlanSpec) -> Result<Self, Vec<Problem>> {
        let plan = Plan::try_from(spec)?;
        let scenario = Scenario::find(&spec.scenario).unwrap_or(&SCENARIOS[0]);
        let given = resolve::read(&spec.conditions, &CONDITIONS, "", &mut Vec::new());
        let start = at_start(scenario, &given);
        let policies = spec.policies.iter().zip(plan.policies());
        Ok(Self {
            sizes: sizes(spec),
            given_dealers: spec.roster.len(),
            conditions: conditions(spec, scenario, &given),
            changes: of_scenario(scenario, &start).chain(changes(spec, &plan)).collect(),
            parameters: moved(Parameters::SPECS, &Parameters::default().numbers(), &plan.parameters().numbers()),
            policies: policies
                .map(|(words, policy)| of_policy(words, policy, plan.market().at(0).usual_margin))
                .collect(),
        })
    }

    /// Whether the plan is its scenario with its presets, dated changes of the scenario apart.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.sizes.is_empty()
            && self.given_dealers == 0
            && [&self.conditions, &self.parameters].iter().all(|moved| moved.is_empty())
            && self.changes.iter().all(|change| change.is_of_scenario)
            && self.policies.iter().all(PolicyDifferences::is_none)
    }
}

/// Conditions as the scenario has them, with what is given and what follows from it.
fn at_start(scenario: &Scenario, given: &[(usize, f64)]) -> Conditions {
    resolve::set(resolve::in_trade(scenario.conditions(), given), Conditions::with, given)
}

/// What differs at the start: what is given with where it would stand if it were not, and what follows from the trade.
fn conditions(spec: &PlanSpec, scenario: &Scenario, given: &[(usize, f64)]) -> Vec<Moved> {
    let (named, start) = (scenario.conditions().numbers(), at_start(scenario, given).numbers());
    let without = |index: usize| {
        let others: Vec<_> = given.iter().copied().filter(|(other, _)| *other != index).collect();
        let number = at_start(scenario, &others).numbers()[index];
        if Conditions::SPECS[index].key == "territories" && number == 0.0 { regions(spec) } else { number }
    };
    let differs = (0..start.len()).filter(|index| start[*index] != named[*index]);
    let is_given = |index: usize| given.iter().any(|(own, _)| *own == index);
    differs
        .map(|index| Moved {
            spec: &Conditions::SPECS[index],
            usual: if is_given(index) { without(index) } else { start[index] },
            value: start[index],
        })
        .collect()
}

/// Regions where nobody has said how many.
fn regions(spec: &PlanSpec) -> f64 {
    f64::from(spec.dealers.div_ceil(DEALERS_A_TERRITORY))
}

fn sizes(spec: &PlanSpec) -> Vec<Size> {
    let usual = PlanSpec::default();
    let all = [
        ("months", u64::from(usual.months), u64::from(spec.months)),
        ("dealers", u64::from(usual.dealers), u64::from(spec.dealers)),
        ("seed", usual.seed, spec.seed),
    ];
    let differs = all.into_iter().filter(|(_, usual, value)| usual != value);
    differs.map(|(key, usual, value)| Size { key, usual, value }).collect()
}

fn moved(specs: &'static [Spec], usual: &[f64], values: &[f64]) -> Vec<Moved> {
    let rows = specs.iter().zip(usual.iter().zip(values));
    rows.filter(|(_, (usual, value))| usual != value)
        .map(|(spec, (usual, value))| Moved { spec, usual: *usual, value: *value })
        .collect()
}

fn of_scenario(scenario: &'static Scenario, start: &Conditions) -> impl Iterator<Item = Dated> {
    let before = start.numbers();
    scenario.changes.iter().filter_map(move |(from, until, key, value)| {
        let index = Conditions::index(key)?;
        let moved = vec![Moved { spec: &Conditions::SPECS[index], usual: before[index], value: *value }];
        Some(Dated { from: *from, until: Some(*until), preset: None, moved, is_of_scenario: true })
    })
}

fn changes<'a>(spec: &'a PlanSpec, plan: &'a Plan) -> impl Iterator<Item = Dated> + 'a {
    spec.changes.iter().map(|change| {
        let before = plan.market().at(change.month.saturating_sub(1)).numbers();
        let read = resolve::read(&change.conditions, &CONDITIONS, "", &mut Vec::new());
        let moved = read.iter().map(|(index, value)| Moved {
            spec: &Conditions::SPECS[*index],
            usual: before[*index],
            value: *value,
        });
        Dated { from: change.month, until: change.until, preset: None, moved: moved.collect(), is_of_scenario: false }
    })
}

fn of_policy(words: &PolicySpec, policy: &PolicyPlan, usual_margin: f64) -> PolicyDifferences {
    let base = Preset::find(words.base_key()).unwrap_or(&PRESETS[0]);
    let turned = [words.carrot_intensity, words.stick_intensity].map(Option::unwrap_or_default);
    let dials = Dials { carrot: turned[0], stick: turned[1], fair: words.fairness };
    let usual = dials.turn(&base.policy(usual_margin)).numbers();
    let start = resolve::levers_at_start(words, base, usual_margin, "", &mut Vec::new()).numbers();
    let mut from: Vec<Dated> = words.from.iter().map(|change| dated(change.month, policy, usual_margin)).collect();
    from.dedup_by_key(|change| change.from);
    from.retain(|change| !change.moved.is_empty());
    PolicyDifferences {
        base: base.key,
        dials: (turned != [0.0; 2]).then_some((turned[0], turned[1], words.fairness)),
        levers: moved(Policy::SPECS, &usual, &start),
        from,
    }
}

/// What changes in a policy at a date.
fn dated(from: u32, policy: &PolicyPlan, usual_margin: f64) -> Dated {
    let (before, after) = (policy.levers.at(from.saturating_sub(1)), policy.levers.at(from));
    let preset = PRESETS.iter().find(|preset| preset.policy(usual_margin) == *after).map(|preset| preset.key);
    let moved = moved(Policy::SPECS, &before.numbers(), &after.numbers());
    Dated { from, until: None, preset, moved, is_of_scenario: false }
}

#[cfg(test)]
mod tests {
    use super::{Differences, Moved, PlanSpec, PolicySpec};
    use crate::experiment::spec::{ChangeSpec, FromSpec};
    use crate::registry::Value;

    fn of(spec: &PlanSpec) -> Differences {
        Differences::of(spec).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn told(moved: &[Moved]) -> Vec<(&str, f64, f64)> {
        moved.iter().map(|moved| (moved.spec.key, moved.usual, moved.value)).collect()
    }

    fn number(key: &str, value: f64) -> (String, Value) {
        (key.to_owned(), Value::Number(value))
    }

    #[test]
    fn a_scenario_with_presets_differs_in_nothing_even_where_its_values_are_spelled_out() {
        let mut spec = PlanSpec { scenario: "rival_raid".to_owned(), ..PlanSpec::default() };
        assert!(of(&spec).is_none());
        assert_eq!(of(&spec).changes.len(), 1, "what the scenario has at a date is told all the same");
        spec.conditions.extend([number("market_growth", 0.05)]);
        spec.policies[0].set.extend([number("bonus", 0.02)]);
        assert!(of(&spec).is_none());
    }

    #[test]
    fn every_setting_that_stands_elsewhere_is_told_with_where_it_would_stand() {
        let mut spec = PlanSpec { dealers: 140, months: 36, seed: 7, ..PlanSpec::default() };
        spec.conditions.extend([number("usual_margin", 0.28), number("territories", 20.0)]);
        spec.parameters.extend([number("loyalty_weight", 2.0)]);
        let found = of(&spec);
        let sizes: Vec<_> = found.sizes.iter().map(|size| (size.key, size.usual, size.value)).collect();
        assert_eq!(sizes, [("months", 60, 36), ("dealers", 60, 140), ("seed", 4217, 7)]);
        let expected = [("rival_margin", 0.28, 0.28), ("usual_margin", 0.2, 0.28), ("territories", 28.0, 20.0)];
        assert_eq!(told(&found.conditions), expected, "what follows from the trade is told too");
        spec.conditions.extend([number("rival_margin", 0.3)]);
        assert_eq!(told(&of(&spec).conditions)[0], ("rival_margin", 0.28, 0.3), "usual is what the trade pays");
        assert_eq!(told(&found.parameters), [("loyalty_weight", 1.6, 2.0)]);
        assert!(!found.is_none() && found.policies.iter().all(super::PolicyDifferences::is_none));
    }

    #[test]
    fn a_change_at_a_date_is_told_with_what_was_before() {
        let change = ChangeSpec { month: 12, until: Some(24), conditions: [number("rival_count", 3.0)].into() };
        let found = of(&PlanSpec { changes: vec![change], ..PlanSpec::default() });
        let [change] = &found.changes[..] else { panic!("one change") };
        assert_eq!((change.from, change.until, change.is_of_scenario), (12, Some(24), false));
        assert_eq!(told(&change.moved), [("rival_count", 2.0, 3.0)]);
        assert!(!found.is_none());
    }

    #[test]
    fn a_policy_is_told_by_its_dials_its_levers_and_what_it_turns_into() {
        let turned = PolicySpec {
            base: Some("carrot".to_owned()),
            set: [number("talks", 1.5)].into(),
            stick_intensity: Some(0.5),
            ..PolicySpec::preset("mine")
        };
        let stick = crate::sim::Preset::find("stick").expect("a preset").policy(0.2).numbers();
        let set = crate::sim::Policy::SPECS.iter().zip(stick);
        let set = set.map(|(spec, value)| (spec.key.to_owned(), spec.spell(value))).collect();
        let taken = PolicySpec { from: vec![FromSpec { month: 24, set }], ..PolicySpec::preset("mixed") };
        let found = of(&PlanSpec { policies: vec![turned, taken], ..PlanSpec::default() });
        let [turned, taken] = &found.policies[..] else { panic!("two policies") };
        assert_eq!((turned.base, turned.dials), ("carrot", Some((0.0, 0.5, true))));
        assert_eq!(told(&turned.levers), [("talks", 0.5, 1.5)], "a dial moves levers that are not told one by one");
        let [change] = &taken.from[..] else { panic!("one takeover") };
        assert_eq!((change.from, change.preset), (24, Some("stick")));
        assert!(taken.levers.is_empty() && taken.dials.is_none());
    }

    #[test]
    fn a_plan_that_cannot_be_run_has_its_problems() {
        assert!(Differences::of(&PlanSpec { months: 0, ..PlanSpec::default() }).is_err());
    }
}
