//! What follows when something about what is tried was changed: it is run, remembered, and can be undone.

use super::super::draft::Draft;
use super::super::effect::Effect;
use super::super::msg::Setup;
use super::super::{Notice, Panel, State};

/// Largest seed: every whole number up to it is exact in all that read links.
const SEED_MAX: u64 = (1 << 53) - 1;

impl State {
    pub(crate) fn setup(&mut self, event: Setup) -> Vec<Effect> {
        let draft = self.draft();
        let changed = match event {
            Setup::ConditionMoved(key, value) => self.drag(key, draft.with_condition(key, value)),
            Setup::PullMoved(pull) => self.drag("pull", draft.with_pull(pull)),
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
            Setup::SeedWanted => return vec![Effect::DrawSeed],
            Setup::Undone => self.history.undo(),
            Setup::Redone => self.history.redo(),
            Setup::Restarted => self.history.step(Draft::default()),
            Setup::Released => {
                self.history.release();
                false
            }
        };
        if changed { self.changed() } else { Vec::new() }
    }

    fn drag(&mut self, gesture: &str, next: Draft) -> bool {
        self.history.drag(gesture, next)
    }

    fn seed_typed(&mut self, text: &str) -> bool {
        match text.trim().parse() {
            Ok(seed) if seed <= SEED_MAX => {
                self.notices.retain(|notice| !matches!(notice, Notice::BadSeed(_)));
                self.panel = self.panel.filter(|panel| *panel != Panel::Seed);
                self.history.step(self.history.now().with_seed(seed))
            }
            _ => {
                self.notify(Notice::BadSeed(text.chars().take(40).collect()));
                false
            }
        }
    }

    fn changed(&mut self) -> Vec<Effect> {
        let policies = self.draft().policies().len();
        self.front = self.front.min(policies - 1);
        self.bench.policy = self.bench.policy.min(policies - 1);
        let mut effects = self.rerun();
        effects.extend(self.remember());
        effects
    }
}
