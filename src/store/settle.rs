//! The study of a store: written when it is begun, made larger later, and read by everybody who helps.

use std::fs;
use std::io::ErrorKind;

use super::definition::Definition;
use super::folder::{STUDY, Store, write_text};
use super::trouble::Trouble;

impl Store {
    /// The study that was begun here.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub fn study(&self) -> Result<Definition, Trouble> {
        self.known_study()?.ok_or_else(|| Trouble::Empty(self.root().to_owned()))
    }

    /// Writes down what the study of this store is; or checks that it is this one, perhaps with fewer points or futures than now.
    ///
    /// # Errors
    /// If the store holds another study, or this one with more, or the disk refuses.
    pub fn settle(&self, definition: &Definition) -> Result<(), Trouble> {
        let before = self.known_study()?;
        if let Some(before) = &before {
            self.meets(before, definition)?;
            if before.exceeds(definition) {
                let (points, futures) = (before.points.len(), before.study.budget.most());
                return Err(Trouble::Larger { points, futures });
            }
        }
        if before.as_ref() == Some(definition) {
            return Ok(());
        }
        write_text(&self.root().join(STUDY), &definition.print())
    }

    /// Checks that no other study was begun here; this one may have more or fewer points or futures.
    ///
    /// # Errors
    /// If there was.
    pub fn holds(&self, definition: &Definition) -> Result<(), Trouble> {
        self.known_study()?.map_or(Ok(()), |before| self.meets(&before, definition))
    }

    fn meets(&self, before: &Definition, definition: &Definition) -> Result<(), Trouble> {
        if before.grows_to(definition) { Ok(()) } else { Err(Trouble::Another(self.root().to_owned())) }
    }

    fn known_study(&self) -> Result<Option<Definition>, Trouble> {
        let path = self.root().join(STUDY);
        match fs::read_to_string(&path) {
            Ok(text) => Definition::parse(&text).map(Some).map_err(|problems| Trouble::Unread(path, problems)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Trouble::Disk(path, error)),
        }
    }
}
