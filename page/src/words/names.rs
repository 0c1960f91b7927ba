//! What things are called: policies, dealers, towns, saved runs.

use crate::run::dated::Dated;
use crate::run::draft::{Draft, Turn, stem};
use crate::run::results::{Answer, Difference, Results};
use crate::words::{Arg, list, market, numbers, say, with};
use dealers_choice::experiment::Criterion;
use dealers_choice::sim::{Conditions, Preset};
use dealers_choice::study::Factor;

/// Key of the policy that the search for the best mix makes; the first load has no such search.
const BEST: &str = "best";
/// The most levers that are named in which a policy differs.
const DIFFERENCES_MAX: usize = 3;

/// The name of the policy at `place`, for good: what somebody called it, or what its key says.
#[must_use]
pub fn policy(draft: &Draft, place: usize) -> String {
    let spec = &draft.spec().policies[place];
    spec.name.clone().unwrap_or_else(|| by_key(&spec.key))
}

/// The name that a key says: that of its preset, of two presets one after the other, or the key itself; numbered if its key is.
fn by_key(key: &str) -> String {
    let (own, number) = stem(key);
    let preset = |key: &str| Preset::find(key).map(|preset| say(&format!("policy-{}", preset.key), &[]));
    let turned = || {
        let (first, then) = own.split_once("_then_")?;
        Some(say("policy-then", &[("first", preset(first)?.into()), ("then", preset(then)?.into())]))
    };
    let found = || (own == BEST).then(|| say("policy-best", &[]));
    match preset(own).or_else(turned).or_else(found) {
        Some(name) if number == 1 => name,
        Some(name) => say("policy-numbered", &[("name", name.into()), ("number", number.into())]),
        None => key.replace('_', " "),
    }
}

/// The name of the policy at `place`, saying whether it was changed where the name alone does not.
#[must_use]
pub fn policy_in_full(draft: &Draft, place: usize) -> String {
    let name = policy(draft, place);
    let spec = &draft.spec().policies[place];
    let changed = draft.is_edited(place) && spec.name.is_none() && Preset::find(stem(&spec.key).0).is_some();
    if changed { say("policy-edited", &[("name", name.into())]) } else { name }
}

/// What the policy at `place` is, in a line: its preset's motto, or in what it differs from its preset and from when on.
#[must_use]
pub fn motto(draft: &Draft, place: usize) -> String {
    let (preset, differs) = (draft.preset(place).key, draft.differences(place));
    let base = || Arg::from(say(&format!("policy-{preset}"), &[]));
    let own = draft.spec().policies[place].name.is_some();
    let named: Vec<String> = differs.iter().take(DIFFERENCES_MAX).map(|lever| format!("lever-{}", lever.key)).collect();
    let start = match differs.len() {
        0 if own => say("policy-as", &[("preset", base())]),
        0 => say(&format!("policy-{preset}-motto"), &[]),
        count => {
            let levers = with(|lexicon| lexicon.listed(named.iter().map(|key| say(key, &[]))));
            let more = Arg::from(count.saturating_sub(DIFFERENCES_MAX) as u32);
            let key = if count > DIFFERENCES_MAX { "policy-differs-more" } else { "policy-differs" };
            say(key, &[("preset", base()), ("levers", levers.into()), ("more", more)])
        }
    };
    let Some(Turn { month, into }) = draft.turn(place) else { return start };
    let month = ("month", Arg::from(month));
    match into {
        Some(into) => {
            say("policy-turns", &[month, ("start", base()), ("then", say(&format!("policy-{into}"), &[]).into())])
        }
        None => say("policy-changes", &[month, ("start", start.into())]),
    }
}

/// What changes in the market in a month: `Number of rivals 3, Offers to dealers 7 % / month`.
#[must_use]
pub fn dated(dated: &Dated) -> String {
    let told = |(index, value): &(usize, f64)| {
        let spec = &Conditions::SPECS[*index];
        let name = say(&format!("condition-{}", spec.key), &[]);
        say("dated-condition", &[("name", name.into()), ("value", numbers::setting(spec, *value).into())])
    };
    with(|lexicon| lexicon.listed(dated.moved.iter().map(told)))
}

/// The same with its month: `From month 25: Offers to dealers 7 % / month`.
#[must_use]
pub fn dated_from(changed: &Dated) -> String {
    say("dated-month", &[("month", changed.month.into()), ("changes", dated(changed).into())])
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
    let market = market::name(draft);
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
