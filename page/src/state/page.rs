//! What follows when something about the page itself was touched.

#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::State;
use crate::chart::id::{ChartId, Format};
use crate::effect::{Effect, Focus, StorageKey, Wake};
use crate::msg::Page;
use crate::run::inquiry::{Inquiry, Progress};
use crate::run::stage::Phase;
use crate::screens::desk::Desk;
use crate::shared::{Notice, Shared};
use crate::shell::preferences::Preferences;
use crate::shell::{address, storage};
use crate::table::Screen;
use dealers_choice::experiment::Criterion;

impl State {
    pub(super) fn page(&mut self, event: Page) -> Vec<Effect> {
        let shared = Rc::make_mut(&mut self.shared);
        match event {
            Page::ScreenChosen(screen) => return self.show(screen),
            Page::CriterionChosen(criterion) => return self.decided_by(criterion),
            Page::PolicyFronted(place) => shared.front = place,
            Page::PanelToggled(panel) if shared.panel != Some(panel) => shared.panel = Some(panel),
            Page::PanelToggled(_) | Page::PanelClosed => {
                let opener = shared.panel.take().map(|panel| Effect::Focus(Focus::Element(panel.opener())));
                return opener.into_iter().collect();
            }
            Page::WentBack(fragment) => return self.went_back(&fragment),
            Page::ThemeChosen(theme) => return self.preferred(|preferences| preferences.theme = theme),
            Page::MotionChosen(motion) => return self.preferred(|preferences| preferences.motion = motion),
            Page::TextChosen(text) => return self.preferred(|preferences| preferences.text = text),
            Page::SystemMotionChanged(less) => shared.system_less_motion = less,
            Page::LinkWanted => return vec![Effect::CopyLink(address::print(shared))],
            Page::LinkCopied => shared.notify(Notice::Copied),
            Page::ClipboardRefused(address) => shared.notify(Notice::CopyByHand(address)),
            Page::StorageRefused => shared.notify(Notice::NothingKept),
            Page::OtherTabWrote(stored) => {
                // What is tried here stays.
                storage::restore(shared, &stored);
                return vec![Effect::Dress(shared.preferences)];
            }
            Page::AddressChanged(fragment) => return self.address_changed(&fragment),
            Page::Pointed(pointer) => shared.pointer = pointer,
            Page::ExportWanted(chart, format) => return self.export(chart, format),
            Page::NoticeClosed(notice) => shared.notices.retain(|shown| *shown != notice),
            Page::UpdateWaits => shared.notify(Notice::UpdateWaits),
            Page::PrintWanted => return vec![Effect::Print],
            Page::UpdateWanted => return vec![Effect::TakeOver],
            Page::UpdateRefused => shared.notify(Notice::UpdateRefused),
            Page::WholeRefused => {
                shared.screen = Screen::default();
                shared.notify(Notice::WholeRefused);
                return self.remember();
            }
        }
        Vec::new()
    }

    fn show(&mut self, screen: Screen) -> Vec<Effect> {
        let before = Rc::clone(&self.shared);
        let shared = self.shared_mut();
        shared.screen = screen;
        (shared.panel, shared.pointer) = (None, None);
        self.moved_on(&before)
    }

    /// What follows when the reader has gone from one screen to another: the one that was left is an entry of the history.
    pub(super) fn moved_on(&mut self, before: &Shared) -> Vec<Effect> {
        let entry = Effect::EnterAddress(address::print(before), address::print(&self.shared));
        let entry = (self.shared.screen != before.screen).then_some(entry);
        [entry.into_iter().collect(), self.left(before.screen), self.screen_chosen(), self.welcomed()].concat()
    }

    /// The browser's Back and Forward go from screen to screen; what is tried stays.
    fn went_back(&mut self, fragment: &str) -> Vec<Effect> {
        let Some(screen) = address::screen(fragment) else { return Vec::new() };
        let before = self.shared.screen;
        let shared = self.shared_mut();
        shared.screen = screen;
        (shared.panel, shared.pointer) = (None, None);
        let here = Effect::CorrectAddress(address::print(&self.shared));
        [vec![here], self.left(before), self.screen_chosen(), self.welcomed()].concat()
    }

    /// The screen that was entered says its name and has the focus.
    fn welcomed(&self) -> Vec<Effect> {
        vec![Effect::Title(self.shared.screen), Effect::Focus(Focus::Heading)]
    }

    /// Decides by another criterion, with the replications at hand if they know enough for it.
    fn decided_by(&mut self, criterion: Criterion) -> Vec<Effect> {
        let shared = self.shared_mut();
        shared.criterion = criterion;
        let missing = criterion.needs_baseline() && shared.stage.compare_with_baseline(true);
        if missing {
            return [self.run_again(), self.remember()].concat();
        }
        shared.stage.decide_by(criterion);
        self.remember()
    }

    /// Shows the screen, or lets the whole program come, which has it.
    pub(super) fn screen_chosen(&mut self) -> Vec<Effect> {
        let Some(desk) = self.desk() else {
            let shared = self.shared_mut();
            shared.stage.stop();
            return vec![Effect::StopComputing, Effect::BringWhole(address::print(shared), storage::stored(shared))];
        };
        let rest = desk.shows_answer().then_some(Effect::OnceAtRest(Wake::Rested));
        [self.rerun(), self.entered(), self.remember(), rest.into_iter().collect()].concat()
    }

    /// The study on screen goes on, unless the answer of Compare needs the workers.
    pub(super) fn entered(&mut self) -> Vec<Effect> {
        if self.shared.stage.phase == Phase::Running {
            return Vec::new();
        }
        let paused = self.inquiry_mut().filter(|inquiry| inquiry.progress == Progress::Paused);
        paused.map_or_else(Vec::new, Inquiry::resume)
    }

    /// The study on the screen that was left pauses until the reader comes back.
    pub(super) fn left(&mut self, screen: Screen) -> Vec<Effect> {
        let inquiry = self.desks.of_mut(screen).and_then(Desk::inquiry_mut);
        inquiry.map_or_else(Vec::new, Inquiry::pause)
    }

    fn preferred(&mut self, change: impl FnOnce(&mut Preferences)) -> Vec<Effect> {
        let shared = self.shared_mut();
        change(&mut shared.preferences);
        if shared.less_motion() {
            shared.playback.stop();
        }
        vec![Effect::Dress(shared.preferences), Effect::Keep(StorageKey::Device, storage::stored(shared))]
    }

    /// The address and the stored work that restore what is on screen.
    pub(super) fn remember(&self) -> Vec<Effect> {
        let fragment = address::print(&self.shared);
        vec![
            Effect::ShowAddress(fragment.clone()),
            Effect::Keep(StorageKey::Work, fragment),
            Effect::Keep(StorageKey::Device, storage::stored(&self.shared)),
        ]
    }

    /// Goes where a link leads, or says why not.
    fn address_changed(&mut self, fragment: &str) -> Vec<Effect> {
        if fragment == address::print(&self.shared) {
            return Vec::new();
        }
        self.follow(fragment);
        [self.screen_chosen(), vec![Effect::Title(self.shared.screen)]].concat()
    }

    /// Takes over what a link says, or notes why it says nothing.
    pub fn follow(&mut self, fragment: &str) {
        let shared = self.shared_mut();
        if let Err(problems) = address::read(shared, fragment) {
            shared.notify(Notice::BadLink(problems));
        }
    }

    fn export(&self, chart: ChartId, format: Format) -> Vec<Effect> {
        let draft = self.shared.draft();
        let name = format!("{}-{}-{}.{}", draft.spec().scenario, chart.name(), draft.plan().seed(), format.ending());
        let table = self.desk().and_then(|desk| desk.table(chart)).filter(|_| format == Format::Csv);
        if let Some(text) = table {
            return vec![Effect::SaveText { name, text }];
        }
        match (format, &self.stage().plan) {
            (Format::Csv, Some(plan)) => vec![Effect::SaveRuns { plan: Rc::clone(plan), name }],
            (Format::Csv, None) => Vec::new(),
            (Format::Png | Format::Svg, _) => vec![Effect::SavePicture { chart, format, name }],
        }
    }
}
