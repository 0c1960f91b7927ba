//! What the cases remember: their document, which of them is open, and what was bet.

use std::collections::BTreeMap;

use crate::effect::{Effect, Focus};
use crate::run::draft::Draft;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use crate::shared::handout::Source;
use crate::shared::paper::Paper;

/// The id of an open case's heading.
pub const OPEN: &str = "case";
/// The id of the answer to its bet.
pub const ANSWER: &str = "case-answer";

/// What this screen remembers.
#[derive(Clone, Debug)]
pub struct Model {
    /// The document.
    pub paper: Paper,
    /// Place of the open case in the document.
    pub open: usize,
    /// What was bet in the cases whose answer is shown, by their places; nothing for who wanted it without a bet.
    bets: BTreeMap<usize, Option<usize>>,
}

impl Default for Model {
    fn default() -> Self {
        Self { paper: Paper::new("cases"), open: 0, bets: BTreeMap::new() }
    }
}

/// What only this screen can hear.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// The case at that place was picked.
    Picked(usize),
    /// A bet was placed in the open case, or its answer wanted without one.
    Bet(Option<usize>),
    /// The open case was wanted on paper.
    PrintWanted,
    /// A hand-out of the open case was wanted.
    HandedOut,
    /// The open case was wanted in Compare.
    Tried,
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::Picked(place) => {
                self.open = place;
                return vec![Effect::Focus(Focus::Element(OPEN.to_owned()))];
            }
            Msg::Bet(bet) => {
                self.bets.insert(self.open, bet);
                return vec![Effect::Focus(Focus::Element(ANSWER.to_owned()))];
            }
            Msg::PrintWanted => return vec![Effect::Print],
            Msg::HandedOut => {
                let key = self.keys().get(self.open).map(|key| (*key).to_owned());
                return key.map_or_else(Vec::new, |key| shared.hand_out(Source::Case(key)));
            }
            Msg::Tried => {
                if let Some(draft) = self.keys().get(self.open).and_then(|key| self.draft(key)) {
                    shared.try_out(draft);
                }
            }
        }
        Vec::new()
    }

    /// The keys of the cases, in the order of their index.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        self.paper.cases()
    }

    /// What the document says of a case.
    #[must_use]
    pub fn told(&self, key: &str, part: &str) -> &str {
        self.paper.part(&format!("{key}/{part}"))
    }

    /// What was bet in the case at that place, once its answer is shown.
    #[must_use]
    pub fn bet(&self, place: usize) -> Option<Option<usize>> {
        self.bets.get(&place).copied()
    }

    /// Whether the model shows what a case is known for, as the index says it.
    #[must_use]
    pub fn is_shown(&self, key: &str) -> bool {
        self.told(key, "shown").starts_with("Yes")
    }

    /// What was done in a case, and what else may be tried there: the first policies of its plan, as many as the page can show.
    #[must_use]
    pub fn draft(&self, key: &str) -> Option<Draft> {
        self.paper.draft(key)
    }
}

impl Desk for Model {
    fn has_stage(&self) -> bool {
        false
    }

    fn paper(&self) -> Option<&Paper> {
        Some(&self.paper)
    }

    fn paper_mut(&mut self) -> Option<&mut Paper> {
        Some(&mut self.paper)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Model, Msg};
    use crate::run::draft::POLICIES_MAX;
    use crate::shared::Shared;
    use crate::table::Screen;

    const PLANS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios/cases");

    /// The cases as a paper of titles and plans.
    fn cases() -> Model {
        let files = fs::read_dir(Path::new(PLANS)).expect("the plans of the cases");
        let part = |path: &Path| {
            let key = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
            let plan = fs::read_to_string(path).expect("a plan");
            format!("\u{1e}{key}/title\n{key}\n\u{1e}{key}/plan\n{plan}\n")
        };
        let text: String = files.flatten().map(|file| part(&file.path())).collect();
        let mut model = Model::default();
        model.paper.came(Some(&text));
        model
    }

    #[test]
    fn the_plan_of_every_case_can_be_tried_in_compare_and_taken_back() {
        let mut model = cases();
        assert!(model.keys().len() > 10);
        for place in 0..model.keys().len() {
            let mut shared = Shared { screen: Screen::Cases, ..Shared::default() };
            model.update(Msg::Picked(place), &mut shared);
            model.update(Msg::Tried, &mut shared);
            let key = model.keys()[place].to_owned();
            assert_eq!((shared.screen, shared.draft().spec().scenario.as_str()), (Screen::Compare, key.as_str()));
            let keys: Vec<&str> = shared.draft().policies().iter().map(|policy| policy.key.as_str()).collect();
            assert!(keys.starts_with(&["as_it_was", "wiser"]) && keys.len() <= POLICIES_MAX, "{keys:?}");
            shared.history.undo();
            assert_eq!(shared.draft(), Shared::default().draft());
        }
    }
}
