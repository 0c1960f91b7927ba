//! A mix beside the policies that are tried: it joins them, and nothing that the reader has set goes.

use crate::run::draft::POLICIES_MAX;
use dealers_choice::experiment::TODAY;
use dealers_choice::experiment::{PlanSpec, PolicySpec};

/// Adds a mix that was made from the policy of key `base`, under a key that no other has. Where there is no room, the last policy
/// that is neither that one nor what is done today gives way.
pub fn beside(words: &mut PlanSpec, base: &str, mix: PolicySpec) {
    let (own, mut number) = (mix.key.clone(), 1);
    let is_there = |words: &PlanSpec| {
        words.policies.iter().any(|policy| PolicySpec { key: own.clone(), look: None, ..policy.clone() } == mix)
    };
    if is_there(words) {
        return;
    }
    if words.policies.len() >= POLICIES_MAX {
        let goes = words.policies.iter().rposition(|policy| policy.key != base && policy.key != TODAY);
        goes.map(|place| words.policies.remove(place));
    }
    let mut mix = mix;
    while words.policies.iter().any(|policy| policy.key == mix.key) {
        number += 1;
        mix.key = format!("{own}_{number}");
    }
    words.policies.push(mix);
}

#[cfg(test)]
mod tests {
    use super::beside;
    use crate::run::draft::{Draft, POLICIES_MAX};
    use dealers_choice::experiment::{PlanSpec, PolicySpec};
    use dealers_choice::registry::Value;

    fn mix(talks: f64) -> PolicySpec {
        let set = [("talks".to_owned(), Value::Number(talks))].into();
        PolicySpec { base: Some("mixed".to_owned()), set, ..PolicySpec::preset("best") }
    }

    fn keys(words: &PlanSpec) -> Vec<&str> {
        words.policies.iter().map(|policy| policy.key.as_str()).collect()
    }

    #[test]
    fn a_mix_joins_the_others_once_and_what_is_done_today_stays() {
        let draft = Draft::default().with_today("laissez_faire", "Today");
        let mut words = draft.spec().clone();
        beside(&mut words, "mixed", mix(1.0));
        beside(&mut words, "mixed", mix(1.0));
        assert_eq!(keys(&words), ["carrot", "stick", "mixed", "today", "best"]);
        assert_eq!(words.policies.len(), POLICIES_MAX);
        beside(&mut words, "mixed", mix(1.5));
        assert_eq!(keys(&words), ["carrot", "stick", "mixed", "today", "best"], "the mix before gives way");
        assert_eq!(words.policies[4].set["talks"], Value::Number(1.5));
        let mut few = Draft::default().spec().clone();
        for talks in [1.0, 1.5] {
            beside(&mut few, "mixed", mix(talks));
        }
        assert_eq!(keys(&few), ["carrot", "stick", "mixed", "best", "best_2"]);
    }
}
