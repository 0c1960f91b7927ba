//! What is being tried: a plan that can always be run, together with the words it came from.
//!
//! The words ([`PlanSpec`]) are the one truth: sliders change them, the link and the stored work spell them, and the plan
//! follows from them. A change that would not make a valid plan is not made.

mod identity;

use std::rc::Rc;

use crate::run::dial::Dial;
use crate::run::look::Look;
use dealers_choice::experiment::spec::{PlanSpec, PolicySpec, Settings};
use dealers_choice::experiment::{Plan, PolicyPlan};
use dealers_choice::registry::{Problem, Spec};
use dealers_choice::sim::{Conditions, PRESETS, Parameters, Policy, Preset};
use dealers_choice::study::pull;
pub use identity::{Turn, stem};

/// Fewest policies on the page.
pub const POLICIES_MIN: usize = 2;
/// Most policies on the page.
pub const POLICIES_MAX: usize = 5;

/// A valid plan and the words it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    spec: PlanSpec,
    plan: Rc<Plan>,
}

impl Default for Draft {
    fn default() -> Self {
        Self::read(PlanSpec::default()).expect("the default plan is valid, which a test of the plan's reader holds")
    }
}

impl Draft {
    /// The draft that these words spell.
    ///
    /// # Errors
    /// All that is wrong with the plan.
    pub fn read(mut spec: PlanSpec) -> Result<Self, Vec<Problem>> {
        Look::settle(&mut spec.policies);
        let plan = Rc::new(Plan::try_from(&spec)?);
        Ok(Self { spec, plan })
    }

    /// The words.
    #[must_use]
    pub const fn spec(&self) -> &PlanSpec {
        &self.spec
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// The market at the start.
    #[must_use]
    pub fn conditions(&self) -> &Conditions {
        self.plan.market().at(0)
    }

    /// The policies with their dated changes.
    #[must_use]
    pub fn policies(&self) -> &[PolicyPlan] {
        self.plan.policies()
    }

    /// The levers at the start of the policy at `place`.
    #[must_use]
    pub fn levers(&self, place: usize) -> &Policy {
        self.plan.policies()[place].levers.at(0)
    }

    /// The rival's pull, 0-1, as far as the three conditions behind it agree on one.
    #[must_use]
    pub fn pull(&self) -> f64 {
        pull::of(self.conditions())
    }

    /// The position of a dial of the policy at `place`.
    #[must_use]
    pub fn dial(&self, place: usize, dial: Dial) -> f64 {
        let policy = &self.spec.policies[place];
        match dial {
            Dial::Carrot => policy.carrot_intensity.unwrap_or(0.0),
            Dial::Stick => policy.stick_intensity.unwrap_or(0.0),
            Dial::Fairness => f64::from(u8::from(self.levers(place).diagnosis)),
            Dial::Talks => self.levers(place).talks,
            Dial::Tolerance => f64::from(self.levers(place).tolerance),
        }
    }

    /// The draft in the market of that key, with the same policies.
    #[must_use]
    pub fn in_scenario(&self, key: &str) -> Self {
        self.edited(|spec| {
            key.clone_into(&mut spec.scenario);
            spec.conditions.clear();
            spec.changes.clear();
        })
    }

    /// The draft with a condition of the market at the allowed value nearest to `value`.
    #[must_use]
    pub fn with_condition(&self, key: &str, value: f64) -> Self {
        let Some(spec) = Conditions::spec(key) else { return self.clone() };
        self.with_setting(
            spec,
            value,
            |words| &mut words.conditions,
            |draft| number(draft.conditions().numbers(), Conditions::index(key)),
        )
    }

    /// The draft with the rival's pull at `pull`, 0-1.
    #[must_use]
    pub fn with_pull(&self, pull: f64) -> Self {
        let settings = pull::turned(self.conditions(), pull);
        settings.iter().fold(self.clone(), |draft, (key, value)| draft.with_condition(key, *value))
    }

    /// The draft with a behavioural parameter at the allowed value nearest to `value`.
    #[must_use]
    pub fn with_parameter(&self, key: &str, value: f64) -> Self {
        let Some(spec) = Parameters::spec(key) else { return self.clone() };
        self.with_setting(
            spec,
            value,
            |words| &mut words.parameters,
            |draft| number(draft.plan.parameters().numbers(), Parameters::index(key)),
        )
    }

    /// The draft with a lever of the policy at `place` at the allowed value nearest to `value`.
    #[must_use]
    pub fn with_lever(&self, place: usize, key: &str, value: f64) -> Self {
        let Some(spec) = Policy::spec(key) else { return self.clone() };
        self.with_setting(
            spec,
            value,
            |words| &mut words.policies[place].set,
            |draft| number(draft.levers(place).numbers(), Policy::index(key)),
        )
    }

    /// The draft with a dial of the policy at `place` moved.
    #[must_use]
    pub fn with_dial(&self, place: usize, dial: Dial, value: f64) -> Self {
        let intensity = (value > 0.0).then_some(tidy(value));
        match dial {
            Dial::Carrot => self.edited(|spec| spec.policies[place].carrot_intensity = intensity),
            Dial::Stick => self.edited(|spec| spec.policies[place].stick_intensity = intensity),
            Dial::Fairness => self.with_fairness(place, value >= 0.5),
            Dial::Talks => self.with_lever(place, "talks", value),
            Dial::Tolerance => self.with_lever(place, "tolerance", value),
        }
    }

    /// The draft with another preset, unchanged, for the policy at `place`; what is done today stays what it is called.
    #[must_use]
    pub fn with_preset(&self, place: usize, preset: &str) -> Self {
        if self.today() == Some(place) {
            return Preset::find(preset).map_or_else(|| self.clone(), |preset| self.with_today(preset.key, ""));
        }
        self.edited(|spec| {
            let others = spec
                .policies
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != place)
                .map(|(_, policy)| policy.key.clone());
            spec.policies[place] = named(preset, &others.collect::<Vec<_>>());
        })
    }

    /// The draft with one policy more: the first preset that is not there yet.
    #[must_use]
    pub fn with_policy(&self) -> Self {
        if self.spec.policies.len() >= POLICIES_MAX {
            return self.clone();
        }
        let keys: Vec<String> = self.spec.policies.iter().map(|policy| policy.key.clone()).collect();
        let preset = PRESETS.iter().find(|preset| keys.iter().all(|key| key != preset.key)).unwrap_or(&PRESETS[0]);
        self.edited(|spec| spec.policies.push(named(preset.key, &keys)))
    }

    /// The draft without the policy at `place`; the last two stay.
    #[must_use]
    pub fn without_policy(&self, place: usize) -> Self {
        if self.spec.policies.len() <= POLICIES_MIN || place >= self.spec.policies.len() {
            return self.clone();
        }
        self.edited(|spec| {
            spec.policies.remove(place);
        })
    }

    /// The draft with another horizon, months.
    #[must_use]
    pub fn over_months(&self, months: u32) -> Self {
        self.edited(|spec| spec.months = months)
    }

    /// The draft with another number of dealers.
    #[must_use]
    pub fn with_dealers(&self, dealers: u32) -> Self {
        self.edited(|spec| spec.dealers = dealers)
    }

    /// The draft under another seed.
    #[must_use]
    pub fn with_seed(&self, seed: u64) -> Self {
        self.edited(|spec| spec.seed = seed)
    }

    /// The plan with only the policy at `place`.
    #[must_use]
    pub fn bench_plan(&self, place: usize) -> Plan {
        self.plan.of_one_policy(place)
    }

    /// The draft after `edit`.
    ///
    /// # Errors
    /// All that is wrong with what would come of it.
    pub fn tried(&self, edit: impl FnOnce(&mut PlanSpec)) -> Result<Self, Vec<Problem>> {
        let mut spec = self.spec.clone();
        edit(&mut spec);
        Self::read(spec)
    }

    fn with_fairness(&self, place: usize, fair: bool) -> Self {
        let asked = self.edited(|spec| spec.policies[place].fairness = fair);
        asked.with_lever(place, "diagnosis", f64::from(u8::from(fair)))
    }

    /// Sets one value; a value that holds without being set is not spelled out.
    fn with_setting(
        &self,
        spec: &'static Spec,
        value: f64,
        place: impl Fn(&mut PlanSpec) -> &mut Settings,
        read: impl Fn(&Self) -> f64,
    ) -> Self {
        let value = tidy(spec.nearest(value));
        let unset = self.edited(|words| {
            place(words).remove(spec.key);
        });
        if (read(&unset) - value).abs() < 1e-9 {
            return unset;
        }
        self.edited(|words| {
            place(words).insert(spec.key.to_owned(), spec.spell(value));
        })
    }

    /// The draft after `edit`, or as it was if that would not be a valid plan.
    fn edited(&self, edit: impl FnOnce(&mut PlanSpec)) -> Self {
        self.tried(edit).unwrap_or_else(|_| self.clone())
    }
}

/// A policy as the preset says, under a key that no other has.
fn named(preset: &str, taken: &[String]) -> PolicySpec {
    let mut policy = PolicySpec::preset(preset);
    let mut number = 2;
    while taken.contains(&policy.key) {
        policy.key = format!("{preset}_{number}");
        policy.base = Some(preset.to_owned());
        number += 1;
    }
    policy
}

fn number<const N: usize>(numbers: [f64; N], index: Option<usize>) -> f64 {
    index.map_or(f64::NAN, |index| numbers[index])
}

/// The number without the dust of binary fractions: sliders move in steps of a thousandth at the finest.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::Draft;

    #[test]
    fn a_value_moved_and_moved_back_leaves_no_trace() {
        let draft = Draft::default();
        let moved = draft.with_condition("brand_strength", 0.3).with_lever(1, "margin", 0.24);
        assert_ne!(moved, draft);
        assert_eq!(moved.with_condition("brand_strength", 0.0).with_lever(1, "margin", draft.levers(1).margin), draft);
    }

    #[test]
    fn another_market_keeps_the_policies() {
        let draft = Draft::default().with_lever(0, "talks", 1.5).with_condition("brand_strength", 0.3);
        let elsewhere = draft.in_scenario("recession");
        assert!((elsewhere.levers(0).talks - 1.5).abs() < 1e-12 && elsewhere.is_edited(0));
        assert!((elsewhere.conditions().brand_strength).abs() < 1e-12);
    }

    #[test]
    fn two_to_five_policies_with_keys_of_their_own() {
        let mut draft = Draft::default();
        for _ in 0..9 {
            draft = draft.with_policy();
        }
        assert_eq!(draft.policies().len(), 5);
        let doubled = draft.with_preset(0, "stick");
        let mut keys: Vec<_> = doubled.policies().iter().map(|policy| &policy.key).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 5);
        let few = (0..9).fold(doubled, |draft, _| draft.without_policy(0));
        assert_eq!(few.policies().len(), 2);
    }

    #[test]
    fn the_pull_moves_three_conditions_together() {
        let draft = Draft::default().with_pull(1.0);
        let there = draft.conditions();
        assert!((there.rival_hunger - 0.12).abs() < 1e-9 && (there.rival_margin - 0.23).abs() < 1e-9);
        assert!((there.rival_signing_months - 7.5).abs() < 1e-9 && (draft.pull() - 1.0).abs() < 1e-9);
        assert_eq!(draft.with_pull(0.25).conditions(), Draft::default().conditions(), "and back again");
    }
}
