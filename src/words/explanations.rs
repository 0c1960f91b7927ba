//! Explanations whose English stands beside what they explain: help of the registries, and the claims.
//!
//! Another language says them under the key of the thing; what it lacks stays English (docs/decisions/0045-words-as-files.md).

use super::{Arg, Lexicon};
use crate::claims::perturbed::{PARTS, Part};
use crate::claims::{Claim, Family, Known, Outcome};
use crate::registry::Saying;

/// The help of an entry of a registry, of a measure, a market or a preset, given its key and its English.
#[must_use]
pub fn help(lexicon: &Lexicon, key: &str, english: &str) -> String {
    beside(lexicon, &format!("help-{key}"), english)
}

/// The name of a family of claims.
#[must_use]
pub fn family(lexicon: &Lexicon, family: &Family) -> String {
    beside(lexicon, &format!("claims-{}", family.key), family.name)
}

/// What a claim says, what was measured, and who found it.
#[must_use]
pub fn claim(lexicon: &Lexicon, claim: &Claim) -> [String; 3] {
    let part = |ending: &str, english| beside(lexicon, &format!("claim-{}{ending}", claim.id), english);
    [part("", claim.claim), part("-result", claim.result), part("-source", claim.source)]
}

/// The parts of a claim, each with what it says.
pub fn parts<'a>(lexicon: &'a Lexicon, claim: &Claim) -> impl Iterator<Item = (String, &'static Part)> + use<'a> {
    let id = claim.id;
    let parts = PARTS.iter().filter(move |part| part.id == id).enumerate();
    parts.map(move |(place, part)| (beside(lexicon, &format!("claim-{id}-part-{}", place + 1), part.words), part))
}

/// How a claim went.
#[must_use]
pub fn outcome(lexicon: &Lexicon, outcome: Outcome) -> String {
    beside(lexicon, &format!("claim-outcome-{}", outcome.key()), outcome.words())
}

/// How the source of a claim is known.
#[must_use]
pub fn known(lexicon: &Lexicon, known: Known) -> String {
    beside(lexicon, &format!("claim-known-{}", known.key()), known.words())
}

/// What is said about an input.
#[must_use]
pub fn said(lexicon: &Lexicon, saying: &Saying) -> String {
    let values: Vec<(&'static str, Arg)> =
        saying.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    lexicon.find(&format!("problem-{}", saying.code), &values).unwrap_or_else(|| saying.to_string())
}

fn beside(lexicon: &Lexicon, key: &str, english: &str) -> String {
    lexicon.find(key, &[]).unwrap_or_else(|| english.to_owned())
}
