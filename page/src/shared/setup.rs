//! What is tried, and how it changes: every change is a step that can be undone.

use super::{Notice, Panel, Shared};
use crate::msg::Setup;
use crate::run::draft::Draft;
use crate::run::history::History;
use dealers_choice::study::pull;

/// Largest seed: every whole number up to it is exact in all that read links.
const SEED_MAX: u64 = (1 << 53) - 1;

/// The seed that somebody typed.
#[must_use]
pub fn seed_of(text: &str) -> Option<u64> {
    text.trim().parse().ok().filter(|seed| *seed <= SEED_MAX)
}

impl Shared {
    /// Tries something else; whether anything changed. What a link for a class has locked stays as it is.
    pub fn change(&mut self, event: Setup) -> bool {
        let before = self.lesson.is_bound().then(|| self.history.clone());
        let changed = self.changed(event);
        let refused = |before: &History<Draft>| !self.lesson.allows(before.now().spec(), self.draft().spec());
        let Some(before) = before.filter(refused) else { return changed };
        self.history = before;
        self.notify(Notice::Locked);
        false
    }

    fn changed(&mut self, event: Setup) -> bool {
        let draft = self.draft();
        match event {
            Setup::ConditionMoved(key, value) => self.drag(key, draft.with_condition(key, value)),
            Setup::PullMoved(pull) => self.drag(pull::KEY, self.history.origin(pull::KEY).with_pull(pull)),
            Setup::ParameterMoved(key, value) => self.drag(key, draft.with_parameter(key, value)),
            Setup::LeverMoved(place, key, value) => {
                self.drag(&format!("{key} {place}"), draft.with_lever(place, key, value))
            }
            Setup::DialMoved(place, dial, value) => {
                self.drag(&format!("{} dial {place}", dial.key()), draft.with_dial(place, dial, value))
            }
            Setup::ScenarioChosen(key) => self.history.step(draft.in_scenario(key)),
            Setup::PresetChosen(place, preset) => self.history.step(draft.with_preset(place, preset)),
            Setup::PolicyAdded => self.history.step(draft.with_policy()),
            Setup::PolicyRemoved(place) => self.history.step(draft.without_policy(place)),
            Setup::MonthsChosen(months) => self.history.step(draft.over_months(months)),
            Setup::DealersChosen(dealers) => self.history.step(draft.with_dealers(dealers)),
            Setup::SeedDrawn(seed) => self.history.step(draft.with_seed(seed & SEED_MAX)),
            Setup::SeedTyped(text) => self.seed_typed(&text),
            Setup::Undone => self.history.undo(),
            Setup::Redone => self.history.redo(),
            Setup::Restarted => self.history.step(Draft::default()),
            // What the system's entropy answers is a change of its own.
            Setup::SeedWanted => false,
            Setup::Released => {
                self.history.release();
                false
            }
        }
    }

    fn drag(&mut self, gesture: &str, next: Draft) -> bool {
        self.history.drag(gesture, next)
    }

    fn seed_typed(&mut self, text: &str) -> bool {
        let Some(seed) = seed_of(text) else {
            self.notify(Notice::BadSeed(text.chars().take(40).collect()));
            return false;
        };
        self.notices.retain(|notice| !matches!(notice, Notice::BadSeed(_)));
        if self.is_open(Panel::Seed) {
            self.open_panel(None);
        }
        self.history.step(self.history.now().with_seed(seed))
    }

    /// Keeps what points at a policy within the policies that are tried.
    pub fn clamp_policies(&mut self) {
        let last = self.draft().policies().len() - 1;
        self.bench.policy = self.bench.policy.min(last);
    }
}
