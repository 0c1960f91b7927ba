//! What things are called: policies, dealers, towns, saved runs.

use crate::run::draft::Draft;
use crate::run::results::{Answer, Difference, Results};
use crate::words::{Arg, list, numbers, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::study::Factor;

/// The name of the policy at `place`: that of its preset, numbered if there are several.
#[must_use]
pub fn policy(draft: &Draft, place: usize) -> String {
    let preset = draft.preset(place).key;
    let spec = &draft.spec().policies[place];
    if spec.key != preset && !spec.key.starts_with(&format!("{preset}_")) {
        return spec.key.replace('_', " ");
    }
    let before = (0..place).filter(|other| draft.preset(*other).key == preset).count() as u32;
    let name = say(&format!("policy-{preset}"), &[]);
    if before == 0 { name } else { say("policy-numbered", &[("name", name.into()), ("number", (before + 1).into())]) }
}

/// The name of the policy at `place`, saying whether it was changed.
#[must_use]
pub fn policy_in_full(draft: &Draft, place: usize) -> String {
    let name = policy(draft, place);
    if draft.is_edited(place) { say("policy-edited", &[("name", name.into())]) } else { name }
}

/// The name of something that is varied.
#[must_use]
pub fn factor(draft: &Draft, factor: Factor) -> String {
    let of = |name: String, place: u16| {
        say("factor-of", &[("factor", name.into()), ("policy", policy(draft, place.into()).into())])
    };
    let setting =
        |kind: &str| factor.setting().map_or_else(String::new, |spec| say(&format!("{kind}-{}", spec.key), &[]));
    match factor {
        Factor::Condition(_) => setting("condition"),
        Factor::Parameter(_) => setting("parameter"),
        Factor::Lever { policy: None, .. } => setting("lever"),
        Factor::Lever { policy: Some(place), .. } => of(setting("lever"), place),
        Factor::Pull => say("factor-pull", &[]),
        Factor::Seed => say("luck-title", &[]),
        Factor::Months => say("factor-months", &[]),
        Factor::Carrot { policy } => of(say("factor-carrot", &[]), policy),
        Factor::Stick { policy } => of(say("factor-stick", &[]), policy),
        Factor::Intensity { policy } | Factor::Coalition { policy } => of(say("factor-intensity", &[]), policy),
    }
}

/// The name of something that is varied, where it is clear whose it is.
#[must_use]
pub fn factor_alone(draft: &Draft, one: Factor) -> String {
    match one {
        Factor::Carrot { .. } => say("factor-carrot", &[]),
        Factor::Stick { .. } => say("factor-stick", &[]),
        _ => factor(draft, one),
    }
}

/// The name of what decides, within a sentence.
#[must_use]
pub fn figure(criterion: Criterion) -> String {
    say(&format!("what-{}", criterion.key()), &[])
}

/// The title of the difference: who leads, who is next, in what.
#[must_use]
pub fn difference(draft: &Draft, results: &Results, answer: &Answer) -> String {
    let [leader, runner] = answer.pair().map(|place| policy(draft, place));
    let what = figure(Criterion::Kpi(results.criterion.monthly()));
    say("difference-title", &[("leader", leader.into()), ("runner", runner.into()), ("what", what.into())])
}

/// In how many replications the difference ends above zero.
#[must_use]
pub fn above(results: &Results, difference: &Difference) -> String {
    say("difference-above", &[("above", difference.above.into()), ("futures", results.charted().into())])
}

/// That charts are made of the first replications only; none where they are made of all.
#[must_use]
pub fn of_first(results: &Results) -> Option<String> {
    let charted = results.charted();
    let count = numbers::number(charted.into(), 0).into();
    (charted < results.replications()).then(|| say("charts-of-first", &[("count", count)]))
}

/// The name of a run that is kept.
#[must_use]
pub fn saved_run(draft: &Draft, place: usize) -> String {
    let market = say(&format!("scenario-{}", draft.spec().scenario), &[]);
    say("lab-saved-name", &[("policy", policy_in_full(draft, place).into()), ("market", market.into())])
}

/// The name, numbered if it is among those taken.
#[must_use]
pub fn unlike(name: &str, taken: &[&str]) -> String {
    let numbered = |number: u32| match number {
        1 => name.to_owned(),
        _ => say("lab-saved-again", &[("name", name.into()), ("number", number.into())]),
    };
    (1..=taken.len() as u32 + 1).map(numbered).find(|name| !taken.contains(&name.as_str())).unwrap_or_default()
}

/// The name over a dealer's shop: the same in every run, whoever asks.
#[must_use]
pub fn dealer(slot: u32, generation: u32) -> String {
    let families = list("names-families");
    let trades = list("names-trades");
    // Successors in a slot start far from each other in the list; 17 and 7 have no factor in common with its length.
    let family = (slot as usize + 17 * generation as usize) % families.len();
    let trade = (7 * slot as usize + slot as usize / families.len() + 3 * generation as usize) % trades.len();
    say("dealer-name", &[("family", families[family].as_str().into()), ("trade", trades[trade].as_str().into())])
}

/// The town of a territory.
#[must_use]
pub fn town(territory: u32) -> String {
    let towns = list("names-towns");
    let round = territory as usize / towns.len();
    let town = towns[territory as usize % towns.len()].clone();
    if round == 0 {
        town
    } else {
        say("town-numbered", &[("town", town.into()), ("number", Arg::Number(round as f64 + 1.0))])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{dealer, town, unlike};

    #[test]
    fn sixty_dealers_and_their_successors_have_names_of_their_own() {
        let names: BTreeSet<String> = (0..60).flat_map(|slot| [dealer(slot, 0), dealer(slot, 1)]).collect();
        assert_eq!(names.len(), 120);
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let second = unlike("Carrot", &["Carrot"]);
        let third = unlike("Carrot", &["Carrot", &second]);
        assert!(second != "Carrot" && third != "Carrot" && second != third);
        assert_eq!(unlike("Stick", &["Carrot"]), "Stick");
    }

    #[test]
    fn towns_do_not_repeat() {
        let towns: BTreeSet<String> = (0..100).map(town).collect();
        assert_eq!(towns.len(), 100);
    }
}
