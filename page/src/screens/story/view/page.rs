//! What the parts of a chapter are drawn from, and its sentences.

use std::rc::Rc;

use crate::controls::dispatch::Dispatch;
use crate::run::draft::Draft;
use crate::screens::story::model::{Model, Msg};
use crate::shared::Shared;
use crate::words::Arg;
use crate::words::chapters::told_of;
use dealers_choice::story::Chapter;

/// What the parts of a chapter are drawn from.
pub struct Page<'a> {
    /// Where messages go.
    pub send: Dispatch<Msg>,
    /// What all screens share.
    pub shared: &'a Shared,
    /// What the story remembers.
    pub desk: &'a Model,
    /// The chapter.
    pub chapter: &'static Chapter,
    /// Its policies in its market.
    pub draft: Rc<Draft>,
}

impl Page<'_> {
    /// A sentence of the chapter.
    pub fn told(&self, part: &str) -> String {
        self.told_with(part, &[])
    }

    /// A sentence of the chapter, with what it needs.
    pub fn told_with(&self, part: &str, args: &[(&'static str, Arg)]) -> String {
        told_of(self.chapter, part, args)
    }

    /// What one may bet on at that place.
    pub fn option(&self, place: usize) -> String {
        self.told(self.chapter.options[place])
    }
}
