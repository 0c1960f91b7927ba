//! How a policy is told from another: colour, shape and dash together, never colour alone. A policy has its look for good: what
//! else is tried beside it, and what becomes of its levers, changes nothing about that.

use dealers_choice::experiment::PolicySpec;
use dealers_choice::sim::PRESETS;

/// One of five looks. A preset has its own; a policy that is none takes the next free one and keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Grey ring, thin solid line: what is measured against.
    #[default]
    Plain,
    /// Orange dot, solid line.
    Carrot,
    /// Deep blue square, long dash.
    Stick,
    /// Violet triangle, dash and dot.
    Fair,
    /// Green diamond, short dash.
    Mixed,
}

impl Look {
    /// All looks, in the order of the presets that own them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Carrot, Self::Stick, Self::Fair, Self::Mixed];

    /// The word in class names, under which the style sheet gives the colour.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Carrot => "carrot",
            Self::Stick => "stick",
            Self::Fair => "fair",
            Self::Mixed => "mixed",
        }
    }

    /// The dash of its lines: ink and gap, pixels; empty for a solid line.
    #[must_use]
    pub const fn dash(self) -> &'static str {
        match self {
            Self::Plain | Self::Carrot => "",
            Self::Stick => "8 4",
            Self::Mixed => "3 3",
            Self::Fair => "9 3 2 3",
        }
    }

    /// The look that belongs to the preset of that key.
    fn of_preset(key: &str) -> Option<Self> {
        let place = PRESETS.iter().position(|preset| preset.key == key)?;
        Some([Self::Plain, Self::Carrot, Self::Stick, Self::Fair, Self::Mixed][place])
    }

    /// The look that a policy says, or has from its key.
    fn own(policy: &PolicySpec) -> Option<Self> {
        let said = policy.look.as_deref();
        Self::ALL.into_iter().find(|look| said == Some(look.key())).or_else(|| Self::of_preset(&policy.key))
    }

    /// The looks of these policies, all different as long as there are at most five. What is said counts first, then what
    /// belongs to a key; whoever has neither gets what is free, if possible that of the preset it is made from.
    #[must_use]
    pub fn assign(policies: &[PolicySpec]) -> Vec<Self> {
        let mut looks: Vec<Option<Self>> = vec![None; policies.len()];
        let wishes: [fn(&PolicySpec) -> Option<Self>; 3] = [
            |policy| policy.look.as_ref().and_then(|_| Self::own(policy)),
            Self::own,
            |policy| Self::of_preset(policy.base_key()),
        ];
        for wish in wishes {
            for (place, policy) in policies.iter().enumerate() {
                let wished = wish(policy).filter(|look| looks[place].is_none() && !looks.contains(&Some(*look)));
                looks[place] = looks[place].or(wished);
            }
        }
        for place in 0..looks.len() {
            let free = Self::ALL.into_iter().find(|look| !looks.contains(&Some(*look)));
            looks[place] = looks[place].or(free);
        }
        looks.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// Lets every policy say the look that it has, unless its key does.
    pub fn settle(policies: &mut [PolicySpec]) {
        let looks = Self::assign(policies);
        for (policy, look) in policies.iter_mut().zip(looks) {
            let follows = Self::of_preset(&policy.key) == Some(look);
            policy.look = (!follows).then(|| look.key().to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Look;
    use dealers_choice::experiment::PolicySpec;
    use dealers_choice::experiment::spec::LOOKS;
    use dealers_choice::sim::PRESETS;

    fn check(policies: &[(&str, Option<&str>)], expected: &[Look]) {
        let policy = |(key, base): &(&str, Option<&str>)| PolicySpec {
            base: base.map(str::to_owned),
            ..PolicySpec::preset(key)
        };
        let mut policies: Vec<_> = policies.iter().map(policy).collect();
        Look::settle(&mut policies);
        assert_eq!(Look::assign(&policies), expected);
    }

    #[test]
    fn every_preset_has_a_look_of_its_own_and_plan_files_know_them_all() {
        let looks: Vec<Option<Look>> = PRESETS.iter().map(|preset| Look::of_preset(preset.key)).collect();
        assert_eq!(looks, Look::ALL.map(Some));
        assert_eq!(LOOKS, Look::ALL.map(Look::key));
    }

    #[test]
    fn a_preset_has_its_look_and_a_double_gets_another() {
        check(&[("carrot", None), ("stick", None), ("mixed", None)], &[Look::Carrot, Look::Stick, Look::Mixed]);
        check(
            &[("carrot", None), ("carrot_2", Some("carrot")), ("carrot_3", Some("carrot"))],
            &[Look::Carrot, Look::Plain, Look::Stick],
        );
        check(&[("best", Some("stick")), ("stick", None)], &[Look::Plain, Look::Stick]);
        check(&[("laissez_faire", None), ("mine", Some("fair_stick"))], &[Look::Plain, Look::Fair]);
    }

    #[test]
    fn a_look_that_was_settled_stays_whatever_stands_beside_it_and_whatever_it_is_made_of() {
        let mut policies = vec![
            PolicySpec::preset("carrot"),
            PolicySpec { base: Some("carrot".into()), ..PolicySpec::preset("best") },
        ];
        Look::settle(&mut policies);
        let best = Look::assign(&policies)[1];
        policies[1].base = Some("laissez_faire".into());
        policies[0] = PolicySpec::preset("laissez_faire");
        policies.push(PolicySpec::preset("stick"));
        Look::settle(&mut policies);
        assert_eq!(Look::assign(&policies)[1], best);
        policies.remove(0);
        assert_eq!(Look::assign(&policies)[0], best);
    }
}
