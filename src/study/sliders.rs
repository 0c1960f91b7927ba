//! The sliders of a market: the few things that decide most, and what else can be varied in it.

use super::{Factor, pull};
use crate::registry::Kind;
use crate::sim::Conditions;

/// The five sliders, in the order of the page: the rival's pull among conditions.
pub const SLIDERS: [&str; 5] = ["brand_strength", pull::KEY, "market_growth", "demand_volatility", "candidate_supply"];

/// Those of them that are a condition of the market.
pub fn conditions() -> impl Iterator<Item = &'static str> {
    SLIDERS.into_iter().filter(|key| *key != pull::KEY)
}

/// All that can be varied by degrees in a market: the sliders first, then the other conditions that are a number.
pub fn gradual() -> impl Iterator<Item = &'static str> {
    let numbers = Conditions::SPECS.iter().filter(|spec| spec.kind == Kind::Number);
    SLIDERS.into_iter().chain(numbers.map(|spec| spec.key).filter(|key| !SLIDERS.contains(key)))
}

/// All that a market can turn out to be other than assumed, and the horizon: what is gradual, then what is a word or a switch, then
/// how long it is looked at.
#[must_use]
pub fn market() -> Vec<Factor> {
    let condition = |key| Conditions::index(key).map(|index| Factor::Condition(index as u16));
    let slider = |key| if key == pull::KEY { Some(Factor::Pull) } else { condition(key) };
    let words = Conditions::SPECS.iter().filter(|spec| matches!(spec.kind, Kind::Switch | Kind::Choice(_)));
    let words = words.filter_map(|spec| condition(spec.key));
    gradual().filter_map(slider).chain(words).chain([Factor::Months]).collect()
}

#[cfg(test)]
mod tests {
    use super::{SLIDERS, conditions, gradual, market};
    use crate::experiment::PlanSpec;
    use crate::sim::Conditions;
    use crate::study::Factor;

    #[test]
    fn every_slider_is_a_factor_and_all_but_the_pull_a_condition() {
        assert!(gradual().all(|key| Factor::find(&PlanSpec::default(), "x", key).is_ok()));
        assert_eq!(conditions().filter(|key| Conditions::index(key).is_some()).count(), SLIDERS.len() - 1);
    }

    #[test]
    fn the_whole_market_is_every_condition_but_the_count_of_territories_and_the_horizon() {
        let all: Vec<_> = market().iter().map(|factor| factor.key(&PlanSpec::default())).collect();
        let conditions = Conditions::SPECS.iter().map(|spec| spec.key).filter(|key| *key != "territories");
        assert!(conditions.clone().all(|key| all.iter().filter(|other| *other == key).count() == 1));
        assert_eq!(all.len(), conditions.count() + 2, "and the pull and the horizon: {all:?}");
    }

    #[test]
    fn what_is_gradual_stands_once_and_has_no_switch_choice_or_count() {
        let keys: Vec<_> = gradual().collect();
        assert_eq!(keys[..SLIDERS.len()], SLIDERS);
        for key in ["rival_strength", "cull_share"] {
            assert_eq!(keys.iter().filter(|other| **other == key).count(), 1, "{key}");
        }
        assert!(["boycott", "dealer_type", "territories"].iter().all(|key| !keys.contains(key)));
    }
}
