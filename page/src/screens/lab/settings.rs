//! The settings on the bench: each with what it is, what is usual, and by which words a reader finds it.

use crate::controls::knob::Moves;
use crate::run::draft::Draft;
use crate::words::search::is_found;
use crate::words::{help, knows, say};
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Conditions, Parameters, Policy, explanation};

/// What a setting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A lever of the policy on the bench.
    Lever,
    /// A condition of the market.
    Condition,
    /// A rule of behaviour.
    Parameter,
}

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// What it is.
    pub kind: Kind,
    /// Its registry entry.
    pub spec: &'static Spec,
    /// Where it stands.
    pub value: f64,
    /// Where it stands while nobody moves it: as in the preset, in the named market, in our rules.
    pub usual: f64,
}

impl Setting {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> String {
        let key = self.spec.key;
        match self.kind {
            Kind::Lever => say(&format!("lever-{key}"), &[]),
            Kind::Condition => say(&format!("condition-{key}"), &[]),
            Kind::Parameter => say(&format!("parameter-{key}"), &[]),
        }
    }

    /// What partner programmes call it; none where nobody has a word for it.
    #[must_use]
    pub fn called(&self) -> Option<String> {
        called(self.spec)
    }

    /// What its knob moves; `place` is that of the policy on the bench.
    #[must_use]
    pub const fn moves(&self, place: usize) -> Moves {
        match self.kind {
            Kind::Lever => Moves::Lever(place, self.spec.key),
            Kind::Condition => Moves::Condition(self.spec.key),
            Kind::Parameter => Moves::Parameter(self.spec.key),
        }
    }

    /// Whether it stands elsewhere than is usual.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        (self.value - self.usual).abs() > 1e-9
    }

    /// Whether it is what the reader looks for: by its name, its key, what it means, its group, or the word of a programme.
    #[must_use]
    pub fn is_sought(&self, words: &str) -> bool {
        let told = help(self.spec.key, explanation(self.spec).help);
        let group = say(&format!("group-{}", self.spec.group.key()), &[]);
        let called = self.called().unwrap_or_default();
        is_found(words, &[&self.name(), self.spec.key, &told, &group, &called])
    }
}

/// What partner programmes call a setting.
#[must_use]
pub fn called(spec: &Spec) -> Option<String> {
    let key = format!("called-{}", spec.key);
    knows(&key).then(|| say(&key, &[]))
}

/// All settings of a kind, in their order; `place` is that of the policy on the bench.
#[must_use]
pub fn all(draft: &Draft, place: usize, kind: Kind) -> Vec<Setting> {
    let of = |specs: &'static [Spec], values: &[f64], usual: &[f64]| {
        let rows = specs.iter().zip(values.iter().zip(usual));
        rows.map(|(spec, (value, usual))| Setting { kind, spec, value: *value, usual: *usual }).collect()
    };
    match kind {
        Kind::Lever => {
            let usual = draft.preset(place).policy(draft.conditions().usual_margin);
            of(Policy::SPECS, &draft.levers(place).numbers(), &usual.numbers())
        }
        Kind::Condition => of(Conditions::SPECS, &draft.conditions().numbers(), &usual_conditions(draft)),
        Kind::Parameter => {
            of(Parameters::SPECS, &draft.plan().parameters().numbers(), &Parameters::default().numbers())
        }
    }
}

/// Where each condition would stand if nobody had moved it.
fn usual_conditions(draft: &Draft) -> Vec<f64> {
    let now = draft.conditions().numbers();
    let usual = |(index, spec): (usize, &Spec)| {
        let is_moved = draft.spec().conditions.contains_key(spec.key);
        let unset = is_moved.then(|| draft.tried(|words| drop(words.conditions.remove(spec.key))).ok()).flatten();
        unset.map_or(now[index], |draft| draft.conditions().numbers()[index])
    };
    Conditions::SPECS.iter().enumerate().map(usual).collect()
}

#[cfg(test)]
mod tests {
    use super::{Kind, Setting, all};
    use crate::run::draft::Draft;

    fn changed(draft: &Draft, kind: Kind) -> Vec<&'static str> {
        all(draft, 0, kind).iter().filter(|setting| setting.is_changed()).map(|setting| setting.spec.key).collect()
    }

    #[test]
    fn what_was_moved_is_changed_and_what_follows_from_it_is_not() {
        let draft = Draft::default().with_condition("usual_margin", 0.28).with_parameter("loyalty_weight", 2.0);
        assert_eq!(changed(&draft, Kind::Condition), ["usual_margin"]);
        assert_eq!(changed(&draft, Kind::Parameter), ["loyalty_weight"]);
        assert_eq!(changed(&draft.with_lever(0, "talks", 1.5), Kind::Lever), ["talks"]);
        assert!(changed(&Draft::default(), Kind::Lever).is_empty());
    }

    #[test]
    fn a_setting_is_found_by_name_key_help_group_and_by_the_word_of_a_programme() {
        let found = |words: &str| -> Vec<&str> {
            let is_sought = |setting: &&Setting| setting.is_sought(words);
            let levers = all(&Draft::default(), 0, Kind::Lever);
            levers.iter().filter(is_sought).map(|setting| setting.spec.key).collect()
        };
        for words in ["coop_cap", "joint ads limit", "MDF", "dealer's purchases"] {
            assert!(found(words).contains(&"coop_cap"), "{words}: {:?}", found(words));
        }
        assert!(found("no such word").is_empty());
    }
}
