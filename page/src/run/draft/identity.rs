//! Who a policy is: where it comes from, how it looks, in what it differs from there, and which one is done today.

use super::Draft;
use crate::run::look::Look;
use dealers_choice::experiment::{PolicySpec, TODAY};
use dealers_choice::registry::Spec;
use dealers_choice::sim::{PRESETS, Policy, Preset};

/// A policy that turns into another one at a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The first month with other levers, from 1.
    pub month: u32,
    /// The preset that it turns into; none if it turns into none.
    pub into: Option<&'static str>,
}

impl Draft {
    /// The preset that the policy at `place` is or started from: that of its key, whatever a search has made of its levers.
    #[must_use]
    pub fn preset(&self, place: usize) -> &'static Preset {
        let policy = &self.spec().policies[place];
        Preset::find(stem(&policy.key).0).or_else(|| Preset::find(policy.base_key())).unwrap_or(&PRESETS[0])
    }

    /// Whether the policy at `place` is no longer its preset.
    #[must_use]
    pub fn is_edited(&self, place: usize) -> bool {
        let policy = &self.spec().policies[place];
        !policy.set.is_empty()
            || !policy.from.is_empty()
            || policy.carrot_intensity.is_some()
            || policy.stick_intensity.is_some()
    }

    /// The levers in which the policy at `place` differs from its preset at the start.
    #[must_use]
    pub fn differences(&self, place: usize) -> Vec<&'static Spec> {
        let usual = self.preset(place).policy(self.conditions().usual_margin).numbers();
        let now = self.levers(place).numbers();
        let differs = |index: &usize| (now[*index] - usual[*index]).abs() > 1e-9;
        (0..now.len()).filter(differs).map(|index| &Policy::SPECS[index]).collect()
    }

    /// When the policy at `place` first turns into another one; none if it never does.
    #[must_use]
    pub fn turn(&self, place: usize) -> Option<Turn> {
        let levers = &self.policies()[place].levers;
        let month = levers.months().next()?;
        let usual_margin = self.conditions().usual_margin;
        let into = PRESETS.iter().find(|preset| preset.policy(usual_margin) == *levers.at(month));
        Some(Turn { month: month + 1, into: into.map(|preset| preset.key) })
    }

    /// How the policies are told apart, in their order.
    #[must_use]
    pub fn looks(&self) -> Vec<Look> {
        Look::assign(&self.spec().policies)
    }

    /// Place of the policy that is done today, if the reader has said what that is.
    #[must_use]
    pub fn today(&self) -> Option<usize> {
        self.spec().policies.iter().position(|policy| policy.key == TODAY)
    }

    /// The draft with what is done today made from that preset, last among the policies if it is new.
    #[must_use]
    pub fn with_today(&self, preset: &'static str, name: &str) -> Self {
        let fresh = PolicySpec { base: Some(preset.to_owned()), ..PolicySpec::preset(TODAY) };
        self.edited(|spec| match spec.policies.iter_mut().find(|policy| policy.key == TODAY) {
            Some(own) => *own = PolicySpec { name: own.name.take(), look: own.look.take(), ..fresh },
            None => spec.policies.push(PolicySpec { name: Some(name.to_owned()), ..fresh }),
        })
    }
}

/// What a key is made of: the key it follows, and its number among those that follow it, 1 for the first.
#[must_use]
pub fn stem(key: &str) -> (&str, u32) {
    let numbered = key.rsplit_once('_').and_then(|(stem, number)| Some((stem, number.parse().ok()?)));
    numbered.unwrap_or((key, 1))
}

#[cfg(test)]
mod tests {
    use super::{Draft, Turn, stem};
    use crate::run::look::Look;
    use dealers_choice::study::branch::branch;
    use dealers_choice::study::equal_budget::{EqualBudget, Priced};

    fn face(draft: &Draft, key: &str) -> Option<(Look, &'static str)> {
        let place = draft.policies().iter().position(|policy| policy.key == key)?;
        Some((draft.looks()[place], draft.preset(place).key))
    }

    #[test]
    fn policies_keep_their_face_at_the_same_cost_and_beside_another_neighbour() {
        let draft = Draft::default();
        let priced = [0.5, 1.2, 0.8].map(|intensity| Priced { intensity, cost: 0.03, met: true });
        let plan = EqualBudget { policies: 3, budget: 0.03 }.plan(draft.spec(), &priced);
        let same_cost = Draft::read(plan).expect("a plan");
        for key in ["carrot", "stick", "mixed"] {
            assert_eq!(face(&same_cost, key), face(&draft, key), "{key}");
        }
        let double = draft.with_preset(0, "stick");
        let look = face(&double, "stick_2");
        assert_eq!(face(&double.with_preset(1, "laissez_faire"), "stick_2"), look);
        assert_eq!(face(&double.without_policy(1), "stick_2"), look);
    }

    #[test]
    fn a_takeover_says_when_and_into_what() {
        let draft = Draft::read(branch(Draft::default().spec(), 0, 12, 2)).expect("a plan");
        assert_eq!((draft.turn(0), draft.turn(1)), (None, Some(Turn { month: 13, into: Some("stick") })));
        assert_eq!(face(&draft, "carrot"), face(&Draft::default(), "carrot"));
        assert_ne!(draft.looks()[1], draft.looks()[0]);
    }

    #[test]
    fn an_edited_policy_names_the_levers_in_which_it_differs() {
        let draft = Draft::default().with_lever(2, "talks", 1.5).with_lever(2, "margin", 0.25);
        let differs: Vec<_> = draft.differences(2).iter().map(|spec| spec.key).collect();
        assert_eq!((differs, draft.differences(1).len()), (vec!["margin", "talks"], 0));
        let wider = Draft::default().with_condition("usual_margin", 0.28);
        assert_eq!(wider.differences(2).len(), 0, "presets go with the usual margin");
    }

    #[test]
    fn what_is_done_today_keeps_its_name_when_it_is_made_from_something_else() {
        let draft = Draft::default().with_today("laissez_faire", "As ever");
        let stern = draft.with_today("stick", "Other");
        let place = stern.today().expect("a policy");
        assert_eq!((place, stern.spec().policies[place].name.as_deref()), (3, Some("As ever")));
        assert_eq!((stern.looks()[place], stern.preset(place).key), (draft.looks()[place], "stick"));
        assert_eq!(draft.with_preset(place, "stick"), stern, "however it was chosen");
    }

    #[test]
    fn a_key_is_told_from_its_number() {
        assert_eq!(
            (stem("carrot"), stem("carrot_2"), stem("fair_stick")),
            (("carrot", 1), ("carrot", 2), ("fair_stick", 1))
        );
    }
}
