//! What this tab notes of a run that may break the page, so that a page that died of a run does not start it again by itself.

use super::browser;
use super::listeners::Ear;
use crate::run::stage::Phase;

/// How often in a row the page broke down in this tab; what starts the page counts it (`assets/boot.js`).
const BROKE: &str = "dealers-choice/broke";
/// Stands while a run is on its way: a page that dies leaves it behind, one that is left takes it away.
const RUNNING: &str = "dealers-choice/running";

/// How often in a row the page broke down before it opened.
pub(super) fn before() -> u32 {
    let counted = browser::noted(BROKE).and_then(|count| count.parse().ok()).unwrap_or(0);
    u32::from(browser::noted(RUNNING).is_some()).max(counted)
}

/// Keeps these notes.
pub(super) struct Watch {
    running: bool,
    _leaving: Option<Ear>,
}

impl Watch {
    /// No run is on its way.
    pub(super) fn new() -> Self {
        let leaving = web_sys::window().map(|window| Ear::new(&window, "pagehide", |_| browser::forget(RUNNING)));
        Self { running: false, _leaving: leaving }
    }

    /// Notes how far the run on screen is.
    pub(super) fn follow(&mut self, phase: &Phase) {
        let running = *phase == Phase::Running;
        if running == self.running {
            return;
        }
        self.running = running;
        if running {
            browser::note(RUNNING, "1");
        } else {
            browser::forget(RUNNING);
        }
        if *phase == Phase::Finished {
            browser::forget(BROKE);
        }
    }
}
