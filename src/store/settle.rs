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
    /// If the store holds another study, or the disk refuses.
    pub fn settle(&self, definition: &Definition) -> Result<(), Trouble> {
        self.tidy();
        if let Some(before) = self.known_study()? {
            if !before.grows_to(definition) {
                return Err(Trouble::Another(self.root().to_owned()));
            }
            if !before.is_smaller_than(definition) {
                return Ok(());
            }
        }
        write_text(&self.root().join(STUDY), &definition.print())
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
