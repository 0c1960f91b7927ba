//! What survives a reload, and how two open tabs stay out of each other's way.
//!
//! There are two keys. *Work* holds the link of what was tried last; a tab that is reloaded follows its own address,
//! so another tab's work never takes its place. The *device's* text holds preferences and saved runs, which all tabs share: a tab
//! that hears of a change takes it over before it writes again.

use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::run::bench::{SAVED_MAX, Saved};
use crate::run::playback::SPEEDS;
use crate::run::results::CHARTS;
use crate::shared::Shared;
use crate::shell::preferences::Preferences;

/// Longest text that is taken from storage, bytes.
const TEXT_MAX: usize = 1 << 18;

#[derive(Default, Serialize, Deserialize)]
struct Stored {
    preferences: Preferences,
    speed: u32,
    saved: Vec<Saved>,
}

/// What is stored for all tabs, as text.
#[must_use]
pub fn stored(shared: &Shared) -> String {
    let stored =
        Stored { preferences: shared.preferences, speed: shared.playback.speed, saved: (*shared.bench.saved).clone() };
    URL_SAFE_NO_PAD.encode(worker::to_bytes(&stored))
}

/// Takes over what is stored for all tabs; what cannot be read there is as if it were not.
pub fn restore(shared: &mut Shared, text: &str) {
    if text.len() > TEXT_MAX {
        return;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
    let stored: Stored = worker::from_bytes(&bytes).unwrap_or_default();
    shared.preferences = stored.preferences;
    if SPEEDS.contains(&stored.speed) {
        shared.playback.speed = stored.speed;
    }
    let sound =
        |saved: &Saved| saved.medians.len() == CHARTS.len() && saved.medians.iter().all(|median| median.len() <= 120);
    shared.bench.saved = Rc::new(stored.saved.into_iter().filter(sound).take(SAVED_MAX).collect());
}

#[cfg(test)]
mod tests {
    use super::{restore, stored};
    use crate::shared::Shared;
    use crate::shell::preferences::{Preferences, Theme};

    #[test]
    fn what_is_put_on_the_storage_is_found_again() {
        let shared =
            Shared { preferences: Preferences { theme: Theme::Dark, ..Preferences::default() }, ..Shared::default() };
        let mut other = Shared::default();
        restore(&mut other, &stored(&shared));
        assert_eq!(other.preferences, shared.preferences);
    }

    #[test]
    fn rubbish_on_the_storage_is_an_empty_storage() {
        for text in ["", "{", "AAAA", "_____w"] {
            let mut shared = Shared::default();
            restore(&mut shared, text);
            assert_eq!(
                (shared.bench.saved.len(), shared.playback.speed),
                (0, Shared::default().playback.speed),
                "{text}"
            );
        }
    }
}
