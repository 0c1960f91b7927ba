//! What survives a reload, and how two open tabs stay out of each other's way.
//!
//! There are two drawers. *Work* holds the link of what was tried last; a tab that is reloaded follows its own address,
//! so another tab's work never takes its place. The *shelf* holds preferences and kept runs, which all tabs share: a tab
//! that hears of a change takes it over before it writes again.

use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::State;
use super::lab::{SAVED_MAX, Saved};
use super::playback::SPEEDS;
use super::preferences::Preferences;

/// Longest text that is taken from a drawer, bytes.
const TEXT_MAX: usize = 1 << 18;

/// Where something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// The link of what was tried last.
    Work,
    /// Preferences and kept runs.
    Shelf,
}

impl Drawer {
    /// The name in the browser's storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "dealers-choice/work",
            Self::Shelf => "dealers-choice/shelf",
        }
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Shelf {
    preferences: Preferences,
    speed: u32,
    saved: Vec<Saved>,
}

/// What lies on the shelf, as text.
#[must_use]
pub fn shelf(state: &State) -> String {
    let shelf =
        Shelf { preferences: state.preferences, speed: state.playback.speed, saved: (*state.bench.saved).clone() };
    URL_SAFE_NO_PAD.encode(worker::to_bytes(&shelf))
}

/// Takes over what lies on the shelf; what cannot be read there is as if it were not.
pub fn take_shelf(state: &mut State, text: &str) {
    if text.len() > TEXT_MAX {
        return;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
    let shelf: Shelf = worker::from_bytes(&bytes).unwrap_or_default();
    state.preferences = shelf.preferences;
    if SPEEDS.contains(&shelf.speed) {
        state.playback.speed = shelf.speed;
    }
    let sound = |saved: &Saved| {
        saved.medians.len() == super::results::CHARTS.len() && saved.medians.iter().all(|median| median.len() <= 120)
    };
    state.bench.saved = Rc::new(shelf.saved.into_iter().filter(sound).take(SAVED_MAX).collect());
}

#[cfg(test)]
mod tests {
    use super::{shelf, take_shelf};
    use crate::state::State;
    use crate::state::preferences::{Preferences, Theme};

    #[test]
    fn what_is_put_on_the_shelf_is_found_again() {
        let state =
            State { preferences: Preferences { theme: Theme::Dark, ..Preferences::default() }, ..State::default() };
        let mut other = State::default();
        take_shelf(&mut other, &shelf(&state));
        assert_eq!(other.preferences, state.preferences);
    }

    #[test]
    fn rubbish_on_the_shelf_is_an_empty_shelf() {
        for text in ["", "{", "AAAA", "_____w"] {
            let mut state = State::default();
            take_shelf(&mut state, text);
            assert_eq!((state.bench.saved.len(), state.playback.speed), (0, State::default().playback.speed), "{text}");
        }
    }
}
