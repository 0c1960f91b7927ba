//! What follows when something about the page itself was touched.

use std::rc::Rc;

use super::super::chart::{ChartId, Format};
use super::super::effect::Effect;
use super::super::msg::{Msg, Page, Work};
use super::super::storage::StorageKey;
use dealers_choice::experiment::Criterion;

use super::super::{Notice, Panel, Screen, State, address, storage};

impl State {
    pub(crate) fn page(&mut self, event: Page) -> Vec<Effect> {
        match event {
            Page::ScreenChosen(screen) => {
                let left = self.leave_study();
                self.screen = screen;
                (self.panel, self.pointer) = (None, None);
                return [left, self.screen_chosen()].concat();
            }
            Page::CriterionChosen(criterion) => return self.decided_by(criterion),
            Page::PolicyFronted(place) => self.front = place,
            Page::PanelToggled(panel) => self.panel = (self.panel != Some(panel)).then_some(panel),
            Page::PanelClosed => self.panel = None,
            Page::ThemeChosen(theme) => return self.preferred(|preferences| preferences.theme = theme),
            Page::MotionChosen(motion) => return self.preferred(|preferences| preferences.motion = motion),
            Page::TextChosen(text) => return self.preferred(|preferences| preferences.text = text),
            Page::SystemMotionChanged(less) => self.system_less_motion = less,
            Page::LinkWanted => return vec![Effect::CopyLink(address::print(self))],
            Page::LinkCopied => self.notify(Notice::Copied),
            Page::ClipboardRefused(address) => self.notify(Notice::CopyByHand(address)),
            Page::StorageRefused => self.notify(Notice::NothingKept),
            Page::OtherTabWrote(stored) => return self.restore(&stored),
            Page::AddressChanged(fragment) => return self.address_changed(&fragment),
            Page::Pointed(pointer) => self.pointer = pointer,
            Page::ExportWanted(chart, format) => return self.export(chart, format),
            Page::NoticeClosed(notice) => self.notices.retain(|shown| *shown != notice),
            Page::UpdateWaits => self.notify(Notice::UpdateWaits),
            Page::PrintWanted => return vec![Effect::Print],
            Page::UpdateWanted => return vec![Effect::TakeOver],
            Page::UpdateRefused => self.notify(Notice::UpdateRefused),
            Page::WholeRefused => {
                self.screen = Screen::Compare;
                self.notify(Notice::WholeRefused);
                return self.remember();
            }
        }
        Vec::new()
    }

    /// Decides by another criterion, with the replications at hand if they know enough for it.
    fn decided_by(&mut self, criterion: Criterion) -> Vec<Effect> {
        self.criterion = criterion;
        let missing = criterion.needs_baseline() && self.compare.compare_with_baseline(true);
        if missing {
            return [self.run_again(), self.remember()].concat();
        }
        self.compare.decide_by(criterion);
        self.remember()
    }

    /// Shows the screen, or lets the whole program come, which has it.
    pub(super) fn screen_chosen(&mut self) -> Vec<Effect> {
        if self.screen.is_here() {
            let rest = self.screen.shows_answer().then_some(Effect::OnceAtRest(Msg::Work(Work::AtRest)));
            return [self.rerun(), self.enter_study(), self.remember(), rest.into_iter().collect()].concat();
        }
        self.compare.stop();
        vec![Effect::StopComputing, Effect::BringWhole(address::print(self), storage::stored(self))]
    }

    fn preferred(&mut self, change: impl FnOnce(&mut super::super::Preferences)) -> Vec<Effect> {
        change(&mut self.preferences);
        if self.less_motion() {
            self.playback.stop();
        }
        vec![Effect::Dress(self.preferences), Effect::Keep(StorageKey::Device, storage::stored(self))]
    }

    /// Takes over what another tab has stored; what is tried here stays.
    fn restore(&mut self, stored: &str) -> Vec<Effect> {
        storage::restore(self, stored);
        vec![Effect::Dress(self.preferences)]
    }

    /// The address and the stored work that restore what is on screen.
    pub(crate) fn remember(&self) -> Vec<Effect> {
        let fragment = address::print(self);
        vec![
            Effect::ShowAddress(fragment.clone()),
            Effect::Keep(StorageKey::Work, fragment),
            Effect::Keep(StorageKey::Device, storage::stored(self)),
        ]
    }

    /// Goes where a link leads, or says why not.
    fn address_changed(&mut self, fragment: &str) -> Vec<Effect> {
        if fragment == address::print(self) {
            return Vec::new();
        }
        self.follow(fragment);
        self.screen_chosen()
    }

    /// Takes over what a link says, or notes why it says nothing.
    pub fn follow(&mut self, fragment: &str) {
        if let Err(problems) = address::read(self, fragment) {
            self.notify(Notice::BadLink(problems));
        }
    }

    fn export(&self, chart: ChartId, format: Format) -> Vec<Effect> {
        let name = format!(
            "{}-{}-{}.{}",
            self.draft().spec().scenario,
            chart.name(),
            self.draft().plan().seed(),
            format.ending()
        );
        if let Some(effect) = self.study_table(chart, format, &name) {
            return vec![effect];
        }
        match (format, &self.stage().plan) {
            (Format::Csv, Some(plan)) => vec![Effect::SaveRuns { plan: Rc::clone(plan), name }],
            (Format::Csv, None) => Vec::new(),
            (Format::Png | Format::Svg, _) => vec![Effect::SavePicture { chart, format, name }],
        }
    }

    /// Whether that small window is open.
    #[must_use]
    pub fn is_open(&self, panel: Panel) -> bool {
        self.panel == Some(panel)
    }
}
