//! A market in one line: its name and all that differs from it. The same on pictures, in files and for a class.

use crate::run::draft::Draft;
use crate::words::numbers::{number, setting, years};
use crate::words::{Arg, say, with};
use dealers_choice::experiment::PlanSpec;
use dealers_choice::registry::{Spec, Value};
use dealers_choice::sim::Conditions;

/// What the market is called: its own name, that with a mark once anything in it was changed, or the reader's market once there
/// are the reader's own amounts.
#[must_use]
pub fn name(draft: &Draft) -> String {
    let (spec, usual) = (draft.spec(), PlanSpec::default());
    let is_changed = !(spec.conditions.is_empty() && spec.changes.is_empty()) || spec.dealers != usual.dealers;
    let name = say(&format!("scenario-{}", spec.scenario), &[]);
    match (spec.scale != usual.scale, is_changed) {
        (true, _) => say("market-yours", &[]),
        (false, true) => say("market-changed", &[("market", name.into())]),
        (false, false) => name,
    }
}

/// The market with what differs, how many dealers, how long.
#[must_use]
pub fn market(draft: &Draft) -> String {
    let spec = draft.spec();
    let count = |key: &str, count: usize| (count > 0).then(|| say(key, &[("count", (count as u32).into())]));
    let name = say(&format!("scenario-{}", spec.scenario), &[]);
    let differs = spec.conditions.iter().filter_map(|(key, value)| differing(Conditions::spec(key)?, value));
    let more = [count("market-parameters", spec.parameters.len()), count("market-changes", spec.changes.len())];
    let dealers = Arg::from(number(f64::from(draft.plan().dealers()), 0));
    let size = [say("market-dealers", &[("count", dealers)]), years(draft.plan().months())];
    with(|lexicon| lexicon.listed([name].into_iter().chain(differs).chain(more.into_iter().flatten()).chain(size)))
}

/// A condition with its value.
fn differing(spec: &'static Spec, value: &Value) -> Option<String> {
    let key = format!("condition-{}", spec.key);
    let name = say(&key, &[]);
    let value = setting(spec, spec.read(value).ok()?);
    Some(say("market-differs", &[("name", name.into()), ("value", value.into())]))
}

#[cfg(test)]
mod tests {
    use super::{market, name};
    use crate::run::draft::Draft;
    use dealers_choice::experiment::PlanSpec;

    #[test]
    fn a_changed_market_does_not_pass_for_the_usual_one() {
        let usual = Draft::default().in_scenario("hungry_rivals");
        assert_eq!(name(&usual), "Hungry rivals");
        assert_eq!(name(&usual.with_condition("brand_strength", 0.35)), "Hungry rivals, changed");
        assert_eq!(name(&usual.with_dealers(140)), "Hungry rivals, changed");
        let mut spec = PlanSpec::default();
        spec.scale.currency = Some("EUR".to_owned());
        assert_eq!(name(&Draft::read(spec).expect("a plan")), "Your market");
    }

    #[test]
    fn a_market_is_named_with_all_that_differs() {
        let draft = Draft::default().in_scenario("hungry_rivals").with_condition("brand_strength", 0.35);
        let line = market(&draft.with_parameter("loss_aversion", 1.0));
        for words in ["Hungry rivals", "Your brand +0.35", "1 rule", "60 dealers", "5 years"] {
            assert!(line.contains(words), "{words} is not in {line}");
        }
    }
}
