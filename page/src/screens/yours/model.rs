//! What the reader does on this screen, and what was typed that cannot be used: it stays in its field, with what is wrong with it.

use std::collections::BTreeMap;

use super::changes;
use super::fields::{Field, Trouble};
use super::situations::{self, NAME_MAX, Situation};
use crate::effect::{Effect, Focus};
use crate::shared::{Shared, address};
use crate::table::Screen;
use crate::words::say;
use dealers_choice::sim::Preset;

/// What was typed into a field and cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// What was typed.
    pub text: String,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// What this screen remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What was typed and cannot be used, by field.
    pub slips: BTreeMap<Field, Slip>,
    /// How many answers were given: after each, every field shows again what counts, also one that was emptied.
    pub answers: usize,
    /// The situation that was thrown away last, and its place: it can be had back.
    pub thrown_away: Option<(usize, Situation)>,
    /// A name of a situation that is too long, with its situation.
    pub long_name: Option<(u32, String)>,
}

/// Something was touched.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Something was typed into a field.
    Typed(Field, String),
    /// A template, or a condition, was picked for a dated change.
    ChangeAdded(String),
    /// A dated change was taken away.
    ChangeRemoved(usize),
    /// It was said from which preset the policy of today is made.
    TodayChosen(&'static str),
    /// What is tried was to be kept.
    Kept,
    /// A situation was wanted back on screen.
    Opened(u32),
    /// A situation was given another name.
    Renamed(u32, String),
    /// A situation was thrown away.
    ThrownAway(u32),
    /// The situation thrown away last was wanted back.
    WantedBack,
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::Typed(field, text) => self.typed(field, text, shared),
            Msg::ChangeAdded(key) => return add_change(&key, shared),
            Msg::ChangeRemoved(at) => return self.remove_change(at, shared),
            Msg::TodayChosen(key) => {
                let Some(preset) = Preset::find(key) else { return Vec::new() };
                let name = say("yours-today-usual", &[]);
                let draft = shared.draft().with_today(preset.key, &name);
                shared.step(draft);
                return vec![Effect::Focus(Focus::Element(Field::TodayName.id()))];
            }
            Msg::Kept => return situations::keep(shared),
            Msg::Opened(id) => open(id, shared),
            Msg::Renamed(id, name) => return self.rename(id, name, shared),
            Msg::ThrownAway(id) => return self.throw_away(id, shared),
            Msg::WantedBack => return self.want_back(shared),
        }
        Vec::new()
    }

    fn typed(&mut self, field: Field, text: String, shared: &mut Shared) {
        self.answers += 1;
        match field.typed(&text, shared.draft()) {
            Ok(draft) => {
                self.slips.remove(&field);
                shared.step(draft);
            }
            Err(trouble) => drop(self.slips.insert(field, Slip { text, trouble })),
        }
    }

    fn remove_change(&mut self, at: usize, shared: &mut Shared) -> Vec<Effect> {
        let is_of_change = |field: &Field| matches!(field, Field::From(_) | Field::To(_) | Field::Changed(..));
        self.slips.retain(|field, _| !is_of_change(field));
        let removed = shared.draft().tried(|words| {
            if at < words.changes.len() {
                words.changes.remove(at);
            }
        });
        if let Ok(draft) = removed {
            shared.step(draft);
        }
        vec![Effect::Focus(Focus::Element("yours-change-add".to_owned()))]
    }

    fn rename(&mut self, id: u32, name: String, shared: &mut Shared) -> Vec<Effect> {
        let plain: String = name.trim().chars().filter(|letter| !letter.is_control()).collect();
        if plain.chars().count() > NAME_MAX {
            self.long_name = Some((id, name));
            return Vec::new();
        }
        self.long_name = None;
        if plain.is_empty() {
            return Vec::new();
        }
        situations::change(shared, |situations| {
            situations.iter_mut().filter(|situation| situation.id == id).for_each(|own| own.name.clone_from(&plain));
        })
    }

    fn throw_away(&mut self, id: u32, shared: &mut Shared) -> Vec<Effect> {
        let mut effects = situations::change(shared, |situations| {
            if let Some(place) = situations.iter().position(|situation| situation.id == id) {
                self.thrown_away = Some((place, situations.remove(place)));
            }
        });
        effects.push(Effect::Focus(Focus::Element("yours-back".to_owned())));
        effects
    }

    fn want_back(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let Some((place, situation)) = self.thrown_away.take() else { return Vec::new() };
        situations::change(shared, |situations| situations.insert(place.min(situations.len()), situation))
    }
}

fn add_change(key: &str, shared: &mut Shared) -> Vec<Effect> {
    let at = shared.draft().spec().changes.len();
    let Ok(draft) = shared.draft().tried(changes::add(shared.draft(), key)) else { return Vec::new() };
    shared.step(draft);
    vec![Effect::Focus(Focus::Element(Field::From(at).id()))]
}

/// Tries a situation again; the reader stays on this screen.
fn open(id: u32, shared: &mut Shared) {
    let (situations, _) = situations::read(&shared.situations);
    let Some(situation) = situations.iter().find(|situation| situation.id == id) else { return };
    match address::read(shared, &situation.link) {
        Ok(()) => shared.screen = Screen::Yours,
        Err(problems) => shared.refuse_link(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Model, Msg};
    use crate::screens::yours::situations::read;
    use crate::shared::Shared;
    use crate::table::Screen;

    fn typed(model: &mut Model, shared: &mut Shared, field: Field, text: &str) {
        model.update(Msg::Typed(field, text.to_owned()), shared);
    }

    #[test]
    fn what_cannot_be_used_stays_in_its_field_and_changes_nothing_else() {
        let (mut model, mut shared) = (Model::default(), Shared::default());
        typed(&mut model, &mut shared, Field::Price, "80");
        let before = shared.draft().clone();
        typed(&mut model, &mut shared, Field::Dealers, "0");
        assert_eq!(model.slips[&Field::Dealers].text, "0");
        assert_eq!(shared.draft(), &before);
        typed(&mut model, &mut shared, Field::Dealers, "140");
        assert!(model.slips.is_empty() && shared.draft().plan().dealers() == 140);
        shared.history.undo();
        assert_eq!(shared.draft(), &before, "an answer is a step that can be taken back");
    }

    #[test]
    fn a_situation_is_kept_opened_renamed_thrown_away_and_had_back() {
        let (mut model, mut shared) = (Model::default(), Shared { screen: Screen::Yours, ..Shared::default() });
        model.update(Msg::Kept, &mut shared);
        let kept = shared.draft().clone();
        typed(&mut model, &mut shared, Field::Dealers, "140");
        model.update(Msg::Kept, &mut shared);
        model.update(Msg::Opened(1), &mut shared);
        assert_eq!((shared.draft(), shared.screen), (&kept, Screen::Yours));
        model.update(Msg::Renamed(2, "<i>Ours</i>".to_owned()), &mut shared);
        model.update(Msg::Renamed(1, "n".repeat(500)), &mut shared);
        assert!(model.long_name.is_some());
        let names = |shared: &Shared| read(&shared.situations).0.into_iter().map(|one| one.name).collect::<Vec<_>>();
        let before = names(&shared);
        assert_eq!(before[1], "<i>Ours</i>");
        model.update(Msg::ThrownAway(1), &mut shared);
        assert_eq!(names(&shared), before[1..]);
        model.update(Msg::WantedBack, &mut shared);
        assert_eq!(names(&shared), before);
    }

    #[test]
    fn dated_changes_come_and_go_as_steps() {
        let (mut model, mut shared) = (Model::default(), Shared::default());
        let before = shared.draft().clone();
        model.update(Msg::ChangeAdded("newcomer".to_owned()), &mut shared);
        typed(&mut model, &mut shared, Field::From(0), "200");
        assert_eq!((shared.draft().spec().changes.len(), model.slips.len()), (1, 1));
        model.update(Msg::ChangeRemoved(0), &mut shared);
        assert_eq!((shared.draft(), model.slips.len()), (&before, 0));
        shared.history.undo();
        assert_eq!(shared.draft().spec().changes.len(), 1);
    }
}
