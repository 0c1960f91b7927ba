//! What survives a reload, and how two open tabs stay out of each other's way.
//!
//! There are two drawers. *Work* holds the link of what was tried last; a tab that is reloaded follows its own address,
//! so another tab's work never takes its place. The *shelf* holds preferences and kept runs, which all tabs share: a tab
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

/// Longest text that is taken from a drawer, bytes.
const TEXT_MAX: usize = 1 << 18;

#[derive(Default, Serialize, Deserialize)]
struct Shelf {
    preferences: Preferences,
    speed: u32,
    saved: Vec<Saved>,
}

/// What lies on the shelf, as text.
#[must_use]
pub fn shelf(shared: &Shared) -> String {
    let shelf =
        Shelf { preferences: shared.preferences, speed: shared.playback.speed, saved: (*shared.bench.saved).clone() };
    URL_SAFE_NO_PAD.encode(worker::to_bytes(&shelf))
}

/// Takes over what lies on the shelf; what cannot be read there is as if it were not.
pub fn take_shelf(shared: &mut Shared, text: &str) {
    if text.len() > TEXT_MAX {
        return;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
    let shelf: Shelf = worker::from_bytes(&bytes).unwrap_or_default();
    shared.preferences = shelf.preferences;
    if SPEEDS.contains(&shelf.speed) {
        shared.playback.speed = shelf.speed;
    }
    let sound =
        |saved: &Saved| saved.medians.len() == CHARTS.len() && saved.medians.iter().all(|median| median.len() <= 120);
    shared.bench.saved = Rc::new(shelf.saved.into_iter().filter(sound).take(SAVED_MAX).collect());
}

#[cfg(test)]
mod tests {
    use super::{shelf, take_shelf};
    use crate::shared::Shared;
    use crate::shell::preferences::{Preferences, Theme};

    #[test]
    fn what_is_put_on_the_shelf_is_found_again() {
        let shared =
            Shared { preferences: Preferences { theme: Theme::Dark, ..Preferences::default() }, ..Shared::default() };
        let mut other = Shared::default();
        take_shelf(&mut other, &shelf(&shared));
        assert_eq!(other.preferences, shared.preferences);
    }

    #[test]
    fn rubbish_on_the_shelf_is_an_empty_shelf() {
        for text in ["", "{", "AAAA", "_____w"] {
            let mut shared = Shared::default();
            take_shelf(&mut shared, text);
            assert_eq!(
                (shared.bench.saved.len(), shared.playback.speed),
                (0, Shared::default().playback.speed),
                "{text}"
            );
        }
    }
}
