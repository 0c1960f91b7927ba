//! Explanations whose English stands beside what they explain: help of the registries, and the claims.
//!
//! Another language says them under the key of the thing; what it lacks stays English (docs/decisions/0044-english-beside-the-code.md).

use super::Lexicon;
use crate::claims::perturbed::{PARTS, Part};
use crate::claims::{Claim, Family, Known, Outcome};

/// The help of an entry of a registry, of a measure, a market or a preset, given its key and its English.
#[must_use]
pub fn help(lexicon: &Lexicon, key: &str, english: &str) -> String {
    said(lexicon, &format!("help-{key}"), english)
}

/// The name of a family of claims.
#[must_use]
pub fn family(lexicon: &Lexicon, family: &Family) -> String {
    said(lexicon, &format!("claims-{}", family.key), family.name)
}

/// What a claim says, what was measured, and who found it.
#[must_use]
pub fn claim(lexicon: &Lexicon, claim: &Claim) -> [String; 3] {
    let part = |ending: &str, english| said(lexicon, &format!("claim-{}{ending}", claim.id), english);
    [part("", claim.claim), part("-result", claim.result), part("-source", claim.source)]
}

/// The parts of a claim, each with what it says.
pub fn parts<'a>(lexicon: &'a Lexicon, claim: &Claim) -> impl Iterator<Item = (String, &'static Part)> + use<'a> {
    let id = claim.id;
    let parts = PARTS.iter().filter(move |part| part.id == id).enumerate();
    parts.map(move |(place, part)| (said(lexicon, &format!("claim-{id}-part-{}", place + 1), part.words), part))
}

/// How a claim went.
#[must_use]
pub fn outcome(lexicon: &Lexicon, outcome: Outcome) -> String {
    said(lexicon, &format!("claim-outcome-{}", outcome.key()), outcome.words())
}

/// How the source of a claim is known.
#[must_use]
pub fn known(lexicon: &Lexicon, known: Known) -> String {
    said(lexicon, &format!("claim-known-{}", known.key()), known.words())
}

fn said(lexicon: &Lexicon, key: &str, english: &str) -> String {
    lexicon.find(key).unwrap_or_else(|| english.to_owned())
}
