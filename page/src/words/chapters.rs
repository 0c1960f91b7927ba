//! A chapter of the story in words: its plan with the names of its policies, and its sentences.

use crate::run::draft::Draft;
use crate::words::{Arg, say};
use dealers_choice::story::Chapter;

/// The draft of a chapter with that set. A chapter's own policies have their names from the locale files.
///
/// # Panics
/// Never: a test of the story holds that the plan of a chapter is valid.
#[must_use]
pub fn draft(chapter: &Chapter, set: &[(&str, f64)]) -> Draft {
    let mut spec = chapter.plan(set);
    for (policy, side) in spec.policies.iter_mut().zip(chapter.sides).filter(|(_, side)| side.key != side.base) {
        policy.name = Some(say(&format!("chapter-{}-{}", chapter.key, side.key), &[]));
    }
    Draft::read(spec).expect("the plan of a chapter is valid, which a test of the story holds")
}

/// A sentence of a chapter.
#[must_use]
pub fn told_of(chapter: &Chapter, part: &str, args: &[(&'static str, Arg)]) -> String {
    say(&format!("chapter-{}-{part}", chapter.key), args)
}

/// The title of a chapter.
#[must_use]
pub fn title(chapter: &Chapter) -> String {
    say(&format!("chapter-{}", chapter.key), &[])
}
