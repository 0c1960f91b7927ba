//! What survives a reload, and how two open tabs stay out of each other's way.
//!
//! There are two keys. *Work* holds the link of what was tried last; a tab that is reloaded follows its own address,
//! so another tab's work never takes its place. The *device's* text holds preferences and saved runs, which all tabs share: a tab
//! that hears of a change takes it over before it writes again.

use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::State;
use super::lab::{SAVED_MAX, Saved};
use super::playback::SPEEDS;
use super::preferences::Preferences;

/// Longest text that is taken from storage, bytes.
const TEXT_MAX: usize = 1 << 18;

/// Under which key something is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKey {
    /// The link of what was tried last.
    Work,
    /// Preferences and saved runs.
    Device,
}

impl StorageKey {
    /// The name in the browser's storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "dealers-choice/work",
            Self::Device => "dealers-choice/shelf",
        }
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Stored {
    preferences: Preferences,
    speed: u32,
    saved: Vec<Saved>,
}

/// What is stored for all tabs, as text.
#[must_use]
pub fn stored(state: &State) -> String {
    let stored =
        Stored { preferences: state.preferences, speed: state.playback.speed, saved: (*state.bench.saved).clone() };
    URL_SAFE_NO_PAD.encode(worker::to_bytes(&stored))
}

/// Takes over what is stored for all tabs; what cannot be read there is as if it were not.
pub fn restore(state: &mut State, text: &str) {
    if text.len() > TEXT_MAX {
        return;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
    let stored: Stored = worker::from_bytes(&bytes).unwrap_or_default();
    state.preferences = stored.preferences;
    if SPEEDS.contains(&stored.speed) {
        state.playback.speed = stored.speed;
    }
    let sound = |saved: &Saved| {
        saved.medians.len() == super::results::CHARTS.len() && saved.medians.iter().all(|median| median.len() <= 120)
    };
    state.bench.saved = Rc::new(stored.saved.into_iter().filter(sound).take(SAVED_MAX).collect());
}

#[cfg(test)]
mod tests {
    use super::{restore, stored};
    use crate::state::State;
    use crate::state::preferences::{Preferences, Theme};

    #[test]
    fn what_is_put_on_the_storage_is_found_again() {
        let state =
            State { preferences: Preferences { theme: Theme::Dark, ..Preferences::default() }, ..State::default() };
        let mut other = State::default();
        restore(&mut other, &stored(&state));
        assert_eq!(other.preferences, state.preferences);
    }

    #[test]
    fn rubbish_on_the_storage_is_an_empty_storage() {
        for text in ["", "{", "AAAA", "_____w"] {
            let mut state = State::default();
            restore(&mut state, text);
            assert_eq!((state.bench.saved.len(), state.playback.speed), (0, State::default().playback.speed), "{text}");
        }
    }
}
