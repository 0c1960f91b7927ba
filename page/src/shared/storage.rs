//! What survives a reload, and how two open tabs stay out of each other's way.
//!
//! What cannot be read is kept aside under a key of its own and told, never wiped.
//!
//! There are five keys. *Work* holds the link of what was tried last; a tab that is reloaded follows its own address, so another tab's
//! work never takes its place. The *device's* text holds preferences and saved runs, *situations* those that the reader has kept,
//! *story* how far they are in it, and *handout* what a teacher composes: all tabs share these four,
//! and a tab that hears of a change takes it over before it writes again.

use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::preferences::Preferences;
use crate::run::bench::{SAVED_MAX, Saved};
use crate::run::playback::SPEEDS;
use crate::run::results::CHARTS;
use crate::shared::Shared;

/// Longest text that is taken from storage, bytes.
const TEXT_MAX: usize = 1 << 18;

#[derive(Default, Serialize, Deserialize)]
struct Stored {
    preferences: Preferences,
    speed: u32,
    saved: Vec<Saved>,
}

/// The version in which the device's text is written; it stands before a full stop. Text without one is of version 0.
const VERSION: &str = "1";

/// The text on the storage is of a later version, or no such text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// What is stored for all tabs, as text.
#[must_use]
pub fn stored(shared: &Shared) -> String {
    let stored =
        Stored { preferences: shared.preferences, speed: shared.playback.speed, saved: (*shared.bench.saved).clone() };
    format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(worker::to_bytes(&stored)))
}

/// What a text of any version says.
fn read(text: &str) -> Option<Stored> {
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
    match text.split_once('.') {
        _ if text.len() > TEXT_MAX => None,
        Some((VERSION, rest)) => worker::from_bytes(&bytes(rest)?),
        Some(_) => None,
        // Version 0 has the same fields.
        None => worker::from_bytes(&bytes(text)?),
    }
}

/// Takes over what is stored for all tabs.
///
/// # Errors
/// If it cannot be read; then nothing has changed.
pub fn restore(shared: &mut Shared, text: &str) -> Result<(), Unreadable> {
    let stored = read(text).ok_or(Unreadable)?;
    shared.preferences = stored.preferences;
    if SPEEDS.contains(&stored.speed) {
        shared.playback.speed = stored.speed;
    }
    let sound =
        |saved: &Saved| saved.medians.len() == CHARTS.len() && saved.medians.iter().all(|median| median.len() <= 120);
    shared.bench.saved = Rc::new(stored.saved.into_iter().filter(sound).take(SAVED_MAX).collect());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, restore, stored};
    use crate::preferences::{Preferences, Theme};
    use crate::shared::Shared;

    #[test]
    fn what_is_put_on_the_storage_is_found_again() {
        let shared =
            Shared { preferences: Preferences { theme: Theme::Dark, ..Preferences::default() }, ..Shared::default() };
        let mut other = Shared::default();
        assert_eq!(restore(&mut other, &stored(&shared)), Ok(()));
        assert_eq!(other.preferences, shared.preferences);
        let (_, version_0) =
            stored(&shared).split_once('.').map(|(v, rest)| (v.len(), rest.to_owned())).expect("a version");
        let mut from_before = Shared::default();
        assert_eq!(restore(&mut from_before, &version_0), Ok(()), "what older pages have stored is read");
        assert_eq!(from_before.preferences, shared.preferences);
    }

    #[test]
    fn what_cannot_be_read_or_is_of_a_later_version_is_told_and_changes_nothing() {
        for text in ["", "{", "_____w", "2.AAAA"] {
            let mut shared = Shared::default();
            assert_eq!(restore(&mut shared, text), Err(Unreadable), "{text}");
            assert_eq!(
                (shared.bench.saved.len(), shared.playback.speed),
                (0, Shared::default().playback.speed),
                "{text}"
            );
        }
    }
}
